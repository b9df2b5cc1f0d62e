"""The office is a folder: which of its files are the three books."""

from collections.abc import Callable
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.schema.office import WORKBOOKS
from coopxl.schema.text import LANGUAGES

SUFFIXES = (".xlsx", ".xlsm", ".ods")
OWN = ".coopxl"
"""The folder coopxl keeps its own things in: back-ups, numbers given, documents made."""


def find_books(folder: Path, identify: Callable[[Path], str]) -> dict[str, Path]:
    """The path of each book by key. `identify` reads which book a file says it is; empty when it does not say.

    Two candidates for one book, or none, stop the work: guessing would split the office's memory.
    """
    if not folder.is_dir():
        raise CannotGoOn("OFF-09", folder=folder)
    candidates: dict[str, list[Path]] = {definition.key: [] for definition in WORKBOOKS}
    by_name = {definition.file[lang]: definition.key for definition in WORKBOOKS for lang in LANGUAGES}
    for path in sorted(folder.iterdir()):
        if path.suffix.casefold() in SUFFIXES and not path.name.startswith(("~$", ".")) and path.is_file():
            key = identify(path) or by_name.get(path.stem.casefold(), "")
            if key in candidates:
                candidates[key].append(path)
    for definition in WORKBOOKS:
        paths = candidates[definition.key]
        names = "/".join(dict.fromkeys(definition.file[lang] for lang in LANGUAGES))
        if not paths:
            raise CannotGoOn("OFF-03", folder=folder, book=names)
        if len(paths) > 1:
            raise CannotGoOn("OFF-04", folder=folder, book=names, files=[path.name for path in paths])
    return {key: paths[0] for key, paths in candidates.items()}
