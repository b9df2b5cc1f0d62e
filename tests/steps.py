"""An office in memory whose only project has everything a project can owe, and a desk that moves it along."""

import re
from collections.abc import Iterable
from datetime import datetime

from coopxl.actions.move import move
from coopxl.core.book import Book
from coopxl.core.outcome import Action, Ask, Outcome
from coopxl.core.plan import Plan
from coopxl.core.reading import read_book
from coopxl.hosts.memory import MemoryHost, workbooks

PROJECT = "PRY-2026-001"
NOW = datetime(2026, 6, 1)

FULL = """
    | projects | id | name | department | manager_name | general_objective | areas | summary | localization |
    start_date | completion_date | state | sdg | plan_objectives | cooperation_types | amount_requested | counterpart |
    finance_confirmed | cooperant | call | approval_date | approval_authority | director_informed | mayor_authorized |
    next_state | move_reason | version |
    | | PRY-2026-001 | Riego | Obras | Ana | Regar | Agricultura | Texto | Rural |
    2026-07-01 | 2027-07-01 | STATE | 2 | OBP-001 | En especie | 100 | 0 |
    Sí | COO-001 | CON-2026-001 | 2026-05-01 | Alcaldía | 2026-04-01 | 2026-04-02 | | | |
    | settings | id      | value       |
    |          | unit    | Cooperación |
    |          | officer | Eva         |
    | plan_objectives | id      | plan | text  |
    |                 | OBP-001 | PDOT | Regar |
    | cooperants | id      | name  |
    |            | COO-001 | Fondo |
    | calls | id           | name    | cooperant | closes     | font  | font_size | margins | modality        |
    |       | CON-2026-001 | Premios | COO-001   | 2026-08-01 | Arial | 11        | 2,5 cm  | Portal en línea |
    | agreements | id           | name | project      | kind             | registration | registered_on | audit |
    |            | CNV-2026-001 | Acta | PRY-2026-001 | Acta de donación | N-1          | 2026-05-01    | Sí    |
    | commitments | id         | project      | kind              | due        | delivered  |
    |             | CMP-000001 | PRY-2026-001 | Informe de avance | 2026-05-01 | 2026-05-01 |
    |             | CMP-000002 | PRY-2026-001 | Informe final     | 2026-05-20 | 2026-05-20 |
    | objectives | id         | project      | text  |
    |            | OBJ-000001 | PRY-2026-001 | Regar |
    | beneficiaries | id         | project      | kind     | population | quantity |
    |               | BEN-000001 | PRY-2026-001 | Directos | Mujeres    | 20       |
    | indicators | id         | project      | name     | when | who |
    |            | IND-000001 | PRY-2026-001 | Sistemas | Año  | Ana |
    | resources | id         | project      | name   | source | verification |
    |           | REC-000001 | PRY-2026-001 | Dinero | Otra   | Factura      |
    | expenses | id         | project      | document | verification |
    |          | GAS-000001 | PRY-2026-001 | F-1      | Carpeta 1    |
    | evaluations | id         | project      | kind              | done       |
    |             | EVA-000001 | PRY-2026-001 | De medio término  | 2026-05-01 |
    |             | EVA-000002 | PRY-2026-001 | Final             | 2026-05-01 |
    |             | EVA-000003 | PRY-2026-001 | Auditoría externa | 2026-05-01 |
    | measures | id         | project      | kind        | refund | sanction |
    |          | MDA-000001 | PRY-2026-001 | Cancelación | 0      | ninguna  |
    | lessons | id         | project      | title  |
    |         | LEC-000001 | PRY-2026-001 | Hablar |
    | assets | id         | project      | act    |
    |        | BIE-000001 | PRY-2026-001 | Acta 1 |
    | regulations | id         | project      | gazette_on | assembly_on | association_on     |
    |             | NOR-000001 | PRY-2026-001 | 2026-05-01 | 2026-05-02  | 2026-05-03 |
    """


def full(state: str = "Idea") -> str:
    """That office, its project in a state; lines broken for the eye are joined."""
    return re.sub(r"\|\n\s+(?=[^\s|])", "| ", FULL).replace("STATE", state)


class StepDesk:
    """Moves projects of an office in memory, as the command line would; `outcome` is the last."""

    def __init__(self, markdown: str, lang: str = "es") -> None:
        self.lang = lang
        self.hosts = {key: MemoryHost(workbook) for key, workbook in workbooks(markdown, lang).items()}
        self.given: dict[str, int] = {}
        self.outcome = Outcome()
        self.book = self._read()

    def _read(self) -> Book:
        return read_book({key: host.read() for key, host in self.hosts.items()}, self.lang)

    def do(self, action: Action, row_id: str = "", now: datetime = NOW, **said: str) -> Outcome:
        """Runs an action and applies what it wants done."""
        self.outcome = action(self.book, Ask(now, self.lang, row_id, self.given, said))
        plan = Plan(self.book)
        plan.add(self.outcome.edits)
        self.given |= self.outcome.given
        for key, patch in plan.patches.items():
            self.hosts[key].apply(patch)
        self.book = self._read()
        return self.outcome

    def move(self, *states: str, why: str = "Porque sí", now: datetime = NOW) -> None:
        """Steps through states, one after another."""
        for state in states:
            self.do(move, PROJECT, now, state=state, why=why)

    def type(self, table: str, row_id: str, **values: object) -> None:
        """What a person types into cells of a row."""
        row = self.book[table][row_id]
        where, line = row.table.layout, row.table.rows[row.index]
        cells = {(line, where.numbers[key]): value for key, value in values.items()}
        self.hosts[row.table.definition.workbook].type(where.sheet, cells)  # type: ignore[arg-type]
        self.book = self._read()

    def rows(self, table: str, *columns: str) -> list[tuple[object, ...]]:
        """Some columns of every row of a table."""
        return [tuple(row[key] for key in columns) for row in self.book.rows(table)]

    @property
    def state(self) -> str:
        """Where the project is."""
        return self.book["projects"][PROJECT].text("state")

    @property
    def cells(self) -> dict[str, dict[str, list[object]]]:
        """All that the tables hold."""
        return {name: dict(table.columns) for name, table in self.book.tables.items()}


def codes(outcome: Outcome) -> Iterable[str]:
    """The codes of what was told."""
    return [finding.code for finding in outcome.findings]
