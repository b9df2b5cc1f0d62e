"""The office's data as an action sees it: all tables of all workbooks, and the words of the office."""

from collections.abc import Iterable
from functools import cached_property
from zoneinfo import ZoneInfo

from coopxl.core.findings import Finding
from coopxl.core.table import Row, Table
from coopxl.core.values import Bad, read
from coopxl.core.vocabulary import Vocabulary
from coopxl.core.workbook import Workbook
from coopxl.schema.settings import SETTINGS


class Book:
    """Tables by key (`projects`; the findings of a book are `registers.findings`), the workbooks they came from, the words.

    `noticed` are the findings made while reading: missing tables, columns met twice, rows out of reach.
    """

    def __init__(self, tables: dict[str, Table], words: Vocabulary, workbooks: dict[str, Workbook], lang: str) -> None:
        self.tables = tables
        self.words = words
        self.workbooks = workbooks
        self.lang = lang
        self.noticed: list[Finding] = []

    def __getitem__(self, key: str) -> Table:
        return self.tables[key]

    def __contains__(self, key: object) -> bool:
        return key in self.tables

    def rows(self, key: str) -> Iterable[Row]:
        """The rows of a table; none when the table is not there."""
        return self.tables.get(key, ())

    def of(self, key: str, parent: str, row_id: str) -> list[Row]:
        """The rows of a table whose `parent` column points to a row."""
        return [row for row in self.rows(key) if row[parent] == row_id]

    def title(self, table: str, row_id: str) -> str:
        """The words that stand for a row in lists."""
        return self.tables[table].title(row_id) if table in self.tables else ""

    @cached_property
    def settings(self) -> dict[str, str]:
        """What the office says of itself; blank settings have their default."""
        typed = {row.id: row.text("value") for row in self.rows("settings")}
        values = {setting.key: read(setting.kind, typed.get(setting.key), self.words) for setting in SETTINGS}
        understood = {key: value.value if isinstance(value, Bad) else value for key, value in values.items()}
        return {setting.key: str(understood[setting.key] or setting.default) for setting in SETTINGS}

    @property
    def zone(self) -> ZoneInfo:
        """The office's own time zone; the default one when what was typed is none."""
        return ZoneInfo(self.settings["zone"])
