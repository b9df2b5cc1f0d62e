"""The whole schema: workbooks, tables, code lists. Everything else asks here."""

from dataclasses import dataclass
from typing import TypeVar

from coopxl.schema import (
    agreements,
    calls,
    change_log,
    closure,
    conflicts,
    execution,
    frame,
    inbox,
    learning,
    lists,
    matching,
    open_data,
    opinions,
    pack_register,
    parties,
    pipeline,
    planning,
    process,
    projects,
    receipts,
    reception,
    relations,
    scheme,
    settings,
    twins,
)
from coopxl.schema.codes import CodeList
from coopxl.schema.countries import COUNTRIES
from coopxl.schema.states import PROJECT_STATES
from coopxl.schema.table import Stage, Table
from coopxl.schema.text import Text

VERSION = "3"
"""The version of the schema, kept in each workbook; raised when tables or columns come. What came is in `schema/history.py`."""


def is_newer(version: str) -> bool:
    """Whether a version is one that we do not know yet; what is no number is none."""
    return version.isdecimal() and (len(version) > 9 or int(version) > int(VERSION))


YES_NO = {"es": ("Sí", "No"), "en": ("Yes", "No")}


@dataclass(frozen=True, slots=True)
class WorkbookDef:
    """One of the three books; `file` is its name without suffix."""

    key: str
    file: Text
    label: Text
    help: Text


WORKBOOKS = (
    WorkbookDef(
        "registers",
        Text("registros", "registers"),
        Text("Registros", "Registers"),
        Text("Proyectos, cooperantes, convenios y ajustes.", "Projects, cooperants, agreements and settings."),
    ),
    WorkbookDef(
        "calendar",
        Text("calendario", "calendar"),
        Text("Calendario", "Calendar"),
        Text(
            "Programas, convocatorias, tabla cronológica y calendario.",
            "Programmes, calls, chronological table and calendar.",
        ),
    ),
    WorkbookDef(
        "tracking",
        Text("seguimiento", "tracking"),
        Text("Seguimiento", "Tracking"),
        Text(
            "Marco lógico, actividades, presupuesto, gastos, indicadores, riesgos, recursos y evaluaciones.",
            "Logical framework, activities, budget, expenses, indicators, risks, resources and evaluations.",
        ),
    ),
)

_Declared = TypeVar("_Declared", Table, CodeList)


def _by_key(*declared: _Declared) -> dict[str, _Declared]:
    """All of them by key; a key used twice is a mistake of ours."""
    found = {one.key: one for one in declared}
    if len(found) != len(declared):
        raise ValueError("two declarations share a key")
    return found


TABLES: dict[str, Table] = _by_key(
    *projects.TABLES,
    *pipeline.TABLES,
    *process.TABLES,
    *parties.TABLES,
    *relations.TABLES,
    *agreements.TABLES,
    *receipts.TABLES,
    *calls.TABLES,
    *matching.TABLES,
    *planning.TABLES,
    *inbox.TABLES,
    *execution.TABLES,
    *closure.TABLES,
    *learning.TABLES,
    *frame.TABLES,
    *twins.TABLES,
    *pack_register.TABLES,
    *reception.TABLES,
    *change_log.TABLES,
    *settings.TABLES,
)

CODE_LISTS: dict[str, CodeList] = _by_key(
    *lists.CODE_LISTS_HERE,
    *scheme.CODE_LISTS_HERE,
    *pipeline.CODE_LISTS_HERE,
    *agreements.CODE_LISTS_HERE,
    *process.CODE_LISTS_HERE,
    *execution.CODE_LISTS_HERE,
    *relations.CODE_LISTS_HERE,
    *receipts.CODE_LISTS_HERE,
    *learning.CODE_LISTS_HERE,
    *frame.CODE_LISTS_HERE,
    *matching.CODE_LISTS_HERE,
    *planning.CODE_LISTS_HERE,
    *inbox.CODE_LISTS_HERE,
    *twins.CODE_LISTS_HERE,
    *open_data.CODE_LISTS_HERE,
    *conflicts.CODE_LISTS_HERE,
    opinions.OPINIONS,
    *pack_register.CODE_LISTS_HERE,
    *reception.CODE_LISTS_HERE,
    *settings.CODE_LISTS_HERE,
    PROJECT_STATES,
    COUNTRIES,
)

STAGES = {
    Stage.PROJECTS: Text("Proyectos", "Projects"),
    Stage.PARTIES: Text("Cooperantes", "Cooperants"),
    Stage.CALLS: Text("Convocatorias", "Calls"),
    Stage.AGREEMENTS: Text("Convenios", "Agreements"),
    Stage.EXECUTION: Text("Ejecución", "Execution"),
    Stage.LEARNING: Text("Aprendizaje", "Learning"),
    Stage.OFFICE: Text("Oficina", "Office"),
}


def tables_of(workbook: str) -> tuple[Table, ...]:
    """The tables of one workbook, its conflicts and its findings last."""
    own = tuple(table for table in TABLES.values() if table.workbook == workbook)
    return (*own, conflicts.conflicts(workbook), settings.findings(workbook))


def address(table: Table) -> str:
    """The key of a table among all of an office: each book has findings and conflicts of its own."""
    return table.key if table.key in TABLES else f"{table.workbook}.{table.key}"
