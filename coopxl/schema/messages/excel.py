"""Messages about workbooks that are open in Excel."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

_AGAIN = Text("No se escribió nada. Repita la acción.", "Nothing was written. Repeat the action.")

EXCEL = catalogue(
    Message(
        "XL-01",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}»: la celda {cell} cambió mientras coopxl trabajaba.",
            "“{file}”, sheet “{sheet}”: cell {cell} changed while coopxl was at work.",
        ),
        _AGAIN,
    ),
    Message(
        "XL-02",
        Level.ERROR,
        Text("«{file}» ya no está abierto en Excel.", "“{file}” is no longer open in Excel."),
        Text(
            "Ábralo, compruebe sus últimos cambios y repita la acción.",
            "Open it, check its latest changes and repeat the action.",
        ),
    ),
    Message(
        "XL-03",
        Level.ERROR,
        Text("«{file}» está abierto solo para lectura.", "“{file}” is open for reading only."),
        Text(
            "Ciérrelo, compruebe que nadie más lo tenga abierto, ábralo de nuevo y repita la acción.",
            "Close it, check that nobody else has it open, open it again and repeat the action.",
        ),
    ),
    Message(
        "XL-04",
        Level.ERROR,
        Text(
            "La hoja «{sheet}» de «{file}» está protegida con contraseña.",
            "The sheet “{sheet}” of “{file}” is protected with a password.",
        ),
        Text(
            "No se escribió nada. Quite la contraseña (Revisar, Desproteger hoja) y repita la acción.",
            "Nothing was written. Remove the password (Review, Unprotect Sheet) and repeat the action.",
        ),
    ),
    Message(
        "XL-05",
        Level.ERROR,
        Text(
            "Excel está ocupado: en «{file}» hay una celda en edición o una ventana abierta.",
            "Excel is busy: in “{file}” a cell is being edited or a dialog is open.",
        ),
        Text(
            "Termine de escribir con Intro o cierre la ventana, y repita la acción.",
            "Finish typing with Enter or close the dialog, and repeat the action.",
        ),
    ),
    Message(
        "XL-06",
        Level.ERROR,
        Text("Excel no aceptó un cambio en «{file}»: {why}", "Excel did not accept a change in “{file}”: {why}"),
        Text(
            "El libro quedó como estaba. Quite filtros, celdas combinadas y fórmulas matriciales, y repita la acción.",
            "The workbook is as it was. Remove filters, merged cells and array formulas and repeat the action.",
        ),
    ),
    Message(
        "XL-07",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}»: la celda {cell} no conservó lo que se escribió («{value}»).",
            "“{file}”, sheet “{sheet}”: cell {cell} did not keep what was written (“{value}”).",
        ),
        Text(
            "El libro quedó como estaba. Compruebe que la celda no esté combinada con otras y repita la acción.",
            "The workbook is as it was. Check that the cell is not merged with others and repeat the action.",
        ),
    ),
    Message(
        "XL-08",
        Level.ERROR,
        Text(
            "«{file}» quedó a medio escribir, y Excel no dejó deshacerlo.",
            "“{file}” was left half written, and Excel did not allow it to be taken back.",
        ),
        Text(
            "Pulse otra vez: lo primero será dejarlo como estaba. Si sigue igual, ciérrelo sin guardar y ábralo; "
            "la copia de antes está entre las que muestra «coopxl restore».",
            "Press again: it will first be left as it was. If it stays so, close it without saving and open it; the copy from "
            "before is among those that “coopxl restore” shows.",
        ),
    ),
    Message(
        "XL-09",
        Level.ERROR,
        Text(
            "Excel no aceptó el cambio en «{file}». coopxl quitó lo que había escrito, menos en las celdas que ahora tienen otra "
            "cosa: {cells}.",
            "Excel did not accept the change in “{file}”. coopxl took back what it had written, but for the cells that "
            "now hold something else: {cells}.",
        ),
        Text("Mire esas celdas y repita la acción.", "Look at those cells and repeat the action."),
    ),
    Message(
        "XL-10",
        Level.ERROR,
        Text(
            "«{file}» quedó a medio escribir: en Excel hay una celda en edición o una ventana abierta.",
            "“{file}” was left half written: in Excel a cell is being edited or a dialog is open.",
        ),
        Text(
            "Termine de escribir con Intro o cierre la ventana, y pulse otra vez: lo primero será dejarlo como estaba.",
            "Finish typing with Enter or close the dialog, and press again: it will first be left as it was.",
        ),
    ),
    Message(
        "XL-11",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}»: un filtro esconde filas, y Excel no escribiría bien en ellas.",
            "“{file}”, sheet “{sheet}”: a filter hides rows, and Excel would not write well into them.",
        ),
        Text(
            "No se escribió nada. Quite el filtro (Datos, Borrar) y repita la acción.",
            "Nothing was written. Clear the filter (Data, Clear) and repeat the action.",
        ),
    ),
)
