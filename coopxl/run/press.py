"""From a paper to a file in the office: the template that counts, the filling, a name that overwrites nobody's work."""

from datetime import datetime
from pathlib import Path

from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.events import Agenda
from coopxl.core.findings import Finding, Place
from coopxl.core.missing import Missing
from coopxl.core.outcome import Paper
from coopxl.derive.shipped import templates
from coopxl.documents.package import Properties
from coopxl.documents.picture import Picture
from coopxl.documents.spoken import spoken
from coopxl.documents.word import fill_and_tell
from coopxl.office.folder import known_as
from coopxl.office.layer import digest, fingerprint
from coopxl.office.locks import refuse_if_open
from coopxl.office.notebook import DOCUMENTS, Notebook
from coopxl.office.transaction import Transaction
from coopxl.schema.papers import DOCUMENTS_FOLDER, EVIDENCE_FOLDER, PAPERS, TEMPLATES_FOLDER

_LOGO_MM = 22.0
_PHOTO_MM = 120.0
_PHOTOS = frozenset({".jpg", ".jpeg", ".png"})


class Press:
    """Makes the papers of one command; `findings` tells what they lack and in which cell it would be filled."""

    def __init__(self, folder: Path, book: Book, now: datetime, transaction: Transaction) -> None:
        self.folder = folder
        self.book = book
        self.now = now
        self.transaction = transaction
        self.made = Notebook(folder, DOCUMENTS)
        self.findings: list[Finding] = []

    def print(self, paper: Paper | Agenda, out: str = "") -> Path:
        """Stages the file; `out` is the one the person asked for, else it goes among the office's documents."""
        if isinstance(paper, Agenda):
            from coopxl.documents.ics import calendar_file

            content = calendar_file(paper)
            path = self._path(f"{paper.name}.ics", out, digest(content))
            self._stage(path, content)
            return path
        return self._word(paper, out)

    def _word(self, paper: Paper, out: str) -> Path:
        data = spoken({**paper.data, "office": self._office(paper), **self._photos(paper)}, paper.lang)
        label = PAPERS[paper.template].label[paper.lang]
        properties = Properties(
            f"{label}: {paper.name}",
            self.book.settings["unit"] or self.book.settings["name"],
            self.now.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None),
            language=paper.lang,
        )
        filled = fill_and_tell(self._template(paper), data, lang=paper.lang, properties=properties)
        path = self._path(f"{paper.name}.docx", out, digest(filled.content))
        self._stage(path, filled.content)
        for missing in filled.missing:
            place = missing.place or Place(path.name)
            # Without an id the place is a row that nobody has typed yet.
            code = "OFF-14" if place.id or not place.row else "OFF-32"
            self.findings.append(Finding(code, place, {"label": missing.label}))
        return path

    def _template(self, paper: Paper) -> bytes:
        """The office's own template, in any of its folders' names, wins over the shipped one."""
        name = f"{PAPERS[paper.template].file[paper.lang]}.docx"
        for folder in (TEMPLATES_FOLDER.es, TEMPLATES_FOLDER.en):
            own = self.folder / folder / name
            if own.is_file():
                return own.read_bytes()
        return (templates() / paper.lang / name).read_bytes()

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

    def _photos(self, paper: Paper) -> dict[str, object]:
        """The photographs of the project among the evidence, where the paper shows them; their names say what they show."""
        project = paper.data.get("project")
        if "photos" not in paper.data or not isinstance(project, dict):
            return {}
        files = [
            path
            for folder in (EVIDENCE_FOLDER.es, EVIDENCE_FOLDER.en)
            for path in sorted((self.folder / folder).glob(f"{project['id']}*"))
            if path.suffix.casefold() in _PHOTOS
        ]
        said = [
            path.stem.removeprefix(str(project["id"])).replace("_", " ").strip(" -") or str(project["name"])
            for path in files
        ]
        photos = [
            {"picture": Picture(path, _PHOTO_MM, words), "caption": words}
            for path, words in zip(files, said, strict=True)
        ]
        return {"photos": photos}

    def _path(self, name: str, out: str, content: str) -> Path:
        if out:
            path = Path(out)
            if path.exists() and not self._ours(path) and digest(path.read_bytes()) != content:
                raise CannotGoOn("OFF-13", file=path)
            return path
        folder = self.folder / (DOCUMENTS_FOLDER.es if self.book.lang == "es" else DOCUMENTS_FOLDER.en)
        stem, _, suffix = name.rpartition(".")
        path, number = folder / name, 2
        while path.exists() and not self._ours(path) and digest(path.read_bytes()) != content:
            path, number = folder / f"{stem} ({number}).{suffix}", number + 1
        return path

    def _ours(self, path: Path) -> bool:
        """Whether the file is still as coopxl made it."""
        return self.made.read().get(known_as(self.folder, path)) == digest(path.read_bytes())

    def _stage(self, path: Path, content: bytes) -> None:
        refuse_if_open(path)
        old = fingerprint(path)
        if old == digest(content):
            return
        self.transaction.stage(path, content, old)
        held = {**self._held(), known_as(self.folder, path): digest(content)}
        self.transaction.stage(self.made.path, self.made.content(held), self.made.fingerprint)

    def _held(self) -> dict[str, object]:
        staged = self.transaction.staged.get(self.made.path.resolve())
        return self.made.parse(staged[0]) if staged else self.made.read()
