"""Where the derived workbooks and the Word templates stand: at the top of a checkout, inside the installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def workbooks() -> Path:
    """The folder of the blank workbooks."""
    return _folder("workbooks")


def templates() -> Path:
    """The folder of the Word templates."""
    return _folder("templates")


def _folder(name: str) -> Path:
    installed = _PACKAGE / "_shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
