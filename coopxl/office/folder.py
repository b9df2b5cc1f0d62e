"""The office is a folder: which of its files are the three books."""

from collections.abc import Callable
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.office.copies import originals
from coopxl.schema.office import WORKBOOKS, WorkbookDef
from coopxl.schema.text import LANGUAGES

SUFFIXES = (".xlsx", ".xlsm", ".ods")
_DOCUMENTS = (".docx", ".pdf", *SUFFIXES, ".csv", ".json", ".xml", ".ics", ".txt")
OWN = ".coopxl"
"""The folder coopxl keeps its own things in: back-ups, numbers given, documents made."""


def find_books(folder: Path, identify: Callable[[Path], str]) -> dict[str, Path]:
    """The path of each book by key. `identify` reads which book a file says it is; empty when it does not say.

    Two candidates for one book, or none, stop the work: guessing would split the office's memory. A copy that a cloud made
    beside a book, named after it, is no candidate (`office/copies.py`).
    """
    found = books_at(folder, identify)
    for definition in WORKBOOKS:
        if definition.key not in found:
            raise CannotGoOn("OFF-03", folder=folder, book=_names(definition))
    return found


def books_at(folder: Path, identify: Callable[[Path], str]) -> dict[str, Path]:
    """The books that are there; two candidates for one stop the work."""
    if not folder.is_dir():
        raise CannotGoOn("OFF-09", folder=folder)
    candidates: dict[str, list[Path]] = {definition.key: [] for definition in WORKBOOKS}
    for path in sorted(folder.iterdir()):
        if not path.name.startswith(("~$", ".")) and (key := book_of(path, identify)):
            candidates[key].append(path)
    for definition in WORKBOOKS:
        paths = candidates[definition.key] = originals(candidates[definition.key])
        if len(paths) > 1:
            raise CannotGoOn("OFF-04", folder=folder, book=_names(definition), files=[path.name for path in paths])
    return {key: paths[0] for key, paths in candidates.items() if paths}


def book_of(path: Path, identify: Callable[[Path], str]) -> str:
    """The key of the book that a file is: as it says itself, else by its name; empty when it is none."""
    if path.suffix.casefold() not in SUFFIXES or not path.is_file():
        return ""
    by_name = {definition.file[lang]: definition.key for definition in WORKBOOKS for lang in LANGUAGES}
    key = identify(path) or by_name.get(path.stem.casefold(), "")
    return key if key in by_name.values() else ""


def _names(definition: WorkbookDef) -> str:
    return "/".join(dict.fromkeys(definition.file[lang] for lang in LANGUAGES))


def known_as(folder: Path, path: Path) -> str:
    """A file's name in coopxl's own notes: from the office's folder on, so that the folder may move."""
    whole, inside = path.resolve(), folder.resolve()
    return whole.relative_to(inside).as_posix() if whole.is_relative_to(inside) else str(whole)


def known_path(folder: Path, name: str) -> Path:
    """The file of such a name."""
    return folder.resolve() / name


def is_one_name(name: str) -> bool:
    """Whether it names a file in the same folder and nothing else; the empty name names none."""
    return not name or (Path(name).name == name and name != "..")


def is_plain(name: str) -> bool:
    """Whether a name in the notes leads down from where it begins, never back up."""
    return ".." not in Path(name).parts and "\0" not in name and bool(Path(name).name)


def is_writable(folder: Path, name: str) -> bool:
    """Whether coopxl may have written a file of that name: notes lie in the office, which may have come from anywhere.

    Outside of the office only documents are ever written, where the officer asked for it.
    """
    path = known_path(folder, name)
    inside = path.parent.resolve().is_relative_to(folder.resolve())
    return is_plain(name) and (inside or path.suffix.casefold() in _DOCUMENTS)


def language_by_names(folder: Path) -> str:
    """The language of an office that was not read, as the names of its books tell; Spanish when they do not."""
    if not folder.is_dir():
        return "es"
    stems = {path.stem.casefold() for path in folder.iterdir() if path.suffix.casefold() in SUFFIXES}
    names = {lang: {definition.file[lang] for definition in WORKBOOKS} for lang in LANGUAGES}
    return next((lang for lang in LANGUAGES if stems & names[lang]), "es")
