"""A click in Excel: the program and its open books are found, the click is done on them, the officer is told in Excel."""

import logging
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.core.workbook import Patch, Workbook
from coopxl.engine.mending import mend
from coopxl.engine.programs import pid_of
from coopxl.hosts.door import Host
from coopxl.hosts.excel.desk import ask, open_books, tell
from coopxl.hosts.excel.host import ExcelHost, take_back
from coopxl.office import layer
from coopxl.office.folder import OWN, language_by_names
from coopxl.office.recovery import landed
from coopxl.office.unfinished import Unfinished, begin
from coopxl.schema.catalogue import MESSAGES
from coopxl.schema.messages.message import Level
from coopxl.schema.text import Text

if TYPE_CHECKING:
    import xlwings as xw

    from coopxl.run.click import Answer

Message = dict[str, Any]
Say = Callable[[Message], None]

LOG = logging.getLogger(__name__)
COPIES = "excel"
"""The folder, in coopxl's own, with each book as it was before the last write into it: Excel forgets its own undo."""
_OPEN = Text("¿Abrir {files}?", "Open {files}?")
_HALF_WRITTEN = frozenset({"XL-02", "XL-08"})
"""What a host says when it could not even take back what it had begun."""


def handle(request: Message, say: Say) -> Message:
    """Does one request of a client: a click, or the mending of one that was cut short. Raises CannotGoOn."""
    folder = Path(request["book"]).parent
    lang = str(request.get("lang") or language_by_names(folder))
    apps = _apps()
    mended = mend(folder, lambda book, record: _take_back(apps, book, record))
    if request["kind"] == "mend":
        code = mended or ("SET-07" if landed(folder, request.get("promised")) else "SET-06")
        app = _holder(apps, Path(request["book"]), request)
        last = {"kind": "done" if code == "SET-07" else "stop", "code": code, "text": told(code, {}, lang)}
        return _told(app, last, grave=True) if app else last
    app = _holder(apps, Path(request["book"]), request)
    if app is None:
        raise CannotGoOn("SET-11", book=Path(request["book"]).name)
    before = f"{told(mended, {}, lang)} " if mended else ""
    return _clicked(app, [app, *(one for one in apps if one != app)], request, say, lang, before)


def _clicked(app: "xw.App", apps: "Sequence[xw.App]", request: Message, say: Say, lang: str, before: str) -> Message:
    """The click itself, and what the officer is told of it."""
    from coopxl.run.click import Click, click

    book, day = Path(request["book"]), request.get("today")
    place = str(request.get("sheet", "")), int(request.get("row", 0)), int(request.get("column", 0))
    asked = Click(
        request["name"], book, *place, str(request.get("lang") or ""), date.fromisoformat(day) if day else None
    )
    desk = ExcelDesk(app, open_books(apps, book.parent), begin(book.parent), say)
    try:
        answer = click(asked, desk)
    except CannotGoOn as stop:
        _leave_nothing(desk, apps)
        grave = MESSAGES[stop.code].level is not Level.INFO
        last = {"kind": "stop", "code": stop.code, "text": before + told(stop.code, stop.facts, lang)}
        return _told(app, last, grave=grave)
    except BaseException:
        _leave_nothing(desk, apps)
        raise
    finally:
        with suppress(Exception):
            app.status_bar = False
    desk.unfinished.close()
    return desk.show(answer, before, lang)


class ExcelDesk:
    """Excel, as far as a click needs it: `books` are the office's open workbooks by resolved path."""

    def __init__(self, app: "xw.App", opened: "Mapping[Path, xw.Book]", unfinished: Unfinished, say: Say) -> None:
        self.app, self.unfinished, self._say = app, unfinished, say
        self.books: Mapping[Path, Host] = {
            path.resolve(): _Kept(path.resolve(), book, unfinished, say) for path, book in opened.items()
        }

    def progress(self, text: str, part: float | None) -> None:
        """Goes to Excel's status bar; Excel may be too busy for it."""
        self._say({"kind": "progress", "text": text, "part": part})
        with suppress(Exception):
            self.app.status_bar = text if part is None else f"{text} {part:.0%}"

    def agree(self, text: str) -> bool:
        """A message box with yes and no. An answer that does not come is a no."""
        try:
            return ask(self.app, text)
        except Exception:
            LOG.exception("the officer could not be asked")
            return False

    def committing(self, files: Mapping[Path, str]) -> None:
        """From here on the files on the disk say how the click ended."""
        self.unfinished.promise(files)
        self._say({"kind": "committing", "files": {str(path): digest for path, digest in files.items()}})

    def show(self, answer: "Answer", before: str, lang: str) -> Message:
        """Brings the result before the officer's eyes, says what came of the click, and offers the documents made."""
        spot = next((one for one in (answer.show, answer.first) if one and one.book.resolve() in self.books), None)
        if spot:
            with suppress(CannotGoOn):
                self.books[spot.book.resolve()].show(spot.sheet, spot.row, spot.column)
        last = {"kind": "done", "text": before + answer.text, "level": answer.level}
        if not answer.files:
            return _told(self.app, last, grave=answer.level == Level.ERROR)
        question = _OPEN[lang].format(files=", ".join(path.name for path in answer.files))
        if self.agree(f"{last['text']}\n\n{question}"):
            for path in answer.files:
                _open(path)
        return {**last, "told": True}


class _Kept:
    """A workbook open in Excel; before it is written to, the way back is on the disk, with a copy of the book."""

    def __init__(self, path: Path, book: "xw.Book", unfinished: Unfinished, say: Say) -> None:
        self._path, self._unfinished, self._say = path, unfinished, say
        self._host = ExcelHost(book, path, self._keep)

    def _keep(self, host: ExcelHost) -> None:
        copies = self._path.parent / OWN / COPIES
        try:
            layer.make_folder(copies)
            fresh = copies / f"-{self._path.name}"
            layer.remove(fresh)
            if host.save_copy(fresh) and fresh.exists():
                layer.replace(fresh, copies / self._path.name)
        except OSError as why:
            raise CannotGoOn("OFF-07", file=copies, why=why.strerror or why) from why
        self._unfinished.will_write(self._path, host.undo_record())
        self._say({"kind": "applying"})

    def read(self) -> Workbook:
        return self._host.read()

    def apply(self, patch: Patch) -> None:
        try:
            self._host.apply(patch)
        except CannotGoOn as stop:
            if stop.code not in _HALF_WRITTEN:
                self._unfinished.took_back(self._path)
            raise

    def revert(self) -> None:
        self._host.revert()
        self._unfinished.took_back(self._path)

    def show(self, sheet: str, row: int, column: int) -> None:
        self._host.show(sheet, row, column)

    def close(self) -> None:
        self._host.close()


def _apps() -> "list[xw.App]":
    import xlwings as xw

    return list(xw.apps)


def _holder(apps: "Sequence[xw.App]", book: Path, request: Message) -> "xw.App | None":
    """The Excel that the book is open in: the one that clicked, if it can be told; None when none has it."""
    pid = pid_of(request)
    for app in sorted(apps, key=lambda one: one.pid != pid):
        if book.resolve() in {path.resolve() for path in open_books(app, book.parent)}:
            return app
    return None


def _take_back(apps: "Sequence[xw.App]", path: Path, record: Message) -> None:
    """A book that is no longer open took what was written with it."""
    for there, book in open_books(apps, path.parent).items():
        if there.resolve() == path.resolve():
            try:
                take_back(book, record)
            except Exception as why:
                LOG.exception("%s could not be taken back", path)
                raise CannotGoOn("SET-08", books=[path.name]) from why


def _leave_nothing(desk: ExcelDesk, apps: "Sequence[xw.App]") -> None:
    """After a click that failed: what is still written is taken back, or by the next click if not even that goes."""
    with suppress(CannotGoOn):
        mend(desk.unfinished.path.parents[1], lambda book, record: _take_back(apps, book, record))


def _told(app: "xw.App", last: Message, *, grave: bool) -> Message:
    """The last message, once the officer has read it; the client tells it where Excel could not."""
    try:
        tell(app, last["text"], grave=grave)
    except Exception:
        LOG.exception("the officer could not be told")
        return last
    return {**last, "told": True}


def _open(path: Path) -> None:
    """With the program that the officer uses for such files."""
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606 - a document of the office, with the officer's own program
    else:
        subprocess.run(["open", str(path)], check=False)
