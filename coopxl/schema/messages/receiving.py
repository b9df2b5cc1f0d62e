"""Messages about packs that come back."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

_STAYS = Text("No tiene que hacer nada: aquí no se borra.", "Nothing to do: here it is not deleted.")
_TELL = Text("Si de verdad cambió, cámbielo usted aquí.", "If it did change, change it here yourself.")

RECEIVING = catalogue(
    Message(
        "RECE-01",
        Level.ERROR,
        Text(
            "«{file}» es un libro de la oficina ({book}), no un envío que vuelve.",
            "“{file}” is a workbook of an office ({book}), not a pack that comes back.",
        ),
        Text(
            "Elija el archivo que le devolvieron; para unir dos copias de un libro use coopxl merge.",
            "Choose the file that was sent back to you; to bring two copies of a workbook together use coopxl merge.",
        ),
    ),
    Message(
        "RECE-02",
        Level.ERROR,
        Text(
            "«{file}» no dice qué envío es: no está en sus propiedades, ni en sus celdas, ni en su nombre.",
            "“{file}” does not say which pack it is: neither its properties, nor its cells, nor its name tell.",
        ),
        Text(
            "Compruebe que es el archivo correcto; si lo es, póngale el nombre con el que salió (ENV-…).",
            "Check that it is the right file; if it is, give it the name it went out with (ENV-…).",
        ),
    ),
    Message(
        "RECE-03",
        Level.WARNING,
        Text(
            "{pack} no salió de esta oficina, o falta lo que se guardó al enviarlo: no se sabe qué cambiaron. Solo se llenan "
            "celdas vacías; lo demás que difiere es un conflicto.",
            "{pack} did not go out from this office, or what was kept of it is missing: nobody knows what they changed. Only "
            "blank cells are filled; all else that differs is a conflict.",
        ),
        Text("Compruebe de dónde viene antes de aceptar.", "Check where it comes from before you accept."),
    ),
    Message(
        "RECE-04",
        Level.ERROR,
        Text(
            "«{file}» no se pudo leer: pide demasiado tiempo o memoria.",
            "“{file}” could not be read: it takes too much time or memory.",
        ),
        Text(
            "Pida que lo abran, lo guarden otra vez como .xlsx y lo devuelvan.",
            "Ask for it to be opened, saved again as .xlsx and sent back.",
        ),
    ),
    Message(
        "RECE-05",
        Level.ERROR,
        Text(
            "«{file}» no dice para quién era ({typed}), y sin eso no se sabe qué podían llenar.",
            "“{file}” does not say whom it was for ({typed}), and without that nobody knows what they could fill.",
        ),
        Text("Haga un envío nuevo con «Compartir».", "Make a new pack with “Share”."),
    ),
    Message(
        "RECE-06",
        Level.INFO,
        Text(
            "el envío es de una versión anterior del esquema ({theirs}; la actual es {ours}); se leyó igual.",
            "the pack is of an earlier version of the schema ({theirs}; today's is {ours}); it was read all the same.",
        ),
        Text("No tiene que hacer nada.", "Nothing to do."),
    ),
    Message(
        "RECE-07",
        Level.WARNING,
        Text(
            "la hoja «{table}» ya no está, o perdió sus encabezados: nada de ella se tomó.",
            "the sheet “{table}” is gone, or lost its headers: nothing of it was taken.",
        ),
        Text("Pida que la repongan y lo devuelvan.", "Ask for it to be put back and sent again."),
    ),
    Message(
        "RECE-08",
        Level.INFO,
        Text(
            "el encabezado dice «{typed}» y es la columna «{column}»: se leyó como tal.",
            "the header says “{typed}” and is the column “{column}”: it was read as that.",
        ),
        Text("No tiene que hacer nada.", "Nothing to do."),
    ),
    Message(
        "RECE-09",
        Level.WARNING,
        Text(
            "falta la columna «{column}»: nada de ella se tomó.", "the column “{column}” is missing: nothing was taken."
        ),
        Text("Pida que le devuelvan su encabezado.", "Ask for its header to be put back."),
    ),
    Message(
        "RECE-10",
        Level.INFO,
        Text("la columna «{typed}» es de ellos y no se toma.", "the column “{typed}” is theirs and is not taken."),
        Text("Si le sirve, cópiela usted.", "If it is of use to you, copy it yourself."),
    ),
    Message(
        "RECE-11",
        Level.INFO,
        Text("la fila solo tiene espacios: no es una fila.", "the row holds spaces only: it is no row."),
        Text("No tiene que hacer nada.", "Nothing to do."),
    ),
    Message(
        "RECE-12",
        Level.ERROR,
        Text(
            "«{column}» la llena la oficina: lo que escribieron no se tomó.",
            "“{column}” is filled by the office: what they typed was not taken.",
        ),
        _TELL,
    ),
    Message(
        "RECE-13",
        Level.INFO,
        Text(
            "allí faltan {count} filas que se enviaron ({ids}).", "{count} rows that were sent are gone there ({ids})."
        ),
        _STAYS,
    ),
    Message(
        "RECE-14",
        Level.ERROR,
        Text(
            "aquí dice «{ours}» y el envío trae «{theirs}»; las dos partes lo cambiaron.",
            "here it says “{ours}” and the pack brings “{theirs}”; both sides changed it.",
        ),
        Text(
            "Quedará lo de aquí; decida en la hoja «Conflictos».",
            "What is here stays; decide on the sheet “Conflicts”.",
        ),
    ),
    Message(
        "RECE-15",
        Level.ERROR,
        Text(
            "hay una fila que no se envió, y en «{table}» no se agregan filas.",
            "there is a row that was not sent, and on “{table}” no rows are added.",
        ),
        Text("Si hace falta, añádala usted aquí.", "If it is needed, add it here yourself."),
    ),
    Message(
        "RECE-16",
        Level.ERROR,
        Text("la fila {id} ya no está en la oficina.", "the row {id} is no longer in the office."),
        Text("Si hace falta, repóngala y reciba otra vez.", "If it is needed, put it back and receive again."),
    ),
    Message(
        "RECE-17",
        Level.ERROR,
        Text(
            "el ID {id} está en varias filas y ninguna dice lo que se envió: no se sabe cuál es.",
            "the ID {id} stands in several rows and none says what was sent: nobody knows which it is.",
        ),
        Text("Pida que dejen una, y las nuevas sin ID.", "Ask for one to be left, and new ones without ID."),
    ),
    Message(
        "RECE-18",
        Level.ERROR,
        Text(
            "el ID {id} es de una fila de la oficina que no iba en este envío.",
            "the ID {id} is that of a row of the office that was not in this pack.",
        ),
        Text(
            "Pida que dejen el ID en blanco si la fila es nueva.", "Ask for the ID to be left blank if the row is new."
        ),
    ),
    Message(
        "RECE-19",
        Level.ERROR,
        Text("a la fila nueva le falta: {columns}.", "the new row lacks: {columns}."),
        Text("Pida que la completen y la devuelvan.", "Ask for it to be completed and sent again."),
    ),
    Message(
        "RECE-20",
        Level.INFO,
        Text("la fila ya está en la oficina: es {id}.", "the row is in the office already: it is {id}."),
        Text("No se repite.", "It is not entered twice."),
    ),
    Message(
        "RECE-21",
        Level.ERROR,
        Text("{id} no iba en este envío.", "{id} was not in this pack."),
        Text(
            "Pida que elijan de la lista, o añada usted la fila.", "Ask for one of the list, or add the row yourself."
        ),
    ),
    Message(
        "RECE-22",
        Level.INFO,
        Text(
            "la fila es nueva: su ID no será {id}, lo pone coopxl.",
            "the row is new: its ID will not be {id}, coopxl gives it.",
        ),
        Text("No tiene que hacer nada.", "Nothing to do."),
    ),
    Message(
        "RECE-23",
        Level.ERROR,
        Text("«{file}»: {why}", "“{file}”: {why}"),
        Text("Los demás archivos no esperan por este.", "The other files do not wait for this one."),
    ),
    Message(
        "RECE-24",
        Level.INFO,
        Text(
            "en {folder} no hay envíos que hayan vuelto y estén por recibir.",
            "in {folder} there are no packs that came back and wait to be received.",
        ),
        Text("Guarde ahí el archivo que le devolvieron.", "Save the file that was sent back to you there."),
    ),
    Message(
        "RECE-25",
        Level.INFO,
        Text(
            "{pack}: filas nuevas {new}, cambios {changed}, conflictos {conflicts}, no pueden entrar {rejected}. Aún no se cambió "
            "nada: mire «Recepción», ponga No donde no lo quiera y pulse «Recibir» otra vez.",
            "{pack}: new rows {new}, changes {changed}, conflicts {conflicts}, cannot come in {rejected}. Nothing is changed yet: "
            "look at “Reception”, put No where you do not want it, and press “Receive” again.",
        ),
        Text("No tiene que hacer nada más.", "Nothing else to do."),
    ),
    Message(
        "RECE-26",
        Level.INFO,
        Text(
            "{pack}: entraron filas nuevas {new}, cambios {changed}; quedan conflictos {conflicts} (en «Conflictos») y no "
            "pudieron entrar {rejected} (en «Recepción»).",
            "{pack}: came in new rows {new}, changes {changed}; left are conflicts {conflicts} (on “Conflicts”), and could not "
            "come in {rejected} (on “Reception”).",
        ),
        Text("No tiene que hacer nada más.", "Nothing else to do."),
    ),
    Message(
        "RECE-27",
        Level.WARNING,
        Text(
            "el libro «{book}» no tiene la hoja «Conflictos»: {count} conflictos no se pudieron anotar.",
            "the workbook “{book}” does not have the sheet “Conflicts”: {count} conflicts could not be noted.",
        ),
        Text("Decídalos a la vista de «Recepción».", "Decide them with “Reception” at hand."),
    ),
    Message(
        "RECE-28",
        Level.WARNING,
        Text(
            "«{file}» trae el mismo envío, {pack}: se recibirá después del otro.",
            "“{file}” brings the same pack, {pack}: it will be received after the other one.",
        ),
        Text("Pulse «Recibir» otra vez al terminar.", "Press “Receive” again when done."),
    ),
)
