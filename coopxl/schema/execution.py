"""Execution: logical framework, activities, budget, expenses, indicators, measurements, risks, obstacles, the curve."""

from dataclasses import replace

from coopxl.schema import common
from coopxl.schema.codes import CodeList, code
from coopxl.schema.computed import Elapsed, Late
from coopxl.schema.kinds import Choice, Day, Kind, Money, Percent, Prose, Quantity, Ref, Whole, Words, YesNo
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import (
    ClosedNeeds,
    Covered,
    Doubt,
    Grave,
    Needs,
    NeedsFrom,
    NeedsWhere,
    OneAbove,
    Order,
    Overdue,
    PartsWithin,
    SameParent,
    SumWithin,
    Unique,
    Within,
)
from coopxl.schema.table import Column, Stage, Table, Writer, column, identity
from coopxl.schema.text import Text

LEVELS = ("impact", "outcome", "output", "activity")
"""The steps of the logical framework, from the top: each row serves one of the step above."""

ASKED_SINCE = "submitted"
"""The state from which the logical framework is asked to be consistent."""

APART = ("sex", "age_group", "area", "parish", "ethnic_group")
"""What tells the part of a measured value from its total."""

SEXES = CodeList("sexes", Text("Sexo", "Sex"), (code("women", "Mujeres", "Women"), code("men", "Hombres", "Men")))

AGE_GROUPS = CodeList(
    "age_groups",
    Text("Grupos de edad", "Age groups"),
    (
        code("children", "Niñez (0-11)", "Children (0-11)"),
        code("adolescents", "Adolescencia (12-17)", "Adolescents (12-17)"),
        code("youth", "Juventud (18-29)", "Youth (18-29)"),
        code("adults", "Personas adultas (30-64)", "Adults (30-64)"),
        code("older", "Personas adultas mayores (65+)", "Older adults (65+)"),
    ),
    open=True,
)

ETHNIC_GROUPS = CodeList(
    "ethnic_groups",
    Text("Autoidentificación étnica", "Ethnic self-identification"),
    (
        code("mestizo", "Mestiza", "Mestizo", "Mestizo/a"),
        code("indigenous", "Indígena", "Indigenous"),
        code("afro_ecuadorian", "Afroecuatoriana", "Afro-Ecuadorian", "Afroecuatoriano/a"),
        code("montubio", "Montubia", "Montubio", "Montubio/a"),
        code("white", "Blanca", "White", "Blanco/a"),
        code("other", "Otra", "Other", "Otro"),
    ),
)

OBSTACLE_KINDS = CodeList(
    "obstacle_kinds",
    Text("Tipos de obstáculo", "Kinds of obstacle"),
    (
        code("permit", "Permiso o autorización", "Permit or authorization", "Permiso", "Permit"),
        code("bureaucracy", "Trámite o burocracia", "Procedure or bureaucracy", "Burocracia", "Bureaucracy"),
        code("resources", "Falta de recursos", "Lack of resources"),
        code("political_change", "Cambio político", "Political change", "Cambio de gobierno", "Change of government"),
        code("insecurity", "Inseguridad", "Insecurity"),
        code("remote_work", "Trabajo a distancia", "Remote work", "Virtualidad"),
        code("transparency", "Falta de transparencia", "Lack of transparency"),
        code("other", "Otro", "Other"),
    ),
    open=True,
)


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


def _made(key: str, kind: Kind, es: str, en: str, help_es: str, help_en: str, width: int = 0) -> Column:
    return column(key, kind, es, en, help_es, help_en, written_by=Writer.COOPXL, width=width)


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
        column(
            "serves",
            Ref("logframe"),
            "Contribuye a",
            "Serves",
            "Componente: su propósito. Propósito: su fin.",
            "Of an output, its outcome; of an outcome, its impact.",
        ),
    ),
    prefix="MLG",
    digits=6,
    title="text",
    parent="project",
    rules=(
        Covered(
            "LOGF-01",
            "indicators",
            "result",
            ("baseline", "target", "source"),
            "project",
            ASKED_SINCE,
            "level",
            ("impact", "outcome", "output"),
        ),
        NeedsFrom("LOGF-02", "assumption", "project", ASKED_SINCE, "level", ("outcome", "output")),
        NeedsFrom("LOGF-03", "serves", "project", ASKED_SINCE, "level", ("outcome", "output")),
        OneAbove("LOGF-04", "serves", "level", LEVELS),
        SameParent("LOGF-05", "serves", "project"),
    ),
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
        column(
            "forecast_ends",
            Day(),
            "Fin pronosticado",
            "Forecast end",
            "Cuándo se cree hoy que terminará; el fin previsto no se cambia.",
            "When it is thought today that it will end; the planned end is left as it is.",
        ),
        column("progress", Percent(), "Avance (%)", "Progress (%)", "De 0 a 100.", "From 0 to 100."),
        column(
            "weight",
            Percent(),
            "Peso (%)",
            "Weight (%)",
            "Parte del proyecto, para la curva. Las que no lo dicen se reparten por igual lo que falta para 100.",
            "Its part of the project, for the curve. Those that do not say share equally what is left of 100.",
        ),
        column(
            "delay",
            Whole(),
            "Días de atraso",
            "Days late",
            "Del fin previsto al real; sin él, al pronosticado o a hoy.",
            "From the planned end to the actual one; without it, to the forecast or today.",
            computed=Late("ends", "forecast_ends", "ended", "state", ("done", "dropped")),
        ),
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
        NeedsFrom("ACTI-06", "result", "project", ASKED_SINCE, level=Level.INFO),
        OneAbove("ACTI-07", "result", "level", LEVELS, "activity"),
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
        column(
            "kpi",
            YesNo(),
            "Clave",
            "Key",
            "Si es uno de los pocos que resumen el proyecto.",
            "Whether it is one of the few that sum the project up.",
        ),
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
        "Los valores medidos de cada indicador en cada período: el total y, si se sabe, sus partes.",
        "The measured values of each indicator in each period: the total and, when known, its parts.",
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
        column(
            "numerator",
            Quantity(),
            "Numerador",
            "Numerator",
            "De un porcentaje, los casos que cumplen.",
            "Of a percentage, the cases that count.",
        ),
        column(
            "denominator",
            Quantity(),
            "Denominador",
            "Denominator",
            "De un porcentaje, todos los casos.",
            "Of a percentage, all the cases.",
        ),
        column(
            "reported_on",
            Day(),
            "Informado el",
            "Reported on",
            "De varios valores para un mismo período cuenta el último.",
            "Of several values for the same period the last one counts.",
        ),
        column(
            "evidence",
            Prose(),
            "Evidencia",
            "Evidence",
            "Dónde está la prueba; varias, separadas por punto y coma.",
            "Where the proof is; several, separated by semicolons.",
            width=30,
        ),
        column("sex", Choice("sexes"), "Sexo", "Sex", "Vacío en el total.", "Blank in the total."),
        column("age_group", Choice("age_groups"), "Edad", "Age", "Vacía en el total.", "Blank in the total."),
        column("area", Choice("localizations"), "Área", "Area", "Vacía en el total.", "Blank in the total."),
        column("parish", Ref("parishes"), "Parroquia", "Parish", "Vacía en el total.", "Blank in the total.", width=24),
        column(
            "ethnic_group",
            Choice("ethnic_groups"),
            "Autoidentificación",
            "Self-identification",
            "La que cada persona declara; vacía en el total.",
            "As each person declares; blank in the total.",
        ),
        common.NOTES,
    ),
    prefix="MED",
    digits=6,
    title="value",
    parent="indicator",
    rules=(
        Order("MEAS-01", "from_date", "to_date"),
        NeedsWhere("MEAS-02", ("numerator", "denominator"), "indicator", "measure", ("percentage",)),
        Order("MEAS-03", "numerator", "denominator", level=Level.WARNING),
        PartsWithin(
            "MEAS-04",
            "value",
            ("indicator", "from_date", "to_date"),
            APART,
            "reported_on",
            "indicator",
            "measure",
            ("unit",),
        ),
    ),
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

OBSTACLES = Table(
    "obstacles",
    "tracking",
    Stage.EXECUTION,
    Text("Obstáculos y permisos", "Obstacles and permits"),
    Text("obstáculo", "obstacle"),
    Text(
        "Lo que detiene el trabajo: permisos, trámites, falta de recursos; a quién se pidió y cuántos días lleva.",
        "What holds the work up: permits, procedures, lack of resources; who was asked and for how many days.",
    ),
    (
        identity(),
        column(
            "kind",
            Choice("obstacle_kinds"),
            "Tipo",
            "Kind",
            "Permiso, trámite, recursos…",
            "Permit, procedure, resources…",
            required=True,
        ),
        column(
            "description",
            Prose(),
            "Obstáculo",
            "Obstacle",
            "Qué falta o qué detiene el trabajo.",
            "What is missing or holds the work up.",
            required=True,
            width=44,
        ),
        column(
            "project",
            Ref("projects"),
            "Proyecto",
            "Project",
            "Vacío si es de toda la oficina.",
            "Blank when it concerns the whole office.",
        ),
        column(
            "asked_of",
            Words(),
            "A quién se pidió",
            "Asked of",
            "Autoridad o entidad que debe resolverlo.",
            "Authority or entity that has to solve it.",
            width=28,
        ),
        column("opened", Day(), "Desde", "Since", "Cuándo se pidió o empezó.", "When it was asked for or began."),
        column("due", Day(), "Respuesta prevista", "Answer due", "Para cuándo se espera.", "By when it is expected."),
        column("resolved", Day(), "Resuelto el", "Resolved on", "Vacío mientras siga.", "Blank while it lasts."),
        column(
            "days",
            Whole(),
            "Días parado",
            "Days stalled",
            "Desde que empezó hasta que se resolvió, o hasta hoy.",
            "From when it began until it was solved, or until today.",
            computed=Elapsed("opened", "resolved"),
        ),
        column("action", Prose(), "Qué se hace", "What is done", "Gestión en marcha.", "Steps being taken.", width=36),
        column("responsible", Words(), "Responsable", "Responsible", "Quién lo sigue.", "Who follows it up."),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="OBS",
    title="description",
    rules=(
        Order("OBST-01", "opened", "resolved"),
        Overdue("OBST-02", "due", "resolved"),
        Doubt("OBST-03", "doubt"),
    ),
    folded=True,
)

CURVE = Table(
    "curve",
    "tracking",
    Stage.EXECUTION,
    Text("Curva de avance", "Progress curve"),
    Text("mes de la curva", "month of the curve"),
    Text(
        "Lo previsto y lo real de cada proyecto, acumulado a cada fin de mes. Lo hace el botón «Avance».",
        'Planned and actual of each project, added up to the end of each month. Made by the button "Progress".',
    ),
    (
        replace(identity(), width=20),
        _made("project", Ref("projects"), "Proyecto", "Project", "De qué proyecto.", "Of which project.", 66),
        _made("month", Day(), "Hasta", "Up to", "Fin del mes.", "End of the month."),
        _made(
            "planned_progress",
            Percent(),
            "Avance previsto (%)",
            "Planned progress (%)",
            "Peso de lo que debía estar hecho: cada actividad crece por igual entre su inicio y su fin previstos.",
            "Weight of what should be done: each activity grows evenly between its planned start and end.",
        ),
        _made(
            "actual_progress",
            Percent(),
            "Avance real (%)",
            "Actual progress (%)",
            "Peso de lo hecho: cada actividad crece por igual desde su inicio real hasta su fin o su avance de hoy.",
            "Weight of what is done: each activity grows evenly from its actual start to its end or today's progress.",
        ),
        _made(
            "gap",
            Quantity(),
            "Diferencia (puntos)",
            "Gap (points)",
            "Real menos previsto; en el mes en curso, a hoy.",
            "Actual minus planned; in the current month, as of today.",
        ),
        _made(
            "planned_spending",
            Money(),
            "Gasto previsto",
            "Planned spending",
            "Cada línea de presupuesto según las fechas de su actividad, su año o las del proyecto.",
            "Each budget line by the dates of its activity, its year or those of the project.",
        ),
        _made(
            "actual_spending",
            Money(),
            "Gasto real",
            "Actual spending",
            "Gastos por su fecha.",
            "Expenses by their date.",
        ),
    ),
    title="project",
    derived=True,
    folded=True,
)

TABLES = (LOGFRAME, ACTIVITIES, BUDGET, EXPENSES, INDICATORS, MEASUREMENTS, RISKS, OBSTACLES, CURVE)
CODE_LISTS_HERE = (SEXES, AGE_GROUPS, ETHNIC_GROUPS, OBSTACLE_KINDS)
