"""`python -m benchmarks documents`: proposals made by coopxl beside a plain loop over docxtpl, and where the time goes.

Both fill the shipped template of the proposal with the sample office's data and write a .docx for each. The plain loop is
what one would write without coopxl: a template opened, rendered and saved for each document.
"""

import argparse
import cProfile
import io
import pstats
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import perf_counter

import jinja2
from docxtpl import DocxTemplate

from benchmarks.page import PAPERS, line_of_machine, renewed
from coopxl.core.missing import Missing
from coopxl.derive.shipped import templates
from coopxl.documents.compiled import compiled
from coopxl.documents.spoken import spoken
from coopxl.documents.word import fill_and_tell
from coopxl.run.examples import example

_HEAD = """\
{title}

Made by `{command}` on {day}; every number below comes from that run.
{machine}

How it is measured: the shipped template of the proposal, filled with the sample office's data, some 320 of its values still
missing. The plain loop opens the template, renders and writes it for each document, as one would without coopxl, in one process.
The sides take turns; a ratio is that of one turn, the table shows the median and, in brackets, the smallest and largest.
coopxl's documents carry what the plain ones do not: missing values marked with their cells, paragraphs cut where the text is,
the cells behind each value noted, the XML checked. Starting the processes is not counted; they stay for all documents of a command.
"""

_PARTS = {
    "the tag language": ("marks.py", "sandbox.py", "<template>", "runtime.py", "markupsafe"),
    "marks and the check of the XML": ("finish.py", "compiled.py", "expat", "re.Pattern"),
    "zip": ("zipfile.py", "zlib"),
}


def data() -> dict[str, object]:
    """What the proposal of the sample office is filled with."""
    return spoken({**example("proposal", "es"), "office": _office()}, "es")


def _office() -> dict[str, object]:
    office = example("proposal", "es")["office"]
    assert isinstance(office, dict)
    return {key: "" if key == "logo" else value for key, value in office.items()}


def template() -> bytes:
    """The shipped template."""
    return (templates() / "es" / "propuesta.docx").read_bytes()


def plain(content: bytes, filling: dict[str, object]) -> bytes:
    """One document as one would make it without coopxl."""
    paper = DocxTemplate(io.BytesIO(content))
    environment = jinja2.Environment(autoescape=True)
    environment.filters["paragraphs"] = str
    paper.render(filling, environment)
    target = io.BytesIO()
    paper.save(target)
    return target.getvalue()


def _plain_data(value: object) -> object:
    """The same data in plain types, which is all that the plain loop knows."""
    if isinstance(value, dict):
        return {key: _plain_data(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain_data(one) for one in value]
    return value.printed("es") if isinstance(value, Missing) else str(value) if isinstance(value, str) else value


def ours(content: bytes, filling: dict[str, object]) -> bytes:
    """One document as coopxl makes it."""
    return fill_and_tell(content, filling).content


def timed(work: Callable[[], object]) -> float:
    """Seconds."""
    start = perf_counter()
    work()
    return perf_counter() - start


def _begin() -> None:
    _HELD[:] = [template(), data()]
    ours(*_HELD)


_HELD: list[object] = []


def _some(count: int) -> int:
    return sum(len(ours(*_HELD)) for _ in range(count))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Turn:
    """Seconds for one document: the plain loop, coopxl's first, coopxl's others, coopxl's in several processes."""

    plain: float
    first: float
    one: float
    several: float


def main(page: Path, words: Sequence[str]) -> None:
    """Measures, prints, and renews its part of the page when asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks documents", description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="documents (%(default)s); the plain loop makes a tenth")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="renew docs/performance.md")
    asked = parser.parse_args(words)
    content, filling = template(), data()
    bare = _plain_data(filling)
    assert isinstance(bare, dict)
    with ProcessPoolExecutor(asked.processes, get_context("spawn"), _begin) as pool:
        list(pool.map(_some, [1] * asked.processes))
        turns = [_turn(content, filling, bare, asked, pool) for _ in range(asked.rounds)]
    lines = [*_lines(turns, asked), "", f"Where the time goes: {_told(_shares(content, filling))}."]
    print(*lines, sep="\n")
    if asked.write:
        command = " ".join(["python -m benchmarks documents", *words])
        day = date.today().isoformat()  # noqa: DTZ011 - the day of the machine
        head = _HEAD.format(title=PAPERS, command=command, day=day, machine=line_of_machine(("docxtpl", "lxml")))
        page.write_text(renewed(page.read_text("utf-8"), papers="\n".join([head, *lines])), "utf-8")


def _turn(
    content: bytes, filling: dict[str, object], bare: dict[str, object], asked: argparse.Namespace, pool: Executor
) -> Turn:
    sample = max(1, asked.count // 10)
    theirs = timed(lambda: [plain(content, bare) for _ in range(sample)]) / sample
    compiled.cache_clear()
    first = timed(lambda: ours(content, filling))
    one = timed(lambda: [ours(content, filling) for _ in range(asked.count)]) / asked.count
    share = [max(1, asked.count // (asked.processes * 4))] * (asked.processes * 4)
    return Turn(theirs, first, one, timed(lambda: list(pool.map(_some, share))) / sum(share))


def _lines(turns: Sequence[Turn], asked: argparse.Namespace) -> Iterator[str]:
    yield "| documents | coopxl, each | plain docxtpl loop, each | times as fast |"
    yield "| --- | ---: | ---: | ---: |"
    rows = {
        "the first of its template": "first",
        f"{asked.count:,}, one process": "one",
        f"{asked.count:,}, {asked.processes} processes": "several",
    }
    theirs = median(turn.plain for turn in turns)
    for said, key in rows.items():
        ratios = sorted(turn.plain / getattr(turn, key) for turn in turns)
        mine = median(getattr(turn, key) for turn in turns)
        spread = f"{median(ratios):.1f}x ({ratios[0]:.1f}-{ratios[-1]:.1f})"
        yield f"| {said} | {mine * 1000:.1f} ms | {theirs * 1000:.1f} ms | {spread} |"


def _told(shares: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {share:.0%}" for name, share in shares.items())


def _shares(content: bytes, filling: dict[str, object]) -> dict[str, float]:
    """Which part of the time goes where."""
    profile = cProfile.Profile()
    profile.runcall(lambda: [ours(content, filling) for _ in range(30)])
    spent: dict[str, float] = {}
    for (file, _, name), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        where = f"{file} {name}"
        part = next((part for part, marks in _PARTS.items() if any(mark in where for mark in marks)), "the rest")
        spent[part] = spent.get(part, 0) + own
    total = sum(spent.values())
    return {part: seconds / total for part, seconds in sorted(spent.items(), key=lambda one: -one[1])}
