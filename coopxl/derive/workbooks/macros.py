"""The macro edition of a workbook: the project of macros, the shapes that call them, the ribbon."""

import tempfile
from pathlib import Path

from pyopenvba import ExcelFile

from coopxl.derive.workbooks import ribbon, shapes
from coopxl.hosts.excel.macros import RIBBON_PART, RIBBON_RELATION, modules

_CONTENT_TYPES, _RELATIONS = "[Content_Types].xml", "_rels/.rels"
_MAIN = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_MACRO = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"


def parts_with_macros(parts: dict[str, bytes], lang: str) -> dict[str, bytes]:
    """The parts declared as macro-enabled, with ribbon and macros named; the project itself is still missing."""
    made = {name: shapes.with_macros(part) if name.startswith(shapes.PREFIX) else part for name, part in parts.items()}
    made[_CONTENT_TYPES] = made[_CONTENT_TYPES].replace(_MAIN, _MACRO)
    relation = f'<Relationship Id="rIdRibbon" Type="{RIBBON_RELATION}" Target="{RIBBON_PART}"/></Relationships>'
    made[_RELATIONS] = made[_RELATIONS].replace(b"</Relationships>", relation.encode())
    made[RIBBON_PART] = ribbon.ribbon(lang)
    return made


def with_project(package: bytes, lang: str) -> bytes:
    """The package with the project of macros, and the code names that tie it to workbook and sheets."""
    # The library works on files.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "made.xlsm")
        path.write_bytes(package)
        with ExcelFile(path) as book:
            project = book.add_vba_project()
            for name, text in modules(lang).items():
                project.add_module(name, text)
            book.save()
        return path.read_bytes()
