"""Look at a file before any reader touches it: what is not a sound workbook is refused with its reason."""

import re
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError

from coopxl.core.errors import CannotGoOn
from coopxl.hosts.file.areas import cell_name
from coopxl.hosts.file.durations import TimeStyles, before_time, endless
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import Layout, layout
from coopxl.hosts.file.scan import Scan, scan

TOTAL_LIMIT = 700 << 20
"""Bytes of all parts together, unpacked."""
RATIO_LIMIT = 250
"""How many times a large part may grow when unpacked."""
LARGE = 8 << 20
MEMBER_LIMIT = 10_000
AREA_LIMIT = 8_000_000
"""Cells from A1 to the last value: the reader allocates them all, and ends the whole process when it cannot."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OWNER_FILE_SIZES = (55, 165)
_COUNT = re.compile(rb"""ount\s*=\s*["']\s*\+?(\d+)""")
_START = 1 << 20
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"


@dataclass(slots=True)
class Checked:
    """A file found sound. For .ods only the package; otherwise its layout and the scan of each sheet by name."""

    package: Package
    ods: bool = False
    layout: Layout = field(default_factory=lambda: Layout(""))
    scans: dict[str, Scan] = field(default_factory=dict)
    protected: set[str] = field(default_factory=set)


def preflight(data: bytes, file: str) -> Checked:
    """Check a whole file from one snapshot of its bytes; `file` is its name, for the message of a CannotGoOn."""
    package, ods = package_of(data, file)
    _declarations(package)
    if ods:
        return Checked(package, ods=True)
    checked = Checked(package, layout=layout(package))
    styles = TimeStyles(package, checked.layout.styles)
    for sheet in checked.layout.sheets.values():
        content = package[sheet.part]
        _declares_nothing(package, sheet.part, content)
        found = _scanned(package, sheet.name, sheet.part, content)
        if wrong := endless(content, styles) or before_time(content, styles, found.negative):
            raise CannotGoOn("FILE-39", file=file, sheet=sheet.name, cell=wrong[0], value=wrong[1])
        checked.scans[sheet.name] = found
        if _is_protected(content):
            checked.protected.add(sheet.name)
    return checked


def package_of(data: bytes, file: str) -> tuple[Package, bool]:
    """The container of a file that is a workbook by its outside, and whether it is an .ods."""
    _outside(data, file)
    package = Package(data, file)
    _members(package)
    ods = _is_ods(package)
    if ods:
        _not_encrypted_ods(package)
    else:
        _kind(package)
    return package, ods


def _outside(data: bytes, file: str) -> None:
    """Tell apart what is no workbook at all by its first bytes."""
    name = file.replace("\\", "/").rsplit("/", 1)[-1]
    if name.startswith(("~$", ".~lock.")):
        raise CannotGoOn("FILE-04", file=file)
    if not data:
        raise CannotGoOn("FILE-03", file=file)
    if data.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16le") in data
        raise CannotGoOn("FILE-08" if encrypted else "FILE-09", file=file)
    if data.startswith((b"PK\3\4", b"PK\5\6")):
        return
    if len(data) in _OWNER_FILE_SIZES and 0 < data[0] <= 54:
        raise CannotGoOn("FILE-04", file=file)
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<head", b"<meta")):
        raise CannotGoOn("FILE-06", file=file)
    binary = b"\0" in start and not data.startswith((b"\xff\xfe", b"\xfe\xff"))
    raise CannotGoOn("FILE-07" if binary else "FILE-05", file=file)


def _members(package: Package) -> None:
    file, members = package.file, package.members
    if not members:
        raise CannotGoOn("FILE-12", file=file)
    total = sum(member.file_size for member in members)
    if total > TOTAL_LIMIT or len(members) > MEMBER_LIMIT:
        raise CannotGoOn("FILE-14", file=file, size=total >> 20)
    seen: set[str] = set()
    for member in members:
        name = member.filename.lower().replace("\\", "/")
        if member.flag_bits & 1:
            raise CannotGoOn("FILE-08", file=file)
        if name in seen:
            raise CannotGoOn("FILE-17", file=file, part=member.filename)
        seen.add(name)
        if name.startswith("/") or ".." in name.split("/") or ":" in name.split("/", 1)[0]:
            raise CannotGoOn("FILE-16", file=file, part=member.filename)
        if member.file_size > LARGE and member.file_size > RATIO_LIMIT * max(1, member.compress_size):
            raise CannotGoOn("FILE-14", file=file, size=member.file_size >> 20)


def _is_ods(package: Package) -> bool:
    if "mimetype" not in package:
        return False
    kind = package["mimetype"].strip()
    if kind.startswith(b"application/vnd.oasis.opendocument") and not kind.startswith(_ODS):
        raise CannotGoOn("FILE-10", file=package.file)
    return kind.startswith(_ODS)


def _not_encrypted_ods(package: Package) -> None:
    if b"encryption-data" in package["META-INF/manifest.xml"]:
        raise CannotGoOn("FILE-08", file=package.file)


def _kind(package: Package) -> None:
    names = [member.filename.lower() for member in package.members]
    if any(name.startswith(("word/", "ppt/", "visio/")) for name in names):
        raise CannotGoOn("FILE-10", file=package.file)
    if "xl/workbook.bin" in package:
        raise CannotGoOn("FILE-11", file=package.file)
    if not any(name.startswith("xl/") for name in names):
        raise CannotGoOn("FILE-10", file=package.file)
    for part in ("[Content_Types].xml", "_rels/.rels"):
        if part not in package:
            raise CannotGoOn("FILE-19", file=package.file, part=part)


def _declarations(package: Package) -> None:
    """Refuse declarations that make a reader expand or fetch things; reading each part checks its sum as well."""
    for member in package.members:
        name = member.filename
        # Sheets are large and looked at one by one when they are scanned.
        if name.lower().endswith((".xml", ".rels")) and not name.lower().startswith("xl/worksheets/sheet"):
            content = package[name]
            _declares_nothing(package, name, content)
            if name.lower().endswith(("sharedstrings.xml", "styles.xml")):
                _counts_are_true(package, name, content)


def _counts_are_true(package: Package, part: str, content: bytes) -> None:
    # The reader makes room for as many texts as the part says it has, and ends the whole process when it cannot.
    if any(len(count) > 9 or int(count) > len(content) for count in _COUNT.findall(content, 0, _START)):
        raise CannotGoOn("FILE-20", file=package.file, part=part)


def _declares_nothing(package: Package, part: str, content: bytes) -> None:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        content = content.decode("utf-16", "replace").encode()
    if b"<!DOCTYPE" in content:
        raise CannotGoOn("FILE-15", file=package.file, part=part)


def _scanned(package: Package, name: str, part: str, content: bytes) -> Scan:
    try:
        found = scan(content, AREA_LIMIT)
    except (ExpatError, ValueError, LookupError) as error:
        raise CannotGoOn("FILE-20", file=package.file, part=part) from error
    if found.last_row * found.last_column > AREA_LIMIT:
        cell = cell_name(found.last_row, found.last_column)
        raise CannotGoOn("FILE-18", file=package.file, sheet=name, cell=cell)
    return found


def _is_protected(content: bytes) -> bool:
    start = content.rfind(b"sheetProtection ")
    if start < 0:
        return False
    tag = content[start : content.find(b">", start)]
    return b'sheet="1"' in tag or b'sheet="true"' in tag
