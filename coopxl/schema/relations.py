"""Relations: whom the office talks to and where it looks for cooperation; with `networks` and `alliances`, whom it joins.

Source: the steps to access international cooperation, the ways of first contact, the interviews with both offices.
"""

from coopxl.schema import alliances, common, networks, related
from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Day, Email, Money, Phone, Ref, Refs, Url, Whole, Words, YesNo
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import Alike, Doubt, Expiring, Needs, Order, Overdue, Unique
from coopxl.schema.table import Stage, Table, column, identity
from coopxl.schema.text import Text

CHANNELS = CodeList(
    "contact_channels",
    Text("Medios de contacto", "Channels of contact"),
    (
        code(
            "writing",
            "Carta o correo",
            "Letter or e-mail",
            "Carta o correo electrónico",
            "Carta",
            "Oficio",
            "Correo",
            "Letter",
            "E-mail",
        ),
        code(
            "ambassador",
            "Visita de embajador/a a la ciudad",
            "Ambassador's visit to the city",
            "Visita de embajador",
            "Visita de embajada",
        ),
        code(
            "mayor_trip",
            "Viaje de la alcaldía al exterior",
            "Mayor's trip abroad",
            "Viaje del alcalde al exterior",
            "Viaje de la alcaldesa al exterior",
        ),
        code(
            "agency_visit",
            "Visita a la sede de la agencia",
            "Visit to the agency's headquarters",
            "Visita a la agencia",
            "Visit to the agency",
        ),
        code("call", "Llamada", "Call", "Teléfono", "Phone call"),
        code("meeting", "Reunión", "Meeting", "Videollamada", "Video call"),
        code("event", "Evento, foro o feria", "Event, forum or fair", "Evento", "Event"),
        code("platform", "Plataforma o formulario", "Platform or form", "Plataforma", "Platform"),
    ),
    open=True,
)

NATIONAL_KINDS = CodeList(
    "national_kinds",
    Text("Tipos de entidad nacional", "Kinds of national entity"),
    (
        code("ministry", "Ministerio", "Ministry"),
        code("undersecretariat", "Subsecretaría", "Undersecretariat", "Undersecretary"),
        code("secretariat", "Secretaría nacional", "National secretariat", "Secretaría"),
        code("public_company", "Empresa pública", "Public company", "EP"),
        code("decentralized", "Gobierno descentralizado", "Decentralized government", "GAD"),
        code("other", "Otra entidad", "Other entity", "Otra", "Other"),
    ),
)

LINK_STATES = CodeList(
    "link_states",
    Text("Estado del vínculo", "State of the link"),
    (
        code("to_approach", "Por contactar", "To be approached"),
        code("in_talks", "En conversación", "In talks"),
        code("active", "Coordinación activa", "Actively coordinating", "Activa", "Active"),
        code("paused", "En pausa", "Paused"),
        code("ended", "Terminado", "Ended"),
    ),
)

CONTACTS = Table(
    "contacts",
    "registers",
    Stage.PARTIES,
    Text("Gestiones", "Contact log"),
    Text("gestión", "contact"),
    Text(
        "Cada carta, visita, viaje o llamada con un cooperante: qué se dijo y qué sigue, hasta cuándo.",
        "Each letter, visit, trip or call with a cooperant: what was said and what comes next, by when.",
    ),
    (
        identity(),
        column("date", Day(), "Fecha", "Date", "Día de la gestión.", "Day of the contact."),
        column(
            "subject",
            Words(),
            "Asunto",
            "Subject",
            "De qué se trató, en una línea.",
            "What it was about, in one line.",
            required=True,
            width=32,
        ),
        column(
            "channel",
            Choice("contact_channels"),
            "Medio",
            "Channel",
            "Cómo fue el contacto.",
            "How contact was made.",
            required=True,
        ),
        common.cooperant_ref(),
        related.PERSON,
        column(
            "made_by",
            Words(),
            "Quién lo hizo",
            "Made by",
            "Quién habló o escribió por el municipio.",
            "Who spoke or wrote for the municipality.",
        ),
        related.PROJECT,
        related.CALL,
        related.prose("summary", "Qué se dijo", "What was said", "Interés e información que se dio.", "What was told."),
        related.prose("answer", "Respuesta", "Answer", "Qué contestaron, y cuándo.", "What they answered, and when."),
        column("next_step", Words(), "Próximo paso", "Next step", "Qué hay que hacer.", "What must be done.", width=30),
        column("next_due", Day(), "Hacerlo hasta", "Due by", "Último día para hacerlo.", "Last day to do it."),
        column(
            "next_done",
            Day(),
            "Hecho el",
            "Done on",
            "Día en que se hizo; mientras esté vacío, coopxl lo recuerda.",
            "Day it was done; while this is empty, coopxl reminds you.",
        ),
        related.DOCUMENT,
        common.DOUBT,
    ),
    prefix="GES",
    yearly=True,
    title="subject",
    rules=(
        Overdue("CONT-01", "next_due", "next_done"),
        Needs("CONT-02", "next_due", "next_step", level=Level.WARNING),
        Needs("CONT-03", "date", "subject", level=Level.WARNING),
        Doubt("CONT-04", "doubt"),
    ),
)

SEARCHES = Table(
    "searches",
    "registers",
    Stage.PARTIES,
    Text("Búsquedas y avisos", "Searches and alerts"),
    Text("búsqueda", "search"),
    Text(
        "Dónde se buscó cooperación o de dónde llegó un aviso, qué se halló y si sirvió: para no repetir en vano.",
        "Where cooperation was looked for or an alert came from, what was found and whether it helped: not to repeat "
        "in vain.",
    ),
    (
        identity(),
        column("date", Day(), "Fecha", "Date", "Día de la búsqueda o del aviso.", "Day of the search or alert."),
        column(
            "platform",
            Words(),
            "Plataforma o fuente",
            "Platform or source",
            "Portal, red, boletín o correo donde se miró.",
            "Portal, network, bulletin or mailbox looked at.",
            required=True,
            width=32,
        ),
        column("url", Url(), "Enlace", "Link", "Dirección completa, con https://", "Full address, with https://"),
        column(
            "looked_for",
            Words(),
            "Qué se buscó",
            "What was looked for",
            "Tema, tipo de ayuda o palabras usadas.",
            "Subject, kind of help or words used.",
            required=True,
            width=34,
        ),
        column("province", Words(60), "Provincia", "Province", "Si se filtró por una.", "When filtered by one."),
        common.AREAS,
        related.prose("found", "Qué se halló", "What was found", "En pocas palabras.", "In a few words."),
        related.cooperants("Los hallados, ya registrados.", "Those found, once registered."),
        column(
            "calls",
            Refs("calls"),
            "Convocatorias",
            "Calls",
            "Las halladas, ya registradas, separadas por punto y coma.",
            "Those found, once registered, separated by semicolons.",
        ),
        column("useful", YesNo(), "¿Sirvió?", "Useful?", "Si algo de lo hallado servía.", "Whether any of it helped."),
        column("next_step", Words(), "Próximo paso", "Next step", "Qué hacer con esto.", "What to do with it."),
        common.DOUBT,
    ),
    prefix="BUS",
    yearly=True,
    title="platform",
    folded=True,
    rules=(
        Needs("SEAR-01", "date", "platform", level=Level.WARNING),
        Doubt("SEAR-02", "doubt"),
    ),
)

NATIONAL_ENTITIES = Table(
    "national_entities",
    "registers",
    Stage.PARTIES,
    Text("Entidades nacionales", "National entities"),
    Text("entidad nacional", "national entity"),
    Text(
        "Ministerios, subsecretarías y empresas públicas con que se coordina: la vinculación territorial de la oficina.",
        "Ministries, undersecretariats and public companies it coordinates with: the office's territorial linkage.",
    ),
    (
        identity(),
        common.cooperant_ref(required=True),
        column(
            "kind",
            Choice("national_kinds"),
            "Tipo",
            "Kind",
            "Qué clase de entidad es.",
            "What kind of entity it is.",
            required=True,
        ),
        related.prose("subject", "Qué se coordina", "What is coordinated", "Temas y proyectos.", "Subjects, projects."),
        column(
            "state", Choice("link_states"), "Estado", "State", "Cómo está el vínculo hoy.", "How the link stands today."
        ),
        column(
            "agreements",
            Refs("agreements"),
            "Convenios",
            "Agreements",
            "Los interinstitucionales firmados, separados por punto y coma.",
            "The inter-institutional ones signed, separated by semicolons.",
        ),
        column(
            "territory_office",
            Words(),
            "Oficina en el territorio",
            "Office in the territory",
            "Dirección zonal, provincial o distrital que atiende.",
            "Zonal, provincial or district office in charge.",
        ),
        related.PERSON,
        common.NOTES,
        common.DOUBT,
    ),
    prefix="ENN",
    title="subject",
    folded=True,
    rules=(Unique("NATI-01", ("cooperant",)), Doubt("NATI-02", "doubt")),
)

LOCAL_PRESENCE = Table(
    "local_presence",
    "registers",
    Stage.PARTIES,
    Text("ONG en el cantón", "NGOs in the canton"),
    Text("presencia en el cantón", "presence in the canton"),
    Text(
        "Qué hace en el cantón cada fundación u ONG, desde cuándo y desde dónde. Sus datos están en «Cooperantes».",
        'What each foundation or NGO does in the canton, since when and from where. Its data stand in "Cooperants".',
    ),
    (
        identity(),
        common.cooperant_ref(),
        column(
            "does",
            Words(),
            "Qué hace en el cantón",
            "What it does here",
            "Su trabajo aquí, en una línea.",
            "Its work here, in one line.",
            required=True,
            width=40,
        ),
        common.AREAS,
        related.PARISHES,
        column(
            "headquarters",
            Words(60),
            "Ciudad de su sede",
            "City it works from",
            "Desde dónde trabaja, si no es el cantón.",
            "Where it works from, when not the canton.",
        ),
        column(
            "since", Whole(1900, 2100), "Desde el año", "Since the year", "Año en que llegó.", "Year it came.", width=9
        ),
        column("until", Whole(1900, 2100), "Hasta el año", "Until the year", "Si ya se fue.", "If it left.", width=9),
        related.PERSON,
        common.NOTES,
        common.DOUBT,
    ),
    prefix="ONG",
    title="does",
    folded=True,
    rules=(
        Needs("LOCA-01", "cooperant", "does", level=Level.WARNING),
        Order("LOCA-02", "since", "until"),
        Unique("LOCA-03", ("cooperant", "does")),
        Doubt("LOCA-04", "doubt"),
    ),
)

PARTNER_CSOS = Table(
    "partner_csos",
    "registers",
    Stage.PARTIES,
    Text("OSC aliadas", "Partner CSOs"),
    Text("OSC aliada", "partner CSO"),
    Text(
        "Organizaciones de la sociedad civil que pueden postular donde el municipio no puede, y con qué cuentan.",
        "Civil society organizations that can apply where the municipality may not, and what they have to show.",
    ),
    (
        identity(),
        column(
            "name",
            Words(),
            "Organización",
            "Organization",
            "Nombre legal de la organización.",
            "Legal name of the organization.",
            required=True,
            width=34,
        ),
        column(
            "cooperant",
            Ref("cooperants"),
            "Cooperante",
            "Cooperant",
            "Si también está registrada como cooperante.",
            "When it is registered as a cooperant too.",
        ),
        column("willing", YesNo(), "¿Dispuesta?", "Willing?", "Si quiere postular.", "Whether it wants to apply."),
        common.AREAS,
        common.POPULATIONS,
        related.PARISHES,
        column(
            "registration",
            Words(60),
            "Registro legal",
            "Legal registration",
            "Número de su personería o registro.",
            "Number of its legal registration.",
        ),
        column(
            "registered_until",
            Day(),
            "Directiva o registro hasta",
            "Registration valid until",
            "Último día en que vale su registro o directiva; coopxl avisa antes.",
            "Last day its registration or board is valid; coopxl tells before.",
        ),
        column(
            "foreign_funds",
            YesNo(),
            "¿Recibe fondos externos?",
            "May receive foreign funds?",
            "Si puede recibir dinero del exterior.",
            "Whether it may receive money from abroad.",
        ),
        column(
            "largest_grant",
            Money(),
            "Mayor fondo manejado",
            "Largest grant managed",
            "En dólares: es la experiencia que piden las convocatorias.",
            "In US dollars: the experience that calls ask for.",
        ),
        column("audited", YesNo(), "¿Auditada?", "Audited?", "Si tiene auditorías.", "Whether it has been audited."),
        related.prose(
            "past_applications",
            "Postulaciones conjuntas",
            "Past joint applications",
            "A qué postularon juntos y qué pasó.",
            "What they applied to together and what came of it.",
        ),
        column("contact_name", Words(), "Contacto", "Contact", "Nombre y cargo.", "Name and position."),
        column("phone", Phone(), "Teléfono", "Phone number", "Celular o fijo.", "Mobile or landline."),
        column("email", Email(), "Correo", "Email", "Correo de la organización.", "E-mail of the organization."),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="OSC",
    title="name",
    folded=True,
    rules=(
        Unique("PCSO-01", ("name",)),
        Expiring("PCSO-02", "registered_until"),
        Doubt("PCSO-03", "doubt"),
        Alike("PCSO-04", "name"),
    ),
)

TABLES: tuple[Table, ...] = (
    CONTACTS,
    *networks.TABLES,
    NATIONAL_ENTITIES,
    LOCAL_PRESENCE,
    PARTNER_CSOS,
    SEARCHES,
    *alliances.TABLES,
)
CODE_LISTS_HERE: tuple[CodeList, ...] = (
    CHANNELS,
    NATIONAL_KINDS,
    LINK_STATES,
    *networks.CODE_LISTS_HERE,
    *alliances.CODE_LISTS_HERE,
)
