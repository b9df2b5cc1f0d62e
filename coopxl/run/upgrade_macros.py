"""Today's macros and ribbon in an upgraded workbook, in the place of those that coopxl put there before."""

import re
from hashlib import sha256
from itertools import count

from pyopenvba.exceptions import PyOpenVBAError

from coopxl.core.findings import Finding, Place
from coopxl.derive.workbooks.macros import with_project
from coopxl.hosts.excel.macros import RIBBON_PART, WRITTEN, modules
from coopxl.hosts.excel.project_check import Project, read_project
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import layout
from coopxl.hosts.file.upgrade.draft import Draft
from coopxl.hosts.file.upgrade.sheets import codename, with_codename
from coopxl.schema.names import BUTTON_PREFIX

_PROJECT = "xl/vbaProject.bin"
_BOOK = "xl/workbook.xml"
_MADE = {
    "coopxl_buttons": re.compile(
        r'(?:attributevb_name="coopxl_buttons"|optionexplicit'
        r"|publicsubcoopxl_ribbon\(controlasobject\)coopxl_pressedcontrol\.tagendsub"
        r'|publicsubcoopxl_(\w+?)\(\)coopxl_pressed"\1"endsub)*'
    ),
    "coopxl_texts": re.compile(r'(?:attributevb_name="coopxl_texts"|optionexplicit|publicconst\w+?="(?:[^"]|"")*")*'),
}
"""Modules that follow from the schema, without blanks: whatever its version, they say nothing else."""
_HEADER = re.compile(r"(?mi)^\s*(?:attribute .*|option explicit|version .*|begin.*|end|multiuse.*)?\s*$")


def with_todays_macros(content: bytes, donor: bytes, lang: str, file: str) -> tuple[bytes, list[Finding]]:
    """The workbook with today's macros; with a finding instead when somebody changed those that are there."""
    package = Package(content, file)
    if _PROJECT not in package:
        return content, []
    project = read_project(package[_PROJECT])
    if not isinstance(project, Project) or not is_ours(project):
        return content, [Finding("UPGR-11", Place(file))]
    bare = Draft(package)
    _named(bare, package)
    key = next(key for key, (kind, _) in bare.relations(_BOOK).items() if kind.endswith("/vbaProject"))
    bare.unrelate(_BOOK, key)
    bare.drop(_PROJECT)
    try:
        made = Package(with_project(bare.content(), lang), file)
    except (PyOpenVBAError, KeyError, ValueError):
        return content, [Finding("UPGR-11", Place(file))]
    draft = Draft(package)
    for part in (member.filename for member in made.members):
        if part in package:
            draft[part] = made[part]
    theirs = Package(donor, file)
    if RIBBON_PART in package and BUTTON_PREFIX.encode() + b"tab" in package[RIBBON_PART]:
        draft[RIBBON_PART] = theirs[RIBBON_PART]
    return draft.content(), []


def _named(draft: Draft, package: Package) -> None:
    """Every sheet gets a name that macros know it by, if it has none: Excel ties a module of the project to each."""
    parts = [sheet.part for sheet in layout(package).sheets.values()]
    taken = {codename(draft[part]) for part in parts}
    free = (name for number in count(1) if (name := f"Sheet{number}") not in taken)
    for part in parts:
        if not codename(draft[part]):
            draft[part] = with_codename(draft[part], next(free))


def is_ours(project: Project) -> bool:
    """Whether a project holds what some coopxl made and nothing else."""
    today = modules("es")
    known = _KNOWN | {_digest(today[name]) for name in WRITTEN}
    for name, source in project.sources.items():
        bare = "".join(source.split()).casefold()
        if name in project.documents:
            if not all(_HEADER.fullmatch(line) for line in source.splitlines()):
                return False
        elif name in _MADE:
            if not _MADE[name].fullmatch(bare):
                return False
        elif name not in WRITTEN or _digest(source) not in known:
            return False
    return True


def _digest(source: str) -> str:
    """The first digits of the SHA-256 of a module's text without blanks."""
    return sha256("".join(source.split()).casefold().encode()).hexdigest()[:16]


_KNOWN = frozenset({"1a092f6cae04ee20", "edd15f8a979e66d7", "00b594f5f612bb02", "8a178767786fe788", "ebe492ce0af27c5d"})
"""Those that the written modules had in each version before today's."""
