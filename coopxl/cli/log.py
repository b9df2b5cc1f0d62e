"""`coopxl log`: who changed what and when; how a row was on a day."""

import argparse
import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from coopxl.cli.tell import as_data, line
from coopxl.cli.words import day
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.formats import spoken
from coopxl.schema.change_log import CHANGE_LOG
from coopxl.schema.office import TABLES
from coopxl.schema.text import Text

if TYPE_CHECKING:
    from coopxl.core.change_log import Entry
    from coopxl.run.office import Office, Report

_TABLE = Text("solo esta tabla, por su clave o el nombre de su hoja", "only this table, by its key or its sheet's name")
_ID = Text("solo esta fila", "only this row")
_COLUMN = Text("solo esta columna, por su clave o su título", "only this column, by its key or its header")
_SINCE = Text(
    "desde ese día, o «report»: desde el último informe (con --id, el de ese proyecto)",
    "since that day, or `report`: since the last report (with --id, that of the project)",
)
_UNTIL = Text("hasta ese día, incluido", "until that day, included")
_ON = Text("con --id: cómo era la fila al terminar ese día", "with --id: how the row was at the end of that day")
_REPORT = ("report", "informe")
_NONE = Text("No consta ningún cambio así.", "No such change is noted.")
_COUNT = Text("Cambios: {count}. La bitácora empieza el {began}.", "Changes: {count}. The log begins on {began}.")
_WAS = Text("{row}, al terminar el {on}:", "{row}, at the end of {on}:")
_WAS_NOT = Text("{row} no existía al terminar el {on}.", "{row} did not exist at the end of {on}.")
_WHY = Text("Motivo", "Reason")


def add(command: argparse.ArgumentParser, lang: str) -> None:
    """The words that the command takes."""

    def since(typed: str) -> date | str:
        return "report" if typed.casefold() in _REPORT else day(typed)

    table, column, when = Text("TABLA", "TABLE")[lang], Text("COLUMNA", "COLUMN")[lang], Text("FECHA", "DATE")[lang]
    command.add_argument("--table", default="", metavar=table, help=_TABLE[lang])
    command.add_argument("--id", default="", dest="row", metavar="ID", help=_ID[lang])
    command.add_argument("--column", default="", metavar=column, help=_COLUMN[lang])
    command.add_argument("--since", type=since, metavar=f"{when}|report", help=_SINCE[lang])
    command.add_argument("--until", type=day, metavar=when, help=_UNTIL[lang])
    command.add_argument("--on", type=day, metavar=when, help=_ON[lang])


def check(asked: argparse.Namespace) -> None:
    """Stops before anything is done when the question makes no sense."""
    if asked.on and not asked.row:
        raise CannotGoOn("BITA-09")


def tell(asked: argparse.Namespace, report: "Report", office: "Office") -> None:
    """Answers the question, after what there is to tell of the run."""
    entries = list(office.log.past())
    findings = [*report.findings]
    if office.log.store.unreadable:
        findings.append(
            Finding("BITA-03", Place(CHANGE_LOG.label[office.lang]), {"count": office.log.store.unreadable})
        )
    query = _Query(asked, office, entries)
    shown = query.row() if asked.on else query.entries()
    if asked.json:
        said = {"findings": [as_data(one, office.lang) for one in findings], **shown}
        print(json.dumps(said, ensure_ascii=False, indent=1))
        return
    for one in findings:
        print(line(one, office.lang))
    print(*(query.row_lines(shown) if asked.on else query.lines(shown)), sep="\n")


class _Query:
    def __init__(self, asked: argparse.Namespace, office: "Office", entries: list["Entry"]) -> None:
        self.asked, self.office, self.lang, self.all = asked, office, office.lang, entries
        self.table = _named_table(asked.table) or self._table_of(asked.row)
        self.column = _named_column(self.table, asked.column)

    def _table_of(self, row: str) -> str:
        book = self.office.book
        found = (name for name, table in book.tables.items() if name in TABLES and row and row in table.by_id)
        return next(found, "") or next((one.change.table for one in self.all if row and one.names(row)), "")

    def entries(self) -> dict[str, Any]:
        """Those that were asked for, newest first."""
        from coopxl.core.change_log import last_report

        since: date | datetime | None = self.asked.since
        if since == "report":
            since = last_report(self.all, self.asked.row)
            if since is None:
                raise CannotGoOn("BITA-06")
        return {
            "began": self._began(),
            "entries": [
                self._data(one) for one in self.all if self._fits(one) and _within(one, since, self.asked.until)
            ],
        }

    def _began(self, table: str = "") -> str:
        books = self.office.log.store.held.get("books", {})
        key = TABLES[table].workbook if table else ""
        known = [one["began"] for name, one in books.items() if "began" in one and key in ("", name)]
        return max(known, default=self.office.log.now.isoformat())

    def _fits(self, one: "Entry") -> bool:
        change, asked = one.change, self.asked
        return (
            (not asked.table or change.table == self.table)
            and (not asked.row or one.names(asked.row))
            and (not asked.column or change.column == self.column)
        )

    def _data(self, one: "Entry") -> dict[str, Any]:
        from coopxl.core import change_log as words

        change, book, lang = one.change, self.office.book, self.lang
        held: dict[str, Any] = {"id": one.id, "when": one.when.isoformat(), "who": one.who, "through": one.through}
        held |= {"saved": one.saved.isoformat() if one.saved else None}
        held |= {"table": change.table, "row": change.id, "column": change.column, "old": change.old, "new": change.new}
        held |= {"reason": one.reason}
        said = {
            "when": spoken(one.when.replace(tzinfo=None), lang),
            "through": words.through(one, lang),
            "table": words.table_said(change, lang),
            "row": words.row_said(change, book),
            "column": words.column_said(change, lang),
            "before": words.side_said(change, change.old, book, lang),
            "after": words.side_said(change, change.new, book, lang),
        }
        return {**held, "said": said}

    def lines(self, shown: Mapping[str, Any]) -> Iterable[str]:
        """One for each entry."""
        for one in shown["entries"]:
            said = one["said"]
            where = " ".join(filter(None, (said["table"], said["row"], f"«{said['column']}»")))
            reason = f" {_WHY[self.lang]}: {one['reason']}" if one["reason"] else ""
            who = ", ".join(filter(None, (one["who"], said["through"])))
            yield f"{one['id']}  {said['when']}  {who}: {where}: {said['before'] or '—'} -> {said['after'] or '—'}{reason}"
        if not shown["entries"]:
            yield _NONE[self.lang]
        began = spoken(datetime.fromisoformat(shown["began"]).replace(tzinfo=None), self.lang)
        yield _COUNT[self.lang].format(count=len(shown["entries"]), began=began)

    def row(self) -> dict[str, Any]:
        """The row as it was known at the end of the day."""
        from coopxl.core.change_log import as_it_was

        on, row, table = self.asked.on, self.asked.row, self.table
        if not table:
            raise CannotGoOn("BITA-08", id=row)
        began = datetime.fromisoformat(self._began(table))
        if on < began.date():
            raise CannotGoOn("BITA-07", began=began.replace(tzinfo=None))
        forward = list(reversed(self.all))
        if row not in self.office.book.tables.get(table, ()) and not any(one.names(row) for one in forward):
            raise CannotGoOn("BITA-08", id=row)
        cells = as_it_was(self.office.book, table, row, on, forward)
        return {"table": table, "row": row, "on": on.isoformat(), "cells": cells}

    def row_lines(self, shown: Mapping[str, Any]) -> Iterable[str]:
        """A line for each filled cell."""
        from coopxl.core.change_log import label_of, value_said
        from coopxl.core.values import reference

        book, lang, table, cells = self.office.book, self.lang, shown["table"], shown["cells"]
        named = reference(shown["row"], book.title(table, shown["row"]))
        begin = _WAS_NOT if cells is None else _WAS
        yield begin[lang].format(row=named, on=spoken(self.asked.on, lang))
        for key, value in (cells or {}).items():
            yield f"  {label_of(table, key, lang)}: {value_said(table, key, value, book, lang)}"


def _within(one: "Entry", since: date | datetime | None, until: date | None) -> bool:
    if isinstance(since, datetime):
        after = one.when > since
    else:
        after = since is None or one.when.date() >= since
    return after and (until is None or one.when.date() <= until)


def _named_table(typed: str) -> str:
    from coopxl.core.fold import fold

    if not typed or typed in TABLES:
        return typed
    found = [key for key, one in TABLES.items() if fold(typed) in (fold(one.label.es), fold(one.label.en))]
    if not found:
        raise CannotGoOn("OFF-11", table=typed, tables=sorted(TABLES))
    return found[0]


def _named_column(table: str, typed: str) -> str:
    """The key of a column by key or header; of the officer's own its header after `=`."""
    from coopxl.core.fold import fold
    from coopxl.core.parts import OWN

    tables = [TABLES[table]] if table else TABLES.values()
    columns = [one for held in tables for one in held.columns]
    said = fold(typed)
    found = [one.key for one in columns if typed == one.key or said in (fold(one.label.es), fold(one.label.en))]
    return found[0] if found else OWN + typed.removeprefix(OWN)
