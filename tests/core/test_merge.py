"""Two copies of a workbook, case by case: what was there, what each made of it, what comes out."""

import pytest

from coopxl.core.carrying import Carrying
from coopxl.core.conflicts import Sides, parted, rewrite
from coopxl.core.deciding import decide
from coopxl.core.merge import merge
from coopxl.core.parts import part
from coopxl.core.plan import Plan
from coopxl.core.reading import read_book
from coopxl.core.workbook import Patch
from coopxl.hosts.memory import MemoryHost, workbooks
from tests.grids import plain

BASE = """
| cooperants | id      | name  | country | acronym | notes |
|            | COO-001 | Uno   | EC      |         | a     |
|            | COO-002 | Dos   | EC      |         | b     |
|            | COO-003 | Tres  | EC      |         | c     |
"""


class Copy:
    """One copy of a book, typed as a table."""

    def __init__(self, text, lang="es", key="registers"):
        self.host = MemoryHost(workbooks(text, lang)[key])
        self.key, self.lang = key, lang

    @property
    def book(self):
        return read_book({self.key: self.host.read()}, self.lang)

    @staticmethod
    def parts(book):
        return {name: part(table, book) for name, table in book.tables.items() if "." not in name}


class Joined:
    """What comes of three copies: the book afterwards, the conflicts, what became of each table."""

    def __init__(self, base, ours, theirs, lang="es", key="registers"):
        base, ours, theirs = (
            one if isinstance(one, Copy) or one is None else Copy(one, key=key) for one in (base, ours, theirs)
        )
        before, mine, other = (one.book if one else None for one in (base, ours, theirs))
        made, self.names = merge(Copy.parts(before) if before else None, Copy.parts(mine), Copy.parts(other))
        plan = Plan(mine)
        carrying = Carrying(plan, other, self.names)
        sides = Sides(before, mine, other, carrying)
        found = []
        for name, one in made.items():
            carrying.carry(name, one)
            found += sides.conflicts(name, one)
        plan.add([rewrite(mine, key, found)])
        ours.host.apply(plan.patches.get(key, Patch()))
        self.copy, self.made = ours, made
        self.conflicts = [f"{one.key}: {one.base} | {one.ours} | {one.theirs}" for one in found]
        self.book = ours.book

    def rows(self, table, *keys):
        """Rows as lines; the columns given, of the officer's own as `=header`."""
        held = self.book[table]
        lines = []
        for row in held:
            said = [held.own[key[1:]][row.index] if key.startswith("=") else row[key] for key in ("id", *keys)]
            lines.append(" | ".join("" if one is None else str(one) for one in said).rstrip(" |"))
        return "\n".join(lines)


def edited(*replaced):
    """The base with cells replaced: pairs of what stood there and what does."""
    text = BASE
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new)
    return text


def test_what_one_side_changed_holds_and_what_both_changed_is_asked():
    ours = edited(("Uno ", "One "), ("| a ", "| aa"), ("| b ", "| here"))
    theirs = edited(("Tres ", "Three"), ("| a ", "| aa"), ("| b ", "| there"))
    result = Joined(BASE, ours, theirs)
    assert result.rows("cooperants", "name", "notes") == plain("""
        COO-001 | One   | aa
        COO-002 | Dos   | here
        COO-003 | Three | c
    """)
    assert result.conflicts == ["cooperants/COO-002/notes: b | here | there"]
    assert result.made["cooperants"].unchanged == 1


TYPED = """
| activities | id      | name | progress | starts     | {own} |
|            | ACT-001 | Uno  | {a}      | {b}        | {c}   |
"""


@pytest.mark.parametrize(
    ("table", "column", "was", "noise"),
    [
        ("activities", "progress", "3", "3.0"),
        ("activities", "progress", "30.5", '"30,5"'),
        ("activities", "starts", "2026-03-01", '"01/03/2026"'),
        ("activities", "notes", "así", '"así  "'),
        ("activities", "state", "En curso", "running"),
        ("resources", "amount", "1200.5", '"1.200,50"'),
        ("evaluations", "due", "2026-03-01", "46082"),
    ],
)
def test_how_a_value_is_typed_is_no_change(table, column, was, noise):
    def text(cell, note="a"):
        return f"| {table} | id | {column} | Mía |\n| | ABC-001 | {cell} | {note} |"

    result = Joined(text(was), text(was, "ours"), text(noise), key="tracking")
    assert (result.conflicts, [one for one in result.made.values() if one.changes]) == ([], [])
    result = Joined(text(was), text(noise), text(was, "theirs"), key="tracking")
    assert [one for key, one in result.made.items() if one.changes and key != table] == []
    assert result.made[table].changed == [(0, 0, "=Mía")]


def test_the_order_of_several_choices_and_yes_in_any_spelling_are_no_change():
    def text(types, whole):
        return f"""
        | projects | id           | cooperation_types | whole_canton |
        |          | PRY-2026-001 | {types}           | {whole}      |
        """

    same = Joined(
        text("Técnica; Financiera no reembolsable", "Sí"),
        text("Financiera no reembolsable; Técnica", "SI"),
        text("Técnica;Financiera no reembolsable", "yes"),
    )
    assert same.made["projects"].unchanged == 1
    assert not same.conflicts


def test_a_cell_that_cannot_be_understood_compares_by_what_it_says():
    def text(day):
        return f"| holidays | id | date | name |\n| | FER-001 | {day} | Fiesta |"

    assert not Joined(text("mañana"), text("mañana "), text("mañana"), key="calendar").conflicts
    result = Joined(text("mañana"), text("hoy"), text("ayer"), key="calendar")
    assert result.conflicts == ["holidays/FER-001/date: mañana | hoy | ayer"]
    result = Joined(text("mañana"), text("mañana"), text("24/12/2026"), key="calendar")
    assert result.rows("holidays", "date") == "FER-001 | 2026-12-24"


def test_sorted_rows_moved_columns_and_renamed_headers_do_not_matter():
    theirs = """
    | cooperants | Observaciones | Nombre | ID      | Agencia | Mía |
    |            | cc    | Tres   | COO-003 |         | 7   |
    |            | a     | Uno    | COO-001 | U       |     |
    |            | b     | Dos    | COO-002 |         |     |
    """
    result = Joined(BASE.replace("acronym", "Mía    "), BASE.replace("acronym", "Mía    "), theirs)
    assert result.rows("cooperants", "name", "notes", "=Mía") == plain("""
        COO-001 | Uno  | a  |
        COO-002 | Dos  | b  |
        COO-003 | Tres | cc | 7
    """)


def test_rows_are_added_by_both_and_one_typed_by_both_is_one():
    added = "| | {} | {} | EC | | n |\n"
    ours = BASE.rstrip() + "\n" + added.format("COO-004", "Cuatro") + added.format("", "Común")
    theirs = BASE.rstrip() + "\n" + added.format("", "Común") + added.format("COO-005", "Cinco")
    assert Joined(BASE, ours, theirs).rows("cooperants", "name") == plain("""
        COO-001 | Uno
        COO-002 | Dos
        COO-003 | Tres
        COO-004 | Cuatro
         | Común
        COO-005 | Cinco
    """)


def test_a_row_that_got_its_id_in_one_copy_only_is_still_that_row():
    typed = BASE.rstrip() + "\n| | {} | Cuatro | EC | | {} |\n"
    result = Joined(typed.format("", "n"), typed.format("", "n"), typed.format("COO-004", "n"))
    assert result.rows("cooperants", "notes").splitlines()[3:] == ["COO-004 | n"]
    result = Joined(typed.format("", "n"), typed.format("COO-004", "ours"), typed.format("COO-004", "n"))
    assert result.rows("cooperants", "notes").splitlines()[3:] == ["COO-004 | ours"]


def test_a_row_taken_out_goes_unless_the_other_changed_it():
    gone = "\n".join(line for line in BASE.splitlines() if "COO-002" not in line)
    assert Joined(BASE, BASE, gone).rows("cooperants") == "COO-001\nCOO-003"
    assert Joined(BASE, gone, BASE).rows("cooperants") == "COO-001\nCOO-003"
    changed = edited(("| b ", "| bb"))
    kept = Joined(BASE, changed, gone)
    assert kept.rows("cooperants", "notes").splitlines()[1] == "COO-002 | bb"
    assert kept.conflicts == ["cooperants/COO-002/*: Observaciones: b | Observaciones: bb | (fila borrada)"]
    back = Joined(BASE, gone, changed)
    assert back.rows("cooperants", "notes").splitlines()[2] == "COO-002 | bb"
    assert back.conflicts == ["cooperants/COO-002/*: Observaciones: b | (fila borrada) | Observaciones: bb"]


def test_a_row_that_is_blanked_stands_in_the_way_of_nothing():
    gone = "\n".join(line for line in BASE.splitlines() if "COO-003" not in line) + "\n| | COO-009 | Nueve | EC | | n |"
    result = Joined(BASE, BASE, gone)
    assert result.rows("cooperants") == "COO-001\nCOO-002\nCOO-009"
    assert result.book["cooperants"].layout.blanks[0] == 7
    assert [one for one in result.book.noticed if one.place.table == "cooperants"] == []


CLASH = """
| cooperants | id      | name   | not_same_as |
|            | COO-001 | Uno    |             |
|            | COO-002 | {name} |             |
| people     | id      | cooperant        | name    |
|            | PER-001 | COO-002 — {name} | {person} |
| contacts   | id | person           | notes |
|            |    | PER-001 — {person} | x |
"""


def test_two_new_rows_with_one_id_are_both_there_and_what_names_the_second_follows():
    base = CLASH[: CLASH.index("|            | COO-002")]
    ours, theirs = CLASH.format(name="Aquí", person="Ana"), CLASH.format(name="Allí", person="Eva")
    result = Joined(base, ours, theirs)
    assert result.rows("cooperants", "name") == "COO-001 | Uno\nCOO-002 | Aquí\nCOO-003 | Allí"
    assert result.rows("people", "cooperant", "name") == "PER-001 | COO-002 | Ana\nPER-002 | COO-003 | Eva"
    assert result.names == {"COO-002": "COO-003", "PER-001": "PER-002"}
    again = Joined(base, result.copy, theirs)
    assert not any(one.changes for one in again.made.values())
    assert again.rows("cooperants") == "COO-001\nCOO-002\nCOO-003"


def test_the_ids_that_base_has_and_those_of_an_office_are_never_changed():
    def text(name):
        return f"| parishes | id | name |\n| | 010150 | {name} |"

    result = Joined("", text("Una"), text("Otra"))
    assert (result.rows("parishes", "name"), result.names) == ("010150 | Una", {})
    assert result.conflicts == ["parishes/010150/name: None | Una | Otra"]


def test_the_officers_columns_of_a_derived_table_follow_its_rows():
    calls = """
    | calls      | id           | name   |
    |            | CON-2026-001 | {name} |
    | call_table | id           | agency | state  | responsible | decision |
    |            | CON-2026-001 | {name} | Cerrada | {who}      |          |
    """
    result = Joined("", calls.format(name="Una", who="Ana"), calls.format(name="Otra", who="Eva"), key="calendar")
    assert result.rows("call_table", "responsible") == "CON-2026-001 | Ana\nCON-2026-002 | Eva"
    both = calls.format(name="Una", who="")
    result = Joined(both, both.replace("Cerrada", "Abierta"), calls.format(name="Una", who="Eva"), key="calendar")
    assert result.rows("call_table", "responsible", "state") == "CON-2026-001 | Eva | open"


def test_a_column_that_one_copy_does_not_have_is_no_deletion():
    lacking = BASE.replace("acronym", "Suya   ").replace("| EC      |         | a", "| EC      | 5       | aa")
    result = Joined(BASE.replace("acronym", "Mía    "), BASE.replace("acronym", "Mía    "), lacking)
    assert result.made["cooperants"].lacking == {"=Suya": 1}
    assert result.rows("cooperants", "notes").splitlines()[0] == "COO-001 | aa"


def test_an_id_that_stands_twice_is_told_and_both_rows_stay():
    twice = BASE.rstrip() + "\n| | COO-001 | Copia | EC | | z |\n"
    result = Joined(BASE, BASE, twice)
    assert result.made["cooperants"].doubled == [("theirs", "COO-001")]
    assert result.rows("cooperants", "name").splitlines()[3:] == ["COO-004 | Copia"]
    again = Joined(BASE, result.copy, twice)
    assert again.rows("cooperants", "name").splitlines()[3:] == ["COO-004 | Copia"]
    assert Joined(twice, twice, twice).made["cooperants"].doubled == []
    mine = Joined(BASE, twice, edited(("Uno ", "One ")))
    assert mine.rows("cooperants", "name").splitlines() == [
        "COO-001 | One", "COO-002 | Dos", "COO-003 | Tres", "COO-001 | Copia",
    ]  # fmt: skip


def test_a_cell_with_an_error_is_not_brought():
    result = Joined(BASE, BASE, edited(("| b ", "| #N/A")))
    assert result.made["cooperants"].refused == [((1, 1, 1), "notes")]
    assert result.rows("cooperants", "notes").splitlines()[1] == "COO-002 | b"


def test_the_other_copy_may_be_in_the_other_language():
    ours = BASE.replace("acronym", "state_x")
    english = Copy(edited(("| EC      |         | b", "| BO      |         | b")).replace("BO ", "Bolivia "), "en")
    result = Joined(BASE, ours, english)
    assert result.rows("cooperants", "country").splitlines()[1] == "COO-002 | BO"
    assert result.made["cooperants"].changed == [(1, 1, "country")]


def test_without_base_all_that_differs_is_asked_and_nothing_goes():
    ours = edited(("| b ", "|   "))
    theirs = (
        "\n".join(line for line in BASE.splitlines() if "COO-001" not in line) + "\n| | COO-009 | Nueve | EC | | n |"
    )
    result = Joined(None, ours, theirs)
    assert result.rows("cooperants") == "COO-001\nCOO-002\nCOO-003\nCOO-009"
    assert result.conflicts == ["cooperants/COO-002/notes: None | None | b"]


@pytest.mark.parametrize(
    ("choice", "typed", "note", "left"),
    [
        ("Lo de aquí", "", "here", 0),
        ("Lo de la otra copia", "", "there", 0),
        ("what I type", "otra cosa", "otra cosa", 0),
        ("Lo que escribo", "", "here", 1),
        ("", "", "here", 1),
        ("Quizás", "", "here", 1),
    ],
)
def test_what_the_officer_chose_is_done(choice, typed, note, left):
    result = Joined(BASE, edited(("| b ", "| here")), edited(("| b ", "| there")))
    copy = result.copy
    choose(copy, "cooperants/COO-002/notes", choice, typed)
    plan = Plan(copy.book)
    decided = decide(plan, "registers")
    plan.add([rewrite(copy.book, "registers", (), decided.over)])
    copy.host.apply(plan.patches.get("registers", Patch()))
    assert copy.book["cooperants"]["COO-002"]["notes"] == note
    assert (decided.left, len(copy.book["registers.conflicts"])) == (left, left)


def choose(copy, row_id, choice, typed=""):
    table = copy.book["registers.conflicts"]
    line, numbers = table.rows[table.by_id[row_id]], table.layout.numbers
    copy.host.type(
        table.layout.sheet, {(line, numbers["choice"]): choice or None, (line, numbers["typed"]): typed or None}
    )


def test_a_value_that_the_column_refuses_stays_to_be_decided():
    text = "| cooperants | id | name | basic_agreement_expires | Mía |\n| | COO-001 | Uno | {} | {} |"
    copy = Joined(text.format("2026-01-01", 1), text.format("2026-02-02", 2), text.format("2026-03-03", 3.5)).copy
    choose(copy, "cooperants/COO-001/basic_agreement_expires", "typed", "pronto")
    choose(copy, "cooperants/COO-001/=Mía", "theirs")
    plan = Plan(copy.book)
    decided = decide(plan, "registers")
    assert [one.code for one in decided.findings] == ["MERG-13"]
    assert decided.over == ["cooperants/COO-001/=Mía"]
    choose(copy, "cooperants/COO-001/basic_agreement_expires", "theirs")
    plan = Plan(copy.book)
    assert decide(plan, "registers").left == 0
    copy.host.apply(plan.patches["registers"])
    table = copy.book["cooperants"]
    assert (str(table["COO-001"]["basic_agreement_expires"]), table.own["Mía"], table.bad) == ("2026-03-03", [3.5], {})


def test_what_stood_in_the_other_copy_comes_as_it_was_even_if_its_column_refuses_it():
    text = "| projects | id | amount_requested |\n| | PRY-2026-001 | {} |"
    copy = Joined(text.format(1), text.format(2), text.format(-5)).copy
    choose(copy, "projects/PRY-2026-001/amount_requested", "theirs")
    plan = Plan(copy.book)
    assert decide(plan, "registers").left == 0
    copy.host.apply(plan.patches["registers"])
    assert copy.book["projects"].bad[0, "amount_requested"].code == "VAL-09"


def test_a_row_that_one_took_out_is_decided_as_a_whole():
    gone = "\n".join(line for line in BASE.splitlines() if "COO-002" not in line)
    copy = Joined(BASE, edited(("| b ", "| bb")), gone).copy
    for choice, left, code in (("typed", 3, ["MERG-14"]), ("theirs", 2, [])):
        choose(copy, "cooperants/COO-002/*", choice, "x")
        plan = Plan(copy.book)
        assert [one.code for one in decide(plan, "registers").findings] == code
        copy.host.apply(plan.patches.get("registers", Patch()))
        assert len(copy.book["cooperants"]) == left


def test_conflicts_that_stand_stay_beside_new_ones():
    result = Joined(BASE, edited(("| b ", "| here")), edited(("| b ", "| there")))
    choose(result.copy, "cooperants/COO-002/notes", "Lo de aquí")
    again = Joined(BASE, result.copy, edited(("| b ", "| there"), ("| c ", "| cc")))
    table = again.book["registers.conflicts"]
    assert [(row.id, row["choice"], row["place"]) for row in table] == [
        ("cooperants/COO-002/notes", "mine", "Cooperantes!E6 «Observaciones»")
    ]


@pytest.mark.parametrize("key", ["projects/PRY-2026-001/name", "calls/CON-1/=a/b", "call_table/PRG-003/2027/decision"])
def test_the_id_of_a_conflict_says_where_it_is(key):
    assert "/".join(parted(key)) == key
    assert parted(key)[0] in {"projects", "calls", "call_table"}
