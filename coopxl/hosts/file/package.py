"""The container of a workbook: its parts, how they refer to each other, and a copy with some parts replaced."""

import io
import posixpath
import struct
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree import ElementTree as ET
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from coopxl.core.errors import CannotGoOn

BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, struct.error, ValueError, OSError)
"""What the standard library raises on a damaged container."""

_NOTHING: Mapping[str, bytes] = {}
_UTF8_NAME = 0x800
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


@dataclass(frozen=True, slots=True)
class Relation:
    """One part pointing to another. `kind` is the last word of its type, `target` the full name of the part."""

    key: str
    kind: str
    target: str
    external: bool


class Package:
    """The parts of one snapshot of a file. Names of parts are compared without regard to case, as Excel does."""

    def __init__(self, data: bytes, file: str) -> None:
        self.data, self.file = data, file
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise CannotGoOn("FILE-12", file=file) from error
        self.members: list[ZipInfo] = self._zip.infolist()
        self._by_name = {member.filename.lower(): member for member in self.members}

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._by_name

    def __getitem__(self, part: str) -> bytes:
        """The content of a part; CannotGoOn when it is missing or damaged."""
        member = self._by_name.get(part.lower())
        if member is None:
            raise CannotGoOn("FILE-19", file=self.file, part=part)
        try:
            return self._zip.read(member)
        except BROKEN as error:
            raise CannotGoOn("FILE-13", file=self.file, part=part) from error

    def tree(self, part: str) -> ET.Element:
        """A small part parsed; CannotGoOn when it is not well formed."""
        try:
            return ET.fromstring(self[part])  # noqa: S314 - preflight has refused declarations of entities
        except (ET.ParseError, LookupError, ValueError) as error:
            raise CannotGoOn("FILE-20", file=self.file, part=part) from error

    def relations(self, part: str) -> list[Relation]:
        """What a part points to; `""` asks for the relations of the package itself."""
        where = relations_of(part)
        if where not in self:
            return []
        found = []
        for element in self.tree(where):
            target, external = element.get("Target", ""), element.get("TargetMode") == "External"
            if not external:
                target = _full_name(part, target)
            kind = element.get("Type", "").rsplit("/", 1)[-1]
            found.append(Relation(element.get("Id", ""), kind, target, external))
        return found

    def rewritten(
        self, changed: Mapping[str, bytes], dropped: Collection[str] = (), added: Mapping[str, bytes] = _NOTHING
    ) -> bytes:
        """A copy in which some parts have a new content, some are gone and some are new; all others keep their stored bytes."""
        contents = {part.lower(): content for part, content in changed.items()}
        gone = {part.lower() for part in dropped}
        output, directory = bytearray(), bytearray()
        kept = [member for member in self.members if member.filename.lower() not in gone]
        kept += [_member(part) for part in added]
        for member in kept:
            content = contents.get(member.filename.lower(), added.get(member.filename))
            stored = self._stored(member) if content is None else _stored(member, content)
            directory += stored.central(member, len(output))
            output += stored.local(member)
            output += stored.raw
        start = len(output)
        output += directory
        comment = self._zip.comment
        count, size = len(kept), len(directory)
        output += _END.pack(b"PK\5\6", 0, 0, count, count, size, start, len(comment)) + comment
        return bytes(output)

    def _stored(self, member: ZipInfo) -> "_Stored":
        name, extra = struct.unpack_from("<HH", self.data, member.header_offset + 26)
        start = member.header_offset + _LOCAL.size + name + extra
        raw = self.data[start : start + member.compress_size]
        return _Stored(raw, member.CRC, member.file_size, member.compress_type)


@dataclass(frozen=True, slots=True)
class _Stored:
    raw: bytes
    check: int
    size: int
    method: int

    def _common(self, member: ZipInfo) -> tuple[int, ...]:
        year, month, day, hour, minute, second = member.date_time
        # Bit 3 says that sizes follow the data; here they always stand before it.
        flags = member.flag_bits & _UTF8_NAME
        clock = hour << 11 | minute << 5 | second // 2
        calendar = max(0, year - 1980) << 9 | month << 5 | day
        return 20, flags, self.method, clock, calendar, self.check, len(self.raw), self.size

    def local(self, member: ZipInfo) -> bytes:
        name = _encoded(member)
        return _LOCAL.pack(b"PK\3\4", *self._common(member), len(name), 0) + name

    def central(self, member: ZipInfo, offset: int) -> bytes:
        name, made = _encoded(member), member.create_system << 8 | member.create_version
        attributes = member.internal_attr, member.external_attr
        lengths = len(name), 0, len(member.comment), 0
        record = _CENTRAL.pack(b"PK\1\2", made, *self._common(member), *lengths, *attributes, offset)
        return record + name + member.comment


def _stored(member: ZipInfo, content: bytes) -> _Stored:
    check = zlib.crc32(content)
    if member.compress_type == ZIP_STORED:
        return _Stored(content, check, len(content), ZIP_STORED)
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return _Stored(packer.compress(content) + packer.flush(), check, len(content), ZIP_DEFLATED)


def _member(part: str) -> ZipInfo:
    """The entry of a new part, of no particular moment."""
    member = ZipInfo(part)
    member.compress_type, member.create_system = ZIP_DEFLATED, 0
    member.external_attr = 0o600 << 16
    return member


def _encoded(member: ZipInfo) -> bytes:
    return member.orig_filename.encode("utf-8" if member.flag_bits & _UTF8_NAME else "cp437")


def relations_of(part: str) -> str:
    """Where the relations of a part stand: `xl/workbook.xml` -> `xl/_rels/workbook.xml.rels`."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", name + ".rels")


def _full_name(part: str, target: str) -> str:
    target = unquote(target.replace("\\", "/"))
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
