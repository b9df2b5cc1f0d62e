"""Calls: what cooperants offer and when. Source: the chronological table and the definitive calendar of the model.

A programme is what comes back every year (its window has no year); a call is one dated edition of it.
"""

from coopxl.schema import common
from coopxl.schema.kinds import Choice, Choices, Day, Hour, Money, Prose, Quantity, Ref, Url, Whole, Words, YesNo, Zone
from coopxl.schema.rules import Doubt, Needs, Order, Unique
from coopxl.schema.table import Column, Stage, Table, Writer, column, identity
from coopxl.schema.text import Text

CATEGORY = column(
    "category",
    Choice("call_categories"),
    "Categoría",
    "Category",
    "La fila del calendario: convocatoria abierta, asistencia técnica, asistencia financiera o concurso.",
    "The row of the calendar: open call, technical assistance, financial assistance or contest.",
    required=True,
)

ELIGIBILITY: tuple[Column, ...] = (
    column(
        "applicants",
        Choices("applicants"),
        "Quién puede postular",
        "Eligible applicants",
        "Vacío significa que no se sabe.",
        "Empty means not known.",
    ),
    common.AREAS,
    common.POPULATIONS,
    common.SDG,
    column(
        "geography",
        Words(),
        "Ámbito geográfico",
        "Geographic scope",
        "Países, regiones o cantones que pueden participar.",
        "Countries, regions or cantons that may take part.",
    ),
    column(
        "requirements",
        Prose(),
        "Requisitos",
        "Requirements",
        "Lo que el cooperante pide, con sus palabras.",
        "What the cooperant asks for, in its words.",
        width=40,
    ),
)

AMOUNTS: tuple[Column, ...] = (
    column("amount_min", Money(), "Monto mínimo", "Lowest amount", "Lo mínimo que financia.", "The least it finances."),
    column("amount_max", Money(), "Monto máximo", "Highest amount", "Lo máximo que financia.", "The most it finances."),
    common.CURRENCY,
    common.RATE,
    common.RATE_DATE,
    column(
        "counterpart_asked",
        YesNo(),
        "Exige contraparte",
        "Counterpart asked",
        "Sí aunque no diga cuánta; vacío significa que no se sabe.",
        "Yes even when it does not say how much; empty means not known.",
    ),
    common.COFINANCING,
)

LINK = column(
    "link",
    Url(),
    "Enlace",
    "Link",
    "Página de la convocatoria, con https://",
    "Page of the call, with https://",
)


def _month(key: str, es: str, en: str) -> Column:
    return column(
        key,
        Choice("months"),
        es,
        en,
        "Mes en que suele ser; vacío si no se sabe.",
        "Month it usually falls in; empty if unknown.",
        width=12,
    )


def _day(key: str, es: str, en: str) -> Column:
    return column(
        key, Whole(1, 31), es, en, "Día del mes; vacío si no se sabe.", "Day of the month; empty if unknown.", width=9
    )


PROGRAMMES = Table(
    "programmes",
    "calendar",
    Stage.CALLS,
    Text("Programas", "Programmes"),
    Text("programa", "programme"),
    Text(
        "Lo que cada cooperante ofrece año tras año, con su ventana habitual (sin año). De aquí salen los pronósticos.",
        "What each cooperant offers year after year, with its usual window (no year). Forecasts come from here.",
    ),
    (
        identity(),
        common.cooperant_ref(required=True),
        column(
            "name",
            Words(),
            "Programa",
            "Programme",
            "Cómo se llama la oferta.",
            "What the offer is called.",
            required=True,
            width=30,
        ),
        CATEGORY,
        common.COOPERATION_TYPES,
        _month("opens_month", "Abre: mes", "Opens: month"),
        _day("opens_day", "Abre: día", "Opens: day"),
        _month("closes_month", "Cierra: mes", "Closes: month"),
        _day("closes_day", "Cierra: día", "Closes: day"),
        *ELIGIBILITY,
        *AMOUNTS,
        LINK,
        common.NOTES,
        common.DOUBT,
    ),
    prefix="PRG",
    title="name",
    rules=(
        Needs("PROG-01", "opens_month", "opens_day"),
        Needs("PROG-02", "closes_month", "closes_day"),
        Needs("PROG-03", "closes_month", "opens_month"),
        Order("PROG-04", "amount_min", "amount_max"),
        *common.rate_rules("PROG", 5),
        Doubt("PROG-07", "doubt"),
        Unique("PROG-08", ("cooperant", "name")),
    ),
)

CALLS = Table(
    "calls",
    "calendar",
    Stage.CALLS,
    Text("Convocatorias", "Calls"),
    Text("convocatoria", "call"),
    Text(
        "Las ediciones con fecha: una fila por convocatoria y año.",
        "The dated editions: one row per call and year.",
    ),
    (
        identity(),
        column(
            "programme",
            Ref("programmes"),
            "Programa",
            "Programme",
            "Si es la edición de un programa conocido: reemplaza a su pronóstico.",
            "When it is an edition of a known programme: it replaces its forecast.",
        ),
        common.cooperant_ref(required=True),
        column(
            "name",
            Words(),
            "Convocatoria",
            "Call",
            "Nombre con su año.",
            "Name with its year.",
            required=True,
            width=34,
        ),
        CATEGORY,
        common.COOPERATION_TYPES,
        column(
            "announcement",
            Choice("announcements"),
            "Anuncio",
            "Announcement",
            "Sin verificar mientras no se haya visto la página o la carta del cooperante.",
            "Unverified until the cooperant's page or letter has been seen.",
        ),
        column(
            "opens",
            Day(),
            "Apertura",
            "Opens",
            "Primer día para presentar, con año.",
            "First day to submit, with the year.",
        ),
        column(
            "closes",
            Day(),
            "Cierre",
            "Closes",
            "Último día para presentar, con año, en la zona horaria del cooperante.",
            "Last day to submit, with the year, in the cooperant's time zone.",
            "Fecha de cierre",
            "Closing date",
        ),
        column(
            "closes_hour",
            Hour(),
            "Hora de cierre",
            "Closing hour",
            "Vacía: se cuenta hasta las 23:59 y se muestra «hora por confirmar».",
            'Empty: counted until 23:59 and shown as "hour to confirm".',
        ),
        column(
            "zone",
            Zone(),
            "Zona horaria",
            "Time zone",
            "La del cooperante, por ejemplo Europe/Brussels; vacía significa la de la oficina.",
            "The cooperant's, for example Europe/Brussels; empty means the office's own.",
        ),
        *AMOUNTS,
        *ELIGIBILITY,
        column("font", Words(60), "Letra", "Font", "Tipo de letra exigido.", "Font asked for.", width=14),
        column("font_size", Quantity(), "Tamaño de letra", "Font size", "En puntos.", "In points."),
        column(
            "margins",
            Words(60),
            "Márgenes",
            "Margins",
            "Por ejemplo 2,5 cm en los cuatro lados.",
            "For example 2.5 cm on all four sides.",
        ),
        column(
            "pages_max", Whole(1, 2000), "Páginas como máximo", "Pages at most", "Límite de páginas.", "Page limit."
        ),
        column(
            "words_max",
            Whole(1, 1_000_000),
            "Palabras como máximo",
            "Words at most",
            "Límite de palabras de todo el documento.",
            "Word limit of the whole document.",
        ),
        column(
            "required_sections",
            Prose(),
            "Partes que pide",
            "Sections asked for",
            "Los títulos que el documento debe llevar, uno por línea.",
            "The headings that the document must have, one a line.",
        ),
        column(
            "required_annexes",
            Prose(),
            "Anexos que pide",
            "Annexes asked for",
            "Los anexos que el documento debe nombrar, uno por línea.",
            "The annexes that the document must name, one a line.",
        ),
        column(
            "languages",
            Choices("languages"),
            "Idioma de la propuesta",
            "Language of the proposal",
            "Uno o varios.",
            "One or several.",
        ),
        column(
            "modality",
            Choice("modalities"),
            "Modalidad de entrega",
            "Modality of delivery",
            "Cómo se presenta.",
            "How it is handed in.",
        ),
        LINK,
        common.NOTES,
        common.DOUBT,
    ),
    prefix="CON",
    yearly=True,
    title="name",
    rules=(
        Needs("CALL-01", "closes", "announcement", ("confirmed",)),
        Order("CALL-02", "opens", "closes"),
        Order("CALL-03", "amount_min", "amount_max"),
        *common.rate_rules("CALL", 4),
        Needs("CALL-06", "closes", "closes_hour"),
        Doubt("CALL-07", "doubt"),
        Unique("CALL-08", ("cooperant", "name")),
    ),
)

CALL_TABLE = Table(
    "call_table",
    "calendar",
    Stage.CALLS,
    Text("Tabla cronológica", "Chronological table"),
    Text("fila de la tabla cronológica", "row of the chronological table"),
    Text(
        "Todas las convocatorias por orden de cierre. La hace coopxl; las dos últimas columnas y las que usted agregue son suyas.",
        "All calls by closing date. coopxl makes it; the last two columns and those you add are yours.",
    ),
    (
        identity(),
        column(
            "agency",
            Words(),
            "Agencia u organismo cooperante",
            "Cooperating agency / organism",
            "Quién convoca.",
            "Who calls.",
            written_by=Writer.COOPXL,
            width=32,
        ),
        column(
            "category",
            Choice("call_categories"),
            "Tipo de cooperación",
            "Type of cooperation",
            "Categoría de la convocatoria.",
            "Category of the call.",
            written_by=Writer.COOPXL,
            width=22,
        ),
        column(
            "window",
            Words(),
            "Tiempo de aplicación",
            "Application time",
            "Cuándo se puede presentar.",
            "When one can apply.",
            written_by=Writer.COOPXL,
            width=32,
        ),
        column(
            "requirements",
            Prose(),
            "Requisitos",
            "Requirements",
            "Lo que pide el cooperante.",
            "What the cooperant asks for.",
            written_by=Writer.COOPXL,
            width=40,
        ),
        column(
            "state",
            Choice("call_states"),
            "Estado",
            "State",
            "Un pronóstico nunca cuenta como abierto.",
            "A forecast never counts as open.",
            written_by=Writer.COOPXL,
            width=26,
        ),
        column(
            "closes",
            Day(),
            "Cierre (hora local)",
            "Closes (local time)",
            "Último día en la hora de la oficina.",
            "Last day in the office's own time.",
            written_by=Writer.COOPXL,
            width=13,
        ),
        column(
            "closes_hour",
            Words(),
            "Hora",
            "Hour",
            "Hora local de cierre, o «por confirmar».",
            'Local closing hour, or "to confirm".',
            written_by=Writer.COOPXL,
            width=18,
        ),
        column(
            "days_left",
            Whole(-100000, 100000),
            "Días",
            "Days",
            "Días calendario hasta el cierre, contados el día que dice arriba.",
            "Calendar days to the closing, counted on the day said above.",
            written_by=Writer.COOPXL,
            width=8,
        ),
        column(
            "working_days",
            Whole(-100000, 100000),
            "Días laborables",
            "Working days",
            "Sin fines de semana ni feriados.",
            "Without weekends and holidays.",
            written_by=Writer.COOPXL,
            width=11,
        ),
        column(
            "start_by",
            Day(),
            "Empezar hasta",
            "Start by",
            "Último día para empezar lo que falta del plan hacia atrás; con ✘ cuando ya pasó.",
            "Last day to begin what is left of the back plan; with ✘ once it is past.",
            written_by=Writer.COOPXL,
            width=14,
        ),
        column(
            "link",
            Words(),
            "Ver",
            "See",
            "Lleva a la fila de la convocatoria o del programa.",
            "Goes to the row of the call or programme.",
            written_by=Writer.COOPXL,
            width=12,
        ),
        column(
            "responsible",
            Words(),
            "Responsable",
            "Responsible",
            "Suya: quién la prepara.",
            "Yours: who prepares it.",
            width=20,
        ),
        column(
            "decision",
            Prose(),
            "Decisión y notas",
            "Decision and notes",
            "Suya: qué se decidió.",
            "Yours: what was decided.",
            width=32,
        ),
    ),
    title="agency",
    derived=True,
)

HOLIDAYS = Table(
    "holidays",
    "calendar",
    Stage.CALLS,
    Text("Feriados", "Holidays"),
    Text("feriado", "holiday"),
    Text(
        "Los días que no se trabaja. Vienen los nacionales; agregue los del cantón y los traslados que se decreten.",
        "The days off. The national ones come filled in; add the canton's own and those moved by decree.",
    ),
    (
        identity(),
        column("date", Day(), "Fecha", "Date", "Día que no se trabaja.", "Day off.", required=True),
        column("name", Words(), "Feriado", "Holiday", "Cómo se llama.", "What it is called.", required=True, width=40),
        common.NOTES,
    ),
    prefix="FER",
    title="name",
    rules=(Unique("HOLI-01", ("date",)),),
)

TABLES = (PROGRAMMES, CALLS, CALL_TABLE, HOLIDAYS)

CALENDAR_LINES = 12
"""Lines of one category in the month calendar; those not used are hidden."""
