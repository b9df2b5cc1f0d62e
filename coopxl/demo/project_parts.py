"""What belongs to each project: specific objectives, beneficiaries, team. Only what the sources give."""

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.schema.text import Text

OBJECTIVES: tuple[Row, ...] = (
    {
        "id": "OBJ-000001",
        "project": ids.DRIP,
        "text": Text(
            "Instalar sistemas familiares de riego por goteo en las asociaciones de pequeños horticultores.",
            "Install family drip irrigation systems in the associations of small horticulturists.",
        ),
        "goal": Text("20 sistemas para 20 asociaciones.", "20 systems for 20 associations."),
    },
    {
        "id": "OBJ-000002",
        "project": ids.DRIP,
        "text": Text(
            "Capacitar y asistir técnicamente a las asociaciones en riego y horticultura.",
            "Train and technically assist the associations in irrigation and horticulture.",
        ),
        "goal": Text("20 asociaciones acompañadas durante un año.", "20 associations accompanied for one year."),
    },
    {
        "id": "OBJ-000003",
        "project": ids.DRIP,
        "text": Text(
            "Fortalecer las organizaciones de productores y su conciencia ambiental.",
            "Strengthen the producers' organizations and their environmental awareness.",
        ),
    },
    {
        "id": "OBJ-000004",
        "project": ids.BRIGADES,
        "text": Text("Equipar a las brigadas médicas.", "Equip the medical brigades."),
    },
    {
        "id": "OBJ-000005",
        "project": ids.TOURISM,
        "text": Text("Capacitar en turismo comunitario.", "Train people in community tourism."),
        "goal": Text("Un técnico en el cantón durante 15 días.", "One technician in the canton for 15 days."),
    },
    {
        "id": "OBJ-000006",
        "project": ids.TOURISM,
        "text": Text("Evaluar cómo se gestiona el turismo comunitario.", "Evaluate how community tourism is managed."),
    },
    {
        "id": "OBJ-000007",
        "project": ids.WOMEN,
        "text": Text("Fortalecer la organización de las mujeres.", "Strengthen the organization of women."),
    },
    {
        "id": "OBJ-000008",
        "project": ids.S2_CITIES,
        "text": Text(
            "Conocer cómo viven los jóvenes la seguridad, el espacio público, la movilidad y la participación.",
            "Learn how young people experience safety, public space, mobility and participation.",
        ),
    },
    {
        "id": "OBJ-000009",
        "project": ids.S2_CITIES,
        "text": Text(
            "Crear entornos urbanos incluyentes con proyectos que los jóvenes proponen.",
            "Create inclusive urban environments with projects that young people propose.",
        ),
        "goal": Text("Proyectos ganadores: «Bibliorio» y «Arteria».", 'Winning projects: "Bibliorio" and "Arteria".'),
    },
)

BENEFICIARIES: tuple[Row, ...] = (
    {
        "id": "BEN-000001",
        "project": ids.DRIP,
        "kind": "direct",
        "population": "peasants",
        "description": Text(
            "Familias de pequeños horticultores del área rural", "Families of small horticulturists in the rural area"
        ),
        "unit": "families",
        "quantity": 150,
        "doubt": Text(
            "La fuente dice «más de 150»; no separa mujeres y hombres.",
            'The source says "more than 150"; it does not tell women from men.',
        ),
    },
    {
        "id": "BEN-000002",
        "project": ids.DRIP,
        "kind": "direct",
        "population": "social_organizations",
        "description": Text("Asociaciones de pequeños horticultores", "Associations of small horticulturists"),
        "unit": "organizations",
        "quantity": 20,
    },
    {
        "id": "BEN-000003",
        "project": ids.WOMEN,
        "kind": "direct",
        "population": "women",
        "description": Text("Mujeres organizadas", "Organized women"),
        "unit": "people",
        "quantity": 8000,
        "women": 8000,
        "doubt": Text(
            "8.000 mujeres según la entrevista; el texto habla de 8.000 dólares. Una de las dos cifras puede ser un "
            "error.",
            "8,000 women according to the interview; the text speaks of 8,000 dollars. One of the two may be a "
            "mistake.",
        ),
    },
)

TEAM: tuple[Row, ...] = (
    {
        "id": "EQU-000001",
        "project": ids.S2_CITIES,
        "name": "Mg. Fabián Bermeo",
        "function": Text("Director de Safe and Sound Cities", "Director of Safe and Sound Cities"),
    },
)
