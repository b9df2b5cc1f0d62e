"""Cells that break the rules about rows that may be one: a spelling of another row, beside a name that only looks alike."""

from tests.core.examples import Example

RULES: list[Example] = [
    Example("NETW-06", "warning", "Redes!B6", """
        | networks | id      | name           | other_names |
        |          | RED-001 | Red de la AME  | RICI; RIICI |
        |          | RED-002 | RIICI          |             |
        |          | RED-003 | RECI           |             |
        """),
    Example("ACTO-03", "warning", "Actores!B6", """
        | actors | id      | name                 |
        |        | ACR-001 | Huasipichanga S.A.S. |
        |        | ACR-002 | Husipichanga         |
        |        | ACR-003 | Fundación Amaru      |
        | twins | id | decision |
        """),
    Example("PCSO-04", "warning", "OSC aliadas!B6", """
        | partner_csos | id      | name                        |
        |              | OSC-001 | Fundación Mujeres del Cañar |
        |              | OSC-002 | Mujeres de Cañar            |
        |              | OSC-003 | Fundación Mujeres del Azuay |
        """),
]  # fmt: skip
