"""What a rendering keeps aside: values that are not text, the time that is left, what was really printed."""

import re
import secrets
import time
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from xml.sax.saxutils import escape

from jinja2 import Undefined

from coopxl.core.missing import Missing
from coopxl.core.origins import Known, KnownText, Origin
from coopxl.documents.package import clean
from coopxl.documents.picture import Picture

MAX_TEXT = 1_000_000
MARK = "coopxl"
SPLIT = "split"

_TOKEN = re.compile("\x02([0-9]+)\\.([0-9]+)\x03")


class Halt(Exception):
    """The template must stop. `code` is the message; `given` says what was met instead."""

    def __init__(self, code: str, given: object = None) -> None:
        super().__init__(code)
        self.code = code
        self.given = given


class Lines(KnownText):
    """A text whose lines are to become paragraphs of their own."""


class Xml(str):
    """Text that is XML already; the template language asks `__html__` before it escapes."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


Said = tuple[str, tuple[Origin, ...]]
"""A value that was printed, and its cells."""


@dataclass(slots=True)
class Run:
    """One rendering: its deadline, the values its marks stand for, the missing lists its loops went through.

    `said` are the values of the office that it printed, each once, with the cells they come from.
    """

    deadline: float
    marks: list[Missing | Picture] = field(default_factory=list)
    skipped: list[Missing] = field(default_factory=list)
    said: dict[Said, None] = field(default_factory=dict)
    # data may hold anything, so the marks of this rendering are told from it by a number nobody can know
    nonce: int = field(default_factory=lambda: secrets.randbelow(10**12))

    def mark(self, value: Missing | Picture) -> int:
        """The number under which the finished document asks for the value again."""
        self.marks.append(value)
        return len(self.marks) - 1

    def note(self, value: Known) -> None:
        """Remembers a value that is printed."""
        text = str(value)
        if text.strip():
            self.said[text, value.origins] = None


RUN: ContextVar[Run] = ContextVar("coopxl_run")


def check_time() -> None:
    """Halt the rendering when its time is over."""
    run = RUN.get(None)
    if run is not None and time.monotonic() > run.deadline:
        raise Halt("WORD-12")


def check_size(size: int) -> None:
    """Halt the rendering when one value grows beyond all use."""
    if size > MAX_TEXT:
        raise Halt("WORD-13")


def as_text(value: object) -> str:
    """The value as a text that may be joined to others; what is no text becomes a token that survives the joining."""
    if value is None:
        return ""
    if isinstance(value, Missing | Picture):
        run = RUN.get()
        return f"\x02{run.nonce}.{run.mark(value)}\x03"
    if isinstance(value, Undefined):
        return str(value)
    if isinstance(value, bool):
        raise Halt("WORD-14", value)
    if isinstance(value, str | int | float | Decimal | date):
        return str.__str__(value) if isinstance(value, str) else str(value)
    raise Halt("WORD-14", value)


def printed(value: object) -> Xml:
    """The XML of a value inside a text node: as typed, with line breaks, tabs and marks as elements."""
    if isinstance(value, Missing | Picture):
        return Xml(_element(RUN.get().mark(value)))
    if isinstance(value, Known):
        RUN.get().note(value)
    text = as_text(value)
    check_size(len(text))
    if isinstance(value, Lines):
        lines = [line for line in clean(text).split("\n") if line.strip()]
        return Xml(_element(SPLIT).join(_tokens(line) for line in lines))
    return Xml(_tokens(text))


def _tokens(text: str) -> str:
    run = RUN.get(None)
    pieces, at = [], 0
    for found in _TOKEN.finditer(text):
        if run is not None and int(found[1]) == run.nonce and int(found[2]) < len(run.marks):
            pieces += [plain(text[at : found.start()]), _element(found[2])]
            at = found.end()
    return "".join([*pieces, plain(text[at:])])


def plain(text: str) -> str:
    """The text inside a text node, its lines and tabs as elements."""
    # a value may stand in an attribute too, so quotes are escaped with the rest
    safe = escape(clean(text), {'"': "&quot;"})
    if safe.isprintable():
        return safe
    return safe.replace("\n", _between("<w:br/>")).replace("\t", _between("<w:tab/>"))


def _element(number: int | str) -> str:
    return _between(f'<w:{MARK} w:n="{number}"/>')


def _between(element: str) -> str:
    return f'</w:t>{element}<w:t xml:space="preserve">'
