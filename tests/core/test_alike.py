"""Names that may be one: what is proposed, what is not, how a group is told and how an answer is kept."""

import subprocess
import sys
from datetime import date
from itertools import combinations, permutations

import pytest
import rapidfuzz.process
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from coopxl import demo as cases
from coopxl.core.alike import groups, links, sound, spellings
from coopxl.core.checks import check_table
from coopxl.hosts.memory import book
from coopxl.schema.name_words import KINDS, PLAIN
from coopxl.schema.text import LANGUAGES


def together(*rows):
    """The groups among rows of names, as numbers of rows."""
    return groups(links(one for index, names in enumerate(rows) for one in spellings(index, names)))


def proposed(*names) -> bool:
    """Whether all of these, each a row of its own, are one group."""
    return together(*([name] for name in names)) == [list(range(len(names)))]


@pytest.mark.parametrize(
    "names",
    [
        ("Huasipichanga S.A.S.", "Husipichanga", "Fundación Huasipinchanga"),
        ("RICI", "RIICI", "RICII", "RISI"),
        ("Fondation Botnar", "Bonard Foundation"),
        ("Embajada del Japón", "EMBAJADA DE JAPON", "Japón, Embajada del"),
        ("Embajada de Israel en el Ecuador", "Embassy of Israel"),
        ("GAD Municipal de Cuenca", "Municipality of Cuenca (GAD)", "Municipio de Cuenca", "Cuenca"),
        ("Ministerio de Desarrollo Urbano y Vivienda", "Ministerio de Vivienda y Desarrollo Urbano"),
        ("AGROAZUAY", "Agro-Azuay", "Agro Azuay E.P."),
        ("CELEC EP", "C.E.L.E.C.", "Celec, E. P."),
        ("Fundasión Amaru", "Fundción Amaru", "Fundación Amaru Cía. Ltda."),
        ("Global Infrastructure Basel", "Global Infraestructure Basel Foundation"),
        ("O'Higgins & Asociados", "Ohiggins y asociados"),
    ],
)  # fmt: skip
def test_spellings_of_one_are_proposed(names):
    assert proposed(*names)


@pytest.mark.parametrize(
    "names",
    [
        ("Embajada del Japón", "Embajada de Israel", "Embajada"),
        ("GAD Municipal de Cuenca", "GAD Municipal de Azogues", "GAD Municipal"),
        ("GAD Municipal de Cuenca", "Universidad de Cuenca", "Embajada de Cuenca"),
        ("GAD Municipal de Balsas", "GAD Municipal de Balzar", "GAD Municipal de Baba"),
        ("GAD Municipal de Portovelo", "GAD Municipal de Portoviejo"),
        ("Embajada de Israel en el Ecuador", "Embajada del Ecuador en Israel"),
        ("Gobierno Provincial del Azuay", "GAD Parroquial de Azuay"),
        ("Fundación Andina", "Fundación", "Fundación Amaru", "Foundation"),
        ("GIZ", "GIB", "GIS", "EMOV EP", "EMAC EP", "EDEC EP", "UIM", "OEA", "UNICEF", "UNESCO"),
        ("Banco Mundial", "Visión Mundial", "Banco Interamericano de Desarrollo"),
        ("Corporación Fase II", "Corporación Fase III", "Corporación Fase 2", "Corporación Fase 21"),
        ("Agencia Francesa de Desarrollo", "Agencia Española de Desarrollo", "Agencia Danesa de Desarrollo"),
        ("", "—", "...", " ; "),
    ],
)  # fmt: skip
def test_different_ones_are_not(names):
    assert together(*([name] for name in names)) == []


@pytest.mark.parametrize("other", [["MIDUVI"], ["Otro nombre", "Miduvi"], ["Secretaría de Hábitat", "M.I.D.U.V.I."]])
def test_an_acronym_that_is_the_name_or_alias_of_another(other):
    assert together(["Ministerio de Desarrollo Urbano", "MIDUVI"], other) == [[0, 1]]


CITIES = "Federación Latinoamericana de Ciudades, Municipios y Asociaciones de Gobiernos Locales (FLACMA)"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (CITIES, "FLAMCA", True),
        (CITIES, "FLACMA", True),
        ("Ciudades y Gobiernos Locales Unidos (CGLU)", "CLGU", True),
        ("CGLU", "Clgu", False),
        ("CGLU", "GCLU", False),
        ("BALSAR", "BASLAR", True),
        ("GAD MUNICIPAL DE BALSAR", "GAD MUNICIPAL DE BASLAR", False),
        ("AME", "AEM", False),
        ("Fondo de Agua (UNICEF)", "UNICEF", False),
    ],
)
def test_a_misspelt_acronym(one, other, alike):
    assert bool(together([one], [other])) is alike


def test_an_alias_without_its_kind_is_still_of_the_kind_of_its_row():
    assert together(["GAD Municipal de Loja", "Loja"], ["Universidad de Loja"]) == []


def test_the_declared_words_are_without_accents_and_of_one_kind():
    words = [word for held in KINDS.values() for word in held]
    assert all(word.isascii() and word == word.lower() for word in (*PLAIN, *words))
    heard = [(sound(word), kind) for kind, held in KINDS.items() for word in held]
    assert len({one for one, _ in heard}) == len(set(heard))
    assert not {one for one, _ in heard} & set(map(sound, PLAIN))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_examples_hold_nobody_twice_until_a_spelling_is_typed_as_a_row(lang):
    rows = cases.rows(lang)["cooperants"]
    names = [
        [str(row["name"]), str(row.get("acronym") or ""), *str(row.get("aliases") or "").split(";")] for row in rows
    ]
    assert together(*names) == []
    typed = [alias for row in names for alias in row[2:] if alias.strip()]
    assert len(typed) > 20
    for alias in typed:
        ((first, added),) = together(*names, [alias.upper()])
        assert (alias in names[first], added) == (True, len(names))


# Whatever the names are


DAY = date(2026, 1, 15)
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONG = st.text(LETTERS, min_size=10, max_size=16).filter(lambda word: OSA.distance(word, sound(word)) == 0)
WORDS = st.text(LETTERS, min_size=3, max_size=14)
KIND = st.sampled_from(["", "Fundación ", "GAD Municipal de ", "Embajada de ", "Ministerio de ", "ONG "])


def far(one: str, other: str) -> bool:
    """Two words that nobody takes for each other: half of the letters differ."""
    return OSA.normalized_similarity(sound(one), sound(other)) < 0.5


@settings(deadline=None)
@given(st.lists(st.tuples(KIND, WORDS, WORDS), min_size=2, max_size=6))
def test_names_of_different_words_are_not_proposed(rows):
    words = [word for _, *pair in rows for word in pair]
    assume(all(far(one, other) for one, other in combinations(words, 2)))
    assume(all(sound(word) not in set(map(sound, PLAIN)) for word in words))
    assert together(*([f"{kind}{one} {other}"] for kind, one, other in rows)) == []


@st.composite
def typos(draw) -> tuple[str, str]:
    """A long word, and the same with a letter changed, left out, added or two exchanged."""
    word = draw(LONG)
    at, letter = draw(st.integers(1, len(word) - 2)), draw(st.sampled_from(LETTERS))
    before, here, after = word[:at], word[at], word[at + 1 :]
    slips = [
        before + letter + after,
        before + after,
        before + letter + here + after,
        before + after[0] + here + after[1:],
    ]
    return word, draw(st.sampled_from(slips))


@settings(deadline=None)
@given(typos(), KIND, st.sampled_from(["", "norte ", "salud rural "]))
def test_one_slip_in_a_long_word_is_proposed(pair, kind, rest):
    word, slip = pair
    assume(len(sound(slip)) >= 8)
    assume(
        not any(OSA.distance(sound(one), sound(told)) < 3 for one in pair for held in KINDS.values() for told in held)
    )
    assert proposed(f"{kind}{rest}{word}", f"{kind}{rest}{slip}".upper())


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(LETTERS[:6] + " ", min_size=4, max_size=9), min_size=2, max_size=6, unique=True), st.randoms())
def test_the_order_of_rows_does_not_matter(names, random):
    shuffled = names[:]
    random.shuffle(shuffled)

    def one_by_one(held):
        return {frozenset(held[row] for row in group) for group in together(*([name] for name in held))}

    assert one_by_one(names) == one_by_one(shuffled)


# What the check tells


def office(*rows: str):
    lines = "\n".join(f"| | {row} |" for row in rows)
    return book(f"| cooperants | id | name | acronym | aliases | not_same_as |\n{lines}")


def told(held) -> dict[str, list[str]]:
    """The rows each finding names, by the row it stands at."""
    table = held["cooperants"]
    found = [finding for finding in check_table(table, held, DAY) if finding.code == "COOP-07"]
    return {finding.place.id: [one.split(" — ")[0] for one in finding.facts["others"]] for finding in found}


NORTH = ("COO-001 | Huasipichanga | | |", "COO-002 | Husipichanga | | |", "COO-003 | Huasipinchanga | | |")


def test_a_group_is_one_suspicion_that_names_its_first_row():
    assert told(office(*NORTH)) == {"COO-002": ["COO-001"], "COO-003": ["COO-001"]}
    many = [
        f"COO-{number:03} | Huasipichanga {'S.A.S. ' * (number % 2)} ({'ong ' * number}) | | |"
        for number in range(1, 31)
    ]
    assert told(office(*many)) == {f"COO-{number:03}": ["COO-001"] for number in range(2, 31)}


def test_any_order_of_rows_gives_as_many_findings():
    for rows in permutations(NORTH):
        assert told(office(*rows)).keys() == {row[:7] for row in rows[1:]}


def test_a_row_that_hangs_on_another_than_the_first_names_both():
    rows = ("COO-001 | Alfa | | Beta |", "COO-002 | Beta | | Gama |", "COO-003 | Gama | | |")
    assert told(office(*rows)) == {"COO-002": ["COO-001"], "COO-003": ["COO-001", "COO-002"]}


@pytest.mark.parametrize(("first", "second"), [("COO-002", ""), ("", "COO-001"), ("", "COO-001; COO-003")])
def test_the_answer_that_they_are_two_is_kept_from_either_side(first, second):
    rows = (f"COO-001 | Centro Andino | | | {first}", f"COO-002 | Andino Centro | | | {second}", "COO-003 | Otra | | |")
    assert told(office(*rows)) == {}


def test_an_answer_is_about_that_pair_only():
    kept = "COO-003 | Huasipinchanga | | | COO-001"
    assert told(office(*NORTH[:2], kept)) == {"COO-002": ["COO-001"], "COO-003": ["COO-002"]}
    both = "COO-003 | Huasipinchanga | | | COO-001; COO-002"
    assert told(office(*NORTH[:2], both)) == {"COO-002": ["COO-001"]}
    stray = "COO-003 | Huasipinchanga | | | COO-003; COO-999"
    assert told(office(*NORTH[:2], stray)) == {"COO-002": ["COO-001"], "COO-003": ["COO-001"]}


def test_a_name_repeated_to_the_letter_is_told_once():
    held = office("COO-001 | Centro Andino | | |", "COO-002 | centro andino | | |", "COO-003 | Andino Centro | | |")
    codes = [
        f.code for f in check_table(held["cooperants"], held, DAY) if f.place.id == "COO-002" and f.place.key == "name"
    ]
    assert codes == ["COOP-01"]
    assert told(held) == {"COO-003": ["COO-001"]}


def test_a_row_without_id_is_named_by_its_number():
    held = office("| Centro Andino | | |", "COO-002 | Andino Centro | | |")
    (finding,) = [one for one in check_table(held["cooperants"], held, DAY) if one.code == "COOP-07"]
    assert "puede estar ya en fila 5: «Andino Centro»" in finding.message("es")
    assert "it may be there already, row 5: “Andino Centro”" in finding.message("en")


# Two thousand of them


def test_two_thousand_names_are_not_compared_each_with_each(monkeypatch):
    """Names of several words are only compared with those that share all but one; single words in one pass of the library."""
    passes = []
    extract = rapidfuzz.process.extract

    def counting(word, words, **how):
        passes.append(len(words))
        return extract(word, words, **how)

    monkeypatch.setattr(rapidfuzz.process, "extract", counting)
    names = [[f"Fundación {word(number)} {word(number + 3000)}"] for number in range(2000)]
    assert together(*names) == []
    assert passes == []
    assert together(*names, [f"Fundación {word(7)}x {word(3007)}"]) == [[7, 2000]]
    assert sum(passes) <= 2
    assert together(*([f"GAD {word(number)}"] for number in range(2000))) is not None
    assert len(passes) < 2 + 2000


def test_a_name_shared_by_two_thousand_rows_is_one_chain():
    found = links(one for row in range(2000) for one in spellings(row, ["Fundación Norte"]))
    assert groups(found) == [list(range(2000))]
    assert sum(map(len, found.values())) == 2 * 1999


def word(number: int) -> str:
    """A word of its own for each number, four syllables long."""
    syllables = [first + then for first in "bdfglmnprt" for then in "ou"]
    return "".join(syllables[number // 20**place % 20] for place in range(4))


def test_the_library_is_loaded_only_when_names_are_compared():
    program = "import sys, coopxl.core.checks, coopxl.actions.validate; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
