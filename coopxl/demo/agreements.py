"""The agreements that the sources speak of; those of others serve as a model and say so."""

from datetime import date

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.schema.text import Text

AGREEMENTS: tuple[Row, ...] = (
    {
        "id": "CNV-2026-001",
        "name": Text(
            "Memorando de entendimiento entre ICLEI América del Sur y el GAD Municipal de Cuenca",
            "Memorandum of understanding between ICLEI South America and the Municipality of Cuenca",
        ),
        "kind": "memorandum",
        "project": ids.S2_CITIES,
        "cooperants": (ids.ICLEI,),
        "other_parties": Text(
            "GAD Municipal de Cuenca, que lo firma. No es un convenio de Azogues: sirve de modelo.",
            "Municipality of Cuenca, which signs it. It is no agreement of Azogues: it serves as a model.",
        ),
        "starts": date(2023, 1, 1),
        "ends": date(2025, 12, 31),
        "notes": Text(
            "Apoyo a la sostenibilidad de la ciudad: centro de la juventud, seguridad urbana (S2 Cities) y alianzas "
            "que nazcan del acuerdo.",
            "Support to the city's sustainability: youth centre, urban safety (S2 Cities) and alliances growing out "
            "of the agreement.",
        ),
        "doubt": Text(
            "Fechas que no coinciden: firmado en enero de 2023 por tres años, que terminarían en enero de 2026; otra "
            "página dice vigente hasta 2025 y otra, celebrado en 2020. Los días no constan: «Desde» y «Hasta» llevan "
            "el primero de enero de 2023 y el último de 2025 mientras se comprueban.",
            "Dates that disagree: signed in January 2023 for three years, which would end in January 2026; another "
            "page says valid until 2025 and another, concluded in 2020. No days are given: start and end hold the "
            "first of January 2023 and the last of 2025 until they are checked.",
        ),
    },
    {
        "id": "CNV-2026-002",
        "name": Text(
            "Convenio de cooperación interinstitucional con CELEC EP",
            "Inter-institutional cooperation agreement with CELEC EP",
        ),
        "kind": "interinstitutional",
        "cooperants": (ids.CELEC,),
        "notes": Text(
            "Cooperación nacional con componente social y ambiental.",
            "National cooperation with a social and environmental component.",
        ),
        "doubt": Text(
            "Se sabe que hay convenio; faltan su título, sus fechas y el archivo.",
            "An agreement is known to exist; its title, dates and file are missing.",
        ),
    },
    {
        "id": "CNV-2026-003",
        "name": Text(
            "Convenio de cooperación interinstitucional con SENAGUA",
            "Inter-institutional cooperation agreement with SENAGUA",
        ),
        "kind": "interinstitutional",
        "project": ids.REFORESTATION,
        "cooperants": (ids.SENAGUA,),
        "doubt": Text(
            "La entrevista habla de cooperación «del mismo tipo» que la de CELEC EP: comprobar si hubo convenio "
            "firmado.",
            'The interview speaks of cooperation "of the same type" as CELEC EP\'s: check whether one was signed.',
        ),
    },
)
