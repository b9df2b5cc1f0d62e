"""What a Word file may carry that acts by itself or fetches something: no template needs it, and none is filled that has it."""

import re
from collections.abc import Iterator

from lxml import etree

from coopxl.documents.check import Problem, problem
from coopxl.documents.package import CONTENT_TYPES, W, parse
from coopxl.documents.tags import TEMPLATED, Spot, heading_styles, paragraphs
from coopxl.schema.text import Text

_MACROS = re.compile(rb"vbaProject|macroEnabled", re.IGNORECASE)
_FIELD = re.compile(
    r"\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|EMBED|MACROBUTTON|RD|AUTOTEXT)\b",
    re.IGNORECASE,
)
_HARMLESS = re.compile(r"(https?|mailto|tel):|#", re.IGNORECASE)
_EMBEDDED = re.compile(r"word/(activeX|embeddings)/|\.(bin|exe|dll|js|vbs|hta)$", re.IGNORECASE)
_MACRO = Text("una macro", "a macro")
_OBJECT = Text("un objeto incrustado", "an embedded object")
_OUTSIDE = Text("algo que está fuera del documento: {}", "something outside the document: {}")
_CHUNK = Text("otro documento dentro", "another document inside")
_FETCHES = Text("un campo que trae o ejecuta algo: {}", "a field that fetches or runs something: {}")


def dangers(members: dict[str, bytes]) -> list[Problem]:
    """Everything of that sort, the parts of the file first, then the fields in reading order."""
    found: list[Problem] = []
    if _MACROS.search(members[CONTENT_TYPES]) or any(name.endswith("vbaProject.bin") for name in members):
        found.append(_said(Spot("document"), _MACRO))
    found += [_said(Spot("document"), _OBJECT) for name in members if _EMBEDDED.search(name)][:1]
    for name in sorted(members):
        if name.endswith(".rels"):
            found += _outside(members[name], name)
    headings = heading_styles(members)
    for name in sorted(name for name in members if TEMPLATED.fullmatch(name)):
        root = parse(members[name])
        found += _fields(root, name, headings)
        found += [_said(Spot(_short(name)), _CHUNK) for _ in root.iter(W + "altChunk", W + "subDoc")]
    return found


def _outside(relations: bytes, name: str) -> Iterator[Problem]:
    """Links for a reader to follow are let through; what Word itself would fetch is not."""
    for one in parse(relations).iterchildren("{*}*"):
        target, kind = one.get("Target", ""), one.get("Type", "").rsplit("/", 1)[-1]
        if one.get("TargetMode") == "External" and not (kind == "hyperlink" and _HARMLESS.match(target)):
            said = Text(_OUTSIDE.es.format(target), _OUTSIDE.en.format(target))
            yield _said(Spot(_short(name.replace("_rels/", "").removesuffix(".rels"))), said)


def _fields(root: etree._Element, name: str, headings: frozenset[str]) -> Iterator[Problem]:
    for paragraph in paragraphs(root, name, headings):
        codes = ["".join(node.text or "" for node in paragraph.element.iter(W + "instrText", W + "delInstrText"))]
        codes += [node.get(W + "instr", "") for node in paragraph.element.iter(W + "fldSimple")]
        for code in codes:
            if field := _FIELD.search(code):
                word = field[1].upper()
                yield _said(paragraph.spot, Text(_FETCHES.es.format(word), _FETCHES.en.format(word)))


def _short(name: str) -> str:
    return name.rsplit("/", 1)[-1].removesuffix(".xml")


def _said(where: Spot, what: Text) -> Problem:
    return problem("WORD-20", where, what=what)
