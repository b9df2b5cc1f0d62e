"""An officer's desk for the tests: LibreOffice on a screen of its own, with the extension; a real mouse and real keys."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Self

from coopxl.run.extension import install
from tests.hosts.calc import screen
from tests.libreoffice import FILTERS, _context, _end, _properties, _struct

ROOT = Path(__file__).resolve().parents[3]
REAL = [
    sys.executable,
    "-c",
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); from coopxl.engine.__main__ import main; sys.exit(main())",
]
"""The engine of the tree that the tests stand in, wherever coopxl is installed from."""
SHOTS = ROOT / ".cache" / "shots"
FAKE = Path(__file__).with_name("fake_engine.py")
SETTINGS = {
    ("/org.openoffice.Office.Common/Misc", "FirstRun"): "false",
    ("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay"): "false",
    ("/org.openoffice.Office.Recovery/AutoSave", "Enabled"): "false",
    ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale"): "en-US",
    ("/org.openoffice.Setup/Product", "LastTimeDonateShown"): "4000000000",
    ("/org.openoffice.Setup/Product", "LastTimeGetInvolvedShown"): "4000000000",
    ("/org.openoffice.Setup/Product", "ooSetupLastVersion"): "7.4",
}
_LIMIT = 900.0
"""Seconds that one LibreOffice may live."""
_KEEP = tempfile.TemporaryDirectory(prefix="coopxl-desks-")


@cache
def _profile() -> Path:
    """A user's settings with the extension in them, made once and copied."""
    profile = Path(_KEEP.name, "profile")
    (profile / "user").mkdir(parents=True)
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for (path, name), value in SETTINGS.items()
    )
    head = '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    (profile / "user" / "registrymodifications.xcu").write_text(f"{head}{items}</oor:items>", encoding="utf-8")
    assert install(profile)
    return profile


def within(seconds: float, condition: Callable[[], Any]) -> Any:
    """What the condition gives once it gives anything; fails after that time."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.05)
    return found


class Desk:
    """One LibreOffice on one screen. `place` is coopxl's per-user folder, `plan` what the fake engine will do.

    `engine` is started in the place of the fake one. With a `day` the officer is asked as in life, on that day; without
    one no window waits for an answer.
    """

    def __init__(self, folder: Path, engine: list[str] | None = None, day: str = "", wide: int = 1280) -> None:
        self.folder = folder
        self.place = folder / "place"
        self._day, self._wide = day, wide
        self._words = engine or [sys.executable, str(FAKE), str(self.place)]
        self._close = contextlib.ExitStack()

    def __enter__(self) -> Self:
        from coopxl import __version__

        self.place.mkdir(parents=True)
        self.engine(__version__)
        with contextlib.ExitStack() as undo:
            self.display = undo.enter_context(_screen(self._wide))
            self.surroundings = {
                **{k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))},
                "DISPLAY": self.display,
                "SAL_USE_VCLPLUGIN": "gen",
                "LC_ALL": "C.UTF-8",
                "COOPXL_PLACE": str(self.place),
                **({"COOPXL_TODAY": self._day} if self._day else {"COOPXL_QUIET": "1"}),
            }
            profile = shutil.copytree(_profile(), self.folder / "profile")
            pipe = f"coopxl{os.getpid()}x{self.display[1:]}"
            self._program = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--norestore", "--nologo"]
            accept = f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext"
            self.office = self._started("--nodefault", accept)
            undo.callback(_end, self.office)
            # A window that nobody answers would hang every test after it: past the limit the program is ended.
            limit = threading.Timer(_LIMIT, _end, [self.office])
            limit.daemon = True
            limit.start()
            undo.callback(limit.cancel)
            context = _context(pipe, self.office, 60)
            self.desktop, self.toolkit = (
                context.ServiceManager.createInstanceWithContext(f"com.sun.star.{name}", context)
                for name in ("frame.Desktop", "awt.Toolkit")
            )
            self._close = undo.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._close.close()

    def _started(self, *words: str | Path) -> subprocess.Popen[bytes]:
        with (self.folder / "soffice.log").open("ab") as log:
            return subprocess.Popen(
                [*self._program, *words],
                env=self.surroundings,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def engine(self, version: str, words: list[str] | None = None) -> None:
        """What `coopxl setup` leaves."""
        held = {"version": version, "engine": words or self._words}
        (self.place / "engine.json").write_text(json.dumps(held), encoding="utf-8")

    def plan(self, *steps: dict[str, object], **more: object) -> None:
        """What the fake engine says at the next click."""
        (self.place / "plan.json").write_text(json.dumps({"steps": steps, **more}), encoding="utf-8")

    def open(self, path: Path, **words: object) -> Any:
        """A workbook on the screen, as a double click opens it."""
        document = self.desktop.loadComponentFromURL(path.resolve().as_uri(), "_blank", 0, _properties(**words))
        window = document.CurrentController.Frame.ContainerWindow
        window.setPosSize(0, 0, self._wide, 860, 15)
        time.sleep(0.7)
        return document

    def double_click(self, path: Path, answer: str = "") -> Any:
        """A workbook as an officer opens it, from a window of files; `answer` is the button of a notice in the way."""
        messenger = self._started(path)

        def shown() -> Any:
            """A notice that was not ready for its click gets another one."""
            place = self.sees(answer) if answer else None
            if place is not None:
                time.sleep(0.3)
                self.click_at(*place)
                time.sleep(0.3)
            return self.document(path)

        document = within(60, shown)
        messenger.wait(30)
        document.CurrentController.Frame.ContainerWindow.setPosSize(0, 0, self._wide, 860, 15)
        within(10, lambda: screen.found(self._windows(), "coopxl", screen.MENU))
        return document

    def document(self, path: Path) -> Any:
        """The open document of this file; None while it is not shown."""
        components = self.desktop.Components.createEnumeration()
        while components.hasMoreElements():
            # One may be closed while we look at it.
            with contextlib.suppress(Exception):
                held = components.nextElement()
                if path.resolve().as_uri() == held.URL and held.CurrentController is not None:
                    return held
        return None

    def resaved(self, path: Path, target: Path) -> Path:
        """The workbook as this LibreOffice saves it."""
        held = self.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, _properties(Hidden=True))
        held.storeToURL(target.as_uri(), _properties(FilterName=FILTERS[target.suffix]))
        held.close(True)  # noqa: FBT003  # UNO takes no names
        return target

    # What the officer does

    def press(self, name: str, seconds: float = 10, role: int = screen.BUTTON) -> None:
        """A click on the button, entry or shape of this name, in whatever window shows it first."""

        def at_rest() -> tuple[int, int] | None:
            """A window is put into its place after it was made."""
            place = self.sees(name, role)
            time.sleep(0.1)
            return place if place == self.sees(name, role) else None

        self.click_at(*within(seconds, at_rest))

    def sees(self, name: str, role: int = screen.BUTTON) -> tuple[int, int] | None:
        """Where the middle of something is, while it is on the screen."""
        return screen.found(self._windows(), name, role)

    def _windows(self) -> list[Any]:
        """The top windows, the newest first."""
        windows = [self.toolkit.getTopWindow(number) for number in range(self.toolkit.getTopWindowCount())]
        return [window.getAccessibleContext() for window in reversed(windows) if window.isVisible()]

    def front(self, document: Any, sheet: str, cell: str = "") -> None:
        """A sheet before everything else, perhaps with a cell chosen."""
        controller = document.CurrentController
        controller.Frame.activate()
        controller.Frame.ContainerWindow.toFront()
        controller.setActiveSheet(document.Sheets.getByName(sheet))
        if cell:
            controller.select(controller.ActiveSheet.getCellRangeByName(cell))

    def click_at(self, x: int, y: int) -> None:
        """The left button, there."""
        self._do("mousemove", str(x), str(y))
        time.sleep(0.15)
        self._do("click", "1")

    def close(self, document: Any) -> None:
        """Closes it unsaved, once the program is at rest: we come from outside, in a thread of our own."""
        time.sleep(0.8)
        document.close(True)  # noqa: FBT003  # UNO takes no names

    def keys(self, *keys: str) -> None:
        """Keys by their names: `alt+shift+v`. The pointer rests beside the cells: a help window below it would take them."""
        self._do("mousemove", "700", "850")
        self._do("key", *keys)

    def choose(self, *keys: str) -> None:
        """Keys where the pointer is, as in an open menu."""
        self._do("key", *keys)

    def type(self, text: str) -> None:
        """A text, where the keys go."""
        self._do("type", text)
        time.sleep(0.3)

    def command(self, document: Any, url: str) -> None:
        """A command of menu or toolbar, at a document's own window."""
        frame = document.CurrentController.Frame
        frame.activate()
        wanted = _struct("com.sun.star.util.URL")
        wanted.Complete = wanted.Main = url
        wanted.Protocol, wanted.Path = "service:", url.removeprefix("service:")
        frame.queryDispatch(wanted, "_self", 0).dispatch(wanted, ())

    def click(self, document: Any, sheet: str, shape: str) -> None:
        """A click in the middle of a shape."""
        x, y = self.where(document, sheet, shape)
        self.click_at(x, y)

    def where(self, document: Any, sheet: str, shape: str) -> tuple[int, int]:
        """The pixel in the middle of a shape, once it is in sight."""
        controller = document.CurrentController
        controller.setActiveSheet(document.Sheets.getByName(sheet))
        controller.ZoomType, controller.ZoomValue = 3, 100
        frozen = controller.hasFrozenPanes()
        controller.setFirstVisibleRow(controller.getSplitRow() if frozen else 0)
        controller.setFirstVisibleColumn(controller.getSplitColumn() if frozen else 0)
        time.sleep(0.2)
        page = document.Sheets.getByName(sheet).DrawPage
        found = next(each for each in (page.getByIndex(n) for n in range(page.Count)) if each.Name == shape)
        if not frozen and found.Position.Y + found.Size.Height > controller.VisibleArea.Height:
            controller.setFirstVisibleRow(max(0, found.Anchor.RangeAddress.StartRow - 3))
            time.sleep(0.2)
        area, pixels = controller.VisibleArea, controller.VisibleAreaOnScreen
        across, down = pixels.Width / area.Width, pixels.Height / area.Height
        middle_x, middle_y = found.Position.X + found.Size.Width / 2, found.Position.Y + found.Size.Height / 2
        return round(pixels.X + (middle_x - area.X) * across), round(pixels.Y + (middle_y - area.Y) * down)

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.surroundings, check=True, timeout=20)

    # What the officer sees

    def shot(self, name: str) -> None:
        """A picture of the screen."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["import", "-window", "root", SHOTS / f"{name}.png"], env=self.surroundings, check=True, timeout=30
        )

    @property
    def log(self) -> str:
        """What the extension and the engine left in the log."""
        path = self.place / "libreoffice.log"
        return path.read_text("utf-8", "replace") if path.exists() else ""

    def told(self, text: str, seconds: float = 10) -> str:
        """Waits until the log holds this."""
        end = time.monotonic() + seconds
        while text not in self.log:
            if time.monotonic() > end:
                self.shot("untold")
                raise AssertionError(f"{text} was not told: {self.log}")
            time.sleep(0.05)
        return self.log

    def forget(self) -> None:
        """Empties the log."""
        (self.place / "libreoffice.log").unlink(missing_ok=True)

    @property
    def engine_pid(self) -> int:
        """The process of the fake engine."""
        return int(within(10, lambda: (self.place / "pid").exists() and (self.place / "pid").read_text()))

    def kept(self, name: str) -> Any:
        """What the fake engine was told: `click`, `answers`."""
        path = self.place / f"{name}.json"
        return json.loads(path.read_text("utf-8")) if path.exists() else None


def alive(pid: int) -> bool:
    """Whether a process runs; one that ended and was not yet taken note of does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@contextlib.contextmanager
def _screen(wide: int) -> Iterator[str]:
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{wide}x900x24", "-nolisten", "tcp"]
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(words, stdout=nothing, stderr=nothing, pass_fds=[write], start_new_session=True)
    os.close(write)
    try:
        with os.fdopen(read) as number:
            yield f":{number.readline().strip()}"
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)
