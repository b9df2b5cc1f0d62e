"""The examples of CONTRIBUTING do what they say: each is put into a copy of the package, which then runs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = re.compile(
    r"<!-- insert: (?P<file>\S+)(?: before: (?P<before>.+?))? -->\n```python\n(?P<code>.*?)```", re.DOTALL
)

TRIAL = """
import io
import zipfile
from datetime import datetime

import openpyxl

from coopxl.actions.validate import validate
from coopxl.core.outcome import Ask
from coopxl.derive.extension import extension
from coopxl.derive.pages import pages
from coopxl.derive.workbooks.build import build
from coopxl.hosts.memory import book
from coopxl.run.actions import ACTIONS

book_file = io.BytesIO(build("registers", "es", ".xlsx"))
package, oxt = zipfile.ZipFile(book_file), zipfile.ZipFile(io.BytesIO(extension()))
buttons = [name for name in package.namelist() if b'name="coopxl_late"' in package.read(name)]
print("buttons:", len(buttons), b"Vencidos" in oxt.read("Addons.xcu"), b"F_SHIFT_MOD2" in oxt.read("Accelerators.xcu"))
press = openpyxl.load_workbook(book_file)["Prensa"]
print("register:", press.sheet_state, [cell.value for cell in press[4]][:4], "press" in press.tables)
headers = [cell.value for cell in openpyxl.load_workbook(book_file)["Convenios"][4]]
print("column:", "Renovable" in headers, "Ámbito" in headers)
office = book('''
| agreements | id           | name  | kind       | renewable | scope    | ends       |
|            | CNV-2026-001 | Uno   | memorandum | Sí        | Nacional |            |
|            | CNV-2026-002 | Dos   | memorandum | No        | Regional | 2025-12-31 |
| press | id      | title |
|       | PSA-001 | Agua  |
''')
ask = Ask(datetime(2026, 1, 1))
for found in (*validate(office, ask).findings, *ACTIONS["late"](office, ask).findings):
    if found.code in ("PRES-01", "AGRE-07", "VAL-18", "LATE-01"):
        print(found.told("es"))
print("manual:", "[AGRE-07]" in pages()["reference.es.md"], "### Prensa (`press`)" in pages()["reference.es.md"])
"""


@pytest.fixture(scope="module")
def changed_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contributing")
    shutil.copytree(ROOT / "coopxl", folder / "coopxl", ignore=shutil.ignore_patterns("__pycache__"))
    examples = list(EXAMPLE.finditer((ROOT / "CONTRIBUTING.md").read_text("utf-8")))
    assert len(examples) == 12
    for example in examples:
        _insert(folder / example["file"], example["before"], example["code"])
    return folder


def _insert(path: Path, before: str | None, code: str) -> None:
    if before is None:
        path.write_text(code, "utf-8")
        return
    lines = path.read_text("utf-8").splitlines(keepends=True)
    wanted = before.rstrip("$")
    at = next(
        number
        for number, line in enumerate(lines)
        if (line.strip() == wanted if before.endswith("$") else line.strip().startswith(wanted))
    )
    path.write_text("".join([*lines[:at], code, *lines[at:]]), "utf-8")


@pytest.mark.slow
def test_the_examples_work(changed_copy: Path) -> None:
    done = subprocess.run([sys.executable, "-c", TRIAL], cwd=changed_copy, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "buttons: 2 True True",
        "register: hidden ['ID', 'Titular *', 'Publicado el', 'Cooperante'] True",
        "column: True True",
        "Prensa!C5 «Publicado el»: falta, porque se llenó «Titular». Escríbalo, o corrija la otra celda. [PRES-01]",
        "Convenios!E6 «Ámbito»: «Regional» no está en la lista. Elija de la lista de la celda. [VAL-18]",
        "Convenios!F5 «Hasta»: falta, porque «Renovable» dice «Sí». Escríbalo, o corrija la otra celda. [AGRE-07]",
        "Convenios!F6 «Hasta»: terminó el 31/12/2025. Renuévelo o ciérrelo. [LATE-01]",
        "manual: True True",
    ]


def test_the_command_line_has_the_new_action_at_once(changed_copy: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "coopxl", "late", "--help"],
        cwd=changed_copy,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Dice qué convenios terminaron." in done.stdout
