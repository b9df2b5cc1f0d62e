"""The Word file from which staff copy what a template may use: every name with an example, every list as a table to copy."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from coopxl.derive.letterhead import Column, Heading, columns, finished, heading, start, table, text, title_block
from coopxl.documents.package import Properties
from coopxl.schema.text import Text

_CREATED = datetime(2026, 1, 1)
_TITLE = Text("Datos para plantillas", "Values for templates")
_HOW = Text(
    "Copie la etiqueta con sus llaves en su plantilla, donde deba salir el dato, y déle el formato que quiera.",
    "Copy the tag with its braces into your template, where the value should appear, and give it the format you like.",
)
_LISTS = Text(
    "Copie la fila que empieza, la de los datos y la que termina en una tabla de su plantilla: sale una fila por dato.",
    "Copy the row that begins, that of the values and that which ends into a table of your template: a row for each appears.",
)
_ALONE = Text("Datos sueltos", "Single values")
_LIST = Text("Lista {}", "List {}")


class Shown(NamedTuple):
    """A value a template may use."""

    name: str
    label: str
    kind: str
    example: str


def fields_page(label: str, alone: Sequence[Shown], lists: Mapping[str, Sequence[Shown]], lang: str) -> bytes:
    """The Word file of one paper, called `label`."""
    document = start(lang, office="coopxl", unit=label, logo="", cut_off="")
    title_block(document, label, kind=_TITLE[lang])
    text(document, _HOW[lang])
    heading(document, Heading("", _ALONE[lang]))
    table(document, _columns(lang), rows=[_row(one) for one in alone])
    for name, fields in lists.items():
        heading(document, Heading("", _LIST[lang].format(name)))
        text(document, _LISTS[lang])
        rows = [("{%tr for one in " + name + " %}", "", "", "")]
        rows += [_row(one) for one in fields]
        table(document, _columns(lang), rows=[*rows, ("{%tr endfor %}", "", "", "")])
    return finished(document, Properties(f"{_TITLE[lang]}: {label}", "coopxl", _CREATED, language=lang))


def _columns(lang: str) -> list[Column]:
    return columns(
        lang,
        (Text("Etiqueta", "Tag"), "", 58),
        (Text("Qué es", "What it is"), "", 38),
        (Text("Clase", "Kind"), "", 20),
        (Text("Ejemplo", "Example"), "", 44),
    )


def _row(one: Shown) -> tuple[str, str, str, str]:
    return "{{ " + one.name + " }}", one.label, one.kind, one.example
