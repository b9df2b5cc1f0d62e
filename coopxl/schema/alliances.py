"""Actors, alliances, associations of municipalities, and what the municipality itself has to offer.

Source: the actors involved in the public policy, ordinance arts. 9 and 12, the classes of alliance, and the five things
that inter-institutional cooperation needs: planning, communication, coordination, trust and follow-up.
"""

from coopxl.schema import common, related
from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Choices, Day, Email, Money, Phone, Ref, Refs, Whole, Words, YesNo
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import Alike, Doubt, Needs, Order, Unique
from coopxl.schema.table import Column, Stage, Table, column, identity
from coopxl.schema.text import Text

ACTOR_KINDS = CodeList(
    "actor_kinds",
    Text("Tipos de actor", "Kinds of actor"),
    (
        code("municipality", "El municipio", "The municipality", "GAD municipal"),
        code("department", "Dependencia municipal", "Municipal department", "Dirección municipal", "Dependencia"),
        code("council", "Concejo cantonal", "Cantonal council"),
        code("provincial", "Gobierno provincial", "Provincial government", "GAD provincial"),
        code("other_municipality", "Otro municipio", "Other municipality"),
        code("association", "Asociación o red de municipios", "Association or network of municipalities", "Red"),
        code("national", "Entidad nacional", "National entity", "Ministerio", "Ministry", "Cancillería"),
        code("public_company", "Empresa pública", "Public company"),
        code("academia", "Academia", "Academia", "Universidad", "University"),
        code("civil_society", "ONG u OSC", "NGO or CSO", "ONG", "OSC", "NGO", "CSO", "Fundación", "Foundation"),
        code("private", "Sector privado", "Private sector", "Empresa", "Company"),
        code("media", "Medios de comunicación", "Media", "Medios"),
        code("community", "Comunidad u organización social", "Community or grassroots", "Comunidad", "Community"),
        code("migrants", "Migrantes", "Migrants"),
        code("cooperant", "Cooperante internacional", "International cooperant", "Cooperante", "Cooperant"),
    ),
    open=True,
)

ALLIANCE_KINDS = CodeList(
    "alliance_kinds",
    Text("Tipos de alianza", "Kinds of alliance"),
    (
        code("public_private", "Público-privada (APP)", "Public-private (PPP)", "APP", "PPP"),
        code("public_social", "Público-social (APS)", "Public-social (PSA)", "APS", "PSA"),
        code("intergovernmental", "Intergubernamental", "Intergovernmental"),
        code("internal", "Interna, entre dependencias", "Internal, between departments", "Interna", "Internal"),
    ),
)

CONTRIBUTIONS = CodeList(
    "contributions",
    Text("Aportes", "Contributions"),
    (
        code("financial", "Financiero", "Financial", "Dinero", "Money"),
        code("technical", "Técnico", "Technical"),
        code("space", "Espacio o equipos", "Space or equipment", "Espacio", "Space"),
        code("training", "Capacitación", "Training"),
        code("other", "Otro", "Other"),
    ),
)

HEALTH = CodeList(
    "health_levels",
    Text("Salud de la alianza", "Health of the alliance"),
    tuple(
        code(str(level), f"{level} {es}", f"{level} {en}", es, en)
        for level, es, en in (
            (1, "Muy mala", "Very poor"),
            (2, "Mala", "Poor"),
            (3, "Regular", "Fair"),
            (4, "Buena", "Good"),
            (5, "Muy buena", "Very good"),
        )
    ),
)
POOR = ("1", "2")
"""The levels that ask for something to be done."""

CONSORTIUM_KINDS = CodeList(
    "consortium_kinds",
    Text("Tipos de asociación", "Kinds of association"),
    (
        code("association", "Mancomunidad", "Association of municipalities"),
        code("consortium", "Consorcio", "Consortium"),
        code("exchange", "Cooperación intermunicipal", "Inter-municipal cooperation", "Intercambio intermunicipal"),
        code("joint_application", "Postulación conjunta", "Joint application"),
    ),
)

CONSORTIUM_STATES = CodeList(
    "consortium_states",
    Text("Estado de la asociación", "State of the association"),
    (
        code("proposed", "Propuesta", "Proposed"),
        code("forming", "En formación", "Being formed"),
        code("active", "Activa", "Active"),
        code("ended", "Terminada", "Ended"),
        code("failed", "No se concretó", "Did not materialize"),
    ),
)

OFFER_KINDS = CodeList(
    "offer_kinds",
    Text("Tipos de oferta", "Kinds of offer"),
    (
        code("good_practice", "Buena práctica", "Good practice"),
        code("technical_assistance", "Asistencia técnica", "Technical assistance"),
        code("exchange", "Intercambio de conocimientos", "Exchange of knowledge", "Intercambio", "Exchange"),
        code("training", "Capacitación o pasantía", "Training or internship"),
        code("attraction", "Atractivo único de la ciudad", "What is unique to the city", "Atractivo", "Attraction"),
        code("scholarship", "Beca", "Scholarship"),
    ),
    open=True,
)

ACTORS = Table(
    "actors",
    "registers",
    Stage.PARTIES,
    Text("Actores", "Actors"),
    Text("actor", "actor"),
    Text(
        "Todos los que cuentan para la cooperación en el territorio: quiénes son, qué papel tienen, cuánto pesan.",
        "All who count for cooperation in the territory: who they are, what part they play, how much they weigh.",
    ),
    (
        identity(),
        column("name", Words(), "Actor", "Actor", "Nombre del actor.", "Name of the actor.", required=True, width=36),
        column(
            "kind",
            Choice("actor_kinds"),
            "Tipo",
            "Kind",
            "Qué clase de actor es.",
            "What kind of actor it is.",
            required=True,
        ),
        column(
            "cooperant",
            Ref("cooperants"),
            "Cooperante",
            "Cooperant",
            "Si también es cooperante: sus datos y personas están allí.",
            "When it is a cooperant too: its data and people stand there.",
        ),
        related.prose(
            "role",
            "Papel en el territorio",
            "Role in the territory",
            "Qué hace o decide que importe a la cooperación.",
            "What it does or decides that matters to cooperation.",
        ),
        column(
            "influence",
            Whole(1, 5),
            "Influencia (1-5)",
            "Influence (1-5)",
            "Cuánto puede ayudar o frenar: 1 casi nada, 5 es decisivo.",
            "How far it can help or hinder: 1 hardly, 5 decisive.",
            width=11,
        ),
        column(
            "interest",
            Whole(1, 5),
            "Interés (1-5)",
            "Interest (1-5)",
            "Cuánto le importa la cooperación: 1 casi nada, 5 mucho.",
            "How much it cares for cooperation: 1 hardly, 5 a lot.",
            width=11,
        ),
        column("contact_name", Words(), "Contacto", "Contact", "Nombre y cargo.", "Name and position."),
        column("phone", Phone(), "Teléfono", "Phone number", "Celular o fijo.", "Mobile or landline."),
        column("email", Email(), "Correo", "Email", "Correo de trabajo.", "Work e-mail."),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="ACR",
    title="name",
    rules=(Unique("ACTO-01", ("name",)), Doubt("ACTO-02", "doubt"), Alike("ACTO-03", "name")),
)


def _health(key: str, es: str, en: str, help_es: str, help_en: str) -> Column:
    """One of the five things that hold an alliance together."""
    return column(key, Choice("health_levels"), es, en, help_es, help_en, width=13)


ALLIANCES = Table(
    "alliances",
    "registers",
    Stage.PARTIES,
    Text("Alianzas", "Alliances"),
    Text("alianza", "alliance"),
    Text(
        "Qué papel y qué aporte tiene cada actor en un proyecto o convenio, y cómo anda esa alianza.",
        "What part and contribution each actor has in a project or agreement, and how well that alliance works.",
    ),
    (
        identity(),
        column("actor", Ref("actors"), "Actor", "Actor", "Elija el actor.", "Pick the actor.", required=True, width=30),
        column(
            "kind",
            Choice("alliance_kinds"),
            "Tipo",
            "Kind",
            "Con quién se alía el municipio: empresas, sociedad civil, gobiernos o sus propias dependencias.",
            "Whom the municipality joins: companies, civil society, governments or its own departments.",
            required=True,
        ),
        column(
            "role",
            Words(),
            "Papel",
            "Role",
            "Qué le toca en la alianza, en una línea.",
            "Its part in the alliance, in one line.",
            required=True,
            width=36,
        ),
        related.PROJECT,
        related.AGREEMENT,
        column(
            "contributions",
            Choices("contributions"),
            "Aporta",
            "Contributes",
            "Uno o varios, separados por punto y coma.",
            "One or several, separated by semicolons.",
        ),
        related.prose("contribution", "Detalle del aporte", "Contribution in detail", "Qué pone.", "What it puts in."),
        column("starts", Day(), "Desde", "Starts", "Inicio de la alianza.", "Start of the alliance."),
        column("ends", Day(), "Hasta", "Ends", "Fin de la alianza.", "End of the alliance."),
        _health("planning", "Planificación", "Planning", "¿Hay objetivos comunes?", "Are there common objectives?"),
        _health("communication", "Comunicación", "Communication", "¿Se informa con claridad?", "Is it transparent?"),
        _health("coordination", "Coordinación", "Coordination", "¿Funciona en conjunto?", "Does it work together?"),
        _health("trust", "Confianza", "Trust", "¿Confían las instituciones?", "Do the institutions trust each other?"),
        _health("follow_up", "Seguimiento", "Follow-up", "¿Se da continuidad?", "Is it kept up?"),
        column("assessed_on", Day(), "Valorada el", "Assessed on", "Día de la valoración.", "Day it was assessed."),
        related.prose(
            "action",
            "Qué hacer",
            "What to do",
            "Qué se hará donde la alianza anda mal (1 o 2), y en qué se ve.",
            "What will be done where the alliance is poor (1 or 2), and what shows it.",
        ),
        common.DOUBT,
    ),
    prefix="ALI",
    digits=6,
    title="role",
    parent="actor",
    folded=True,
    rules=(
        Order("ALLI-01", "starts", "ends"),
        Needs("ALLI-02", "action", "planning", POOR, level=Level.WARNING),
        Needs("ALLI-03", "action", "communication", POOR, level=Level.WARNING),
        Needs("ALLI-04", "action", "coordination", POOR, level=Level.WARNING),
        Needs("ALLI-05", "action", "trust", POOR, level=Level.WARNING),
        Needs("ALLI-06", "action", "follow_up", POOR, level=Level.WARNING),
        Doubt("ALLI-07", "doubt"),
    ),
)

CONSORTIA = Table(
    "consortia",
    "registers",
    Stage.PARTIES,
    Text("Mancomunidades y consorcios", "Associations and consortia"),
    Text("asociación", "association"),
    Text(
        "Mancomunidades, consorcios, cooperación entre municipios y postulaciones conjuntas, y qué fue de ellas.",
        "Associations, consortia, cooperation between municipalities and joint applications, and what came of them.",
    ),
    (
        identity(),
        column(
            "name",
            Words(),
            "Mancomunidad o consorcio",
            "Association or consortium",
            "Nombre, o para qué se juntan.",
            "Its name, or what they join for.",
            required=True,
            width=38,
        ),
        column(
            "kind",
            Choice("consortium_kinds"),
            "Tipo",
            "Kind",
            "Qué forma tiene.",
            "What form it takes.",
            required=True,
        ),
        column("state", Choice("consortium_states"), "Estado", "State", "Dónde está hoy.", "Where it is today."),
        column(
            "members",
            Refs("actors"),
            "Miembros",
            "Members",
            "Actores que la forman, separados por punto y coma.",
            "Actors that form it, separated by semicolons.",
            width=34,
        ),
        column("lead", Ref("actors"), "Quién la dirige", "Lead", "El actor que la dirige.", "The actor that leads it."),
        related.prose("purpose", "Propósito", "Purpose", "Para qué se juntan.", "What they join for."),
        related.PROJECT,
        related.CALL,
        related.AGREEMENT,
        column("starts", Day(), "Desde", "Starts", "Inicio.", "Start."),
        column("ends", Day(), "Hasta", "Ends", "Fin.", "End."),
        related.prose("result", "Resultado", "Result", "Qué se logró, o por qué no.", "What came of it, or why not."),
        related.DOCUMENT,
        common.NOTES,
        common.DOUBT,
    ),
    prefix="MAN",
    title="name",
    folded=True,
    rules=(
        Unique("CONS-01", ("name",)),
        Order("CONS-02", "starts", "ends"),
        Needs("CONS-03", "result", "state", ("ended", "failed"), level=Level.WARNING),
        Doubt("CONS-04", "doubt"),
    ),
)

OWN_OFFER = Table(
    "own_offer",
    "registers",
    Stage.PARTIES,
    Text("Oferta municipal", "Municipal offer"),
    Text("oferta", "offer"),
    Text(
        "Lo que el municipio puede enseñar o mostrar: sus buenas prácticas y lo único que tiene, y a quién lo dio.",
        "What the municipality can teach or show: its good practices and what is unique to it, and whom it was given to.",
    ),
    (
        identity(),
        column("title", Words(), "Oferta", "Offer", "En una línea.", "In one line.", required=True, width=38),
        column(
            "kind",
            Choice("offer_kinds"),
            "Tipo",
            "Kind",
            "Qué clase de oferta es.",
            "What kind of offer it is.",
            required=True,
        ),
        common.AREAS,
        related.prose("description", "Descripción", "Description", "Qué se ofrece y a quién.", "What, and to whom."),
        related.prose(
            "evidence",
            "Resultados y pruebas",
            "Results and evidence",
            "Cifras, premios o visitas que lo demuestran.",
            "Figures, awards or visits that prove it.",
        ),
        column(
            "in_portfolio",
            YesNo(),
            "¿En el portafolio?",
            "In the portfolio?",
            "Si se muestra a los cooperantes.",
            "Whether it is shown to cooperants.",
        ),
        column(
            "languages",
            Choices("languages"),
            "Idiomas",
            "Languages",
            "En qué idiomas hay material.",
            "Languages its material is in.",
        ),
        column("contact_name", Words(), "Contacto", "Contact", "Quién la conoce y la explica.", "Who can explain it."),
        column(
            "given_to",
            Refs("cooperants"),
            "Se dio a",
            "Given to",
            "A quiénes se enseñó o mostró, separados por punto y coma.",
            "Whom it was taught or shown, separated by semicolons.",
        ),
        column("given_on", Day(), "Se dio el", "Given on", "La última vez.", "The last time."),
        column(
            "value",
            Money(),
            "Valor de lo dado",
            "Value of what was given",
            "En dólares: lo que costó o habría costado.",
            "In US dollars: what it cost or would have cost.",
        ),
        related.DOCUMENT,
        common.NOTES,
        common.DOUBT,
    ),
    prefix="OFE",
    title="title",
    folded=True,
    rules=(Unique("OFFE-01", ("title",)), Doubt("OFFE-02", "doubt")),
)

TABLES: tuple[Table, ...] = (ACTORS, ALLIANCES, CONSORTIA, OWN_OFFER)
CODE_LISTS_HERE: tuple[CodeList, ...] = (
    ACTOR_KINDS,
    ALLIANCE_KINDS,
    CONTRIBUTIONS,
    HEALTH,
    CONSORTIUM_KINDS,
    CONSORTIUM_STATES,
    OFFER_KINDS,
)
