"""Packs that wait to be made: standing on one of them, the button does it."""

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.schema.text import Text

_PRESS = Text("Ejemplo: párese en esta fila y pulse «Compartir».", 'Example: stand on this row and press "Share".')

PACKS: tuple[Row, ...] = (
    {
        "id": "ENV-2026-001",
        "audience": "planning",
        "to_whom": Text("Dirección de Planificación", "Planning Directorate"),
        "notes": _PRESS,
    },
    {"id": "ENV-2026-002", "audience": "report", "about": f"{ids.DRIP}:2019", "notes": _PRESS},
)

TABLES: dict[str, tuple[Row, ...]] = {"packs": PACKS}
