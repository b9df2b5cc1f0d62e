"""The offices that cases work on: made once, then each case has one of hard links, of which it spoils what it likes."""

import contextlib
import io
import json
import os
import re
import shutil
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from coopxl.cli import main
from coopxl.schema.catalogue import MESSAGES
from tests.fuzz.guard import unwatched
from tests.offices import demo
from tests.rounds import BACK, DIRECTORATE, MADE, under_way

DAY = "2026-01-15"
BOOKS = ("registros.xlsx", "calendario.xlsx", "seguimiento.xlsx")
_STOPPED = re.compile(r"([A-Z]+-\d\d): \S")
_KEPT_BACKUPS = 2


class Found(Exception):
    """A case came to an end that it must not come to."""


def make(folder: Path) -> None:
    """Two offices, `demo` and `sent` (with a pack that is out), and a complete copy as JSON."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        _calm(demo(folder / "demo"))
        sent = under_way(folder / "sent")
        assert main(["share", str(sent), DIRECTORATE, "--today", MADE]) == 0
        _calm(sent)
        assert main(["export", str(folder / "demo"), "--as", "json", "-o", str(folder / "copy.json")]) == 0
        pack = next((sent / "compartidos").iterdir())
        shutil.copy(pack, folder / "pack.xlsx")
        shutil.copytree(sent, folder / "taken")
        assert main(["receive", str(folder / "taken"), str(folder / "pack.xlsx"), "--today", BACK, "--yes"]) in {0, 1}
    (folder / "canary.txt").write_text("CANARY-OF-THE-FUZZ")
    (folder / "journal.json").write_text(json.dumps(_journal(folder / "demo")))


def _calm(office: Path) -> None:
    """Every command once, so that all files are there that coopxl keeps; then few back-ups."""
    for words in (["validate"], ["calendar"], ["calls"], ["today"], ["match"]):
        main([words[0], str(office), "--today", DAY])
    main(["proposal", str(office), "PRY-2026-005", "--today", DAY])
    for moment in sorted((office / ".coopxl/backups").iterdir())[:-_KEPT_BACKUPS]:
        shutil.rmtree(moment)


def _journal(office: Path) -> dict[str, object]:
    """What stands when a write was cut short after all was ready."""
    names = ("registros.xlsx", ".coopxl/ids.json", ".coopxl/log.json")
    old = {name: sha256((office / name).read_bytes()).hexdigest() for name in names}
    moment = max((office / ".coopxl/backups").iterdir()).name
    entries = [
        {
            "name": name,
            "old": digest,
            "new": "0" * 64,
            "beside": f".coopxl-{moment}-{number}.xlsx",
            "copy": Path(name).name,
        }
        for number, (name, digest) in enumerate(old.items())
    ]
    return {
        "format": 1,
        "command": "validate",
        "moment": moment,
        "entries": entries,
        "made": ["compartidos"],
        "state": "ready",
    }


@dataclass(slots=True)
class Seat:
    """Where one case happens: `made` holds what `make` made; `folder` is its own, with the office and what came from outside."""

    made: Path
    folder: Path
    read: dict[str, bytes]
    told: str = ""

    @property
    def office(self) -> Path:
        return self.folder / "oficina"

    def content(self, name: str) -> bytes:
        """A file among what was made, read once."""
        if name not in self.read:
            self.read[name] = (self.made / name).read_bytes()
        return self.read[name]

    def link(self, name: str) -> Path:
        """An office of hard links: coopxl never writes into a file that is there."""
        with unwatched():
            shutil.copytree(self.made / name, self.office, copy_function=os.link, dirs_exist_ok=True)
        return self.office

    def put(self, name: str, content: bytes) -> Path:
        """A file of the office, or beside it, with other content."""
        path = self.office / name
        with unwatched():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            path.write_bytes(content)
        return path

    def command(self, *words: str | Path) -> str:
        """The command line: how it ended. Found when that is no end for a command."""
        before = self.hashes()
        out, err = (
            io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors=how) for how in ("strict", "backslashreplace")
        )
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = main([str(word) for word in words])
            out.flush()
        out.seek(0)
        err.seek(0)
        said, self.told = err.read(), out.read()
        if "CANARY-OF" in self.told + said:
            raise Found("shows what stands in a file outside")
        if status not in {0, 1, 2}:
            raise Found(f"exit status {status}")
        changed = sorted(name for name, one in self.hashes().items() if before.get(name, one) != one)
        if changed and (status == 2 or "--dry-run" in words):
            raise Found(f"changed {changed}")
        if status < 2:
            return f"exit {status}"
        if said.startswith("CLI-01"):
            raise Found(f"is typed wrongly: {said}")
        # What was settled before is told first, each on a line of its own.
        code = _STOPPED.match(said.splitlines()[-1] if said.startswith("[") else said)
        codes = [found[1] for found in _STOPPED.finditer(said)] if code is None else [code[1]]
        if not codes or codes[-1] not in MESSAGES or codes[-1] == "OFF-99":
            raise Found(f"says {said[:300]!r}")
        return codes[-1]

    def hashes(self) -> dict[str, str]:
        """That of each book of the office."""
        files = self.office.glob("*.xls?") if self.office.is_dir() else ()
        return {one.name: sha256(one.read_bytes()).hexdigest() for one in files}
