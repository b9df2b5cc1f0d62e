"""A project as it is proposed, for documents: texts, objectives, beneficiaries, budget by source, logical framework, risks."""

from coopxl.core.accounts import by_source, shared, whole
from coopxl.core.gathering import Gatherer, Words
from coopxl.core.missing import Missing
from coopxl.core.origins import known
from coopxl.core.table import Row, free_place
from coopxl.schema.scheme import SECTION_TEXTS


class Proposed(Gatherer):
    """The project `ask.id` as it is offered to others: what a proposal needs and the office lacks is missing."""

    def data(self) -> Words:
        """Everything, by the names that templates use."""
        budget = self.rows("budget", ("activity", "source", "financier", "item", "year", "amount"))
        return {
            "office": self.office(),
            "cut_off": self.ask.today,
            "project": self.fields(self.project),
            "currency": self.currency,
            "cooperant": self.party("cooperants", "cooperant"),
            "call": self.party("calls", "call"),
            "texts": self.texts(),
            "objectives": self.rows("objectives", ("text", "goal")),
            "beneficiaries": self.rows(
                "beneficiaries",
                ("kind", "population", "description", "unit", "quantity", "women", "men"),
                ("kind", "description", "quantity"),
            ),
            "team": self.rows("team", ("name", "function", "entity"), ("name", "function", "entity")),
            "activities": self.rows("activities", ("name", "responsible", "starts", "ends", "result")),
            "budget": budget,
            **self.money(),
            "logframe": self.logframe(),
            "indicators": self.rows(
                "indicators", ("name", "unit", "baseline", "target", "target_date", "source", "when", "who")
            ),
            "risks": self.rows("risks", ("description", "probability", "impact", "response")),
        }

    def texts(self) -> Words:
        """The long texts in the document's own language, by section."""
        table = self.book["sections"]
        written = {row.text("section"): row for row in self.own("sections") if row["language"] == self.lang}
        words: Words = {}
        for code in SECTION_TEXTS.codes:
            row = written.get(code.key)
            place = row.place("text") if row else free_place(table, "text")
            text = known(row["text"], [row.origin("text")]) if row else None
            words[code.key] = text or Missing(code.label[self.lang], place)
        return words

    def money(self) -> Words:
        """Budget by source with shares that add up to 100.00, and the totals."""
        lines = self.own("budget")
        if not lines:
            nothing = self.nothing(self.book["budget"], ("source", "financier", "amount"))
            return {"sources": [{**nothing, "share": ""}], "total": nothing["amount"], "total_share": ""}
        sources = by_source(lines)
        sums = [self.total(rows) for rows in sources.values()]
        parts, total = shared(sums), self.total(lines)
        return {
            "sources": [
                {**self.source(rows[0]), "amount": amount, "share": share}
                for rows, amount, share in zip(sources.values(), sums, parts, strict=True)
            ],
            "total": total,
            "total_share": whole(total),
        }

    def logframe(self) -> list[Words]:
        """The logical framework, each result with its indicators, their means of verification and its assumptions."""
        rows = self.rows("logframe", ("level", "text", "assumption"))
        measured: dict[str, list[Row]] = {}
        for indicator in self.own("indicators"):
            measured.setdefault(indicator.text("result"), []).append(indicator)
        table = self.book["indicators"]
        for row in rows:
            found = measured.get(str(row.get("id", "")), [])
            for name, key in (("indicators", "name"), ("verification", "source")):
                missing = Missing(table.definition[key].label[self.lang], free_place(table, key))
                told = [indicator for indicator in found if indicator[key] is not None]
                texts = "\n".join(indicator.text(key) for indicator in told)
                row[name] = known(texts, [indicator.origin(key) for indicator in told]) if texts else missing
        return rows
