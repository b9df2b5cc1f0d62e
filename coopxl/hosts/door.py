"""The one door between coopxl and the places where cells live."""

from typing import Protocol

from coopxl.core.workbook import Patch, Workbook


class Host(Protocol):
    """A workbook somewhere: in a closed file, in Excel, in LibreOffice, in memory. Rows and columns count from 1."""

    def read(self) -> Workbook:
        """All that is in the workbook now. Raises CannotGoOn."""

    def apply(self, patch: Patch) -> None:
        """Make the changes of a patch, all of them or none. Raises CannotGoOn."""

    def revert(self) -> None:
        """Take back what `apply` did since `read`, while the command is not over. Raises CannotGoOn."""

    def show(self, sheet: str, row: int, column: int) -> None:
        """Bring a cell before the officer's eyes, where there is a screen."""

    def close(self) -> None:
        """Let go of the workbook; what the officer has open stays open."""
