"""Messages about the extension for LibreOffice, and the few words on its windows."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

ERROR, WARNING, INFO = Level.ERROR, Level.WARNING, Level.INFO

CALC = catalogue(
    Message(
        "CALC-01",
        ERROR,
        Text(
            "Este libro no está guardado en una carpeta de este computador.",
            "This workbook is not saved in a folder of this computer.",
        ),
        Text(
            "Guárdelo en la carpeta de la oficina y repita.",
            "Save it in the office's folder and try again.",
        ),
    ),
    Message(
        "CALC-02",
        ERROR,
        Text("LibreOffice no encuentra coopxl en su cuenta.", "LibreOffice does not find coopxl in your account."),
        Text(
            "Ejecute una vez: coopxl setup --libreoffice",
            "Run once: coopxl setup --libreoffice",
        ),
    ),
    Message(
        "CALC-03",
        ERROR,
        Text(
            "coopxl se detuvo antes de terminar; no se cambió nada.",
            "coopxl stopped before it was done; nothing was changed.",
        ),
        Text(
            "Repita. Si vuelve a pasar, envíe el registro: {log}",
            "Try again. If it happens again, send the log: {log}",
        ),
    ),
    Message(
        "CALC-04",
        ERROR,
        Text(
            "LibreOffice tiene los botones de coopxl {ours}, y lo instalado es coopxl {theirs}.",
            "LibreOffice has the buttons of coopxl {ours}, and coopxl {theirs} is what is installed.",
        ),
        Text(
            "Cierre LibreOffice y ejecute: coopxl setup --libreoffice",
            "Close LibreOffice and run: coopxl setup --libreoffice",
        ),
    ),
    Message(
        "CALC-05",
        INFO,
        Text("coopxl todavía trabaja en el clic anterior.", "coopxl is still working on the click before."),
        Text("Espere a que termine, o cancélelo.", "Wait until it is done, or cancel it."),
    ),
    Message(
        "CALC-06",
        ERROR,
        Text(
            "{book} cambió mientras coopxl trabajaba; no se escribió nada.",
            "{book} changed while coopxl was working; nothing was written.",
        ),
        Text("Repita el clic.", "Click again."),
    ),
    Message(
        "CALC-07",
        ERROR,
        Text(
            "{book} se cerró mientras coopxl trabajaba; no se escribió nada.",
            "{book} was closed while coopxl was working; nothing was written.",
        ),
        Text("Ábralo y repita el clic.", "Open it and click again."),
    ),
    Message(
        "CALC-08",
        ERROR,
        Text("{book} está abierto solo para lectura.", "{book} is open for reading only."),
        Text(
            "Active «Editar ▸ Modo de edición», o ciérrelo donde más esté abierto, y repita.",
            "Switch on “Edit ▸ Edit Mode”, or close it wherever else it is open, and try again.",
        ),
    ),
    Message(
        "CALC-09",
        ERROR,
        Text(
            "{book}, hoja «{sheet}»: está protegida con una contraseña que coopxl no conoce.",
            "{book}, sheet “{sheet}”: it is protected by a password that coopxl does not know.",
        ),
        Text(
            "Quítela en «Herramientas ▸ Proteger hoja» y repita.",
            "Remove it in “Tools ▸ Protect Sheet” and try again.",
        ),
    ),
    Message(
        "CALC-10",
        ERROR,
        Text(
            "{book}: LibreOffice no dejó escribir, y quedó como estaba: {why}",
            "{book}: LibreOffice did not let coopxl write, and it is as it was: {why}",
        ),
        Text("Guarde el libro, ciérrelo, ábralo y repita.", "Save the workbook, close it, open it and try again."),
    ),
    Message(
        "CALC-11",
        INFO,
        Text("Cancelado: no se cambió nada.", "Cancelled: nothing was changed."),
        Text("No tiene que hacer nada.", "Nothing to do."),
    ),
    Message(
        "CALC-12",
        ERROR,
        Text(
            "coopxl se detuvo mientras guardaba, y no se sabe si terminó.",
            "coopxl stopped while it was saving, and it is not known whether it was done.",
        ),
        Text(
            "Repita el clic: lo que quedó a medias se termina o se deshace solo.",
            "Click again: what was left half done is ended or undone by itself.",
        ),
    ),
    Message(
        "CALC-13",
        WARNING,
        Text(
            "Todo quedó escrito, pero coopxl se detuvo antes de contarlo.",
            "All was written, but coopxl stopped before it told.",
        ),
        Text("Revise la hoja de hallazgos.", "Look at the findings sheet."),
    ),
    Message(
        "CALC-14",
        ERROR,
        Text(
            "La hoja «{sheet}» usa demasiadas celdas para leerla.",
            "The sheet “{sheet}” uses too many cells to be read.",
        ),
        Text(
            "Borre las filas y columnas que sobran después de sus datos y repita.",
            "Delete the rows and columns left over after your data and try again.",
        ),
    ),
    Message(
        "CALC-15",
        ERROR,
        Text("coopxl encontró algo que no esperaba: {why}", "coopxl met something it did not expect: {why}"),
        Text("No se cambió nada. Envíe el registro: {log}", "Nothing was changed. Send the log: {log}"),
    ),
    Message(
        "CALC-16",
        ERROR,
        Text(
            "{book}: coopxl no pudo quitar lo que escribió, porque usted siguió trabajando en él.",
            "{book}: coopxl could not take back what it wrote, because you went on working in it.",
        ),
        Text(
            "Deshaga hasta «coopxl: …» con Ctrl+Z, o ciérrelo sin guardar.",
            "Undo down to “coopxl: …” with Ctrl+Z, or close it without saving.",
        ),
    ),
    Message(
        "CALC-20",
        ERROR,
        Text("No se encuentra LibreOffice en este computador.", "LibreOffice is not found on this computer."),
        Text(
            "Instale LibreOffice 7.4 o posterior y repita. No sirven los de Flatpak y Snap.",
            "Install LibreOffice 7.4 or later and try again. Those of Flatpak and Snap do not do.",
        ),
    ),
    Message(
        "CALC-21",
        ERROR,
        Text("LibreOffice está abierto (proceso {process}).", "LibreOffice is open (process {process})."),
        Text(
            "Guarde sus libros, cierre LibreOffice y su inicio rápido, y repita.",
            "Save your workbooks, close LibreOffice and its quickstarter, and try again.",
        ),
    ),
    Message(
        "CALC-22",
        ERROR,
        Text("A LibreOffice le falta su Python.", "LibreOffice lacks its Python."),
        Text(
            "En Debian y Ubuntu: apt install python3-uno libreoffice-script-provider-python",
            "On Debian and Ubuntu: apt install python3-uno libreoffice-script-provider-python",
        ),
    ),
    Message(
        "CALC-23",
        ERROR,
        Text("LibreOffice no aceptó los botones: {why}", "LibreOffice did not take the buttons: {why}"),
        Text(
            "Cierre LibreOffice, reinicie el computador y repita.",
            "Close LibreOffice, restart the computer and try again.",
        ),
    ),
)

WORDS_OF_CALC = {
    "working": Text("Trabajando…", "Working…"),
    "cancel": Text("Cancelar", "Cancel"),
    "first": Text("Ir al primero", "Go to the first"),
    "open": Text("Abrir el documento", "Open the document"),
}
"""What stands on the windows and strips of the extension."""
