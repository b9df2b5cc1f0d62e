"""Shares that always add up: by largest remainder, to the hundredth of a percent."""

from collections.abc import Sequence
from decimal import Decimal


def shares(amounts: Sequence[Decimal], total: Decimal = Decimal("100.00")) -> list[Decimal]:
    """The part of `total` that falls to each amount, two decimals; they add up to it exactly unless all are zero."""
    whole = sum(amounts, Decimal())
    if not whole:
        return [Decimal("0.00")] * len(amounts)
    cents = int(total * 100)
    exact = [amount * cents / whole for amount in amounts]
    floors = [int(part) for part in exact]
    left = cents - sum(floors)
    # Ties fall to the earlier amount, always the same way.
    order = sorted(range(len(amounts)), key=lambda index: (floors[index] - exact[index], index))
    for index in order[:left]:
        floors[index] += 1
    return [Decimal(part) / 100 for part in floors]
