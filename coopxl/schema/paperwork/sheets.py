"""Sheets of one page: a project, a cooperant, a lesson."""

from coopxl.schema.paperwork.paper import PaperDef
from coopxl.schema.paperwork.parts import Facts, Grid, Say, Signatures
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

_AMOUNT = Text("Monto ({{ currency }})", "Amount ({{ currency }})")
_TOTAL = Text("Total", "Total")

PROJECT = PaperDef(
    "project-sheet",
    Text("ficha-de-proyecto", "project-sheet"),
    Text("Ficha del proyecto", "Project sheet"),
    Text("El proyecto en una página, para quien decide.", "The project on one page, for those who decide."),
    about="projects",
    stage=Stage.PROJECTS,
    stands=("project", "objectives"),
    reads=("projects", "settings", "cooperants", "objectives", "beneficiaries", "budget"),
    optional={"projects": ("other_area", "notes", "origin", "move_reason", "next_state", "doubt")},
    title=Text("{{ project.name }}", "{{ project.name }}"),
    parts=(
        Facts(
            (
                (Text("ID · estado · con", "ID · state · with"), "{{ project.id }} · {{ project.state }} · {{ cooperant.name }}"),
                (Text("Dependencia", "Department"), "{{ project.department }} · {{ project.manager_name }}"),
                (Text("Lugar · plazo", "Place · duration"),
                 "{{ project.localization }}: {{ project.parishes }} · {{ project.start_date }} – {{ project.completion_date }}"),
                (Text("Objetivo general", "General objective"), "{{ project.general_objective }}"),
                (Text("Resumen", "Summary"), "{{ project.summary }}"),
                (Text("Áreas · ODS", "Areas · SDG"), "{{ project.areas }} · {{ project.sdg }}"),
                (Text("Objetivos de los planes", "Objectives of the plans"), "{{ project.plan_objectives }}"),
                (Text("Pedido · contraparte", "Asked · counterpart"),
                 "{{ currency }} {{ project.amount_requested }} · {{ currency }} {{ project.counterpart }}"),
            ),
            42,
        ),
        Grid(
            "planned.objectives",
            (
                (Text("Objetivos específicos", "Specific objectives"), "{{ one.text }}", 100),
                (Text("Meta", "Goal"), "{{ one.goal }}", 60),
            ),
        ),
        Grid(
            "planned.beneficiaries",
            (
                (Text("Beneficiarios", "Beneficiaries"), "{{ one.kind }}", 26),
                (Text("Quiénes", "Who"), "{{ one.description }}", 80),
                (Text("Unidad", "Unit"), "{{ one.unit }}", 30),
                (Text("Cuántos", "How many"), "{{ one.quantity }}", 24, "right"),
            ),
        ),
        Grid(
            "planned.sources",
            (
                (Text("Fuente", "Source"), "{{ one.source }}", 26),
                (Text("Quién aporta", "Contributor"), "{{ one.financier }}", 88),
                (_AMOUNT, "{{ one.amount }}", 28, "right"),
                (Text("Parte (%)", "Share (%)"), "{{ one.share }}", 18, "right"),
            ),
            total=(_TOTAL, "", "{{ planned.total }}", "{{ planned.total_share }}"),
        ),
    ),
)  # fmt: skip

_BASIC = (
    "{{ cooperant.basic_agreement or '—' }}"
    "{% if cooperant.basic_agreement_expires %} · {{ cooperant.basic_agreement_expires }}{% endif %}"
)

COOPERANT = PaperDef(
    "cooperant-sheet",
    Text("ficha-de-cooperante", "cooperant-sheet"),
    Text("Ficha del cooperante", "Cooperant sheet"),
    Text(
        "Quién es, qué apoya, a quién llamar y qué ha habido con nosotros.",
        "Who it is, what it supports, whom to call and what there has been with us.",
    ),
    about="cooperants",
    stage=Stage.PARTIES,
    stands=("cooperant", "cooperants"),
    reads=("cooperants", "people", "contacts", "applications", "agreements", "programmes", "calls", "settings"),
    optional={
        "cooperants": (
            "acronym", "aliases", "not_same_as", "other_type", "other_source", "main_cofinanciers", "other_area",
            "other_population",
            "abroad_director", "abroad_phone", "abroad_address", "abroad_email", "abroad_city", "abroad_web", "local_director",
            "local_phone", "local_address", "local_email", "local_city", "local_web", "basic_agreement", "basic_agreement_expires",
            "notes", "doubt",
        ),
        "people": ("phone", "email", "position", "role", "office", "language", "notes"),
        "applications": ("submitted", "answer", "answered", "reason", "call", "amount_requested", "document", "notes", "doubt"),
        "agreements": ("signed", "notes", "doubt"),
        "contacts": ("answer", "summary", "person", "project", "call"),
    },
    title=Text("{{ cooperant.name }}", "{{ cooperant.name }}"),
    subtitle=Text("{{ cooperant.id }} · {{ cooperant.country }}", "{{ cooperant.id }} · {{ cooperant.country }}"),
    parts=(
        Facts(
            (
                (Text("Tipo de organización", "Type of organization"), "{{ cooperant.organization_types }}"),
                (Text("Origen de sus recursos", "Source of its resources"), "{{ cooperant.resource_sources }}"),
                (Text("Objetivo", "Objective"), "{{ cooperant.objective }}"),
                (Text("Antecedentes", "Background"), "{{ cooperant.background }}"),
                (Text("Áreas", "Areas"), "{{ cooperant.areas }}"),
                (Text("Poblaciones", "Populations"), "{{ cooperant.populations }}"),
                (Text("Tipo de cooperación", "Type of cooperation"), "{{ cooperant.cooperation_types }}"),
                (Text("Convenio básico", "Basic agreement"), _BASIC),
                (Text("Sede en el exterior", "Headquarters abroad"), "{{ abroad }}"),
                (Text("Sede en el país", "Headquarters in the country"), "{{ local }}"),
            )
        ),
        Grid(
            "people",
            (
                (Text("Personas", "People"), "{{ one.name }}", 48),
                (Text("Cargo", "Position"), "{{ one.position }}", 44),
                (Text("Teléfono", "Phone"), "{{ one.phone }}", 28),
                (Text("Correo", "Email"), "{{ one.email }}", 40),
            ),
            none=Text("No hay personas registradas.", "No people are on record."),
        ),
        Grid(
            "programmes",
            (
                (Text("Programas", "Programmes"), "{{ one.name }}", 60),
                (Text("Categoría", "Category"), "{{ one.category }}", 40),
                (Text("Suele cerrar", "Usually closes"), "{{ one.closes }}", 26),
                (Text("Hasta (monto)", "Up to (amount)"), "{{ one.up_to }}", 34, "right"),
            ),
            none=Text("No hay programas registrados.", "No programmes are on record."),
        ),
        Grid(
            "applications",
            (
                (Text("Postulaciones", "Applications"), "{{ one.project }}", 70),
                (Text("Presentada", "Submitted"), "{{ one.submitted }}", 28),
                (Text("Respuesta", "Answer"), "{{ one.answer }}", 32),
                (Text("Aprobado", "Approved"), "{{ one.granted }}", 30, "right"),
            ),
            none=Text("Nunca se le presentó un proyecto.", "No project was ever submitted to it."),
        ),
        Grid(
            "agreements",
            (
                (Text("Convenios", "Agreements"), "{{ one.name }}", 84),
                (Text("Desde", "From"), "{{ one.starts }}", 38),
                (Text("Hasta", "To"), "{{ one.ends }}", 38),
            ),
            none=Text("No hay convenios con este cooperante.", "There are no agreements with this cooperant."),
        ),
        Grid(
            "contacts",
            (
                (Text("Gestiones", "Contacts"), "{{ one.date }}", 36),
                (Text("Asunto", "Subject"), "{{ one.subject }}", 60),
                (Text("Respuesta", "Answer"), "{{ one.answer }}", 64),
            ),
            none=Text("No hay gestiones registradas.", "No contacts are on record."),
        ),
    ),
)  # fmt: skip

LESSON = PaperDef(
    "lesson-sheet",
    Text("ficha-de-leccion", "lesson-sheet"),
    Text("Ficha de lección", "Lesson sheet"),
    Text("Una experiencia, su porqué y lo que recomienda.", "An experience, its reason and what it recommends."),
    about="lessons",
    stage=Stage.LEARNING,
    stands=("lessons",),
    reads=("lessons", "projects", "cooperants", "settings"),
    optional={
        "lessons": ("project", "cooperant", "systematized_on", "document", "notes", "doubt", "criterion", "stage")
    },
    title=Text("{{ lesson.title }}", "{{ lesson.title }}"),
    subtitle=Text("{{ lesson.id }} · {{ lesson.kind }}", "{{ lesson.id }} · {{ lesson.kind }}"),
    parts=(
        Facts(
            (
                (Text("Proyecto", "Project"), "{{ lesson.project or '—' }}"),
                (Text("Cooperante", "Cooperant"), "{{ lesson.cooperant or '—' }}"),
                (Text("Áreas", "Areas"), "{{ lesson.areas }}"),
                (
                    Text("Etapa · criterio", "Stage · criterion"),
                    "{{ lesson.stage or '—' }} · {{ lesson.criterion or '—' }}",
                ),
                (Text("Registrada el", "Recorded on"), "{{ lesson.recorded_on }}"),
                (Text("Se puede compartir", "May be shared"), "{{ lesson.share }}"),
            )
        ),
        Say(Text("Qué pasó", "What happened"), "Heading2"),
        Say(Text("{{ lesson.happened | paragraphs }}", "{{ lesson.happened | paragraphs }}")),
        Say(Text("Por qué", "Why"), "Heading2"),
        Say(Text("{{ lesson.why | paragraphs }}", "{{ lesson.why | paragraphs }}")),
        Say(Text("Qué se recomienda", "What is recommended"), "Heading2"),
        Say(Text("{{ lesson.recommendation | paragraphs }}", "{{ lesson.recommendation | paragraphs }}")),
        Signatures((("{{ office.officer }}", Text("{{ office.unit }}", "{{ office.unit }}")),)),
    ),
)

PAPERS = (PROJECT, COOPERANT, LESSON)
