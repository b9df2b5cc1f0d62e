"""What is told about what goes out as data, and what comes back from it."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

EXPORTS: dict[str, Message] = catalogue(
    Message(
        "EXPO-01",
        Level.INFO,
        Text(
            "datos al {day}, licencia {licence}: {tables} tablas, {rows} filas, sin datos de personas.",
            "data as of {day}, licence {licence}: {tables} tables, {rows} rows, without data of people.",
        ),
        Text("Revíselos antes de publicarlos.", "Look at them before you publish them."),
    ),
    Message(
        "EXPO-02",
        Level.WARNING,
        Text(
            "copia completa al {day}: {tables} tablas, {rows} filas, con nombres, teléfonos y correos.",
            "complete copy as of {day}: {tables} tables, {rows} rows, with names, phones and e-mails.",
        ),
        Text(
            "No la publique. Para el público: coopxl export con --public, o el botón «Datos abiertos».",
            "Do not publish it. For the public: coopxl export with --public, or the button “Open data”.",
        ),
    ),
    Message(
        "EXPO-03",
        Level.INFO,
        Text(
            "la licencia {licence} es solo una propuesta: nadie la eligió todavía.",
            "the licence {licence} is only proposed: nobody has chosen it yet.",
        ),
        Text("Elíjala en esta celda.", "Choose it in this cell."),
    ),
    Message(
        "EXPO-04",
        Level.WARNING,
        Text(
            "celdas que no se entendieron y no salen: {count}.",
            "cells that were not understood and do not go out: {count}.",
        ),
        Text("Pulse «Validar» y corríjalas.", "Press “Validate” and mend them."),
    ),
    Message(
        "EXPO-05",
        Level.INFO,
        Text(
            "grupos de menos de {few}, en los que se podría reconocer a alguien y que quedan en blanco: {count}.",
            "groups of fewer than {few}, in which somebody could be recognised and which stay blank: {count}.",
        ),
        Text("No hace falta nada.", "Nothing is needed."),
    ),
    Message(
        "EXPO-06",
        Level.WARNING,
        Text("todavía no hay proyectos que publicar.", "there are no projects to publish yet."),
        Text(
            "Salen desde el estado «{state}»; se cambia en Ajustes, «{setting}».",
            "They go out from the state “{state}” on; change it in Settings, “{setting}”.",
        ),
    ),
    Message(
        "EXPO-07",
        Level.INFO,
        Text(
            "celdas con una fórmula, de las que sale lo que muestran: {count}.",
            "cells with a formula, of which what they show goes out: {count}.",
        ),
        Text("Al leer la copia quedará el valor.", "When the copy is read back the value will stand there."),
    ),
    Message(
        "EXPO-08",
        Level.WARNING,
        Text(
            "celdas con un error o sin calcular, que no se pudieron guardar: {count}.",
            "cells with an error or not calculated, which could not be kept: {count}.",
        ),
        Text("Abra el libro, guárdelo y repita.", "Open the workbook, save it and do it again."),
    ),
    Message(
        "EXPO-10",
        Level.WARNING,
        Text(
            "falta el identificador IATI de la municipalidad; no se hizo el archivo IATI.",
            "the municipality's IATI identifier is missing; the IATI file was not made.",
        ),
        Text(
            "Escriba EC-RUC- seguido del RUC, cuando la municipalidad tenga cuenta de publicador.",
            "Type EC-RUC- followed by the tax number, once the municipality has a publisher account.",
        ),
    ),
    Message(
        "EXPO-11",
        Level.WARNING,
        Text(
            "sin {label} el proyecto {id} no entra en IATI.", "without {label} the project {id} does not go into IATI."
        ),
        Text("Escríbalo aquí.", "Type it here."),
    ),
    Message(
        "EXPO-12",
        Level.INFO,
        Text(
            "pagos de «{what}» sin fecha o con fecha futura, que IATI no lleva: {count}.",
            "payments of “{what}” without a date, or with a future one, which IATI does not carry: {count}.",
        ),
        Text("Escriba la fecha.", "Type the date."),
    ),
    Message(
        "EXPO-13",
        Level.INFO,
        Text(
            "el proyecto {id} va con el sector 99810 (sin especificar).",
            "the project {id} goes with sector 99810 (not specified).",
        ),
        Text("Elija un área que tenga código CRS.", "Choose an area that has a CRS code."),
    ),
    Message(
        "EXPO-14",
        Level.ERROR,
        Text(
            "el archivo IATI no cumple el esquema oficial y no se hizo: {why}",
            "the IATI file does not meet the official schema and was not made: {why}",
        ),
        Text("Informe de este fallo a quien mantiene coopxl.", "Report this failure to whoever maintains coopxl."),
    ),
    Message(
        "EXPO-15",
        Level.INFO,
        Text(
            "actividades de IATI, según el esquema oficial 2.03: {count}.",
            "IATI activities, valid against the official schema 2.03: {count}.",
        ),
        Text(
            "Los sectores CRS son aproximados; ajústelos con su contraparte.",
            "CRS sectors are approximate; refine them with your counterpart.",
        ),
    ),
    Message(
        "EXPO-20",
        Level.INFO,
        Text(
            "no hay prefijo 360Giving registrado: los identificadores son solo de esta oficina.",
            "no 360Giving prefix is registered: the identifiers are this office's own only.",
        ),
        Text(
            "Si lo pide 360Giving, escríbalo aquí; si no, déjelo vacío.",
            "If 360Giving gives one, type it here; otherwise leave it empty.",
        ),
    ),
    Message(
        "EXPO-21",
        Level.INFO,
        Text(
            "sin {label} el convenio {id} no sale como subvención.",
            "without {label} the agreement {id} does not go out as a grant.",
        ),
        Text("Escríbalo aquí.", "Type it here."),
    ),
    Message(
        "EXPO-22",
        Level.INFO,
        Text(
            "todavía no hay subvenciones que publicar en 360Giving.", "there are no grants to publish in 360Giving yet."
        ),
        Text(
            "Sale cada convenio firmado, con cooperante y monto.",
            "Each signed agreement with a cooperant and an amount goes out.",
        ),
    ),
    Message(
        "EXPO-23",
        Level.INFO,
        Text("subvenciones según 360Giving: {count}.", "grants as 360Giving has them: {count}."),
        Text("No hace falta nada.", "Nothing is needed."),
    ),
    Message(
        "EXPO-24",
        Level.ERROR,
        Text("«{file}» es un archivo, y salen {count}.", "“{file}” is a file, and {count} come out."),
        Text("Escriba una carpeta con -o.", "Type a folder with -o."),
    ),
    Message(
        "IMPO-01",
        Level.INFO,
        Text(
            "filas nuevas {new}, cambian {changed}, iguales {same}.",
            "new rows {new}, changed {changed}, unchanged {same}.",
        ),
        Text("Las filas que el archivo no trae quedan como están.", "Rows that the file lacks stay as they are."),
    ),
    Message(
        "IMPO-02",
        Level.ERROR,
        Text("«{file}» no es una copia hecha por coopxl: {why}", "“{file}” is no copy made by coopxl: {why}"),
        Text(
            "Use el archivo de «coopxl export CARPETA --as json», sin --public.",
            "Use the file of “coopxl export FOLDER --as json”, without --public.",
        ),
    ),
    Message(
        "IMPO-03",
        Level.ERROR,
        Text(
            "«{file}», tabla {table}, fila {row}, «{column}»: no se entiende {value}; no se escribió nada.",
            "“{file}”, table {table}, row {row}, “{column}”: {value} is not understood; nothing was written.",
        ),
        Text("Corríjalo en el archivo y repita.", "Mend it in the file and do it again."),
    ),
    Message(
        "IMPO-04",
        Level.ERROR,
        Text(
            "«{file}» es de un coopxl más nuevo (esquema {theirs}; este es {ours}).",
            "“{file}” is of a newer coopxl (schema {theirs}; this one is {ours}).",
        ),
        Text("Actualice coopxl.", "Update coopxl."),
    ),
    Message(
        "IMPO-05",
        Level.WARNING,
        Text(
            "no hay lugar junto a la tabla para la columna propia «{header}»; no se copió.",
            "there is no room beside the table for your own column “{header}”; it was not copied.",
        ),
        Text("Deje libre la columna a su derecha y repita.", "Free the column to its right and do it again."),
    ),
    Message(
        "IMPO-06",
        Level.WARNING,
        Text(
            "celdas que tenían un error o una fórmula sin calcular, y quedan como están: {count}.",
            "cells that held an error or a formula not calculated, and stay as they are: {count}.",
        ),
        Text("Revíselas.", "Look at them."),
    ),
    Message(
        "IMPO-07",
        Level.WARNING,
        Text(
            "esta oficina no tiene la tabla; filas que no se copiaron: {count}.",
            "this office lacks the table; rows that were not copied: {count}.",
        ),
        Text("Ponga al día la oficina y repita.", "Bring the office up to date and do it again."),
    ),
    Message(
        "IMPO-08",
        Level.ERROR,
        Text("no se puede leer «{file}»: {why}", "“{file}” cannot be read: {why}"),
        Text("Revise el nombre del archivo.", "Check the name of the file."),
    ),
)
