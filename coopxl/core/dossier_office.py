"""What documents about the whole office may use: its registers as lists, its money, its goals, what comes next."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from coopxl.core.accounts import Accounts
from coopxl.core.dollars import FIGURES, five_figures
from coopxl.core.dossier_analysis import analysis
from coopxl.core.dossier_wall import wall
from coopxl.core.formats import short_day, spoken
from coopxl.core.gathering import Gatherer, Words
from coopxl.core.goals import goals
from coopxl.core.subject import Subject
from coopxl.core.table import Row
from coopxl.schema.text import Text

AHEAD = 90
"""Days that a new administration has to know of first."""

_REPORTS = frozenset({"progress_report", "final_report", "financial_report"})
_OWNERS = (("agreements", "agreement"), ("projects", "project"))
_OPEN = frozenset({None, "no_reply", "waiting_list"})
_UNDERWAY = frozenset({"agreed", "nationally_registered", "execution"})
_FIGURES = {
    "requested": Text("Solicitado", "Requested"),
    "approved": Text("Aprobado", "Approved"),
    "signed": Text("Firmado en convenios", "Signed in agreements"),
    "received": Text("Recibido", "Received"),
    "spent": Text("Gastado", "Spent"),
}
_LISTS = (
    "projects", "agreements", "commitments", "cooperants", "people", "applications", "networks", "income", "alignment",
    "actors", "alliances", "lessons", "assistance", "visits", "twinnings", "meetings", "frame", "obstacles", "contacts",
)  # fmt: skip
_CLOSES = Text("Cierra la convocatoria {}", "The call {} closes")
_ENDS = Text("Vence el convenio {}", "The agreement {} ends")
_NEXT = Text("Gestión: {}", "Contact: {}")
_STRATEGIES = {
    (True, True): Text("Trabajar de cerca", "Work closely with"),
    (True, False): Text("Mantener satisfecho", "Keep satisfied"),
    (False, True): Text("Mantener informado", "Keep informed"),
    (False, False): Text("Observar", "Watch"),
}
_HIGH = 3


class Office:
    """The registers of an office on one day, and of one year."""

    def __init__(self, subject: Subject, year: int) -> None:
        self.subject, self.year, self.lang = subject, year, subject.lang
        self.book, self.today = subject.book, subject.ask.today

    def words(self) -> Words:
        """Everything, by the names that templates use. A blank of these lists is a dash: they say what is known."""
        lists = {table: self.dashed(self.subject.table(table)) for table in _LISTS}
        for one, row in zip(lists["actors"], self.subject.table("actors"), strict=True):
            one["strategy"] = self.strategy(row)
        return {
            **lists,
            "year": str(self.year),
            "states": self.states(),
            "underway": self.dashed(row for row in self.book.rows("projects") if row["state"] in _UNDERWAY),
            "accepted": self.dashed(row for row in self.book.rows("applications") if row["answer"] == "accepted"),
            "waiting": self.dashed(row for row in self.book.rows("applications") if row["answer"] in _OPEN),
            "reports": self.dashed(row for row in self.book.rows("commitments") if row["kind"] in _REPORTS),
            "open_commitments": self.dashed(row for row in self.book.rows("commitments") if row["delivered"] is None),
            "shared_lessons": self.dashed(row for row in self.book.rows("lessons") if row["share"] is True),
            "allocation": self.allocation(),
            "places": self.places(),
            **self.money(),
            **self.goals(),
            "coming": self.coming(),
            **analysis(self.subject),
            **wall(self.subject),
        }

    def dashed(self, rows: Iterable[Row]) -> list[Words]:
        """Rows in words, with their dates in figures; a blank is a dash."""
        found = []
        for number, row in enumerate(rows, 1):
            words = self.subject.fields(row, tuple(column.key for column in row.table.definition.columns))
            found.append(
                {"number": number, **{key: self.short(value) for key, value in words.items()}, **self.joined(row)}
            )
        return found

    def joined(self, row: Row) -> Words:
        """What stands in one cell though it is kept in two: a term, an amount with its currency, whose commitment it is."""
        match row.table.definition.key:
            case "agreements":
                ends = (row["starts"], row["ends"])
                days = [short_day(day, self.lang) if isinstance(day, date) else "?" for day in ends]
                return {"term": "—" if days == ["?", "?"] else " – ".join(days)}
            case "applications":
                amount = row["amount_approved"]
                currency = row.text("currency") or "USD"
                return {"granted": f"{currency} {spoken(amount, self.lang)}" if amount is not None else "—"}
            case "commitments":
                titles = [self.book.title(table, row.text(key)) for table, key in _OWNERS]
                return {"owner": " · ".join(filter(None, titles)) or "—"}
        return {}

    def short(self, value: object) -> object:
        """A date in figures, a dash for nothing."""
        return short_day(value, self.lang) if isinstance(value, date) else "—" if value in ("", ()) else value

    def states(self) -> list[Words]:
        """How many projects are in each state."""
        counts = Counter(row.text("state") for row in self.book.rows("projects"))
        codes = self.book.words.codes("project_states")
        return [{"state": code.label[self.lang], "count": counts[code.key]} for code in codes if counts[code.key]]

    def places(self) -> list[Words]:
        """How many projects reach each parish; one that reaches several counts in each."""
        counts = Counter(
            parish
            for row in self.book.rows("projects")
            for parish in (row["parishes"] if isinstance(row["parishes"], tuple) else ())
        )
        return [
            {"place": self.book.title("parishes", parish) or parish, "count": count}
            for parish, count in sorted(counts.items())
        ]

    def allocation(self) -> list[Words]:
        """Budget and spending of each project that has a budget; without an expense on record nobody knows what is left."""
        found = []
        for row in self.book.rows("projects"):
            if row.id and self.book.of("budget", "project", row.id):
                total = _group(Accounts(Gatherer(self.book, replace(self.subject.ask, id=row.id))).words()["total"])
                if not self.book.of("expenses", "project", row.id):
                    total |= dict.fromkeys(("spent", "execution", "balance"), "—")
                found.append({"name": row["name"] or "—", "currency": row.text("currency") or "USD", **total})
        return found

    def money(self) -> Words:
        """The five figures in dollars, of the year and in all; `left_out` counts the amounts without a rate."""
        sums = five_figures(self.book)
        rows = [
            {"name": _FIGURES[one][self.lang], "year": sums.of(one, [self.year]) + Decimal("0.00"),
             "all": sums.total(one) + Decimal("0.00")}
            for one in FIGURES
        ]  # fmt: skip
        undated = sum((sums.of(one, [None]) for one in FIGURES), Decimal())
        return {"figures": rows, "left_out": len(sums.left_out), "undated": bool(undated)}

    def goals(self) -> Words:
        """The goals of the projects: `told` is the denominator of the shares."""
        found = goals(self.book)
        names = {code.key: code.label[self.lang] for code in self.book.words.codes("sdg")}
        rows = [
            {"goal": names.get(str(goal), str(goal)), "count": found.projects[goal], "share": share}
            for goal, share in found.share.items()
        ]
        return {"goals": rows, "told": found.told, "untold": found.untold, "goals_total": Decimal("100.00")}

    def strategy(self, actor: Row) -> str:
        """How to deal with an actor, by its influence and interest; a dash while one of them is not known."""
        influence, interest = actor["influence"], actor["interest"]
        if not isinstance(influence, int) or not isinstance(interest, int):
            return "—"
        return _STRATEGIES[influence >= _HIGH, interest >= _HIGH][self.lang]

    def coming(self) -> list[Words]:
        """What falls due within the next days, and what is late already, by date."""
        found: list[tuple[date, str, str]] = []
        for table, key, done, what, who in (
            ("commitments", "due", "delivered", "description", "responsible"),
            ("agreements", "ends", "closed_on", "name", "follow_up_by"),
            ("contacts", "next_due", "next_done", "next_step", "made_by"),
            ("calls", "closes", "", "name", ""),
        ):
            words = {"agreements": _ENDS, "contacts": _NEXT, "calls": _CLOSES}.get(table, Text("{}", "{}"))
            for row in self.book.rows(table):
                day = row[key]
                if isinstance(day, date) and (not done or row[done] is None) and day >= self._since(table):
                    found.append((day, words[self.lang].format(row.text(what)), row.text(who) if who else ""))
        near = [one for one in found if one[0] <= self.today + timedelta(days=AHEAD)]
        return [
            {"day": short_day(day, self.lang), "what": what, "who": who or "—"}
            for day, what, who in sorted(near, key=lambda one: one)
        ]

    def _since(self, table: str) -> date:
        """What was owed stays owed; what closed is over."""
        return date.min if table == "commitments" else self.today


def _group(words: object) -> Words:
    return dict(words) if isinstance(words, dict) else {}
