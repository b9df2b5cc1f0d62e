"""How projects are chosen and made ready: meetings, the final list, readiness, capacity, alignment with plans.

Source: management model, steps 2 and 3 (final list after socialization, evaluation of capacity) and its basic recommendations;
the elements of a sustainable model; the interviews on annual and periodic meetings.
"""

from coopxl.schema import common
from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Day, Percent, Prose, Ref, Refs, Whole, Words, YesNo
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import (
    Doubt,
    InForce,
    Low,
    Needs,
    OneOf,
    Overdue,
    Unique,
    WholeShares,
)
from coopxl.schema.sdg_targets import SDG_TARGETS
from coopxl.schema.table import Column, Stage, Table, column, identity
from coopxl.schema.text import Text


def _project(help_es: str, help_en: str) -> Column:
    return column("project", Ref("projects"), "Proyecto", "Project", help_es, help_en, width=30)


def _day(help_es: str, help_en: str) -> Column:
    return column("date", Day(), "Fecha", "Date", help_es, help_en)


def _department(help_es: str, help_en: str) -> Column:
    return column("department", Words(), "Dependencia", "Department", help_es, help_en, width=26)


def _to_do() -> tuple[Column, ...]:
    """What will be done about a gap, who, by when, and when it was."""
    return (
        column("action", Words(), "Acción", "Action", "Qué se hará.", "What will be done.", width=32),
        column("responsible", Words(), "Responsable", "Responsible", "Quién lo hace.", "Who does it."),
        column("due", Day(), "Fecha límite", "Due on", "Hasta qué día.", "By what day."),
        column("done", Day(), "Hecho el", "Done on", "Día en que se hizo.", "Day it was done."),
    )


MEETING_KINDS = CodeList(
    "meeting_kinds",
    Text("Clases de reunión", "Kinds of meeting"),
    (
        code("annual_needs", "Anual, de necesidades", "Annual, on needs", "Reunión anual", "Annual meeting"),
        code("follow_up", "Periódica, de seguimiento", "Periodic, follow-up", "Seguimiento", "Follow-up"),
        code("socialization", "Socialización con direcciones", "Socialization with departments", "Socialización"),
        code("council", "Concejo o alcaldía", "Council or mayor", "Concejo", "Council"),
        code("other", "Otra", "Other"),
    ),
    open=True,
)

MEETINGS = Table(
    "meetings",
    "registers",
    Stage.PROJECTS,
    Text("Reuniones", "Meetings"),
    Text("reunión", "meeting"),
    Text(
        "Las reuniones con las direcciones y autoridades: qué se trató, qué se decidió y qué sigue.",
        "Meetings with departments and authorities: what was discussed, what was decided and what comes next.",
    ),
    (
        identity(),
        _day("Día de la reunión, hecha o prevista.", "Day of the meeting, held or planned."),
        column(
            "kind", Choice("meeting_kinds"), "Tipo", "Kind", "Para qué se reúnen.", "What it is for.", required=True
        ),
        column("topics", Words(), "Temas", "Topics", "En una línea.", "In one line.", required=True, width=40),
        _department("Con cuál, si es con una sola.", "Which one, when it is only one."),
        column("attended", Prose(), "Asistentes", "Attended by", "Quiénes fueron.", "Who came.", width=30),
        column("conclusions", Prose(), "Conclusiones", "Conclusions", "Qué se decidió.", "What was decided.", width=40),
        column("next_step", Words(), "Próximo paso", "Next step", "Qué hay que hacer.", "What must be done.", width=32),
        column("next_due", Day(), "Hacerlo hasta", "Next step due", "Hasta qué día.", "By what day."),
        column("next_done", Day(), "Paso dado el", "Next step done", "Día en que se hizo.", "Day it was done."),
        column(
            "projects",
            Refs("projects"),
            "Proyectos",
            "Projects",
            "Los que se trataron, separados por punto y coma.",
            "Those discussed, separated by semicolons.",
            width=30,
        ),
        column("document", Words(), "Acta", "Minutes", "Dónde está el acta.", "Where the minutes are.", width=26),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="REU",
    title="topics",
    folded=True,
    rules=(
        # A meeting may stand here before its day is set.
        Needs("MEET-01", "date", "kind", level=Level.INFO),
        Overdue("MEET-02", "next_due", "next_done"),
        Needs("MEET-03", "next_step", "next_due", level=Level.WARNING),
        Doubt("MEET-04", "doubt"),
    ),
)

ANSWERS = CodeList(
    "department_answers",
    Text("Respuestas de la dependencia", "Answers of the department"),
    (
        code("yes", "Sí", "Yes"),
        code("conditions", "Sí, con condiciones", "Yes, with conditions", "Con condiciones", "With conditions"),
        code("no", "No", "No"),
        code("undecided", "Aún no decide", "Undecided"),
    ),
)

FINAL_LIST = Table(
    "final_list",
    "registers",
    Stage.PROJECTS,
    Text("Lista final", "Final list"),
    Text("entrada de la lista final", "entry of the final list"),
    Text(
        "Para qué proyectos se pedirá cooperación y a quién: lo que queda después de socializar con las direcciones.",
        "For which projects cooperation will be asked, and of whom: what remains after talking with the departments.",
    ),
    (
        identity(),
        common.project_ref(),
        common.cooperant_ref(),
        column("call", Ref("calls"), "Convocatoria", "Call", "Si es para una.", "When it is for one.", width=28),
        column(
            "answer",
            Choice("department_answers"),
            "Respuesta de la dependencia",
            "Department's answer",
            "Si la dirección que lo ejecutaría está de acuerdo.",
            "Whether the department that would carry it out agrees.",
        ),
        column("priority", Whole(1, 9), "Prioridad (1-9)", "Priority (1-9)", "1 es lo primero.", "1 comes first."),
        column(
            "in_final_list",
            YesNo(),
            "En la lista final",
            "In the final list",
            "Sí cuando se decidió pedirlo; no cuando se descartó.",
            "Yes when it was decided to ask; no when it was dropped.",
        ),
        column("reason", Prose(), "Por qué", "Reason", "Por qué sí o por qué no.", "Why, or why not.", width=36),
        column(
            "meeting", Ref("meetings"), "Reunión", "Meeting", "Dónde se decidió.", "Where it was decided.", width=28
        ),
        column("decided_by", Words(), "Lo decidió", "Decided by", "Nombre y cargo.", "Name and position."),
        column("decided_on", Day(), "Decidido el", "Decided on", "Día de la decisión.", "Day of the decision."),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="LFI",
    digits=6,
    title="reason",
    parent="project",
    rules=(
        Unique("FINL-01", ("project", "cooperant", "call"), level=Level.WARNING),
        Needs("FINL-02", "decided_on", "in_final_list", level=Level.WARNING),
        Doubt("FINL-03", "doubt"),
    ),
)

READINESS = (
    code("hierarchy", "GAD: jerarquía clara", "GAD: clear hierarchy"),
    code("staff", "GAD: personal técnico capacitado", "GAD: trained technical staff"),
    code("image", "GAD: imagen institucional, no la turística", "GAD: institutional image, not the tourism one"),
    code("phone", "GAD: teléfono propio de la unidad", "GAD: the unit's own telephone"),
    code("email", "GAD: correo propio de la unidad", "GAD: the unit's own e-mail"),
    code("address", "GAD: dirección propia de la unidad", "GAD: the unit's own address"),
    code("audit", "GAD: control y auditoría", "GAD: control and audit"),
)
"""What the municipality needs before it writes to anybody. Source: basic recommendations, for the GAD."""

QUALITY = (
    code("local_development", "Propuesta: alineada al desarrollo local", "Proposal: aligned to local development"),
    code("standard_model", "Propuesta: modelo estandarizado", "Proposal: standardized model"),
    code("financing", "Propuesta: financiamiento y contraparte", "Proposal: financing and counterpart"),
    code("recipients", "Propuesta: destinatarios identificados", "Proposal: recipients identified"),
    code("measuring", "Propuesta: cómo se miden los resultados", "Proposal: how results are measured"),
    code("timetable", "Propuesta: cronograma con contingencias", "Proposal: timetable with contingencies"),
    code("accountability", "Propuesta: plan de rendición de cuentas", "Proposal: accountability plan"),
    code("legal_advice", "Propuesta: asesoría legal", "Proposal: legal advice"),
    code("project_staff", "Propuesta: personal adecuado", "Proposal: adequate human talent"),
)
"""What a good proposal has. Source: basic recommendations, for the proposal."""

CHECKLIST_ITEMS = CodeList(
    "checklist_items", Text("Puntos por verificar", "Points to check"), (*READINESS, *QUALITY), open=True
)

FULFILMENT = CodeList(
    "fulfilment",
    Text("Cumplimiento", "Fulfilment"),
    (code("yes", "Sí", "Yes"), code("partly", "En parte", "Partly"), code("no", "No", "No")),
)

CHECKLISTS = Table(
    "checklists",
    "registers",
    Stage.PROJECTS,
    Text("Listas de verificación", "Checklists"),
    Text("punto verificado", "point checked"),
    Text(
        "Si el municipio está listo para pedir cooperación, y si cada propuesta tiene lo que debe tener.",
        "Whether the municipality is ready to ask for cooperation, and each proposal has what it should.",
    ),
    (
        identity(),
        column(
            "item",
            Choice("checklist_items"),
            "Punto",
            "Point",
            "Del municipio (GAD) o de la propuesta.",
            "Of the municipality (GAD) or of the proposal.",
            required=True,
            width=40,
        ),
        _project("Para los puntos de la propuesta.", "For the points of the proposal."),
        _day("Día en que se verificó.", "Day it was checked."),
        column("met", Choice("fulfilment"), "¿Se cumple?", "Met?", "Sí, en parte o no.", "Yes, partly or no."),
        column("evidence", Words(), "Evidencia", "Evidence", "En qué se ve.", "What shows it.", width=34),
        *_to_do(),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="LIV",
    digits=6,
    title="evidence",
    folded=True,
    rules=(
        Needs("CHEC-01", "project", "item", tuple(item.key for item in QUALITY)),
        Needs("CHEC-02", "action", "met", ("partly", "no"), level=Level.WARNING),
        common.dated("CHEC-03", "met"),
        Overdue("CHEC-04", "due", "done"),
        Unique("CHEC-05", ("project", "item", "date"), level=Level.WARNING),
        Doubt("CHEC-06", "doubt"),
    ),
)

CAPACITY_ELEMENTS = CodeList(
    "capacity_elements",
    Text("Elementos de capacidad", "Elements of capacity"),
    (
        code("legal", "Legal", "Legal"),
        code("financial", "Financiero", "Financial"),
        code("human_talent", "Talento humano", "Human talent"),
        code("transversality_inside", "Transversalidad interna", "Transversality inside"),
        code("transversality_outside", "Transversalidad externa", "Transversality outside"),
        code("political_will", "Voluntad política", "Political will"),
        code("transparency", "Transparencia", "Transparency"),
    ),
)

CAPACITY = Table(
    "capacity",
    "registers",
    Stage.PROJECTS,
    Text("Capacidades", "Capacity"),
    Text("evaluación de capacidad", "evaluation of capacity"),
    Text(
        "Con qué fuerzas cuenta la unidad o una dirección, de 0 a 3, y qué se hará donde faltan.",
        "What strengths the unit or a department has, from 0 to 3, and what will be done where they are lacking.",
    ),
    (
        identity(),
        column(
            "element",
            Choice("capacity_elements"),
            "Elemento",
            "Element",
            "Qué se evalúa.",
            "What is evaluated.",
            required=True,
            width=24,
        ),
        column(
            "score",
            Whole(0, 3),
            "Nota (0-3)",
            "Score (0-3)",
            "0 no hay, 1 poco, 2 suficiente, 3 fuerte.",
            "0 none, 1 little, 2 enough, 3 strong.",
            required=True,
        ),
        _day("Día de la evaluación.", "Day of the evaluation."),
        _project("Si es para un proyecto.", "When it is for a project."),
        _department("La evaluada; vacía es la unidad.", "The one evaluated; blank is the unit."),
        column("evidence", Prose(), "Evidencia", "Evidence", "En qué se ve.", "What shows it.", width=36),
        column("gap", Words(), "Lo que falta", "Gap", "Para llegar a 3.", "To reach 3.", width=32),
        *_to_do(),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="CAP",
    digits=6,
    title="gap",
    folded=True,
    rules=(
        common.dated("CAPA-01", "score"),
        Low("CAPA-02", "score", 1, "action"),
        Overdue("CAPA-03", "due", "done"),
        Doubt("CAPA-04", "doubt"),
    ),
)

ALIGNMENT = Table(
    "alignment",
    "registers",
    Stage.PROJECTS,
    Text("Alineación", "Alignment"),
    Text("alineación", "alignment"),
    Text(
        "A qué objetivo de plan y a qué meta de los ODS aporta cada proyecto, y cómo. Cada proyecto, al plan de su tiempo.",
        "Which plan objective and which SDG target each project serves, and how. Each project, the plan of its time.",
    ),
    (
        identity(),
        common.project_ref(),
        column(
            "objective",
            Ref("plan_objectives"),
            "Objetivo del plan",
            "Plan objective",
            "Del PDOT, del plan nacional o del plan de trabajo.",
            "Of the PDOT, the national plan or the mayor's work plan.",
            width=36,
        ),
        column(
            "sdg_target",
            Choice("sdg_targets"),
            "Meta ODS",
            "SDG target",
            "Elíjala de la lista; 8.10 no es 8.1.",
            "Pick it from the list; 8.10 is not 8.1.",
            width=36,
        ),
        column("contribution", Prose(), "Cómo aporta", "Contribution", "En una frase.", "In one sentence.", width=44),
        column(
            "weight",
            Percent(),
            "Peso (%)",
            "Weight (%)",
            "Qué parte del proyecto va a esta meta; las de un proyecto suman 100.",
            "What share of the project goes to this target; those of a project sum to 100.",
        ),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="ALN",
    digits=6,
    title="contribution",
    parent="project",
    folded=True,
    rules=(
        OneOf("ALIG-01", ("objective", "sdg_target")),
        InForce("ALIG-02", "objective", ("start_date", "approval_date"), "from_year", "to_year", via="project"),
        Needs("ALIG-03", "sdg_target", "weight"),
        WholeShares("ALIG-04", "weight", "project"),
        Doubt("ALIG-05", "doubt"),
    ),
)

TABLES: tuple[Table, ...] = (MEETINGS, FINAL_LIST, CHECKLISTS, CAPACITY, ALIGNMENT)
CODE_LISTS_HERE: tuple[CodeList, ...] = (
    MEETING_KINDS,
    ANSWERS,
    CHECKLIST_ITEMS,
    FULFILMENT,
    CAPACITY_ELEMENTS,
    SDG_TARGETS,
)
