"""From a value to the bytes of a cell. What Excel cannot hold is refused, never cut or rounded."""

import math
import re
from dataclasses import dataclass
from datetime import date, datetime, time

from coopxl.core.cells import Formula, Written
from coopxl.core.errors import CannotGoOn
from coopxl.hosts.file.areas import cell_name
from coopxl.hosts.file.markup import cell_text

TEXT_LIMIT = 32_767
FORMULA_LIMIT = 8_192

# No document may contain these two, and not every reader knows the escape of them.
_NO_CHARACTER = re.compile("[\ufffe\uffff]")

_DAY_ZERO = datetime(1899, 12, 30)
_DAY_ZERO_1904 = datetime(1904, 1, 1)
# Excel believes in a 29 February 1900, so serial numbers before 1 March of that year mean other days than they say.
_FIRST_DAY = datetime(1900, 3, 1)


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
        number = self.serial(value)
        if number is None:
            raise self._refused("FILE-38", where, value=str(value)[:40])
        return repr(number)

    def _refused(self, code: str, where: str, **facts: object) -> CannotGoOn:
        return CannotGoOn(code, file=self.file, sheet=self.sheet, cell=where, **facts)

    def serial(self, value: float | date | time) -> float | None:
        """The number that stands for a value in a cell; None when Excel has none."""
        if isinstance(value, time):
            return (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / 86400
        if isinstance(value, date):
            return self._day(value)
        if isinstance(value, int):
            return int(value) if abs(value) < 1 << 53 or int(float(value)) == value else None
        return value if math.isfinite(value) else None

    def _day(self, value: date) -> float | None:
        moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
        if moment.tzinfo is not None:
            raise ValueError("a cell knows no zone: give the local date and time")
        start = _DAY_ZERO_1904 if self.starts_1904 else _DAY_ZERO
        if moment < (start if self.starts_1904 else _FIRST_DAY):
            return None
        past = moment - start
        seconds = past.seconds + past.microseconds / 1e6
        return past.days + seconds / 86400 if seconds else past.days
