"""Copies of a book that clouds, mail and people make beside it: known by their names, and by what they say they are."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

_ENDINGS = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        # Google Drive, OneDrive on the web, browsers: a number.
        r" ?\(\d+\)",
        # Dropbox, Nextcloud, ownCloud, in the languages of an office here.
        r" ?\([^()]*(?:conflicted copy|copia en conflicto|copia conflictiva|conflict)[^()]*\)",
        # Older Nextcloud and ownCloud.
        r"_conflict-[\w-]+",
        r"\.sync-conflict-\d{8}-\d{6}(?:-\w+)?",
        # Windows, macOS, the desktops of Linux.
        r" ?-? ?\b(?:copia|copy)(?: \d+| \(\d+\))?",
        r" \((?:otra |another )?(?:copia|copy)\)",
        # OneDrive: the name of a computer, which is never a number only.
        r"-(?!\d+$)[a-z0-9][a-z0-9-]{0,62}",
    )
)
_BEGINNING = re.compile(r"(?:copia|copy)(?: \(\d+\))? (?:de|of) ", re.IGNORECASE)


def is_copy(path: Path, book: Path) -> bool:
    """Whether a file is named as a copy of a book in the same folder would be."""
    return path.suffix.casefold() == book.suffix.casefold() and _leads(path.stem, book.stem.casefold())


def _leads(stem: str, wanted: str) -> bool:
    """Whether what is left of a name, without one or more of those things, is the other name."""
    seen: set[str] = set()
    left = [stem]
    while left:
        for one in _shorter(left.pop()):
            if one.casefold() == wanted:
                return True
            if len(one) > len(wanted) and one not in seen:
                seen.add(one)
                left.append(one)
    return False


def _shorter(stem: str) -> Iterator[str]:
    """The name without one of the things that are added to the name of a copy."""
    if begins := _BEGINNING.match(stem):
        yield stem[begins.end() :]
    for at in range(1, len(stem)):
        if stem[at] in " -_.(" and any(one.fullmatch(stem, at) for one in _ENDINGS):
            yield stem[:at]


def originals(paths: Sequence[Path]) -> list[Path]:
    """Those that are no copy of another one among them."""
    return [path for path in paths if not any(is_copy(path, other) for other in paths if other != path)]


def copies_of(book: Path, key: str, identify: Callable[[Path], str]) -> list[Path]:
    """The copies that stand beside the book of that key and say that they are the same one, by name."""
    beside = (path for path in sorted(book.parent.iterdir()) if not path.name.startswith(("~$", ".")))
    return [path for path in beside if is_copy(path, book) and path.is_file() and identify(path) == key]
