"""What stands in the files of an export, as plain data: the rows for CSV and JSON, and the dictionary that explains them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coopxl.core.datasets import Data, Dataset
from coopxl.core.portable import json_value
from coopxl.schema import kinds
from coopxl.schema.kinds import Choice, Choices, Kind, Ref, Refs
from coopxl.schema.publication import COUNTS, FEW
from coopxl.schema.table import Column
from coopxl.schema.text import LANGUAGES, Text

LABEL = "_label"
"""What follows the key of a column with codes or ids in the one that says them in words."""
JOINED = ";"
"""Between several codes in one cell of a CSV; between their labels there is a space more, as in the workbook."""

_WORDS = Text("{} (en palabras)", "{} (in words)")
_SEVERAL = Text("Varios, separados por «;».", "Several, separated by “;”.")
_FEW = Text(f"En blanco si son menos de {FEW}.", f"Blank when there are fewer than {FEW}.")

_TYPES: dict[type[Kind], tuple[str, str]] = {
    kinds.Whole: ("integer", "default"),
    kinds.Quantity: ("number", "default"),
    kinds.Money: ("number", "default"),
    kinds.Percent: ("number", "default"),
    kinds.Day: ("date", "default"),
    kinds.Hour: ("time", "any"),
    kinds.YesNo: ("boolean", "default"),
}
"""The type and format of Table Schema for each kind; any other is a string."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A CSV before it is text: headers and lines."""

    headers: list[str]
    lines: list[list[object]]


def grid(data: Data, one: Dataset) -> Grid:
    """The rows of a table: each code and each id followed by what it stands for, the officer's own columns last."""
    headers: list[str] = []
    for column in one.columns:
        headers += [column.key, column.key + LABEL] if has_label(column) else [column.key]
    lines = []
    for row in one.rows:
        line: list[object] = []
        for column in one.columns:
            value = row[column.key]
            line.append(JOINED.join(value) if isinstance(value, tuple) else value)
            if has_label(column):
                line.append(data.labels(column, value, data.office.lang))
        lines.append(line)
    for header, raws in one.own.items():
        headers.append(_free(header, headers))
        for line, raw in zip(lines, raws, strict=True):
            line.append(raw)
    return Grid(headers, lines)


def _free(header: str, taken: list[str]) -> str:
    while header in taken:
        header += " *"
    return header


def has_label(column: Column) -> bool:
    """Whether its values are codes or ids."""
    return isinstance(column.kind, Choice | Choices | Ref | Refs)


def records(one: Dataset) -> list[dict[str, object]]:
    """The same rows for JSON, codes and ids only: the dictionary has their words."""
    return [{column.key: json_value(row[column.key]) for column in one.columns} for row in one.rows]


def package(data: Data, files: Mapping[str, str]) -> dict[str, object]:
    """The dictionary of the data, in the shape of a Frictionless Data Package. `files` maps tables to their CSV."""
    office, lang = data.office, data.office.lang
    title = " — ".join(filter(None, (TITLE[lang], office.name or office.canton)))
    return {
        "profile": "tabular-data-package",
        "name": f"coopxl-{office.day.isoformat()}",
        "title": title,
        "description": _described(data),
        "created": office.moment.isoformat(),
        "version": office.day.isoformat(),
        "licenses": [licence(data)] if data.public else [],
        "contributors": [
            {"title": office.name or office.canton or "—", "organization": office.unit, "role": "publisher"}
        ],
        "countryCodes": ["EC"],
        "languages": [lang],
        "resources": [_resource(data, data.sets[key], path) for key, path in files.items()],
    }


TITLE = Text("Cooperación internacional", "International cooperation")
_PUBLIC = Text(
    "Datos abiertos al {day}. Sin datos de personas; los grupos pequeños quedan en blanco.",
    "Open data as of {day}. Without data of people; small groups are left blank.",
)
_WHOLE = Text(
    "Copia completa al {day}, con datos de personas: no es para publicar.",
    "Complete copy as of {day}, with data of people: it is not to be published.",
)


def _described(data: Data) -> str:
    text = _PUBLIC if data.public else _WHOLE
    return text[data.office.lang].format(day=data.office.day.isoformat())


def licence(data: Data) -> dict[str, str]:
    """The licence as Data Package names it."""
    one = data.office.licence
    return {"name": one.official["spdx"], "path": one.official["url"], "title": one.label[data.office.lang]}


def _resource(data: Data, one: Dataset, path: str) -> dict[str, object]:
    lang = data.office.lang
    pointed = [column for column in one.columns if isinstance(column.kind, Ref) and column.kind.table in data.sets]
    return {
        "name": one.key.replace("_", "-"),
        "path": path,
        "profile": "tabular-data-resource",
        "title": one.table.label[lang],
        "titles": _both(one.table.label),
        "description": one.table.help[lang],
        "descriptions": _both(one.table.help),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": list(_fields(data, one)),
            "primaryKey": "id",
            "foreignKeys": [
                {
                    "fields": column.key,
                    "reference": {"resource": _table(column).replace("_", "-"), "fields": "id"},
                }
                for column in pointed
                if data.public
            ],
            "missingValues": [""],
        },
    }


def _table(column: Column) -> str:
    return getattr(column.kind, "table", "")


def _both(text: Text) -> dict[str, str]:
    return {lang: text[lang] for lang in LANGUAGES}


def _fields(data: Data, one: Dataset) -> Iterator[dict[str, object]]:
    lang = data.office.lang
    for column in one.columns:
        kind, form = _TYPES.get(type(column.kind), ("string", "default"))
        few = column.key in COUNTS.get(one.key, ()) and data.public
        notes = [_SEVERAL] * isinstance(column.kind, Choices | Refs) + [_FEW] * few
        described = {tongue: " ".join((column.help[tongue], *(note[tongue] for note in notes))) for tongue in LANGUAGES}
        field: dict[str, object] = {
            "name": column.key,
            "title": column.label[lang],
            "titles": _both(column.label),
            "type": kind,
            "format": form,
            "description": described[lang],
            "descriptions": described,
        }
        if isinstance(column.kind, Choice | Choices):
            codes = data.words.codes(column.kind.codes)
            field["categories"] = [
                {"value": code.key, "label": code.label[lang], "labels": _both(code.label)} for code in codes
            ]
        yield field
        if has_label(column):
            said = Text(_WORDS.es.format(column.label.es), _WORDS.en.format(column.label.en))
            yield {
                "name": column.key + LABEL,
                "title": said[lang],
                "titles": _both(said),
                "type": "string",
                "format": "default",
            }
    for header in one.own:
        yield {"name": header, "title": header, "type": "string", "format": "default"}
