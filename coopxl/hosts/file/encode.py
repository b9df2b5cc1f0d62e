"""From a value to the bytes of a cell. What Excel cannot hold is refused, never cut or rounded."""

from dataclasses import dataclass
from datetime import date, time

from coopxl.core.cells import Formula, Written
from coopxl.core.errors import CannotGoOn
from coopxl.core.fitting import misfit
from coopxl.core.serials import to_serial
from coopxl.hosts.file.areas import cell_name
from coopxl.hosts.file.markup import cell_text


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
        if wrong := misfit(value, starts_1904=self.starts_1904):
            raise CannotGoOn(wrong[0], file=self.file, sheet=self.sheet, cell=where, **wrong[1])
        head = f'<{p}c r="{where}"' + (f' s="{style}"' if style and style != "0" else "")
        if value is None or value == "":
            return f"{head}/>".encode()
        if isinstance(value, Formula):
            return f"{head}{self._formula(value)}</{p}c>".encode()
        if isinstance(value, str):
            text = cell_text(value)
            return f'{head} t="inlineStr"><{p}is><{p}t xml:space="preserve">{text}</{p}t></{p}is></{p}c>'.encode()
        if isinstance(value, bool):
            return f'{head} t="b"><{p}v>{int(value)}</{p}v></{p}c>'.encode()
        return f"{head}><{p}v>{self._number(value)}</{p}v></{p}c>".encode()

    def _formula(self, formula: Formula) -> str:
        p, shown = self.prefix, formula.shown
        text = f"<{p}f>{cell_text(formula.text.removeprefix('='))}</{p}f>"
        if shown is None:
            return f">{text}"
        if isinstance(shown, str):
            return f' t="str">{text}<{p}v>{cell_text(shown)}</{p}v>'
        kind = ' t="b"' if isinstance(shown, bool) else ""
        return f"{kind}>{text}<{p}v>{self._number(shown)}</{p}v>"

    def _number(self, value: float | date | time) -> str:
        return repr(to_serial(value, starts_1904=self.starts_1904))
