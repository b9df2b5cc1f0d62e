"""Which calls and cooperants suit which projects: every pair judged and scored, the best and the most telling ones listed."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from heapq import nsmallest

from coopxl.core.beside import has_notes
from coopxl.core.book import Book
from coopxl.core.gate import Check, Gate, LeadDays, Verdict, outcome, rank
from coopxl.core.pairs import Given, Sides, Wanted, sides
from coopxl.core.reasons import Words
from coopxl.core.score import Mark, Score, Weights
from coopxl.core.table import Row
from coopxl.core.tally import Tallies, first_failing, gate, passes, points
from coopxl.schema.matching import FAIL, NOT_INTERESTED, PASS, UNKNOWN
from coopxl.schema.settings import SETTINGS

BEST, FAILING, APPROACHED = 10, 5, 5
"""Listed for each project: offers that do not fail, offers that do (so that the reason is seen), cooperants without a call."""
_NEVER = date.max


@dataclass(frozen=True, slots=True)
class Match:
    """One line of the sheet. `call` and `cooperant` are empty where there is none, `score` None; `kept` is one that is gone."""

    id: str
    project: str
    call: str
    cooperant: str
    gate: str
    score: int | None
    reasons: tuple[str, ...]
    points: tuple[str, ...]
    closes: date | None
    left: int | None
    decision: str
    kept: bool = False

    @property
    def pending(self) -> bool:
        """Whether the officer has still to decide about it."""
        return not self.kept and not self.decision and bool(self.call or self.cooperant)


@dataclass(slots=True, eq=False)
class _Pair:
    """A project and what is offered, to be told."""

    wanted: Wanted
    given: Given
    verdicts: tuple[Verdict, ...]
    marks: tuple[Mark, ...]
    gate: str
    score: int

    @property
    def id(self) -> str:
        return f"{self.wanted.id}|{self.given.id}"

    @property
    def order(self) -> tuple[int, int, date, str]:
        """Pass before unknown before fail; then score, closing, id."""
        return rank(self.gate), -self.score, self.given.closes or _NEVER, self.given.id


def lead_days(book: Book) -> LeadDays:
    """Those of the office; the default while nothing sensible is typed."""
    defaults = {setting.key: setting.default for setting in SETTINGS}
    typed = book.settings
    least, ample = (
        int(typed[key] if typed[key].isdecimal() and int(typed[key]) else defaults[key])
        for key in ("lead_days_min", "lead_days_comfortable")
    )
    return LeadDays(least, max(least, ample))


class Matches:
    """The matches of an office at a moment, told in a language."""

    def __init__(self, book: Book, now: datetime, lang: str) -> None:
        self.book = book
        self.sides: Sides = sides(book, now)
        self.weights = Weights.of(book)
        days = lead_days(book)
        self.gate = Gate(self.sides.funds, days, self.sides.met)
        self.score = Score(self.weights, days)
        self.calls = Tallies(self.sides.offered, self.gate, self.score)
        self.cooperants = Tallies(self.sides.cooperants, self.gate, self.score)
        self.words = Words(book, self.sides.funds, days, now.date(), lang)
        self.held: Mapping[str, Row] = {row.id: row for row in book.rows("matches") if row.id and has_notes(book, row)}
        self._noted: dict[str, list[str]] = defaultdict(list)
        for row_id in self.held:
            project, _, given = row_id.partition("|")
            self._noted[project].append(given)
        self.without: list[str] = []
        self._lists = self._all()

    def __iter__(self) -> Iterator[Match]:
        return iter(self._lists)

    def __len__(self) -> int:
        return len(self._lists)

    def _all(self) -> list[Match]:
        """Every project's matches, the project with the best one first; then what is kept of projects that seek no more."""
        groups = [(self._of(wanted), wanted.id) for wanted in self.sides.wanted]
        groups.sort(key=lambda group: (_first(group[0]), group[1]))
        listed = [match for group, _ in groups for match in group]
        there = {match.id for match in listed}
        gone = sorted(row_id for row_id in self.held if row_id not in there)
        return [*listed, *(self._gone(self.held[row_id]) for row_id in gone)]

    def _of(self, wanted: Wanted) -> list[Match]:
        unwanted = {
            given for given in self._noted[wanted.id] if self._decision(f"{wanted.id}|{given}") == NOT_INTERESTED
        }
        calls = {
            place: number
            for place, number in enumerate(self.calls.of(wanted))
            if not unwanted or self.calls.offered[place].id not in unwanted
        }
        chosen = [*self._chosen(wanted, calls, unwanted), *self._held_of(wanted)]
        pairs = [self._pair(wanted, given) for given in dict.fromkeys(chosen)]
        pairs.sort(key=lambda pair: (pair.given.id in unwanted, pair.order))
        matches = [self._told(pair) for pair in pairs if pair.given.id not in unwanted]
        if all(gate(number) != PASS for number in calls.values()):
            suited = any(passes(number, Check.SUBJECT) for number in self.cooperants.of(wanted))
            matches.append(self._without_call(wanted, calls, alone=not suited))
        return [*matches, *(self._told(pair) for pair in pairs if pair.given.id in unwanted)]

    def _chosen(self, wanted: Wanted, calls: Mapping[int, int], unwanted: Collection[str]) -> Iterator[Given]:
        """The best of each sort; a cooperant whose offer stands there already, or of whom nothing is in common, is left out."""
        orders = [(rank(gate(number)), -points(number), place) for place, number in calls.items()]
        fail = rank(FAIL)
        best = [self.calls.offered[order[-1]] for order in nsmallest(BEST, (one for one in orders if one[0] < fail))]
        yield from best
        for order in nsmallest(FAILING, (one for one in orders if one[0] == fail)):
            yield self.calls.offered[order[-1]]
        left_out = {given.cooperant for given in best}.union(unwanted)
        suited = (
            (rank(gate(number)), -points(number), place)
            for place, number in enumerate(self.cooperants.of(wanted))
            if passes(number, Check.SUBJECT)
            and gate(number) != FAIL
            and self.cooperants.offered[place].id not in left_out
        )
        for order in nsmallest(APPROACHED, suited):
            yield self.cooperants.offered[order[-1]]

    def _held_of(self, wanted: Wanted) -> Iterator[Given]:
        """What the officer has written about."""
        for given in self._noted[wanted.id]:
            for side in (self.calls, self.cooperants):
                if given in side.places:
                    yield side.offered[side.places[given]]

    def _pair(self, wanted: Wanted, given: Given) -> _Pair:
        verdicts, marks = self.gate.checks(wanted, given), self.score.marks(wanted, given)
        return _Pair(wanted, given, verdicts, marks, outcome(verdicts), sum(self.score.points(marks)))

    def _decision(self, row_id: str) -> str:
        return self.held[row_id].text("decision") if row_id in self.held else ""

    def _told(self, pair: _Pair) -> Match:
        wanted, given = pair.wanted, pair.given
        scored = zip(pair.marks, self.score.points(pair.marks), self.score.full, strict=True)
        told = {verdict.why: verdict.state for verdict in pair.verdicts}
        reasons = (*self.words.head(given), *self.words.checks(wanted, given, pair.verdicts))
        return Match(
            pair.id,
            wanted.id,
            given.call,
            given.cooperant,
            pair.gate,
            pair.score,
            reasons,
            tuple(self.words.criteria(wanted, given, scored, told)),
            given.closes,
            given.left,
            self._decision(pair.id),
        )

    def _without_call(self, wanted: Wanted, calls: Mapping[int, int], *, alone: bool) -> Match:
        """The line that says why no call passes; it fails when all of them do."""
        failed = first_failing(calls.values())
        unknown = len(calls) - failed.total()
        count = len(self.calls.offered)
        if not unknown:
            self.without.append(wanted.id)
        reasons = tuple(self.words.no_call(count, failed, unknown, count - len(calls), alone=alone))
        row_id = f"{wanted.id}|-"
        state = UNKNOWN if unknown else FAIL
        return Match(row_id, wanted.id, "", "", state, None, reasons, (), None, None, self._decision(row_id))

    def _gone(self, row: Row) -> Match:
        """What the officer wrote beside a match that is no longer one: it stays as it was, without its days, and says so."""
        closes, score = row["closes"], row["score"]
        return Match(
            row.id,
            row.text("project"),
            row.text("call"),
            row.text("cooperant"),
            row.text("gate"),
            score if isinstance(score, int) else None,
            tuple(self.words.gone(row.text("reasons").splitlines())),
            tuple(row.text("points").splitlines()),
            closes if isinstance(closes, date) else None,
            None,
            row.text("decision"),
            kept=True,
        )


def _first(group: Sequence[Match]) -> tuple[int, int, date, str]:
    """What a project is ordered by: its best match that is still of interest."""
    open_now = [match for match in group if match.decision != NOT_INTERESTED and match.score is not None]
    if not open_now:
        return rank(FAIL) + 1, 0, _NEVER, ""
    best = open_now[0]
    return rank(best.gate), -(best.score or 0), best.closes or _NEVER, best.call or best.cooperant
