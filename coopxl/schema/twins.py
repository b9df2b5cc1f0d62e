"""Rows that may be one, and what the officer said of them. Source: names spelled in several ways in both source documents."""

from dataclasses import replace

from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Day, Percent, Prose, Words
from coopxl.schema.table import Stage, Table, Writer, column, identity
from coopxl.schema.text import Text

SAME, DIFFERENT, LATER = "same", "different", "later"

TWIN_DECISIONS = CodeList(
    "twin_decisions",
    Text("Decisiones sobre repetidos", "Decisions on duplicates"),
    (
        code(DIFFERENT, "Son distintos", "They are different", "Distintos", "Distinto", "Different", "No", "Otro"),
        code(SAME, "Es el mismo", "It is the same", "El mismo", "Mismo", "Iguales", "Same", "Igual"),
        code(LATER, "Más tarde", "Later", "Después", "Pendiente"),
    ),
)

TWINS = Table(
    "twins",
    "registers",
    Stage.PARTIES,
    Text("Posibles repetidos", "Possible duplicates"),
    Text("posible repetido", "possible duplicate"),
    Text(
        "Pares de nombres parecidos en cooperantes, redes, actores y OSC. coopxl pregunta y recuerda; nunca junta filas.",
        "Pairs of similar names among cooperants, networks, actors and CSOs. coopxl asks and remembers; it never joins rows.",
    ),
    (
        replace(identity(), width=19),
        column(
            "table",
            Words(),
            "Dónde",
            "Where",
            "La hoja o las dos hojas en que están.",
            "The sheet or the two sheets they stand on.",
            written_by=Writer.COOPXL,
            width=18,
        ),
        column(
            "first",
            Words(),
            "El primero",
            "The first",
            "Lleva a su fila.",
            "Leads to its row.",
            written_by=Writer.COOPXL,
            width=32,
        ),
        column(
            "second",
            Words(),
            "El segundo",
            "The second",
            "Lleva a su fila.",
            "Leads to its row.",
            written_by=Writer.COOPXL,
            width=32,
        ),
        column(
            "alike",
            Percent(),
            "Parecido (%)",
            "Alike (%)",
            "Letras en común de las dos formas de escribirlo.",
            "Letters in common of the two spellings.",
            written_by=Writer.COOPXL,
            width=11,
        ),
        column(
            "why",
            Words(),
            "Por qué",
            "Why",
            "Las dos formas que se parecen.",
            "The two spellings that are alike.",
            written_by=Writer.COOPXL,
            width=38,
        ),
        column(
            "decision",
            Choice("twin_decisions"),
            "Decisión",
            "Decision",
            "Suya: si son distintos, no se vuelve a preguntar; si es el mismo, coopxl dice qué falta para juntarlos.",
            "Yours: if they are different, it is not asked again; if it is the same, coopxl tells what is left to join them.",
            width=18,
        ),
        column("reason", Prose(), "Razón", "Reason", "Suya: cómo lo sabe.", "Yours: how you know.", width=30),
        column("decided_on", Day(), "Decidido el", "Decided on", "Suya: fecha.", "Yours: the date."),
    ),
    title="first",
    derived=True,
    folded=True,
)

TABLES: tuple[Table, ...] = (TWINS,)

CODE_LISTS_HERE: tuple[CodeList, ...] = (TWIN_DECISIONS,)
