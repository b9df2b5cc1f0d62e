"""What is told about packs that go out."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

SHARING: dict[str, Message] = catalogue(
    Message(
        "SHAR-01",
        Level.ERROR,
        Text("«{asked}» no es un destinatario de envíos.", "“{asked}” is no audience of packs."),
        Text("Puede ser: {audiences}.", "It can be: {audiences}."),
    ),
    Message(
        "SHAR-02",
        Level.ERROR,
        Text("falta decir para cuál: «{audience}» no basta.", "which one is missing: “{audience}” is not enough."),
        Text("Escríbalo así: {shape}.", "Write it like this: {shape}."),
    ),
    Message(
        "SHAR-03",
        Level.ERROR,
        Text(
            "ninguna dependencia con proyectos en marcha se llama «{typed}».",
            "no department with projects under way is called “{typed}”.",
        ),
        Text("Hay estas: {names}.", "There are these: {names}."),
    ),
    Message(
        "SHAR-04",
        Level.ERROR,
        Text("«{typed}» puede ser más de uno: {names}.", "“{typed}” may be more than one: {names}."),
        Text("Escriba más de su nombre.", "Type more of its name."),
    ),
    Message(
        "SHAR-05",
        Level.ERROR,
        Text("ningún cooperante es «{typed}».", "no cooperant is “{typed}”."),
        Text("Use su ID, su sigla o su nombre: {names}.", "Use its ID, its acronym or its name: {names}."),
    ),
    Message(
        "SHAR-06",
        Level.ERROR,
        Text(
            "no hay proyectos en marcha para «{named}»: el libro saldría vacío.",
            "there are no projects under way for “{named}”: the workbook would go out empty.",
        ),
        Text(
            "Revise el estado y el cooperante o la dependencia de sus proyectos; de uno terminado puede pedir un informe.",
            "Check the state and the cooperant or department of its projects; of one that is over ask for a report.",
        ),
    ),
    Message(
        "SHAR-07",
        Level.ERROR,
        Text("no hay un proyecto «{project}».", "there is no project “{project}”."),
        Text(
            "Escriba el ID de un proyecto y el período: PRY-2026-001:2026-S1.",
            "Type the ID of a project and the period: PRY-2026-001:2026-S1.",
        ),
    ),
    Message(
        "SHAR-08",
        Level.ERROR,
        Text("«{typed}» no es un período.", "“{typed}” is no period."),
        Text(
            "Use 2026, 2026-S1, 2026-T3, 2026-03 o 2026-01-01..2026-03-31.",
            "Use 2026, 2026-S1, 2026-Q3, 2026-03 or 2026-01-01..2026-03-31.",
        ),
    ),
    Message(
        "SHAR-09",
        Level.ERROR,
        Text("«{file}» ya existe y no se escribe encima.", "“{file}” is there already and is not written over."),
        Text("Elija otro nombre o mueva ese archivo.", "Pick another name or move that file."),
    ),
    Message(
        "SHAR-10",
        Level.ERROR,
        Text("«{file}» no termina en .xlsx.", "“{file}” does not end in .xlsx."),
        Text("Un envío es un libro .xlsx, sin macros.", "A pack is an .xlsx workbook, without macros."),
    ),
    Message(
        "SHAR-11",
        Level.ERROR,
        Text("{id} ya salió: {file}.", "{id} has gone out already: {file}."),
        Text(
            "Para enviar otra vez escriba una fila nueva con el mismo destinatario.",
            "To send again write a new row with the same audience.",
        ),
    ),
    Message(
        "SHAR-12",
        Level.ERROR,
        Text(
            "«{due}» no sirve como fecha de devolución: hoy es {today}.",
            "“{due}” will not do as the day to be back: today is {today}.",
        ),
        Text("Escriba un día desde hoy, como 2026-03-31.", "Type a day from today on, such as 2026-03-31."),
    ),
    Message(
        "SHAR-13",
        Level.ERROR,
        Text("esta fila no dice para quién es el envío.", "this row does not say for whom the pack is."),
        Text(
            "En la hoja «{sheet}» llene «Para quién» en una fila libre y, parado en ella, pulse «Compartir».",
            "On the sheet “{sheet}” fill “For whom” in a free row and, standing on it, press “Share”.",
        ),
    ),
    Message(
        "SHAR-14",
        Level.ERROR,
        Text(
            "la fila {row} de «{sheet}» tiene celdas por corregir: {columns}.",
            "row {row} of “{sheet}” has cells to correct: {columns}.",
        ),
        Text("Corríjalas y vuelva a pulsar «Compartir».", "Correct them and press “Share” again."),
    ),
    Message(
        "SHAR-20",
        Level.INFO,
        Text(
            "{id} para {named}: {tables} tablas, {rows} filas; se devuelve {due}.",
            "{id} for {named}: {tables} tables, {rows} rows; due back {due}.",
        ),
        Text(
            "Envíe «{file}». Cuando vuelva, guárdelo en la misma carpeta y pulse «Recibir».",
            "Send “{file}”. When it comes back, save it in the same folder and press “Receive”.",
        ),
    ),
    Message(
        "SHAR-21",
        Level.INFO,
        Text(
            "se agregaron {count} convocatorias candidatas a la lista final de {projects}.",
            "{count} candidate calls were added to the final list of {projects}.",
        ),
        Text(
            "La dirección dirá sí o no a cada una; usted decide cuáles quedan.",
            "The directorate will say yes or no to each; you decide which stay.",
        ),
    ),
    Message(
        "SHAR-22",
        Level.INFO,
        Text("sale con {rows}; {does}.", "goes out with {rows}; {does}."),
        Text("Lo demás de esta hoja no sale.", "The rest of this sheet stays here."),
    ),
    Message(
        "SHAR-23",
        Level.INFO,
        Text(
            "en {period} no hay nada registrado de este proyecto: sale todo por llenar.",
            "nothing of this project is registered in {period}: all goes out to be filled.",
        ),
        Text("Compruebe que el período es el que quería.", "Check that the period is the one you meant."),
    ),
)
