"""The pictures of the overview: what each counts, of what it is a part, and the room it has on its sheet.

Source: the follow-up that the management model asks for; money as 360Giving and IATI tell it apart: applied for, awarded,
committed, received, spent.
"""

from dataclasses import dataclass

from coopxl.schema.text import Text

WORKBOOK = "registers"
LABEL = Text("Tablero", "Overview")
HELP = Text(
    "Seis gráficos de la cartera, cada uno con su tabla y con lo que cuenta. Los hace coopxl.",
    "Six charts of the portfolio, each with its table and with what it counts. coopxl makes them.",
)
READS = (
    "projects", "applications", "agreements", "income", "alignment", "capacity", "parishes", "resources", "expenses",
    "programmes", "calls",
)  # fmt: skip
"""The tables that are counted."""

BESIDE = 12
"""Lines that a chart beside its table needs at least."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A table of `lines` lines at most and its chart, beside it or, when `wide`, above it.

    `heads` are the columns by their English keys; `total` adds a last line. `note` says what is counted and of what it is a part;
    `nothing` is said instead while there is nothing to show. `seen` is the alternative text of the chart.
    """

    key: str
    title: Text
    heads: tuple[tuple[str, Text], ...]
    lines: int
    note: Text
    nothing: Text
    seen: Text
    total: bool = False
    wide: bool = False

    @property
    def block(self) -> str:
        """The defined name of note, header and lines, and of what keeps room for the chart."""
        return f"coopxl_overview_{self.key}"

    @property
    def head(self) -> int:
        """The line of the header; the note is line 0, and a wide picture has the tall line of its charts before it."""
        return 2 if self.wide else 1

    @property
    def table(self) -> int:
        """The line after the table, with its total."""
        return self.head + 1 + self.lines + self.total

    @property
    def height(self) -> int:
        """All lines of the block, with those that keep room for a chart beside a short table."""
        return self.table if self.wide else self.table + BESIDE

    def hidden(self, used: int) -> dict[int, bool]:
        """Which lines are out of sight when the table has so many of its own.

        One always stays, and the header: LibreOffice cuts a chart from its cells for good when it saves it with none in sight. The
        chart beside a short table is as tall as ever.
        """
        first = self.head + 1
        turned = {first + number: number >= max(used, 1) for number in range(self.lines)}
        spare = BESIDE - max(used, 1) - self.total
        return turned | {number: number >= self.table + spare for number in range(self.table, self.height)}


@dataclass(frozen=True, slots=True)
class Group:
    """States of a project that are shown as one; without any state, those whose state is blank."""

    label: Text
    states: tuple[str, ...]


GROUPS = (
    Group(Text("Idea", "Idea"), ("idea",)),
    Group(Text("Registrado o priorizado", "Registered or prioritized"), ("registered", "prioritized", "authorized")),
    Group(Text("En preparación", "In preparation"), ("contacted", "formulated", "reformulate")),
    Group(Text("Presentado, sin decisión", "Submitted, undecided"), ("submitted", "waiting_list", "no_reply")),
    Group(Text("Aceptado o con convenio", "Accepted or agreed"), ("accepted", "agreed", "nationally_registered")),
    Group(Text("En ejecución", "In execution"), ("execution",)),
    Group(Text("Cerrado", "Closed"), ("closed",)),
    Group(Text("No conseguido", "Not obtained"), ("different_project", "rejected", "not_agreed", "missed_deadline")),
    Group(Text("Cancelado", "Cancelled"), ("cancelled",)),
    Group(Text("Archivado", "Archived"), ("archived",)),
    Group(Text("Sin estado", "No state"), ()),
)
"""The stages of the pipeline, in the order in which a project goes through them."""

PIPELINE = Picture(
    "pipeline",
    Text("¿En qué van los proyectos?", "Where do the projects stand?"),
    (
        ("stage", Text("Etapa", "Stage")),
        ("projects", Text("Proyectos", "Projects")),
        ("share", Text("% del total", "% of all")),
    ),
    len(GROUPS),
    Text(
        "Cada proyecto una vez, por su estado de hoy; los porcentajes son de los {projects} proyectos registrados.",
        "Each project once, by its state today; the percentages are of the {projects} projects registered.",
    ),
    Text("Todavía no hay proyectos: registre el primero.", "There are no projects yet: register the first one."),
    Text(
        "Barras: cuántos proyectos hay en cada etapa, de la idea al archivo.",
        "Bars: how many projects are at each stage, from idea to archive.",
    ),
    total=True,
)

YEARS = 6
"""Years that have a line of their own; earlier ones share one, and what has no date another."""

MONEY = Picture(
    "money",
    Text("¿Cuánto dinero? Cinco cifras distintas, en USD", "How much money? Five different figures, in USD"),
    (
        ("year", Text("Año", "Year")),
        ("requested", Text("Solicitado", "Requested")),
        ("approved", Text("Aprobado", "Approved")),
        ("signed", Text("Firmado", "Signed")),
        ("received", Text("Recibido", "Received")),
        ("spent", Text("Gastado", "Spent")),
    ),
    YEARS + 2,
    Text(
        "Solicitado y aprobado: postulaciones, la última de cada proyecto a un mismo cooperante y convocatoria (año de "
        "entrega, año de respuesta). Firmado: convenios (año de firma). Recibido: ingresos y, del proyecto que no tiene "
        "ninguno, los recursos que no son del GAD ni de beneficiarios (sin fecha). Gastado: gastos. Una cifra no incluye "
        "a otra. {left_out}",
        "Requested and approved: applications, the last of each project to the same cooperant and call (year submitted, "
        "year answered). Signed: agreements (year signed). Received: income and, of a project that has none, the "
        "resources that are neither the municipality's nor the beneficiaries' (no date). Spent: expenses. No figure "
        "includes another. {left_out}",
    ),
    Text(
        "Todavía no hay montos en postulaciones, convenios, ingresos, recursos ni gastos.",
        "There are no amounts yet in applications, agreements, income, resources or expenses.",
    ),
    Text(
        "Dos gráficos: el total de las cinco cifras, y las cinco por año.",
        "Two charts: the total of the five figures, and the five by year.",
    ),
    total=True,
    wide=True,
)
LEFT_OUT = Text(
    "Fuera por no tener tipo de cambio: {count} ({currencies}).",
    "Left out for want of an exchange rate: {count} ({currencies}).",
)
NONE_LEFT_OUT = Text("Otras monedas, con su tipo de cambio.", "Other currencies by their exchange rate.")
BEFORE = Text("Antes de {year}", "Before {year}")
UNDATED = Text("Sin fecha", "No date")
TOTAL = Text("Total", "Total")

GOALS = Picture(
    "goals",
    Text("¿A qué ODS aportan?", "Which SDGs do they serve?"),
    (
        ("goal", Text("ODS", "SDG")),
        ("projects", Text("Proyectos", "Projects")),
        ("share", Text("% de la cartera", "% of portfolio")),
    ),
    17,
    Text(
        "Cada proyecto vale 1 y se reparte por los pesos de «Alineación» o, sin pesos, por igual entre sus ODS. El 100 % "
        "son los {told} proyectos que dicen su ODS; {untold} no lo dicen y quedan fuera.",
        'Each project counts 1, split by the weights of "Alignment" or, without weights, equally among its SDGs. 100 % '
        "are the {told} projects that name their SDG; {untold} do not and are left out.",
    ),
    Text("Ningún proyecto dice todavía a qué ODS aporta.", "No project says yet which SDG it serves."),
    Text("Barras: qué parte de la cartera va a cada ODS.", "Bars: what part of the portfolio goes to each SDG."),
)

LOAD = Picture(
    "load",
    Text("¿Qué cierra en los próximos 12 meses?", "What closes in the next 12 months?"),
    (
        ("month", Text("Mes de cierre", "Month of closing")),
        ("calls", Text("Convocatorias", "Calls")),
        ("forecasts", Text("Pronósticos", "Forecasts")),
    ),
    12,
    Text(
        "Una por convocatoria que aún no cierra, y una por programa cuya edición se espera: un pronóstico no es una "
        "convocatoria abierta. {shown} cierran en estos meses; {later} después o sin fecha.",
        "One for each call still to close, and one for each programme whose edition is expected: a forecast is not an "
        "open call. {shown} close in these months; {later} later or without a date.",
    ),
    Text(
        "Ninguna convocatoria ni programa cierra en los próximos doce meses, que se sepa.",
        "No call or programme is known to close in the next twelve months.",
    ),
    Text("Columnas por mes: convocatorias y, encima, pronósticos.", "Columns by month: calls and, on top, forecasts."),
    total=True,
)

STRENGTHS = Picture(
    "strengths",
    Text("¿Qué capacidades tiene la unidad?", "What capacities does the unit have?"),
    (
        ("element", Text("Elemento (0 a 3)", "Element (0 to 3)")),
        ("last", Text("Última nota", "Last score")),
        ("before", Text("La anterior", "The one before")),
    ),
    7,
    Text(
        "La última nota de la unidad en cada elemento y la anterior; las de un proyecto o de otra dirección no cuentan. 0"
        " no hay, 1 poco, 2 suficiente, 3 fuerte. Evaluados {told} de {elements}; la última, {last}.",
        "The unit's last score of each element and the one before; those of a project or another department do not count."
        " 0 none, 1 little, 2 enough, 3 strong. Evaluated {told} of {elements}; the last on {last}.",
    ),
    Text("La unidad todavía no tiene notas en «Capacidades».", 'The unit has no scores yet in "Capacity".'),
    Text(
        "Radar de la última nota de cada elemento, de 0 a 3, y de la anterior.",
        "Radar of the last score of each element, from 0 to 3, and of the one before.",
    ),
)
NOT_DATED = Text("sin fecha", "undated")

PLACES_SHOWN = 15
PLACES = Picture(
    "places",
    Text("¿En qué parroquias?", "In which parishes?"),
    (
        ("place", Text("Parroquia", "Parish")),
        ("projects", Text("Proyectos", "Projects")),
        ("share", Text("% de proyectos", "% of projects")),
    ),
    PLACES_SHOWN + 3,
    Text(
        "Un proyecto cuenta en cada parroquia que nombra, así que la suma puede pasar del 100 %; el de todo el cantón, "
        "aparte. El 100 % son los {projects} proyectos registrados.",
        "A project counts in each parish it names, so the sum may be over 100 %; one of the whole canton, apart. 100 % "
        "are the {projects} projects registered.",
    ),
    Text("Ningún proyecto dice todavía dónde es.", "No project says yet where it is."),
    Text("Barras: cuántos proyectos nombran cada parroquia.", "Bars: how many projects name each parish."),
)
WHOLE_CANTON = Text("Todo el cantón", "Whole canton")
OTHER_PLACES = Text("Otras parroquias ({count})", "Other parishes ({count})")
NO_PLACE = Text("No lo dicen", "Not told")

NO_DATA = Text("Sin datos", "No data")
NOT_COUNTED = Text("Todavía no se ha contado: pulse «Tablero».", 'Not counted yet: press "Overview".')
COUNTED = Text("Contado el {day}.", "Counted on {day}.")

PICTURES = (PIPELINE, MONEY, STRENGTHS, GOALS, LOAD, PLACES)
"""In the order of the sheet; each page of paper has three."""
