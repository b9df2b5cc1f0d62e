"""A rule as a sentence of the manual: its third reading, beside the check and the Excel validation."""

from functools import singledispatch

from coopxl.schema import rules
from coopxl.schema.office import CODE_LISTS, TABLES
from coopxl.schema.settings import SETTINGS
from coopxl.schema.states import PROJECT_STATES
from coopxl.schema.table import Table
from coopxl.schema.text import Text


@singledispatch
def sentence(rule: rules.Rule, table: Table, lang: str) -> str:
    """The rule in one sentence; every kind of rule has its own."""
    raise TypeError(f"no sentence for {type(rule).__name__}")


def _say(es: str, en: str, lang: str, **labels: Text) -> str:
    return Text(es, en)[lang].format(**{name: f"«{label[lang]}»" for name, label in labels.items()})


@sentence.register
def _(rule: rules.Order, table: Table, lang: str) -> str:
    es, en = "{first} no va después de {then} ni lo supera.", "{first} is not later or larger than {then}."
    return _say(es, en, lang, first=table[rule.first].label, then=table[rule.then].label)


@sentence.register
def _(rule: rules.Unique, table: Table, lang: str) -> str:
    joined = " + ".join(f"«{table[key].label[lang]}»" for key in rule.columns)
    return Text("No se repite {}.", "{} is not repeated.")[lang].format(joined)


@sentence.register
def _(rule: rules.Needs, table: Table, lang: str) -> str:
    column, when = table[rule.column].label, table[rule.when].label
    codes = getattr(table[rule.when].kind, "codes", "")
    if rule.among:
        said = ", ".join(CODE_LISTS[codes][key].label[lang] for key in rule.among)
        return (
            _say(
                "{column} hace falta cuando {when} dice ",
                "{column} is needed when {when} says ",
                lang,
                column=column,
                when=when,
            )
            + f"{said}."
        )
    if rule.unless:
        said = ", ".join(rule.unless)
        return (
            _say(
                "{column} hace falta cuando {when} no es ",
                "{column} is needed when {when} is not ",
                lang,
                column=column,
                when=when,
            )
            + f"{said}."
        )
    return _say(
        "{column} hace falta cuando se llena {when}.",
        "{column} is needed when {when} is filled.",
        lang,
        column=column,
        when=when,
    )


@sentence.register
def _(rule: rules.Differs, table: Table, lang: str) -> str:
    setting = next((one.label for one in SETTINGS if one.key == rule.setting), None)
    other = setting or table[rule.other].label
    return _say(
        "{column} no es la misma que {other}.",
        "{column} is not the same as {other}.",
        lang,
        column=table[rule.column].label,
        other=other,
    )


@sentence.register
def _(rule: rules.SumIs, table: Table, lang: str) -> str:
    joined = " + ".join(f"«{table[key].label[lang]}»" for key in rule.wholes)
    es, en = "La suma de {child} es igual a ", "The sum of {child} equals "
    return _say(es, en, lang, child=TABLES[rule.child].label) + f"{joined}."


@sentence.register
def _(rule: rules.SumWithin, table: Table, lang: str) -> str:
    es, en = "La suma de {child} no pasa de {whole}.", "The sum of {child} does not pass {whole}."
    return _say(es, en, lang, child=TABLES[rule.child].label, whole=table[rule.whole].label)


@sentence.register
def _(rule: rules.HasChild, table: Table, lang: str) -> str:
    es, en = (
        "Desde el estado {since} hay al menos una fila en {child}.",
        "From the state {since} on there is at least one row in {child}.",
    )
    return _say(es, en, lang, since=PROJECT_STATES[rule.since].label, child=TABLES[rule.child].label)


@sentence.register
def _(rule: rules.Within, table: Table, lang: str) -> str:
    target = TABLES[getattr(table[rule.via].kind, "table", "")]
    es, en = (
        "{column} está entre {first} y {last} de su {via}.",
        "{column} lies between {first} and {last} of its {via}.",
    )
    first, last = target[rule.first].label, target[rule.last].label
    return _say(es, en, lang, column=table[rule.column].label, first=first, last=last, via=table[rule.via].label)


@sentence.register
def _(rule: rules.SameParent, table: Table, lang: str) -> str:
    es, en = "{via} es del mismo {parent} que la fila.", "{via} is of the same {parent} as the row."
    return _say(es, en, lang, via=table[rule.via].label, parent=table[rule.parent].label)


@sentence.register
def _(rule: rules.Doubt, table: Table, lang: str) -> str:
    es, en = (
        "Mientras {column} tenga texto, la fila lleva una advertencia.",
        "As long as {column} holds text, the row carries a warning.",
    )
    return _say(es, en, lang, column=table[rule.column].label)
