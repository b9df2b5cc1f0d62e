"""Spoilt files never hurt: thousands of them, each known by its number, through everything that reads a file.

An end that is allowed is a result, or a message with its code. Any other exception, more than ten seconds, more than a
gigabyte, a file touched outside of the office, a book changed by a command that could not go on: each is a failure here.
"""

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path

import pytest

from tests.fuzz.offices import make

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="bounds on memory are those of Linux")
ROOT = Path(__file__).resolve().parents[2]
FEW = 250
MANY = int(os.environ.get("COOPXL_FUZZ_CASES", "100000"))
FIRST = int(os.environ.get("COOPXL_FUZZ_FIRST", "0"))
BATCH = 400
"""Cases for one process: what leaks is seen, and does not add up."""
Line = tuple[int, str, float, str]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Where the offices stand, in memory where the system has such a place: each write is synced."""
    memory = Path("/dev/shm")
    folder = tmp_path_factory.mktemp("fuzz")
    if memory.is_dir() and os.access(memory, os.W_OK):
        folder = memory / f"coopxl-fuzz-{os.getpid()}"
        folder.mkdir()
    make(folder)
    yield folder
    subprocess.run(["rm", "-rf", str(folder)], check=True)


def cases(made: Path, numbers: range) -> Iterator[Line]:
    """What came of these cases, run in a process of their own; one that ends the process is told too, and the rest follows."""
    while numbers:
        words = [
            sys.executable,
            "-m",
            "tests.fuzz",
            str(made),
            str(numbers.start),
            str(numbers.stop),
            str(numbers.step),
        ]
        env = os.environ | {"OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
        done = subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
        last = numbers.start - numbers.step
        for text in done.stdout.splitlines():
            number, target, seconds, end = (*text.split("\t", 3), "", "")[:4]
            last = int(number)
            yield last, target, float(seconds or 0), end or f"FOUND the process ended: {done.stderr[-600:]}"
        if done.returncode == 0:
            return
        if not done.stdout:
            raise RuntimeError(done.stderr)
        numbers = range(last + numbers.step, numbers.stop, numbers.step)


def side_by_side(made: Path, batches: Sequence[range]) -> Iterator[list[Line]]:
    """What came of each batch, on all cores."""
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        yield from pool.map(lambda numbers: list(cases(made, numbers)), batches)


def found(lines: Iterable[Line]) -> list[Line]:
    """Those that ended as none may."""
    return [one for one in lines if "FOUND" in one[3]]


@pytest.mark.slow
def test_some_spoilt_files_do_no_harm(made):
    assert found(chain(*side_by_side(made, [range(0, FEW, 2), range(1, FEW, 2)]))) == []


@pytest.mark.soak
def test_very_many_spoilt_files_do_no_harm(made):
    """`COOPXL_FUZZ_CASES` says how many, `COOPXL_FUZZ_FIRST` the number of the first."""
    start, ends, wrong = time.monotonic(), Counter(), []
    batches = [range(at, min(at + BATCH, FIRST + MANY)) for at in range(FIRST, FIRST + MANY, BATCH)]
    for lines in side_by_side(made, batches):
        ends.update((target, "FOUND" if "FOUND" in end else end.strip("'\"")) for _, target, _, end in lines)
        wrong += found(lines)
        rate = ends.total() / (time.monotonic() - start)
        print(f"{ends.total()} of {MANY}, {rate:.1f} a second, {len(wrong)} found", file=sys.__stderr__, flush=True)
    for (target, end), count in sorted(ends.items()):
        print(f"{count:8} {target:10} {end}", file=sys.__stderr__)
    assert wrong == []
