"""The exceptions: only for "cannot go on". What is wrong in the officer's cells is a Finding instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coopxl.core.findings import Place


class CannotGoOn(Exception):
    """Nothing further can be done. `code` names a message of `schema.messages`, `facts` fill its braces.

    `at` is the cell where it could be mended, when there is one: a click leads there.
    """

    def __init__(self, code: str, at: Place | None = None, /, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts
        self.at = at
