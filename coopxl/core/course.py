"""How a project went, for documents: results, indicators, delays, money, risks, evaluations; every resource with its proof."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from coopxl.core.accounts import UNDECIDED, Accounts
from coopxl.core.book import Book
from coopxl.core.formats import short_day
from coopxl.core.gathering import Gatherer, Words
from coopxl.core.measured import counted
from coopxl.core.missing import Missing
from coopxl.core.origins import known
from coopxl.core.outcome import Ask
from coopxl.core.severity import band, severity
from coopxl.core.table import Row, free_place
from coopxl.schema.execution import APART
from coopxl.schema.lists import CRITERIA
from coopxl.schema.text import Text

_UNFINISHED = Text("sin terminar", "unfinished")
_NOT_STARTED = Text("sin empezar", "not started")
_NOT_VALUED = Text("sin valorar", "not valued")
_DROPPED = Text("descartada", "dropped")
_NOTHING = "—"


class Course(Gatherer):
    """The project `ask.id` in execution and after it. A blank that nobody needs is a dash."""

    def __init__(self, book: Book, ask: Ask) -> None:
        super().__init__(book, ask)
        for table in ("agreements", "expenses", "resources", "evaluations"):
            self.table(table)

    def data(self) -> Words:
        """Everything, by the names that templates use."""
        evaluations = self.dated("evaluations", ("evaluator", "document"))
        return {
            "office": self.office(),
            "cut_off": self.ask.today,
            "project": self.fields(self.project),
            "currency": self.currency,
            "cooperant": self.party("cooperants", "cooperant"),
            "results": self.results(),
            "unintended": [row for row in self.some("results", ("handled",)) if row["unintended"]],
            "indicators": self.indicators(),
            "activities": self.activities(),
            **self.accounts(),
            **self.resources(),
            "expenses": self.expenses(),
            "risks": self.risks(),
            "issues": self.dated("issues", ("date", "description", "resolution")),
            **self.measures(),
            "evaluations": evaluations,
            "recommendations": [row for row in evaluations if row["recommendations"] != _NOTHING],
            "criteria": self.criteria(),
        }

    def dated(self, table: str, needed: Sequence[str]) -> list[Words]:
        """The rows of a table, with its dates in figures, for narrow columns; a blank that is allowed is a dash."""
        return [{key: self.short(value) for key, value in row.items()} for row in self.some(table, needed)]

    def short(self, value: object) -> object:
        """A date in figures, a dash for nothing; anything else as it is."""
        return short_day(value, self.lang) if isinstance(value, date) else _NOTHING if value == "" else value

    def results(self) -> list[Words]:
        """What was expected and what came of it; rows that only tell of something unintended are not among them."""
        rows = self.rows("results", ("expected", "achieved"))
        own = [row for row in rows if not row.get("unintended") or not isinstance(row["expected"], Missing)]
        return own or [dict(self.nothing(self.table("results"), ("expected", "achieved")))]

    def resources(self) -> Words:
        """Every resource with its proof, and the sum of those that have an amount; blank means it was not valued."""
        known = self.own("resources")
        rows = self.some("resources", ("source", "name", "use", "destination", "verification"))
        valued: list[Row] = []
        for words, row in zip(rows, known, strict=True):
            if row["amount"] is None and (row.index, "amount") not in row.table.bad:
                words["amount"] = _NOT_VALUED[self.lang]
                continue
            valued.append(row)
            words["amount"] = self.lack(row, "amount") if row["amount"] is None else row["amount"]
        return {"resources": rows, "resources_total": self.total(valued)}

    def expenses(self) -> list[Words]:
        """Every expense with its proof."""
        rows = self.dated("expenses", ("date", "document", "supplier", "amount", "verification"))
        return [row | ({"eligible": UNDECIDED[self.lang]} if row["eligible"] == _NOTHING else {}) for row in rows]

    def measures(self) -> Words:
        """What was decided; a change needs who agreed to it, a cancellation what is returned and the sanction."""
        known = self.own("measures")
        rows = self.dated("measures", ("date", "description", "refund", "sanction"))
        for words, row in zip(rows, known, strict=True):
            if row["kind"] == "feedback" and row["agreed_by"] is None:
                words["agreed_by"] = self.lack(row, "agreed_by")
        ended = [words for words, row in zip(rows, known, strict=True) if row["kind"] == "cancellation"]
        return {"measures": rows, "cancellations": ended}

    def accounts(self) -> Words:
        """Budget against spending."""
        return Accounts(self).words()

    def indicators(self) -> list[Words]:
        """Each indicator with where it began, where it should be, where it is, and how far that is apart."""
        rows = self.rows("indicators", ("name", "baseline", "target"))
        known = self.own("indicators")
        if not known:
            return [
                row | self.nothing(self.table("measurements"), ["value"]) | {"unit": _NOTHING, "difference": _NOTHING}
                for row in rows
            ]
        return [
            words | {"unit": words["unit"] or _NOTHING} | self.measured(row)
            for words, row in zip(rows, known, strict=True)
        ]

    def measured(self, indicator: Row) -> Words:
        """The last value of an indicator; one that counts each period on its own adds its periods up."""
        rows = [row for row in self.table("measurements") if row["indicator"] == indicator.id]
        dated = [row for row in rows if isinstance(row["to_date"], date)]
        additive = indicator["measure"] in {None, "unit"}
        period = ("to_date", "from_date")
        values = counted(dated or rows, period, APART, "reported_on", "value", additive=additive)
        if not values:
            table = self.table("measurements")
            lack = Missing(self.label("measurements", "value"), free_place(table, "value"))
            return {"value": lack, "difference": lack}
        periods = indicator["accumulation"] == "period" and indicator["measure"] != "percentage"
        value = sum(values, Decimal()) if periods else values[-1]
        target = indicator["target"]
        apart = value - target if isinstance(target, Decimal) else self.lack(indicator, "target")
        return {"value": value, "difference": apart}

    def activities(self) -> list[Words]:
        """The schedule as planned and as it went, with the delay in days; on the day of the report while unfinished."""
        rows = self.rows("activities", ("name", "starts", "ends"))
        known = self.own("activities")
        if not known:
            return [row | {"started": _NOTHING, "ended": _NOTHING, "delay": _NOTHING} for row in rows]
        return [words | self.course(row) for words, row in zip(rows, known, strict=True)]

    def course(self, row: Row) -> Words:
        """How an activity went."""
        state, started, ended = row["state"], row["started"], row["ended"]
        begun = started or (_NOT_STARTED[self.lang] if state == "planned" else self.lack(row, "started"))
        over: object = ended or self.lack(row, "ended")
        if ended is None and state != "done":
            over = (_DROPPED if state == "dropped" else _UNFINISHED)[self.lang]
        dates = {"starts": row["starts"] or self.lack(row, "starts"), "ends": row["ends"] or self.lack(row, "ends")}
        return {
            **{key: self.short(value) for key, value in dates.items()},
            "started": self.short(begun),
            "ended": self.short(over),
            "delay": self.delay(row),
        }

    def delay(self, row: Row) -> object:
        """Days between the end that was planned and the real one, or the day of the report; negative when it came early."""
        planned, ended, state = row["ends"], row["ended"], row["state"]
        if state == "dropped" and ended is None:
            return _NOTHING
        if not isinstance(planned, date):
            return self.lack(row, "ends")
        if isinstance(ended, date):
            return (ended - planned).days
        return self.lack(row, "ended") if state == "done" else max(0, (self.ask.today - planned).days)

    def risks(self) -> list[Words]:
        """The risks, the most severe first, with what was done."""
        known = self.own("risks")
        rows = self.some("risks", ("owner", "response", "state"))
        scored = [
            (severity(row["probability"], row["impact"]), words, row) for words, row in zip(rows, known, strict=True)
        ]
        ordered = sorted(scored, key=lambda one: -(one[0] or 0))
        return [words | {"severity": self.severity(score, row)} for score, words, row in ordered]

    def severity(self, score: int | None, row: Row) -> object:
        """The score with its band."""
        if score is None:
            return self.lack(row, "probability" if row["probability"] is None else "impact")
        return f"{score} · {band(score)[self.lang]}"

    def criteria(self) -> list[Words]:
        """The six criteria, the last mid-term and the last final evaluation side by side."""
        last: dict[str, Row] = {}
        done = (row for row in self.own("evaluations") if isinstance(row["done"], date))
        for row in sorted(done, key=lambda row: str(row["done"])):
            last[row.text("kind")] = row
        return [
            {"name": code.label[self.lang]}
            | {f"{kind}_{part}": self.judged(last.get(kind), f"{code.key}_{part}")
               for kind in ("mid_term", "final") for part in ("score", "evidence")}
            for code in CRITERIA.codes
        ]  # fmt: skip

    def judged(self, row: Row | None, key: str) -> object:
        """A score or what it rests on; a dash where that evaluation was not done."""
        if row is None:
            return _NOTHING
        return self.lack(row, key) if row[key] is None else known(row[key], [row.origin(key)])
