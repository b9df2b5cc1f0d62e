"""Shares that always add up: by largest remainder, to the hundredth of a percent."""

from collections.abc import Sequence
from decimal import Decimal
from math import lcm

CENT = Decimal("0.01")


def shares(amounts: Sequence[Decimal], total: Decimal = Decimal("100.00")) -> list[Decimal]:
    """The part of each amount in `total`, two decimals, by largest remainder: they always sum to `total`.

    All zero when the amounts sum to nothing. ValueError for a negative amount or a total finer than a cent.
    """
    if any(part < 0 for part in amounts) or total != total.quantize(CENT):
        raise ValueError("shares need amounts that are not negative and a total in whole cents")
    weights = _whole(amounts)
    base, cents = sum(weights), int(total * 100)
    if not base:
        return [Decimal("0.00")] * len(weights)
    parts = [divmod(weight * cents, base) for weight in weights]
    spare = cents - sum(floor for floor, _ in parts)
    first = set(sorted(range(len(parts)), key=lambda index: -parts[index][1])[:spare])
    return [(Decimal(floor + (index in first)) / 100).quantize(CENT) for index, (floor, _) in enumerate(parts)]


def _whole(amounts: Sequence[Decimal]) -> list[int]:
    """The amounts as integers of one common unit, so that nothing is rounded."""
    ratios = [part.as_integer_ratio() for part in amounts]
    unit = lcm(*(below for _, below in ratios))
    return [above * (unit // below) for above, below in ratios]
