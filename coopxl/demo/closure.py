"""What the sources say of how the cases ended: results, measured values, resources. No proof and no evaluation is given."""

from datetime import date
from decimal import Decimal

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.schema.text import Text

_OF_2019 = Text("La fuente da el año, no los días.", "The source gives the year, not the days.")
_NO_PROOF = Text(
    "Falta el documento que lo prueba; la fuente no nombra ninguno.",
    "The document that proves it is missing; the source names none.",
)
_EXPECTED = Text(
    "Lo esperado se tomó de los objetivos; la fuente solo cuenta lo alcanzado.",
    "What was expected was taken from the objectives; the source only tells what was achieved.",
)
_GROWERS = Text("20 asociaciones de pequeños horticultores", "20 associations of small horticulturists")

MEASUREMENTS: tuple[Row, ...] = tuple(
    {
        "id": f"MED-{number:06}",
        "indicator": f"IND-{number:06}",
        "from_date": date(2019, 1, 1),
        "to_date": date(2019, 12, 31),
        "value": Decimal(value),
        "notes": _OF_2019,
    }
    for number, value in enumerate((20, 150, 20, 12), 1)
)

RESOURCES: tuple[Row, ...] = (
    {
        "id": "REC-000001",
        "project": ids.DRIP,
        "source": "donor",
        "name": Text("Aporte de la Embajada de Israel", "Contribution of the Embassy of Israel"),
        "amount": Decimal("10000.00"),
        "use": Text("Compra de 20 sistemas de riego por goteo.", "Purchase of 20 drip irrigation systems."),
        "destination": _GROWERS,
        "doubt": Text(
            "La fuente dice «alrededor de» 10.000 dólares y no nombra el documento que lo prueba.",
            'The source says "around" 10,000 dollars and names no document that proves it.',
        ),
    },
    {
        "id": "REC-000002",
        "project": ids.DRIP,
        "source": "other",
        "name": Text("Aporte de AGROAZUAY", "Contribution of AGROAZUAY"),
        "amount": Decimal("7000.00"),
        "use": Text(
            "Capacitación y asistencia técnica especializada durante un año.",
            "Training and specialized technical assistance for one year.",
        ),
        "destination": _GROWERS,
        "doubt": _NO_PROOF,
    },
    {
        "id": "REC-000003",
        "project": ids.DRIP,
        "source": "beneficiaries",
        "name": Text("Aporte de las asociaciones", "Contribution of the associations"),
        "amount": Decimal("2500.00"),
        "use": Text("Complemento de la instalación de los sistemas.", "Complement to installing the systems."),
        "destination": _GROWERS,
        "doubt": _NO_PROOF,
    },
)

RESULTS: tuple[Row, ...] = (
    {
        "id": "RES-000001",
        "project": ids.DRIP,
        "expected": Text(
            "Sistemas familiares de riego por goteo instalados en las asociaciones.",
            "Family drip irrigation systems installed in the associations.",
        ),
        "achieved": Text(
            "20 sistemas en 20 asociaciones, con más de 150 familias: mejor manejo del agua para fines agrícolas.",
            "20 systems in 20 associations, with more than 150 families: better management of water for agricultural "
            "purposes.",
        ),
        "doubt": _EXPECTED,
    },
    {
        "id": "RES-000002",
        "project": ids.DRIP,
        "expected": Text(
            "Asociaciones capacitadas y asistidas en riego y horticultura.",
            "Associations trained and assisted in irrigation and horticulture.",
        ),
        "achieved": Text(
            "Producción agrícola más diversa, y asegurada durante todo el año.",
            "More diversified agricultural production, assured throughout the year.",
        ),
        "doubt": _EXPECTED,
    },
    {
        "id": "RES-000003",
        "project": ids.DRIP,
        "expected": Text(
            "Organizaciones de productores y conciencia ambiental fortalecidas.",
            "Producers' organizations and environmental awareness strengthened.",
        ),
        "achieved": Text(
            "Más conciencia ambiental entre los productores y organizaciones agrícolas más fuertes.",
            "More environmental awareness among producers and stronger agricultural organizations.",
        ),
        "doubt": _EXPECTED,
    },
)
