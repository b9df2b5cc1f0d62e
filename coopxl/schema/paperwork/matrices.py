"""Matrices on paper, and what hangs on the wall: actors, analysis, calendar, calls."""

from coopxl.schema.paperwork.paper import LANDSCAPE, WALL, PaperDef
from coopxl.schema.paperwork.parts import Grid, Say
from coopxl.schema.paperwork.yearly import READS
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

_NONE = Text("No hay registros a la fecha de corte.", "Nothing is on record at the cut-off date.")
_OFFICE = Text("{{ office.name }}", "{{ office.name }}")
_CATEGORY = Text("Categoría", "Category")

STAKEHOLDERS = PaperDef(
    "stakeholder-matrix",
    Text("matriz-de-actores", "stakeholder-matrix"),
    Text("Matriz de actores", "Stakeholder matrix"),
    Text("Actores por influencia e interés, y la salud de cada alianza.",
         "Actors by influence and interest, and the health of each alliance."),
    stage=Stage.PARTIES,
    stands=("actors", "alliances"),
    reads=READS,
    page=LANDSCAPE,
    title=Text("Matriz de actores y alianzas", "Matrix of stakeholders and alliances"),
    subtitle=_OFFICE,
    parts=(
        Grid(
            "actors",
            (
                (Text("Actor", "Actor"), "{{ one.name }}", 66),
                (Text("Tipo", "Kind"), "{{ one.kind }}", 44),
                (Text("Papel", "Role"), "{{ one.role }}", 66),
                (Text("Influencia", "Influence"), "{{ one.influence }}", 21, "right"),
                (Text("Interés", "Interest"), "{{ one.interest }}", 18, "right"),
                (Text("Qué hacer", "What to do"), "{{ one.strategy }}", 32),
            ),
            title=Text("Actores", "Actors"),
            none=_NONE,
        ),
        Say(Text("Influencia e interés van de 1 a 5; desde 3 son altos. Una raya dice que falta uno de los dos.",
                 "Influence and interest go from 1 to 5; from 3 on they are high. A dash says that one is missing."), "Note"),
        Grid(
            "alliances",
            (
                (Text("Actor", "Actor"), "{{ one.actor }}", 44),
                (Text("Tipo", "Kind"), "{{ one.kind }}", 36),
                (Text("Papel", "Role"), "{{ one.role }}", 42),
                (Text("Planificación", "Planning"), "{{ one.planning }}", 24),
                (Text("Comunicación", "Communication"), "{{ one.communication }}", 30),
                (Text("Coordinación", "Coordination"), "{{ one.coordination }}", 26),
                (Text("Confianza", "Trust"), "{{ one.trust }}", 21),
                (Text("Seguimiento", "Follow-up"), "{{ one.follow_up }}", 24),
            ),
            title=Text("Alianzas", "Alliances"),
            none=_NONE,
        ),
    ),
)  # fmt: skip

ANALYSIS = PaperDef(
    "analysis-matrices",
    Text("matrices-de-analisis", "analysis-matrices"),
    Text("Matrices en Word", "Matrices in Word"),
    Text("Las cuatro matrices del análisis cualitativo, en papel.", "The four matrices of qualitative analysis, on paper."),
    stage=Stage.LEARNING,
    stands=("fragments", "matrix_categories"),
    reads=READS,
    page=LANDSCAPE,
    title=Text("Matrices de análisis", "Analysis matrices"),
    subtitle=_OFFICE,
    parts=(
        Grid(
            "categories",
            (
                (_CATEGORY, "{{ one.name }}", 48),
                (Text("Parte de", "Part of"), "{{ one.part_of }}", 44),
                (Text("Conceptualización", "Conceptualization"), "{{ one.concept }}", 95),
                (Text("Indicadores", "Indicators"), "{{ one.indicators }}", 60),
            ),
            title=Text("1. Categorías de análisis", "1. Categories of analysis"),
            none=_NONE,
        ),
        Grid(
            "said_in_documents",
            (
                (Text("Documento", "Document"), "{{ one.source }}", 56),
                (_CATEGORY, "{{ one.category }}", 46),
                (Text("Qué dice", "What it says"), "{{ one.quote }}", 120),
                (Text("Página", "Page"), "{{ one.page }}", 25),
            ),
            title=Text("2. Análisis documental", "2. Analysis of documents"),
            none=_NONE,
        ),
        Grid(
            "said_by_people",
            (
                (Text("Persona", "Person"), "{{ one.person }}", 62),
                (Text("Pregunta", "Question"), "{{ one.question }}", 65),
                (Text("Respuesta", "Answer"), "{{ one.quote }}", 120),
            ),
            title=Text("3. Entrevistas", "3. Interviews"),
            none=_NONE,
        ),
        Grid(
            "by_category",
            (
                (_CATEGORY, "{{ one.category }}", 52),
                (Text("Persona", "Person"), "{{ one.source }}", 55),
                (Text("Qué dice", "What is said"), "{{ one.quote }}", 140),
            ),
            title=Text("4. Categorías aplicadas a las entrevistas", "4. Categories applied to the interviews"),
            none=_NONE,
        ),
    ),
)  # fmt: skip

CALENDAR = PaperDef(
    "wall-calendar",
    Text("calendario-de-pared", "wall-calendar"),
    Text("Calendario de pared (A3)", "Wall calendar (A3)"),
    Text("Los próximos doce meses de convocatorias, para la pared.", "The next twelve months of calls, for the wall."),
    stage=Stage.CALLS,
    stands=("month_calendar",),
    reads=READS,
    page=WALL,
    title=Text("Calendario de convocatorias", "Calendar of calls"),
    subtitle=_OFFICE,
    parts=(
        Grid(
            "by_month",
            (
                (_CATEGORY, "{{ one.category }}", 30),
                *((Text(f"{{{{ months[{n}] }}}}", f"{{{{ months[{n}] }}}}"), f"{{{{ one.m{n} }}}}", 26) for n in range(12)),
                (Text("Por confirmar", "To confirm"), "{{ one.later }}", 26),
            ),
        ),
        Say(Text("Lo que no tiene día fijo es un pronóstico, según las fechas usuales de cada programa: confírmelo antes de "
                 "preparar la postulación.",
                 "What has no fixed day is a forecast from the usual dates of each programme: confirm it before preparing the "
                 "application."), "Note"),
    ),
)  # fmt: skip

CALLS = PaperDef(
    "wall-calls",
    Text("tabla-de-convocatorias", "table-of-calls"),
    Text("Tabla para la pared", "Table for the wall"),
    Text("Las convocatorias en orden de cierre, en hojas A4.", "The calls in order of closing, on A4 sheets."),
    stage=Stage.CALLS,
    stands=("call_table",),
    reads=READS,
    page=LANDSCAPE,
    title=Text("Convocatorias en orden de cierre", "Calls in order of closing"),
    subtitle=_OFFICE,
    parts=(
        Grid(
            "call_list",
            (
                (Text("Organismo", "Agency"), "{{ one.agency }}", 62),
                (Text("Tipo", "Type"), "{{ one.category }}", 38),
                (Text("Ventana", "Window"), "{{ one.window }}", 46),
                (Text("Requisitos", "Requirements"), "{{ one.requirements }}", 58),
                (Text("Cierra", "Closes"), "{{ one.closes }}", 24),
                (Text("Días", "Days"), "{{ one.days }}", 17, "right"),
            ),
            none=Text("No hay convocatorias por cerrar.", "There are no calls to close."),
        ),
    ),
)  # fmt: skip

PAPERS = (STAKEHOLDERS, ANALYSIS, CALENDAR, CALLS)
