"""How what is published is called, and under which licence."""

from coopxl.schema.codes import CodeList, code
from coopxl.schema.text import Text

LICENCES = CodeList(
    "data_licences",
    Text("Licencias de datos", "Data licences"),
    (
        code(
            "cc_by", "CC BY 4.0: usar citando la fuente", "CC BY 4.0: use, naming the source", "CC BY 4.0", "CC-BY-4.0",
            spdx="CC-BY-4.0", url="https://creativecommons.org/licenses/by/4.0/",
        ),
        code(
            "cc0", "CC0 1.0: usar sin condiciones", "CC0 1.0: use without conditions", "CC0", "CC0-1.0",
            spdx="CC0-1.0", url="https://creativecommons.org/publicdomain/zero/1.0/",
        ),
        code(
            "cc_by_sa", "CC BY-SA 4.0: usar y compartir igual", "CC BY-SA 4.0: use and share alike",
            "CC BY-SA 4.0", "CC-BY-SA-4.0", spdx="CC-BY-SA-4.0", url="https://creativecommons.org/licenses/by-sa/4.0/",
        ),
        code(
            "odc_by", "ODC-By 1.0: usar citando la fuente", "ODC-By 1.0: use, naming the source", "ODC-By 1.0",
            spdx="ODC-By-1.0", url="https://opendatacommons.org/licenses/by/1-0/",
        ),
    ),
    source="Open Definition, conformant licences",
)  # fmt: skip
"""Licences under which data are open."""

CODE_LISTS_HERE = (LICENCES,)

FORMATS = ("all", "csv", "json", "iati", "360giving")

OPEN_FOLDER = Text("datos-abiertos", "open-data")
WHOLE_FOLDER = Text("datos-de-la-oficina", "office-data")
"""What the folders of an export begin with; the day follows."""

COUNTRY = "EC"
"""The country of the office, whose telephones and parishes coopxl knows."""

MUNICIPALITY = "11"
"""IATI OrganisationType of the office: local government."""
