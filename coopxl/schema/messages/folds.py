"""Messages about sheets that fold away."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

FOLDS = catalogue(
    Message(
        "FOLD-01",
        Level.INFO,
        Text("{stage}, hojas a la vista: {sheets}.", "{stage}, sheets in sight: {sheets}."),
        Text("Para plegarlas, repita la acción.", "To fold them away, do it again."),
    ),
    Message(
        "FOLD-02",
        Level.INFO,
        Text("{stage}, hojas plegadas: {sheets}.", "{stage}, sheets folded away: {sheets}."),
        Text("Para volver a verlas, repita la acción.", "To see them again, do it again."),
    ),
    Message(
        "FOLD-03",
        Level.INFO,
        Text(
            "{stage}, con datos que siguen guardados: {sheets}.",
            "{stage}, with data that is still kept: {sheets}.",
        ),
        Text(
            "Vuelven a la vista cuando se les agrega una fila o piden atención.",
            "They come into sight when a row is added or when they ask for attention.",
        ),
    ),
    Message(
        "FOLD-04",
        Level.INFO,
        Text("{stage}: no hay hojas que plegar ni desplegar.", "{stage}: there are no sheets to fold or unfold."),
        Text("No hace falta hacer nada.", "Nothing needs to be done."),
    ),
    Message(
        "FOLD-05",
        Level.WARNING,
        Text(
            "la hoja recibe datos y sigue oculta, porque la estructura del libro está protegida.",
            "the sheet gets data and stays hidden, for the structure of the workbook is protected.",
        ),
        Text(
            "Quite la protección de la estructura del libro y muestre la hoja.",
            "Remove the protection of the workbook's structure and show the sheet.",
        ),
    ),
)
