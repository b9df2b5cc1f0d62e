"""What the planning directorate says of a project: columns of the projects that it fills in the pack it gets."""

from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Day, Prose, Whole
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import Needs, Rule
from coopxl.schema.table import Column, Writer, column
from coopxl.schema.text import Text

OPINIONS = CodeList(
    "planning_opinions",
    Text("Opiniones de planificación", "Opinions of planning"),
    (
        code("favourable", "✓ Favorable", "✓ Favourable", "Favorable", "Favourable", "Favorable sin observaciones"),
        code(
            "with_remarks",
            "~ Favorable con observaciones",
            "~ Favourable with remarks",
            "Favorable con observaciones",
            "Favourable with remarks",
        ),
        code("not_favourable", "✗ No favorable", "✗ Not favourable", "No favorable", "Not favourable", "Desfavorable"),
    ),
)

COLUMNS: tuple[Column, ...] = (
    column(
        "planning_priority",
        Whole(1, 9),
        "Prioridad de Planificación (1-9)",
        "Planning's priority (1-9)",
        "La que da la dirección de planificación; 1 es lo primero.",
        "The one the planning directorate gives; 1 comes first.",
        written_by=Writer.PLANNING,
    ),
    column(
        "planning_opinion",
        Choice("planning_opinions"),
        "Opinión de Planificación",
        "Planning's opinion",
        "Si el proyecto va con los planes: favorable, con observaciones o no.",
        "Whether the project goes with the plans: favourable, with remarks or not.",
        written_by=Writer.PLANNING,
        width=26,
    ),
    column(
        "planning_remarks",
        Prose(),
        "Observaciones de Planificación",
        "Planning's remarks",
        "Qué habría que cambiar, o por qué no es favorable.",
        "What should be changed, or why it is not favourable.",
        written_by=Writer.PLANNING,
        width=36,
    ),
    column(
        "planning_on",
        Day(),
        "Planificación opinó el",
        "Planning's opinion given on",
        "Día en que se dio la opinión.",
        "Day the opinion was given.",
        written_by=Writer.PLANNING,
    ),
)

RULES: tuple[Rule, ...] = (
    Needs(
        "OPIN-01",
        "planning_remarks",
        "planning_opinion",
        ("with_remarks", "not_favourable"),
        level=Level.WARNING,
    ),
    Needs("OPIN-02", "planning_on", "planning_opinion", level=Level.WARNING),
)
