"""An office of an earlier schema brought up: previewed, made elsewhere and looked at, then written as one, or not at all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from coopxl.actions.upgrading import given_rows
from coopxl.core.book import Book
from coopxl.core.cells import looks_blank
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.outcome import Action
from coopxl.core.plan import block
from coopxl.core.reading import read_book
from coopxl.core.upgrading import Lack, lack
from coopxl.core.workbook import Workbook, column_letter
from coopxl.derive.shipped import workbooks
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import layout
from coopxl.hosts.file.patch import patched
from coopxl.hosts.file.read import read, snapshot
from coopxl.hosts.file.upgrade.book import upgraded
from coopxl.office import layer
from coopxl.office.locks import refuse_if_open
from coopxl.office.notebook import IDS, Notebook
from coopxl.run.actions import ACTIONS
from coopxl.run.change_log import note_contents
from coopxl.run.office import Office, moment
from coopxl.run.upgrade_books import Drawn, drawn_in, language, refilled, wanted
from coopxl.run.upgrade_macros import with_todays_macros
from coopxl.schema.names import COUNTED_ON
from coopxl.schema.office import VERSION, WORKBOOKS, address, tables_of
from coopxl.schema.text import Text

Step = Callable[[str], None]

_REDRAWN = {"calendar": "calendar", "today": "today", "overview": "overview"}
"""What is drawn again when its sheet was made anew: the key of its day, and the verb."""


@dataclass(slots=True)
class Coming:
    """What comes into one book."""

    lack: Lack
    drawn: list[Drawn]
    lang: str
    path: Path
    donor: bytes
    old: bytes = b""
    new: bytes = b""

    @property
    def name(self) -> str:
        """Of its file."""
        return self.path.name


@dataclass(slots=True)
class Upgrade:
    """What bringing up an office does, or would do."""

    folder: Path
    lang: str
    books: list[Coming] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    done: bool = False

    def in_short(self) -> Finding:
        """What comes, in numbers, and how: as long as a workbook is open in a program, its file is that program's."""
        came = [len(one.lack.tables) + sum(not each.here for each in one.drawn) for one in self.books]
        columns = [len(every) for one in self.books for every in one.lack.columns.values()]
        facts = {"sheets": sum(came), "columns": sum(columns), "folder": self.folder}
        return Finding("UPGR-12", Place(self.folder.name), facts)


def prepared(folder: Path, lang: str, today: date | None, step: Step) -> tuple[Office, Upgrade]:
    """What would come into which book. Nothing is written."""
    step(_READING[lang or "es"])
    office = Office(folder, moment(today), lang)
    office.transaction.command = "upgrade"
    return office, surveyed(office)


def surveyed(office: Office) -> Upgrade:
    """What would come into the books of an office; CannotGoOn when something of the officer's has the name of what comes."""
    upgrade = Upgrade(office.folder, office.lang, findings=list(office.transaction.noticed))
    for definition in WORKBOOKS:
        found, path = lack(office.book, definition.key), office.paths[definition.key]
        if found.is_whole and not found.words:
            continue
        if path.suffix.casefold() == ".ods":
            raise CannotGoOn("UPGR-02", book=path.name)
        tongue = language(found.workbook, office.language)
        donor = snapshot(workbooks() / tongue / f"{definition.file[tongue]}{path.suffix.casefold()}")
        drawn = drawn_in(found, tongue, layout(Package(donor, path.name)).names)
        upgrade.books.append(Coming(found, drawn, tongue, path, donor))
        upgrade.findings += [
            Finding("UPGR-10", one.place, {"held": one.held, "choices": one.choices})
            for one in found.words
            if one.choices
        ]
    if not upgrade.books:
        upgrade.findings.append(Finding("UPGR-01", Place(office.folder.name), {"ours": VERSION}))
    return upgrade


def upgraded_office(
    folder: Path,
    lang: str,
    today: date | None,
    step: Step,
    agreed: Callable[[Upgrade], bool],
    *,
    dry_run: bool = False,
) -> Upgrade:
    """The office brought up, when whoever sees the preview agrees; CannotGoOn when any book cannot be: then none is."""
    office, upgrade = prepared(folder, lang, today, step)
    if not upgrade.books:
        return upgrade
    for path in office.paths.values():
        refuse_if_open(path)
    for one in upgrade.books:
        step(_MAKING[upgrade.lang].format(book=one.name))
        _make(office.book, one, upgrade)
    step(_CHECKING[upgrade.lang])
    _whole(office, upgrade)
    if dry_run or not agreed(upgrade):
        return upgrade
    step(_WRITING[upgrade.lang])
    _write(office, upgrade, today)
    upgrade.done = True
    return upgrade


def _make(book: Book, one: Coming, upgrade: Upgrade) -> None:
    """The new content of one book, and whether it says the same as the old one."""
    one.old = snapshot(one.path)
    made = upgraded(one.old, one.donor, wanted(book, one.lack, one.drawn, one.lang))
    content = made.content
    if one.path.suffix.casefold() == ".xlsm":
        content, findings = with_todays_macros(content, one.donor, one.lang, one.name)
        upgrade.findings += findings
    after = read(content, one.name)
    patch = refilled(one.lack, one.drawn, after, made.inserted)
    one.new = patched(content, patch, one.name)
    _same(one, after, made.inserted)


def _same(one: Coming, made: Workbook, inserted: Mapping[str, tuple[int, int]]) -> None:
    """Every cell outside of what coopxl draws says what it said."""
    drawn = {each.here for each in one.drawn}
    renamed = {(name.table.layout.sheet, name.table.layout.header_row, name.number) for name in one.lack.names}
    for name, sheet in one.lack.workbook.sheets.items():
        after = made.sheets.get(name)
        if name in drawn and after is not None:
            continue
        behind, by = inserted.get(name, (0, 0))
        for row, line in enumerate(sheet.rows, 1):
            for column, held in enumerate(line, 1):
                now = column + by if column > behind else column
                same = after is not None and (held is None or held == after.cell(row, now))
                if not same and (name, row, column) not in renamed:
                    raise CannotGoOn("UPGR-09", book=one.name, sheet=name, cell=f"{column_letter(column)}{row}")


def _whole(office: Office, upgrade: Upgrade) -> None:
    """Read as they will be, the books lack nothing, and every table has the rows it had."""
    new = {one.lack.key: one.new for one in upgrade.books}
    books = {
        key: read(new[key], path.name) if key in new else office.book.workbooks[key]
        for key, path in office.paths.items()
    }
    after = read_book(books, office.language)
    for one in upgrade.books:
        left = lack(after, one.lack.key)
        if not left.is_whole:
            names = [*(table.key for table in left.tables), *left.columns]
            raise CannotGoOn("UPGR-09", book=one.name, sheet=names[0] if names else "", cell="")
        for name, table in office.book.tables.items():
            if table.definition.workbook == one.lack.key and after.tables[name].rows != table.rows:
                raise CannotGoOn("UPGR-09", book=one.name, sheet=table.layout.sheet, cell="")


def _write(office: Office, upgrade: Upgrade, today: date | None) -> None:
    """The books are filled where nobody sees them: lists, what was drawn before, findings. Then they come in at once."""
    ids = Notebook(office.folder, IDS)
    new = {one.path: one for one in upgrade.books}
    try:
        with layer.scratch() as place:
            for path in office.paths.values():
                layer.create(place / path.name, new[path].new if path in new else path.read_bytes())
            if ids.path.exists():
                own = Notebook(place, IDS).path
                layer.make_folder(own.parent)
                layer.create(own, ids.path.read_bytes())
            made = Office(place, moment(today), upgrade.lang)
            found = made.perform(list(_again(office, upgrade))).findings
            upgrade.findings += [one for one in found if one not in made.log.findings]
            books = {key: (path, (place / path.name).read_bytes()) for key, path in office.paths.items()}
            for path, content in books.values():
                seen = layer.digest(new[path].old) if path in new else layer.fingerprint(path)
                if layer.digest(content) != seen:
                    office.transaction.stage(path, content, seen)
            upgrade.findings += note_contents(office.folder, office.transaction, books, upgrade.lang)
            given = Notebook(place, IDS).read()
            if given != ids.read():
                office.transaction.stage(ids.path, ids.content(given), ids.fingerprint)
    except OSError as why:
        raise CannotGoOn("OFF-07", file=why.filename or office.folder, why=why.strerror or why) from why
    office.transaction.commit()


def _again(office: Office, upgrade: Upgrade) -> Iterator[Action]:
    """What today's coopxl gives, and the actions whose sheets were made anew, where they had drawn something."""
    yield given_rows
    for one in upgrade.books:
        for day, verb in _REDRAWN.items():
            area = block(one.lack.workbook, COUNTED_ON[day])
            if area and not looks_blank(one.lack.workbook.sheets[area[0]].cell(area[1], area[2])):
                yield ACTIONS[verb]


def lines(upgrade: Upgrade) -> Iterator[str]:
    """What to tell: before asking, or after."""
    lang = upgrade.lang
    for one in upgrade.books:
        yield _BOOK[lang].format(book=one.name, theirs=one.lack.theirs, ours=VERSION)
        yield from (f"  {said}" for said in _told(one, lang))


def _told(one: Coming, lang: str) -> Iterator[str]:
    lost, held = set(one.lack.lost), one.lack
    came = [table.label[lang] for table in held.tables if (table.key, "") not in lost]
    came += [each.sheet.name for each in one.drawn if not each.here]
    yield from _listed(_NEW_SHEETS[lang], came)
    yield from _listed(_LOST_SHEETS[lang], [table.label[lang] for table in held.tables if (table.key, "") in lost])
    for name, columns in held.columns.items():
        sheet = next(table.label[lang] for table in tables_of(held.key) if address(table) == name)
        yield from _listed(_NEW_COLUMNS[lang].format(sheet=sheet), [column.label[lang] for column in columns])
    for new in held.names:
        yield _NEW_NAME[lang].format(sheet=new.table.layout.sheet, old=new.typed, new=new.column.label[lang])
    for word in held.words:
        if word.now:
            yield _NEW_WORD[lang].format(place=word.place, old=word.held, new=word.now)
    yield from _listed(_ANEW[lang], [each.here for each in one.drawn if each.here])


def _listed(begin: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        yield f"{begin} ({len(names)}): {', '.join(names)}."


def facts(upgrade: Upgrade) -> dict[str, object]:
    """The same as data, under English keys."""
    return {
        "upgraded": upgrade.done,
        "schema": VERSION,
        "workbooks": [
            {
                "workbook": one.lack.key,
                "file": one.name,
                "schema": one.lack.theirs,
                "new_sheets": [table.key for table in one.lack.tables]
                + [each.sheet.key for each in one.drawn if not each.here],
                "new_columns": {name: [column.key for column in columns] for name, columns in one.lack.columns.items()},
                "lost": [".".join(filter(None, pair)) for pair in one.lack.lost],
                "renamed_columns": [
                    {"table": address(new.table.definition), "old": new.typed, "column": new.column.key}
                    for new in one.lack.names
                ],
                "renamed_entries": [
                    {"cell": str(word.place), "old": word.held, "new": word.now} for word in one.lack.words if word.now
                ],
                "made_anew": [each.sheet.key for each in one.drawn if each.here],
            }
            for one in upgrade.books
        ],
    }


SURE = Text("¿Poner al día la oficina? (s/n) ", "Upgrade the office? (y/n) ")
_READING = Text("Leyendo los libros", "Reading the workbooks")
_MAKING = Text("Preparando {book}", "Preparing {book}")
_CHECKING = Text("Comprobando que nada se pierde", "Checking that nothing is lost")
_WRITING = Text("Escribiendo", "Writing")
_BOOK = Text("{book} (esquema {theirs}, el de hoy es el {ours}):", "{book} (schema {theirs}, today's is {ours}):")
_NEW_SHEETS = Text("hojas nuevas", "new sheets")
_LOST_SHEETS = Text("hojas que faltaban y vuelven vacías", "sheets that were gone and come back empty")
_NEW_COLUMNS = Text("columnas nuevas en «{sheet}»", "new columns in “{sheet}”")
_NEW_NAME = Text(
    "«{sheet}»: la columna «{old}» se llama ahora «{new}».", "“{sheet}”: the column “{old}” is now called “{new}”."
)
_NEW_WORD = Text("{place}: «{old}» pasa a «{new}».", "{place}: “{old}” becomes “{new}”.")
_ANEW = Text("hojas que coopxl vuelve a dibujar", "sheets that coopxl draws anew")
