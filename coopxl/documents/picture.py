"""A picture for a document: read, turned upright and made no heavier than paper needs."""

import hashlib
import importlib
import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.image.image import Image

from coopxl.core.errors import CannotGoOn

EMU_PER_MM = 36_000

_DOTS_PER_MM = 220 / 25.4
_MAX_HEIGHT_MM = 230.0
_HEAVY = 1_500_000
_REFUSED = 8_000_000
_UNREADABLE = (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, LookupError, ValueError)
_FORMATS = {"image/png": "png", "image/jpeg": "jpeg"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to put in the data. `source` is a PNG or JPEG, its path or its bytes; `alt` says what it shows."""

    source: bytes | str | Path
    width_mm: float
    alt: str

    @property
    def called(self) -> str:
        """How a person knows the picture: its file, else what it shows."""
        return self.alt if isinstance(self.source, bytes) else Path(self.source).name


@dataclass(frozen=True, slots=True)
class Printable:
    """A picture ready for the page; sizes in EMU."""

    name: str
    content: bytes
    width: int
    height: int


def prepare(picture: Picture) -> Printable:
    """The picture ready for the page. CannotGoOn WORD-17 if it cannot be read, WORD-18 if it is too large."""
    try:
        content = picture.source if isinstance(picture.source, bytes) else Path(picture.source).read_bytes()
    except OSError as error:
        raise CannotGoOn("WORD-17", picture=picture.called) from error
    return _prepared(content, picture.width_mm, picture.called)


@lru_cache(maxsize=32)
def _prepared(content: bytes, width_mm: float, called: str) -> Printable:
    ending, across, down = _measured(content, called)
    wanted = max(1, round(width_mm * _DOTS_PER_MM))
    if across > 2 * wanted or len(content) > _HEAVY:
        content = _reduced(content, wanted, called)
        ending, across, down = _measured(content, called)
    height_mm = width_mm * down / across
    scale = min(1.0, _MAX_HEIGHT_MM / height_mm) * EMU_PER_MM
    name = f"picture-{hashlib.sha256(content).hexdigest()[:16]}.{ending}"
    return Printable(name, content, round(width_mm * scale), round(height_mm * scale))


def _measured(content: bytes, called: str) -> tuple[str, int, int]:
    try:
        image = Image.from_blob(content)
        ending, across, down = _FORMATS[image.content_type], image.px_width, image.px_height
    except _UNREADABLE as error:
        raise CannotGoOn("WORD-17", picture=called) from error
    if not across or not down:
        raise CannotGoOn("WORD-17", picture=called)
    return ending, across, down


def _reduced(content: bytes, wanted: int, called: str) -> bytes:
    """The picture at `wanted` pixels across. Pillow is asked for only here: most pictures never need it."""
    try:
        pillow, turning = importlib.import_module("PIL.Image"), importlib.import_module("PIL.ImageOps")
    except ImportError as error:
        if len(content) <= _REFUSED:
            return content
        facts = {"picture": called, "megabytes": len(content) // 1_000_000, "limit": _REFUSED // 1_000_000}
        raise CannotGoOn("WORD-18", **facts) from error
    target = io.BytesIO()
    try:
        with pillow.open(io.BytesIO(content)) as opened:
            image = turning.exif_transpose(opened)
            image.thumbnail((wanted, wanted * 20), pillow.Resampling.LANCZOS)
            if opened.format == "JPEG":
                image.convert("RGB").save(target, "JPEG", quality=85)
            else:
                image.save(target, "PNG", optimize=True)
    except (OSError, ValueError, SyntaxError, pillow.DecompressionBombError) as error:
        raise CannotGoOn("WORD-17", picture=called) from error
    return target.getvalue()
