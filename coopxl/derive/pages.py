"""The pages of the manual that follow from the schema: reference in both languages, glossary."""

from collections.abc import Iterator

from coopxl.derive.sentences import sentence
from coopxl.schema.catalogue import MESSAGES
from coopxl.schema.kinds import Choice, Choices, Ref, Refs
from coopxl.schema.office import CODE_LISTS, STAGES, TABLES, WORKBOOKS
from coopxl.schema.table import Column, Table
from coopxl.schema.text import LANGUAGES, Text

_DERIVED = Text(
    "<!-- Página derivada del esquema: no se edita. Se renueva con: make build -->",
    "<!-- Page derived from the schema: not to be edited. Renewed by: make build -->",
)


def pages() -> dict[str, str]:
    """The text of every derived page, by file name."""
    made = {f"reference.{lang}.md": "\n".join(_reference(lang)) + "\n" for lang in LANGUAGES}
    return {**made, "glossary.md": "\n".join(_glossary()) + "\n"}


def _reference(lang: str) -> Iterator[str]:
    yield _DERIVED[lang]
    yield Text("# Referencia: lo que guarda la oficina", "# Reference: what the office keeps")[lang]
    yield ""
    yield Text(
        "`*` obligatorio; `**` obligatorio desde un estado del proyecto. Una columna se reconoce por su nombre en cualquier orden.",
        "`*` required; `**` required from a state of the project on. A column is found by its name in any order.",
    )[lang]
    for workbook in WORKBOOKS:
        yield f"\n## {workbook.file[lang]}: {workbook.help[lang]}"
        for table in TABLES.values():
            if table.workbook == workbook.key:
                yield from _table(table, lang)
    yield Text("\n## Listas de códigos", "\n## Code lists")[lang]
    for listed in CODE_LISTS.values():
        if listed.key != "countries":
            entries = "; ".join(f"{code.label[lang]} (`{code.key}`)" for code in listed.codes)
            yield f"\n**{listed.label[lang]}** (`{listed.key}`): {entries}."
    yield Text("\n## Mensajes", "\n## Messages")[lang]
    yield Text("\n| código | nivel | qué pasa | qué hacer |", "\n| code | level | what is wrong | what to do |")[lang]
    yield "|---|---|---|---|"
    for message in sorted(MESSAGES.values(), key=lambda one: one.code):
        yield f"| {message.code} | {message.level.value} | {_cell(message.what[lang])} | {_cell(message.remedy[lang])} |"


def _table(table: Table, lang: str) -> Iterator[str]:
    yield f"\n### {table.label[lang]} (`{table.key}`)"
    yield f"\n{STAGES[table.stage][lang]}. {table.help[lang]}"
    yield Text(
        "\n| columna | clave | qué se escribe | explicación |", "\n| column | key | what is typed | explanation |"
    )[lang]
    yield "|---|---|---|---|"
    for column in table.columns:
        star = " *" if column.required else " **" if column.required_from else ""
        cells = f"{column.label[lang]}{star} | `{column.key}` | {_typed(column, lang)}"
        yield f"| {cells} | {_cell(column.help[lang])} |"
    if table.rules:
        yield ""
    for rule in table.rules:
        yield f"- {sentence(rule, table, lang)} [{rule.code}]"


def _typed(column: Column, lang: str) -> str:
    match column.kind:
        case Choice(codes):
            return Text("una entrada de «{}»", "one entry of “{}”")[lang].format(CODE_LISTS[codes].label[lang])
        case Choices(codes):
            return Text("entradas de «{}»", "entries of “{}”")[lang].format(CODE_LISTS[codes].label[lang])
        case Ref(table):
            return Text("una fila de {}", "a row of {}")[lang].format(TABLES[table].label[lang])
        case Refs(table):
            return Text("filas de {}", "rows of {}")[lang].format(TABLES[table].label[lang])
    return _KINDS[type(column.kind).__name__][lang]


_KINDS = {
    "Words": Text("texto", "text"),
    "Prose": Text("texto largo", "long text"),
    "Whole": Text("número entero", "whole number"),
    "Quantity": Text("número", "number"),
    "Money": Text("monto", "amount"),
    "Percent": Text("porcentaje, 0 a 100", "percentage, 0 to 100"),
    "Day": Text("fecha", "date"),
    "Hour": Text("hora", "hour"),
    "Zone": Text("zona horaria", "time zone"),
    "YesNo": Text("Sí o No", "Yes or No"),
    "Email": Text("correo", "e-mail"),
    "Phone": Text("teléfono", "telephone"),
    "Url": Text("página web", "web page"),
    "Identity": Text("ID", "ID"),
}


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _glossary() -> Iterator[str]:
    yield _DERIVED.en
    yield "# Glosario · Glossary"
    yield ""
    yield "Una palabra por cosa. One word per thing."
    for heading, pairs in _pairs():
        yield f"\n## {heading}\n"
        yield "| clave · key | español | English |"
        yield "|---|---|---|"
        for key, text in pairs:
            yield f"| `{key}` | {_cell(text.es)} | {_cell(text.en)} |"


def _pairs() -> Iterator[tuple[str, list[tuple[str, Text]]]]:
    yield "Libros · Workbooks", [(book.key, book.label) for book in WORKBOOKS]
    yield "Tablas · Tables", [(table.key, table.label) for table in TABLES.values()]
    seen: dict[str, Text] = {}
    for table in TABLES.values():
        for column in table.columns:
            seen.setdefault(column.key, column.label)
    yield "Columnas · Columns", sorted(seen.items())
    yield "Listas · Lists", [(listed.key, listed.label) for listed in CODE_LISTS.values()]
