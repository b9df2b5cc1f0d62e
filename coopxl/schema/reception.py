"""What came back in packs and is not in the tables yet: the officer sees it here before anything changes."""

from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Kind, Prose, Words, YesNo
from coopxl.schema.table import Column, Stage, Table, Writer, column, identity
from coopxl.schema.text import Text

NEW, CHANGED, REJECTED, CONFLICT = "new", "changed", "rejected", "conflict"

RECEIVED = CodeList(
    "received",
    Text("Qué llegó en un envío", "What came in a pack"),
    (
        code(NEW, "Fila nueva", "New row"),
        code(CHANGED, "Cambio", "Change"),
        code(REJECTED, "No puede entrar", "Cannot come in"),
        code(CONFLICT, "Conflicto", "Conflict"),
    ),
)


def _told(key: str, kind: Kind, es: str, en: str, help: Text, width: int) -> Column:
    return column(key, kind, es, en, help.es, help.en, written_by=Writer.COOPXL, width=width)


RECEPTION = Table(
    "reception",
    "registers",
    Stage.OFFICE,
    Text("Recepción", "Reception"),
    Text("dato recibido", "received value"),
    Text(
        "Lo que volvió en los envíos. Ponga No en «Aceptar» donde no lo quiera, y pulse «Recibir» otra vez: entra lo demás.",
        "What came back in packs. Put No under “Accept” where you do not want it, and press “Receive” again: the rest comes in.",
    ),
    (
        identity(),
        _told("pack", Words(), "Envío", "Pack", Text("El envío que volvió.", "The pack that came back."), 14),
        _told("what", Choice("received"), "Qué es", "What", Text("Qué pasaría.", "What would happen."), 12),
        _told("there", Words(), "Lugar allí", "Place there", Text("Celda del archivo.", "Cell of the file."), 18),
        _told("table", Words(), "Tabla", "Table", Text("Hoja a la que va.", "Sheet it goes to."), 14),
        _told("row", Words(), "Fila", "Row", Text("ID y nombre de la fila.", "ID and name of the row."), 24),
        _told("column", Words(), "Columna", "Column", Text("Qué dato es.", "Which value it is."), 16),
        _told("before", Prose(32000), "Aquí dice", "Here it says", Text("Lo de hoy.", "What stands today."), 22),
        _told("theirs", Prose(32000), "Allí dice", "There it says", Text("Lo que llegó.", "What came."), 26),
        _told(
            "reason",
            Prose(32000),
            "Motivo y remedio",
            "Reason and remedy",
            Text("Por qué no puede entrar, y qué hacer.", "Why it cannot come in, and what to do."),
            34,
        ),
        column(
            "accept",
            YesNo(),
            "Aceptar",
            "Accept",
            "No: se queda lo de aquí. Vacía: entra, si es un cambio o una fila nueva.",
            "No: what is here stays. Blank: it comes in, if it is a change or a new row.",
            width=10,
        ),
    ),
    title="row",
    derived=True,
    blank_rows=3,
    folded=True,
)

CODE_LISTS_HERE = (RECEIVED,)
TABLES = (RECEPTION,)
