"""`python -m benchmarks click`: measures clicks, and renews their part of the page."""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from benchmarks.clicks import STAGES, Scene, client, in_the_demo, refused, scene
from benchmarks.page import CLICKS, line_of_machine, renewed
from benchmarks.rows import WRONG
from benchmarks.turns import ROOT

_BOOKS = ("registros", "all three")

_HEAD = """\
{title}

Made by `python -m benchmarks {command}` on {day}; every number below comes from that run.
{machine}

How it is measured: a real LibreOffice on a screen of its own, with the extension, which starts the engine as it does for an
officer. The office has so many projects, {wrong:.0%} with a wrong cell; either the registers are open or all three books.
Measured is *validate*, from the command until the strip above the sheet is drawn. Before every warm click the name of a project
is taken away or put back, so that the findings change. *First* is the first click after the books were opened, and opening
starts the engine; *starting it* is a first click that must start the engine too. All are medians, of {rounds} first clicks and of
{warm} of the others.

The other sides do the same check on the closed files, as whole processes, and have nothing to change; they take turns with the
warm clicks, and a ratio is that of one turn: the command line, and a script that imports xlwings (which brings pandas) first.
"""


@dataclass(frozen=True)
class Clicks:
    """All that was measured."""

    scenes: Sequence[Scene]
    refused: float
    demo: dict[str, float]
    client: dict[str, float]


def main(page: Path, words: Sequence[str]) -> None:
    """Measures, prints, and renews the part of the page when asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks click", description=__doc__)
    parser.add_argument("--rows", default="100,1000,10000", help="sizes, joined by commas (%(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="first clicks; warm ones are at least five")
    parser.add_argument("--write", action="store_true", help="renew docs/performance.md")
    asked = parser.parse_args(words)
    sizes = sorted({int(one) for one in asked.rows.split(",")})
    with tempfile.TemporaryDirectory(prefix="coopxl-bench-") as folder:
        offices = {size: _made(size, Path(folder)) for size in sizes}
        scenes = [scene(offices[size], size, books, asked.rounds, print) for size in sizes for books in _BOOKS]
        measured = Clicks(
            scenes, refused(offices[sizes[0]], asked.rounds), in_the_demo(asked.rounds), client(asked.rounds)
        )
    print("\n".join(_others(measured)))
    if asked.write:
        page.write_text(
            renewed(page.read_text("utf-8"), clicks=_part(measured, asked.rounds, " ".join(["click", *words]))), "utf-8"
        )
        print(f"written: docs/{page.name}")


def _made(size: int, folder: Path) -> Path:
    office = folder / f"projects-{size}"
    subprocess.run([sys.executable, "-m", "benchmarks.books", "projects", str(size), str(office)], cwd=ROOT, check=True)
    return office


def _part(measured: Clicks, rounds: int, command: str) -> str:
    head = _HEAD.format(
        title=CLICKS,
        command=command,
        day=date.today().isoformat(),  # noqa: DTZ011 - the day of the machine
        machine=line_of_machine(("python-calamine", "xlwings", "pandas"), _libreoffice()),
        wrong=WRONG,
        rounds=rounds,
        warm=max(5, rounds),
    )
    return "\n".join([head, *_scenes(measured.scenes), *_sides(measured.scenes), *_others(measured), ""])


def _libreoffice() -> str:
    return " ".join(
        subprocess.run(["soffice", "--version"], capture_output=True, text=True, check=True).stdout.split()[:2]
    )


def _scenes(scenes: Sequence[Scene]) -> Iterable[str]:
    yield "| projects | open | first | starting it | warm | of it: " + " | ".join(STAGES) + " |"
    yield "| ---: | --- |" + " ---: |" * (3 + len(STAGES))
    for one in scenes:
        cells = [median(one.first), median(one.start), one.typical(), *(one.stage(name) for name in STAGES)]
        yield f"| {one.projects:,} | {one.books} | " + " | ".join(f"{seconds:.2f} s" for seconds in cells) + " |"
    yield ""
    yield "*Read*: the open books. *Send*: until the engine has understood them. *Engine*: closed books, rules, what changes."
    yield "*Apply*: looking whether the open books changed meanwhile, then writing. *Rest*: before, after, and drawing."
    yield ""


def _sides(scenes: Sequence[Scene]) -> Iterable[str]:
    yield "| projects | open | warm click | command line | script with xlwings | times as fast: command line, script |"
    yield "| ---: | --- | ---: | ---: | ---: | ---: |"
    for one in scenes:
        command, script = (median(one.others[side]) for side in ("command", "script"))
        ratios = [
            median(other / click.seconds for other, click in zip(one.others[side], one.warm, strict=True))
            for side in ("command", "script")
        ]
        yield (
            f"| {one.projects:,} | {one.books} | {one.typical():.2f} s | {command:.2f} s | {script:.2f} s "
            f"| {ratios[0]:.1f}x, {ratios[1]:.1f}x |"
        )
    yield ""


def _others(measured: Clicks) -> Iterable[str]:
    told = ", ".join(f"*{name}* {seconds:.2f} s" for name, seconds in measured.demo.items())
    yield f"- A button that lacks the row it is about, with {measured.scenes[0].projects:,} projects: {measured.refused:.2f} s."
    yield f"- The demonstration, its three books open: {told}."
    yield (
        "- Excel's client `coopxl-click` as a whole process, against an engine whose Excel is a file: "
        f"{measured.client['warm']:.2f} s; {measured.client['cold']:.2f} s when it must start that engine. "
        f"Python alone: {measured.client['python']:.2f} s."
    )
