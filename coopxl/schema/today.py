"""The page of the day: its sections in their order, how many lines each has, and its columns. One A4 sheet, upright."""

from dataclasses import dataclass

from coopxl.schema.text import Text

AHEAD = 30
"""Days ahead that the page looks at."""

SOON = 7
"""Days from which something presses."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section: `lines` of it are shown at most, and one line more tells of the rest, or that there is `nothing`."""

    key: str
    label: Text
    lines: int
    nothing: Text


SECTIONS = (
    Section(
        "closes",
        Text("Cierra", "Closing"),
        6,
        Text("Ninguna convocatoria abre ni cierra en 30 días.", "No call opens or closes within 30 days."),
    ),
    Section(
        "begin",
        Text("Preparar", "To prepare"),
        4,
        Text("Ningún paso interno tiene que empezar en 30 días.", "No internal step has to begin within 30 days."),
    ),
    Section("due", Text("Vence", "Due"), 7, Text("Nada vence en 30 días.", "Nothing is due within 30 days.")),
    Section(
        "call",
        Text("A quién llamar o escribir", "Whom to call or write to"),
        7,
        Text("Nadie espera una llamada ni debe una respuesta.", "Nobody waits for a call or owes an answer."),
    ),
    Section(
        "expires",
        Text("Por expirar", "Expiring"),
        6,
        Text("Nada expira en 180 días.", "Nothing expires within 180 days."),
    ),
    Section(
        "decide",
        Text("Por decidir: a qué postular", "To decide: where to apply"),
        5,
        Text("Ninguna coincidencia espera su decisión.", "No match waits for your decision."),
    ),
    Section(
        "red",
        Text("En rojo", "In the red"),
        6,
        Text("Ningún proyecto debe nada y no hay errores.", "No project owes anything and there are no errors."),
    ),
)

COLUMNS = (
    (Text("Signo", "Sign"), 8),
    (Text("Cuándo", "When"), 11),
    (Text("Cuánto falta", "How long"), 19),
    (Text("Qué", "What"), 46),
    (Text("Quién", "Who"), 26),
    (Text("Dónde", "Where"), 31),
)
"""Header and width in characters."""

LATE, PRESSING, COMING = "▲", "●", "○"
"""Signs, so that colour is never the only one."""

SIGNS = Text(
    f"{LATE} atrasado   {PRESSING} en {SOON} días o menos   {COMING} más adelante",
    f"{LATE} late   {PRESSING} within {SOON} days   {COMING} later",
)

FOLLOWED = "contacts"
"""The table whose next steps are calls and letters: they stand under whom to call."""

STEPS = ("next_step", "action", "follow_up")
"""Columns that say what is to be done, before the title of the row does."""

ANSWERS = (
    "responsible", "follow_up_by", "person", "made_by", "executing_department", "department", "asked_of", "cooperant",
    "cooperants", "to_whom",
)  # fmt: skip
"""Columns that say who answers for a row, the first that is filled."""


def first_line(section: Section) -> int:
    """The line of the block on which the heading of a section stands; line 0 is the date."""
    before = SECTIONS[: SECTIONS.index(section)]
    return 1 + sum(lines_of(one) for one in before)


def lines_of(section: Section) -> int:
    """Lines of the block that a section takes: heading, lines, the rest, and a blank one."""
    return section.lines + 3


BLOCK_LINES = 1 + sum(map(lines_of, SECTIONS))
"""All lines of the block."""
