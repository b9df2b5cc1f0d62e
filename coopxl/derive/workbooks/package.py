"""The package of a workbook after XlsxWriter: named buttons, the macro edition, files that are equal byte by byte."""

import io
import re
import zipfile

from coopxl.derive.workbooks import macros, shapes

_MOMENT = (1980, 1, 1, 0, 0, 0)
_TYPED = re.compile(rb'(<row r="(?:[1-9]\d+|[5-9])"[^>]*?) customHeight="1"')
"""Rows below the header of a table."""


def finished(content: bytes) -> bytes:
    """What XlsxWriter made, as the `.xlsx` edition."""
    parts = _parts(content)
    return _packed(
        {name: shapes.named(part) if name.startswith(shapes.PREFIX) else part for name, part in parts.items()}
    )


def growing(content: bytes) -> bytes:
    """The same workbook, on whose tables a row of several lines grows while one types: its height is no longer fixed.

    Its first sheet has none, and stays as it was drawn.
    """
    tables = re.compile(r"xl/worksheets/sheet(?!1\.xml)\d+\.xml")
    return _packed(
        {name: _TYPED.sub(rb"\1", part) if tables.fullmatch(name) else part for name, part in _parts(content).items()}
    )


def macro_edition(content: bytes, lang: str) -> bytes:
    """The `.xlsm` edition of a finished workbook."""
    enabled = _packed(macros.parts_with_macros(_parts(content), lang))
    return _packed(_parts(macros.with_project(enabled, lang)))


def same_parts(one: bytes, other: bytes) -> bool:
    """Whether two packages say the same; compressors differ between machines."""
    return list(_parts(one).items()) == list(_parts(other).items())


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _packed(parts: dict[str, bytes]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            # Otherwise the system it was made on stands in the file.
            entry.create_system = 0
            package.writestr(entry, part)
    return memory.getvalue()
