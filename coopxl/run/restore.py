"""Bringing back what the office was before a command: the copies that are kept, and a write like any other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.hosts.file.identify import identify
from coopxl.office import layer
from coopxl.office.backups import Copy, Moment, Rule, moments, spoken
from coopxl.office.folder import OWN, book_of, books_at, known_as, known_path
from coopxl.office.locks import refuse_if_open
from coopxl.office.notebook import DOCUMENTS, IDS, Notebook, digest_of
from coopxl.office.recovery import settle
from coopxl.office.transaction import Transaction
from coopxl.run.change_log import note_contents
from coopxl.run.compare import Difference, differences
from coopxl.schema.text import Text


@dataclass(slots=True)
class Kept:
    """The moments that an office can go back to, newest first."""

    folder: Path
    moments: list[Moment]
    rule: Rule

    def facts(self, lang: str) -> dict[str, object]:
        """The same as data."""
        return {
            "moments": [
                {
                    "moment": one.name,
                    "command": one.command,
                    "files": [{"file": copy.name, "bytes": copy.size} for copy in one.copies],
                    "replaced": list(one.replaced),
                    "new": list(one.new),
                }
                for one in self.moments
            ]
        }

    def lines(self, lang: str) -> list[str]:
        """One for each moment, and how much room they take."""
        said = [
            f"{one.name}  {_size(one.size):>8}  {_BEFORE[lang]} {one.command}: {', '.join(_shown((*one.replaced, *one.new)))}"
            for one in self.moments
        ]
        if not said:
            return [_NONE[lang]]
        total = sum(one.size for one in self.moments)
        return [*said, _ROOM[lang].format(len(said), _size(total), self.rule.megabytes), _HOW[lang].format(self.folder)]


def _shown(names: tuple[str, ...]) -> list[str]:
    return [name for name in names if Path(name).parts[:1] != (OWN,)]


def _size(number: int) -> str:
    return f"{number / 1_000_000:.1f} MB" if number >= 100_000 else f"{number / 1000:.1f} kB"


_BEFORE = Text("antes de", "before")
_NONE = Text("Todavía no hay copias: nada se ha reemplazado.", "There are no copies yet: nothing has been replaced.")
_ROOM = Text("{} momentos, {} de {} MB como mucho.", "{} moments, {} of {} MB at most.")
_HOW = Text(
    'Vea qué volvería con: coopxl restore "{}" --to MOMENTO',
    'See what would come back with: coopxl restore "{}" --to MOMENT',
)


def settled(folder: Path) -> list[Finding]:
    """Ends what an interrupted run left half written; what there is to tell of it."""
    return settle(folder)


def kept(folder: Path) -> Kept:
    """What is kept in an office."""
    if not folder.is_dir():
        raise CannotGoOn("OFF-09", folder=folder)
    return Kept(folder, moments(folder), Rule.of(folder))


@dataclass(slots=True)
class Restoration:
    """What going back to a moment would do: new contents by path, and how the tables differ (None: unreadable)."""

    folder: Path
    moment: Moment
    contents: dict[Path, bytes] = field(default_factory=dict)
    seen: dict[Path, str] = field(default_factory=dict)
    books: dict[Path, str] = field(default_factory=dict)
    differences: list[Difference] | None = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    done: bool = False
    lang: str = "es"

    @property
    def changes(self) -> list[Path]:
        """The files that differ from what they were."""
        return [path for path, content in self.contents.items() if layer.digest(content) != self.seen[path]]

    def carry_out(self) -> None:
        """Writes it, with a back-up of what is there now; CannotGoOn when a book is open or changed meanwhile."""
        for path in self.books:
            refuse_if_open(path)
        transaction = Transaction(self.folder, datetime.now(), "restore")  # noqa: DTZ005 - names a back-up
        for path in self.books:
            if self.seen[path]:
                transaction.watch(path, self.seen[path])
        for path in self.changes:
            transaction.stage(path, self.contents[path], self.seen[path])
        if self.changes:
            self._note(transaction)
            books = {self.books[path]: (path, self.contents[path]) for path in self.changes if path in self.books}
            self.findings += note_contents(self.folder, transaction, books, self.lang)
        transaction.commit()
        self.done = True

    def _note(self, transaction: Transaction) -> None:
        """Numbers given stay given, or an id would come twice; documents are known as what they are again."""
        held = {copy.name: copy for copy in self.moment.copies}
        for name, brought in ((IDS, self._ids), (DOCUMENTS, self._documents)):
            notebook = Notebook(self.folder, name)
            copy = held.get(f"{OWN}/{name}.json")
            new = brought(notebook.read(), Notebook.parse(self.moment.read(copy)) if copy else {})
            if new != notebook.read():
                transaction.stage(notebook.path, notebook.content(new), notebook.fingerprint)

    def _ids(self, now: Mapping[str, object], then: Mapping[str, object]) -> dict[str, object]:
        return {**then, **{key: max(value, then.get(key), key=_number) for key, value in now.items()}}

    def _documents(self, now: Mapping[str, object], then: Mapping[str, object]) -> dict[str, object]:
        names = [known_as(self.folder, path) for path in self.changes]
        return {**then, **now, **{name: then[name] for name in names if name in then}}

    def facts(self, lang: str) -> dict[str, object]:
        """The same as data."""
        tables = None if self.differences is None else [
            {"table": one.table, "added": one.added, "removed": one.removed, "changed": one.changed}
            for one in self.differences
        ]  # fmt: skip
        return {
            "moment": self.moment.name,
            "files": [str(path) for path in self.changes],
            "tables": tables,
            "restored": self.done,
            "findings": [
                {"code": one.code, "file": str(one.place), "message": one.message(lang)} for one in self.findings
            ],
        }

    def lines(self, lang: str) -> list[str]:
        """What to tell before asking, or after."""
        left = [f"  {one.told(lang)}" for one in self.findings]
        if not self.changes:
            return [_SAME[lang].format(spoken(self.moment.name)), *left]
        begin = _RESTORED if self.done else _WOULD
        said = [begin[lang].format(spoken(self.moment.name), self.moment.command)]
        for path in self.changes:
            said.append(f"  {path.name}")
            of = [one for one in self.differences or () if one.workbook == self.books.get(path)]
            said += [f"    {one.line(lang)}" for one in of]
            if not of and path in self.books:
                said.append(f"    {(_UNREADABLE if self.differences is None else _ELSEWHERE)[lang]}")
        return [*said, *left, *([] if self.done else [_NOT_DONE[lang]])]


SURE = Text("¿Volver a como estaba? (s/n) ", "Go back to how it was? (y/n) ")
_WOULD = Text("Volvería a como estaba el {} (antes de {}):", "Would go back to how it was on {} (before {}):")
_RESTORED = Text("Volvió a como estaba el {} (antes de {}):", "Went back to how it was on {} (before {}):")
_NOT_DONE = Text(
    "No se escribió nada. Para hacerlo, repita con --yes.", "Nothing was written. To do it, repeat with --yes."
)
_SAME = Text("Todo está como el {}; no hay nada que cambiar.", "All is as on {}; there is nothing to change.")
_UNREADABLE = Text(
    "las tablas no se pueden comparar: un libro no se lee", "tables cannot be compared: a workbook is unreadable"
)
_ELSEWHERE = Text("las filas son las mismas; cambia lo demás", "the rows are the same; other things change")


def restored(
    folder: Path, typed: str, lang: str, agreed: Callable[[Sequence[str]], bool], *, dry_run: bool = False
) -> Kept | Restoration:
    """What is kept, when no moment is named; else back to that moment, when the one who sees the preview agrees."""
    if not typed:
        return kept(folder)
    restoration = prepare(folder, typed, lang)
    if restoration.changes and not dry_run and agreed(restoration.lines(lang)):
        restoration.carry_out()
    return restoration


def prepare(folder: Path, typed: str, lang: str) -> Restoration:
    """What going back to a moment would do. Nothing is written."""
    restoration = Restoration(folder, _named(folder, typed), lang=lang)
    moment, then = restoration.moment, dict[str, bytes]()
    now = books_at(folder, identify)
    for copy in moment.copies:
        key = book_of(moment.place / copy.copy, identify)
        if key:
            path = _place(moment, copy, known_path(folder, copy.name), now.get(key))
            restoration.books[path], then[key] = key, moment.read(copy)
        elif not _is_paper(copy) or (path := known_path(folder, copy.name)) in restoration.contents:
            continue
        elif _is_changed(folder, copy, path):
            finding = Finding("OFF-30", Place(path.name), {"place": moment.place / copy.copy})
            restoration.findings.append(finding)
            continue
        restoration.contents[path], restoration.seen[path] = moment.read(copy), layer.fingerprint(path)
    restoration.differences = differences({key: path.read_bytes() for key, path in now.items()}, then, lang)
    return restoration


def _named(folder: Path, typed: str) -> Moment:
    """The moment whose name is, or begins with, what was typed; dashes, colons and blanks do not matter."""
    wanted = _digits(typed)
    found = [one for one in kept(folder).moments if wanted and _digits(one.name).startswith(wanted)]
    exact = [one for one in found if _digits(one.name) == wanted] or found
    if len(exact) != 1:
        raise CannotGoOn("OFF-29", typed=typed, folder=folder)
    return exact[0]


def _digits(typed: str) -> str:
    return "".join(letter for letter in typed if letter.isdigit())


def _place(moment: Moment, copy: Copy, then: Path, now: Path | None) -> Path:
    """Where a book comes back: where it stands now, whatever it is called; where it stood, when it is gone."""
    if now is None:
        return then
    if now.suffix.casefold() != then.suffix.casefold():
        raise CannotGoOn("OFF-31", then=then.name, now=now.name, place=moment.place / copy.copy)
    return now


def _is_paper(copy: Copy) -> bool:
    """Whether it is a document inside the office; what went elsewhere is not ours to take back."""
    return not Path(copy.name).is_absolute() and Path(copy.name).parts[:1] != (OWN,)


def _is_changed(folder: Path, copy: Copy, path: Path) -> bool:
    """Whether somebody changed a document after coopxl made it."""
    made = digest_of(Notebook(folder, DOCUMENTS).read().get(copy.name))
    return path.exists() and layer.fingerprint(path) not in {made, copy.digest}


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
