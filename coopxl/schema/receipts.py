"""What cooperation brings besides projects: scholarships, property, income, technical assistance, emergency aid.

Source: ordinance arts. 6 (emergency aid), 14 and 15 (income), 16 (property); the office's daily work on scholarships.
"""

from coopxl.schema import common
from coopxl.schema.codes import CodeList, code
from coopxl.schema.computed import Product
from coopxl.schema.kinds import Choice, Day, Money, Prose, Quantity, Ref, Refs, Whole, Words, YesNo
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import Doubt, Needs, Order, Overdue, SameParent, Unusual
from coopxl.schema.table import Column, Stage, Table, column, identity
from coopxl.schema.text import Text


def _project() -> Column:
    return column(
        "project",
        Ref("projects"),
        "Proyecto",
        "Project",
        "Si es parte de un proyecto.",
        "When it is part of a project.",
        width=30,
    )


def _agreement() -> Column:
    return column(
        "agreement",
        Ref("agreements"),
        "Convenio",
        "Agreement",
        "Si un convenio lo respalda.",
        "When an agreement backs it.",
        width=30,
    )


def _department(help_es: str, help_en: str) -> Column:
    return column("department", Words(), "Dependencia", "Department", help_es, help_en, width=26)


def _act(help_es: str, help_en: str) -> Column:
    return column("act", Words(), "Acta de entrega", "Handover record", help_es, help_en, width=26)


def _document() -> Column:
    return column(
        "document", Words(), "Documento", "Document", "Dónde está el respaldo.", "Where the proof is.", width=28
    )


SCHOLARSHIP_KINDS = CodeList(
    "scholarship_kinds",
    Text("Clases de beca", "Kinds of scholarship"),
    (
        code("scholarship", "Beca", "Scholarship"),
        code("internship", "Pasantía", "Internship"),
        code("training", "Capacitación", "Training"),
        code("course", "Curso", "Course"),
        code("visit", "Visita técnica", "Study visit"),
    ),
    open=True,
)

SCHOLARSHIPS = Table(
    "scholarships",
    "registers",
    Stage.AGREEMENTS,
    Text("Becas y pasantías", "Scholarships and internships"),
    Text("beca o pasantía", "scholarship or internship"),
    Text(
        "Quién se formó con la cooperación y cómo comparte lo aprendido.",
        "Who was trained through cooperation and how what was learned is passed on.",
    ),
    (
        identity(),
        column(
            "name",
            Words(),
            "Beca o programa",
            "Scholarship or programme",
            "Qué se estudia o hace.",
            "What is studied or done.",
            required=True,
            width=36,
        ),
        column(
            "kind",
            Choice("scholarship_kinds"),
            "Tipo",
            "Kind",
            "Clase de la lista.",
            "Kind of the list.",
            required=True,
        ),
        column(
            "person", Words(), "Persona", "Person", "Nombre y apellido.", "Name and surname.", required=True, width=28
        ),
        _department("Dónde trabaja quien la recibe.", "Where whoever receives it works."),
        common.cooperant_ref(),
        column(
            "call", Ref("calls"), "Convocatoria", "Call", "Si salió de una convocatoria.", "When it came out of a call."
        ),
        column("country", Choice("countries"), "País", "Country", "Dónde se hace.", "Where it takes place."),
        column("starts", Day(), "Desde", "Starts", "Primer día.", "First day."),
        column("ends", Day(), "Hasta", "Ends", "Último día.", "Last day."),
        column(
            "must_replicate",
            YesNo(),
            "Debe replicar",
            "Must pass it on",
            "Si se comprometió a compartir lo aprendido.",
            "Whether the person undertook to pass on what was learned.",
        ),
        column("replicate_due", Day(), "Replicar hasta", "Pass on by", "Hasta qué día.", "By what day."),
        column("replicated_on", Day(), "Replicado el", "Passed on", "Día en que se hizo.", "Day it was done."),
        column(
            "how_replicated",
            Prose(),
            "Cómo se replicó",
            "How it was passed on",
            "Taller, manual, proyecto…",
            "Workshop, manual, project…",
            width=32,
        ),
        column(
            "replicated_to",
            Whole(),
            "A cuántas personas",
            "To how many people",
            "Cuántas en total.",
            "How many in all.",
        ),
        _document(),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="BEC",
    title="name",
    folded=True,
    rules=(
        Order("SCHO-01", "starts", "ends"),
        Needs("SCHO-02", "replicate_due", "must_replicate", level=Level.WARNING),
        Overdue("SCHO-03", "replicate_due", "replicated_on"),
        Needs("SCHO-04", "how_replicated", "replicated_on", level=Level.WARNING),
        Doubt("SCHO-05", "doubt"),
    ),
)

ASSET_CATEGORIES = CodeList(
    "asset_categories",
    Text("Clases de bien", "Kinds of property"),
    (
        code("equipment", "Equipo", "Equipment", "Equipos"),
        code("vehicle", "Vehículo", "Vehicle", "Vehículos", "Vehicles"),
        code("movable", "Bien mueble", "Movable property", "Muebles"),
        code("immovable", "Bien inmueble", "Immovable property", "Inmuebles"),
        code("securities", "Valores", "Securities"),
        code("budget_allocation", "Asignación presupuestaria", "Budgetary allocation"),
        code("transfer", "Transferencia", "Transfer"),
        code("donation", "Donación", "Donation"),
    ),
    source="Ordinance, art. 16",
)

ASSET_STATES = CodeList(
    "asset_states",
    Text("Estado del bien", "State of property"),
    (
        code("good", "Bueno", "Good"),
        code("fair", "Regular", "Fair"),
        code("poor", "Malo", "Poor"),
        code("written_off", "Dado de baja", "Written off"),
    ),
)

ASSETS = Table(
    "assets",
    "registers",
    Stage.AGREEMENTS,
    Text("Bienes recibidos", "Assets received"),
    Text("bien recibido", "asset received"),
    Text(
        "Lo que llegó por la cooperación y es de la competencia: con su acta, su valor, su custodio y dónde está.",
        "What came through cooperation and belongs to the competence: its act, value, custodian and whereabouts.",
    ),
    (
        identity(),
        column("description", Words(), "Bien", "Asset", "Qué es.", "What it is.", required=True, width=36),
        column(
            "category",
            Choice("asset_categories"),
            "Clase",
            "Category",
            "Clase de la ordenanza.",
            "Category of the ordinance.",
            required=True,
        ),
        _project(),
        _agreement(),
        common.cooperant_ref(),
        column("quantity", Quantity(), "Cantidad", "Quantity", "Cuántos.", "How many."),
        column("value", Money(), "Valor", "Value", "Valor total.", "Total value."),
        common.CURRENCY,
        common.RATE,
        common.RATE_DATE,
        column("received_on", Day(), "Recibido el", "Received on", "Día del acta.", "Day of the act."),
        _act("Número, y dónde está.", "Number, and where it is."),
        column(
            "custodian", Words(), "Custodio", "Custodian", "Quién responde por él.", "Who answers for it.", width=24
        ),
        column("location", Words(), "Ubicación", "Location", "Dónde está.", "Where it is.", width=24),
        column(
            "inventory_code",
            Words(60),
            "Código de inventario",
            "Inventory code",
            "El del inventario municipal.",
            "That of the municipal inventory.",
        ),
        column("state", Choice("asset_states"), "Estado", "State", "Cómo está hoy.", "What it is like today."),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="BIE",
    title="description",
    folded=True,
    rules=(
        Needs("ASST-01", "act", "received_on", level=Level.WARNING),
        Needs("ASST-02", "custodian", "received_on", level=Level.WARNING),
        *common.rate_rules("ASST", 3),
        SameParent("ASST-05", "agreement", "project"),
        Doubt("ASST-06", "doubt"),
    ),
)

INCOME_SOURCES = CodeList(
    "income_sources",
    Text("Fuentes de ingreso", "Sources of income"),
    (
        code("fees", "a) Tasas por servicios, fijadas por ordenanza", "a) Service fees set by ordinance", "a", "Tasas"),
        code("allocations", "b) Asignaciones del presupuesto del GAD", "b) Budgetary allocations of the GAD", "b"),
        code("donations", "c) Donaciones y legados", "c) Donations and legacies", "c", "Donación", "Donation"),
        code("credits", "d) Créditos, reembolsables o no", "d) Credits, repayable or not", "d", "Crédito", "Credit"),
        code("assigned", "e) Asignados por ley o convenio", "e) Assigned by law or agreement", "e"),
        code("others", "f) Otras leyes y otras fuentes", "f) Other laws and other sources", "f"),
    ),
    source="Ordinance, art. 15",
)

INCOME_ORIGINS = CodeList(
    "income_origins",
    Text("Orígenes del ingreso", "Origins of income"),
    (
        code("national_public", "Nacional, público", "National, public"),
        code("national_private", "Nacional, privado", "National, private"),
        code("foreign_public", "Extranjero, público", "Foreign, public"),
        code("foreign_private", "Extranjero, privado", "Foreign, private"),
    ),
    source="Ordinance, art. 15 c",
)

INCOME = Table(
    "income",
    "registers",
    Stage.AGREEMENTS,
    Text("Ingresos", "Income"),
    Text("ingreso", "income"),
    Text(
        "El dinero que entró para la cooperación, por su fuente legal (a-f).",
        "The money that came in for cooperation, by its legal source (a-f).",
    ),
    (
        identity(),
        column("date", Day(), "Fecha", "Date", "Día en que entró.", "Day it came in."),
        column(
            "source",
            Choice("income_sources"),
            "Fuente",
            "Source",
            "La letra de la ordenanza que le corresponde.",
            "The letter of the ordinance it comes under.",
            required=True,
            width=34,
        ),
        column("amount", Money(), "Monto", "Amount", "Con dos decimales.", "With two decimals.", required=True),
        common.CURRENCY,
        common.RATE,
        common.RATE_DATE,
        column(
            "repayable",
            YesNo(),
            "Reembolsable",
            "Repayable",
            "Solo para créditos: sí cuando hay que devolverlo.",
            "For credits only: yes when it must be paid back.",
        ),
        column(
            "origin",
            Choice("income_origins"),
            "Origen",
            "Origin",
            "Nacional o extranjero, público o privado.",
            "National or foreign, public or private.",
        ),
        common.cooperant_ref(),
        _agreement(),
        _project(),
        _document(),
        column(
            "by_finance",
            YesNo(),
            "Lo administra Financiero",
            "Managed by Finance",
            "Sí cuando la Dirección Financiera lo registró y lo administra.",
            "Yes when the Financial Directorate has entered it and manages it.",
        ),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="ING",
    digits=6,
    title="amount",
    folded=True,
    rules=(
        common.dated("INCO-01", "amount"),
        Needs("INCO-02", "repayable", "source", ("credits",)),
        Unusual("INCO-03", "repayable"),
        *common.rate_rules("INCO", 4),
        SameParent("INCO-06", "agreement", "project"),
        Doubt("INCO-07", "doubt"),
    ),
)

ASSISTANCE = Table(
    "assistance",
    "registers",
    Stage.AGREEMENTS,
    Text("Asistencia técnica", "Technical assistance"),
    Text("asistencia técnica", "technical assistance"),
    Text(
        "Los días que dieron los expertos y lo que el municipio se ahorró: días por tarifa.",
        "The days that experts gave and what the municipality saved: days times the daily rate.",
    ),
    (
        identity(),
        column("subject", Words(), "Tema", "Subject", "En qué ayudó.", "What it helped with.", required=True, width=36),
        column("days", Quantity(), "Días", "Days", "Días de trabajo.", "Days of work.", required=True),
        common.cooperant_ref(),
        _project(),
        _agreement(),
        column("expert", Words(), "Experto/a", "Expert", "Nombre y apellido.", "Name and surname.", width=24),
        column(
            "tariff",
            Money(),
            "Tarifa por día",
            "Daily rate",
            "Lo que costaría contratarlo, en dólares.",
            "What hiring would cost, in US dollars.",
        ),
        column(
            "value",
            Money(),
            "Ahorro",
            "Savings",
            "Días por tarifa.",
            "Days times the daily rate.",
            computed=Product("days", "tariff"),
        ),
        column(
            "tariff_source",
            Words(),
            "De dónde sale la tarifa",
            "Source of the rate",
            "Contrato parecido, tabla oficial…",
            "A similar contract, an official table…",
            width=28,
        ),
        column("starts", Day(), "Desde", "Starts", "Primer día.", "First day."),
        column("ends", Day(), "Hasta", "Ends", "Último día.", "Last day."),
        _department("La que la recibió.", "The one that received it."),
        column("result", Prose(), "Resultado", "Result", "Qué quedó hecho.", "What was left done.", width=32),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="ATE",
    title="subject",
    folded=True,
    rules=(
        Order("ASSI-01", "starts", "ends"),
        Needs("ASSI-02", "tariff_source", "tariff", level=Level.WARNING),
        SameParent("ASSI-03", "agreement", "project"),
        Doubt("ASSI-04", "doubt"),
    ),
)

AID_KINDS = CodeList(
    "aid_kinds",
    Text("Clases de ayuda humanitaria", "Kinds of emergency aid"),
    (
        code("goods", "Bienes", "Goods"),
        code("money", "Dinero", "Money"),
        code("technical", "Técnica", "Technical"),
        code("volunteers", "Voluntariado", "Volunteers"),
    ),
)

EMERGENCY_AID = Table(
    "emergency_aid",
    "registers",
    Stage.AGREEMENTS,
    Text("Ayuda humanitaria", "Humanitarian aid"),
    Text("ayuda humanitaria", "emergency aid"),
    Text(
        "La ayuda recibida en emergencias, siempre coordinada con el gobierno central.",
        "Aid received in emergencies, always coordinated with the central government.",
    ),
    (
        identity(),
        column(
            "date", Day(), "Fecha", "Date", "Día de la emergencia o del pedido.", "Day of the emergency or request."
        ),
        column("event", Words(), "Emergencia", "Event", "Qué pasó.", "What happened.", required=True, width=34),
        column(
            "coordinated_with",
            Words(),
            "Coordinado con",
            "Coordinated with",
            "La entidad del gobierno central.",
            "The body of the central government.",
            required=True,
            width=28,
        ),
        column("kind", Choice("aid_kinds"), "Tipo", "Kind", "Qué se recibió.", "What was received."),
        common.cooperant_ref(),
        column("description", Prose(), "Descripción", "Description", "En pocas líneas.", "In a few lines.", width=34),
        column("quantity", Words(120), "Cantidad", "Quantity", "Cuánto y en qué unidad.", "How much, in what unit."),
        column("amount", Money(), "Monto o valor", "Amount or value", "En dólares.", "In US dollars."),
        column(
            "parishes",
            Refs("parishes"),
            "Parroquias",
            "Parishes",
            "Las que la recibieron, separadas por punto y coma.",
            "Those that received it, separated by semicolons.",
        ),
        column("people", Whole(), "Personas atendidas", "People helped", "Cuántas en total.", "How many in all."),
        column("delivered_on", Day(), "Entregado el", "Delivered on", "Día de la entrega.", "Day it was handed over."),
        _act("Quién recibió, y dónde está el acta.", "Who received it, and where the act is."),
        _project(),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="AHU",
    title="event",
    folded=True,
    rules=(
        common.dated("EMER-01", "event"),
        Order("EMER-02", "date", "delivered_on"),
        Needs("EMER-03", "act", "delivered_on", level=Level.WARNING),
        Doubt("EMER-04", "doubt"),
    ),
)

TABLES: tuple[Table, ...] = (SCHOLARSHIPS, ASSETS, INCOME, ASSISTANCE, EMERGENCY_AID)
CODE_LISTS_HERE: tuple[CodeList, ...] = (
    SCHOLARSHIP_KINDS,
    ASSET_CATEGORIES,
    ASSET_STATES,
    INCOME_SOURCES,
    INCOME_ORIGINS,
    AID_KINDS,
)
