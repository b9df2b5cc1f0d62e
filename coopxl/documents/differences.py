"""What a new version of a document says otherwise than the one before it: data by their cells, and paragraphs of text."""

from collections.abc import Sequence
from dataclasses import dataclass

from coopxl.documents.package import BODY, W, parse, read_package
from coopxl.documents.trace import Cell, Trace

_SHORTEST = 25
"""Letters of a paragraph worth telling; shorter ones are labels and numbers, which the data tell better."""


@dataclass(frozen=True, slots=True)
class Change:
    """A cell whose value the two versions print differently; `before` or `now` is blank where one of them has it not."""

    cell: Cell
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Differences:
    """Changed cells; paragraphs that only the older or only the newer version has."""

    changes: tuple[Change, ...] = ()
    lost: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


def changed(before: Trace, now: Trace) -> tuple[Change, ...]:
    """The cells that hold something else, in the order of the newer document; then those it does not use any more."""
    old, new = _cells(before), _cells(now)
    found = [
        Change(cell, old[key].holds if key in old else "", cell.holds)
        for key, cell in new.items()
        if key not in old or (old[key].holds, old[key].whole) != (cell.holds, cell.whole)
    ]
    gone = [Change(cell, cell.holds, "") for key, cell in old.items() if key not in new]
    return tuple(one for one in [*found, *gone] if one.before or one.now)


def _cells(trace: Trace) -> dict[tuple[str, str, str], Cell]:
    """By table, row and column; what has no row yet is known by its column."""
    return {(cell.table, cell.id, cell.key): cell for told in trace.values for cell in told.cells}


def differences(before: bytes, now: bytes, old: Trace, new: Trace) -> Differences:
    """All that differs. `before` is the file as it lies there, with what a person wrote into it since."""
    # Of long texts only the beginning is kept; what differs further on is told as paragraphs.
    changes = tuple(one for one in changed(old, new) if one.before != one.now)
    told = {text for one in changes for text in (*_lines(one.before), *_lines(one.now))}
    first, second = paragraphs_in(before), paragraphs_in(now)
    return Differences(changes, _only(first, second, told), _only(second, first, told))


def _lines(text: str) -> list[str]:
    return [_plain(line) for line in text.split("\n")]


def _only(texts: Sequence[str], others: Sequence[str], told: set[str]) -> tuple[str, ...]:
    """The longer texts that the others do not have; what a changed cell says already is not told twice."""
    there = {_plain(text) for text in others}
    kept = (text for text in texts if _plain(text) not in there and len(text) >= _SHORTEST)
    return tuple(dict.fromkeys(text for text in kept if not any(_plain(text).startswith(one) for one in told if one)))


def _plain(text: str) -> str:
    return " ".join(text.split())


def paragraphs_in(content: bytes) -> list[str]:
    """The texts of the paragraphs of a .docx, in reading order."""
    root = parse(read_package(content)[BODY])
    return ["".join(node.text or "" for node in paragraph.iter(W + "t")) for paragraph in root.iter(W + "p")]
