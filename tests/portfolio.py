"""A blank office that gets as many projects as one likes, for looking at what is drawn from many rows."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from coopxl.core.values import Value
from coopxl.schema.process import CAPACITY_ELEMENTS
from coopxl.schema.states import PROJECT_STATES
from tests.closings import perform

PARISHES, YEARS = 22, 12


def fill(folder: Path, count: int) -> None:
    """Projects in every state, parish and goal; applications, income and expenses of twelve years; scores of the unit."""
    ids = [f"PRY-2026-{number:03}" for number in range(1, count + 1)]
    perform(
        folder,
        {
            "parishes": [
                {"id": f"03{number:04}", "name": f"San José de {number:02}"} for number in range(1, PARISHES + 1)
            ],
            "projects": [_project(row_id, number) for number, row_id in enumerate(ids, 1)],
            "applications": [
                {
                    "id": f"POS-2026-{number:03}",
                    "project": row_id,
                    "submitted": _day(number),
                    "amount_requested": Decimal(1000 * number),
                    "amount_approved": Decimal(700 * number) if number % 3 == 0 else None,
                }
                for number, row_id in enumerate(ids, 1)
            ],
            "income": [
                {
                    "id": f"ING-{number:06}",
                    "date": _day(number),
                    "source": "donations",
                    "amount": Decimal("250.25") * number,
                }
                for number in range(1, count + 1)
            ],
            "capacity": [
                {"id": f"CAP-{number:06}", "element": code.key, "score": number % 4, "date": _day(number)}
                for number, code in enumerate(CAPACITY_ELEMENTS.codes * 2, 1)
            ],
        },
    )


def _project(row_id: str, number: int) -> dict[str, Value]:
    states = [code.key for code in PROJECT_STATES.codes]
    return {
        "id": row_id,
        "name": f"Proyecto {number}",
        "state": states[number * 8 % len(states)],
        "parishes": tuple(sorted({f"03{place % PARISHES + 1:04}" for place in (number % 7, number * number % 31)})),
        "sdg": tuple(sorted({str(number % 17 + 1), str(number * 5 % 17 + 1)})),
        "whole_canton": number % 10 == 0,
    }


def _day(number: int) -> date:
    return date(2026 - number % YEARS, 1 + number % 12, 15)
