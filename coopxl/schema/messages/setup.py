"""Messages about what the machine needs: the engine behind Excel's buttons, and how it is set up."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

ERROR, WARNING = Level.ERROR, Level.WARNING

SETUP = catalogue(
    Message(
        "SET-01",
        ERROR,
        Text(
            "En esta máquina coopxl no está preparado para los botones: falta {file}.",
            "coopxl is not set up for the buttons on this machine: {file} is missing.",
        ),
        Text(
            "Abra una terminal, ejecute «coopxl setup», y pulse otra vez.",
            "Open a terminal, run “coopxl setup”, and press again.",
        ),
    ),
    Message(
        "SET-02",
        ERROR,
        Text(
            "{program} ya no está: el coopxl que se preparó para los botones se movió o se borró.",
            "{program} is gone: the coopxl that was set up for the buttons was moved or deleted.",
        ),
        Text(
            "Instale coopxl otra vez si hace falta y ejecute «coopxl setup».",
            "Install coopxl again if need be and run “coopxl setup”.",
        ),
    ),
    Message(
        "SET-03",
        ERROR,
        Text(
            "El motor de coopxl no arrancó ({why}). No se escribió nada.",
            "coopxl's engine did not start ({why}). Nothing was written.",
        ),
        Text(
            "Pulse otra vez; si sigue igual, ejecute «coopxl setup», y si no basta envíe {log}.",
            "Press again; if it stays so, run “coopxl setup”, and if that is not enough send {log}.",
        ),
    ),
    Message(
        "SET-04",
        ERROR,
        Text("coopxl todavía está con otro botón.", "coopxl is still busy with another button."),
        Text(
            "Espere a que termine, o responda la pregunta que tenga abierta, y pulse otra vez.",
            "Wait until it ends, or answer the question it has open, and press again.",
        ),
    ),
    Message(
        "SET-05",
        ERROR,
        Text(
            "El motor de coopxl se cayó dos veces antes de escribir; nada cambió.",
            "coopxl's engine broke down twice before writing; nothing changed.",
        ),
        Text(
            "Cierre Excel, ábralo y pulse otra vez; si sigue igual, envíe {log}.",
            "Close Excel, open it and press again; if it stays so, send {log}.",
        ),
    ),
    Message(
        "SET-06",
        ERROR,
        Text(
            "coopxl se interrumpió mientras escribía; los libros quedaron como estaban antes.",
            "coopxl was interrupted while writing; the workbooks are as they were before.",
        ),
        Text("Pulse el botón otra vez.", "Press the button again."),
    ),
    Message(
        "SET-07",
        WARNING,
        Text(
            "coopxl se interrumpió al final, pero todo quedó escrito.",
            "coopxl was interrupted at the end, but everything was written.",
        ),
        Text("Mire el resultado; no hace falta repetir.", "Look at the result; there is no need to repeat."),
    ),
    Message(
        "SET-08",
        ERROR,
        Text(
            "coopxl se interrumpió mientras escribía y no pudo dejar como estaban: {books}.",
            "coopxl was interrupted while writing and could not leave as they were: {books}.",
        ),
        Text("Ciérrelos sin guardar y vuelva a abrirlos.", "Close them without saving and open them again."),
    ),
    Message(
        "SET-09",
        ERROR,
        Text(
            "En esta máquina hay dos versiones de coopxl: el botón es de la {ours} y el motor de la {theirs}.",
            "There are two versions of coopxl on this machine: the button is of {ours} and the engine of {theirs}.",
        ),
        Text("Ejecute «coopxl setup» con la que quiere usar.", "Run “coopxl setup” with the one you want to use."),
    ),
    Message(
        "SET-10",
        ERROR,
        Text(
            "El motor de coopxl dejó de responder; no se sabe si terminó.",
            "coopxl's engine stopped answering; it is not known whether it finished.",
        ),
        Text(
            "Mire el libro antes de guardarlo; si está a medias, ciérrelo sin guardar. Luego cierre Excel y ábralo.",
            "Look at the workbook before saving it; if it is half done, close it without saving. Then close Excel and open it.",
        ),
    ),
    Message(
        "SET-11",
        ERROR,
        Text(
            "coopxl no encuentra «{book}» en ningún Excel abierto.",
            "coopxl does not find “{book}” in any open Excel.",
        ),
        Text(
            "Guarde el libro en la carpeta de la oficina, ciérrelo, ábralo desde allí y pulse otra vez.",
            "Save the workbook in the office's folder, close it, open it from there and press again.",
        ),
    ),
    Message(
        "SET-12",
        ERROR,
        Text("{what}: no se pudo: {why}.", "{what}: it could not be done: {why}."),
        Text(
            "Revise el espacio y los permisos de su usuario, y repita «coopxl setup».",
            "Check the space and the permissions of your user, and repeat “coopxl setup”.",
        ),
    ),
    Message(
        "SET-13",
        ERROR,
        Text(
            "Excel para escritorio existe en Windows y en macOS; esta máquina no es de esas.",
            "Excel for the desktop exists on Windows and macOS; this machine is neither.",
        ),
        Text(
            "Prepare LibreOffice con «coopxl setup --libreoffice».",
            "Set LibreOffice up with “coopxl setup --libreoffice”.",
        ),
    ),
    Message(
        "SET-14",
        ERROR,
        Text("Falta {program}, que va junto a coopxl.", "{program} is missing; it belongs beside coopxl."),
        Text("Instale coopxl otra vez y repita «coopxl setup».", "Install coopxl again and repeat “coopxl setup”."),
    ),
    Message(
        "SET-15",
        ERROR,
        Text("El botón no dijo qué hacer o en qué libro.", "The button did not say what to do or in which workbook."),
        Text(
            "El libro es de otra versión de coopxl: actualícela y repita «coopxl setup».",
            "The workbook is of another version of coopxl: update it and repeat “coopxl setup”.",
        ),
    ),
    Message(
        "SET-16",
        ERROR,
        Text(
            "coopxl se interrumpió mientras escribía en «{book}», y el libro se guardó así y se cerró.",
            "coopxl was interrupted while writing into “{book}”, and the workbook was saved so and closed.",
        ),
        Text(
            "Ábralo y pulse otra vez: lo primero será quitar lo que quedó a medias.",
            "Open it and press again: what was left half done will be taken back first.",
        ),
    ),
    Message(
        "SET-17",
        ERROR,
        Text(
            "coopxl se interrumpió mientras escribía; quitó lo suyo, menos en las celdas que se cambiaron desde entonces: {cells}.",
            "coopxl was interrupted while writing; it took back what was its own, but for the cells changed since: {cells}.",
        ),
        Text("Mire esas celdas y pulse el botón otra vez.", "Look at those cells and press the button again."),
    ),
)
