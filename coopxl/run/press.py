"""From a paper to a file in the office: the template that counts, the filling, what is kept and told of it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.events import Agenda
from coopxl.core.findings import Finding, Place, told
from coopxl.core.missing import Missing
from coopxl.core.outcome import Bundle, Paper
from coopxl.core.pack import Pack
from coopxl.documents.package import Properties
from coopxl.documents.picture import Picture
from coopxl.documents.spoken import spoken
from coopxl.documents.trace import Trace, traced, with_trace
from coopxl.documents.word import Filled, fill_and_tell
from coopxl.office.folder import known_as
from coopxl.office.layer import digest
from coopxl.office.transaction import Transaction
from coopxl.run.aging import data_digest
from coopxl.run.filing import Filing
from coopxl.run.formal import call_of, formal, rules_of
from coopxl.run.paging import printed
from coopxl.run.photographs import photographs, pictures_digest
from coopxl.run.register import tables_digest
from coopxl.run.templates import called, template_of
from coopxl.run.versions import Version, changes_paper, numbered, versions_in
from coopxl.schema.verbs import table_about

_LOGO_MM = 22.0


@dataclass(frozen=True, slots=True)
class Made:
    """A document ready to be kept: its file and content, what is remembered of it, what is told; `beside` comes with it.

    Without content the file lies there already.
    """

    path: Path
    content: bytes
    facts: dict[str, str]
    findings: list[Finding]
    beside: tuple[Path, bytes] | None = None
    pdf: bytes = b""


class Press:
    """Makes the papers of one command; `findings` tells what they lack and in which cell it would be filled.

    `paths` are the files made, each with the id of the row it is about.
    """

    def __init__(self, folder: Path, book: Book, now: datetime, transaction: Transaction, *, pdf: bool = False) -> None:
        self.folder = folder
        self.book = book
        self.now = now
        self.transaction = transaction
        self.pdf = pdf
        self.filing = Filing(folder, book, transaction)
        self.findings: list[Finding] = []
        self.paths: dict[Path, str] = {}

    def print(self, paper: Paper | Agenda | Pack | Bundle, row_id: str, out: str = "") -> None:
        """Stages the file, and the list of changes of a new version.

        `out` is the file that the person asked for; without it, it goes among the office's documents.
        """
        if isinstance(paper, Paper):
            self.keep(self.make(paper, row_id, out), row_id)
        elif isinstance(paper, Bundle):
            self.paths[self.filing.bundle(paper, out)] = row_id
        elif isinstance(paper, Agenda):
            from coopxl.documents.ics import calendar_file

            self.paths[self.filing.export(f"{paper.name}.ics", calendar_file(paper), out)] = row_id
        else:
            from coopxl.run.sending import send

            self.paths[send(paper, self.folder, self.transaction, out)] = row_id

    def keep(self, made: Made, row_id: str) -> None:
        """Stages a document that was made about a row, and what comes with it."""
        self.findings += made.findings
        self.paths[made.path] = row_id
        if made.content:
            self.filing.stage(made.path, made.content, made.facts)
        pdf = [(made.path.with_suffix(".pdf"), made.pdf)] if made.pdf else []
        for path, content in (*([made.beside] if made.beside else []), *pdf):
            self.paths[path] = row_id
            self.filing.stage(path, content, {})

    def close(self) -> None:
        """Stages what is remembered of the documents, once all are made."""
        self.filing.close()

    def make(self, paper: Paper, row_id: str, out: str = "") -> Made:
        """The document of a paper about a row; nothing is staged yet."""
        facts = self._facts(paper, row_id)
        findings: list[Finding] = []
        filled = self._filled(paper, findings)
        before = None if out else self._versions.get(paper.name)
        if before is not None and self._same(before.path, facts):
            findings.append(Finding("DOCU-01", Place(before.path.name)))
            pdf = self._pdf(before.path.read_bytes(), before.path, findings)[1]
            return Made(before.path, b"", {}, findings + _lacking(filled, before.path), pdf=pdf)
        facts["version"] = str(before.number + 1 if before else 1)
        trace = Trace(facts, traced(self.book, filled.said, filled.missing, paper.lang))
        with_trace(filled.members, trace)
        path = Path(out) if out else before.next if before else self.filing.documents / f"{paper.name}.docx"
        content, pdf = self._pdf(filled.content, path, findings)
        if out:
            self.filing.refuse_theirs(path, content)
        findings += _lacking(filled, path)
        findings += self._formal(content, path, facts)
        beside = self._compare(paper, before, path, content, trace, findings) if before is not None else None
        return Made(path, content, facts, findings, beside, pdf)

    def _pdf(self, content: bytes, path: Path, findings: list[Finding]) -> tuple[bytes, bytes]:
        """The document with the pages in its table of contents, and its PDF; what stands in the way is told."""
        if not self.pdf:
            return content, b""
        target = path.with_suffix(".pdf")
        if target.exists() and not self.filing.ours(target):
            raise CannotGoOn("OFF-13", file=target)
        try:
            return printed(content)
        except CannotGoOn as stop:
            findings.append(Finding("DOCU-30", Place(path.name), {"why": told(stop.code, stop.facts, self.book.lang)}))
            return content, b""

    @cached_property
    def _versions(self) -> dict[str, Version]:
        return versions_in(self.filing.documents)

    def _same(self, path: Path, facts: dict[str, str]) -> bool:
        """Whether a document lies there as coopxl made it, from the same data and template."""
        note = self.filing.notes.get(known_as(self.folder, path))
        if not isinstance(note, dict) or not self.filing.ours(path):
            return False
        return all(note.get(key, "") == facts[key] for key in ("data", "template", "pictures"))

    def _filled(self, paper: Paper, findings: list[Finding]) -> Filled:
        photos = photographs(self.folder, paper)
        shown = {**paper.data, "office": self._office(paper, findings)} | ({"photos": photos} if photos else {})
        data = spoken(shown, paper.lang)
        properties = Properties(
            f"{called(paper.template, paper.lang)}: {paper.name}",
            self.book.settings["unit"] or self.book.settings["name"],
            self.now.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None),
            language=paper.lang,
        )
        template, _ = self._template(paper.template, paper.lang)
        return fill_and_tell(template, data, lang=paper.lang, properties=properties)

    def _template(self, key: str, lang: str) -> tuple[bytes, str]:
        """A template and its fingerprint, read once."""
        if (key, lang) not in self._templates:
            content = template_of(self.folder, key, lang)
            self._templates[key, lang] = content, digest(content)
        return self._templates[key, lang]

    @cached_property
    def _templates(self) -> dict[tuple[str, str], tuple[bytes, str]]:
        return {}

    @cached_property
    def _tables(self) -> str:
        return tables_digest(self.book, self.transaction.command)

    def _facts(self, paper: Paper, row_id: str) -> dict[str, str]:
        """What is kept of the making of a document."""
        return {
            "paper": paper.template,
            "verb": self.transaction.command,
            "id": row_id,
            "lang": paper.lang,
            "made": self.now.replace(microsecond=0).isoformat(),
            "version": "1",
            "data": data_digest(paper),
            "template": self._template(paper.template, paper.lang)[1],
            "pictures": pictures_digest(photographs(self.folder, paper)),
            "tables": self._tables,
        }

    def _formal(self, content: bytes, path: Path, facts: dict[str, str]) -> list[Finding]:
        """What is not as the call asks, when there is a call that asks something."""
        call = call_of(self.book, table_about(facts["verb"], facts["paper"]), facts["id"])
        if call is None or not rules_of(call):
            return []
        found = formal(content, path.name, call, self.book, facts["lang"], counted=False)
        # What is left to complete was told cell by cell.
        return [one for one in found if one.code != "DOCU-26"]

    def _compare(
        self, paper: Paper, before: Version, path: Path, content: bytes, trace: Trace, findings: list[Finding]
    ) -> tuple[Path, bytes] | None:
        """Tells what the new version changed, and makes the list that may go to the cooperant."""
        listed, said = changes_paper(self.book, paper, before, path, content, trace)
        findings += said
        if listed is None:
            return None
        beside = path.with_name(f"{listed.name}.docx")
        while beside.exists():
            beside = numbered(beside)
        return beside, self._filled(listed, []).content

    def _office(self, paper: Paper, findings: list[Finding]) -> dict[str, object]:
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
                findings.append(Finding("OFF-18", place, {"file": logo}))
                words["logo"] = Missing(logo, place)
        return words


def _lacking(filled: Filled, path: Path) -> list[Finding]:
    """What a document lacks, each with the cell that would fill it."""
    found = []
    for missing in filled.missing:
        place = missing.place or Place(path.name)
        # Without an id the place is a row that nobody has typed yet.
        code = "OFF-14" if place.id or not place.row else "OFF-32"
        found.append(Finding(code, place, {"label": missing.label}))
    return found
