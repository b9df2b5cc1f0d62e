"""What is told about documents made: their versions, how they stand to their data and to what a call asks for."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

DOCUMENTS: dict[str, Message] = catalogue(
    Message(
        "DOCU-01",
        Level.INFO,
        Text(
            "nada cambió desde este documento; no se hizo otro.",
            "nothing changed since this document; no other was made.",
        ),
        Text("Puede usarlo tal como está.", "You can use it as it is."),
    ),
    Message(
        "DOCU-02",
        Level.INFO,
        Text(
            "es la versión {version}; desde {before} cambiaron {cells} datos y {texts} párrafos.",
            "it is version {version}; since {before}, {cells} values and {texts} paragraphs changed.",
        ),
        Text("La lista para el cooperante está en {file}.", "The list for the cooperant is in {file}."),
    ),
    Message(
        "DOCU-03",
        Level.INFO,
        Text("antes decía «{before}», ahora dice «{now}».", "it said “{before}”, now it says “{now}”."),
        Text("Está en la lista de cambios del documento.", "It is on the list of changes of the document."),
    ),
    Message(
        "DOCU-04",
        Level.WARNING,
        Text(
            "{before} tiene {count} párrafos que la versión nueva no tiene: «{text}».",
            "{before} has {count} paragraphs that the new version does not have: “{text}”.",
        ),
        Text(
            "Si los escribió una persona, páselos a la versión nueva o a los textos del proyecto.",
            "If a person wrote them, carry them over to the new version or to the texts of the project.",
        ),
    ),
    Message(
        "DOCU-05",
        Level.WARNING,
        Text(
            "no se puede decir qué cambió: {before} no guarda de dónde salió cada dato.",
            "what changed cannot be told: {before} does not keep where each value came from.",
        ),
        Text(
            "Compare los dos documentos en Word: Revisar > Comparar.",
            "Compare the two documents in Word: Review > Compare.",
        ),
    ),
    Message(
        "DOCU-06",
        Level.WARNING,
        Text(
            "el documento {file} es del {made} y más viejo que sus datos; cambió: {cells}.",
            "the document {file} is of {made} and older than its data; changed: {cells}.",
        ),
        Text("Si todavía lo usa, vuelva a hacerlo.", "If you still use it, make it again."),
    ),
    Message(
        "DOCU-07",
        Level.ERROR,
        Text("{file} no guarda de dónde salió cada dato.", "{file} does not keep where each of its values came from."),
        Text(
            "Lo guardan los documentos que hace coopxl, mientras solo Word o LibreOffice los guarden; hágalo de nuevo.",
            "Documents that coopxl makes keep it, as long as only Word or LibreOffice save them; make it again.",
        ),
    ),
    Message(
        "DOCU-08",
        Level.ERROR,
        Text("no se pudo leer {file}: {why}.", "{file} could not be read: {why}."),
        Text(
            "Revise el nombre del archivo y que no esté abierto.",
            "See whether the name is right and the file is not open.",
        ),
    ),
    Message(
        "DOCU-09",
        Level.ERROR,
        Text("no se pudo hacer este documento: {why}", "this document could not be made: {why}"),
        Text("Los demás se hicieron.", "The others were made."),
    ),
    Message(
        "DOCU-10",
        Level.ERROR,
        Text("LibreOffice no pudo hacer el PDF: {why}.", "LibreOffice could not make the PDF: {why}."),
        Text(
            "Abra el documento en Word o LibreOffice y guárdelo como PDF.",
            "Open the document in Word or LibreOffice and save it as PDF.",
        ),
    ),
    Message(
        "DOCU-11",
        Level.ERROR,
        Text("{file} ya existe.", "{file} already exists."),
        Text("Elija otro nombre con -o, o mueva ese archivo.", "Choose another name with -o, or move that file."),
    ),
    Message(
        "DOCU-20",
        Level.INFO,
        Text("cumple la forma que pide {call}: {asked}.", "it has the form that {call} asks for: {asked}."),
        Text("No hay que hacer nada.", "Nothing needs to be done."),
    ),
    Message(
        "DOCU-21",
        Level.WARNING,
        Text("{where}: la letra es {found}; se pide {asked}.", "{where}: the font is {found}; {asked} is asked for."),
        Text("Cambie la letra en el estilo de la plantilla.", "Change the font in the style of the template."),
    ),
    Message(
        "DOCU-22",
        Level.WARNING,
        Text(
            "{where}: la letra es de {found} puntos; se pide de {asked}.",
            "{where}: the letters have {found} points; {asked} are asked for.",
        ),
        Text("Cambie el tamaño en el estilo de la plantilla.", "Change the size in the style of the template."),
    ),
    Message(
        "DOCU-23",
        Level.WARNING,
        Text(
            "el margen {side} es de {found} cm en la sección {section}; se pide de {asked} cm.",
            "the {side} margin is {found} cm in section {section}; {asked} cm is asked for.",
        ),
        Text("Cámbielo en Disposición > Márgenes.", "Change it in Layout > Margins."),
    ),
    Message(
        "DOCU-24",
        Level.WARNING,
        Text(
            "tiene {pages} páginas ({words} palabras); se aceptan {most}.",
            "it has {pages} pages ({words} words); {most} are accepted.",
        ),
        Text("Acorte los textos del proyecto.", "Shorten the texts of the project."),
    ),
    Message(
        "DOCU-25",
        Level.WARNING,
        Text("está escrito en «{language}»; se pide {asked}.", "it is written in “{language}”; {asked} is asked for."),
        Text(
            "Haga el documento con --lang, o traduzca los textos.",
            "Make the document with --lang, or translate the texts.",
        ),
    ),
    Message(
        "DOCU-26",
        Level.WARNING,
        Text(
            "{where}: quedan {count} párrafos por completar: «{text}».",
            "{where}: {count} paragraphs are left to complete: “{text}”.",
        ),
        Text("Llene los datos que faltan y vuelva a hacerlo.", "Fill what is missing and make it again."),
    ),
    Message(
        "DOCU-27",
        Level.INFO,
        Text(
            "no se entiende qué márgenes se piden: «{asked}».", "the margins asked for are not understood: “{asked}”."
        ),
        Text(
            "Revíselos usted, o escriba en la convocatoria por ejemplo: 2,5 cm en los cuatro lados.",
            "Look at them yourself, or write in the call for example: 2.5 cm on all four sides.",
        ),
    ),
    Message(
        "DOCU-28",
        Level.INFO,
        Text("{call} no dice qué forma pide.", "{call} does not say what form it asks for."),
        Text(
            "Llene en la convocatoria letra, tamaño, márgenes, páginas, palabras, idioma, partes o anexos.",
            "Fill font, size, margins, pages, words, language, sections or annexes of the call.",
        ),
    ),
    Message(
        "DOCU-29",
        Level.WARNING,
        Text(
            "por sus {words} palabras tendrá unas {pages} páginas; se aceptan {most}.",
            "with its {words} words it will have some {pages} pages; {most} are accepted.",
        ),
        Text("Véalo en Word; si es así, acorte los textos.", "Look in Word; if so, shorten the texts."),
    ),
    Message(
        "DOCU-31",
        Level.WARNING,
        Text("tiene {words} palabras; se aceptan {most}.", "it has {words} words; {most} are accepted."),
        Text("Acorte los textos del proyecto.", "Shorten the texts of the project."),
    ),
    Message(
        "DOCU-32",
        Level.WARNING,
        Text("no tiene la parte «{section}», que se pide.", "it lacks the section “{section}”, which is asked for."),
        Text(
            "Ponga ese título en la plantilla, o corrija «Partes que pide» en la convocatoria.",
            "Put that heading into the template, or correct “Sections asked for” in the call.",
        ),
    ),
    Message(
        "DOCU-33",
        Level.WARNING,
        Text(
            "la parte «{section}», que se pide, no dice nada bajo su título.",
            "the section “{section}”, which is asked for, says nothing under its heading.",
        ),
        Text("Escriba su texto en «Textos» y vuelva a hacerlo.", "Write its text on “Texts” and make it again."),
    ),
    Message(
        "DOCU-34",
        Level.WARNING,
        Text("no nombra el anexo «{annex}», que se pide.", "it does not name the annex “{annex}”, which is asked for."),
        Text(
            "Nómbrelo en la lista de anexos de la plantilla y adjúntelo.",
            "Name it in the list of annexes of the template and attach it.",
        ),
    ),
    Message(
        "DOCU-30",
        Level.WARNING,
        Text("el documento se hizo, pero no el PDF: {why}", "the document was made, but not the PDF: {why}"),
        Text(
            "Ábralo en Word, pulse F9 en el índice y guárdelo como PDF.",
            "Open it in Word, press F9 in the table of contents and save it as PDF.",
        ),
    ),
)
