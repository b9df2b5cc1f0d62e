"""What follows a project in execution: the monitoring plan and the progress report."""

from coopxl.schema.paperwork.paper import LANDSCAPE, PaperDef
from coopxl.schema.paperwork.parts import Contents, Each, Facts, Grid, Head, If, Say, Signatures
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

_READS = (
    "projects", "settings", "cooperants", "indicators", "measurements", "activities", "budget", "expenses", "risks", "issues",
    "measures", "commitments", "evaluations", "obstacles", "agreements", "results", "resources",
)  # fmt: skip
RESPONSIBLE = Text("Responsable", "Responsible")
DATE = Text("Fecha", "Date")
STATE = Text("Estado", "State")
TOTAL = Text("Total", "Total")
SIGN = Signatures(
    (
        ("{{ project.manager_name }}", Text("Responsable del proyecto", "Project manager")),
        ("{{ office.officer }}", Text("{{ office.unit }}", "{{ office.unit }}")),
    )
)

MONITORING = PaperDef(
    "monitoring-plan",
    Text("plan-de-seguimiento", "monitoring-plan"),
    Text("Plan de seguimiento y evaluación", "Monitoring and evaluation plan"),
    Text("Qué se mide, cuándo y quién responde de ello.", "What is measured, when, and who answers for it."),
    about="projects",
    stage=Stage.EXECUTION,
    stands=("indicators",),
    reads=_READS,
    page=LANDSCAPE,
    title=Text("{{ project.name }}", "{{ project.name }}"),
    subtitle=Text("{{ project.id }} · {{ project.department }}", "{{ project.id }} · {{ project.department }}"),
    parts=(
        Grid(
            "planned.indicators",
            (
                (Text("Qué se mide", "What is measured"), "{{ one.name }}", 62),
                (Text("Unidad", "Unit"), "{{ one.unit }}", 26),
                (Text("Línea base", "Baseline"), "{{ one.baseline }}", 22, "right"),
                (Text("Meta", "Target"), "{{ one.target }}", 22, "right"),
                (Text("Para cuándo", "By when"), "{{ one.target_date }}", 32),
                (Text("Fuente", "Source"), "{{ one.source }}", 34),
                (Text("Cuándo se mide", "When"), "{{ one.when }}", 26),
                (Text("Quién", "Who"), "{{ one.who }}", 34),
            ),
            title=Text("Indicadores", "Indicators"),
        ),
        Grid(
            "planned.activities",
            (
                (Text("Actividad", "Activity"), "{{ one.name }}", 110),
                (Text("Inicio", "Start"), "{{ one.starts }}", 38),
                (Text("Fin", "End"), "{{ one.ends }}", 38),
                (RESPONSIBLE, "{{ one.responsible }}", 61),
            ),
            title=Text("Cronograma de actividades", "Schedule of activities"),
        ),
        Grid(
            "planned.sources",
            (
                (Text("Fuente", "Source"), "{{ one.source }}", 60),
                (Text("Quién aporta", "Contributor"), "{{ one.financier }}", 90),
                (Text("Asignado ({{ currency }})", "Allocated ({{ currency }})"), "{{ one.amount }}", 50, "right"),
                (Text("Parte (%)", "Share (%)"), "{{ one.share }}", 30, "right"),
            ),
            title=Text("Asignación de fondos", "Allocation of funds"),
            total=(TOTAL, "", "{{ planned.total }}", "{{ planned.total_share }}"),
            together=True,
        ),
        Grid(
            "planned.risks",
            (
                (Text("Riesgo que se vigila", "Risk that is watched"), "{{ one.description }}", 90),
                (Text("Señal", "Trigger"), "{{ one.trigger or '—' }}", 50),
                (Text("Respuesta", "Response"), "{{ one.response }}", 70),
                (RESPONSIBLE, "{{ one.owner or '—' }}", 37),
            ),
            title=Text("Riesgos", "Risks"),
        ),
        Grid(
            "commitments",
            (
                (Text("Informe o compromiso", "Report or commitment"), "{{ one.kind }}", 50),
                (Text("Qué", "What"), "{{ one.description }}", 110),
                (Text("Vence", "Due"), "{{ one.due }}", 38),
                (RESPONSIBLE, "{{ one.responsible }}", 49),
            ),
            title=Text("Informes y compromisos", "Reports and commitments"),
            none=Text("No hay informes ni compromisos registrados.", "No reports or commitments are on record."),
        ),
        Grid(
            "evaluations",
            (
                (Text("Evaluación", "Evaluation"), "{{ one.kind }}", 80),
                (Text("Prevista para", "Due"), "{{ one.due }}", 60),
                (Text("Quién evalúa", "Evaluator"), "{{ one.evaluator }}", 107),
            ),
            title=Text("Evaluaciones", "Evaluations"),
            none=Text("No hay evaluaciones previstas.", "No evaluations are planned."),
        ),
        SIGN,
    ),
)

PROGRESS = PaperDef(
    "progress-report",
    Text("informe-de-avance", "progress-report"),
    Text("Informe de avance", "Progress report"),
    Text(
        "Metas, retrasos, dinero, falta de recursos, riesgos, medidas y fotografías de un período.",
        "Goals, delays, money, lack of resources, risks, measures and photographs of a period.",
    ),
    about="projects",
    stage=Stage.EXECUTION,
    stands=("activities", "commitments", "measurements"),
    reads=_READS,
    title=Text("{{ project.name }}", "{{ project.name }}"),
    subtitle=Text(
        "Período: {{ period.start }} – {{ cut_off }}",
        "Period: {{ period.start }} – {{ cut_off }}",
    ),
    numbered=True,
    parts=(
        Facts(
            (
                (Text("Presentado a", "Submitted to"), "{{ cooperant.name }}"),
                (Text("Dependencia ejecutora", "Executing department"), "{{ project.department }}"),
                (RESPONSIBLE, "{{ project.manager_name }}"),
                (Text("Plazo del proyecto", "Duration of the project"), "{{ project.start_date }} – {{ project.completion_date }}"),
                (Text("Estado", "State"), "{{ project.state }}"),
                (Text("Próximo informe", "Next report"), "{{ period.next_due }}"),
            )
        ),
        Contents(),
        Head(Text("Cumplimiento de las metas", "Fulfilment of the goals")),
        Grid(
            "indicators",
            (
                (Text("Indicador", "Indicator"), "{{ one.name }}", 54),
                (Text("Unidad", "Unit"), "{{ one.unit }}", 22),
                (Text("Línea base", "Baseline"), "{{ one.baseline }}", 21, "right"),
                (Text("Meta", "Target"), "{{ one.target }}", 20, "right"),
                (Text("Alcanzado", "Actual"), "{{ one.value }}", 21, "right"),
                (Text("Diferencia", "Difference"), "{{ one.difference }}", 22, "right"),
            ),
        ),
        Head(Text("Actividades y retrasos", "Activities and delays")),
        Grid(
            "activities",
            (
                (Text("Actividad", "Activity"), "{{ one.name }}", 44),
                (Text("Fin previsto", "Planned end"), "{{ one.ends }}", 24),
                (Text("Inicio real", "Actual start"), "{{ one.started }}", 24),
                (Text("Fin real", "Actual end"), "{{ one.ended }}", 24),
                (Text("Avance (%)", "Progress (%)"), "{{ one.progress or '—' }}", 22, "right"),
                (Text("Retraso (días)", "Delay (days)"), "{{ one.delay }}", 22, "right"),
            ),
        ),
        Head(Text("Uso del dinero", "Use of the money")),
        Grid(
            "sources",
            (
                (Text("Fuente", "Source"), "{{ one.source }}", 28),
                (Text("Quién aporta", "Contributor"), "{{ one.financier or '—' }}", 38),
                (Text("Previsto", "Planned"), "{{ one.planned }}", 26, "right"),
                (Text("Gastado", "Spent"), "{{ one.spent }}", 26, "right"),
                (Text("Ejecución (%)", "Execution (%)"), "{{ one.execution or '—' }}", 20, "right"),
                (Text("Saldo", "Balance"), "{{ one.balance }}", 24, "right"),
            ),
            total=(TOTAL, "", "{{ total.planned }}", "{{ total.spent }}", "{{ total.execution or '—' }}", "{{ total.balance }}"),
            together=True,
        ),
        Say(
            Text(
                "Montos en {{ currency }}. Gastado en este período: {{ period.spent }}."
                "{% if not expenses %} Todavía no hay gastos registrados.{% endif %}",
                "Amounts in {{ currency }}. Spent in this period: {{ period.spent }}."
                "{% if not expenses %} No expenses are on record yet.{% endif %}",
            ),
            "Note",
        ),
        Head(Text("Falta de recursos y obstáculos", "Lack of resources and obstacles")),
        Grid(
            "obstacles",
            (
                (Text("Tipo", "Kind"), "{{ one.kind }}", 34),
                (Text("Qué falta o detiene", "What is lacking or holds up"), "{{ one.description }}", 60),
                (Text("Desde", "Since"), "{{ one.opened }}", 22),
                (Text("Qué se hace", "What is being done"), "{{ one.action }}", 44),
            ),
            none=Text("No se registraron obstáculos.", "No obstacles were recorded."),
        ),
        Head(Text("Riesgos e incidencias", "Risks and issues")),
        Grid(
            "risks",
            (
                (Text("Riesgo", "Risk"), "{{ one.description }}", 58),
                (Text("Severidad", "Severity"), "{{ one.severity }}", 24),
                (Text("Respuesta", "Response"), "{{ one.response }}", 54),
                (STATE, "{{ one.state }}", 24),
            ),
            none=Text("No se registraron riesgos.", "No risks were recorded."),
        ),
        Grid(
            "issues",
            (
                (DATE, "{{ one.date }}", 24),
                (Text("Incidencia", "Issue"), "{{ one.description }}", 58),
                (Text("Cómo se resolvió", "How it was solved"), "{{ one.resolution }}", 54),
                (STATE, "{{ one.state }}", 24),
            ),
            none=Text("No se registraron incidencias.", "No issues were recorded."),
        ),
        Head(Text("Medidas tomadas", "Measures taken")),
        Grid(
            "measures",
            (
                (DATE, "{{ one.date }}", 24),
                (Text("Tipo", "Kind"), "{{ one.kind }}", 38),
                (Text("Medida", "Measure"), "{{ one.description }}", 60),
                (Text("Acordada por", "Agreed by"), "{{ one.agreed_by }}", 38),
            ),
            none=Text("No se tomaron medidas.", "No measures were taken."),
        ),
        Head(Text("Próximo período", "Next period")),
        Grid(
            "coming",
            (
                (Text("Qué viene", "What comes"), "{{ one.what }}", 96),
                (DATE, "{{ one.day }}", 26),
                (RESPONSIBLE, "{{ one.who }}", 38),
            ),
            none=Text(
                "No hay actividades ni compromisos con fecha en los próximos 90 días.",
                "There are no activities or commitments dated within the next 90 days.",
            ),
        ),
        Head(Text("Fotografías", "Photographs")),
        If(
            "photos",
            (
                Each(
                    "photos",
                    (
                        Say(Text("{{ one.picture }}", "{{ one.picture }}"), "Photo"),
                        Say(
                            Text("Foto {{ loop.index }}. {{ one.caption }}", "Photo {{ loop.index }}. {{ one.caption }}"),
                            "Caption",
                        ),
                    ),
                ),
            ),
            (
                Say(
                    Text(
                        "No hay fotografías. Guárdelas en la carpeta de evidencias con el ID del proyecto al comienzo del nombre.",
                        "There are no photographs. Keep them in the evidence folder with the project's ID first in their names.",
                    )
                ),
            ),
        ),
        SIGN,
    ),
)  # fmt: skip

PAPERS = (MONITORING, PROGRESS)
