"""What every drawing function is given: the workbook being made, its formats, its language."""

from dataclasses import dataclass

import xlsxwriter

from coopxl.core.vocabulary import Vocabulary
from coopxl.derive.workbooks.sheets import Content, Sheet
from coopxl.derive.workbooks.style import Styles
from coopxl.schema.office import WorkbookDef

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""Of XlsxWriter: nothing that is written becomes anything else."""


@dataclass(frozen=True, slots=True)
class Making:
    """One workbook while it is being drawn."""

    book: xlsxwriter.Workbook
    style: Styles
    lang: str
    workbook: WorkbookDef
    words: Vocabulary
    sheets: tuple[Sheet, ...]

    def sheet(self, content: Content, key: str = "") -> Sheet:
        """The sheet with that content."""
        return next(one for one in self.sheets if one.content is content and (not key or one.key == key))

    def define(self, name: str, refers_to: str) -> None:
        """A name of the whole workbook."""
        if self.book.define_name(name, f"={refers_to}"):
            raise ValueError(f"{name} cannot be a name in a workbook")
