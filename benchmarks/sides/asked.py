"""What every side is asked to do, said once. Imports nothing heavy: the start of a process is part of what is measured."""

from datetime import date

TODAY = date(2026, 3, 2)
"""The day on which everything is counted."""

HEADER_ROW, FIRST_ROW = 4, 5
"""Rows of the shipped workbooks' tables."""

CHANGED = [(tenth, 11, f"Revisado en la visita {tenth + 1}") for tenth in range(10)]
"""A cell in every tenth of the expenses: tenth, column, new text."""

APPENDED = [
    (
        f"GAS-9{number:05}", "PRY-2025-001 — Riego y caminos de la parroquia 1", "PRE-000001", TODAY,
        f"002-001-{number:09}", "Comercial Andina Cía. Ltda.", "Repuestos", 12.5 + number, "Sí", None, "Nuevo",
    )
    for number in range(100)
]  # fmt: skip
"""New expenses, by the order of the columns."""
