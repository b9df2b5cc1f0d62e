"""Who changed what, when and through what. Source: the office answers for what it keeps to the municipality and to donors."""

from coopxl.schema.kinds import Day, Hour, Kind, Prose, Words
from coopxl.schema.table import Column, Stage, Table, Writer, column, identity
from coopxl.schema.text import Text

LISTED = 500
"""Entries on the sheet; all of them are in the office's own folder."""

PREFIX, DIGITS = "BIT", 6
"""An entry is called `BIT-000123`. The numbers are the log's own: no row typed on the sheet gets one."""

HAND = "hand"
"""Through what a person's own typing came."""

THROUGH = {
    HAND: Text("A mano", "By hand"),
    "form": Text("Ficha", "Form"),
    "restore": Text("Volver atrás", "Restore"),
    "merge": Text("Unión de copias", "Merge"),
    "receive": Text("Recepción", "Receive"),
    "upgrade": Text("Puesta al día", "Upgrade"),
    "init": Text("Creación de la oficina", "Creation of the office"),
    "demo": Text("Oficina de muestra", "Sample office"),
}
"""What the ways are called that are no button."""


def _told(key: str, kind: Kind, es: str, en: str, help: Text, width: int) -> Column:
    return column(key, kind, es, en, help.es, help.en, written_by=Writer.COOPXL, width=width)


CHANGE_LOG = Table(
    "change_log",
    "registers",
    Stage.OFFICE,
    Text("Bitácora", "Change log"),
    Text("cambio", "change"),
    Text(
        "Los últimos 500 cambios, el más nuevo arriba: quién, cuándo y por qué medio. Se renueva con su botón; todos: coopxl log.",
        "The last 500 changes, the newest first: who, when and through what. Its button renews it; all of them: coopxl log.",
    ),
    (
        identity(),
        _told(
            "date",
            Day(),
            "Fecha",
            "Date",
            Text("Cuándo se escribió o, si fue a mano, se notó.", "When it was written or, if by hand, noticed."),
            11,
        ),
        _told("hour", Hour(), "Hora", "Hour", Text("La de la oficina.", "The office's own."), 7),
        _told(
            "who",
            Words(),
            "Quién",
            "Who",
            Text(
                "Quien guardó el archivo por última vez, o el usuario de la máquina.",
                "Who last saved the file, or the user of the machine.",
            ),
            15,
        ),
        _told(
            "through",
            Words(),
            "Por qué medio",
            "Through",
            Text("El botón, o a mano y cuándo se guardó.", "The button, or by hand and when it was saved."),
            18,
        ),
        _told("place", Words(), "Lugar", "Place", Text("Lleva a la celda.", "Goes to the cell."), 21),
        _told("table", Words(), "Tabla", "Table", Text("Hoja donde está.", "Sheet it is on."), 15),
        _told("row", Words(), "Fila", "Row", Text("ID y nombre de la fila.", "ID and name of the row."), 24),
        _told("column", Words(), "Columna", "Column", Text("Qué dato es.", "Which value it is."), 16),
        _told("before", Prose(), "Antes", "Before", Text("Lo que decía.", "What it said."), 24),
        _told("after", Prose(), "Después", "After", Text("Lo que dice desde entonces.", "What it says since."), 24),
        column(
            "reason",
            Prose(),
            "Motivo",
            "Reason",
            "Suyo: por qué se cambió. Queda en la bitácora.",
            "Yours: why it was changed. It stays in the log.",
            width=24,
        ),
    ),
    title="row",
    derived=True,
    blank_rows=3,
    folded=True,
)

TABLES: tuple[Table, ...] = (CHANGE_LOG,)
