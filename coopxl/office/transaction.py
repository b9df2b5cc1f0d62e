"""All files that one command writes: every one of them or none, with the copies of before kept first."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding
from coopxl.office import backups, layer
from coopxl.office.backups import BACKUPS, Copy, Moment
from coopxl.office.folder import OWN, known_as
from coopxl.office.journal import READY, Entry, Journal, is_open
from coopxl.office.locks import LOCK, refuse_if_open, writing
from coopxl.office.notebook import DOCUMENTS, IDS, LOG, Notebook
from coopxl.office.recovery import settle_locked, undo


@dataclass(slots=True)
class Transaction:
    """The files one command will write, staged until `commit`.

    `folder` is the office's; back-ups go to its own folder under the moment `now`, with the name of the `command`.
    """

    folder: Path
    now: datetime
    command: str = ""
    staged: dict[Path, tuple[bytes, str]] = field(default_factory=dict)
    noticed: list[Finding] = field(default_factory=list)
    _named: dict[Path, Path] = field(default_factory=dict)
    _read: dict[Path, str] = field(default_factory=dict)

    def watch(self, path: Path, fingerprint: str) -> None:
        """Remembers a file that was read: when it changes meanwhile nothing is written, and it is kept with the others."""
        self._read[path.resolve()] = fingerprint

    def stage(self, path: Path, content: bytes, fingerprint: str) -> None:
        """Remembers a new content; `fingerprint` is that of the file as it was read, empty for a new file."""
        self.staged[path.resolve()] = (content, fingerprint)
        self._named[path.resolve()] = path

    @property
    def promised(self) -> dict[Path, str]:
        """The fingerprint that each staged file will have."""
        return {path: layer.digest(content) for path, (content, _) in self.staged.items()}

    def commit(self) -> list[Path]:
        """Writes everything staged, or nothing: also when a file is open elsewhere or has changed, or the disk fails."""
        if not self.staged:
            return []
        own = self.folder / OWN
        made = layer.missing_folders(own)
        try:
            layer.make_folder(own)
            with writing(self.folder):
                self.noticed += settle_locked(self.folder)
                self.refuse()
                self._write(made)
        except OSError as why:
            _leave(made)
            raise CannotGoOn("OFF-07", file=why.filename or self.folder, why=why.strerror or why) from why
        except BaseException:
            _leave(made)
            raise
        return list(self.staged)

    def refuse(self) -> None:
        """Stops when something staged could not be written: a file open elsewhere, read-only, or changed since."""
        for path, (_, fingerprint) in self.staged.items():
            # A lock stands beside the name by which the file was opened, which may be a link.
            for name in dict.fromkeys((self._named[path], path)):
                refuse_if_open(name)
            _refuse_if_read_only(path)
            _refuse_if_changed(path, fingerprint)
        for path, fingerprint in self._read.items():
            _refuse_if_changed(path, fingerprint)

    def _write(self, made: list[Path]) -> None:
        moment, contents = self._moment()
        copies = {copy.name: copy.copy for copy in moment.copies}
        names = {path: known_as(self.folder, path) for path in self.staged}
        entries = [
            Entry(
                names[path],
                old,
                layer.digest(content),
                f".coopxl-{moment.name}-{number}{path.suffix}",
                copies.get(names[path], ""),
            )
            for number, (path, (content, old)) in enumerate(self.staged.items())
        ]
        journal = Journal(self.folder, self.command, moment.name, entries)
        journal.will_make([*made, *(one for folder in journal.folders for one in layer.missing_folders(folder))])
        if contents:
            journal.will_make(layer.missing_folders(moment.place.parent))
        try:
            self._carry_out(journal, moment, contents)
        except BaseException as why:
            undo(journal)
            if isinstance(why, OSError) and is_open(self.folder):
                raise CannotGoOn("OFF-28", file=why.filename or self.folder, why=why.strerror or why) from why
            raise
        self._end(journal)
        if contents and not self._lasts():
            backups.drop(moment.place)

    def _lasts(self) -> bool:
        """Whether what is replaced is worth going back to: the change log alone is kept only until it is written."""
        log = (self.folder / OWN / LOG).resolve()
        replaced = (path for path, (_, old) in self.staged.items() if old)
        return any(log not in {path.parent, path.with_suffix("")} for path in replaced)

    def _carry_out(self, journal: Journal, moment: Moment, contents: dict[str, bytes]) -> None:
        journal.save()
        if contents:
            backups.keep(moment, contents)
        for entry, (path, (content, _)) in zip(journal.entries, self.staged.items(), strict=True):
            layer.make_folder(path.parent)
            layer.create(journal.beside(entry), content)
            if path.exists():
                layer.set_mode(journal.beside(entry), path.stat().st_mode & 0o777)
        for folder in journal.folders:
            layer.sync_folder(folder)
        journal.state = READY
        journal.save()
        for entry in journal.entries:
            _refuse_if_changed(journal.path(entry), entry.old)
            layer.replace(journal.beside(entry), journal.path(entry))

    def _end(self, journal: Journal) -> None:
        """All is written. Should the disk fail now, the journal stays, and the next run sees that nothing is missing."""
        with suppress(OSError):
            for folder in journal.folders:
                layer.sync_folder(folder)
            journal.close()
        backups.thin(self.folder, self.now)

    def _moment(self) -> tuple[Moment, dict[str, bytes]]:
        """What is kept: the files that will be replaced, and all that belongs to the office's state beside them."""
        own = [Notebook(self.folder, name).path.resolve() for name in (IDS, DOCUMENTS)]
        replaced = [path for path, (_, old) in self.staged.items() if old]
        contents: dict[str, bytes] = {}
        if replaced:
            beside = [*self._read, *(path for path in own if path.exists())] if self._lasts() else []
            for path in dict.fromkeys([*beside, *replaced]):
                contents[known_as(self.folder, path)] = path.read_bytes()
                expected = self.staged[path][1] if path in self.staged else self._read.get(path, "")
                if expected and layer.digest(contents[known_as(self.folder, path)]) != expected:
                    raise CannotGoOn("OFF-06", file=path.name)
        names = backups.names_of(contents)
        moment = Moment(
            self.folder / OWN / BACKUPS / backups.name_for(self.folder, self.now),
            self.command,
            tuple(Copy(name, names[name], layer.digest(one), len(one)) for name, one in contents.items()),
            tuple(known_as(self.folder, path) for path in replaced),
            tuple(known_as(self.folder, path) for path in self.staged if path not in replaced),
        )
        return moment, contents


def _leave(made: list[Path]) -> None:
    """A folder that was made for a write that came to nothing does not stay."""
    with suppress(OSError):
        if made and not any(path.name != LOCK for path in made[-1].iterdir()):
            layer.remove(made[-1] / LOCK)
        for folder in reversed(made):
            layer.remove_if_empty(folder)


def _refuse_if_read_only(path: Path) -> None:
    """Somebody marked the file as not to be written; a folder that may be written would let it be replaced all the same."""
    if path.exists() and not path.stat().st_mode & 0o222:
        raise CannotGoOn("OFF-34", file=path.name)


def _refuse_if_changed(path: Path, fingerprint: str) -> None:
    if layer.fingerprint(path) != fingerprint:
        raise CannotGoOn("OFF-06", file=path.name)
