"""From a paper to a file in the office: the template that counts, the filling, a name that overwrites nobody's work."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.events import Agenda
from coopxl.core.findings import Finding, Place
from coopxl.core.missing import Missing
from coopxl.core.outcome import Bundle, Paper
from coopxl.core.pack import Pack
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
from coopxl.schema.papers import DOCUMENTS_FOLDER, PAPERS, TEMPLATES_FOLDER

_LOGO_MM = 22.0


class Press:
    """Makes the papers of one command; `findings` tells what they lack and in which cell it would be filled."""

    def __init__(self, folder: Path, book: Book, now: datetime, transaction: Transaction) -> None:
        self.folder = folder
        self.book = book
        self.now = now
        self.transaction = transaction
        self.made = Notebook(folder, DOCUMENTS)
        self.findings: list[Finding] = []

    def print(self, paper: Paper | Agenda | Pack | Bundle, out: str = "") -> Path:
        """Stages the file; `out` is the one the person asked for, else it goes among the office's documents."""
        if isinstance(paper, Bundle):
            return self._bundle(paper, out)
        if isinstance(paper, Agenda):
            from coopxl.documents.ics import calendar_file

            content = calendar_file(paper)
            path = self._path(f"{paper.name}.ics", out, digest(content))
            self._stage(path, content)
            return path
        if isinstance(paper, Pack):
            from coopxl.run.sending import send

            return send(paper, self.folder, self.transaction, out)
        return self._word(paper, out)

    def _bundle(self, bundle: Bundle, out: str) -> Path:
        """Stages files that belong together; the folder, or the single file that was asked for by name."""
        from coopxl.documents.exports import content

        files = {part.file: content(part) for part in bundle.parts}
        asked = Path(out)
        to_file = bool(asked.suffix) and not asked.is_dir()
        if len(files) == 1 and (to_file or not out):
            ((name, made),) = files.items()
            path = self._path(name, out, digest(made))
            self._stage(path, made)
            return path
        if to_file:
            raise CannotGoOn("EXPO-24", file=out, count=len(files))
        folder = asked if out else self._free_folder(bundle.name, files)
        for name, made in files.items():
            self._stage(self._path(name, str(folder / name), digest(made)), made)
        return folder

    def _free_folder(self, name: str, files: Mapping[str, bytes]) -> Path:
        """A folder in which everything is of this export, or made by coopxl and about to be replaced by it."""
        place = self._documents()
        folder, number = place / name, 2
        while folder.exists() and not all(self._is_replaced(path, files) for path in folder.iterdir()):
            folder, number = place / f"{name} ({number})", number + 1
        return folder

    def _is_replaced(self, path: Path, files: Mapping[str, bytes]) -> bool:
        made = files.get(path.name)
        return made is not None and path.is_file() and (self._ours(path) or digest(path.read_bytes()) == digest(made))

    def _word(self, paper: Paper, out: str) -> Path:
        data = spoken({**paper.data, "office": self._office(paper)}, paper.lang)
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

    def _path(self, name: str, out: str, content: str) -> Path:
        if out:
            path = Path(out)
            if path.exists() and not self._ours(path) and digest(path.read_bytes()) != content:
                raise CannotGoOn("OFF-13", file=path)
            return path
        folder = self._documents()
        stem, _, suffix = name.rpartition(".")
        path, number = folder / name, 2
        while path.exists() and not self._ours(path) and digest(path.read_bytes()) != content:
            path, number = folder / f"{stem} ({number}).{suffix}", number + 1
        return path

    def _documents(self) -> Path:
        return self.folder / DOCUMENTS_FOLDER[self.book.lang]

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
