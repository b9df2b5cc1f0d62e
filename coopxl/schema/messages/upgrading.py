"""What is told about bringing up the workbooks of an earlier coopxl."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

ERROR, WARNING, INFO = Level.ERROR, Level.WARNING, Level.INFO

UPGRADING: dict[str, Message] = catalogue(
    Message(
        "UPGR-01",
        INFO,
        Text("los tres libros son del esquema de hoy ({ours}).", "the three workbooks are of today's schema ({ours})."),
        Text("No hay nada que poner al día.", "There is nothing to upgrade."),
    ),
    Message(
        "UPGR-02",
        ERROR,
        Text(
            "{book} es un .ods, que coopxl lee y no escribe.",
            "{book} is an .ods, which coopxl reads and does not write.",
        ),
        Text(
            "Ábralo en LibreOffice, guárdelo como .xlsx, quite el .ods de la carpeta y repita.",
            "Open it in LibreOffice, save it as .xlsx, take the .ods out of the folder and repeat.",
        ),
    ),
    Message(
        "UPGR-03",
        ERROR,
        Text(
            "{book} tiene protegida su estructura: no se le pueden añadir hojas. No se cambió ningún libro.",
            "the structure of {book} is protected: no sheets can be added. No workbook was changed.",
        ),
        Text(
            "Quite la protección (Revisar, Proteger libro), guarde, cierre y repita.",
            "Take the protection off (Review, Protect Workbook), save, close and repeat.",
        ),
    ),
    Message(
        "UPGR-04",
        ERROR,
        Text(
            "{book}: en la hoja «{sheet}», {cell} está donde vienen {count} columnas nuevas, a la derecha de la tabla. "
            "No se ha cambiado ningún libro.",
            "{book}: on the sheet “{sheet}”, {cell} stands where {count} new columns come, at the right of the table. "
            "No workbook was changed.",
        ),
        Text(
            "Abra el libro, inserte {count} columnas a la derecha de la tabla o mueva lo suyo, guarde, cierre y repita.",
            "Open the workbook, insert {count} columns at the right of the table or move what is yours, save, close and repeat.",
        ),
    ),
    Message(
        "UPGR-05",
        ERROR,
        Text(
            "{book} ya tiene una hoja «{sheet}», que se llama como una que viene. No se cambió ningún libro.",
            "{book} already has a sheet “{sheet}”, named like one that comes. No workbook was changed.",
        ),
        Text("Cambie el nombre de su hoja, guarde, cierre y repita.", "Rename your sheet, save, close and repeat."),
    ),
    Message(
        "UPGR-06",
        ERROR,
        Text(
            "{book}: el nombre «{table}» de la hoja «{sheet}» es el de una tabla que viene. No se cambió ningún libro.",
            "{book}: the name “{table}” on the sheet “{sheet}” is that of a table that comes. No workbook was changed.",
        ),
        Text(
            "Cambie ese nombre (Fórmulas, Administrador de nombres), guarde, cierre y repita.",
            "Change that name (Formulas, Name Manager), save, close and repeat.",
        ),
    ),
    Message(
        "UPGR-07",
        ERROR,
        Text(
            "{book}: lo que hay en la hoja «{sheet}» ya no es una tabla: no puede ganar columnas. No se cambió ningún libro.",
            "{book}: what stands on the sheet “{sheet}” is no table any more and cannot get columns. No workbook was changed.",
        ),
        Text(
            "Vuelva a una copia en que lo era (coopxl restore), o hágalo tabla con Insertar, Tabla, y póngale su nombre.",
            "Go back to a copy in which it was one (coopxl restore), or make it a table (Insert, Table) with its name.",
        ),
    ),
    Message(
        "UPGR-08",
        ERROR,
        Text(
            "{book}: la ficha «{sheet}» tiene en {cell} algo que la ficha de hoy no pide. No se cambió ningún libro.",
            "{book}: the form “{sheet}” holds in {cell} something that today's form does not ask for. No workbook was changed.",
        ),
        Text(
            "Guarde la ficha o límpiela con sus botones, y repita.",
            "Save the form or clear it with its buttons, and repeat.",
        ),
    ),
    Message(
        "UPGR-09",
        ERROR,
        Text(
            "{book}, puesto al día, no diría lo mismo que antes en «{sheet}» {cell}. No se cambió ningún libro.",
            "{book}, once upgraded, would not say the same as before in “{sheet}” {cell}. No workbook was changed.",
        ),
        Text(
            "Es un fallo de coopxl: siga con la oficina como está y envíe este mensaje a quien lo mantiene.",
            "This is a fault of coopxl: go on with the office as it is and send this message to who maintains it.",
        ),
    ),
    Message(
        "UPGR-10",
        WARNING,
        Text(
            "«{held}» es ahora una de varias entradas: {choices}.",
            "“{held}” is now one of several entries: {choices}.",
        ),
        Text("Elija usted cuál; coopxl la dejó como estaba.", "Choose which; coopxl left it as it was."),
    ),
    Message(
        "UPGR-11",
        WARNING,
        Text(
            "los macros tienen cambios que coopxl no hizo: se dejaron como están.",
            "the macros have changes that coopxl did not make: they were left as they are.",
        ),
        Text(
            "Los botones nuevos no andarán en Excel. Si no quiere esos cambios, quítelos y repita, o use un libro nuevo.",
            "New buttons will not work in Excel. If you do not want those changes, remove them and repeat, or use a new workbook.",
        ),
    ),
    Message(
        "UPGR-12",
        INFO,
        Text(
            "la oficina es de un coopxl anterior; al ponerla al día vienen {sheets} hojas y {columns} columnas, y lo suyo queda "
            'como está. Guarde, cierre los tres libros y ejecute: coopxl upgrade "{folder}"',
            "the office is of an earlier coopxl; its upgrade brings {sheets} sheets and {columns} columns, and what is yours "
            'stays as it is. Save, close the three workbooks and run: coopxl upgrade "{folder}"',
        ),
        Text("Antes de escribir muestra todo y pregunta.", "It shows everything and asks before it writes."),
    ),
)
"""By code."""
