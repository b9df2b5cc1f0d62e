"""The actors of the public policy and of the S2 Cities case, their alliances, and what the cities offer themselves."""

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.schema.text import Text

MUNICIPALITY = "ACR-001"
PROVINCE = "ACR-003"
CITY_OF_CUENCA = "ACR-004"
AME = "ACR-005"
NGOS = "ACR-010"
MIGRANTS = "ACR-013"
GENDER_COUNCIL = "ACR-014"
GIB = "ACR-015"
ICLEI = "ACR-016"
BOTNAR = "ACR-017"
HUASIPICHANGA = "ACR-018"
INTEGRAR = "ACR-019"
AMARU = "ACR-020"
CREA = "ACR-021"
UNIVERSITIES = "ACR-022"
EMOV = "ACR-023"
EMAC = "ACR-024"
EDEC = "ACR-025"

OF_THE_POLICY: tuple[Row, ...] = (
    {
        "id": MUNICIPALITY,
        "name": Text("GAD Municipal de Azogues", "Municipality of Azogues (GAD)"),
        "kind": "municipality",
        "role": Text(
            "Fija la agenda, promueve la política y coordina el desarrollo en el territorio.",
            "Sets the agenda, promotes the policy and coordinates development in the territory.",
        ),
    },
    {
        "id": "ACR-002",
        "name": Text("Concejo Cantonal de Azogues", "Cantonal Council of Azogues"),
        "kind": "council",
        "role": Text(
            "Debate y decide: de él depende la ordenanza.", "Debates and decides: the ordinance depends on it."
        ),
    },
    {
        "id": PROVINCE,
        "name": Text("Gobierno Provincial del Cañar", "Provincial Government of Cañar"),
        "kind": "provincial",
        "role": Text(
            "Competente en lo rural: articularse con él evita acciones dispersas.",
            "Competent in rural areas: acting together avoids scattered actions.",
        ),
        "notes": Text(
            "Depende de la relación política entre alcaldía y prefectura.",
            "It depends on the political relation between mayor and prefect.",
        ),
    },
    {
        "id": CITY_OF_CUENCA,
        "name": Text("GAD Municipal de Cuenca", "Municipality of Cuenca (GAD)"),
        "kind": "other_municipality",
        "cooperant": ids.CUENCA,
        "role": Text(
            "Referente del sur en cooperación: fuente de asesoría y de una nueva alianza.",
            "The south's reference in cooperation: a source of advice and of a new alliance.",
        ),
    },
    {
        "id": AME,
        "name": Text("Asociación de Municipalidades Ecuatorianas", "Association of Municipalities of Ecuador"),
        "kind": "association",
        "cooperant": ids.AME,
        "role": Text(
            "Articula encuentros con organismos y reenvía la oferta por su sistema SIOC.",
            "Arranges meetings with organizations and forwards the offer through its system SIOC.",
        ),
    },
    {
        "id": "ACR-006",
        "name": Text(
            "Ministerio de Relaciones Exteriores y Movilidad Humana", "Ministry of Foreign Affairs and Human Mobility"
        ),
        "kind": "national",
        "role": Text(
            "Rector nacional de la cooperación: lineamientos y registro obligatorio.",
            "National authority of cooperation: guidelines and compulsory registration.",
        ),
    },
    {
        "id": "ACR-007",
        "name": Text("Acción Social Municipal", "Municipal Social Action"),
        "kind": "department",
        "role": Text(
            "Atiende a personas vulnerables: alianza clave para proyectos con donantes.",
            "Serves vulnerable people: a key alliance for projects with donors.",
        ),
    },
    {
        "id": "ACR-008",
        "name": Text("Universidad Nacional de Educación", "National University of Education"),
        "kind": "academia",
        "role": Text("Aporte técnico y apoyo permanente.", "Technical contribution and permanent support."),
    },
    {
        "id": "ACR-009",
        "name": Text(
            "Universidad Católica de Cuenca, sede Azogues", "Catholic University of Cuenca, Azogues headquarters"
        ),
        "kind": "academia",
        "role": Text("Aporte técnico y apoyo permanente.", "Technical contribution and permanent support."),
    },
    {
        "id": NGOS,
        "name": Text("ONG y OSC del territorio", "NGOs and CSOs of the territory"),
        "kind": "civil_society",
        "role": Text(
            "Las presentes y las que quieran aportar a la política.",
            "Those present and those that wish to contribute to the policy.",
        ),
        "doubt": Text("Grupo sin nombres: sepárelo por organización.", "A group without names: split it."),
    },
    {
        "id": "ACR-011",
        "name": Text("Sector privado", "Private sector"),
        "kind": "private",
        "role": Text(
            "Empresas y fundaciones con proyectos para la ciudadanía y experiencia internacional.",
            "Companies and foundations with projects for citizens and international experience.",
        ),
        "doubt": Text("Grupo sin nombres: sepárelo por empresa.", "A group without names: split it."),
    },
    {
        "id": "ACR-012",
        "name": Text("Medios de comunicación", "Media"),
        "kind": "media",
        "role": Text("Socializan la política.", "They make the policy known."),
        "doubt": Text("Grupo sin nombres: sepárelo por medio.", "A group without names: split it."),
    },
    {
        "id": MIGRANTS,
        "name": Text("Migrantes del cantón", "Migrants of the canton"),
        "kind": "migrants",
        "role": Text(
            "Atraen recursos, difunden proyectos e internacionalizan la ciudad.",
            "They attract resources, spread word of projects and internationalize the city.",
        ),
        "doubt": Text("Grupo sin nombres: busque sus asociaciones.", "A group without names: find its associations."),
    },
    {
        "id": GENDER_COUNCIL,
        "name": Text("Consejo Consultivo de Género de Azogues", "Gender Advisory Council of Azogues"),
        "kind": "community",
        "cooperant": ids.GENDER_COUNCIL,
        "role": Text("Coordina con el municipio la igualdad de género.", "Coordinates gender equality with the GAD."),
    },
)

OF_S2_CITIES: tuple[Row, ...] = tuple(
    {"id": row_id, "name": name, "kind": kind, "cooperant": cooperant}
    for row_id, name, kind, cooperant in (
        (GIB, "Global Infrastructure Basel Foundation", "cooperant", ids.GIB),
        (ICLEI, Text("ICLEI América del Sur", "ICLEI South America"), "association", ids.ICLEI),
        (BOTNAR, "Fondation Botnar", "cooperant", ids.BOTNAR),
        (HUASIPICHANGA, "Huasipichanga S.A.S.", "private", ids.HUASIPICHANGA),
        (INTEGRAR, "Fundación Integrar Cía.", "civil_society", ids.INTEGRAR),
        (AMARU, "Fundación Amaru", "civil_society", ids.AMARU),
        (CREA, Text("Cooperativa CREA", "CREA cooperative"), "private", ids.CREA),
        (EMOV, "EMOV EP", "public_company", ids.EMOV),
        (EMAC, "EMAC EP", "public_company", ids.EMAC),
        (EDEC, "EDEC EP", "public_company", ids.EDEC),
    )
)

_DEPARTMENTS = {
    "ACR-026": Text("Movilidad (Cuenca)", "Mobility (Cuenca)"),
    "ACR-027": Text("Cultura (Cuenca)", "Culture (Cuenca)"),
    "ACR-028": Text("Comisión de Gestión Ambiental (Cuenca)", "Environmental Management Commission (Cuenca)"),
    "ACR-029": Text("Planificación Territorial (Cuenca)", "Territorial Planning (Cuenca)"),
    "ACR-030": Text("Relaciones Internacionales (Cuenca)", "International Relations (Cuenca)"),
    "ACR-031": Text("Desarrollo Social, Casa de la Juventud (Cuenca)", "Social Development, Youth House (Cuenca)"),
}

_THEIR_DEPARTMENTS: tuple[Row, ...] = tuple(
    {"id": row_id, "name": name, "kind": "department"} for row_id, name in _DEPARTMENTS.items()
)

ACTORS: tuple[Row, ...] = (
    *OF_THE_POLICY,
    *OF_S2_CITIES[:7],
    {
        "id": UNIVERSITIES,
        "name": Text("Cuatro universidades de Cuenca", "Four universities of Cuenca"),
        "kind": "academia",
        "doubt": Text("Una pública y las demás privadas, sin nombres.", "One public, the others private, unnamed."),
    },
    *OF_S2_CITIES[7:],
    *_THEIR_DEPARTMENTS,
)

MEMORANDUM = "CNV-2026-001"

_TICKED = Text(
    "El tipo de alianza lo marcó quien cargó el ejemplo.",
    "The kind of alliance was ticked by whoever entered the example.",
)

_CITY_HALL: tuple[Row, ...] = tuple(
    {"actor": actor, "kind": "internal", "role": Text("Contribuye a los proyectos", "Contributes to the projects")}
    for actor in (EMOV, EMAC, EDEC, *_DEPARTMENTS)
)

_S2_CITIES: tuple[Row, ...] = (
    {
        "actor": GIB,
        "kind": "public_social",
        "role": Text("Dirige el programa en el mundo", "Leads the programme worldwide"),
        "doubt": _TICKED,
    },
    {
        "actor": ICLEI,
        "kind": "intergovernmental",
        "role": Text("Mediador entre municipios y actores", "Mediator between municipalities and actors"),
        "agreement": MEMORANDUM,
        "contributions": ("technical",),
        "contribution": Text(
            "Su red mundial, recursos técnicos y conocimiento; no financia directamente.",
            "Its world network, technical resources and knowledge; it does not fund directly.",
        ),
    },
    {
        "actor": CITY_OF_CUENCA,
        "kind": "intergovernmental",
        "role": Text("Municipio anfitrión", "Host municipality"),
        "agreement": MEMORANDUM,
        "contributions": ("technical",),
        "contribution": Text(
            "Conocimiento de los retos y oportunidades de la ciudad.",
            "Knowledge of the city's challenges and opportunities.",
        ),
    },
    {
        "actor": BOTNAR,
        "kind": "public_social",
        "role": Text("Participa; su papel no consta", "Takes part; its role is not given"),
        "doubt": _TICKED,
    },
    {
        "actor": HUASIPICHANGA,
        "kind": "public_private",
        "role": Text("Consorcio ejecutor: espacio público", "Implementing consortium: public space"),
        "contributions": ("technical",),
        "contribution": Text("Trabajo con los jóvenes.", "Work with the young people."),
    },
    {"actor": INTEGRAR, "kind": "public_social", "role": Text("Consorcio ejecutor", "Implementing consortium")},
    {
        "actor": AMARU,
        "kind": "public_social",
        "role": Text("Consorcio ejecutor: capacitación", "Implementing consortium: training"),
        "contributions": ("training",),
        "contribution": Text("Capacita en los hackatones.", "It trains at the hackathons."),
    },
    {
        "actor": CREA,
        "kind": "public_social",
        "role": Text("Apoya al proyecto", "Supports the project"),
        "doubt": _TICKED,
        "contributions": ("financial", "technical", "other"),
        "contribution": Text("Dinero, experiencia y recursos propios.", "Money, experience and its own resources."),
    },
    {
        "actor": UNIVERSITIES,
        "kind": "public_social",
        "role": Text("Vinculan a sus estudiantes", "Bring in their students"),
        "doubt": _TICKED,
    },
    *_CITY_HALL,
)

_NUMBERED: tuple[Row, ...] = tuple(
    {"id": f"ALI-{number:06}", "project": ids.S2_CITIES, **row} for number, row in enumerate(_S2_CITIES, 1)
)

ALLIANCES: tuple[Row, ...] = (
    *_NUMBERED,
    {
        "id": f"ALI-{len(_S2_CITIES) + 1:06}",
        "actor": GENDER_COUNCIL,
        "kind": "public_social",
        "role": Text("Coordinó la ayuda de Freedom House", "Coordinated Freedom House's aid"),
        "project": ids.WOMEN,
        "doubt": Text(
            "El tipo de alianza lo marcó quien cargó el ejemplo; no hay valoración de cómo anduvo.",
            "The kind of alliance was ticked by whoever entered the example; how it went was not assessed.",
        ),
    },
)

CONSORTIA: tuple[Row, ...] = (
    {
        "id": "MAN-001",
        "name": Text("Consorcio ejecutor de S2 Cities en Cuenca", "Implementing consortium of S2 Cities in Cuenca"),
        "kind": "consortium",
        "state": "ended",
        "members": (HUASIPICHANGA, INTEGRAR, AMARU),
        "purpose": Text(
            "Ejecutar el programa en la ciudad, ganado en una convocatoria abierta de GIB.",
            "To carry out the programme in the city, won in an open call of GIB.",
        ),
        "project": ids.S2_CITIES,
        "result": Text(
            "Primera edición concluida; proyectos ganadores: «Bibliorio» y «Arteria».",
            'First edition concluded; winning projects: "Bibliorio" and "Arteria".',
        ),
        "doubt": Text(
            "Sin fechas; los proyectos ganadores estaban por ejecutarse.",
            "Without dates; the winning projects were about to be executed.",
        ),
    },
    {
        "id": "MAN-002",
        "name": Text("Postulación conjunta por la red de la AME", "Joint application through AME's network"),
        "kind": "joint_application",
        "state": "failed",
        "members": (AME, CITY_OF_CUENCA),
        "purpose": Text(
            "Unir municipios pequeños para llegar a fondos grandes.",
            "To unite small municipalities to reach big funds.",
        ),
        "result": Text(
            "Nada se concretó: pide buena planificación y muchos beneficiarios.",
            "None of it materialized: it takes good planning and many beneficiaries.",
        ),
        "doubt": Text("No constan fechas, fondo ni otros municipios.", "No dates, fund or other members are given."),
    },
    {
        "id": "MAN-003",
        "name": Text("Trabajo con la provincia para lo rural", "Work with the province for rural needs"),
        "kind": "exchange",
        "state": "proposed",
        "members": (MUNICIPALITY, PROVINCE),
        "purpose": Text(
            "Compartir convocatorias: lo urbano con el municipio, lo rural con la prefectura, mediante convenio.",
            "To share calls: urban ones with the municipality, rural ones with the province, by agreement.",
        ),
        "doubt": Text(
            "Es una idea de la entrevista: no hubo acercamientos.", "An idea of the interview: no approach was made."
        ),
    },
)

OWN_OFFER: tuple[Row, ...] = (
    {
        "id": "OFE-001",
        "title": Text("Patrimonio Cultural y Urbano del Ecuador", "Cultural and Urban Heritage of Ecuador"),
        "kind": "attraction",
        "areas": ("culture",),
        "description": Text(
            "Ciudad patrimonial con miradores naturales y raíces cañaris, anteriores a los incas.",
            "Heritage city with natural viewpoints and Cañari roots, older than the Incas.",
        ),
        "evidence": Text(
            "Acuerdo 2829 del Ministerio de Educación y Cultura, 31 de octubre de 2000.",
            "Agreement 2829 of the Ministry of Education and Culture, 31 October 2000.",
        ),
        "doubt": Text("No consta si hay un portafolio para cooperantes.", "Whether there is a portfolio is not given."),
    },
    {
        "id": "OFE-002",
        "title": Text(
            "Killa Raymi y procesión de la Virgen de la Nube", "Killa Raymi and procession of the Virgen de la Nube"
        ),
        "kind": "attraction",
        "areas": ("culture",),
        "description": Text(
            "Fiestas de la Luna y, cada primero de enero, una de las mayores expresiones religiosas del austro.",
            "Moon festivals and, each first of January, one of the greatest religious expressions of the south.",
        ),
        "doubt": Text("La fuente escribe «Killaraymi».", 'The source writes "Killaraymi".'),
    },
    {
        "id": "OFE-003",
        "title": Text("Manejo de desechos sólidos y agua (Cuenca)", "Solid waste and water management (Cuenca)"),
        "kind": "good_practice",
        "areas": ("environment",),
        "evidence": Text(
            "Municipios de la Amazonía y de otras zonas han ido a aprender.",
            "Municipalities of the Amazon and elsewhere have come to learn.",
        ),
        "doubt": Text("Es de Cuenca: enseña cómo se registra.", "It is Cuenca's: it shows how to register one."),
    },
    {
        "id": "OFE-004",
        "title": Text("Asesoría en cooperación a otros municipios", "Advice on cooperation to other municipalities"),
        "kind": "exchange",
        "areas": ("governance",),
        "description": Text(
            "Foros, talleres y congresos por la red de la AME.", "Forums, workshops and congresses in AME's network."
        ),
        "doubt": Text("Es de Cuenca: enseña cómo se registra.", "It is Cuenca's: it shows how to register one."),
    },
)

TABLES: dict[str, tuple[Row, ...]] = {
    "actors": ACTORS,
    "alliances": ALLIANCES,
    "consortia": CONSORTIA,
    "own_offer": OWN_OFFER,
}
