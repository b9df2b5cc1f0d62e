"""`python -m tests.tour [es|en]`: goes the five steps of the README as a new officer does, and takes a picture of each.

A fresh Python environment, a fresh home, LibreOffice's default settings; real keys and a real click, on a screen of its own.
Needs xterm and LibreOffice's Spanish texts beside what `make check` installs (Debian: xterm, libreoffice-l10n-es).
"""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from PIL import Image

from tests.hosts.calc.desk import within
from tests.libreoffice import _context, _end, _properties

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
OFFICE = {"es": "mi-oficina", "en": "my-office"}
BOOK = {"es": "registros.xlsx", "en": "registers.xlsx"}
START = {"es": "Inicio", "en": "Start"}
# What LibreOffice asks a newcomer on its first day would cover the pictures; its macro security stays as it is.
SETTINGS = {
    ("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay"): "false",
    ("/org.openoffice.Office.Common/Misc", "FirstRun"): "false",
    ("/org.openoffice.Setup/Product", "LastTimeDonateShown"): "4000000000",
    ("/org.openoffice.Setup/Product", "LastTimeGetInvolvedShown"): "4000000000",
    ("/org.openoffice.Setup/Product", "ooSetupLastVersion"): "99.9",
}


class Tour:
    """One language, from an empty home to the first click."""

    def __init__(self, lang: str, home: Path, display: str) -> None:
        self.lang, self.home = lang, home
        clean = {
            key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV", "XDG"))
        }
        path = f"{home / 'python' / 'bin'}:{clean['PATH']}"
        self.surroundings = clean | {
            "HOME": str(home), "DISPLAY": display, "SAL_USE_VCLPLUGIN": "gen", "LC_ALL": "C.UTF-8", "PATH": path,
        }  # fmt: skip

    def go(self) -> None:
        """All five steps."""
        lang = [] if self.lang == "es" else ["--lang", "en"]
        shutil.copytree(ROOT, self.home / "coopxl", ignore=shutil.ignore_patterns(".*", "dist", "build", "demo-office"))
        subprocess.run([sys.executable, "-m", "venv", self.home / "python"], check=True)
        self._settings()
        self._terminal(1, [["pip", "install", "--quiet", "./coopxl"], ["coopxl", "--version"]])
        self._terminal(2, [["coopxl", "setup", *lang]])
        self._terminal(3, [["coopxl", "demo", OFFICE[self.lang], *lang, "--for", "libreoffice"]])
        with self._libreoffice() as open_book:
            document = open_book(self.home / OFFICE[self.lang] / BOOK[self.lang])
            self._picture(4)
            self._press(document, "coopxl_validate")
            sheet = document.CurrentController
            within(30, lambda: sheet.ActiveSheet.Name != START[self.lang])
            time.sleep(2)  # the strip slides in
            self._picture(5)

    def _settings(self) -> None:
        user = self.home / ".config" / "libreoffice" / "4" / "user"
        user.mkdir(parents=True)
        items = "".join(
            f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
            for (path, name), value in SETTINGS.items()
        )
        locale = '<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="UILocale" oor:op="fuse">'
        locale += f"<value>{'es' if self.lang == 'es' else 'en-US'}</value></prop></item>"
        head = '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        (user / "registrymodifications.xcu").write_text(f"{head}{items}{locale}</oor:items>", encoding="utf-8")

    def _terminal(self, step: int, commands: Sequence[Sequence[str]]) -> None:
        """A terminal in which these commands are typed, and what they answer."""
        done = self.home / f"done-{step}"
        script = self.home / f"step-{step}.sh"
        lines = [f"cd {self.home}", "clear"]
        for words in commands:
            said = " ".join(words)
            lines += [f"printf '\\033[1m$ %s\\033[0m\\n' {said!r}", f"{said} || touch {done}"]
        script.write_text(
            "\n".join([*lines, f"test -e {done} || echo -n well > {done}", "sleep 600"]), encoding="utf-8"
        )
        words = ["xterm", "-fa", "DejaVu Sans Mono", "-fs", "12", "-geometry", "96x11+0+0", "-e", "bash", script]
        process = subprocess.Popen(words, env=self.surroundings, start_new_session=True)
        try:
            within(300, done.exists)
            time.sleep(0.5)
            window = self._do("xdotool", "search", "--class", "xterm").split()[-1]
            self._picture(step, window)
            assert done.read_text() == "well", f"{commands} failed"
        finally:
            _end(process)

    @contextlib.contextmanager
    def _libreoffice(self) -> Iterator[Callable[[Path], Any]]:
        pipe = f"coopxltour{os.getpid()}"
        accept = f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext"
        nothing = subprocess.DEVNULL
        words = ["soffice", "--norestore", "--nologo", "--nodefault", accept]
        # Started from the desktop, it knows nothing of our Python.
        alone = self.surroundings | {"PATH": os.environ["PATH"]}
        process = subprocess.Popen(
            words, env=alone, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
        try:
            context = _context(pipe, process, 60)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

            def open_book(path: Path) -> Any:
                document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, _properties())
                document.CurrentController.Frame.ContainerWindow.setPosSize(0, 0, 1280, 800, 15)
                time.sleep(3)
                return document

            yield open_book
        finally:
            _end(process)

    def _press(self, document: Any, shape: str) -> None:
        """A real click in the middle of a button on the sheet that is shown."""
        controller = document.CurrentController
        page = controller.ActiveSheet.DrawPage
        found = next(each for each in (page.getByIndex(at) for at in range(page.Count)) if each.Name == shape)
        area, pixels = controller.VisibleArea, controller.VisibleAreaOnScreen
        across, down = pixels.Width / area.Width, pixels.Height / area.Height
        x = pixels.X + (found.Position.X + found.Size.Width / 2 - area.X) * across
        y = pixels.Y + (found.Position.Y + found.Size.Height / 2 - area.Y) * down
        self._do("xdotool", "mousemove", str(round(x)), str(round(y)))
        time.sleep(0.3)
        self._do("xdotool", "click", "1")

    def _picture(self, step: int, window: str = "root") -> None:
        path = PICTURES / f"step-{step}.{self.lang}.png"
        self._do("import", "-window", window, str(path))
        with Image.open(path) as taken:
            size = (0, 0, 1280, 800) if window == "root" else (0, 0, *taken.size)
            taken.convert("RGB").crop(size).quantize(128).save(path, optimize=True)

    def _do(self, *words: str) -> str:
        return subprocess.run(
            words, env=self.surroundings, check=True, timeout=60, capture_output=True, text=True
        ).stdout


@contextlib.contextmanager
def _screen() -> Iterator[str]:
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    process = subprocess.Popen(words, stderr=subprocess.DEVNULL, pass_fds=[write], start_new_session=True)
    os.close(write)
    try:
        with os.fdopen(read) as number:
            yield f":{number.readline().strip()}"
    finally:
        _end(process)


def main(languages: Sequence[str]) -> None:
    """The tours asked for, both when none is."""
    for lang in languages or ("es", "en"):
        with (
            tempfile.TemporaryDirectory(prefix="coopxl-tour-", ignore_cleanup_errors=True) as home,
            _screen() as display,
        ):
            Tour(lang, Path(home), display).go()
            print(*sorted(path.name for path in PICTURES.glob(f"step-*.{lang}.png")), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
