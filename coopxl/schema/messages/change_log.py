"""What is told about the change log."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

CHANGE_LOG: dict[str, Message] = catalogue(
    Message(
        "BITA-01",
        Level.INFO,
        Text(
            "desde ahora se anota quién cambia qué; lo anterior no consta.",
            "from now on it is noted who changes what; nothing is known of before.",
        ),
        Text("Se ve en la hoja «Bitácora» o con coopxl log.", "See the sheet “Change log”, or coopxl log."),
    ),
    Message(
        "BITA-02",
        Level.WARNING,
        Text(
            "{file} de la bitácora está dañado o falta: lo que se escribió a mano desde el {since} no se pudo notar.",
            "{file} of the change log is damaged or missing: what was typed by hand since {since} could not be noticed.",
        ),
        Text(
            "Se empezó de nuevo; lo ya anotado queda, y lo dañado se guardó al lado, en {beside}.",
            "It was begun anew; what was noted stays, and what was damaged is kept beside, in {beside}.",
        ),
    ),
    Message(
        "BITA-03",
        Level.WARNING,
        Text("no se pueden leer {count} líneas de la bitácora.", "{count} lines of the change log cannot be read."),
        Text(
            "Las demás se muestran. Una copia anterior del archivo está en .coopxl/backups.",
            "The others are shown. An earlier copy of the file is in .coopxl/backups.",
        ),
    ),
    Message(
        "BITA-04",
        Level.INFO,
        Text(
            "este libro no tiene la hoja «{table}»; la bitácora se lleva igual.",
            "this workbook has no sheet “{table}”; the log is kept all the same.",
        ),
        Text(
            "La hoja llegará al poner al día la oficina; mientras tanto: coopxl log.",
            "The sheet will come when the office is brought up to date; meanwhile: coopxl log.",
        ),
    ),
    Message(
        "BITA-05",
        Level.INFO,
        Text(
            "la hoja muestra {listed} cambios, el más nuevo arriba; todos se ven con coopxl log.",
            "the sheet shows {listed} changes, the newest first; coopxl log shows all of them.",
        ),
        Text("Escriba el motivo junto a los que lo necesiten.", "Write the reason beside those that need one."),
    ),
    Message(
        "BITA-06",
        Level.ERROR,
        Text("en la bitácora no consta ningún informe.", "no report is noted in the change log."),
        Text("Indique una fecha: --since 2026-03-31.", "Give a date: --since 2026-03-31."),
    ),
    Message(
        "BITA-07",
        Level.ERROR,
        Text(
            "la bitácora empieza el {began}; de antes no se sabe nada.",
            "the change log begins on {began}; nothing is known of before.",
        ),
        Text(
            "Pida una fecha posterior, o vea las copias con coopxl restore.",
            "Ask for a later date, or see the back-ups with coopxl restore.",
        ),
    ),
    Message(
        "BITA-08",
        Level.ERROR,
        Text(
            "no hay ni hubo una fila {id} que la bitácora conozca.",
            "there is no row {id}, nor was one that the log knows.",
        ),
        Text("Revise el ID, o indique la tabla con --table.", "Check the ID, or name the table with --table."),
    ),
    Message(
        "BITA-09",
        Level.ERROR,
        Text("--on dice cómo era una fila, y no se dijo cuál.", "--on tells how a row was, and none was named."),
        Text("Agregue su ID: --id PRY-2026-001.", "Add its ID: --id PRY-2026-001."),
    ),
)
