"""Packs: workbooks that leave the office to be filled by people who have no coopxl, and come back.

For each audience: the tables, of each the columns it sees, those it fills, which rows. What is not named here never leaves.
"""

from dataclasses import dataclass
from enum import StrEnum

from coopxl.schema.table import Writer
from coopxl.schema.text import Text


class About(StrEnum):
    """What stands after the colon of an audience: `directorate:KEY`."""

    NOTHING = ""
    DEPARTMENT = "department"
    COOPERANT = "cooperant"
    PERIOD = "period"


class Scope(StrEnum):
    """Which rows of a table go into a pack. The pack's projects are those of its department, cooperant or period, not over."""

    PROJECTS = "projects"
    """The pack's projects themselves."""
    OF_PROJECTS = "of_projects"
    """Rows whose `project` is one of them."""
    OF_INDICATORS = "of_indicators"
    """Rows whose `indicator` is of one of them; inside the period, when the pack has one."""
    IN_PERIOD = "in_period"
    """Rows of them whose `date` lies inside the period."""
    CANDIDATES = "candidates"
    """Rows of the final list of them that are not yet decided, or were decided for."""
    NAMED = "named"
    """Only what the other tables of the pack point to."""
    IN_FORCE = "in_force"
    """Objectives of plans in force today, and what the other tables point to."""


@dataclass(frozen=True, slots=True)
class Share:
    """One table of a pack.

    `columns` are shown, `id` first; of rows that stand there the audience fills those in `writes`. Where it `adds` rows it fills
    in them whatever is shown, but the id and what coopxl writes. `prepared` names a table: for each of its rows in the pack
    that has no row here for the whole period one comes ready to be filled, without an id. `asks` is the column that is an
    answer: the first sheet counts how many are there.
    """

    table: str
    columns: tuple[str, ...]
    scope: Scope
    writes: tuple[str, ...] = ()
    adds: bool = False
    prepared: str = ""
    asks: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, told when any of its `tables` is in the pack."""

    tables: tuple[str, ...]
    what: Text


def _step(tables: str, es: str, en: str) -> Step:
    return Step(tuple(tables.split()), Text(es, en))


@dataclass(frozen=True, slots=True)
class Audience:
    """Who gets a pack: its `word` stands in the name of the file, `what` and `steps` on its first sheet.

    `whole` names tables whose rows are all entries of the drop-downs: nothing of them but `id — name` goes out.
    """

    key: str
    label: Text
    word: Text
    about: About
    writer: Writer
    what: Text
    steps: tuple[Step, ...]
    shares: tuple[Share, ...]
    whole: tuple[str, ...] = ()

    def share(self, table: str) -> Share | None:
        """What of a table this audience gets."""
        return next((share for share in self.shares if share.table == table), None)


_PROJECT = ("id", "name", "department", "manager_name", "general_objective", "state", "start_date", "completion_date")
_CALL = (
    "id",
    "name",
    "cooperant",
    "closes",
    "amount_min",
    "amount_max",
    "currency",
    "cofinancing",
    "requirements",
    "link",
)
_ACTIVITY = (
    "id", "project", "name", "starts", "ends", "started", "ended", "forecast_ends", "progress", "state", "responsible", "result",
    "notes",
)  # fmt: skip
_DONE = ("started", "ended", "forecast_ends", "progress", "state", "notes")
_EXPENSE = (
    "id", "project", "line", "date", "document", "supplier", "description", "amount", "verification", "notes",
)  # fmt: skip
_INDICATOR = (
    "id", "project", "name", "measure", "unit", "baseline", "baseline_date", "target", "target_date", "source", "when", "who",
)  # fmt: skip
_MEASUREMENT = (
    "id", "indicator", "from_date", "to_date", "value", "numerator", "denominator", "evidence", "sex", "age_group", "area",
    "parish", "ethnic_group", "notes",
)  # fmt: skip
_RISK = ("id", "project", "description", "probability", "impact", "owner", "trigger", "response", "state")
_ISSUE = ("id", "project", "description", "date", "risk", "state", "resolution")
_OBSTACLE = ("id", "project", "kind", "description", "asked_of", "opened", "due", "resolved", "action", "responsible")

_RISKS = (
    Share("risks", _RISK, Scope.OF_PROJECTS, ("response", "state"), adds=True),
    Share("issues", _ISSUE, Scope.OF_PROJECTS, ("state", "resolution"), adds=True),
    Share("obstacles", _OBSTACLE, Scope.OF_PROJECTS, ("resolved", "action"), adds=True),
)

PLANNING = Audience(
    "planning",
    Text("Dirección de planificación", "Planning directorate"),
    Text("planificacion", "planning"),
    About.NOTHING,
    Writer.PLANNING,
    Text(
        "Los proyectos para los que se busca cooperación internacional, para que Planificación diga a qué objetivo y meta "
        "aporta cada uno, qué prioridad le da y qué opina.",
        "The projects for which international cooperation is sought, so that Planning says which objective and target each "
        "one serves, what priority it gives it and what it thinks.",
    ),
    (
        _step(
            "projects",
            "En «Proyectos»: prioridad de 1 a 9 (1 es lo primero), opinión, observaciones y fecha de cada proyecto.",
            'On "Projects": priority from 1 to 9 (1 comes first), opinion, remarks and date of each project.',
        ),
        _step(
            "alignment",
            "En «Alineación»: corrija lo que está y agregue una fila por cada objetivo del plan o meta ODS que falte. Los "
            "pesos de las metas de un proyecto suman 100.",
            'On "Alignment": correct what is there and add a row for each plan objective or SDG target that is missing. The '
            "weights of a project's targets sum to 100.",
        ),
    ),
    (
        Share(
            "projects",
            (
                "id", "name", "planning_priority", "planning_opinion", "planning_remarks", "planning_on", "department",
                "state", "general_objective", "summary", "areas", "localization", "parishes", "whole_canton", "sdg",
                "plan_objectives", "start_date", "completion_date", "amount_requested", "counterpart", "currency",
            ),
            Scope.PROJECTS,
            ("planning_priority", "planning_opinion", "planning_remarks", "planning_on"),
            asks="planning_opinion",
        ),
        Share(
            "alignment",
            ("id", "project", "objective", "sdg_target", "contribution", "weight", "notes"),
            Scope.OF_PROJECTS,
            ("objective", "sdg_target", "contribution", "weight", "notes"),
            adds=True,
        ),
        Share(
            "plan_objectives",
            ("id", "plan", "from_year", "to_year", "number", "text", "axis", "policy", "target"),
            Scope.IN_FORCE,
        ),
    ),
)  # fmt: skip

DIRECTORATE = Audience(
    "directorate",
    Text("Dirección que ejecuta", "Executing directorate"),
    Text("direccion", "directorate"),
    About.DEPARTMENT,
    Writer.DIRECTORATE,
    Text(
        "Los proyectos de su dirección: las convocatorias a las que podrían ir y lo que hay que informar de su avance.",
        "The projects of your directorate: the calls they could go to, and what has to be told about their progress.",
    ),
    (
        _step(
            "final_list",
            "En «Lista final»: para cada convocatoria candidata responda sí, no o con condiciones, con qué prioridad y por "
            "qué. Los datos de cada una están en «Convocatorias».",
            'On "Final list": for each candidate call answer yes, no or with conditions, with what priority and why. What is '
            'known of each stands on "Calls".',
        ),
        _step(
            "activities",
            "En «Actividades»: inicio y fin reales, fin pronosticado y avance de lo que está en marcha.",
            'On "Activities": actual start and end, forecast end and progress of what is under way.',
        ),
        _step(
            "expenses measurements",
            "En «Gastos» y «Mediciones»: agregue una fila por cada gasto nuevo y por cada valor medido.",
            'On "Expenses" and "Measurements": add a row for each new expense and for each value measured.',
        ),
        _step(
            "risks issues obstacles",
            "En «Riesgos», «Incidencias» y «Obstáculos y permisos»: ponga al día el estado y agregue lo nuevo.",
            'On "Risks", "Issues" and "Obstacles and permits": bring the state up to date and add what is new.',
        ),
    ),
    (
        Share(
            "final_list",
            ("id", "project", "call", "cooperant", "answer", "priority", "reason"),
            Scope.CANDIDATES,
            ("answer", "priority", "reason"),
            asks="answer",
        ),
        Share("calls", _CALL, Scope.NAMED),
        Share("projects", _PROJECT, Scope.PROJECTS),
        Share("activities", _ACTIVITY, Scope.OF_PROJECTS, _DONE),
        Share("expenses", _EXPENSE, Scope.OF_PROJECTS, adds=True),
        Share("measurements", _MEASUREMENT, Scope.OF_INDICATORS, adds=True),
        Share("indicators", _INDICATOR, Scope.OF_PROJECTS),
        *_RISKS,
    ),
    whole=("parishes",),
)

PARTNER = Audience(
    "partner",
    Text("Cooperante o socio", "Cooperant or partner"),
    Text("socio", "partner"),
    About.COOPERANT,
    Writer.PARTNER,
    Text(
        "Los proyectos que llevamos con ustedes, para que informen lo que hacen: avance, gastos y valores medidos.",
        "The projects that we carry out with you, for you to tell what you do: progress, expenses and values measured.",
    ),
    (
        _step(
            "activities",
            "En «Actividades»: inicio y fin reales, fin pronosticado y avance de las que están a su cargo.",
            'On "Activities": actual start and end, forecast end and progress of those in your charge.',
        ),
        _step(
            "expenses measurements",
            "En «Gastos» y «Mediciones»: agregue una fila por cada gasto nuevo y por cada valor medido.",
            'On "Expenses" and "Measurements": add a row for each new expense and for each value measured.',
        ),
        _step(
            "issues obstacles",
            "En «Incidencias» y «Obstáculos y permisos»: agregue lo nuevo y diga cómo va lo que ya estaba.",
            'On "Issues" and "Obstacles and permits": add what is new and tell how it stands with what was there.',
        ),
    ),
    (
        # The office's notes on activities and expenses are its own.
        Share("projects", _PROJECT, Scope.PROJECTS),
        Share("activities", _ACTIVITY[:-1], Scope.OF_PROJECTS, _DONE[:-1]),
        Share("expenses", _EXPENSE[:-1], Scope.OF_PROJECTS, adds=True),
        Share("measurements", _MEASUREMENT[:-1], Scope.OF_INDICATORS, adds=True),
        Share("indicators", _INDICATOR, Scope.OF_PROJECTS),
        *_RISKS[1:],
    ),
    whole=("parishes",),
)

REPORT = Audience(
    "report",
    Text("Informe de un período", "Report of a period"),
    Text("informe", "report"),
    About.PERIOD,
    Writer.DIRECTORATE,
    Text(
        "Lo que hay que informar de un proyecto en un período: avance, gastos, indicadores, riesgos y problemas.",
        "What has to be told about a project in a period: progress, expenses, indicators, risks and issues.",
    ),
    (
        _step(
            "measurements",
            "En «Mediciones»: hay una fila lista por cada indicador; escriba el valor del período y dónde está la prueba.",
            'On "Measurements": a row is ready for each indicator; type the value of the period and where the proof is.',
        ),
        _step(
            "activities",
            "En «Actividades»: inicio y fin reales, fin pronosticado y avance a la fecha.",
            'On "Activities": actual start and end, forecast end and progress to date.',
        ),
        _step(
            "expenses",
            "En «Gastos»: agregue una fila por cada gasto del período que falte.",
            'On "Expenses": add a row for each expense of the period that is missing.',
        ),
        _step(
            "risks issues obstacles",
            "En «Riesgos», «Incidencias» y «Obstáculos y permisos»: ponga al día el estado y agregue lo nuevo.",
            'On "Risks", "Issues" and "Obstacles and permits": bring the state up to date and add what is new.',
        ),
    ),
    (
        Share("measurements", _MEASUREMENT, Scope.OF_INDICATORS, adds=True, prepared="indicators", asks="value"),
        Share("activities", _ACTIVITY, Scope.OF_PROJECTS, _DONE),
        Share("expenses", _EXPENSE, Scope.IN_PERIOD, adds=True),
        *_RISKS,
        Share("indicators", _INDICATOR, Scope.OF_PROJECTS),
        Share("projects", _PROJECT, Scope.PROJECTS),
    ),
    whole=("parishes",),
)

AUDIENCES = {audience.key: audience for audience in (PLANNING, DIRECTORATE, PARTNER, REPORT)}

PROPERTY_PACK, PROPERTY_VERSION = "coopxl_pack", "coopxl_pack_version"
PROPERTY_AUDIENCE, PROPERTY_DATE = "coopxl_pack_audience", "coopxl_pack_date"
"""Custom document properties of a pack, and the names of the cells that show the same: its id, the version of the schema, the
audience as it was asked for (`directorate:obras`, with the whole key) and the day as 2026-11-30."""

SENT_FOLDER = "packs"
"""Inside coopxl's own folder: what was sent, to the byte, by the pack's id."""
SHARED_FOLDER = Text("compartidos", "shared")
"""Inside the office: what goes out and comes back."""
OFFICE = ("name", "unit", "officer", "email", "phone")
"""Settings that a pack shows, so that who gets it knows whom it is from and where it goes back."""

PACKED = tuple(
    dict.fromkeys(
        ("packs", "projects", "settings", *(share.table for one in AUDIENCES.values() for share in one.shares))
    )
)
"""The tables that packs are made from."""
