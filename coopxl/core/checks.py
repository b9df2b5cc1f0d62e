"""The checks: what the columns and the rules of the schema ask, against the tables as they are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import singledispatch

from coopxl.core import consistency
from coopxl.core.alignment import in_force, whole_shares
from coopxl.core.book import Book
from coopxl.core.closing import blanks, closed_projects, lacks, missing_row
from coopxl.core.findings import Finding
from coopxl.core.severity import HIGH, severity
from coopxl.core.steps import last_moves, open_from
from coopxl.core.suspects import suspects
from coopxl.core.table import Table
from coopxl.core.values import Bad, Value, read, reference
from coopxl.core.verdicts import within
from coopxl.core.watching import WATCHED, watch
from coopxl.schema import rules
from coopxl.schema.messages.message import Level
from coopxl.schema.settings import SETTINGS
from coopxl.schema.states import CLOSED, FINAL, RANKS
from coopxl.schema.text import Text

Facts = dict[str, object]


def check_table(table: Table, book: Book, today: date) -> Iterator[Finding]:
    """Everything wrong in one table on a day, column by column, then rule by rule."""
    for (index, key), bad in table.bad.items():
        yield Finding(bad.code, table.place(index, key), bad.facts)
    yield from _required(table, book)
    yield from _required_by_now(table, book)
    yield from _doubled_ids(table)
    for rule in table.definition.rules:
        yield from watch(rule, table, book, today) if isinstance(rule, WATCHED) else check_rule(rule, table, book)


def _required(table: Table, book: Book) -> Iterator[Finding]:
    for column in table.definition.columns:
        if column.required and column.key in table.layout.numbers:
            for index, value in enumerate(table.columns[column.key]):
                if value is None and (index, column.key) not in table.bad:
                    yield Finding("VAL-01", table.place(index, column.key))
    if table.definition.key == "settings":
        yield from _settings(table, book)


def _settings(table: Table, book: Book) -> Iterator[Finding]:
    declared = {setting.key: setting for setting in SETTINGS}
    for row in table:
        setting = declared.get(row.id)
        if setting is None or (row.index, "value") in table.bad:
            continue
        place = replace(row.place("value"), called=setting.label[book.lang])
        if row["value"] is None and setting.required:
            yield Finding("VAL-01", place)
        value = read(setting.kind, row.text("value"), book.words)
        if isinstance(value, Bad):
            yield Finding(value.code, place, value.facts)


def _required_by_now(table: Table, book: Book) -> Iterator[Finding]:
    """What the state of a project asks for. In a final state nothing can follow: one notice for the whole row."""
    if table.definition.key != "projects":
        return
    gone: dict[int, list[Text]] = defaultdict(list)
    states = table.columns["state"]
    for column in table.definition.columns:
        rank = RANKS.get(column.required_from)
        if rank is None or column.key not in table.layout.numbers:
            continue
        for index, value in enumerate(table.columns[column.key]):
            state = str(states[index] or "")
            if value is not None or RANKS.get(state, -1) < rank or (index, column.key) in table.bad:
                continue
            if state in FINAL:
                gone[index].append(column.label)
            else:
                facts: Facts = {"state": book.words.text("project_states", state)}
                yield Finding("VAL-27", table.place(index, column.key), facts)
    for index, labels in sorted(gone.items()):
        facts = {"state": book.words.text("project_states", str(states[index])), "columns": labels}
        yield Finding("VAL-28", table.place(index, "state"), facts)


def _doubled_ids(table: Table) -> Iterator[Finding]:
    first: dict[Value, int] = {}
    for index, value in enumerate(table.columns["id"]):
        if value is not None and first.setdefault(value, index) != index:
            yield Finding("VAL-25", table.place(index, "id"), {"id": value, "row": table.rows[first[value]]})


@singledispatch
def check_rule(rule: rules.Rule, table: Table, book: Book) -> Iterable[Finding]:
    """What breaks one rule; every kind of rule has its own check."""
    raise TypeError(f"no check for {type(rule).__name__}")


def _said(table: Table, key: str, value: Value, book: Book) -> object:
    """A value of a column as the officer sees it: the label of an entry, not its key."""
    codes = getattr(table.definition[key].kind, "codes", "")
    return book.words.text(codes, str(value)) if codes else value


def _comparable(one: Value, other: Value) -> bool:
    numbers = (int, Decimal)
    return (isinstance(one, date) and isinstance(other, date)) or (
        isinstance(one, numbers) and isinstance(other, numbers)
    )


@check_rule.register
def _(rule: rules.Order, table: Table, book: Book) -> Iterator[Finding]:
    for index, (first, then) in enumerate(zip(table.columns[rule.first], table.columns[rule.then], strict=True)):
        if first is not None and then is not None and _comparable(first, then) and first > then:  # type: ignore[operator]
            earlier = Text("anterior a", "earlier than") if isinstance(first, date) else Text("menor que", "less than")
            facts: Facts = {"smaller": earlier, "first": first, "then": then}
            yield Finding(rule.code, table.place(index, rule.then), facts, rule.level)


@check_rule.register
def _(rule: rules.Unique, table: Table, book: Book) -> Iterator[Finding]:
    columns = [table.columns[key] for key in rule.columns]
    first: dict[tuple[object, ...], int] = {}
    for index, values in enumerate(zip(*columns, strict=True)):
        if None in values:
            continue
        key = tuple(v.casefold() if isinstance(v, str) else v for v in values)
        if first.setdefault(key, index) != index:
            said = _said(table, rule.columns[-1], values[-1], book)
            facts: Facts = {"value": said, "row": table.rows[first[key]]}
            yield Finding(rule.code, table.place(index, rule.columns[-1]), facts, rule.level)


@check_rule.register
def _(rule: rules.Needs, table: Table, book: Book) -> Iterator[Finding]:
    for index, (value, when) in enumerate(zip(table.columns[rule.column], table.columns[rule.when], strict=True)):
        if value is not None or when is None or when is False or (index, rule.column) in table.bad:
            continue
        held: tuple[Value, ...] = when if isinstance(when, tuple) else (when,)
        if rule.among:
            held = tuple(one for one in held if one in rule.among)
        held = tuple(one for one in held if one not in rule.unless)
        if held:
            facts: Facts = {"value": _said(table, rule.when, held[0], book)}
            yield Finding(rule.code, table.place(index, rule.column), facts, rule.level)


@check_rule.register
def _(rule: rules.Differs, table: Table, book: Book) -> Iterator[Finding]:
    setting = next((s for s in SETTINGS if s.key == rule.setting), None)
    for row in table:
        value = row[rule.column]
        theirs = book.settings.get(rule.setting, "") if setting else row[rule.other]
        if value and theirs and str(value).casefold() == str(theirs).casefold():
            label = setting.label if setting else table.definition[rule.other].label
            yield Finding(rule.code, row.place(rule.column), {"value": value, "other": label}, rule.level)


def _sums(book: Book, child: str, parent: str, part: str) -> dict[str, Decimal]:
    """The children's amounts by the row they belong to."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    if child in book:
        table = book[child]
        for owner, amount in zip(table.columns[parent], table.columns[part], strict=True):
            if isinstance(owner, str) and isinstance(amount, Decimal):
                sums[owner] += amount
    return sums


@check_rule.register
def _(rule: rules.SumIs, table: Table, book: Book) -> Iterator[Finding]:
    sums = _sums(book, rule.child, rule.parent, rule.part)
    for row in table:
        wholes = [row[key] for key in rule.wholes]
        whole = sum((value for value in wholes if isinstance(value, Decimal)), Decimal())
        if row.id in sums and any(value is not None for value in wholes) and sums[row.id] != whole:
            facts: Facts = {"whole": whole, "parts": sums[row.id]}
            yield Finding(rule.code, row.place(rule.wholes[0]), facts, rule.level)


@check_rule.register
def _(rule: rules.SumWithin, table: Table, book: Book) -> Iterator[Finding]:
    sums = _sums(book, rule.child, rule.parent, rule.part)
    for row in table:
        whole = row[rule.whole]
        if isinstance(whole, Decimal) and sums.get(row.id, Decimal()) > whole:
            facts: Facts = {"whole": whole, "parts": sums[row.id]}
            yield Finding(rule.code, row.place(rule.whole), facts, rule.level)


@check_rule.register
def _(rule: rules.HasChild, table: Table, book: Book) -> Iterator[Finding]:
    if rule.child not in book:
        return
    with_child = {one[rule.parent] for one in book[rule.child] if not rule.column or one[rule.column] == rule.entry}
    for row in table:
        state = row.text("state")
        if RANKS.get(state, -1) >= RANKS[rule.since] and row.id and row.id not in with_child:
            level = Level.INFO if state in FINAL else rule.level
            facts: Facts = {"state": book.words.text("project_states", state)}
            yield Finding(rule.code, row.place("id"), facts, level)


@check_rule.register
def _(rule: rules.Within, table: Table, book: Book) -> Iterator[Finding]:
    target = getattr(table.definition[rule.via].kind, "table", "")
    if target not in book:
        return
    theirs = book[target]
    firsts, lasts = theirs.columns[rule.first], theirs.columns[rule.last]
    for index, (value, via) in enumerate(zip(table.columns[rule.column], table.columns[rule.via], strict=True)):
        there = theirs.by_id.get(str(via or ""))
        if there is None or not isinstance(value, date):
            continue
        first, last = firsts[there], lasts[there]
        if isinstance(first, date) and isinstance(last, date) and not first <= value <= last:
            facts: Facts = {"value": value, "first": first, "last": last}
            yield Finding(rule.code, table.place(index, rule.column), facts, rule.level)


@check_rule.register
def _(rule: rules.SameParent, table: Table, book: Book) -> Iterator[Finding]:
    target = getattr(table.definition[rule.via].kind, "table", "")
    if target not in book:
        return
    parents = {row_id: book[target].columns[rule.parent][there] for row_id, there in book[target].by_id.items()}
    for index, (via, ours) in enumerate(zip(table.columns[rule.via], table.columns[rule.parent], strict=True)):
        theirs = parents.get(str(via or ""))
        if ours and theirs and ours != theirs:
            yield Finding(rule.code, table.place(index, rule.via), {"theirs": theirs, "ours": ours}, rule.level)


@check_rule.register
def _(rule: rules.Doubt, table: Table, book: Book) -> Iterator[Finding]:
    for index, value in enumerate(table.columns[rule.column]):
        if value is not None:
            yield Finding(rule.code, table.place(index, rule.column), {"value": value}, rule.level)


@check_rule.register
def _(rule: rules.Alike, table: Table, book: Book) -> Iterator[Finding]:
    for doubt in suspects(rule, table, within(table, book, rule.apart)):
        others = [_named(table, index) for index in doubt.others]
        why = doubt.why
        facts: Facts = {"others": others, "ours": why.ours, "theirs": why.theirs, "percent": why.percent}
        yield Finding(rule.code, table.place(doubt.row, rule.name), facts, rule.level)


def _named(table: Table, index: int) -> str | Text:
    """A row as the lists show it; by its number while it has no id."""
    row_id, number = table.columns["id"][index], table.rows[index]
    title = str(table.columns[table.definition.title][index] or "")
    return reference(str(row_id), title) if row_id else Text(f"fila {number}", f"row {number}")


@check_rule.register
def _(rule: rules.NeedsAll, table: Table, book: Book) -> Iterator[Finding]:
    for row in table:
        if row[rule.when] is None or row[rule.kind] not in rule.among:
            continue
        for key in rule.columns:
            if row[key] is None and (row.index, key) not in table.bad:
                yield Finding(
                    rule.code, row.place(key), {"kind": _said(table, rule.kind, row[rule.kind], book)}, rule.level
                )


@check_rule.register
def _(rule: rules.SumsWithin, table: Table, book: Book) -> Iterator[Finding]:
    if rule.limit not in book:
        return
    parts, limits = (_sums(book, child, rule.parent, rule.part) for child in (rule.child, rule.limit))
    there = book[rule.limit].columns
    # While one of its amounts cannot be read, the limit is not known.
    unread = {
        owner for owner, part in zip(there[rule.parent], there[rule.part], strict=True) if not isinstance(part, Decimal)
    }
    for row in table:
        if row.id in limits and row.id not in unread and parts.get(row.id, Decimal()) > limits[row.id]:
            facts: Facts = {"parts": parts[row.id], "limit": limits[row.id]}
            yield Finding(rule.code, row.place("id"), facts, rule.level)


@check_rule.register
def _(rule: rules.Apart, table: Table, book: Book) -> Iterator[Finding]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for one in book.rows(rule.child):
        amount = one[rule.part]
        if one[rule.flag] is False and isinstance(amount, Decimal):
            sums[one.text(rule.parent)] += amount
    for row in table:
        if row.id and sums.get(row.id):
            yield Finding(rule.code, row.place("id"), {"parts": sums[row.id]}, rule.level)


@check_rule.register
def _(rule: rules.Grave, table: Table, book: Book) -> Iterator[Finding]:
    for row in table:
        score = severity(*(row[key] for key in rule.scores))
        if score is None or score < HIGH or row[rule.state] in rule.over:
            continue
        for key in rule.columns:
            if row[key] is None and (row.index, key) not in table.bad:
                yield Finding(rule.code, row.place(key), {"score": score}, rule.level)


@check_rule.register
def _(rule: rules.ClosedNeeds, table: Table, book: Book) -> Iterator[Finding]:
    closed = closed_projects(book)
    for row in blanks(rule, table):
        level = rule.level if row[rule.via] in closed else rule.before
        if level and (row.index, rule.column) not in table.bad:
            yield Finding(rule.code, row.place(rule.column), level=level)


@check_rule.register
def _(rule: rules.ClosesWith, table: Table, book: Book) -> Iterator[Finding]:
    if rule.child not in book:
        return
    state = book.words.text("project_states", CLOSED)
    for row in table:
        if row.id and row["state"] == CLOSED and lacks(rule, book, row.id):
            gap = missing_row(rule, book)
            facts: Facts = {"state": state, "label": gap.label, "cell": f"{gap.place.sheet}!{gap.place.cell}"}
            yield Finding(rule.code, row.place("state"), facts, rule.level)


@check_rule.register
def _(rule: rules.Moved, table: Table, book: Book) -> Iterator[Finding]:
    noted = last_moves(rule, book)
    for row in table:
        there, here = noted.get(row.id), row.text(rule.column)
        if there and here and there != here:
            said, last = (book.words.text("project_states", one) for one in (here, there))
            facts: Facts = {"state": said, "noted": last, "open": open_from(book, there)}
            yield Finding(rule.code, row.place(rule.column), facts, rule.level)


check_rule.register(rules.Covered, consistency.covered)

check_rule.register(rules.NeedsFrom, consistency.needs_from)

check_rule.register(rules.OneAbove, consistency.one_above)

check_rule.register(rules.NeedsWhere, consistency.needs_where)

check_rule.register(rules.PartsWithin, consistency.parts_within)


@check_rule.register
def _(rule: rules.OneOf, table: Table, book: Book) -> Iterator[Finding]:
    for row in table:
        if all(row[key] is None and (row.index, key) not in table.bad for key in rule.columns):
            yield Finding(rule.code, row.place(rule.columns[0]), level=rule.level)


@check_rule.register
def _(rule: rules.Low, table: Table, book: Book) -> Iterator[Finding]:
    for row in table:
        score = row[rule.score]
        low = isinstance(score, int) and score <= rule.most
        if low and row[rule.needs] is None and (row.index, rule.needs) not in table.bad:
            yield Finding(rule.code, row.place(rule.needs), {"score": score}, rule.level)


@check_rule.register
def _(rule: rules.Unusual, table: Table, book: Book) -> Iterator[Finding]:
    for index, value in enumerate(table.columns[rule.column]):
        if value is True:
            yield Finding(rule.code, table.place(index, rule.column), level=rule.level)


check_rule.register(rules.InForce, in_force)

check_rule.register(rules.WholeShares, whole_shares)
