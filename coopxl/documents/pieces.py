"""Tags that Word cut into pieces: how many are put together silently, and which lose a part of their format by it."""

from collections.abc import Iterator

from lxml import etree

from coopxl.documents.check import Problem, problem, templated
from coopxl.documents.package import W
from coopxl.documents.tags import Broken, Paragraph, Spot, Tag, heading_styles, paragraphs

# what a spell checker and the revisions of a document leave in a run; nobody sees it
_UNSEEN = frozenset({W + "lang", W + "noProof", W + "rsid"})


def pieces(members: dict[str, bytes]) -> list[Problem]:
    """A notice with the count of tags that were cut, and one for each whose pieces look different."""
    cut = 0
    found: list[Problem] = []
    headings = heading_styles(members)
    for part, root in templated(members).items():
        for paragraph, tag in _tags(root, part, headings):
            looks = _looks(paragraph, tag)
            cut += len(looks) > 1
            if len(set(looks)) > 1:
                found.append(problem("WORD-22", tag.spot, tag=tag.raw))
    return [problem("WORD-21", Spot("document"), count=cut), *found] if cut else []


def tags_in(members: dict[str, bytes]) -> int:
    """How many tags a template has."""
    headings = heading_styles(members)
    return sum(1 for part, root in templated(members).items() for _ in _tags(root, part, headings))


def _tags(root: etree._Element, part: str, headings: frozenset[str]) -> Iterator[tuple[Paragraph, Tag]]:
    for paragraph in paragraphs(root, part, headings):
        for tag in paragraph.tags():
            if not isinstance(tag, Broken):
                yield paragraph, tag


def _looks(paragraph: Paragraph, tag: Tag) -> list[bytes]:
    """How each piece of a tag looks, by its run."""
    looks: list[bytes] = []
    at, last = 0, None
    for node in paragraph.nodes:
        start, at = at, at + len(node.text or "")
        run = node.getparent()
        if start < tag.start + len(tag.raw) and at > tag.start and run is not None and run is not last:
            looks.append(_look(run))
            last = run
    return looks


def _look(run: etree._Element) -> bytes:
    properties = run.find(W + "rPr")
    if properties is None:
        return b""
    return b"".join(etree.tostring(one) for one in properties if one.tag not in _UNSEEN)
