"""The formats of others: a .docx put among the office's templates is a document from then on."""

from coopxl.actions.any_paper import NAMES, table_of, with_template
from coopxl.core.errors import CannotGoOn
from coopxl.run.office import Office, Report
from coopxl.run.templates import others
from coopxl.schema.papers import OTHERS, PDF


def fill_other(
    office: Office, template: str, row_id: str, *, dry_run: bool = False, pdf: bool = False, out: str = ""
) -> Report:
    """The document of such a template about a row. CannotGoOn WORD-26 for a template, WORD-27 for a row that is not there."""
    known = others(office.folder)
    name = template.removesuffix(".docx")
    if name not in known:
        raise CannotGoOn("WORD-26", template=template, known=sorted(known) or "—")
    if not table_of(office.book, row_id):
        raise CannotGoOn(
            "WORD-27", id=row_id, tables=[office.book[key].definition.label for key in NAMES if key in office.book]
        )
    office.transaction.command = OTHERS
    said = {PDF: ""} if pdf else {}
    return office.perform([with_template(name)], row_id, dry_run=dry_run, said=said, out=out)
