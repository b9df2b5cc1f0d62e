"""Messages of `coopxl doctor`: what it looked at, and what it found."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

ERROR, WARNING, INFO = Level.ERROR, Level.WARNING, Level.INFO
NOTHING = Text("No tiene que hacer nada.", "Nothing to do.")
"""The remedy of what is well: it is not told."""
_SETUP = Text("Ejecute: coopxl setup", "Run: coopxl setup")

DOCTOR = catalogue(
    Message("DOC-01", INFO, Text("coopxl {ours}, Python {python}.", "coopxl {ours}, Python {python}."), NOTHING),
    Message(
        "DOC-02",
        ERROR,
        Text("los botones no saben qué Python los atiende.", "the buttons do not know which Python serves them."),
        _SETUP,
    ),
    Message(
        "DOC-03",
        ERROR,
        Text(
            "los botones usan la versión {theirs}, y esta es la {ours}.",
            "the buttons use version {theirs}, and this is {ours}.",
        ),
        _SETUP,
    ),
    Message(
        "DOC-04",
        ERROR,
        Text("el motor de los botones no responde: {why}.", "the engine of the buttons does not answer: {why}."),
        Text(
            "Ejecute: coopxl setup. Si sigue igual, instale coopxl otra vez.",
            "Run: coopxl setup. If nothing changes, install coopxl again.",
        ),
    ),
    Message("DOC-05", INFO, Text("el motor de los botones responde.", "the engine of the buttons answers."), NOTHING),
    Message("DOC-10", INFO, Text("está en {path}.", "it stands in {path}."), NOTHING),
    Message(
        "DOC-11",
        INFO,
        Text("no está en esta máquina.", "it is not on this machine."),
        Text("Hace falta solo para usar los libros en él.", "It is needed only to use the workbooks in it."),
    ),
    Message("DOC-12", INFO, Text("tiene la extensión {version}.", "it has the extension {version}."), NOTHING),
    Message(
        "DOC-13",
        ERROR,
        Text(
            "no tiene la extensión de coopxl {ours} (tiene: {theirs}).",
            "it lacks the extension of coopxl {ours} (it has: {theirs}).",
        ),
        Text("Ciérrelo y ejecute: coopxl setup --libreoffice", "Close it and run: coopxl setup --libreoffice"),
    ),
    Message(
        "DOC-14",
        WARNING,
        Text("no se pudo mirar su extensión: {why}", "its extension could not be looked at: {why}"),
        Text("Haga lo que dice y repita.", "Do as it says and try again."),
    ),
    Message(
        "DOC-20",
        INFO,
        Text("no existe para este sistema.", "it does not exist for this system."),
        Text("Los libros se usan con LibreOffice.", "The workbooks are used with LibreOffice."),
    ),
    Message("DOC-21", INFO, Text("encuentra a coopxl en {path}.", "it finds coopxl in {path}."), NOTHING),
    Message(
        "DOC-22",
        ERROR,
        Text("sus botones no encuentran a coopxl ({path}).", "its buttons do not find coopxl ({path})."),
        Text("Ejecute: coopxl setup --excel", "Run: coopxl setup --excel"),
    ),
    Message(
        "DOC-23",
        ERROR,
        Text(
            "en esta máquina las macros están prohibidas ({setting}).",
            "macros are forbidden on this machine ({setting}).",
        ),
        Text(
            "Pida a sistemas que permita las de la carpeta de la oficina, o use las órdenes de coopxl.",
            "Ask your IT department to allow those of the office's folder, or use coopxl's commands.",
        ),
    ),
    Message(
        "DOC-24",
        WARNING,
        Text(
            "vino de internet o de un correo, y Excel no deja correr sus macros.",
            "it came from the internet or by e-mail, and Excel does not let its macros run.",
        ),
        Text(
            "En el Explorador: Propiedades, marque «Desbloquear», Aceptar.",
            "In the Explorer: Properties, tick “Unblock”, OK.",
        ),
    ),
    Message("DOC-30", INFO, Text("se lee bien; {tables} tablas.", "it is read well; {tables} tables."), NOTHING),
    Message("DOC-31", ERROR, Text("{why}", "{why}"), Text("Corríjalo y repita.", "Mend it and try again.")),
    Message(
        "DOC-32",
        WARNING,
        Text(
            "es de la edición para {program}, que no está aquí.",
            "it is of the edition for {program}, which is not here.",
        ),
        Text(
            "Los botones no funcionarán en esta máquina; las órdenes sí.",
            "The buttons will not work on this machine; the commands will.",
        ),
    ),
    Message(
        "DOC-33",
        ERROR,
        Text("aquí no se puede escribir: {why}.", "nothing can be written here: {why}."),
        Text(
            "Pida permiso de escritura, o lleve la oficina a otra carpeta.",
            "Ask for permission to write, or move the office to another folder.",
        ),
    ),
    Message(
        "DOC-34",
        INFO,
        Text("está abierto en {program}.", "it is open in {program}."),
        Text(
            "Los botones lo usan así; para las órdenes de coopxl, ciérrelo.",
            "The buttons use it so; for coopxl's commands, close it.",
        ),
    ),
    Message(
        "DOC-35",
        WARNING,
        Text(
            "la carpeta está en la red ({kind}); allí puede que no valgan las marcas de «archivo abierto».",
            "the folder is on a network ({kind}); the marks of an open file may not hold there.",
        ),
        Text(
            "Que trabaje una persona a la vez, o que cada una tenga su copia y después se unan.",
            "Let one person work at a time, or let each have a copy and merge them later.",
        ),
    ),
    Message(
        "DOC-36",
        WARNING,
        Text(
            "{cloud} mantiene esta carpeta igual en varias máquinas; si dos trabajan a la vez deja una copia al lado.",
            "{cloud} keeps this folder alike on several machines; when two work at once it leaves a copy beside it.",
        ),
        Text(
            "Espere a que termine de sincronizar antes de abrir un libro; si aparece una copia, pulse «Unir copias».",
            "Wait until it is in step before you open a workbook; if a copy appears, press “Merge copies”.",
        ),
    ),
)
