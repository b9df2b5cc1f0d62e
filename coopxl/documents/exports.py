"""The bytes of each file of an export."""

import json
from collections.abc import Callable, Mapping

from coopxl.core.datasets import Data, Dataset
from coopxl.core.outcome import Part
from coopxl.core.tables_out import TITLE, grid, licence, records
from coopxl.documents.csv_file import csv_file
from coopxl.documents.iati import iati_file
from coopxl.schema.text import Text


def content(part: Part) -> bytes:
    """What a part of a bundle holds. Raises CannotGoOn when it would not be what its standard asks for."""
    return _WRITERS[part.writer](part.content)


def _json(value: object) -> bytes:
    # Half of a surrogate pair, which UTF-8 cannot hold, becomes its escape in JSON.
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False).encode("utf-8", "backslashreplace") + b"\n"


def _open_json(value: object) -> bytes:
    assert isinstance(value, Data)
    office = value.office
    return _json(
        {
            "title": " — ".join(filter(None, (TITLE[office.lang], office.name or office.canton))),
            "office": {"name": office.name, "unit": office.unit, "canton": office.canton, "province": office.province},
            "cut_off": office.day.isoformat(),
            "licence": licence(value),
            "tables": {key: records(one) for key, one in value.sets.items()},
        }
    )


def _table(value: object) -> bytes:
    data, one = value if isinstance(value, tuple) else (None, None)
    assert isinstance(data, Data)
    assert isinstance(one, Dataset)
    made = grid(data, one)
    return csv_file(made.headers, made.lines)


def _lines(value: object) -> bytes:
    headers, lines = value if isinstance(value, tuple) else ((), ())
    return csv_file(headers, lines)


_README = Text(
    """{title}
{office}
{unit}

Datos al {day}.
{licence}

{kind}

Qué hay
-------
Un archivo .csv por tabla, {names} con las mismas filas para programas, y datapackage.json, que es el diccionario: dice
qué es cada columna, y qué significa cada código, en español y en inglés.{more}

{tables}

Cómo leerlos
------------
- Texto UTF-8, separado por comas (RFC 4180), con la marca que Excel necesita para las tildes. En Excel: Datos > Obtener datos >
  Desde texto/CSV; en LibreOffice: abrir, Unicode (UTF-8), coma. Con un doble clic, Excel en español puede dejar todo en una
  columna, y quita los ceros de la izquierda.
- Fechas 2026-03-31; decimales con punto; true y false son sí y no; una celda vacía es un dato que no consta.
- Al lado de cada código o identificador, la columna que termina en _label lo dice en palabras.
- Un texto que empieza con = + - @ lleva delante un apóstrofo, para que ningún programa lo tome por fórmula.
""",
    """{title}
{office}
{unit}

Data as of {day}.
{licence}

{kind}

What is here
------------
One .csv file for each table, {names} with the same rows for programs, and datapackage.json, which is the dictionary: it says what
each column is, and what each code means, in Spanish and in English.{more}

{tables}

How to read them
----------------
- UTF-8 text, separated by commas (RFC 4180), with the mark that Excel needs for accents. In Excel: Data > Get data > From
  text/CSV; in LibreOffice: open, Unicode (UTF-8), comma. With a double click a Spanish Excel may leave all in one column, and drops
  leading zeros.
- Dates 2026-03-31; decimals with a point; true and false are yes and no; an empty cell is something not known.
- Beside each code or identifier, the column that ends in _label says it in words.
- A text that begins with = + - @ has an apostrophe before it, so that no program takes it for a formula.
""",
)
_KIND = {
    True: Text(
        "Son datos abiertos: solo cooperación acordada, organizaciones y convocatorias. No llevan nombres, teléfonos ni\n"
        "correos de personas; los grupos de menos de cinco personas quedan en blanco.",
        "These are open data: agreed cooperation, organizations and calls only. They carry no names, phones or e-mails of\n"
        "people; groups of fewer than five people are left blank.",
    ),
    False: Text(
        "COPIA COMPLETA, CON DATOS DE PERSONAS: es de la oficina y no se publica.",
        "COMPLETE COPY, WITH DATA OF PEOPLE: it is the office's and is not published.",
    ),
}
_LICENCE = Text("Licencia: {} ({})", "Licence: {} ({})")
_STANDARDS = Text(
    " Si están, iati-*.xml sigue IATI 2.03 y 360giving-* sigue 360Giving.",
    " If they are there, iati-*.xml follows IATI 2.03 and 360giving-* follows 360Giving.",
)


def _readme(value: object) -> bytes:
    assert isinstance(value, Data)
    office, lang = value.office, value.office.lang
    named = licence(value)
    text = _README[lang].format(
        title=TITLE[lang],
        office=office.name or office.canton,
        unit=office.unit,
        day=f"{office.day:%d/%m/%Y}",
        licence=_LICENCE[lang].format(named["title"], named["path"]) if value.public else "",
        kind=_KIND[value.public][lang],
        names="el .json" if lang == "es" else "the .json",
        more=_STANDARDS[lang] if value.public else "",
        tables="\n".join(f"- {one.key}.csv: {one.table.label[lang]} ({len(one.rows)})" for one in value.sets.values()),
    )
    # Notepad shows accents and line ends well this way, old ones too.
    return text.replace("\n", "\r\n").encode("utf-8-sig", "replace")


def _iati(value: object) -> bytes:
    data, nodes = value if isinstance(value, tuple) else (None, ())
    assert isinstance(data, Data)
    return iati_file(data, nodes)


_WRITERS: Mapping[str, Callable[[object], bytes]] = {
    "csv": _table,
    "lines": _lines,
    "json": _json,
    "open_json": _open_json,
    "readme": _readme,
    "iati": _iati,
}
