"""Where the files of a command go among the office's documents: names that overwrite nobody's work, what is remembered of each."""

from collections.abc import Mapping
from pathlib import Path

from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.outcome import Bundle
from coopxl.office.folder import known_as
from coopxl.office.layer import digest, fingerprint
from coopxl.office.locks import refuse_if_open
from coopxl.office.notebook import DOCUMENTS, Notebook, digest_of
from coopxl.office.transaction import Transaction
from coopxl.run.versions import numbered
from coopxl.schema.papers import DOCUMENTS_FOLDER


class Filing:
    """Files of one command; `notes` is what is known of every document made, by its file's name."""

    def __init__(self, folder: Path, book: Book, transaction: Transaction) -> None:
        self.folder = folder
        self.documents = folder / DOCUMENTS_FOLDER[book.lang]
        self.transaction = transaction
        self._made = Notebook(folder, DOCUMENTS)
        self.notes = self._made.read()

    def ours(self, path: Path) -> bool:
        """Whether the file is still as coopxl made it."""
        return digest_of(self.notes.get(known_as(self.folder, path))) == fingerprint(path)

    def refuse_theirs(self, path: Path, content: bytes) -> None:
        """Stops before a file that a person changed takes this content. CannotGoOn OFF-13."""
        if path.exists() and not self.ours(path) and digest(content) != fingerprint(path):
            raise CannotGoOn("OFF-13", file=path)

    def stage(self, path: Path, content: bytes, facts: Mapping[str, str]) -> None:
        """A file that is to be written; `facts` of its making are remembered with its fingerprint."""
        refuse_if_open(path)
        old = fingerprint(path)
        if old == digest(content):
            return
        self.transaction.stage(path, content, old)
        self.notes[known_as(self.folder, path)] = {**facts, "file": digest(content)} if facts else digest(content)

    def close(self) -> None:
        """Stages what is remembered, once all is made."""
        if self.notes != self._made.read():
            self.transaction.stage(self._made.path, self._made.content(self.notes), self._made.fingerprint)

    def export(self, name: str, content: bytes, out: str = "") -> Path:
        """Stages what is no document but the state of a day: the newest takes the place of the one before."""
        path = Path(out) if out else self.documents / name
        if out:
            self.refuse_theirs(path, content)
        while not out and path.exists() and not self.ours(path) and digest(content) != fingerprint(path):
            path = numbered(path)
        self.stage(path, content, {})
        return path

    def bundle(self, bundle: Bundle, out: str) -> Path:
        """Stages files that belong together; the folder, or the single file that was asked for by name."""
        from coopxl.documents.exports import content

        files = {part.file: content(part) for part in bundle.parts}
        asked = Path(out)
        to_file = bool(asked.suffix) and not asked.is_dir()
        if len(files) == 1 and (to_file or not out):
            ((name, made),) = files.items()
            return self.export(name, made, out)
        if to_file:
            raise CannotGoOn("EXPO-24", file=out, count=len(files))
        folder = asked if out else self._free_folder(bundle.name, files)
        for name, made in files.items():
            self.export(name, made, str(folder / name))
        return folder

    def _free_folder(self, name: str, files: Mapping[str, bytes]) -> Path:
        """A folder in which everything is of this export, or made by coopxl and about to be replaced by it."""
        folder, number = self.documents / name, 2
        while folder.exists() and not all(self._is_replaced(path, files) for path in folder.iterdir()):
            folder, number = self.documents / f"{name} ({number})", number + 1
        return folder

    def _is_replaced(self, path: Path, files: Mapping[str, bytes]) -> bool:
        made = files.get(path.name)
        return made is not None and path.is_file() and (self.ours(path) or digest(path.read_bytes()) == digest(made))
