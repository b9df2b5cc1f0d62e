"""What is in the red, for the page of the day: projects that lack what a duty asks for, and errors in the books."""

from collections.abc import Iterator

from coopxl.core.agenda_lines import Line, Now, cut
from coopxl.core.book import Book
from coopxl.core.duties import MISSING, Duties, Lack
from coopxl.core.findings import Place
from coopxl.schema.duties import DUTIES, Rows
from coopxl.schema.office import TABLES, WORKBOOKS
from coopxl.schema.table import Table
from coopxl.schema.text import Text

_MISSING = Text("falta {}", "lacks {}")
_OTHERS = Text(" y {} más", " and {} more")
_ONE = Text("1 error en {book}: pulse «Validar»", "1 error in {book}: press “Validate”")
_ERRORS = Text("{count} errores en {book}: pulse «Validar»", "{count} errors in {book}: press “Validate”")
_UNTOLD = Text(
    "no se sabe qué deben los proyectos: no hay hoja «{sheet}»", "what projects owe is not known: no sheet “{sheet}”"
)
_PROOFS = {proof.table for duty in DUTIES for proof in duty.proofs if isinstance(proof, Rows)}
"""The tables in which duties look for rows."""

_NAME = 52
"""Letters of a project's name."""

_SHOWN = 2
"""Of what a project lacks, what is named; the rest is counted."""


def owing(book: Book, now: Now) -> Iterator[Line]:
    """A line for each project that lacks something it owes by now; one line where a sheet that tells it is not there."""
    gone = sorted(_PROOFS - book.tables.keys())
    if gone:
        yield _untold(book, TABLES[gone[0]])
        return
    duties = Duties(book, now.today)
    for project in book.rows("projects"):
        if not project.id:
            continue
        lacks = [
            lack
            for duty in DUTIES
            if (standing := duties.standing(duty, project)).state == MISSING
            for lack in standing.lacks
        ]
        if lacks:
            what = f"{cut(project.text('name') or project.id, _NAME)}: {_named(lacks, book.lang)}"
            yield Line(None, what, project.text("manager_name"), lacks[0].place, how=_count(len(lacks)), pressing=True)


def _untold(book: Book, table: Table) -> Line:
    workbook = book.workbooks.get(table.workbook)
    what = _UNTOLD[book.lang].format(sheet=table.label[book.lang])
    return Line(None, what, "", Place(workbook.name if workbook else ""), pressing=True)


def _named(lacks: list[Lack], lang: str) -> str:
    labels = list(dict.fromkeys(lack.label[lang] for lack in lacks))
    more = _OTHERS[lang].format(len(labels) - _SHOWN) if len(labels) > _SHOWN else ""
    return _MISSING[lang].format(", ".join(labels[:_SHOWN])) + more


def _count(number: int) -> Text:
    return Text("1 dato", "1 item") if number == 1 else Text(f"{number} datos", f"{number} items")


def errors(book: Book, now: Now) -> Iterator[Line]:
    """What the last validation of each book found and is still there."""
    for definition in WORKBOOKS:
        name = f"{definition.key}.findings"
        if name not in book:
            continue
        rows = [row for row in book[name] if row["level"] == "error"]
        if rows:
            said = (_ONE if len(rows) == 1 else _ERRORS)[book.lang]
            what = said.format(count=len(rows), book=definition.file[book.lang])
            place = rows[0].place("place")
            sheet = Place(place.workbook, place.sheet, place.row, place.column)
            yield Line(None, what, "", sheet, pressing=True)
