"""What a person still has to type before the model case can close: proofs, expenses, evaluations; and what may go wrong."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from coopxl.actions.load import Rows, load
from coopxl.core.book import Book
from coopxl.core.outcome import Ask, Fill, Outcome
from coopxl.core.values import Value
from coopxl.demo import MODEL_PROJECT as MODEL
from coopxl.run.office import Office, moment
from coopxl.schema.lists import CRITERIA

PROOFS = {
    "REC-000001": "Factura 001-001-000412, carpeta 3",
    "REC-000002": "Acta de entrega recepción 17-2019",
    "REC-000003": "Recibos firmados, carpeta 4",
}
EXPENSES = (
    ("PRE-000001", "001-001-000412", "Importadora Riegos & Más", "9850.35", True),
    ("PRE-000001", "001-001-000413", "Transportes del Sur", "149.60", False),
    ("PRE-000002", "PLA-2019-07", "Nómina técnica", "6999.99", True),
    ("PRE-000003", "RCB-0001", "Asociaciones", "2400.00", None),
)


def evaluation(number: int, kind: str, done: date | None = date(2020, 1, 15), score: int = 3) -> dict[str, Value]:
    """An evaluation with its six scores and what they rest on."""
    judged: dict[str, Value] = {}
    for place, code in enumerate(CRITERIA.codes):
        judged |= {
            f"{code.key}_score": min(4, score + place % 2),
            f"{code.key}_evidence": f"Encuesta a 60 familias, pregunta {place + 1}",
        }
    return {
        "id": f"EVA-{number:06}",
        "project": MODEL,
        "kind": kind,
        "due": date(2019, 12, 31),
        "done": done,
        "evaluator": "Equipo de la provincia",
        "document": f"evidencias/{kind}.pdf",
        "recommendations": "Mantener la asistencia un año más." if kind == "final" else None,
        **(judged if done else {}),
    }


def expenses() -> list[dict[str, Value]]:
    """Four expenses with cents, one that the cooperant does not accept and one of which nobody has said."""
    return [
        {
            "id": f"GAS-{number:06}",
            "project": MODEL,
            "line": line,
            "date": date(2019, 6, number),
            "document": document,
            "supplier": supplier,
            "description": "Pago",
            "amount": Decimal(amount),
            "eligible": eligible,
            "verification": f"Carpeta {number}",
        }
        for number, (line, document, supplier, amount, eligible) in enumerate(EXPENSES, 1)
    ]


TROUBLE: Rows = {
    "issues": [
        {
            "id": "INC-000001",
            "project": MODEL,
            "description": "El proveedor entregó tarde los equipos.",
            "date": date(2019, 5, 20),
            "risk": "RIE-000005",
            "state": "solved",
            "resolution": "Se reprogramó la instalación.",
        }
    ],
    "measures": [
        {
            "id": "MDA-000001",
            "project": MODEL,
            "kind": "feedback",
            "date": date(2019, 6, 1),
            "description": "Instalar por etapas, primero en las asociaciones sin agua de riego.",
            "agreed_by": "Embajada, AGROAZUAY y asociaciones, acta 4",
        }
    ],
    "risks": [
        {
            "id": "RIE-000005",
            "project": MODEL,
            "description": "Los equipos importados llegan tarde.",
            "probability": 4,
            "impact": 4,
            "owner": "Bodega",
            "trigger": "Sin guía de embarque a 60 días",
            "response": "Se anticipó la orden de compra.",
            "state": "happened",
        }
    ],
}


def perform(folder: Path, rows: Rows | None = None, cells: dict[tuple[str, str, str], Value] | None = None) -> None:
    """Types rows, and cells by (table, id, column), into the books of an office, through their files."""

    def typed(book: Book, ask: Ask) -> Outcome:
        edits = []
        for (table, row, key), value in (cells or {}).items():
            edits.append(Fill(table, book[table].fingerprint, {(book[table].by_id[row], key): value}))
        return Outcome(edits)

    Office(folder, moment(date(2026, 1, 1))).perform([typed, load(rows or {}, {})])


def complete(folder: Path, **more: object) -> None:
    """The model case with everything that closing asks for."""
    rows: dict[str, object] = {
        "expenses": expenses(),
        "evaluations": [evaluation(1, "mid_term", score=2), evaluation(2, "final")],
    }
    perform(folder, rows | more, {("resources", row, "verification"): proof for row, proof in PROOFS.items()})
