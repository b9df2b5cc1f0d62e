"""The charts of the overview: Excel and LibreOffice draw them by themselves from the cells, whenever these change.

What is out of sight is not drawn, so a chart reaches over all the lines that its table may ever have.
"""

from dataclasses import dataclass
from typing import Any

from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from coopxl.derive.workbooks import style
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.sheets import Sheet
from coopxl.schema.overview import GOALS, LOAD, MONEY, PIPELINE, PLACES, STRENGTHS, Picture
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

_SIZED = 4
"""Moved and sized with the cells, counting those that are out of sight."""

_DARK = style.SHADES[Stage.PROJECTS].dark
_SMALL = {"size": 9, "color": style.INK, "bold": False}
_EDGE = {"color": style.INK, "width": 0.75}


def _hatched(pattern: str, stage: Stage) -> dict[str, Any]:
    return {"pattern": {"pattern": pattern, "fg_color": style.SHADES[stage].dark, "bg_color": style.PAPER}}


_FILLS: tuple[dict[str, Any], ...] = (
    {"fill": {"color": _DARK}},
    _hatched("wide_upward_diagonal", Stage.EXECUTION),
    {"fill": {"color": "#9DB7D1"}},
    _hatched("wide_downward_diagonal", Stage.AGREEMENTS),
    {"fill": {"color": "#E4E8ED"}},
)
"""Told apart in grey too, by shade and by hatching."""

_COUNT, _PERCENT, _AMOUNT = "0;;", "0.0;;", "#,##0;;"
"""How a label shows its number; a zero has none."""

_BY_YEAR = Text("Por año, en USD", "By year, in USD")
_IN_ALL = Text("En total, en USD", "In all, in USD")
_CAPTIONS = {
    PIPELINE.key: Text("Proyectos por etapa", "Projects by stage"),
    STRENGTHS.key: Text("Capacidades de la unidad, de 0 a 3", "Capacities of the unit, from 0 to 3"),
    GOALS.key: Text("Parte de la cartera en cada ODS, en %", "Part of the portfolio in each SDG, in %"),
    LOAD.key: Text("Cierres por mes", "Closings by month"),
    PLACES.key: Text("Proyectos por parroquia", "Projects by parish"),
}


@dataclass(frozen=True, slots=True)
class Ground:
    """What a chart stands on: its table, whose header is at row `head`, counted from 0."""

    making: Making
    sheet: Sheet
    worksheet: Worksheet
    picture: Picture
    head: int

    @property
    def total(self) -> int:
        """The row of the total, right below the lines."""
        return self.head + self.picture.lines + 1

    def column(self, number: int) -> list[object]:
        """The lines of a column, as XlsxWriter wants an area."""
        return [self.sheet.name, self.head + 1, number, self.head + self.picture.lines, number]

    def across(self, row: int) -> list[object]:
        """All figures of a row."""
        return [self.sheet.name, row, 1, row, len(self.picture.heads) - 1]

    def series(self, number: int, fill: dict[str, Any] | None = None, **more: object) -> dict[str, object]:
        """A column of figures, named by its header."""
        return {
            "name": [self.sheet.name, self.head, number],
            "categories": self.column(0),
            "values": self.column(number),
            "border": _EDGE,
            **(fill or _FILLS[number - 1]),
            **more,
        }

    def chart(self, kind: str, caption: Text, subtype: str = "", part: str = "") -> Chart:
        """A chart with its title."""
        options = {"type": kind, "name": f"overview_{self.picture.key}{part}"} | (
            {"subtype": subtype} if subtype else {}
        )
        made: Chart = self.making.book.add_chart(options)
        title = {"size": 11, "color": style.INK, "bold": True}
        made.set_title({"name": caption[self.making.lang], "name_font": title, "overlay": False})
        made.set_chartarea({"border": {"color": style.LINE}, "fill": {"color": style.PAPER}})
        return made

    def put(self, chart: Chart, cell: tuple[int, int], offset: tuple[int, int], size: tuple[int, int]) -> None:
        """Puts a chart at some pixels off a cell; `size` is width and height in pixels."""
        chart.set_size({"width": size[0], "height": size[1]})
        said = self.picture.seen[self.making.lang]
        options = {"object_position": _SIZED, "description": said, "x_offset": offset[0], "y_offset": offset[1]}
        self.worksheet.insert_chart(*cell, chart, options)


def ranked(ground: Ground, value: int, labels: str) -> Chart:
    """Lying bars, the first line on top."""
    chart = ground.chart("bar", _CAPTIONS[ground.picture.key])
    label = {"value": True, "num_format": labels, "font": _SMALL}
    chart.add_series(ground.series(value, _FILLS[0], data_labels=label, gap=40))
    _lying(chart)
    return chart


def _lying(chart: Chart) -> None:
    chart.set_y_axis({"reverse": True, "num_font": _SMALL, "major_tick_mark": "none", "line": {"color": style.LINE}})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
    chart.set_legend({"none": True})


def stacked(ground: Ground) -> Chart:
    """A column for each month: what is called, and on top what is expected."""
    chart = ground.chart("column", _CAPTIONS[ground.picture.key], "stacked")
    label = {"value": True, "num_format": _COUNT}
    chart.add_series(ground.series(1, data_labels=label | {"font": _SMALL | {"color": style.PAPER}}, gap=40))
    chart.add_series(
        ground.series(2, data_labels=label | {"font": _SMALL | {"bold": True}, "fill": {"color": style.PAPER}})
    )
    chart.set_x_axis({"num_font": _SMALL | {"rotation": -45}, "line": {"color": style.LINE}})
    chart.set_y_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
    chart.set_legend({"position": "top", "font": _SMALL})
    return chart


def radar(ground: Ground) -> Chart:
    """The last scores as a firm line, the ones before as a broken one."""
    chart = ground.chart("radar", _CAPTIONS[ground.picture.key], "with_markers")
    firm = {"color": _DARK, "width": 2.25}
    broken = {"color": style.SHADES[Stage.EXECUTION].dark, "width": 1.5, "dash_type": "dash"}
    for number, line, sign in ((1, firm, "circle"), (2, broken, "diamond")):
        marker = {"type": sign, "size": 7, "fill": {"color": line["color"]}, "border": {"color": line["color"]}}
        one = {"name": [ground.sheet.name, ground.head, number], "categories": ground.column(0)}
        chart.add_series(one | {"values": ground.column(number), "line": line, "marker": marker})
    chart.set_x_axis({"num_font": _SMALL})
    grid = {"visible": True, "line": {"color": style.LINE}}
    chart.set_y_axis({"min": 0, "max": 3, "major_unit": 1, "num_font": _SMALL, "major_gridlines": grid})
    chart.set_legend({"position": "bottom", "font": _SMALL})
    return chart


def in_all(ground: Ground) -> Chart:
    """The total of each figure as a lying bar."""
    chart = ground.chart("bar", _IN_ALL, part="_total")
    points = [{"border": _EDGE, **fill} for fill in _FILLS]
    chart.add_series(
        {
            "name": [ground.sheet.name, ground.total, 0],
            "categories": ground.across(ground.head),
            "values": ground.across(ground.total),
            "points": points,
            "data_labels": {"value": True, "num_format": _AMOUNT, "font": _SMALL},
            "gap": 40,
        }
    )
    _lying(chart)
    return chart


def by_year(ground: Ground) -> Chart:
    """The five figures side by side for each year; their numbers stand in the table above."""
    chart = ground.chart("column", _BY_YEAR, part="_years")
    for number in range(1, len(ground.picture.heads)):
        chart.add_series(ground.series(number, gap=60, overlap=0))
    chart.set_x_axis({"num_font": _SMALL, "line": {"color": style.LINE}, "text_axis": True})
    grid = {"visible": True, "line": {"color": style.LINE, "width": 0.5}}
    chart.set_y_axis(
        {"num_font": _SMALL, "num_format": "#,##0", "major_gridlines": grid, "line": {"none": True}, "min": 0}
    )
    chart.set_legend({"position": "bottom", "font": _SMALL})
    return chart


def of(ground: Ground) -> tuple[Chart, ...]:
    """The charts of a picture, from left to right."""
    match ground.picture.key:
        case MONEY.key:
            return in_all(ground), by_year(ground)
        case LOAD.key:
            return (stacked(ground),)
        case STRENGTHS.key:
            return (radar(ground),)
        case GOALS.key:
            return (ranked(ground, 2, _PERCENT),)
    return (ranked(ground, 1, _COUNT),)
