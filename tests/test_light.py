"""What is asked for often loads little: what only a few commands need stays on the disk."""

import subprocess
import sys
from pathlib import Path

import pytest

from coopxl.cli.parser import MODULES
from coopxl.schema.commands import COMMANDS
from coopxl.schema.verbs import VERBS
from tests.offices import DAY, demo

ROOT = Path(__file__).resolve().parents[1]
FOR_FEW = {"pyopenvba", "oletools", "xlwings", "pandas", "numpy", "xlsxwriter", "docxtpl", "docx", "icalendar"}

HELP = {"", ".cli", ".cli.parser", ".cli.words", ".core", ".core.errors", ".schema", ".schema.commands", ".schema.text"}

IMPORTED = "import coopxl.cli"
VALIDATED = f"from coopxl.cli import main; assert main(['validate', sys.argv[1], '--today', '{DAY}']) < 2"
LIBREOFFICE = "import coopxl.engine.__main__, coopxl.engine.calc, coopxl.run.click"
EXCEL = "import coopxl.engine.server, coopxl.engine.excel, coopxl.run.click"


@pytest.mark.parametrize("what", [IMPORTED, VALIDATED, LIBREOFFICE, EXCEL], ids=["cli", "validate", "engine", "excel"])
def test_it_loads_nothing_that_it_does_not_need(what, tmp_path):
    folder = demo(tmp_path / "oficina") if what is VALIDATED else tmp_path
    told = "print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); {what}; {told}"
    loaded = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True)
    names = set(loaded.stderr.split())
    assert "coopxl" in names
    assert names & FOR_FEW == set()


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_help_page_loads_its_words_and_nothing_else(lang):
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from coopxl.cli import main\n"
        f"try: main(['--help', '--lang', '{lang}'])\n"
        "except SystemExit: print(*sys.modules, file=sys.stderr)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    loaded = set(shown.stderr.split())
    assert {name.removeprefix("coopxl") for name in loaded if name.split(".")[0] == "coopxl"} == HELP
    assert loaded & {"dataclasses", "inspect", "pathlib", "json"} == set()
    assert COMMANDS["formalities"][lang].split()[0] in shown.stdout


def test_every_verb_and_every_command_of_its_own_has_its_line_of_help():
    assert set(VERBS) <= set(COMMANDS)
    rest = set(COMMANDS) - set(VERBS)
    assert rest == set(MODULES)
