"""The names that coopxl finds things by inside a workbook, whatever is moved or renamed around them."""

HEADER_ROW = 4
"""Row of the headers of every table as it is built; where it stands later is read from the table itself."""

MARKS = "coopxl_marks"
"""The column of marks of the findings: `E|PRY-2026-001|Nombre`; conditional formats look cells up in it."""

ERROR_MARK, WARNING_MARK = "E", "A"

LISTS_BLOCK = "coopxl_lists"
"""All the columns of the lists sheet, below its header."""

CAME_FROM, TOOK_IN = "coopxl_came_from", "coopxl_took_in"
"""Cells of the lists sheet: the marks of the writes that the book went through; the SHA-256 of the copies merged into it."""

CALENDAR_BLOCK = "coopxl_calendar"
"""Header row and lines of the month calendar: category, twelve months, to confirm."""

TODAY_BLOCK = "coopxl_today"
"""The line with the date and the sections of the page of the day."""

CONTENTS_BLOCK = "coopxl_contents"
"""Two columns of the start sheet: a sign while a folded sheet is in sight, and the names of the sheets."""

UNFOLDED = "▾"
"""That sign."""

COUNTED_ON = {
    "call_table": "coopxl_call_table_day",
    "calendar": "coopxl_calendar_day",
    "today": "coopxl_today_day",
    "back_plan": "coopxl_back_plan_day",
    "matches": "coopxl_matches_day",
    "overview": "coopxl_overview_day",
}
"""The single cells that hold the day a derived sheet was made for."""

TOO_LATE = "✘"
"""Begins what the calendar says of an offer for which there is no longer time; a conditional format looks for it."""

FORM_LOADED = "loaded"
"""The field of a form that no one sees: what coopxl last filled it with."""

FORM_LESSONS = "lessons"
"""The block beside a form that tells what similar projects taught: a heading, then a few rows for each lesson."""

BUTTON_PREFIX = "coopxl_"
"""A button is a shape whose name is this and the button's; so is its macro."""

PROPERTY_WORKBOOK, PROPERTY_LANGUAGE, PROPERTY_SCHEMA = "coopxl_workbook", "coopxl_language", "coopxl_schema"
"""Custom document properties of every workbook."""


def codes_name(codes: str) -> str:
    """The defined name of a code list's labels."""
    return f"codes_{codes}"


def rows_name(table: str) -> str:
    """The defined name of a table's `id — name` entries."""
    return f"rows_{table}"


def form_name(form: str, field: str) -> str:
    """The defined name of one field of a form sheet."""
    return f"form_{form}_{field}"
