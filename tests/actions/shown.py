"""Outcomes as an officer would see them: one line of text for each row."""

from datetime import datetime

from coopxl.core.cells import Formula, Written
from coopxl.core.outcome import Ask, Draw, Outcome, Rewrite


def on(day: str, hour: str = "00:00") -> Ask:
    return Ask(datetime.fromisoformat(f"{day} {hour}"))


def rewritten(outcome: Outcome) -> Rewrite:
    return next(edit for edit in outcome.edits if isinstance(edit, Rewrite))


def drawn(outcome: Outcome, block: str) -> Draw:
    return next(edit for edit in outcome.edits if isinstance(edit, Draw) and edit.block == block)


def table(outcome: Outcome, columns: str) -> str:
    """The rows, with the columns named."""
    keys = columns.split()
    rows = [[_text(row[key]) for key in keys] for row in rewritten(outcome).rows]
    return "\n".join(" | ".join(row) for row in rows)


def grid(draw: Draw) -> str:
    """The lines that are not hidden, each from its first to its last filled cell, blanks between as a dot."""
    lines = []
    for number, line in enumerate(draw.lines):
        if not draw.hidden.get(number):
            cells = [_text(cell) or "." for cell in line]
            while cells and cells[-1] == ".":
                cells.pop()
            lines.append(" | ".join(cells))
    return "\n".join(lines)


def plain(text: str) -> str:
    """A table typed in a test, without its indentation and padding."""
    lines = (line for line in text.splitlines() if line.strip())
    return "\n".join(" | ".join(cell.strip() for cell in line.split("|")) for line in lines)


def _text(value: Written | tuple[str, ...]) -> str:
    shown = value.shown if isinstance(value, Formula) else value
    return "" if shown is None else str(shown)
