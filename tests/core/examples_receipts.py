"""Cells that break the rules of `coopxl/schema/agreements.py` and `coopxl/schema/receipts.py`."""

from tests.core.examples import Example

AGREEMENTS = [
    Example("AGRE-08", "warning", "Convenios!B5", """
        | agreements | id           | ends       | closed_on  |
        |            | CNV-2026-001 | 2026-03-01 |            |
        |            | CNV-2026-002 | 2026-03-01 | 2026-01-10 |
        |            | CNV-2026-003 | 2027-03-01 |            |
        |            | CNV-2026-004 | 2025-03-01 |            |
        """),
    Example("AGRE-09", "error", "Convenios!B5", """
        | settings | id   | value       |
        |          | unit | Cooperación |
        | agreements | id           | executing_department |
        |            | CNV-2026-001 | Cooperación          |
        |            | CNV-2026-002 | Obras Públicas       |
        """),
    Example("AGRE-10", "error", "Convenios!C5", """
        | agreements | id           | signed     | closed_on  |
        |            | CNV-2026-001 | 2025-03-01 | 2025-02-28 |
        |            | CNV-2026-002 | 2025-03-01 | 2025-03-02 |
        """),
    Example("PART-01", "error", "Partes del convenio!B5", """
        | agreement_parties | id         | cooperant | name        |
        |                   | PAC-000001 |           |             |
        |                   | PAC-000002 | COO-001   |             |
        |                   | PAC-000003 |           | Universidad |
        | cooperants | id      | name  |
        |            | COO-001 | Fondo |
        """),
    Example("PART-02", "warning", "Partes del convenio!B5", """
        | agreement_parties | id         | doubt        |
        |                   | PAC-000001 | ¿quién firma? |
        |                   | PAC-000002 |              |
        """),
    Example("CMMT-01", "error", "Compromisos!B5", """
        | commitments | id         | agreement    | project      |
        |             | CMP-000001 |              |              |
        |             | CMP-000002 | CNV-2026-001 |              |
        |             | CMP-000003 |              | PRY-2026-001 |
        | agreements | id           | name  |
        |            | CNV-2026-001 | Fondo |
        | projects | id           | name  |
        |          | PRY-2026-001 | Riego |
        """),
    Example("CMMT-02", "error", "Compromisos!B5", """
        | commitments | id         | agreement    | project      |
        |             | CMP-000001 | CNV-2026-001 | PRY-2026-002 |
        |             | CMP-000002 | CNV-2026-001 | PRY-2026-001 |
        |             | CMP-000003 | CNV-2026-001 |              |
        | agreements | id           | project      |
        |            | CNV-2026-001 | PRY-2026-001 |
        | projects | id           | name   |
        |          | PRY-2026-001 | Riego  |
        |          | PRY-2026-002 | Huerto |
        """),
    Example("CMMT-03", "warning", "Compromisos!B5", """
        | commitments | id         | due        | delivered  |
        |             | CMP-000001 | 2026-01-14 |            |
        |             | CMP-000002 | 2026-01-14 | 2026-01-14 |
        |             | CMP-000003 | 2026-01-15 |            |
        """),
    Example("CMMT-04", "warning", "Compromisos!C5", """
        | commitments | id         | delivered  | evidence |
        |             | CMP-000001 | 2026-01-14 |          |
        |             | CMP-000002 | 2026-01-14 | Oficio 7 |
        |             | CMP-000003 |            |          |
        """),
    Example("CMMT-05", "warning", "Compromisos!B5", """
        | commitments | id         | doubt     |
        |             | CMP-000001 | ¿cuándo?  |
        |             | CMP-000002 |           |
        """),
    Example("TWIN-01", "warning", "Hermanamientos!C5", """
        | twinnings | id      | status          | agreement    |
        |           | HER-001 | Firmado y activo |              |
        |           | HER-002 | Firmado y activo | CNV-2026-001 |
        |           | HER-003 | En conversación |              |
        | agreements | id           | name |
        |            | CNV-2026-001 | Uno  |
        """),
    Example("TWIN-02", "warning", "Hermanamientos!C5", """
        | twinnings | id      | status                  | authorized_on |
        |           | HER-001 | Autorizado              |               |
        |           | HER-002 | Autorizado              | 2026-01-10    |
        |           | HER-003 | Propuesto al concejo    |               |
        """),
    Example("TWIN-03", "warning", "Hermanamientos!B5", """
        | twinnings | id      | doubt    |
        |           | HER-001 | ¿ciudad? |
        |           | HER-002 |          |
        """),
]  # fmt: skip

RECEIPTS = [
    Example("SCHO-01", "error", "Becas y pasantías!C5", """
        | scholarships | id      | starts     | ends       |
        |              | BEC-001 | 2025-03-01 | 2025-02-28 |
        |              | BEC-002 | 2025-03-01 | 2025-03-01 |
        """),
    Example("SCHO-02", "warning", "Becas y pasantías!C5", """
        | scholarships | id      | must_replicate | replicate_due |
        |              | BEC-001 | Sí             |               |
        |              | BEC-002 | Sí             | 2026-06-30    |
        |              | BEC-003 | No             |               |
        |              | BEC-004 |                |               |
        """),
    Example("SCHO-03", "warning", "Becas y pasantías!B5", """
        | scholarships | id      | replicate_due | replicated_on |
        |              | BEC-001 | 2025-12-31    |               |
        |              | BEC-002 | 2025-12-31    | 2025-12-01    |
        |              | BEC-003 | 2026-12-31    |               |
        """),
    Example("SCHO-04", "warning", "Becas y pasantías!C5", """
        | scholarships | id      | replicated_on | how_replicated |
        |              | BEC-001 | 2025-12-01    |                |
        |              | BEC-002 | 2025-12-01    | Taller         |
        |              | BEC-003 |               |                |
        """),
    Example("SCHO-05", "warning", "Becas y pasantías!B5", """
        | scholarships | id      | doubt   |
        |              | BEC-001 | ¿quién? |
        |              | BEC-002 |         |
        """),
    Example("ASST-01", "warning", "Bienes recibidos!C5", """
        | assets | id      | received_on | act    |
        |        | BIE-001 | 2025-12-01  |        |
        |        | BIE-002 | 2025-12-01  | Acta 1 |
        |        | BIE-003 |             |        |
        """),
    Example("ASST-02", "warning", "Bienes recibidos!C5", """
        | assets | id      | received_on | custodian |
        |        | BIE-001 | 2025-12-01  |           |
        |        | BIE-002 | 2025-12-01  | Bodega    |
        |        | BIE-003 |             |           |
        """),
    Example("ASST-03", "error", "Bienes recibidos!C5", """
        | assets | id      | currency | rate |
        |        | BIE-001 | EUR      |      |
        |        | BIE-002 | EUR      | 1.1  |
        |        | BIE-003 | USD      |      |
        """),
    Example("ASST-04", "error", "Bienes recibidos!C5", """
        | assets | id      | currency | rate_date  |
        |        | BIE-001 | EUR      |            |
        |        | BIE-002 | EUR      | 2026-01-02 |
        """),
    Example("ASST-05", "error", "Bienes recibidos!B5", """
        | assets | id      | agreement    | project      |
        |        | BIE-001 | CNV-2026-001 | PRY-2026-002 |
        |        | BIE-002 | CNV-2026-001 | PRY-2026-001 |
        | agreements | id           | project      |
        |            | CNV-2026-001 | PRY-2026-001 |
        | projects | id           | name   |
        |          | PRY-2026-001 | Riego  |
        |          | PRY-2026-002 | Huerto |
        """),
    Example("ASST-06", "warning", "Bienes recibidos!B5", """
        | assets | id      | doubt     |
        |        | BIE-001 | ¿cuántos? |
        |        | BIE-002 |           |
        """),
    Example("INCO-01", "warning", "Ingresos!B5", """
        | income | id         | date       | amount |
        |        | ING-000001 |            | 100    |
        |        | ING-000002 | 2026-01-02 | 100    |
        """),
    Example("INCO-02", "error", "Ingresos!C5", """
        | income | id         | source | repayable |
        |        | ING-000001 | d      |           |
        |        | ING-000002 | d      | No        |
        |        | ING-000003 | c      |           |
        """),
    Example("INCO-03", "warning", "Ingresos!C5", """
        | income | id         | source | repayable |
        |        | ING-000001 | d      | Sí        |
        |        | ING-000002 | d      | No        |
        |        | ING-000003 | c      |           |
        """),
    Example("INCO-04", "error", "Ingresos!C5", """
        | income | id         | currency | rate |
        |        | ING-000001 | EUR      |      |
        |        | ING-000002 | EUR      | 1.1  |
        """),
    Example("INCO-05", "error", "Ingresos!C5", """
        | income | id         | currency | rate_date  |
        |        | ING-000001 | EUR      |            |
        |        | ING-000002 | EUR      | 2026-01-02 |
        """),
    Example("INCO-06", "error", "Ingresos!B5", """
        | income | id         | agreement    | project      |
        |        | ING-000001 | CNV-2026-001 | PRY-2026-002 |
        |        | ING-000002 | CNV-2026-001 | PRY-2026-001 |
        | agreements | id           | project      |
        |            | CNV-2026-001 | PRY-2026-001 |
        | projects | id           | name   |
        |          | PRY-2026-001 | Riego  |
        |          | PRY-2026-002 | Huerto |
        """),
    Example("INCO-07", "warning", "Ingresos!B5", """
        | income | id         | doubt    |
        |        | ING-000001 | ¿cuánto? |
        |        | ING-000002 |          |
        """),
    Example("ASSI-01", "error", "Asistencia técnica!C5", """
        | assistance | id      | starts     | ends       |
        |            | ATE-001 | 2025-03-01 | 2025-02-28 |
        |            | ATE-002 | 2025-03-01 | 2025-03-15 |
        """),
    Example("ASSI-02", "warning", "Asistencia técnica!C5", """
        | assistance | id      | tariff | tariff_source    |
        |            | ATE-001 | 200    |                  |
        |            | ATE-002 | 200    | Contrato parecido |
        |            | ATE-003 |        |                  |
        """),
    Example("ASSI-03", "error", "Asistencia técnica!B5", """
        | assistance | id      | agreement    | project      |
        |            | ATE-001 | CNV-2026-001 | PRY-2026-002 |
        |            | ATE-002 | CNV-2026-001 | PRY-2026-001 |
        | agreements | id           | project      |
        |            | CNV-2026-001 | PRY-2026-001 |
        | projects | id           | name   |
        |          | PRY-2026-001 | Riego  |
        |          | PRY-2026-002 | Huerto |
        """),
    Example("ASSI-04", "warning", "Asistencia técnica!B5", """
        | assistance | id      | doubt    |
        |            | ATE-001 | ¿tarifa? |
        |            | ATE-002 |          |
        """),
    Example("EMER-01", "warning", "Ayuda humanitaria!B5", """
        | emergency_aid | id      | date       | event  |
        |               | AHU-001 |            | Sismo  |
        |               | AHU-002 | 2026-01-02 | Crecida |
        """),
    Example("EMER-02", "error", "Ayuda humanitaria!C5", """
        | emergency_aid | id      | date       | delivered_on |
        |               | AHU-001 | 2026-01-02 | 2026-01-01   |
        |               | AHU-002 | 2026-01-02 | 2026-01-05   |
        """),
    Example("EMER-03", "warning", "Ayuda humanitaria!C5", """
        | emergency_aid | id      | delivered_on | act    |
        |               | AHU-001 | 2026-01-05   |        |
        |               | AHU-002 | 2026-01-05   | Acta 3 |
        """),
    Example("EMER-04", "warning", "Ayuda humanitaria!B5", """
        | emergency_aid | id      | doubt     |
        |               | AHU-001 | ¿cuántos? |
        |               | AHU-002 |           |
        """),
]  # fmt: skip

RULES = [*AGREEMENTS, *RECEIPTS]
