"""What is said of a file that is not a sound workbook, or that cannot be changed without risk."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

_SAVE_AS_XLSX = Text(
    "Ábralo en Excel o LibreOffice y guárdelo como «Libro de Excel (.xlsx)».",
    "Open it in Excel or LibreOffice and save it as “Excel Workbook (.xlsx)”.",
)
_CHECK_CHOICE = Text("Compruebe que eligió el archivo correcto.", "Check that you chose the right file.")
_SAVE_AS_XLSX_IN_EXCEL = Text(
    "Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».",
    "Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
)
_UNTRUSTED = Text(
    "No lo use. Pida otra vez el archivo a quien lo envió, o recupere una copia de seguridad.",
    "Do not use it. Ask whoever sent it for the file again, or restore a back-up.",
)
_OPEN_AND_SAVE = Text(
    "Ábralo en Excel o LibreOffice y guárdelo de nuevo; si no se abre, recupere la última copia de seguridad.",
    "Open it in Excel or LibreOffice and save it again; if it does not open, restore the latest back-up.",
)
_NO_TOTALS = Text(
    "Quite la fila de totales (Diseño de tabla, Fila de totales) y repita la acción.",
    "Turn off the totals row (Table Design, Total Row) and repeat the action.",
)

FILES = catalogue(
    Message(
        "FILE-01",
        Level.ERROR,
        Text("No se encuentra el archivo «{file}».", "The file “{file}” cannot be found."),
        Text(
            "Compruebe la carpeta y el nombre, o recupere una copia de seguridad.",
            "Check the folder and the name, or restore a back-up.",
        ),
    ),
    Message(
        "FILE-02",
        Level.ERROR,
        Text("El sistema no permite leer «{file}».", "The system does not allow “{file}” to be read."),
        Text(
            "Ciérrelo en otros programas, espere a que termine la sincronización y compruebe sus permisos.",
            "Close it in other programs, wait until it is synchronised and check your permissions.",
        ),
    ),
    Message(
        "FILE-03",
        Level.ERROR,
        Text(
            "«{file}» está vacío: no contiene ni un solo carácter.",
            "“{file}” is empty: it does not hold a single character.",
        ),
        Text(
            "Espere a que termine la sincronización o la descarga; si sigue vacío, recupere una copia de seguridad.",
            "Wait until it is synchronised or downloaded; if it stays empty, restore a back-up.",
        ),
    ),
    Message(
        "FILE-04",
        Level.ERROR,
        Text(
            "«{file}» no es un libro: es la marca que deja un programa mientras tiene abierto el libro.",
            "“{file}” is not a workbook: it is the mark a program leaves while it has the workbook open.",
        ),
        Text(
            "Elija el libro mismo, el que no empieza por «~$» ni por «.~lock».",
            "Choose the workbook itself, the one that does not begin with “~$” or “.~lock”.",
        ),
    ),
    Message(
        "FILE-05",
        Level.ERROR,
        Text(
            "«{file}» es un texto (por ejemplo CSV), no un libro de Excel.",
            "“{file}” is a text (such as CSV), not an Excel workbook.",
        ),
        _SAVE_AS_XLSX,
    ),
    Message(
        "FILE-06",
        Level.ERROR,
        Text("«{file}» es una página web, no un libro de Excel.", "“{file}” is a web page, not an Excel workbook."),
        Text(
            "Descárguelo otra vez iniciando sesión; si es una exportación, ábrala en Excel y guárdela como .xlsx.",
            "Sign in and download it again; if it is an export, open it in Excel and save it as .xlsx.",
        ),
    ),
    Message(
        "FILE-07",
        Level.ERROR,
        Text(
            "«{file}» no es un libro de Excel ni de LibreOffice.", "“{file}” is not a workbook of Excel or LibreOffice."
        ),
        _CHECK_CHOICE,
    ),
    Message(
        "FILE-08",
        Level.ERROR,
        Text(
            "«{file}» está protegido con una contraseña de apertura.", "“{file}” is protected by a password to open it."
        ),
        Text(
            "Ábralo con su contraseña, quítela en «Archivo, Información, Proteger libro» y guárdelo.",
            "Open it with its password, remove the password in “File, Info, Protect Workbook” and save it.",
        ),
    ),
    Message(
        "FILE-09",
        Level.ERROR,
        Text(
            "«{file}» está en un formato antiguo (Excel 97-2003), aunque su nombre diga otra cosa.",
            "“{file}” is in an old format (Excel 97-2003), whatever its name says.",
        ),
        _SAVE_AS_XLSX,
    ),
    Message(
        "FILE-10",
        Level.ERROR,
        Text(
            "«{file}» es otro tipo de documento (Word, presentación, archivo comprimido), no un libro de Excel.",
            "“{file}” is another kind of document (Word, presentation, compressed folder), not an Excel workbook.",
        ),
        _CHECK_CHOICE,
    ),
    Message(
        "FILE-11",
        Level.ERROR,
        Text("«{file}» es un libro binario de Excel (.xlsb).", "“{file}” is a binary Excel workbook (.xlsb)."),
        _SAVE_AS_XLSX_IN_EXCEL,
    ),
    Message(
        "FILE-12",
        Level.ERROR,
        Text(
            "«{file}» está incompleto o dañado: no se puede abrir.",
            "“{file}” is incomplete or damaged: it cannot be opened.",
        ),
        Text(
            "Espere a que se sincronice o descárguelo otra vez; si no, recupere la última copia de seguridad.",
            "Wait until it is synchronised or download it again; otherwise restore the latest back-up.",
        ),
    ),
    Message(
        "FILE-13",
        Level.ERROR,
        Text("«{file}» está dañado por dentro (parte {part}).", "“{file}” is damaged inside (part {part})."),
        Text("Recupere la última copia de seguridad.", "Restore the latest back-up."),
    ),
    Message(
        "FILE-14",
        Level.ERROR,
        Text(
            "El contenido de «{file}» es desmesurado ({size} MB al abrirlo).",
            "The content of “{file}” is far too large ({size} MB once opened).",
        ),
        _UNTRUSTED,
    ),
    Message(
        "FILE-15",
        Level.ERROR,
        Text(
            "«{file}» contiene instrucciones que ningún libro de Excel lleva (parte {part}).",
            "“{file}” contains instructions that no Excel workbook has (part {part}).",
        ),
        _UNTRUSTED,
    ),
    Message(
        "FILE-16",
        Level.ERROR,
        Text(
            "«{file}» intenta escribir fuera de su sitio (parte {part}).",
            "“{file}” tries to write outside its place (part {part}).",
        ),
        _UNTRUSTED,
    ),
    Message(
        "FILE-17",
        Level.ERROR,
        Text(
            "«{file}» contiene dos veces la misma parte ({part}); no se sabe cuál vale.",
            "“{file}” contains the same part twice ({part}); which one counts is unknown.",
        ),
        _UNTRUSTED,
    ),
    Message(
        "FILE-18",
        Level.ERROR,
        Text(
            "«{file}»: los datos de la hoja «{sheet}» llegan hasta la celda {cell}, demasiado lejos.",
            "“{file}”: the data of the sheet “{sheet}” reach as far as cell {cell}, too far away.",
        ),
        Text(
            "Vaya a esa celda (Ctrl+Fin), borre las filas y columnas que sobran y guarde el libro.",
            "Go to that cell (Ctrl+End), delete the rows and columns that are not needed and save the workbook.",
        ),
    ),
    Message(
        "FILE-19",
        Level.ERROR,
        Text("A «{file}» le falta una parte necesaria ({part}).", "A necessary part of “{file}” is missing ({part})."),
        _OPEN_AND_SAVE,
    ),
    Message(
        "FILE-20",
        Level.ERROR,
        Text("Una parte de «{file}» no se puede leer ({part}).", "A part of “{file}” cannot be read ({part})."),
        _OPEN_AND_SAVE,
    ),
    Message(
        "FILE-21",
        Level.ERROR,
        Text(
            "«{file}» está en formato OpenDocument (.ods): coopxl lo lee, pero no escribe en él.",
            "“{file}” is in OpenDocument format (.ods): coopxl reads it but does not write into it.",
        ),
        Text(
            "Guárdelo como «Libro de Excel (.xlsx)» y trabaje con ese archivo.",
            "Save it as “Excel Workbook (.xlsx)” and work with that file.",
        ),
    ),
    Message(
        "FILE-22",
        Level.ERROR,
        Text("«{file}» no tiene la hoja «{sheet}».", "“{file}” has no sheet “{sheet}”."),
        Text(
            "Devuelva a la hoja su nombre, o recupérela de una copia de seguridad.",
            "Give the sheet its name back, or restore it from a back-up.",
        ),
    ),
    Message(
        "FILE-23",
        Level.ERROR,
        Text("«{file}» no tiene la tabla «{table}».", "“{file}” has no table “{table}”."),
        Text(
            "Recupere la hoja de una copia de seguridad; no convierta las tablas en rangos.",
            "Restore the sheet from a back-up; do not convert tables to ranges.",
        ),
    ),
    Message(
        "FILE-24",
        Level.ERROR,
        Text(
            "«{file}» lleva una firma digital, que cualquier cambio anularía.",
            "“{file}” carries a digital signature, which any change would void.",
        ),
        Text(
            "Trabaje con una copia sin firma: «Archivo, Información, Ver firmas, Quitar firma».",
            "Work with an unsigned copy: “File, Info, View Signatures, Remove Signature”.",
        ),
    ),
    Message(
        "FILE-25",
        Level.ERROR,
        Text(
            "«{file}» está guardado como «Hoja de cálculo Open XML estricta», y coopxl no escribe en ese formato.",
            "“{file}” is saved as “Strict Open XML Spreadsheet”, a format coopxl does not write.",
        ),
        _SAVE_AS_XLSX_IN_EXCEL,
    ),
    Message(
        "FILE-26",
        Level.ERROR,
        Text(
            "La hoja «{sheet}» de «{file}» la escribió un programa poco común; no se cambió nada en ella.",
            "An unusual program wrote the sheet “{sheet}” of “{file}”; nothing was changed in it.",
        ),
        Text(
            "Abra el libro en Excel o LibreOffice, guárdelo y repita la acción.",
            "Open the workbook in Excel or LibreOffice, save it and repeat the action.",
        ),
    ),
    Message(
        "FILE-27",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}»: la celda {cell} está oculta bajo celdas combinadas, y no se escribió nada.",
            "“{file}”, sheet “{sheet}”: cell {cell} is hidden under merged cells, and nothing was written.",
        ),
        Text("Separe las celdas combinadas y repita la acción.", "Unmerge the cells and repeat the action."),
    ),
    Message(
        "FILE-28",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}»: la celda {cell} es parte de una fórmula que ocupa varias celdas.",
            "“{file}”, sheet “{sheet}”: cell {cell} is part of one formula over several cells.",
        ),
        Text(
            "Borre esa fórmula matricial o tabla de datos y repita la acción.",
            "Delete that array formula or data table and repeat the action.",
        ),
    ),
    Message(
        "FILE-29",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}»: otras celdas comparten la fórmula de {cell}, y no se pudo separarla.",
            "“{file}”, sheet “{sheet}”: other cells share the formula of {cell}, and it could not be set apart.",
        ),
        Text(
            "Escriba la fórmula de nuevo en cada una de esas celdas, guarde y repita la acción.",
            "Type the formula again in each of those cells, save and repeat the action.",
        ),
    ),
    Message(
        "FILE-30",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}»: la tabla «{table}» tiene una fila de totales y no puede crecer.",
            "“{file}”, sheet “{sheet}”: the table “{table}” has a totals row and cannot grow.",
        ),
        _NO_TOTALS,
    ),
    Message(
        "FILE-31",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}»: la tabla «{other}» está debajo de «{table}» y no la deja crecer.",
            "“{file}”, sheet “{sheet}”: the table “{other}” stands below “{table}” and keeps it from growing.",
        ),
        Text(
            "Mueva la tabla «{other}» a otro lugar y repita la acción.",
            "Move the table “{other}” elsewhere and repeat the action.",
        ),
    ),
    Message(
        "FILE-32",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}»: la tabla «{table}» no puede crecer porque {cell} no está vacía.",
            "“{file}”, sheet “{sheet}”: the table “{table}” cannot grow because {cell} is not empty.",
        ),
        Text(
            "Mueva o borre lo que hay en {cell} y repita la acción.",
            "Move or delete what stands in {cell} and repeat the action.",
        ),
    ),
    Message(
        "FILE-33",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}»: la tabla «{table}» no puede crecer porque hay celdas combinadas en {cell}.",
            "“{file}”, sheet “{sheet}”: the table “{table}” cannot grow because there are merged cells at {cell}.",
        ),
        Text("Separe esas celdas y repita la acción.", "Unmerge those cells and repeat the action."),
    ),
    Message(
        "FILE-34",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}»: {cell} es un encabezado de la tabla «{table}» y no se cambia desde fuera.",
            "“{file}”, sheet “{sheet}”: {cell} is a header of the table “{table}” and is not changed from outside.",
        ),
        Text(
            "Cambie el encabezado en Excel o LibreOffice, si hace falta.",
            "Change the header in Excel or LibreOffice, if need be.",
        ),
    ),
    Message(
        "FILE-35",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}»: {cell} está en la fila de totales de la tabla «{table}».",
            "“{file}”, sheet “{sheet}”: {cell} is in the totals row of the table “{table}”.",
        ),
        _NO_TOTALS,
    ),
    Message(
        "FILE-36",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}»: no cabe nada en la fila {row}; la hoja está llena.",
            "“{file}”, sheet “{sheet}”: nothing fits in row {row}; the sheet is full.",
        ),
        Text(
            "Pase los registros antiguos a otro libro y repita la acción.",
            "Move old records to another workbook and repeat the action.",
        ),
    ),
    Message(
        "FILE-37",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}», {cell}: el texto tiene {length} caracteres y en una celda caben {limit}.",
            "“{file}”, sheet “{sheet}”, {cell}: the text has {length} characters and a cell holds {limit}.",
        ),
        Text("Acorte el texto o repártalo en varias filas.", "Shorten the text or spread it over several rows."),
    ),
    Message(
        "FILE-38",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}», {cell}: una celda de Excel no puede guardar {value}.",
            "“{file}”, sheet “{sheet}”, {cell}: an Excel cell cannot hold {value}.",
        ),
        Text(
            "Corrija el dato: fechas desde el 01/03/1900, números de hasta quince cifras, texto sin signos dañados.",
            "Correct it: dates from 1900-03-01 on, numbers of up to fifteen digits, text without broken characters.",
        ),
    ),
    Message(
        "FILE-39",
        Level.ERROR,
        Text(
            "«{file}», hoja «{sheet}», {cell}: {value} no puede ser una fecha ni una duración.",
            "“{file}”, sheet “{sheet}”, {cell}: {value} can be neither a date nor a duration.",
        ),
        Text(
            "Corrija el dato, o dé a la celda un formato de número en lugar de uno de fecha u hora, y guarde el libro.",
            "Correct it, or give the cell a number format instead of one of dates or hours, and save the workbook.",
        ),
    ),
    Message(
        "FILE-40",
        Level.ERROR,
        Text(
            "«{file}»: la estructura del libro está protegida, y así no se puede mostrar ni ocultar hojas.",
            "“{file}”: the structure of the workbook is protected, so sheets can be neither shown nor hidden.",
        ),
        Text(
            "Quite la protección en Excel («Revisar ▸ Proteger libro») o LibreOffice («Herramientas ▸ Proteger la estructura») "
            "y repita.",
            "Remove the protection in Excel (“Review ▸ Protect Workbook”) or LibreOffice (“Tools ▸ Protect Spreadsheet "
            "Structure”) and try again.",
        ),
    ),
    Message(
        "FILE-41",
        Level.ERROR,
        Text(
            "«{file}»: no quedaría ninguna hoja a la vista.",
            "“{file}”: no sheet would remain in sight.",
        ),
        Text("Muestre antes la hoja de inicio.", "Show the start sheet first."),
    ),
)
