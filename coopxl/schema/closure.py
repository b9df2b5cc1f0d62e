"""Closing a project: what became of it, of its resources, of what went wrong; and how it was evaluated."""

from coopxl.schema import common
from coopxl.schema.execution import SOURCE
from coopxl.schema.kinds import Choice, Day, Money, Prose, Ref, Whole, Words
from coopxl.schema.lists import CRITERIA, CRITERIA_ASK
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import ClosedNeeds, Doubt, Needs, NeedsAll, SameParent
from coopxl.schema.table import Column, Stage, Table, column, identity
from coopxl.schema.text import Text

LOWEST, HIGHEST = 1, 4
"""The scale of an evaluation."""

SCORED = ("mid_term", "final")
"""The kinds of evaluation that judge by the six criteria; an audit has its report."""

RESOURCES = Table(
    "resources",
    "tracking",
    Stage.EXECUTION,
    Text("Recursos", "Resources"),
    Text("recurso", "resource"),
    Text(
        "En qué se usó y a dónde fue cada recurso, con el documento que lo prueba. Sin él no hay informe final.",
        "What each resource was used for and where it went, with the paper that proves it. Without it no final report.",
    ),
    (
        identity(),
        common.project_ref(),
        SOURCE,
        column(
            "name",
            Words(),
            "Recurso",
            "Resource",
            "Dinero, equipos, horas de trabajo…",
            "Money, equipment, hours of work…",
            required=True,
            width=34,
        ),
        column(
            "amount",
            Money(),
            "Monto",
            "Amount",
            "Lo recibido o su valor; vacío si no se valoró.",
            "What was received or its value; blank when it was not valued.",
        ),
        column("use", Prose(), "Uso", "Use", "En qué se usó.", "What it was used for.", width=34),
        column(
            "destination",
            Prose(),
            "Destino",
            "Destination",
            "A quién llegó o dónde quedó.",
            "Whom it reached or where it stayed.",
            width=34,
        ),
        column(
            "verification",
            Words(),
            "Fuente de verificación",
            "Verification source",
            "Factura, acta o estado de cuenta, y dónde está.",
            "Invoice, record or bank statement, and where it is.",
            width=30,
        ),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="REC",
    digits=6,
    title="name",
    parent="project",
    rules=(ClosedNeeds("RESO-01", "verification", "project", before=Level.WARNING), Doubt("RESO-02", "doubt")),
)

ISSUES = Table(
    "issues",
    "tracking",
    Stage.EXECUTION,
    Text("Incidencias", "Issues"),
    Text("incidencia", "issue"),
    Text("Lo que salió mal, cuándo, y cómo se resolvió.", "What went wrong, when, and how it was solved."),
    (
        identity(),
        common.project_ref(),
        column("description", Prose(), "Qué pasó", "What happened", "El hecho.", "The fact.", required=True, width=44),
        column("date", Day(), "Fecha", "Date", "Cuándo pasó.", "When it happened.", required=True),
        column(
            "risk",
            Ref("risks"),
            "Riesgo del que vino",
            "Risk it came from",
            "Si ya estaba entre los riesgos.",
            "When it was among the risks.",
        ),
        column(
            "state",
            Choice("issue_states"),
            "Estado",
            "State",
            "Dónde está hoy.",
            "Where it is today.",
            required=True,
        ),
        column(
            "resolution",
            Prose(),
            "Cómo se resolvió",
            "How it was solved",
            "Qué se hizo y con qué efecto.",
            "What was done and to what effect.",
            width=40,
        ),
        common.NOTES,
    ),
    prefix="INC",
    digits=6,
    title="description",
    parent="project",
    rules=(Needs("ISSU-01", "resolution", "state", ("solved",)), SameParent("ISSU-02", "risk", "project")),
)

MEASURES = Table(
    "measures",
    "tracking",
    Stage.EXECUTION,
    Text("Medidas", "Measures"),
    Text("medida", "measure"),
    Text(
        "Lo que se decidió para corregir el rumbo: acción correctiva, cambio acordado por todos o cancelación.",
        "What was decided to set things right: corrective action, change agreed by all, or cancellation.",
    ),
    (
        identity(),
        common.project_ref(),
        column(
            "kind",
            Choice("measure_kinds"),
            "Tipo",
            "Kind",
            "La cancelación es el último recurso.",
            "Cancellation is the last resort.",
            required=True,
        ),
        column("date", Day(), "Fecha", "Date", "Cuándo se decidió.", "When it was decided.", required=True),
        column(
            "description",
            Prose(),
            "Medida",
            "Measure",
            "Qué se decidió y por qué.",
            "What was decided and why.",
            required=True,
            width=44,
        ),
        column(
            "agreed_by",
            Prose(),
            "Acordada por",
            "Agreed by",
            "Quiénes la acordaron y en qué documento.",
            "Who agreed to it and in which document.",
            width=36,
        ),
        column(
            "refund",
            Money(),
            "Monto a devolver",
            "Amount to return",
            "En una cancelación; cero si no se devuelve nada.",
            "In a cancellation; zero when nothing is returned.",
        ),
        column(
            "sanction",
            Prose(),
            "Sanción",
            "Sanction",
            "En una cancelación; «ninguna» si no la hay.",
            'In a cancellation; "none" when there is none.',
            width=30,
        ),
        common.NOTES,
    ),
    prefix="MDA",
    digits=6,
    title="description",
    parent="project",
    rules=(
        Needs("MSRE-01", "agreed_by", "kind", ("feedback",)),
        Needs("MSRE-02", "refund", "kind", ("cancellation",)),
        Needs("MSRE-03", "sanction", "kind", ("cancellation",)),
    ),
)

RESULTS = Table(
    "results",
    "tracking",
    Stage.LEARNING,
    Text("Resultados", "Results"),
    Text("resultado", "result"),
    Text(
        "Lo que se esperaba y lo que se logró; lo que nadie esperaba y cómo se manejó.",
        "What was expected and what was achieved; what nobody expected and how it was dealt with.",
    ),
    (
        identity(),
        common.project_ref(),
        column(
            "expected",
            Prose(),
            "Resultado esperado",
            "Expected result",
            "Vacío cuando la fila cuenta solo algo no previsto.",
            "Blank when the row only tells of something unintended.",
            width=40,
        ),
        column(
            "achieved",
            Prose(),
            "Resultado alcanzado",
            "Result achieved",
            "Qué se logró y cómo; o que no se logró.",
            "What was achieved and how; or that it was not.",
            width=40,
        ),
        column(
            "unintended",
            Prose(),
            "Resultado no previsto",
            "Unintended result",
            "Bueno o malo, si lo hubo.",
            "Good or bad, when there was one.",
            width=36,
        ),
        column(
            "handled",
            Prose(),
            "Cómo se manejó",
            "How it was dealt with",
            "Qué se hizo ante lo no previsto.",
            "What was done about the unintended.",
            width=36,
        ),
        common.DOUBT,
    ),
    prefix="RES",
    digits=6,
    title="expected",
    parent="project",
    rules=(
        ClosedNeeds("RESU-01", "achieved", "project", when="expected", refuses=False),
        Needs("RESU-02", "handled", "unintended", level=Level.WARNING),
        Doubt("RESU-03", "doubt"),
    ),
)


def _judged(key: str, label: Text, asks: Text) -> tuple[Column, Column]:
    """The score of a criterion and what shows it."""
    return (
        column(
            f"{key}_score",
            Whole(LOWEST, HIGHEST),
            f"{label.es} ({LOWEST}-{HIGHEST})",
            f"{label.en} ({LOWEST}-{HIGHEST})",
            f"{asks.es} 1 deficiente, 2 regular, 3 bueno, 4 muy bueno.",
            f"{asks.en} 1 poor, 2 fair, 3 good, 4 very good.",
            width=max(len(label.es), len(label.en)) + 9,
        ),
        column(
            f"{key}_evidence",
            Prose(),
            f"Evidencia: {label.es.lower()}",
            f"Evidence: {label.en.lower()}",
            "Lo que sostiene el puntaje: dato, documento, testimonio.",
            "What the score rests on: figure, document, testimony.",
            width=32,
        ),
    )


EVALUATIONS = Table(
    "evaluations",
    "tracking",
    Stage.LEARNING,
    Text("Evaluaciones", "Evaluations"),
    Text("evaluación", "evaluation"),
    Text(
        "Las de medio término y final, con los seis criterios del CAD de la OCDE; y la auditoría, si el convenio la pide.",
        "Mid-term and final, by the six criteria of the OECD DAC; and the audit, when the agreement asks for it.",
    ),
    (
        identity(),
        common.project_ref(),
        column(
            "kind",
            Choice("evaluation_kinds"),
            "Tipo",
            "Kind",
            "Medio término, final o auditoría externa.",
            "Mid-term, final or external audit.",
            required=True,
        ),
        column("due", Day(), "Prevista para", "Due", "Fecha acordada.", "Date agreed."),
        column("done", Day(), "Hecha el", "Done on", "Fecha en que se entregó.", "Date it was handed in."),
        column(
            "evaluator",
            Words(),
            "Quién evaluó",
            "Evaluator",
            "Persona, equipo o firma.",
            "Person, team or firm.",
            width=28,
        ),
        column(
            "document",
            Words(),
            "Documento",
            "Document",
            "Dónde está el informe.",
            "Where the report is.",
            width=28,
        ),
        *(one for code in CRITERIA.codes for one in _judged(code.key, code.label, CRITERIA_ASK[code.key])),
        column(
            "recommendations",
            Prose(),
            "Recomendaciones",
            "Recommendations",
            "Lo que conviene hacer desde ahora.",
            "What is advised from now on.",
            width=40,
        ),
        common.NOTES,
    ),
    prefix="EVA",
    digits=6,
    title="kind",
    parent="project",
    rules=(
        ClosedNeeds("EVAL-01", "done", "project"),
        NeedsAll(
            "EVAL-02",
            tuple(f"{code.key}_{part}" for code in CRITERIA.codes for part in ("score", "evidence")),
            "done",
            "kind",
            SCORED,
        ),
        Needs("EVAL-03", "evaluator", "done", level=Level.WARNING),
    ),
)

TABLES = (RESOURCES, ISSUES, MEASURES, RESULTS, EVALUATIONS)
