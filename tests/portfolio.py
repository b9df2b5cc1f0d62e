"""A blank office that gets as many projects as one likes, for looking at what is drawn from many rows."""

from datetime import date, timedelta
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


_WISH = "Promoción de la horticultura tecnificada con riego por aspersión en las comunidades campesinas de la zona alta del cantón"
_DONOR = "Agencia Española de Cooperación Internacional para el Desarrollo, oficina técnica de la región andina"
_AREAS = ("agriculture", "education", "health", "culture", "environment", "gender")


def crowd(folder: Path, count: int, today: date) -> None:
    """As many cooperants, calls and agreements as one likes, with long names, something due, owed and ending every other day."""
    numbers = range(1, count + 1)
    held = max(1, count // 3)
    perform(
        folder,
        {
            "cooperants": [_cooperant(number) for number in range(1, held + 1)],
            "projects": [_idea(number) for number in numbers],
            "calls": [_call(number, held, today) for number in numbers],
            "agreements": [
                {
                    "id": f"CNV-2026-{number:03}",
                    "name": f"Convenio marco {number} con la {_DONOR}",
                    "kind": "memorandum",
                    "cooperants": (f"COO-{number % held + 1:03}",),
                    "ends": today + timedelta(number * 2),
                    "follow_up_by": "Dra. María Fernanda Peñaherrera Íñiguez",
                }
                for number in numbers
            ],
            "commitments": [
                {
                    "id": f"CMP-{number:06}",
                    "agreement": f"CNV-2026-{number:03}",
                    "kind": "progress_report",
                    "description": f"Informe técnico y financiero {number} sobre la ejecución, con anexos y actas de recepción",
                    "due": today + timedelta(number - 4),
                    "responsible": "Dirección de Planificación y Ordenamiento Territorial",
                }
                for number in numbers
            ],
            "contacts": [
                {
                    "id": f"GES-2026-{number:03}",
                    "subject": f"Reunión {number}",
                    "channel": "writing",
                    "cooperant": f"COO-{number % held + 1:03}",
                    "date": today - timedelta(40),
                    "next_step": f"Llamar para preguntar por la respuesta al oficio {number:03}-2026-GADM-DPOT",
                    "next_due": today + timedelta(number % 20 - 5),
                }
                for number in numbers
            ],
        },
    )


def _cooperant(number: int) -> dict[str, Value]:
    return {
        "id": f"COO-{number:03}",
        "name": f"{_DONOR} {number}",
        "country": ("EC", "ES", None)[number % 3],
        "areas": tuple(sorted({_AREAS[number % 6], _AREAS[number * 5 % 6]})),
        "cooperation_types": ("technical",) if number % 2 else None,
    }


def _idea(number: int) -> dict[str, Value]:
    return {
        "id": f"PRY-2025-{number:03}",
        "name": f"{_WISH} {number}",
        "state": "idea",
        "areas": (_AREAS[number % 6],),
        "manager_name": "Ing. José Ñauñay Güiracocha",
        "amount_requested": Decimal(5000 * (number % 30)),
        "counterpart": Decimal(1000 * (number % 7)),
        "sdg": (str(number % 17 + 1),),
    }


def _call(number: int, held: int, today: date) -> dict[str, Value]:
    categories = ("open_call", "technical_assistance", "financial_assistance", "contest")
    return {
        "id": f"CON-2026-{number:03}",
        "cooperant": f"COO-{number % held + 1:03}",
        "name": f"Convocatoria {number} para iniciativas de adaptación al cambio climático en los páramos",
        "category": categories[number % len(categories)],
        "announcement": "confirmed",
        "opens": today + timedelta(number % 60 - 20),
        "closes": today + timedelta(number * 3 % 330) if number % 9 else None,
        "areas": (_AREAS[number % 6],),
        "geography": ("Ecuador", "América Latina", "Perú; Bolivia", None)[number % 4],
        "applicants": (("municipality",), None, ("civil_society",))[number % 3],
        "cofinancing": (None, Decimal(10), Decimal(30))[number % 3],
        "requirements": "Carta de intención, presupuesto detallado y aval de la autoridad, en dos idiomas"
        if number % 2
        else None,
        "sdg": (str(number % 17 + 1),),
    }
