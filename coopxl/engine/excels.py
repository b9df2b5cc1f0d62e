"""The Excels of this user, asked with patience: while a cell is being edited Excel answers later, or not at all."""

import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from coopxl.core.errors import CannotGoOn
from coopxl.hosts.excel import desk
from coopxl.hosts.excel.host import take_back
from coopxl.hosts.excel.machine import Machine, Trouble
from coopxl.office import layer

if TYPE_CHECKING:
    import xlwings as xw

Message = dict[str, Any]
T = TypeVar("T")

LOG = logging.getLogger(__name__)


class Excels:
    """Those that run now. `book`: the workbook that was clicked in; its folder is the office's."""

    def __init__(self, machine: Machine, book: Path) -> None:
        self.machine, self._book = machine, book
        self._apps: Sequence[xw.App] = self._patiently(_running)
        self._books = {id(app): self._of(app) for app in self._apps}

    def holder(self, pid: int) -> "xw.App | None":
        """The Excel that the book is open in: the one that clicked, if it can be told; None when none has it."""
        known = {id(app): self._patiently(getattr, app, "pid") for app in self._apps}
        for app in sorted(self._apps, key=lambda one: known[id(one)] != pid):
            if self._book.resolve() in self._books[id(app)]:
                return app
        return None

    def books(self, first: "xw.App | None" = None) -> "dict[Path, xw.Book]":
        """The office's open workbooks by resolved path; a book that two Excels have open is that of the `first`."""
        found: dict[Path, xw.Book] = {}
        for app in sorted(self._apps, key=lambda one: one is not first):
            found = self._books[id(app)] | found
        return found

    def take_back(self, path: Path, record: Mapping[str, Any]) -> Sequence[str]:
        """What an engine that died left in a book, `record["way"]`; `record["file"]` is its file as it was then."""
        book = self.books().get(path.resolve())
        if book is None:
            # Closed without saving, a book took what was written with it.
            if path.exists() and layer.fingerprint(path) != record["file"]:
                raise CannotGoOn("SET-16", book=path.name)
            return []
        try:
            return take_back(book, record["way"], self.machine)
        except Exception as why:
            LOG.exception("%s could not be taken back", path)
            if self.machine.trouble(why) is Trouble.BUSY:
                raise CannotGoOn("XL-10", file=path.name) from why
            raise CannotGoOn("SET-08", books=[path.name]) from why

    def agree(self, app: "xw.App", text: str) -> bool:
        """A message box with yes and no. An answer that does not come is a no."""
        try:
            return self.machine.patiently(desk.ask, app, text)
        except Exception:
            LOG.exception("the officer could not be asked")
            return False

    def told(self, app: "xw.App", last: Message, *, grave: bool) -> Message:
        """The last message, once the officer has read it; the client tells it where Excel could not."""
        try:
            self.machine.patiently(lambda: desk.tell(app, last["text"], grave=grave))
        except Exception:
            LOG.exception("the officer could not be told")
            return last
        return {**last, "told": True}

    def _of(self, app: "xw.App") -> "dict[Path, xw.Book]":
        found = self._patiently(desk.open_books, app, self._book.parent)
        return {path.resolve(): book for path, book in found.items()}

    def _patiently(self, work: Callable[..., T], *given: object) -> T:
        try:
            return self.machine.patiently(work, *given)
        except Exception as why:
            match self.machine.trouble(why):
                case Trouble.BUSY:
                    raise CannotGoOn("XL-05", file=self._book.name) from why
                case Trouble.GONE:
                    raise CannotGoOn("SET-11", book=self._book.name) from why
            raise


def _running() -> "list[xw.App]":
    import xlwings as xw

    return list(xw.apps)
