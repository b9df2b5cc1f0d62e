"""Paper as LibreOffice prints it: a PDF of a Word document, and on which page something stands."""

import io
import subprocess
from collections.abc import Mapping, Sequence
from functools import lru_cache

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import Destination

from coopxl.core.errors import CannotGoOn
from coopxl.documents.contents import anchors_in, paper_copy, with_pages
from coopxl.office import layer
from coopxl.run.extension import program, surroundings

_SECONDS = 120
_KNOWN_BY = 45
"""Letters by which a text is known on a page; a line break in it does not matter."""


def is_there() -> bool:
    """Whether this machine has LibreOffice."""
    try:
        program()
    except CannotGoOn:
        return False
    return True


@lru_cache(maxsize=8)
def pdf_of(content: bytes) -> bytes:
    """The PDF of a .docx. CannotGoOn CALC-20 without LibreOffice, DOCU-10 when it makes none.

    It works with settings of its own, so that an open LibreOffice is not disturbed.
    """
    soffice = program()
    with layer.scratch() as place:
        source = place / "paper.docx"
        layer.create(source, content)
        own = f"-env:UserInstallation={(place / 'profile').as_uri()}"
        words = [
            str(soffice),
            own,
            "--headless",
            "--norestore",
            "--convert-to",
            "pdf",
            "--outdir",
            str(place),
            str(source),
        ]
        try:
            subprocess.run(words, capture_output=True, check=False, timeout=_SECONDS, env=surroundings())
            return (place / "paper.pdf").read_bytes()
        except (OSError, subprocess.TimeoutExpired) as why:
            raise CannotGoOn("DOCU-10", why=str(why)) from why


def printed(content: bytes) -> tuple[bytes, bytes]:
    """A .docx with the pages stored in its table of contents, and its PDF. CannotGoOn as `pdf_of`."""
    pdf = pdf_of(paper_copy(content))
    anchors = anchors_in(content)
    if anchors:
        pages = Pages(pdf).headings()
        content = with_pages(content, {name: pages[text] for name, text in anchors.items() if text in pages})
    return content, pdf


class Pages:
    """The pages of a document: their texts and the headings that begin on each."""

    def __init__(self, pdf: bytes) -> None:
        try:
            self._reader = PdfReader(io.BytesIO(pdf))
            self.texts = [_squeezed(page.extract_text()) for page in self._reader.pages]
        except (PyPdfError, ValueError, KeyError) as why:
            raise CannotGoOn("DOCU-10", why=str(why)) from why

    def __len__(self) -> int:
        return len(self.texts)

    def page_of(self, text: str) -> int:
        """The first page that shows a text, from 1; 0 when none does."""
        piece = _squeezed(text.strip("… "))[:_KNOWN_BY]
        return next((number for number, page in enumerate(self.texts, 1) if piece and piece in page), 0)

    def headings(self) -> Mapping[str, int]:
        """The page of each heading, by its words."""
        found: dict[str, int] = {}
        self._walk(self._reader.outline, found)
        return found

    def _walk(self, outline: Sequence[object], found: dict[str, int]) -> None:
        for one in outline:
            if isinstance(one, list):
                self._walk(one, found)
            elif isinstance(one, Destination):
                page = self._reader.get_destination_page_number(one)
                if page is not None and one.title:
                    found.setdefault(" ".join(str(one.title).split()), page + 1)


def _squeezed(text: str) -> str:
    return "".join(text.split())
