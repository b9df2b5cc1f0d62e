"""Shares add up to the cent, whatever the amounts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopxl.core.shares import shares


def test_shares_by_largest_remainder() -> None:
    assert shares([Decimal(10000), Decimal(7000), Decimal(2500)]) == [
        Decimal("51.28"),
        Decimal("35.90"),
        Decimal("12.82"),
    ]
    assert shares([]) == []
    assert shares([Decimal(0), Decimal("0.00")]) == [Decimal("0.00"), Decimal("0.00")]
    with pytest.raises(ValueError, match="not negative"):
        shares([Decimal(-1), Decimal(2)])


amounts = st.lists(st.decimals(0, 10**9, places=2), min_size=1, max_size=30)


@given(amounts, st.sampled_from([Decimal("100.00"), Decimal("1.00"), Decimal("19500.00")]))
def test_shares_always_sum_to_the_total_and_are_within_a_cent(parts: list[Decimal], total: Decimal) -> None:
    found = shares(parts, total)
    base = sum(parts)
    assert sum(found) == (total if base else 0)
    for part, share in zip(parts, found, strict=True):
        assert share == share.quantize(Decimal("0.01"))
        assert not base or abs(share - part / base * total) < Decimal("0.01001")
