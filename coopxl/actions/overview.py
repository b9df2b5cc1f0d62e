"""The overview: six tables and the charts that stand on them."""

from collections.abc import Sequence
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.cells import Written
from coopxl.core.findings import Finding, Place
from coopxl.core.outcome import Ask, Draw, Outcome
from coopxl.core.overview import Cell, Counted
from coopxl.core.overview import overview as counted
from coopxl.core.plan import block
from coopxl.schema.names import COUNTED_ON
from coopxl.schema.overview import LABEL, NO_DATA, PICTURES, TOTAL, WORKBOOK


def overview(book: Book, ask: Ask) -> Outcome:
    """Every picture on its block; money that could not be counted is told. A book without the sheet is told and left."""
    found = counted(book, ask.now)
    findings = [Finding("OVER-01", place, {"currency": currency}) for currency, place in found.money.left_out]
    workbook = book.workbooks.get(WORKBOOK)
    place = Place(workbook.name if workbook else "", LABEL[book.lang])
    if workbook and not any(block(workbook, picture.block) for picture in PICTURES):
        return Outcome(findings=[*findings, Finding("OVER-02", place)])
    shown = sum(bool(one.lines) for one in found.pictures)
    findings.append(Finding("OVER-10", place, {"shown": shown, "of": len(PICTURES)}))
    day = Draw(WORKBOOK, COUNTED_ON["overview"], [[ask.today]])
    return Outcome([*(_draw(one, book.lang) for one in found.pictures), day], findings=findings)


def _draw(one: Counted, lang: str) -> Draw:
    """Note, header, lines and total, each on its line of the block."""
    picture = one.picture
    lines: list[Sequence[Written]] = [[one.note], *([[]] * (picture.table - 1))]
    lines[picture.head] = [label[lang] for _, label in picture.heads]
    for number, line in enumerate(one.lines or [[NO_DATA[lang]]], picture.head + 1):
        lines[number] = [_cell(cell) for cell in line]
    if picture.total:
        lines[picture.table - 1] = [_cell(cell) for cell in one.total] or [TOTAL[lang]]
    return Draw(WORKBOOK, picture.block, lines, picture.hidden(len(one.lines)))


def _cell(cell: Cell) -> Written:
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell
