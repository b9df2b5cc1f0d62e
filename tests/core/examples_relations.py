"""Cells that break the rules of `coopxl/schema/{relations,networks,alliances,frame}.py`."""

from tests.core.examples import Example

RELATIONS = [
    Example("CONT-01", "warning", "Gestiones!C5", """
        | contacts | id           | next_step | next_due   | next_done  |
        |          | GES-2026-001 | Llamar    | 2026-01-14 |            |
        |          | GES-2026-002 | Llamar    | 2026-01-14 | 2026-01-13 |
        |          | GES-2026-003 | Llamar    | 2026-01-15 |            |
        """),
    Example("CONT-02", "warning", "Gestiones!C5", """
        | contacts | id           | next_step | next_due   |
        |          | GES-2026-001 | Llamar    |            |
        |          | GES-2026-002 | Llamar    | 2026-02-01 |
        |          | GES-2026-003 |           |            |
        """),
    Example("CONT-03", "warning", "Gestiones!B5", """
        | contacts | id           | date       | subject |
        |          | GES-2026-001 |            | Riego   |
        |          | GES-2026-002 | 2026-01-10 | Riego   |
        """),
    Example("CONT-04", "warning", "Gestiones!B5", """
        | contacts | id           | doubt       |
        |          | GES-2026-001 | ¿qué día?   |
        |          | GES-2026-002 |             |
        """),
    Example("SEAR-01", "warning", "Búsquedas y avisos!B5", """
        | searches | id           | date       | platform |
        |          | BUS-2026-001 |            | Portal   |
        |          | BUS-2026-002 | 2026-01-10 | Portal   |
        """),
    Example("SEAR-02", "warning", "Búsquedas y avisos!B5", """
        | searches | id           | doubt       |
        |          | BUS-2026-001 | ¿sigue?     |
        |          | BUS-2026-002 |             |
        """),
    Example("NATI-01", "error", "Entidades nacionales!B6", """
        | national_entities | id      | cooperant |
        |                   | ENN-001 | COO-001   |
        |                   | ENN-002 | COO-001   |
        |                   | ENN-003 | COO-002   |
        | cooperants | id      | name  |
        |            | COO-001 | Agua  |
        |            | COO-002 | Salud |
        """),
    Example("NATI-02", "warning", "Entidades nacionales!B5", """
        | national_entities | id      | doubt       |
        |                   | ENN-001 | ¿existe?    |
        |                   | ENN-002 |             |
        """),
    Example("LOCA-01", "warning", "ONG en el cantón!B5", """
        | local_presence | id      | cooperant | does  |
        |                | ONG-001 |           | Salud |
        |                | ONG-002 | COO-001   | Salud |
        | cooperants | id      | name  |
        |            | COO-001 | Fondo |
        """),
    Example("LOCA-02", "error", "ONG en el cantón!C5", """
        | local_presence | id      | since | until |
        |                | ONG-001 | 2020  | 2019  |
        |                | ONG-002 | 2020  |       |
        """),
    Example("LOCA-03", "error", "ONG en el cantón!C6", """
        | local_presence | id      | cooperant | does  |
        |                | ONG-001 | COO-001   | Salud |
        |                | ONG-002 | COO-001   | salud |
        |                | ONG-003 | COO-001   | Agua  |
        |                | ONG-004 |           | Agua  |
        | cooperants | id      | name  |
        |            | COO-001 | Fondo |
        """),
    Example("LOCA-04", "warning", "ONG en el cantón!B5", """
        | local_presence | id      | doubt       |
        |                | ONG-001 | ¿cuántas?   |
        |                | ONG-002 |             |
        """),
    Example("PCSO-01", "error", "OSC aliadas!B6", """
        | partner_csos | id      | name  |
        |              | OSC-001 | Minga |
        |              | OSC-002 | MINGA |
        |              | OSC-003 | Unión |
        """),
    Example("PCSO-02", "warning", "OSC aliadas!B5", """
        | partner_csos | id      | registered_until |
        |              | OSC-001 | 2026-02-15       |
        |              | OSC-002 | 2027-02-15       |
        |              | OSC-003 |                  |
        """),
    Example("PCSO-02", "info", "OSC aliadas!B5", """
        | partner_csos | id      | registered_until |
        |              | OSC-001 | 2026-06-15       |
        |              | OSC-002 | 2025-01-15       |
        """),
    Example("PCSO-03", "warning", "OSC aliadas!B5", """
        | partner_csos | id      | doubt       |
        |              | OSC-001 | ¿legal?     |
        |              | OSC-002 |             |
        """),
]  # fmt: skip

NETWORKS = [
    Example("NETW-01", "error", "Redes!B6", """
        | networks | id      | name    |
        |          | RED-001 | Andina  |
        |          | RED-002 | ANDINA  |
        |          | RED-003 | Costera |
        """),
    Example("NETW-02", "warning", "Redes!B5", """
        | networks | id      | paid_until |
        |          | RED-001 | 2026-01-15 |
        |          | RED-002 | 2026-12-31 |
        |          | RED-003 |            |
        """),
    Example("NETW-03", "error", "Redes!C5", """
        | networks | id      | currency | rate |
        |          | RED-001 | EUR      |      |
        |          | RED-002 | EUR      | 1.1  |
        |          | RED-003 | USD      |      |
        """),
    Example("NETW-04", "error", "Redes!C5", """
        | networks | id      | currency | rate_date  |
        |          | RED-001 | EUR      |            |
        |          | RED-002 | EUR      | 2026-01-01 |
        |          | RED-003 |          |            |
        """),
    Example("NETW-05", "warning", "Redes!B5", """
        | networks | id      | doubt       |
        |          | RED-001 | ¿miembros?  |
        |          | RED-002 |             |
        """),
    Example("NACT-01", "warning", "Actividades en redes!B5", """
        | network_activities | id         | date       | description |
        |                    | ARD-000001 |            | Foro        |
        |                    | ARD-000002 | 2026-01-10 | Foro        |
        """),
    Example("NACT-02", "warning", "Actividades en redes!B5", """
        | network_activities | id         | doubt       |
        |                    | ARD-000001 | ¿quién fue? |
        |                    | ARD-000002 |             |
        """),
    Example("VISI-01", "error", "Visitas protocolarias!C5", """
        | visits | id           | date       | until      |
        |        | VIS-2026-001 | 2026-03-02 | 2026-03-01 |
        |        | VIS-2026-002 | 2026-03-02 | 2026-03-02 |
        """),
    Example("VISI-02", "warning", "Visitas protocolarias!B5", """
        | visits | id           | follow_up_due | follow_up_done |
        |        | VIS-2026-001 | 2026-01-01    |                |
        |        | VIS-2026-002 | 2026-01-01    | 2026-01-02     |
        """),
    Example("VISI-03", "warning", "Visitas protocolarias!C5", """
        | visits | id           | follow_up  | follow_up_due |
        |        | VIS-2026-001 | Agradecer  |               |
        |        | VIS-2026-002 | Agradecer  | 2026-02-01    |
        """),
    Example("VISI-04", "info", "Visitas protocolarias!C5", """
        | visits | id           | direction | interculturality |
        |        | VIS-2026-001 | Recibimos |                  |
        |        | VIS-2026-002 | Recibimos | Danza            |
        |        | VIS-2026-003 | Viajamos  |                  |
        """),
    Example("VISI-05", "warning", "Visitas protocolarias!C5", """
        | visits | id           | name     | date       |
        |        | VIS-2026-001 | Embajada |            |
        |        | VIS-2026-002 | Embajada | 2026-02-01 |
        """),
    Example("VISI-06", "warning", "Visitas protocolarias!B5", """
        | visits | id           | doubt       |
        |        | VIS-2026-001 | ¿cuándo?    |
        |        | VIS-2026-002 |             |
        """),
]  # fmt: skip

POOR = [
    Example(code, "warning", "Alianzas!C5", f"""
        | alliances | id         | {factor} | action  |
        |           | ALI-000001 | 2        |         |
        |           | ALI-000002 | 1        | Reunión |
        |           | ALI-000003 | 3        |         |
        """)
    for code, factor in (
        ("ALLI-02", "planning"),
        ("ALLI-03", "communication"),
        ("ALLI-04", "coordination"),
        ("ALLI-05", "trust"),
        ("ALLI-06", "follow_up"),
    )
]  # fmt: skip

ALLIANCES = [
    Example("ACTO-01", "error", "Actores!B6", """
        | actors | id      | name    |
        |        | ACR-001 | Concejo |
        |        | ACR-002 | concejo |
        |        | ACR-003 | Prensa  |
        """),
    Example("ACTO-02", "warning", "Actores!B5", """
        | actors | id      | doubt       |
        |        | ACR-001 | ¿quién?     |
        |        | ACR-002 |             |
        """),
    Example("ALLI-01", "error", "Alianzas!C5", """
        | alliances | id         | starts     | ends       |
        |           | ALI-000001 | 2026-03-02 | 2026-03-01 |
        |           | ALI-000002 | 2026-03-02 |            |
        """),
    *POOR,
    Example("ALLI-07", "warning", "Alianzas!B5", """
        | alliances | id         | doubt       |
        |           | ALI-000001 | ¿qué pone?  |
        |           | ALI-000002 |             |
        """),
    Example("CONS-01", "error", "Mancomunidades y consorcios!B6", """
        | consortia | id      | name |
        |           | MAN-001 | Sur  |
        |           | MAN-002 | SUR  |
        |           | MAN-003 | Este |
        """),
    Example("CONS-02", "error", "Mancomunidades y consorcios!C5", """
        | consortia | id      | starts     | ends       |
        |           | MAN-001 | 2026-03-02 | 2026-03-01 |
        |           | MAN-002 | 2026-03-02 | 2027-03-01 |
        """),
    Example("CONS-03", "warning", "Mancomunidades y consorcios!C5", """
        | consortia | id      | state           | result   |
        |           | MAN-001 | No se concretó  |          |
        |           | MAN-002 | Terminada       | Un plan  |
        |           | MAN-003 | Activa          |          |
        """),
    Example("CONS-04", "warning", "Mancomunidades y consorcios!B5", """
        | consortia | id      | doubt       |
        |           | MAN-001 | ¿firmó?     |
        |           | MAN-002 |             |
        """),
    Example("OFFE-01", "error", "Oferta municipal!B6", """
        | own_offer | id      | title    |
        |           | OFE-001 | Reciclar |
        |           | OFE-002 | RECICLAR |
        |           | OFE-003 | Agua     |
        """),
    Example("OFFE-02", "warning", "Oferta municipal!B5", """
        | own_offer | id      | doubt       |
        |           | OFE-001 | ¿premiada?  |
        |           | OFE-002 |             |
        """),
]  # fmt: skip

FRAME = [
    Example("FRAM-01", "error", "Marco de la oficina!D6", """
        | frame | id      | kind   | owner      | title |
        |       | MAR-001 | Misión | La oficina | Única |
        |       | MAR-002 | Misión | La oficina | única |
        |       | MAR-003 | Visión | La oficina | Única |
        """),
    Example("FRAM-02", "error", "Marco de la oficina!C5", """
        | frame | id      | valid_from | valid_to   |
        |       | MAR-001 | 2026-03-02 | 2026-03-01 |
        |       | MAR-002 | 2026-03-02 |            |
        """),
    Example("FRAM-03", "warning", "Marco de la oficina!B5", """
        | frame | id      | doubt       |
        |       | MAR-001 | ¿aprobada?  |
        |       | MAR-002 |             |
        """),
    Example("REGU-01", "error", "Normativa!B6", """
        | regulations | id      | title     |
        |             | NOR-001 | Ordenanza |
        |             | NOR-002 | ORDENANZA |
        |             | NOR-003 | Código    |
        """),
    Example("REGU-02", "warning", "Normativa!E5", """
        | regulations | id      | kind      | approved_on | gazette_on | web_on     | assembly_on | association_on |
        |             | NOR-001 | Ordenanza | 2025-12-01  | 2025-12-05 |            | 2025-12-05  | 2025-12-05     |
        |             | NOR-002 | Ordenanza | 2025-12-01  | 2025-12-05 | 2025-12-05 | 2025-12-05  | 2025-12-05     |
        |             | NOR-003 | Ordenanza |             |            |            |             |                |
        |             | NOR-004 | Decreto   | 2025-12-01  |            |            |             |                |
        """),
    Example("REGU-03", "warning", "Normativa!C5", """
        | regulations | id      | approved_on | gazette_on |
        |             | NOR-001 | 2025-12-02  | 2025-12-01 |
        |             | NOR-002 | 2025-12-02  | 2025-12-02 |
        """),
    Example("REGU-04", "warning", "Normativa!B5", """
        | regulations | id      | doubt       |
        |             | NOR-001 | ¿vigente?   |
        |             | NOR-002 |             |
        """),
    Example("STUD-01", "error", "Oferta y demanda!C6", """
        | territory_study | id      | side    | name  |
        |                 | ODE-001 | Demanda | Riego |
        |                 | ODE-002 | Demanda | riego |
        |                 | ODE-003 | Oferta  | Riego |
        """),
    Example("STUD-02", "warning", "Oferta y demanda!B5", """
        | territory_study | id      | doubt       |
        |                 | ODE-001 | ¿cuántos?   |
        |                 | ODE-002 |             |
        """),
    Example("OPER-01", "error", "POA de la oficina!C6", """
        | operational_plan | id           | year | activity |
        |                  | POA-2026-001 | 2026 | Reunión  |
        |                  | POA-2026-002 | 2026 | REUNIÓN  |
        |                  | POA-2026-003 | 2027 | Reunión  |
        """),
    Example("OPER-02", "error", "POA de la oficina!C5", """
        | operational_plan | id           | starts     | ends       |
        |                  | POA-2026-001 | 2026-06-02 | 2026-06-01 |
        |                  | POA-2026-002 | 2026-06-02 |            |
        """),
    Example("OPER-03", "warning", "POA de la oficina!B5", """
        | operational_plan | id           | ends       | done       |
        |                  | POA-2026-001 | 2026-01-14 |            |
        |                  | POA-2026-002 | 2026-01-14 | 2026-01-20 |
        |                  | POA-2026-003 | 2026-12-31 |            |
        """),
    Example("OPER-04", "warning", "POA de la oficina!B5", """
        | operational_plan | id           | doubt       |
        |                  | POA-2026-001 | ¿cuánto?    |
        |                  | POA-2026-002 |             |
        """),
]  # fmt: skip

BASIC_AGREEMENTS = [
    Example("COOP-08", "warning", "Cooperantes!C5", """
        | cooperants | id      | name  | basic_agreement_expires |
        |            | COO-001 | Fondo | 2026-03-01              |
        |            | COO-002 | Banco | 2027-03-01              |
        |            | COO-003 | Casa  |                         |
        """),
]  # fmt: skip

RULES = [*BASIC_AGREEMENTS, *RELATIONS, *NETWORKS, *ALLIANCES, *FRAME]
