"""The journal of a write: what is going to replace what. While it stands, the write is neither done nor undone."""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.jsontext import parsed
from coopxl.office import layer
from coopxl.office.folder import OWN, SUFFIXES, is_one_name, is_plain, is_writable, known_as, known_path

JOURNAL = "journal.json"
_UNFINISHED = "journal.new"
_FORMAT = 1
BEGUN, READY, UNDOING = "begun", "ready", "undoing"
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d_\d{6}_\d{6})?")
_FINGERPRINT = re.compile(r"([0-9a-f]{64})?")
_BESIDE = re.compile(r"\.coopxl-[^/\\\0]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One file: its name from the office on, the fingerprints before (empty: none) and after, the new one beside it.

    `copy` is the name of its back-up in the folder of the moment.
    """

    name: str
    old: str
    new: str
    beside: str
    copy: str = ""


@dataclass(slots=True)
class Journal:
    """A write of one or several files. `made` are the folders that were not there before.

    `state`: begun; ready, when all new files and back-ups are on the disk; undoing. `found`: another run left it.
    """

    folder: Path
    command: str
    moment: str
    entries: Sequence[Entry]
    made: list[str] = field(default_factory=list)
    state: str = BEGUN
    found: bool = False

    def path(self, entry: Entry) -> Path:
        """Where the file stands."""
        return known_path(self.folder, entry.name)

    def names(self, entry: Entry) -> list[Path]:
        """The file, and the links in the office that lead to it: whoever opened it may have come by one."""
        path = self.path(entry)
        links = (one for one in self.folder.iterdir() if one.is_symlink() and one.resolve() == path)
        return [path, *links]

    def is_ours(self, entry: Entry) -> bool:
        """Whether it may be put back or taken away: a journal that another run left is believed within the office only, and of the
        books that a link in the office leads to. What it says of other places anybody may have written who could write here.
        """
        path = self.path(entry)
        inside = path.resolve().is_relative_to(self.folder.resolve())
        return not self.found or inside or (path.suffix.casefold() in SUFFIXES and len(self.names(entry)) > 1)

    def beside(self, entry: Entry) -> Path:
        """Where its new content waits."""
        return self.path(entry).with_name(entry.beside)

    @property
    def folders(self) -> list[Path]:
        """Those in which files are replaced."""
        return list(dict.fromkeys(self.path(entry).parent for entry in self.entries))

    def will_make(self, folders: Sequence[Path]) -> None:
        """Remembers folders, to take them away if all is undone."""
        self.made = list(dict.fromkeys([*self.made, *(known_as(self.folder, folder) for folder in folders)]))

    def save(self) -> None:
        """Writes it down, whole."""
        held = {key: value for key, value in asdict(self).items() if key not in {"folder", "found"}}
        content = json.dumps({"format": _FORMAT, **held}, indent=1, ensure_ascii=False).encode() + b"\n"
        own = self.folder / OWN
        layer.remove(own / _UNFINISHED)
        layer.create(own / _UNFINISHED, content)
        layer.replace(own / _UNFINISHED, own / JOURNAL)
        layer.sync_folder(own)

    def close(self) -> None:
        """The write is done, or undone."""
        own = self.folder / OWN
        layer.remove(own / _UNFINISHED)
        layer.remove(own / JOURNAL)
        layer.sync_folder(own)


def is_open(folder: Path) -> bool:
    """Whether a write was begun and not ended, by this run or by one that died."""
    return any((folder / OWN / name).exists() for name in (JOURNAL, _UNFINISHED))


def load(folder: Path) -> Journal:
    """The journal that stands in an office; one without entries when it was only being written down."""
    path = folder / OWN / JOURNAL
    if not path.exists():
        return Journal(folder, "", "", ())
    try:
        held = parsed(path.read_bytes())
        if held.pop("format") != _FORMAT:
            raise ValueError(_FORMAT)
        entries = tuple(Entry(**entry) for entry in held.pop("entries"))
        journal = Journal(folder, entries=entries, found=True, **held)
        _refuse_if_not_ours(journal)
        return journal  # noqa: TRY300 - what is not ours is damaged too
    except (ValueError, KeyError, TypeError, AttributeError, OSError) as why:
        raise CannotGoOn("OFF-26", file=path, place=folder / OWN / "backups") from why


def _refuse_if_not_ours(journal: Journal) -> None:
    """A journal that lies in an office that somebody sent could name any file: ValueError for what no write of ours says."""
    fits = (
        journal.state in {BEGUN, READY, UNDOING}
        and _MOMENT.fullmatch(journal.moment)
        and all(_FINGERPRINT.fullmatch(digest) for entry in journal.entries for digest in (entry.old, entry.new))
        and all(_BESIDE.fullmatch(entry.beside) and is_one_name(entry.copy) for entry in journal.entries)
        # The point is the office itself, which `init` makes.
        and all(name == "." or is_plain(name) for name in journal.made)
        and all(is_writable(journal.folder, entry.name) for entry in journal.entries)
    )
    if not fits:
        raise ValueError(journal)
