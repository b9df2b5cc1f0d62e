"""The words on the sheets of a pack, for readers who have no coopxl."""

from coopxl.schema.text import Text

COVER = Text("Instrucciones", "Instructions")
COVER_HELP = Text("Qué es este libro y qué se pide.", "What this workbook is and what is asked.")
LISTS_HELP = Text(
    "Las listas de donde salen los desplegables: no se cambian.",
    "The lists that the drop-downs come from: they are not changed.",
)

FOR, FROM = Text("Para", "For"), Text("De", "From")
DUE, BACK_TO = Text("Devolver hasta", "Send back by"), Text("Devolver a", "Send back to")
NO_DUE = Text("sin fecha fijada", "no day set")
MADE = Text("Hecho el", "Made on")
ABOUT = Text("Qué es", "What it is")
DO = Text("Qué hacer", "What to do")
SHEETS, COUNTED = Text("Las hojas", "The sheets"), Text("cómo va", "so far")
LEGEND = Text("Cómo leer los colores y signos", "How to read the colours and signs")
DATA = Text("Datos del envío (no se cambian)", "Data of this pack (not to be changed)")
DATA_LABELS = (
    Text("Envío", "Pack"),
    Text("Fecha", "Date"),
    Text("Destinatario", "Audience"),
    Text("Versión de los datos", "Version of the data"),
)

SAVE = Text(
    "Guarde el archivo sin cambiarle el nombre y devuélvalo a {back}{due}. No hace falta instalar nada.",
    "Save the file without changing its name and send it back to {back}{due}. Nothing has to be installed.",
)
SAVE_DUE = Text(" hasta el {day}", " by {day}")
OFFICE = Text("la oficina que se lo envió", "the office that sent it")

FILL = Text("✎ llene", "✎ fill in")
FILL_SIGN = Text("✎ Para llenar", "✎ To be filled")
FILL_TOLD = Text(
    "Celda crema, con ✎ sobre el encabezado: es suya. Al pararse en ella sale una ayuda o una lista.",
    "Cream cell, with ✎ above its header: it is yours. Standing on it shows help or a list.",
)
READ_SIGN = Text("Para leer", "To be read")
READ_TOLD = Text("Celda gris: la llenó la oficina.", "Grey cell: filled by the office.")
NEEDED_SIGN = Text("Encabezado *", "Header *")
NEEDED_TOLD = Text("Obligatorio en cada fila nueva.", "Required in each new row.")
LACKING_SIGN = Text("Falta", "Missing")
LACKING_TOLD = Text(
    "Celda ámbar: falta un dato obligatorio de una fila empezada.", "Amber: a started row lacks a required cell."
)

FILLS = Text("Llene ✎: {columns}.", "Fill in ✎: {columns}.")
READY = Text("Llene las {count} filas que ya están listas ✎.", "Fill in the {count} rows that are ready ✎.")
ADDS = Text("Agregue filas debajo de la última ✎.", "Add rows below the last one ✎.")
READS = Text("Solo para leer.", "To be read only.")
ANSWERED = Text("de", "of")
NEW_ROWS = Text("nuevas", "new")
ROWS, ROW, NO_ROWS = Text("filas", "rows"), Text("fila", "row"), Text("vacía", "empty")

ID_HELP = Text(
    "Lo pone la oficina: deje la celda vacía en una fila nueva.", "Given by the office: leave it empty in a new row."
)
FAULT_OPEN_LIST = Text(
    "No está en la lista. Puede dejarlo así y la oficina lo verá. ¿Lo deja así?",
    "It is not in the list. You may leave it and the office will see to it. Leave it?",
)

LEGEND_FILL = Text(
    "Llene solo las celdas crema, bajo ✎. Las grises son para leer.",
    "Fill in the cream cells only, below ✎. The grey ones are to be read.",
)
LEGEND_ADD = Text(
    "Escriba en las celdas crema, bajo ✎. Para algo nuevo use la primera fila libre: el ID lo pone la oficina.",
    "Type in the cream cells, below ✎. For something new use the first free row: the office gives the ID.",
)
LEGEND_READ = Text("Aquí no se escribe: es para leer.", "Nothing is typed here: it is to be read.")
