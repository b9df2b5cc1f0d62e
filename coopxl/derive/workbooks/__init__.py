"""The three workbooks of the office, drawn from the schema with XlsxWriter."""

from coopxl.derive.workbooks.build import build, build_all

__all__ = ["build", "build_all"]
