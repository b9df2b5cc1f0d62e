"""What is told about matching."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

MATCHING = catalogue(
    Message(
        "MATC-10",
        Level.INFO,
        Text(
            "{count} proyectos buscan apoyo; por decidir: {passes} coincidencias cumplen, de {unknown} no se sabe.",
            "{count} projects seek support; to be decided: {passes} matches pass, {unknown} are not known.",
        ),
        Text("Lea por qué y escriba su decisión.", "Read why and write your decision."),
    ),
    Message(
        "MATC-11",
        Level.INFO,
        Text(
            "{count} proyectos sin ninguna convocatoria que no falle: {projects}.",
            "{count} projects without any call that does not fail: {projects}.",
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
            "{count} convocatorias o pronósticos no dicen quién puede postular: {offers}.",
            "{count} calls or forecasts do not say who may apply: {offers}.",
        ),
        Text("Llénelo: lo que no se sabe no cumple.", "Fill it in: what is not known does not pass."),
    ),
    Message(
        "MATC-14",
        Level.INFO,
        Text(
            "de {count} convocatorias o pronósticos no se sabe si su ámbito incluye al cantón: {offers}.",
            "of {count} calls or forecasts it is not known whether their scope includes the canton: {offers}.",
        ),
        Text(
            "Escriba países, regiones o cantones en el ámbito geográfico.",
            "Write countries, regions or cantons into the geographic scope.",
        ),
    ),
)
