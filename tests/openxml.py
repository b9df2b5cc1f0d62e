"""Would Excel and Word take this file? Two validators answer: a port in Python, and Microsoft's own Open XML SDK.

Neither compares a table with its header cells, nor with other tables, so tests/tables.py does.
"""

import json
import re
import subprocess
import zipfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import openxml_audit.context
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator, ValidationSeverity

from tests.tables import table_faults

NPM = Path(__file__).resolve().parents[1] / ".cache" / "npm"
RUNNER = Path(__file__).with_name("npm") / "validate.mjs"
SDK_SECONDS = 300

# Part and message of what a validator says of files that Microsoft's own programs saved, with the reason it is wrong.
# Nothing else is let through: a violation is mended, or it is explained here.
KNOWN = {
    (r"/word/stylesWithEffects\.xml", r".*"): (
        "Only the port complains that it differs from styles.xml. The template of python-docx, which Word saved, has"
        " this part and differs in the same way; Microsoft's SDK takes it."
    ),
}


def violations(path: Path | str) -> list[str]:
    """What the port, and our check of tables, find wrong with a workbook or a Word file; empty when it is well.

    Its warnings are left out: they tell what Excel will rewrite when it saves, such as texts that stand in their cells.
    """
    found = _port().validate(path).errors
    _positions.forget()
    faults = table_faults(path) if Path(path).suffix in {".xlsx", ".xlsm"} and zipfile.is_zipfile(path) else []
    return faults + [
        f"{error.part_uri} {error.path}: {error.description}"
        for error in found
        if error.severity is ValidationSeverity.ERROR and not known(error.part_uri, error.description)
    ]


def sdk_violations(paths: Iterable[Path | str]) -> dict[Path, list[str]]:
    """What Microsoft's SDK finds wrong with each file. A start costs two seconds: ask for many at once.

    Few cells each, though: 20,000 cells take it eight seconds, 200,000 minutes.
    """
    files = [Path(path).resolve() for path in paths]
    if not (NPM / "installed.json").exists():
        raise FileNotFoundError("The Open XML SDK is not installed: run `make provision`.")
    done = subprocess.run(
        ["node", RUNNER, NPM],
        input="\n".join(map(str, files)),
        capture_output=True,
        encoding="utf-8",
        timeout=SDK_SECONDS,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"Node.js stopped with {done.returncode}: {done.stderr}")
    said = json.loads(done.stdout)
    return {file: said[str(file)] for file in files}


def known(part: str, description: str) -> bool:
    """Whether this is one of the explained false alarms."""
    return any(re.fullmatch(where, part) and re.fullmatch(what, description) for where, what in KNOWN)


class _Positions:
    """The place of an element among its siblings of the same tag, in one step from the one before it.

    The port counts from the first sibling each time, which takes minutes on a sheet of some thousand rows.
    """

    def __init__(self) -> None:
        self._last: dict[tuple[etree._Element | None, str], tuple[etree._Element, int]] = {}

    def __call__(self, element: etree._Element) -> int:
        key = element.getparent(), element.tag
        before = next(element.itersiblings(element.tag, preceding=True), None)
        last, position = self._last.get(key, (None, 0))
        if before is None:
            position = 1
        elif before is last:
            position += 1
        else:
            position = 1 + sum(1 for _ in element.itersiblings(element.tag, preceding=True))
        self._last[key] = element, position
        return position

    def forget(self) -> None:
        """Let the documents go."""
        self._last.clear()


_positions = _Positions()
if not hasattr(openxml_audit.context, "_sibling_position"):
    raise ImportError("openxml-audit counts siblings elsewhere now: see whether it is still slow, and mend _Positions")
openxml_audit.context._sibling_position = _positions


@cache
def _port() -> OpenXmlValidator:
    return OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0)
