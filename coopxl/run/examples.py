"""What each document may be filled with, shown on the sample office: no list of names is kept, so none can be out of date."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.missing import Missing
from coopxl.core.origins import origins_of
from coopxl.core.outcome import SAMPLE, Ask, Paper, Rewrite
from coopxl.core.reading import read_book
from coopxl.core.table import Table
from coopxl.core.values import Value
from coopxl.demo import MODEL_PROJECT, rows, settings
from coopxl.derive.fields_page import Shown, fields_page
from coopxl.derive.shipped import workbooks
from coopxl.documents.spoken import words
from coopxl.hosts.file.host import FileHost
from coopxl.run.actions import ACTIONS
from coopxl.schema.kinds import Day, Money, Quantity, Whole
from coopxl.schema.office import TABLES, WORKBOOKS
from coopxl.schema.papers import DECLARED, PRINTED
from coopxl.schema.settings import SETTINGS
from coopxl.schema.text import LANGUAGES, Text
from coopxl.schema.verbs import PAPER, VERBS, table_about

_DAY = date(2026, 3, 2)
_KINDS: list[tuple[type | tuple[type, ...], Text]] = [
    (bool, Text("sí o no", "yes or no")),
    ((Decimal, int), Text("número", "number")),
    (date, Text("fecha", "date")),
    (tuple, Text("varias opciones", "several choices")),
    (object, Text("texto", "text")),
]
_KIND_OF: dict[type, Text] = {Day: _KINDS[2][1], Money: _KINDS[1][1], Whole: _KINDS[1][1], Quantity: _KINDS[1][1]}
_OWN = {
    "number": Text("Número de orden", "Number in the list"),
    "cut_off": Text("Fecha de los datos", "Day of the data"),
    "currency": Text("Moneda", "Currency"),
    "share": Text("Parte en cada cien", "Share in a hundred"),
    "total_share": Text("Suma de las partes", "Sum of the shares"),
}
"""What is worked out and has no column, as officers call it."""
_LINES = 12
"""Lines of a list that a sample has."""
_LOGO = Text("imagen", "picture")


@dataclass(frozen=True, slots=True)
class Field:
    """A value that a template may use. `repeated` is the list it belongs to, by its name; empty when it stands alone."""

    name: str
    label: str
    kind: str
    example: str
    repeated: str = ""

    @property
    def shown(self) -> tuple[str, str, str, str]:
        """Name, label, kind and example."""
        return self.name, self.label, self.kind, self.example


@lru_cache(maxsize=2)
def example_book(lang: str) -> Book:
    """The sample office in memory: the blank books with the rows of the cases."""
    suffix = ".xlsx"
    paths = {one.key: workbooks() / lang / f"{one.file[lang]}{suffix}" for one in WORKBOOKS}
    book = read_book({key: FileHost(path, _never).read() for key, path in paths.items()}, lang)
    for name, new in rows(lang).items():
        _extend(book[name], new)
    said = settings(lang)
    table = book["settings"]
    for row in table:
        table.columns["value"][row.index] = said.get(row.id)
    for edit in ACTIONS["match"](book, Ask(_moment(book), lang)).edits:
        if isinstance(edit, Rewrite):
            _extend(book[edit.table], edit.rows)
    return book


def _extend(table: Table, new: Sequence[Mapping[str, Value]]) -> None:
    first = table.layout.header_row + len(table) + 1
    table.rows.extend(range(first, first + len(new)))
    for key, column in table.columns.items():
        column.extend(row.get(key) for row in new)
    table.__dict__.pop("by_id", None)


def _moment(book: Book) -> datetime:
    return datetime(_DAY.year, _DAY.month, _DAY.day, tzinfo=book.zone)


def _never(path: Path, content: bytes, fingerprint: str) -> None:
    raise AssertionError("the sample is only read")


@lru_cache(maxsize=32)
def example(paper: str, lang: str) -> Mapping[str, object]:
    """All that templates of a paper may use, each value from the first sample that has it. CannotGoOn WORD-25."""
    if paper not in known_papers():
        raise CannotGoOn("WORD-25", paper=paper, known=known_papers())
    merged = _merged([one.data for one in _papers(paper, lang)])
    return merged if isinstance(merged, Mapping) else {}


def known_papers() -> list[str]:
    """The keys of the papers that somebody can ask for."""
    return [key for key in PRINTED if key in VERBS or key in DECLARED]


def _papers(key: str, lang: str) -> Iterator[Paper]:
    """The paper of every row of the sample office that can have one, the fullest project first."""
    verb = PAPER.key if key in DECLARED else key
    book = example_book(lang)
    table = table_about(verb, key)
    for row_id in sorted(book[table].by_id, key=lambda one: one != MODEL_PROJECT) if table else ("",):
        outcome = ACTIONS[verb](book, Ask(_moment(book), lang, row_id, said={SAMPLE: "", "paper": key}))
        yield from (one for one in outcome.papers if isinstance(one, Paper) and one.template == key)


def _merged(values: Sequence[object]) -> object:
    """One value of many: groups part by part, lists one after the other, else the first that is not blank."""
    groups = [one for one in values if isinstance(one, Mapping)]
    if groups:
        keys = dict.fromkeys(key for group in groups for key in group)
        return {key: _merged([group[key] for group in groups if key in group]) for key in keys}
    lists = [one for one in values if isinstance(one, list)]
    if lists:
        return sorted((item for one in lists for item in one), key=_lacks)[:_LINES]
    return next((one for one in values if one is not None and one != "" and not isinstance(one, Missing)), values[0])


def _lacks(value: object) -> int:
    match value:
        case Missing() | "" | None:
            return 1
        case Mapping():
            return sum(map(_lacks, value.values()))
        case list():
            return sum(map(_lacks, value))
    return 0


def fields(paper: str, lang: str) -> list[Field]:
    """Every value that templates of a paper may use, in the order in which the data are gathered."""
    return list(_fields(example(paper, lang), "", "", lang))


def _fields(data: Mapping[str, object], before: str, repeated: str, lang: str) -> Iterator[Field]:
    table = _table(data)
    for key, value in data.items():
        name = f"{before}{key}"
        if isinstance(value, Mapping):
            yield from _fields(value, f"{name}.", repeated, lang)
        elif isinstance(value, list):
            whole = _merged(value) if value else ""
            if isinstance(whole, Mapping):
                yield from _fields(whole, "one.", name, lang)
            elif value:
                yield Field("one", _label(key, whole, "", lang), *_shown("one", whole, "", lang), name)
        else:
            yield Field(name, _label(key, value, table, lang), *_shown(name, value, table, lang), repeated)


def _table(data: Mapping[str, object]) -> str:
    """The table that a group of values comes from, as its parts say."""
    said = [one.table for key, value in data.items() for one in origins_of(value) if one.key == key]
    return max(said, key=said.count, default="")


def _label(key: str, value: object, table: str, lang: str) -> str:
    """What its column is called; of what is worked out, the columns it is worked out from."""
    if table and key in TABLES[table]:
        return TABLES[table][key].label[lang]
    if key in _OWN:
        return _OWN[key][lang]
    if isinstance(value, Missing):
        return value.label
    cells = dict.fromkeys((one.table, one.id if one.table == "settings" else one.key) for one in origins_of(value))
    labels = list(dict.fromkeys(_called(table, key, lang) for table, key in cells))
    return " + ".join(labels[:3]) or key.replace("_", " ")


def _called(table: str, key: str, lang: str) -> str:
    if table == "settings":
        return next((one.label[lang] for one in SETTINGS if one.key == key), key)
    return TABLES[table][key].label[lang]


def _shown(name: str, value: object, table: str, lang: str) -> tuple[str, str]:
    """Kind and example."""
    if name == "office.logo":
        return _LOGO[lang], "logo.png"
    column = TABLES[table].columns_by_key.get(name.rpartition(".")[2]) if table else None
    if isinstance(value, Missing | str) and column is not None:
        kind = _KIND_OF.get(type(column.kind), _KINDS[-1][1])
    else:
        kind = next(text for of, text in _KINDS if isinstance(value, of))
    if isinstance(value, Missing):
        return kind[lang], value.printed(lang)
    said = " ".join(str(words(value, lang)).split())
    return kind[lang], said if len(said) <= 80 else said[:79] + "…"


def papers_known(lang: str) -> list[tuple[str, str]]:
    """The papers that have fields, by key and label."""
    return [(key, PRINTED[key].label[lang]) for key in known_papers()]


def paper_by_name(file: str) -> str:
    """The key of the paper whose template has this name without suffix; empty when it is none of ours."""
    return next((key for key, one in PRINTED.items() for lang in LANGUAGES if one.file[lang] == file), "")


def fields_document(paper: str, lang: str) -> bytes:
    """A Word file from which the values of a paper can be copied into a template."""
    alone: list[Shown] = []
    lists: dict[str, list[Shown]] = {}
    for one in fields(paper, lang):
        (lists.setdefault(one.repeated, []) if one.repeated else alone).append(Shown(*one.shown))
    return fields_page(PRINTED[paper].label[lang], alone, lists, lang)
