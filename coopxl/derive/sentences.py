"""A rule as a sentence of the manual: its third reading, beside the check and the Excel validation."""

from functools import singledispatch

from coopxl.core.severity import HIGH
from coopxl.schema import rules
from coopxl.schema.kinds import YesNo
from coopxl.schema.office import CODE_LISTS, TABLES
from coopxl.schema.settings import SETTINGS
from coopxl.schema.states import CLOSED, PROJECT_STATES
from coopxl.schema.table import Table
from coopxl.schema.text import Text


@singledispatch
def sentence(rule: rules.Rule, table: Table, lang: str) -> str:
    """The rule in one sentence; every kind of rule has its own."""
    raise TypeError(f"no sentence for {type(rule).__name__}")


def _entries(table: Table, column: str, keys: tuple[str, ...], lang: str) -> str:
    listed = CODE_LISTS[getattr(table[column].kind, "codes", "")]
    return ", ".join(listed[key].label[lang] for key in keys)


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
    if isinstance(table[rule.when].kind, YesNo):
        es, en = "{column} hace falta cuando {when} dice sí.", "{column} is needed when {when} says yes."
        return _say(es, en, lang, column=column, when=when)
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
    child = TABLES[rule.child]
    said = _say(es, en, lang, since=PROJECT_STATES[rule.since].label, child=child.label)
    if not rule.entry:
        return said
    return f"{said.removesuffix('.')} ({_entries(child, rule.column, (rule.entry,), lang)})."


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


@sentence.register
def _(rule: rules.Alike, table: Table, lang: str) -> str:
    either = Text(" o ", " or ")[lang]
    names = either.join(f"«{table[key].label[lang]}»" for key in (rule.name, rule.acronym, rule.aliases) if key)
    labels = [TABLES["twins"].label, *([table[rule.apart].label] if rule.apart else [])]
    apart = either.join(f"«{label[lang]}»" for label in labels)
    es, en = (
        f"Filas que parecen la misma por {names} llevan una advertencia, salvo que se distingan en {apart}.",
        f"Rows that seem the same by {names} carry a warning, unless they are told apart in {apart}.",
    )
    return Text(es, en)[lang]


@sentence.register
def _(rule: rules.NeedsAll, table: Table, lang: str) -> str:
    codes = getattr(table[rule.kind].kind, "codes", "")
    said = ", ".join(CODE_LISTS[codes][key].label[lang] for key in rule.among)
    columns = ", ".join(f"«{table[key].label[lang]}»" for key in rule.columns)
    es, en = "Cuando se llena {when} y {kind} dice ", "When {when} is filled and {kind} says "
    asks = Text("hacen falta", "these are needed")[lang]
    return _say(es, en, lang, when=table[rule.when].label, kind=table[rule.kind].label) + f"{said}, {asks}: {columns}."


@sentence.register
def _(rule: rules.SumsWithin, table: Table, lang: str) -> str:
    es, en = "La suma de {child} no pasa de la de {limit}.", "The sum of {child} does not pass that of {limit}."
    return _say(es, en, lang, child=TABLES[rule.child].label, limit=TABLES[rule.limit].label)


@sentence.register
def _(rule: rules.Apart, table: Table, lang: str) -> str:
    es, en = (
        "Lo que {child} dice que no es {flag} se cuenta aparte.",
        "What {child} says is not {flag} is counted apart.",
    )
    child = TABLES[rule.child]
    return _say(es, en, lang, child=child.label, flag=child[rule.flag].label)


@sentence.register
def _(rule: rules.Grave, table: Table, lang: str) -> str:
    one, other = (f"«{table[key].label[lang]}»" for key in rule.scores)
    columns = ", ".join(f"«{table[key].label[lang]}»" for key in rule.columns)
    return Text(
        f"Cuando {one} por {other} llega a {HIGH}, hacen falta: {columns}.",
        f"When {one} times {other} reaches {HIGH}, these are needed: {columns}.",
    )[lang]


@sentence.register
def _(rule: rules.ClosedNeeds, table: Table, lang: str) -> str:
    es, en = "{column} hace falta para cerrar el proyecto", "{column} is needed to close the project"
    tail = Text(" y para su informe final", " and for its final report")[lang] if rule.refuses else ""
    when = Text(", donde se llenó {when}", ", where {when} is filled")[lang] if rule.when else ""
    labels = {"column": table[rule.column].label} | ({"when": table[rule.when].label} if rule.when else {})
    return _say(es + tail + when, en + tail + when, lang, **labels) + "."


@sentence.register
def _(rule: rules.ClosesWith, table: Table, lang: str) -> str:
    child = TABLES[rule.child]
    es, en = "En el estado {state} hay al menos una fila en {child}", "In the state {state} there is a row in {child}"
    said = _say(es, en, lang, state=PROJECT_STATES[CLOSED].label, child=child.label)
    if rule.entry:
        codes = getattr(child[rule.column].kind, "codes", "")
        said += f" ({CODE_LISTS[codes][rule.entry].label[lang]})"
    if rule.asked[0]:
        asking = TABLES[rule.asked[0]]
        es, en = ", si {asking} dice {flag}", ", if {asking} says {flag}"
        said += _say(es, en, lang, asking=asking.label, flag=asking[rule.asked[2]].label)
    return said + "."


@sentence.register
def _(rule: rules.Overdue, table: Table, lang: str) -> str:
    es, en = (
        "Pasado el día de {due}, hay una advertencia hasta que se llene {done}.",
        "Once the day in {due} has passed there is a warning until {done} is filled.",
    )
    return _say(es, en, lang, due=table[rule.due].label, done=table[rule.done].label)


@sentence.register
def _(rule: rules.Expiring, table: Table, lang: str) -> str:
    days = Text(" y ", " and ")[lang].join((", ".join(map(str, rule.days[:-1])), str(rule.days[-1])))
    es, en = "Se avisa {days} días antes de {column}", "There is a warning {days} days before {column}"
    over = Text(", mientras {over} esté vacía", ", as long as {over} is blank")[lang] if rule.over else ""
    labels = {"column": table[rule.column].label} | ({"over": table[rule.over].label} if rule.over else {})
    return _say(es.replace("{days}", days) + over, en.replace("{days}", days) + over, lang, **labels) + "."


@sentence.register
def _(rule: rules.Moved, table: Table, lang: str) -> str:
    es, en = (
        "{column} dice lo mismo que {to} en la última fila del proyecto en {child}.",
        "{column} says the same as {to} in the last row of the project in {child}.",
    )
    child = TABLES[rule.child]
    return _say(es, en, lang, column=table[rule.column].label, to=child[rule.to].label, child=child.label)


@sentence.register
def _(rule: rules.Silent, table: Table, lang: str) -> str:
    es, en = (
        "Una postulación sin {column} se advierte pasado lo que dice el ajuste {setting}, mientras el proyecto espera.",
        "An application without {column} is warned about after what the setting {setting} says, while the project waits.",
    )
    label = next(setting.label for setting in SETTINGS if setting.key == rule.setting)
    return _say(es, en, lang, column=table[rule.column].label, setting=label)


@sentence.register
def _(rule: rules.Covered, table: Table, lang: str) -> str:
    child = TABLES[rule.child]
    es, en = (
        "Desde el estado {since}, cada fila de nivel {among} tiene en {child} al menos una fila con {filled}.",
        "From the state {since} on, each row of the level {among} has a row in {child} with {filled}.",
    )
    filled = ", ".join(f"«{child[key].label[lang]}»" for key in rule.filled)
    among = _entries(table, rule.kind, rule.among, lang)
    template = Text(es, en)[lang].replace("{filled}", filled).replace("{among}", among)
    return _say(template, template, lang, since=PROJECT_STATES[rule.since].label, child=child.label)


@sentence.register
def _(rule: rules.NeedsFrom, table: Table, lang: str) -> str:
    es, en = "{column} hace falta desde el estado {since}", "{column} is needed from the state {since} on"
    said = _say(es, en, lang, column=table[rule.column].label, since=PROJECT_STATES[rule.since].label)
    return f"{said} ({_entries(table, rule.kind, rule.among, lang)})." if rule.kind else f"{said}."


@sentence.register
def _(rule: rules.OneAbove, table: Table, lang: str) -> str:
    target = TABLES[getattr(table[rule.via].kind, "table", "")]
    steps = _entries(target, rule.step, tuple(reversed(rule.steps)), lang).replace(", ", " → ")
    es, en = "{via} es una fila un paso más arriba", "{via} is a row one step above"
    return f"{_say(es, en, lang, via=table[rule.via].label)}: {steps}."


@sentence.register
def _(rule: rules.NeedsWhere, table: Table, lang: str) -> str:
    target = TABLES[getattr(table[rule.via].kind, "table", "")]
    columns = ", ".join(f"«{table[key].label[lang]}»" for key in rule.columns)
    es, en = "Hacen falta cuando {via} dice ", "Needed when {via} says "
    said = _say(es, en, lang, via=table[rule.via].label) + _entries(target, rule.kind, rule.among, lang)
    return f"{said}: {columns}."


@sentence.register
def _(rule: rules.PartsWithin, table: Table, lang: str) -> str:
    by = ", ".join(f"«{table[key].label[lang]}»" for key in rule.apart)
    es, en = "Las partes de {part} no suman más que el total", "The parts of {part} do not come to more than the total"
    return f"{_say(es, en, lang, part=table[rule.part].label)} ({by})."


@sentence.register
def _(rule: rules.OneOf, table: Table, lang: str) -> str:
    joined = ", ".join(f"«{table[key].label[lang]}»" for key in rule.columns)
    return Text("Hace falta al menos uno de: {}.", "At least one of these is needed: {}.")[lang].format(joined)


@sentence.register
def _(rule: rules.Low, table: Table, lang: str) -> str:
    es, en = "{needs} hace falta cuando {score} es ", "{needs} is needed when {score} is "
    said = _say(es, en, lang, needs=table[rule.needs].label, score=table[rule.score].label)
    return said + Text(f"{rule.most} o menos.", f"{rule.most} or less.")[lang]


@sentence.register
def _(rule: rules.Unusual, table: Table, lang: str) -> str:
    es, en = (
        "Un «Sí» en {column} es una excepción y lleva una advertencia.",
        "A “Yes” in {column} is an exception and carries a warning.",
    )
    return _say(es, en, lang, column=table[rule.column].label)


@sentence.register
def _(rule: rules.WholeShares, table: Table, lang: str) -> str:
    es, en = (
        "{part}, donde se llena, suma 100 en cada {of}.",
        "{part}, where it is filled, sums to 100 in each {of}.",
    )
    return _say(es, en, lang, part=table[rule.part].label, of=table[rule.of].label)


@sentence.register
def _(rule: rules.InForce, table: Table, lang: str) -> str:
    target = TABLES[getattr(table[rule.via].kind, "table", "")] if rule.via else table
    days = Text(" o ", " or ")[lang].join(f"«{target[key].label[lang]}»" for key in rule.days)
    es, en = "{column} es de un plan vigente en el año de ", "{column} is of a plan in force in the year of "
    return _say(es, en, lang, column=table[rule.column].label) + f"{days}."
