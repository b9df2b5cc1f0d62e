"""Small tools on the bytes of a part: tags, attributes, texts. Nothing here parses a whole document."""

import re
import sys
from html import escape

_ATTRIBUTE = re.compile(rb"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_INSIDE_TAG = rb"""(?:[^>"']|"[^"]*"|'[^']*')*"""
_ENTITY = re.compile(r"&(#x[0-9A-Fa-f]+|#\d+|lt|gt|amp|quot|apos);")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}

PREFIX = rb"(?:[A-Za-z_][\w.-]*:)?"
"""An optional namespace prefix, as in `<x:row>`."""

_ESCAPABLE = "\x00-\x08\x0b-\x1f"
_ESCAPED = re.compile(f"[{_ESCAPABLE}]")
_LOOKS_ESCAPED = re.compile(f"_(?=x[0-9A-Fa-f]{{4}}[_{_ESCAPABLE}])")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def tags(*names: bytes, prefix: bytes = PREFIX) -> re.Pattern[bytes]:
    """The pattern of the opening (or only) tag of these elements; a `>` inside an attribute does not end it."""
    return re.compile(rb"<" + prefix + rb"(?:" + b"|".join(names) + rb")(?=[\s/>])" + _INSIDE_TAG + rb">")


def attributes(tag: bytes) -> dict[str, str]:
    """The attributes of a tag, with their entities resolved."""
    return {
        match[1].decode(): plain((match[2] if match[2] is not None else match[3]).decode())
        for match in _ATTRIBUTE.finditer(tag)
    }


def with_attribute(tag: bytes, name: str, value: str) -> bytes:
    """The tag with one attribute replaced or added; every other byte stays."""
    quoted = b'"' + escape(value).encode() + b'"'
    pattern = re.compile(rb"(\s" + re.escape(name.encode()) + rb"\s*=\s*)(?:\"[^\"]*\"|'[^']*')")
    if pattern.search(tag):
        return pattern.sub(lambda match: match[1] + quoted, tag, count=1)
    end = 2 if tag.endswith(b"/>") else 1
    body = tag[:-end].rstrip()
    return body + b" " + name.encode() + b"=" + quoted + tag[len(body) :]


def without_attribute(tag: bytes, name: str) -> bytes:
    """The tag without that attribute."""
    return re.sub(rb"\s+" + re.escape(name.encode()) + rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')", b"", tag, count=1)


def whole(text: str) -> int | None:
    """A count or an index; None for what is none, or is beyond anything that a workbook has."""
    return int(text) if text.isdecimal() and len(text) < 10 else None


def plain(text: str) -> str:
    """A text of a part with its entities (`&amp;`, `&#10;`) resolved."""
    return _ENTITY.sub(lambda match: _entity(match[1]), text) if "&" in text else text


def _entity(name: str) -> str:
    if not name.startswith("#"):
        return _NAMED[name]
    digits, base = (name[2:], 16) if name[1] == "x" else (name[1:], 10)
    code = int(digits, base) if len(digits) < 9 else sys.maxunicode + 1
    return chr(code) if code <= sys.maxunicode else "\ufffd"


def cell_text(text: str) -> str:
    """A text as a cell stores it: entities, and `_x0007_` for what a document may not contain."""
    text = _LOOKS_ESCAPED.sub("_x005F_", text)
    return escape(_ESCAPED.sub(lambda match: f"_x{ord(match[0]):04X}_", text), quote=False)


def text_of_cell(stored: str) -> str:
    """The text behind a stored one; the inverse of `cell_text`, line ends as a reader of the document sees them."""
    seen = plain(stored.replace("\r\n", "\n").replace("\r", "\n"))
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), seen)
