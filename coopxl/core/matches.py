"""Which calls and cooperants suit which projects: every pair judged and scored, the best and the most telling ones listed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from heapq import nsmallest

from coopxl.core.beside import has_notes
from coopxl.core.book import Book
from coopxl.core.gate import Check, Gate, LeadDays, Verdict, outcome, rank, subject
from coopxl.core.pairs import Given, Sides, Wanted, sides
from coopxl.core.reasons import Words
from coopxl.core.score import Mark, Score, Weights
from coopxl.core.table import Row
from coopxl.schema.matching import FAIL, NOT_INTERESTED, PASS, UNKNOWN
from coopxl.schema.settings import SETTINGS

BEST, FAILING, APPROACHED = 10, 5, 5
"""Listed for each project: offers that do not fail, offers that do (so that the reason is seen), cooperants without a call."""
_SUBJECT = list(Check).index(Check.SUBJECT)
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
    """A project and what is offered, judged but not yet told."""

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
        self.score = Score(self.weights, self.gate)
        self.words = Words(book, self.sides.funds, days, now.date(), lang)
        self.held: Mapping[str, Row] = {row.id: row for row in book.rows("matches") if row.id and has_notes(book, row)}
        self.without: list[str] = []
        self._lists = self._all()

    def __iter__(self) -> Iterator[Match]:
        return iter(self._lists)

    def __len__(self) -> int:
        return len(self._lists)

    def pair(self, wanted: Wanted, given: Given) -> "_Pair":
        """A project and an offer, judged."""
        verdicts, marks = self.gate.checks(wanted, given), self.score.marks(wanted, given)
        return _Pair(wanted, given, verdicts, marks, outcome(verdicts), self.score.total(marks))

    def _all(self) -> list[Match]:
        """Every project's matches, the project with the best one first; then what is kept of projects that seek no more."""
        groups = [(self._of(wanted), wanted.id) for wanted in self.sides.wanted]
        groups.sort(key=lambda group: (_first(group[0]), group[1]))
        listed = [match for group, _ in groups for match in group]
        there = {match.id for match in listed}
        gone = sorted(row_id for row_id in self.held if row_id not in there)
        return [*listed, *(self._gone(self.held[row_id]) for row_id in gone)]

    def _of(self, wanted: Wanted) -> list[Match]:
        offered = [self.pair(wanted, given) for given in self.sides.offered]
        approached = [
            self.pair(wanted, given)
            for given in self.sides.cooperants
            if subject(wanted.areas, given.areas).state == PASS or f"{wanted.id}|{given.id}" in self.held
        ]
        chosen = {pair.id: pair for pair in self._chosen(offered, approached)}
        chosen |= {pair.id: pair for pair in (*offered, *approached) if pair.id in self.held}
        pairs = sorted(chosen.values(), key=lambda pair: (self._unwanted(pair), pair.order))
        matches = [self._told(pair) for pair in pairs if not self._unwanted(pair)]
        if not any(pair.gate == PASS and not self._unwanted(pair) for pair in offered):
            matches.append(self._without_call(wanted, offered, alone=not any(map(_suited, approached))))
        return [*matches, *(self._told(pair) for pair in pairs if self._unwanted(pair))]

    def _chosen(self, offered: Sequence[_Pair], approached: Sequence[_Pair]) -> Iterator[_Pair]:
        """The best of each sort; a cooperant whose offer stands there already, or of whom nothing is in common, is left out."""
        wanted = [pair for pair in offered if not self._unwanted(pair)]
        best = nsmallest(BEST, (pair for pair in wanted if pair.gate != FAIL), key=_by_order)
        yield from best
        yield from nsmallest(FAILING, (pair for pair in wanted if pair.gate == FAIL), key=_by_score)
        called = {pair.given.cooperant for pair in best}
        suited = (
            pair
            for pair in approached
            if pair.gate != FAIL and _suited(pair) and pair.given.cooperant not in called and not self._unwanted(pair)
        )
        yield from nsmallest(APPROACHED, suited, key=_by_order)

    def _unwanted(self, pair: _Pair) -> bool:
        return bool(self.held) and self._decision(pair.id) == NOT_INTERESTED

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

    def _without_call(self, wanted: Wanted, offered: Iterable[_Pair], *, alone: bool) -> Match:
        """The line that says why no call passes; it fails when all of them do."""
        failed: Counter[Check] = Counter()
        count = unknown = unwanted = 0
        for pair in offered:
            count += 1
            if self._unwanted(pair):
                unwanted += 1
            elif pair.gate == FAIL:
                failed[next(c for c, v in zip(Check, pair.verdicts, strict=True) if v.state == FAIL)] += 1
            else:
                unknown += 1
        if not unknown:
            self.without.append(wanted.id)
        reasons = tuple(self.words.no_call(count, failed, unknown, unwanted, alone=alone))
        row_id = f"{wanted.id}|-"
        gate = UNKNOWN if unknown else FAIL
        return Match(row_id, wanted.id, "", "", gate, None, reasons, (), None, None, self._decision(row_id))

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


def _suited(pair: _Pair) -> bool:
    """Whether something is in common with what the project is about."""
    return pair.verdicts[_SUBJECT].state == PASS


def _by_order(pair: _Pair) -> tuple[int, int, date, str]:
    return pair.order


def _by_score(pair: _Pair) -> tuple[int, date, str]:
    return pair.order[1:]


def _first(group: Sequence[Match]) -> tuple[int, int, date, str]:
    """What a project is ordered by: its best match that is still of interest."""
    open_now = [match for match in group if match.decision != NOT_INTERESTED and match.score is not None]
    if not open_now:
        return rank(FAIL) + 1, 0, _NEVER, ""
    best = open_now[0]
    return rank(best.gate), -(best.score or 0), best.closes or _NEVER, best.call or best.cooperant
