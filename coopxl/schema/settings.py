"""The office itself: its settings, its own entries in the code lists, and what coopxl found."""

from dataclasses import dataclass

from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Email, Identity, Kind, Phone, Prose, Words, Zone
from coopxl.schema.rules import Unique
from coopxl.schema.table import Column, Stage, Table, Writer, column, identity
from coopxl.schema.text import Text


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing the office says about itself; `default` stands until it is typed."""

    key: str
    kind: Kind
    label: Text
    help: Text
    required: bool = False
    default: str = ""


SETTINGS = (
    Setting(
        "name",
        Words(),
        Text("Municipalidad", "Municipality"),
        Text("Nombre completo, como va en los documentos.", "Full name, as documents carry it."),
        required=True,
    ),
    Setting(
        "canton", Words(), Text("Cantón", "Canton"), Text("Nombre del cantón.", "Name of the canton."), required=True
    ),
    Setting(
        "province", Words(), Text("Provincia", "Province"), Text("Nombre de la provincia.", "Name of the province.")
    ),
    Setting(
        "unit",
        Words(),
        Text("Unidad de cooperación", "Cooperation unit"),
        Text("Nombre de la oficina.", "Name of the office."),
        required=True,
    ),
    Setting(
        "officer",
        Words(),
        Text("Responsable de la unidad", "Officer in charge"),
        Text("Nombre y apellido.", "Name and surname."),
    ),
    Setting(
        "mayor",
        Words(),
        Text("Alcalde o alcaldesa", "Mayor"),
        Text("Nombre y apellido, con su título.", "Name and surname, with title."),
    ),
    Setting("phone", Phone(), Text("Teléfono", "Phone number"), Text("De la unidad.", "Of the unit.")),
    Setting("email", Email(), Text("Correo", "Email"), Text("De la unidad.", "Of the unit.")),
    Setting("address", Words(), Text("Dirección", "Address"), Text("De la unidad.", "Of the unit.")),
    Setting(
        "logo",
        Words(),
        Text("Logotipo institucional", "Institutional logo"),
        Text(
            "Archivo PNG o JPG dentro de la carpeta de la oficina; no el de turismo.",
            "A PNG or JPG file inside the office's folder; not the tourism one.",
        ),
    ),
    Setting(
        "language",
        Choice("document_languages"),
        Text("Idioma", "Language"),
        Text("Idioma de los documentos.", "Language of the documents."),
        default="es",
    ),
    Setting(
        "zone",
        Zone(),
        Text("Zona horaria", "Time zone"),
        Text("La de la oficina.", "The office's own."),
        default="America/Guayaquil",
    ),
    Setting(
        "silence_days",
        Words(4, r"[1-9]\d{0,3}", "30"),
        Text("Días de espera", "Days to wait"),
        Text(
            "Días sin respuesta a una postulación tras los que se vuelve a escribir.",
            "Days without an answer to an application after which to write again.",
        ),
        default="30",
    ),
    Setting(
        "lead_days_min",
        Words(4, r"[1-9]\d{0,3}", "20"),
        Text("Días para preparar: mínimo", "Days to prepare: least"),
        Text(
            "Días laborables hasta el cierre sin los que ya no se llega a postular.",
            "Working days to the closing without which there is no time left to apply.",
        ),
        default="20",
    ),
    Setting(
        "lead_days_comfortable",
        Words(4, r"[1-9]\d{0,3}", "30"),
        Text("Días para preparar: holgado", "Days to prepare: ample"),
        Text(
            "Días laborables hasta el cierre con los que se postula sin apuro.",
            "Working days to the closing with which one applies without haste.",
        ),
        default="30",
    ),
    Setting(
        "publish_from",
        Choice("project_states"),
        Text("Publicar proyectos desde", "Publish projects from"),
        Text(
            "Desde qué estado sale un proyecto en los datos abiertos.",
            "From which state on a project goes out with the open data.",
        ),
        default="agreed",
    ),
    Setting(
        "data_licence",
        Choice("data_licences"),
        Text("Licencia de los datos", "Licence of the data"),
        Text(
            "De los datos abiertos; mientras falte se propone CC BY 4.0.",
            "Of the open data; while it is missing CC BY 4.0 is proposed.",
        ),
    ),
    Setting(
        "iati_org",
        Words(100, r"[A-Z]{2}-[A-Z]{2,10}-[^\s/&|?]+", "EC-RUC-1234567890001"),
        Text("Identificador IATI", "IATI identifier"),
        Text(
            "EC-RUC- y el RUC, como en su cuenta de publicador de IATI.",
            "EC-RUC- and the tax number, as in its IATI publisher account.",
        ),
    ),
    Setting(
        "grants_prefix",
        Words(40, r"360G-[A-Za-z0-9]+", "360G-Ejemplo"),
        Text("Prefijo 360Giving", "360Giving prefix"),
        Text(
            "El que 360Giving dio a la municipalidad; vacío si no tiene.",
            "The one that 360Giving gave the municipality; empty when it has none.",
        ),
    ),
)

SETTINGS_TABLE = Table(
    "settings",
    "registers",
    Stage.OFFICE,
    Text("Ajustes", "Settings"),
    Text("ajuste", "setting"),
    Text(
        "Lo que la oficina dice de sí misma y va en todos los documentos.",
        "What the office says of itself and every document carries.",
    ),
    (
        Column(
            "id",
            Identity("[a-z_]+", "name"),
            Text("ID", "ID"),
            Text("No lo cambie.", "Do not change it."),
            required=True,
            written_by=Writer.COOPXL,
            width=12,
        ),
        column("label", Words(), "Ajuste", "Setting", "Qué es.", "What it is.", written_by=Writer.COOPXL, width=28),
        column("value", Words(1000), "Valor", "Value", "Escriba aquí.", "Type here.", width=50),
        column(
            "help",
            Prose(),
            "Para qué sirve",
            "What it is for",
            "Explicación.",
            "Explanation.",
            written_by=Writer.COOPXL,
            width=60,
        ),
    ),
    title="label",
    blank_rows=0,
)

OPEN_LISTS = CodeList(
    "open_lists",
    Text("Listas que se pueden ampliar", "Lists that can be extended"),
    (
        code("areas", "Áreas de interés", "Areas of interest"),
        code("populations", "Poblaciones", "Populations"),
        code("languages", "Idiomas", "Languages"),
        code("currencies", "Monedas", "Currencies"),
        code("roles", "Papel de la persona", "Role of the person"),
    ),
)

OWN_CODES = Table(
    "own_codes",
    "registers",
    Stage.OFFICE,
    Text("Entradas propias", "Own entries"),
    Text("entrada propia", "own entry"),
    Text("Entradas que la oficina agrega a las listas de códigos.", "Entries that the office adds to the code lists."),
    (
        identity(),
        column(
            "list",
            Choice("open_lists"),
            "Lista",
            "List",
            "A qué lista se agrega.",
            "Which list it is added to.",
            required=True,
            width=28,
        ),
        column(
            "key",
            Words(40, r"[A-Za-z][A-Za-z0-9_]*", "tourism"),
            "Clave",
            "Key",
            "Palabra corta en inglés, sin espacios; no la cambie después.",
            "A short English word, no spaces; do not change it later.",
            required=True,
        ),
        column(
            "label_es",
            Words(),
            "Nombre en español",
            "Name in Spanish",
            "Como se verá.",
            "As it will be seen.",
            required=True,
            width=30,
        ),
        column(
            "label_en",
            Words(),
            "Nombre en inglés",
            "Name in English",
            "Como se verá en inglés.",
            "As it will be seen in English.",
            required=True,
            width=30,
        ),
        column(
            "aliases",
            Words(),
            "También escrito",
            "Also written",
            "Otras formas, separadas por punto y coma.",
            "Other ways, separated by semicolons.",
            width=30,
        ),
    ),
    prefix="ENT",
    title="label_es",
    rules=(Unique("CODE-01", ("list", "key")),),
)

LEVELS = CodeList(
    "levels",
    Text("Niveles de hallazgo", "Levels of finding"),
    (code("error", "Error", "Error"), code("warning", "Advertencia", "Warning"), code("info", "Aviso", "Notice")),
)


def findings(workbook: str) -> Table:
    """The findings of one workbook: each has its own sheet of them."""
    return Table(
        "findings",
        workbook,
        Stage.OFFICE,
        Text("Hallazgos", "Findings"),
        Text("hallazgo", "finding"),
        Text(
            "Lo que coopxl encontró en este libro la última vez que lo revisó. Corrija en la celda y vuelva a validar.",
            "What coopxl found in this workbook the last time it checked. Mend it in the cell and validate again.",
        ),
        (
            identity(),
            column(
                "level",
                Choice("levels"),
                "Nivel",
                "Level",
                "Error, advertencia o aviso.",
                "Error, warning or notice.",
                written_by=Writer.COOPXL,
                width=13,
            ),
            column(
                "place",
                Words(),
                "Lugar",
                "Place",
                "Lleva a la celda.",
                "Goes to the cell.",
                written_by=Writer.COOPXL,
                width=36,
            ),
            column(
                "message",
                Prose(),
                "Qué pasa",
                "What is wrong",
                "El hecho.",
                "The fact.",
                written_by=Writer.COOPXL,
                width=62,
            ),
            column(
                "remedy",
                Prose(),
                "Qué hacer",
                "What to do",
                "El remedio.",
                "The remedy.",
                written_by=Writer.COOPXL,
                width=50,
            ),
            column(
                "code",
                Words(20),
                "Código",
                "Code",
                "Para el manual.",
                "For the manual.",
                written_by=Writer.COOPXL,
                width=11,
            ),
            column(
                "mark",
                Words(),
                "Marca",
                "Mark",
                "Por donde se pinta la celda.",
                "What the cell is marked by.",
                written_by=Writer.COOPXL,
                width=30,
            ),
            column(
                "notes",
                Prose(),
                "Sus notas",
                "Your notes",
                "Suyas: se conservan mientras dure el hallazgo.",
                "Yours: kept as long as the finding lasts.",
                width=30,
            ),
        ),
        title="message",
        derived=True,
        blank_rows=3,
    )


TABLES = (SETTINGS_TABLE, OWN_CODES)
CODE_LISTS_HERE = (OPEN_LISTS, LEVELS)
