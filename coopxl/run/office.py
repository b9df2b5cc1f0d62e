"""The one place where everything meets: read the office, ask an action, apply its edits, save, tell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from coopxl.actions.compute import compute
from coopxl.actions.intake import intake
from coopxl.core.book import Book
from coopxl.core.cells import CellError, Formula, Raw, Written
from coopxl.core.errors import CannotGoOn
from coopxl.core.events import Agenda
from coopxl.core.findings import Finding
from coopxl.core.folding import unfold
from coopxl.core.formats import spoken
from coopxl.core.linking import link_again
from coopxl.core.listing import lists
from coopxl.core.older import gone, version
from coopxl.core.outcome import Action, Ask, Bundle, Edit, Fill, Paper, apply_fills
from coopxl.core.pack import Pack
from coopxl.core.plan import Plan
from coopxl.core.reading import read_book
from coopxl.core.table import Table
from coopxl.core.values import plain
from coopxl.core.workbook import Patch, Workbook, column_letter
from coopxl.hosts.file.host import FileHost
from coopxl.hosts.file.identify import identify
from coopxl.office.bases import BASES, thin
from coopxl.office.folder import OWN, SUFFIXES, find_books
from coopxl.office.layer import fingerprint
from coopxl.office.notebook import IDS, Notebook
from coopxl.office.recovery import settle
from coopxl.office.transaction import Transaction
from coopxl.run.actions import ACTIONS
from coopxl.run.ancestry import waiting, write_marked
from coopxl.run.change_log import Log
from coopxl.run.live import NOTHING_OPEN, Live, write
from coopxl.schema.history import newer
from coopxl.schema.names import PROPERTY_LANGUAGE
from coopxl.schema.office import VERSION, is_newer
from coopxl.schema.papers import DECLARED, LOOKS_AT_DOCUMENTS, PDF
from coopxl.schema.paperwork.paper import PaperDef
from coopxl.schema.text import Text
from coopxl.schema.verbs import PAPER, VERBS


@dataclass(slots=True)
class Report:
    """What a command did: findings, files written, papers made, and, when it is asked for, what would change (`preview`)."""

    findings: list[Finding] = field(default_factory=list)
    written: list[Path] = field(default_factory=list)
    papers: list[Path] = field(default_factory=list)
    preview: list[str] = field(default_factory=list)

    @property
    def books(self) -> list[Path]:
        """The workbooks among the files written."""
        others = {path.resolve() for path in self.papers}
        return [
            path
            for path in self.written
            if path.suffix.casefold() in SUFFIXES and OWN not in path.parts and path not in others
        ]


class Office:
    """An office's folder, read. `hosts` stand behind each of its books, which lie at `paths`.

    What an interrupted run left half done is ended first; `transaction.noticed` tells.
    """

    def __init__(
        self, folder: Path, moment: Callable[[Book], datetime], lang: str = "", live: Live = NOTHING_OPEN
    ) -> None:
        self.folder = folder
        self.live = live
        self.transaction = Transaction(folder, datetime.now())  # noqa: DTZ005 - names a back-up, in the machine's time
        self.transaction.noticed += settle(folder)
        self.paths = find_books(folder, identify)
        self.hosts = {
            key: live.hosts.get(path.resolve()) or FileHost(path, self.transaction.stage)
            for key, path in self.paths.items()
        }
        workbooks = {key: host.read() for key, host in self.hosts.items()}
        for key, path in self.paths.items():
            open_now = path.resolve() in live.hosts
            self.transaction.watch(path, fingerprint(path) if open_now else workbooks[key].fingerprint)
            self.transaction.noticed += waiting(path, key)
        self.language = _language(workbooks)
        self.book = read_book(workbooks, self.language)
        self.lang = lang or self.language
        self.now = moment(self.book)
        self._ids = Notebook(folder, IDS)
        held_open = frozenset(key for key, path in self.paths.items() if path.resolve() in live.hosts)
        self.log = Log(folder, self.book, self.paths, self.transaction, held_open)

    def ask(self, row_id: str = "", said: Mapping[str, str] | None = None) -> Ask:
        """What an action is asked in this office."""
        given = {stem: number for stem, number in self._ids.read().items() if isinstance(number, int)}
        return Ask(self.now, self.lang, row_id, given, said or {}, self.log.past)

    def perform(
        self,
        actions: Sequence[Action],
        row_id: str = "",
        *,
        dry_run: bool = False,
        out: str = "",
        agree: Callable[[Report], bool] | None = None,
        said: Mapping[str, str] | None = None,
    ) -> Report:
        """Takes in what was typed, runs the actions, and writes it all at once; a dry run only tells.

        `agree` sees the report before anything is written, and decides whether it is.
        """
        ask = self.ask(row_id, said)
        plan, report, papers = Plan(self.book), Report(), list[Paper | Agenda | Pack | Bundle]()
        given = self.take_in(plan, ask, report)
        ask = self._notice(ask)
        for action in actions:
            outcome = action(self.book, ask)
            plan.add(outcome.edits)
            apply_fills(self.book, outcome.edits)
            report.findings.extend(outcome.findings)
            papers.extend(outcome.papers)
            given.update(outcome.given)
        plan.take_in()
        plan.add(list(lists(self.book, plan.added)))
        unfold(plan)
        report.findings.extend(plan.noticed)
        if dry_run or agree:
            report.preview = _preview(self.book, plan.patches, self.lang)
        if papers:
            self._print(papers, ask, out, report)
        if not dry_run and (agree is None or agree(report)):
            report.written = self.write(plan.patches, given, dict.fromkeys(report.papers, row_id))
        report.findings[:0] = [*self.transaction.noticed, *self.log.findings]
        return report

    def _notice(self, ask: Ask) -> Ask:
        """The same, with the documents that are older than their data, for a verb that tells them."""
        if self.transaction.command not in LOOKS_AT_DOCUMENTS:
            return ask
        from coopxl.run.register import older

        return replace(ask, noticed=older(self.folder, self.book, ask))

    def _print(self, papers: Sequence[Paper | Agenda | Pack | Bundle], ask: Ask, out: str, report: Report) -> None:
        from coopxl.run.press import Press

        press = Press(self.folder, self.book, ask.now, self.transaction, pdf=PDF in ask.said)
        for paper in papers:
            press.print(paper, ask.id, out)
        press.close()
        report.papers.extend(press.paths)
        report.findings.extend(press.findings)

    def take_in(self, plan: Plan, ask: Ask, report: Report) -> dict[str, int]:
        """Gives what was typed since the last write its ids, and computes what follows from it; the numbers used up."""
        taken = intake(self.book, ask)
        edits = [*taken.edits, *compute(self.book, ask).edits]
        plan.add(edits)
        apply_fills(self.book, edits)
        if taken.edits:
            link_again(self.book)
        report.findings.extend(taken.findings)
        self.log.notice(_named(taken.edits))
        return dict(taken.given)

    def act(
        self,
        verb: str,
        row_id: str = "",
        *,
        dry_run: bool = False,
        out: str = "",
        said: Mapping[str, str] | None = None,
    ) -> Report:
        """One verb, as a button, a menu, the command line and a test ask for it; `said` is what it is told besides."""
        self.ready(verb, row_id, said=said)
        return self.perform([ACTIONS[verb]], row_id, dry_run=dry_run, out=out, said=said)

    def ready(self, verb: str, *row_ids: str, said: Mapping[str, str] | None = None) -> None:
        """Stops when what a verb reads is not whole, or there is no row of these ids."""
        paper = declared(verb, said or {})
        self.whole((*VERBS[verb].reads, *(paper.reads if paper else ())))
        table = paper.about if paper else VERBS[verb].table
        for row_id in row_ids if table else ():
            if row_id not in self.table(table):
                what = self.book[table].definition.one
                raise CannotGoOn("OFF-10", what=what, id=row_id, folder=self.folder, table=table)
        self.transaction.command = verb

    def whole(self, tables: Sequence[str]) -> None:
        """Stops when one of these tables is missing, or a column of it: what is made from them would be wrong unseen."""
        for name in tables:
            if name not in self.book:
                raise gone(self.book, name)
            table = self.book[name]
            theirs = version(self.book.workbooks[table.definition.workbook])
            for column in table.definition.columns:
                if column.key not in table.layout.numbers and not newer(theirs, name, column.key):
                    place = table.header_place()
                    raise CannotGoOn("OFF-33", file=place.workbook, sheet=place.sheet, column=column.label)

    def table(self, name: str) -> Table:
        """A table by its key; CannotGoOn when there is none."""
        if name not in self.book:
            raise CannotGoOn("OFF-11", table=name, tables=sorted(self.book.tables))
        return self.book[name]

    def rows(self, name: str) -> list[dict[str, object]]:
        """The rows of a table under their English keys, ready for JSON."""
        table = self.table(name)
        return [{key: plain(row[key]) for key in table.columns} for row in table]

    def write(
        self, patches: Mapping[str, Patch], given: Mapping[str, int], papers: Mapping[Path, str] | None = None
    ) -> list[Path]:
        """The open books first: they can be taken back, should the files fail. The change log goes with the files.

        `given` are numbers used up, by prefix; `papers` documents made, each with the id of the row it is about.
        """
        changed = {key: patch for key, patch in patches.items() if patch}
        open_now = self.log.open_now
        for key in (key for key in changed if key not in open_now):
            place = (key, self.paths[key])
            write_marked(self.transaction, self.hosts[key], changed[key], self.book.workbooks[key], place)
        held = self._ids.read()
        new = {**held, **{stem: max(number, _number(held.get(stem))) for stem, number in given.items()}}
        if new != held:
            self.transaction.stage(self._ids.path, self._ids.content(new), self._ids.fingerprint)
        self.log.take(changed, papers or {})
        self.log.stage()
        pairs = [(self.hosts[key], changed[key]) for key in self.paths if key in changed and key in open_now]
        written = write(pairs, self.transaction, self.live.committing)
        for key in changed:
            thin(self.folder, key)
        return [path for path in written if BASES not in path.parts]


def _named(edits: Sequence[Edit]) -> dict[str, list[str]]:
    """The ids that rows were given, by table."""
    fills = [edit for edit in edits if isinstance(edit, Fill)]
    return {fill.table: [str(value) for (_, key), value in fill.cells.items() if key == "id"] for fill in fills}


def declared(verb: str, said: Mapping[str, str]) -> PaperDef | None:
    """The document that the verb `paper` is asked for; None for another verb. CannotGoOn PAPR-01 for one that is not known."""
    if verb != PAPER.key:
        return None
    key = said.get("paper", "")
    if key not in DECLARED:
        raise CannotGoOn("PAPR-01", paper=key, papers=sorted(DECLARED))
    return DECLARED[key]


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _language(workbooks: Mapping[str, Workbook]) -> str:
    """The office's language, as the books say; Spanish when they do not. A book of a newer coopxl stops the work."""
    for workbook in workbooks.values():
        theirs = version(workbook)
        if is_newer(theirs):
            raise CannotGoOn("OFF-17", book=workbook.name, theirs=theirs, ours=VERSION)
    said = {workbook.properties.get(PROPERTY_LANGUAGE, "") for workbook in workbooks.values()}
    return "en" if "en" in said and "es" not in said else "es"


_SIGHT = {True: Text("a la vista", "in sight"), False: Text("oculta", "hidden")}


def _preview(book: Book, patches: Mapping[str, Patch], lang: str) -> list[str]:
    """What changes, a line for each cell: place, what it held, what it will hold."""
    lines: list[str] = []
    for key, patch in patches.items():
        workbook = book.workbooks[key]
        for name, shown in patch.visible.items():
            lines.append(f"{workbook.name} {name}: {_SIGHT[not shown][lang]} -> {_SIGHT[shown][lang]}")
        for sheet in patch.sheets.values():
            held = workbook.sheets[sheet.sheet]
            for (row, column), value in sorted(sheet.cells.items()):
                old = _shown(held.cell(row, column), lang)
                new = _shown(value.shown if isinstance(value, Formula) else value, lang)
                if old != new:
                    lines.append(f"{workbook.name} {sheet.sheet}!{column_letter(column)}{row}: {old} -> {new}")
    return lines


def _shown(raw: Raw | Written, lang: str) -> str:
    """What a cell shows, more or less; what is not shown matters in a preview too, so it stands between quotes."""
    match raw:
        case None | "":
            return "«»"
        case CellError(code):
            return code
        case float() if raw.is_integer():
            return str(int(raw))
    return f"«{spoken(raw, lang)}»" if isinstance(raw, str) else spoken(raw, lang)


def moment(today: date | None) -> Callable[[Book], datetime]:
    """The moment a command works at: the start of a given day, else now, in the office's own time."""

    def at(book: Book) -> datetime:
        if today is not None:
            return datetime(today.year, today.month, today.day, tzinfo=book.zone)
        return datetime.now(book.zone)

    return at
