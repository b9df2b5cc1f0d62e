"""What part of the portfolio goes to each goal: weights where there are any, else equal parts; always 100 in all."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.core.goals import goals
from coopxl.hosts.memory import book

ALIGNED = """
| projects | id | name | state | sdg |
| | PRY-2026-001 | Riego | Idea | 2; 6 |
| | PRY-2026-002 | Salud | Idea | 3; 10; 11 |
| | PRY-2026-003 | Feria | Idea | |
| | PRY-2026-004 | Metas | Idea | |
| alignment | id | project | sdg_target | weight |
| | ALI-000001 | PRY-2026-001 | 2.3 | 75 |
| | ALI-000002 | PRY-2026-001 | 2.4 | 5 |
| | ALI-000003 | PRY-2026-001 | 13.1 | 20 |
| | ALI-000004 | PRY-2026-002 | 3.8 | |
| | ALI-000005 | PRY-2026-004 | 3.8 | |
"""


def test_weights_first_then_the_goals_of_the_project_then_those_of_its_targets():
    found = goals(book(ALIGNED))
    # of 3 projects: 0.8 + 0 to 2, 0.2 to 13, a third and a whole one to 3, a third each to 10 and 11
    assert found.share == {
        2: Decimal("26.67"),
        3: Decimal("44.44"),
        10: Decimal("11.11"),
        11: Decimal("11.11"),
        13: Decimal("6.67"),
    }
    assert dict(found.projects) == {2: 1, 13: 1, 3: 2, 10: 1, 11: 1}
    assert (found.told, found.untold) == (3, 1)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.integers(1, 17), max_size=6, unique=True), min_size=1, max_size=12), st.randoms())
def test_shares_make_a_hundred_whatever_the_order(projects, random):
    def shares(listed):
        head = "| projects | id | name | state | sdg |\n"
        return goals(
            book(head + "".join(f"| | {key} | {key} | Idea | {'; '.join(map(str, sdg))} |\n" for key, sdg in listed))
        )

    listed = [(f"PRY-2026-{number:03}", sdg) for number, sdg in enumerate(projects, 1)]
    found = shares(listed)
    assert sum(found.share.values()) == (100 if any(projects) else 0)
    random.shuffle(listed)
    assert shares(listed) == found
