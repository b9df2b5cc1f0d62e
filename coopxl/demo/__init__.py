"""The cases that the office's model comes from, as plain tables: `rows(lang)`, `settings(lang)`, `logo()`."""

from coopxl.demo.office import LOGO, MODEL_PROJECT, logo, rows, settings

__all__ = ["LOGO", "MODEL_PROJECT", "logo", "rows", "settings"]
