"""Read a closed .ods. Only read: nothing in coopxl writes this format."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from math import isfinite
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from coopxl.core.cells import UNCALCULATED, CellError, Raw
from coopxl.core.errors import CannotGoOn
from coopxl.core.fitting import TEXT_LIMIT
from coopxl.core.workbook import Region, Sheet, Workbook
from coopxl.hosts.file.areas import LAST_COLUMN, LAST_ROW, area, cell_name
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import local

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _OFFICE, _TEXT = f"{{{_BASE}table:1.0}}", f"{{{_BASE}office:1.0}}", f"{{{_BASE}text:1.0}}"
_STYLE, _META = f"{{{_BASE}style:1.0}}", f"{{{_BASE}meta:1.0}}"
_CALC_TYPE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"

_CELL_LIMIT = 8_000_000
_MOST = LAST_ROW
"""How often anything may be repeated: rows, cells, spaces."""
_SHEET = r"\$?('(?:[^']|'')+'|[^.']*)"
_CELL = r"\.(\$?[A-Z]+\$?\d+)"
_ADDRESS = re.compile(f"{_SHEET}{_CELL}(?::{_SHEET}{_CELL})?")
_DURATION = re.compile(r"(-?)PT?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d+))?S)?")
_ERRORS = {"#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"}


@dataclass(slots=True)
class _Reading:
    file: str
    sheets: dict[str, Sheet] = field(default_factory=dict)
    regions: dict[str, Region] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    hidden_styles: set[str] = field(default_factory=set)
    rows: list[Sequence[Raw]] = field(default_factory=list)
    blank_rows: int = 0
    cells: int = 0


def read_ods(package: Package, name: str) -> Workbook:
    """Read a sound .ods package. Its database ranges are the regions."""
    reading = _Reading(package.file)
    try:
        _content(package["content.xml"], reading)
    except (ET.ParseError, ValueError, LookupError, OverflowError, RecursionError) as error:
        raise CannotGoOn("FILE-20", file=package.file, part="content.xml") from error
    return Workbook(name, reading.sheets, reading.regions, reading.names, _properties(package))


def _content(content: bytes, reading: _Reading) -> None:
    table: Element | None = None
    # Safe: preflight has refused any part that declares entities.
    for event, element in ET.iterparse(io.BytesIO(content), ("start", "end")):  # noqa: S314
        tag = element.tag
        if event == "start":
            if tag == _TABLE + "table" and table is None:
                table = element
                reading.rows, reading.blank_rows = [], 0
        elif tag == _TABLE + "table-row" and table is not None:
            _row(element, table, reading)
            element.clear()
        elif table is not None and element is table:
            _close_sheet(table, reading)
            table.clear()
            table = None
        elif tag == _STYLE + "style":
            _style(element, reading)
        elif tag == _TABLE + "database-range":
            _region(element, reading)
        elif tag == _TABLE + "named-range":
            _name(element, reading)


def _close_sheet(table: Element, reading: _Reading) -> None:
    # A link to another file keeps a copy of its cells in a table of its own, which is no sheet of this book.
    if table.find(_TABLE + "table-source") is not None:
        return
    name = table.get(_TABLE + "name", "")
    visible = table.get(_TABLE + "style-name", "") not in reading.hidden_styles
    reading.sheets[name] = Sheet(name, reading.rows, table.get(_TABLE + "protected") == "true", visible)


def _row(element: Element, table: Element, reading: _Reading) -> None:
    values: list[Raw] = []
    blanks = 0
    for cell in element:
        if cell.tag not in (_TABLE + "table-cell", _TABLE + "covered-table-cell"):
            continue
        times = _times(cell, _TABLE + "number-columns-repeated")
        value = _value(cell)
        if value is None:
            blanks += times
            continue
        _bounded(table, reading, blanks + times, columns=len(values) + blanks + times)
        values.extend([None] * blanks)
        values.extend([value] * times)
        blanks = 0
    times = _times(element, _TABLE + "number-rows-repeated")
    if not values:
        reading.blank_rows += times
        return
    first = len(reading.rows) + reading.blank_rows
    _bounded(table, reading, (times - 1) * len(values), rows=first + times)
    reading.rows.extend([()] * reading.blank_rows)
    reading.rows.extend([values] * times)
    reading.blank_rows = 0


def _times(element: Element, name: str) -> int:
    """How often something stands there. ValueError for what no sheet can hold."""
    times = int(element.get(name, "1"))
    if not 0 <= times <= _MOST:
        raise ValueError(times)
    return times


def _bounded(table: Element, reading: _Reading, more: int, rows: int = 1, columns: int = 1) -> None:
    """Refuse a sheet that unfolds to more cells than we can hold, or beyond its last row or column."""
    reading.cells += more
    if reading.cells > _CELL_LIMIT or rows > LAST_ROW or columns > LAST_COLUMN:
        sheet = table.get(_TABLE + "name", "")
        cell = cell_name(len(reading.rows) + reading.blank_rows + 1, 1)
        raise CannotGoOn("FILE-18", file=reading.file, sheet=sheet, cell=cell)


def _value(cell: Element) -> Raw:
    kind = cell.get(_OFFICE + "value-type")
    formula = cell.get(_TABLE + "formula")
    if kind is None:
        # LibreOffice stores an empty result as an empty paragraph without a type.
        return UNCALCULATED if formula is not None and cell.find(_TEXT + "p") is None else None
    if cell.get(_CALC_TYPE) == "error":
        return CellError(_text(cell))
    if kind in ("float", "percentage", "currency"):
        number = float(cell.get(_OFFICE + "value", "0"))
        return number if isfinite(number) else CellError("#NUM!")
    if kind == "boolean":
        return cell.get(_OFFICE + "boolean-value") == "true"
    if kind == "date":
        return _date(cell.get(_OFFICE + "date-value", ""))
    if kind == "time":
        return _time(cell.get(_OFFICE + "time-value", ""))
    text = cell.get(_OFFICE + "string-value")
    if text is None or (formula is not None and not text):
        text = _text(cell)
    if formula is not None and text in _ERRORS:
        return CellError(text)
    return text or None


def _text(cell: Element) -> str:
    return "\n".join("".join(_pieces(p)) for p in cell if p.tag == _TEXT + "p")


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == _TEXT + "s":
            yield " " * min(_times(child, _TEXT + "c"), TEXT_LIMIT)
        elif child.tag == _TEXT + "tab":
            yield "\t"
        elif child.tag == _TEXT + "line-break":
            yield "\n"
        elif not child.tag.startswith(_OFFICE):
            yield from _pieces(child)
        yield child.tail or ""


def _date(text: str) -> Raw:
    try:
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        return text or None


def _time(text: str) -> Raw:
    match = _DURATION.fullmatch(text)
    if match is None:
        return text or None
    hours, minutes, seconds = (int(part or 0) for part in match.group(2, 3, 4))
    micro = int((match[5] or "0")[:6].ljust(6, "0"))
    if match[1] or hours > 23 or minutes > 59 or seconds > 59:
        length = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micro)
        return -length if match[1] else length
    return time(hours, minutes, seconds, micro)


def _style(element: Element, reading: _Reading) -> None:
    if element.get(_STYLE + "family") == "table":
        shown = element.find(_STYLE + "table-properties")
        if shown is not None and shown.get(_TABLE + "display") == "false":
            reading.hidden_styles.add(element.get(_STYLE + "name", ""))


def _address(text: str) -> tuple[str, str] | None:
    """`$'Hoja 1'.$A$1:.$C$9` -> (`Hoja 1`, `$A$1:$C$9`)."""
    match = _ADDRESS.fullmatch(text)
    if match is None:
        return None
    sheet = match[1][1:-1].replace("''", "'") if match[1].startswith("'") else match[1]
    return sheet, match[2] if match[4] is None else f"{match[2]}:{match[4]}"


def _region(element: Element, reading: _Reading) -> None:
    name = element.get(_TABLE + "name", "")
    target = _address(element.get(_TABLE + "target-range-address", ""))
    place = area(target[1]) if target else None
    if target is None or place is None or name.startswith("__Anonymous_Sheet_DB__"):
        return
    header = place.top - (element.get(_TABLE + "contains-header") == "false")
    reading.regions[name] = Region(name, target[0], header, place.left, place.right, place.bottom)


def _name(element: Element, reading: _Reading) -> None:
    target = _address(element.get(_TABLE + "cell-range-address", ""))
    if target is not None:
        sheet = target[0] if target[0].isidentifier() else "'" + target[0].replace("'", "''") + "'"
        reading.names[element.get(_TABLE + "name", "")] = f"{sheet}!{target[1]}"


def _properties(package: Package) -> dict[str, str]:
    if "meta.xml" not in package:
        return {}
    return {
        element.get(_META + "name", ""): element.text or ""
        for element in package.tree("meta.xml").iter()
        if local(element) == "user-defined"
    }
