"""The Word template of the proposal: the 17 sections of the SENPLADES scheme, in the office's dress."""

from datetime import datetime

from docx.document import Document

from coopxl.derive.letterhead import (
    Heading,
    columns,
    contents,
    facts,
    finished,
    heading,
    page_break,
    start,
    table,
    text,
    title_block,
)
from coopxl.documents.package import Properties
from coopxl.schema.scheme import SCHEME, Section
from coopxl.schema.text import Text

_CREATED = datetime(2026, 1, 1)


def proposal_template(lang: str) -> bytes:
    """The template in one language."""
    document = start(lang)
    title = Text("Propuesta de proyecto", "Project proposal")
    title_block(document, "{{ project.name }}", kind=title[lang], subtitle="{{ office.name }}")
    _front(document, lang)
    page_break(document)
    headings = [Heading(one.number, one.heading[lang], 1 if one.level == 1 else 2) for one in SCHEME]
    contents(document, headings, lang)
    page_break(document)
    for section, one in zip(SCHEME, headings, strict=True):
        heading(document, one)
        _body(document, section, lang)
    return finished(document, Properties(title[lang], "coopxl", _CREATED, language=lang))


def _front(document: Document, lang: str) -> None:
    """What a reader wants to know before turning the page."""
    pairs = (
        (Text("Presentada a", "Submitted to"), "{{ cooperant.name }}"),
        (Text("Dependencia ejecutora", "Executing department"), "{{ project.department }}"),
        (Text("Responsable", "Manager"), "{{ project.manager_name }}"),
        (Text("Localización", "Localization"), "{{ project.localization }}"),
        (Text("Plazo", "Duration"), _duration(lang)),
        (Text("Monto solicitado", "Amount requested"), "{{ currency }} {{ project.amount_requested }}"),
        (Text("Contraparte", "Counterpart"), "{{ currency }} {{ project.counterpart }}"),
        (Text("Costo total", "Total cost"), "{{ currency }} {{ total }}"),
    )
    facts(document, [(label[lang], value) for label, value in pairs])


def _duration(lang: str) -> str:
    return Text(
        "Del {{ project.start_date }} al {{ project.completion_date }}",
        "From {{ project.start_date }} to {{ project.completion_date }}",
    )[lang]


def _body(document: Document, section: Section, lang: str) -> None:
    """The long text of a section, then its tables."""
    if section.text:
        text(document, f"{{{{ texts.{section.text} | paragraphs }}}}")
    writer = _TABLES.get(section.number)
    if writer:
        writer(document, lang)


_NUMBER = Text("N.º", "No.")
_AMOUNT = Text("Monto ({{ currency }})", "Amount ({{ currency }})")
_SHARE = Text("Parte (%)", "Share (%)")


def _beneficiaries(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (Text("Tipo", "Kind"), "{{ one.kind }}", 24),
        (Text("Quiénes", "Who"), "{{ one.description }}", 50),
        (Text("Unidad", "Unit"), "{{ one.unit }}", 28),
        (Text("Cantidad", "Quantity"), "{{ one.quantity }}", 20, "right"),
        (Text("Mujeres", "Women"), "{{ one.women or '—' }}", 19, "right"),
        (Text("Hombres", "Men"), "{{ one.men or '—' }}", 19, "right"),
    )
    table(document, shown, loop="one in beneficiaries")


def _general(document: Document, lang: str) -> None:
    text(document, "{{ project.general_objective | paragraphs }}")


def _specific(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (_NUMBER, "{{ one.number }}", 14),
        (Text("Objetivo específico", "Specific objective"), "{{ one.text }}", 146),
    )
    table(document, shown, loop="one in objectives")


def _goals(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (Text("Objetivo específico", "Specific objective"), "{{ one.text }}", 70),
        (Text("Meta", "Goal"), "{{ one.goal }}", 90),
    )
    table(document, shown, loop="one in objectives")
    indicators = columns(
        lang,
        (Text("Indicador", "Indicator"), "{{ one.name }}", 60),
        (Text("Unidad", "Unit"), "{{ one.unit }}", 26),
        (Text("Línea base", "Baseline"), "{{ one.baseline }}", 24, "right"),
        (Text("Meta", "Target"), "{{ one.target }}", 22, "right"),
        (Text("Para cuándo", "By when"), "{{ one.target_date }}", 28),
    )
    table(document, indicators, loop="one in indicators")


def _profile(document: Document, lang: str) -> None:
    pairs = (
        (Text("Proyecto", "Project"), "{{ project.name }}"),
        (Text("Resumen", "Summary"), "{{ project.summary }}"),
        (Text("Áreas de interés", "Areas of interest"), "{{ project.areas }}"),
        (Text("Parroquias", "Parishes"), "{{ project.parishes }}"),
        (Text("Objetivos de Desarrollo Sostenible", "Sustainable Development Goals"), "{{ project.sdg }}"),
        (Text("Objetivos de los planes", "Objectives of the plans"), "{{ project.plan_objectives }}"),
        (Text("Plazo", "Duration"), _duration(lang)),
    )
    facts(document, [(label[lang], value) for label, value in pairs])


def _investment(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (Text("Proyecto", "Project"), "", 100),
        (_AMOUNT, "", 35, "right"),
        (_SHARE, "", 25, "right"),
    )
    table(document, shown, rows=[("{{ project.name }}", "{{ total }}", "{{ total_share }}")])


def _schedule(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (_NUMBER, "{{ one.number }}", 10),
        (Text("Actividad", "Activity"), "{{ one.name }}", 56),
        (Text("Responsable", "Responsible"), "{{ one.responsible }}", 34),
        (Text("Inicio", "Start"), "{{ one.starts }}", 30),
        (Text("Fin", "End"), "{{ one.ends }}", 30),
    )
    table(document, shown, loop="one in activities")


def _budget(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (_NUMBER, "{{ one.number }}", 10),
        (Text("Rubro", "Item"), "{{ one.item }}", 48),
        (Text("Actividad", "Activity"), "{{ one.activity }}", 44),
        (Text("Fuente", "Source"), "{{ one.source }}", 30),
        (_AMOUNT, "{{ one.amount }}", 28, "right"),
    )
    total = Text("Total", "Total")[lang]
    table(document, shown, loop="one in budget", total=("", total, "", "", "{{ total }}"))
    sources = columns(
        lang,
        (Text("Fuente", "Source"), "{{ one.source }}", 48),
        (Text("Quién aporta", "Contributor"), "{{ one.financier }}", 57),
        (_AMOUNT, "{{ one.amount }}", 30, "right"),
        (_SHARE, "{{ one.share }}", 25, "right"),
    )
    table(document, sources, loop="one in sources", total=(total, "", "{{ total }}", "{{ total_share }}"))


def _team(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (Text("Nombre", "Name"), "{{ one.name }}", 54),
        (Text("Función", "Function"), "{{ one.function }}", 54),
        (Text("Entidad", "Entity"), "{{ one.entity }}", 52),
    )
    table(document, shown, loop="one in team")


def _monitoring(document: Document, lang: str) -> None:
    logframe = columns(
        lang,
        (Text("Nivel", "Level"), "{{ one.level }}", 27),
        (Text("Resumen narrativo", "Narrative summary"), "{{ one.text }}", 43),
        (Text("Indicadores", "Indicators"), "{{ one.indicators }}", 33),
        (Text("Medios de verificación", "Means of verification"), "{{ one.verification }}", 30),
        (Text("Supuestos", "Assumptions"), "{{ one.assumption }}", 27),
    )
    text(document, Text("Marco lógico", "Logical framework")[lang], "TableTitle")
    table(document, logframe, loop="one in logframe")
    plan = columns(
        lang,
        (Text("Qué se mide", "What is measured"), "{{ one.name }}", 58),
        (Text("Fuente", "Source"), "{{ one.source }}", 38),
        (Text("Cuándo", "When"), "{{ one.when }}", 30),
        (Text("Quién", "Who"), "{{ one.who }}", 34),
    )
    text(document, Text("Plan de seguimiento", "Monitoring plan")[lang], "TableTitle")
    table(document, plan, loop="one in indicators")


def _permit(document: Document, lang: str) -> None:
    label = Text("Permiso ambiental", "Environmental permit")[lang]
    facts(document, [(label, "{{ project.environmental_permit }}")])


_TABLES = {
    "5": _beneficiaries,
    "6.1": _general,
    "6.2": _specific,
    "7": _goals,
    "10.2": _profile,
    "11.1": _investment,
    "11.2": _schedule,
    "12": _budget,
    "15": _team,
    "16": _monitoring,
    "17": _permit,
}
