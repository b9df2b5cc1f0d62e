"""What a project ends with: the evaluation on six criteria and the closure act."""

from coopxl.schema.closure import HIGHEST, LOWEST
from coopxl.schema.paperwork.following import DATE, SIGN, TOTAL
from coopxl.schema.paperwork.paper import PaperDef
from coopxl.schema.paperwork.parts import Facts, Grid, Head, Say, Signatures
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

_TERM = "{{ project.start_date }} – {{ project.completion_date }}"

EVALUATION = PaperDef(
    "evaluation",
    Text("evaluacion", "evaluation"),
    Text("Evaluación de medio término y final", "Mid-term and final evaluation"),
    Text(
        "Los seis criterios del CAD de la OCDE, las dos evaluaciones lado a lado.",
        "The six criteria of the OECD DAC, both evaluations side by side.",
    ),
    about="projects",
    stage=Stage.LEARNING,
    stands=("evaluations",),
    reads=(
        "projects",
        "settings",
        "evaluations",
        "indicators",
        "measurements",
        "results",
        "lessons",
        "resources",
        "agreements",
    ),
    optional={"lessons": ("cooperant", "criterion", "stage", "notes", "doubt", "document", "systematized_on")},
    title=Text("{{ project.name }}", "{{ project.name }}"),
    subtitle=Text("{{ project.id }} · {{ project.state }}", "{{ project.id }} · {{ project.state }}"),
    numbered=True,
    parts=(
        Facts(
            (
                (Text("Dependencia ejecutora", "Executing department"), "{{ project.department }}"),
                (Text("Objetivo general", "General objective"), "{{ project.general_objective }}"),
                (Text("Plazo", "Duration"), _TERM),
            )
        ),
        Head(Text("Evaluaciones hechas", "Evaluations carried out")),
        Grid(
            "evaluations",
            (
                (Text("Evaluación", "Evaluation"), "{{ one.kind }}", 40),
                (Text("Prevista para", "Due"), "{{ one.due }}", 26),
                (Text("Hecha el", "Done on"), "{{ one.done }}", 26),
                (Text("Quién evaluó", "Evaluator"), "{{ one.evaluator }}", 34),
                (Text("Documento", "Document"), "{{ one.document }}", 34),
            ),
            none=Text("Todavía no se registró ninguna evaluación.", "No evaluation is on record yet."),
        ),
        Head(Text("Los seis criterios", "The six criteria")),
        Grid(
            "criteria",
            (
                (Text("Criterio", "Criterion"), "{{ one.name }}", 28),
                (Text("Medio término: puntaje", "Mid-term: score"), "{{ one.mid_term_score }}", 24, "right"),
                (Text("Medio término: evidencia", "Mid-term: evidence"), "{{ one.mid_term_evidence }}", 44),
                (Text("Final: puntaje", "Final: score"), "{{ one.final_score }}", 20, "right"),
                (Text("Final: evidencia", "Final: evidence"), "{{ one.final_evidence }}", 44),
            ),
        ),
        Say(
            Text(
                f"Puntaje de {LOWEST} (deficiente) a {HIGHEST} (muy bueno). Una raya dice que esa evaluación no se hizo.",
                f"Score from {LOWEST} (poor) to {HIGHEST} (very good). A dash says that this evaluation was not done.",
            ),
            "Note",
        ),
        Head(Text("Resultados", "Results")),
        Grid(
            "results",
            (
                (Text("Resultado esperado", "Expected result"), "{{ one.expected }}", 76),
                (Text("Resultado alcanzado", "Result achieved"), "{{ one.achieved }}", 84),
            ),
        ),
        Head(Text("Recomendaciones", "Recommendations")),
        Grid(
            "recommendations",
            (
                (Text("Evaluación", "Evaluation"), "{{ one.kind }}", 40),
                (Text("Recomendaciones", "Recommendations"), "{{ one.recommendations }}", 120),
            ),
            none=Text(
                "Ninguna evaluación dejó recomendaciones escritas.", "No evaluation left written recommendations."
            ),
        ),
        Head(Text("Lecciones registradas", "Lessons on record")),
        Grid(
            "lessons",
            (
                (Text("Lección", "Lesson"), "{{ one.title }}", 50),
                (Text("Tipo", "Kind"), "{{ one.kind }}", 36),
                (Text("Recomendación", "Recommendation"), "{{ one.recommendation }}", 74),
            ),
            none=Text(
                "No hay lecciones de este proyecto: regístrelas antes de archivarlo.",
                "There are no lessons of this project: record them before it is archived.",
            ),
        ),
        SIGN,
    ),
)

_SPENT = (
    "{% if expenses %}{{ currency }} {{ total.spent }} · {{ currency }} {{ total.balance }}"
    "{% else %}{{ no_expenses }}{% endif %}"
)

CLOSURE = PaperDef(
    "closure-act",
    Text("acta-de-cierre", "closure-act"),
    Text("Acta de cierre", "Closure act"),
    Text(
        "Deja constancia de lo logrado, de cada recurso y de lo que queda pendiente; la firman las partes.",
        "Puts on record what was achieved, each resource and what is pending; the parties sign it.",
    ),
    about="projects",
    stage=Stage.LEARNING,
    stands=("resources", "results"),
    reads=("projects", "settings", "cooperants", "agreements", "commitments", "results", "resources", "budget", "expenses",
           "assets", "evaluations", "measures"),
    optional={
        "assets": ("agreement", "cooperant", "currency", "rate", "rate_date", "notes", "doubt"),
        "commitments": ("agreement", "project", "condition", "notes", "doubt", "evidence", "delivered"),
    },
    title=Text("Acta de cierre del proyecto «{{ project.name }}»", "Closure act of the project “{{ project.name }}”"),
    numbered=True,
    parts=(
        Say(
            Text(
                "En {{ office.canton }}, a {{ cut_off }}, {{ office.mayor }}, por la municipalidad ({{ office.name }}), y quien "
                "representa al cooperante ({{ cooperant.name }}) dejan constancia del cierre del proyecto {{ project.id }}. "
                "Dependencia ejecutora: {{ project.department }}. Instrumento que lo ampara: {{ agreement.name }}.",
                "In {{ office.canton }}, on {{ cut_off }}, {{ office.mayor }}, for the municipality ({{ office.name }}), and "
                "whoever represents the cooperant ({{ cooperant.name }}) put on record the closure of the project "
                "{{ project.id }}. Executing department: {{ project.department }}. Instrument: {{ agreement.name }}.",
            )
        ),
        Facts(
            (
                (Text("Objetivo general", "General objective"), "{{ project.general_objective }}"),
                (Text("Plazo", "Duration"), _TERM),
                (Text("Presupuesto", "Budget"), "{{ currency }} {{ total.planned }}"),
                (Text("Gastado · saldo", "Spent · balance"), _SPENT),
            )
        ),
        Head(Text("Resultados", "Results")),
        Grid(
            "results",
            (
                (Text("Resultado esperado", "Expected result"), "{{ one.expected }}", 76),
                (Text("Resultado alcanzado", "Result achieved"), "{{ one.achieved }}", 84),
            ),
        ),
        Head(Text("Uso y destino de los recursos", "Use and destination of the resources")),
        Grid(
            "resources",
            (
                (Text("Recurso", "Resource"), "{{ one.name }}", 34),
                (Text("Uso", "Use"), "{{ one.use }}", 34),
                (Text("Destino", "Destination"), "{{ one.destination }}", 34),
                (Text("Fuente de verificación", "Verification source"), "{{ one.verification }}", 34),
                (Text("Monto ({{ currency }})", "Amount ({{ currency }})"), "{{ one.amount }}", 24, "right"),
            ),
            total=(TOTAL, "", "", "", "{{ resources_total }}"),
            none=Text("No se registraron recursos.", "No resources are on record."),
        ),
        Head(Text("Bienes recibidos", "Assets received")),
        Grid(
            "assets",
            (
                (Text("Bien", "Asset"), "{{ one.description }}", 50),
                (Text("Cantidad", "Quantity"), "{{ one.quantity }}", 20, "right"),
                (Text("Custodio", "Custodian"), "{{ one.custodian }}", 36),
                (Text("Código", "Code"), "{{ one.inventory_code }}", 26),
                (Text("Acta de entrega", "Handover record"), "{{ one.act }}", 28),
            ),
            none=Text("El proyecto no dejó bienes registrados.", "The project left no assets on record."),
        ),
        Head(Text("Compromisos", "Commitments")),
        Grid(
            "commitments",
            (
                (Text("Compromiso", "Commitment"), "{{ one.description }}", 74),
                (Text("Vence", "Due"), "{{ one.due }}", 30),
                (Text("Entregado", "Delivered"), "{{ one.delivered }}", 30),
                (Text("Prueba", "Evidence"), "{{ one.evidence }}", 26),
            ),
            none=Text("No quedaron compromisos.", "No commitments were left."),
        ),
        Head(Text("Evaluaciones", "Evaluations")),
        Grid(
            "evaluations",
            (
                (Text("Evaluación", "Evaluation"), "{{ one.kind }}", 52),
                (Text("Hecha el", "Done on"), "{{ one.done }}", 30),
                (Text("Quién evaluó", "Evaluator"), "{{ one.evaluator }}", 42),
                (Text("Documento", "Document"), "{{ one.document }}", 36),
            ),
            none=Text("No se registraron evaluaciones.", "No evaluations are on record."),
        ),
        Head(Text("Devolución de fondos", "Return of funds")),
        Grid(
            "cancellations",
            (
                (DATE, "{{ one.date }}", 30),
                (Text("Sanción", "Sanction"), "{{ one.sanction }}", 94),
                (Text("A devolver", "To return"), "{{ one.refund }}", 36, "right"),
            ),
            none=Text("No hay fondos por devolver registrados.", "No funds to be returned are on record."),
        ),
        Say(Text("Para constancia del cierre del proyecto {{ project.id }} firman:",
                 "In witness of the closure of the project {{ project.id }} sign:"), "Closing"),
        Signatures(
            (
                ("{{ office.mayor }}", Text("{{ office.name }}", "{{ office.name }}")),
                ("{{ cooperant.name }}", Text("Por el cooperante", "For the cooperant")),
                ("{{ project.department_head }}", Text("{{ project.department }}", "{{ project.department }}")),
            )
        ),
    ),
)  # fmt: skip

PAPERS = (EVALUATION, CLOSURE)
