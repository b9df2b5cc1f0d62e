"""Cells that break the rules of `coopxl/schema/pipeline.py`, and the one that keeps a state and its history together."""

from tests.core.examples import Example

RULES: list[Example] = [
    Example("APPL-01", "error", "Postulaciones!C5", """
        | applications | id           | submitted  | answered   | answer   |
        |              | POS-2026-001 | 2026-02-01 | 2026-01-31 | Aceptado |
        |              | POS-2026-002 | 2026-02-01 | 2026-02-01 | Aceptado |
        """),
    Example("APPL-02", "error", "Postulaciones!C5", """
        | applications | id           | answered   | answer   |
        |              | POS-2026-001 | 2026-02-01 |          |
        |              | POS-2026-002 | 2026-02-01 | Aceptado |
        |              | POS-2026-003 |            |          |
        """),
    Example("APPL-03", "warning", "Postulaciones!C5", """
        | applications | id           | answer         | reason        |
        |              | POS-2026-001 | Por reformular |               |
        |              | POS-2026-002 | Rechazado      | Sin recursos  |
        |              | POS-2026-003 | Aceptado       |               |
        """),
    Example("APPL-04", "warning", "Postulaciones!D5", """
        | applications | id           | project      | submitted  | answer          | answered   |
        |              | POS-2025-001 | PRY-2026-001 | 2025-11-30 |                 |            |
        |              | POS-2025-002 | PRY-2026-001 | 2025-12-16 |                 |            |
        |              | POS-2025-003 | PRY-2026-001 | 2025-01-01 | Lista de espera | 2026-01-10 |
        |              | POS-2025-004 | PRY-2026-001 | 2025-01-01 | Rechazado       | 2025-02-01 |
        |              | POS-2025-005 | PRY-2026-002 | 2025-01-01 |                 |            |
        | projects | id           | state        |
        |          | PRY-2026-001 | Presentado   |
        |          | PRY-2026-002 | Con convenio |
        """),
    Example("APPL-05", "warning", "Postulaciones!B5", """
        | applications | id           | doubt    |
        |              | POS-2026-001 | ¿cuándo? |
        |              | POS-2026-002 |          |
        """),
    Example("PROJ-18", "warning", "Proyectos!B5", """
        | projects | id           | state      |
        |          | PRY-2026-001 | Aceptado   |
        |          | PRY-2026-002 | Priorizado |
        |          | PRY-2026-003 | Archivado  |
        | moves | id         | project      | to_state   |
        |       | TRA-000003 | PRY-2026-002 | Priorizado |
        |       | TRA-000001 | PRY-2026-001 | Registrado |
        |       | TRA-000002 | PRY-2026-002 | Registrado |
        """),
]  # fmt: skip
