"""A project for those who ask for another structure: the grant scheme, the national guide, a concept note."""

from coopxl.schema.paperwork.paper import PaperDef
from coopxl.schema.paperwork.parts import Contents, Facts, Grid, Head, Part, Say
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

_READS = (
    "projects", "settings", "cooperants", "calls", "objectives", "beneficiaries", "team", "sections", "logframe", "activities",
    "budget", "indicators", "risks",
)  # fmt: skip
_OPTIONAL = {"projects": ("other_area", "notes", "environmental_permit")}
_TOTAL = Text("Total", "Total")
_AMOUNT = Text("Monto ({{ currency }})", "Amount ({{ currency }})")
_TERM = "{{ project.start_date }} – {{ project.completion_date }}"
_CHECK = Say(
    Text(
        "Los capítulos que van del diagnóstico a la viabilidad siguen el esquema publicado. Los demás son los usuales: confírmelos "
        "con la entidad que recibe el documento.",
        "The chapters from the diagnosis to the viability follow the published scheme. The others are the usual ones: confirm them "
        "with the body that receives the document.",
    ),
    "Note",
)


def _text(section: str) -> Say:
    """One of the long texts of the project."""
    tag = f"{{{{ texts.{section} | paragraphs }}}}"
    return Say(Text(tag, tag))


_GENERAL = Say(Text("{{ project.general_objective }}", "{{ project.general_objective }}"))
_OBJECTIVES = Grid(
    "planned.objectives",
    (
        (Text("Objetivo específico", "Specific objective"), "{{ one.text }}", 84),
        (Text("Meta", "Goal"), "{{ one.goal }}", 76),
    ),
)
_BENEFICIARIES = Grid(
    "planned.beneficiaries",
    (
        (Text("Tipo", "Kind"), "{{ one.kind }}", 21),
        (Text("Quiénes", "Who"), "{{ one.description }}", 58),
        (Text("Unidad", "Unit"), "{{ one.unit }}", 27),
        (Text("Cantidad", "Quantity"), "{{ one.quantity }}", 20, "right"),
        (Text("Mujeres", "Women"), "{{ one.women or '—' }}", 17, "right"),
        (Text("Hombres", "Men"), "{{ one.men or '—' }}", 17, "right"),
    ),
)
_INDICATORS = Grid(
    "planned.indicators",
    (
        (Text("Indicador", "Indicator"), "{{ one.name }}", 58),
        (Text("Unidad", "Unit"), "{{ one.unit }}", 26),
        (Text("Línea base", "Baseline"), "{{ one.baseline }}", 24, "right"),
        (Text("Meta", "Target"), "{{ one.target }}", 22, "right"),
        (Text("Para cuándo", "By when"), "{{ one.target_date }}", 30),
    ),
)
_LOGFRAME = Grid(
    "planned.logframe",
    (
        (Text("Nivel", "Level"), "{{ one.level }}", 26),
        (Text("Resumen narrativo", "Narrative summary"), "{{ one.text }}", 42),
        (Text("Indicadores", "Indicators"), "{{ one.indicators }}", 34),
        (Text("Medios de verificación", "Means of verification"), "{{ one.verification }}", 30),
        (Text("Supuestos", "Assumptions"), "{{ one.assumption }}", 28),
    ),
)
_BUDGET = Grid(
    "planned.budget",
    (
        (Text("N.º", "No."), "{{ one.number }}", 12),
        (Text("Rubro", "Item"), "{{ one.item }}", 52),
        (Text("Actividad", "Activity"), "{{ one.activity }}", 42),
        (Text("Fuente", "Source"), "{{ one.source }}", 28),
        (_AMOUNT, "{{ one.amount }}", 28, "right"),
    ),
    total=("", _TOTAL, "", "", "{{ planned.total }}"),
)
_SOURCES = Grid(
    "planned.sources",
    (
        (Text("Fuente", "Source"), "{{ one.source }}", 46),
        (Text("Quién aporta", "Contributor"), "{{ one.financier }}", 60),
        (_AMOUNT, "{{ one.amount }}", 32, "right"),
        (Text("Parte (%)", "Share (%)"), "{{ one.share }}", 22, "right"),
    ),
    total=(_TOTAL, "", "{{ planned.total }}", "{{ planned.total_share }}"),
    together=True,
)
_SCHEDULE = Grid(
    "planned.activities",
    (
        (Text("Actividad", "Activity"), "{{ one.name }}", 66),
        (Text("Responsable", "Responsible"), "{{ one.responsible }}", 36),
        (Text("Inicio", "Start"), "{{ one.starts }}", 29),
        (Text("Fin", "End"), "{{ one.ends }}", 29),
    ),
)
_RISKS = Grid(
    "planned.risks",
    (
        (Text("Riesgo", "Risk"), "{{ one.description }}", 70),
        (Text("Probabilidad", "Probability"), "{{ one.probability }}", 24, "right"),
        (Text("Impacto", "Impact"), "{{ one.impact }}", 20, "right"),
        (Text("Respuesta", "Response"), "{{ one.response }}", 46),
    ),
)
_PLAN = Grid(
    "planned.indicators",
    (
        (Text("Qué se mide", "What is measured"), "{{ one.name }}", 58),
        (Text("Fuente", "Source"), "{{ one.source }}", 38),
        (Text("Cuándo", "When"), "{{ one.when }}", 30),
        (Text("Quién", "Who"), "{{ one.who }}", 34),
    ),
)
_TEAM = Grid(
    "planned.team",
    (
        (Text("Nombre", "Name"), "{{ one.name }}", 54),
        (Text("Función", "Function"), "{{ one.function }}", 54),
        (Text("Entidad", "Entity"), "{{ one.entity }}", 52),
    ),
)
_DATA = Facts(
    (
        (Text("Nombre del proyecto", "Name of the project"), "{{ project.name }}"),
        (Text("Entidad ejecutora", "Executing body"), "{{ office.name }}: {{ project.department }}"),
        (
            Text("Cobertura y localización", "Coverage and location"),
            "{{ project.localization }}: {{ project.parishes }}",
        ),
        (Text("Monto", "Amount"), "{{ currency }} {{ planned.total }}"),
        (Text("Plazo", "Duration"), _TERM),
        (Text("Sector", "Sector"), "{{ project.areas }}"),
        (Text("Tipo de cooperación", "Type of cooperation"), "{{ project.cooperation_types }}"),
    )
)
_ALIGNED = Facts(
    (
        (Text("Objetivos de los planes", "Objectives of the plans"), "{{ project.plan_objectives }}"),
        (Text("ODS", "SDG"), "{{ project.sdg }}"),
    )
)
_PERMIT = Facts(((Text("Permiso ambiental", "Environmental permit"), "{{ project.environmental_permit or '—' }}"),))

_GRANT: tuple[Part, ...] = (
    _CHECK,
    Contents(),
    Head(Text("Datos generales del proyecto", "General data of the project")),
    _DATA,
    Head(Text("Diagnóstico y problema", "Diagnosis and problem")),
    Head(Text("Situación actual del área de intervención", "Current situation of the area"), 2),
    _text("situation"),
    Head(Text("Identificación del problema", "Identification of the problem"), 2),
    _text("justification"),
    Head(Text("Línea base", "Baseline"), 2),
    _INDICATORS,
    Head(Text("Análisis de oferta y demanda", "Analysis of supply and demand"), 2),
    _text("background"),
    Head(Text("Población objetivo", "Target population"), 2),
    _text("beneficiaries"),
    _BENEFICIARIES,
    Head(Text("Objetivos del proyecto", "Objectives of the project")),
    Head(Text("Objetivo general y objetivos específicos", "General and specific objectives"), 2),
    _GENERAL,
    _OBJECTIVES,
    Head(Text("Indicadores de resultado", "Indicators of results"), 2),
    _INDICATORS,
    Head(Text("Marco lógico", "Logical framework"), 2),
    _LOGFRAME,
    Head(Text("Viabilidad y plan de sostenibilidad", "Viability and sustainability plan")),
    Head(Text("Viabilidad técnica", "Technical viability"), 2),
    _text("technical"),
    Head(Text("Viabilidad económica y financiera", "Economic and financial viability"), 2),
    _text("economic"),
    _text("financial"),
    Head(Text("Análisis de sostenibilidad", "Sustainability"), 2),
    _text("benefits"),
    _text("environment"),
    _PERMIT,
    _RISKS,
    Head(Text("Presupuesto", "Budget")),
    _BUDGET,
    _SOURCES,
    Head(Text("Estrategia de ejecución", "Strategy of execution")),
    _text("strategies"),
    _TEAM,
    _SCHEDULE,
    Head(Text("Seguimiento y evaluación", "Monitoring and evaluation")),
    _text("monitoring"),
    _PLAN,
)

_GUIDE: tuple[Part, ...] = (
    _CHECK,
    Contents(),
    Head(Text("Datos iniciales del proyecto", "Initial data of the project")),
    _DATA,
    Head(Text("Diagnóstico y problema", "Diagnosis and problem")),
    Head(Text("Descripción de la situación actual", "Description of the current situation"), 2),
    _text("situation"),
    Head(
        Text("Identificación, descripción y diagnóstico del problema", "Identification and diagnosis of the problem"), 2
    ),
    _text("justification"),
    Head(Text("Línea base del proyecto", "Baseline of the project"), 2),
    _INDICATORS,
    Head(Text("Análisis de oferta y demanda", "Analysis of supply and demand"), 2),
    _text("background"),
    Head(Text("Caracterización de la población objetivo", "Target population"), 2),
    _text("beneficiaries"),
    _BENEFICIARIES,
    Head(Text("Ubicación geográfica e impacto territorial", "Geographic location and territorial impact"), 2),
    Facts(((Text("Lugar", "Place"), "{{ project.localization }}: {{ project.parishes }}"),)),
    Head(Text("Articulación con la planificación", "Articulation with planning")),
    _text("policies"),
    _ALIGNED,
    Head(Text("Matriz de marco lógico", "Logical framework matrix")),
    Head(Text("Objetivo general y objetivos específicos", "General and specific objectives"), 2),
    _GENERAL,
    _OBJECTIVES,
    Head(Text("Indicadores de resultado", "Indicators of results"), 2),
    _INDICATORS,
    Head(Text("Marco lógico", "Logical framework"), 2),
    _LOGFRAME,
    Head(Text("Análisis integral", "Comprehensive analysis")),
    Head(Text("Viabilidad técnica", "Technical viability"), 2),
    _text("technical"),
    Head(Text("Viabilidad financiera fiscal", "Fiscal viability"), 2),
    _text("financial"),
    Head(Text("Viabilidad económica", "Economic viability"), 2),
    _text("economic"),
    _text("benefits"),
    Head(Text("Sostenibilidad", "Sustainability"), 2),
    _text("environment"),
    _PERMIT,
    Head(Text("Financiamiento y presupuesto", "Financing and budget")),
    _BUDGET,
    _SOURCES,
    Head(Text("Estrategia de ejecución", "Strategy of execution")),
    _text("strategies"),
    _text("competence"),
    _TEAM,
    _SCHEDULE,
    Head(Text("Estrategia de seguimiento y evaluación", "Monitoring and evaluation strategy")),
    _text("monitoring"),
    _PLAN,
)

_NOTE: tuple[Part, ...] = (
    Facts(
        (
            (Text("Presentada a", "Submitted to"), "{{ cooperant.name }}"),
            (Text("Solicitante", "Applicant"), "{{ office.name }}"),
            (Text("Lugar", "Location"), "{{ project.localization }}: {{ project.parishes }}"),
            (Text("Duración", "Duration"), _TERM),
            (Text("Aporte solicitado", "Contribution requested"), "{{ project.requested }}"),
            (Text("Cofinanciamiento", "Co-financing"), "{{ project.offered }}"),
            (Text("Contacto", "Contact"), "{{ office.officer }}, {{ office.email }}, {{ office.phone }}"),
        )
    ),
    Head(Text("Resumen de la acción", "Summary of the action")),
    Say(Text("{{ project.summary | paragraphs }}", "{{ project.summary | paragraphs }}")),
    Head(Text("Pertinencia", "Relevance")),
    _text("situation"),
    _text("justification"),
    _ALIGNED,
    Head(Text("A quiénes beneficia", "Target groups")),
    _BENEFICIARIES,
    Head(Text("Descripción de la acción", "Description of the action")),
    _GENERAL,
    _OBJECTIVES,
    _SCHEDULE,
    Head(Text("Matriz de marco lógico", "Logical framework matrix")),
    _LOGFRAME,
    _INDICATORS,
    Head(Text("Riesgos", "Risks")),
    _RISKS,
    Head(Text("Sostenibilidad", "Sustainability")),
    _text("benefits"),
    Head(Text("Presupuesto", "Budget")),
    _SOURCES,
)


def _proposal(key: str, file: Text, label: Text, help: Text, parts: tuple[Part, ...]) -> PaperDef:
    return PaperDef(
        key,
        file,
        label,
        help,
        about="projects",
        stage=Stage.PROJECTS,
        stands=("sections",),
        reads=_READS,
        optional=_OPTIONAL,
        title=Text("{{ project.name }}", "{{ project.name }}"),
        subtitle=Text("{{ office.name }}", "{{ office.name }}"),
        numbered=True,
        parts=parts,
    )


PAPERS = (
    _proposal(
        "grant-proposal",
        Text("propuesta-no-reembolsable", "grant-proposal"),
        Text("Esquema no reembolsable", "Grant scheme"),
        Text(
            "La propuesta en el esquema para cooperación externa no reembolsable (SENPLADES, anexo 1).",
            "The proposal in the scheme for non-reimbursable external cooperation (SENPLADES, annex 1).",
        ),
        _GRANT,
    ),
    _proposal(
        "national-guide",
        Text("propuesta-guia-nacional", "national-guide-proposal"),
        Text("Guía nacional", "National guide"),
        Text(
            "La propuesta en la estructura de la guía nacional de proyectos (SNP, 2021).",
            "The proposal in the structure of the national guide for projects (SNP, 2021).",
        ),
        _GUIDE,
    ),
    _proposal(
        "concept-note",
        Text("nota-conceptual", "concept-note"),
        Text("Nota conceptual", "Concept note"),
        Text(
            "La idea en pocas páginas, con marco lógico, como la piden muchos cooperantes.",
            "The idea on a few pages, with a logical framework, as many cooperants ask for it.",
        ),
        _NOTE,
    ),
)
