"""Relations: who the office talks to, where it looks, the networks and alliances it belongs to, what it offers itself."""

from coopxl.schema import common
from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Day, Prose, Ref, Words
from coopxl.schema.table import Stage, Table, column, identity
from coopxl.schema.text import Text

CONTACT_CHANNELS = CodeList(
    "contact_channels",
    Text("Canales", "Channels"),
    (code("letter_email", "Carta o correo", "Letter or e-mail"), code("visit", "Visita", "Visit")),
)

CONTACTS = Table(
    "contacts",
    "registers",
    Stage.PARTIES,
    Text("Gestiones", "Contacts"),
    Text("gestión", "contact"),
    Text("Con quién se habló y qué sigue.", "Who was talked to and what follows."),
    (
        identity(),
        column("date", Day(), "Fecha", "Date", "Cuándo.", "When.", required=True),
        column("channel", Choice("contact_channels"), "Canal", "Channel", "Por dónde.", "By what way."),
        column("subject", Words(), "Asunto", "Subject", "De qué.", "About what.", required=True),
        common.cooperant_ref(),
        column("project", Ref("projects"), "Proyecto", "Project", "De qué proyecto.", "Of which project."),
        column("call", Ref("calls"), "Convocatoria", "Call", "De qué convocatoria.", "Of which call."),
        column("next_step", Prose(), "Siguiente paso", "Next step", "Qué sigue.", "What follows."),
        column("next_due", Day(), "Para el", "Due", "Para cuándo.", "By when."),
        column("next_done", Day(), "Hecho el", "Done on", "Cuándo se hizo.", "When it was done."),
    ),
    prefix="GES",
    yearly=True,
    title="subject",
)


TABLES: tuple[Table, ...] = (CONTACTS,)
CODE_LISTS_HERE: tuple[CodeList, ...] = (CONTACT_CHANNELS,)
