"""The host of a workbook open in LibreOffice: what the extension sent, and the changes it is asked to make."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from uuid import uuid4

from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Patch, Workbook
from coopxl.hosts.calc import wire
from coopxl.hosts.fits import fitting

Talk = Callable[[dict[str, object]], Mapping[str, Any]]
"""Sends a message to the extension and waits for its answer."""


class CalcHost:
    """One open workbook. `path` is its name on the wire, `sent` what the extension read; before it applies it compares."""

    def __init__(self, path: str, sent: Mapping[str, Any], talk: Talk) -> None:
        self.path, self._sent, self._talk = path, sent, talk
        self._workbook = wire.workbook(sent)

    def read(self) -> Workbook:
        """The workbook as it was when the button was pressed."""
        return replace(self._workbook, fingerprint=uuid4().hex)

    def apply(self, patch: Patch) -> None:
        """One undo step in LibreOffice; CannotGoOn when the extension refuses, and then nothing was changed."""
        fitting(self._workbook, patch)
        changes = wire.patch(patch, starts_1904=bool(self._sent["date1904"]))
        self._ask({"kind": "apply", "book": self.path, "patch": changes})

    def revert(self) -> None:
        """Takes that step back."""
        self._ask({"kind": "revert", "book": self.path})

    def show(self, sheet: str, row: int, column: int) -> None:
        """Nothing: the end of the click says what is shown."""

    def close(self) -> None:
        """Nothing: the officer has it open."""

    def _ask(self, message: dict[str, object]) -> None:
        answer = self._talk(message)
        if answer["kind"] == "refused":
            raise CannotGoOn(answer["code"], **answer["facts"])
