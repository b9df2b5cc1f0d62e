"""Messages about the way of a project: its steps, its duties, what nobody answered."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

PIPELINE = catalogue(
    Message(
        "MOVE-01",
        Level.ERROR,
        Text("«{typed}» no es un estado de proyecto.", "“{typed}” is no state of a project."),
        Text("{help}", "{help}"),
    ),
    Message(
        "MOVE-02",
        Level.ERROR,
        Text(
            "{project} no pasa a «{state}»; falta ({count}):{lacks}",
            "{project} does not go to “{state}”; missing ({count}):{lacks}",
        ),
        Text("Llénelo y repita; no se cambió nada.", "Fill it in and try again; nothing was changed."),
    ),
    Message(
        "MOVE-03",
        Level.ERROR,
        Text("No se sabe a qué estado pasa {project}.", "It is not known which state {project} goes to."),
        Text(
            "Elíjalo en {cell} «{label}» y pulse otra vez. De «{state}» se pasa a: {open}.",
            "Pick it in {cell} “{label}” and press again. From “{state}” it goes to: {open}.",
        ),
    ),
    Message(
        "MOVE-04",
        Level.ERROR,
        Text(
            "{project} está en «{state}», y de ahí no se pasa a «{wanted}».",
            "{project} is in “{state}”, and from there it does not go to “{wanted}”.",
        ),
        Text("De «{state}» se pasa a: {open}.", "From “{state}” it goes to: {open}."),
    ),
    Message(
        "MOVE-05",
        Level.ERROR,
        Text(
            "Para que {project} pase de «{state}» a «{wanted}» hace falta el motivo.",
            "For {project} to go from “{state}” to “{wanted}” the reason is needed.",
        ),
        Text(
            "Escríbalo en {cell} «{label}», o en la orden con --why.",
            "Type it in {cell} “{label}”, or with --why in the command.",
        ),
    ),
    Message(
        "MOVE-06",
        Level.INFO,
        Text("{project} pasó de «{state}» a «{wanted}».", "{project} went from “{state}” to “{wanted}”."),
        Text("Quedó anotado en la hoja «{sheet}».", "It is on record on the sheet “{sheet}”."),
    ),
    Message(
        "MOVE-07",
        Level.INFO,
        Text("se anotó la postulación {id}.", "the application {id} was noted."),
        Text("Diga ahí dónde está lo que se envió.", "Say there where what was sent is kept."),
    ),
    Message(
        "MOVE-08",
        Level.WARNING,
        Text(
            "no hay una postulación abierta de {project} en que anotar la respuesta.",
            "there is no open application of {project} to note the answer in.",
        ),
        Text("Agregue la fila con lo que contestaron.", "Add the row with what was answered."),
    ),
    Message(
        "MOVE-09",
        Level.INFO,
        Text(
            "se guardó la versión {version} de {project}: {count} datos.",
            "version {version} of {project} was kept: {count} values.",
        ),
        Text("Corrija la propuesta: ahora es la {next}.", "Correct the proposal: it is number {next} now."),
    ),
    Message(
        "MOVE-10",
        Level.INFO,
        Text("nació el proyecto {id}, en lugar de {project}.", "the project {id} was born in place of {project}."),
        Text("Póngale su nombre, su objetivo y su resumen.", "Give it its name, objective and summary."),
    ),
    Message(
        "MOVE-11",
        Level.ERROR,
        Text("En {cell} «{label}», «{typed}» no es un estado.", "In {cell} “{label}”, “{typed}” is no state."),
        Text("{help} Elíjalo de la lista y repita.", "{help} Pick it from the list and try again."),
    ),
    Message(
        "COMP-01",
        Level.INFO,
        Text(
            "proyectos: {count}; con algo que falta: {missing}.",
            "projects: {count}; with something missing: {missing}.",
        ),
        Text("Lo que falta a cada uno está en «{label}».", "What each one lacks stands under “{label}”."),
    ),
    Message(
        "FOLL-01",
        Level.INFO,
        Text(
            "{id} lleva {days} días sin respuesta; se preparó la gestión {contact}.",
            "{id} has had no answer for {days} days; the contact {contact} was prepared.",
        ),
        Text("Escriba, y anote cuándo lo hizo.", "Write, and note when you did."),
    ),
    Message(
        "FOLL-02",
        Level.INFO,
        Text(
            "ninguna postulación espera desde hace más de {days} días sin que se haya escrito.",
            "no application has waited for more than {days} days without anybody writing.",
        ),
        Text("No hay nada que hacer.", "There is nothing to do."),
    ),
)
