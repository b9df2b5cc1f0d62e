"""From cells to values and back. Only this module knows that 1.0 may mean yes and that midnight means a plain date.

Values by kind: text -> str; Whole -> int; Quantity, Money, Percent -> Decimal; Day -> date; Hour -> time; YesNo -> bool;
Choice -> key; Choices, Refs -> tuple of keys or ids; Ref -> id. Blank is None.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from math import isfinite

from coopxl.core import formats
from coopxl.core.cells import UNCALCULATED, CellError, Raw, Written
from coopxl.core.fold import fold
from coopxl.core.vocabulary import Vocabulary
from coopxl.schema import kinds
from coopxl.schema.kinds import Kind
from coopxl.schema.office import YES_NO

Value = str | int | Decimal | date | time | bool | tuple[str, ...] | None

SEPARATOR = " — "
"""Between the id and the name of a reference."""

_YES = frozenset(("si", "s", "yes", "y", "true", "verdadero", "x", "1"))
_NO = frozenset(("no", "n", "false", "falso", "0"))
_EPOCH = date(1899, 12, 30)
_SERIALS = range(10_000, 80_000)
_LIMIT = 10**13
"""Spreadsheets keep fifteen digits: thirteen before the cents."""
_REMEMBERED = 1 << 15
"""Addresses and numbers of an office, which the next click reads again; about ten megabytes when full."""


@dataclass(frozen=True, slots=True)
class Bad:
    """A cell that does not hold what its column asks for. `value` is what could still be understood."""

    code: str
    facts: dict[str, object] = field(default_factory=dict)
    value: Value = None


def read(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    """What a cell means in a column of this kind."""
    if raw is None:
        return None
    if isinstance(raw, CellError):
        return Bad("VAL-02", {"error": raw.code})
    if raw is UNCALCULATED:
        return Bad("VAL-03")
    if isinstance(raw, str):
        raw = raw.replace("\u00a0", " ").strip()
        if not raw:
            return None
    return _READERS[type(kind)](kind, raw, words)


def read_all(kind: Kind, raws: Iterable[Raw], words: Vocabulary) -> list[Value | Bad]:
    """What the cells of a column of this kind mean; those that hold the same are read once."""
    known: dict[Raw, Value | Bad] = {None: None}
    meant: list[Value | Bad] = []
    for raw in raws:
        if raw in known and not isinstance(raw, bool):
            meant.append(known[raw])
            continue
        value = read(kind, raw, words)
        # TRUE equals 1, and in most columns does not mean it.
        if not isinstance(raw, bool):
            known[raw] = value
        meant.append(value)
    return meant


def _text(raw: Raw) -> str:
    if isinstance(raw, str):
        return raw
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    if isinstance(raw, datetime) and raw.time() != time():
        return f"{raw:%d/%m/%Y %H:%M}"
    if isinstance(raw, date):
        return f"{raw:%d/%m/%Y}"
    if isinstance(raw, time) and not raw.second:
        return f"{raw:%H:%M}"
    return str(raw)


def _read_words(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    text = _text(raw)
    longest = getattr(kind, "longest", 255)
    if len(text) > longest:
        return Bad("VAL-10", {"length": len(text), "longest": longest}, text)
    pattern = getattr(kind, "pattern", "")
    if pattern and not re.fullmatch(pattern, text):
        return Bad("VAL-11", {"typed": text, "example": getattr(kind, "example", "")}, text)
    return text


def _read_identity(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    assert isinstance(kind, kinds.Identity)
    text = _text(raw)
    if kind.pattern and not re.fullmatch(kind.pattern, text):
        if not isinstance(raw, str) and re.fullmatch(kind.pattern, text.zfill(len(kind.example))):
            return Bad("VAL-12", {"typed": text, "meant": text.zfill(len(kind.example))}, text.zfill(len(kind.example)))
        return Bad("VAL-11", {"typed": text, "example": kind.example}, text)
    return text


_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?|[-+]?\d{1,3}(?:\.\d{3})+,\d+|[-+]?\d{1,3}(?:,\d{3})+\.\d+")
_AMBIGUOUS = re.compile(r"[-+]?\d{1,3}(?:[.,]\d{3})+")


def _decimal(raw: Raw) -> Decimal | Bad:
    """A number; one typed as text is understood when it can be read in one way only."""
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        return Bad("VAL-04", {"typed": _text(raw)})
    if isinstance(raw, float):
        if not isfinite(raw):
            return Bad("VAL-04", {"typed": _text(raw)})
        # A sum such as 0.1 + 0.2 carries noise beyond the ninth decimal.
        rounded = round(raw, 9)
        raw = int(rounded) if rounded.is_integer() else rounded
    if isinstance(raw, int | float):
        return Decimal(raw) if isinstance(raw, int) else Decimal(repr(raw))
    text = re.sub(r"(?<=\d)\s(?=\d{3}(?!\d))", "", re.sub(r"[$%]|USD|US\$", "", raw)).strip()
    if _AMBIGUOUS.fullmatch(text) or not _NUMBER.fullmatch(text):
        return Bad("VAL-04", {"typed": raw})
    mark = max(text.rfind("."), text.rfind(","))
    digits = re.sub(r"[.,]", "", text[:mark]) + "." + text[mark + 1 :] if mark >= 0 else text
    return Bad("VAL-05", {"typed": raw}, Decimal(digits))


def _bounded(check: Callable[[Decimal], Bad | Value]) -> Callable[[Kind, Raw, Vocabulary], Value | Bad]:
    def reader(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
        number = _decimal(raw)
        if not isinstance(number, Bad):
            return check(number) if not isinstance(kind, kinds.Whole) else _whole(kind, number)
        if number.value is None:
            return number
        assert isinstance(number.value, Decimal)
        value = check(number.value) if not isinstance(kind, kinds.Whole) else _whole(kind, number.value)
        return value if isinstance(value, Bad) else Bad(number.code, number.facts, value)

    return reader


def _whole(kind: kinds.Whole, number: Decimal) -> Value | Bad:
    if number != number.to_integral_value():
        return Bad("VAL-06", {"typed": number})
    if not kind.low <= number <= kind.high:
        return Bad("VAL-07", {"typed": number, "low": kind.low, "high": kind.high})
    return int(number)


def _quantity(number: Decimal) -> Value | Bad:
    return number if abs(number) < _LIMIT else Bad("VAL-07", {"typed": number, "low": -_LIMIT, "high": _LIMIT})


def _cents(number: Decimal) -> Value | Bad:
    if number >= _LIMIT:
        return Bad("VAL-07", {"typed": number, "low": 0, "high": _LIMIT})
    if number <= -_LIMIT:
        return Bad("VAL-09", {"typed": number})
    cents = number.quantize(Decimal("0.01"))
    if cents != number:
        return Bad("VAL-08", {"typed": number})
    if cents < 0:
        return Bad("VAL-09", {"typed": cents})
    return cents


def _share(number: Decimal) -> Value | Bad:
    return number if 0 <= number <= 100 else Bad("VAL-07", {"typed": number, "low": 0, "high": 100})


_DATE_TEXTS = ("%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%Y/%m/%d")


def _read_day(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    if isinstance(raw, datetime):
        return raw.date() if raw.time() == time() else Bad("VAL-14", {"typed": f"{raw:%d/%m/%Y %H:%M}"}, raw.date())
    if isinstance(raw, date):
        return raw
    if isinstance(raw, int | float) and not isinstance(raw, bool) and isfinite(raw) and int(raw) in _SERIALS:
        # As a whole moment, so that an hour in a serial number is told like any other.
        return _read_day(kind, datetime.combine(_EPOCH, time()) + timedelta(seconds=round(raw * 86400)), words)
    if isinstance(raw, str):
        for form in _DATE_TEXTS:
            try:
                return Bad("VAL-15", {"typed": raw}, datetime.strptime(raw, form).date())
            except ValueError:
                continue
    return Bad("VAL-13", {"typed": _text(raw)})


def _read_hour(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    if isinstance(raw, datetime) and (raw.time() != time() or raw.date() <= _EPOCH + timedelta(days=1)):
        return raw.time()
    if isinstance(raw, time):
        return raw
    if isinstance(raw, timedelta) and timedelta() <= raw < timedelta(days=1):
        return (datetime.min + raw).time()
    if isinstance(raw, int | float) and not isinstance(raw, bool) and 0 <= raw < 1:
        return (datetime.min + timedelta(seconds=min(round(raw * 86400), 86399))).time()
    if isinstance(raw, str):
        for form in ("%H:%M", "%H:%M:%S", "%Hh%M", "%H.%M"):
            try:
                return datetime.strptime(raw, form).time()
            except ValueError:
                continue
    return Bad("VAL-16", {"typed": _text(raw)})


def _read_yes_no(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    typed = fold(_text(raw))
    if raw is True or typed in _YES:
        return True
    return False if raw is False or typed in _NO else Bad("VAL-17", {"typed": _text(raw)})


def _read_choice(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    assert isinstance(kind, kinds.Choice | kinds.Choices)
    typed = _text(raw)
    longer = words.key(kind.codes, typed + "0") if isinstance(raw, float) and "." in typed else None
    if longer is not None:
        # A number drops its last zero: it may have been typed as 8.10.
        return Bad("VAL-29", {"typed": typed, "other": words.text(kind.codes, longer)})
    key = words.key(kind.codes, typed)
    if key is not None:
        return key
    near = words.nearest(kind.codes, typed)
    if near is None:
        return Bad("VAL-18", {"typed": typed})
    return Bad("VAL-19", {"typed": typed, "near": near})


def _pieces(text: str) -> list[str]:
    return [piece.strip() for piece in re.split(r"[;\n]", text) if piece.strip()]


def _entries(codes: str, text: str, words: Vocabulary) -> Iterator[str]:
    """The pieces of a cell. People type commas too; but labels contain commas, so only when each part is an entry."""
    for piece in _pieces(text):
        by_comma = [part.strip() for part in piece.split(",")]
        if words.key(codes, piece) is None and all(words.key(codes, part) for part in by_comma):
            yield from by_comma
        else:
            yield piece


def _read_choices(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    assert isinstance(kind, kinds.Choices)
    keys: list[str] = []
    first_bad: Bad | None = None
    for piece in _entries(kind.codes, _text(raw), words):
        one = _read_choice(kind, piece, words)
        if isinstance(one, Bad):
            first_bad = first_bad or one
        elif isinstance(one, str) and one not in keys:
            keys.append(one)
    return Bad(first_bad.code, first_bad.facts, tuple(keys) or None) if first_bad else tuple(keys) or None


_REFERENCE = re.compile(r"(\d{5,}|[A-Z]{3}(?:-\d{4})?-\d+)\s[—–-]\s", re.IGNORECASE)


def _reference(text: str) -> str:
    """The id of `COO-001 — Name`; a bare name, which may hold a dash of its own, is left for the book to look up."""
    match = _REFERENCE.match(text)
    return match[1] if match else text


def _read_ref(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    return _reference(_text(raw))


def _read_refs(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    return tuple(dict.fromkeys(_reference(piece) for piece in _pieces(_text(raw)))) or None


@lru_cache(maxsize=_REMEMBERED)
def _email_fault(text: str) -> bool:
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(text, check_deliverability=False)
    except EmailNotValidError:
        return True
    return False


def _read_email(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    text = _text(raw)
    return Bad("VAL-20", {"typed": text}, text) if _email_fault(text) else text


@lru_cache(maxsize=_REMEMBERED)
def _phone_fault(text: str) -> bool:
    import phonenumbers

    try:
        return not phonenumbers.is_possible_number(phonenumbers.parse(text, "EC"))
    except phonenumbers.NumberParseException:
        return True


def _read_phone(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    text = _text(raw)
    faults = [one for one in re.split(r"[;/\n]", text) if one.strip() and _phone_fault(one.strip())]
    return Bad("VAL-21", {"typed": text}, text) if faults else text


_URL = re.compile(r"https?://[^/?#]*[^/?#]\.[^/?#]", re.IGNORECASE)


def _read_url(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    text = _text(raw)
    return text if _URL.match(text) and not re.search(r"\s", text) else Bad("VAL-22", {"typed": text}, text)


@lru_cache(maxsize=256)
def _is_zone(text: str) -> bool:
    from zoneinfo import ZoneInfo

    try:
        return bool(ZoneInfo(text).key)
    except (ValueError, OSError, LookupError):
        return False


def _read_zone(kind: Kind, raw: Raw, words: Vocabulary) -> Value | Bad:
    text = _text(raw)
    return text if _is_zone(text) else Bad("VAL-23", {"typed": text})


_READERS: dict[type[Kind], Callable[[Kind, Raw, Vocabulary], Value | Bad]] = {
    kinds.Words: _read_words,
    kinds.Prose: _read_words,
    kinds.Identity: _read_identity,
    kinds.Whole: _bounded(lambda number: number),
    kinds.Quantity: _bounded(_quantity),
    kinds.Money: _bounded(_cents),
    kinds.Percent: _bounded(_share),
    kinds.Day: _read_day,
    kinds.Hour: _read_hour,
    kinds.YesNo: _read_yes_no,
    kinds.Choice: _read_choice,
    kinds.Choices: _read_choices,
    kinds.Ref: _read_ref,
    kinds.Refs: _read_refs,
    kinds.Email: _read_email,
    kinds.Phone: _read_phone,
    kinds.Url: _read_url,
    kinds.Zone: _read_zone,
}


def show(kind: Kind, value: Value, words: Vocabulary, lang: str, titles: Callable[[str, str], str]) -> Written:
    """What to write into the cell for a value. `titles(table, id)` is the name beside a reference's id."""
    match kind:
        case kinds.Choice(codes) if isinstance(value, str):
            return words.label(codes, value, lang)
        case kinds.Choices(codes) if isinstance(value, tuple):
            return "; ".join(words.label(codes, key, lang) for key in value)
        case kinds.Ref(table) if isinstance(value, str):
            return reference(value, titles(table, value))
        case kinds.Refs(table) if isinstance(value, tuple):
            return "; ".join(reference(one, titles(table, one)) for one in value)
        case kinds.YesNo() if isinstance(value, bool):
            return YES_NO[lang][0 if value else 1]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return "; ".join(value) if isinstance(value, tuple) else value


def reference(row_id: str, title: str) -> str:
    """`COO-001 — Name`, cut so that a list entry stays readable; semicolons would split a cell of several."""
    name = " ".join(title.replace(";", ",").split())
    return f"{row_id}{SEPARATOR}{name[:57] + '…' if len(name) > 58 else name}" if name else row_id


def plain(value: Value) -> object:
    """The value for JSON: dates in ISO, numbers with decimals as text, several choices as an array."""
    match value:
        case Decimal():
            return formats.canonical(value)
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case tuple():
            return list(value)
    return value
