"""A pack in LibreOffice, as who gets it would use it: drop-downs, locked cells, sorting, counts on the first sheet."""

import re
import subprocess

import pytest

from coopxl.cli import main
from coopxl.hosts.file.read import read
from tests.libreoffice import Calc, convert
from tests.packs import DAY, RUNS, in_motion, pack_of, table

FAILED = 4  # com.sun.star.sheet.FormulaResult.ERROR
pytestmark = [pytest.mark.libreoffice, pytest.mark.xdist_group("workbooks")]


@pytest.fixture(scope="module")
def packs(tmp_path_factory):
    folder = in_motion(tmp_path_factory.mktemp("sent") / "office")
    for audience in ("directorate:obras", f"report:{RUNS}:2018"):
        assert main(["share", str(folder), audience, "--today", DAY, "--due", "2026-02-28"]) == 0
    return pack_of(folder, 3), pack_of(folder, 4)


def test_a_directorate_fills_its_pack(packs, tmp_path):
    path = tmp_path / packs[0].name
    path.write_bytes(packs[0].read_bytes())
    with Calc(path) as calc:
        calc.recalculate()
        every = [calc.document.Sheets.getByName(sheet) for sheet in calc.sheets]
        assert [sheet.queryFormulaCells(FAILED).RangeAddressesAsString for sheet in every] == [""] * len(every)
        # Drop-downs: each name leads to entries, none of them blank.
        for name in [name for name in calc.names if name.startswith(("codes_", "rows_"))]:
            calc.set("Gastos", "Z200", f"=COUNTBLANK({name})")
            # No risk is registered yet: its list is one blank line.
            assert calc.value("Gastos", "Z200") == (name == "rows_risks"), name
        calc.set("Gastos", "Z200", None)
        # What is open takes a value, and the first sheet counts it; what is locked stays.
        answers = calc.document.Sheets.getByName("Lista final")
        assert answers.isProtected()
        cells = answers.getCellRangeByName("A5:G5")
        assert [cells.getCellByPosition(n, 0).CellProtection.IsLocked for n in range(7)] == [True] * 4 + [False] * 3
        calc.set("Lista final", "E5", "Sí, con condiciones")
        calc.recalculate()
        counts = [row[0] for row in calc.values("Instrucciones", "E1:E40")]
        assert "1 de 1" in counts
        # Where rows are added the sheet can be sorted and filtered.
        expenses = [[f"{RUNS} — x", None, 46000.0 - n, f"F{n}", None, None, 10.0 + n] for n in range(3)]
        calc.rows("Gastos", "B5", expenses)
        calc.sort("Gastos", "A4:J24", "D")
        assert [row[0] for row in calc.values("Gastos", "D5:D7")] == [45998.0, 45999.0, 46000.0]
        calc.recalculate()
        assert "3 nuevas" in [row[0] for row in calc.values("Instrucciones", "E1:E40")]
        calc.save()
    back = read(path)
    assert back.properties["coopxl_pack"] == "ENV-2026-003"
    assert [line[4] for line in table(back, "expenses")[1:4]] == ["F2", "F1", "F0"]
    assert table(back, "final_list")[1][4] == "Sí, con condiciones"


def test_a_pack_prints_its_first_sheet_on_one_page_of_a4(packs, tmp_path):
    pdf = convert(packs[1], "pdf", tmp_path)
    said = subprocess.run(["pdfinfo", "-l", "99", pdf], capture_output=True, text=True, check=True).stdout
    sizes = [tuple(map(round, map(float, found))) for found in re.findall(r"size: +([\d.]+) x ([\d.]+)", said)]
    # The first sheet stands upright on a page of its own, the tables lie.
    assert sizes[:2] == [(595, 842), (842, 595)]
    assert set(sizes[1:]) == {(842, 595)}
