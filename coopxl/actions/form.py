"""The forms: fills one from a row, and empties it. What was typed on a form and not saved stops both, unless it is given up."""

from collections.abc import Iterator

from coopxl.actions.form_lessons import lessons
from coopxl.actions.form_rows import lines_of, more_lines, the_row
from coopxl.core.book import Book
from coopxl.core.cells import CellError, Uncalculated
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding
from coopxl.core.formmemory import Memory, recall, remember
from coopxl.core.formsheet import Content, FormSheet, Line, Spot, typed
from coopxl.core.outcome import Action, Ask, Outcome
from coopxl.core.similar import LESSONS_TOLD, profile, told
from coopxl.core.table import Row
from coopxl.core.wording import in_words
from coopxl.schema.forms import Form


def load(form: Form, *, give_up: bool = False) -> Action:
    """An action that fills the form from the row `ask.id`, or else from the one that its ID cell names."""

    def loading(book: Book, ask: Ask) -> Outcome:
        sheet = FormSheet(form, book)
        held = sheet.content(sheet.raws)
        if not ask.id and not held.id:
            raise CannotGoOn("FORM-08", form=form.label, what=sheet.definition.one)
        row = the_row(sheet, ask.id or held.id)
        findings = _given_up(sheet, held, give_up=give_up)
        face = sheet.face(row, {}, lines_of(sheet, row.id))
        place = sheet.place(sheet.spot("id"), row.id)
        findings.append(Finding("FORM-27", place, {"id": row.id, "title": book.title(form.table, row.id)}))
        findings += [*_not_shown(sheet, row, ask.lang), *more_lines(sheet, lines_of(sheet, row.id)), *lost_cells(sheet)]
        edits = [*sheet.draw(face, remember(sheet.content(face)), anew=True)]
        if form.table == "projects":
            edits += lessons(sheet, profile(row))
            findings += told(book, profile(row), LESSONS_TOLD)
        return Outcome(edits, findings=findings)

    return loading


def clear(form: Form, *, give_up: bool = False) -> Action:
    """An action that empties the form."""

    def clearing(book: Book, ask: Ask) -> Outcome:
        sheet = FormSheet(form, book)
        findings = _given_up(sheet, sheet.content(sheet.raws), give_up=give_up)
        edits = [*sheet.draw(sheet.face(None, {}, {}), "", anew=True), *lessons(sheet, None)]
        return Outcome(edits, findings=[*findings, *lost_cells(sheet)])

    return clearing


def lost_cells(sheet: FormSheet) -> Iterator[Finding]:
    """A notice of the cells that the officer took away from the form."""
    if sheet.lost:
        yield Finding("FORM-31", sheet.place(sheet.spot("id")), {"fields": sheet.lost})


def _given_up(sheet: FormSheet, held: Content, *, give_up: bool) -> list[Finding]:
    """What is typed and not saved: it stops the work, or is told as it goes."""
    lost = list(_unsaved(sheet, held, recall(sheet.memory)))
    if lost and not give_up:
        raise CannotGoOn("FORM-07", form=sheet.form.label, fields=[spot.header for spot in lost])
    raws = sheet.raws
    return [Finding("FORM-30", sheet.place(spot), {"typed": raws[spot.field]}) for spot in lost]


def _unsaved(sheet: FormSheet, held: Content, memory: Memory) -> Iterator[Spot]:
    """The cells that say neither what they were filled with nor what their row says now."""
    row_id = memory.id or held.id
    table = sheet.book[sheet.form.table]
    row = table[row_id] if row_id in table else None  # noqa: SIM401 - a Table is no dict
    now = sheet.content(sheet.face(row, {}, lines_of(sheet, row_id)))
    for column, said in held.values.items():
        if not memory.holds(column, said) and said != now.values[column]:
            yield sheet.spot(column)
    there = {line.id: line for lines in now.lines.values() for line in lines}
    blank = Line(sheet.spot("id"), "", None)
    for line in (line for lines in held.lines.values() for line in lines):
        filled = memory.holds(line.key, line.said) if line.id else line.said is None
        if not filled and (not line.id or line.said != there.get(line.id, blank).said):
            yield line.spot


def _not_shown(sheet: FormSheet, row: Row, lang: str) -> Iterator[Finding]:
    """The cells of the row that the form cannot show."""
    for column in dict.fromkeys(spot.column for spot in sheet.spots if not spot.line):
        raw = typed(sheet.book, row, column)
        if isinstance(raw, CellError):
            yield Finding("FORM-29", row.place(column), {"error": raw.code})
        elif isinstance(raw, Uncalculated):
            yield Finding("VAL-03", row.place(column))
        value, shown = row[column], sheet.codes(column)
        if shown and isinstance(value, tuple) and (kept := tuple(code for code in value if code not in shown)):
            words = in_words(row.table.definition[column].kind, kept, sheet.book, lang)
            yield Finding("FORM-33", sheet.place(sheet.spot(column), row.id), {"kept": words})
