"""How much of what is one is proposed, and how much of what only looks alike is not, over a list of names."""

from itertools import combinations

from coopxl.core.alike import groups, links, spellings
from tests.core.names_compared import DIFFERENT, ONE

NOT_FOUND = {
    ("United Cities and Local Governments", "United Cities and Governments"),
    ("Embajada de Israel", "Embajada del Estado de Isaral en Ecuador"),
    ("Red mundial de ciudades patrimonio", "Red Mundial de Ciudades Patrimonio Mundial"),
    ("Banco Mundial", "World Bank"),
    ("Asociación de Municipalidades Ecuatorianas", "AME"),
}
"""A word left out or added, two letters of a short word, a translation, an acronym alone: only "other names" tells these."""


def pairs(text: str) -> list[tuple[str, str]]:
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    return [pair for line in lines for pair in combinations(line, 2)]


def proposed(pair: tuple[str, str]) -> bool:
    return bool(groups(links(one for row, name in enumerate(pair) for one in spellings(row, [name]))))


def test_spellings_of_one():
    every = pairs(ONE)
    missed = {pair for pair in every if not proposed(pair)}
    print(f"{len(every) - len(missed)} of {len(every)} spellings of one are proposed")
    assert len(every) >= 60
    assert missed == NOT_FOUND
    assert len(missed) / len(every) < 0.08


def test_different_ones():
    every = pairs(DIFFERENT)
    wrong = [pair for pair in every if proposed(pair)]
    print(f"{len(every) - len(wrong)} of {len(every)} that only look alike are not proposed")
    assert len(every) >= 150
    assert wrong == []
