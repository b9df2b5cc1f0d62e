"""Which book a file says it is, without reading it whole."""

import re
import zipfile
from html import unescape
from pathlib import Path

from coopxl.hosts.file.package import BROKEN
from coopxl.schema.names import PROPERTY_WORKBOOK

_PROPERTY = re.compile(rf'name="{PROPERTY_WORKBOOK}"[^>]*>\s*<[^>]*>([^<]*)<'.encode())
_LARGEST = 1 << 20


def identify(path: Path) -> str:
    """The custom property that names the book; empty when there is none or the file is not sound."""
    ods = path.suffix.casefold() == ".ods"
    return _said(path, "meta.xml" if ods else "docProps/custom.xml", _ODS if ods else _PROPERTY)


def author(path: Path) -> str:
    """Who the file says saved it last; empty when it does not say."""
    ods = path.suffix.casefold() == ".ods"
    return _said(path, "meta.xml" if ods else "docProps/core.xml", _CREATOR if ods else _LAST_AUTHOR).strip()


def _said(path: Path, part: str, pattern: re.Pattern[bytes]) -> str:
    try:
        with zipfile.ZipFile(path) as package, package.open(part) as stream:
            content = stream.read(_LARGEST)
    except (KeyError, *BROKEN):
        return ""
    found = pattern.search(content)
    return unescape(found[1].decode("utf-8", "replace")) if found else ""


_ODS = re.compile(rf'meta:name="{PROPERTY_WORKBOOK}"[^>]*>([^<]*)<'.encode())
_LAST_AUTHOR = re.compile(rb"<(?:\w+:)?lastModifiedBy[^>]*>([^<]*)<")
_CREATOR = re.compile(rb"<dc:creator[^>]*>([^<]*)<")
