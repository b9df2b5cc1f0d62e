"""Messages about single cells, and about tables as a whole."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

ERROR, WARNING, INFO = Level.ERROR, Level.WARNING, Level.INFO

VALUES = catalogue(
    Message("VAL-01", ERROR, Text("falta el dato.", "the value is missing."), Text("Escríbalo.", "Type it in.")),
    Message(
        "VAL-02",
        ERROR,
        Text("la celda muestra el error {error}.", "the cell shows the error {error}."),
        Text("Corrija la fórmula o escriba el valor.", "Mend the formula or type the value."),
    ),
    Message(
        "VAL-03",
        WARNING,
        Text("la celda tiene una fórmula sin calcular.", "the cell holds a formula that was never calculated."),
        Text("Abra el libro, espere a que calcule y guárdelo.", "Open the workbook, let it calculate and save it."),
    ),
    Message(
        "VAL-04",
        ERROR,
        Text("«{typed}» no se entiende como número.", "“{typed}” cannot be read as a number."),
        Text("Escriba solo cifras, con una marca decimal.", "Type digits only, with one decimal mark."),
    ),
    Message(
        "VAL-05",
        WARNING,
        Text("«{typed}» está escrito como texto, no como número.", "“{typed}” is typed as text, not as a number."),
        Text(
            "Vuelva a escribirlo en la celda; mientras tanto se entendió como número.",
            "Type it again in the cell; meanwhile it was read as a number.",
        ),
    ),
    Message(
        "VAL-06",
        ERROR,
        Text("{typed} no es un número entero.", "{typed} is not a whole number."),
        Text("Escriba un número sin decimales.", "Type a number without decimals."),
    ),
    Message(
        "VAL-07",
        ERROR,
        Text("{typed} está fuera de lo posible ({low} a {high}).", "{typed} is out of bounds ({low} to {high})."),
        Text("Escriba un número dentro de esos límites.", "Type a number within those bounds."),
    ),
    Message(
        "VAL-08",
        ERROR,
        Text("el monto {typed} tiene más de dos decimales.", "the amount {typed} has more than two decimals."),
        Text("Redondéelo a centavos.", "Round it to cents."),
    ),
    Message(
        "VAL-09",
        ERROR,
        Text("el monto {typed} es negativo.", "the amount {typed} is negative."),
        Text("Escriba un monto igual o mayor que cero.", "Type an amount of zero or more."),
    ),
    Message(
        "VAL-10",
        ERROR,
        Text("el texto tiene {length} letras; caben {longest}.", "the text has {length} letters; {longest} fit."),
        Text("Acórtelo.", "Shorten it."),
    ),
    Message(
        "VAL-11",
        ERROR,
        Text(
            "«{typed}» no tiene la forma esperada, como {example}.",
            "“{typed}” is not of the expected form, such as {example}.",
        ),
        Text("Corríjalo.", "Correct it."),
    ),
    Message(
        "VAL-12",
        WARNING,
        Text(
            "{typed} perdió su cero inicial; debe ser {meant}.", "{typed} lost its leading zero; it should be {meant}."
        ),
        Text(
            "Escriba {meant} con un apóstrofo delante, o dé a la celda formato de texto.",
            "Type {meant} with an apostrophe before it, or format the cell as text.",
        ),
    ),
    Message(
        "VAL-13",
        ERROR,
        Text("«{typed}» no es una fecha.", "“{typed}” is not a date."),
        Text("Escríbala como día/mes/año: 31/03/2026.", "Type it as day/month/year: 31/03/2026."),
    ),
    Message(
        "VAL-14",
        WARNING,
        Text("{typed} lleva una hora; solo cuenta el día.", "{typed} carries an hour; only the day counts."),
        Text("Deje solo la fecha.", "Leave only the date."),
    ),
    Message(
        "VAL-15",
        WARNING,
        Text("la fecha «{typed}» está escrita como texto.", "the date “{typed}” is typed as text."),
        Text(
            "Vuelva a escribirla en la celda; mientras tanto se entendió como día/mes/año.",
            "Type it again in the cell; meanwhile it was read as day/month/year.",
        ),
    ),
    Message(
        "VAL-16",
        ERROR,
        Text("«{typed}» no es una hora.", "“{typed}” is not an hour."),
        Text("Escríbala como 17:00.", "Type it as 17:00."),
    ),
    Message(
        "VAL-17",
        ERROR,
        Text("«{typed}» no es Sí ni No.", "“{typed}” is neither Yes nor No."),
        Text("Elija de la lista.", "Pick from the list."),
    ),
    Message(
        "VAL-18",
        ERROR,
        Text("«{typed}» no está en la lista.", "“{typed}” is not in the list."),
        Text("Elija de la lista de la celda.", "Pick from the cell's list."),
    ),
    Message(
        "VAL-19",
        ERROR,
        Text("«{typed}» no está en la lista.", "“{typed}” is not in the list."),
        Text("¿Quiso decir «{near}»? Elíjalo de la lista.", "Did you mean “{near}”? Pick it from the list."),
    ),
    Message(
        "VAL-20",
        WARNING,
        Text("«{typed}» no parece un correo.", "“{typed}” does not look like an e-mail address."),
        Text("Revíselo: nombre@dominio.", "Check it: name@domain."),
    ),
    Message(
        "VAL-21",
        WARNING,
        Text("«{typed}» no parece un teléfono.", "“{typed}” does not look like a telephone number."),
        Text(
            "Escríbalo con su código: 07 000 0000 o +34 600 000 000.",
            "Type it with its code: 07 000 0000 or +34 600 000 000.",
        ),
    ),
    Message(
        "VAL-22",
        WARNING,
        Text("«{typed}» no es una dirección de página web.", "“{typed}” is not the address of a web page."),
        Text("Escríbala completa, con https://", "Type it whole, with https://"),
    ),
    Message(
        "VAL-23",
        ERROR,
        Text("«{typed}» no es una zona horaria conocida.", "“{typed}” is not a known time zone."),
        Text("Use una como America/Guayaquil o Europe/Madrid.", "Use one such as America/Guayaquil or Europe/Madrid."),
    ),
    Message(
        "VAL-24",
        ERROR,
        Text("«{typed}» no existe en {table}.", "“{typed}” does not exist in {table}."),
        Text("Elija de la lista o registre primero esa fila.", "Pick from the list, or register that row first."),
    ),
    Message(
        "VAL-25",
        ERROR,
        Text(
            "el ID {id} se repite (ya está en la fila {row}).", "the ID {id} is repeated (it is already in row {row})."
        ),
        Text(
            "Borre el ID de la fila copiada; coopxl le dará uno nuevo.",
            "Delete the ID of the copied row; coopxl will give it a new one.",
        ),
    ),
    Message(
        "VAL-26",
        ERROR,
        Text("hay varias filas llamadas «{typed}» en {table}.", "there are several rows called “{typed}” in {table}."),
        Text("Elija de la lista, con su ID.", "Pick from the list, with its ID."),
    ),
    Message(
        "VAL-27",
        ERROR,
        Text(
            "falta el dato, y el proyecto ya está «{state}».",
            "the value is missing, and the project is already “{state}”.",
        ),
        Text(
            "Escríbalo, o devuelva el proyecto a un estado anterior.",
            "Type it in, or move the project back to an earlier state.",
        ),
    ),
    Message(
        "VAL-28",
        INFO,
        Text(
            "el proyecto está «{state}» y no constan: {columns}.",
            "the project is “{state}” and these are not known: {columns}.",
        ),
        Text("Complételos si llega a saberlos.", "Fill them in if you come to know them."),
    ),
    Message(
        "VAL-29",
        ERROR,
        Text(
            "«{typed}» es un número, y un número pierde su último cero: pudo ser «{other}».",
            "“{typed}” is a number, and a number loses its last zero: it may have been “{other}”.",
        ),
        Text("Elija de la lista de la celda.", "Pick from the list of the cell."),
    ),
    Message(
        "TAB-01",
        ERROR,
        Text("falta la tabla «{table}».", "the table “{table}” is missing."),
        Text(
            "Recupere la hoja de una copia de respaldo; los datos de esa tabla no se leyeron.",
            "Recover the sheet from a back-up; the data of that table was not read.",
        ),
    ),
    Message(
        "TAB-02",
        ERROR,
        Text("falta la columna «{column}».", "the column “{column}” is missing."),
        Text("Vuelva a crearla con ese encabezado.", "Create it again with that header."),
    ),
    Message(
        "TAB-03",
        ERROR,
        Text(
            "la columna «{column}» está dos veces; se leyó la primera.",
            "the column “{column}” is there twice; the first was read.",
        ),
        Text("Cambie el encabezado de la segunda.", "Change the header of the second one."),
    ),
    Message(
        "TAB-04",
        WARNING,
        Text(
            "hay datos debajo de la tabla, separados por filas vacías; no se leyeron.",
            "there is data below the table, behind empty rows; it was not read.",
        ),
        Text("Súbalos justo debajo de la última fila.", "Move it up to right below the last row."),
    ),
    Message(
        "TAB-05",
        WARNING,
        Text(
            "la hoja parece una copia de «{table}»; no se leyó.",
            "the sheet looks like a copy of “{table}”; it was not read.",
        ),
        Text(
            "Pase lo que sirva a la hoja original y borre la copia.",
            "Move what is useful to the original and delete the copy.",
        ),
    ),
    Message(
        "TAB-06",
        WARNING,
        Text(
            "la columna «{typed}» no es de coopxl; falta «{column}».",
            "the column “{typed}” is not coopxl's; “{column}” is missing.",
        ),
        Text("Si es la misma, devuélvale su encabezado.", "If it is the same one, give it its header back."),
    ),
    Message(
        "TAB-07",
        WARNING,
        Text(
            "el libro perdió el nombre «{block}»; esa parte no se actualizó.",
            "the workbook has lost the name “{block}”; that part was not refreshed.",
        ),
        Text("Recupere el libro de una copia de respaldo.", "Recover the workbook from a back-up."),
    ),
    Message(
        "TAB-08",
        INFO,
        Text(
            "el libro se hizo con un coopxl anterior (esquema {theirs}; el de hoy es el {ours}) y no tiene "
            "{count} hojas y columnas que vinieron después: {lacks}.",
            "the workbook was made by an earlier coopxl (schema {theirs}; today's is {ours}) and lacks "
            "{count} sheets and columns that came since: {lacks}.",
        ),
        Text(
            "Lo que tiene funciona como antes. Para usar lo nuevo, cierre los libros y ejecute coopxl upgrade («Poner al día»).",
            "What it has works as before. To use what is new, close the workbooks and run coopxl upgrade (“Upgrade”).",
        ),
    ),
    Message(
        "TAB-09",
        ERROR,
        Text(
            "{book} se hizo con un coopxl anterior, que no tenía la hoja «{table}».",
            "{book} was made by an earlier coopxl, which did not have the sheet “{table}”.",
        ),
        Text(
            "Lo demás funciona como antes. Para usar esto, cierre los libros y ejecute coopxl upgrade («Poner al día»).",
            "All else works as before. To use this, close the workbooks and run coopxl upgrade (“Upgrade”).",
        ),
    ),
)
