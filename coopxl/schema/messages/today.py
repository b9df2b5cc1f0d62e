"""What is told about today."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

TODAY: dict[str, Message] = catalogue(
    Message(
        "TODA-01",
        Level.INFO,
        Text("{counts}.", "{counts}."),
        Text("Está en la hoja «Hoy» del calendario.", "It is on the sheet “Today” of the calendar."),
    ),
)
