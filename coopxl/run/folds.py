"""The sheets of a stage unfolded or folded away: what a button, the command line and a test ask for."""

from coopxl.actions.fold import fold
from coopxl.run.office import Office, Report
from coopxl.schema.table import Stage


def act(
    office: Office, stage: Stage, workbook: str = "", *, shown: bool | None = None, dry_run: bool = False
) -> Report:
    """In one workbook or in all of them; without `shown` the other way than they are."""
    office.transaction.command = "fold"
    return office.perform([fold(stage, workbook, shown=shown)], dry_run=dry_run)
