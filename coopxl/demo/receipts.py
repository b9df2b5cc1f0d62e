"""What cooperation brought, from the sources: scholarships, equipment, income, days of experts, urgent aid."""

from decimal import Decimal

from coopxl.demo import ids
from coopxl.demo.row import CONFIRM, Row
from coopxl.schema.text import Text

SCHOLARSHIPS: tuple[Row, ...] = (
    {
        "id": "BEC-001",
        "name": Text(
            "Especialización en riego tecnificado y manejo del agua",
            "Specialization in technical irrigation and water management",
        ),
        "kind": "scholarship",
        "person": CONFIRM,
        "department": Text("Gobierno Provincial del Azuay", "Provincial Government of Azuay"),
        "cooperant": ids.MASHAV,
        "country": "IL",
        "how_replicated": Text(
            "Lo aprendido se adaptó a la provincia y se volvió el proyecto de riego por goteo de 2019.",
            "What was learned was adapted to the province and became the drip irrigation project of 2019.",
        ),
        "notes": Text(
            "Beca de 2017. Enseña para qué sirve replicar: de una beca salió un proyecto con equipos.",
            "Scholarship of 2017. It shows what passing on is good for: a project with equipment came out of it.",
        ),
        "doubt": Text(
            "Por confirmar: la persona, los días y si estudió en Israel o a distancia. No trabajaba en este municipio.",
            "To confirm: the person, the days, and whether the study was in Israel or at a distance. The person did not "
            "work in this municipality.",
        ),
    },
    {
        "id": "BEC-002",
        "name": Text("Pasantías y visitas de la UIM", "Internships and visits of UIM"),
        "kind": "internship",
        "person": Text("Alcaldes y concejales", "Mayors and councillors"),
        "cooperant": ids.UIM,
        "country": "ES",
        "doubt": Text(
            "La entrevista las menciona sin nombres, fechas ni cuántas. Cuando se sepan, una fila por persona.",
            "The interview mentions them without names, dates or number. Once known, one row per person.",
        ),
    },
)

ASSETS: tuple[Row, ...] = (
    {
        "id": "BIE-001",
        "description": Text(
            "Sistemas familiares de riego por goteo («Family Drip System»)",
            "Family drip irrigation systems (Family Drip System)",
        ),
        "category": "equipment",
        "project": ids.DRIP,
        "cooperant": ids.ISRAEL,
        "quantity": Decimal(20),
        "value": Decimal("10000.00"),
        "custodian": Text("Asociaciones de horticultores", "Associations of horticulturists"),
        "notes": Text(
            "Los recibieron veinte asociaciones del Azuay, no este municipio.",
            "Twenty associations of Azuay received them, not this municipality.",
        ),
        "doubt": Text(
            "El valor es «alrededor de» 10.000 dólares. Acta y fecha no constan.",
            'The value is "around" 10,000 dollars. Act and day are not given.',
        ),
    },
    {
        "id": "BIE-002",
        "description": Text("Equipamiento de las brigadas médicas", "Equipment of the medical brigades"),
        "category": "equipment",
        "project": ids.BRIGADES,
        "cooperant": ids.CHARITY,
        "doubt": Text(
            "Un texto dice que los 300.000 dólares eran para equipamiento; la entrevista, que además se donaron. Si hubo "
            "equipos, faltan el detalle, el acta, el custodio y el inventario.",
            "One text says that the 300,000 dollars were for equipment; the interview, that they were also donated. If "
            "there was equipment, details, act, custodian and inventory are missing.",
        ),
    },
)

INCOME: tuple[Row, ...] = (
    {
        "id": "ING-000001",
        "source": "donations",
        "amount": Decimal("300000.00"),
        "origin": "foreign_private",
        "cooperant": ids.CHARITY,
        "project": ids.BRIGADES,
        "doubt": Text(
            "¿Dinero o equipos por ese valor? Fecha, documento y país de la organización no constan.",
            "Money, or equipment of that value? Day, document and the organization's country are not given.",
        ),
    },
    {
        "id": "ING-000002",
        "source": "donations",
        "amount": Decimal("8000.00"),
        "origin": "foreign_private",
        "cooperant": ids.FREEDOM_HOUSE,
        "project": ids.WOMEN,
        "doubt": Text(
            "¿8.000 dólares u 8.000 mujeres? El texto y la entrevista no coinciden. La fecha no consta.",
            "8,000 dollars or 8,000 women? The text and the interview disagree. The day is not given.",
        ),
    },
)

ASSISTANCE: tuple[Row, ...] = (
    {
        "id": "ATE-001",
        "subject": Text(
            "Capacitación y evaluación del turismo comunitario", "Training and evaluation of community tourism"
        ),
        "days": Decimal(15),
        "cooperant": ids.VALENCIA,
        "project": ids.TOURISM,
        "result": Text(
            "Capacitó y evaluó cómo se gestiona el turismo comunitario.",
            "It trained people and evaluated how community tourism is managed.",
        ),
        "doubt": Text(
            "Falta la tarifa: cuánto habría costado contratar a esa persona por día. Su nombre y las fechas no constan, ni "
            "si los 15 días son de trabajo o de estadía.",
            "The daily rate is missing: what hiring that person would have cost per day. Name and dates are not given, nor "
            "whether the 15 days are of work or of stay.",
        ),
    },
)

EMERGENCY_AID: tuple[Row, ...] = (
    {
        "id": "AHU-001",
        "event": Text(
            "Recursos de «ayuda urgente» para organizaciones de mujeres",
            '"Urgent aid" resources for women\'s organizations',
        ),
        "coordinated_with": CONFIRM,
        "kind": "money",
        "cooperant": ids.FREEDOM_HOUSE,
        "project": ids.WOMEN,
        "doubt": Text(
            "La entrevista los llama «ayuda urgente». Por confirmar: si fue ayuda humanitaria como la entiende la "
            "ordenanza, con qué entidad del gobierno central se coordinó, cuándo y cuánto.",
            'The interview calls them "urgent aid". To confirm: whether it was emergency aid as the ordinance means it, '
            "with which body of the central government it was coordinated, when and how much.",
        ),
    },
)

TABLES: dict[str, tuple[Row, ...]] = {
    "scholarships": SCHOLARSHIPS,
    "assets": ASSETS,
    "income": INCOME,
    "assistance": ASSISTANCE,
    "emergency_aid": EMERGENCY_AID,
}
