"""Messages about a button pressed in an open workbook."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

CLICKS = catalogue(
    Message(
        "CLICK-01",
        Level.ERROR,
        Text("Este coopxl no conoce el botón «{name}».", "This coopxl does not know the button “{name}”."),
        Text(
            "El libro o el complemento son de otra versión: ejecute «coopxl setup» y vuelva a abrir el libro.",
            "The workbook or the extension is of another version: run “coopxl setup” and open the workbook again.",
        ),
    ),
    Message(
        "CLICK-02",
        Level.ERROR,
        Text(
            "{file} no es uno de los libros de la oficina de {folder}.",
            "{file} is not one of the workbooks of the office in {folder}.",
        ),
        Text(
            "Si es una copia, abra el libro de la carpeta de la oficina y pulse el botón allí.",
            "If it is a copy, open the workbook in the office's folder and press the button there.",
        ),
    ),
    Message(
        "CLICK-03",
        Level.ERROR,
        Text("No se sabe de qué {what} se trata.", "It is not known which {what} is meant."),
        Text(
            "Ponga el cursor en su fila de la hoja «{sheet}», o en una fila que la nombre, y pulse otra vez.",
            "Put the cursor on its row of the sheet “{sheet}”, or on a row that names it, and press again.",
        ),
    ),
    Message(
        "CLICK-04",
        Level.ERROR,
        Text("La fila {row} todavía no tiene ID: {what}.", "Row {row} has no ID yet: {what}."),
        Text("Pulse primero «Validar», que se lo da.", "Press “Validate” first, which gives it one."),
    ),
    Message(
        "CLICK-05",
        Level.ERROR,
        Text(
            "No se pudo terminar, y un libro abierto no se pudo dejar como estaba. {why}",
            "It could not be finished, and an open workbook could not be left as it was. {why}",
        ),
        Text(
            "Mire ese libro antes de guardarlo; en LibreOffice, Ctrl+Z deshace lo que escribió coopxl.",
            "Look at that workbook before you save it; in LibreOffice, Ctrl+Z takes back what coopxl wrote.",
        ),
    ),
    Message(
        "CLICK-06",
        Level.ERROR,
        Text("Este botón es de las fichas: {forms}.", "This button belongs to the forms: {forms}."),
        Text(
            "Vaya a la ficha, o a la hoja de sus filas, y pulse otra vez.",
            "Go to the form, or to the sheet of its rows, and press again.",
        ),
    ),
    Message(
        "CLICK-07",
        Level.INFO,
        Text("{what}: no se hizo; nada cambió.", "{what}: not done; nothing changed."),
        Text("Puede repetirlo cuando quiera.", "It can be repeated at any time."),
    ),
    Message(
        "CLICK-08",
        Level.ERROR,
        Text(
            "El complemento es de la versión {theirs} de coopxl, y el programa instalado de la {ours}.",
            "The extension is of version {theirs} of coopxl, and the program installed of {ours}.",
        ),
        Text(
            "Cierre LibreOffice, ejecute «coopxl setup --libreoffice» y ábralo otra vez.",
            "Close LibreOffice, run “coopxl setup --libreoffice” and open it again.",
        ),
    ),
    Message(
        "CLICK-99",
        Level.ERROR,
        Text("coopxl falló por dentro: {why}.", "coopxl failed inside: {why}."),
        Text(
            "Los libros quedaron como estaban. Pulse otra vez; si sigue igual, envíe {log}.",
            "The workbooks are as they were. Press again; if it stays so, send {log}.",
        ),
    ),
)
