"""The forms in an office's folder: which action a word asks for, and which of the changes are worth a look."""

from collections.abc import Callable

from coopxl.actions.form import clear, load
from coopxl.actions.form_save import save
from coopxl.core.formsheet import FormSheet
from coopxl.core.outcome import Action
from coopxl.run.office import Office, Report
from coopxl.schema.forms import FORMS, Children, Form


def form_named(word: str) -> Form:
    """The form that a word of the command line means."""
    return next(form for form in FORMS if word in (form.word.es, form.word.en))


def act(office: Office, what: str, word: str, row_id: str, *, give_up: bool, agree: Callable[[Report], bool]) -> Report:
    """Saves, loads or clears a form; `give_up` lets go of what was typed and not saved. `agree` sees what would change."""
    form = form_named(word)
    actions: dict[str, Action] = {
        "save": save(form),
        "load": load(form, give_up=give_up),
        "clear": clear(form, give_up=give_up),
    }
    sheet = FormSheet(form, office.book)
    if what != "clear":
        office.whole([form.table, *(item.table for item in form.items if isinstance(item, Children))])
    start = f"{sheet.workbook.name} {sheet.name}!"
    # When a form is saved its own cells follow from the others; its note is for coopxl alone.
    hidden = start if what == "save" else f"{start}{sheet.memory_cell}: "

    def trimmed(report: Report) -> bool:
        report.preview = [line for line in report.preview if not line.startswith(hidden)]
        return agree(report)

    office.transaction.command = "form"
    return office.perform([actions[what]], row_id, agree=trimmed)
