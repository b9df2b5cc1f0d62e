"""Is a project of macros whole? Its streams must tell the same, and its modules be ours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from coopxl.hosts.excel.macros import modules
from coopxl.schema.text import LANGUAGES


class Fault(NamedTuple):
    """Something wrong with a workbook's macros: the code of its message, and the facts that fill it."""

    code: str
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class Project:
    """What stands in a project: each module's text by its name, and which of them belong to workbook and sheets."""

    sources: dict[str, str]
    documents: frozenset[str]
    declared: dict[str, bool]
    indexed: dict[str, bool]
    widened: frozenset[str] | None

    def public_macros(self) -> set[str]:
        """The macros that a shape or the ribbon may call."""
        texts = (text for name, text in self.sources.items() if name not in self.documents)
        return {macro for text in texts for macro in re.findall(r"(?mi)^(?:public )?sub (\w+)", text)}


def read_project(content: bytes) -> Project | Fault:
    """The project in the bytes of `vbaProject.bin`, or why it cannot be read."""
    from pyopenvba.cfb import CFB
    from pyopenvba.exceptions import PyOpenVBAError
    from pyopenvba.vba import (
        VBAModuleKind,
        decompress,
        parse_dir_stream,
        parse_project_stream,
        parse_projectwm,
        parse_vba_project,
    )

    try:
        container = CFB.from_bytes(content)
        project = parse_vba_project(container)
        sources = {module.name: module.source for module in project.modules}
        page = project.code_page
        _, index = parse_dir_stream(decompress(container.get_stream_in_storage("VBA", "dir")))
        said = parse_project_stream(container.get_stream("PROJECT"), code_page=page)
        wide = None
        if "PROJECTwm" in container.list_streams():
            wide = frozenset(name for _, name in parse_projectwm(container.get_stream("PROJECTwm"), code_page=page))
    except (PyOpenVBAError, KeyError, ValueError, IndexError) as why:
        return Fault("BTN-26", {"why": str(why)})
    documents = frozenset(name for name, _ in said.document_modules)
    others = [*documents, *said.class_modules, *said.base_classes]
    declared = dict.fromkeys(said.standard_modules, True) | dict.fromkeys(others, False)
    indexed = {one.name: one.module_kind is VBAModuleKind.standard for one in index}
    return Project(sources, documents, declared, indexed, wide)


def project_faults(project: Project) -> Iterator[Fault]:
    """Where its streams disagree, and which of our modules are gone or changed."""
    odd = {name for name, _ in project.indexed.items() ^ project.declared.items()}
    odd |= project.indexed.keys() ^ project.sources.keys()
    if project.widened is not None:
        odd |= project.indexed.keys() ^ project.widened
    odd |= {name for name, text in project.sources.items() if f'Attribute VB_Name = "{name}"' not in text}
    if odd:
        yield Fault("BTN-27", {"names": ", ".join(sorted(odd))})
    texts = [modules(lang) for lang in LANGUAGES]
    for name in texts[0]:
        if name not in project.sources:
            yield Fault("BTN-28", {"name": name})
        elif _bare(project.sources[name]) not in {_bare(text[name]) for text in texts}:
            yield Fault("BTN-29", {"name": name})


def _bare(text: str) -> str:
    """Excel's editor changes the case of names, LibreOffice the blank lines: neither changes what a module does."""
    return "".join(text.split()).casefold()
