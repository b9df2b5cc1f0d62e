"""The package of a workbook after XlsxWriter: the macro edition, and files that are equal byte by byte."""

import io
import zipfile

_CONTENT_TYPES = "[Content_Types].xml"
_MAIN = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_MACRO = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_MOMENT = (1980, 1, 1, 0, 0, 0)


def finished(content: bytes, suffix: str) -> bytes:
    """The package as `.xlsx`, or declared as macro-enabled for `.xlsm`."""
    parts = _parts(content)
    if suffix == ".xlsm":
        parts[_CONTENT_TYPES] = parts[_CONTENT_TYPES].replace(_MAIN, _MACRO)
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


def same_parts(one: bytes, other: bytes) -> bool:
    """Whether two packages say the same; compressors differ between machines."""
    return list(_parts(one).items()) == list(_parts(other).items())


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}
