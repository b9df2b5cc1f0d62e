"""What a document is made of. Texts may hold tags (`{{ project.name }}`); `derive.paper_template` makes Word of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from coopxl.schema.text import Text

Shown = tuple[Text, str, float] | tuple[Text, str, float, str]
"""A column of a table: its title, the tag of its cells, its width; a fourth word sets it to the right. All widths of a
table are stretched to the width of the page."""


@dataclass(frozen=True, slots=True)
class Part:
    """Base of all parts."""


@dataclass(frozen=True, slots=True)
class Say(Part):
    """A paragraph; `style` is the id of a style of the letterhead."""

    words: Text
    style: str = "BodyText"


@dataclass(frozen=True, slots=True)
class Head(Part):
    """A heading; where the paper is `numbered` it gets the next number of its level, and stands in the contents."""

    words: Text
    level: int = 1


@dataclass(frozen=True, slots=True)
class Facts(Part):
    """A sheet of facts: a label at the left, its value at the right."""

    pairs: tuple[tuple[Text, str], ...]
    label_mm: float = 48


@dataclass(frozen=True, slots=True)
class Grid(Part):
    """A table with a row for each of `rows` (a name of the data), whose tags call it `one`.

    `total` is a last row in bold. Where there are no rows `none` is said instead; without it the table stands as it is.
    """

    rows: str
    columns: tuple[Shown, ...]
    title: Text | None = None
    total: tuple[Text | str, ...] = ()
    none: Text | None = None
    together: bool = False


@dataclass(frozen=True, slots=True)
class Still(Part):
    """A table of typed rows: nothing is repeated. One that stays `together` is on the page of what follows it."""

    columns: tuple[tuple[Text, float], ...]
    rows: tuple[tuple[Text | str, ...], ...]
    title: Text | None = None
    together: bool = False


@dataclass(frozen=True, slots=True)
class Each(Part):
    """Parts that come again for each of `rows`, called `one` in their tags, or by another name."""

    rows: str
    parts: Sequence[Part]
    called: str = "one"


@dataclass(frozen=True, slots=True)
class If(Part):
    """Parts that are there when a condition of the tag language holds, and those that are there when not."""

    condition: str
    parts: Sequence[Part]
    otherwise: Sequence[Part] = ()


@dataclass(frozen=True, slots=True)
class Signatures(Part):
    """Who signs, side by side: the name (a tag) above, what the person signs as below."""

    people: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Contents(Part):
    """The table of contents, on a page that `ends` after it, unless what follows begins one by itself."""

    ends: bool = True


@dataclass(frozen=True, slots=True)
class Break(Part):
    """What follows starts on a new page."""
