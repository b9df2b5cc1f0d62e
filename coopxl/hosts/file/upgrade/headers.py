"""A column that got another name: its header, its table object and the formulas that name it."""

import re
from dataclasses import dataclass

from coopxl.core.errors import CannotGoOn
from coopxl.hosts.file.grid import Grid
from coopxl.hosts.file.markup import attributes, cell_text, with_attribute
from coopxl.hosts.file.parts import Layout
from coopxl.hosts.file.upgrade.draft import Draft
from coopxl.hosts.file.upgrade.elements import child, inside, prefixed

_FORMULA = re.compile(rb"(<(?:\w+:)?(?:f|formula|formula1|formula2|definedName)(?:\s[^>]*)?>)([^<]*)(</)")


@dataclass(frozen=True, slots=True)
class Rename:
    """A column of a table that is called otherwise now."""

    table: str
    old: str
    new: str
    column: int


def renamed(draft: Draft, layout: Layout, rename: Rename) -> None:
    """Gives the column its name."""
    table = layout.tables[rename.table]
    part = layout.sheets[table.sheet].part
    grid = Grid(draft[part], draft.package.file, table.sheet)
    row = grid.row(table.first_row - 1)
    cell = next((one for one in row.cells if one.column == rename.column), None) if row else None
    if row is None or cell is None:
        raise CannotGoOn("FILE-26", file=draft.package.file, sheet=table.sheet)
    head = re.sub(rb"""\st=["']\w+["']""", b"", cell.raw[: cell.raw.index(b">")].rstrip(b"/"))
    text = b'<is><t xml:space="preserve">%b</t></is>' % cell_text(rename.new).encode()
    raw = head + b' t="inlineStr">' + prefixed(text, grid.prefix) + b"</%bc>" % grid.prefix
    draft[part] = (
        grid.data[: row.start] + grid.data[row.start : row.end].replace(cell.raw, raw, 1) + grid.data[row.end :]
    )
    draft[table.part] = _column(draft[table.part], rename)
    for name in [layout.workbook, *(sheet.part for sheet in layout.sheets.values())]:
        draft[name] = _formulas(draft[name], rename)


def _column(content: bytes, rename: Rename) -> bytes:
    columns = child(content, "tableColumns")
    for one in inside(content, columns) if columns else ():
        tag = one.tag(content)
        if attributes(tag).get("name") == rename.old:
            return content[: one.start] + with_attribute(tag, "name", rename.new) + content[one.low :]
    return content


def _formulas(content: bytes, rename: Rename) -> bytes:
    """Formulas that name the column by its table: `projects[Old name]`."""
    old, new = (cell_text(_bracketed(name)).encode() for name in (rename.old, rename.new))
    table = rename.table.encode()
    if table + b"[" not in content or old not in content:
        return content

    def moved(match: re.Match[bytes]) -> bytes:
        return match[1] + (match[2].replace(old, new) if table + b"[" in match[2] else match[2]) + match[3]

    return _FORMULA.sub(moved, content)


def _bracketed(name: str) -> str:
    """The name of a column as a formula writes it."""
    return "[" + re.sub(r"(['\[\]#])", r"'\1", name) + "]"
