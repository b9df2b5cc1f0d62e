"""Cells that break the rules of `coopxl/schema/matching.py`."""

from tests.core.examples import Example

RULES: list[Example] = [
    Example("MATC-01", "warning", "Coincidencias!C5", """
        | matches | id                       | decision    | reason        |
        |         | PRY-2026-001-PRG-001/2026 | No interesa |               |
        |         | PRY-2026-001-PRG-002/2026 | No interesa | Es para becas |
        |         | PRY-2026-002-PRG-001/2026 | Postular    |               |
        """),
    Example("FUND-01", "error", "Fondos de contraparte!E5", """
        | counterpart_funds | id      | year | amount | currency | rate | rate_date  |
        |                   | FCP-001 | 2026 | 10     | EUR      |      | 2026-01-02 |
        |                   | FCP-002 | 2026 | 10     | USD      |      |            |
        """),
    Example("FUND-02", "error", "Fondos de contraparte!F5", """
        | counterpart_funds | id      | year | amount | currency | rate | rate_date  |
        |                   | FCP-001 | 2026 | 10     | EUR      | 1.1  |            |
        |                   | FCP-002 | 2026 | 10     | EUR      | 1.1  | 2026-01-02 |
        """),
]  # fmt: skip
