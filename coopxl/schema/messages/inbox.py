"""What is told about inbox."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

INBOX: dict[str, Message] = catalogue(
    Message(
        "TRIA-01",
        Level.INFO,
        Text("nació el borrador {call}: {name}.", "the draft {call} was born: {name}."),
        Text("Verifíquelo y borre su duda.", "Check it and clear its doubt."),
    ),
    Message(
        "TRIA-02",
        Level.WARNING,
        Text("este correo no parece anunciar una convocatoria.", "this e-mail does not seem to announce a call."),
        Text(
            "Si no lo es, escriba Sí en «Descartado»; si lo es, regístrela en «Convocatorias».",
            "If it does not, type Yes in “Discarded”; if it does, register the call in “Calls”.",
        ),
    ),
    Message(
        "TRIA-03",
        Level.INFO,
        Text(
            "se leyeron las filas {first} a {last} como un mensaje.", "rows {first} to {last} were read as one message."
        ),
        Text(
            "Para separarlos, deje dos filas vacías o llene «De».",
            "To part them, leave two rows empty or fill in “From”.",
        ),
    ),
    Message(
        "TRIA-04",
        Level.INFO,
        Text("no hay correos por leer.", "there are no e-mails to read."),
        Text("Péguelos en la columna «Texto del correo».", "Paste them into the column “Text of the e-mail”."),
    ),
    Message(
        "TRIA-05",
        Level.WARNING,
        Text(
            "hay texto debajo de la tabla, separado por filas vacías; no se leyó ningún correo.",
            "there is text below the table, behind empty rows; no e-mail was read.",
        ),
        Text(
            "Súbalo hasta justo debajo de la última fila de la tabla, o pegue cada correo en una sola celda, y repita.",
            "Move it up to right below the last row of the table, or paste each e-mail into one cell, and do it again.",
        ),
    ),
)
