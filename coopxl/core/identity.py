"""Ids: given by coopxl, never used twice."""

import re
from collections.abc import Mapping

from coopxl.core.table import Table

_ID = re.compile(r"(?P<stem>[A-Z]{3}(?:-\d{4})?)-(?P<number>\d+)")


class Numberer:
    """Hands out the ids of one table. `given` is the highest number ever given, by stem (`PRY-2026`, `GAS`)."""

    def __init__(self, table: Table, year: int, given: Mapping[str, int]) -> None:
        definition = table.definition
        self.stem = f"{definition.prefix}-{year}" if definition.yearly else definition.prefix
        self.digits = definition.digits
        highest = given.get(self.stem, 0)
        for value in table.columns["id"]:
            match = _ID.fullmatch(str(value or ""))
            if match and match["stem"] == self.stem:
                highest = max(highest, int(match["number"]))
        self.last = highest

    def next(self) -> str:
        """The next free id."""
        self.last += 1
        return f"{self.stem}-{self.last:0{self.digits}}"


def stem_of(row_id: str) -> tuple[str, int] | None:
    """`PRY-2026-007` is number 7 of `PRY-2026`; None for an id that coopxl does not give."""
    match = _ID.fullmatch(row_id)
    return (match["stem"], int(match["number"])) if match else None
