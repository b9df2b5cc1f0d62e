"""What is told about matching."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

MATCHING = catalogue(
    Message(
        "MATC-10",
        Level.INFO,
        Text(
            "proyectos que buscan apoyo: {count}; convocatorias por decidir: {passes} cumplen, de {unknown} no se sabe.",
            "projects that seek support: {count}; calls to decide about: {passes} pass, {unknown} are not known.",
        ),
        Text("Lea por qué y escriba su decisión.", "Read why and write your decision."),
    ),
    Message(
        "MATC-11",
        Level.INFO,
        Text(
            "proyectos a los que ninguna convocatoria sirve: {count} ({projects}).",
            "projects that no call suits: {count} ({projects}).",
        ),
        Text(
            "Su fila dice por qué; quizá convenga proponerlos a un cooperante.",
            "Their row says why; perhaps propose them to a cooperant.",
        ),
    ),
    Message(
        "MATC-12",
        Level.WARNING,
        Text(
            "los pesos suman {sum} y no 100: se ajustaron en proporción.",
            "the weights sum to {sum}, not to 100: they were scaled.",
        ),
        Text(
            "Corríjalos para que el puntaje sea el que usted quiere.",
            "Mend them so that the score is the one you want.",
        ),
    ),
    Message(
        "MATC-13",
        Level.INFO,
        Text(
            "convocatorias o pronósticos que no dicen quién puede postular: {count} ({offers}).",
            "calls or forecasts that do not say who may apply: {count} ({offers}).",
        ),
        Text("Llénelo: lo que no se sabe no cumple.", "Fill it in: what is not known does not pass."),
    ),
    Message(
        "MATC-14",
        Level.INFO,
        Text(
            "convocatorias o pronósticos de los que no se sabe si incluyen al cantón: {count} ({offers}).",
            "calls or forecasts of which it is not known whether they include the canton: {count} ({offers}).",
        ),
        Text(
            "Escriba países, regiones o cantones en el ámbito geográfico.",
            "Write countries, regions or cantons into the geographic scope.",
        ),
    ),
)
