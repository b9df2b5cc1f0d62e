"""What the start sheets tell the officer to do first."""

from dataclasses import dataclass

from coopxl.schema.text import Text


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: where, what for, and the button that does it. `sheet` is the key of the sheet it leads to."""

    title: Text
    what: Text
    sheet: str
    button: str = ""


STEPS: dict[str, tuple[Step, ...]] = {
    "registers": (
        Step(
            Text("Diga quién es la oficina", "Say who the office is"),
            Text(
                "Municipio, cantón, unidad y responsable: salen en todos los documentos.",
                "Municipality, canton, unit and officer: every document carries them.",
            ),
            "settings",
        ),
        Step(
            Text("Registre cooperantes y proyectos", "Register cooperants and projects"),
            Text(
                "Una fila por cada uno, o su ficha. Para empezar un proyecto bastan ocho campos; el ID lo pone coopxl.",
                "One row each, or their form. Eight fields are enough to start a project; coopxl gives the ID.",
            ),
            "projects",
        ),
        Step(
            Text("Revise lo que escribió", "Check what was typed"),
            Text(
                "Con un clic coopxl asigna los ID, renueva las listas y anota en «Hallazgos» lo que hay que corregir.",
                'One click gives the IDs, renews the lists and notes in "Findings" what must be mended.',
            ),
            "findings",
            "validate",
        ),
        Step(
            Text("Prepare la propuesta", "Prepare the proposal"),
            Text(
                "Con el proyecto completo, coopxl llena la plantilla de Word con sus textos y montos.",
                "Once the project is complete, coopxl fills the Word template with its texts and amounts.",
            ),
            "sections",
            "proposal",
        ),
        Step(
            Text("Lleve el proyecto paso a paso", "Take the project step by step"),
            Text(
                "Elija el estado en «Pasar a» y pulse: coopxl pide lo que falta y anota la trayectoria.",
                'Pick the state in "Move to" and press: coopxl asks for what is missing and keeps the history.',
            ),
            "compliance",
            "move",
        ),
    ),
    "calendar": (
        Step(
            Text("Anote programas y convocatorias", "Note programmes and calls"),
            Text(
                "Un programa vuelve cada año; una convocatoria es una edición con fecha. Sin fecha segura, diga la duda.",
                "A programme comes back every year; a call is one dated edition. If a date is not sure, say the doubt.",
            ),
            "calls",
        ),
        Step(
            Text("Revise los feriados", "Check the holidays"),
            Text(
                "Los días laborables se cuentan sin ellos: agregue los del cantón y los traslados.",
                "Working days are counted without them: add the canton's own and the moved ones.",
            ),
            "holidays",
        ),
        Step(
            Text("Actualice la tabla cronológica", "Refresh the chronological table"),
            Text(
                "Todas las convocatorias por orden de cierre, con los días que faltan. Mire arriba de qué día es.",
                "All calls by closing date, with the days left. See above which day it is of.",
            ),
            "call_table",
            "calls",
        ),
        Step(
            Text("Vea desde cuándo empezar", "See when to begin"),
            Text(
                "Hasta qué día empezar cada paso. Cuántos días toman se ajusta en «Pasos internos»; lo hecho se anota aquí.",
                'By what day to begin each step. How long they take is set in "Internal steps"; what is done is noted here.',
            ),
            "back_plan",
        ),
        Step(
            Text("Imprima el calendario del año", "Print the calendar of the year"),
            Text(
                "Doce meses y cuatro categorías en una hoja A4, para la pared.",
                "Twelve months and four categories on one A4 sheet, for the wall.",
            ),
            "month_calendar",
            "calendar",
        ),
    ),
    "tracking": (
        Step(
            Text("Diga qué se quiere lograr", "Say what is to be achieved"),
            Text(
                "Fin, propósito y componentes con sus supuestos; después, cómo se medirá cada uno.",
                "Impact, outcome and outputs with their assumptions; then how each will be measured.",
            ),
            "logframe",
        ),
        Step(
            Text("Planifique y presupueste", "Plan and budget"),
            Text(
                "Actividades con fechas y responsable; líneas de presupuesto con su fuente.",
                "Activities with dates and who answers for them; budget lines with their source.",
            ),
            "activities",
        ),
        Step(
            Text("Registre lo que pasa", "Record what happens"),
            Text(
                "Cada gasto con su documento, cada medición con su evidencia, cada riesgo con su respuesta.",
                "Each expense with its document, each measurement with its evidence, each risk with its response.",
            ),
            "expenses",
        ),
        Step(
            Text("Revise lo que escribió", "Check what was typed"),
            Text(
                "Con un clic coopxl asigna los ID, compara gastos con presupuesto y anota en «Hallazgos» lo que hay que corregir.",
                'One click gives the IDs, compares expenses with the budget and notes in "Findings" what must be mended.',
            ),
            "findings",
            "validate",
        ),
        Step(
            Text("Cierre con pruebas", "Close with proof"),
            Text(
                "Con la fuente de verificación de cada recurso y las evaluaciones hechas, coopxl escribe el informe final.",
                "With the verification source of each resource and the evaluations done, coopxl writes the final report.",
            ),
            "resources",
            "final_report",
        ),
    ),
}

FIRST = Text("Qué hacer primero", "What to do first")
ALSO = Text("También con un clic", "Also one click away")
COMMANDS = Text(
    "Sin las macros de Excel ni la extensión de LibreOffice, los comandos de coopxl hacen lo mismo con los libros cerrados.",
    "Without Excel's macros or LibreOffice's extension, the commands of coopxl do the same with the workbooks closed.",
)
INSIDE = Text("Qué hay en este libro", "What is in this workbook")
FORMS = Text("Fichas", "Forms")
FILLED = Text("Llenas", "Filled")
FOLDED = Text(
    "Las hojas que aún no usa están plegadas, fuera de la vista. El botón de su etapa las muestra, y las vuelve a plegar con "
    "lo que tengan; sin botones, clic derecho en una pestaña y «Mostrar».",
    "The sheets not yet in use are folded away, out of sight. The button of their stage shows them, and folds them away again "
    'with what they hold; without buttons, right click on a tab and "Show" or "Unhide".',
)
ALSO_HERE = Text("También en esta etapa", "Also in this stage")
LEGEND = Text("Cómo leer las hojas", "How to read the sheets")
NAMELESS = Text("Escriba el nombre del municipio en «Ajustes»", 'Type the name of the municipality in "Settings"')
EMPTY, ROW, ROWS = Text("vacía", "empty"), Text("fila", "row"), Text("filas", "rows")
OF = Text("de", "of")
ERRORS, WARNINGS = Text("errores", "errors"), Text("advertencias", "warnings")

SIGNS_CALLS = (
    (Text("cerrada", "closed"), Text("tachado: la fecha de cierre ya pasó", "struck through: its closing day is past")),
    (Text("esta semana", "this week"), Text("cierra en siete días o menos", "closes within seven days")),
    (Text("este mes", "this month"), Text("cierra en treinta días o menos", "closes within thirty days")),
)
SIGN_REQUIRED = Text("Obligatorio *", "Required *")
SIGN_LATER = Text("Más adelante **", "Later **")
SIGN_OPTIONAL = Text("Opcional", "Optional")
SIGN_OURS = Text("De coopxl", "coopxl's own")
TOLD_REQUIRED = Text("encabezado oscuro con *: hay que llenarlo", "dark header with *: it must be filled")
TOLD_LATER = Text(
    "encabezado oscuro con **: hará falta cuando el proyecto avance de estado",
    "dark header with **: it will be needed when the project moves on",
)
TOLD_OPTIONAL = Text("encabezado claro: llénelo si lo sabe", "light header: fill it when you know")
TOLD_OURS = Text("encabezado gris: lo escribe coopxl", "grey header: coopxl writes it")
ERROR, WARNING = Text("error", "error"), Text("advertencia", "warning")
TOLD_ERROR = Text(
    "celda roja y en negrita: hay un error; vea «Hallazgos»", 'red cell in bold: there is an error; see "Findings"'
)
TOLD_WARNING = Text("celda ámbar y en cursiva: conviene revisarla", "amber cell in italics: better have a look")
