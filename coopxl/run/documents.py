"""What can be asked of a document that was made: where its values come from."""

from collections.abc import Iterator
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.documents.trace import Cell, Told, Trace, trace_in
from coopxl.office import layer
from coopxl.schema.office import TABLES
from coopxl.schema.papers import PRINTED
from coopxl.schema.text import Text

_KINDS = {
    "sum": Text("suma de", "sum of"),
    "made": Text("hecho con", "made from"),
    "none": Text("de ninguna celda: contado, o puesto al hacerlo", "from no cell: counted, or put when it was made"),
    "missing": Text("en blanco cuando se hizo", "blank when it was made"),
}
_HEAD = Text("{paper} {id}, versión {version}, hecho el {made}.", "{paper} {id}, version {version}, made on {made}.")
_SHOWN = 70
"""Letters of a value on the terminal."""


def content_of(path: Path) -> bytes:
    """The bytes of a file that somebody named. CannotGoOn DOCU-08 when there is none or it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as why:
        raise CannotGoOn("DOCU-08", file=path, why=why.strerror or str(why)) from why


def trace_of(path: Path) -> Trace:
    """The trace of a document. CannotGoOn DOCU-07 when it keeps none."""
    trace = trace_in(content_of(path))
    if trace is None:
        raise CannotGoOn("DOCU-07", file=path.name)
    return trace


def lines(trace: Trace, lang: str) -> Iterator[str]:
    """A trace for a person: what document it is, then each value with its cells."""
    facts = {key: trace.facts.get(key, "") for key in ("id", "version", "made")}
    paper = trace.facts.get("paper", "")
    yield _HEAD[lang].format(paper=PRINTED[paper].label[lang] if paper in PRINTED else paper, **facts)
    for told in trace.values:
        yield f"{_short(told.text)}  ←  {_from(told, lang)}"


def _from(told: Told, lang: str) -> str:
    cells = "; ".join(_cell(cell, told, lang) for cell in told.cells)
    kind = _KINDS[told.kind][lang] if told.kind in _KINDS else ""
    return " ".join(part for part in (kind, cells) if part)


def _cell(cell: Cell, told: Told, lang: str) -> str:
    where = f"{cell.at} ({cell.id} «{label(cell, lang)}»)" if cell.id else f"{cell.at} «{label(cell, lang)}»"
    return where if told.kind == "cell" or not cell.holds else f"{where} = {_short(cell.holds)}"


def label(cell: Cell, lang: str) -> str:
    """What the column of a cell is called."""
    table = TABLES.get(cell.table)
    return table[cell.key].label[lang] if table and cell.key in table else cell.key


def _short(text: str) -> str:
    said = " ".join(text.split())
    return said if len(said) <= _SHOWN else said[: _SHOWN - 1] + "…"


def as_data(trace: Trace, lang: str) -> dict[str, object]:
    """A trace for a program."""
    return {
        **trace.facts,
        "values": [
            {
                "text": told.text,
                "kind": told.kind,
                "cells": [
                    {
                        "table": cell.table,
                        "row": cell.id,
                        "column": cell.key,
                        "label": label(cell, lang),
                        "at": cell.at,
                        "holds": cell.holds,
                    }
                    for cell in told.cells
                ],
            }
            for told in trace.values
        ],
    }


def written(path: Path, content: bytes) -> None:
    """Writes a file that somebody asked for, never over another. CannotGoOn DOCU-11, DOCU-08."""
    try:
        layer.create(path, content)
    except FileExistsError:
        raise CannotGoOn("DOCU-11", file=path) from None
    except OSError as why:
        raise CannotGoOn("DOCU-08", file=path, why=why.strerror or str(why)) from why
