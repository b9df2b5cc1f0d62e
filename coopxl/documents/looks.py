"""The font and size that letters really have in a Word document: their own, else their style's, else the document's."""

from decimal import Decimal

from lxml import etree

from coopxl.documents.package import W, parse

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_STYLES, _THEME = "word/styles.xml", "word/theme/theme1.xml"


class Looks:
    """The styles of a document. What nobody says is an empty font or no size."""

    def __init__(self, members: dict[str, bytes]) -> None:
        root = parse(members[_STYLES]) if _STYLES in members else etree.Element(W + "styles")
        self._styles = {style.get(W + "styleId") or "": style for style in root.iter(W + "style")}
        self._default = next(
            (key for key, one in self._styles.items() if one.get(W + "type") == "paragraph" and one.get(W + "default")),
            "",
        )
        self._document = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        theme = parse(members[_THEME]) if _THEME in members else None
        self._theme = {kind: _face(theme, kind) for kind in ("major", "minor")}

    def of(self, run: etree._Element, paragraph: etree._Element) -> tuple[str, Decimal | None]:
        """Font and size in points of a run of a paragraph."""
        own = run.find(W + "rPr")
        style = own.find(W + "rStyle") if own is not None else None
        chain = [own, *self._chain(style.get(W + "val") or "" if style is not None else "")]
        chain += [*self._chain(self.style_of(paragraph)), self._document]
        fonts = (self._font(one) for one in chain if one is not None)
        sizes = (_size(one) for one in chain if one is not None)
        return next((one for one in fonts if one), ""), next((one for one in sizes if one), None)

    def style_of(self, paragraph: etree._Element) -> str:
        """The id of its style; the document's own when it names none."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return (style.get(W + "val") or "") if style is not None else self._default

    def _chain(self, key: str) -> list[etree._Element | None]:
        """The letters of a style and of those it is based on."""
        found: list[etree._Element | None] = []
        seen: set[str] = set()
        while key in self._styles and key not in seen:
            seen.add(key)
            found.append(self._styles[key].find(W + "rPr"))
            based = self._styles[key].find(W + "basedOn")
            key = (based.get(W + "val") or "") if based is not None else ""
        return found

    def _font(self, letters: etree._Element) -> str:
        fonts = letters.find(W + "rFonts")
        if fonts is None:
            return ""
        theme = fonts.get(W + "asciiTheme") or ""
        return self._theme["major" if theme.startswith("major") else "minor"] if theme else fonts.get(W + "ascii") or ""


def _face(theme: etree._Element | None, kind: str) -> str:
    latin = theme.find(f".//{_A}{kind}Font/{_A}latin") if theme is not None else None
    return (latin.get("typeface") or "") if latin is not None else ""


def _size(letters: etree._Element) -> Decimal | None:
    size = letters.find(W + "sz")
    return Decimal(size.get(W + "val") or 0) / 2 if size is not None else None
