"""Small templates made for one test, and what came of them."""

import io
import struct
import zlib
from collections.abc import Callable, Mapping, Sequence

from docx import Document
from docx.document import Document as Docx

from coopxl.documents.word import fill

PROJECT = {
    "project": {
        "title": "Agua segura",
        "note": None,
        "ready": True,
        "activities": [{"name": "Captación", "cost": "10"}, {"name": "Conducción", "cost": "20"}],
    },
    "office": {"name": "GAD"},
}


def template(*paragraphs: str, build: Callable[[Docx], None] | None = None) -> bytes:
    """A template with these paragraphs, and what `build` adds."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if build is not None:
        build(document)
    return saved(document)


def saved(document: Docx) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def opened(content: bytes) -> Docx:
    return Document(io.BytesIO(content))


def lines(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in opened(content).paragraphs]


def filled(paragraphs: Sequence[str], data: Mapping[str, object] = PROJECT, **named: object) -> list[str]:
    """The texts of a document made of these paragraphs."""
    return lines(fill(template(*paragraphs), data, **named))


def png(width: int = 30, height: int = 20) -> bytes:
    """A plain picture."""
    rows = b"".join(b"\0" + bytes((31, 56, 100)) * width for _ in range(height))

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
