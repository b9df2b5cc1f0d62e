"""What is told when the overview is made."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

OVERVIEW = catalogue(
    Message(
        "OVER-01",
        Level.WARNING,
        Text(
            "está en {currency} y no hay tipo de cambio: el tablero no lo cuenta.",
            "it is in {currency} and there is no exchange rate: the overview does not count it.",
        ),
        Text(
            "Escriba el tipo de cambio en su fila; el de una postulación va en su proyecto.",
            "Type the exchange rate in its row; that of an application, in its project.",
        ),
    ),
    Message(
        "OVER-02",
        Level.WARNING,
        Text(
            "este libro es anterior al tablero y no tiene dónde dibujarlo.",
            "this workbook is older than the overview and has no place to draw it.",
        ),
        Text(
            "La hoja llega con coopxl upgrade («Poner al día»). Con coopxl overview --json se ven los números.",
            "The sheet comes with coopxl upgrade (“Upgrade”). coopxl overview --json shows the numbers.",
        ),
    ),
    Message(
        "OVER-10",
        Level.INFO,
        Text("{shown} de {of} gráficos tienen datos.", "{shown} of {of} charts have data."),
        Text("Mírelos o imprímalos: dos páginas A4.", "Look at them or print them: two A4 pages."),
    ),
)
"""What coopxl tells, by subject; `schema.catalogue` joins it all."""
