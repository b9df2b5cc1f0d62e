"""The overview in the workbook: blocks, charts on their cells, and what stays of them after work, LibreOffice and patches."""

import re
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest

from coopxl.core.plan import block
from coopxl.hosts.file.read import read
from coopxl.run.office import Office, moment
from coopxl.schema.names import COUNTED_ON
from coopxl.schema.overview import BESIDE, LABEL, PICTURES, WORKBOOK, Picture
from tests import offices
from tests.derive.made import made, opened
from tests.libreoffice import convert
from tests.portfolio import fill

TODAY = date(2026, 5, 4)
KEYS = ("pipeline", "money_total", "money_years", "strengths", "goals", "load", "places")


def parts(path: Path, kind: str) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist() if name.startswith(f"xl/{kind}/")}


def ranges(path: Path) -> dict[str, list[str]]:
    """The cells that each chart stands on, by its file."""
    return {
        name: re.findall(r"<c:f>([^<]*)</c:f>", part.decode())
        for name, part in parts(path, "charts").items()
        if re.fullmatch(r"xl/charts/chart\d+\.xml", name)
    }


def shown(path: Path, picture: Picture) -> list[int]:
    """The lines of a block that are in sight, counted from its note."""
    with zipfile.ZipFile(path) as package:
        sheet = package.read("xl/worksheets/sheet2.xml").decode()
    area = block(read(path), picture.block)
    assert area
    hidden = {int(row) for row in re.findall(r'<row r="(\d+)"[^>]*hidden="1"', sheet)}
    return [row - area[1] for row in range(area[1], area[3] + 1) if row not in hidden]


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_picture_has_its_block_and_its_charts(lang):
    book = opened(WORKBOOK, lang)
    sheet = book.worksheets[1]
    assert (sheet.title, sheet.protection.sheet, len(sheet._charts)) == (LABEL[lang], True, len(KEYS))
    assert COUNTED_ON["overview"] in book.defined_names
    for picture in PICTURES:
        place, area = book.defined_names[picture.block].attr_text.rsplit("!", 1)
        (first, *_), *_, (last, *_) = sheet[area.replace("$", "")]
        assert place.strip("'") == sheet.title
        assert last.row - first.row + 1 == picture.height
        headers = [cell.value for cell in sheet[first.row + picture.head]][: len(picture.heads)]
        assert headers == [label[lang] for _, label in picture.heads]


@pytest.mark.parametrize(("lang", "suffix"), [("es", ".xlsx"), ("en", ".xlsm")])
def test_charts_are_described_and_printed(tmp_path, lang, suffix):
    path = tmp_path / f"book{suffix}"
    path.write_bytes(made(WORKBOOK, lang, suffix))
    drawing = next(part.decode() for part in parts(path, "drawings").values() if b"graphicFrame" in part)
    frames = re.findall(r"<xdr:twoCellAnchor.*?</xdr:twoCellAnchor>", drawing, re.DOTALL)
    charts = [frame for frame in frames if "graphicFrame" in frame]
    assert [re.findall(r' name="overview_(\w+)"', chart) for chart in charts] == [[key] for key in KEYS]
    for chart, picture in zip(charts, (PICTURES[0], PICTURES[1], *PICTURES[1:]), strict=True):
        assert f'descr="{picture.seen[lang]}"' in chart
        assert "fPrintsWithSheet" not in chart
    assert all('fPrintsWithSheet="0"' in frame for frame in frames if frame not in charts)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.key)
def test_a_line_and_the_room_for_the_chart_always_stay_in_sight(picture):
    for used in range(picture.lines + 1):
        stay = [number for number in range(picture.height) if not picture.hidden(used).get(number)]
        assert {0, picture.head, picture.head + 1} <= {*stay}
        if not picture.wide:
            assert len(stay) == 2 + max(BESIDE, max(used, 1) + picture.total)


@pytest.mark.slow
def test_work_leaves_the_charts_as_they_are(tmp_path):
    folder = offices.blank(tmp_path / "oficina")
    path = offices.book(folder, WORKBOOK)
    before = parts(path, "charts") | parts(path, "drawings")
    fill(folder, 30)
    for verb in ("overview", "validate"):
        Office(folder, moment(TODAY)).act(verb)
    assert parts(path, "charts") | parts(path, "drawings") == before
    assert len(shown(path, PICTURES[3])) == 2 + 17


@pytest.mark.libreoffice
@pytest.mark.xdist_group("workbooks")
def test_a_chart_keeps_its_cells_when_libreoffice_saves_it_empty_and_full(tmp_path):
    folder = offices.blank(tmp_path / "oficina")
    path = offices.book(folder, WORKBOOK)
    there = {tuple(cells) for cells in ranges(path).values()}
    for count in (0, 30):
        saved = convert(shutil.copy(path, tmp_path / f"{path.stem}.xlsx"), "xlsx", _new(tmp_path / f"saved{count}"))
        assert {tuple(sorted({*cells})) for cells in ranges(saved).values()} == {
            tuple(sorted({*cells})) for cells in there
        }
        shutil.copy(saved, path)
        if not count:
            fill(folder, 30)
            Office(folder, moment(TODAY)).act("overview")
    tall = heights(path)
    assert tall.keys() == {*KEYS}
    assert all(high > 6 for high in tall.values()), tall
    assert tall["goals"] > tall["pipeline"], "as tall as what is shown"


def heights(path: Path) -> dict[str, float]:
    """Centimetres of each chart, as LibreOffice drew and saved it."""
    drawing = next(part.decode() for part in parts(path, "drawings").values() if b"graphicFrame" in part)
    frames = re.findall(r"<xdr:graphicFrame.*?</xdr:graphicFrame>", drawing, re.DOTALL)
    found = [
        (re.search(r'name="overview_(\w+)"', one), re.search(r'<a:ext cx="\d+" cy="(\d+)"', one)) for one in frames
    ]
    return {name[1]: int(high[1]) / 360_000 for name, high in found if name and high}


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder
