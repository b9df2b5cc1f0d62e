"""Networks the municipality belongs to, what comes of them, and protocol visits. Source: ordinance arts. 21-24."""

from coopxl.schema import common, related
from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Choices, Day, Money, Ref, Whole, Words, YesNo
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import Alike, Doubt, Expiring, Needs, Order, Overdue, Unique
from coopxl.schema.table import Stage, Table, column, identity
from coopxl.schema.text import Text

NETWORK_ACTIVITY_KINDS = CodeList(
    "network_activity_kinds",
    Text("Actividades en redes", "Activities in networks"),
    (
        code("exchange", "Intercambio de experiencias", "Exchange of experience", "Intercambio", "Exchange"),
        code(
            "document",
            "Documento técnico aportado",
            "Technical document contributed",
            "Documento técnico",
            "Technical document",
        ),
        code(
            "meeting",
            "Foro, encuentro o convención",
            "Forum, meeting or convention",
            "Foro",
            "Forum",
            "Taller",
            "Workshop",
        ),
        code("training", "Capacitación o pasantía", "Training or internship", "Pasantía", "Internship"),
        code("benefit", "Beneficio usado", "Benefit used", "Beneficio", "Benefit"),
        code("commission", "Comisión o grupo de trabajo", "Commission or working group", "Comisión", "Commission"),
    ),
)

VISIT_DIRECTIONS = CodeList(
    "visit_directions",
    Text("Sentido de la visita", "Direction of the visit"),
    (
        code("receive", "Recibimos", "We receive", "Recibida", "Received"),
        code("travel", "Viajamos", "We travel", "Realizada", "Made"),
    ),
)

VISIT_CHECKS = CodeList(
    "visit_checks",
    Text("Lista de la visita", "Checklist of the visit"),
    (
        code("invitation", "Invitación", "Invitation"),
        code("agenda", "Agenda", "Agenda"),
        code("precedence", "Orden protocolario", "Order of precedence", "Precedencias", "Protocol order"),
        code("interpreter", "Intérprete", "Interpreter"),
        code("transport", "Transporte", "Transport"),
        code("lodging", "Alojamiento", "Lodging"),
        code("security", "Seguridad", "Security"),
        code("venue", "Lugar y símbolos", "Venue and flags", "Lugar", "Venue"),
        code("interculturality", "Muestra intercultural", "Intercultural element", "Interculturalidad"),
        code("press", "Prensa", "Press"),
        code("gift", "Obsequio", "Gift"),
        code("minutes", "Acta", "Minutes"),
    ),
)

NETWORKS = Table(
    "networks",
    "registers",
    Stage.PARTIES,
    Text("Redes", "Networks"),
    Text("red", "network"),
    Text(
        "Redes de gobiernos locales y de cooperación: si somos miembros, cuánto cuestan y para qué sirven.",
        "Networks of local governments and of cooperation: whether we are members, what they cost, what they give.",
    ),
    (
        identity(),
        column(
            "name", Words(), "Red", "Network", "Nombre completo de la red.", "Its full name.", required=True, width=36
        ),
        column(
            "other_names",
            Words(),
            "Siglas y otros nombres",
            "Acronyms and other names",
            "Como aparezca escrita, separadas por punto y coma.",
            "However it is written, separated by semicolons.",
        ),
        column(
            "cooperant",
            Ref("cooperants"),
            "Cooperante",
            "Cooperant",
            "La organización de la red, si está registrada: ahí están sus sedes y contactos.",
            "The network's organization, when registered: its offices and contacts stand there.",
        ),
        column(
            "member",
            YesNo(),
            "¿Somos miembros?",
            "Are we a member?",
            "Sí o No; vacío si no se sabe.",
            "Yes or No; empty when unknown.",
        ),
        column(
            "member_since",
            Whole(1900, 2100),
            "Desde el año",
            "Since the year",
            "Año de ingreso.",
            "Year of joining.",
            width=9,
        ),
        column(
            "annual_fee",
            Money(),
            "Cuota anual",
            "Annual fee",
            "Lo que cuesta la membresía por año: 0 si es gratis.",
            "What membership costs a year: 0 when free.",
        ),
        common.CURRENCY,
        common.RATE,
        common.RATE_DATE,
        column(
            "paid_until",
            Day(),
            "Pagada hasta",
            "Paid until",
            "Último día cubierto; coopxl avisa antes.",
            "Last day covered; coopxl tells before.",
        ),
        column(
            "commission",
            Words(),
            "Comisión o grupo",
            "Committee or group",
            "En qué grupo de trabajo participamos.",
            "Working group we take part in.",
        ),
        related.prose("benefits", "Beneficios", "Benefits", "Qué ofrece a sus miembros.", "What it offers members."),
        related.PERSON,
        common.NOTES,
        common.DOUBT,
    ),
    prefix="RED",
    title="name",
    rules=(
        Unique("NETW-01", ("name",)),
        Expiring("NETW-02", "paid_until"),
        *common.rate_rules("NETW", 3),
        Doubt("NETW-05", "doubt"),
        Alike("NETW-06", "name", aliases="other_names"),
    ),
)

NETWORK_ACTIVITIES = Table(
    "network_activities",
    "registers",
    Stage.PARTIES,
    Text("Actividades en redes", "Activities in networks"),
    Text("actividad en una red", "activity in a network"),
    Text(
        "Intercambios, documentos aportados, foros y beneficios usados: lo que se gana con cada red.",
        "Exchanges, documents contributed, forums and benefits used: what each network brings.",
    ),
    (
        identity(),
        column(
            "network", Ref("networks"), "Red", "Network", "Elija la red.", "Pick the network.", required=True, width=28
        ),
        column(
            "kind",
            Choice("network_activity_kinds"),
            "Tipo",
            "Kind",
            "Qué clase de actividad.",
            "What kind of activity.",
            required=True,
        ),
        column(
            "description",
            Words(),
            "Actividad",
            "Activity",
            "En una línea.",
            "In one line.",
            required=True,
            width=44,
        ),
        column("date", Day(), "Fecha", "Date", "Día, o el primero de ellos.", "Day, or the first of them."),
        column("who", Words(), "Quién participó", "Who took part", "Persona y cargo.", "Person and position."),
        column(
            "value",
            Money(),
            "Valor del beneficio",
            "Value of the benefit",
            "Lo que se habría pagado por ello, en dólares: se compara con la cuota.",
            "What it would have cost, in US dollars: to compare with the fee.",
        ),
        related.DOCUMENT,
        common.NOTES,
        common.DOUBT,
    ),
    prefix="ARD",
    digits=6,
    title="description",
    parent="network",
    folded=True,
    rules=(Needs("NACT-01", "date", "description", level=Level.WARNING), Doubt("NACT-02", "doubt")),
)

VISITS = Table(
    "visits",
    "registers",
    Stage.PARTIES,
    Text("Visitas protocolarias", "Protocol visits"),
    Text("visita", "visit"),
    Text(
        "Cooperantes que vienen y autoridades que viajan: preparación, interculturalidad, compromisos y seguimiento.",
        "Cooperants who come and authorities who travel: preparation, interculturality, commitments and follow-up.",
    ),
    (
        identity(),
        column(
            "name",
            Words(),
            "Visita o delegación",
            "Visit or delegation",
            "Quién visita a quién, en una línea.",
            "Who visits whom, in one line.",
            required=True,
            width=40,
        ),
        column(
            "direction",
            Choice("visit_directions"),
            "Sentido",
            "Direction",
            "Si recibimos o viajamos.",
            "Whether we receive or travel.",
            required=True,
        ),
        column("date", Day(), "Desde", "From", "Primer día.", "First day."),
        column("until", Day(), "Hasta", "Until", "Último día.", "Last day."),
        related.cooperants("Con quiénes, separados por punto y coma.", "With whom, separated by semicolons."),
        related.prose("purpose", "Propósito", "Purpose", "Para qué es la visita.", "What the visit is for."),
        related.prose("programme", "Programa", "Programme", "Actos, lugares y horas.", "Acts, places and hours."),
        column(
            "checklist",
            Choices("visit_checks"),
            "Preparativos",
            "Preparations",
            "Lo que ya está listo, separado por punto y coma.",
            "What is ready, separated by semicolons.",
            width=30,
        ),
        related.prose(
            "interculturality",
            "Interculturalidad",
            "Interculturality",
            "Qué se muestra del cantón y su gente en la recepción.",
            "What of the canton and its people the reception shows.",
        ),
        column("gifts", Words(), "Obsequios", "Gifts", "Dados y recibidos.", "Given and received."),
        related.prose(
            "commitments", "Compromisos", "Commitments", "Qué ofreció cada parte.", "What each side offered."
        ),
        column("follow_up", Words(), "Seguimiento", "Follow-up", "Qué hay que hacer.", "What must be done.", width=30),
        column("follow_up_due", Day(), "Hacerlo hasta", "Due by", "Último día para hacerlo.", "Last day to do it."),
        column("follow_up_done", Day(), "Hecho el", "Done on", "Día en que se hizo.", "Day it was done."),
        related.DOCUMENT,
        common.DOUBT,
    ),
    prefix="VIS",
    yearly=True,
    title="name",
    folded=True,
    rules=(
        Order("VISI-01", "date", "until"),
        Overdue("VISI-02", "follow_up_due", "follow_up_done"),
        Needs("VISI-03", "follow_up_due", "follow_up", level=Level.WARNING),
        Needs("VISI-04", "interculturality", "direction", ("receive",), level=Level.INFO),
        Needs("VISI-05", "date", "name", level=Level.WARNING),
        Doubt("VISI-06", "doubt"),
    ),
)

TABLES: tuple[Table, ...] = (NETWORKS, NETWORK_ACTIVITIES, VISITS)
CODE_LISTS_HERE: tuple[CodeList, ...] = (NETWORK_ACTIVITY_KINDS, VISIT_DIRECTIONS, VISIT_CHECKS)
