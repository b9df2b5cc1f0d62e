"""Five figures of money, of a small office, counted by hand."""

from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopxl.core.dollars import FIGURES, five_figures
from coopxl.hosts.memory import book

OFFICE = """
| projects | id | name | state | currency | rate |
| | PRY-2026-001 | Riego | Aceptado | EUR | 1.10 |
| | PRY-2026-002 | Salud | En ejecución | | |
| applications | id | project | call | version | submitted | amount_requested | amount_approved | currency | answered |
| | POS-2025-001 | PRY-2026-001 | | 1 | 2025-03-01 | 1000 | | EUR | |
| | POS-2025-002 | PRY-2026-001 | | 2 | 2025-06-01 | 2000 | 1500 | EUR | 2026-01-10 |
| | POS-2026-001 | PRY-2026-002 | | 1 | 2026-02-01 | 300.50 | | | |
| | POS-2026-002 | PRY-2026-002 | CON-2026-001 | 1 | | 40 | | GBP | |
| | POS-2026-003 | PRY-2026-002 | CON-2026-002 | 1 | | 50 | | doblones | |
| calls | id | name |
| | CON-2026-001 | Una |
| | CON-2026-002 | Otra |
| agreements | id | name | kind | project | signed | amount | currency | rate |
| | CNV-001 | Riego | Marco | PRY-2026-001 | 2026-02-01 | 1500 | EUR | 1.20 |
| income | id | date | source | amount | project |
| | ING-000001 | 2026-03-01 | Donación | 700 | PRY-2026-001 |
| resources | id | project | source | name | amount |
| | REC-001 | PRY-2026-001 | Cooperante | Dinero | 700 |
| | REC-002 | PRY-2026-002 | Cooperante | Equipos | 250 |
| | REC-003 | PRY-2026-002 | GAD, efectivo | Obra | 90 |
| expenses | id | project | date | document | amount |
| | GAS-000001 | PRY-2026-001 | 2026-04-01 | F-1 | 99.99 |
| | GAS-000002 | PRY-2026-002 | 2025-04-01 | F-2 | 0.01 |
"""


def test_five_figures_by_hand():
    found = five_figures(book(OFFICE))
    assert {one: found.total(one) for one in FIGURES} == {
        "requested": Decimal("2500.50"),  # the second version of the first project, 2000 at 1.10, and 300.50
        "approved": Decimal("1650.00"),
        "signed": Decimal("1800.00"),  # at the rate of the agreement
        "received": Decimal("950.00"),  # income 700 and the equipment of the project that has no income
        "spent": Decimal("100.00"),
    }
    assert found.years == [2025, 2026]
    assert [found.of(one, [2026]) for one in FIGURES] == [
        Decimal(amount) for amount in ("300.50", "1650.00", "1800.00", "700.00", "99.99")
    ]
    assert found.of("received", [None]) == 250
    assert [(currency, place.id) for currency, place in found.left_out] == [
        ("GBP", "POS-2026-002"),
        ("?", "POS-2026-003"),
    ]


ROWS = OFFICE.strip().splitlines()
BLOCKS = [number for number, line in enumerate(ROWS) if not line.startswith("| |")]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(random):
    typed = []
    for first, end in zip(BLOCKS, [*BLOCKS[1:], len(ROWS)], strict=True):
        body = ROWS[first + 1 : end]
        random.shuffle(body)
        typed += [ROWS[first], *body]
    assert five_figures(book("\n".join(typed))).by_year == five_figures(book(OFFICE)).by_year
