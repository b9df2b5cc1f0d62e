"""LibreOffice opens what was patched, and what it saves is read and patched again."""

from datetime import date

import pytest

from coopxl.core.cells import CellError, Formula
from coopxl.core.workbook import Region
from coopxl.hosts.file.read import read
from tests.hosts.file.books import NAME, apply, cells, parts, projects
from tests.libreoffice import convert
from tests.openxml import violations

pytestmark = pytest.mark.libreoffice

NEW = {
    "C5": "=1+1 <ñ> & _x000D_ 🙂",
    "D5": date(2026, 12, 31),
    "E5": -0.5,
    "B7": "PRY-4",
    "C7": "dos\nlíneas",
    "G5": Formula("E5*2"),
    "G6": Formula("NA()"),
    "G7": Formula('""'),
}


def grown():
    patch = cells("Proyectos", **NEW)
    patch.grown["projects"] = 7
    patch.sheet("Proyectos").like[7] = 6
    return apply(projects(), patch)


@pytest.fixture(scope="module")
def resaved(tmp_path_factory):
    folder = tmp_path_factory.mktemp("resaved")
    path = folder / "patched.xlsx"
    path.write_bytes(grown())
    (folder / "again").mkdir()
    return {to: convert(path, to, folder / "again").read_bytes() for to in ("xlsx", "ods")}


@pytest.mark.parametrize("to", ["xlsx", "ods"])
def test_what_was_patched_is_what_libreoffice_saves(resaved, to):
    book = read(resaved[to], f"{NAME}.{to}")
    sheet = book.sheets["Proyectos"]
    seen = {name: sheet.cell(int(name[1:]), ord(name[0]) - 64) for name in NEW}
    results = {"G5": -1.0, "G6": CellError("#N/A"), "G7": None}
    assert seen == {name: value for name, value in NEW.items() if not isinstance(value, Formula)} | results
    assert book.regions == {"projects": Region("projects", "Proyectos", 3, 2, 5, 7)}
    assert book.names["ids"] == "Proyectos!$B$4:$B$7"


def test_what_libreoffice_saved_is_patched(resaved, tmp_path):
    patch = cells("Proyectos", C5="de nuevo", B8="PRY-5", C8="x", G5=None)
    patch.grown["projects"] = 8
    patch.sheet("Proyectos").like[8] = 7
    after = apply(resaved["xlsx"], patch)
    book = read(after, NAME)
    assert book.regions["projects"].last_row == 8
    assert book.names["ids"] == "Proyectos!$B$4:$B$8"
    assert [book.sheets["Proyectos"].cell(*at) for at in ((5, 3), (8, 2), (5, 7))] == ["de nuevo", "PRY-5", None]
    assert len(parts(after)) == len(parts(resaved["xlsx"]))
    before_path, after_path = tmp_path / "before.xlsx", tmp_path / "after.xlsx"
    before_path.write_bytes(resaved["xlsx"])
    after_path.write_bytes(after)
    assert set(violations(after_path)) <= set(violations(before_path))
