"""The main part of a workbook with new sheets among the old ones, and the names that point to them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coopxl.hosts.file.markup import attributes, cell_text, plain, tags, with_attribute
from coopxl.hosts.file.upgrade.elements import BOOK_ORDER, child, inside, prefixed, put, replaced
from coopxl.hosts.file.upgrade.moves import Moves, unquoted

_VIEW = tags(b"workbookView")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class NewSheet:
    """A sheet that comes: its name, the relation to its part, the sheet it stands behind (empty: in front), its state."""

    name: str
    key: str
    after: str
    state: str


@dataclass(frozen=True, slots=True)
class Name:
    """A defined name: `sheet` is the one it belongs to, empty when it is the whole workbook's."""

    name: str
    sheet: str
    text: str


def sheet_names(book: bytes) -> list[str]:
    """The sheets in their order, those of charts too."""
    piece = child(book, "sheets")
    return [attributes(one.tag(book)).get("name", "") for one in inside(book, piece)] if piece else []


def names_of(book: bytes) -> Iterator[Name]:
    """The defined names as they are written."""
    sheets, piece = sheet_names(book), child(book, "definedNames")
    for one in inside(book, piece) if piece else ():
        held = attributes(one.tag(book))
        at = held.get("localSheetId")
        sheet = sheets[int(at)] if at is not None and int(at) < len(sheets) else ""
        yield Name(held.get("name", ""), sheet, plain(book[one.low : one.high].decode()))


def with_sheets(book: bytes, new: list[NewSheet]) -> bytes:
    """The main part with the new sheets; what counts sheets by their place counts them anew."""
    before = sheet_names(book)
    piece = child(book, "sheets")
    assert piece
    held = [(attributes(one.tag(book)).get("name", ""), one.raw(book)) for one in inside(book, piece)]
    free = max((int(attributes(raw).get("sheetId", "0")) for _, raw in held), default=0)
    for one in new:
        free += 1
        tag = with_attribute(b"<sheet/>", "name", one.name)
        tag = with_attribute(tag, "sheetId", str(free))
        tag = with_attribute(tag, "state", one.state) if one.state else tag
        tag = with_attribute(with_attribute(tag, "xmlns:r", _OFFICE), "r:id", one.key)
        names = [name for name, _ in held]
        at = names.index(one.after) + 1 if one.after in names else 0
        held.insert(at, (one.name, prefixed(tag, piece.prefix)))
    book = book[: piece.low] + b"".join(raw for _, raw in held) + book[piece.high :]
    places = {old: [name for name, _ in held].index(name) for old, name in enumerate(before)}
    return _renumbered(book, places)


def _renumbered(book: bytes, places: Mapping[int, int]) -> bytes:
    def view(tag: bytes) -> bytes:
        for name in ("activeTab", "firstSheet"):
            at = attributes(tag).get(name)
            # The first sheet is in front where nothing is said.
            now = places.get(int(at or 0), 0)
            if at is not None or now:
                tag = with_attribute(tag, name, str(now))
        return tag

    book = _VIEW.sub(lambda match: view(match[0]), book)
    piece = child(book, "definedNames")
    if piece is None:
        return book
    content = bytearray()
    for one in inside(book, piece):
        tag = one.tag(book)
        at = attributes(tag).get("localSheetId")
        if at is not None:
            tag = with_attribute(tag, "localSheetId", str(places.get(int(at), int(at))))
        content += tag + book[one.low : one.end]
    return book[: piece.low] + bytes(content) + book[piece.high :]


def with_names(book: bytes, theirs: list[Name], drawn: Mapping[str, str], moves: Moves) -> bytes:
    """The main part with the names of today's workbook.

    `drawn` are the sheets that came or were made anew, by their names there: names that point to them are replaced. Of the
    others only those come that are not there.
    """
    sheets = sheet_names(book)
    held = {(one.name, one.sheet) for one in names_of(book)}
    ours = set(drawn.values())
    wanted: dict[tuple[str, str], str] = {}
    for one in theirs:
        home = one.sheet or _pointed(one.text)
        owner = moves.sheets.get(one.sheet, one.sheet)
        key = (one.name, owner)
        if home in drawn or (not one.sheet and key not in held):
            wanted[key] = moves.formula(one.text)
    stale = {key for key in held if key[1] in ours} | wanted.keys()
    piece = child(book, "definedNames")
    kept = [one.raw(book) for one in inside(book, piece)] if piece else []
    for raw, key in zip(list(kept), [(one.name, one.sheet) for one in names_of(book)], strict=True):
        if key in stale:
            kept.remove(raw)
    prefix = piece.prefix if piece else b""
    kept += [
        prefixed(_tag(name, sheets.index(sheet) if sheet else None, text), prefix)
        for (name, sheet), text in wanted.items()
    ]
    kept.sort(key=_order)
    content = b"".join(kept)
    if piece is None:
        return put(book, "definedNames", b"<definedNames>%b</definedNames>" % content, BOOK_ORDER) if content else book
    if piece.low == piece.end:
        return replaced(book, piece, b"<%bdefinedNames>%b</%bdefinedNames>" % (prefix, content, prefix))
    return book[: piece.low] + content + book[piece.high :]


def _order(raw: bytes) -> tuple[str, int]:
    held = attributes(raw[: raw.index(b">") + 1])
    return held.get("name", "").casefold(), int(held.get("localSheetId", "-1"))


def _pointed(text: str) -> str:
    """The sheet that a name points to first."""
    return unquoted(text.lstrip("=").partition("!")[0]) if "!" in text else ""


def _tag(name: str, place: int | None, text: str) -> bytes:
    tag = with_attribute(b"<definedName>", "name", name)
    tag = with_attribute(tag, "localSheetId", str(place)) if place is not None else tag
    return tag + cell_text(text).encode() + b"</definedName>"
