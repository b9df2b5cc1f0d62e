"""A .docx as its members: read with care, written the same way every time."""

import datetime as dt
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from lxml import etree

from coopxl.core.errors import CannotGoOn

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CONTENT_TYPES = "[Content_Types].xml"
BODY = "word/document.xml"
CORE = "docProps/core.xml"

_MAX_BYTES = 300_000_000
_MAX_MEMBERS = 5_000
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, EOFError, OSError, ValueError)
_WRITTEN = (1980, 1, 1, 0, 0, 0)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE_TYPE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_CONTENT = "application/vnd.openxmlformats-package.core-properties+xml"


@dataclass(frozen=True, slots=True)
class Properties:
    """What the document says of itself under File > Information. A `created` without zone counts as UTC."""

    title: str
    author: str
    created: dt.datetime
    subject: str = ""
    keywords: str = ""
    language: str = ""


def read_package(content: bytes) -> dict[str, bytes]:
    """The members of a .docx by name. CannotGoOn WORD-01 for anything else, an encrypted file or a bomb."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            infos = [info for info in archive.infolist() if not info.filename.endswith("/")]
            if len(infos) > _MAX_MEMBERS or sum(info.file_size for info in infos) > _MAX_BYTES:
                raise CannotGoOn("WORD-01")
            members = {info.filename: archive.read(info) for info in infos}
    except _BROKEN as error:
        raise CannotGoOn("WORD-01") from error
    if CONTENT_TYPES not in members or BODY not in members:
        raise CannotGoOn("WORD-01")
    return members


def write_package(members: Mapping[str, bytes]) -> bytes:
    """A .docx of the members, in their order, with fixed dates: the same members give the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, _WRITTEN)
            info.compress_type = zipfile.ZIP_DEFLATED
            # the platform that packs would else stand in every entry
            info.create_system = 0
            archive.writestr(info, content)
    return target.getvalue()


def parse(content: bytes) -> etree._Element:
    """The XML of a part; nothing outside it is read. CannotGoOn WORD-01 when it is no XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise CannotGoOn("WORD-01") from error


def holder(element: etree._Element) -> etree._Element:
    """The element this one stands in; only the root of a part has none."""
    parent = element.getparent()
    if parent is None:
        raise ValueError("the root of a part stands in nothing")
    return parent


def serialise(root: etree._Element) -> bytes:
    """The part as Word writes it: UTF-8 with declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def with_properties(members: dict[str, bytes], properties: Properties) -> None:
    """Put the core properties into the members, with their relationship if the template had none."""
    if CORE not in members:
        declare(members, f'<Override PartName="/{CORE}" ContentType="{_CORE_CONTENT}"/>')
        relate(members, "_rels/.rels", f'<Relationship Id="rIdCore" Type="{_CORE_TYPE}" Target="{CORE}"/>')
    members[CORE] = _core_xml(properties)


def with_picture(members: dict[str, bytes], part: str, relation: str, name: str, content: bytes) -> None:
    """Put a picture into the members as `word/media/<name>`, reachable from `part` under the id `relation`."""
    members.setdefault(f"word/media/{name}", content)
    ending = name.rsplit(".", 1)[1]
    if not re.search(rf'Extension="{ending}"', members[CONTENT_TYPES].decode(), re.IGNORECASE):
        declare(members, f'<Default Extension="{ending}" ContentType="image/{ending}"/>', first=True)
    folder, _, file = part.rpartition("/")
    target = f'<Relationship Id="{relation}" Type="{_OFFICE}/image" Target="media/{name}"/>'
    relate(members, f"{folder}/_rels/{file}.rels", target)


def declare(members: dict[str, bytes], entry: str, *, first: bool = False) -> None:
    """Put an entry among the content types."""
    types = members[CONTENT_TYPES].decode()
    opening = re.search(r"<(\w+:)?Types[^>]*>", types)
    if opening is None:
        raise CannotGoOn("WORD-01")
    at = opening.end() if first else types.rindex("</")
    members[CONTENT_TYPES] = (types[:at] + entry + types[at:]).encode()


def relate(members: dict[str, bytes], name: str, entry: str) -> None:
    """Put an entry among the relationships of the part `name`, which is made when it is not there."""
    empty = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_RELATIONSHIPS}"/>'
    root = parse(members.get(name, empty.encode()))
    root.append(etree.fromstring(entry.replace("<Relationship ", f'<Relationship xmlns="{_RELATIONSHIPS}" ')))
    members[name] = serialise(root)


def _core_xml(properties: Properties) -> bytes:
    created = properties.created
    moment = (created.astimezone(dt.UTC) if created.tzinfo else created).strftime("%Y-%m-%dT%H:%M:%SZ")
    texts = {
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:creator": properties.author,
        "cp:keywords": properties.keywords,
        "cp:lastModifiedBy": properties.author,
        "dc:language": properties.language,
    }
    fields = "".join(f"<{tag}>{escape(clean(text))}</{tag}>" for tag, text in texts.items() if text)
    dates = "".join(
        f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{tag}>' for tag in ("created", "modified")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{fields}{dates}</cp:coreProperties>'
    ).encode()


_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c]")


def clean(text: str) -> str:
    """The text with line ends as newlines, and what no XML can hold shown as the replacement sign."""
    return text if text.isprintable() else _FORBIDDEN.sub("\ufffd", _BREAKS.sub("\n", text))
