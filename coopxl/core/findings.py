"""What is wrong in the officer's cells, as data; and how it is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from coopxl.core.formats import spoken
from coopxl.core.urgency import is_doubt, rank
from coopxl.schema.catalogue import MESSAGES
from coopxl.schema.messages.message import Level
from coopxl.schema.text import Text

_LONGEST = 300
"""Letters of a fact that a message shows."""
_DOUBT, _DOUBTS = Text("duda por aclarar", "doubt to clear up"), Text("dudas por aclarar", "doubts to clear up")


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the officer sees it: book, sheet, row number, column letter and header; row and column may be unknown.

    `called` is said instead of the header where that says too little, such as the name of a setting.
    """

    workbook: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    header: str = ""
    table: str = ""
    key: str = ""
    id: str = ""
    called: str = ""

    @property
    def cell(self) -> str:
        """`F12`, or what is known of it."""
        return f"{self.column}{self.row or ''}"

    def __str__(self) -> str:
        spot = f"{self.sheet}!{self.cell}" if self.cell and self.sheet else self.sheet or self.workbook
        said = self.called or self.header.rstrip(" *")
        return f"{spot} «{said}»" if said else spot


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact about a place under the code of its message; `level` replaces the message's own where a rule says so."""

    code: str
    place: Place
    facts: Mapping[str, object] = field(default_factory=dict, hash=False)
    level: Level | None = None

    @property
    def gravity(self) -> Level:
        """How grave it is."""
        return self.level or MESSAGES[self.code].level

    def message(self, lang: str) -> str:
        """The fact, in words."""
        return _fill(MESSAGES[self.code].what[lang], self.facts, lang)

    def remedy(self, lang: str) -> str:
        """What to do about it."""
        return _fill(MESSAGES[self.code].remedy[lang], self.facts, lang)

    def told(self, lang: str) -> str:
        """The whole line: place, fact, remedy, code."""
        return f"{self.place}: {self.message(lang)} {self.remedy(lang)} [{self.code}]"


def told(code: str, facts: Mapping[str, object], lang: str) -> str:
    """What stops the work, in one line: code, fact, remedy; only a list that we make ourselves has lines of its own."""
    message = MESSAGES[code]
    plain = {name: " ".join(fact.split()) if isinstance(fact, str) else fact for name, fact in facts.items()}
    text = f"{code}: {_fill(message.what[lang], plain, lang)} {_fill(message.remedy[lang], plain, lang)}"
    return "\n".join(" ".join(line.split()) for line in text.strip().splitlines())


def _fill(template: str, facts: Mapping[str, object], lang: str) -> str:
    return template.format_map({name: _short(spoken(fact, lang), fact) for name, fact in facts.items()})


def _short(words: str, fact: object) -> str:
    """A cell may hold 32,767 letters, and the sentence about it must fit into one too."""
    return words[:_LONGEST] + "…" if isinstance(fact, str | Decimal) and len(words) > _LONGEST else words


def worst(findings: Iterable[Finding]) -> Level | None:
    """The gravest level among them."""
    levels = {finding.gravity for finding in findings}
    return next((level for level in Level if level in levels), None)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """The gravest first; of one level what presses most, else as they come."""
    levels = list(Level)
    return sorted(findings, key=lambda one: (levels.index(one.gravity), rank(one.code)))


def summary(findings: Sequence[Finding], lang: str) -> str:
    """`2 errores, 3 advertencias (1 duda por aclarar), 0 avisos` in the reader's language."""
    counts = {level: sum(one.gravity is level for one in findings) for level in Level}
    singular = {
        Level.ERROR: Text("error", "error"),
        Level.WARNING: Text("advertencia", "warning"),
        Level.INFO: Text("aviso", "notice"),
    }
    plural = {
        Level.ERROR: Text("errores", "errors"),
        Level.WARNING: Text("advertencias", "warnings"),
        Level.INFO: Text("avisos", "notices"),
    }
    told = {level: f"{count} {(singular if count == 1 else plural)[level][lang]}" for level, count in counts.items()}
    if doubts := sum(one.gravity is Level.WARNING and is_doubt(one.code) for one in findings):
        told[Level.WARNING] += f" ({doubts} {(_DOUBT if doubts == 1 else _DOUBTS)[lang]})"
    return ", ".join(told.values())
