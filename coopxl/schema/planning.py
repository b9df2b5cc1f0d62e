"""The way of a proposal through the municipality, counted back from the closing.

Sources: the model's ordinance (the highest authority approves, the Financial Directorate certifies) and its definitive calendar.
"""

from dataclasses import dataclass, replace

from coopxl.schema import common
from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Day, Kind, Prose, Whole, Words
from coopxl.schema.rules import Unique
from coopxl.schema.table import Column, Stage, Table, Writer, column, identity
from coopxl.schema.text import Text

STEP_OCCASIONS = CodeList(
    "step_occasions",
    Text("Cuándo hace falta un paso", "When a step is needed"),
    (
        code("always", "Siempre", "Always"),
        code("other_language", "Si se pide en otro idioma", "If another language is asked"),
        code("counterpart", "Si se pide contraparte", "If a counterpart is asked"),
    ),
)

PLAN_STATES = CodeList(
    "plan_states",
    Text("Estados de un paso", "States of a step"),
    (
        code("done", "✔ Hecho", "✔ Done", "Hecho", "Done"),
        code("ahead", "· Más adelante", "· Later on", "Más adelante", "Later on"),
        code("now", "▶ Toca ahora", "▶ Now", "Toca ahora", "Now"),
        code("late", "! Atrasado", "! Late", "Atrasado", "Late"),
        code("impossible", "✘ Ya no alcanza", "✘ Too late", "Ya no alcanza", "Too late"),
    ),
)

APPROVAL_STEPS = Table(
    "approval_steps",
    "calendar",
    Stage.CALLS,
    Text("Pasos internos", "Internal steps"),
    Text("paso interno", "internal step"),
    Text(
        "Lo que una propuesta recorre en el municipio antes de entregarse, y cuánto toma. Ajuste los días a los de su casa.",
        "What a proposal goes through in the municipality before it is handed in, and how long. Adjust the days to your own.",
    ),
    (
        identity(),
        column(
            "order",
            Whole(1, 999),
            "Orden",
            "Order",
            "Cuál va antes: 1, 2, 3…",
            "Which goes first.",
            required=True,
            width=9,
        ),
        column("name", Words(120), "Paso", "Step", "Qué se hace.", "What is done.", required=True, width=38),
        column(
            "working_days",
            Whole(0, 250),
            "Días laborables",
            "Working days",
            "Cuántos toma; 0 si se hace el mismo día.",
            "How many it takes; 0 when it is done the same day.",
            required=True,
            width=13,
        ),
        column("responsible", Words(), "Responsable", "Responsible", "Quién lo hace.", "Who does it.", width=34),
        column(
            "occasion",
            Choice("step_occasions"),
            "Cuándo hace falta",
            "When it is needed",
            "Vacío: siempre. Mientras no se sepa si hace falta, se cuenta.",
            "Empty: always. While nobody knows whether it is needed, it is counted.",
            width=26,
        ),
        common.NOTES,
    ),
    prefix="PAS",
    title="name",
    rules=(Unique("STEP-01", ("order",)), Unique("STEP-02", ("name",))),
)


def _ours(key: str, kind: Kind, label: Text, help: Text, width: int) -> Column:
    return column(key, kind, label.es, label.en, help.es, help.en, written_by=Writer.COOPXL, width=width)


BACK_PLAN = Table(
    "back_plan",
    "calendar",
    Stage.CALLS,
    Text("Plan hacia atrás", "Back plan"),
    Text("paso del plan", "step of the plan"),
    Text(
        "Hasta cuándo empezar cada paso para llegar al cierre. Anote lo empezado y lo hecho, y pulse «Tabla cronológica».",
        'By when to start each step to be in time for the closing. Note what is begun and done; press "Chronological table".',
    ),
    (
        replace(identity(), width=20),
        _ours("call", Words(), Text("Convocatoria", "Call"), Text("Lleva a su fila.", "Leads to its row."), 13),
        _ours(
            "agency",
            Words(),
            Text("Agencia u organismo cooperante", "Cooperating agency / organism"),
            Text("Quién convoca.", "Who calls."),
            30,
        ),
        _ours("step", Words(), Text("Paso", "Step"), Text("Qué se hace.", "What is done."), 26),
        _ours("responsible", Words(), Text("Responsable", "Responsible"), Text("Quién lo hace.", "Who does it."), 24),
        _ours(
            "starts_by",
            Day(),
            Text("Empezar hasta", "Start by"),
            Text(
                "Último día para empezar; si ya empezó, para seguir con lo que falta.",
                "Last day to start; once begun, to go on with what is left.",
            ),
            12,
        ),
        _ours(
            "ends_by",
            Day(),
            Text("Terminar hasta", "End by"),
            Text(
                "El último paso termina el último día laborable entero: si se cierra antes de las 17:00 de aquí, el anterior.",
                "The last step ends on the last whole working day: if the call closes before 17:00 here, the day before.",
            ),
            12,
        ),
        _ours(
            "working_days",
            Whole(0, 250),
            Text("Días laborables", "Working days"),
            Text("Los que toma, sin fines de semana ni feriados.", "Those it takes, without weekends and holidays."),
            11,
        ),
        _ours(
            "state",
            Choice("plan_states"),
            Text("Estado", "State"),
            Text(
                "Ya no alcanza: quedan menos días laborables que los que piden los pasos por hacer. Atrasado: pasó de sus días, "
                "o alcanza solo si no hacen falta los pasos en duda.",
                "Too late: fewer working days are left than the steps still to do ask for. Late: it took more than its days, "
                "or there is time only if the steps in doubt are not needed.",
            ),
            16,
        ),
        column(
            "started_on",
            Day(),
            "Empezado el",
            "Started on",
            "Suya: día en que empezó.",
            "Yours: day it began.",
            width=12,
        ),
        column(
            "done_on", Day(), "Hecho el", "Done on", "Suya: día en que se terminó.", "Yours: day it was done.", width=12
        ),
        column(
            "notes", Prose(), "Notas", "Notes", "Suya: lo que convenga recordar.", "Yours: worth remembering.", width=26
        ),
    ),
    title="step",
    derived=True,
)

TABLES: tuple[Table, ...] = (BACK_PLAN, APPROVAL_STEPS)

CODE_LISTS_HERE: tuple[CodeList, ...] = (STEP_OCCASIONS, PLAN_STATES)


@dataclass(frozen=True, slots=True)
class DefaultStep:
    """A step that a new office starts with, until it writes down its own."""

    name: Text
    working_days: int
    responsible: Text
    occasion: str = "always"


_MAYOR = Text("Alcaldía", "Mayor's office")
_UNIT = Text("Unidad de cooperación", "Cooperation unit")

DEFAULT_STEPS = (
    DefaultStep(
        Text("Formular la propuesta", "Write the proposal"),
        10,
        Text(
            "Dirección que la ejecutará y unidad de cooperación", "Department that will carry it out, cooperation unit"
        ),
    ),
    DefaultStep(
        Text("Informar a la dirección", "Inform the directorate"), 2, Text("Dirección a cargo", "Director in charge")
    ),
    DefaultStep(Text("Informe jurídico", "Legal opinion"), 5, Text("Procuraduría síndica", "Legal counsel")),
    DefaultStep(
        Text("Certificar la contraparte", "Certify the counterpart"),
        5,
        Text("Dirección Financiera", "Financial Directorate"),
        "counterpart",
    ),
    DefaultStep(
        Text("Autorización del concejo", "Council authorization"),
        10,
        Text("Concejo cantonal", "Municipal council"),
        "counterpart",
    ),
    DefaultStep(Text("Traducir", "Translate"), 5, _UNIT, "other_language"),
    DefaultStep(Text("Aprobación y firma", "Approval and signature"), 3, _MAYOR),
    DefaultStep(Text("Entregar", "Hand in"), 1, _UNIT),
)
"""21 working days at least, 41 with counterpart and translation."""

DEFAULT_NOTE = Text(
    "Plazo de partida: ajústelo al de su municipio.", "Days to begin with: adjust them to your municipality."
)
