"""What decides whether a project suits a call or a cooperant, and what came of it.

Source: the eligibility recommendations that follow the table of calls of the management model.
"""

from dataclasses import dataclass

from coopxl.schema import common
from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Day, Identity, Money, Prose, Ref, Whole, Words, YesNo
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import Needs
from coopxl.schema.table import Column, Stage, Table, Writer, column, identity
from coopxl.schema.text import Text

PASS, UNKNOWN, FAIL = "pass", "unknown", "fail"
"""What the gate says; what is not known never passes."""

GATES = CodeList(
    "gates",
    Text("Si cumple: ✓ cumple, ? no se sabe, ✗ no cumple", "Eligible: ✓ passes, ? not known, ✗ fails"),
    (
        code(PASS, "✓ Cumple", "✓ Passes", "Cumple", "Passes", "Pass"),
        code(UNKNOWN, "? No se sabe", "? Not known", "No se sabe", "Not known", "Unknown"),
        code(FAIL, "✗ No cumple", "✗ Fails", "No cumple", "Fails", "Fail"),
    ),
)
SIGNS = {PASS: "✓", UNKNOWN: "?", FAIL: "✗"}

APPLY, NOT_INTERESTED = "apply", "not_interested"
MATCH_DECISIONS = CodeList(
    "match_decisions",
    Text("Decisiones sobre una coincidencia", "Decisions on a match"),
    (
        code(APPLY, "Postular", "Apply"),
        code("ask_cooperant", "Preguntar al cooperante", "Ask the cooperant"),
        code("later", "Más adelante", "Later"),
        code(NOT_INTERESTED, "No interesa", "Not interested"),
    ),
)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that the score counts, and the points it gives unless the officer says otherwise."""

    key: str
    points: int
    label: Text
    help: Text


CRITERIA = (
    Criterion(
        "area",
        30,
        Text("Área", "Area"),
        Text("Cuántas áreas del proyecto apoya el cooperante.", "How many of the project's areas are supported."),
    ),
    Criterion(
        "population",
        15,
        Text("Población", "Population"),
        Text("Cuántas poblaciones del proyecto atiende.", "How many of the project's populations are served."),
    ),
    Criterion(
        "cooperation_type",
        15,
        Text("Tipo de cooperación", "Type of cooperation"),
        Text("Si da alguno de los tipos que se buscan.", "Whether one of the types sought is given."),
    ),
    Criterion(
        "amount",
        10,
        Text("Monto", "Amount"),
        Text("Si lo solicitado cabe entre el mínimo y el máximo.", "Whether the request fits the lowest and highest."),
    ),
    Criterion(
        "sdg",
        10,
        Text("ODS", "SDG"),
        Text("Cuántos ODS del proyecto apoya.", "How many of the project's SDGs are supported."),
    ),
    Criterion(
        "geography",
        5,
        Text("Geografía", "Geography"),
        Text("Si el ámbito incluye a este cantón.", "Whether the scope includes this canton."),
    ),
    Criterion(
        "lead_time",
        5,
        Text("Plazo", "Lead time"),
        Text(
            "Si hay tiempo de sobra (todo) o justo (la mitad).",
            "Whether there is ample time (all) or just enough (half).",
        ),
    ),
    Criterion(
        "relationship",
        5,
        Text("Relación previa", "Past relationship"),
        Text(
            "Convenios o postulaciones aceptadas (todo); solo gestiones (la mitad).",
            "Agreements or accepted applications (all); contacts only (half).",
        ),
    ),
    Criterion(
        "plan_priority",
        5,
        Text("Prioridad del plan", "Plan priority"),
        Text(
            "Si aporta a un objetivo de un plan vigente o está en la lista final.",
            "Whether it serves an objective of a plan in force, or is on the final list.",
        ),
    ),
)

WEIGHTS = Table(
    "weights",
    "calendar",
    Stage.CALLS,
    Text("Pesos", "Weights"),
    Text("peso", "weight"),
    Text(
        "Cuánto cuenta cada criterio en el puntaje. Deben sumar 100; si no, coopxl los ajusta en proporción y lo dice.",
        "How much each criterion counts in the score. They should sum to 100; if not, coopxl scales them and says so.",
    ),
    (
        Column(
            "id",
            Identity("[a-z_]+", "criterion"),
            Text("ID", "ID"),
            Text("No lo cambie.", "Do not change it."),
            required=True,
            written_by=Writer.COOPXL,
            width=18,
        ),
        column(
            "label",
            Words(),
            "Criterio",
            "Criterion",
            "Qué se cuenta.",
            "What counts.",
            written_by=Writer.COOPXL,
            width=26,
        ),
        column("weight", Whole(0, 100), "Peso", "Weight", "Puntos, de 0 a 100.", "Points, from 0 to 100.", width=10),
        column(
            "help",
            Prose(),
            "Cómo se cuenta",
            "How it counts",
            "Explicación.",
            "Explanation.",
            written_by=Writer.COOPXL,
            width=60,
        ),
    ),
    title="label",
    blank_rows=0,
    folded=True,
)

COUNTERPART_FUNDS = Table(
    "counterpart_funds",
    "registers",
    Stage.OFFICE,
    Text("Fondos de contraparte", "Counterpart funds"),
    Text("fondo de contraparte", "counterpart fund"),
    Text(
        "Lo que el presupuesto de cada año reserva para contrapartes, de una dependencia o de todo el municipio.",
        "What each year's budget sets aside for counterparts, of a department or of the whole municipality.",
    ),
    (
        identity(),
        column(
            "year",
            Whole(1990, 2100),
            "Año",
            "Year",
            "Año del presupuesto.",
            "Year of the budget.",
            required=True,
            width=9,
        ),
        column(
            "department",
            Words(),
            "Dependencia",
            "Department",
            "Como se escribe en los proyectos; vacía significa todo el municipio.",
            "As projects write it; empty means the whole municipality.",
            width=30,
        ),
        column(
            "amount",
            Money(),
            "Monto",
            "Amount",
            "Lo reservado para contrapartes.",
            "What is set aside for counterparts.",
            required=True,
        ),
        common.CURRENCY,
        common.RATE,
        common.RATE_DATE,
        column(
            "document",
            Words(),
            "Documento",
            "Document",
            "Partida, ordenanza o certificación.",
            "Budget item, ordinance or certificate.",
            width=28,
        ),
        common.NOTES,
    ),
    prefix="FCP",
    title="department",
    folded=True,
    rules=common.rate_rules("FUND", 1),
)


def _told(
    key: str, kind: Choice | Whole | Words | Prose | Day | Ref, es: str, en: str, help: Text, width: int
) -> Column:
    return column(key, kind, es, en, help.es, help.en, written_by=Writer.COOPXL, width=width)


MATCHES = Table(
    "matches",
    "calendar",
    Stage.CALLS,
    Text("Coincidencias", "Matches"),
    Text("coincidencia", "match"),
    Text(
        "A qué convocatoria o cooperante puede ir cada proyecto, y por qué. La hace coopxl; las de encabezado claro son suyas.",
        "Which call or cooperant each project could go to, and why. coopxl makes it; the pale columns are yours.",
    ),
    (
        identity(),
        _told("project", Ref("projects"), "Proyecto", "Project", Text("Lo que busca fondos.", "What seeks money."), 24),
        _told(
            "call",
            Words(),
            "Convocatoria",
            "Call",
            Text(
                "ID de la convocatoria o del programa; vacío si no hay.",
                "ID of the call or programme; empty if there is none.",
            ),
            15,
        ),
        _told("cooperant", Ref("cooperants"), "Cooperante", "Cooperant", Text("De quién es.", "Whose it is."), 22),
        _told(
            "gate",
            Choice("gates"),
            "¿Cumple?",
            "Eligible?",
            Text(
                "No cumple si falla una condición; no se sabe si falta un dato.",
                "Fails when one condition fails; not known while something is missing.",
            ),
            14,
        ),
        _told("score", Whole(0, 100), "Puntaje", "Score", Text("De 0 a 100.", "From 0 to 100."), 9),
        _told(
            "reasons",
            Prose(),
            "Por qué",
            "Why",
            Text(
                "Cada condición con su signo: primero lo que falla, después lo que no se sabe.",
                "Each condition with its sign: first what fails, then what is not known.",
            ),
            60,
        ),
        _told("closes", Day(), "Cierre (hora local)", "Closes (local time)", Text("Último día.", "Last day."), 13),
        _told(
            "working_days",
            Whole(-100000, 100000),
            "Días laborables",
            "Working days",
            Text("Hasta el cierre, contados el día que dice arriba.", "To the closing, counted on the day said above."),
            11,
        ),
        column(
            "requirements_met",
            YesNo(),
            "Requisitos revisados y cumplidos",
            "Requirements checked and met",
            "Suya: sí cuando los leyó y se cumplen; después pulse «Coincidencias».",
            'Yours: yes once you have read them and they are met; then press "Matches".',
            width=17,
        ),
        column(
            "decision",
            Choice("match_decisions"),
            "Decisión",
            "Decision",
            "Suya: coopxl la recuerda y no vuelve a proponer lo que no interesa.",
            "Yours: coopxl remembers it and proposes no more what is of no interest.",
            width=16,
        ),
        column("reason", Prose(), "Motivo", "Reason", "Suyo: por qué se decidió así.", "Yours: why.", width=26),
        column("decided_on", Day(), "Decidido el", "Decided on", "Suyo: qué día.", "Yours: which day.", width=12),
        _told(
            "points",
            Prose(),
            "Puntos",
            "Points",
            Text(
                "Lo que da cada criterio; su suma es el puntaje.", "What each criterion gives; their sum is the score."
            ),
            72,
        ),
    ),
    title="project",
    derived=True,
    rules=(Needs("MATC-01", "reason", "decision", unless=("apply",), level=Level.WARNING),),
)

TABLES: tuple[Table, ...] = (MATCHES, WEIGHTS, COUNTERPART_FUNDS)

CODE_LISTS_HERE: tuple[CodeList, ...] = (GATES, MATCH_DECISIONS)
