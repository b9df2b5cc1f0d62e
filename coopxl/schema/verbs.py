"""The actions an officer can ask for: their names on the command line and what they are called."""

from dataclasses import dataclass

from coopxl.schema.text import Text


@dataclass(frozen=True, slots=True)
class Verb:
    """One action. `table` is the table whose row it is about, when it is about one."""

    key: str
    label: Text
    help: Text
    table: str = ""


VERBS = {
    verb.key: verb
    for verb in (
        Verb(
            "validate",
            Text("Validar", "Validate"),
            Text("Revisa todas las tablas y escribe los hallazgos.", "Checks every table and writes the findings."),
        ),
        Verb(
            "calls",
            Text("Tabla cronológica", "Chronological table"),
            Text("Ordena las convocatorias por cierre.", "Puts the calls in order of closing."),
        ),
        Verb(
            "calendar",
            Text("Calendario", "Calendar"),
            Text("Dibuja los doce meses por categoría.", "Draws the twelve months by category."),
        ),
        Verb(
            "proposal",
            Text("Propuesta", "Proposal"),
            Text("Escribe la propuesta de un proyecto en Word.", "Writes the proposal of a project in Word."),
            table="projects",
        ),
    )
}

FORM_ACTS = {
    verb.key: verb
    for verb in (
        Verb(
            "save",
            Text("Guardar la ficha", "Save the form"),
            Text(
                "Guarda la ficha en su tabla: fila nueva, o cambios.",
                "Saves the form in its table: a new row, or changes.",
            ),
        ),
        Verb(
            "load",
            Text("Cargar en la ficha", "Load on the form"),
            Text("Llena la ficha con la fila de un ID.", "Fills the form with the row of an ID."),
        ),
        Verb(
            "clear",
            Text("Limpiar la ficha", "Clear the form"),
            Text("Deja la ficha vacía.", "Empties the form."),
        ),
    )
}
"""What can be done with a form: each takes the form's name and perhaps an ID."""
