"""One message for each declared rule, made from its kind and the labels of its columns.

The facts of a cell come from the check; what the rule itself names (columns, tables) is filled in here.
"""

from collections.abc import Iterable
from functools import singledispatch

from coopxl.schema import rules
from coopxl.schema.kinds import YesNo
from coopxl.schema.messages.message import Message
from coopxl.schema.office import CODE_LISTS
from coopxl.schema.table import Table
from coopxl.schema.text import Text


@singledispatch
def wording(rule: rules.Rule, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    """Fact and remedy of a rule; every kind of rule has its own."""
    raise TypeError(f"no wording for {type(rule).__name__}")


def each(template_es: str, template_en: str, **labels: Text) -> Text:
    """Both templates with the labels put in, each in its language."""
    return Text(
        template_es.format(**{name: text.es for name, text in labels.items()}),
        template_en.format(**{name: text.en for name, text in labels.items()}),
    )


@wording.register
def _(rule: rules.Order, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        each(
            "{{then}} es {{smaller}} «{first}» ({{first}}).",
            "{{then}} is {{smaller}} “{first}” ({{first}}).",
            first=table[rule.first].label,
        ),
        Text("Corrija uno de los dos.", "Correct one of the two."),
    )


@wording.register
def _(rule: rules.Unique, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        Text("«{value}» ya está en la fila {row}.", "“{value}” is already in row {row}."),
        Text("Junte las dos filas o distíngalas.", "Join the two rows or tell them apart."),
    )


@wording.register
def _(rule: rules.Needs, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    when, among = table[rule.when], rule.among or rule.unless
    said = (
        ("falta, porque «{when}» dice «{{value}}».", "it is missing, because “{when}” says “{{value}}”.")
        if among or isinstance(when.kind, YesNo)
        else ("falta, porque se llenó «{when}».", "it is missing, because “{when}” is filled.")
    )
    return (
        each(*said, when=when.label),
        Text("Escríbalo, o corrija la otra celda.", "Type it in, or correct the other cell."),
    )


@wording.register
def _(rule: rules.Differs, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        Text("«{value}» no puede ser la misma que {other}.", "“{value}” cannot be the same as {other}."),
        Text("Corrija una de las dos.", "Correct one of the two."),
    )


@wording.register
def _(rule: rules.SumIs, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    wholes = [table[key].label for key in rule.wholes]
    joined = Text(" + ".join(f"«{w.es}»" for w in wholes), " + ".join(f"“{w.en}”" for w in wholes))
    return (
        each(
            "{wholes} suman {{whole}}, y «{child}» suma {{parts}}.",
            "{wholes} come to {{whole}}, and “{child}” comes to {{parts}}.",
            wholes=joined,
            child=tables[rule.child].label,
        ),
        Text("Haga que coincidan.", "Make them agree."),
    )


@wording.register
def _(rule: rules.SumWithin, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        each(
            "«{child}» suma {{parts}}, más que {{whole}}.",
            "“{child}” comes to {{parts}}, more than {{whole}}.",
            child=tables[rule.child].label,
        ),
        Text("Revise las filas o amplíe el monto.", "Check the rows or raise the amount."),
    )


@wording.register
def _(rule: rules.HasChild, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    child = each("«{child}»", "“{child}”", child=tables[rule.child].label)
    if rule.entry:
        label = CODE_LISTS[getattr(tables[rule.child][rule.column].kind, "codes", "")][rule.entry].label
        child = Text(f"{child.es} ({label.es})", f"{child.en} ({label.en})")
    return (
        each(
            "no tiene ninguna fila en {child}, y ya está «{{state}}».",
            "it has no row in {child}, and is already “{{state}}”.",
            child=child,
        ),
        each("Agregue al menos una fila en {child}.", "Add at least one row in {child}.", child=child),
    )


@wording.register
def _(rule: rules.Within, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        Text(
            "{value} queda fuera de lo previsto ({first} a {last}).",
            "{value} is outside what was planned ({first} to {last}).",
        ),
        Text("Corrija la fecha o el plazo del proyecto.", "Correct the date or the project's own dates."),
    )


@wording.register
def _(rule: rules.SameParent, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        Text("pertenece a {theirs}, y esta fila a {ours}.", "it belongs to {theirs}, and this row to {ours}."),
        Text("Elija una del mismo proyecto.", "Pick one of the same project."),
    )


@wording.register
def _(rule: rules.Doubt, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        Text("por comprobar: {value}", "to be checked: {value}"),
        Text("Cuando lo compruebe, corrija y borre esta nota.", "Once checked, correct and clear this note."),
    )


@wording.register
def _(rule: rules.Alike, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        Text(
            "puede estar ya en {others}: «{ours}» se parece a «{theirs}» en {percent} %.",
            "it may be there already, {others}: “{ours}” is {percent} % like “{theirs}”.",
        ),
        each(
            "Si es lo mismo, junte las filas a mano; si no, elija la otra en «{apart}» y no se vuelve a preguntar.",
            "If it is the same, join the rows by hand; if not, pick the other in “{apart}” and it is not asked again.",
            apart=table[rule.apart].label,
        )
        if rule.apart
        else each(
            "Pulse «{button}» y decida ahí: no se vuelve a preguntar. Las filas se juntan a mano.",
            "Press “{button}” and decide there: it is not asked again. Rows are joined by hand.",
            button=tables["twins"].label,
        ),
    )


@wording.register
def _(rule: rules.NeedsAll, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        each(
            "falta, porque se llenó «{when}» y «{kind}» dice «{{kind}}».",
            "it is missing, because “{when}” is filled and “{kind}” says “{{kind}}”.",
            when=table[rule.when].label,
            kind=table[rule.kind].label,
        ),
        Text("Escríbalo, o corrija la otra celda.", "Type it in, or correct the other cell."),
    )


@wording.register
def _(rule: rules.SumsWithin, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        each(
            "«{child}» suma {{parts}}, más que «{limit}» ({{limit}}).",
            "“{child}” comes to {{parts}}, more than “{limit}” ({{limit}}).",
            child=tables[rule.child].label,
            limit=tables[rule.limit].label,
        ),
        Text("Revise las filas o pida una ampliación.", "Check the rows or ask for more."),
    )


@wording.register
def _(rule: rules.Apart, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    child = tables[rule.child]
    return (
        each(
            "«{child}» tiene {{parts}} con «{flag}: No»; se cuentan aparte.",
            "“{child}” holds {{parts}} with “{flag}: No”; it is counted apart.",
            child=child.label,
            flag=child[rule.flag].label,
        ),
        Text("Cúbralo con otros fondos, o corrija la marca.", "Cover it from other funds, or correct the mark."),
    )


@wording.register
def _(rule: rules.Grave, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        Text(
            "falta, y la severidad del riesgo es alta ({score} de 25).",
            "it is missing, and the risk is severe ({score} of 25).",
        ),
        Text("Escríbalo antes de que ocurra.", "Type it in before it happens."),
    )


@wording.register
def _(rule: rules.ClosedNeeds, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    report = rule.refuses
    return (
        Text(
            f"falta, y sin esto el proyecto no {'tiene informe final' if report else 'se cierra'}.",
            f"it is missing, and without it the project {'has no final report' if report else 'does not close'}.",
        ),
        Text("Escríbalo en esta celda.", "Type it into this cell."),
    )


@wording.register
def _(rule: rules.ClosesWith, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        each(
            "dice «{{state}}», y falta en «{child}»: {{label}}.",
            "it says “{{state}}”, and “{child}” lacks: {{label}}.",
            child=tables[rule.child].label,
        ),
        Text("Llénelo en {cell}, o corrija el estado.", "Fill it in {cell}, or correct the state."),
    )


@wording.register
def _(rule: rules.Overdue, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        each(
            "era para el {{due}} ({{ago}}) y falta «{done}».",
            "it was for {{due}} ({{ago}}) and “{done}” is missing.",
            done=table[rule.done].label,
        ),
        each(
            "Hágalo y llene «{done}», o acuerde otra fecha.",
            "Do it and fill “{done}”, or agree on another day.",
            done=table[rule.done].label,
        ),
    )


@wording.register
def _(rule: rules.Expiring, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        Text("{says} ({day}).", "{says} ({day})."),
        Text("Decida a tiempo si se renueva o se cierra.", "Decide in time whether to renew it or to close it."),
    )


@wording.register
def _(rule: rules.OneOf, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    labels = [table[key].label for key in rule.columns]
    joined = Text(" o ".join(f"«{label.es}»" for label in labels), " or ".join(f"“{label.en}”" for label in labels))
    return (
        each("falta {joined}.", "{joined} is missing.", joined=joined),
        Text("Llene al menos uno.", "Fill at least one."),
    )


@wording.register
def _(rule: rules.Low, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        each(
            "falta, y «{score}» es {{score}}, una nota baja.",
            "it is missing, and “{score}” is {{score}}, a low mark.",
            score=table[rule.score].label,
        ),
        Text("Escriba qué se hará para mejorar.", "Type what will be done to improve."),
    )


@wording.register
def _(rule: rules.Unusual, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        each(
            "dice «Sí»: «{column}» es una excepción.",
            "it says “Yes”: “{column}” is an exception.",
            column=table[rule.column].label,
        ),
        Text(
            "Compruebe que está autorizada y guarde el documento.", "Check that it is authorized and keep the document."
        ),
    )


@wording.register
def _(rule: rules.WholeShares, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        each(
            "los de {{owner}} suman {{parts}}, no 100.",
            "those of {{owner}} come to {{parts}}, not 100.",
        ),
        Text("Repártalos de nuevo, o déjelos vacíos.", "Share them out again, or leave them blank."),
    )


@wording.register
def _(rule: rules.InForce, table: Table, tables: dict[str, Table]) -> tuple[Text, Text]:
    return (
        Text(
            "{plan} es de un plan de {first} a {last}, y el proyecto es de {year}.",
            "{plan} is of a plan from {first} to {last}, and the project is of {year}.",
        ),
        Text("Elija un objetivo del plan de su tiempo.", "Pick an objective of the plan of its time."),
    )


def rule_messages(tables: dict[str, Table]) -> Iterable[Message]:
    """The messages of all rules of all tables."""
    for table in tables.values():
        for rule in table.rules:
            what, remedy = wording(rule, table, tables)
            yield Message(rule.code, rule.level, what, remedy)
