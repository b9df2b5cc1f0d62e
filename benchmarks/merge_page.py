"""`python -m benchmarks merge`: measures the merge beside daff in turns, and renews its part of the page."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from benchmarks.merge import CASES, SIDES, WIDTH, Run, agree, measured, seen
from benchmarks.page import MERGES, line_of_machine, renewed

_COMPARED = 10_000
"""Up to here it is looked at whether both sides make the same rows: that is another run of daff."""
_LARGE = 50_000
"""From here on daff takes minutes: one round."""

_HEAD = """\
{title}

Made by `{command}` on {day}; every number below comes from that run.
{machine}

How it is measured: three tables of {width} columns in memory, the rows as lists, as both sides get them; one row in twenty
changed on each side, one in fifty gone, one in fifty new, nobody in the other's way. Each merge is a process of its own, and the
sides take turns; a ratio is that of one turn, and the table shows the median and, in brackets, the smallest and largest. Seconds
are those of the processor, for neither side waits for anything, and others may be at work on the machine. What is timed begins
with the rows and ends with the rows of the result: coopxl types every cell of the three copies first, for it must know that 3
and 3.0 are the same; daff compares what the cells hold. *Alone* is coopxl's merge of cells that are typed already, which is no
fair comparison with daff, and shows what typing costs. Memory is by how much the peak of the process grew. Up to {compared:,}
rows both must have made the same rows and told no conflict.
"""


@dataclass(frozen=True)
class Size:
    """One number of rows: the runs of coopxl and of daff, turn by turn."""

    rows: int
    turns: Sequence[tuple[Run, Run]]

    def middle(self, side: int, what: str) -> float:
        """The median of one figure of a side."""
        return median(getattr(turn[side], what) for turn in self.turns)

    def times(self, what: str, ours: str = "") -> str:
        """How many times coopxl's figure daff's is."""
        ratios = [getattr(daffs, what) / max(getattr(mine, ours or what), 1e-9) for mine, daffs in self.turns]
        low, high = min(ratios), max(ratios)
        spread = f" ({low:.1f}-{high:.1f})" if len(ratios) > 1 else ""
        return f"{median(ratios):.1f}x{spread}"


def main(page: Path, words: Sequence[str]) -> None:
    """Measures, prints, and renews the part of the page when asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks merge", description=__doc__)
    parser.add_argument("--rows", default="10,1000,10000,100000", help="sizes, joined by commas (%(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="turns; one from 50,000 rows on")
    parser.add_argument("--write", action="store_true", help="renew docs/performance.md")
    asked = parser.parse_args(words)
    sizes = []
    for rows in sorted({int(one) for one in asked.rows.split(",")}):
        if rows <= _COMPARED and not agree(rows):
            raise SystemExit(f"{rows} rows: the two sides do not make the same")
        rounds = asked.rounds if rows < _LARGE else 1
        turns = [(measured("coopxl", rows), measured("daff", rows)) for _ in range(rounds)]
        sizes.append(Size(rows, turns))
        print(_line(sizes[-1]), flush=True)
    command = " ".join(["python -m benchmarks merge", *words])
    made = "\n".join(_part(sizes, command, date.today()))  # noqa: DTZ011 - the day of the machine
    print(made)
    if asked.write:
        page.write_text(renewed(page.read_text("utf-8") if page.exists() else "", merges=made), "utf-8")
        print(f"written: docs/{page.name}")


def _line(one: Size) -> str:
    return (
        f"| {one.rows:,} | {one.middle(0, 'seconds'):.3g} s | {one.middle(1, 'seconds'):.3g} s | {one.times('seconds')} "
        f"| {one.times('seconds', 'alone')} | {one.middle(0, 'megabytes'):.0f} MB, {one.middle(1, 'megabytes'):.0f} MB |"
    )


def _part(sizes: Sequence[Size], command: str, day: date) -> Iterator[str]:
    yield _HEAD.format(
        title=MERGES,
        command=command,
        day=day.isoformat(),
        machine=line_of_machine(("daff",)),
        width=WIDTH,
        compared=_COMPARED,
    )
    yield "| rows | coopxl | daff | times as fast | alone | memory: coopxl, daff |"
    yield "| ---: | ---: | ---: | ---: | ---: | ---: |"
    yield from map(_line, sizes)
    yield ""
    yield "What an office meets beside plain edits, and what each side makes of it: the rows of the result by their filled cells."
    yield ""
    yield "| case | coopxl | daff |"
    yield "| --- | --- | --- |"
    for case in CASES:
        yield f"| {case} | " + " | ".join(seen(side, case).replace("|", "/") for side in SIDES) + " |"
    yield ""
    yield "A row that one side took out and the other changed stays and is a conflict; of two rows with one id the second gets"
    yield "another; a cell that both changed keeps what ours says and is a conflict on a sheet. daff, applied as its manual says,"
    yield "drops such a row without a word, leaves two rows under one id, and puts markers into cells of numbers."
    yield ""
