"""Projects as activities of IATI 2.03, from public data only. What the office lacks is a finding, never an invalid activity."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.datasets import Data, Record
from coopxl.core.findings import Finding, Place
from coopxl.core.iati_money import Money
from coopxl.core.iati_orgs import Orgs
from coopxl.core.iati_results import results
from coopxl.core.nodes import Node, both, flat, node, said
from coopxl.core.shares import shares
from coopxl.schema.open_data import COUNTRY
from coopxl.schema.states import RANKS
from coopxl.schema.text import Text

_UNSPECIFIED = "99810"
"""CRS: sectors not specified."""
_CRS, _GOALS, _TARGETS = "1", "2", "3"
_GENERAL, _OBJECTIVES, _TARGET_GROUPS = "1", "2", "3"
_PLANNED_START, _ACTUAL_START, _PLANNED_END, _ACTUAL_END = "1", "2", "3", "4"
_PIPELINE, _RUNNING, _FINALISATION, _CLOSED, _CANCELLED = "1", "2", "3", "4", "5"
_STATUS = {"execution": _RUNNING, "closed": _CLOSED, "archived": _CLOSED, "cancelled": _CANCELLED}
_FOR_THE_ACTIVITY, _REGION, _SIBLING, _WEB_PAGE, _INTERNAL = "1", "1", "3", "A12", "A1"
_GRANT, _SOFT_LOAN = "110", "421"

_APPROXIMATE = Text("{} (código aproximado)", "{} (approximate code)")
_PARISH = Text("Parroquia {}", "Parish {}")
_CANTON = Text("Todo el cantón", "The whole canton")


@dataclass(slots=True)
class Made:
    """The activities, and what is to be known about them."""

    nodes: list[Node] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def activities(data: Data, book: Book) -> Made:
    """An activity for each public project. `book` tells only where what is missing would be typed."""
    made = Made()
    for project in data.rows("projects"):
        activity = _Activity(data, book, project)
        if activity.starts is None:
            facts = {"id": project["id"], "label": book["projects"].definition["start_date"].label}
            made.findings.append(Finding("EXPO-11", activity.place("start_date"), facts))
            continue
        made.nodes.append(activity.node())
        made.findings += activity.findings
    return made


class _Activity:
    def __init__(self, data: Data, book: Book, project: Record) -> None:
        self.data, self.book, self.project = data, book, project
        self.id, self.lang, self.today = str(project["id"]), data.office.lang, data.office.day
        self.agreements = data.of("agreements", "project", self.id)
        self.orgs = Orgs(data, project, self.agreements)
        self.findings: list[Finding] = []
        state = str(project["state"])
        late = isinstance(project["completion_date"], date) and project["completion_date"] < self.today
        self.status = _STATUS.get(state, _PIPELINE)
        if self.status == _RUNNING and late:
            self.status = _FINALISATION
        self.committed = RANKS.get(state, 0) >= RANKS["agreed"]
        self.dates = dict(self._dates())

    @property
    def starts(self) -> date | None:
        """The first day, planned or actual."""
        return self.dates.get(_PLANNED_START) or self.dates.get(_ACTUAL_START)

    def place(self, key: str) -> Place:
        """Where a value of the project is typed."""
        return self.book["projects"][self.id].place(key)

    def node(self) -> Node:
        """The activity, its parts in the order of the schema."""
        money = Money(self.data, self.book, self.project, self.agreements, self.orgs, committed=self.committed)
        children = flat(
            (
                self._identity(),
                self._descriptions(),
                self.orgs.participating(),
                [node("other-identifier", ref=self.id, type=_INTERNAL)],
                [node("activity-status", code=self.status)],
                (
                    node("activity-date", iso_date=day.isoformat(), type=kind)
                    for kind, day in sorted(self.dates.items())
                ),
                [node("recipient-country", code=COUNTRY, percentage="100")],
                self._locations(),
                self._sectors(),
                self._tags(),
                self._modalities(),
                money.budgets(),
                money.transactions(),
                self._links(),
                self._conditions(),
                results(self.data, self.project, self.starts),
            )
        )
        self.findings += money.findings
        attributes = {
            "last-updated-datetime": self.data.office.moment.isoformat(),
            "default-currency": "USD",
            "humanitarian": "1" if self._is_humanitarian() else "0",
        }
        return Node("iati-activity", attributes, children, lang=self.lang)

    def _identity(self) -> Iterator[Node]:
        yield node("iati-identifier", text=f"{self.data.office.iati}-{self.id}")
        yield self.orgs.reporting()
        yield node("title", said(str(self.project["name"] or self.id), self.lang))

    def _descriptions(self) -> Iterator[Node]:
        project = self.project
        general = project["summary"] or project["general_objective"] or project["name"] or self.id
        yield node("description", said(str(general), self.lang), type=_GENERAL)
        specific = [str(row["text"]) for row in self.data.of("objectives", "project", self.id) if row["text"]]
        objectives = [str(project["general_objective"])] * bool(project["general_objective"]) + specific
        if objectives:
            yield node("description", said("\n".join(objectives), self.lang), type=_OBJECTIVES)
        groups = project["populations"]
        if isinstance(groups, tuple):
            texts = [self.data.words.text("populations", key) for key in groups]
            named = Text("; ".join(text.es for text in texts), "; ".join(text.en for text in texts))
            yield node("description", *both(named), type=_TARGET_GROUPS)

    def _dates(self) -> Iterator[tuple[str, date]]:
        """Planned days of the project, else of its activities and agreements; actual ones only when they are past."""
        activities = self.data.of("activities", "project", self.id)
        starts = self._days((self.project, "start_date"), *((row, "starts") for row in (*activities, *self.agreements)))
        ends = self._days(
            (self.project, "completion_date"), *((row, "ends") for row in (*activities, *self.agreements))
        )
        own = [self.project["start_date"], self.project["completion_date"]]
        if starts:
            yield _PLANNED_START, own[0] if isinstance(own[0], date) else min(starts)
        if ends:
            yield _PLANNED_END, own[1] if isinstance(own[1], date) else max(ends)
        began = [day for day in self._days(*((row, "started") for row in activities)) if day <= self.today]
        if not began and self.status not in {_PIPELINE, _CANCELLED}:
            began = [day for day in self._days(*((row, "starts") for row in self.agreements)) if day <= self.today]
        if began:
            yield _ACTUAL_START, min(began)
        ended = self._days(*((row, "ended") for row in activities), *((row, "closed_on") for row in self.agreements))
        ended = [day for day in ended if day <= self.today]
        if ended and self.status in {_CLOSED, _CANCELLED}:
            yield _ACTUAL_END, max(ended)

    @staticmethod
    def _days(*cells: tuple[Record, str]) -> list[date]:
        values = (row[key] for row, key in cells)
        return [value for value in values if isinstance(value, date)]

    def _locations(self) -> Iterator[Node]:
        parishes = self.project["parishes"]
        named = (
            [(f"{one}", self.data.title("parishes", one)) for one in parishes] if isinstance(parishes, tuple) else []
        )
        for code, name in named:
            text = Text(_PARISH.es.format(code), _PARISH.en.format(code))
            yield self._location(name or code, text, code)
        if not named and self.project["whole_canton"] and self.data.office.canton:
            yield self._location(self.data.office.canton, _CANTON, "")

    def _location(self, name: str, described: Text, code: str) -> Node:
        return node(
            "location",
            node("location-reach", code=_FOR_THE_ACTIVITY),
            node("name", said(name, self.lang)),
            node("description", *both(described)),
            node("location-class", code=_REGION),
            ref=code,
        )

    def _sectors(self) -> Iterator[Node]:
        """CRS codes that coopxl proposes for the areas; each has the same weight."""
        areas = self.project["areas"] if isinstance(self.project["areas"], tuple) else ()
        known = {code.key: code for code in self.data.words.codes("areas")}
        codes = [known[area].official.get("crs", _UNSPECIFIED) if area in known else _UNSPECIFIED for area in areas]
        counted = Counter(codes or [_UNSPECIFIED])
        if set(counted) == {_UNSPECIFIED}:
            self.findings.append(Finding("EXPO-13", self.place("areas"), {"id": self.id}))
        parts = shares([Decimal(count) for count in counted.values()])
        for code, part in zip(counted, parts, strict=True):
            here = [known[area].label for area, crs in zip(areas, codes, strict=True) if crs == code and area in known]
            label = Text(", ".join(one.es for one in here) or "—", ", ".join(one.en for one in here) or "—")
            note = Text(_APPROXIMATE.es.format(label.es), _APPROXIMATE.en.format(label.en))
            yield node("sector", *both(note), vocabulary=_CRS, code=code, percentage=f"{part:f}")

    def _tags(self) -> Iterator[Node]:
        goals = self.project["sdg"] if isinstance(self.project["sdg"], tuple) else ()
        for key in goals:
            yield node("tag", *both(self.data.words.text("sdg", key)), vocabulary=_GOALS, code=key)
        aligned = (row["sdg_target"] for row in self.data.of("alignment", "project", self.id))
        for key in dict.fromkeys(str(one) for one in aligned if one):
            yield node("tag", *both(self.data.words.text("sdg_targets", key)), vocabulary=_TARGETS, code=key)

    def _types(self) -> tuple[str, ...]:
        held = self.project["cooperation_types"]
        return held if isinstance(held, tuple) else ()

    def _is_humanitarian(self) -> bool:
        areas = self.project["areas"]
        return "humanitarian" in self._types() or (isinstance(areas, tuple) and "emergency_aid" in areas)

    def _modalities(self) -> Iterator[Node]:
        types = self._types()
        if collaboration := self.orgs.collaboration(types):
            yield node("collaboration-type", code=collaboration)
        if flow := self.orgs.flow():
            yield node("default-flow-type", code=flow)
        if "repayable" in types or "financial" in types:
            yield node("default-finance-type", code=_SOFT_LOAN if "repayable" in types else _GRANT)
        known = {code.key: code.official.get("iati", "") for code in self.data.words.codes("cooperation_types")}
        if aid := next((known[key] for key in types if known.get(key)), ""):
            yield node("default-aid-type", code=aid)

    def _links(self) -> Iterator[Node]:
        for row in self.data.of("regulations", "project", self.id):
            url = str(row["web"] or "")
            if url.startswith(("http://", "https://")):
                title = node("title", said(str(row["title"] or url), self.lang))
                kind = node("category", code=_WEB_PAGE)
                yield node("document-link", title, kind, node("language", code=self.lang), url=url, format="text/html")
        if self.project["origin"]:
            yield node("related-activity", ref=f"{self.data.office.iati}-{self.project['origin']}", type=_SIBLING)

    def _conditions(self) -> Iterator[Node]:
        known = {code.key: code.official["iati"] for code in self.data.words.codes("condition_kinds")}
        mine = {row["id"] for row in self.agreements}
        rows = [row for row in self.data.rows("commitments") if row["project"] == self.id or row["agreement"] in mine]
        stated = [
            node("condition", said(str(row["description"]), self.lang), type=known[str(row["condition"])])
            for row in rows
            if row["description"] and str(row["condition"]) in known
        ]
        if stated:
            yield node("conditions", *stated, attached="1")
