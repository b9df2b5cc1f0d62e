"""The figures as lines on a screen and as a page."""

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from importlib.metadata import version

from benchmarks.costs import STARTING, Shares
from benchmarks.rows import WRONG
from benchmarks.turns import JOBS, Job, Measured

CLICKS = "## How long a click takes"
"""The heading of the part that `python -m benchmarks click` makes."""

MERGES = "## Two copies merged, beside daff"
"""The heading of the part that `python -m benchmarks merge` makes."""

PAPERS = "## Many documents, beside a plain loop"
"""The heading of the part that `python -m benchmarks documents` makes."""

_LIBRARIES = ("python-calamine", "openpyxl", "pandas", "XlsxWriter", "lxml")
_OURS, _OTHER, _FLOOR = range(3)

_HEAD = """\
# Performance

Made by `{command}` on {day}; every number on this page comes from that run.
{machine}

How it is measured: every job is a whole process, its start and imports included, as an officer's click is. The sides take
turns (coopxl, the other, the floor, and again) on fresh copies of the same files; a ratio is that of one round, and the tables
show the median of the rounds and, in brackets, the smallest and largest. Memory is the peak of a process.
{warm_up}

What is compared: the files are the shipped workbooks with their tables filled by XlsxWriter, {wrong:.0%} of the expenses with a
wrong cell. The other side is what a competent user would write without coopxl (`benchmarks/sides`). Before a time counts, both
sides must have read the same values, found the same faults in the same cells, made the same chronological table, left the same
cells. Beyond that they do not do the same. coopxl looks at a file before it reads it, and reads all of its tables; to validate
and to rebuild it reads the three books of the office, gives ids, keeps its lists in step; whatever it writes leaves a back-up, is
synced to the disk and changes nothing else in the file. The other side reads only the sheets it needs, and openpyxl writes the
whole workbook anew.

The floor goes through the same file and does nothing: it unzips and parses it, or unzips and zips it, with the standard library.
"""


def page(measured: Sequence[Measured], spent: Mapping[str, Shares], profiled: int, command: str, day: date) -> str:
    """The page of the documentation; `profiled` is the size at which it was looked up where the time goes."""
    warm_up = "A first round of each is not counted."
    if fewer := [one for one in measured if len(one.seconds) < len(measured[0].seconds)]:
        warm_up = (
            f"Counted are {len(measured[0].seconds)} rounds after a first one; from {fewer[0].rows:,} rows on "
            f"{len(fewer[0].seconds)}, and none before."
        )
    by_job = sorted(measured, key=lambda one: (JOBS.index(one.job), one.rows))
    head = _HEAD.format(
        command=command, day=day.isoformat(), machine=line_of_machine(_LIBRARIES), wrong=WRONG, warm_up=warm_up
    )
    return "\n".join([head, *_ratios(by_job), *_floors(by_job), *_costs(spent, profiled)])


def renewed(old: str, *, jobs: str = "", clicks: str = "", merges: str = "", papers: str = "") -> str:
    """The page with one of its four parts made anew; each command makes its own."""
    rest, paper_title, held_papers = old.partition(PAPERS)
    rest, merge_title, held_merges = rest.partition(MERGES)
    head, click_title, held_clicks = rest.partition(CLICKS)
    parts = (
        jobs or head,
        clicks or click_title + held_clicks,
        merges or merge_title + held_merges,
        papers or paper_title + held_papers,
    )
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def line(one: Measured) -> str:
    """One job at one size, for the screen."""
    (ours, memory), (theirs, their_memory) = one.typical(_OURS), one.typical(_OTHER)
    return (
        f"{one.job.key} {one.rows:,} rows: coopxl {ours:.2f} s, {memory:.0f} MB; {_other(one.job)} {theirs:.2f} s, "
        f"{their_memory:.0f} MB: {_times(one.ratios(_OTHER, _OURS))}; floor {_times(one.ratios(_OURS, _FLOOR))}"
    )


def _other(job: Job) -> str:
    return "openpyxl" if job.other == "openpyxl" else "pandas + openpyxl"


def _times(ratio: tuple[float, float, float]) -> str:
    middle, low, high = (f"{one:.1f}" for one in ratio)
    return f"{middle}x" if low == high else f"{middle}x ({low}-{high})"


def line_of_machine(libraries: Sequence[str], *programs: str) -> str:
    """The machine, and the versions of what was measured on it."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    versions = ", ".join([*programs, python, *(f"{name} {version(name)}" for name in libraries)])
    return f"The machine: {platform.system()}, {os.cpu_count() or 1} cores. Versions: {versions}."


def _ratios(measured: Sequence[Measured]) -> Iterable[str]:
    yield "## Beside what one would write without coopxl"
    yield ""
    yield "| job | rows | coopxl | the other | times as fast | memory: coopxl, the other |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for one in measured:
        (ours, memory), (theirs, their_memory) = one.typical(_OURS), one.typical(_OTHER)
        yield (
            f"| {one.job.what} ({_other(one.job)}) | {one.rows:,} | {ours:.2f} s | {theirs:.2f} s "
            f"| {_times(one.ratios(_OTHER, _OURS))} | {memory:.0f} MB, {their_memory:.0f} MB |"
        )
    yield ""


def _floors(measured: Sequence[Measured]) -> Iterable[str]:
    yield "## Distance to the floor"
    yield ""
    yield "How many times the floor each side takes. At 1,000 rows that is mostly the start of Python and its libraries."
    yield ""
    yield "| job | rows | floor | coopxl | the other |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for one in measured:
        yield (
            f"| {one.job.key} ({one.job.floor}) | {one.rows:,} | {one.typical(_FLOOR)[0]:.2f} s "
            f"| {_times(one.ratios(_OURS, _FLOOR))} | {_times(one.ratios(_OTHER, _FLOOR))} |"
        )
    yield ""


def _costs(spent: Mapping[str, Shares], profiled: int) -> Iterable[str]:
    yield "## Where the time goes"
    yield ""
    yield f"At {profiled:,} rows, by cProfile, which makes many small calls look dearer than they are; what a module calls in"
    yield "libraries is counted to it."
    yield ""
    for job in JOBS:
        told = ", ".join(f"{_said(name)} {share:.0%}" for name, share in spent[job.key].items())
        yield f"- {job.key}: {told}."
    yield ""


def _said(name: str) -> str:
    return "start and imports" if name == STARTING else f"`{name}`"
