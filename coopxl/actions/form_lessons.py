"""The lessons of similar projects beside a form."""

from collections.abc import Iterator, Mapping

from coopxl.core.cells import Written
from coopxl.core.formsheet import FormSheet
from coopxl.core.outcome import Draw
from coopxl.core.plan import block
from coopxl.core.similar import Similar, similar
from coopxl.core.values import Value
from coopxl.schema.forms import LESSON_ROWS, LESSONS_HEADING
from coopxl.schema.names import FORM_LESSONS, form_name
from coopxl.schema.text import Text

_WHY = Text("En común: {}", "In common: {}")


def lessons(sheet: FormSheet, project: Mapping[str, Value] | None) -> Iterator[Draw]:
    """The block for a project, or empty without one; nothing where the form has none, as in books made before it."""
    name = form_name(sheet.form.key, FORM_LESSONS)
    if not sheet.form.lessons or not block(sheet.workbook, name):
        return
    lang = sheet.book.lang
    found = similar(sheet.book, project)[: sheet.form.lessons] if project else []
    lines: list[list[Written]] = [[LESSONS_HEADING[lang] if found else None]]
    for one in found:
        lines += [[_told(one, lang)], *([] for _ in range(LESSON_ROWS - 1))]
    yield Draw(sheet.definition.workbook, name, lines)


def _told(one: Similar, lang: str) -> str:
    """Title and id, what is recommended, what the projects have in common: a line for each."""
    lesson = one.lesson
    recommended = " ".join(lesson.text("recommendation").split())
    return f"{lesson.text('title')} ({lesson.id})\n→ {recommended}\n{_WHY[lang].format(one.why[lang])}"
