"""What is done with a spoilt file. Each target gives how it ended, or raises."""

import io
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import cast
from unittest.mock import patch

from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Workbook
from coopxl.documents.check import check_template
from coopxl.documents.dangers import dangers
from coopxl.documents.package import read_package
from coopxl.documents.spoken import spoken
from coopxl.documents.word import fill
from coopxl.engine.calc import converse
from coopxl.engine.lines import Lines
from coopxl.hosts.file.read import read, snapshot
from coopxl.office import line
from coopxl.run.examples import example
from tests.fuzz import books, notes, templates
from tests.fuzz.guard import Escaped, Overran
from tests.fuzz.offices import BOOKS, DAY, Found, Seat
from tests.hosts.file import test_ods as ods
from tests.rounds import BACK

Target = Callable[[Seat, Random], str]

_PROJECT = "PRY-2026-005"
_COMMANDS: tuple[tuple[str, ...], ...] = (
    *(
        ("validate", "*"),
        ("validate", "*"),
        ("validate", "*", "--dry-run"),
        ("calls", "*", "--dry-run"),
        ("today", "*", "--dry-run"),
    ),
    *(
        ("match", "*", "--dry-run"),
        ("calendar", "*", "--dry-run"),
        ("show", "*", "projects"),
        ("export", "*", "--dry-run"),
    ),
    *(("proposal", "*", _PROJECT, "--dry-run"), ("log", "*"), ("form", "load", "*", "proyecto", _PROJECT, "--dry-run")),
    *(
        ("form", "save", "*", "proyecto", "--dry-run"),
        ("fold", "*", "aprendizaje", "--dry-run"),
        ("upgrade", "*", "--dry-run"),
        ("calls", "*"),
    ),
    *(
        ("share", "*", "planning", "--dry-run"),
        ("restore", "*"),
        ("export", "*", "--public", "--dry-run"),
        ("calls", "*", "--json"),
    ),
)
_NOTED = (
    "ids.json",
    "documents.json",
    "log.json",
    "settings.json",
    "journal.json",
    "journal.json",
    "live-0000.json",
    "backups",
    "log",
    "packs",
)
_TEMPLATES = ("proposal", "final-report", "agreement-draft", "closure-act")
_SHIPPED = Path(__file__).resolve().parents[2] / "templates"


@cache
def _open_document() -> bytes:
    """A small .ods with cells of all kinds."""
    rows = "".join(ods.row(*(one for one, _ in ods.CELLS), times=times) for times in (1, 2))
    region = '<table:database-range table:name="projects" table:target-range-address="$Hoja.$A$1:.$C$3"/>'
    ranges = f"<table:database-ranges>{region}</table:database-ranges>"
    names = '<table:named-range table:name="x" table:cell-range-address="$Hoja.$A$1"/>'
    return ods.ods(ods.sheet(rows), after=ranges + names)


def reading(seat: Seat, rng: Random) -> str:
    """A book is read, as it is before anything else is done with it."""
    content = books.spoilt(_open_document() if rng.random() < 0.2 else seat.content(f"demo/{rng.choice(BOOKS)}"), rng)
    try:
        read(content, "libro.xlsx")
    except CannotGoOn as stop:
        return _known(stop)
    return "read"


def _known(stop: CannotGoOn) -> str:
    from coopxl.core.findings import told

    if stop.code == "OFF-99" or "{" in told(stop.code, stop.facts, "es")[:9]:
        raise Found(str(stop))
    return stop.code


def office(seat: Seat, rng: Random) -> str:
    """A command in an office, one of whose books is spoilt."""
    seat.link("demo")
    name = rng.choice(BOOKS)
    seat.put(name, books.spoilt(seat.content(f"demo/{name}"), rng))
    return seat.command(*_words(rng.choice(_COMMANDS), seat))


def _words(words: tuple[str, ...], seat: Seat) -> list[str]:
    return [*(str(seat.office) if word == "*" else word for word in words), "--today", DAY]


def receiving(seat: Seat, rng: Random) -> str:
    """A pack that came back spoilt is shown or taken in."""
    seat.link("sent")
    came = seat.put("../vuelto.xlsx", books.spoilt(seat.content("pack.xlsx"), rng))
    act = rng.choice(("--yes", "--dry-run", "--yes"))
    with patch("coopxl.run.receiving.read_outside", _as_outside):
        return seat.command("receive", seat.office, came, "--today", BACK, act)


def _as_outside(path: Path) -> tuple[Workbook, bytes]:
    """As in a process of its own, which may fail in any way."""
    content = snapshot(path)
    try:
        return read(content, path.name), content
    except (CannotGoOn, Escaped, Overran):
        raise
    except BaseException as error:
        raise CannotGoOn("RECE-04", file=path.name) from error


def merging(seat: Seat, rng: Random) -> str:
    """A book is merged with a spoilt copy, which stands beside it or elsewhere, or is what both came from."""
    name = rng.choice(BOOKS)
    whole, spoilt = seat.content(f"demo/{name}"), books.spoilt(seat.content(f"demo/{name}"), rng)
    if rng.random() < 0.5:
        seat.link("demo")
        seat.put(name.replace(".", rng.choice((" (1).", "-PC-DE-ANA.", " - copia."))), spoilt)
        return seat.command("merge", seat.office, *rng.choice(((), ("--dry-run",))), "--today", DAY)
    ours, theirs = seat.put(name, whole), seat.put(f"otra/{name}", spoilt)
    base = rng.choice(("-", ours, theirs))
    return seat.command("merge", base, *rng.choice(((ours, theirs), (theirs, ours))), "--dry-run")


@cache
def _sample(paper: str) -> Mapping[str, object]:
    return spoken(example(paper, "es"), "es")


@cache
def _template(paper: str) -> bytes:
    return (_SHIPPED / "en" / f"{paper}.docx").read_bytes()


def filling(seat: Seat, rng: Random) -> str:
    """A spoilt template is looked at and filled."""
    paper = rng.choice(_TEMPLATES)
    content = templates.spoilt(_template(paper), rng)
    try:
        dangers(read_package(content))
        check_template(content, _sample(paper))
        made = fill(content, _sample(paper), lang="es", seconds=1.0)
    except CannotGoOn as stop:
        return _known(stop)
    if any(b"CANARY-OF" in one for one in read_package(made).values()):
        raise Found("shows what stands in a file outside")
    return "filled"


def checking(seat: Seat, rng: Random) -> str:
    """A spoilt template is checked by the command, or is the office's own when a document is made."""
    paper = rng.choice(_TEMPLATES)
    content = templates.spoilt(_template(paper), rng)
    # LibreOffice is another program, and the bound on time is not what is tried here.
    with (
        patch("coopxl.run.template_check.is_there", lambda: False),
        patch("coopxl.run.template_check._pages", lambda _: 0),
    ):
        if rng.random() < 0.7:
            with patch("coopxl.run.template_check._SECONDS", 1.0):
                return seat.command("template", "check", seat.put(f"../{paper}.docx", content), "--paper", paper)
    seat.link("demo")
    seat.put("plantillas/propuesta.docx", content)
    return seat.command("proposal", seat.office, _PROJECT, "--dry-run", "--today", DAY)


def importing(seat: Seat, rng: Random) -> str:
    """A spoilt copy of everything comes in."""
    seat.link("demo")
    copy = seat.put("../copia.json", notes.spoilt(seat.content("copy.json"), rng))
    return seat.command("import", seat.office, copy, rng.choice(("--dry-run", "--yes")), "--today", DAY)


def noted(seat: Seat, rng: Random) -> str:
    """One of the small files that coopxl keeps is spoilt, and a command comes."""
    name = rng.choice(_NOTED)
    folder = seat.link("taken" if name == "packs" else "demo")
    own = folder / ".coopxl"
    if name in {"backups", "log", "packs"}:
        path = rng.choice(sorted(one for one in (own / name).rglob("*") if one.suffix in {".json", ".jsonl", ".state"}))
    else:
        path = own / name
    kept = path.read_bytes() if path.exists() else _unkept(name, seat)
    spoilt = notes.spoilt if path.suffix == ".json" else notes.outside if rng.random() < 0.5 else _line
    seat.put(str(path.relative_to(folder)), spoilt(kept, rng))
    others = (("log", "*"), ("restore", "*"), ("validate", "*"), ("calls", "*"), ("log", "*", "--json"), ("today", "*"))
    command = _words(rng.choice(others), seat)
    if name == "packs":
        with patch("coopxl.run.receiving.read_outside", _as_outside):
            return seat.command(
                "receive", seat.office, seat.put("../v.xlsx", seat.content("pack.xlsx")), "--dry-run", "--today", BACK
            )
    return seat.command(*command)


def _unkept(name: str, seat: Seat) -> bytes:
    if name == "journal.json":
        return seat.content("journal.json")
    if name == "settings.json":
        return b'{"backups": {"all_days": 10, "daily_days": 90, "megabytes": 500}}'
    return b'{"machine": "x", "engine": [1, 2.0], "books": {"/x.xlsx": {}}, "files": {"/x": "0"}}'


def _line(content: bytes, rng: Random) -> bytes:
    """One line of a file of lines spoilt."""
    lines = content.split(b"\n")
    at = rng.randrange(len(lines))
    lines[at] = notes.spoilt(lines[at], rng)
    return b"\n".join(lines)


class _Said:
    """A connection over which this comes."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def recv_bytes(self, longest: int) -> bytes:
        if len(self.content) > longest:
            raise OSError("too long")
        return self.content


def engine(seat: Seat, rng: Random) -> str:
    """A spoilt message comes to an engine."""
    book = str(seat.office / BOOKS[0])
    message = rng.choice(
        (
            f'{{"kind":"landed","folder":"{seat.office}","files":{{"{book}":"0"}}}}',
            f'{{"kind":"click","name":"validate","book":"{book}","sheet":"Proyectos","row":5,"column":2,"lang":"es","books":{{}}}}',
            f'{{"kind":"click","name":"today","book":"{book}","sheet":"","row":1,"column":1,"today":"2026-01-01","books":{{}}}}',
        )
    ).encode()
    seat.link("demo")
    spoilt = notes.spoilt(message, rng).replace(b"\n", b" ")
    with suppress(ValueError, OSError):
        line.receive(cast("Connection", _Said(spoilt)))
    converse(Lines(io.BytesIO(spoilt + b"\n"), io.BytesIO()))
    return "heard"


TARGETS: dict[str, tuple[int, Target]] = {
    "reading": (40, reading),
    "office": (22, office),
    "receiving": (10, receiving),
    "merging": (8, merging),
    "filling": (12, filling),
    "checking": (6, checking),
    "importing": (5, importing),
    "noted": (8, noted),
    "engine": (2, engine),
}
"""Each with its share of the cases."""
