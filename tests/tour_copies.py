"""`python -m tests.tour_copies [es|en]`: the pictures of the page about two copies: the question, the conflicts, the end.

As `python -m tests.tour` does it: a fresh home, a real LibreOffice, a real click on *Merge copies*.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.hand import by_hand
from tests.hosts.calc.desk import within
from tests.offices import cell
from tests.tour import BOOK, OFFICE, PICTURES, Tour, _screen

_COPY = {"es": "registros-PC-DE-LUIS.xlsx", "en": "registers-PC-OF-LUIS.xlsx"}
_YES = ("601", "442")
"""Where the question is answered with yes, on a screen of 1280 x 800: without a window manager it has no keys."""
_FROM = 3
"""The first column beside the frozen ones that the picture shows."""
_CONFLICTS = {"es": "Conflictos", "en": "Conflicts"}
_SAID = {
    "es": (
        (
            "projects",
            "PRY-2026-005",
            "summary",
            "Plantas de compostaje en tres parroquias.",
            "Compostaje en dos parroquias.",
        ),
        ("cooperants", "COO-011", "local_phone", "072240001", "072240099"),
        ("contacts", "GES-2026-001", "next_step", "Llamar en enero", "Escribir en febrero"),
        ("projects", "PRY-2026-001", "manager_name", "Rosa Zhinin", None),
        ("projects", "PRY-2026-007", "summary", None, "Revisado por planificación."),
        ("cooperants", "COO-012", "objective", None, "Agua y saneamiento."),
    ),
    "en": (
        ("projects", "PRY-2026-005", "summary", "Composting plants in three parishes.", "Composting in two parishes."),
        ("cooperants", "COO-011", "local_phone", "072240001", "072240099"),
        ("contacts", "GES-2026-001", "next_step", "Call in January", "Write in February"),
        ("projects", "PRY-2026-001", "manager_name", "Rosa Zhinin", None),
        ("projects", "PRY-2026-007", "summary", None, "Read by planning."),
        ("cooperants", "COO-012", "objective", None, "Water and sanitation."),
    ),
}
"""A cell, what Ana says in it and what Luis says; three of them are conflicts."""


class Copies(Tour):
    """One language, from two copies to the sheet of conflicts."""

    def go(self) -> None:
        """Sets coopxl up, parts the office, and presses the button."""
        lang = [] if self.lang == "es" else ["--lang", "en"]
        self._settings()
        office = self.home / OFFICE[self.lang]
        for words in (
            ["setup", *lang],
            ["demo", office, *lang, "--for", "libreoffice"],
            ["validate", office, "--today", "2026-11-23"],
        ):
            program = [sys.executable, "-m", "coopxl"]
            done = subprocess.run([*program, *words], env=self.surroundings, capture_output=True, check=False)
            assert done.returncode in {0, 1}, done.stderr
        self._part(office)
        with self._libreoffice() as open_book:
            document = open_book(office / BOOK[self.lang])
            self._press(document, "coopxl_merge")
            time.sleep(25)
            self._take("question")
            self._do("xdotool", "mousemove", *_YES, "click", "1")
            controller = document.CurrentController
            within(240, lambda: controller.ActiveSheet.Name == _CONFLICTS[self.lang])
            controller.setFirstVisibleColumn(_FROM)
            time.sleep(3)
            self._take("conflicts")

    def _part(self, office: Path) -> None:
        shutil.copy(office / BOOK[self.lang], office / _COPY[self.lang])
        for at, name in enumerate((BOOK[self.lang], _COPY[self.lang])):
            with by_hand(office / name) as paper:
                for table, row_id, key, *said in _SAID[self.lang]:
                    if said[at] is not None:
                        cell(paper, table, row_id, key, self.lang).value = said[at]

    def _take(self, what: str) -> None:
        """A picture of the screen under the page's own names."""
        self._picture(0)
        taken = PICTURES / f"step-0.{self.lang}.png"
        taken.replace(PICTURES / f"copies-{what}.{self.lang}.png")


def main(languages: Sequence[str]) -> None:
    """The pictures of the languages asked for, both when none is."""
    for lang in languages or ("es", "en"):
        with (
            tempfile.TemporaryDirectory(prefix="coopxl-tour-", ignore_cleanup_errors=True) as home,
            _screen() as display,
        ):
            Copies(lang, Path(home), display).go()
            print(*sorted(path.name for path in PICTURES.glob(f"copies-*.{lang}.png")), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
