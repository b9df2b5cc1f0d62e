"""Help and checks at the cells: what a column's kind and the rules of its table allow to be typed."""

from typing import Any

from coopxl.core.vocabulary import Vocabulary
from coopxl.derive.workbooks import texts
from coopxl.derive.workbooks.headers import letter
from coopxl.schema import kinds, names
from coopxl.schema.messages.message import Level
from coopxl.schema.office import CODE_LISTS, YES_NO
from coopxl.schema.rules import Order
from coopxl.schema.table import Column, Table, Writer
from coopxl.schema.text import Text

TITLE_MAX, TEXT_MAX = 32, 255
Options = dict[str, Any]

# 01/01/1950 and 31/12/2118: what is outside is a slip, and core.values would not take it for a date either.
_DAYS = (18264, 79989)
_LARGEST = 1_000_000_000_000
_LAST_SECOND = 0.999988425925926


def validation(table: Table, column: Column, row: int, words: Vocabulary, lang: str) -> Options:
    """The options of XlsxWriter for the cells of a column whose first data row is `row`; 0 for a cell of a form."""
    options: Options = {
        "input_title": title(column.label[lang]),
        "input_message": _message(table, column, words, lang),
        "ignore_blank": True,
    }
    if table.derived or column.written_by is Writer.COOPXL:
        return options | {"validate": "any"}
    check = allowed(column.kind, lang, _bounds(table, column, row) if row else ("", ""))
    if "error_message" in check:
        check |= {"error_title": title(column.label[lang])}
    return options | check


def title(text: str) -> str:
    """The text cut to what the title of an input message holds."""
    return text if len(text) <= TITLE_MAX else text[: TITLE_MAX - 1].rstrip() + "…"


def allowed(kind: kinds.Kind, lang: str, bounds: tuple[str, str] = ("", "")) -> Options:
    """What may be typed for a kind; `bounds` are formulas such as `$M5` that narrow a number or a date."""
    match kind:
        case kinds.Choice(codes):
            closed = not CODE_LISTS[codes].open
            return _list(names.codes_name(codes), texts.FAULT_LIST if closed else texts.FAULT_OPEN_LIST, lang, closed)
        case kinds.Ref(table):
            return _list(names.rows_name(table), texts.FAULT_REFERENCE, lang, closed=False)
        case kinds.Choices(codes):
            return _several(names.codes_name(codes))
        case kinds.Refs(table):
            return _several(names.rows_name(table))
        case kinds.YesNo():
            return {"validate": "list", "source": list(YES_NO[lang]), "error_message": texts.FAULT_YES_NO[lang]}
        case kinds.Words(longest) | kinds.Prose(longest):
            return {
                "validate": "length",
                "criteria": "<=",
                "value": longest,
                "error_type": "warning",
                "error_message": texts.FAULT_LONG[lang].format(longest=longest),
            }
        case kinds.Day():
            return _between("date", *_DAYS, texts.FAULT_DAY[lang], bounds)
        case kinds.Hour():
            return _between("time", 0, _LAST_SECOND, texts.FAULT_HOUR[lang], bounds)
    return _number(kind, lang, bounds)


def _number(kind: kinds.Kind, lang: str, bounds: tuple[str, str]) -> Options:
    match kind:
        case kinds.Whole(low, high):
            fault = texts.FAULT_COUNT[lang] if high >= kinds.Whole().high else texts.FAULT_WHOLE[lang]
            return _between("whole", low, high, fault.format(low=low, high=high), bounds)
        case kinds.Percent():
            return _between("decimal", 0, 100, texts.FAULT_SHARE[lang], bounds)
        case kinds.Money():
            return _between("decimal", 0, _LARGEST, texts.FAULT_NUMBER[lang], bounds)
        case kinds.Quantity():
            return _between("decimal", -_LARGEST, _LARGEST, texts.FAULT_NUMBER[lang], bounds)
    return {"validate": "any"}


def _list(name: str, fault: Text, lang: str, closed: bool) -> Options:
    return {
        "validate": "list",
        "source": f"={name}",
        "error_type": "stop" if closed else "warning",
        "error_message": fault[lang],
    }


def _several(name: str) -> Options:
    # The drop-down puts in the first entry; those joined to it must not raise an alert.
    return {"validate": "list", "source": f"={name}", "show_error": False}


def _between(what: str, low: float, high: float, fault: str, bounds: tuple[str, str]) -> Options:
    least, most = bounds
    return {
        "validate": what,
        "criteria": "between",
        # MAX and MIN pass over a blank cell.
        "minimum": f"=MAX({low},{least})" if least else low,
        "maximum": f"=MIN({high},{most})" if most else high,
        "error_message": fault,
    }


def _orders(table: Table, column: Column) -> list[tuple[bool, Column]]:
    """What the cell is compared with: (whether it must not be less, the other column).

    The check stands at the column that comes later, which is the one typed last.
    """
    keys = list(table.columns_by_key)
    found = []
    for rule in table.rules:
        if not isinstance(rule, Order) or rule.level is not Level.ERROR:
            continue
        last = max(rule.first, rule.then, key=keys.index)
        if last == column.key:
            found.append((last == rule.then, table[rule.first if last == rule.then else rule.then]))
    return found


def _bounds(table: Table, column: Column, row: int) -> tuple[str, str]:
    orders = _orders(table, column)
    return (
        ",".join(f"${letter(table, other.key)}{row}" for least, other in orders if least),
        ",".join(f"${letter(table, other.key)}{row}" for least, other in orders if not least),
    )


def _message(table: Table, column: Column, words: Vocabulary, lang: str) -> str:
    help_text = column.help[lang]
    said = [help_text if help_text.endswith((".", "…", "?")) else f"{help_text}."]
    if table.derived or column.written_by is Writer.COOPXL:
        if column.written_by is Writer.COOPXL:
            said.append(texts.WRITTEN_BY_COOPXL[lang])
        return " ".join(said)
    said += [hint[lang] for hint in (_hint(column, help_text),) if hint]
    for least, other in _orders(table, column):
        day = isinstance(column.kind, kinds.Day)
        text = texts.HINT_NOT_MORE if not least else texts.HINT_NOT_BEFORE if day else texts.HINT_NOT_LESS
        said.append(text[lang].format(other=other.label[lang]))
    if column.required and column.key != "id":
        said.append(texts.REQUIRED[lang])
    elif column.required_from:
        state = words.label("project_states", column.required_from, lang)
        said.append(texts.REQUIRED_FROM[lang].format(state=state))
    return " ".join(said)


def _hint(column: Column, help_text: str) -> Text | None:
    match column.kind:
        case kinds.Choices() | kinds.Refs() if "coma" not in help_text and "semicolon" not in help_text:
            return texts.HINT_SEVERAL
        case kinds.Day():
            return texts.HINT_DAY
        case kinds.Hour():
            return texts.HINT_HOUR
    return None
