"""What the law, the ordinance and the management model ask of every project, and by which state: duties as data.

A duty is proved by cells: of the project's own row, of rows that belong to it, of the row it points to. `core.duties` reads
them. Source: Constitution, planning code, territorial code and the ordinance of the competence, as each one says.
"""

from dataclasses import dataclass, field

from coopxl.schema.codes import CodeList, code
from coopxl.schema.text import Text


@dataclass(frozen=True, slots=True)
class Own:
    """These columns of the project's row are filled; where they say yes or no, with a yes."""

    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leads:
    """One of the rows that `column` points to holds `entry` in its column `key`."""

    column: str
    table: str
    key: str
    entry: str


@dataclass(frozen=True, slots=True)
class Unlike:
    """The column does not say the same as a setting."""

    column: str
    setting: str


@dataclass(frozen=True, slots=True)
class Pointed:
    """The row that `via` points to has these columns filled; nothing is asked while it points nowhere."""

    via: str
    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """The project's rows in a table, those whose `where` column holds one of `among` if told: one has `columns` filled.

    With `every` all of them have, and then there may be none unless `least` is 1. With `due` a row counts from the day after
    its own on, and every row once the state is reached that needs them.
    """

    table: str
    columns: tuple[str, ...]
    where: str = ""
    among: tuple[str, ...] = ()
    every: bool = False
    least: int = 1
    due: str = ""


Proof = Own | Leads | Unlike | Pointed | Rows


@dataclass(frozen=True, slots=True)
class Says:
    """A condition: the column of the project's row holds one of `among`; anything, where that is empty."""

    column: str
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SaysOnly:
    """A condition: the column of the project's row holds `entry` and nothing else."""

    column: str
    entry: str


@dataclass(frozen=True, slots=True)
class Has:
    """A condition: the project has a row in a table, one whose `where` column holds one of `among` (or yes), if told."""

    table: str
    where: str = ""
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reached:
    """A condition: the project is or was in this state, or further on its way."""

    state: str


Condition = Says | SaysOnly | Has | Reached


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty. It is expected from state `since` on, and no project enters `needed` without it.

    It applies when one of `when` holds, and none of `unless`.
    """

    key: str
    title: Text
    text: Text
    article: Text
    since: str
    needed: str
    proofs: tuple[Proof, ...]
    when: tuple[Condition, ...] = field(default=())
    unless: tuple[Condition, ...] = field(default=())

    @property
    def column(self) -> str:
        """The key of its column."""
        return self.key.lower()


def _ordinance(articles: str) -> Text:
    return Text(f"ordenanza art. {articles}", f"ordinance art. {articles}")


def _model(section: str, ordinance: str = "") -> Text:
    es, en = f"modelo de gestión {section}", f"management model {section}"
    more = _ordinance(ordinance)
    return Text(f"{more.es}; {es}", f"{more.en}; {en}") if ordinance else Text(es, en)


_PRACTICE = Text("práctica de la unidad", "practice of the unit")
_ORDERED = Text("ordenanza, disposiciones finales", "ordinance, final provisions")
_REPORTS = ("progress_report", "financial_report")

DUTIES = (
    Duty(
        "R1",
        Text("Aprobación", "Approval"),
        Text(
            "La máxima autoridad aprueba el proyecto no reembolsable antes de presentarlo: fecha y autoridad.",
            "The highest authority approves a non-repayable project before it is submitted: date and authority.",
        ),
        Text("COPFP art. 69; ordenanza art. 13", "COPFP art. 69; ordinance art. 13"),
        "contacted",
        "submitted",
        (Own(("approval_date", "approval_authority")),),
        unless=(SaysOnly("cooperation_types", "repayable"),),
    ),
    Duty(
        "R2",
        Text("Registro nacional", "National registration"),
        Text(
            "Lo acordado se inscribe ante el ente rector nacional: número y fecha.",
            "What was agreed is registered with the national authority: number and date.",
        ),
        Text("COPFP art. 69; COOTAD art. 131", "COPFP art. 69; COOTAD art. 131"),
        "agreed",
        "nationally_registered",
        (Rows("agreements", ("registration", "registered_on")),),
    ),
    Duty(
        "R3",
        Text("PDOT y ODS", "PDOT and SDG"),
        Text(
            "El proyecto responde a un objetivo del PDOT y a un Objetivo de Desarrollo Sostenible.",
            "The project serves an objective of the PDOT and a Sustainable Development Goal.",
        ),
        Text("COPFP art. 68; ordenanza art. 8 y 13", "COPFP art. 68; ordinance arts. 8 and 13"),
        "registered",
        "prioritized",
        (Leads("plan_objectives", "plan_objectives", "plan", "pdot"), Own(("sdg",))),
    ),
    Duty(
        "R4",
        Text("Datos financieros", "Financial data"),
        Text(
            "La Dirección Financiera confirma los datos económicos antes de presentar.",
            "The Financial Directorate confirms the figures before submission.",
        ),
        _ordinance("14"),
        "contacted",
        "submitted",
        (Own(("finance_confirmed",)),),
    ),
    Duty(
        "R5",
        Text("Ejecuta otra dependencia", "Another unit executes"),
        Text(
            "Lo ejecuta la dependencia que lo origina, no la unidad de cooperación.",
            "The department it comes from carries it out, not the cooperation unit.",
        ),
        _model("3.3.3", "6 h)"),
        "idea",
        "registered",
        (Own(("department",)), Unlike("department", "unit")),
    ),
    Duty(
        "R6",
        Text("Plan de seguimiento", "Monitoring plan"),
        Text(
            "Hay un plan que dice qué se mide, cuándo y quién: al menos un indicador, y todos completos.",
            "A plan says what is measured, when and by whom: at least one indicator, and all complete.",
        ),
        _model("3.3.3", "6 j)"),
        "accepted",
        "execution",
        (Rows("indicators", ("name", "when", "who"), every=True),),
    ),
    Duty(
        "R7",
        Text("Informes periódicos", "Periodic reports"),
        Text(
            "Los informes de avance y financieros se entregan en su fecha; todos, antes de cerrar.",
            "Progress and financial reports are delivered on their day; all of them before closing.",
        ),
        _model("3.3.3", "11 a)"),
        "execution",
        "closed",
        (Rows("commitments", ("delivered",), "kind", _REPORTS, every=True, least=0, due="due"),),
        when=(Has("commitments", "kind", _REPORTS),),
    ),
    Duty(
        "R8",
        Text("Evaluaciones", "Evaluations"),
        Text("Se hacen la evaluación de medio término y la final.", "The mid-term and the final evaluation are done."),
        _model("3.3.3", "6 j)"),
        "execution",
        "closed",
        (
            Rows("evaluations", ("done",), "kind", ("mid_term",)),
            Rows("evaluations", ("done",), "kind", ("final",)),
        ),
    ),
    Duty(
        "R9",
        Text("Auditoría externa", "External audit"),
        Text(
            "Si el convenio pide auditoría externa, está hecha antes de cerrar.",
            "Where the agreement asks for an external audit, it is done before closing.",
        ),
        _model("3.3.3", "6 j)"),
        "execution",
        "closed",
        (Rows("evaluations", ("done",), "kind", ("audit",)),),
        when=(Has("agreements", "audit"),),
    ),
    Duty(
        "R10",
        Text("Informe final y respaldos", "Final report and proofs"),
        Text(
            "Se cierra con el informe final entregado y la fuente de verificación de cada recurso y gasto.",
            "It closes with the final report delivered and the verification source of each resource and expense.",
        ),
        _model("3.3.3", "14"),
        "execution",
        "closed",
        (
            Rows("commitments", ("delivered",), "kind", ("final_report",)),
            Rows("resources", ("verification",), every=True),
            Rows("expenses", ("verification",), every=True, least=0),
        ),
    ),
    Duty(
        "R11",
        Text("Devolución y sanción", "Refund and sanction"),
        Text(
            "Una cancelación dice qué se devuelve y qué sanción hay; cero o «ninguna» también es una respuesta.",
            "A cancellation says what is returned and which sanction there is; zero or “none” is an answer too.",
        ),
        _model("3.3.3"),
        "agreed",
        "cancelled",
        (Rows("measures", ("refund", "sanction"), "kind", ("cancellation",)),),
        when=(Reached("cancelled"), Has("measures", "kind", ("cancellation",))),
    ),
    Duty(
        "R12",
        Text("Contraparte", "Counterpart"),
        Text(
            "La contraparte está identificada antes de presentar, en dinero o en especie; cero también cuenta.",
            "The counterpart is identified before submission, in money or in kind; zero counts too.",
        ),
        _model("3.3.4"),
        "contacted",
        "submitted",
        (Own(("counterpart",)),),
    ),
    Duty(
        "R13",
        Text("Formalidades", "Formalities"),
        Text(
            "Se conocen las formalidades del cooperante: letra, tamaño, márgenes, modalidad y cierre.",
            "The cooperant's formalities are known: font, size, margins, modality and closing date.",
        ),
        _model("3.3.3"),
        "contacted",
        "submitted",
        (Pointed("call", "calls", ("font", "font_size", "margins", "modality", "closes")),),
        when=(Says("call"),),
    ),
    Duty(
        "R14",
        Text("Director y alcaldía", "Director and mayor"),
        Text(
            "La dirección fue informada y la alcaldía autorizó, antes de contactar a nadie.",
            "The director was informed and the mayor authorized it, before anybody is contacted.",
        ),
        _PRACTICE,
        "prioritized",
        "authorized",
        (Own(("director_informed", "mayor_authorized")),),
    ),
    Duty(
        "R15",
        Text("Beneficiarios", "Beneficiaries"),
        Text(
            "Los beneficiarios están contados y se sabe de qué tipo son.",
            "The beneficiaries are counted and it is known of which kind they are.",
        ),
        _model("3.3.4"),
        "contacted",
        "submitted",
        (Rows("beneficiaries", ("kind", "population", "quantity")),),
    ),
    Duty(
        "R16",
        Text("Lecciones", "Lessons"),
        Text(
            "Antes de archivar queda escrito al menos lo que se aprendió, bueno o malo.",
            "Before it is archived, at least one thing learnt is written down, good or bad.",
        ),
        _model("3.3.3", "6 k)"),
        "execution",
        "archived",
        (Rows("lessons", ("title",)),),
        when=(Reached("contacted"),),
    ),
    Duty(
        "R17",
        Text("Bienes recibidos", "Assets received"),
        Text(
            "Los bienes recibidos constan en el registro, con su acta.",
            "The assets received are in the register, with their act.",
        ),
        _ordinance("16"),
        "execution",
        "closed",
        (Rows("assets", ("act",), every=True),),
        when=(Says("cooperation_types", ("in_kind",)), Has("agreements", "kind", ("donation",))),
    ),
    Duty(
        "R18",
        Text("Publicación", "Publication"),
        Text(
            "La norma se publicó y sus copias fueron a la Asamblea Nacional y a la AME.",
            "The regulation was published and its copies went to the National Assembly and AME.",
        ),
        _ORDERED,
        "agreed",
        "archived",
        (Rows("regulations", ("gazette_on", "assembly_on", "association_on"), every=True),),
        when=(Has("regulations"),),
    ),
)

DUTY_STATES = CodeList(
    "duty_states",
    Text(
        "Estados de un deber: ✔ cumple, ◷ pendiente, ✘ falta, · más adelante, — no aplica",
        "States of a duty: ✔ met, ◷ due, ✘ missing, · later on, — not applicable",
    ),
    (
        code("met", "✔", "✔", "Cumple", "Met"),
        code("due", "◷", "◷", "Pendiente", "Due"),
        code("missing", "✘", "✘", "Falta", "Missing"),
        code("later", "·", "·", "Más adelante", "Later on"),
        code("not_applicable", "—", "—", "No aplica", "Not applicable"),
    ),
)
