"""Every check: the cell it points at, among cells it leaves alone; and what it says in both languages."""

from datetime import datetime
from functools import cache
from itertools import product

import pytest

from coopxl.actions.validate import validate
from coopxl.core.checks import check_rule
from coopxl.core.findings import worst
from coopxl.core.outcome import Ask
from coopxl.hosts.memory import book
from coopxl.schema.catalogue import MESSAGES
from coopxl.schema.lists import CRITERIA
from coopxl.schema.messages.message import Level
from coopxl.schema.office import TABLES
from coopxl.schema.rules import Rule
from coopxl.schema.text import LANGUAGES
from tests.core import (
    examples_learning,
    examples_matching,
    examples_packs,
    examples_pipeline,
    examples_planning,
    examples_process,
    examples_receipts,
    examples_relations,
    examples_twins,
)
from tests.core.examples import Example

NOW = Ask(datetime(2026, 1, 15))


VALUES = [
    Example("VAL-01", "error", "Convocatorias!B6", """
        | calls | id           | name       | cooperant | category             |
        |       | CON-2026-001 | Riego 2026 | COO-001   | Convocatoria abierta |
        |       | CON-2026-002 |            | COO-001   | Convocatoria abierta |
        | cooperants | id | name | organization_types |
        |            | COO-001 | Fondo | ONG        |
        """),
    Example("VAL-01", "error", "Parroquias!A6", """
        | parishes | id     | name  | localization |
        |          | 010150 | Baños | Rural        |
        |          |        | Cumbe | Rural        |
        """),
    Example("VAL-01", "error", "Cooperantes!C6", """
        | cooperants | id      | name  | organization_types |
        |            | COO-001 | Fondo | ONG                |
        |            | COO-002 | Banco | ;                  |
        """),
    Example("VAL-01", "error", "Ajustes!B6", """
        | settings | id     | value   |
        |          | name   | GAD     |
        |          | canton |         |
        |          | mayor  |         |
        """),
    Example("VAL-02", "error", "Convocatorias!B5", """
        | calls | id           | closes     |
        |       | CON-2026-001 | #N/A       |
        |       | CON-2026-002 | 2026-03-31 |
        """),
    Example("VAL-03", "warning", "Convocatorias!B5", """
        | calls | id           | closes         |
        |       | CON-2026-001 | (uncalculated) |
        |       | CON-2026-002 | 2026-03-31     |
        """),
    Example("VAL-04", "error", "Presupuesto!B5", """
        | budget | id         | amount |
        |        | PRE-000001 | 1.200,5,0 |
        |        | PRE-000002 | 1200.5 |
        """),
    Example("VAL-05", "warning", "Presupuesto!B5", """
        | budget | id         | amount   |
        |        | PRE-000001 | 1.200,50 |
        |        | PRE-000002 | 1200.5   |
        """),
    Example("VAL-06", "error", "Beneficiarios!B5", """
        | beneficiaries | id         | quantity |
        |               | BEN-000001 | 2.5      |
        |               | BEN-000002 | 2        |
        """),
    Example("VAL-07", "error", "Riesgos!B5", """
        | risks | id         | probability |
        |       | RIE-000001 | 6           |
        |       | RIE-000002 | 5           |
        """),
    Example("VAL-08", "error", "Presupuesto!B5", """
        | budget | id         | amount |
        |        | PRE-000001 | 10.005 |
        |        | PRE-000002 | 10.05  |
        """),
    Example("VAL-09", "error", "Presupuesto!B5", """
        | budget | id         | amount |
        |        | PRE-000001 | -1     |
        |        | PRE-000002 | 0      |
        """),
    Example("VAL-10", "error", "Cooperantes!B5", f"""
        | cooperants | id      | acronym    |
        |            | COO-001 | {"A" * 31} |
        |            | COO-002 | {"A" * 30} |
        """),
    Example("VAL-11", "error", "Entradas propias!B5", """
        | own_codes | id      | key       |
        |           | ENT-001 | mi clave  |
        |           | ENT-002 | tourism   |
        """),
    Example("VAL-12", "warning", "Parroquias!A5", """
        | parishes | id     | name  |
        |          | 10150  | Baños |
        |          | 010151 | Cumbe |
        """),
    Example("VAL-13", "error", "Convocatorias!B5", """
        | calls | id           | closes        |
        |       | CON-2026-001 | fines de mayo |
        |       | CON-2026-002 |               |
        """),
    Example("VAL-14", "warning", "Convocatorias!B5", """
        | calls | id           | closes           |
        |       | CON-2026-001 | 46112.75         |
        |       | CON-2026-002 | 46112            |
        """),
    Example("VAL-15", "warning", "Convocatorias!B5", """
        | calls | id           | closes     |
        |       | CON-2026-001 | 31/03/2026 |
        |       | CON-2026-002 | 2026-03-31 |
        """),
    Example("VAL-16", "error", "Convocatorias!C5", """
        | calls | id           | closes     | closes_hour |
        |       | CON-2026-001 | 2026-03-31 | mediodía    |
        |       | CON-2026-002 | 2026-03-31 | 12:00       |
        """),
    Example("VAL-17", "error", "Gastos!B5", """
        | expenses | id         | eligible |
        |          | GAS-000001 | quizá    |
        |          | GAS-000002 | no       |
        """),
    Example("VAL-18", "error", "Cooperantes!B5", """
        | cooperants | id      | areas                |
        |            | COO-001 | Salud; Astronáutica  |
        |            | COO-002 | Salud; Educación     |
        """),
    Example("VAL-19", "error", "Cooperantes!B5", """
        | cooperants | id      | areas    |
        |            | COO-001 | Agricultra |
        |            | COO-002 | Agricultura |
        """),
    Example("VAL-20", "warning", "Personas!B5", """
        | people | id      | email           |
        |        | PER-001 | ana arroba x    |
        |        | PER-002 | ana@ejemplo.org |
        """),
    Example("VAL-20", "warning", "Ajustes!B5", """
        | settings | id    | value           |
        |          | email | oficina arroba  |
        |          | phone | 07 280 0000     |
        """),
    Example("VAL-21", "warning", "Personas!B5", """
        | people | id      | phone           |
        |        | PER-001 | el de siempre   |
        |        | PER-002 | +34 600 000 000 |
        """),
    Example("VAL-22", "warning", "Programas!B5", """
        | programmes | id      | link                |
        |            | PRG-001 | www.ejemplo.org     |
        |            | PRG-002 | https://ejemplo.org |
        """),
    Example("VAL-23", "error", "Convocatorias!B5", """
        | calls | id           | zone           |
        |       | CON-2026-001 | Bruselas       |
        |       | CON-2026-002 | Europe/Madrid  |
        """),
    Example("VAL-24", "error", "Convocatorias!B5", """
        | calls | id           | cooperant |
        |       | CON-2026-001 | GIZ       |
        |       | CON-2026-002 | fondo     |
        | cooperants | id      | name  |
        |            | COO-001 | Fondo |
        """),
    Example("VAL-25", "error", "Cooperantes!A6", """
        | cooperants | id      | name   |
        |            | COO-001 | Fondo  |
        |            | COO-001 | Copia  |
        |            | COO-002 | Banco  |
        """),
    Example("VAL-26", "error", "Convocatorias!B5", """
        | calls | id           | cooperant |
        |       | CON-2026-001 | Fondo     |
        |       | CON-2026-002 | COO-002   |
        | cooperants | id      | name  |
        |            | COO-001 | Fondo |
        |            | COO-002 | fondo |
        """),
    Example("VAL-27", "error", "Proyectos!C6", """
        | projects | id           | state      | sdg | plan_objectives |
        |          | PRY-2026-001 | Registrado |     |                 |
        |          | PRY-2026-002 | Priorizado |     | OBP-001         |
        |          | PRY-2026-003 | Priorizado | 6   | OBP-001         |
        | plan_objectives | id      | text |
        |                 | OBP-001 | Agua |
        """),
    Example("VAL-28", "info", "Proyectos!B5", """
        | projects | id           | state         | sdg | plan_objectives |
        |          | PRY-2026-001 | Plazo vencido | 6   |                 |
        |          | PRY-2026-002 | Idea          |     |                 |
        | plan_objectives | id      | text |
        |                 | OBP-001 | Agua |
        """),
]  # fmt: skip

JUDGED = [f"{code.key}_{part}" for code in CRITERIA.codes for part in ("score", "evidence")]

RULES = [
    Example("PROJ-01", "error", "Proyectos!C5", """
        | projects | id           | start_date | completion_date |
        |          | PRY-2026-001 | 2026-06-01 | 2026-05-31      |
        |          | PRY-2026-002 | 2026-06-01 | 2026-06-01      |
        """),
    Example("PROJ-02", "error", "Proyectos!C5", """
        | projects | id           | areas       | other_area |
        |          | PRY-2026-001 | Salud; Otra |            |
        |          | PRY-2026-002 | Salud; Otra | Turismo    |
        |          | PRY-2026-003 | Salud       |            |
        """),
    Example("PROJ-03", "error", "Proyectos!B5", """
        | settings | id   | value       |
        |          | unit | Cooperación |
        | projects | id           | department  |
        |          | PRY-2026-001 | COOPERACIÓN |
        |          | PRY-2026-002 | Obras       |
        """),
    Example("PROJ-04", "error", "Proyectos!C5", """
        | projects | id           | currency | rate | rate_date  |
        |          | PRY-2026-001 | EUR      |      | 2026-01-01 |
        |          | PRY-2026-002 | EUR      | 1.1  | 2026-01-01 |
        |          | PRY-2026-003 | USD      |      |            |
        """),
    Example("PROJ-05", "error", "Proyectos!D5", """
        | projects | id           | currency | rate | rate_date  |
        |          | PRY-2026-001 | EUR      | 1.1  |            |
        |          | PRY-2026-002 | EUR      | 1.1  | 2026-01-01 |
        |          | PRY-2026-003 |          |      |            |
        """),
    Example("PROJ-06", "warning", "Proyectos!B5", """
        | projects | id           | amount_requested | counterpart |
        |          | PRY-2026-001 | 800              | 200         |
        |          | PRY-2026-002 | 800              | 200         |
        |          | PRY-2026-003 |                  |             |
        |          | PRY-2026-004 | 800              | 200         |
        | budget | id         | project      | amount |
        |        | PRE-000001 | PRY-2026-001 | 999.99 |
        |        | PRE-000002 | PRY-2026-002 | 900    |
        |        | PRE-000003 | PRY-2026-002 | 100    |
        |        | PRE-000004 | PRY-2026-003 | 100    |
        """),
    Example("PROJ-07", "error", "Proyectos!A5", """
        | projects | id           | state      |
        |          | PRY-2026-001 | Presentado |
        |          | PRY-2026-002 | Presentado |
        |          | PRY-2026-003 | Formulado  |
        | objectives | id         | project      |
        |            | OBJ-000001 | PRY-2026-002 |
        """),
    Example("PROJ-07", "info", "Proyectos!A5", """
        | projects | id           | state     |
        |          | PRY-2026-001 | Rechazado |
        |          | PRY-2026-002 | Idea      |
        """),
    Example("PROJ-08", "error", "Proyectos!A5", """
        | projects | id           | state      |
        |          | PRY-2026-001 | Aceptado   |
        |          | PRY-2026-002 | Presentado |
        |          | PRY-2026-003 | Formulado  |
        | beneficiaries | id         | project      |
        |               | BEN-000001 | PRY-2026-002 |
        """),
    Example("PROJ-09", "error", "Proyectos!A5", """
        | projects | id           | state        |
        |          | PRY-2026-001 | En ejecución |
        |          | PRY-2026-002 | En ejecución |
        |          | PRY-2026-003 | Con convenio |
        | indicators | id         | project      |
        |            | IND-000001 | PRY-2026-002 |
        """),
    Example("PROJ-10", "warning", "Proyectos!B5", """
        | projects | id           | doubt              |
        |          | PRY-2026-001 | ¿cuántas familias? |
        |          | PRY-2026-002 |                    |
        """),
    Example("PROJ-11", "warning", "Proyectos!B6", """
        | projects | id           | name  |
        |          | PRY-2026-001 | Riego |
        |          | PRY-2026-002 | RIEGO |
        |          | PRY-2026-003 | Agua  |
        """),
    Example("BENE-01", "error", "Beneficiarios!C5", """
        | beneficiaries | id         | women | quantity |
        |               | BEN-000001 | 11    | 10       |
        |               | BEN-000002 | 10    | 10       |
        """),
    Example("BENE-02", "error", "Beneficiarios!C5", """
        | beneficiaries | id         | men | quantity |
        |               | BEN-000001 | 11  | 10       |
        |               | BEN-000002 | 1   | 10       |
        """),
    Example("BENE-03", "warning", "Beneficiarios!B5", """
        | beneficiaries | id         | doubt     |
        |               | BEN-000001 | ¿y niños? |
        |               | BEN-000002 |           |
        """),
    Example("TEXT-01", "error", "Textos!D6", """
        | sections | id         | project      | section      | language |
        |          | TEX-000001 | PRY-2026-001 | Introducción | Español  |
        |          | TEX-000002 | PRY-2026-001 | Introducción | español  |
        |          | TEX-000003 | PRY-2026-001 | Introducción | Inglés   |
        | projects | id           |
        |          | PRY-2026-001 |
        """),
    Example("PARI-01", "error", "Parroquias!B6", """
        | parishes | id     | name  |
        |          | 010150 | Baños |
        |          | 010151 | BAÑOS |
        |          | 010152 | Cumbe |
        """),
    Example("PLAN-01", "error", "Objetivos de planes!C5", """
        | plan_objectives | id      | from_year | to_year |
        |                 | OBP-001 | 2027      | 2023    |
        |                 | OBP-002 | 2023      | 2027    |
        """),
    Example("PLAN-02", "warning", "Objetivos de planes!B5", """
        | plan_objectives | id      | doubt       |
        |                 | OBP-001 | ¿aprobado?  |
        |                 | OBP-002 |             |
        """),
    Example("COOP-01", "error", "Cooperantes!B6", """
        | cooperants | id      | name  |
        |            | COO-001 | Fondo |
        |            | COO-002 | fondo |
        |            | COO-003 | Banco |
        |            | COO-004 |       |
        |            | COO-005 |       |
        """),
    Example("COOP-02", "error", "Cooperantes!C5", """
        | cooperants | id      | organization_types | other_type |
        |            | COO-001 | ONG; Otro          |            |
        |            | COO-002 | ONG; Otro          | Club       |
        |            | COO-003 | ONG                |            |
        """),
    Example("COOP-03", "error", "Cooperantes!C5", """
        | cooperants | id      | resource_sources | other_source |
        |            | COO-001 | Otro             |              |
        |            | COO-002 | Mixto            |              |
        """),
    Example("COOP-04", "error", "Cooperantes!C5", """
        | cooperants | id      | areas | other_area |
        |            | COO-001 | Otra  |            |
        |            | COO-002 | Salud |            |
        """),
    Example("COOP-05", "error", "Cooperantes!C5", """
        | cooperants | id      | populations | other_population |
        |            | COO-001 | Otra        |                  |
        |            | COO-002 | Mujeres     |                  |
        """),
    Example("COOP-06", "warning", "Cooperantes!B5", """
        | cooperants | id      | doubt         |
        |            | COO-001 | ¿sigue activo? |
        |            | COO-002 |               |
        """),
    Example("COOP-07", "warning", "Cooperantes!B6", """
        | cooperants | id      | name                    | acronym | not_same_as |
        |            | COO-001 | Fundación Huasipichanga |         |             |
        |            | COO-002 | Husipichanga            |         |             |
        |            | COO-003 | Huasipinchanga          |         | COO-001; COO-002 |
        |            | COO-004 | Embajada del Japón      |         |             |
        |            | COO-005 | Embajada de Israel      |         |             |
        """),
    Example("PEOP-01", "error", "Personas!C6", """
        | people | id      | cooperant | name    |
        |        | PER-001 | COO-001   | Ana Paz |
        |        | PER-002 | COO-001   | ana paz |
        |        | PER-003 | COO-002   | Ana Paz |
        | cooperants | id      | name  |
        |            | COO-001 | Fondo |
        |            | COO-002 | Banco |
        """),
    Example("AGRE-01", "error", "Convenios!C5", """
        | agreements | id           | starts     | ends       |
        |            | CNV-2026-001 | 2026-06-01 | 2026-05-31 |
        |            | CNV-2026-002 | 2026-06-01 |            |
        """),
    Example("AGRE-02", "warning", "Convenios!C5", """
        | agreements | id           | signed     | ends       |
        |            | CNV-2026-001 | 2026-06-01 | 2026-05-31 |
        |            | CNV-2026-002 | 2026-06-01 | 2027-05-31 |
        """),
    Example("AGRE-03", "error", "Convenios!C5", """
        | agreements | id           | currency | rate |
        |            | CNV-2026-001 | EUR      |      |
        |            | CNV-2026-002 | USD      |      |
        """),
    Example("AGRE-04", "error", "Convenios!C5", """
        | agreements | id           | currency | rate_date |
        |            | CNV-2026-001 | EUR      |           |
        |            | CNV-2026-002 |          |           |
        """),
    Example("AGRE-05", "error", "Convenios!C5", """
        | agreements | id           | registration | registered_on |
        |            | CNV-2026-001 | 123          |               |
        |            | CNV-2026-002 | 124          | 2026-01-01    |
        """),
    Example("AGRE-06", "warning", "Convenios!B5", """
        | agreements | id           | doubt     |
        |            | CNV-2026-001 | ¿firmado? |
        |            | CNV-2026-002 |           |
        """),
    Example("PROG-01", "error", "Programas!C5", """
        | programmes | id      | opens_day | opens_month |
        |            | PRG-001 | 15        |             |
        |            | PRG-002 | 15        | marzo       |
        """),
    Example("PROG-02", "error", "Programas!C5", """
        | programmes | id      | closes_day | closes_month |
        |            | PRG-001 | 15         |              |
        |            | PRG-002 |            | marzo        |
        """),
    Example("PROG-03", "error", "Programas!C5", """
        | programmes | id      | opens_month | closes_month |
        |            | PRG-001 | enero       |              |
        |            | PRG-002 |             | marzo        |
        """),
    Example("PROG-04", "error", "Programas!C5", """
        | programmes | id      | amount_min | amount_max |
        |            | PRG-001 | 500        | 499.99     |
        |            | PRG-002 | 500        |            |
        """),
    Example("PROG-05", "error", "Programas!C5", """
        | programmes | id      | currency | rate |
        |            | PRG-001 | EUR      |      |
        |            | PRG-002 | EUR      | 1.1  |
        """),
    Example("PROG-06", "error", "Programas!C5", """
        | programmes | id      | currency | rate_date  |
        |            | PRG-001 | EUR      |            |
        |            | PRG-002 | EUR      | 2026-01-01 |
        """),
    Example("PROG-07", "warning", "Programas!B5", """
        | programmes | id      | doubt     |
        |            | PRG-001 | ¿vuelve?  |
        |            | PRG-002 |           |
        """),
    Example("PROG-08", "error", "Programas!C6", """
        | programmes | id      | cooperant | name  |
        |            | PRG-001 | COO-001   | Becas |
        |            | PRG-002 | COO-001   | becas |
        |            | PRG-003 | COO-002   | Becas |
        | cooperants | id      | name  |
        |            | COO-001 | Fondo |
        |            | COO-002 | Banco |
        """),
    Example("CALL-01", "error", "Convocatorias!C5", """
        | calls | id           | announcement  | closes     |
        |       | CON-2026-001 | Confirmada    |            |
        |       | CON-2026-002 | Confirmada    | 2026-03-31 |
        |       | CON-2026-003 | Sin verificar |            |
        """),
    Example("CALL-02", "error", "Convocatorias!C5", """
        | calls | id           | opens      | closes     |
        |       | CON-2026-001 | 2026-04-01 | 2026-03-31 |
        |       | CON-2026-002 | 2026-03-31 | 2026-03-31 |
        |       | CON-2026-003 | 2026-04-01 |            |
        """),
    Example("CALL-03", "error", "Convocatorias!C5", """
        | calls | id           | amount_min | amount_max |
        |       | CON-2026-001 | 2          | 1          |
        |       | CON-2026-002 | 1          | 2          |
        """),
    Example("CALL-04", "error", "Convocatorias!C5", """
        | calls | id           | currency | rate |
        |       | CON-2026-001 | EUR      |      |
        |       | CON-2026-002 | EUR      | 1,1  |
        """),
    Example("CALL-05", "error", "Convocatorias!C5", """
        | calls | id           | currency | rate_date |
        |       | CON-2026-001 | EUR      |           |
        |       | CON-2026-002 | dólar    |           |
        """),
    Example("CALL-06", "error", "Convocatorias!C5", """
        | calls | id           | closes_hour | closes     |
        |       | CON-2026-001 | 17:00       |            |
        |       | CON-2026-002 | 17:00       | 2026-03-31 |
        |       | CON-2026-003 | 17:00       | mañana     |
        """),
    Example("CALL-07", "warning", "Convocatorias!B5", """
        | calls | id           | doubt           |
        |       | CON-2026-001 | ¿hora de dónde? |
        |       | CON-2026-002 |                 |
        """),
    Example("CALL-08", "error", "Convocatorias!C6", """
        | calls | id           | cooperant | name  |
        |       | CON-2026-001 | COO-001   | Becas |
        |       | CON-2026-002 | COO-001   | BECAS |
        |       | CON-2026-003 |           | Becas |
        |       | CON-2026-004 |           | Becas |
        | cooperants | id      | name  |
        |            | COO-001 | Fondo |
        """),
    Example("HOLI-01", "error", "Feriados!B6", """
        | holidays | id      | date       |
        |          | FER-001 | 2026-01-01 |
        |          | FER-002 | 2026-01-01 |
        |          | FER-003 | 2026-01-02 |
        """),
    Example("ACTI-01", "error", "Actividades!C5", """
        | activities | id         | starts     | ends       |
        |            | ACT-000001 | 2026-02-02 | 2026-02-01 |
        |            | ACT-000002 | 2026-02-01 | 2026-02-02 |
        """),
    Example("ACTI-02", "error", "Actividades!C5", """
        | activities | id         | started    | ended      |
        |            | ACT-000001 | 2026-02-02 | 2026-02-01 |
        |            | ACT-000002 | 2026-02-01 | 2026-02-02 |
        """),
    Example("ACTI-03", "warning", "Actividades!C5", """
        | activities | id         | state     | ended      |
        |            | ACT-000001 | Terminada |            |
        |            | ACT-000002 | Terminada | 2026-02-01 |
        |            | ACT-000003 | En curso  |            |
        """),
    Example("ACTI-04", "warning", "Actividades!C6", """
        | activities | id         | project      | ends       |
        |            | ACT-000001 | PRY-2026-001 | 2026-12-31 |
        |            | ACT-000002 | PRY-2026-001 | 2027-01-01 |
        |            | ACT-000003 | PRY-2026-002 | 2030-01-01 |
        |            | ACT-000004 |              | 2030-01-01 |
        | projects | id           | start_date | completion_date |
        |          | PRY-2026-001 | 2026-01-01 | 2026-12-31      |
        |          | PRY-2026-002 | 2026-01-01 |                 |
        """),
    Example("ACTI-05", "error", "Actividades!C5", """
        | activities | id         | project      | result     |
        |            | ACT-000001 | PRY-2026-001 | MLG-000002 |
        |            | ACT-000002 | PRY-2026-001 | MLG-000001 |
        |            | ACT-000003 |              | MLG-000001 |
        | logframe | id         | project      |
        |          | MLG-000001 | PRY-2026-001 |
        |          | MLG-000002 | PRY-2026-002 |
        | projects | id           |
        |          | PRY-2026-001 |
        |          | PRY-2026-002 |
        """),
    Example("BUDG-01", "error", "Presupuesto!C5", """
        | budget | id         | project      | activity   |
        |        | PRE-000001 | PRY-2026-002 | ACT-000001 |
        |        | PRE-000002 | PRY-2026-001 | ACT-000001 |
        | activities | id         | project      |
        |            | ACT-000001 | PRY-2026-001 |
        | projects | id           |
        |          | PRY-2026-001 |
        |          | PRY-2026-002 |
        """),
    Example("BUDG-02", "error", "Presupuesto!B5", """
        | budget | id         | amount |
        |        | PRE-000001 | 100    |
        |        | PRE-000002 | 100    |
        |        | PRE-000003 |        |
        | expenses | id         | line       | amount |
        |          | GAS-000001 | PRE-000001 | 60     |
        |          | GAS-000002 | PRE-000001 | 40.01  |
        |          | GAS-000003 | PRE-000002 | 100    |
        |          | GAS-000004 | PRE-000003 | 100    |
        """),
    Example("BUDG-03", "warning", "Presupuesto!B5", """
        | budget | id         | doubt       |
        |        | PRE-000001 | ¿con IVA?   |
        |        | PRE-000002 |             |
        """),
    Example("EXPE-01", "error", "Gastos!C5", """
        | expenses | id         | project      | line       |
        |          | GAS-000001 | PRY-2026-002 | PRE-000001 |
        |          | GAS-000002 | PRY-2026-001 | PRE-000001 |
        | budget | id         | project      |
        |        | PRE-000001 | PRY-2026-001 |
        | projects | id           |
        |          | PRY-2026-001 |
        |          | PRY-2026-002 |
        """),
    Example("EXPE-02", "warning", "Gastos!D6", """
        | expenses | id         | project      | document | supplier  |
        |          | GAS-000001 | PRY-2026-001 | 001-123  | Ferretera |
        |          | GAS-000002 | PRY-2026-001 | 001-123  | ferretera |
        |          | GAS-000003 | PRY-2026-001 | 001-124  | Ferretera |
        |          | GAS-000004 | PRY-2026-001 | 001-123  |           |
        |          | GAS-000005 | PRY-2026-001 | 001-123  |           |
        | projects | id           |
        |          | PRY-2026-001 |
        """),
    Example("EXPE-03", "warning", "Gastos!C5", """
        | expenses | id         | project      | date       |
        |          | GAS-000001 | PRY-2026-001 | 2025-12-31 |
        |          | GAS-000002 | PRY-2026-001 | 2026-01-01 |
        | projects | id           | start_date | completion_date |
        |          | PRY-2026-001 | 2026-01-01 | 2026-12-31      |
        """),
    Example("INDI-01", "error", "Indicadores!C5", """
        | indicators | id         | baseline_date | target_date |
        |            | IND-000001 | 2026-12-31    | 2026-01-01  |
        |            | IND-000002 | 2026-01-01    | 2026-12-31  |
        """),
    Example("INDI-02", "error", "Indicadores!C5", """
        | indicators | id         | project      | result     |
        |            | IND-000001 | PRY-2026-002 | MLG-000001 |
        |            | IND-000002 | PRY-2026-001 | MLG-000001 |
        | logframe | id         | project      |
        |          | MLG-000001 | PRY-2026-001 |
        | projects | id           |
        |          | PRY-2026-001 |
        |          | PRY-2026-002 |
        """),
    Example("INDI-03", "warning", "Indicadores!C5", """
        | indicators | id         | target | source |
        |            | IND-000001 | 0      |        |
        |            | IND-000002 | 0      | Acta   |
        |            | IND-000003 |        |        |
        """),
    Example("INDI-04", "warning", "Indicadores!B5", """
        | indicators | id         | doubt           |
        |            | IND-000001 | ¿quién lo mide? |
        |            | IND-000002 |                 |
        """),
    Example("MEAS-01", "error", "Mediciones!C5", """
        | measurements | id         | from_date  | to_date    |
        |              | MED-000001 | 2026-02-01 | 2026-01-31 |
        |              | MED-000002 | 2026-01-01 | 2026-01-31 |
        """),
    Example("RISK-01", "error", "Riesgos!C5", """
        | risks | id         | state   | response |
        |       | RIE-000001 | Ocurrió |          |
        |       | RIE-000002 | Ocurrió | Seguro   |
        |       | RIE-000003 | Abierto |          |
        """),
    Example("PROJ-12", "error", "Proyectos!A5", """
        | projects | id           |
        |          | PRY-2026-001 |
        |          | PRY-2026-002 |
        |          | PRY-2026-003 |
        |          | PRY-2026-004 |
        | budget | id         | project      | amount |
        |        | PRE-000001 | PRY-2026-001 | 60     |
        |        | PRE-000002 | PRY-2026-001 | 40     |
        |        | PRE-000003 | PRY-2026-002 | 100    |
        |        | PRE-000004 | PRY-2026-003 | 1      |
        |        | PRE-000005 | PRY-2026-003 | mucho  |
        | expenses | id         | project      | amount |
        |          | GAS-000001 | PRY-2026-001 | 100.01 |
        |          | GAS-000002 | PRY-2026-002 | 100    |
        |          | GAS-000003 | PRY-2026-003 | 100    |
        |          | GAS-000004 | PRY-2026-004 | 100    |
        """),
    Example("PROJ-13", "warning", "Proyectos!A5", """
        | projects | id           |
        |          | PRY-2026-001 |
        |          | PRY-2026-002 |
        | expenses | id         | project      | amount | eligible |
        |          | GAS-000001 | PRY-2026-001 | 10.50  | No       |
        |          | GAS-000002 | PRY-2026-001 | 5      | No       |
        |          | GAS-000003 | PRY-2026-001 | 100    | Sí       |
        |          | GAS-000004 | PRY-2026-002 | 100    | Sí       |
        |          | GAS-000005 | PRY-2026-002 | 100    |          |
        """),
    Example("PROJ-14", "error", "Proyectos!B5", """
        | projects | id           | state        |
        |          | PRY-2026-001 | Cerrado      |
        |          | PRY-2026-002 | Cerrado      |
        |          | PRY-2026-003 | En ejecución |
        |          | PRY-2026-004 | Archivado    |
        | resources | id         | project      |
        |           | REC-000001 | PRY-2026-002 |
        """),
    Example("PROJ-15", "error", "Proyectos!B5", """
        | projects | id           | state     |
        |          | PRY-2026-001 | Cerrado   |
        |          | PRY-2026-002 | Cerrado   |
        |          | PRY-2026-003 | Archivado |
        | evaluations | id         | project      | kind             |
        |             | EVA-000001 | PRY-2026-001 | Final            |
        |             | EVA-000002 | PRY-2026-002 | De medio término |
        """),
    Example("PROJ-16", "error", "Proyectos!B5", """
        | projects | id           | state     |
        |          | PRY-2026-001 | Cerrado   |
        |          | PRY-2026-002 | Cerrado   |
        |          | PRY-2026-003 | Cancelado |
        | evaluations | id         | project      | kind             |
        |             | EVA-000001 | PRY-2026-001 | De medio término |
        |             | EVA-000002 | PRY-2026-002 | Final            |
        """),
    Example("PROJ-17", "error", "Proyectos!B5", """
        | projects | id           | state   |
        |          | PRY-2026-001 | Cerrado |
        |          | PRY-2026-002 | Cerrado |
        |          | PRY-2026-003 | Cerrado |
        |          | PRY-2026-004 | Cerrado |
        | agreements | id           | project      | audit |
        |            | CNV-2026-001 | PRY-2026-001 | Sí    |
        |            | CNV-2026-002 | PRY-2026-002 | Sí    |
        |            | CNV-2026-003 | PRY-2026-003 | No    |
        | evaluations | id         | project      | kind              |
        |             | EVA-000001 | PRY-2026-002 | Auditoría externa |
        """),
    Example("EXPE-04", "warning", "Gastos!C5", """
        | expenses | id         | project      | verification |
        |          | GAS-000001 | PRY-2026-001 |              |
        |          | GAS-000002 | PRY-2026-001 | Carpeta 3    |
        | projects | id           | state        |
        |          | PRY-2026-001 | En ejecución |
        """),
    Example("EXPE-04", "error", "Gastos!C6", """
        | expenses | id         | project      | verification |
        |          | GAS-000001 | PRY-2026-001 | Carpeta 3    |
        |          | GAS-000002 | PRY-2026-001 |              |
        | projects | id           | state   |
        |          | PRY-2026-001 | Cerrado |
        """),
    Example("RISK-02", "warning", "Riesgos!E5", """
        | risks | id         | probability | impact | owner | trigger | state   | response |
        |       | RIE-000001 | 5           | 3      | Ana   |         | Abierto | Avisar   |
        |       | RIE-000002 | 5           | 3      |       |         | Cerrado |          |
        |       | RIE-000003 | 4           | 3      |       |         | Abierto |          |
        |       | RIE-000004 | 5           |        |       |         | Abierto |          |
        |       | RIE-000005 | 5           | 5      | Ana   | Lluvia  | Abierto | Avisar   |
        """),
    Example("RESO-01", "warning", "Recursos!C5", """
        | resources | id         | project      | verification |
        |           | REC-000001 | PRY-2026-001 |              |
        |           | REC-000002 | PRY-2026-001 | Factura 12   |
        | projects | id           | state     |
        |          | PRY-2026-001 | Archivado |
        """),
    Example("RESO-01", "error", "Recursos!C5", """
        | resources | id         | project      | verification |
        |           | REC-000001 | PRY-2026-001 |              |
        |           | REC-000002 | PRY-2026-001 | Factura 12   |
        | projects | id           | state   |
        |          | PRY-2026-001 | Cerrado |
        """),
    Example("RESO-02", "warning", "Recursos!B5", """
        | resources | id         | doubt      |
        |           | REC-000001 | ¿cuántos?  |
        |           | REC-000002 |            |
        """),
    Example("ISSU-01", "error", "Incidencias!C5", """
        | issues | id         | state    | resolution |
        |        | INC-000001 | Resuelta |            |
        |        | INC-000002 | Resuelta | Se cambió  |
        |        | INC-000003 | Abierta  |            |
        """),
    Example("ISSU-02", "error", "Incidencias!C5", """
        | issues | id         | project      | risk       |
        |        | INC-000001 | PRY-2026-002 | RIE-000001 |
        |        | INC-000002 | PRY-2026-001 | RIE-000001 |
        | risks | id         | project      |
        |       | RIE-000001 | PRY-2026-001 |
        | projects | id           |
        |          | PRY-2026-001 |
        |          | PRY-2026-002 |
        """),
    Example("MSRE-01", "error", "Medidas!C5", """
        | measures | id         | kind              | agreed_by   |
        |          | MDA-000001 | Retroalimentación |             |
        |          | MDA-000002 | Retroalimentación | Todos       |
        |          | MDA-000003 | Acción correctiva |             |
        """),
    Example("MSRE-02", "error", "Medidas!C5", """
        | measures | id         | kind              | refund |
        |          | MDA-000001 | Cancelación       |        |
        |          | MDA-000002 | Cancelación       | 0      |
        |          | MDA-000003 | Acción correctiva |        |
        """),
    Example("MSRE-03", "error", "Medidas!C5", """
        | measures | id         | kind              | sanction |
        |          | MDA-000001 | Cancelación       |          |
        |          | MDA-000002 | Cancelación       | ninguna  |
        |          | MDA-000003 | Retroalimentación |          |
        """),
    Example("RESU-01", "error", "Resultados!D5", """
        | results | id         | project      | expected | achieved | unintended |
        |         | RES-000001 | PRY-2026-001 | Riego    |          |            |
        |         | RES-000002 | PRY-2026-001 | Agua     | Sí, toda |            |
        |         | RES-000003 | PRY-2026-001 |          |          | Ventas     |
        |         | RES-000004 | PRY-2026-002 | Becas    |          |            |
        | projects | id           | state        |
        |          | PRY-2026-001 | Cerrado      |
        |          | PRY-2026-002 | En ejecución |
        """),
    Example("RESU-02", "warning", "Resultados!C5", """
        | results | id         | unintended | handled |
        |         | RES-000001 | Ventas     |         |
        |         | RES-000002 | Ventas     | Avisar  |
        """),
    Example("RESU-03", "warning", "Resultados!B5", """
        | results | id         | doubt      |
        |         | RES-000001 | ¿cuántos?  |
        |         | RES-000002 |            |
        """),
    Example("EVAL-01", "error", "Evaluaciones!C5", """
        | evaluations | id         | project      | done       |
        |             | EVA-000001 | PRY-2026-001 |            |
        |             | EVA-000002 | PRY-2026-001 | 2026-01-01 |
        |             | EVA-000003 | PRY-2026-002 |            |
        | projects | id           | state        |
        |          | PRY-2026-001 | Cerrado      |
        |          | PRY-2026-002 | En ejecución |
        """),
    Example("EVAL-02", "error", "Evaluaciones!I5", f"""
        | evaluations | id | kind | done | {" | ".join(JUDGED)} |
        | | EVA-000001 | Final             | 2026-01-01 | {" | ".join(["3", "Acta"] * 2)} | 4 | | {" | ".join(["3", "Acta"] * 3)} |
        | | EVA-000002 | De medio término  | 2026-01-01 | {" | ".join(["3", "Acta"] * 6)} |
        | | EVA-000003 | Auditoría externa | 2026-01-01 | {" | ".join([" "] * 12)} |
        | | EVA-000004 | Final             |            | {" | ".join([" "] * 12)} |
        """),
    Example("EVAL-03", "warning", "Evaluaciones!C5", """
        | evaluations | id         | done       | evaluator |
        |             | EVA-000001 | 2026-01-01 |           |
        |             | EVA-000002 | 2026-01-01 | Ana       |
        |             | EVA-000003 |            |           |
        """),
    Example("CODE-01", "error", "Entradas propias!C6", """
        | own_codes | id      | list    | key     |
        |           | ENT-001 | Idiomas | qu      |
        |           | ENT-002 | Idiomas | QU      |
        |           | ENT-003 | Monedas | qu      |
        """),
]  # fmt: skip

MORE = (
    examples_relations,
    examples_receipts,
    examples_process,
    examples_learning,
    examples_packs,
    examples_pipeline,
    examples_matching,
    examples_planning,
    examples_twins,
)
EXAMPLES = [*VALUES, *RULES, *(one for module in MORE for one in module.RULES)]


@cache
def findings(text, lang="es"):
    return validate(book(text, lang), NOW).findings


@pytest.mark.parametrize("one", EXAMPLES, ids=lambda one: f"{one.code}-{one.cell}")
def test_the_check_points_at_the_wrong_cell_and_at_no_other(one):
    found = [finding for finding in findings(one.text) if finding.code == one.code]
    assert [f"{finding.place.sheet}!{finding.place.cell}" for finding in found] == [one.cell]
    assert [finding.gravity.value for finding in found] == [one.level]
    assert len(book(one.text)[found[0].place.table]) >= 2, "a row that is right stands beside it"


@pytest.mark.parametrize("one", EXAMPLES, ids=lambda one: f"{one.code}-{one.cell}")
def test_every_finding_is_told_in_both_languages(one):
    for finding, lang in product(findings(one.text), LANGUAGES):
        line = finding.told(lang)
        assert line.startswith(f"{finding.place}: ")
        assert line.endswith(f" [{finding.code}]")
        assert "{" not in line
        assert "Text(" not in line
        assert "None" not in line


@pytest.mark.parametrize("one", EXAMPLES, ids=lambda one: f"{one.code}-{one.cell}")
def test_an_english_office_finds_the_same(one):
    """The examples in the books of an English office: its sheets have other names, the cells are the same."""
    assert sorted((f.code, f.place.cell) for f in findings(one.text, "en")) == sorted(
        (f.code, f.place.cell) for f in findings(one.text)
    )


def test_every_code_of_a_check_has_an_example():
    declared = {rule.code for table in TABLES.values() for rule in table.rules}
    declared |= {code for code in MESSAGES if code.startswith("VAL-")}
    assert {one.code for one in EXAMPLES} == declared


def test_a_rule_nobody_checks_is_noticed():
    class Odd(Rule):
        pass

    office = book()
    with pytest.raises(TypeError, match="no check for Odd"):
        list(check_rule(Odd("X-01"), office["calls"], office))


def test_a_budget_line_that_is_spent_to_the_last_cent_is_no_overrun():
    text = """
        | projects | id           | state   |
        |          | PRY-2026-001 | Cerrado |
        | budget | id         | project      | amount |
        |        | PRE-000001 | PRY-2026-001 | 100.10 |
        | expenses | id         | project      | line       | amount | verification |
        |          | GAS-000001 | PRY-2026-001 | PRE-000001 | 100.10 | Factura      |
        """
    assert not {"BUDG-02", "PROJ-12", "EXPE-04"} & {finding.code for finding in findings(text)}


SAID = {
    "PROJ-12": (
        (
            "Proyectos!A5 «ID»: «Gastos» suma 100,01, más que «Presupuesto» (100,00). "
            "Revise las filas o pida una ampliación. [PROJ-12]"
        ),
        (
            "Projects!A5 «ID»: “Expenses” comes to 100.01, more than “Budget” (100.00). "
            "Check the rows or ask for more. [PROJ-12]"
        ),
    ),
    "PROJ-13": (
        (
            "Proyectos!A5 «ID»: «Gastos» tiene 15,50 con «Elegible: No»; se cuentan aparte. "
            "Cúbralo con otros fondos, o corrija la marca. [PROJ-13]"
        ),
        (
            "Projects!A5 «ID»: “Expenses” holds 15.50 with “Eligible: No”; it is counted apart. "
            "Cover it from other funds, or correct the mark. [PROJ-13]"
        ),
    ),
    "PROJ-16": (
        (
            "Proyectos!B5 «Estado»: dice «Cerrado», y falta en «Evaluaciones»: Hecha el (Final). "
            "Llénelo en Evaluaciones!E7, o corrija el estado. [PROJ-16]"
        ),
        (
            "Projects!B5 «State»: it says “Closed”, and “Evaluations” lacks: Done on (Final). "
            "Fill it in Evaluations!E7, or correct the state. [PROJ-16]"
        ),
    ),
    "RISK-02": (
        (
            "Riesgos!E5 «Señal de alerta»: falta, y la severidad del riesgo es alta (15 de 25). "
            "Escríbalo antes de que ocurra. [RISK-02]"
        ),
        "Risks!E5 «Trigger»: it is missing, and the risk is severe (15 of 25). Type it in before it happens. [RISK-02]",
    ),
    "RESU-01": (
        (
            "Resultados!D5 «Resultado alcanzado»: falta, y sin esto el proyecto no se cierra. "
            "Escríbalo en esta celda. [RESU-01]"
        ),
        (
            "Results!D5 «Result achieved»: it is missing, and without it the project does not close. "
            "Type it into this cell. [RESU-01]"
        ),
    ),
    "EVAL-02": (
        (
            "Evaluaciones!I5 «Evidencia: eficacia»: falta, porque se llenó «Hecha el» y «Tipo» dice «Final». "
            "Escríbalo, o corrija la otra celda. [EVAL-02]"
        ),
        (
            "Evaluations!I5 «Evidence: effectiveness»: it is missing, because “Done on” is filled and “Kind” says “Final”. "
            "Type it in, or correct the other cell. [EVAL-02]"
        ),
    ),
    "COOP-07": (
        (
            "Cooperantes!B6 «Nombre»: puede estar ya en COO-001 — Fundación Huasipichanga: «Husipichanga» se parece a "
            "«Fundación Huasipichanga» en 96 %. Si es lo mismo, junte las filas a mano; si no, elija la otra en "
            "«Distinto de» y no se vuelve a preguntar. [COOP-07]"
        ),
        (
            "Cooperants!B6 «Name»: it may be there already, COO-001 — Fundación Huasipichanga: “Husipichanga” is 96 % like "
            "“Fundación Huasipichanga”. If it is the same, join the rows by hand; if not, pick the other in "
            "“Not the same as” and it is not asked again. [COOP-07]"
        ),
    ),
    "CALL-02": (
        "Convocatorias!C5 «Cierre»: 31/03/2026 es anterior a «Apertura» (01/04/2026). Corrija uno de los dos. [CALL-02]",
        "Calls!C5 «Closes»: 31/03/2026 is earlier than “Opens” (01/04/2026). Correct one of the two. [CALL-02]",
    ),
    "CALL-03": (
        "Convocatorias!C5 «Monto máximo»: 1,00 es menor que «Monto mínimo» (2,00). Corrija uno de los dos. [CALL-03]",
        "Calls!C5 «Highest amount»: 1.00 is less than “Lowest amount” (2.00). Correct one of the two. [CALL-03]",
    ),
    "CALL-01": (
        "Convocatorias!C5 «Cierre»: falta, porque «Anuncio» dice «Confirmada». Escríbalo, o corrija la otra celda. [CALL-01]",
        (
            "Calls!C5 «Closes»: it is missing, because “Announcement” says “Confirmed”. "
            "Type it in, or correct the other cell. [CALL-01]"
        ),
    ),
    "TEXT-01": (
        "Textos!D6 «Idioma»: «Español» ya está en la fila 5. Junte las dos filas o distíngalas. [TEXT-01]",
        "Texts!D6 «Language»: “Spanish” is already in row 5. Join the two rows or tell them apart. [TEXT-01]",
    ),
    "PROJ-03": (
        (
            "Proyectos!B5 «Dependencia»: «COOPERACIÓN» no puede ser la misma que Unidad de cooperación. "
            "Corrija una de las dos. [PROJ-03]"
        ),
        (
            "Projects!B5 «Local government's department»: “COOPERACIÓN” cannot be the same as Cooperation unit. "
            "Correct one of the two. [PROJ-03]"
        ),
    ),
    "PROJ-06": (
        (
            "Proyectos!B5 «Monto solicitado»: «Monto solicitado» + «Contraparte» suman 1.000,00, y «Presupuesto» suma 999,99. "
            "Haga que coincidan. [PROJ-06]"
        ),
        (
            "Projects!B5 «Amount requested»: “Amount requested” + “Counterpart” come to 1,000.00, and “Budget” comes to 999.99. "
            "Make them agree. [PROJ-06]"
        ),
    ),
    "BUDG-02": (
        "Presupuesto!B5 «Monto»: «Gastos» suma 100,01, más que 100,00. Revise las filas o amplíe el monto. [BUDG-02]",
        "Budget!B5 «Amount»: “Expenses” comes to 100.01, more than 100.00. Check the rows or raise the amount. [BUDG-02]",
    ),
    "EXPE-03": (
        (
            "Gastos!C5 «Fecha»: 31/12/2025 queda fuera de lo previsto (01/01/2026 a 31/12/2026). "
            "Corrija la fecha o el plazo del proyecto. [EXPE-03]"
        ),
        (
            "Expenses!C5 «Date»: 31/12/2025 is outside what was planned (01/01/2026 to 31/12/2026). "
            "Correct the date or the project's own dates. [EXPE-03]"
        ),
    ),
    "ACTI-05": (
        (
            "Actividades!C5 «Componente»: pertenece a PRY-2026-002, y esta fila a PRY-2026-001. "
            "Elija una del mismo proyecto. [ACTI-05]"
        ),
        (
            "Activities!C5 «Output»: it belongs to PRY-2026-002, and this row to PRY-2026-001. "
            "Pick one of the same project. [ACTI-05]"
        ),
    ),
    "PROJ-09": (
        (
            "Proyectos!A5 «ID»: no tiene ninguna fila en «Indicadores», y ya está «En ejecución». "
            "Agregue al menos una fila en «Indicadores». [PROJ-09]"
        ),
        (
            "Projects!A5 «ID»: it has no row in “Indicators”, and is already “In execution”. "
            "Add at least one row in “Indicators”. [PROJ-09]"
        ),
    ),
    "RISK-01": (
        "Riesgos!C5 «Respuesta»: falta, porque «Estado» dice «Ocurrió». Escríbalo, o corrija la otra celda. [RISK-01]",
        "Risks!C5 «Response»: it is missing, because “State” says “Happened”. Type it in, or correct the other cell. [RISK-01]",
    ),
    "BUDG-03": (
        "Presupuesto!B5 «Duda por aclarar»: por comprobar: ¿con IVA? Cuando lo compruebe, corrija y borre esta nota. [BUDG-03]",
        "Budget!B5 «Doubt to clear up»: to be checked: ¿con IVA? Once checked, correct and clear this note. [BUDG-03]",
    ),
    "VAL-19": (
        (
            "Cooperantes!B5 «Áreas de interés»: «Agricultra» no está en la lista. "
            "¿Quiso decir «Agricultura»? Elíjalo de la lista. [VAL-19]"
        ),
        (
            "Cooperants!B5 «Areas of interest»: “Agricultra” is not in the list. "
            "Did you mean “Agriculture”? Pick it from the list. [VAL-19]"
        ),
    ),
}


@pytest.mark.parametrize("code", SAID)
def test_what_a_check_says(code):
    (one,) = [one for one in EXAMPLES if one.code == code]
    assert (
        tuple(
            next(finding.told(lang) for finding in findings(one.text, lang) if finding.code == code)
            for lang in ("es", "en")
        )
        == SAID[code]
    )


def test_the_gravest_level():
    both = findings("""
        | calls | id           | doubt | opens      | closes     |
        |       | CON-2026-001 | ¿sí?  | 2026-04-01 | 2026-03-31 |
        """)
    assert worst(both) is Level.ERROR
    assert worst([finding for finding in both if finding.code == "CALL-07"]) is Level.WARNING
    assert worst([]) is None
