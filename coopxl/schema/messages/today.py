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
    Message(
        "TODA-02",
        Level.INFO,
        Text(
            "este libro es de un coopxl anterior y no tiene la hoja «Hoy», que diría: {counts}.",
            "this workbook is of an earlier coopxl and has no sheet “Today”, which would say: {counts}.",
        ),
        Text(
            "La hoja llega con coopxl upgrade («Poner al día»). Con coopxl today --json se ven las líneas.",
            "The sheet comes with coopxl upgrade (“Upgrade”). coopxl today --json shows the lines.",
        ),
    ),
)
