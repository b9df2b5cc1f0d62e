"""Cells that break the rules of `coopxl/schema/planning.py`."""

from tests.core.examples import Example

RULES: list[Example] = [
    Example("STEP-01", "error", "Pasos internos!B6", """
        | approval_steps | id      | order | name     | working_days |
        |                | PAS-001 | 1     | Formular | 10           |
        |                | PAS-002 | 1     | Firmar   | 3            |
        |                | PAS-003 | 2     | Entregar | 0            |
        """),
    Example("STEP-02", "error", "Pasos internos!C6", """
        | approval_steps | id      | order | name     | working_days |
        |                | PAS-001 | 1     | Formular | 10           |
        |                | PAS-002 | 2     | Formular | 3            |
        """),
]  # fmt: skip
