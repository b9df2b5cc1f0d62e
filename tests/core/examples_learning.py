"""Cells that break the rules of `coopxl/schema/learning.py` and the newer ones of `execution.py`."""

from tests.core.examples import Example

RULES: list[Example] = [
    Example("LOGF-01", "warning", "Marco lógico!A5", """
        | logframe | id         | project      | level     |
        |          | MLG-000001 | PRY-2026-001 | Propósito |
        |          | MLG-000002 | PRY-2026-001 | Propósito |
        |          | MLG-000003 | PRY-2026-001 | Actividad |
        |          | MLG-000004 | PRY-2026-002 | Propósito |
        |          | MLG-000005 | PRY-2026-003 | Propósito |
        | indicators | id         | project      | result     | baseline | target | source |
        |            | IND-000001 | PRY-2026-001 | MLG-000001 |          | 10     | Acta   |
        |            | IND-000002 | PRY-2026-001 | MLG-000002 |          | 10     | Acta   |
        |            | IND-000003 | PRY-2026-001 | MLG-000002 | 0        | 10     | Acta   |
        | projects | id           | state      |
        |          | PRY-2026-001 | Presentado |
        |          | PRY-2026-002 | Formulado  |
        |          | PRY-2026-003 | Archivado  |
        """),
    Example("LOGF-02", "warning", "Marco lógico!D5", """
        | logframe | id         | project      | level      | assumption |
        |          | MLG-000001 | PRY-2026-001 | Componente |            |
        |          | MLG-000002 | PRY-2026-001 | Componente | Llueve     |
        |          | MLG-000003 | PRY-2026-001 | Fin        |            |
        |          | MLG-000004 | PRY-2026-002 | Componente |            |
        | projects | id           | state      |
        |          | PRY-2026-001 | Presentado |
        |          | PRY-2026-002 | Idea       |
        """),
    Example("LOGF-03", "warning", "Marco lógico!D5", """
        | logframe | id         | project      | level      | serves     |
        |          | MLG-000001 | PRY-2026-001 | Componente |            |
        |          | MLG-000002 | PRY-2026-001 | Componente | MLG-000003 |
        |          | MLG-000003 | PRY-2026-001 | Propósito  | MLG-000004 |
        |          | MLG-000004 | PRY-2026-001 | Fin        |            |
        | projects | id           | state        |
        |          | PRY-2026-001 | En ejecución |
        """),
    Example("LOGF-04", "warning", "Marco lógico!C5", """
        | logframe | id         | level      | serves     |
        |          | MLG-000001 | Componente | MLG-000003 |
        |          | MLG-000002 | Propósito  | MLG-000003 |
        |          | MLG-000003 | Fin        |            |
        |          | MLG-000004 | Actividad  | MLG-000001 |
        """),
    Example("LOGF-04", "warning", "Marco lógico!C5", """
        | logframe | id         | level | serves     |
        |          | MLG-000001 | Fin   | MLG-000002 |
        |          | MLG-000002 | Fin   |            |
        """),
    Example("LOGF-05", "error", "Marco lógico!C5", """
        | logframe | id         | project      | serves     |
        |          | MLG-000001 | PRY-2026-001 | MLG-000003 |
        |          | MLG-000002 | PRY-2026-002 | MLG-000003 |
        |          | MLG-000003 | PRY-2026-002 |            |
        | projects | id           |
        |          | PRY-2026-001 |
        |          | PRY-2026-002 |
        """),
    Example("LOGF-06", "warning", "Proyectos!A5", """
        | projects | id           | state      |
        |          | PRY-2026-001 | Presentado |
        |          | PRY-2026-002 | Presentado |
        |          | PRY-2026-003 | Formulado  |
        | logframe | id         | project      | level     |
        |          | MLG-000001 | PRY-2026-001 | Fin       |
        |          | MLG-000002 | PRY-2026-002 | Propósito |
        """),
    Example("ACTI-06", "info", "Actividades!C5", """
        | activities | id         | project      | result     |
        |            | ACT-000001 | PRY-2026-001 |            |
        |            | ACT-000002 | PRY-2026-001 | MLG-000001 |
        |            | ACT-000003 | PRY-2026-002 |            |
        | logframe | id         | project      |
        |          | MLG-000001 | PRY-2026-001 |
        | projects | id           | state     |
        |          | PRY-2026-001 | Aceptado  |
        |          | PRY-2026-002 | Formulado |
        """),
    Example("ACTI-07", "warning", "Actividades!B5", """
        | activities | id         | result     |
        |            | ACT-000001 | MLG-000001 |
        |            | ACT-000002 | MLG-000002 |
        | logframe | id         | level      |
        |          | MLG-000001 | Propósito  |
        |          | MLG-000002 | Componente |
        """),
    Example("MEAS-02", "warning", "Mediciones!D5", """
        | measurements | id         | indicator  | numerator | denominator |
        |              | MED-000001 | IND-000001 | 10        |             |
        |              | MED-000002 | IND-000001 | 10        | 40          |
        |              | MED-000003 | IND-000002 |           |             |
        | indicators | id         | measure    |
        |            | IND-000001 | Porcentaje |
        |            | IND-000002 | Unidades   |
        """),
    Example("MEAS-03", "warning", "Mediciones!C5", """
        | measurements | id         | numerator | denominator |
        |              | MED-000001 | 41        | 40          |
        |              | MED-000002 | 40        | 40          |
        """),
    Example("MEAS-04", "warning", "Mediciones!E5", """
        | measurements | id         | indicator  | from_date  | to_date    | value | sex     | area   | reported_on |
        |              | MED-000001 | IND-000001 | 2026-01-01 | 2026-01-31 | 10    |         |        |             |
        |              | MED-000002 | IND-000001 | 2026-01-01 | 2026-01-31 | 6     | Mujeres |        |             |
        |              | MED-000003 | IND-000001 | 2026-01-01 | 2026-01-31 | 5     | Hombres |        |             |
        |              | MED-000004 | IND-000001 | 2026-01-01 | 2026-01-31 | 10    |         | Rural  |             |
        |              | MED-000005 | IND-000001 | 2026-02-01 | 2026-02-28 | 10    |         |        | 2026-03-01  |
        |              | MED-000006 | IND-000001 | 2026-02-01 | 2026-02-28 | 11    | Mujeres |        | 2026-03-01  |
        |              | MED-000007 | IND-000001 | 2026-02-01 | 2026-02-28 | 9     | Mujeres |        | 2026-03-02  |
        |              | MED-000008 | IND-000002 | 2026-01-01 | 2026-01-31 | 60    |         |        |             |
        |              | MED-000009 | IND-000002 | 2026-01-01 | 2026-01-31 | 80    | Mujeres |        |             |
        | indicators | id         | measure    |
        |            | IND-000001 | Unidades   |
        |            | IND-000002 | Porcentaje |
        """),
    Example("OBST-01", "error", "Obstáculos y permisos!C5", """
        | obstacles | id      | opened     | resolved   |
        |           | OBS-001 | 2026-01-10 | 2026-01-09 |
        |           | OBS-002 | 2026-01-10 | 2026-01-10 |
        """),
    Example("OBST-02", "warning", "Obstáculos y permisos!B5", """
        | obstacles | id      | due        | resolved   |
        |           | OBS-001 | 2026-01-14 |            |
        |           | OBS-002 | 2026-01-14 | 2026-01-15 |
        |           | OBS-003 | 2026-01-15 |            |
        """),
    Example("OBST-03", "warning", "Obstáculos y permisos!B5", """
        | obstacles | id      | doubt     |
        |           | OBS-001 | ¿a quién? |
        |           | OBS-002 |           |
        """),
    Example("LESS-01", "warning", "Lecciones!C5", """
        | lessons | id      | systematized_on | document |
        |         | LEC-001 | 2026-01-10      |          |
        |         | LEC-002 | 2026-01-10      | Ficha    |
        |         | LEC-003 |                 |          |
        """),
    Example("LESS-02", "warning", "Lecciones!B6", """
        | lessons | id      | title       |
        |         | LEC-001 | Contraparte |
        |         | LEC-002 | contraparte |
        |         | LEC-003 | Permisos    |
        """),
    Example("LESS-03", "warning", "Lecciones!B5", """
        | lessons | id      | doubt  |
        |         | LEC-001 | ¿cómo? |
        |         | LEC-002 |        |
        """),
    Example("CATE-01", "error", "Categorías de análisis!B6", """
        | analysis_categories | id      | name     |
        |                     | CAT-001 | Alianzas |
        |                     | CAT-002 | ALIANZAS |
        |                     | CAT-003 | Otra     |
        """),
    Example("CATE-02", "error", "Categorías de análisis!B5", """
        | analysis_categories | id      | part_of |
        |                     | CAT-001 | CAT-001 |
        |                     | CAT-002 | CAT-001 |
        """),
    Example("CATE-03", "warning", "Categorías de análisis!B5", """
        | analysis_categories | id      | doubt   |
        |                     | CAT-001 | ¿cuál?  |
        |                     | CAT-002 |         |
        """),
    Example("SRCE-01", "warning", "Fuentes de análisis!B5", """
        | analysis_sources | id      | doubt    |
        |                  | FUE-001 | ¿cuándo? |
        |                  | FUE-002 |          |
        """),
    Example("FRAG-01", "warning", "Fragmentos!D6", """
        | fragments | id         | source  | category | quote |
        |           | FRA-000001 | FUE-001 | CAT-001  | Sí    |
        |           | FRA-000002 | FUE-001 | CAT-001  | sí    |
        |           | FRA-000003 | FUE-002 | CAT-001  | Sí    |
        | analysis_sources | id      | name |
        |                  | FUE-001 | Uno  |
        |                  | FUE-002 | Dos  |
        | analysis_categories | id      | name |
        |                     | CAT-001 | Uno  |
        """),
]  # fmt: skip
