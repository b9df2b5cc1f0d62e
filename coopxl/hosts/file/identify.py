"""Which book a file says it is, without reading it whole."""

import re
import zipfile
import zlib
from html import unescape
from pathlib import Path

from coopxl.schema.names import PROPERTY_WORKBOOK

_PROPERTY = re.compile(rf'name="{PROPERTY_WORKBOOK}"[^>]*>\s*<[^>]*>([^<]*)<'.encode())
_LARGEST = 1 << 20


def identify(path: Path) -> str:
    """The custom property that names the book; empty when there is none or the file is not sound."""
    part = "meta.xml" if path.suffix.casefold() == ".ods" else "docProps/custom.xml"
    try:
        with zipfile.ZipFile(path) as package, package.open(part) as stream:
            content = stream.read(_LARGEST)
    except (OSError, KeyError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError):
        return ""
    pattern = _ODS if part == "meta.xml" else _PROPERTY
    found = pattern.search(content)
    return unescape(found[1].decode("utf-8", "replace")) if found else ""


_ODS = re.compile(rf'meta:name="{PROPERTY_WORKBOOK}"[^>]*>([^<]*)<'.encode())
