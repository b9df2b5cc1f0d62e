"""What two copies of a workbook say differently, for the officer to decide: each workbook has its own sheet of it."""

from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Kind, Prose, Words
from coopxl.schema.table import Column, Stage, Table, Writer, column, identity
from coopxl.schema.text import Text

CONFLICTS = "conflicts"
"""The key of the table, in each of the workbooks."""

CHOICES = CodeList(
    "conflict_choices",
    Text("Qué vale en un conflicto", "What holds in a conflict"),
    (
        code("mine", "Lo de aquí", "What is here", "aquí", "lo mío", "here", "mine", "ours"),
        code("theirs", "Lo de la otra copia", "What the other says", "la otra", "lo suyo", "the other", "theirs"),
        code("typed", "Lo que escribo", "What I type", "otro valor", "escrito", "another value", "typed"),
    ),
)


def _told(key: str, kind: Kind, es: str, en: str, help: Text, width: int) -> Column:
    return column(key, kind, es, en, help.es, help.en, written_by=Writer.COOPXL, width=width)


def conflicts(workbook: str) -> Table:
    """The conflicts of one workbook; those that are decided go at `coopxl merge --resolve`."""
    return Table(
        CONFLICTS,
        workbook,
        Stage.OFFICE,
        Text("Conflictos", "Conflicts"),
        Text("conflicto", "conflict"),
        Text(
            "Celdas que dos copias de este libro cambiaron de modo distinto. Elija qué vale en cada fila.",
            "Cells that two copies of this workbook changed differently. Choose what holds in each row.",
        ),
        (
            identity(),
            _told("place", Words(), "Lugar", "Place", Text("Lleva a la celda.", "Goes to the cell."), 22),
            _told("table", Words(), "Tabla", "Table", Text("Hoja donde está.", "Sheet it is on."), 12),
            _told("row", Words(), "Fila", "Row", Text("ID y nombre de la fila.", "ID and name of the row."), 22),
            _told("column", Words(), "Columna", "Column", Text("Qué dato es.", "Which value it is."), 15),
            _told("base", Prose(32000), "Antes", "Before", Text("Lo que decía.", "What it said."), 21),
            _told("ours", Prose(32000), "Aquí", "Here", Text("Lo que dice esta copia.", "What this copy says."), 21),
            _told(
                "theirs", Prose(32000), "Otra copia", "Other copy", Text("Lo que dice la otra.", "What it says."), 21
            ),
            column(
                "choice",
                Choice("conflict_choices"),
                "Qué vale",
                "What holds",
                "Lo de aquí, lo de la otra copia, o lo que usted escriba al lado.",
                "What is here, what the other copy says, or what you type beside it.",
                width=13,
            ),
            column(
                "typed",
                Prose(32000),
                "Lo que escribo",
                "What I type",
                "Solo si no vale ninguno de los dos.",
                "Only when neither of the two holds.",
                width=16,
            ),
            column(
                "notes",
                Prose(),
                "Sus notas",
                "Your notes",
                "Suyas: se conservan mientras dure el conflicto.",
                "Yours: kept as long as the conflict lasts.",
                width=14,
            ),
        ),
        title="row",
        derived=True,
        blank_rows=3,
        folded=True,
    )


CODE_LISTS_HERE = (CHOICES,)
