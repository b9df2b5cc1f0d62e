"""`python -m benchmarks merge`: the three-way merge beside daff, in turns, on the same rows; and where daff is not right.

Both sides get the rows as lists in memory: ours goes the whole way from cells to what becomes of each of them.
"""

import argparse
import copy
import gc
import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from time import process_time

import daff

from benchmarks.sides.told import peak
from benchmarks.turns import ROOT
from coopxl.core.merge import Merged, merge
from coopxl.core.parts import Part, part
from coopxl.core.reading import read_book
from coopxl.core.workbook import Region, Sheet
from coopxl.hosts.memory import workbooks
from coopxl.schema.names import HEADER_ROW

Rows = list[list[object]]

WIDTH = 25
_SHEET, _TABLE = "Cooperantes", "cooperants"
_EMPTY = workbooks()["registers"]
_KEYS = ("id", "name")
_HEADERS = [*_KEYS, *(f"Dato {number}" for number in range(WIDTH - len(_KEYS)))]


def pair(count: int) -> tuple[Rows, Rows, Rows]:
    """Base, ours, theirs: one row in twenty edited on each side, some added, some taken out; nobody in the other's way."""
    chance = random.Random(count)
    base: Rows = [_row(number, chance) for number in range(1, count + 1)]
    ours, theirs = copy.deepcopy(base), copy.deepcopy(base)
    for number in range(count):
        if number % 20 == 1:
            ours[number][chance.randrange(2, WIDTH)] = f"aquí {number}"
        if number % 20 == 2:
            theirs[number][chance.randrange(2, WIDTH)] = f"allí {number}"
    ours = [row for number, row in enumerate(ours) if number % 50 != 3]
    theirs = [row for number, row in enumerate(theirs) if number % 50 != 4]
    ours += [_row(count + number, chance) for number in range(1, count // 50 + 1)]
    theirs += [_row(2 * count + number, chance) for number in range(1, count // 50 + 1)]
    return base, ours, theirs


def _row(number: int, chance: random.Random) -> list[object]:
    said = [chance.choice((f"dato {chance.randrange(10 * number)}", chance.randrange(9999))) for _ in range(WIDTH - 2)]
    return [f"COO-{number:06}", f"Nombre {number}", *said]


def parts(rows: Rows) -> dict[str, Part]:
    """The rows as coopxl reads them, from the cells of a sheet on."""
    blank: Rows = [[] for _ in range(HEADER_ROW - 1)]
    sheet = Sheet(_SHEET, [*blank, list(_HEADERS), *rows])
    region = Region(_TABLE, _SHEET, HEADER_ROW, 1, WIDTH, HEADER_ROW + len(rows))
    held = replace(_EMPTY, sheets={**_EMPTY.sheets, _SHEET: sheet}, regions={**_EMPTY.regions, _TABLE: region})
    book = read_book({"registers": held}, "es")
    return {_TABLE: part(book[_TABLE], book)}


def ours_merged(base: Rows, ours: Rows, theirs: Rows) -> tuple[Rows, int]:
    """The rows of the result, and the conflicts."""
    made: Merged = merge(parts(base), parts(ours), parts(theirs))[0][_TABLE]
    rows = [list(row) for row in ours]
    for row, their, key in made.changed:
        column = _HEADERS.index(key.removeprefix("="))
        rows[row][column] = theirs[their][column]
    gone = set(made.gone)
    rows = [row for number, row in enumerate(rows) if number not in gone]
    return rows + [[made.names.get(row, theirs[row][0]), *theirs[row][1:]] for row in made.new], len(made.conflicts)


def daffs_merged(base: Rows, ours: Rows, theirs: Rows) -> tuple[Rows, int]:
    """The same of daff, as its manual says; it changes the table of ours."""
    tables = [daff.PythonTableView([list(_HEADERS), *(list(row) for row in rows)]) for rows in (base, ours, theirs)]
    merger = daff.Merger(*tables, daff.CompareFlags())
    conflicts = merger.apply()
    return [list(row) for row in tables[1].data[1:]], conflicts


SIDES: dict[str, Callable[[Rows, Rows, Rows], tuple[Rows, int]]] = {"coopxl": ours_merged, "daff": daffs_merged}


@dataclass(frozen=True, slots=True)
class Run:
    """One merge in a process of its own: seconds of the processor, from the cells on and of the merge alone; megabytes besides
    the rows.
    """

    seconds: float
    alone: float
    megabytes: float


def _one(side: str, count: int) -> None:
    """Prints a run; the garbage collector is set as coopxl's command line sets it, for both sides."""
    gc.set_threshold(50_000, 20, 50)
    rows = pair(count)
    before = peak()
    start = process_time()
    SIDES[side](*rows)
    seconds = alone = process_time() - start
    grown = peak() - before
    if side == "coopxl":
        held = [parts(one) for one in rows]
        start = process_time()
        merge(*held)
        alone = process_time() - start
    print(seconds, alone, grown)


def measured(side: str, count: int) -> Run:
    """A run."""
    command = [sys.executable, "-m", "benchmarks.merge", "--side", side, "--rows", str(count)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    return Run(*map(float, told))


def agree(count: int) -> bool:
    """Whether both make the same of rows on which they should."""
    (ours, one), (theirs, other) = (side(*pair(count)) for side in SIDES.values())
    return sorted(map(repr, ours)) == sorted(map(repr, theirs)) and one == other == 0


def _small(*rows: tuple[object, ...]) -> Rows:
    return [[*row, *[None] * (WIDTH - len(row))] for row in rows]


_THREE = (("COO-001", "Uno", 1), ("COO-002", "Dos", 2), ("COO-003", "Tres", 3))

CASES: dict[str, tuple[Rows, Rows, Rows]] = {
    "a row taken out here and edited there": (
        _small(*_THREE), _small(*_THREE[1:]), _small(("COO-001", "Uno", 100), *_THREE[1:]),
    ),
    "a row edited here and taken out there": (
        _small(*_THREE), _small(("COO-001", "Uno", 100), *_THREE[1:]), _small(*_THREE[1:]),
    ),
    "two new rows that were given one id": (
        _small(*_THREE), _small(*_THREE, ("COO-004", "Aquí", 4)), _small(*_THREE, ("COO-004", "Allí", 5)),
    ),
    "one cell of numbers changed by both": (
        _small(*_THREE), _small(("COO-001", "Uno", 10), *_THREE[1:]), _small(("COO-001", "Uno", 11), *_THREE[1:]),
    ),
    "3 typed as 3.0": (
        _small(*_THREE), _small(*_THREE[:2], ("COO-003", "Tres", 33)), _small(*_THREE[:2], ("COO-003", "Tres", 3.0)),
    ),
}  # fmt: skip
"""Base, ours, theirs of what an office meets, beside plain edits."""


def seen(side: str, case: str) -> str:
    """What a side makes of a case: the filled cells of each row, and how many conflicts it tells."""
    rows, conflicts = SIDES[side](*copy.deepcopy(CASES[case]))
    shown = "; ".join(" ".join(str(cell) for cell in row if cell is not None) for row in rows)
    return f"{shown} ({conflicts} conflicts)"


if __name__ == "__main__":
    _parser = argparse.ArgumentParser()
    _parser.add_argument("--side", choices=tuple(SIDES), required=True)
    _parser.add_argument("--rows", type=int, required=True)
    _asked = _parser.parse_args()
    _one(_asked.side, _asked.rows)
