"""Whole processes in turns: A B C, A B C; times, peaks of memory, and the ratios of each round."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.agreement import assert_same

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Job:
    """What is measured: the other side does the same, the floor only what nobody can avoid."""

    key: str
    office: str
    other: str
    floor: str
    what: str

    @property
    def sides(self) -> tuple[str, str, str]:
        """The modules in the order of their turns."""
        return "coopxl_side", f"{self.other}_side", "floor_side"


JOBS = (
    Job("read", "expenses", "pandas", "unzip, parse", "read a register and type its cells"),
    Job("validate", "expenses", "pandas", "unzip, zip", "check every rule and write the sheet of findings"),
    Job("calendar", "calls", "pandas", "unzip, zip", "rebuild the chronological table and the month calendar"),
    Job("patch", "expenses", "openpyxl", "unzip, zip", "change ten cells and append 100 rows"),
)


@dataclass
class Measured:
    """The counted rounds of one job at one size, by side: seconds and megabytes, in the order of the turns."""

    job: Job
    rows: int
    seconds: list[tuple[float, ...]] = field(default_factory=list)
    megabytes: list[tuple[float, ...]] = field(default_factory=list)

    def typical(self, side: int) -> tuple[float, float]:
        """Median seconds and megabytes of a side."""
        return median(turn[side] for turn in self.seconds), median(turn[side] for turn in self.megabytes)

    def ratios(self, above: int, below: int) -> tuple[float, float, float]:
        """Median, smallest and largest ratio of two sides within a round."""
        found = [turn[above] / turn[below] for turn in self.seconds]
        return median(found), min(found), max(found)


def measure(job: Job, rows: int, rounds: int, office: Path, *, warm_up: bool, say: Callable[[str], None]) -> Measured:
    """Both sides in turns on fresh copies of an office; they must agree before a time counts."""
    measured = Measured(job, rows)
    warm = 1 if warm_up else 0
    for number in range(rounds + warm):
        folders = [_copy(office, side) for side in job.sides]
        done = [_run(side, job.key, folder) for side, folder in zip(job.sides, folders, strict=True)]
        if number == 0:
            _compare(job, list(zip(job.sides[:2], folders, (facts for _, facts in done), strict=False)))
        for folder in folders:
            shutil.rmtree(folder)
        if number >= warm:
            measured.seconds.append(tuple(seconds for seconds, _ in done))
            measured.megabytes.append(tuple(float(str(facts["megabytes"])) for _, facts in done))
            say(f"  {job.key} {rows:,} rows: round {number + 1 - warm} of {rounds}")
    return measured


def _copy(office: Path, side: str) -> Path:
    folder = office.with_name(f"{office.name}-{side}")
    shutil.copytree(office, folder)
    return folder


def _compare(job: Job, done: Sequence[tuple[str, Path, dict[str, object]]]) -> None:
    if job.key == "read":
        done = [(side, folder, _run(side, job.key, folder, "--check")[1]) for side, folder, _ in done]
    assert_same(job.key, done)


def _run(side: str, job: str, folder: Path, *more: str) -> tuple[float, dict[str, object]]:
    """Seconds from the start of the process to its end, and what it told."""
    command = [sys.executable, "-m", f"benchmarks.sides.{side}", job, str(folder), *more]
    start = perf_counter()
    ended = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return perf_counter() - start, json.loads(ended.stdout)
