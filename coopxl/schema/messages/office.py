"""Messages about the office's folder and about what a command did or could not do."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

ERROR, WARNING, INFO = Level.ERROR, Level.WARNING, Level.INFO

OFFICE = catalogue(
    Message(
        "OFF-01",
        INFO,
        Text(
            "se incorporaron {count} filas escritas debajo de la tabla.",
            "{count} rows typed below the table were taken in.",
        ),
        Text("No tiene que hacer nada.", "Nothing to do."),
    ),
    Message(
        "OFF-02",
        INFO,
        Text("la fila nueva recibió el ID {id}.", "the new row was given the ID {id}."),
        Text("No lo cambie.", "Do not change it."),
    ),
    Message(
        "OFF-03",
        ERROR,
        Text("En {folder} falta el libro «{book}».", "In {folder} the workbook “{book}” is missing."),
        Text(
            'Revise que sea la carpeta de la oficina, o créela con: coopxl init "{folder}"',
            'Check that it is the office\'s folder, or create it with: coopxl init "{folder}"',
        ),
    ),
    Message(
        "OFF-04",
        ERROR,
        Text(
            "En {folder} hay más de un libro «{book}»: {files}.",
            "In {folder} there is more than one workbook “{book}”: {files}.",
        ),
        Text(
            "Deje solo el que usa y guarde los otros en otra carpeta.",
            "Keep only the one in use and move the others to another folder.",
        ),
    ),
    Message(
        "OFF-05",
        ERROR,
        Text("{file} está abierto en {program} por {who}.", "{file} is open in {program} by {who}."),
        Text(
            "Guárdelo y ciérrelo, y repita. Si nadie lo tiene abierto, borre {lock}.",
            "Save and close it, and try again. If nobody has it open, delete {lock}.",
        ),
    ),
    Message(
        "OFF-06",
        ERROR,
        Text(
            "{file} cambió mientras coopxl trabajaba; no se escribió nada.",
            "{file} changed while coopxl was working; nothing was written.",
        ),
        Text("Repita la orden.", "Run the command again."),
    ),
    Message(
        "OFF-07",
        ERROR,
        Text("No se pudo escribir {file}: {why}.", "{file} could not be written: {why}."),
        Text(
            "Revise el espacio y los permisos, y repita. Lo anterior quedó intacto.",
            "Check space and permissions, and try again. What was there is intact.",
        ),
    ),
    Message(
        "OFF-08",
        ERROR,
        Text("{folder} ya tiene una oficina: {files}.", "{folder} already holds an office: {files}."),
        Text(
            "Elija otra carpeta; coopxl no reemplaza libros.",
            "Choose another folder; coopxl does not replace workbooks.",
        ),
    ),
    Message(
        "OFF-09",
        ERROR,
        Text("No existe la carpeta {folder}.", "The folder {folder} does not exist."),
        Text("Revise el nombre.", "Check the name."),
    ),
    Message(
        "OFF-10",
        ERROR,
        Text("No hay {what} con el ID {id}.", "There is no {what} with the ID {id}."),
        Text(
            'Vea los que hay con: coopxl show "{folder}" {table}',
            'See those there are with: coopxl show "{folder}" {table}',
        ),
    ),
    Message(
        "OFF-11",
        ERROR,
        Text("No hay ninguna tabla «{table}».", "There is no table “{table}”."),
        Text("Las tablas son: {tables}.", "The tables are: {tables}."),
    ),
    Message(
        "OFF-12",
        ERROR,
        Text("«{typed}» no es una fecha.", "“{typed}” is not a date."),
        Text("Escríbala como 2026-03-31.", "Write it as 2026-03-31."),
    ),
    Message(
        "OFF-13",
        ERROR,
        Text(
            "{file} ya existe y no lo hizo coopxl tal como está.", "{file} already exists and is not as coopxl made it."
        ),
        Text("Elija otro nombre con -o, o mueva el archivo.", "Choose another name with -o, or move the file."),
    ),
    Message(
        "OFF-14",
        WARNING,
        Text("al documento le falta «{label}».", "the document lacks “{label}”."),
        Text(
            "Llénelo en esta celda y vuelva a hacer el documento.", "Fill it in this cell and make the document again."
        ),
    ),
    Message(
        "OFF-32",
        WARNING,
        Text(
            "al documento le falta «{label}», y el proyecto no tiene fila para ello.",
            "the document lacks “{label}”, and the project has no row for it.",
        ),
        Text(
            "Agregue en esta hoja una fila del proyecto y vuelva a hacer el documento.",
            "Add a row of the project on this sheet and make the document again.",
        ),
    ),
    Message(
        "OFF-15",
        WARNING,
        Text(
            "no hay feriados de {year}; los días laborables no los descuentan.",
            "there are no holidays of {year}; working days do not leave them out.",
        ),
        Text("Agregue en esta hoja los feriados de {year}.", "Add the holidays of {year} on this sheet."),
    ),
    Message(
        "OFF-16",
        ERROR,
        Text(
            "La tabla «{table}» cambió después de leerla; no se escribió nada.",
            "The table “{table}” changed after it was read; nothing was written.",
        ),
        Text("Repita la orden.", "Run the command again."),
    ),
    Message(
        "OFF-17",
        ERROR,
        Text(
            "{book} fue hecho con una versión más nueva de coopxl ({theirs}; esta es {ours}).",
            "{book} was made by a newer coopxl ({theirs}; this one is {ours}).",
        ),
        Text("Actualice coopxl en esta máquina.", "Update coopxl on this machine."),
    ),
    Message(
        "OFF-18",
        ERROR,
        Text("No se encontró el logotipo {file}.", "The logo {file} was not found."),
        Text(
            "Ponga el archivo en la carpeta o corrija el ajuste «logo».",
            "Put the file in the folder or correct the setting “logo”.",
        ),
    ),
    Message(
        "OFF-19",
        WARNING,
        Text(
            "hay más entradas de las que caben en el calendario en esta categoría; {count} se ven solo en la tabla cronológica.",
            "there are more entries than this category of the calendar holds; {count} show only in the chronological table.",
        ),
        Text("Vea la tabla cronológica.", "See the chronological table."),
    ),
    Message(
        "OFF-20",
        ERROR,
        Text("Se interrumpió. No se escribió nada a medias.", "It was interrupted. Nothing was left half written."),
        Text("Repita la orden cuando quiera.", "Run the command again whenever you like."),
    ),
    Message(
        "OFF-21",
        ERROR,
        Text(
            "No se pudo terminar de escribir, ni devolver {file} a como estaba.",
            "Writing could not be finished, nor {file} put back as it was.",
        ),
        Text(
            "Revise el disco y repita cualquier orden: coopxl lo termina o lo deshace. Las copias están en {place}.",
            "Check the disk and run any command again: coopxl finishes or undoes it. The copies are in {place}.",
        ),
    ),
    Message(
        "OFF-22",
        ERROR,
        Text(
            "Otra orden de coopxl está escribiendo en {folder}.",
            "Another coopxl command is writing in {folder}.",
        ),
        Text("Espere a que termine y repita.", "Wait for it to end, and try again."),
    ),
    Message(
        "OFF-23",
        INFO,
        Text(
            "«{command}» se interrumpió al escribir ({moment}); ahora se terminó y el archivo está entero.",
            "“{command}” was interrupted while writing ({moment}); it has been finished now and the file is whole.",
        ),
        Text("No tiene que hacer nada.", "Nothing to do."),
    ),
    Message(
        "OFF-24",
        WARNING,
        Text(
            "«{command}» se interrumpió al escribir ({moment}); se deshizo y el archivo está como antes.",
            "“{command}” was interrupted while writing ({moment}); it has been undone and the file is as before.",
        ),
        Text("Repita esa orden si la necesita.", "Run that command again if you need it."),
    ),
    Message(
        "OFF-25",
        WARNING,
        Text(
            "«{command}» se interrumpió al escribir ({moment}) y alguien cambió el archivo después; se dejó como está.",
            "“{command}” was interrupted while writing ({moment}) and somebody changed the file since; it was left as it is.",
        ),
        Text(
            "Revise que el archivo esté como lo quiere y repita esa orden.",
            "See that the file is as you want it, and run that command again.",
        ),
    ),
    Message(
        "OFF-26",
        ERROR,
        Text(
            "{file} está dañado, y una escritura pudo quedar a medias.",
            "{file} is damaged, and a write may be half done.",
        ),
        Text(
            "Compare los libros con las copias de {place} y luego borre ese archivo.",
            "Compare the workbooks with the copies in {place} and then delete that file.",
        ),
    ),
    Message(
        "OFF-27",
        ERROR,
        Text(
            "La copia {file} falta o no es la que coopxl guardó; no se escribió nada.",
            "The copy {file} is gone or is not what coopxl kept; nothing was written.",
        ),
        Text("Elija otro momento de la lista.", "Choose another moment of the list."),
    ),
    Message(
        "OFF-28",
        ERROR,
        Text("No se pudo escribir {file}: {why}.", "{file} could not be written: {why}."),
        Text(
            "Revise el disco y repita. Ningún libro quedó a medias; la próxima orden ordena lo que quedó y lo dice.",
            "Check the disk and try again. No workbook was left half done; the next command tidies up and says so.",
        ),
    ),
    Message(
        "OFF-29",
        ERROR,
        Text("No hay ninguna copia del momento «{typed}».", "There is no copy of the moment “{typed}”."),
        Text('Vea las que hay con: coopxl restore "{folder}"', 'See those there are with: coopxl restore "{folder}"'),
    ),
    Message(
        "OFF-30",
        WARNING,
        Text(
            "no es el documento que coopxl hizo: alguien lo cambió, y se deja como está.",
            "it is not the document that coopxl made: somebody changed it, and it is left as it is.",
        ),
        Text("La copia de antes está en {place}.", "The copy from before is in {place}."),
    ),
    Message(
        "OFF-31",
        ERROR,
        Text(
            "La copia es de {then} y el libro ahora es {now}; no se escribió nada.",
            "The copy is of {then} and the workbook is now {now}; nothing was written.",
        ),
        Text("Tómela a mano de {place}.", "Take it by hand from {place}."),
    ),
    Message(
        "OFF-33",
        ERROR,
        Text(
            "Falta la columna «{column}» en {file}, hoja «{sheet}»; no se escribió nada.",
            "The column “{column}” is missing in {file}, sheet “{sheet}”; nothing was written.",
        ),
        Text(
            "Vuelva a crearla con ese encabezado, o devuélvaselo a la que lo perdió, y repita.",
            "Create it again with that header, or give it back to the one that lost it, and try again.",
        ),
    ),
    Message(
        "OFF-34",
        ERROR,
        Text(
            "{file} está marcado como de solo lectura; no se escribió nada.",
            "{file} is marked read-only; nothing was written.",
        ),
        Text("Quítele la marca en sus propiedades y repita.", "Take the mark off in its properties and try again."),
    ),
    Message(
        "OFF-35",
        WARNING,
        Text(
            "parece una copia de {book} que hizo la nube o una persona; se trabaja con {book}.",
            "this looks like a copy of {book} that a cloud or a person made; {book} is the one in use.",
        ),
        Text(
            "Pulse «Unir copias» o ejecute «coopxl merge CARPETA»; si no hace falta, muévala a otra carpeta.",
            'Press "Merge copies" or run "coopxl merge FOLDER"; if it is not needed, move it to another folder.',
        ),
    ),
    Message(
        "OFF-36",
        WARNING,
        Text("es una copia que ya está unida en {book}.", "this copy is already merged into {book}."),
        Text(
            "Pulse «Unir copias» o ejecute «coopxl merge CARPETA», y se retira.",
            'Press "Merge copies" or run "coopxl merge FOLDER", and it is put away.',
        ),
    ),
    Message(
        "OFF-37",
        WARNING,
        Text(
            "«{command}» se interrumpió al escribir ({moment}) y se deshizo; este archivo, fuera de la oficina, quedó escrito.",
            "“{command}” was interrupted while writing ({moment}) and undone; this file, outside of the office, stays written.",
        ),
        Text(
            "Bórrelo si no lo quiere, o repita esa orden.",
            "Delete it if you do not want it, or run that command again.",
        ),
    ),
    Message(
        "OFF-99",
        ERROR,
        Text("coopxl falló por dentro: {why}.", "coopxl failed inside: {why}."),
        Text(
            "Sus archivos quedaron como estaban. Repita con --debug y envíe lo que salga.",
            "Your files are as they were. Repeat with --debug and send what comes out.",
        ),
    ),
    Message(
        "CLI-01",
        ERROR,
        Text("No se entiende la orden: {why}.", "The command was not understood: {why}."),
        Text("Vea cómo se escribe con: {command} --help", "See how it is written with: {command} --help"),
    ),
    Message(
        "CALL-10",
        INFO,
        Text("filas en la tabla: {count} ({states}).", "rows in the table: {count} ({states})."),
        Text("Ábrala para verlas por orden de cierre.", "Open it to see them by closing date."),
    ),
)
