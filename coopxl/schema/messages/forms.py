"""Messages about the form sheets: what stops a form, and what changes when it is saved, field by field."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

ERROR, WARNING, INFO = Level.ERROR, Level.WARNING, Level.INFO

FORMS = catalogue(
    Message(
        "FORM-01",
        ERROR,
        Text(
            "En {file} no se encuentra la «{form}», su celda «ID» o su hoja de filas.",
            "In {file} the “{form}”, its cell “ID” or the sheet of its rows cannot be found.",
        ),
        Text(
            "Recupere la hoja de una copia de seguridad; las celdas de la ficha se reconocen por su nombre.",
            "Recover the sheet from a back-up; the cells of a form are known by their names.",
        ),
    ),
    Message(
        "FORM-02",
        ERROR,
        Text("No hay {what} con el ID «{id}».", "There is no {what} with the ID “{id}”."),
        Text(
            "En la «{form}» elija uno de la lista de la celda «ID», o déjela vacía para registrar uno nuevo.",
            "On the “{form}” pick one from the list of the cell “ID”, or leave it empty to register a new one.",
        ),
    ),
    Message(
        "FORM-03",
        ERROR,
        Text(
            "El ID {id} está en varias filas de «{sheet}»: {rows}.",
            "The ID {id} is in several rows of “{sheet}”: {rows}.",
        ),
        Text(
            "Deje ese ID en una sola fila y repita.",
            "Leave that ID in one row only and try again.",
        ),
    ),
    Message(
        "FORM-04",
        ERROR,
        Text(
            "La «{form}» dice {named} y la orden dice {asked}; no se guardó nada.",
            "The “{form}” says {named} and the command says {asked}; nothing was saved.",
        ),
        Text("Corrija el ID en la ficha o en la orden.", "Correct the ID on the form or in the command."),
    ),
    Message(
        "FORM-05",
        ERROR,
        Text(
            "La «{form}» se cargó con {filled} y ahora dice {id}; no se guardó nada.",
            "The “{form}” was filled with {filled} and now says {id}; nothing was saved.",
        ),
        Text(
            "Escriba {filled} en la celda «ID» y guarde; para trabajar en {id}, cárguelo.",
            "Type {filled} into the cell “ID” and save; to work on {id}, load it.",
        ),
    ),
    Message(
        "FORM-06",
        ERROR,
        Text("No se guardó nada de la «{form}»: {cells}", "Nothing of the “{form}” was saved: {cells}"),
        Text("Corrija esas celdas y guarde otra vez.", "Correct those cells and save again."),
    ),
    Message(
        "FORM-07",
        ERROR,
        Text(
            "En la «{form}» hay algo escrito que no se ha guardado: {fields}.",
            "On the “{form}” there is something typed that was not saved: {fields}.",
        ),
        Text(
            "Guárdela primero, o repita con --yes si no lo necesita.",
            "Save it first, or repeat with --yes if it is not needed.",
        ),
    ),
    Message(
        "FORM-08",
        ERROR,
        Text("No se sabe qué {what} cargar en la «{form}».", "It is not known which {what} to load on the “{form}”."),
        Text(
            "Elíjalo en la celda «ID» de la ficha, o escriba su ID en la orden.",
            "Pick it in the cell “ID” of the form, or type its ID in the command.",
        ),
    ),
    Message(
        "FORM-09",
        ERROR,
        Text("La «{form}» está vacía; no hay nada que guardar.", "The “{form}” is empty; there is nothing to save."),
        Text("Llénela, o cargue una fila por su ID.", "Fill it, or load a row by its ID."),
    ),
    Message(
        "FORM-10",
        ERROR,
        Text(
            "en la hoja «{sheet}» falta la columna de este campo.",
            "the sheet “{sheet}” lacks the column of this field.",
        ),
        Text("Devuelva la columna con su encabezado.", "Put the column back, with its header."),
    ),
    Message(
        "FORM-11",
        ERROR,
        Text(
            "«{typed}» tiene algo que no está en la lista y que la ficha borraría.",
            "“{typed}” holds something that is not in the list and that the form would erase.",
        ),
        Text("Corríjalo primero en esta celda.", "Correct it in this cell first."),
    ),
    Message(
        "FORM-12",
        ERROR,
        Text(
            "el ID {id} que está al lado no es de una fila suya en «{sheet}», o está repetido.",
            "the ID {id} beside it is not of a row of its own in “{sheet}”, or stands twice.",
        ),
        Text(
            "Borre ese ID para guardar la línea como nueva, o cargue otra vez la ficha.",
            "Erase that ID to save the line as a new one, or load the form again.",
        ),
    ),
    Message(
        "FORM-20",
        INFO,
        Text("fila nueva en «{sheet}» con el ID {id}.", "new row in “{sheet}” with the ID {id}."),
        Text("No lo cambie.", "Do not change it."),
    ),
    Message(
        "FORM-21",
        INFO,
        Text("estaba vacío y dirá «{new}».", "it was empty and will say “{new}”."),
        Text("Revíselo.", "Check it."),
    ),
    Message(
        "FORM-22",
        INFO,
        Text("de «{old}» pasa a «{new}».", "from “{old}” it becomes “{new}”."),
        Text("Revíselo.", "Check it."),
    ),
    Message(
        "FORM-23",
        WARNING,
        Text("queda vacío; decía «{old}».", "it is emptied; it said “{old}”."),
        Text("Si no es lo que quiere, escríbalo otra vez.", "If that is not what you want, type it again."),
    ),
    Message(
        "FORM-24",
        WARNING,
        Text(
            "se quita la fila {id} de «{sheet}»; decía «{old}».",
            "the row {id} of “{sheet}” is removed; it said “{old}”.",
        ),
        Text("Si no es lo que quiere, escríbalo otra vez.", "If that is not what you want, type it again."),
    ),
    Message(
        "FORM-25",
        WARNING,
        Text(
            "también cambió en «{sheet}» después de cargar la ficha; queda lo de la ficha.",
            "it was changed in “{sheet}” too after the form was filled; what the form says stays.",
        ),
        Text("Compare los dos antes de aceptar.", "Compare the two before accepting."),
    ),
    Message(
        "FORM-26",
        WARNING,
        Text(
            "la ficha se cargó con {id} y su ID se borró: se guarda como una fila nueva.",
            "the form was filled with {id} and its ID was erased: it is saved as a new row.",
        ),
        Text(
            "Para cambiar {id}, escríbalo otra vez en esta celda.",
            "To change {id}, type it into this cell again.",
        ),
    ),
    Message(
        "FORM-27",
        INFO,
        Text("la ficha se carga con {id} «{title}».", "the form is filled with {id} “{title}”."),
        Text("Cámbiela y guárdela.", "Change it and save it."),
    ),
    Message(
        "FORM-28",
        INFO,
        Text(
            "hay {count} más en la hoja «{sheet}», que no caben en la ficha.",
            "there are {count} more on the sheet “{sheet}”, for which the form has no line.",
        ),
        Text(
            "Véalos y cámbielos allí; guardar la ficha no los toca.",
            "See and change them there; saving does not touch them.",
        ),
    ),
    Message(
        "FORM-29",
        WARNING,
        Text("dice {error}, y la ficha lo muestra vacío.", "it says {error}, and the form shows it empty."),
        Text("Corríjalo aquí o escríbalo en la ficha.", "Correct it here or type it on the form."),
    ),
    Message(
        "FORM-30",
        WARNING,
        Text(
            "se pierde lo que estaba escrito sin guardar: «{typed}».",
            "what was typed and not saved is lost: “{typed}”.",
        ),
        Text(
            "Está en la copia de seguridad de esta orden.",
            "It is in the back-up of this command.",
        ),
    ),
    Message(
        "FORM-31",
        WARNING,
        Text("la ficha ya no tiene estas celdas: {fields}.", "the form no longer has these cells: {fields}."),
        Text("Lo que guardan no se toca.", "What they keep is not touched."),
    ),
    Message(
        "FORM-32",
        INFO,
        Text("fila nueva en «{sheet}», {id}: «{new}».", "new row in “{sheet}”, {id}: “{new}”."),
        Text("Revíselo.", "Check it."),
    ),
    Message(
        "FORM-33",
        INFO,
        Text(
            "además dice «{kept}», que en la ficha no tiene celda.",
            "it also says “{kept}”, which has no cell on the form.",
        ),
        Text("Guardar la ficha lo conserva.", "Saving the form keeps it."),
    ),
    Message(
        "FORM-34",
        WARNING,
        Text(
            "en «{sheet}» hay una fórmula; queda en su lugar lo que dice la ficha.",
            "in “{sheet}” there is a formula; what the form says takes its place.",
        ),
        Text(
            "Si la fórmula hace falta, cambie la celda en la hoja.",
            "If the formula is needed, change the cell on the sheet.",
        ),
    ),
)
