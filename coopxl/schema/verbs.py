"""The actions an officer can ask for: their names on the command line, what they are called, where their buttons stand."""

from dataclasses import dataclass

from coopxl.schema.commands import COMMANDS
from coopxl.schema.matrices import MATRICES
from coopxl.schema.overview import READS as OVERVIEW_READS
from coopxl.schema.packs import PACKED
from coopxl.schema.papers import DECLARED
from coopxl.schema.sources import DUTIES, FINAL_REPORT, OFFERS, PROPOSAL
from coopxl.schema.table import Stage
from coopxl.schema.text import Text


@dataclass(frozen=True, slots=True)
class Verb:
    """One action. `table` is the table whose row it is about, when it is about one; `reads` are those it is made from.

    What is made from a table that is not whole would look right and be wrong, so these must be. `row_of` names the table in
    which a click is told where it stands, for a row that may have no id yet.
    """

    key: str
    label: Text
    help: Text
    table: str = ""
    reads: tuple[str, ...] = ()
    row_of: str = ""


PAPER = Verb(
    "paper",
    Text("Documento", "Document"),
    COMMANDS["paper"],
)
"""Each declared document is one: `coopxl paper`, told which; and a button of its own on the sheets it belongs to."""

VERBS = {
    verb.key: verb
    for verb in (
        Verb(
            "validate",
            Text("Validar", "Validate"),
            COMMANDS["validate"],
        ),
        Verb(
            "calls",
            Text("Tabla cronológica", "Chronological table"),
            COMMANDS["calls"],
            reads=OFFERS,
        ),
        Verb(
            "calendar",
            Text("Calendario", "Calendar"),
            COMMANDS["calendar"],
            reads=OFFERS,
        ),
        Verb(
            "proposal",
            Text("Propuesta", "Proposal"),
            COMMANDS["proposal"],
            table="projects",
            reads=PROPOSAL,
        ),
        Verb(
            "progress",
            Text("Avance", "Progress"),
            COMMANDS["progress"],
            reads=("projects", "activities", "budget", "expenses"),
        ),
        Verb(
            "matrices",
            Text("Matrices de análisis", "Analysis matrices"),
            COMMANDS["matrices"],
            reads=("analysis_categories", "analysis_sources", "fragments"),
        ),
        Verb(
            "final-report",
            Text("Informe final", "Final report"),
            COMMANDS["final-report"],
            table="projects",
            reads=FINAL_REPORT,
        ),
        PAPER,
        Verb(
            "move",
            Text("Pasar de estado", "Move"),
            COMMANDS["move"],
            table="projects",
            reads=(*DUTIES, "applications"),
        ),
        Verb(
            "compliance",
            Text("Cumplimiento", "Compliance"),
            COMMANDS["compliance"],
            reads=(*DUTIES, "compliance"),
        ),
        Verb(
            "follow-up",
            Text("Seguimiento de respuestas", "Follow up"),
            COMMANDS["follow-up"],
            reads=("applications", "projects", "contacts", "settings"),
        ),
        Verb(
            "today",
            Text("Hoy", "Today"),
            COMMANDS["today"],
            reads=("calls", "programmes"),
        ),
        Verb(
            "triage",
            Text("Leer correos", "Read e-mails"),
            COMMANDS["triage"],
            reads=("inbox", "calls", "cooperants"),
        ),
        Verb(
            "ics",
            Text("Calendario para el teléfono", "Calendar for the phone"),
            COMMANDS["ics"],
            reads=OFFERS,
        ),
        Verb(
            "match",
            Text("Coincidencias", "Matches"),
            COMMANDS["match"],
            reads=(*OFFERS, "projects", "cooperants", "matches"),
        ),
        Verb(
            "overview",
            Text("Tablero", "Overview"),
            COMMANDS["overview"],
            reads=OVERVIEW_READS,
        ),
        Verb(
            "duplicates",
            Text("Posibles repetidos", "Possible duplicates"),
            COMMANDS["duplicates"],
            reads=("twins", "cooperants", "networks", "actors", "partner_csos"),
        ),
        Verb(
            "share",
            Text("Compartir", "Share"),
            COMMANDS["share"],
            reads=PACKED,
            row_of="packs",
        ),
        Verb(
            "log",
            Text("Bitácora", "Change log"),
            COMMANDS["log"],
        ),
        Verb(
            "export",
            Text("Datos abiertos", "Open data"),
            COMMANDS["export"],
            reads=("projects", "cooperants", "agreements", "settings"),
        ),
    )
}

FORM_ACTS = {
    verb.key: verb
    for verb in (
        Verb(
            "save",
            Text("Guardar la ficha", "Save the form"),
            Text(
                "Guarda la ficha en su tabla: fila nueva, o cambios.",
                "Saves the form in its table: a new row, or changes.",
            ),
        ),
        Verb(
            "load",
            Text("Cargar en la ficha", "Load on the form"),
            Text("Llena la ficha con la fila de un ID.", "Fills the form with the row of an ID."),
        ),
        Verb(
            "clear",
            Text("Limpiar la ficha", "Clear the form"),
            Text("Deja la ficha vacía.", "Empties the form."),
        ),
    )
}
"""What can be done with a form: each takes the form's name and perhaps an ID."""


FOLD = Verb(
    "fold",
    Text("Plegar o desplegar", "Fold or unfold"),
    Text(
        "Muestra las hojas plegadas de esta etapa, o las pliega.",
        "Shows the folded sheets of this stage, or folds them away.",
    ),
)
"""Shows the sheets of a stage that are folded away, or folds them."""

RECEIVE = Verb(
    "receive",
    Text("Recibir", "Receive"),
    COMMANDS["receive"],
)
"""Takes in packs that came back."""

MERGE = Verb(
    "merge",
    Text("Unir copias", "Merge copies"),
    Text(
        "Une la copia que hay junto a este libro, o aplica lo elegido en «Conflictos».",
        'Merges the copy beside this workbook, or applies what was chosen on "Conflicts".',
    ),
)
"""Brings a copy of the book that was clicked in into it."""

UPGRADE = Verb(
    "upgrade",
    Text("Poner al día", "Upgrade"),
    COMMANDS["upgrade"],
)
"""Brings in what the workbooks lack because they are of an earlier schema."""

EVERYWHERE = "*"
"""Stands for every sheet that has room for buttons: start, forms, calendar and tables."""


@dataclass(frozen=True, slots=True)
class Button:
    """A verb that is one click away, in workbooks, ribbon, menu and toolbar.

    `stands` are the keys of the sheets that carry it (a form sheet has its form's key) besides the start sheet of a
    workbook that holds any of them; `image` is the name of one of Office's own icons; `letter`, with Alt+Shift, presses it in
    LibreOffice, which leaves few letters free. `given` is the stage or the document that the button is about.
    """

    verb: Verb
    stage: Stage
    stands: tuple[str, ...] = ()
    image: str = ""
    letter: str = ""
    form: bool = False
    given: str = ""

    @property
    def name(self) -> str:
        """What the shape is called after `coopxl_`: `final_report`, `form_save`, `fold_parties`."""
        words = ["form"] * self.form + [self.verb.key, self.given]
        return "_".join(filter(None, words)).replace("-", "_")

    @property
    def label(self) -> Text:
        """What stands on it."""
        return DECLARED[self.given].label if self.verb is PAPER else self.verb.label

    @property
    def help(self) -> Text:
        """What it does."""
        return (self.verb is PAPER and DECLARED[self.given].help) or self.verb.help


BUTTONS = {
    button.name: button
    for button in (
        Button(VERBS["validate"], Stage.OFFICE, (EVERYWHERE,), "SpellingAndGrammar", "V"),
        Button(FORM_ACTS["save"], Stage.PROJECTS, ("project", "cooperant"), "FileSave", "G", form=True),
        Button(
            FORM_ACTS["load"],
            Stage.PROJECTS,
            ("project", "cooperant", "projects", "cooperants"),
            "FormControlEditBox",
            "C",
            form=True,
        ),
        Button(FORM_ACTS["clear"], Stage.PROJECTS, ("project", "cooperant"), "Clear", "L", form=True),
        Button(VERBS["calls"], Stage.CALLS, ("call_table", "calls", "programmes", "back_plan"), "SortUp", "T"),
        Button(VERBS["calendar"], Stage.CALLS, ("month_calendar", "call_table"), "ViewAppointmentInCalendar", "M"),
        Button(VERBS["proposal"], Stage.PROJECTS, ("project", "projects", "sections"), "FileSaveAsWordDocx", "O"),
        Button(VERBS["progress"], Stage.EXECUTION, ("activities", "curve"), "ChartInsert", "A"),
        Button(
            VERBS["matrices"],
            Stage.LEARNING,
            ("fragments", *(matrix.key for matrix in MATRICES)),
            "TableInsert",
            "X",
        ),
        Button(
            VERBS["final-report"],
            Stage.LEARNING,
            ("projects", "results", "resources", "evaluations"),
            "ReviewAcceptChange",
            "I",
        ),
        Button(VERBS["move"], Stage.PROJECTS, ("project", "projects"), "ReviewNextComment", "P"),
        Button(VERBS["compliance"], Stage.PROJECTS, ("projects", "compliance"), "DataValidation", "K"),
        Button(VERBS["follow-up"], Stage.PROJECTS, ("applications", "contacts"), "FileSendAsAttachment", "R"),
        Button(
            VERBS["today"],
            Stage.OFFICE,
            ("today", "contacts", "commitments", "activities"),
            "HeaderFooterCurrentDateInsert",
            "H",
        ),
        Button(VERBS["triage"], Stage.CALLS, ("inbox", "calls"), "FileOpen", "B"),
        Button(VERBS["ics"], Stage.CALLS, ("month_calendar", "call_table", "back_plan"), "CalendarInsert", "F"),
        Button(VERBS["match"], Stage.CALLS, ("matches", "call_table", "projects"), "Filter", "N"),
        Button(VERBS["overview"], Stage.PROJECTS, ("overview",), "ChartTypeColumnInsertGallery", "D"),
        Button(
            VERBS["duplicates"],
            Stage.PARTIES,
            ("cooperants", "networks", "actors", "partner_csos", "twins"),
            "RemoveDuplicates",
            "S",
        ),
        Button(VERBS["share"], Stage.OFFICE, ("packs",), "ReviewShareWorkbook", "E"),
        Button(RECEIVE, Stage.OFFICE, ("packs", "reception"), "GetExternalDataFromText", "J"),
        Button(MERGE, Stage.OFFICE, ("conflicts",), "CompareAndMergeWorkbooks", "U"),
        Button(VERBS["log"], Stage.OFFICE, ("change_log", "settings"), "ReviewTrackChanges", "Y"),
        Button(UPGRADE, Stage.OFFICE, (), "RefreshAll"),
        Button(VERBS["export"], Stage.LEARNING, ("results", "evaluations", "lessons"), "FileSaveAs", "W"),
    )
}
"""Every button by its name, in the order of the ribbon."""

FOLDS = {button.name: button for button in (Button(FOLD, stage, given=stage.value) for stage in Stage)}
"""A button for each stage. It stands on the start sheet beside the stage, and nowhere else."""

DOCUMENTS = {
    button.name: button
    for button in (Button(PAPER, paper.stage, paper.stands, given=key) for key, paper in DECLARED.items())
}
"""A button for each declared document. It stands on the sheets where the rows are that it is about, and nowhere else."""

EVERY_BUTTON = BUTTONS | DOCUMENTS | FOLDS
"""Whatever can be pressed."""


def table_about(verb: str, paper: str = "") -> str:
    """The table whose row a command is about: of PAPER that of the document asked for; empty when it is about none."""
    if verb == PAPER.key:
        return DECLARED[paper].about if paper in DECLARED else ""
    return VERBS[verb].table if verb in VERBS else ""
