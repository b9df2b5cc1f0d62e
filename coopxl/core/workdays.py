"""Working days: Monday to Friday without the holidays of the office's own table."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta

from coopxl.core.book import Book
from coopxl.core.findings import Finding, Place

HORIZON = 5
"""Years ahead for which missing holidays are told; a closing beyond is a slip, or nobody knows them yet."""


class Workdays:
    """Counts working days. `years` are those that have any holiday at all."""

    def __init__(self, holidays: Iterable[date]) -> None:
        days = set(holidays)
        self.years = {day.year for day in days}
        self._off = sorted(day.toordinal() for day in days if day.weekday() < 5)

    @classmethod
    def of(cls, book: Book) -> "Workdays":
        """With the holidays of the office."""
        return cls(day for row in book.rows("holidays") if isinstance(day := row["date"], date))

    def left(self, today: date, until: date) -> int:
        """Working days after `today` up to and including `until`: 0 on the day itself, negative when it is over."""
        return self._through(until) - self._through(today)

    def back(self, day: date, count: int) -> date:
        """The working day from which up to and including `day` there are `count` of them, at least one."""
        wanted = self._through(day) - max(count, 1)
        while day > date.min and (more := self._through(day - timedelta(1)) - wanted) > 0:
            # So many working days take at least as many days: it is never passed.
            day -= timedelta(min(more, (day - date.min).days))
        return day

    def _through(self, day: date) -> int:
        """Working days since the beginning of the calendar, which was a Monday."""
        number = day.toordinal()
        return number // 7 * 5 + min(number % 7, 5) - bisect_right(self._off, number)

    def unknown(self, today: date, ends: Iterable[date]) -> list[int]:
        """The years between today and any of the ends that have no holiday in the table."""
        last = max((end.year for end in ends), default=0)
        return [year for year in range(today.year, min(last, today.year + HORIZON) + 1) if year not in self.years]


def unknown_holidays(book: Book, years: Iterable[int]) -> list[Finding]:
    """A finding for each year without holidays, at the header of their table."""
    workbook = book.workbooks.get("calendar")
    place = Place(workbook.name if workbook else "")
    if "holidays" in book:
        place = book["holidays"].header_place("date")
    return [Finding("OFF-15", place, {"year": year}) for year in years]
