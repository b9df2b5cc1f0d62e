"""The way of a project through its states: applications, moves, earlier versions, how it stands with its duties.

Source: the scenarios of a cooperant's answer in the management model (acceptance, reformulation, another project), the
report on accepted projects of the unit's statute, and the control of the ordinance, art. 11.
"""

from dataclasses import replace

from coopxl.schema import common
from coopxl.schema.codes import CodeList
from coopxl.schema.duties import DUTIES, DUTY_STATES
from coopxl.schema.kinds import Choice, Day, Money, Prose, Ref, Whole, Words
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import Doubt, Needs, Order, Silent
from coopxl.schema.states import ANSWERS, PROJECT_STATES
from coopxl.schema.table import Column, Stage, Table, Writer, column, identity
from coopxl.schema.text import Text

ANSWER_CODES = CodeList(
    "answers",
    Text("Respuestas del cooperante", "Answers of the cooperant"),
    tuple(PROJECT_STATES[key] for key in ANSWERS),
)

APPLICATIONS = Table(
    "applications",
    "registers",
    Stage.PROJECTS,
    Text("Postulaciones", "Applications"),
    Text("postulación", "application"),
    Text(
        "Cada vez que un proyecto se presentó: a quién, cuánto se pidió y qué contestaron.",
        "Every time a project was submitted: to whom, how much was asked and what was answered.",
    ),
    (
        identity(),
        common.project_ref(),
        common.cooperant_ref(),
        column(
            "call",
            Ref("calls"),
            "Convocatoria",
            "Call",
            "A qué convocatoria, si la hubo.",
            "Which call, when there was one.",
        ),
        column(
            "version",
            Whole(1, 1000),
            "Versión",
            "Version",
            "Qué versión de la propuesta se presentó.",
            "Which version of the proposal was submitted.",
            width=9,
        ),
        column("submitted", Day(), "Presentada el", "Submitted on", "Fecha de entrega.", "Date it was handed in."),
        column(
            "amount_requested",
            Money(),
            "Monto solicitado",
            "Amount requested",
            "Lo que se pidió.",
            "What was asked for.",
        ),
        column("amount_approved", Money(), "Monto aprobado", "Amount approved", "Lo que dieron.", "What was granted."),
        common.CURRENCY,
        column(
            "answer",
            Choice("answers"),
            "Respuesta",
            "Answer",
            "Qué contestó el cooperante; vacía mientras no conteste.",
            "What the cooperant answered; blank until it does.",
        ),
        column("answered", Day(), "Contestada el", "Answered on", "Fecha de la respuesta.", "Date of the answer."),
        column(
            "reason",
            Prose(),
            "Motivo",
            "Reason",
            "Por qué, con sus palabras; las correcciones que pide.",
            "Why, in its own words; the corrections it asks for.",
            width=40,
        ),
        column(
            "document",
            Words(),
            "Documento enviado",
            "Document sent",
            "Dónde está lo que se envió.",
            "Where what was sent is kept.",
            width=28,
        ),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="POS",
    yearly=True,
    title="project",
    parent="project",
    rules=(
        Order("APPL-01", "submitted", "answered"),
        Needs("APPL-02", "answer", "answered"),
        Needs("APPL-03", "reason", "answer", ("reformulate", "different_project", "rejected"), level=Level.WARNING),
        Silent("APPL-04", "answer", "silence_days"),
        Doubt("APPL-05", "doubt"),
    ),
)


def _noted(
    key: str, kind: Day | Words | Prose | Whole | Choice | Ref, es: str, en: str, help: Text, width: int = 0
) -> Column:
    """A column that coopxl fills by itself."""
    return column(key, kind, es, en, help.es, help.en, written_by=Writer.COOPXL, width=width)


_PROJECT = _noted("project", Ref("projects"), "Proyecto", "Project", Text("De qué proyecto.", "Of which project."), 34)

MOVES = Table(
    "moves",
    "registers",
    Stage.PROJECTS,
    Text("Trayectoria", "History"),
    Text("paso", "step"),
    Text(
        "Cada paso de un proyecto de un estado a otro: cuándo, quién y por qué. La escribe coopxl.",
        "Every step of a project from one state to another: when, who and why. coopxl writes it.",
    ),
    (
        identity(),
        _PROJECT,
        _noted("from_state", Choice("project_states"), "De", "From", Text("Estado que dejó.", "State it left.")),
        _noted("to_state", Choice("project_states"), "A", "To", Text("Estado al que pasó.", "State it went to.")),
        _noted("date", Day(), "Fecha", "Date", Text("Día del paso.", "Day of the step.")),
        _noted(
            "who", Words(), "Quién", "Who", Text("Responsable de la unidad ese día.", "Officer in charge that day.")
        ),
        _noted("why", Prose(), "Por qué", "Why", Text("El motivo que se dio.", "The reason given."), 44),
        _noted("version", Whole(1, 1000), "Versión", "Version", Text("De la propuesta.", "Of the proposal."), 9),
        common.NOTES,
    ),
    prefix="TRA",
    digits=6,
    title="why",
    parent="project",
    folded=True,
)

VERSIONS = Table(
    "versions",
    "registers",
    Stage.PROJECTS,
    Text("Versiones", "Versions"),
    Text("dato de una versión", "value of a version"),
    Text(
        "Lo que decía cada versión de una propuesta antes de reformularla, dato por dato. La escribe coopxl.",
        "What each version of a proposal said before it was reformulated, value by value. coopxl writes it.",
    ),
    (
        identity(),
        _PROJECT,
        _noted("version", Whole(1, 1000), "Versión", "Version", Text("Cuál.", "Which one."), 9),
        _noted("table", Words(60), "Tabla", "Table", Text("Clave de la tabla.", "Key of the table.")),
        _noted("row", Words(60), "Fila", "Row", Text("ID de la fila.", "ID of the row.")),
        _noted("column", Words(60), "Columna", "Column", Text("Clave de la columna.", "Key of the column.")),
        _noted("label", Words(), "Dato", "Field", Text("Nombre de la columna.", "Name of the column."), 26),
        _noted("value", Prose(32000), "Decía", "It said", Text("El valor de entonces.", "The value of then."), 60),
    ),
    prefix="VER",
    digits=6,
    title="label",
    parent="project",
    folded=True,
    kept=True,
)

CHANGES = Table(
    "changes",
    "registers",
    Stage.PROJECTS,
    Text("Cambios entre versiones", "Changes between versions"),
    Text("cambio", "change"),
    Text(
        "Qué cambió en cada propuesta de una versión a la siguiente. La hace coopxl.",
        "What changed in each proposal from one version to the next. coopxl makes it.",
    ),
    (
        identity(),
        _PROJECT,
        _noted(
            "from_version", Whole(1, 1000), "De la versión", "From version", Text("La anterior.", "The earlier."), 10
        ),
        _noted("to_version", Whole(1, 1001), "A la versión", "To version", Text("La siguiente.", "The next one."), 10),
        _noted("table", Words(), "Tabla", "Table", Text("Hoja donde está.", "Sheet it is on."), 20),
        _noted("row", Words(60), "Fila", "Row", Text("ID de la fila.", "ID of the row.")),
        _noted("label", Words(), "Dato", "Field", Text("Qué cambió.", "What changed."), 26),
        _noted("before", Prose(32000), "Antes", "Before", Text("Vacío: no estaba.", "Blank: it was not there."), 50),
        _noted("after", Prose(32000), "Ahora", "Now", Text("Vacío: se quitó.", "Blank: it was taken out."), 50),
    ),
    title="label",
    derived=True,
    folded=True,
)

COMPLIANCE = Table(
    "compliance",
    "registers",
    Stage.PROJECTS,
    Text("Cumplimiento", "Compliance"),
    Text("cumplimiento de un proyecto", "compliance of a project"),
    Text(
        "Cómo está cada proyecto frente a lo que pide la norma, y qué falta. La hace coopxl al pulsar «Cumplimiento».",
        'How each project stands with what the rules ask, and what is missing. coopxl makes it when you press "Compliance".',
    ),
    (
        identity(),
        replace(_PROJECT, width=22),
        _noted("state", Choice("project_states"), "Estado", "State", Text("El de hoy.", "Today's."), 15),
        _noted(
            "missing",
            Prose(),
            "Qué hacer ahora",
            "What to do now",
            Text(
                "Lo que falta y lo que viene, con su celda y su artículo.",
                "What is missing and due, with cell and article.",
            ),
            80,
        ),
        *(
            _noted(
                duty.column,
                Choice("duty_states"),
                f"{duty.key} {duty.title.es}",
                f"{duty.key} {duty.title.en}",
                Text(f"{duty.text.es} ({duty.article.es}).", f"{duty.text.en} ({duty.article.en})."),
                5,
            )
            for duty in DUTIES
        ),
    ),
    title="project",
    derived=True,
)

TABLES: tuple[Table, ...] = (APPLICATIONS, COMPLIANCE, MOVES, VERSIONS, CHANGES)
CODE_LISTS_HERE: tuple[CodeList, ...] = (ANSWER_CODES, DUTY_STATES)
