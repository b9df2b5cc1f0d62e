"""What is told about rows that may be one, and about lessons of similar projects."""

from coopxl.schema.messages.message import Level, Message, catalogue
from coopxl.schema.text import Text

TWINS: dict[str, Message] = catalogue(
    Message(
        "DUPL-01",
        Level.WARNING,
        Text(
            "según su decisión es lo mismo que {keep}, y todavía apuntan a esta fila: {pointing}.",
            "by your decision it is the same as {keep}, and these still point to this row: {pointing}.",
        ),
        Text(
            "Elija ahí {keep}, anote este nombre {aliases} y borre esta fila. coopxl no junta nada por su cuenta.",
            "Pick {keep} there, put this name {aliases} and delete this row. coopxl joins nothing by itself.",
        ),
    ),
    Message(
        "DUPL-02",
        Level.WARNING,
        Text(
            "según su decisión es lo mismo que {keep}, y ya nada apunta a esta fila.",
            "by your decision it is the same as {keep}, and nothing points to this row any more.",
        ),
        Text(
            "Anote este nombre {aliases} y borre esta fila.",
            "Put this name {aliases} and delete this row.",
        ),
    ),
    Message(
        "DUPL-03",
        Level.WARNING,
        Text(
            "puede ser el cooperante {other}: «{ours}» se parece a «{theirs}» en {percent} %.",
            "it may be the cooperant {other}: “{ours}” is {percent} % like “{theirs}”.",
        ),
        Text(
            "Si lo es, elíjalo en esta celda; si no, pulse «Posibles repetidos» y decida ahí.",
            "If it is, pick it in this cell; if not, press “Possible duplicates” and decide there.",
        ),
    ),
    Message(
        "DUPL-04",
        Level.WARNING,
        Text(
            "puede ser {other}, de «{sheet}»: «{ours}» se parece a «{theirs}» en {percent} %.",
            "it may be {other}, of “{sheet}”: “{ours}” is {percent} % like “{theirs}”.",
        ),
        Text(
            "Si lo es, elija en las dos filas el mismo cooperante; si no, pulse «Posibles repetidos» y decida ahí.",
            "If it is, pick the same cooperant in both rows; if not, press “Possible duplicates” and decide there.",
        ),
    ),
    Message(
        "DUPL-10",
        Level.INFO,
        Text(
            "pares de nombres parecidos: {count} ({open} por decidir, {decided} con decisión).",
            "pairs of similar names: {count} ({open} to decide, {decided} decided).",
        ),
        Text(
            "Escriba su decisión en cada fila; coopxl no vuelve a preguntar ni junta nada por su cuenta.",
            "Write your decision in each row; coopxl does not ask again and joins nothing by itself.",
        ),
    ),
    Message(
        "DUPL-11",
        Level.INFO,
        Text("no hay nombres parecidos.", "there are no similar names."),
        Text("No hay nada que decidir.", "There is nothing to decide."),
    ),
    Message(
        "SIMI-01",
        Level.INFO,
        Text(
            "lección de un proyecto parecido a {project} ({why}): «{title}».",
            "lesson of a project similar to {project} ({why}): “{title}”.",
        ),
        Text("{recommendation}", "{recommendation}"),
    ),
)
