"""From a value to the bytes of a cell. What Excel cannot hold is refused, never cut or rounded."""

import re
from dataclasses import dataclass
from datetime import date, time

from coopxl.core.cells import Formula, Written
from coopxl.core.errors import CannotGoOn
from coopxl.core.serials import to_serial
from coopxl.hosts.file.areas import cell_name
from coopxl.hosts.file.markup import cell_text

TEXT_LIMIT = 32_767
FORMULA_LIMIT = 8_192

# No document may contain these two, and not every reader knows the escape of them.
_NO_CHARACTER = re.compile("[\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Encoder:
    """Writes the cells of one sheet. `prefix` is its namespace prefix with the colon, or nothing."""

    file: str
    sheet: str
    prefix: str
    starts_1904: bool

    def cell(self, row: int, column: int, style: str, value: Written) -> bytes:
        """The `<c>` element of a value; CannotGoOn for what a cell cannot hold."""
        p, where = self.prefix, cell_name(row, column)
        head = f'<{p}c r="{where}"' + (f' s="{style}"' if style and style != "0" else "")
        if value is None or value == "":
            return f"{head}/>".encode()
        if isinstance(value, Formula):
            return f"{head}{self._formula(where, value)}</{p}c>".encode()
        if isinstance(value, str):
            text = self._text(where, value)
            return f'{head} t="inlineStr"><{p}is><{p}t xml:space="preserve">{text}</{p}t></{p}is></{p}c>'.encode()
        if isinstance(value, bool):
            return f'{head} t="b"><{p}v>{int(value)}</{p}v></{p}c>'.encode()
        return f"{head}><{p}v>{self._number(where, value)}</{p}v></{p}c>".encode()

    def _text(self, where: str, value: str, limit: int = TEXT_LIMIT) -> str:
        try:
            length = len(value.encode("utf-16-le")) // 2
        except UnicodeEncodeError as error:
            raise self._refused("FILE-38", where, value=ascii(value[:40])) from error
        if _NO_CHARACTER.search(value):
            raise self._refused("FILE-38", where, value=ascii(value[:40]))
        if length > limit:
            raise self._refused("FILE-37", where, length=length, limit=limit)
        return cell_text(value)

    def _formula(self, where: str, formula: Formula) -> str:
        p, shown = self.prefix, formula.shown
        text = f"<{p}f>{self._text(where, formula.text.removeprefix('='), FORMULA_LIMIT)}</{p}f>"
        if shown is None:
            return f">{text}"
        if isinstance(shown, str):
            return f' t="str">{text}<{p}v>{self._text(where, shown)}</{p}v>'
        kind = ' t="b"' if isinstance(shown, bool) else ""
        return f"{kind}>{text}<{p}v>{self._number(where, shown)}</{p}v>"

    def _number(self, where: str, value: float | date | time) -> str:
        number = to_serial(value, starts_1904=self.starts_1904)
        if number is None:
            raise self._refused("FILE-38", where, value=str(value)[:40])
        return repr(number)

    def _refused(self, code: str, where: str, **facts: object) -> CannotGoOn:
        return CannotGoOn(code, file=self.file, sheet=self.sheet, cell=where, **facts)
