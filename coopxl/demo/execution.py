"""How the cases were carried out: logical framework, activities, budget, indicators, risks."""

from decimal import Decimal

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.schema.text import Text

LOGFRAME: tuple[Row, ...] = (
    {
        "id": "MLG-000001",
        "project": ids.DRIP,
        "level": "impact",
        "text": Text(
            "Mejoran las condiciones de vida de las comunidades rurales.",
            "The living conditions of rural communities improve.",
        ),
    },
    {
        "id": "MLG-000002",
        "project": ids.DRIP,
        "level": "outcome",
        "text": Text(
            "Las familias manejan mejor el agua de riego y tienen una producción más diversa y asegurada todo el año.",
            "The families manage irrigation water better and have a more diverse production, assured all the year "
            "round.",
        ),
        "serves": "MLG-000001",
    },
    {
        "id": "MLG-000003",
        "project": ids.DRIP,
        "level": "output",
        "text": Text("Sistemas familiares de riego por goteo instalados.", "Family drip irrigation systems installed."),
        "serves": "MLG-000002",
    },
    {
        "id": "MLG-000004",
        "project": ids.DRIP,
        "level": "output",
        "text": Text(
            "Asociaciones capacitadas y asistidas durante un año.", "Associations trained and assisted for one year."
        ),
        "serves": "MLG-000002",
    },
)

ACTIVITIES: tuple[Row, ...] = (
    {
        "id": "ACT-000001",
        "project": ids.DRIP,
        "result": "MLG-000003",
        "name": Text(
            "Adquirir los sistemas de riego por goteo para las asociaciones",
            "Acquire the drip irrigation systems for the associations",
        ),
        "state": "done",
    },
    {
        "id": "ACT-000002",
        "project": ids.DRIP,
        "result": "MLG-000004",
        "name": Text(
            "Capacitar y dar asistencia técnica durante un año", "Train and give technical assistance for one year"
        ),
        "responsible": "AGROAZUAY",
        "state": "done",
    },
    {
        "id": "ACT-000003",
        "project": ids.DRIP,
        "result": "MLG-000003",
        "name": Text("Completar la instalación de los sistemas", "Complete the installation of the systems"),
        "responsible": Text("Asociaciones de horticultores", "Associations of horticulturists"),
        "state": "done",
    },
    {
        "id": "ACT-000004",
        "project": ids.BRIGADES,
        "name": Text("Realizar brigadas médicas en zonas rurales", "Hold medical brigades in rural areas"),
        "state": "done",
    },
    {
        "id": "ACT-000005",
        "project": ids.TOURISM,
        "name": Text(
            "Capacitar y evaluar la gestión del turismo comunitario",
            "Train in community tourism and evaluate its management",
        ),
        "responsible": Text("Técnico de Fondos Valencia", "Technician of Fondos Valencia"),
        "state": "done",
        "notes": Text("15 días en el cantón.", "15 days in the canton."),
    },
    {
        "id": "ACT-000006",
        "project": ids.S2_CITIES,
        "name": Text(
            "Analizar la seguridad urbana y recoger la mirada de los jóvenes",
            "Analyse urban safety and gather young people's views",
        ),
        "state": "done",
    },
    {
        "id": "ACT-000007",
        "project": ids.S2_CITIES,
        "name": Text("Realizar hackatones con jóvenes", "Hold hackathons with young people"),
        "state": "done",
    },
    {
        "id": "ACT-000008",
        "project": ids.S2_CITIES,
        "name": Text(
            "Ejecutar los proyectos ganadores «Bibliorio» y «Arteria»",
            'Carry out the winning projects "Bibliorio" and "Arteria"',
        ),
        "notes": Text(
            "Estaban por ejecutarse cuando se hizo la entrevista.",
            "They were about to be carried out at the time of the interview.",
        ),
    },
)

BUDGET: tuple[Row, ...] = (
    {
        "id": "PRE-000001",
        "project": ids.DRIP,
        "activity": "ACT-000001",
        "source": "donor",
        "financier": Text("Embajada de Israel", "Embassy of Israel"),
        "item": Text("20 sistemas familiares de riego por goteo", "20 family drip irrigation systems"),
        "year": 2019,
        "amount": Decimal("10000.00"),
        "doubt": Text("La fuente dice «alrededor de» 10.000 dólares.", 'The source says "around" 10,000 dollars.'),
    },
    {
        "id": "PRE-000002",
        "project": ids.DRIP,
        "activity": "ACT-000002",
        "source": "other",
        "financier": Text(
            "AGROAZUAY, empresa del Gobierno Provincial del Azuay",
            "AGROAZUAY, company of the Provincial Government of Azuay",
        ),
        "item": Text(
            "Capacitación y asistencia técnica especializada, un año",
            "Training and specialized technical assistance, one year",
        ),
        "year": 2019,
        "amount": Decimal("7000.00"),
        "doubt": Text(
            "El año es el del proyecto; parte de la asistencia pudo darse en 2020.",
            "The year is that of the project; part of the assistance may have been given in 2020.",
        ),
    },
    {
        "id": "PRE-000003",
        "project": ids.DRIP,
        "activity": "ACT-000003",
        "source": "beneficiaries",
        "financier": Text("20 asociaciones de horticultores", "20 associations of horticulturists"),
        "item": Text("Complemento de la instalación de los sistemas", "Complement to the installation of the systems"),
        "year": 2019,
        "amount": Decimal("2500.00"),
    },
    {
        "id": "PRE-000004",
        "project": ids.BRIGADES,
        "activity": "ACT-000004",
        "source": "donor",
        "financier": "Charity Anywhere",
        "item": Text("Equipamiento de las brigadas médicas", "Equipment of the medical brigades"),
        "amount": Decimal("300000.00"),
        "doubt": Text(
            "Según el texto, la donación fue para el equipamiento; según la entrevista, fue aparte. Tampoco consta si "
            "fue dinero o equipos.",
            "According to the text the donation was for the equipment; according to the interview it was apart. Nor "
            "is it known whether it was money or equipment.",
        ),
    },
    {
        "id": "PRE-000005",
        "project": ids.WOMEN,
        "source": "donor",
        "financier": "Freedom House",
        "item": Text("Fortalecimiento organizativo de mujeres", "Organizational strengthening of women"),
        "amount": Decimal("8000.00"),
        "doubt": Text(
            "8.000 dólares según el texto; la entrevista habla de 8.000 mujeres. Una de las dos cifras puede ser un "
            "error.",
            "8,000 dollars according to the text; the interview speaks of 8,000 women. One of the two may be a "
            "mistake.",
        ),
    },
)

_AS_RESULT = Text(
    "La fuente la da como resultado alcanzado; la meta que se planificó no consta.",
    "The source gives it as a result achieved; the target that was planned is not given.",
)
_REPORTED = Text("Gobierno Provincial del Azuay (2019)", "Provincial Government of Azuay (2019)")

INDICATORS: tuple[Row, ...] = (
    {
        "id": "IND-000001",
        "project": ids.DRIP,
        "result": "MLG-000003",
        "name": Text("Sistemas familiares de riego por goteo instalados", "Family drip irrigation systems installed"),
        "measure": "unit",
        "unit": Text("sistemas", "systems"),
        "direction": "up",
        "accumulation": "cumulative",
        "target": Decimal(20),
        "source": _REPORTED,
        "doubt": _AS_RESULT,
    },
    {
        "id": "IND-000002",
        "project": ids.DRIP,
        "result": "MLG-000002",
        "name": Text("Familias beneficiadas", "Families that benefit"),
        "measure": "unit",
        "unit": Text("familias", "families"),
        "direction": "up",
        "accumulation": "cumulative",
        "target": Decimal(150),
        "source": _REPORTED,
        "doubt": Text(
            "La fuente dice «más de 150» y la da como resultado; la meta que se planificó no consta.",
            'The source says "more than 150" and gives it as a result; the target that was planned is not given.',
        ),
    },
    {
        "id": "IND-000003",
        "project": ids.DRIP,
        "result": "MLG-000004",
        "name": Text("Asociaciones capacitadas y asistidas", "Associations trained and assisted"),
        "measure": "unit",
        "unit": Text("asociaciones", "associations"),
        "direction": "up",
        "accumulation": "cumulative",
        "target": Decimal(20),
        "source": _REPORTED,
        "doubt": _AS_RESULT,
    },
    {
        "id": "IND-000004",
        "project": ids.DRIP,
        "result": "MLG-000004",
        "name": Text("Meses de asistencia técnica", "Months of technical assistance"),
        "measure": "unit",
        "unit": Text("meses", "months"),
        "direction": "up",
        "accumulation": "cumulative",
        "target": Decimal(12),
        "source": _REPORTED,
        "doubt": Text("La fuente dice «un año».", 'The source says "one year".'),
    },
)

RISKS: tuple[Row, ...] = (
    {
        "id": "RIE-000001",
        "project": ids.IRRIGATION,
        "description": Text(
            "El municipio no tiene presupuesto para la contraparte.",
            "The municipality has no budget for the counterpart.",
        ),
        "response": Text("No la hubo: el proyecto no se acordó.", "There was none: the project was not agreed."),
        "state": "happened",
    },
    {
        "id": "RIE-000002",
        "project": ids.S2_CITIES,
        "description": Text(
            "Trámites y permisos públicos demasiado largos.", "Public procedures and permits that take too long."
        ),
        "response": Text(
            "Conocer los trámites y tejer relaciones con las entidades.",
            "Get to know the procedures and build relations with the entities.",
        ),
        "state": "happened",
    },
    {
        "id": "RIE-000003",
        "project": ids.S2_CITIES,
        "description": Text(
            "Se pierde participación cuando las actividades pasan a ser virtuales (ICLEI, sobre la pandemia).",
            "Participation is lost when activities become virtual (ICLEI, about the pandemic).",
        ),
    },
    {
        "id": "RIE-000004",
        "project": ids.S2_CITIES,
        "description": Text(
            "Cambios de gobierno e inseguridad alteran los objetivos (ICLEI, sobre sus proyectos).",
            "Changes of government and insecurity alter the objectives (ICLEI, about its projects).",
        ),
    },
)

_NO_DATES = Text("La fuente no da fechas.", "The source gives no dates.")

OBSTACLES: tuple[Row, ...] = (
    {
        "id": "OBS-001",
        "kind": "permit",
        "description": Text(
            "Demasiados trámites para obtener permisos.", "Excessive procedures for obtaining permits."
        ),
        "project": ids.S2_CITIES,
        "doubt": _NO_DATES,
    },
    {
        "id": "OBS-002",
        "kind": "bureaucracy",
        "description": Text(
            "Entender los procesos administrativos públicos y su burocracia.",
            "Understanding public administrative processes and public bureaucracy.",
        ),
        "project": ids.S2_CITIES,
        "action": Text("Tejer redes con las entidades.", "Build networks with the entities."),
        "doubt": _NO_DATES,
    },
    {
        "id": "OBS-003",
        "kind": "resources",
        "description": Text(
            "Sin presupuesto para la contraparte de los proyectos.", "No budget for the counterpart of the projects."
        ),
        "project": ids.IRRIGATION,
        "doubt": _NO_DATES,
    },
    {
        "id": "OBS-004",
        "kind": "political_change",
        "description": Text(
            "Inestabilidad política y cambios de gobierno (ICLEI, sobre sus proyectos).",
            "Political instability and changes of government (ICLEI, about its projects).",
        ),
        "doubt": _NO_DATES,
    },
    {
        "id": "OBS-005",
        "kind": "insecurity",
        "description": Text(
            "Episodios de violencia que cambian los objetivos (ICLEI, sobre sus proyectos).",
            "Episodes of violence that change the objectives (ICLEI, about its projects).",
        ),
        "doubt": _NO_DATES,
    },
    {
        "id": "OBS-006",
        "kind": "remote_work",
        "description": Text(
            "El trabajo a distancia en la pandemia hizo perder la participación de la gente (ICLEI).",
            "Remote work in the pandemic lost the participation of the people (ICLEI).",
        ),
        "doubt": _NO_DATES,
    },
    {
        "id": "OBS-007",
        "kind": "transparency",
        "description": Text("Falta de transparencia en los procesos.", "Lack of transparency in the processes."),
        "doubt": Text(
            "Lo dice el estudio, no una persona entrevistada; tampoco da fechas.",
            "The study says so, not a person interviewed; nor does it give dates.",
        ),
    },
)
