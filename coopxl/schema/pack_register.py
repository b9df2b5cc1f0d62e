"""The register of packs: what went out, to whom, until when, and what came back."""

from coopxl.schema import common
from coopxl.schema.codes import Code, CodeList, code
from coopxl.schema.kinds import Choice, Day, Words
from coopxl.schema.packs import AUDIENCES, About
from coopxl.schema.rules import Needs, Order, Overdue
from coopxl.schema.table import Stage, Table, Writer, column, identity
from coopxl.schema.text import Text

PACK_AUDIENCES = CodeList(
    "pack_audiences",
    Text("Destinatarios de envíos", "Audiences of packs"),
    tuple(Code(audience.key, audience.label, (audience.word.es, audience.word.en)) for audience in AUDIENCES.values()),
)

SENT, CAME_BACK, TAKEN_IN = "sent", "came_back", "taken_in"
PACK_STATES = CodeList(
    "pack_states",
    Text("Estado del envío", "State of the pack"),
    (
        code(SENT, "Enviado", "Sent"),
        code(CAME_BACK, "Volvió, por incorporar", "Came back, to be taken in"),
        code(TAKEN_IN, "✓ Incorporado", "✓ Taken in", "Incorporado", "Taken in"),
    ),
)

PACKS = Table(
    "packs",
    "registers",
    Stage.OFFICE,
    Text("Envíos", "Packs"),
    Text("envío", "pack"),
    Text(
        "Los libros que salen a planificación, direcciones y socios para que los llenen, y si volvieron. Anote para quién y "
        "pulse «Compartir».",
        "The workbooks that go out to planning, directorates and partners to be filled, and whether they came back. Note for "
        'whom and press "Share".',
    ),
    (
        identity(),
        column(
            "audience",
            Choice("pack_audiences"),
            "Para quién",
            "For whom",
            "Qué clase de destinatario es.",
            "What kind of recipient it is.",
            required=True,
            width=26,
        ),
        column(
            "about",
            Words(),
            "Sobre qué",
            "About",
            "La dependencia; el ID del cooperante; o el ID del proyecto y el período, como PRY-2026-001:2026-S1.",
            "The department; the ID of the cooperant; or that of the project and the period, like PRY-2026-001:2026-S1.",
            width=30,
        ),
        column(
            "to_whom",
            Words(),
            "A nombre de",
            "Addressed to",
            "Quién lo recibe.",
            "Who receives it.",
            width=30,
        ),
        column(
            "sent_on",
            Day(),
            "Hecho el",
            "Made on",
            "Día en que se hizo el archivo.",
            "Day the file was made.",
            written_by=Writer.COOPXL,
        ),
        column("due", Day(), "Devolver hasta", "Due back", "Hasta cuándo debe volver.", "By when it should be back."),
        column(
            "file",
            Words(),
            "Archivo",
            "File",
            "El que se envía, en la carpeta de lo compartido.",
            "The one to be sent, in the folder of what is shared.",
            written_by=Writer.COOPXL,
            width=40,
        ),
        column(
            "state",
            Choice("pack_states"),
            "Estado",
            "State",
            "Enviado, volvió o ya está incorporado.",
            "Sent, came back or taken in.",
            written_by=Writer.COOPXL,
        ),
        column(
            "received_on",
            Day(),
            "Volvió el",
            "Came back on",
            "Día en que volvió; mientras esté vacío, coopxl lo recuerda.",
            "Day it came back; while this is empty, coopxl reminds you.",
        ),
        column(
            "taken_in_on",
            Day(),
            "Incorporado el",
            "Taken in on",
            "Día en que sus cambios pasaron a los libros.",
            "Day its changes went into the workbooks.",
            written_by=Writer.COOPXL,
        ),
        common.NOTES,
    ),
    prefix="ENV",
    yearly=True,
    title="file",
    folded=True,
    rules=(
        Overdue("PACK-01", "due", "received_on"),
        Needs(
            "PACK-02",
            "about",
            "audience",
            tuple(audience.key for audience in AUDIENCES.values() if audience.about is not About.NOTHING),
        ),
        Order("PACK-03", "sent_on", "due"),
    ),
)

TABLES: tuple[Table, ...] = (PACKS,)
CODE_LISTS_HERE: tuple[CodeList, ...] = (PACK_AUDIENCES, PACK_STATES)
