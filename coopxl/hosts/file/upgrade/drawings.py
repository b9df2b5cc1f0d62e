"""The drawing of a sheet: coopxl's buttons and charts as today's workbook has them, beside what a person drew."""

import re

from coopxl.hosts.file.markup import attributes, cell_text, plain, tags
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.upgrade.draft import Draft, type_of
from coopxl.hosts.file.upgrade.elements import Piece, inside, root
from coopxl.hosts.file.upgrade.moves import Moves

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DECLARED = (
    b' xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    b' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="' + _OFFICE.encode() + b'"'
)
_NAMED, _SHAPE = tags(b"cNvPr"), tags(b"sp", b"cNvPr")
_FORMULA = re.compile(rb"(<c:f>)([^<]*)(</c:f>)")
_FRAME = tags(b"graphicFrame")
_COLUMN = re.compile(rb"<(?:\w+:)?col>(\d+)<")
_ID = re.compile(rb'(\s(?:r:id|r:embed)=")([^"]+)(")')


def shapes(drawing: bytes) -> set[tuple[str, bool]]:
    """The names of what is drawn, and whether it calls a macro."""
    found, calls = set(), False
    for match in _SHAPE.finditer(drawing):
        held = attributes(match[0])
        if _NAMED.fullmatch(match[0]):
            found.add((held.get("name", ""), calls))
        else:
            calls = bool(held.get("macro"))
    return found


def draw(draft: Draft, sheet: str, donor: Package, source: str, moves: Moves, prefix: str, charts_to: int = 0) -> str:
    """Puts the drawing of a sheet of the donor onto a sheet; the id of the relation to it, empty when there is none.

    What a person drew stays. Coopxl's own are the shapes whose name begins with `prefix`, and the charts that begin in the
    first `charts_to` columns.
    """
    theirs = _drawing(Draft(donor), source)
    mine = _drawing(draft, sheet)
    if not theirs:
        return mine[0] if mine else ""
    new = donor[theirs[1]]
    if mine is None:
        part = draft.free("xl/drawings/drawing{}.xml")
        draft.add(part, _related(draft, part, new, donor, theirs[1], moves), type_of(donor, theirs[1]))
        return draft.relate(sheet, f"{_OFFICE}/drawing", part)
    key, part = mine
    old = draft[part]
    whole = root(old)
    kept = b"".join(one.raw(old) for one in inside(old, whole) if not _is_ours(one.raw(old), prefix, charts_to))
    anchors = b"".join(_declared(one, new) for one in inside(new, root(new)))
    anchors = _related(draft, part, anchors, donor, theirs[1], moves)
    tag, close = whole.tag(old), old[whole.high :]
    if tag.endswith(b"/>"):
        name = re.match(rb"<([\w:.-]+)", tag)
        assert name
        tag, close = tag[:-2] + b">", b"</%b>" % name[1] + close
    draft[part] = old[: whole.start] + tag + kept + anchors + close
    return key


def _drawing(draft: Draft, sheet: str) -> tuple[str, str] | None:
    held = draft.relations(sheet).items()
    return next(((key, target) for key, (kind, target) in held if kind.endswith("/drawing")), None)


def _is_ours(anchor: bytes, prefix: str, charts_to: int) -> bool:
    named = _NAMED.search(anchor)
    if named and attributes(named[0]).get("name", "").startswith(prefix):
        return True
    column = _COLUMN.search(anchor)
    return bool(charts_to and _FRAME.search(anchor) and column and int(column[1]) < charts_to)


def _declared(piece: Piece, part: bytes) -> bytes:
    """An anchor that says itself what its prefixes mean."""
    raw = piece.raw(part)
    end = raw.index(b">")
    return raw[:end] + _DECLARED + raw[end:]


def _related(draft: Draft, part: str, content: bytes, donor: Package, source: str, moves: Moves) -> bytes:
    """The content with the ids of the relations that it has here; charts come along."""
    came: dict[str, str] = {}
    for key, (kind, target) in Draft(donor).relations(source).items():
        folder, name = target.rsplit("/", 1)
        stem, _, ending = name.partition(".")
        new = draft.free(f"{folder}/{stem.rstrip('0123456789')}{{}}.{ending}")
        draft.add(new, _chart(donor[target], moves), type_of(donor, target))
        came[key] = draft.relate(part, kind, new)

    def renamed(match: re.Match[bytes]) -> bytes:
        return match[1] + came.get(match[2].decode(), match[2].decode()).encode() + match[3]

    return _ID.sub(renamed, content)


def _chart(content: bytes, moves: Moves) -> bytes:
    def moved(match: re.Match[bytes]) -> bytes:
        return match[1] + cell_text(moves.formula(plain(match[2].decode()))).encode() + match[3]

    return _FORMULA.sub(moved, content)
