"""Whether a template may be used: dangers, broken tags, unknown names; then a document filled with sample data as the proof."""

from dataclasses import replace
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.documents.check import Problem, check_template
from coopxl.documents.dangers import dangers
from coopxl.documents.differences import paragraphs_in
from coopxl.documents.package import read_package
from coopxl.documents.pieces import pieces, tags_in
from coopxl.documents.spoken import spoken
from coopxl.documents.tags import Spot
from coopxl.documents.word import fill
from coopxl.run.documents import content_of
from coopxl.run.examples import example, known_papers, paper_by_name
from coopxl.run.paging import Pages, is_there, pdf_of
from coopxl.run.templates import own_folders
from coopxl.schema.messages.message import Level
from coopxl.schema.text import Text

_SECONDS = 20.0
_DEFAULT = "proposal"
"""What a template that is none of ours is filled with: all about a project."""
_PAGES = Text(" en {} páginas", " on {} pages")


def find(file: Path, folder: Path | None) -> Path:
    """The template somebody named: a file, or the name of one among the office's own templates."""
    if not file.exists() and folder is not None:
        for own in own_folders(folder):
            for name in (file.name, f"{file.name}.docx"):
                if (own / name).is_file():
                    return own / name
    return file


def check(file: Path, paper: str, lang: str, *, pages: bool = True) -> list[Finding]:
    """All that is wrong with a template or worth knowing, in reading order; each with paragraph, heading and page.

    `paper` says which data it is filled with; without it, its name tells, else those of a proposal. Without `pages`
    LibreOffice is not asked. CannotGoOn DOCU-08, WORD-01, WORD-25.
    """
    content = content_of(file)
    paper = paper or paper_by_name(file.stem) or _DEFAULT
    if paper not in known_papers():
        raise CannotGoOn("WORD-25", paper=paper, known=known_papers())
    members = read_package(content)
    found = dangers(members)
    data = spoken(example(paper, lang), lang)
    if not found:
        found = check_template(content, data) + pieces(members)
    place = Place(file.name)
    grave = any(finding.gravity is Level.ERROR for finding in _findings(found, place))
    notes: list[Finding] = []
    if not grave:
        try:
            notes.append(_sample(content, data, lang, place, pages=pages))
        except CannotGoOn as stop:
            notes.append(Finding(stop.code, place, stop.facts))
    if pages and found and any(one.where.paragraph for one in found):
        if is_there():
            found = paged(found, content)
        else:
            notes.append(Finding("WORD-24", place))
    return [*_findings(found, place), *notes]


def _findings(problems: list[Problem], place: Place) -> list[Finding]:
    return [Finding(one.code, place, one.facts | {"spot": one.where}) for one in problems]


def paged(problems: list[Problem], content: bytes) -> list[Problem]:
    """The same, each with the page it stands on, as LibreOffice lays out the file; nothing changes where it fails."""
    try:
        pages = Pages(pdf_of(content))
    except CannotGoOn:
        return problems
    return [_on_page(one, pages.page_of(one.where.text)) for one in problems]


def _on_page(one: Problem, page: int) -> Problem:
    where: Spot = replace(one.where, page=page)
    return replace(one, where=where, facts=one.facts | {"where": where.words})


def _sample(content: bytes, data: dict[str, object], lang: str, place: Place, *, pages: bool) -> Finding:
    """Fills it with the sample and tells how long it became."""
    made = fill(content, data, lang=lang, seconds=_SECONDS)
    words = sum(len(text.split()) for text in paragraphs_in(made))
    count = _pages(made) if pages else 0
    said = Text(_PAGES.es.format(count), _PAGES.en.format(count)) if count else ""
    return Finding("WORD-23", place, {"tags": tags_in(read_package(content)), "words": words, "pages": said})


def _pages(content: bytes) -> int:
    try:
        return len(Pages(pdf_of(content)))
    except CannotGoOn:
        return 0
