"""What is told about planning."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

PLANNING: dict[str, Message] = catalogue(
    Message(
        "BACK-01",
        Level.INFO,
        Text(
            "ya no alcanza el tiempo para {count}: {calls}.",
            "there is no longer time enough for {count}: {calls}.",
        ),
        Text(
            "Anote en «{sheet}» lo que ya empezó o está hecho, o déjelas pasar.",
            "Note on “{sheet}” what has begun or is done, or let them go.",
        ),
    ),
    Message(
        "BACK-02",
        Level.WARNING,
        Text(
            "no se sabe cuántos días toma «{step}»: se cuenta 0.", "nobody knows how long “{step}” takes: 0 is counted."
        ),
        Text("Escriba sus días laborables.", "Type its working days."),
    ),
    Message(
        "ICAL-01",
        Level.INFO,
        Text(
            "el calendario para el teléfono lleva {count} fechas ({kinds}).",
            "the calendar for the phone holds {count} dates ({kinds}).",
        ),
        Text(
            "Envíeselo por correo o mensaje, ábralo en el teléfono y agréguelo todo; al repetirlo se actualiza.",
            "Send it to yourself by mail or message, open it on the phone and add all; doing it again updates it.",
        ),
    ),
)
