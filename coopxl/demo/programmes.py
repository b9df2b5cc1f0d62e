"""The six programmes of the model: its table of calls and its calendar. None is dated there, so no call is here."""

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.schema.text import Text

PROGRAMMES: tuple[Row, ...] = (
    {
        "id": "PRG-001",
        "cooperant": ids.CHARITY,
        "name": Text("Apoyo al sector salud", "Support to the health sector"),
        "category": "financial_assistance",
        "cooperation_types": ("financial",),
        "opens_month": "1",
        "opens_day": 1,
        "closes_month": "1",
        "closes_day": 8,
        "areas": ("health",),
        "requirements": Text(
            "Presentación de un proyecto de apoyo al sector salud",
            "Presentation of a project to support the health sector",
        ),
        "doubt": Text(
            "La ventana viene de un ejemplo del modelo: confirmarla con el cooperante.",
            "The window comes from an example of the model: confirm it with the cooperant.",
        ),
    },
    {
        "id": "PRG-002",
        "cooperant": ids.OAS,
        "name": Text("Premio OEA (becas)", "OAS Award (scholarships)"),
        "category": "contest",
        "cooperation_types": ("scholarships",),
        "opens_month": "2",
        "opens_day": 20,
        "closes_month": "2",
        "closes_day": 25,
        "applicants": ("individuals",),
        "areas": ("education",),
        "geography": Text("Países miembros de la OEA", "OAS member countries"),
        "requirements": Text(
            "Ser ciudadano o residente permanente de un país miembro de la OEA",
            "Be a citizen or permanent resident of an OAS member country",
        ),
        "doubt": Text(
            "La ventana viene de un ejemplo del modelo: confirmarla con el cooperante.",
            "The window comes from an example of the model: confirm it with the cooperant.",
        ),
    },
    {
        "id": "PRG-003",
        "cooperant": ids.FREEDOM_HOUSE,
        "name": Text("Convocatoria abierta", "Open call"),
        "category": "open_call",
        "cooperation_types": ("financial",),
        "opens_month": "3",
        "closes_month": "3",
        "areas": ("gender",),
        "populations": ("women",),
        "doubt": Text(
            "Solo consta en el calendario, en marzo: faltan los días y los requisitos. Área y población son las del "
            "proyecto que apoyó.",
            "It is only in the calendar, in March: days and requirements are missing. Area and population are those "
            "of the project it supported.",
        ),
    },
    {
        "id": "PRG-004",
        "cooperant": ids.FRENCH_AGENCY,
        "name": Text("Asistencia técnica", "Technical assistance"),
        "category": "technical_assistance",
        "cooperation_types": ("technical",),
        "opens_month": "5",
        "opens_day": 10,
        "closes_month": "5",
        "closes_day": 12,
        "requirements": Text(
            "La presentación de un proyecto que incluya los ODS",
            "The presentation of a project that includes the SDGs",
        ),
        "doubt": Text(
            "El nombre de la agencia está sin verificar y no constan áreas. La ventana viene de un ejemplo del modelo.",
            "The agency's name is unverified and no areas are given. The window comes from an example of the model.",
        ),
    },
    {
        "id": "PRG-005",
        "cooperant": ids.VALENCIA,
        "name": Text("Asistencia financiera", "Financial assistance"),
        "category": "financial_assistance",
        "cooperation_types": ("technical",),
        "areas": ("productive_sectors",),
        "doubt": Text(
            "Solo consta en el calendario y el mes no se distingue. Va en la fila de asistencia financiera, pero lo "
            "que dio fue asistencia técnica.",
            "It is only in the calendar and the month cannot be told. It stands in the row of financial assistance, "
            "but what it gave was technical assistance.",
        ),
    },
    {
        "id": "PRG-006",
        "cooperant": ids.JAPAN,
        "name": Text("Asistencia financiera", "Financial assistance"),
        "category": "financial_assistance",
        "cooperation_types": ("technical",),
        "areas": ("agriculture",),
        "counterpart_asked": True,
        "requirements": Text(
            "Presentar una contraparte (el porcentaje no consta)",
            "Present a counterpart (the percentage is not given)",
        ),
        "doubt": Text(
            "Solo consta en el calendario y el mes no se distingue. Va en la fila de asistencia financiera, pero lo "
            "que se conversó fue asistencia técnica. Preguntar qué contraparte exige.",
            "It is only in the calendar and the month cannot be told. It stands in the row of financial assistance, "
            "but what was discussed was technical assistance. Ask what counterpart it requires.",
        ),
    },
)
