"""What is asked for often loads little: what only a few commands need stays on the disk."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.offices import DAY, demo

ROOT = Path(__file__).resolve().parents[1]
FOR_FEW = {"pyopenvba", "oletools", "xlwings", "pandas", "numpy", "xlsxwriter", "docxtpl", "docx", "icalendar"}

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
