"""Texts of e-mails that may announce a call."""

from coopxl.schema import common
from coopxl.schema.codes import CodeList
from coopxl.schema.kinds import Day, Prose, Ref, Words, YesNo
from coopxl.schema.table import Stage, Table, Writer, column, identity
from coopxl.schema.text import Text

LONGEST = 32_767
"""Letters that a cell can hold: a chain of forwarded e-mails may fill it."""

LONG_PASTE = 60
"""Free rows: an e-mail that is pasted line by line has blank ones too, and what stands behind a gap below a table is not read."""

INBOX = Table(
    "inbox",
    "calendar",
    Stage.CALLS,
    Text("Bandeja", "Inbox"),
    Text("correo", "e-mail"),
    Text(
        "Pegue aquí los correos que anuncian algo y pulse «Leer correos»: cada uno pasa a ser un borrador de convocatoria.",
        'Paste here the e-mails that announce something and press "Read e-mails": each becomes a draft call.',
    ),
    (
        identity(),
        column("received", Day(), "Recibido el", "Received on", "Día en que llegó.", "Day it arrived."),
        column("sender", Words(), "De", "From", "Quién lo envió.", "Who sent it.", width=26),
        column(
            "text",
            Prose(LONGEST),
            "Texto del correo",
            "Text of the e-mail",
            "Péguelo entero, en una celda o en varias filas seguidas sin llenar nada más.",
            "Paste all of it, in one cell or in rows one below the other with nothing else filled in.",
            required=True,
            width=70,
        ),
        column(
            "call",
            Ref("calls"),
            "Convocatoria",
            "Call",
            "El borrador que salió de este correo.",
            "The draft that came out of this e-mail.",
            written_by=Writer.COOPXL,
        ),
        column(
            "recognised",
            Prose(),
            "Qué se reconoció",
            "What was recognised",
            "Cada dato con las palabras de donde salió.",
            "Each value with the words it came from.",
            written_by=Writer.COOPXL,
            width=60,
        ),
        column(
            "discarded",
            YesNo(),
            "Descartado",
            "Discarded",
            "Sí cuando no anuncia nada: no se vuelve a leer.",
            "Yes when it announces nothing: it is not read again.",
        ),
        common.NOTES,
    ),
    prefix="BAN",
    digits=6,
    blank_rows=LONG_PASTE,
    folded=True,
)

TABLES: tuple[Table, ...] = (INBOX,)

CODE_LISTS_HERE: tuple[CodeList, ...] = ()
