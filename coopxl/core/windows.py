"""When one can apply: windows made of days or of months whose day is not known, and those that come back every year."""

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from coopxl.core.table import Row


@dataclass(frozen=True, slots=True)
class End:
    """One end of a window: a day, or a month whose day is not known (`day` is 0)."""

    year: int
    month: int
    day: int = 0

    @classmethod
    def of(cls, day: date | None) -> "End | None":
        """The end that a date is."""
        return None if day is None else cls(day.year, day.month, day.day)

    @property
    def first(self) -> date:
        """The first day it can be."""
        return date(self.year, self.month, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it can be."""
        return date(self.year, self.month, self.day or monthrange(self.year, self.month)[1])

    @property
    def number(self) -> int:
        """The month counted from year 0: the one after it is one more."""
        return self.year * 12 + self.month - 1


@dataclass(frozen=True, slots=True)
class Window:
    """From `opens` to `closes`, both included; an end that is None is not known."""

    opens: End | None = None
    closes: End | None = None

    @classmethod
    def of(cls, opens: date | None, closes: date | None) -> "Window":
        """The window of two dates; an opening after the closing is a slip and is not taken."""
        wrong = opens is not None and closes is not None and opens > closes
        return cls(None if wrong else End.of(opens), End.of(closes))

    @property
    def last(self) -> date | None:
        """The last day on which it may close, as far as is known."""
        end = self.closes or self.opens
        return end.last if end else None

    @property
    def months(self) -> range:
        """The months it touches, as `End.number` counts them; none when nothing is known."""
        first, last = self.opens or self.closes, self.closes or self.opens
        return range(first.number, last.number + 1) if first and last else range(0)


@dataclass(frozen=True, slots=True)
class Usual:
    """The window of a programme, without year: (month, day) of each end; day 0 is not known, None is no month."""

    opens: tuple[int, int] | None = None
    closes: tuple[int, int] | None = None

    @classmethod
    def of(cls, programme: Row) -> "Usual":
        """What a row of `programmes` says; a day without its month says nothing."""
        return cls(_month_day(programme, "opens"), _month_day(programme, "closes"))

    @property
    def crosses(self) -> bool:
        """Whether it opens in the year before the one in which it closes."""
        if not self.opens or not self.closes:
            return False
        days = self.opens[1] and self.closes[1]
        return self.closes < self.opens if days else self.closes[0] < self.opens[0]

    def closing_in(self, year: int) -> Window:
        """The window that closes in a year; 31 in a shorter month, or 29 February, is its last day."""
        opening = max(year - 1, MINYEAR) if self.crosses else year
        return Window(_clipped(opening, self.opens), _clipped(year, self.closes))

    def next(self, today: date, covered: Collection[int]) -> tuple[int, Window] | None:
        """The next window that is not over, and the year in which it closes; None when no month is known.

        `covered` are the years that have an edition of their own.
        """
        # This year's may be over; of the following ones only those covered are passed over.
        for year in range(today.year, min(today.year + len(covered) + 2, MAXYEAR + 1)):
            window = self.closing_in(year)
            if window.last and window.last >= today and year not in covered:
                return year, window
        return None


def _month_day(programme: Row, end: str) -> tuple[int, int] | None:
    month, day = programme[f"{end}_month"], programme[f"{end}_day"]
    return None if month is None else (int(str(month)), day if isinstance(day, int) else 0)


def _clipped(year: int, end: tuple[int, int] | None) -> End | None:
    return None if end is None else End(year, end[0], min(end[1], monthrange(year, end[0])[1]))
