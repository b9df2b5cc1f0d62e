"""The sheets of a workbook in their order, and how a formula speaks of their cells."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from coopxl.derive.workbooks import texts
from coopxl.schema import overview
from coopxl.schema.forms import FORMS, Form
from coopxl.schema.matrices import MATRICES, MATRICES_WORKBOOK, Matrix
from coopxl.schema.office import STAGES, tables_of
from coopxl.schema.table import Stage, Table
from coopxl.schema.text import Text


class Content(Enum):
    """What a sheet shows."""

    START = auto()
    FORM = auto()
    CALENDAR = auto()
    MATRIX = auto()
    TABLE = auto()
    LISTS = auto()
    TODAY = auto()
    OVERVIEW = auto()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its key is that of its table or form."""

    content: Content
    key: str
    name: str
    stage: Stage
    help: Text
    table: Table | None = None
    form: Form | None = None
    matrix: Matrix | None = None

    def at(self, cells: str) -> str:
        """`Listas!$A$5`: these cells of this sheet, as a formula writes them."""
        return f"{quoted(self.name)}!{cells}"

    @property
    def folded(self) -> bool:
        """Whether it starts out of sight."""
        return self.content is Content.MATRIX or (self.table is not None and self.table.folded)

    @property
    def link(self) -> str:
        """The address of a link to this sheet."""
        return f"internal:{self.at('A1')}"


def quoted(name: str) -> str:
    """The name of a sheet as a formula writes it."""
    return name if re.fullmatch(r"[A-Za-z_]\w*", name, re.ASCII) else "'" + name.replace("'", "''") + "'"


def sheets_of(workbook: str, lang: str) -> tuple[Sheet, ...]:
    """The sheets of a workbook: start, forms or month calendar, tables by stage, findings, lists."""
    tables = tables_of(workbook)
    order = tuple(STAGES)
    # The chronological table is what its workbook is opened for; what is made of projects stands behind them.
    own = sorted(tables[:-1], key=lambda one: (order.index(one.stage), not (one.derived and one.stage is Stage.CALLS)))
    return (
        Sheet(Content.START, "start", texts.START[lang], Stage.OFFICE, texts.START),
        *([_overview(lang)] if workbook == overview.WORKBOOK else []),
        *(_form(form, lang) for form in FORMS if workbook == "registers"),
        *([_today(lang), _calendar(lang)] if workbook == "calendar" else []),
        *(_table(table, lang) for table in own),
        *(_matrix(matrix, lang) for matrix in MATRICES if workbook == MATRICES_WORKBOOK),
        _table(tables[-1], lang),
        Sheet(Content.LISTS, "lists", texts.LISTS[lang], Stage.OFFICE, texts.LISTS_HELP),
    )


def _form(form: Form, lang: str) -> Sheet:
    stage = Stage.PROJECTS if form.table == "projects" else Stage.PARTIES
    return Sheet(Content.FORM, form.key, form.label[lang], stage, form.help, form=form)


def _calendar(lang: str) -> Sheet:
    return Sheet(Content.CALENDAR, "month_calendar", texts.CALENDAR[lang], Stage.CALLS, texts.CALENDAR_HELP)


def _today(lang: str) -> Sheet:
    return Sheet(Content.TODAY, "today", texts.TODAY[lang], Stage.OFFICE, texts.TODAY_HELP)


def _overview(lang: str) -> Sheet:
    return Sheet(Content.OVERVIEW, "overview", overview.LABEL[lang], Stage.PROJECTS, overview.HELP)


def _matrix(matrix: Matrix, lang: str) -> Sheet:
    return Sheet(Content.MATRIX, matrix.key, matrix.label[lang], Stage.LEARNING, matrix.help, matrix=matrix)


def _table(table: Table, lang: str) -> Sheet:
    return Sheet(Content.TABLE, table.key, table.label[lang], table.stage, table.help, table=table)
