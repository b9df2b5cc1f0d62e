"""Messages about two copies of a workbook brought together, and about what the officer decides of them."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

_NOTHING = Text("No tiene que hacer nada.", "Nothing to do.")
_KEEP = Text(
    "No tire esa copia: páselo a mano a donde corresponda.",
    "Do not throw that copy away: bring it by hand to where it belongs.",
)

MERGING = catalogue(
    Message(
        "MERG-01",
        Level.WARNING,
        Text(
            "sin la copia de origen no se sabe quién cambió qué: todo lo que difiere es un conflicto y nada se borra.",
            "without the copy that both came from nobody knows who changed what: all that differs is a conflict, and nothing goes.",
        ),
        Text("Si tiene esa copia, repita con ella.", "If you have that copy, do it again with it."),
    ),
    Message(
        "MERG-02",
        Level.WARNING,
        Text(
            "«{file}» no tiene la hoja «{table}», o le falta su columna ID.",
            "“{file}” does not have the sheet “{table}”, or it lacks its column ID.",
        ),
        Text("Sus filas se quedan como están en la suya.", "Its rows stay as they are in yours."),
    ),
    Message(
        "MERG-03",
        Level.ERROR,
        Text(
            "{count} celdas de «{what}» que cambiaron en «{file}» no tienen lugar aquí.",
            "{count} cells of “{what}” that were changed in “{file}” have no place here.",
        ),
        Text(
            "Añada aquí la hoja o la columna con ese nombre y repita.",
            "Add the sheet or the column of that name here, and do it again.",
        ),
    ),
    Message(
        "MERG-04",
        Level.INFO,
        Text("«{file}» no tiene la columna «{column}».", "“{file}” does not have the column “{column}”."),
        Text("Se queda como está en la suya.", "It stays as it is in yours."),
    ),
    Message(
        "MERG-05",
        Level.INFO,
        Text(
            "la fila nueva {old} de «{file}» es aquí {new}, pues las dos copias dieron ese ID a filas distintas; "
            "lo que la nombraba en esa copia también cambió.",
            "the new row {old} of “{file}” is {new} here, for both copies gave that ID to different rows; "
            "what named it in that copy changed too.",
        ),
        Text("Si ese ID consta en algún papel, corríjalo allí.", "If a paper carries that ID, mend it there."),
    ),
    Message(
        "MERG-06",
        Level.ERROR,
        Text("el ID {id} está en más de una fila de «{file}».", "the ID {id} stands in more than one row of “{file}”."),
        Text(
            "Vea si son una fila o dos; a la que sea nueva déjele el ID en blanco y coopxl le dará otro.",
            "See whether they are one row or two; leave the ID of the new one blank and coopxl gives it another.",
        ),
    ),
    Message(
        "MERG-07",
        Level.ERROR,
        Text(
            "aquí dice «{ours}» y en la otra copia «{theirs}».",
            "here it says “{ours}” and in the other copy “{theirs}”.",
        ),
        Text(
            "Elija en la hoja «Conflictos» y pulse «Unir copias», o ejecute: coopxl merge --resolve",
            "Choose on the sheet “Conflicts” and press “Merge copies”, or run: coopxl merge --resolve",
        ),
    ),
    Message(
        "MERG-08",
        Level.ERROR,
        Text(
            "en «{file}» la celda muestra un error o una fórmula sin resultado, y no se trajo.",
            "in “{file}” the cell shows an error or a formula without result, and it was not brought.",
        ),
        Text("Corríjala en esa copia y repita.", "Mend it in that copy and do it again."),
    ),
    Message(
        "MERG-09",
        Level.ERROR,
        Text(
            "{count} filas que «{file}» borró siguen aquí, porque la hoja perdió su tabla.",
            "{count} rows that “{file}” took out are still here, for the sheet lost its table.",
        ),
        Text("Bórrelas a mano.", "Delete them by hand."),
    ),
    Message(
        "MERG-10",
        Level.WARNING,
        Text("no se entiende qué vale en {id}.", "it is not clear what holds in {id}."),
        Text("Elija de la lista en «Qué vale».", "Pick from the list under “What holds”."),
    ),
    Message(
        "MERG-11",
        Level.ERROR,
        Text("la celda de {id} ya no está.", "the cell of {id} is no longer there."),
        Text(
            "Elija «Lo de aquí», o reponga la fila, la columna o la tabla.",
            "Pick “What is here”, or put the row, the column or the table back.",
        ),
    ),
    Message(
        "MERG-12",
        Level.ERROR,
        Text(
            "eligió «Lo que escribo» en {id} y no escribió nada.", "you picked “What I type” in {id} and typed nothing."
        ),
        Text("Escriba el valor, o elija otra cosa.", "Type the value, or pick something else."),
    ),
    Message(
        "MERG-13",
        Level.ERROR,
        Text("«{column}» no admite «{typed}».", "“{column}” does not take “{typed}”."),
        Text("Escríbalo como se escribe en esa columna.", "Type it as one types it in that column."),
    ),
    Message(
        "MERG-14",
        Level.ERROR,
        Text("de una fila entera no se puede escribir otro valor ({id}).", "a whole row cannot be typed ({id})."),
        Text("Elija lo de aquí o lo de la otra copia.", "Pick what is here or what the other says."),
    ),
    Message(
        "MERG-15",
        Level.ERROR,
        Text(
            "«{file}» y «{other}» no son copias de un mismo libro.",
            "“{file}” and “{other}” are not copies of one workbook.",
        ),
        Text(
            "Elija dos copias de registros, de calendario o de seguimiento.",
            "Choose two copies of registers, of calendar or of tracking.",
        ),
    ),
    Message(
        "MERG-16",
        Level.ERROR,
        Text(
            "hay {count} conflictos y «{file}» no tiene la hoja «Conflictos» donde decidirlos; no se escribió nada.",
            "there are {count} conflicts and “{file}” does not have the sheet “Conflicts” to decide them on; nothing was written.",
        ),
        Text(
            "Actualice ese libro con «coopxl upgrade» cuando exista, o ponga lo mismo en esas celdas y repita.",
            "Upgrade that workbook with “coopxl upgrade” once there is one, or say the same in those cells and do it again.",
        ),
    ),
    Message(
        "MERG-17",
        Level.ERROR,
        Text("«{file}» no es un libro de coopxl.", "“{file}” is not a workbook of coopxl."),
        Text("Compruebe que eligió el archivo correcto.", "Check that you chose the right file."),
    ),
    Message(
        "MERG-18",
        Level.ERROR,
        Text("{out} debe terminar en {suffix}, como «{file}».", "{out} must end in {suffix}, like “{file}”."),
        Text("Cambie el nombre que va tras -o.", "Change the name after -o."),
    ),
    Message(
        "MERG-19",
        Level.ERROR,
        Text(
            "hacen falta tres archivos (origen, suyo, otro) y -o, un solo archivo con --resolve, o la carpeta de la oficina.",
            "three files (base, yours, other) and -o are needed, one file with --resolve, or the office's folder.",
        ),
        Text("Escriba - en lugar del origen si no lo tiene.", "Type - in the place of the base if you have none."),
    ),
    Message(
        "MERG-20",
        Level.WARNING,
        Text("quedan {count} conflictos sin decidir.", "{count} conflicts are not decided yet."),
        Text("Elija en «Qué vale» y repita.", "Pick under “What holds” and do it again."),
    ),
    Message(
        "MERG-21",
        Level.INFO,
        Text(
            "«{file}» es de una versión anterior del esquema ({theirs}; la actual es {ours}).",
            "“{file}” is of an earlier version of the schema ({theirs}; today's is {ours}).",
        ),
        _NOTHING,
    ),
    Message(
        "MERG-22",
        Level.ERROR,
        Text(
            "{count} filas de «{file}» no tienen la hoja «{table}» donde entrar.",
            "{count} rows of “{file}” have no sheet “{table}” to come into.",
        ),
        _KEEP,
    ),
    Message(
        "MERG-30",
        Level.INFO,
        Text(
            "de «{copy}» entran filas nuevas: {new}, otros cambios: {changed}. Conflictos: {conflicts}. "
            "No pudo entrar: {rejected}.",
            "from “{copy}” come new rows: {new}, other changes: {changed}. Conflicts: {conflicts}. "
            "Could not come in: {rejected}.",
        ),
        _NOTHING,
    ),
    Message(
        "MERG-31",
        Level.INFO,
        Text("la copia ya unida se guardó en {place}.", "the merged copy was put away in {place}."),
        _NOTHING,
    ),
    Message(
        "MERG-32",
        Level.WARNING,
        Text(
            "lo de esta copia está en {book} abierto y todavía no en el disco.",
            "what is in this copy is in the open {book} and not on the disk yet.",
        ),
        Text(
            "Guarde {book} y pulse otra vez «Unir copias»: la copia se retira.",
            "Save {book} and press “Merge copies” again: the copy is put away.",
        ),
    ),
    Message(
        "MERG-33",
        Level.INFO,
        Text(
            "no hay copias de este libro en la carpeta, ni nada elegido en «Conflictos».",
            "there are no copies of this workbook in the folder, and nothing was chosen on “Conflicts”.",
        ),
        _NOTHING,
    ),
    Message(
        "MERG-34",
        Level.INFO,
        Text(
            "se comparó con lo último que las dos tenían en común, del {moment}.",
            "compared with the last version that both had in common, of {moment}.",
        ),
        _NOTHING,
    ),
    Message(
        "MERG-35",
        Level.INFO,
        Text("conflictos decididos: {over}; quedan {left}.", "conflicts decided: {over}; left: {left}."),
        _NOTHING,
    ),
    Message(
        "MERG-37",
        Level.ERROR,
        Text(
            "{file} está abierto y es de antes de que un libro anotara las copias que se le unen; no se cambió nada.",
            "{file} is open and older than the notes that a workbook keeps of copies merged into it; nothing was changed.",
        ),
        Text("Ciérrelo y ejecute: coopxl merge CARPETA", "Close it and run: coopxl merge FOLDER"),
    ),
)
