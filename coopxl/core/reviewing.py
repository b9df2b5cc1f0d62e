"""A pack that came back, looked through whole: every entry, what is noticed, and what is to be remembered of it."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from coopxl.core.book import Book
from coopxl.core.comparing import Comparing, ids_inside
from coopxl.core.findings import Finding
from coopxl.core.incoming import Entry, Remembered, Side, settle_references
from coopxl.core.returned import Returned
from coopxl.core.trying import tried
from coopxl.schema.packs import Audience
from coopxl.schema.reception import CHANGED, CONFLICT, NEW, REJECTED


@dataclass(slots=True)
class Delivery:
    """A file that came back: which pack it is, the tables that went out (None when that is not known) and those that came.

    `fresh` tells whether this very file was not taken in yet.
    """

    id: str
    file: str
    audience: Audience
    came: Returned
    sent: Returned | None = None
    remembered: dict[str, Remembered] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    fresh: bool = True


@dataclass(slots=True)
class Review:
    """What a delivery would change: `unchanged` counts rows by table; `known` are rows of theirs that are here already."""

    delivery: Delivery
    entries: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unchanged: dict[str, int] = field(default_factory=dict)
    known: dict[str, dict[int, str]] = field(default_factory=dict)
    refused: list[Entry] = field(default_factory=list)

    def of(self, what: str) -> list[Entry]:
        """The entries of one kind."""
        return [one for one in self.entries if one.what == what]

    @property
    def counts(self) -> dict[str, object]:
        """How many of each kind, for a message."""
        kinds = {"new": NEW, "changed": CHANGED, "conflicts": CONFLICT, "rejected": REJECTED}
        return {"pack": self.delivery.id, **{name: len(self.of(kind)) for name, kind in kinds.items()}}


def key_of(review: Review, one: Entry) -> str:
    """The id of an entry on the sheet: `ENV-2026-001/activities/ACT-000001/progress`; a new row is known by its line there."""
    return f"{review.delivery.id}/{one.table}/{one.id or f'+{one.place.row}'}/{one.column or '*'}"


def reviewed(delivery: Delivery, book: Book, standing: Collection[str] = ()) -> Review:
    """Compares every table of the pack. `standing` are the conflicts that wait to be decided, by id."""
    made = Review(delivery, findings=[*delivery.findings, *delivery.came.noticed])
    went = delivery.sent.book.tables if delivery.sent else {}
    inside = ids_inside(went or delivery.came.book.tables)
    for share in delivery.audience.shares:
        came = delivery.came.book.tables.get(share.table)
        if came is None or share.table not in book or "id" not in came.layout.numbers:
            continue
        settle_references(came, went.get(share.table), book)
        sent = Side(went[share.table], delivery.sent.book) if delivery.sent and share.table in went else None
        if sent is None and delivery.sent:
            continue
        sides = (sent, Side(came, delivery.came.book), Side(book[share.table], book))
        remembered = delivery.remembered.get(share.table, Remembered())
        compared = Comparing(share, sides, remembered, inside, standing).run()
        made.entries += compared.entries
        made.findings += compared.findings
        made.unchanged[share.table] = compared.unchanged
        made.known[share.table] = compared.known
    return made


def settled(review: Review, refused: Collection[str], book: Book) -> None:
    """Takes out what the officer refused, by the keys of the entries, and rejects what breaks a rule without it."""
    review.refused = [one for one in review.entries if one.acceptable and key_of(review, one) in refused]
    left = [one for one in review.entries if one not in review.refused]
    review.entries, said = tried(left, review.delivery.came.book, book)
    review.findings += [one.finding for one in review.entries if one.finding is not None]
    review.findings += said


def remember(review: Review, noted: Collection[str]) -> dict[str, Remembered]:
    """What is known of the pack once this is taken in. `noted` are the tables whose conflicts the officer finds on a sheet."""
    made = {name: _copied(one) for name, one in review.delivery.remembered.items()}
    for name, lines in review.known.items():
        for row, row_id in lines.items():
            _row(made.setdefault(name, Remembered()), review, name, row, row_id)
    for one in (*review.entries, *review.refused):
        table = made.setdefault(one.table, Remembered())
        if one in review.refused:
            if one.column:
                table.no.setdefault(one.id, {})[one.column] = one.said
            else:
                table.refused.append(one.said)  # type: ignore[arg-type]
        elif one.what == NEW:
            _keep(table, {"id": one.id, "line": one.place.row, "cells": one.said})
        elif one.what == CHANGED or (one.what == CONFLICT and one.table in noted):
            table.said.setdefault(one.id, {})[one.column] = one.said
    return {name: one for name, one in made.items() if one.said or one.rows or one.refused or one.no}


def _copied(one: Remembered) -> Remembered:
    said, no = ({row: dict(cells) for row, cells in held.items()} for held in (one.said, one.no))
    return Remembered(said, [dict(row) for row in one.rows], list(one.refused), no)


def _row(table: Remembered, review: Review, name: str, row: int, row_id: str) -> None:
    came = review.delivery.came
    side = Side(came.book.tables[name], came.book)
    _keep(table, {"id": row_id, "line": side.table.rows[row], "cells": side.content(row, side.keys)})


def _keep(table: Remembered, row: dict[str, Any]) -> None:
    table.rows = [*(one for one in table.rows if one["id"] != row["id"]), row]
