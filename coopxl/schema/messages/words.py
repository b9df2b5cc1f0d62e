"""What is said about Word templates and the documents made from them."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

WORDS = catalogue(
    Message(
        "WORD-01",
        Level.ERROR,
        Text(
            "El archivo no es un documento de Word (.docx) legible.",
            "The file is not a readable Word document (.docx).",
        ),
        Text(
            "Ábralo en Word, quítele la contraseña si la tiene y guárdelo como «Documento de Word (.docx)».",
            "Open it in Word, remove its password if it has one and save it as “Word document (.docx)”.",
        ),
    ),
    Message(
        "WORD-02",
        Level.ERROR,
        Text(
            "{where}: la etiqueta «{tag}» se abre y no se cierra. El párrafo dice: «{text}».",
            "{where}: the tag “{tag}” is opened and not closed. The paragraph says: “{text}”.",
        ),
        Text(
            "Ciérrela en el mismo párrafo: {{{{ … }}}} para un dato, {{% … %}} para una condición o repetición.",
            "Complete the closing in the same paragraph: {{{{ … }}}} for a value, {{% … %}} for a condition or a loop.",
        ),
    ),
    Message(
        "WORD-03",
        Level.ERROR,
        Text(
            "{where}: sobra «{tag}» o falta lo que abre la etiqueta. El párrafo dice: «{text}».",
            "{where}: “{tag}” is left over, or the opening of its tag is lacking. The paragraph says: “{text}”.",
        ),
        Text(
            "Complete la apertura ({{{{ o {{%) o borre lo que sobra.",
            "Complete the opening ({{{{ or {{%) or delete what is left over.",
        ),
    ),
    Message(
        "WORD-04",
        Level.ERROR,
        Text(
            "{where}: «{word}» no es una orden conocida, en «{tag}». Lo más parecido: {nearest}.",
            "{where}: “{word}” is not a known instruction, in “{tag}”. The nearest: {nearest}.",
        ),
        Text(
            "Corrija la palabra. Órdenes: if, elif, else, endif, for, endfor, set; junto a {{%, sin espacio, "
            "p (párrafo), tr (fila) o tc (celda).",
            "Correct the word. Instructions: if, elif, else, endif, for, endfor, set; next to {{%, with no space, "
            "p (paragraph), tr (row) or tc (cell).",
        ),
    ),
    Message(
        "WORD-05",
        Level.ERROR,
        Text(
            "{where}: «{tag}» empieza y nunca termina. El párrafo dice: «{text}».",
            "{where}: “{tag}” begins and never ends. The paragraph says: “{text}”.",
        ),
        Text("Añada «{ending}» donde deba terminar.", "Add “{ending}” where it should end."),
    ),
    Message(
        "WORD-06",
        Level.ERROR,
        Text(
            "{where}: «{tag}» no corresponde a ninguna condición o repetición abierta en ese punto.",
            "{where}: “{tag}” belongs to no condition or loop that is open at that point.",
        ),
        Text(
            "Borre esa etiqueta o ponga antes la que la abre; la última abierta se cierra primero.",
            "Delete that tag or put the one that opens it before it; the last opened is closed first.",
        ),
    ),
    Message(
        "WORD-07",
        Level.ERROR,
        Text(
            "{where}: «{tag}» repite filas o celdas y no está dentro de una tabla.",
            "{where}: “{tag}” repeats rows or cells and does not stand in a table.",
        ),
        Text(
            "Póngala en una fila de la tabla, o use {{%p … %}} para repetir párrafos.",
            "Put it in a row of the table, or use {{%p … %}} to repeat paragraphs.",
        ),
    ),
    Message(
        "WORD-08",
        Level.ERROR,
        Text(
            "{where}: «{tag}» cierra «{opening}», que está en otro lugar ({opened_at}).",
            "{where}: “{tag}” closes “{opening}”, which stands elsewhere ({opened_at}).",
        ),
        Text(
            "Ponga ambas en la misma tabla, celda o parte del documento y con la misma letra (p, tr, tc) delante.",
            "Put both in the same table, cell or part of the document, with the same letter (p, tr, tc) before them.",
        ),
    ),
    Message(
        "WORD-09",
        Level.ERROR,
        Text(
            "{where}: no existe ningún dato llamado «{name}». Lo más parecido: {nearest}. El párrafo dice: «{text}».",
            "{where}: there is no value called “{name}”. The nearest: {nearest}. The paragraph says: “{text}”.",
        ),
        Text(
            "Corrija el nombre en la plantilla; la lista de nombres está en la guía de plantillas.",
            "Correct the name in the template; the names are listed in the guide to templates.",
        ),
    ),
    Message(
        "WORD-10",
        Level.ERROR,
        Text(
            "{where}: no se entiende la etiqueta «{tag}». El párrafo dice: «{text}».",
            "{where}: the tag “{tag}” cannot be understood. The paragraph says: “{text}”.",
        ),
        Text(
            "Compárela con una plantilla que funcione: nombres unidos por puntos, textos entre comillas.",
            "Compare it with a template that works: names joined by dots, texts in quotation marks.",
        ),
    ),
    Message(
        "WORD-11",
        Level.ERROR,
        Text(
            "{where}: la etiqueta «{tag}» pide algo que una plantilla no puede hacer. No se creó el documento.",
            "{where}: the tag “{tag}” asks for something a template may not do. The document was not made.",
        ),
        Text(
            "Borre la etiqueta. Si usted no la escribió, no use esa plantilla y avise a quien administra el equipo.",
            "Delete the tag. If you did not write it, do not use that template and tell who looks after the computer.",
        ),
    ),
    Message(
        "WORD-12",
        Level.ERROR,
        Text(
            "{where}: la plantilla no terminó en {seconds} segundos; se detuvo en «{tag}».",
            "{where}: the template did not finish within {seconds} seconds; it was stopped at “{tag}”.",
        ),
        Text(
            "Revise la repetición de esa etiqueta: debe recorrer una lista de datos y no otra repetición sin fin.",
            "Review the loop of that tag: it should go through a list of data and not through an endless one.",
        ),
    ),
    Message(
        "WORD-13",
        Level.ERROR,
        Text(
            "{where}: la etiqueta «{tag}» produce un texto, número o lista demasiado grande.",
            "{where}: the tag “{tag}” produces a text, number or list that is too large.",
        ),
        Text("Simplifique o borre la etiqueta.", "Simplify or delete the tag."),
    ),
    Message(
        "WORD-14",
        Level.ERROR,
        Text(
            "{where}: la etiqueta «{tag}» no da un texto o número que se pueda imprimir, sino {given}.",
            "{where}: the tag “{tag}” gives no text or number that can be printed, but {given}.",
        ),
        Text(
            "Si es una lista o un grupo, recórralo con {{% for … %}} o escriba uno de sus datos: grupo.dato.",
            "If it is a list or a group, go through it with {{% for … %}} or write one of its values: group.value.",
        ),
    ),
    Message(
        "WORD-15",
        Level.ERROR,
        Text(
            "{where}: junto a «{tag}» hay otro texto, que se perdería: «{text}».",
            "{where}: beside “{tag}” there is other text, which would be lost: “{text}”.",
        ),
        Text(
            "Deje la etiqueta sola en su párrafo (p), fila (tr) o celda (tc), y el otro texto en los siguientes.",
            "Leave the tag alone in its paragraph (p), row (tr) or cell (tc), the other text in the following ones.",
        ),
    ),
    Message(
        "WORD-16",
        Level.ERROR,
        Text(
            "{where}: con esta plantilla el documento saldría dañado. No se creó.",
            "{where}: with this template the document would come out damaged. It was not made.",
        ),
        Text(
            "Revise las etiquetas cambiadas de último: cada repetición debe abrir y cerrar en el mismo nivel.",
            "Review the tags changed last: every loop must open and close at the same level.",
        ),
    ),
    Message(
        "WORD-17",
        Level.ERROR,
        Text("La imagen «{picture}» no se puede leer.", "The picture “{picture}” cannot be read."),
        Text("Use una imagen PNG o JPEG que se abra bien.", "Use a PNG or JPEG picture that opens well."),
    ),
    Message(
        "WORD-18",
        Level.ERROR,
        Text(
            "La imagen «{picture}» es demasiado grande ({megabytes} MB) y este equipo no puede reducirla.",
            "The picture “{picture}” is too large ({megabytes} MB) and this computer cannot reduce it.",
        ),
        Text(
            "Redúzcala a menos de {limit} MB y vuelva a intentar.", "Reduce it to less than {limit} MB and try again."
        ),
    ),
    Message(
        "WORD-19",
        Level.ERROR,
        Text(
            "{where}: la operación de la etiqueta «{tag}» no se puede hacer con los datos que hay.",
            "{where}: what the tag “{tag}” does is not possible with the data at hand.",
        ),
        Text(
            "Revise si suma texto con números, divide para cero o compara cosas distintas.",
            "See whether it adds text to numbers, divides by zero or compares different things.",
        ),
    ),
    Message(
        "WORD-20",
        Level.ERROR,
        Text(
            "{where}: la plantilla lleva {what}. Una plantilla no lo necesita, y así no se usa.",
            "{where}: the template carries {what}. A template does not need it, and is not used like this.",
        ),
        Text(
            "Si usted no lo puso, no la abra más y pida otra a quien se la envió; si lo puso, quítelo y guarde.",
            "If you did not put it there, stop opening it and ask its sender for another; if you did, remove it and save.",
        ),
    ),
    Message(
        "WORD-21",
        Level.INFO,
        Text(
            "Word había partido {count} etiquetas por dentro (corrector, cambios); coopxl las une al llenar.",
            "Word had cut {count} tags inside (spell checker, changes); coopxl puts them together when it fills.",
        ),
        Text("No hay que hacer nada.", "Nothing needs to be done."),
    ),
    Message(
        "WORD-22",
        Level.WARNING,
        Text(
            "{where}: la etiqueta «{tag}» tiene partes con formatos distintos; el dato saldrá con el de la primera letra.",
            "{where}: parts of the tag “{tag}” look different; the value will look like its first letter.",
        ),
        Text(
            "Seleccione la etiqueta completa, con sus llaves, y déle un solo formato.",
            "Select the whole tag, with its braces, and give it one format.",
        ),
    ),
    Message(
        "WORD-23",
        Level.INFO,
        Text(
            "la plantilla se llena bien: {tags} etiquetas; con los datos de muestra salen {words} palabras{pages}.",
            "the template fills well: {tags} tags; with the sample data it gives {words} words{pages}.",
        ),
        Text("Puede usarla.", "You can use it."),
    ),
    Message(
        "WORD-24",
        Level.INFO,
        Text(
            "sin LibreOffice no se sabe en qué página está cada cosa.",
            "without LibreOffice nobody knows on which page things are.",
        ),
        Text("Guíese por el título y el párrafo.", "Go by the heading and the paragraph."),
    ),
    Message(
        "WORD-25",
        Level.ERROR,
        Text(
            "no hay ningún documento llamado «{paper}»; hay: {known}.",
            "there is no document called “{paper}”; there are: {known}.",
        ),
        Text("Escriba uno de esos nombres.", "Write one of these names."),
    ),
    Message(
        "WORD-26",
        Level.ERROR,
        Text(
            "no hay ninguna plantilla «{template}» en la carpeta plantillas; hay: {known}.",
            "there is no template “{template}” in the folder templates; there are: {known}.",
        ),
        Text(
            "Ponga el archivo .docx en esa carpeta y escriba su nombre.",
            "Put the .docx file in that folder and write its name.",
        ),
    ),
    Message(
        "WORD-27",
        Level.ERROR,
        Text("no hay ninguna fila con el ID {id} en: {tables}.", "there is no row with the ID {id} in: {tables}."),
        Text("Escriba el ID de una de esas filas.", "Write the ID of one of those rows."),
    ),
    Message(
        "WORD-28",
        Level.ERROR,
        Text(
            "el texto de la plantilla es desmesurado: {size} MB, y caben {limit}.",
            "the text of the template is far too large: {size} MB, and {limit} fit.",
        ),
        Text(
            "Copie su texto en un documento nuevo de Word, sin formato de más, y guárdelo como plantilla.",
            "Copy its text into a new Word document, without needless formatting, and save it as the template.",
        ),
    ),
)
