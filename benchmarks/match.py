"""`python -m benchmarks.match`: the matches of a large office beside a plain script of pandas and rapidfuzz, same answers."""

import argparse
import random
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from statistics import median
from time import process_time

from benchmarks.sides.pandas_matching import matched
from coopxl.core.book import Book
from coopxl.core.matches import Matches
from coopxl.core.tally import gate, points
from coopxl.core.values import Value
from coopxl.hosts.memory import book
from coopxl.schema.lists import AREAS, COOPERATION_TYPES, POPULATIONS, SDG

NOW = datetime(2026, 3, 2)

Rows = Mapping[str, Sequence[Mapping[str, Value]]]
Answers = Mapping[tuple[str, str], tuple[str, int]]

_PLACES = ("Ecuador", "América Latina", "Perú; Bolivia", "Colombia y Ecuador", "África", "", "Países del sur")
_APPLICANTS = (("municipality",), ("municipality", "academia"), ("civil_society",), ())


def office(projects: int, calls: int, cooperants: int) -> Rows:
    """The rows of an office, the same ones each time."""
    rng = random.Random(2026)

    def some(keys: Sequence[str], most: int) -> tuple[str, ...] | None:
        return tuple(sorted(rng.sample(keys, rng.randint(0, most)))) or None

    def side() -> dict[str, Value]:
        return {
            "areas": some(AREAS.keys(), 3),
            "populations": some(POPULATIONS.keys(), 2),
            "cooperation_types": some(COOPERATION_TYPES.keys(), 2),
        }

    def money(low: int, high: int) -> Decimal | None:
        return rng.choice((None, Decimal(rng.randint(low, high))))

    return {
        "projects": [
            {
                "id": f"PRY-2026-{n:03}",
                "name": f"Proyecto {n}",
                "state": "idea",
                "sdg": some(SDG.keys(), 3),
                "amount_requested": money(1_000, 90_000),
                "counterpart": money(0, 20_000),
                **side(),
            }
            for n in range(1, projects + 1)
        ],
        "calls": [
            {
                "id": f"CON-2026-{n:03}",
                "cooperant": f"COO-{rng.randint(1, cooperants):03}",
                "name": f"Convocatoria {n}",
                "closes": rng.choice((None, date(2026, 3, 9) + timedelta(rng.randint(0, 250)))),
                "sdg": some(SDG.keys(), 5),
                "geography": rng.choice(_PLACES) or None,
                "applicants": rng.choice(_APPLICANTS) or None,
                "cofinancing": rng.choice((None, Decimal(), Decimal(10), Decimal(20), Decimal(30))),
                "amount_max": money(5_000, 80_000),
                "requirements": rng.choice((None, "Carta de intención y presupuesto")),
                **side(),
            }
            for n in range(1, calls + 1)
        ],
        "cooperants": [
            {"id": f"COO-{n:03}", "name": f"Cooperante {n}", "country": rng.choice(("EC", "ES", None)), **side()}
            for n in range(1, cooperants + 1)
        ],
    }


def read(rows: Rows) -> Book:
    """The office as an action sees it."""
    lines = []
    for table, every in rows.items():
        heads = list(every[0])
        lines.append(f"| {table} | {' | '.join(heads)} |")
        lines += [f"| | {' | '.join(_typed(row[key]) for key in heads)} |" for row in every]
    return book("\n".join(lines))


def _typed(value: Value) -> str:
    return "; ".join(map(str, value)) if isinstance(value, tuple) else "" if value is None else str(value)


def _all(made: Book) -> Answers:
    """Gate and score of every pair, and the list as it goes to the sheet."""
    found = Matches(made, NOW, "es")
    return {
        (wanted.id, given.id): (gate(number), points(number))
        for wanted in found.sides.wanted
        for side in (found.calls, found.cooperants)
        for given, number in zip(side.offered, side.of(wanted), strict=True)
    }


def _timed(rounds: int, run: Callable[[], object]) -> float:
    spent = []
    for _ in range(rounds):
        start = process_time()
        run()
        spent.append(process_time() - start)
    return median(spent)


def main(arguments: Sequence[str] | None = None) -> None:
    """Compares the answers, then measures both; prints seconds of processor time and the ratio."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.match", description=__doc__)
    parser.add_argument("--size", default="500,300,200", help="projects, calls, cooperants (%(default)s)")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args(arguments)
    rows = office(*map(int, asked.size.split(",")))
    made = read(rows)
    ours, theirs = _all(made), matched(rows, NOW)
    if ours != theirs:
        pair = next(key for key in ours if ours[key] != theirs.get(key))
        raise SystemExit(f"the sides differ, first at {pair}: {ours[pair]} against {theirs.get(pair)}")
    listing = _timed(asked.rounds, lambda: Matches(made, NOW, "es"))
    plain = _timed(asked.rounds, lambda: matched(rows, NOW))
    print(f"{len(ours):,} pairs with the same gate and score on both sides")
    print(f"coopxl, with the reasons of {len(Matches(made, NOW, 'es')):,} listed matches: {listing:.2f} s")
    print(f"pandas and rapidfuzz, gate and score only: {plain:.2f} s; ratio {plain / listing:.1f}")


if __name__ == "__main__":
    main()
