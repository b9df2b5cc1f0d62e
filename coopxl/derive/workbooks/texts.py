"""The words on the sheets that are not labels of the schema."""

from coopxl.schema.text import Text

START = Text("Inicio", "Start")
LISTS = Text("Listas", "Lists")
CALENDAR = Text("Calendario", "Calendar")

BACK_TIP = Text("Vuelve a la hoja de inicio", "Back to the start sheet")

TAB = Text("Cooperación", "Cooperation")

LISTS_HELP = Text(
    "Las listas de donde salen los desplegables. coopxl las escribe: no se cambian aquí.",
    "The lists that the drop-downs come from. coopxl writes them: they are not changed here.",
)
LISTS_OWN = Text(
    "Para agregar una entrada a una lista abierta (✚) use la hoja «Entradas propias» del libro de registros.",
    'To add an entry to an open list (✚) use the sheet "Own entries" of the registers workbook.',
)
LIST_OPEN = Text("lista abierta ✚", "open list ✚")
LIST_CLOSED = Text("lista", "list")
LIST_ROWS = Text("filas de una hoja", "rows of a sheet")

CALENDAR_HELP = Text(
    "Doce meses desde este, por categoría. Cada entrada lleva a su fila. Lo hace coopxl.",
    "Twelve months from this one on, by category. Each entry leads to its row. coopxl makes it.",
)
TO_CONFIRM = Text("Por confirmar", "To confirm")

TODAY = Text("Hoy", "Today")
TODAY_HELP = Text(
    "Lo que cierra, vence, expira o espera una llamada. Lo atrasado, primero. Lo hace coopxl.",
    "What closes, is due, expires or waits for a call. What is late comes first. coopxl makes it.",
)

MATRIX_NOTE = Text(
    "La dibuja coopxl con las hojas «Categorías de análisis», «Fuentes de análisis» y «Fragmentos»: aquí no se escribe.",
    'coopxl draws it from the sheets "Analysis categories", "Analysis sources" and "Fragments": nothing is typed here.',
)

COUNTED_ON = Text("Calculado el", "Counted on")
COUNTED_NEVER = Text("todavía no se ha calculado", "not counted yet")
COUNTED_TODAY = Text("calculado hoy", "counted today")
COUNTED_LATER = Text("calculado para una fecha futura", "counted for a future day")
COUNTED_YESTERDAY = Text("calculado ayer: actualice", "counted yesterday: refresh")
COUNTED_BEFORE = Text("calculado hace ", "counted ")
COUNTED_DAYS = Text(" días: actualice", " days ago: refresh")

NEEDED = Text("obligatorio", "required")
NEEDED_LATER = Text("obligatorio más adelante, según el estado del proyecto", "required later, by the project's state")
BY_COOPXL = Text("encabezado gris: lo escribe coopxl", "grey header: coopxl writes it")
SIGN_ERROR = Text("error: rojo y negrita", "error: red and bold")
SIGN_WARNING = Text("advertencia: ámbar y cursiva", "warning: amber and italics")
SETTINGS_LEGEND = Text(
    "* obligatorio. Escriba solo en la columna «Valor»; lo que falta se ve en amarillo.",
    '* required. Type only in the column "Value"; what is missing is shown in yellow.',
)
DERIVED_LEGEND = Text(
    "Las columnas de encabezado claro son suyas y se conservan; las demás las escribe coopxl.",
    "The columns with a light header are yours and are kept; coopxl writes the others.",
)

DERIVED_WHOLE = Text("Todo lo escribe coopxl: aquí no se escribe.", "coopxl writes all of it: nothing is typed here.")

REQUIRED = Text("Obligatorio.", "Required.")
REQUIRED_FROM = Text("Obligatorio desde el estado «{state}».", 'Required from the state "{state}" on.')
WRITTEN_BY_COOPXL = Text("Lo escribe coopxl.", "Written by coopxl.")
HINT_SEVERAL = Text("Varios: sepárelos con punto y coma.", "Several: separate them with semicolons.")
HINT_DAY = Text("Día/mes/año, por ejemplo 31/03/2026.", "Day/month/year, for example 31/03/2026.")
HINT_HOUR = Text("Por ejemplo 16:30.", "For example 16:30.")
HINT_NOT_BEFORE = Text("No antes que «{other}».", 'Not before "{other}".')
HINT_NOT_LESS = Text("No menos que «{other}».", 'Not less than "{other}".')
HINT_NOT_MORE = Text("No más que «{other}».", 'Not more than "{other}".')

FAULT_LIST = Text("Elija una entrada de la lista.", "Pick an entry of the list.")
FAULT_OPEN_LIST = Text(
    "No está en la lista. Si es una entrada nueva, agréguela en «Entradas propias». ¿La deja así?",
    'It is not in the list. If it is a new entry, add it in "Own entries". Leave it?',
)
FAULT_REFERENCE = Text(
    "No está en la lista. Si acaba de registrarla, pulse «Validar» y aparecerá. ¿La deja así?",
    'It is not in the list. If it was just registered, press "Validate" and it will appear. Leave it?',
)
FAULT_YES_NO = Text("Escriba Sí o No.", "Type Yes or No.")
FAULT_DAY = Text("Escriba una fecha como 31/03/2026.", "Type a date such as 31/03/2026.")
FAULT_HOUR = Text("Escriba una hora como 16:30.", "Type an hour such as 16:30.")
FAULT_NUMBER = Text("Escriba un número, sin letras ni signos.", "Type a number, without letters or signs.")
FAULT_WHOLE = Text("Escriba un número entero entre {low} y {high}.", "Type a whole number between {low} and {high}.")
FAULT_COUNT = Text("Escriba un número entero, cero o más.", "Type a whole number, zero or more.")
FAULT_SHARE = Text("Escriba un número de 0 a 100.", "Type a number from 0 to 100.")
FAULT_LONG = Text(
    "Son más de {longest} caracteres: acórtelo o páselo a un campo de texto largo. ¿Lo deja así?",
    "More than {longest} characters: shorten it or move it to a long text. Leave it?",
)

PAGE = Text("Página &P de &N", "Page &P of &N")

FORM_ID = Text(
    "Elija uno para cargarlo; vacío para registrar uno nuevo.",
    "Pick one to load it; empty to register a new one.",
)
FORM_OPTION = Text("Sí cuando corresponde; vacío o No cuando no.", "Yes when it applies; empty or No when not.")
