"""The states of a project, how far along each one is, and which may follow which.

Source: the steps of the management model and the answers of a cooperant; what the model leaves out (no reply, rejection,
waiting list, a missed deadline) is what an office meets besides.
"""

from dataclasses import dataclass

from coopxl.schema.codes import Code, CodeList, code
from coopxl.schema.text import Text


@dataclass(frozen=True, slots=True)
class State:
    """A state; `rank` orders what must be filled by then; a `final` state blocks nothing any more.

    `to` are the states that may follow.
    """

    code: Code
    rank: int
    final: bool = False
    to: tuple[str, ...] = ()


STATES = (
    State(code("idea", "Idea", "Idea"), 0, to=("registered", "archived")),
    State(code("registered", "Registrado", "Registered"), 1, to=("prioritized", "archived")),
    # A new government sets other priorities: a project loses its place, not its file.
    State(code("prioritized", "Priorizado", "Prioritized"), 2, to=("authorized", "registered", "archived")),
    State(code("authorized", "Autorizado", "Authorized"), 3, to=("contacted", "prioritized", "archived")),
    # Who was talked to may stay silent or decline before anything is written.
    State(code("contacted", "Contactado", "Contacted"), 4, to=("formulated", "no_reply", "not_agreed")),
    # Back to "contacted" when the cooperant steps aside and the proposal has to suit another one; not agreed when the
    # municipality cannot bring its part.
    State(
        code("formulated", "Formulado", "Formulated"), 5, to=("submitted", "missed_deadline", "contacted", "not_agreed")
    ),
    State(
        code("submitted", "Presentado", "Submitted"),
        6,
        to=(
            "accepted",
            "reformulate",
            "different_project",
            "rejected",
            "no_reply",
            "waiting_list",
            "missed_deadline",
        ),
    ),
    State(code("accepted", "Aceptado", "Accepted"), 7, to=("agreed", "not_agreed")),
    # What the cooperant wants changed may be more than the municipality can do, or come too late.
    State(
        code("reformulate", "Por reformular", "To reformulate"), 6, to=("formulated", "not_agreed", "missed_deadline")
    ),
    State(code("different_project", "Piden otro proyecto", "Different project asked for"), 6, to=("archived",)),
    State(
        code("waiting_list", "Lista de espera", "Waiting list"),
        6,
        to=("accepted", "reformulate", "different_project", "rejected", "no_reply"),
    ),
    State(
        code("no_reply", "Sin respuesta", "No reply"),
        6,
        to=("accepted", "reformulate", "different_project", "rejected", "waiting_list", "contacted", "archived"),
    ),
    State(code("rejected", "Rechazado", "Rejected"), 6, final=True, to=("contacted", "archived")),
    State(code("not_agreed", "No acordado", "Not agreed"), 4, final=True, to=("contacted", "archived")),
    State(code("missed_deadline", "Plazo vencido", "Missed deadline"), 5, final=True, to=("contacted", "archived")),
    State(code("agreed", "Con convenio", "Agreement signed"), 8, to=("nationally_registered", "cancelled")),
    State(
        code("nationally_registered", "Con registro nacional", "Nationally registered"),
        9,
        to=("execution", "cancelled"),
    ),
    State(code("execution", "En ejecución", "In execution"), 10, to=("closed", "cancelled")),
    State(code("closed", "Cerrado", "Closed"), 11, final=True, to=("archived",)),
    State(code("cancelled", "Cancelado", "Cancelled"), 8, final=True, to=("archived",)),
    State(code("archived", "Archivado", "Archived"), 12, final=True),
)

PROJECT_STATES = CodeList(
    "project_states", Text("Estados del proyecto", "Project states"), tuple(state.code for state in STATES)
)
RANKS = {state.code.key: state.rank for state in STATES}
FINAL = frozenset(state.code.key for state in STATES if state.final)
TRANSITIONS = {state.code.key: state.to for state in STATES}

CLOSED = "closed"
"""The state that asks for proof: of every resource, and by evaluation."""
CANCELLED, ARCHIVED, SUBMITTED = "cancelled", "archived", "submitted"

WAY = (
    "idea",
    "registered",
    "prioritized",
    "authorized",
    "contacted",
    "formulated",
    "submitted",
    "accepted",
    "agreed",
    "nationally_registered",
    "execution",
    "closed",
)
"""The way of a project that succeeds. To enter one of these it owes all that is due by then; any other state is something
that happened to it, and is noted whatever may be missing."""

ANSWERS = ("accepted", "reformulate", "different_project", "rejected", "no_reply", "waiting_list")
"""What comes of an application."""
WAITING = (SUBMITTED, "waiting_list", "no_reply")
"""The states in which an answer may still come."""

_ALWAYS_WHY = frozenset(("rejected", "not_agreed", "cancelled", "reformulate", "different_project"))


def needs_why(before: str, after: str) -> bool:
    """Whether a step asks for its reason: a no, a change, a project dropped before it closed, any step back."""
    if after == ARCHIVED:
        return before != CLOSED
    back = before in WAY and after in WAY and RANKS[after] < RANKS[before]
    return after in _ALWAYS_WHY or back or (before in FINAL and after in WAY)
