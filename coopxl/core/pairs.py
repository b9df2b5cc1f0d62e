"""The two sides of a match, made ready once: projects that seek money, and what is offered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.fund import Funds, in_dollars, rate
from coopxl.core.offers import Offer, offers
from coopxl.core.scope import HOME, Reach, Scope, Scopes
from coopxl.core.table import Row
from coopxl.core.values import Value
from coopxl.core.workdays import Workdays

SEEKING = frozenset(
    (
        "idea",
        "registered",
        "prioritized",
        "authorized",
        "contacted",
        "formulated",
        "reformulate",
        "rejected",
        "not_agreed",
        "missed_deadline",
        "no_reply",
    )
)
"""The states of a project that still seeks who supports it."""

Keys = frozenset[str]


@dataclass(slots=True, eq=False)
class Wanted:
    """A project that seeks money. Amounts are in its own currency; `rate` are US dollars for one unit."""

    id: str
    department: str
    areas: Keys
    populations: Keys
    types: Keys
    sdg: Keys
    parishes: Keys
    requested: Decimal | None
    counterpart: Decimal | None
    rate: Decimal | None
    planned: bool
    listed: bool
    dollars: Decimal | None = field(init=False)

    def __post_init__(self) -> None:
        self.dollars = in_dollars(self.requested, self.rate)


@dataclass(slots=True, eq=False)
class Terms:
    """What is asked of a counterpart, and between which amounts in US dollars. Offers with the same terms share one."""

    share: Decimal | None
    asked: bool | None
    year: int | None
    low: Decimal | None
    high: Decimal | None


@dataclass(slots=True, eq=False)
class Given:
    """A call, a forecast, or a cooperant without either (`call` is empty). `left` are working days to the closing.

    `relation` is 2 after an agreement or an accepted application, 1 after contacts only.
    """

    id: str
    call: str
    cooperant: str
    forecast: bool
    areas: Keys
    populations: Keys
    types: Keys
    sdg: Keys
    applicants: Keys
    scope: Scope
    terms: Terms
    requirements: bool
    closes: date | None = None
    left: int | None = None
    relation: int = 0
    presence: str = ""


@dataclass(slots=True)
class Sides:
    """Everything to be paired. `offered` come as the chronological table lists them, the cooperants after them."""

    wanted: list[Wanted]
    offered: list[Given]
    cooperants: list[Given]
    funds: Funds
    met: Mapping[str, Value] = field(default_factory=dict)


def sides(book: Book, now: datetime) -> Sides:
    """The two sides of an office on a day. `met` is what the officer says of the requirements, by the id of the match."""
    relations = _relations(book)
    met = {row.id: row["requirements_met"] for row in book.rows("matches") if row["requirements_met"] is not None}
    return Sides(
        list(_wanted(book, now.date())),
        list(_offered(book, now, relations)),
        list(_cooperants(book, now.date(), relations)),
        Funds(book.rows("counterpart_funds")),
        met,
    )


def keys(value: Value) -> Keys:
    """The entries of a cell with several."""
    return frozenset(map(str, value)) if isinstance(value, tuple) else frozenset()


def _wanted(book: Book, today: date) -> Iterator[Wanted]:
    force = {
        row.id
        for row in book.rows("plan_objectives")
        if isinstance(first := row["from_year"], int)
        and isinstance(last := row["to_year"], int)
        and first <= today.year <= last
    }
    listed = {row.text("project") for row in book.rows("final_list") if row["in_final_list"] is True}
    for row in book.rows("projects"):
        if row.id and row["state"] in SEEKING:
            yield Wanted(
                row.id,
                row.text("department"),
                keys(row["areas"]),
                keys(row["populations"]),
                keys(row["cooperation_types"]),
                keys(row["sdg"]),
                keys(row["parishes"]),
                _amount(row["amount_requested"]),
                _amount(row["counterpart"]),
                rate(row),
                not force.isdisjoint(keys(row["plan_objectives"])),
                row.id in listed,
            )


def _amount(value: Value) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def _offered(book: Book, now: datetime, relations: Mapping[str, int]) -> Iterator[Given]:
    scopes = Scopes(book.settings["canton"], book.settings["province"])
    workdays = Workdays.of(book)
    kept: dict[tuple[object, ...], Terms] = {}
    for offer in offers(book, now):
        if offer.is_over or not offer.row.id:
            continue
        rows = _with_programme(book, offer)
        asked = _first(rows, "counterpart_asked")
        terms = (
            _amount(_first(rows, "cofinancing")),
            asked if isinstance(asked, bool) else None,
            offer.year,
            *_limits(rows),
        )
        closes = offer.closes.date() if offer.closes else None
        cooperant = str(_first(rows, "cooperant") or "")
        yield Given(
            id=offer.id,
            call=offer.id,
            cooperant=cooperant,
            forecast=not offer.is_call,
            areas=keys(_first(rows, "areas")),
            populations=keys(_first(rows, "populations")),
            types=keys(_first(rows, "cooperation_types")),
            sdg=keys(_first(rows, "sdg")),
            applicants=keys(_first(rows, "applicants")),
            scope=scopes.read(str(_first(rows, "geography") or "")),
            terms=kept.setdefault(terms, Terms(*terms)),
            requirements=bool(offer.requirements),
            closes=closes,
            left=workdays.left(now.date(), closes) if closes else None,
            relation=relations.get(cooperant, 0),
        )


def _with_programme(book: Book, offer: Offer) -> list[Row]:
    """The row of an offer, and that of the programme whose edition it is: what an edition does not say, the programme does."""
    above = offer.programme if offer.is_call else ""
    return [offer.row, *([book["programmes"][above]] if above and above in book["programmes"] else [])]


def _first(rows: Iterable[Row], key: str) -> Value:
    return next((row[key] for row in rows if row[key] is not None), None)


def _limits(rows: Iterable[Row]) -> tuple[Decimal | None, Decimal | None]:
    """Lowest and highest amount in US dollars, of the first row that says any."""
    for row in rows:
        if row["amount_min"] is not None or row["amount_max"] is not None:
            return in_dollars(row["amount_min"], rate(row)), in_dollars(row["amount_max"], rate(row))
    return None, None


def _relations(book: Book) -> dict[str, int]:
    """How well each cooperant is known: 2 by an agreement or an accepted application, 1 by contacts."""
    close = {one for row in book.rows("agreements") for one in keys(row["cooperants"])}
    close |= {row.text("cooperant") for row in book.rows("agreement_parties")}
    close |= {row.text("cooperant") for row in book.rows("applications") if row["answer"] == "accepted"}
    known = {row.text("cooperant") for row in book.rows("contacts")}
    return {**dict.fromkeys(known, 1), **dict.fromkeys(close, 2)}


def _cooperants(book: Book, today: date, relations: Mapping[str, int]) -> Iterator[Given]:
    """Those that could be approached without a call."""
    nothing = Terms(None, None, None, None, None)
    present = {row.text("cooperant"): row for row in book.rows("local_presence") if _lasts(row["until"], today)}
    for row in book.rows("cooperants"):
        if row.id:
            presence = _presence(row, present.get(row.id), today)
            yield Given(
                id=row.id,
                call="",
                cooperant=row.id,
                forecast=False,
                areas=keys(row["areas"]),
                populations=keys(row["populations"]),
                types=keys(row["cooperation_types"]),
                sdg=frozenset(),
                applicants=frozenset(),
                scope=Scope(Reach.OURS if presence else Reach.UNKNOWN),
                terms=nothing,
                requirements=False,
                relation=relations.get(row.id, 0),
                presence=presence,
            )


def _lasts(until: Value, today: date) -> bool:
    return not isinstance(until, int) or until >= today.year


def _presence(row: Row, here: Row | None, today: date) -> str:
    """Why a cooperant can work here; empty when nothing says so."""
    if here is not None:
        return "present"
    expires = row["basic_agreement_expires"]
    if row["basic_agreement"] is not None and not (isinstance(expires, date) and expires < today):
        return "agreement"
    return "country" if row["country"] == HOME else ""
