"""What is told when the progress curve and the analysis matrices are made."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

WARNING, INFO = Level.WARNING, Level.INFO

LEARNING = catalogue(
    Message(
        "CURV-01",
        WARNING,
        Text(
            "actividades de {project} sin fechas previstas, que la curva no cuenta: {count}.",
            "activities of {project} without planned dates, which the curve does not count: {count}.",
        ),
        Text(
            "Escriba su inicio y fin previstos, o los del proyecto.",
            "Type their planned start and end, or those of the project.",
        ),
    ),
    Message(
        "CURV-02",
        WARNING,
        Text(
            "líneas del presupuesto de {project} sin fecha, que la curva no cuenta: {count}.",
            "budget lines of {project} without a date, which the curve does not count: {count}.",
        ),
        Text("Escriba su año, o las fechas de su actividad.", "Type their year, or the dates of their activity."),
    ),
    Message(
        "CURV-03",
        WARNING,
        Text("su avance va {points} puntos por debajo de lo previsto.", "its progress is {points} points below plan."),
        Text(
            "Actualice el avance de sus actividades, o registre una medida.",
            "Update the progress of its activities, or record a measure.",
        ),
    ),
    Message(
        "CURV-10",
        INFO,
        Text(
            "proyectos con curva: {projects}; meses: {months}.", "projects with a curve: {projects}; months: {months}."
        ),
        Text("Filtre por proyecto para verla.", "Filter by project to see it."),
    ),
    Message(
        "MTRX-01",
        WARNING,
        Text(
            "«{matrix}» muestra {room} fuentes; quedan fuera: {sources}.",
            "“{matrix}” shows {room} sources; these are left out: {sources}.",
        ),
        Text(
            "Ponga primero las que quiera ver, o analice las demás aparte.",
            "Put first those you want to see, or analyse the others apart.",
        ),
    ),
    Message(
        "MTRX-02",
        WARNING,
        Text("caben {room} líneas y faltan {count}.", "{room} lines fit and {count} are missing."),
        Text("Junte fragmentos o quite los que sobren.", "Join fragments or take out those not needed."),
    ),
    Message(
        "MTRX-03",
        WARNING,
        Text(
            "citas de documentos sin categoría, que no salen en ninguna matriz: {count}.",
            "quotes of documents without a category, which are in no matrix: {count}.",
        ),
        Text("Elija su categoría.", "Pick their category."),
    ),
    Message(
        "MTRX-10",
        INFO,
        Text(
            "las cuatro matrices muestran {fragments} fragmentos de {sources} fuentes.",
            "the four matrices show {fragments} fragments of {sources} sources.",
        ),
        Text("Ábralas para verlas o imprimirlas.", "Open them to see or print them."),
    ),
)
