"""`python -m benchmarks`: coopxl beside what one would write without it, as ratios of whole processes in turns.

`python -m benchmarks click`: how long a click takes in LibreOffice. `python -m benchmarks merge`: two copies merged, beside daff.
`python -m benchmarks documents`: one and many Word documents beside a plain loop.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from time import perf_counter

from benchmarks.costs import Shares, costs
from benchmarks.page import line, page, renewed
from benchmarks.turns import JOBS, ROOT, Measured, measure

PAGE = ROOT / "docs" / "performance.md"

_LARGE = 50_000
"""From here on a round takes minutes: a third of the rounds, and no warm-up, since smaller sizes went before."""
_PROFILED = 10_000
"""Where the time goes is looked up at the largest size up to here."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures, prints, and renews the page when asked to."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["click"]:
        # LibreOffice and python3-uno are needed for this one only.
        from benchmarks import click_page

        click_page.main(PAGE, words[1:])
        return
    if words[:1] == ["merge"]:
        from benchmarks import merge_page

        merge_page.main(PAGE, words[1:])
        return
    if words[:1] == ["documents"]:
        from benchmarks import documents

        documents.main(PAGE, words[1:])
        return
    asked = _parser().parse_args(words)
    sizes = sorted({int(one) for one in asked.rows.split(",")})
    start = perf_counter()
    with tempfile.TemporaryDirectory(prefix="coopxl-bench-") as folder:
        profiled = max((size for size in sizes if size <= _PROFILED), default=sizes[0])
        measured, spent = _all(sizes, asked.rounds, profiled, Path(folder))
    print(f"done in {perf_counter() - start:.0f} s")
    if asked.write:
        command = " ".join(["python -m benchmarks", *words])
        made = page(measured, spent, profiled, command, date.today())  # noqa: DTZ011 - the day of the machine
        PAGE.write_text(renewed(PAGE.read_text("utf-8") if PAGE.exists() else "", jobs=made), "utf-8")
        print(f"written: docs/{PAGE.name}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rows", default="1000,10000,100000", help="sizes, joined by commas (%(default)s)")
    parser.add_argument("--rounds", type=int, default=5, help="counted rounds; a third of them from 50,000 rows on")
    parser.add_argument("--write", action="store_true", help="renew docs/performance.md")
    return parser


def _all(sizes: Sequence[int], rounds: int, profiled: int, folder: Path) -> tuple[list[Measured], dict[str, Shares]]:
    measured: list[Measured] = []
    spent: dict[str, Shares] = {}
    for rows in sizes:
        offices = {kind: _made(kind, rows, folder) for kind in dict.fromkeys(job.office for job in JOBS)}
        for job in JOBS:
            office = offices[job.office]
            large = rows >= _LARGE
            count = max(1, rounds // 3) if large else rounds
            measured.append(measure(job, rows, count, office, warm_up=not large or rows == sizes[0], say=_say))
            print(line(measured[-1]), flush=True)
        if rows == profiled:
            # The last use of these offices: a profiled job writes into them.
            spent = {job.key: costs(job, offices[job.office]) for job in JOBS}
    for key, shares in spent.items():
        print(f"{key}: " + ", ".join(f"{name} {share:.0%}" for name, share in shares.items()))
    return measured, spent


def _made(kind: str, rows: int, folder: Path) -> Path:
    office = folder / f"{kind}-{rows}"
    _say(f"  making an office with {rows:,} {kind}")
    # In a process of its own, so that this one stays small.
    command = [sys.executable, "-m", "benchmarks.books", kind, str(rows), str(office)]
    subprocess.run(command, cwd=ROOT, check=True)
    return office


def _say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    main()
