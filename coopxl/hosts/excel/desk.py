"""The officer's desk in Excel: which workbooks of an office are open, a question, an answer."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    import xlwings as xw

_TITLE = "coopxl"


def open_books(apps: "Iterable[xw.App] | xw.App", folder: Path) -> "dict[Path, xw.Book]":
    """The workbooks of a folder that are open in these Excels, by path.

    Excel knows a file of a synchronised folder (OneDrive, SharePoint) by its address on the network: such a book is
    recognised when its own name and that of its folder are those of a file here.
    """
    found: dict[Path, xw.Book] = {}
    for app in apps if isinstance(apps, Iterable) else [apps]:
        for book in app.books:
            path = _here(book, folder)
            if path is not None:
                found.setdefault(path, book)
    return found


def _here(book: "xw.Book", folder: Path) -> Path | None:
    own = folder / book.name
    try:
        said = book.fullname
    except Exception:  # noqa: BLE001 - xlwings fails in many ways to find the local file of an address
        said = str(getattr(book.api, "FullName", ""))
    if "://" in said:
        address = PurePosixPath(unquote(said))
        return own if address.name == own.name and address.parent.name == folder.resolve().name else None
    path = Path(said)
    return own if path.name == own.name and path.parent.resolve() == folder.resolve() else None


def ask(app: "xw.App", question: str) -> bool:
    """A question that the officer answers with yes or no."""
    return app.alert(question, title=_TITLE, buttons="yes_no") == "yes"


def tell(app: "xw.App", text: str, *, grave: bool = False) -> None:
    """A message that the officer closes."""
    app.alert(text, title=_TITLE, buttons="ok", mode="critical" if grave else "info")
