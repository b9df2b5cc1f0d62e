"""Cells that break the rules of `coopxl/schema/pack_register.py` and `coopxl/schema/opinions.py`."""

from tests.core.examples import Example

RULES: list[Example] = [
    Example("PACK-01", "warning", "Envíos!C6", """
        | packs | id           | audience | due        | received_on |
        |       | ENV-2026-001 | planning | 2026-01-14 | 2026-01-14  |
        |       | ENV-2026-002 | planning | 2026-01-14 |             |
        |       | ENV-2026-003 | planning | 2026-01-15 |             |
        """),
    Example("PACK-02", "error", "Envíos!C6", """
        | packs | id           | audience    | about   |
        |       | ENV-2026-001 | planning    |         |
        |       | ENV-2026-002 | partner     |         |
        |       | ENV-2026-003 | directorate | Turismo |
        """),
    Example("PACK-03", "error", "Envíos!D6", """
        | packs | id           | audience | sent_on    | due        | received_on |
        |       | ENV-2026-001 | planning | 2026-01-10 | 2026-01-10 | 2026-01-10  |
        |       | ENV-2026-002 | planning | 2026-01-10 | 2026-01-09 | 2026-01-10  |
        """),
    Example("OPIN-01", "warning", "Proyectos!D6", """
        | projects | id           | name  | planning_opinion | planning_remarks | planning_on |
        |          | PRY-2026-001 | Riego | favourable       |                  | 2026-01-10  |
        |          | PRY-2026-002 | Salud | not_favourable   |                  | 2026-01-10  |
        |          | PRY-2026-003 | Feria | with_remarks     | Falta el costo   | 2026-01-10  |
        """),
    Example("OPIN-02", "warning", "Proyectos!E6", """
        | projects | id           | name  | planning_opinion | planning_remarks | planning_on |
        |          | PRY-2026-001 | Riego | favourable       |                  | 2026-01-10  |
        |          | PRY-2026-002 | Salud | favourable       |                  |             |
        |          | PRY-2026-003 | Feria |                  |                  |             |
        """),
]  # fmt: skip
