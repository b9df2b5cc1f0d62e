"""Messages about the macros behind Excel's buttons: what they say themselves, and what may be wrong with them."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

SPOKEN_BY_MACROS: dict[str, tuple[str, ...]] = {
    "BTN-01": (),
    "BTN-02": (),
    "BTN-03": ("why",),
    "BTN-04": (),
    "BTN-05": (),
    "BTN-06": ("result",),
}
"""Codes that the macros tell, and the facts that they fill in."""

_ANEW = Text(
    "Recupere la última copia con «coopxl restore», o pase los datos a un libro nuevo.",
    'Bring the last copy back with "coopxl restore", or move the data to a new workbook.',
)

BUTTONS = catalogue(
    Message(
        "BTN-01",
        Level.ERROR,
        Text(
            "a este LibreOffice le falta la extensión de coopxl.",
            "this LibreOffice lacks the coopxl extension.",
        ),
        Text(
            "Ejecute «coopxl setup», cierre LibreOffice, ábralo y pulse el botón otra vez.",
            'Run "coopxl setup", close LibreOffice, open it and press the button again.',
        ),
    ),
    Message(
        "BTN-02",
        Level.ERROR,
        Text(
            "coopxl no está preparado para esta persona en este equipo.",
            "coopxl is not set up for this person on this computer.",
        ),
        Text("Ejecute «coopxl setup» y pulse el botón otra vez.", 'Run "coopxl setup" and press the button again.'),
    ),
    Message(
        "BTN-03",
        Level.ERROR,
        Text("coopxl no pudo arrancar ({why}).", "coopxl could not start ({why})."),
        Text(
            "No se cambió nada. Ejecute «coopxl setup» y pulse el botón otra vez.",
            'Nothing was changed. Run "coopxl setup" and press the button again.',
        ),
    ),
    Message(
        "BTN-04",
        Level.ERROR,
        Text(
            "este libro todavía no está guardado en ninguna carpeta.", "this workbook is not saved in any folder yet."
        ),
        Text(
            "Guárdelo en la carpeta de la oficina y pulse el botón otra vez.",
            "Save it in the office's folder and press the button again.",
        ),
    ),
    Message(
        "BTN-05",
        Level.ERROR,
        Text("este libro está abierto desde la nube.", "this workbook is open from the cloud."),
        Text(
            "Ábralo desde una carpeta de este equipo, que la nube no esté sincronizando, y pulse el botón otra vez.",
            "Open it from a folder of this computer that the cloud is not synchronizing, and press the button again.",
        ),
    ),
    Message(
        "BTN-06",
        Level.ERROR,
        Text("coopxl terminó sin contestar (estado {result}).", "coopxl ended without an answer (status {result})."),
        Text(
            "Si está escribiendo en una celda, pulse Intro y luego el botón. Si se repite, ejecute «coopxl doctor».",
            'If you are typing in a cell, press Enter and then the button. If it happens again, run "coopxl doctor".',
        ),
    ),
    Message(
        "BTN-20",
        Level.ERROR,
        Text("no es un libro de Excel que se pueda abrir.", "it is not an Excel workbook that can be opened."),
        _ANEW,
    ),
    Message(
        "BTN-21",
        Level.ERROR,
        Text("la parte {part} no dice de qué tipo es.", "the part {part} does not say what type it is of."),
        _ANEW,
    ),
    Message(
        "BTN-22",
        Level.ERROR,
        Text("se anuncia la parte {part}, que no está.", "the part {part} is announced, and is not there."),
        _ANEW,
    ),
    Message(
        "BTN-23",
        Level.ERROR,
        Text("{part} apunta a {target}, que no está.", "{part} points to {target}, which is not there."),
        _ANEW,
    ),
    Message(
        "BTN-24",
        Level.ERROR,
        Text("la parte {part} no se puede leer.", "the part {part} cannot be read."),
        _ANEW,
    ),
    Message(
        "BTN-25",
        Level.ERROR,
        Text("el libro ya no tiene macros.", "the workbook no longer has macros."),
        Text(
            "Con LibreOffice use la edición .xlsx. Para volver a Excel, recupere una copia con «coopxl restore».",
            'With LibreOffice use the .xlsx edition. To go back to Excel, bring a copy back with "coopxl restore".',
        ),
    ),
    Message(
        "BTN-26",
        Level.ERROR,
        Text("el proyecto de macros no se puede leer ({why}).", "the project of macros cannot be read ({why})."),
        _ANEW,
    ),
    Message(
        "BTN-27",
        Level.ERROR,
        Text(
            "el índice del proyecto de macros no coincide con sus módulos: {names}.",
            "the index of the project of macros does not agree with its modules: {names}.",
        ),
        _ANEW,
    ),
    Message(
        "BTN-28",
        Level.ERROR,
        Text("al proyecto de macros le falta el módulo {name}.", "the project of macros lacks the module {name}."),
        _ANEW,
    ),
    Message(
        "BTN-29",
        Level.WARNING,
        Text(
            "el módulo {name} no es el de esta versión de coopxl.",
            "the module {name} is not the one of this version of coopxl.",
        ),
        Text(
            "Si nadie lo cambió a propósito, pase los datos a un libro nuevo.",
            "If no one changed it on purpose, move the data to a new workbook.",
        ),
    ),
    Message(
        "BTN-30",
        Level.ERROR,
        Text(
            "LibreOffice guardó este libro y quitó los nombres de código que Excel busca: sus botones ya no sirven en Excel.",
            "LibreOffice saved this workbook and took away the code names that Excel looks for:"
            " its buttons no longer work in Excel.",
        ),
        Text(
            "Con LibreOffice use la edición .xlsx. Para volver a Excel, recupere una copia con «coopxl restore».",
            'With LibreOffice use the .xlsx edition. To go back to Excel, bring a copy back with "coopxl restore".',
        ),
    ),
    Message(
        "BTN-31",
        Level.ERROR,
        Text(
            "las hojas y los módulos de documento no coinciden: {names}.",
            "the sheets and the document modules do not agree: {names}.",
        ),
        _ANEW,
    ),
    Message(
        "BTN-32",
        Level.ERROR,
        Text(
            "{part} llama a la macro {macro}, que no existe.",
            "{part} calls the macro {macro}, which does not exist.",
        ),
        _ANEW,
    ),
    Message(
        "BTN-33",
        Level.ERROR,
        Text(
            "hay botones sin macro ({number}): en Excel no hacen nada.",
            "some buttons have no macro ({number}): in Excel they do nothing.",
        ),
        Text(
            "Use los botones de la cinta, o recupere una copia con «coopxl restore».",
            'Use the buttons of the ribbon, or bring a copy back with "coopxl restore".',
        ),
    ),
    Message(
        "BTN-34",
        Level.WARNING,
        Text("el libro no tiene la cinta de coopxl.", "the workbook does not have coopxl's ribbon."),
        Text(
            "Los botones de las hojas hacen lo mismo. Para tener la cinta, pase los datos a un libro nuevo.",
            "The buttons on the sheets do the same. To have the ribbon, move the data to a new workbook.",
        ),
    ),
    Message(
        "BTN-35",
        Level.ERROR,
        Text(
            "la cinta está escrita para otra versión de Office que la que se anuncia.",
            "the ribbon is written for another version of Office than the one announced.",
        ),
        _ANEW,
    ),
    Message(
        "BTN-36",
        Level.ERROR,
        Text(
            "el libro no se anuncia como libro con macros, o no dice dónde están.",
            "the workbook is not announced as one with macros, or does not say where they are.",
        ),
        _ANEW,
    ),
)
