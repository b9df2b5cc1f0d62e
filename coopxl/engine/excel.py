"""A click in Excel: the program and its open books are found, the click is done on them, the officer is told in Excel."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Place, told
from coopxl.core.workbook import Patch, Workbook, column_number
from coopxl.engine.excels import Excels
from coopxl.engine.mending import Mended, mend
from coopxl.engine.programs import pid_of
from coopxl.hosts.door import Host
from coopxl.hosts.excel.host import LEFT_WRITTEN, ExcelHost
from coopxl.hosts.excel.machine import this_machine
from coopxl.hosts.file.identify import identify
from coopxl.office import layer
from coopxl.office.backups import Moment
from coopxl.office.folder import books_at, language_by_names
from coopxl.office.live_copies import keep_open, let_go
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

_OPEN = Text("¿Abrir {files}?", "Open {files}?")


def handle(request: Message, say: Say) -> Message:
    """Does one request of a client: a click, or the mending of one that was cut short. Raises CannotGoOn."""
    book = Path(request["book"])
    lang = str(request.get("lang") or language_by_names(book.parent))
    excels = Excels(this_machine(), book)
    app = excels.holder(pid_of(request))
    mended = mend(book.parent, excels.take_back)
    if request["kind"] == "mend":
        if not mended.code:
            mended = Mended("SET-07" if landed(book.parent, request.get("promised")) else "SET-06")
        last = {"kind": "done" if mended.code == "SET-07" else "stop", "code": mended.code, "text": mended.told(lang)}
        return excels.told(app, last, grave=True) if app else last
    if app is None:
        raise CannotGoOn("SET-11", book=book.name)
    return _clicked(ExcelDesk(excels, app, begin(book.parent), say, request["name"]), request, lang, mended)


def _clicked(desk: "ExcelDesk", request: Message, lang: str, mended: Mended) -> Message:
    """The click itself, and what the officer is told of it."""
    from coopxl.run.click import Click, click

    day = request.get("today")
    place = str(request.get("sheet", "")), int(request.get("row", 0)), int(request.get("column", 0))
    when = date.fromisoformat(day) if day else None
    book = Path(request["book"])
    asked = Click(request["name"], book, *place, str(request.get("lang") or ""), when)
    before = f"{mended.told(lang)} ".lstrip()
    try:
        answer = click(asked, desk)
    except CannotGoOn as stop:
        after = desk.leave_nothing()
        if stop.at:
            desk.lead(book.parent / stop.at.workbook, stop.at)
        text = f"{before}{told(stop.code, stop.facts, lang)} {after.told(lang)}".rstrip()
        last = {"kind": "stop", "code": stop.code, "text": text}
        return desk.excels.told(desk.app, last, grave=MESSAGES[stop.code].level is not Level.INFO)
    except BaseException:
        desk.leave_nothing()
        raise
    finally:
        with suppress(Exception):
            desk.app.status_bar = False
    desk.unfinished.close()
    return desk.show(answer, before, lang)


class ExcelDesk:
    """Excel, as far as a click needs it: `books` are the office's open workbooks by resolved path."""

    def __init__(self, excels: Excels, app: "xw.App", unfinished: Unfinished, say: Say, name: str) -> None:
        self.excels, self.app, self.unfinished, self.say, self.name = excels, app, unfinished, say, name
        self.books: Mapping[Path, Host] = {path: _Kept(path, book, self) for path, book in excels.books(app).items()}

    def progress(self, text: str, part: float | None) -> None:
        """Goes to Excel's status bar; Excel may be too busy for it."""
        self.say({"kind": "progress", "text": text, "part": part})
        with suppress(Exception):
            self.app.status_bar = text if part is None else f"{text} {part:.0%}"

    def agree(self, text: str) -> bool:
        """A message box with yes and no."""
        return self.excels.agree(self.app, text)

    def committing(self, files: Mapping[Path, str]) -> None:
        """From here on the files on the disk say how the click ended."""
        self.unfinished.promise(files)
        self.say({"kind": "committing", "files": {str(path): digest for path, digest in files.items()}})

    def leave_nothing(self) -> Mended:
        """After a click that failed: what is still written is taken back, or by the next click if not even that goes."""
        try:
            return mend(self.unfinished.path.parents[1], self.excels.take_back)
        except CannotGoOn:
            return Mended()

    def lead(self, path: Path, place: Place) -> None:
        """Brings a cell before the officer's eyes, where its book is open."""
        book = self.books.get(path.resolve())
        if book:
            with suppress(CannotGoOn):
                book.show(place.sheet, place.row or 1, column_number(place.column) if place.column else 1)

    def show(self, answer: "Answer", before: str, lang: str) -> Message:
        """Brings the result before the officer's eyes, says what came of the click, and offers the documents made."""
        spot = next((one for one in (answer.show, answer.first) if one and one.book.resolve() in self.books), None)
        if spot:
            with suppress(CannotGoOn):
                self.books[spot.book.resolve()].show(spot.sheet, spot.row, spot.column)
        last = {"kind": "done", "text": before + answer.text, "level": answer.level}
        if not answer.files:
            return self.excels.told(self.app, last, grave=answer.level == Level.ERROR)
        question = _OPEN[lang].format(files=", ".join(path.name for path in answer.files))
        if self.agree(f"{last['text']}\n\n{question}"):
            for path in answer.files:
                _open(path)
        return {**last, "told": True}


class _Kept:
    """A workbook open in Excel; before it is written to, the way back is on the disk, and a copy among the back-ups."""

    def __init__(self, path: Path, book: "xw.Book", desk: ExcelDesk) -> None:
        self._path, self._desk = path, desk
        self._host = ExcelHost(book, path, self._keep, desk.excels.machine)
        self._copies: list[Moment] = []

    def _keep(self, host: ExcelHost) -> None:
        folder = self._path.parent
        books = list(books_at(folder, identify).values())
        command = f"{self._desk.name} (Excel)"
        self._copies.append(keep_open(folder, command, books, self._path, self._as_it_is(host)))
        record = {"file": layer.fingerprint(self._path), "way": host.undo_record()}
        self._desk.unfinished.will_write(self._path, record)
        self._desk.say({"kind": "applying"})

    def _as_it_is(self, host: ExcelHost) -> bytes:
        """The open book as a file; as it was saved last where Excel writes no copy for a program."""
        try:
            with layer.scratch() as place:
                copy = place / self._path.name
                there = host.save_copy(copy) and copy.exists()
                return (copy if there else self._path).read_bytes()
        except OSError as why:
            raise CannotGoOn("OFF-07", file=why.filename or self._path, why=why.strerror or why) from why

    def read(self) -> Workbook:
        return self._host.read()

    def apply(self, patch: Patch) -> None:
        try:
            self._host.apply(patch)
        except CannotGoOn as stop:
            self._over(stop.code)
            raise

    def revert(self) -> None:
        try:
            self._host.revert()
        except CannotGoOn as stop:
            self._over(stop.code)
            raise
        self._over("")

    def _over(self, code: str) -> None:
        """Nothing of coopxl's is in the book any more, unless the code says so: then the way back is still needed."""
        if code not in LEFT_WRITTEN:
            self._desk.unfinished.took_back(self._path)
            while self._copies:
                let_go(self._copies.pop())

    def show(self, sheet: str, row: int, column: int) -> None:
        self._host.show(sheet, row, column)

    def close(self) -> None:
        self._host.close()


def _open(path: Path) -> None:
    """With the program that the officer uses for such files."""
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606 - a document of the office, with the officer's own program
    else:
        subprocess.run(["open", str(path)], check=False)
