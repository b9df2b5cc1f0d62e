"""What is said of a file that is not a sound workbook, or that cannot be changed without risk."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text


def _stop(number: int, es: tuple[str, str], en: tuple[str, str]) -> Message:
    return Message(f"FILE-{number:02}", Level.ERROR, Text(es[0], en[0]), Text(es[1], en[1]))


_RESTORE = "Ábralo en Excel o LibreOffice y guárdelo de nuevo; si no se abre, recupere la última copia de seguridad."
_RESTORE_EN = "Open it in Excel or LibreOffice and save it again; if it does not open, restore the latest back-up."
_UNTRUSTED = "No lo use. Pida otra vez el archivo a quien lo envió, o recupere una copia de seguridad."
_UNTRUSTED_EN = "Do not use it. Ask whoever sent it for the file again, or restore a back-up."
_SAVE_AGAIN = "Abra el libro en Excel o LibreOffice, guárdelo y repita la acción."
_SAVE_AGAIN_EN = "Open the workbook in Excel or LibreOffice, save it and repeat the action."

FILES = catalogue(
    _stop(
        1,
        (
            "No se encuentra el archivo «{file}».",
            "Compruebe la carpeta y el nombre, o recupere una copia de seguridad.",
        ),
        ("The file “{file}” cannot be found.", "Check the folder and the name, or restore a back-up."),
    ),
    _stop(
        2,
        (
            "El sistema no permite leer «{file}».",
            "Ciérrelo en otros programas, espere a que termine la sincronización y compruebe sus permisos.",
        ),
        (
            "The system does not allow “{file}” to be read.",
            "Close it in other programs, wait until it is synchronised and check your permissions.",
        ),
    ),
    _stop(
        3,
        (
            "«{file}» está vacío: no contiene ni un solo carácter.",
            "Espere a que termine la sincronización o la descarga; si sigue vacío, recupere una copia de seguridad.",
        ),
        (
            "“{file}” is empty: it does not hold a single character.",
            "Wait until it is synchronised or downloaded; if it stays empty, restore a back-up.",
        ),
    ),
    _stop(
        4,
        (
            "«{file}» no es un libro: es la marca que deja un programa mientras tiene abierto el libro.",
            "Elija el libro mismo, el que no empieza por «~$» ni por «.~lock».",
        ),
        (
            "“{file}” is not a workbook: it is the mark a program leaves while it has the workbook open.",
            "Choose the workbook itself, the one that does not begin with “~$” or “.~lock”.",
        ),
    ),
    _stop(
        5,
        (
            "«{file}» es un texto (por ejemplo CSV), no un libro de Excel.",
            "Ábralo en Excel o LibreOffice y guárdelo como «Libro de Excel (.xlsx)».",
        ),
        (
            "“{file}” is a text (such as CSV), not an Excel workbook.",
            "Open it in Excel or LibreOffice and save it as “Excel Workbook (.xlsx)”.",
        ),
    ),
    _stop(
        6,
        (
            "«{file}» es una página web, no un libro de Excel.",
            "Descárguelo otra vez iniciando sesión; si es una exportación, ábrala en Excel y guárdela como .xlsx.",
        ),
        (
            "“{file}” is a web page, not an Excel workbook.",
            "Sign in and download it again; if it is an export, open it in Excel and save it as .xlsx.",
        ),
    ),
    _stop(
        7,
        ("«{file}» no es un libro de Excel ni de LibreOffice.", "Compruebe que eligió el archivo correcto."),
        ("“{file}” is not a workbook of Excel or LibreOffice.", "Check that you chose the right file."),
    ),
    _stop(
        8,
        (
            "«{file}» está protegido con una contraseña de apertura.",
            "Ábralo con su contraseña, quítela en «Archivo, Información, Proteger libro» y guárdelo.",
        ),
        (
            "“{file}” is protected by a password to open it.",
            "Open it with its password, remove the password in “File, Info, Protect Workbook” and save it.",
        ),
    ),
    _stop(
        9,
        (
            "«{file}» está en un formato antiguo (Excel 97-2003), aunque su nombre diga otra cosa.",
            "Ábralo en Excel o LibreOffice y guárdelo como «Libro de Excel (.xlsx)».",
        ),
        (
            "“{file}” is in an old format (Excel 97-2003), whatever its name says.",
            "Open it in Excel or LibreOffice and save it as “Excel Workbook (.xlsx)”.",
        ),
    ),
    _stop(
        10,
        (
            "«{file}» es otro tipo de documento (Word, presentación, archivo comprimido), no un libro de Excel.",
            "Compruebe que eligió el archivo correcto.",
        ),
        (
            "“{file}” is another kind of document (Word, presentation, compressed folder), not an Excel workbook.",
            "Check that you chose the right file.",
        ),
    ),
    _stop(
        11,
        (
            "«{file}» es un libro binario de Excel (.xlsb).",
            "Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».",
        ),
        ("“{file}” is a binary Excel workbook (.xlsb).", "Open it in Excel and save it as “Excel Workbook (.xlsx)”."),
    ),
    _stop(
        12,
        (
            "«{file}» está incompleto o dañado: no se puede abrir.",
            "Espere a que se sincronice o descárguelo otra vez; si no, recupere la última copia de seguridad.",
        ),
        (
            "“{file}” is incomplete or damaged: it cannot be opened.",
            "Wait until it is synchronised or download it again; otherwise restore the latest back-up.",
        ),
    ),
    _stop(
        13,
        ("«{file}» está dañado por dentro (parte {part}).", "Recupere la última copia de seguridad."),
        ("“{file}” is damaged inside (part {part}).", "Restore the latest back-up."),
    ),
    _stop(
        14,
        ("El contenido de «{file}» es desmesurado ({size} MB al abrirlo).", _UNTRUSTED),
        ("The content of “{file}” is far too large ({size} MB once opened).", _UNTRUSTED_EN),
    ),
    _stop(
        15,
        ("«{file}» contiene instrucciones que ningún libro de Excel lleva (parte {part}).", _UNTRUSTED),
        ("“{file}” contains instructions that no Excel workbook has (part {part}).", _UNTRUSTED_EN),
    ),
    _stop(
        16,
        ("«{file}» intenta escribir fuera de su sitio (parte {part}).", _UNTRUSTED),
        ("“{file}” tries to write outside its place (part {part}).", _UNTRUSTED_EN),
    ),
    _stop(
        17,
        ("«{file}» contiene dos veces la misma parte ({part}); no se sabe cuál vale.", _UNTRUSTED),
        ("“{file}” contains the same part twice ({part}); which one counts is unknown.", _UNTRUSTED_EN),
    ),
    _stop(
        18,
        (
            "«{file}»: los datos de la hoja «{sheet}» llegan hasta la celda {cell}, demasiado lejos.",
            "Vaya a esa celda (Ctrl+Fin), borre las filas y columnas que sobran y guarde el libro.",
        ),
        (
            "“{file}”: the data of the sheet “{sheet}” reach as far as cell {cell}, too far away.",
            "Go to that cell (Ctrl+End), delete the rows and columns that are not needed and save the workbook.",
        ),
    ),
    _stop(
        19,
        ("A «{file}» le falta una parte necesaria ({part}).", _RESTORE),
        ("A necessary part of “{file}” is missing ({part}).", _RESTORE_EN),
    ),
    _stop(
        20,
        ("Una parte de «{file}» no se puede leer ({part}).", _RESTORE),
        ("A part of “{file}” cannot be read ({part}).", _RESTORE_EN),
    ),
    _stop(
        21,
        (
            "«{file}» está en formato OpenDocument (.ods): coopxl lo lee, pero no escribe en él.",
            "Guárdelo como «Libro de Excel (.xlsx)» y trabaje con ese archivo.",
        ),
        (
            "“{file}” is in OpenDocument format (.ods): coopxl reads it but does not write into it.",
            "Save it as “Excel Workbook (.xlsx)” and work with that file.",
        ),
    ),
    _stop(
        22,
        (
            "«{file}» no tiene la hoja «{sheet}».",
            "Devuelva a la hoja su nombre, o recupérela de una copia de seguridad.",
        ),
        ("“{file}” has no sheet “{sheet}”.", "Give the sheet its name back, or restore it from a back-up."),
    ),
    _stop(
        23,
        (
            "«{file}» no tiene la tabla «{table}».",
            "Recupere la hoja de una copia de seguridad; no convierta las tablas en rangos.",
        ),
        (
            "“{file}” has no table “{table}”.",
            "Restore the sheet from a back-up; do not convert tables to ranges.",
        ),
    ),
    _stop(
        24,
        (
            "«{file}» lleva una firma digital, que cualquier cambio anularía.",
            "Trabaje con una copia sin firma: «Archivo, Información, Ver firmas, Quitar firma».",
        ),
        (
            "“{file}” carries a digital signature, which any change would void.",
            "Work with an unsigned copy: “File, Info, View Signatures, Remove Signature”.",
        ),
    ),
    _stop(
        25,
        (
            "«{file}» está guardado como «Hoja de cálculo Open XML estricta», y coopxl no escribe en ese formato.",
            "Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».",
        ),
        (
            "“{file}” is saved as “Strict Open XML Spreadsheet”, a format coopxl does not write.",
            "Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
        ),
    ),
    _stop(
        26,
        ("La hoja «{sheet}» de «{file}» la escribió un programa poco común; no se cambió nada en ella.", _SAVE_AGAIN),
        ("An unusual program wrote the sheet “{sheet}” of “{file}”; nothing was changed in it.", _SAVE_AGAIN_EN),
    ),
    _stop(
        27,
        (
            "«{file}», hoja «{sheet}»: la celda {cell} está oculta bajo celdas combinadas, y no se escribió nada.",
            "Separe las celdas combinadas y repita la acción.",
        ),
        (
            "“{file}”, sheet “{sheet}”: cell {cell} is hidden under merged cells, and nothing was written.",
            "Unmerge the cells and repeat the action.",
        ),
    ),
    _stop(
        28,
        (
            "«{file}», hoja «{sheet}»: la celda {cell} es parte de una fórmula que ocupa varias celdas.",
            "Borre esa fórmula matricial o tabla de datos y repita la acción.",
        ),
        (
            "“{file}”, sheet “{sheet}”: cell {cell} is part of one formula over several cells.",
            "Delete that array formula or data table and repeat the action.",
        ),
    ),
    _stop(
        29,
        (
            "«{file}», hoja «{sheet}»: otras celdas comparten la fórmula de {cell}, y no se pudo separarla.",
            "Escriba la fórmula de nuevo en cada una de esas celdas, guarde y repita la acción.",
        ),
        (
            "“{file}”, sheet “{sheet}”: other cells share the formula of {cell}, and it could not be set apart.",
            "Type the formula again in each of those cells, save and repeat the action.",
        ),
    ),
    _stop(
        30,
        (
            "«{file}», hoja «{sheet}»: la tabla «{table}» tiene una fila de totales y no puede crecer.",
            "Quite la fila de totales (Diseño de tabla, Fila de totales) y repita la acción.",
        ),
        (
            "“{file}”, sheet “{sheet}”: the table “{table}” has a totals row and cannot grow.",
            "Turn off the totals row (Table Design, Total Row) and repeat the action.",
        ),
    ),
    _stop(
        31,
        (
            "«{file}», hoja «{sheet}»: la tabla «{other}» está debajo de «{table}» y no la deja crecer.",
            "Mueva la tabla «{other}» a otro lugar y repita la acción.",
        ),
        (
            "“{file}”, sheet “{sheet}”: the table “{other}” stands below “{table}” and keeps it from growing.",
            "Move the table “{other}” elsewhere and repeat the action.",
        ),
    ),
    _stop(
        32,
        (
            "«{file}», hoja «{sheet}»: la tabla «{table}» no puede crecer porque {cell} no está vacía.",
            "Mueva o borre lo que hay en {cell} y repita la acción.",
        ),
        (
            "“{file}”, sheet “{sheet}”: the table “{table}” cannot grow because {cell} is not empty.",
            "Move or delete what stands in {cell} and repeat the action.",
        ),
    ),
    _stop(
        33,
        (
            "«{file}», hoja «{sheet}»: la tabla «{table}» no puede crecer porque hay celdas combinadas en {cell}.",
            "Separe esas celdas y repita la acción.",
        ),
        (
            "“{file}”, sheet “{sheet}”: the table “{table}” cannot grow because there are merged cells at {cell}.",
            "Unmerge those cells and repeat the action.",
        ),
    ),
    _stop(
        34,
        (
            "«{file}», hoja «{sheet}»: {cell} es un encabezado de la tabla «{table}» y no se cambia desde fuera.",
            "Cambie el encabezado en Excel o LibreOffice, si hace falta.",
        ),
        (
            "“{file}”, sheet “{sheet}”: {cell} is a header of the table “{table}” and is not changed from outside.",
            "Change the header in Excel or LibreOffice, if need be.",
        ),
    ),
    _stop(
        35,
        (
            "«{file}», hoja «{sheet}»: {cell} está en la fila de totales de la tabla «{table}».",
            "Quite la fila de totales (Diseño de tabla, Fila de totales) y repita la acción.",
        ),
        (
            "“{file}”, sheet “{sheet}”: {cell} is in the totals row of the table “{table}”.",
            "Turn off the totals row (Table Design, Total Row) and repeat the action.",
        ),
    ),
    _stop(
        36,
        (
            "«{file}», hoja «{sheet}»: no cabe nada en la fila {row}; la hoja está llena.",
            "Pase los registros antiguos a otro libro y repita la acción.",
        ),
        (
            "“{file}”, sheet “{sheet}”: nothing fits in row {row}; the sheet is full.",
            "Move old records to another workbook and repeat the action.",
        ),
    ),
    _stop(
        37,
        (
            "«{file}», hoja «{sheet}», {cell}: el texto tiene {length} caracteres y en una celda caben {limit}.",
            "Acorte el texto o repártalo en varias filas.",
        ),
        (
            "“{file}”, sheet “{sheet}”, {cell}: the text has {length} characters and a cell holds {limit}.",
            "Shorten the text or spread it over several rows.",
        ),
    ),
    _stop(
        38,
        (
            "«{file}», hoja «{sheet}», {cell}: una celda de Excel no puede guardar {value}.",
            "Corrija el dato: fechas desde el 01/03/1900, números de hasta quince cifras, texto sin signos dañados.",
        ),
        (
            "“{file}”, sheet “{sheet}”, {cell}: an Excel cell cannot hold {value}.",
            "Correct it: dates from 1900-03-01 on, numbers of up to fifteen digits, text without broken characters.",
        ),
    ),
)
