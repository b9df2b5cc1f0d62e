"""The workbooks that the schema makes, made once for all tests that only look at them."""

import io
from functools import cache

import openpyxl

from coopxl.derive.workbooks import build

made = cache(build)


@cache
def opened(key: str, lang: str) -> openpyxl.Workbook:
    """The .xlsx edition, open."""
    return openpyxl.load_workbook(io.BytesIO(made(key, lang, ".xlsx")))
