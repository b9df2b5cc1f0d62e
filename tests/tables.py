"""What Excel repairs and the validators pass: a table that does not agree with its cells, or with the other tables."""

import posixpath
import re
import zipfile
from collections import Counter
from pathlib import Path

from lxml import etree
from openpyxl.utils import range_boundaries

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def table_faults(path: Path | str) -> list[str]:
    """One sentence for each fault of a table in a workbook; empty when all are well."""
    with zipfile.ZipFile(path) as package:
        texts = _shared_texts(package)
        tables = {}
        faults = []
        for sheet in sorted(name for name in package.namelist() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name)):
            here = {part: etree.fromstring(package.read(part)) for part in _tables_of(package, sheet)}
            tables |= here
            tops = {range_boundaries(table.get("ref"))[1] for table in here.values()}
            cells = _cells(package, sheet, texts, tops) if here else {}
            for part, table in here.items():
                faults += [f"{part} {table.get('displayName')}: {fault}" for fault in _faults(table, cells)]
            faults += [f"{sheet}: {fault}" for fault in _overlaps([table.get("ref") for table in here.values()])]
        names = [table.get("displayName").lower() for table in tables.values()]
        book = etree.fromstring(package.read("xl/workbook.xml"))
        names += [n.get("name").lower() for n in book.iter(f"{MAIN}definedName") if n.get("localSheetId") is None]
        faults += [f"the name {name} is used twice" for name in _twice(names)]
        faults += [f"two tables have the id {number}" for number in _twice([t.get("id") for t in tables.values()])]
    return faults


def _faults(table: etree._Element, cells: dict[tuple[int, int], str | None]) -> list[str]:
    first, top, last, bottom = range_boundaries(table.get("ref"))
    columns = list(table.iter(f"{MAIN}tableColumn"))
    names = [_unescaped(column.get("name")) for column in columns]
    faults = [f"two columns have the id {number}" for number in _twice([column.get("id") for column in columns])]
    faults += [f"two columns are named {name}" for name in _twice([name.lower() for name in names])]
    if not last - first + 1 == len(columns) == int(table.find(f"{MAIN}tableColumns").get("count")):
        faults.append(f"{len(columns)} columns do not fill {table.get('ref')}")
    header = int(table.get("headerRowCount", 1))
    if header:
        shown = [cells.get((top, column)) for column in range(first, last + 1)]
        faults += [
            f"column {name!r} has the header {text!r}" for name, text in zip(names, shown, strict=False) if name != text
        ]
    if bottom - top - header - int(table.get("totalsRowCount", 0)) < 0:
        faults.append(f"no row below the header in {table.get('ref')}")
    for filtered in table.findall(f"{MAIN}autoFilter"):
        left, upper, right, _ = range_boundaries(filtered.get("ref"))
        if (left, upper, right) != (first, top, last):
            faults.append(f"its filter stands on {filtered.get('ref')}, not on {table.get('ref')}")
    return faults


def _overlaps(areas: list[str]) -> list[str]:
    boxes = [(area, range_boundaries(area)) for area in areas]
    return [
        f"tables overlap: {one} and {other}"
        for place, (one, a) in enumerate(boxes)
        for other, b in boxes[place + 1 :]
        if a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]
    ]


def _tables_of(package: zipfile.ZipFile, sheet: str) -> list[str]:
    folder, name = posixpath.split(sheet)
    try:
        relations = etree.fromstring(package.read(f"{folder}/_rels/{name}.rels"))
    except KeyError:
        return []
    targets = [r.get("Target") for r in relations.iter(RELATION) if r.get("Type").endswith("/table")]
    return [posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/") for target in targets]


def _shared_texts(package: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in package.namelist():
        return []
    return [_text(item) for item in etree.fromstring(package.read("xl/sharedStrings.xml")).iter(f"{MAIN}si")]


def _cells(package: zipfile.ZipFile, sheet: str, texts: list[str], rows: set[int]) -> dict[tuple[int, int], str | None]:
    """The texts in some rows, by row and column."""
    cells = {}
    lines = etree.fromstring(package.read(sheet)).iter(f"{MAIN}row")
    for cell in (cell for line in lines if int(line.get("r")) in rows for cell in line):
        column, row, _, _ = range_boundaries(cell.get("r"))
        value = cell.findtext(f"{MAIN}v")
        kind = cell.get("t")
        if kind == "inlineStr":
            value = _text(cell)
        elif kind == "s" and value is not None:
            value = texts[int(value)]
        cells[row, column] = _unescaped(value) if value is not None and kind in {"s", "str", "inlineStr"} else None
    return cells


def _text(item: etree._Element) -> str:
    spoken = [t for t in item.iter(f"{MAIN}t") if t.getparent().tag != f"{MAIN}rPh"]  # rPh tells how to pronounce it
    return "".join(t.text or "" for t in spoken)


def _unescaped(text: str) -> str:
    """`_x000a_` is a line end."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def _twice(words: list[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]
