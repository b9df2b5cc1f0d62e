"""From a paper to a file in the office: the template that counts, the filling, a name that overwrites nobody's work."""

from datetime import datetime
from functools import cached_property
from pathlib import Path

from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.events import Agenda
from coopxl.core.findings import Finding, Place
from coopxl.core.missing import Missing
from coopxl.core.outcome import Paper
from coopxl.documents.package import Properties
from coopxl.documents.picture import Picture
from coopxl.documents.spoken import spoken
from coopxl.documents.trace import Trace, traced, with_trace
from coopxl.documents.word import Filled, fill_and_tell
from coopxl.office.folder import known_as
from coopxl.office.layer import digest, fingerprint
from coopxl.office.locks import refuse_if_open
from coopxl.office.notebook import DOCUMENTS, Notebook, digest_of
from coopxl.office.transaction import Transaction
from coopxl.run.register import data_digest, tables_digest
from coopxl.run.templates import template_of
from coopxl.run.versions import Version, changes_paper, numbered, versions_in
from coopxl.schema.papers import DOCUMENTS_FOLDER, PRINTED

_LOGO_MM = 22.0


class Press:
    """Makes the papers of one command; `findings` tells what they lack and in which cell it would be filled."""

    def __init__(self, folder: Path, book: Book, now: datetime, transaction: Transaction, row_id: str = "") -> None:
        self.folder = folder
        self.book = book
        self.now = now
        self.transaction = transaction
        self.row_id = row_id
        self.made = Notebook(folder, DOCUMENTS)
        self.findings: list[Finding] = []
        self.paths: list[Path] = []

    def print(self, paper: Paper | Agenda, out: str = "") -> None:
        """Stages the file, and the list of changes of a new version.

        `out` is the file that the person asked for; without it, it goes among the office's documents.
        """
        if isinstance(paper, Agenda):
            from coopxl.documents.ics import calendar_file

            self._export(f"{paper.name}.ics", calendar_file(paper), out)
        else:
            self._word(paper, out)

    def _export(self, name: str, content: bytes, out: str) -> None:
        """What is no document but the state of a day: the newest takes the place of the one before."""
        path = Path(out) if out else self._documents / name
        while path.exists() and not self._ours(path) and digest(content) != fingerprint(path):
            if out:
                raise CannotGoOn("OFF-13", file=path)
            path = numbered(path)
        self._stage(path, content, {})

    def _word(self, paper: Paper, out: str) -> None:
        facts = self._facts(paper)
        filled = self._filled(paper)
        before = None if out else self._versions.get(paper.name)
        if before is not None and self._same(before.path, facts):
            self.paths.append(before.path)
            self.findings.append(Finding("DOCU-01", Place(before.path.name)))
            self._tell(filled, before.path)
            return
        facts["version"] = str(before.number + 1 if before else 1)
        trace = Trace(facts, traced(self.book, filled.said, filled.missing, paper.lang))
        with_trace(filled.members, trace)
        content = filled.content
        path = Path(out) if out else before.next if before else self._documents / f"{paper.name}.docx"
        if out and path.exists() and not self._ours(path) and digest(content) != fingerprint(path):
            raise CannotGoOn("OFF-13", file=path)
        self._stage(path, content, facts)
        self._tell(filled, path)
        if before is not None:
            self._compare(paper, before, path, content, trace)

    @cached_property
    def _versions(self) -> dict[str, Version]:
        return versions_in(self._documents)

    def _same(self, path: Path, facts: dict[str, str]) -> bool:
        """Whether a document lies there as coopxl made it, from the same data and template."""
        note = self.made.read().get(known_as(self.folder, path))
        if not isinstance(note, dict) or not self._ours(path):
            return False
        return all(note.get(key) == facts[key] for key in ("data", "template"))

    def _filled(self, paper: Paper) -> Filled:
        data = spoken({**paper.data, "office": self._office(paper)}, paper.lang)
        properties = Properties(
            f"{PRINTED[paper.template].label[paper.lang]}: {paper.name}",
            self.book.settings["unit"] or self.book.settings["name"],
            self.now.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None),
            language=paper.lang,
        )
        template = template_of(self.folder, paper.template, paper.lang)
        return fill_and_tell(template, data, lang=paper.lang, properties=properties)

    def _facts(self, paper: Paper) -> dict[str, str]:
        """What is kept of the making of a document."""
        verb = self.transaction.command
        return {
            "paper": paper.template,
            "verb": verb,
            "id": self.row_id,
            "lang": paper.lang,
            "made": self.now.replace(microsecond=0).isoformat(),
            "version": "1",
            "data": data_digest(paper),
            "template": digest(template_of(self.folder, paper.template, paper.lang)),
            "tables": tables_digest(self.book, verb),
        }

    def _tell(self, filled: Filled, path: Path) -> None:
        for missing in filled.missing:
            place = missing.place or Place(path.name)
            # Without an id the place is a row that nobody has typed yet.
            code = "OFF-14" if place.id or not place.row else "OFF-32"
            self.findings.append(Finding(code, place, {"label": missing.label}))

    def _compare(self, paper: Paper, before: Version, path: Path, content: bytes, trace: Trace) -> None:
        """Tells what the new version changed, and makes the list that may go to the cooperant."""
        listed, findings = changes_paper(self.book, paper, before, path, content, trace)
        self.findings += findings
        if listed is not None:
            filled = self._filled(listed)
            beside = path.with_name(f"{listed.name}.docx")
            while beside.exists():
                beside = numbered(beside)
            self._stage(beside, filled.content, {})

    def _office(self, paper: Paper) -> dict[str, object]:
        """The settings, with the logo as a picture."""
        office = paper.data["office"]
        words = dict(office) if isinstance(office, dict) else {}
        logo = words.get("logo")
        if isinstance(logo, str):
            file = self.folder / logo
            alt = self.book.settings["name"]
            if file.is_file():
                words["logo"] = Picture(file, _LOGO_MM, alt)
            else:
                settings = self.book["settings"]
                place = settings["logo"].place("value")
                self.findings.append(Finding("OFF-18", place, {"file": logo}))
                words["logo"] = Missing(logo, place)
        return words

    @property
    def _documents(self) -> Path:
        return self.folder / (DOCUMENTS_FOLDER.es if self.book.lang == "es" else DOCUMENTS_FOLDER.en)

    def _ours(self, path: Path) -> bool:
        """Whether the file is still as coopxl made it."""
        return digest_of(self.made.read().get(known_as(self.folder, path))) == digest(path.read_bytes())

    def _stage(self, path: Path, content: bytes, facts: dict[str, str]) -> None:
        self.paths.append(path)
        refuse_if_open(path)
        old = fingerprint(path)
        if old == digest(content):
            return
        self.transaction.stage(path, content, old)
        note: object = facts | {"file": digest(content)} if facts else digest(content)
        held = {**self._held(), known_as(self.folder, path): note}
        self.transaction.stage(self.made.path, self.made.content(held), self.made.fingerprint)

    def _held(self) -> dict[str, object]:
        staged = self.transaction.staged.get(self.made.path.resolve())
        return self.made.parse(staged[0]) if staged else self.made.read()
