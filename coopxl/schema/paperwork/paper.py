"""How a document is declared."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coopxl.schema.paperwork.parts import Part
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

PORTRAIT, LANDSCAPE, WALL = "A4", "A4 landscape", "A3 landscape"


@dataclass(frozen=True, slots=True)
class PaperDef:
    """One kind of document; `file` names its template, and begins the name of what is made from it.

    What has `parts` is made by `coopxl paper`, with a button on each of the sheets `stands`. `about` is the table whose row
    it is about; `yearly` papers are about a year instead. It is made from the tables `reads`. `optional` names columns, by table,
    that may be blank: a blank in any other that is shown is said to be missing. A `title` may hold tags; without one
    there is no title block, as in a letter. A `dated` paper says in its footer up to when its data go.
    """

    key: str
    file: Text
    label: Text
    help: Text | None = None
    about: str = ""
    yearly: bool = False
    stage: Stage = Stage.OFFICE
    stands: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    optional: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    title: Text | None = None
    subtitle: Text | None = None
    parts: tuple[Part, ...] = ()
    page: str = PORTRAIT
    numbered: bool = False
    dated: bool = True
