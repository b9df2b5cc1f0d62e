"""What the office says of itself: the products of the statute, accountability, goals, handover."""

from coopxl.schema.paperwork.paper import PaperDef
from coopxl.schema.paperwork.parts import Contents, Grid, Head, If, Part, Say, Signatures
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

READS = (
    "settings", "projects", "agreements", "commitments", "cooperants", "people", "applications", "networks", "income",
    "alignment", "actors", "alliances", "lessons", "assistance", "visits", "twinnings", "meetings", "frame", "obstacles",
    "contacts", "budget", "expenses", "resources", "calls", "programmes", "analysis_categories", "analysis_sources", "fragments",
)  # fmt: skip
_TOTAL = Text("Total", "Total")
_PROJECT, _STATE = Text("Proyecto", "Project"), Text("Estado", "State")
_COOPERANT = Text("Cooperante", "Cooperant")
_SIGN = Signatures(
    (
        ("{{ office.officer }}", Text("{{ office.unit }}", "{{ office.unit }}")),
        ("{{ office.mayor }}", Text("Alcaldía", "Mayor's office")),
    )
)
_NONE = Text("No hay registros a la fecha de corte.", "Nothing is on record at the cut-off date.")

_PROJECTS = Grid(
    "projects",
    (
        (Text("ID", "ID"), "{{ one.id }}", 28),
        (_PROJECT, "{{ one.name }}", 62),
        (Text("Dependencia", "Department"), "{{ one.department }}", 42),
        (_STATE, "{{ one.state }}", 28),
    ),
    none=_NONE,
)
_AGREEMENTS = Grid(
    "agreements",
    (
        (Text("ID", "ID"), "{{ one.id }}", 28),
        (Text("Convenio", "Agreement"), "{{ one.name }}", 58),
        (Text("Cooperantes", "Cooperants"), "{{ one.cooperants }}", 36),
        (Text("Vigencia", "Term"), "{{ one.term }}", 38),
    ),
    none=_NONE,
)
_FILES = Grid(
    "agreements",
    (
        (Text("ID", "ID"), "{{ one.id }}", 28),
        (Text("Convenio", "Agreement"), "{{ one.name }}", 56),
        (Text("Firmado", "Signed"), "{{ one.signed }}", 22),
        (Text("Documento", "Document"), "{{ one.document }}", 28),
        (Text("Registro nacional", "National registration"), "{{ one.registration }}", 26),
    ),
    none=_NONE,
)
_EXECUTION = Grid(
    "agreements",
    (
        (Text("Convenio", "Agreement"), "{{ one.name }}", 62),
        (_PROJECT, "{{ one.project }}", 38),
        (Text("Ejecuta", "Executed by"), "{{ one.executing_department }}", 32),
        (Text("Da seguimiento", "Followed up by"), "{{ one.follow_up_by }}", 28),
    ),
    none=_NONE,
)
_ALLOCATION = Grid(
    "allocation",
    (
        (_PROJECT, "{{ one.name }}", 58),
        (Text("Moneda", "Currency"), "{{ one.currency }}", 18),
        (Text("Asignado", "Allocated"), "{{ one.planned }}", 24, "right"),
        (Text("Gasto registrado", "Spent, on record"), "{{ one.spent }}", 22, "right"),
        (Text("Ejecución (%)", "Execution (%)"), "{{ one.execution or '—' }}", 20, "right"),
        (Text("Saldo", "Balance"), "{{ one.balance }}", 24, "right"),
    ),
    none=_NONE,
)
_DASH = Text("Una raya en el gasto dice que el proyecto no tiene gastos registrados.",
             "A dash in what was spent says that the project has no expenses on record.")  # fmt: skip
_ALLOCATION_NOTE = If("allocation", (Say(_DASH, "Note"),))
_REPORTS = Grid(
    "reports",
    (
        (Text("Informe", "Report"), "{{ one.description }}", 62),
        (_PROJECT, "{{ one.project }}", 38),
        (Text("Vence", "Due"), "{{ one.due }}", 28),
        (Text("Entregado", "Delivered"), "{{ one.delivered }}", 32),
    ),
    none=_NONE,
)
_SOURCES = Grid(
    "cooperants",
    (
        (_COOPERANT, "{{ one.name }}", 54),
        (Text("País", "Country"), "{{ one.country }}", 24),
        (Text("Áreas de interés", "Areas of interest"), "{{ one.areas }}", 46),
        (Text("Tipo de cooperación", "Type of cooperation"), "{{ one.cooperation_types }}", 36),
    ),
    none=_NONE,
)
_ACCEPTED = Grid(
    "accepted",
    (
        (_PROJECT, "{{ one.project }}", 62),
        (_COOPERANT, "{{ one.cooperant }}", 40),
        (Text("Respuesta", "Answered"), "{{ one.answered }}", 28),
        (Text("Aprobado", "Approved"), "{{ one.granted }}", 30, "right"),
    ),
    none=_NONE,
)
_COMMITMENTS = Grid(
    "open_commitments",
    (
        (Text("Compromiso pendiente", "Pending commitment"), "{{ one.description }}", 68),
        (Text("Convenio o proyecto", "Agreement or project"), "{{ one.owner }}", 42),
        (Text("Vence", "Due"), "{{ one.due }}", 22),
        (Text("Responsable", "Responsible"), "{{ one.responsible }}", 28),
    ),
    none=_NONE,
)
_FIGURES = Grid(
    "figures",
    (
        (Text("En dólares", "In US dollars"), "{{ one.name }}", 70),
        (Text("En {{ year }}", "In {{ year }}"), "{{ one.year }}", 45, "right"),
        (Text("En todos los años", "In all years"), "{{ one.all }}", 45, "right"),
    ),
)
_FIGURES_NOTE = Say(
    Text(
        "Se suma solo lo que tiene monto registrado; lo que no tiene fecha, solo en el total."
        "{% if left_out %} Montos que quedaron fuera por falta de tipo de cambio: {{ left_out }}.{% endif %}",
        "Only what has an amount on record is added up; what has no date, in the total only."
        "{% if left_out %} Amounts left out for lack of an exchange rate: {{ left_out }}.{% endif %}",
    ),
    "Note",
)

_PRODUCTS: tuple[tuple[Text, tuple[Part, ...]], ...] = (
    (Text("Proyectos y convenios financiados", "Projects and financed agreements"), (_PROJECTS, _AGREEMENTS)),
    (Text("Plan de seguimiento de la asignación de fondos", "Monitoring plan for the allocation of funds"),
     (_ALLOCATION, _ALLOCATION_NOTE)),
    (Text("Informes y reportes de avance", "Reports and progress reports"), (_REPORTS,)),
    (Text("Base sistematizada de fuentes e intereses de cooperación",
          "Systematized database of sources and interests of cooperation"), (_SOURCES,)),
    (Text("Archivo de convenios confirmados", "Files of confirmed agreements"), (_FILES,)),
    (Text("Informe de programas y proyectos aceptados", "Report on accepted programmes and projects"), (_ACCEPTED,)),
    (Text("Convenios de ejecución e informes de avance", "Execution agreements and progress reports"),
     (_EXECUTION, _COMMITMENTS)),
)  # fmt: skip


def _product(number: int, title: Text, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """A product with its own cover: what it is, of which office, up to when its data go."""
    said = Text(f"Producto {number} de 7", f"Product {number} of 7")
    return (
        Say(said, "Cover"),
        Head(title),
        Say(Text("{{ office.name }} · {{ office.unit }}", "{{ office.name }} · {{ office.unit }}"), "Subtitle"),
        Say(Text("Fecha de corte de los datos: {{ cut_off }}", "Data as of {{ cut_off }}"), "Subtitle"),
        *parts,
    )


STATUTE = PaperDef(
    "statute-pack",
    Text("productos-del-estatuto", "statute-products"),
    Text("Productos del estatuto", "Products of the statute"),
    Text("Los siete productos en una sola vez, cada uno con carátula y fecha de corte.",
         "The seven products in one run, each with a cover and a cut-off date."),
    yearly=True,
    stands=("operational_plan", "overview"),
    reads=READS,
    title=Text("Los siete productos de {{ year }}", "The seven products of {{ year }}"),
    subtitle=Text("{{ office.name }}", "{{ office.name }}"),
    numbered=True,
    parts=(
        Contents(ends=False),
        _SIGN,
        *(part for number, (title, parts) in enumerate(_PRODUCTS, 1) for part in _product(number, title, parts)),
    ),
)  # fmt: skip

ACCOUNTABILITY = PaperDef(
    "accountability",
    Text("rendicion-de-cuentas", "accountability-report"),
    Text("Rendición de cuentas", "Accountability report"),
    Text("El año en palabras claras: qué se hizo, con qué dinero y qué falta.",
         "The year in plain words: what was done, with what money and what is pending."),
    yearly=True,
    stands=("operational_plan", "income"),
    reads=READS,
    title=Text("La cooperación internacional en {{ year }}", "International cooperation in {{ year }}"),
    subtitle=Text("{{ office.name }}", "{{ office.name }}"),
    parts=(
        Say(Text("Este informe cuenta a la ciudadanía qué cooperación buscó y recibió el municipio, cuánto dinero fue y en qué se "
                 "usó. Los datos llegan hasta el {{ cut_off }}.",
                 "This report tells the citizens which cooperation the municipality sought and received, how much money it was "
                 "and what it was used for. The data go up to {{ cut_off }}.")),
        Head(Text("El dinero", "The money")),
        _FIGURES,
        _FIGURES_NOTE,
        Head(Text("Los proyectos", "The projects")),
        Grid(
            "states",
            (
                (Text("En qué estado están", "In which state they are"), "{{ one.state }}", 110),
                (Text("Cuántos", "How many"), "{{ one.count }}", 50, "right"),
            ),
            total=(_TOTAL, "{{ projects | length }}"),
            together=True,
            none=_NONE,
        ),
        _PROJECTS,
        Head(Text("Dónde", "Where")),
        Grid(
            "places",
            (
                (Text("Parroquia", "Parish"), "{{ one.place }}", 110),
                (Text("Proyectos", "Projects"), "{{ one.count }}", 50, "right"),
            ),
            none=Text("Ningún proyecto dice a qué parroquia llega.", "No project says which parish it reaches."),
        ),
        Head(Text("En qué se gastó", "What it was spent on")),
        _ALLOCATION,
        _ALLOCATION_NOTE,
        Head(Text("Con quién", "With whom")),
        _AGREEMENTS,
        Head(Text("Qué aprendimos", "What we learned")),
        Grid(
            "shared_lessons",
            (
                (Text("Qué pasó", "What happened"), "{{ one.title }}", 70),
                (Text("Qué recomendamos", "What we recommend"), "{{ one.recommendation }}", 90),
            ),
            none=Text("No hay lecciones para compartir todavía.", "There are no lessons to share yet."),
        ),
        Head(Text("Qué falta", "What is pending")),
        Grid(
            "open_commitments",
            (
                (Text("Compromiso", "Commitment"), "{{ one.description }}", 130),
                (Text("Vence", "Due"), "{{ one.due }}", 30),
            ),
            none=Text("No hay compromisos pendientes.", "There are no pending commitments."),
        ),
        Say(Text("Las mismas cifras, sin datos personales, se entregan como datos abiertos junto a este informe. Preguntas: "
                 "{{ office.email }}, {{ office.phone }}.",
                 "The same figures, without personal data, are handed out as open data beside this report. Questions: "
                 "{{ office.email }}, {{ office.phone }}.")),
        _SIGN,
    ),
)  # fmt: skip

SDG = PaperDef(
    "sdg-report",
    Text("contribucion-a-los-ods", "sdg-contribution"),
    Text("Contribución a los ODS", "SDG contribution"),
    Text("Para el informe local voluntario: qué parte de la cartera sirve a cada objetivo, y sobre cuántos proyectos.",
         "For the voluntary local report: which part of the portfolio serves each goal, and out of how many projects."),
    yearly=True,
    stage=Stage.LEARNING,
    stands=("alignment", "plan_objectives"),
    reads=READS,
    title=Text("Contribución a los Objetivos de Desarrollo Sostenible, {{ year }}",
               "Contribution to the Sustainable Development Goals, {{ year }}"),
    subtitle=Text("{{ office.name }}", "{{ office.name }}"),
    parts=(
        Say(Text("Proyectos que dicen a qué objetivo sirven: {{ told }}; sobre ellos se calculan las partes."
                 "{% if untold %} Proyectos que no lo dicen, y no cuentan: {{ untold }}.{% endif %}"
                 " Cada proyecto vale 1: si sirve a varios objetivos se reparte entre ellos, según su peso o por igual. No "
                 "se mide dinero.",
                 "Projects that say which goal they serve: {{ told }}; the shares are of these."
                 "{% if untold %} Projects that do not say, and do not count: {{ untold }}.{% endif %}"
                 " Each project counts 1: one that serves several goals is divided among them, by their weights or "
                 "equally. Money is not measured.")),
        Grid(
            "goals",
            (
                (Text("Objetivo", "Goal"), "{{ one.goal }}", 100),
                (Text("Proyectos que le sirven", "Projects that serve it"), "{{ one.count }}", 30, "right"),
                (Text("Parte (%)", "Share (%)"), "{{ one.share }}", 30, "right"),
            ),
            total=(_TOTAL, "", "{{ goals_total }}"),
            together=True,
            none=Text("Ningún proyecto dice a qué objetivo sirve.", "No project says which goal it serves."),
        ),
        Grid(
            "alignment",
            (
                (_PROJECT, "{{ one.project }}", 42),
                (Text("Meta ODS", "SDG target"), "{{ one.sdg_target }}", 44),
                (Text("Objetivo del plan", "Objective of the plan"), "{{ one.objective }}", 36),
                (Text("Aporte", "Contribution"), "{{ one.contribution }}", 38),
            ),
            title=Text("Cómo aporta cada proyecto", "How each project contributes"),
            none=Text("No hay alineación registrada por meta.", "No alignment by target is on record."),
        ),
    ),
)  # fmt: skip

HANDOVER = PaperDef(
    "handover",
    Text("acta-de-traspaso", "handover-pack"),
    Text("Traspaso de la oficina", "Handover pack"),
    Text("Lo que recibe una nueva administración: proyectos, compromisos, contactos y los próximos 90 días.",
         "What a new administration receives: projects, commitments, contacts and the next 90 days."),
    stands=("overview", "people"),
    reads=READS,
    title=Text("Traspaso de la oficina de cooperación", "Handover of the cooperation office"),
    subtitle=Text("{{ office.name }} · {{ office.unit }}", "{{ office.name }} · {{ office.unit }}"),
    numbered=True,
    parts=(
        Say(Text("Este documento dice cómo queda la oficina al {{ cut_off }}. No contiene contraseñas: se entregan aparte.",
                 "This document says how the office stands on {{ cut_off }}. It holds no passwords: they are handed over "
                 "separately.")),
        Contents(),
        Head(Text("Los próximos 90 días", "The next 90 days")),
        Grid(
            "coming",
            (
                (Text("Fecha", "Date"), "{{ one.day }}", 26),
                (Text("Qué", "What"), "{{ one.what }}", 96),
                (Text("Quién", "Who"), "{{ one.who }}", 38),
            ),
            none=Text("No hay nada con fecha en los próximos 90 días.", "Nothing is dated within the next 90 days."),
        ),
        Head(Text("Estado de cada proyecto", "State of each project")),
        _PROJECTS,
        Head(Text("Dinero", "Money")),
        _FIGURES,
        _FIGURES_NOTE,
        _ALLOCATION,
        _ALLOCATION_NOTE,
        Head(Text("Convenios", "Agreements")),
        _AGREEMENTS,
        Head(Text("Compromisos pendientes", "Pending commitments")),
        _COMMITMENTS,
        Head(Text("Postulaciones sin respuesta", "Applications without an answer")),
        Grid(
            "waiting",
            (
                (_PROJECT, "{{ one.project }}", 70),
                (_COOPERANT, "{{ one.cooperant }}", 52),
                (Text("Presentada", "Submitted"), "{{ one.submitted }}", 38),
            ),
            none=Text("Todas tienen respuesta.", "All have an answer."),
        ),
        Head(Text("Redes y cuotas", "Networks and fees")),
        Grid(
            "networks",
            (
                (Text("Red", "Network"), "{{ one.name }}", 62),
                (Text("Miembro", "Member"), "{{ one.member }}", 24),
                (Text("Cuota anual", "Annual fee"), "{{ one.annual_fee }}", 34, "right"),
                (Text("Pagado hasta", "Paid until"), "{{ one.paid_until }}", 40),
            ),
            none=_NONE,
        ),
        Head(Text("Contactos", "Contacts")),
        Grid(
            "people",
            (
                (_COOPERANT, "{{ one.cooperant }}", 48),
                (Text("Persona", "Person"), "{{ one.name }}", 40),
                (Text("Teléfono", "Phone"), "{{ one.phone }}", 32),
                (Text("Correo", "Email"), "{{ one.email }}", 40),
            ),
            none=_NONE,
        ),
        Head(Text("Obstáculos", "Obstacles")),
        Grid(
            "obstacles",
            (
                (Text("Tipo", "Kind"), "{{ one.kind }}", 40),
                (Text("Qué pasa", "What it is"), "{{ one.description }}", 80),
                (Text("Resuelto", "Solved"), "{{ one.resolved }}", 40),
            ),
            none=_NONE,
        ),
        Say(Text("Para constancia del traspaso de la oficina, con datos al {{ cut_off }}, firman:",
                 "In witness of the handover of the office, with data as of {{ cut_off }}, sign:"), "Closing"),
        Signatures(
            (
                ("{{ office.officer }}", Text("Entrega", "Hands over")),
                ("", Text("Recibe", "Receives")),
                ("{{ office.mayor }}", Text("Alcaldía", "Mayor's office")),
            )
        ),
    ),
)  # fmt: skip

PAPERS = (STATUTE, ACCOUNTABILITY, SDG, HANDOVER)
