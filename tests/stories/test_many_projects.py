"""Story: an office with three hundred projects looks at its overview."""

from datetime import date

import pytest

from coopxl.core.overview import overview
from coopxl.core.plan import block
from coopxl.run.office import Office, moment
from coopxl.schema.overview import PICTURES, WORKBOOK
from tests import offices
from tests.portfolio import fill

TODAY = date(2026, 5, 4)


@pytest.mark.slow
def test_three_hundred_projects_make_six_pictures(tmp_path):
    folder = offices.blank(tmp_path / "oficina")
    fill(folder, 300)
    report = Office(folder, moment(TODAY)).act("overview")
    assert [finding.told("es") for finding in report.findings if finding.code.startswith("OVER")] == [
        "Tablero: 5 de 6 gráficos tienen datos. Mírelos o imprímalos: dos páginas A4. [OVER-10]"
    ]
    office = Office(folder, moment(TODAY))
    counted = {one.picture.key: one for one in overview(office.book, office.now).pictures}
    sheet, top, left, _, _ = block(office.book.workbooks[WORKBOOK], PICTURES[0].block) or ("", 0, 0, 0, 0)
    cells = office.book.workbooks[WORKBOOK].sheets[sheet]
    assert cells.cell(top, left) == counted["pipeline"].note
    drawn = [cells.cell(top + 2 + number, left + 1) for number in range(len(counted["pipeline"].lines))]
    assert drawn == [line[1] for line in counted["pipeline"].lines]
    assert sum(drawn) == 300  # type: ignore[arg-type]
    assert sum(line[2] for line in counted["goals"].lines) == 100  # type: ignore[misc]
    assert counted["load"].lines == ()
    assert not Office(folder, moment(TODAY)).act("overview").books, "counted again, nothing changes"
