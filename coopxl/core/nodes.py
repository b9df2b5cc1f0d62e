"""An XML document before it is text: elements with attributes, a text or children."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coopxl.schema.text import LANGUAGES, Text


@dataclass(frozen=True, slots=True)
class Node:
    """An element; `lang` is its xml:lang."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple["Node", ...] = ()
    text: str = ""
    lang: str = ""


def node(tag: str, *children: Node, text: str = "", **attributes: str) -> Node:
    """An element in one call: `iso_date="…"` is the attribute iso-date; blank attributes are left out."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items() if value}
    return Node(tag, named, children, text)


def said(text: str, lang: str) -> Node:
    """A free text, in the language that it was written in."""
    return Node("narrative", text=text, lang=lang)


def both(text: Text) -> tuple[Node, ...]:
    """What coopxl says itself, in both languages."""
    return tuple(said(text[lang], lang) for lang in LANGUAGES)


def flat(groups: Iterable[Iterable[Node]]) -> tuple[Node, ...]:
    """The elements of several groups, in order."""
    return tuple(one for group in groups for one in group)
