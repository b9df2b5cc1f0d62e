"""Workbooks spoilt where coopxl looks: tables, sheets, names, styles, shared texts, cells, headers."""

import re
from collections.abc import Callable
from random import Random

from tests.fuzz import nasty
from tests.fuzz.markup import DEEP, INSIDE
from tests.fuzz.packages import OUTSIDE, once, only_text, sound

_CELL = re.compile(rb'<c r="([A-Z]+)(\d+)"([^>]*?)(?:/>|>(.*?)</c>)', re.DOTALL)
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_WHERE: tuple[tuple[str, bytes], ...] = (
    (r"xl/tables/.*", rb'\s(?:ref|headerRowCount|totalsRowCount|displayName|name|id|insertRow|count|tableType)="([^"]*)"'),
    (r"xl/tables/.*", rb'<tableColumn [^>]*name="([^"]*)"'),
    (r"xl/workbook\.xml", rb'<sheet [^>]*(?:name|r:id|state|sheetId)="([^"]*)"'),
    (r"xl/workbook\.xml", rb"<definedName [^>]*>([^<]*)<"),
    (r"xl/workbook\.xml", rb'\s(?:localSheetId|date1904|lockStructure|activeTab|hidden)="([^"]*)"'),
    (r".*\.rels", rb'\s(?:Target|Type|Id|TargetMode)="([^"]*)"'),
    (r"xl/sharedStrings\.xml", rb'\s(?:count|uniqueCount)="([^"]*)"'),
    (r"xl/sharedStrings\.xml", rb"<t[^>]*>([^<]*)<"),
    (r"xl/styles\.xml", rb'\s(?:numFmtId|xfId|formatCode|count|fontId|dxfId)="([^"]*)"'),
    (r"xl/worksheets/.*\.xml", rb'<(?:row|c|col|mergeCell|dimension)\s[^>]*?(?:r|s|t|min|max|ref|style)="([^"]*)"'),
    (r"xl/worksheets/.*\.xml", rb"<v>([^<]*)<"),
    (r"xl/worksheets/.*\.xml", rb"<t[^>]*>([^<]*)<"),
    (r"xl/worksheets/.*\.xml", rb"<f[^>]*>([^<]*)<"),
    (r"xl/worksheets/.*\.xml", rb"<formula[12]?>([^<]*)<"),
    (r"docProps/custom\.xml", rb"<vt:\w+>([^<]*)<"),
    (r"docProps/custom\.xml", rb'\s(?:name|pid|fmtid)="([^"]*)"'),
    (r"xl/drawings/.*\.xml", rb'\s(?:name|macro|id|r:embed|descr)="([^"]*)"'),
)  # fmt: skip


def _parts(data: bytes, pattern: str) -> list[str]:
    return [name for name in only_text(data) if re.fullmatch(pattern, name)]


def part(data: bytes, rng: Random) -> bytes:
    """Some part changed by the hands of `markup`."""
    package, names = sound(data), only_text(data)
    if package is None or not names:
        return data
    small = [name for name in names if not _SHEET.fullmatch(name)]
    pools = [
        names,
        small,
        _parts(data, r"xl/tables/.*"),
        _parts(data, r"xl/workbook\.xml|.*\.rels|\[Content.*|docProps/.*"),
    ]
    name = rng.choice(rng.choice([pool for pool in pools if pool]))
    return package.rewritten({name: rng.choice(INSIDE)(package[name], rng)})


def spot(data: bytes, rng: Random) -> bytes:
    """One value that coopxl reads changed for a nasty one, or for another of its kind."""
    package = sound(data)
    where, pattern = rng.choice(_WHERE)
    names = _parts(data, where)
    if package is None or not names:
        return data
    name = rng.choice(names)
    content = package[name]
    compiled = re.compile(pattern)
    found = compiled.search(content, rng.randrange(len(content) + 1)) or compiled.search(content)
    if found is None:
        return data
    other = compiled.search(content, rng.randrange(len(content) + 1))
    said = other[1] if other and rng.random() < 0.25 else nasty.value(rng).encode("utf-8", "surrogatepass")
    return package.rewritten({name: content[: found.start(1)] + said + content[found.end(1) :]})


def cells(data: bytes, rng: Random) -> bytes:
    """Some cells with other content: texts, days out of range, errors, formulas, indexes that lead nowhere."""
    package, names = sound(data), _parts(data, r"xl/worksheets/[^/]+\.xml")
    if package is None or not names:
        return data
    name = rng.choice(names)
    content = package[name]
    for _ in range(rng.choice((1, 1, 3, 20))):
        found = _CELL.search(content, rng.randrange(len(content) + 1)) or _CELL.search(content)
        if found is None:
            break
        content = content[: found.start()] + _cell(found, rng) + content[found.end() :]
    return package.rewritten({name: content})


def _cell(found: re.Match[bytes], rng: Random) -> bytes:
    place = found[1] + found[2]
    style = re.sub(rb'\st="[^"]*"', b"", found[3]).decode()
    said = nasty.escaped(rng.choice(nasty.TEXTS))
    day, number = rng.choice(nasty.DAYS), nasty.escaped(rng.choice(nasty.NUMBERS))
    row = int(found[2])
    makes: tuple[Callable[[], str], ...] = (
        lambda: f'<c r="{{}}"{style} t="inlineStr"><is><t>{said}</t></is></c>',
        lambda: f'<c r="{{}}"{style} t="inlineStr"><is><r><t>{said}</t></r><r><t>{said[:50]}</t></r></is></c>',
        lambda: f'<c r="{{}}"{style} t="str"><v>{said}</v></c>',
        lambda: f'<c r="{{}}"{style}><v>{day}</v></c>',
        lambda: f'<c r="{{}}" s="{rng.choice(("99999", "-1", "x", "", "3", "12"))}"><v>{day}</v></c>',
        lambda: f'<c r="{{}}"{style}><v>{number}</v></c>',
        lambda: f'<c r="{{}}"{style} t="d"><v>{said[:100]}</v></c>',
        lambda: f'<c r="{{}}"{style} t="e"><v>{rng.choice(nasty.ERRORS)}</v></c>',
        lambda: f'<c r="{{}}"{style} t="b"><v>{number}</v></c>',
        lambda: f'<c r="{{}}"{style} t="s"><v>{number}</v></c>',
        lambda: f'<c r="{{}}"{style} t="{said[:20]}"><v>{number}</v></c>',
        lambda: f'<c r="{{}}"{style}><f>{said[:9000]}</f></c>',
        lambda: f'<c r="{{}}"{style}><f t="shared" si="{number[:30]}" ref="A1:XFD9">A1</f><v>{day}</v></c>',
        lambda: f'<c r="{{}}"{style}><f t="array" ref="{{}}:XFD1048576">A1</f><v>1</v></c>',
        lambda: f'<c r="{{}}"{style}/>',
        lambda: f"<c{style}><v>{day}</v></c>",
        lambda: f'<c r="XFD{row}"{style}><v>1</v></c>',
        lambda: f'<c r="A{row + 90_000}"{style}><v>1</v></c>',
        lambda: f'<c r="{nasty.escaped(rng.choice(nasty.REFERENCES))}"{style}><v>1</v></c>',
        lambda: f'<c r="{{}}"{style}><is>' + "<x>" * DEEP + "</x>" * DEEP + "</is></c>",
    )
    return rng.choice(makes)().replace("{}", place.decode()).encode("utf-8", "surrogatepass")


def whole(data: bytes, rng: Random) -> bytes:
    """What changes a whole sheet or book: merged headers, sheets out of sight, links outside, text all in one cell."""
    package, names = sound(data), _parts(data, r"xl/worksheets/[^/]+\.xml")
    if package is None or not names:
        return data
    name = rng.choice(names)
    content = package[name]
    book = package["xl/workbook.xml"] if "xl/workbook.xml" in package else b""  # noqa: SIM401 - it has no get
    merges = b'<mergeCells count="2"><mergeCell ref="A1:XFD9"/><mergeCell ref="B4:D4"/></mergeCells>'
    acts: tuple[Callable[[], dict[str, bytes]], ...] = (
        lambda: {name: content.replace(b"</sheetData>", b"</sheetData>" + merges)},
        lambda: {name: content.replace(b"</sheetData>", b'</sheetData><sheetProtection sheet="1"/>')},
        lambda: {name: re.sub(rb"<sheetData>.*</sheetData>", b"<sheetData/>", content, flags=re.DOTALL)},
        lambda: {name: content.replace(b"<sheetData>", b"<sheetData>" + b'<row r="1"/>' * 3000)},
        lambda: {
            name: content.replace(b"</sheetData>", b'<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>')
        },
        lambda: {
            name: content.replace(b"</sheetData>", b'<row r="900000"><c r="G900000"><v>1</v></c></row></sheetData>')
        },
        lambda: {name: content.replace(b' r="', b" r='").replace(b'" s="', b"' s=\"")},
        lambda: {name: re.sub(rb'<c r="[A-Z]+\d+"', b"<c", content)},
        lambda: {name: content.replace(b"<row ", b"<x:row ").replace(b"</row>", b"</x:row>")},
        lambda: {"xl/workbook.xml": book.replace(b"<sheet ", b'<sheet state="veryHidden" ')},
        lambda: {"xl/workbook.xml": book.replace(b"<workbookPr", b'<workbookPr date1904="1"')},
        lambda: {"xl/workbook.xml": re.sub(rb'name="[^"]*" sheetId', b'name="x" sheetId', book)},
        lambda: {"xl/workbook.xml": re.sub(rb"<sheets>.*</sheets>", b"<sheets/>", book, flags=re.DOTALL)},
        lambda: {"xl/workbook.xml": book.replace(b"</workbook>", b"<externalReferences/><x/></workbook>")},
        lambda: {"_rels/.rels": package["_rels/.rels"].replace(b'Target="', b'TargetMode="External" Target="')},
    )
    return package.rewritten(rng.choice(acts)())


INNER = (part, part, part, spot, spot, spot, spot, cells, cells, cells, whole)


def spoilt(data: bytes, rng: Random) -> bytes:
    """A workbook spoilt once or a few times."""
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        data = once(OUTSIDE if rng.random() < 0.2 else INNER, data, rng)
    return data
