"""Contacts, searches, national entities, NGOs and CSOs, from the sources. Hardly any of them has a date there."""

from coopxl.demo import alliances, frame, ids, networks
from coopxl.demo.row import Row
from coopxl.schema.text import Text

CONTACTS: tuple[Row, ...] = (
    {
        "id": "GES-2026-001",
        "channel": "writing",
        "subject": Text("Primer contacto: brigadas médicas", "First contact: medical brigades"),
        "cooperant": ids.CHARITY,
        "made_by": Text("La oficina de cooperación externa", "The office of external cooperation"),
        "project": ids.BRIGADES,
        "summary": Text(
            "Hallada en la plataforma de la Cancillería, se le enviaron cartas para trabajar en zonas rurales.",
            "Found on the Foreign Ministry's platform, it was sent letters about working in rural areas.",
        ),
        "answer": Text(
            "Aceptó: se hicieron las brigadas y hubo una donación.",
            "It accepted: the brigades took place and there was a donation.",
        ),
        "doubt": Text("No constan el día ni quién firmó las cartas.", "Neither the day nor who signed is given."),
    },
    {
        "id": "GES-2026-002",
        "channel": "meeting",
        "subject": Text("Asistencia técnica para riego", "Technical assistance for irrigation"),
        "cooperant": ids.JAPAN,
        "project": ids.IRRIGATION,
        "answer": Text(
            "No se acordó ningún proyecto: no había contraparte que presentar.",
            "No project was agreed: there was no counterpart to present.",
        ),
        "next_step": Text("Asegurar una contraparte antes de volver", "Secure a counterpart before going back"),
        "doubt": Text(
            "Hubo contacto, pero no constan el medio ni el día; el próximo paso es de quien cargó el ejemplo.",
            "There was contact, but neither channel nor day is given; the next step is by whoever entered the example.",
        ),
    },
    {
        "id": "GES-2026-003",
        "channel": "platform",
        "subject": Text("Asistencia en turismo comunitario", "Assistance in community tourism"),
        "cooperant": ids.VALENCIA,
        "project": ids.TOURISM,
        "summary": Text("Llegó por medio de la AME.", "It came through AME."),
        "answer": Text("Envió un técnico por 15 días.", "It sent a technician for 15 days."),
        "doubt": Text("No constan el día ni el medio exacto.", "Neither the day nor the exact channel is given."),
    },
)

SEARCHES: tuple[Row, ...] = (
    {
        "id": "BUS-2026-001",
        "platform": Text("Plataforma de cooperantes de la Cancillería", "Foreign Ministry's platform of cooperants"),
        "looked_for": Text("Agentes por provincia y por objetivo", "Agents by province and objective"),
        "found": Text(
            "Está relativamente al día. De ahí salieron las primeras cartas.",
            "It is relatively up to date. The first letters came out of it.",
        ),
        "cooperants": (ids.CHARITY,),
        "useful": True,
        "doubt": Text("No constan las fechas de las búsquedas.", "The dates of the searches are not given."),
    },
    {
        "id": "BUS-2026-002",
        "platform": Text("Avisos de la AME: SIOC y su red", "Alerts of AME: SIOC and its network"),
        "looked_for": Text("Convocatorias para municipios", "Calls for municipalities"),
        "found": Text(
            "Llegan a todos los municipios por igual, no siempre al día, y rara vez coinciden con lo que se necesita.",
            "They reach all municipalities alike, not always up to date, and seldom match what is needed.",
        ),
        "cooperants": (ids.VALENCIA,),
        "doubt": Text(
            "Un texto dice que no sirvieron; la entrevista, que por la AME llegó Fondos Valencia.",
            "One text says they were of no use; the interview, that Fondos Valencia came through AME.",
        ),
    },
    {
        "id": "BUS-2026-003",
        "platform": Text("Avisos de la UIM", "Alerts of UIM"),
        "looked_for": Text("Convocatorias, pasantías y visitas", "Calls, internships and visits"),
        "found": Text(
            "Es la red con que más se trabaja para recibirlas; son para alcaldes y concejales.",
            "The network most worked with to receive them; they are for mayors and councillors.",
        ),
        "useful": True,
        "doubt": Text("No constan las fechas ni cada convocatoria.", "Neither dates nor the single calls are given."),
    },
)

NATIONAL_ENTITIES: tuple[Row, ...] = (
    {
        "id": "ENN-001",
        "cooperant": ids.CELEC,
        "kind": "public_company",
        "subject": Text(
            "Recursos y proyectos por su componente social y ambiental.",
            "Resources and projects for its social and environmental component.",
        ),
        "state": "active",
        "agreements": ("CNV-2026-002",),
        "doubt": Text("Dato de 2019: comprobar si sigue activo.", "As of 2019: check whether it is still active."),
    },
    {
        "id": "ENN-002",
        "cooperant": ids.SENAGUA,
        "kind": "secretariat",
        "subject": Text(
            "Reforestación y estudios de cuencas hidrográficas.", "Reforestation and studies of river basins."
        ),
        "agreements": ("CNV-2026-003",),
        "doubt": Text(
            "Dato de 2019: comprobar si la entidad existe y si hubo convenio firmado.",
            "As of 2019: check whether the entity exists and whether an agreement was signed.",
        ),
    },
)

_UNNAMED = Text(
    "Se habla de cuatro fundaciones pequeñas, sin nombrarlas ni decir cuál hace qué: regístrelas como cooperantes.",
    "Four small foundations are spoken of, neither named nor told apart: register them as cooperants.",
)

LOCAL_PRESENCE: tuple[Row, ...] = tuple(
    {"id": f"ONG-{number:03}", "does": does, "areas": areas, "headquarters": "Cuenca", "doubt": _UNNAMED}
    for number, (does, areas) in enumerate(
        (
            (Text("Temas ambientales", "Environmental issues"), ("environment",)),
            (
                Text("Violencia de género y asuntos judiciales", "Gender violence and judicial matters"),
                ("gender", "human_rights"),
            ),
            (Text("Actividades agroecológicas", "Agroecological activities"), ("agriculture", "environment")),
        ),
        1,
    )
)

PARTNER_CSOS: tuple[Row, ...] = (
    {
        "id": "OSC-001",
        "name": Text("Consejo Consultivo de Género de Azogues", "Gender Advisory Council of Azogues"),
        "cooperant": ids.GENDER_COUNCIL,
        "areas": ("gender",),
        "populations": ("women",),
        "past_applications": Text(
            "Con él se coordinó la ayuda urgente de Freedom House para fortalecer organizaciones de mujeres.",
            "Freedom House's urgent aid to strengthen women's organizations was coordinated with it.",
        ),
        "doubt": Text(
            "Es el único caso que consta. Comprobar si tiene personería y puede postular y recibir fondos. A muchas "
            "organizaciones les faltan estructura, experiencia y respaldo financiero.",
            "The only case given. Check whether it is a legal person that may apply and receive funds. Many "
            "organizations lack structure, experience and financial backing.",
        ),
    },
)

TABLES: dict[str, tuple[Row, ...]] = {
    "contacts": CONTACTS,
    "searches": SEARCHES,
    "national_entities": NATIONAL_ENTITIES,
    "local_presence": LOCAL_PRESENCE,
    "partner_csos": PARTNER_CSOS,
    **networks.TABLES,
    **alliances.TABLES,
    **frame.TABLES,
}
