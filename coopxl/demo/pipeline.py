"""Applications, from the sources. Moves, versions and changes are written by coopxl as the office works."""

from decimal import Decimal

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.schema.text import Text

_UNDATED = Text(
    "No constan la fecha de la carta, la de la respuesta ni el documento enviado.",
    "The date of the letter, that of the answer and the document sent are not given.",
)

APPLICATIONS: tuple[Row, ...] = (
    {
        "id": "POS-2026-001",
        "project": ids.BRIGADES,
        "cooperant": ids.CHARITY,
        "version": 1,
        "amount_approved": Decimal("300000.00"),
        "answer": "accepted",
        "reason": Text(
            "La unidad buscó en la plataforma de la Cancillería quién trabajara en salud y le escribió.",
            "The unit searched the Foreign Ministry's platform for somebody working in health and wrote to it.",
        ),
        "doubt": Text(
            "No se sabe cuánto se pidió, y si los 300.000 dólares eran el equipamiento o además de él. " + _UNDATED.es,
            "It is not known how much was asked, nor whether the 300,000 dollars were the equipment or came on top. "
            + _UNDATED.en,
        ),
    },
    {
        "id": "POS-2026-002",
        "project": ids.WOMEN,
        "cooperant": ids.FREEDOM_HOUSE,
        "version": 1,
        "answer": "accepted",
        "reason": Text("Recursos de ayuda urgente.", "Urgent-aid resources."),
        "doubt": Text(
            "¿Se aprobaron 8.000 dólares, o se fortaleció a 8.000 mujeres? " + _UNDATED.es,
            "Were 8,000 dollars granted, or 8,000 women strengthened? " + _UNDATED.en,
        ),
    },
    {
        "id": "POS-2026-003",
        "project": ids.IRRIGATION,
        "cooperant": ids.JAPAN,
        "version": 1,
        "answer": "rejected",
        "reason": Text(
            "El municipio no tenía presupuesto para la contraparte.",
            "The municipality had no budget for the counterpart.",
        ),
        "doubt": Text(
            "Las fuentes hablan de contactos y no de una propuesta presentada: comprobar si la hubo. " + _UNDATED.es,
            "The sources speak of contacts, not of a proposal submitted: check whether there was one. " + _UNDATED.en,
        ),
    },
)

TABLES: dict[str, tuple[Row, ...]] = {"applications": APPLICATIONS}
