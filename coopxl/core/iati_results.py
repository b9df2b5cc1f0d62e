"""Results with their indicators, base lines, targets and what was measured, as IATI tells them: totals only."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from coopxl.core.datasets import Data, Record
from coopxl.core.nodes import Node, node, said

_OTHER, _UNIT, _QUALITATIVE = "9", "1", "5"


def results(data: Data, project: Record, starts: date | None) -> Iterator[Node]:
    """A result for each line of the logical framework that has an indicator; an indicator without one is its own."""
    levels = {code.key: code.official["iati"] for code in data.words.codes("result_levels")}
    lines = {str(row["id"]): row for row in data.of("logframe", "project", project["id"])}
    groups: dict[str, list[Record]] = {}
    for row in data.of("indicators", "project", project["id"]):
        known = (
            str(row["result"]) if str(row["result"]) in lines and lines[str(row["result"])]["text"] else str(row["id"])
        )
        groups.setdefault(known, []).append(row)
    for key, indicators in groups.items():
        line = lines.get(key)
        title = str(line["text"] if line else indicators[0]["name"] or key)
        kind = levels.get(str(line["level"]), _OTHER) if line else _OTHER
        made = [_Indicator(data, row, starts).node() for row in indicators]
        yield node("result", node("title", said(title, data.office.lang)), *made, type=kind)


class _Indicator:
    def __init__(self, data: Data, row: Record, starts: date | None) -> None:
        self.data, self.row, self.starts = data, row, starts
        measures = {code.key: code.official["iati"] for code in data.words.codes("indicator_measures")}
        self.measure = measures.get(str(row["measure"]), _UNIT)

    def node(self) -> Node:
        """The indicator with all that is known of it."""
        lang, row = self.data.office.lang, self.row
        unit = [node("description", said(str(row["unit"]), lang))] if row["unit"] else []
        return node(
            "indicator",
            node("title", said(str(row["name"] or row["id"]), lang)),
            *unit,
            *self._baseline(),
            *self._periods(),
            measure=self.measure,
            ascending="0" if row["direction"] == "down" else "1",
        )

    def _number(self, value: object) -> str:
        """A qualitative indicator has no numbers."""
        return f"{value:f}" if isinstance(value, Decimal) and self.measure != _QUALITATIVE else ""

    def _baseline(self) -> Iterator[Node]:
        day, value = self.row["baseline_date"], self._number(self.row["baseline"])
        if isinstance(day, date) and value:
            yield node("baseline", year=str(day.year), iso_date=day.isoformat(), value=value)

    def _periods(self) -> Iterator[Node]:
        """Each period that was measured; the target stands in the one that holds its day, or in one of its own."""
        measured: dict[tuple[date, date], str] = {}
        for row in self.data.of("measurements", "indicator", self.row["id"]):
            last = row["to_date"] or row["reported_on"] or row["from_date"]
            first = row["from_date"] or self.row["baseline_date"] or self.starts
            if isinstance(first, date) and isinstance(last, date):
                measured[min(first, last), last] = self._number(row["value"])
        target, day = self._number(self.row["target"]), self.row["target_date"]
        aimed = self._aimed(list(measured), day) if target else None
        for first, last in sorted({*measured, *([aimed] if aimed else [])}):
            told = [node("target", value=target)] if (first, last) == aimed else []
            actual = measured.get((first, last), "")
            told += [node("actual", value=actual)] if actual else []
            ends = node("period-start", iso_date=first.isoformat()), node("period-end", iso_date=last.isoformat())
            if told:
                yield node("period", *ends, *told)

    def _aimed(self, periods: list[tuple[date, date]], day: object) -> tuple[date, date] | None:
        """The period of the target; the last one when nobody wrote down for when it is."""
        if not isinstance(day, date):
            return max(periods, key=lambda period: period[1], default=None)
        holding = [period for period in periods if period[0] <= day <= period[1]]
        first = self.row["baseline_date"] or self.starts
        own = (min(first, day), day) if isinstance(first, date) else (day, day)
        return holding[0] if holding else own
