"""Execution: logical framework, activities, budget, expenses, indicators, measurements, risks."""

from coopxl.schema import common
from coopxl.schema.kinds import Choice, Day, Money, Percent, Prose, Quantity, Ref, Whole, Words, YesNo
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import ClosedNeeds, Doubt, Grave, Needs, Order, SameParent, SumWithin, Unique, Within
from coopxl.schema.table import Column, Stage, Table, column, identity
from coopxl.schema.text import Text


def _activity(required: bool = False) -> Column:
    return column(
        "activity",
        Ref("activities"),
        "Actividad",
        "Activity",
        "Elija la actividad de la lista.",
        "Pick the activity from the list.",
        required=required,
        width=30,
    )


SOURCE = column(
    "source", Choice("budget_sources"), "Fuente", "Source", "Quién lo paga.", "Who pays.", required=True, width=20
)

LOGFRAME = Table(
    "logframe",
    "tracking",
    Stage.EXECUTION,
    Text("Marco lógico", "Logical framework"),
    Text("fila del marco lógico", "row of the logical framework"),
    Text(
        "Fin, propósito y componentes de cada proyecto, con sus supuestos.",
        "Impact, outcome and outputs of each project, with their assumptions.",
    ),
    (
        identity(),
        common.project_ref(),
        column(
            "level",
            Choice("result_levels"),
            "Nivel",
            "Level",
            "Fin, propósito, componente o actividad.",
            "Impact, outcome, output or activity.",
            required=True,
        ),
        column(
            "text",
            Prose(),
            "Resumen narrativo",
            "Narrative summary",
            "El resultado, en una frase.",
            "The result, in one sentence.",
            required=True,
            width=50,
        ),
        column(
            "assumption",
            Prose(),
            "Supuestos",
            "Assumptions",
            "Lo que debe cumplirse y no depende del proyecto.",
            "What must hold and is beyond the project.",
            width=40,
        ),
    ),
    prefix="MLG",
    digits=6,
    title="text",
    parent="project",
)

ACTIVITIES = Table(
    "activities",
    "tracking",
    Stage.EXECUTION,
    Text("Actividades", "Activities"),
    Text("actividad", "activity"),
    Text("Qué se hará, quién y cuándo: el cronograma.", "What will be done, by whom and when: the schedule."),
    (
        identity(),
        common.project_ref(),
        column(
            "result",
            Ref("logframe"),
            "Componente",
            "Output",
            "La fila del marco lógico a la que aporta.",
            "The row of the logical framework it serves.",
        ),
        column("name", Words(), "Actividad", "Activity", "Una línea.", "One line.", required=True, width=44),
        column("responsible", Words(), "Responsable", "Responsible", "Quién responde por ella.", "Who answers for it."),
        column("starts", Day(), "Inicio previsto", "Planned start", "Fecha prevista.", "Planned date."),
        column("ends", Day(), "Fin previsto", "Planned end", "Fecha prevista.", "Planned date."),
        column("started", Day(), "Inicio real", "Actual start", "Fecha real.", "Actual date."),
        column("ended", Day(), "Fin real", "Actual end", "Fecha real.", "Actual date."),
        column("progress", Percent(), "Avance (%)", "Progress (%)", "De 0 a 100.", "From 0 to 100."),
        column("state", Choice("activity_states"), "Estado", "State", "Dónde está hoy.", "Where it is today."),
        common.NOTES,
    ),
    prefix="ACT",
    digits=6,
    title="name",
    parent="project",
    rules=(
        Order("ACTI-01", "starts", "ends"),
        Order("ACTI-02", "started", "ended"),
        Needs("ACTI-03", "ended", "state", ("done",), level=Level.WARNING),
        Within("ACTI-04", "ends", "project", "start_date", "completion_date"),
        SameParent("ACTI-05", "result", "project"),
    ),
)

BUDGET = Table(
    "budget",
    "tracking",
    Stage.EXECUTION,
    Text("Presupuesto", "Budget"),
    Text("línea de presupuesto", "budget line"),
    Text("Cuánto cuesta cada actividad y qué fuente lo paga.", "What each activity costs and which source pays."),
    (
        identity(),
        common.project_ref(),
        _activity(),
        SOURCE,
        column(
            "financier",
            Words(),
            "Quién aporta",
            "Contributor",
            "Nombre de la entidad que pone el dinero.",
            "Name of the entity that puts in the money.",
            width=28,
        ),
        column(
            "item",
            Words(),
            "Rubro",
            "Item",
            "Qué se compra o paga.",
            "What is bought or paid.",
            required=True,
            width=36,
        ),
        column("year", Whole(1990, 2100), "Año", "Year", "Año del gasto.", "Year of spending.", width=8),
        column("amount", Money(), "Monto", "Amount", "Con dos decimales.", "With two decimals.", required=True),
        common.DOUBT,
    ),
    prefix="PRE",
    digits=6,
    title="item",
    parent="project",
    rules=(
        SameParent("BUDG-01", "activity", "project"),
        SumWithin("BUDG-02", "expenses", "line", "amount", "amount"),
        Doubt("BUDG-03", "doubt"),
    ),
)

EXPENSES = Table(
    "expenses",
    "tracking",
    Stage.EXECUTION,
    Text("Gastos", "Expenses"),
    Text("gasto", "expense"),
    Text("Cada gasto con su documento de respaldo.", "Each expense with the document behind it."),
    (
        identity(),
        common.project_ref(),
        column(
            "line",
            Ref("budget"),
            "Línea de presupuesto",
            "Budget line",
            "De qué línea sale.",
            "Which line it comes out of.",
            width=30,
        ),
        column("date", Day(), "Fecha", "Date", "Fecha del documento.", "Date of the document.", required=True),
        column(
            "document",
            Words(60),
            "Documento",
            "Document",
            "Número de factura o comprobante.",
            "Number of invoice or receipt.",
            required=True,
        ),
        column("supplier", Words(), "Proveedor", "Supplier", "A quién se pagó.", "Who was paid.", width=26),
        column("description", Words(), "Concepto", "Description", "Qué se pagó.", "What was paid for.", width=34),
        column("amount", Money(), "Monto", "Amount", "Con dos decimales.", "With two decimals.", required=True),
        column(
            "eligible",
            YesNo(),
            "Elegible",
            "Eligible",
            "Si el cooperante lo acepta.",
            "Whether the cooperant accepts it.",
        ),
        column(
            "verification",
            Words(),
            "Fuente de verificación",
            "Verification source",
            "Dónde está el respaldo.",
            "Where the proof is.",
            width=28,
        ),
        common.NOTES,
    ),
    prefix="GAS",
    digits=6,
    title="description",
    parent="project",
    rules=(
        SameParent("EXPE-01", "line", "project"),
        Unique("EXPE-02", ("project", "document", "supplier"), level=Level.WARNING),
        Within("EXPE-03", "date", "project", "start_date", "completion_date"),
        ClosedNeeds("EXPE-04", "verification", "project", before=Level.WARNING),
    ),
)

INDICATORS = Table(
    "indicators",
    "tracking",
    Stage.EXECUTION,
    Text("Indicadores", "Indicators"),
    Text("indicador", "indicator"),
    Text(
        "Cómo se sabrá si se logró: qué, cuándo y quién lo mide.",
        "How success will be known: what, when and who measures it.",
    ),
    (
        identity(),
        common.project_ref(),
        column(
            "result",
            Ref("logframe"),
            "Resultado",
            "Result",
            "La fila del marco lógico que mide.",
            "The row of the logical framework it measures.",
            width=30,
        ),
        column("name", Words(), "Indicador", "Indicator", "Qué se mide.", "What is measured.", required=True, width=40),
        column(
            "measure", Choice("indicator_measures"), "Medida", "Measure", "Unidades, porcentaje…", "Units, percentage…"
        ),
        column("unit", Words(40), "Unidad", "Unit", "Personas, hectáreas, sistemas…", "People, hectares, systems…"),
        column(
            "direction",
            Choice("directions"),
            "Sentido",
            "Direction",
            "Si subir es bueno o malo.",
            "Whether going up is good or bad.",
        ),
        column(
            "accumulation",
            Choice("accumulations"),
            "Acumulación",
            "Accumulation",
            "Cómo se suman los períodos.",
            "How periods add up.",
        ),
        column("baseline", Quantity(), "Línea base", "Baseline", "Valor de partida.", "Starting value."),
        column(
            "baseline_date", Day(), "Fecha de línea base", "Baseline date", "Cuándo se midió.", "When it was measured."
        ),
        column("target", Quantity(), "Meta", "Target", "Valor al que se quiere llegar.", "Value to be reached."),
        column("target_date", Day(), "Fecha de la meta", "Target date", "Para cuándo.", "By when."),
        column(
            "source",
            Words(),
            "Medio de verificación",
            "Means of verification",
            "De dónde sale el dato.",
            "Where the figure comes from.",
            width=30,
        ),
        column("when", Words(120), "Cuándo se mide", "When measured", "Frecuencia o fecha.", "Frequency or date."),
        column("who", Words(120), "Quién mide", "Who measures", "Persona o dependencia.", "Person or department."),
        common.DOUBT,
    ),
    prefix="IND",
    digits=6,
    title="name",
    parent="project",
    rules=(
        Order("INDI-01", "baseline_date", "target_date"),
        SameParent("INDI-02", "result", "project"),
        Needs("INDI-03", "source", "target", level=Level.WARNING),
        Doubt("INDI-04", "doubt"),
    ),
)

MEASUREMENTS = Table(
    "measurements",
    "tracking",
    Stage.EXECUTION,
    Text("Mediciones", "Measurements"),
    Text("medición", "measurement"),
    Text(
        "Los valores medidos de cada indicador, uno por período.",
        "The measured values of each indicator, one per period.",
    ),
    (
        identity(),
        column(
            "indicator",
            Ref("indicators"),
            "Indicador",
            "Indicator",
            "Elija el indicador.",
            "Pick the indicator.",
            required=True,
            width=36,
        ),
        column("from_date", Day(), "Desde", "From", "Inicio del período.", "Start of the period.", required=True),
        column("to_date", Day(), "Hasta", "To", "Fin del período.", "End of the period.", required=True),
        column("value", Quantity(), "Valor", "Value", "Lo medido.", "What was measured.", required=True),
        column("evidence", Words(), "Evidencia", "Evidence", "Dónde está la prueba.", "Where the proof is.", width=30),
        common.NOTES,
    ),
    prefix="MED",
    digits=6,
    title="value",
    parent="indicator",
    rules=(Order("MEAS-01", "from_date", "to_date"),),
)

RISKS = Table(
    "risks",
    "tracking",
    Stage.EXECUTION,
    Text("Riesgos", "Risks"),
    Text("riesgo", "risk"),
    Text(
        "Qué puede salir mal, cuán probable y grave es, y qué se hará. La severidad es probabilidad por impacto.",
        "What may go wrong, how likely and grave it is, and what will be done. Severity is probability times impact.",
    ),
    (
        identity(),
        common.project_ref(),
        column(
            "description", Prose(), "Riesgo", "Risk", "Qué puede pasar.", "What may happen.", required=True, width=40
        ),
        column(
            "probability",
            Whole(1, 5),
            "Probabilidad (1-5)",
            "Probability (1-5)",
            "1 casi imposible, 5 casi seguro.",
            "1 almost impossible, 5 almost certain.",
        ),
        column(
            "impact",
            Whole(1, 5),
            "Impacto (1-5)",
            "Impact (1-5)",
            "1 leve, 5 detiene el proyecto.",
            "1 slight, 5 stops the project.",
        ),
        column("owner", Words(), "Responsable", "Owner", "Quién lo vigila.", "Who watches it."),
        column(
            "trigger",
            Words(),
            "Señal de alerta",
            "Trigger",
            "Cómo se sabrá que ocurre.",
            "How it will be noticed.",
            width=30,
        ),
        column("response", Prose(), "Respuesta", "Response", "Qué se hará.", "What will be done.", width=36),
        column(
            "state",
            Choice("risk_states"),
            "Estado",
            "State",
            "Abierto, ocurrió o cerrado.",
            "Open, happened or closed.",
        ),
    ),
    prefix="RIE",
    digits=6,
    title="description",
    parent="project",
    rules=(
        Needs("RISK-01", "response", "state", ("happened",)),
        Grave("RISK-02", ("probability", "impact"), ("owner", "trigger", "response"), "state", ("closed",)),
    ),
)

TABLES = (LOGFRAME, ACTIVITIES, BUDGET, EXPENSES, INDICATORS, MEASUREMENTS, RISKS)
