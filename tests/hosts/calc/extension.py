"""The extension's own modules, for tests outside LibreOffice."""

import importlib
import sys
from pathlib import Path
from typing import Any

import coopxl

SOURCES = Path(coopxl.__file__).parent / "hosts" / "calc" / "extension"


def module(name: str) -> Any:
    """One of them, such as `coopxl_click`."""
    path = str(SOURCES / "pythonpath")
    if path not in sys.path:
        sys.path.append(path)
    return importlib.import_module(name)
