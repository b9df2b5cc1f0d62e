"""Cells that break the rules of `coopxl/schema/process.py`, and what its lists need: plans in force, numbers of targets."""

from tests.core.examples import Example

_PLANS = """
        | plan_objectives | id      | from_year | to_year |
        |                 | OBP-001 | 2017      | 2021    |
        |                 | OBP-002 | 2025      | 2029    |
"""

MEETINGS = [
    Example("MEET-01", "info", "Reuniones!B5", """
        | meetings | id      | date       | kind    |
        |          | REU-001 |            | Concejo |
        |          | REU-002 | 2026-01-02 | Concejo |
        """),
    Example("MEET-02", "warning", "Reuniones!B5", """
        | meetings | id      | next_due   | next_done  |
        |          | REU-001 | 2026-01-10 |            |
        |          | REU-002 | 2026-01-10 | 2026-01-09 |
        |          | REU-003 | 2026-02-10 |            |
        """),
    Example("MEET-03", "warning", "Reuniones!C5", """
        | meetings | id      | next_due   | next_step |
        |          | REU-001 | 2026-02-10 |           |
        |          | REU-002 | 2026-02-10 | Escribir  |
        """),
    Example("MEET-04", "warning", "Reuniones!B5", """
        | meetings | id      | doubt    |
        |          | REU-001 | ¿cuándo? |
        |          | REU-002 |          |
        """),
    Example("FINL-01", "warning", "Lista final!D6", """
        | final_list | id         | project      | cooperant | call         |
        |            | LFI-000001 | PRY-2026-001 | COO-001   | CON-2026-001 |
        |            | LFI-000002 | PRY-2026-001 | COO-001   | CON-2026-001 |
        |            | LFI-000003 | PRY-2026-001 | COO-001   | CON-2026-002 |
        |            | LFI-000004 | PRY-2026-001 | COO-001   |              |
        |            | LFI-000005 | PRY-2026-001 |           |              |
        | projects | id           | name  |
        |          | PRY-2026-001 | Riego |
        | cooperants | id      | name  |
        |            | COO-001 | Fondo |
        | calls | id           | name |
        |       | CON-2026-001 | Uno  |
        |       | CON-2026-002 | Dos  |
        """),
    Example("FINL-02", "warning", "Lista final!C5", """
        | final_list | id         | in_final_list | decided_on |
        |            | LFI-000001 | Sí            |            |
        |            | LFI-000002 | Sí            | 2026-01-10 |
        |            | LFI-000003 | No            |            |
        """),
    Example("FINL-03", "warning", "Lista final!B5", """
        | final_list | id         | doubt   |
        |            | LFI-000001 | ¿quién? |
        |            | LFI-000002 |         |
        """),
]  # fmt: skip

READINESS = [
    Example("CHEC-01", "error", "Listas de verificación!C5", """
        | checklists | id         | item                       | project      |
        |            | LIV-000001 | Propuesta: asesoría legal  |              |
        |            | LIV-000002 | Propuesta: asesoría legal  | PRY-2026-001 |
        |            | LIV-000003 | GAD: control y auditoría   |              |
        | projects | id           | name  |
        |          | PRY-2026-001 | Riego |
        """),
    Example("CHEC-02", "warning", "Listas de verificación!C5", """
        | checklists | id         | met      | action    |
        |            | LIV-000001 | En parte |           |
        |            | LIV-000002 | No       | Contratar |
        |            | LIV-000003 | Sí       |           |
        """),
    Example("CHEC-03", "warning", "Listas de verificación!B5", """
        | checklists | id         | date       | met |
        |            | LIV-000001 |            | Sí  |
        |            | LIV-000002 | 2026-01-02 | Sí  |
        |            | LIV-000003 |            |     |
        """),
    Example("CHEC-04", "warning", "Listas de verificación!B5", """
        | checklists | id         | due        | done       |
        |            | LIV-000001 | 2026-01-10 |            |
        |            | LIV-000002 | 2026-01-10 | 2026-01-09 |
        """),
    Example("CHEC-05", "warning", "Listas de verificación!D6", """
        | checklists | id         | project      | item                      | date       |
        |            | LIV-000001 | PRY-2026-001 | Propuesta: asesoría legal | 2026-01-10 |
        |            | LIV-000002 | PRY-2026-001 | Propuesta: asesoría legal | 2026-01-10 |
        |            | LIV-000003 | PRY-2026-001 | Propuesta: asesoría legal | 2026-01-11 |
        | projects | id           | name  |
        |          | PRY-2026-001 | Riego |
        """),
    Example("CHEC-06", "warning", "Listas de verificación!B5", """
        | checklists | id         | doubt   |
        |            | LIV-000001 | ¿desde? |
        |            | LIV-000002 |         |
        """),
    Example("CAPA-01", "warning", "Capacidades!B5", """
        | capacity | id         | date       | score |
        |          | CAP-000001 |            | 3     |
        |          | CAP-000002 | 2026-01-02 | 3     |
        """),
    Example("CAPA-02", "warning", "Capacidades!C5", """
        | capacity | id         | score | action |
        |          | CAP-000001 | 1     |        |
        |          | CAP-000002 | 0     | Pedir  |
        |          | CAP-000003 | 2     |        |
        |          | CAP-000004 |       |        |
        """),
    Example("CAPA-03", "warning", "Capacidades!B5", """
        | capacity | id         | due        | done       |
        |          | CAP-000001 | 2026-01-10 |            |
        |          | CAP-000002 | 2026-01-10 | 2026-01-09 |
        """),
    Example("CAPA-04", "warning", "Capacidades!B5", """
        | capacity | id         | doubt   |
        |          | CAP-000001 | ¿nota?  |
        |          | CAP-000002 |         |
        """),
]  # fmt: skip

ALIGNMENT = [
    Example("ALIG-01", "error", "Alineación!B5", f"""
        | alignment | id         | objective | sdg_target |
        |           | ALN-000001 |           |            |
        |           | ALN-000002 | OBP-001   |            |
        |           | ALN-000003 |           | ODS 11.6   |
        {_PLANS}
        """),
    Example("ALIG-02", "warning", "Alineación!C6", f"""
        | alignment | id         | project      | objective |
        |           | ALN-000001 | PRY-2026-001 | OBP-001   |
        |           | ALN-000002 | PRY-2026-001 | OBP-002   |
        |           | ALN-000003 | PRY-2026-002 | OBP-002   |
        |           | ALN-000004 | PRY-2026-003 | OBP-002   |
        | projects | id           | start_date | approval_date |
        |          | PRY-2026-001 | 2019-05-01 | 2025-05-01    |
        |          | PRY-2026-002 |            | 2029-12-31    |
        |          | PRY-2026-003 |            |               |
        {_PLANS}
        """),
    Example("ALIG-03", "error", "Alineación!B5", """
        | alignment | id         | sdg_target | weight |
        |           | ALN-000001 |            | 100    |
        |           | ALN-000002 | ODS 11.6   | 100    |
        |           | ALN-000003 |            |        |
        """),
    Example("ALIG-04", "warning", "Alineación!C5", """
        | alignment | id         | project      | weight |
        |           | ALN-000001 | PRY-2026-001 | 60     |
        |           | ALN-000002 | PRY-2026-001 | 39.5   |
        |           | ALN-000003 | PRY-2026-001 |        |
        |           | ALN-000004 | PRY-2026-002 | 60     |
        |           | ALN-000005 | PRY-2026-002 | 40     |
        |           | ALN-000006 | PRY-2026-003 |        |
        | projects | id           | name   |
        |          | PRY-2026-001 | Riego  |
        |          | PRY-2026-002 | Huerto |
        |          | PRY-2026-003 | Becas  |
        """),
    Example("ALIG-05", "warning", "Alineación!B5", """
        | alignment | id         | doubt   |
        |           | ALN-000001 | ¿meta?  |
        |           | ALN-000002 |         |
        """),
    Example("PROJ-21", "warning", "Proyectos!C5", f"""
        | projects | id           | start_date | plan_objectives  |
        |          | PRY-2026-001 | 2026-05-01 | OBP-002; OBP-001 |
        |          | PRY-2026-002 | 2021-12-31 | OBP-001          |
        |          | PRY-2026-003 |            | OBP-001          |
        {_PLANS}
        """),
    Example("VAL-29", "error", "Alineación!B5", """
        | alignment | id         | sdg_target |
        |           | ALN-000001 | 8.1        |
        |           | ALN-000002 | 8.2        |
        |           | ALN-000003 | ODS 8.1    |
        |           | ALN-000004 | ODS 8.10   |
        """),
]  # fmt: skip

RULES = [*MEETINGS, *READINESS, *ALIGNMENT]
