"""The Word template of the final report: what was achieved, what it cost, where it went and what proves it."""

from collections.abc import Callable
from datetime import datetime

from docx.document import Document

from coopxl.derive.letterhead import (
    Column,
    Heading,
    Shown,
    columns,
    contents,
    facts,
    finished,
    heading,
    page_break,
    start,
    table,
    tag,
    text,
    title_block,
)
from coopxl.documents.package import Properties
from coopxl.schema.closure import HIGHEST, LOWEST
from coopxl.schema.text import Text

_CREATED = datetime(2026, 1, 1)
_TOTAL = Text("Total", "Total")
_PLANNED = Text("Previsto ({{ currency }})", "Planned ({{ currency }})")
_SPENT = Text("Gastado ({{ currency }})", "Spent ({{ currency }})")
_EXECUTION = Text("Ejecución (%)", "Execution (%)")
_BALANCE = Text("Saldo ({{ currency }})", "Balance ({{ currency }})")
_AMOUNT = Text("Monto ({{ currency }})", "Amount ({{ currency }})")
_SHARE = Text("Parte (%)", "Share (%)")
_SOURCE = Text("Fuente", "Source")
_DATE = Text("Fecha", "Date")
_PROOF = Text("Fuente de verificación", "Verification source")
_STATE = Text("Estado", "State")


def final_report_template(lang: str) -> bytes:
    """The template in one language."""
    document = start(lang)
    title = Text("Informe final", "Final report")
    title_block(document, "{{ project.name }}", kind=title[lang], subtitle="{{ office.name }}")
    _front(document, lang)
    headings = [Heading(number, words[lang], 2 if "." in number else 1) for number, words, _ in _SECTIONS]
    contents(document, headings, lang)
    page_break(document)
    for (_, _, body), one in zip(_SECTIONS, headings, strict=True):
        heading(document, one)
        if body:
            body(document, lang)
    return finished(document, Properties(title[lang], "coopxl", _CREATED, language=lang))


def _front(document: Document, lang: str) -> None:
    """What a reader wants to know before turning the page."""
    term = Text(
        "Del {{ project.start_date }} al {{ project.completion_date }}",
        "From {{ project.start_date }} to {{ project.completion_date }}",
    )
    pairs = (
        (Text("Presentado a", "Submitted to"), "{{ cooperant.name }}"),
        (Text("Dependencia ejecutora", "Executing department"), "{{ project.department }}"),
        (Text("Responsable", "Manager"), "{{ project.manager_name }}"),
        (Text("Objetivo general", "General objective"), "{{ project.general_objective }}"),
        (Text("Plazo", "Duration"), term[lang]),
        (Text("Presupuesto", "Budget"), "{{ currency }} {{ total.planned }}"),
        (Text("Gastado", "Spent"), "{{ currency }} {{ total.spent }}"),
        (Text("Saldo", "Balance"), "{{ currency }} {{ total.balance }}"),
    )
    facts(document, [(label[lang], value) for label, value in pairs])


def _list(document: Document, lang: str, rows: str, none: Text, *shown: Shown, total: tuple[str, ...] = ()) -> None:
    """A table of rows, or the sentence that there are none."""
    tag(document, f"if {rows}")
    table(document, columns(lang, *shown), loop=f"one in {rows}", total=total)
    tag(document, "else")
    text(document, none[lang])
    tag(document, "endif")


def _results(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (Text("Resultado esperado", "Expected result"), "{{ one.expected }}", 72),
        (Text("Resultado alcanzado", "Result achieved"), "{{ one.achieved }}", 88),
    )
    table(document, shown, loop="one in results")


def _unintended(document: Document, lang: str) -> None:
    _list(
        document,
        lang,
        "unintended",
        Text("No se registraron resultados no previstos.", "No unintended results were recorded."),
        (Text("Resultado no previsto", "Unintended result"), "{{ one.unintended }}", 80),
        (Text("Cómo se manejó", "How it was dealt with"), "{{ one.handled }}", 80),
    )


def _indicators(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (Text("Indicador", "Indicator"), "{{ one.name }}", 54),
        (Text("Unidad", "Unit"), "{{ one.unit }}", 22),
        (Text("Línea base", "Baseline"), "{{ one.baseline }}", 21, "right"),
        (Text("Meta", "Target"), "{{ one.target }}", 20, "right"),
        (Text("Alcanzado", "Actual"), "{{ one.value }}", 21, "right"),
        (Text("Diferencia", "Difference"), "{{ one.difference }}", 22, "right"),
    )
    table(document, shown, loop="one in indicators")


def _schedule(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (Text("Actividad", "Activity"), "{{ one.name }}", 48),
        (Text("Inicio previsto", "Planned start"), "{{ one.starts }}", 23),
        (Text("Inicio real", "Actual start"), "{{ one.started }}", 23),
        (Text("Fin previsto", "Planned end"), "{{ one.ends }}", 23),
        (Text("Fin real", "Actual end"), "{{ one.ended }}", 23),
        (Text("Retraso (días)", "Delay (days)"), "{{ one.delay }}", 20, "right"),
    )
    table(document, shown, loop="one in activities")
    note = Text(
        "El retraso de lo que no ha terminado se cuenta hasta el {{ cut_off }}. Un número negativo es un adelanto.",
        "The delay of what is unfinished is counted up to {{ cut_off }}. A negative number means it came early.",
    )
    text(document, note[lang], "Note")


def _money(total: bool = False) -> tuple[str, str, str, str]:
    name = "total" if total else "one"
    return (
        f"{{{{ {name}.planned }}}}",
        f"{{{{ {name}.spent }}}}",
        f"{{{{ {name}.execution }}}}",
        f"{{{{ {name}.balance }}}}",
    )


def _by_source(document: Document, lang: str) -> None:
    planned, spent, execution, balance = _money()
    shown = columns(
        lang,
        (_SOURCE, "{{ one.source }}", 25),
        (Text("Quién aporta", "Contributor"), "{{ one.financier }}", 34),
        (_PLANNED, planned, 23, "right"),
        (_SHARE, "{{ one.share }}", 15, "right"),
        (_SPENT, spent, 23, "right"),
        (_EXECUTION, execution, 19, "right"),
        (_BALANCE, balance, 21, "right"),
    )
    planned, spent, execution, balance = _money(total=True)
    sums = (_TOTAL[lang], "", planned, "{{ total.share }}", spent, execution, balance)
    table(document, shown, loop="one in sources", total=sums, together=True)


def _by_line(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (Text("Rubro", "Item"), "{{ one.item }}", 48),
        (_SOURCE, "{{ one.source }}", 25),
        *zip((_PLANNED, _SPENT, _EXECUTION, _BALANCE), _money(), (23, 23, 19, 22), ("right",) * 4, strict=True),
    )
    table(document, shown, loop="one in lines", total=(_TOTAL[lang], "", *_money(total=True)))


def _eligible(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (Text("Gastos", "Expenses"), "{{ one.label }}", 80),
        (Text("Cuántos", "How many"), "{{ one.count }}", 25, "right"),
        (_AMOUNT, "{{ one.spent }}", 30, "right"),
        (_SHARE, "{{ one.share }}", 25, "right"),
    )
    sums = (_TOTAL[lang], "{{ expenses | length }}", "{{ total.spent }}", "{{ spent_share }}")
    table(document, shown, loop="one in eligibility", total=sums, together=True)


def _resources(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (Text("Recurso", "Resource"), "{{ one.name }}", 30),
        (_SOURCE, "{{ one.source }}", 22),
        (Text("Uso", "Use"), "{{ one.use }}", 28),
        (Text("Destino", "Destination"), "{{ one.destination }}", 28),
        (_PROOF, "{{ one.verification }}", 29),
        (_AMOUNT, "{{ one.amount }}", 23, "right"),
    )
    total = (_TOTAL[lang], "", "", "", "", "{{ resources_total }}")
    table(document, shown, loop="one in resources", total=total)


def _expenses(document: Document, lang: str) -> None:
    _list(
        document,
        lang,
        "expenses",
        Text("No se registraron gastos.", "No expenses were recorded."),
        (_DATE, "{{ one.date }}", 22),
        (Text("Documento", "Document"), "{{ one.document }}", 26),
        (Text("Proveedor", "Supplier"), "{{ one.supplier }}", 32),
        (Text("Elegible", "Eligible"), "{{ one.eligible }}", 22),
        (_PROOF, "{{ one.verification }}", 34),
        (_AMOUNT, "{{ one.amount }}", 24, "right"),
        total=(_TOTAL[lang], "", "", "", "", "{{ total.spent }}"),
    )


def _risks(document: Document, lang: str) -> None:
    _list(
        document,
        lang,
        "risks",
        Text("No se registraron riesgos.", "No risks were recorded."),
        (Text("Riesgo", "Risk"), "{{ one.description }}", 50),
        (Text("Severidad", "Severity"), "{{ one.severity }}", 23),
        (Text("Responsable", "Owner"), "{{ one.owner }}", 24),
        (Text("Qué se hizo", "What was done"), "{{ one.response }}", 43),
        (_STATE, "{{ one.state }}", 20),
    )


def _issues(document: Document, lang: str) -> None:
    _list(
        document,
        lang,
        "issues",
        Text("No se registraron incidencias.", "No issues were recorded."),
        (_DATE, "{{ one.date }}", 22),
        (Text("Qué pasó", "What happened"), "{{ one.description }}", 46),
        (Text("Riesgo del que vino", "Risk it came from"), "{{ one.risk }}", 32),
        (Text("Cómo se resolvió", "How it was solved"), "{{ one.resolution }}", 38),
        (_STATE, "{{ one.state }}", 22),
    )


def _measures(document: Document, lang: str) -> None:
    _list(
        document,
        lang,
        "measures",
        Text("No se tomaron medidas.", "No measures were taken."),
        (_DATE, "{{ one.date }}", 22),
        (Text("Tipo", "Kind"), "{{ one.kind }}", 40),
        (Text("Medida", "Measure"), "{{ one.description }}", 56),
        (Text("Acordada por", "Agreed by"), "{{ one.agreed_by }}", 42),
    )
    shown = columns(
        lang,
        (Text("Cancelación del", "Cancellation of"), "{{ one.date }}", 32),
        (Text("Sanción", "Sanction"), "{{ one.sanction }}", 92),
        (Text("A devolver ({{ currency }})", "To return ({{ currency }})"), "{{ one.refund }}", 36, "right"),
    )
    tag(document, "if cancellations")
    table(document, shown, loop="one in cancellations")
    tag(document, "endif")


def _evaluations(document: Document, lang: str) -> None:
    shown = columns(
        lang,
        (Text("Tipo", "Kind"), "{{ one.kind }}", 32),
        (Text("Prevista para", "Due"), "{{ one.due }}", 24),
        (Text("Hecha el", "Done on"), "{{ one.done }}", 24),
        (Text("Quién evaluó", "Evaluator"), "{{ one.evaluator }}", 38),
        (Text("Documento", "Document"), "{{ one.document }}", 42),
    )
    table(document, shown, loop="one in evaluations")


def _criteria(document: Document, lang: str) -> None:
    score, evidence = Text("Puntaje", "Score"), Text("Evidencia", "Evidence")
    middle, end = Text("medio término", "mid-term"), Text("final", "final")
    shown = [
        Column(Text("Criterio", "Criterion")[lang], "{{ one.name }}", 28),
        Column(f"{score[lang]}, {middle[lang]}", "{{ one.mid_term_score }}", 22, "center"),
        Column(f"{evidence[lang]}, {middle[lang]}", "{{ one.mid_term_evidence }}", 46),
        Column(f"{score[lang]}, {end[lang]}", "{{ one.final_score }}", 18, "center"),
        Column(f"{evidence[lang]}, {end[lang]}", "{{ one.final_evidence }}", 46),
    ]
    table(document, shown, loop="one in criteria", together=True)
    note = Text(
        f"Criterios del CAD de la OCDE, de {LOWEST} (deficiente) a {HIGHEST} (muy bueno).",
        f"Criteria of the OECD DAC, from {LOWEST} (poor) to {HIGHEST} (very good).",
    )
    text(document, note[lang], "Note")


def _recommendations(document: Document, lang: str) -> None:
    _list(
        document,
        lang,
        "recommendations",
        Text("Ninguna evaluación dejó recomendaciones escritas.", "No evaluation left written recommendations."),
        (Text("Evaluación", "Evaluation"), "{{ one.kind }}", 40),
        (Text("Recomendaciones", "Recommendations"), "{{ one.recommendations }}", 120),
    )


_SECTIONS: tuple[tuple[str, Text, Callable[[Document, str], None] | None], ...] = (
    ("1", Text("Resultados", "Results"), None),
    ("1.1", Text("Esperados y alcanzados", "Expected and achieved"), _results),
    ("1.2", Text("No previstos, y cómo se manejaron", "Unintended, and how they were dealt with"), _unintended),
    ("2", Text("Indicadores", "Indicators"), _indicators),
    ("3", Text("Cronograma y retrasos", "Schedule and delays"), _schedule),
    ("4", Text("Presupuesto y gasto", "Budget and spending"), None),
    ("4.1", Text("Por fuente", "By source"), _by_source),
    ("4.2", Text("Por línea de presupuesto", "By budget line"), _by_line),
    ("4.3", Text("Gastos elegibles y no elegibles", "Eligible and not eligible expenses"), _eligible),
    ("5", Text("Uso y destino de los recursos", "Use and destination of the resources"), None),
    ("5.1", Text("Cada recurso y su prueba", "Each resource and its proof"), _resources),
    ("5.2", Text("Cada gasto y su prueba", "Each expense and its proof"), _expenses),
    ("6", Text("Riesgos, incidencias y medidas", "Risks, issues and measures"), None),
    ("6.1", Text("Riesgos", "Risks"), _risks),
    ("6.2", Text("Incidencias", "Issues"), _issues),
    ("6.3", Text("Medidas", "Measures"), _measures),
    ("7", Text("Evaluaciones", "Evaluations"), None),
    ("7.1", Text("Evaluaciones hechas", "Evaluations carried out"), _evaluations),
    ("7.2", Text("Los seis criterios", "The six criteria"), _criteria),
    ("7.3", Text("Recomendaciones", "Recommendations"), _recommendations),
)
