"""Packs that come back: the files, what is kept of them in the office, and the one write that takes them in."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from coopxl.actions.receive import Receiving, theirs
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place, told
from coopxl.core.incoming import Entry, Remembered, remembered
from coopxl.core.returned import Label, label, read_pack
from coopxl.core.reviewing import Delivery, Review, remember
from coopxl.core.workbook import Workbook
from coopxl.hosts.file.outside import read_outside
from coopxl.hosts.file.read import read
from coopxl.office.folder import OWN, SUFFIXES
from coopxl.office.layer import digest, fingerprint
from coopxl.office.notebook import Notebook
from coopxl.run.office import Office, Report
from coopxl.schema.names import PROPERTY_WORKBOOK
from coopxl.schema.office import TABLES, VERSION, WORKBOOKS, is_newer
from coopxl.schema.packs import AUDIENCES, SENT_FOLDER, SHARED_FOLDER
from coopxl.schema.reception import CONFLICT, REJECTED
from coopxl.schema.text import LANGUAGES, Text

_COUNTS = Text(
    "{pack}: filas nuevas {new}, cambios {changed}, conflictos {conflicts}; no pueden entrar {rejected}, no acepta {refused}.",
    "{pack}: new rows {new}, changes {changed}, conflicts {conflicts}; cannot come in {rejected}, you do not accept {refused}.",
)
_NEW, _MORE = Text("fila nueva", "new row"), Text("… y {count} más.", "… and {count} more.")
_SURE = Text("¿Traer estos cambios?", "Take these changes in?")
_LINES, _SHORT = 8, 90
_FOREIGN = " (otra oficina)"
"""After the id of a pack that did not go out from here, in the names of what is kept of it."""


@dataclass(slots=True)
class Came:
    """A file that came back, with the record of its pack."""

    path: Path
    content: bytes
    delivery: Delivery
    record: "Record"


@dataclass(slots=True)
class Received:
    """What was done: what came of each file, what the office's report says, whether it was written."""

    reviews: list[Review]
    report: Report
    taken: bool = False

    @property
    def clean(self) -> bool:
        """Whether nothing is left to be decided or mended."""
        return not any(review.of(REJECTED) or review.of(CONFLICT) for review in self.reviews)


class Record:
    """What the office keeps of one pack beside its books: the bytes that went out, those that came, what was taken in."""

    def __init__(self, folder: Path, pack: str) -> None:
        self.pack, self.place = pack, folder / OWN / SENT_FOLDER
        self.path = self.place / f"{pack}.json"
        try:
            held = Notebook.parse(self.path.read_bytes())
        except OSError:
            held = {}
        came, tables = held.get("came"), held.get("tables")
        listed = came if isinstance(came, list) else []
        self.came: list[dict[str, str]] = [one for one in listed if isinstance(one, dict) and "sha256" in one]
        self.tables = {name: remembered(one) for name, one in tables.items()} if isinstance(tables, dict) else {}

    @property
    def sent(self) -> Workbook | None:
        """The pack as it went out; None when it is not there."""
        path = self.place / f"{self.pack}.xlsx"
        return read(path) if path.is_file() else None

    def is_known(self, content: bytes) -> bool:
        """Whether these bytes were taken in, or are what went out."""
        one = digest(content)
        return one == fingerprint(self.place / f"{self.pack}.xlsx") or one in {held["sha256"] for held in self.came}

    def stage(self, office: Office, came: Came, tables: dict[str, Remembered], today: date) -> None:
        """A copy of what came, and the notes on it, with the books' own write."""
        transaction = office.transaction
        if not self.is_known(came.content):
            copy = f"{self.pack} ({len(self.came) + 1}){came.path.suffix.casefold()}"
            transaction.stage(self.place / copy, came.content, fingerprint(self.place / copy))
            known = {"file": came.path.name, "copy": copy, "sha256": digest(came.content), "on": today.isoformat()}
            self.came = [*self.came, known]
        noted = {name: asdict(one) for name, one in sorted(tables.items())}
        content = Notebook.content({"came": self.came, "tables": noted})
        old = fingerprint(self.path)
        if digest(content) != old:
            transaction.stage(self.path, content, old)


def receive(
    office: Office,
    came: Sequence[Came],
    agree: Callable[[list[Review], Report], bool],
    *,
    show: bool = False,
    dry_run: bool = False,
) -> Received:
    """Takes in what is acceptable of some files, in one write. `agree` sees what would change and decides.

    With `show` what the sheet of reception does not show yet is only put there.
    """
    receiving = Receiving([one.delivery for one in came], show)
    today = office.now.date()

    def decide(report: Report) -> bool:
        if receiving.taken and not agree(receiving.reviews, report):
            return False
        for one, review in zip(came, receiving.reviews, strict=True):
            if receiving.taken:
                one.record.stage(office, one, remember(review, _noted(review, receiving.noted)), today)
        return True

    office.transaction.command = "receive"
    report = office.perform([receiving], dry_run=dry_run, agree=decide)
    return Received(receiving.reviews, report, receiving.taken)


def _noted(review: Review, books: set[str]) -> set[str]:
    """The tables whose conflicts the officer finds on a sheet."""
    return {one.table for one in review.entries if TABLES[one.table].workbook in books}


def brought(office: Office, path: Path) -> Came:
    """One file, read; CannotGoOn when it is no pack that could be received."""
    workbook, content = read_outside(path)
    _no_book(workbook, path)
    said = label(workbook)
    if not said.id:
        raise CannotGoOn("RECE-02", file=path.name)
    if is_newer(said.version):
        raise CannotGoOn("OFF-17", book=path.name, theirs=said.version, ours=VERSION)
    record = Record(office.folder, said.id)
    delivery = _delivery(office, workbook, said, record.sent)
    if delivery.sent is None:
        # Its number may be given here too, one day.
        record = Record(office.folder, f"{said.id}{_FOREIGN}")
    delivery.remembered, delivery.fresh = record.tables, not record.is_known(content)
    return Came(path, content, delivery, record)


def _no_book(workbook: Workbook, path: Path) -> None:
    by_name = {one.file[lang]: one.key for one in WORKBOOKS for lang in LANGUAGES}
    key = workbook.properties.get(PROPERTY_WORKBOOK, "") or by_name.get(path.stem.casefold(), "")
    book = next((one for one in WORKBOOKS if one.key == key), None)
    if book:
        raise CannotGoOn("RECE-01", file=path.name, book=book.label)


def _delivery(office: Office, workbook: Workbook, said: Label, sent: Workbook | None) -> Delivery:
    went = label(sent) if sent else said
    if any(one and one != other for one, other in ((said.audience, went.audience), (said.date, went.date))):
        # The same number, and another office's.
        sent, went = None, said
    audience = AUDIENCES.get((said.audience or went.audience).partition(":")[0])
    if audience is None:
        raise CannotGoOn("RECE-05", file=workbook.name, typed=said.audience or "—")
    version = said.version or went.version or VERSION
    words, findings = office.book.words, list[Finding]()
    if version != VERSION:
        facts = {"theirs": version, "ours": VERSION}
        findings.append(Finding("RECE-06", Place(workbook.name), facts))
    if sent is None:
        findings.append(Finding("RECE-03", Place(workbook.name), {"pack": said.id}))
    before = read_pack(sent, audience, words, version, None, office.language) if sent else None
    came = read_pack(workbook, audience, words, version, before, office.language)
    return Delivery(said.id, workbook.name, audience, came, before, {}, findings)


def waiting(office: Office) -> tuple[list[Came], list[Finding]]:
    """The files in the folder of what is shared that came back and were not taken in; and what is to be said of others."""
    found: dict[str, Came] = {}
    told_of: list[Finding] = []
    kept = {fingerprint(path) for path in _files(office.folder / OWN / SENT_FOLDER)}
    for folder in (office.folder / SHARED_FOLDER[lang] for lang in LANGUAGES):
        for path in _files(folder):
            if fingerprint(path) in kept:
                continue
            try:
                came = brought(office, path)
            except CannotGoOn as stop:
                told_of.append(Finding("RECE-23", Place(path.name), {"file": path.name, "why": _why(stop)}))
                continue
            if came.delivery.fresh and found.setdefault(came.delivery.id, came) is not came:
                facts = {"file": path.name, "pack": came.delivery.id}
                told_of.append(Finding("RECE-28", Place(path.name), facts))
    return list(found.values()), told_of


def _files(folder: Path) -> list[Path]:
    """The workbooks in a folder, by name."""
    inside = sorted(folder.iterdir()) if folder.is_dir() else []
    return [one for one in inside if one.suffix.casefold() in SUFFIXES and not one.name.startswith(("~$", "."))]


def _why(stop: CannotGoOn) -> Text:
    es, en = (told(stop.code, stop.facts, lang) for lang in LANGUAGES)
    return Text(es, en)


def act(office: Office, agree: Callable[[str], bool], *, dry_run: bool = False) -> Report:
    """What the button does: shows what waits in the folder of what is shared, or takes in what was shown. `agree` is asked."""
    came, told_of = waiting(office)
    if not came:
        facts = {"folder": SHARED_FOLDER[office.language]}
        told_of.append(Finding("RECE-24", Place(office.book.workbooks["registers"].name), facts))
        return Report([*office.transaction.noticed, *told_of])

    def decide(reviews: list[Review], _: Report) -> bool:
        asked = any(one.acceptable or one.what == CONFLICT for review in reviews for one in review.entries)
        return not asked or agree(question(reviews, office))

    report = receive(office, came, decide, show=True, dry_run=dry_run).report
    report.findings += told_of
    return report


def question(reviews: Sequence[Review], office: Office) -> str:
    """What is asked before it is written: how much of each pack, and the first changes."""
    lang, pieces = office.lang, list[str]()
    for review in reviews:
        entries = [one for one in review.entries if one.acceptable]
        pieces.append(_COUNTS[lang].format(**review.counts, refused=len(review.refused)))
        pieces += [f"· {_changed(one, review, office)}" for one in entries[:_LINES]]
        pieces += [_MORE[lang].format(count=len(entries) - _LINES)] if len(entries) > _LINES else []
    return "\n".join([*pieces, "", _SURE[lang]])


def _changed(one: Entry, review: Review, office: Office) -> str:
    """A change in one short line."""
    definition, lang = TABLES[one.table], office.lang
    what = " ".join(theirs(one, review).split())
    what = what if len(what) <= _SHORT else f"{what[:_SHORT]}…"
    if not one.column:
        return f"{definition.label[lang]}, {_NEW[lang]}: {what}"
    return f"{definition.label[lang]} {one.id}, {definition[one.column].label[lang]}: «{one.ours or ''}» -> «{what}»"
