"""What may leave the office: a decision for every column, and nothing else in any file."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from coopxl.core.publishing import public
from coopxl.hosts.memory import book
from coopxl.schema import kinds
from coopxl.schema.office import CODE_LISTS, TABLES
from coopxl.schema.publication import ONLY, PRIVATE, PRIVATE_TABLES, PUBLIC
from coopxl.schema.table import Column, Table
from tests.opened import NOW, SETTINGS, data, exported, files, lines, one, rich

TODAY = NOW.date()


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_declared_public_or_private(name):
    """A new column is private until somebody decides: write it into coopxl/schema/publication.py."""
    declared = [*PUBLIC.get(name, ()), *PRIVATE.get(name, ())]
    assert len(declared) == len(set(declared))
    if name in PRIVATE_TABLES:
        assert declared == []
    else:
        assert set(declared) == set(TABLES[name].columns_by_key)


def test_nothing_is_declared_that_is_not_there():
    assert {*PUBLIC, *PRIVATE, *PRIVATE_TABLES} == set(TABLES)


@pytest.mark.parametrize("kind", [kinds.Phone, kinds.Email])
def test_no_way_to_reach_a_person_is_public(kind):
    there = {(name, c.key) for name, table in TABLES.items() for c in table.columns if isinstance(c.kind, kind)}
    assert there
    assert {(name, key) for name, key in there if key in PUBLIC.get(name, ())} == set()


def test_notes_and_doubts_are_never_public():
    assert {(name, key) for name, keys in PUBLIC.items() for key in keys if key in {"notes", "doubt"}} == set()


# One row in every table, its cells filled with values that stand nowhere else; and what makes it public.

MAKES_PUBLIC = {
    ("projects", "state"): "execution",
    ("cooperants", "resource_sources"): "private_foundation",
    ("calls", "announcement"): "confirmed",
    ("own_offer", "in_portfolio"): "Sí",
    ("twinnings", "status"): "active",
    ("lessons", "share"): "Sí",
    ("agreements", "signed"): "2025-01-01",
    **{("measurements", key): "" for key in ("sex", "age_group", "ethnic_group", "area", "parish")},
    ("settings", "id"): "name",
}


class Planting:
    """Values for the columns of all tables; `where` tells which column a value was planted in."""

    def __init__(self) -> None:
        self.number = 0
        self.where: dict[str, tuple[str, str]] = {}

    def table(self, table: Table, suffix: str) -> str:
        cells = {column.key: self._cell(table, column, suffix) for column in table.columns}
        header = " | ".join((table.key, *cells))
        return f"\n| {header} |\n| | {' | '.join(cells.values())} |\n"

    def _cell(self, table: Table, column: Column, suffix: str) -> str:
        if column.key == "id":
            return identity(table, suffix)
        if (table.key, column.key) in MAKES_PUBLIC:
            return MAKES_PUBLIC[table.key, column.key]
        if isinstance(column.kind, kinds.Ref | kinds.Refs):
            return identity(TABLES[column.kind.table], suffix)
        self.number += 1
        planted = self._planted(column)
        if planted:
            self.where[planted] = table.key, column.key
        return planted or self._common(column)

    def _planted(self, column: Column) -> str:
        """A value that stands nowhere else; nothing where a column can hold a few values only."""
        match column.kind:
            case kinds.Words(pattern="") | kinds.Prose():
                return f"Secreto{self.number:04}q"
            case kinds.Email():
                return f"secreto{self.number:04}@ejemplo.org"
            case kinds.Phone():
                return f"+593 2 777 {self.number:04}"
            case kinds.Url():
                return f"https://secreto{self.number:04}.ejemplo.org"
            case kinds.Money() | kinds.Quantity():
                return f"7{self.number:05}.37"
            case kinds.Percent():
                return f"{10 + self.number % 80}.{self.number:05}7"
            case kinds.Whole(low, high) if low <= 7_000_000 + self.number <= high:
                return f"{7_000_000 + self.number}"
            case kinds.Day():
                return (date(1801, 1, 1) + timedelta(self.number)).isoformat()
        return ""

    @staticmethod
    def _common(column: Column) -> str:
        match column.kind:
            case kinds.Choice(codes) | kinds.Choices(codes):
                return CODE_LISTS[codes].codes[0].key
            case kinds.YesNo():
                return "Sí"
            case kinds.Whole(low):
                return str(low)
        return ""


def identity(table: Table, suffix: str) -> str:
    kind = table["id"].kind
    assert isinstance(kind, kinds.Identity)
    if kind.pattern:
        return kind.example
    if not table.prefix:
        return f"{table.key.upper()}/{suffix}"
    return f"{table.prefix}-{'2026-' if table.yearly else ''}{suffix}"


def planted(suffix: str = "901") -> tuple[Planting, str]:
    planting = Planting()
    return planting, "".join(planting.table(table, suffix) for table in TABLES.values() if table.key != "settings")


def test_what_is_private_stands_in_no_file():
    planting, tables = planted()
    made, found = exported(book(SETTINGS + tables))
    assert {name.rpartition(".")[2] for name in made} == {"csv", "json", "txt", "xml"}, [str(one) for one in found]
    everything = b"\0".join(made.values())
    out = {value: place for value, place in planting.where.items() if value.encode() in everything}
    private = {place for place in out.values() if place[1] not in PUBLIC.get(place[0], ())}
    assert private == set()
    # The search can fail: what is public of the same rows is there, but for counts that only go out as totals.
    public_ones = {place for place in planting.where.values() if place[1] in PUBLIC.get(place[0], ())}
    assert len(public_ones) > 150
    assert public_ones - set(out.values()) == set()
    assert len(planting.where) - len(public_ones) > 300


def test_only_public_columns_have_a_place():
    made = files(rich())
    tables = data(one(made, "datos-abiertos", ".json"))["tables"]
    for name, keys in PUBLIC.items():
        headers = made[f"{name}.csv"].decode("utf-8-sig").splitlines()[0].split(",")
        assert [header for header in headers if not header.endswith("_label")] == list(keys)
        assert all(list(row) == list(keys) for row in tables[name])
    assert set(tables) == set(PUBLIC)


ROWS = """
| cooperants | id      | name          | resource_sources       |
|            | COO-901 | Doña Anónima  | private_individual     |
|            | COO-902 | Doña Ilegible | lo que sea             |
|            | COO-903 | Agencia Clara | public_central         |

| projects | id           | name           | state       | cooperant |
|          | PRY-2026-901 | Idea oculta    | idea        | COO-903   |
|          | PRY-2026-902 | Rechazo oculto | rejected    | COO-903   |
|          | PRY-2026-903 | Archivo oculto | archived    | COO-903   |
|          | PRY-2026-904 | Archivo claro  | archived    | COO-901   |
|          | PRY-2026-905 | Acuerdo claro  | agreed      | COO-903   |
|          | PRY-2026-906 | Presente oculto | submitted  | COO-903   |

| income | id         | project      | amount | date       |
|        | ING-000901 | PRY-2026-904 | 5      | 2025-01-01 |
|        | ING-000902 | PRY-2026-901 | 77.31  | 2025-01-01 |
|        | ING-000903 | nadie sabe   | 88.31  | 2025-01-01 |
|        | ING-000904 |              | 99.31  | 2025-01-01 |

| agreements | id           | name             | signed     | starts     | project      |
|            | CNV-2026-901 | Trato oculto     |            | 2027-01-01 |              |
|            | CNV-2026-902 | Trato de la idea | 2025-01-01 |            | PRY-2026-901 |
|            | CNV-2026-903 | Trato claro      | 2025-01-01 |            |              |

| lessons | id      | title          | share |
|         | LEC-901 | Lección oculta |       |
|         | LEC-902 | Lección clara  | Sí    |

| calls | id           | name           | announcement |
|       | CON-2026-901 | Llamado oculto | unverified   |
|       | CON-2026-902 | Llamado claro  | confirmed    |

| indicators | id         | project      | name |
|            | IND-000901 | PRY-2026-905 | Uno  |

| measurements | id         | indicator  | value | sex   | age_group | ethnic_group | parish |
|              | MED-000901 | IND-000901 | 3.17  | women |           |              |        |
|              | MED-000902 | IND-000901 | 3.27  |       | niñez rara |             |        |
|              | MED-000903 | IND-000901 | 9.37  |       |           |              |        |

| logframe | id         | project      | text          |
|          | MLG-000901 | PRY-2026-901 | Lógica oculta |
"""


def test_rows_that_are_not_public_stand_in_no_file():
    made = b"\0".join(files(book(SETTINGS + ROWS)).values()).decode()
    hidden = (
        "oculta",
        "oculto",
        "Anónima",
        "Ilegible",
        "Trato de la idea",
        "77.31",
        "88.31",
        "3.17",
        "3.27",
        "COO-901",
    )
    assert [word for word in hidden if word in made] == []
    there = (
        "Archivo claro",
        "Acuerdo claro",
        "Trato claro",
        "Lección clara",
        "Llamado claro",
        "99.31",
        "9.37",
        "Agencia Clara",
    )
    assert [word for word in there if word not in made] == []


@pytest.mark.parametrize(
    ("first", "names"),
    [
        ("", ["Archivo claro", "Acuerdo claro"]),
        ("Presentado", ["Archivo claro", "Acuerdo claro", "Presente oculto"]),
        ("idea", ["Idea oculta", "Archivo claro", "Acuerdo claro", "Presente oculto"]),
        ("En ejecución", ["Archivo claro"]),
        ("lo que sea", ["Archivo claro", "Acuerdo claro"]),
    ],
)
def test_the_office_says_from_which_state_on_a_project_goes_out(first, names):
    office = book(f"| settings | id | value |\n| | publish_from | {first} |\n" + ROWS)
    assert [row["name"] for row in public(office, TODAY).sets["projects"].rows] == names


def test_groups_of_people_go_out_as_totals_and_small_ones_not_at_all():
    office = rich(
        more="""
| emergency_aid | id      | date       | event   | people |
|               | AYE-001 | 2025-01-01 | Deslave | 4      |
|               | AYE-002 | 2025-01-02 | Lluvia  | 5      |
|               | AYE-003 | 2025-01-03 | Nada    | 0      |
"""
    )
    published = public(office, TODAY)
    assert [
        (row["project"], row["kind"], row["unit"], row["quantity"]) for row in published.sets["beneficiaries"].rows
    ] == [
        ("PRY-2026-001", "direct", "people", 100),
        ("PRY-2026-003", "direct", "people", None),
    ]
    assert [row["people"] for row in published.sets["emergency_aid"].rows] == [None, 5, 0]
    assert published.hidden == 2
    found = {one.code: one.facts for one in exported(office)[1]}
    assert found["EXPO-05"] == {"count": 2, "few": 5}


def test_a_cell_that_cannot_be_read_does_not_go_out_and_is_told():
    made, found = exported(rich(more=""), **{"as": "csv"})
    assert "EXPO-04" not in {one.code for one in found}
    office = book(SETTINGS + ROWS)
    made, found = exported(office, **{"as": "csv"})
    assert [one.facts["count"] for one in found if one.code == "EXPO-04"] == [2]
    assert [row["name"] for row in lines(made["cooperants.csv"])] == ["Agencia Clara"]


def test_amounts_are_exact():
    (row,) = [row for row in public(rich(), TODAY).sets["expenses"].rows if row["id"] == "GAS-000001"]
    assert row["amount"] == Decimal("99.90")


def test_rules_for_rows_name_columns_that_are_there():
    assert {
        name: [only.column for only in rules if only.column not in TABLES[name]] for name, rules in ONLY.items()
    } == {name: [] for name in ONLY}
