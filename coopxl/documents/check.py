"""Whether a template can be filled: broken tags and unknown names, each with the paragraph it stands in."""

import difflib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from lxml import etree

from coopxl.core.errors import CannotGoOn
from coopxl.documents.names import unknown_names
from coopxl.documents.package import W, parse, read_package
from coopxl.documents.sandbox import StrictEnvironment
from coopxl.documents.tags import TEMPLATED, Broken, Paragraph, Spot, Tag, heading_styles, paragraphs
from coopxl.schema.text import Text

ENVIRONMENT = StrictEnvironment()

_ENDINGS = {"if": "endif", "for": "endfor"}
_WORDS = ("if", "elif", "else", "endif", "for", "endfor", "set")
_CELL_WORDS = ("vm", "hm", "colspan", "cellbg")
_HOLDERS = {"p": "p", "tr": "tr", "tc": "tc"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NONE = Text("ninguno", "none")
_MAX_TEXT = 4 << 20
"""Bytes of XML; the longest template that is shipped has a fiftieth of it."""
_LEVELS, _BLOCKS = 40, 16
"""How deep a tag may be nested, and how many repetitions and conditions within each other: Python takes 20 of them."""
# a statement cannot be read alone: what it needs around it to be one
_AROUND = {
    "if": "{{% {} %}}{{% endif %}}",
    "elif": "{{% if 0 %}}{{% {} %}}{{% endif %}}",
    "else": "{{% if 0 %}}{{% {} %}}{{% endif %}}",
    "endif": "{{% if 0 %}}{{% {} %}}",
    "for": "{{% {} %}}{{% endfor %}}",
    "endfor": "{{% for x in () %}}{{% {} %}}",
    "set": "{{% {} %}}",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a template. `code` names a message of `schema.messages.words`, `facts` fill its braces."""

    code: str
    where: Spot
    facts: dict[str, object] = field(default_factory=dict)

    def error(self) -> CannotGoOn:
        """The problem as the reason why the document cannot be made."""
        return CannotGoOn(self.code, **self.facts)


def problem(code: str, where: Spot, **facts: object) -> Problem:
    """A problem whose facts hold `where` (a Text) and the paragraph's own words besides those given."""
    return Problem(code, where, {"where": where.words, "text": where.text, **facts})


def check_template(template: bytes, names: Collection[str] | Mapping[str, object] | None = None) -> list[Problem]:
    """What is wrong with a template, in reading order. CannotGoOn WORD-01 when it is no Word document.

    `names` are full names (`project.title`, `activities[].cost`) or sample data; without them names are not looked at.
    """
    found: list[Problem] = []
    members = read_package(template)
    for part, root in templated(members).items():
        found += check_part(root, part, heading_styles(members), names)
    return found


def templated(members: dict[str, bytes]) -> dict[str, etree._Element]:
    """The parts of a template that can hold tags, the text of the document first."""
    names = [name for name in members if TEMPLATED.fullmatch(name)]
    size = sum(len(members[name]) for name in names)
    if size > _MAX_TEXT:
        raise CannotGoOn("WORD-28", size=f"{size / (1 << 20):.1f}", limit=_MAX_TEXT >> 20)
    roots = {name: parse(members[name]) for name in sorted(names, key=lambda name: ("document" not in name, name))}
    for root in roots.values():
        accept_changes(root)
    return roots


def accept_changes(root: etree._Element) -> None:
    """Take the tracked changes as accepted: a half-deleted tag would else come back to life."""
    for removed in [*root.iter(W + "del", W + "moveFrom")]:
        parent = removed.getparent()
        if parent is not None and parent.tag not in {W + "rPr", W + "trPr"}:
            parent.remove(removed)
    for added in [*root.iter(W + "ins", W + "moveTo")]:
        parent = added.getparent()
        if parent is None:  # the whole part: no program writes such a one
            continue
        at = parent.index(added)
        parent[at : at + 1] = list(added)


def check_part(
    root: etree._Element,
    part: str,
    headings: frozenset[str],
    names: Collection[str] | Mapping[str, object] | None = None,
) -> list[Problem]:
    """What is wrong in one part of a template."""
    reader = _Reader()
    for paragraph in paragraphs(root, part, headings):
        # A text box stands twice in the file: what old programs show of it repeats the rest.
        if next(paragraph.element.iterancestors(_FALLBACK), None) is None:
            reader.read(paragraph)
    reader.finish()
    if names is not None and not reader.problems:
        reader.check_names(names)
    return reader.problems


class _Reader:
    """Reads the tags of a part in order, with the blocks that are open."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.open: list[Tag] = []
        self.source: list[tuple[str, Tag]] = []

    def read(self, paragraph: Paragraph) -> None:
        for tag in paragraph.tags():
            if isinstance(tag, Broken):
                self.problems.append(problem(tag.code, tag.spot, tag=tag.mark))
            elif tag.opener == "{{":
                self.expression(tag)
            elif tag.opener == "{%":
                self.statement(tag, paragraph)

    def say(self, code: str, tag: Tag, **facts: object) -> None:
        self.problems.append(problem(code, tag.spot, tag=tag.raw, **facts))

    def expression(self, tag: Tag) -> None:
        text = "{{ " + tag.inner + " }}"
        if self.readable(tag, text):
            self.source.append((text, tag))

    def statement(self, tag: Tag, paragraph: Paragraph) -> None:
        if tag.word in _CELL_WORDS:
            if not tag.spot.table:
                self.say("WORD-07", tag)
            return
        if tag.word not in _WORDS:
            # "end if" is written by who means endif
            tried = (tag.word, tag.inner.replace(" ", ""))
            near = [word for text in tried for word in difflib.get_close_matches(text, _WORDS, 1, 0.6)]
            self.say("WORD-04", tag, word=tag.word or tag.inner, nearest=near[-1] if near else _NONE)
            return
        if not self.readable(tag, _AROUND[tag.word].format(tag.inner)):
            return
        self.placed(tag, paragraph)
        self.balance(tag)
        self.source.append(("{% " + tag.inner + " %}", tag))

    def readable(self, tag: Tag, text: str) -> bool:
        """Whether a tag can be read and uses nothing it may not."""
        if tag.scope and any(sign in tag.inner for sign in "%}"):
            self.say("WORD-10", tag)
            return False
        try:
            tree = ENVIRONMENT.parse(straight(text))
        except (TemplateSyntaxError, RecursionError, ValueError):
            # ValueError: a number of thousands of digits.
            self.say("WORD-10", tag)
            return False
        if _is_deep(tree):
            self.say("WORD-10", tag)
            return False
        for name in _unknown_words(tree):
            near = difflib.get_close_matches(name, [*ENVIRONMENT.filters, *ENVIRONMENT.tests], 1, 0.5)
            self.say("WORD-04", tag, word=name, nearest=near[0] if near else _NONE)
            return False
        if _forbidden(tree):
            self.say("WORD-11", tag)
            return False
        return True

    def placed(self, tag: Tag, paragraph: Paragraph) -> None:
        """Look whether a tag for rows stands in a row, and alone in what it replaces."""
        if tag.scope in {"tr", "tc"} and not tag.spot.table:
            self.say("WORD-07", tag)
        elif tag.scope in _HOLDERS:
            holder = paragraph.element
            if tag.scope != "p":
                holder = next(paragraph.element.iterancestors(W + tag.scope))
            whole = "".join(node.text or "" for node in holder.iter(W + "t"))
            if whole.strip() != tag.raw.strip():
                self.say("WORD-15", tag)

    def balance(self, tag: Tag) -> None:
        """Match what closes with what is open."""
        if tag.word in _ENDINGS:
            self.open.append(tag)
            if len(self.open) == _BLOCKS:
                self.say("WORD-10", tag)
            return
        if tag.word == "set":
            return
        top = self.open[-1] if self.open else None
        fits = top is not None and (tag.word in {_ENDINGS[top.word], "else"} or (tag.word, top.word) == ("elif", "if"))
        if top is None or not fits:
            self.say("WORD-06", tag)
            return
        if tag.scope != top.scope or tag.home is not top.home:
            self.say("WORD-08", tag, opening=top.raw, opened_at=top.spot.words)
        if tag.word not in {"else", "elif"}:
            self.open.pop()

    def finish(self) -> None:
        for tag in self.open:
            ending = f"{{%{tag.scope} {_ENDINGS[tag.word]} %}}"
            self.problems.append(problem("WORD-05", tag.spot, tag=tag.raw, ending=ending))

    def check_names(self, names: Collection[str] | Mapping[str, object]) -> None:
        tree = ENVIRONMENT.parse("\n".join(straight(text) for text, _ in self.source))
        for unknown in unknown_names(tree, names):
            tag = self.source[unknown.line - 1][1]
            self.say("WORD-09", tag, name=unknown.name, nearest=unknown.nearest or _NONE)


def straight(tag: str) -> str:
    """The tag with the quotation marks of a keyboard, which Word bends."""
    return tag.translate(str.maketrans("“”‘’\n", "\"\"'' "))


def _is_deep(tree: nodes.Node) -> bool:
    """Whether a tag is nested deeper than anybody writes: what reads it would run out of room."""
    level: list[nodes.Node] = [tree]
    for _ in range(_LEVELS):
        level = [child for node in level for child in node.iter_child_nodes()]
        if not level:
            return False
    return True


def _unknown_words(tree: nodes.Template) -> list[str]:
    filters = [node.name for node in tree.find_all(nodes.Filter) if node.name not in ENVIRONMENT.filters]
    return filters + [node.name for node in tree.find_all(nodes.Test) if node.name not in ENVIRONMENT.tests]


def _forbidden(tree: nodes.Template) -> bool:
    """Whether a tag reaches for Python's insides, or builds groups within groups, which can grow without end."""
    if any(node.attr.startswith("_") for node in tree.find_all(nodes.Getattr)):
        return True
    if any(loop.recursive for loop in tree.find_all(nodes.For)):
        return True
    for group in tree.find_all((nodes.List, nodes.Dict, nodes.Tuple)):
        if getattr(group, "ctx", "load") == "load" and not all(
            isinstance(part, nodes.Const) for part in group.find_all(nodes.Expr) if not isinstance(part, nodes.List)
        ):
            return True
    return False
