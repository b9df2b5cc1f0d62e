"""Two copies of a workbook brought together with the one they came from, and what was decided of their conflicts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from coopxl.core.book import Book
from coopxl.core.carrying import Carrying
from coopxl.core.conflicts import Conflict, Sides, parted, rewrite, standing
from coopxl.core.deciding import decide
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.folding import unfold
from coopxl.core.merge import Merged, merge
from coopxl.core.older import version
from coopxl.core.outcome import Show
from coopxl.core.pairing import NONE
from coopxl.core.parts import Part, part, with_beside
from coopxl.core.plan import Plan
from coopxl.core.reading import read_book
from coopxl.core.workbook import Patch, Workbook
from coopxl.hosts.file.host import FileHost
from coopxl.office import layer
from coopxl.office.recovery import settle
from coopxl.office.transaction import Transaction
from coopxl.run.change_log import note_book
from coopxl.run.merge_report import Report, lacking, noticed, refused_rows
from coopxl.schema.names import PROPERTY_LANGUAGE, PROPERTY_WORKBOOK
from coopxl.schema.office import VERSION, WORKBOOKS, is_newer
from coopxl.schema.text import LANGUAGES

_OWN_KIND = ("findings", "conflicts")
"""Tables that say something of one copy only."""


@dataclass(slots=True)
class Copy:
    """One copy of a workbook, read from its file or `held` by a program. What is applied to it stays in `content`."""

    path: Path
    held: Workbook | None = None
    key: str = ""
    content: bytes = b""
    fingerprint: str = ""
    workbook: Workbook = field(init=False)
    book: Book = field(init=False)
    host: FileHost = field(init=False)

    def __post_init__(self) -> None:
        self.host = FileHost(self.path, self._stage)
        self.workbook = self.held or self.host.read()
        theirs = version(self.workbook)
        if is_newer(theirs):
            raise CannotGoOn("OFF-17", book=self.path.name, theirs=theirs, ours=VERSION)
        self.key = _key(self.workbook, self.path)
        self.book = read_book({self.key: self.workbook}, self.lang)
        for table in self.book.tables.values():
            with_beside(table, self.workbook)

    @property
    def lang(self) -> str:
        """The language of its labels."""
        said = self.workbook.properties.get(PROPERTY_LANGUAGE, "")
        return said if said in LANGUAGES else "es"

    @property
    def older(self) -> Finding | None:
        """That it is of an earlier schema."""
        theirs, place = version(self.workbook), Place(self.path.name)
        facts = {"file": self.path.name, "theirs": theirs, "ours": VERSION}
        return Finding("MERG-21", place, facts) if theirs != VERSION else None

    @property
    def parts(self) -> dict[str, Part]:
        """Its tables, to be compared."""
        tables = self.book.tables.items()
        return {name: part(one, self.book) for name, one in tables if one.definition.key not in _OWN_KIND}

    def patched(self, patch: Patch) -> bytes:
        """What the file would hold with a patch applied."""
        self.host.apply(patch)
        return self.content or self.path.read_bytes()

    def _stage(self, path: Path, content: bytes, fingerprint: str) -> None:
        self.content, self.fingerprint = content, fingerprint


def _key(workbook: Workbook, path: Path) -> str:
    """Which book it says it is; else by its name."""
    by_name = {definition.file[lang]: definition.key for definition in WORKBOOKS for lang in LANGUAGES}
    key = workbook.properties.get(PROPERTY_WORKBOOK, "") or by_name.get(path.stem.casefold(), "")
    if key not in by_name.values():
        raise CannotGoOn("MERG-17", file=path.name)
    return key


def merged(base: Path | None, ours: Path, theirs: Path, out: Path | None, *, dry_run: bool = False) -> Report:
    """The copy `ours` with what `theirs` changed since `base`, as a new file; without base a review of what differs.

    The report's `stop` is what keeps it from being written although it could be made.
    """
    mine, other = Copy(ours), Copy(theirs)
    _free(out, ours)
    plan, report = brought(Copy(base) if base else None, mine, other)
    if report.stop:
        return report
    content = mine.patched(plan.patches.get(mine.key, Patch()))
    if not dry_run and out:
        report.written = _write(out, content)
    return report


def brought(
    before: Copy | None, mine: Copy, other: Copy, given: Mapping[str, int] | None = None
) -> tuple[Plan, Report]:
    """What a merge changes in `mine`, and what it tells; nothing is written. `given` are id numbers that are used up."""
    for one in filter(None, (other, before)):
        if one.key != mine.key:
            raise CannotGoOn("MERG-15", file=mine.path.name, other=one.path.name)
    report = Report(mine.path.name, other.path.name)
    report.findings += [told for one in (before, mine, other) if one and (told := one.older)]
    if before is None:
        report.findings.append(Finding("MERG-01", Place(mine.path.name)))
    plan = Plan(mine.book)
    found = _merge(before, mine, other, plan, report, given)
    name = f"{mine.key}.conflicts"
    if name in mine.book:
        over = _decided_there(before, mine, other)
        edit = rewrite(mine.book, mine.key, found, over)
        report.standing = len(edit.rows)
        if found or over:
            plan.add([edit])
    elif found:
        report.stop = CannotGoOn("MERG-16", count=len(found), file=mine.path.name)
        return plan, report
    if plan.patches:
        plan.take_in()
        unfold(plan)
        report.findings += plan.noticed
    return plan, report


def _merge(
    before: Copy | None, mine: Copy, other: Copy, plan: Plan, report: Report, given: Mapping[str, int] | None
) -> list[Conflict]:
    """Carries over what theirs changed; the conflicts."""
    base = before.parts if before else None
    ours, theirs = mine.parts, other.parts
    made, names = merge(base, ours, theirs, given=given)
    carrying = Carrying(plan, other.book, names)
    sides = Sides(before.book if before else None, mine.book, other.book, carrying)
    found: list[Conflict] = []
    for name in (one for one in ours if one in made):
        report.given |= _numbers(made[name].names.values(), report.given)
        kept = _unfit(made[name], mine, other, name)
        carrying.carry(name, made[name])
        conflicts = sides.conflicts(name, made[name])
        found += conflicts
        report.take(sides, name, made[name], conflicts)
        report.findings += kept
    report.findings += noticed(sides, made, other.path.name)
    report.findings += lacking(sides, made, mine, other)
    report.findings += refused_rows(base, mine, other, theirs, report)
    return found + _asked_there(before, mine, other, names)


def _numbers(ids: Iterable[str], known: Mapping[str, int]) -> dict[str, int]:
    """The highest number of each prefix among ids that were given anew."""
    found = dict(known)
    for row_id in ids:
        stem, _, number = row_id.rpartition("-")
        found[stem] = max(found.get(stem, 0), int(number))
    return found


def _unfit(made: Merged, mine: Copy, other: Copy, name: str) -> list[Finding]:
    """Where a sheet lost its table object a blank row would cut off what stands below it: the rows stay."""
    layout = mine.book[name].layout
    if layout.region or not made.gone:
        return []
    facts = {"count": len(made.gone), "file": other.path.name}
    made.refused += [((NONE, row, NONE), "*") for row in made.gone]
    made.gone.clear()
    return [Finding("MERG-09", mine.book[name].header_place(), facts)]


def _asked_there(before: Copy | None, mine: Copy, other: Copy, names: Mapping[str, str]) -> list[Conflict]:
    """The conflicts that stand in theirs and came there since."""
    known = {*standing(mine.book, mine.key), *(standing(before.book, mine.key) if before else ())}
    found = []
    for key, row in standing(other.book, mine.key).items():
        table, row_id, column = parted(key)
        if key not in known and table in mine.book:
            base, ours, theirs = (None if row[one] is None else str(row[one]) for one in ("base", "ours", "theirs"))
            found.append(Conflict(table, names.get(row_id, row_id), column, base, ours, theirs))
    return found


def _decided_there(before: Copy | None, mine: Copy, other: Copy) -> set[str]:
    """The conflicts that stood in base and that theirs has decided since."""
    if before is None or f"{mine.key}.conflicts" not in other.book:
        return set()
    return set(standing(before.book, mine.key)) - set(standing(other.book, mine.key))


def resolved(path: Path, out: Path | None, *, dry_run: bool = False) -> Report:
    """The workbook with what was chosen in its sheet of conflicts; into `out`, or with a back-up into itself."""
    noticed = settle(path.parent)
    copy = Copy(path)
    if out:
        _free(out, path)
    plan, report = chosen(copy)
    report.findings[:0] = noticed
    content = copy.patched(plan.patches.get(copy.key, Patch()))
    if dry_run:
        return report
    report.written = _write(out, content) if out else _replace(copy)
    return report


def chosen(copy: Copy) -> tuple[Plan, Report]:
    """What the choices in the sheet of conflicts change, and what is told; nothing is written."""
    name = f"{copy.key}.conflicts"
    if name not in copy.book:
        raise CannotGoOn("MERG-16", count=0, file=copy.path.name)
    plan, report = Plan(copy.book), Report(copy.path.name, "")
    decided = decide(plan, copy.key)
    report.findings += decided.findings
    report.decided, report.standing = decided.over, decided.left
    if decided.left:
        report.findings.append(Finding("MERG-20", copy.book[name].header_place(), {"count": decided.left}))
    if decided.over:
        plan.add([rewrite(copy.book, copy.key, (), decided.over)])
        sheet = copy.book[name].layout.sheet
        if not decided.left and not copy.workbook.locked:
            plan.add([Show(copy.key, {sheet: False})])
        plan.take_in()
        unfold(plan)
    return plan, report


def _free(out: Path | None, like: Path) -> None:
    if out and out.suffix.casefold() != like.suffix.casefold():
        raise CannotGoOn("MERG-18", out=out.name, suffix=like.suffix, file=like.name)


def _write(out: Path, content: bytes) -> Sequence[Path]:
    """A new file; one that is there stays, unless it is the very same."""
    try:
        if out.exists():
            if layer.fingerprint(out) != layer.digest(content):
                raise CannotGoOn("OFF-13", file=out)
            return []
        layer.create(out, content)
    except OSError as why:
        raise CannotGoOn("OFF-07", file=why.filename or out, why=why.strerror or why) from why
    return [out]


def _replace(copy: Copy) -> Sequence[Path]:
    if not copy.content:
        return []
    transaction = Transaction(copy.path.parent, datetime.now(), "merge")  # noqa: DTZ005 - names a back-up
    transaction.stage(copy.path, copy.content, copy.fingerprint)
    note_book(transaction, copy.key, copy.path, copy.content)
    return [path for path in transaction.commit() if path == copy.path.resolve()]
