"""Messages about the documents that the office signs."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

PAPERS_MADE = catalogue(
    Message(
        "PAPR-01",
        Level.ERROR,
        Text("No hay un documento «{paper}».", "There is no document “{paper}”."),
        Text("Los que hay: {papers}.", "Those there are: {papers}."),
    ),
    Message(
        "PAPR-02",
        Level.ERROR,
        Text("El año «{year}» no es un año.", "The year “{year}” is no year."),
        Text("Escríbalo con cuatro cifras: 2026.", "Type it with four digits: 2026."),
    ),
)
