"""Messages about closing a project."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

CLOSING = catalogue(
    Message(
        "CLOS-01",
        Level.ERROR,
        Text(
            "No se hizo el informe final de {project}: falta «{label}» en {book}, {cell}. Otras que faltan: {more}.",
            "The final report of {project} was not made: “{label}” is missing in {book}, {cell}. Others missing: {more}.",
        ),
        Text(
            "Llénela y repita. Para ver todas, escriba «Cerrado» como estado y valide.",
            "Fill it and try again. To see them all, type “Closed” as the state and validate.",
        ),
    ),
)
