"""The wording of the rules that look at where a project stands: its states, its answers, its logical framework."""

from coopxl.schema import rules
from coopxl.schema.messages.rules import each, wording
from coopxl.schema.office import CODE_LISTS
from coopxl.schema.states import PROJECT_STATES
from coopxl.schema.table import Table
from coopxl.schema.text import Text


@wording.register
def _(rule: rules.Moved, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        Text(
            "dice «{state}», y el último paso registrado llegó a «{noted}».",
            "it says “{state}”, and the last step on record led to “{noted}”.",
        ),
        Text(
            "Vuelva a «{noted}» y use «Pasar de estado»; de ahí se pasa a: {open}.",
            "Go back to “{noted}” and use “Move”; from there it goes to: {open}.",
        ),
    )


@wording.register
def _(rule: rules.Silent, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        Text("{days} días sin respuesta.", "{days} days without an answer."),
        Text(
            "Pulse «Seguimiento de respuestas», o anote lo que contestaron.",
            "Press “Follow up”, or note what they answered.",
        ),
    )


@wording.register
def _(rule: rules.Covered, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    child = tables[rule.child]
    labels = [child[key].label for key in rule.filled]
    filled = Text(", ".join(f"«{one.es}»" for one in labels), ", ".join(f"“{one.en}”" for one in labels))
    return (
        each(
            "no tiene en «{child}» ninguna fila con {filled}.",
            "it has no row in “{child}” with {filled}.",
            child=child.label,
            filled=filled,
        ),
        each(
            "Agréguela o complétela: sin ella no se sabrá si se logró.",
            "Add or complete one: without it nobody will know whether it was achieved.",
        ),
    )


@wording.register
def _(rule: rules.NeedsFrom, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    since = PROJECT_STATES[rule.since].label
    return (
        each(
            "falta, y el proyecto ya pasó por «{since}».",
            "it is missing, and the project is past “{since}”.",
            since=since,
        ),
        Text("Escríbalo en esta celda.", "Type it into this cell."),
    )


@wording.register
def _(rule: rules.OneAbove, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        Text(
            "es de nivel «{above}», y esta fila de nivel «{own}»: entre las dos debe haber un solo paso, hacia arriba.",
            "it is of the level “{above}” and this row of the level “{own}”: it must be just one step above.",
        ),
        Text(
            "Elija la fila del nivel de arriba, o corrija el nivel.", "Pick the row one level up, or correct the level."
        ),
    )


@wording.register
def _(rule: rules.NeedsWhere, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    target = tables[getattr(table[rule.via].kind, "table", "")][rule.kind]
    entries = CODE_LISTS[getattr(target.kind, "codes", "")]
    labels = [entries[key].label for key in rule.among]
    return (
        each(
            "falta, porque «{via}» dice «{among}» en «{kind}».",
            "it is missing, because “{via}” says “{among}” in “{kind}”.",
            via=table[rule.via].label,
            kind=target.label,
            among=Text(", ".join(one.es for one in labels), ", ".join(one.en for one in labels)),
        ),
        Text("Escríbalo en esta celda.", "Type it into this cell."),
    )


@wording.register
def _(rule: rules.PartsWithin, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        Text(
            "sus partes por «{by}» suman {parts}, más que el total ({whole}).",
            "its parts by “{by}” come to {parts}, more than the total ({whole}).",
        ),
        Text("Corrija el total o las partes.", "Correct the total or the parts."),
    )
