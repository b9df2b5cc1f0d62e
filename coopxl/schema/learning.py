"""What the office learns: lessons and good practices, and the coded fragments behind the analysis matrices."""

from coopxl.schema import common
from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Day, Prose, Ref, Words, YesNo
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import Differs, Doubt, Needs, Unique
from coopxl.schema.table import Stage, Table, column, identity
from coopxl.schema.text import Text

LESSON_KINDS = CodeList(
    "lesson_kinds",
    Text("Tipos de lección", "Kinds of lesson"),
    (
        code("positive", "Experiencia positiva", "Positive experience", "Positiva", "Positive"),
        code("negative", "Experiencia negativa", "Negative experience", "Negativa", "Negative"),
        code("good_practice", "Buena práctica", "Good practice"),
    ),
)

JOURNEY_STAGES = CodeList(
    "journey_stages",
    Text("Etapas de la gestión", "Stages of the work"),
    (
        code("frame", "Marco de la oficina", "Frame of the office"),
        code("registration", "Registro de proyectos", "Registration of projects"),
        code("exploration", "Exploración", "Exploration"),
        code("readiness", "Evaluación de capacidades", "Evaluation of capacities"),
        code("contact", "Contacto", "Contact"),
        code("response", "Respuesta", "Response"),
        code("formulation", "Formulación", "Formulation"),
        code("agreement", "Convenio", "Agreement"),
        code("execution", "Ejecución y seguimiento", "Execution and monitoring"),
        code("evaluation", "Evaluación y cierre", "Evaluation and closure"),
        code("accountability", "Rendición de cuentas", "Accountability"),
    ),
)

SOURCE_KINDS = CodeList(
    "source_kinds",
    Text("Tipos de fuente", "Kinds of source"),
    (code("document", "Documento", "Document"), code("interview", "Entrevista", "Interview")),
)

LESSONS = Table(
    "lessons",
    "tracking",
    Stage.LEARNING,
    Text("Lecciones", "Lessons"),
    Text("lección", "lesson"),
    Text(
        "Experiencias positivas y negativas y buenas prácticas, para hacer mejor lo que sigue.",
        "Positive and negative experiences and good practices, to do better what comes next.",
    ),
    (
        identity(),
        column("title", Words(), "Lección", "Lesson", "En una línea.", "In one line.", required=True, width=40),
        column(
            "kind",
            Choice("lesson_kinds"),
            "Tipo",
            "Kind",
            "Experiencia positiva o negativa, o buena práctica.",
            "Positive or negative experience, or good practice.",
            required=True,
        ),
        column(
            "happened",
            Prose(),
            "Qué pasó",
            "What happened",
            "El hecho, en pocas frases.",
            "The fact, in a few sentences.",
            required=True,
            width=44,
        ),
        column("why", Prose(), "Por qué", "Why", "Las causas.", "The causes.", width=36),
        column(
            "recommendation",
            Prose(),
            "Qué se recomienda",
            "Recommendation",
            "Qué hacer, o no hacer, la próxima vez.",
            "What to do, or not to do, next time.",
            required=True,
            width=44,
        ),
        column(
            "project",
            Ref("projects"),
            "Proyecto",
            "Project",
            "Si viene de un proyecto.",
            "When it comes from a project.",
        ),
        common.cooperant_ref(),
        common.AREAS,
        column(
            "stage",
            Choice("journey_stages"),
            "Etapa",
            "Stage",
            "En qué momento de la gestión pasó.",
            "At which point of the work it happened.",
        ),
        column(
            "criterion",
            Choice("criteria"),
            "Criterio",
            "Criterion",
            "Qué criterio de evaluación mejora.",
            "Which criterion of evaluation it improves.",
        ),
        column("recorded_on", Day(), "Registrada el", "Recorded on", "Fecha.", "Date."),
        column(
            "systematized_on",
            Day(),
            "Sistematizada el",
            "Written up on",
            "Cuándo se redactó la buena práctica.",
            "When the good practice was written up.",
        ),
        column("document", Words(), "Documento", "Document", "Dónde está el texto.", "Where the text is.", width=28),
        column("share", YesNo(), "Compartir", "Share", "Si se puede publicar.", "Whether it may be published."),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="LEC",
    title="title",
    rules=(
        Needs("LESS-01", "document", "systematized_on", level=Level.WARNING),
        Unique("LESS-02", ("title",), level=Level.WARNING),
        Doubt("LESS-03", "doubt"),
    ),
)
"""Source: the model's last stage, files, and its criteria; ordinance art. 6 k."""

ANALYSIS_CATEGORIES = Table(
    "analysis_categories",
    "tracking",
    Stage.LEARNING,
    Text("Categorías de análisis", "Analysis categories"),
    Text("categoría", "category"),
    Text(
        "Con qué ideas se leen documentos y entrevistas; cada subcategoría en una fila, debajo de su categoría.",
        "The ideas that documents and interviews are read with; each subcategory in a row below its category.",
    ),
    (
        identity(),
        column(
            "name", Words(120), "Categoría", "Category", "O subcategoría.", "Or subcategory.", required=True, width=36
        ),
        column(
            "part_of",
            Ref("analysis_categories"),
            "Subcategoría de",
            "Subcategory of",
            "Vacío si es una categoría.",
            "Blank when it is a category.",
        ),
        column(
            "conceptualization",
            Prose(),
            "Conceptualización",
            "Conceptualization",
            "Qué se entiende por ella, y según quién.",
            "What is understood by it, and according to whom.",
            width=60,
        ),
        column(
            "indicators",
            Prose(),
            "Indicadores",
            "Indicators",
            "En qué se reconoce.",
            "What it is recognized by.",
            width=40,
        ),
        common.DOUBT,
    ),
    prefix="CAT",
    title="name",
    rules=(
        Unique("CATE-01", ("name",)),
        Differs("CATE-02", "part_of", "id"),
        Doubt("CATE-03", "doubt"),
    ),
    folded=True,
)

ANALYSIS_SOURCES = Table(
    "analysis_sources",
    "tracking",
    Stage.LEARNING,
    Text("Fuentes de análisis", "Analysis sources"),
    Text("fuente", "source"),
    Text(
        "Los documentos que se leyeron y las personas que se entrevistaron.",
        "The documents that were read and the people who were interviewed.",
    ),
    (
        identity(),
        column(
            "kind",
            Choice("source_kinds"),
            "Tipo",
            "Kind",
            "Documento o entrevista.",
            "Document or interview.",
            required=True,
        ),
        column(
            "name",
            Words(),
            "Documento o entrevista",
            "Document or interview",
            "Título del documento, o a quién se entrevistó.",
            "Title of the document, or who was interviewed.",
            required=True,
            width=44,
        ),
        column(
            "description",
            Prose(),
            "Descripción",
            "Description",
            "De un documento: de qué trata y desde cuándo rige.",
            "Of a document: what it is about and since when it holds.",
            width=50,
        ),
        column(
            "person",
            Ref("people"),
            "Persona",
            "Person",
            "De una entrevista, si está en «Personas».",
            'Of an interview, when listed in "People".',
        ),
        column(
            "role",
            Words(),
            "Cargo",
            "Role",
            "Solo si la persona no está en «Personas».",
            'Only when the person is not in "People".',
        ),
        column("date", Day(), "Fecha", "Date", "Del documento o la entrevista.", "Of the document or the interview."),
        column("topics", Prose(), "Temas", "Topics", "De qué se habló.", "What was talked about."),
        column("project", Ref("projects"), "Proyecto", "Project", "Si trata de uno.", "When it is about one."),
        column("file", Words(), "Archivo", "File", "Dónde está.", "Where it is.", width=28),
        common.DOUBT,
    ),
    prefix="FUE",
    title="name",
    rules=(Doubt("SRCE-01", "doubt"),),
    folded=True,
)

FRAGMENTS = Table(
    "fragments",
    "tracking",
    Stage.LEARNING,
    Text("Fragmentos", "Fragments"),
    Text("fragmento", "fragment"),
    Text(
        "Lo que dicen las fuentes, cita por cita y con su categoría. De aquí salen las cuatro matrices.",
        "What the sources say, quote by quote and with its category. The four matrices are made from these.",
    ),
    (
        identity(),
        column(
            "source",
            Ref("analysis_sources"),
            "Fuente",
            "Source",
            "De qué documento o entrevista.",
            "From which document or interview.",
            required=True,
            width=36,
        ),
        column(
            "category",
            Ref("analysis_categories"),
            "Categoría",
            "Category",
            "O subcategoría. Vacía: sale solo en la matriz de entrevistas.",
            "Or subcategory. Blank: it only shows in the interviews matrix.",
            width=36,
        ),
        column(
            "question",
            Prose(),
            "Pregunta",
            "Question",
            "De una entrevista: lo que se preguntó.",
            "Of an interview: what was asked.",
            width=36,
        ),
        column(
            "quote",
            Prose(),
            "Cita",
            "Quote",
            "Lo que dice la fuente; si es largo, en varias filas.",
            "What the source says; when it is long, in several rows.",
            required=True,
            width=70,
        ),
        column("page", Words(40), "Página", "Page", "Página o lugar.", "Page or place.", width=12),
        column("comment", Prose(), "Comentario", "Comment", "De quien analiza.", "Of whoever analyses."),
    ),
    prefix="FRA",
    digits=6,
    title="quote",
    parent="source",
    rules=(Unique("FRAG-01", ("source", "category", "quote"), level=Level.WARNING),),
    folded=True,
)

TABLES = (LESSONS, ANALYSIS_CATEGORIES, ANALYSIS_SOURCES, FRAGMENTS)
CODE_LISTS_HERE = (LESSON_KINDS, JOURNEY_STAGES, SOURCE_KINDS)
