"""What a book open in a program holds before a click writes into it, kept among the back-ups: nobody else has it afterwards."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.office import backups, layer
from coopxl.office.backups import BACKUPS, Copy, Moment
from coopxl.office.folder import OWN, known_as
from coopxl.office.locks import writing
from coopxl.office.notebook import DOCUMENTS, IDS, Notebook


def keep_open(folder: Path, command: str, books: Sequence[Path], book: Path, content: bytes) -> Moment:
    """A moment with `content` for the open book, and the office's other books and notes as they are on the disk.

    CannotGoOn when it cannot be kept.
    """
    now = datetime.now()  # noqa: DTZ005 - names a back-up, in the machine's time
    notes = [Notebook(folder, name).path for name in (IDS, DOCUMENTS)]
    try:
        layer.make_folder(folder / OWN)
        with writing(folder):
            contents = {known_as(folder, path): path.read_bytes() for path in [*books, *notes] if path.exists()}
            contents[known_as(folder, book)] = content
            names = backups.names_of(contents)
            moment = Moment(
                folder / OWN / BACKUPS / backups.name_for(folder, now),
                command,
                tuple(Copy(name, names[name], layer.digest(one), len(one)) for name, one in contents.items()),
                (known_as(folder, book),),
            )
            try:
                backups.keep(moment, contents)
            except OSError:
                let_go(moment)
                raise
            backups.thin(folder, now)
    except OSError as why:
        raise CannotGoOn("OFF-07", file=why.filename or folder, why=why.strerror or why) from why
    return moment


def let_go(moment: Moment) -> None:
    """Of a write that came to nothing no copy stays."""
    with suppress(OSError):
        backups.drop(moment.place)
