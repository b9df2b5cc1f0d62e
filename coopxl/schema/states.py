"""The states of a project and how far along each one is. Which state may follow which is not declared here yet."""

from dataclasses import dataclass

from coopxl.schema.codes import Code, CodeList, code
from coopxl.schema.text import Text


@dataclass(frozen=True, slots=True)
class State:
    """A state; `rank` orders what must be filled by then; a `final` state blocks nothing any more."""

    code: Code
    rank: int
    final: bool = False


STATES = (
    State(code("idea", "Idea", "Idea"), 0),
    State(code("registered", "Registrado", "Registered"), 1),
    State(code("prioritized", "Priorizado", "Prioritized"), 2),
    State(code("authorized", "Autorizado", "Authorized"), 3),
    State(code("contacted", "Contactado", "Contacted"), 4),
    State(code("formulated", "Formulado", "Formulated"), 5),
    State(code("submitted", "Presentado", "Submitted"), 6),
    State(code("accepted", "Aceptado", "Accepted"), 7),
    State(code("reformulate", "Por reformular", "To reformulate"), 6),
    State(code("different_project", "Piden otro proyecto", "Different project asked for"), 6),
    State(code("waiting_list", "Lista de espera", "Waiting list"), 6),
    State(code("no_reply", "Sin respuesta", "No reply"), 6),
    State(code("rejected", "Rechazado", "Rejected"), 6, final=True),
    State(code("not_agreed", "No acordado", "Not agreed"), 4, final=True),
    State(code("missed_deadline", "Plazo vencido", "Missed deadline"), 5, final=True),
    State(code("agreed", "Con convenio", "Agreement signed"), 8),
    State(code("nationally_registered", "Con registro nacional", "Nationally registered"), 9),
    State(code("execution", "En ejecución", "In execution"), 10),
    State(code("closed", "Cerrado", "Closed"), 11, final=True),
    State(code("cancelled", "Cancelado", "Cancelled"), 8, final=True),
    State(code("archived", "Archivado", "Archived"), 12, final=True),
)

PROJECT_STATES = CodeList(
    "project_states", Text("Estados del proyecto", "Project states"), tuple(state.code for state in STATES)
)
RANKS = {state.code.key: state.rank for state in STATES}
FINAL = frozenset(state.code.key for state in STATES if state.final)

CLOSED = "closed"
"""The state that asks for proof: of every resource, and by evaluation."""
