"""Columns that several tables share."""

from coopxl.schema.kinds import Choice, Choices, Day, Money, Percent, Prose, Quantity, Ref
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import Needs, Rule
from coopxl.schema.table import Column, Writer, column

NOTES = column(
    "notes", Prose(), "Observaciones", "Notes", "Lo que convenga recordar.", "Whatever is worth remembering.", width=30
)
DOUBT = column(
    "doubt",
    Prose(),
    "Duda por aclarar",
    "Doubt to clear up",
    "Escriba aquí lo que no es seguro en esta fila; bórrelo cuando lo compruebe.",
    "Write here what is not certain in this row; clear it once you have checked.",
    width=30,
)
AREAS = column(
    "areas",
    Choices("areas"),
    "Áreas de interés",
    "Areas of interest",
    "Una o varias áreas de la lista, separadas por punto y coma.",
    "One or several areas of the list, separated by semicolons.",
    "Área de interés",
    "Area of interest",
    "Thematic areas of interest",
)
OTHER_AREA = column(
    "other_area",
    Prose(),
    "Otra área: ¿cuál?",
    "Other area: which?",
    "Solo cuando el área es «Otra».",
    'Only when the area is "Other".',
)
SDG = column(
    "sdg",
    Choices("sdg"),
    "ODS",
    "SDG",
    "Objetivos de Desarrollo Sostenible a los que aporta, separados por punto y coma.",
    "Sustainable Development Goals it contributes to, separated by semicolons.",
    "Objetivos de Desarrollo Sostenible",
    "Sustainable Development Goals",
)
POPULATIONS = column(
    "populations",
    Choices("populations"),
    "Población",
    "Target population",
    "A quién va dirigido, separado por punto y coma.",
    "Whom it is meant for, separated by semicolons.",
    "Población objetivo",
    "Target populations",
)
COOPERATION_TYPES = column(
    "cooperation_types",
    Choices("cooperation_types"),
    "Tipo de cooperación",
    "Type of cooperation",
    "Uno o varios, separados por punto y coma.",
    "One or several, separated by semicolons.",
)
CURRENCY = column(
    "currency",
    Choice("currencies"),
    "Moneda",
    "Currency",
    "Vacía significa dólares (USD).",
    "Empty means US dollars (USD).",
    width=9,
)
RATE = column(
    "rate",
    Quantity(),
    "Tipo de cambio",
    "Exchange rate",
    "Dólares por una unidad de la moneda.",
    "US dollars for one unit of the currency.",
)
RATE_DATE = column(
    "rate_date",
    Day(),
    "Fecha del cambio",
    "Date of the rate",
    "Día en que se tomó el tipo de cambio.",
    "Day the exchange rate was taken.",
)


def rate_rules(prefix: str, number: int) -> tuple[Rule, Rule]:
    """An amount in another currency needs its rate and the date of the rate."""
    return (
        Needs(f"{prefix}-{number:02}", "rate", "currency", unless=("USD",)),
        Needs(f"{prefix}-{number + 1:02}", "rate_date", "currency", unless=("USD",)),
    )


def dated(code: str, when: str) -> Rule:
    """What is known without its `date` can be entered; that the day is missing is told."""
    return Needs(code, "date", when, level=Level.WARNING)


def money(key: str, es: str, en: str, help_es: str, help_en: str, *, required_from: str = "") -> Column:
    """An amount column."""
    return column(key, Money(), es, en, help_es, help_en, required_from=required_from, written_by=Writer.OFFICER)


def project_ref() -> Column:
    """The project a row belongs to."""
    return column(
        "project",
        Ref("projects"),
        "Proyecto",
        "Project",
        "Elija el proyecto de la lista.",
        "Pick the project from the list.",
        required=True,
    )


def cooperant_ref(required: bool = False) -> Column:
    """The cooperant a row is about."""
    return column(
        "cooperant",
        Ref("cooperants"),
        "Cooperante",
        "Cooperant",
        "Elija el cooperante de la lista.",
        "Pick the cooperant from the list.",
        "Agencia",
        "Agency",
        required=required,
    )


COFINANCING = column(
    "cofinancing",
    Percent(),
    "Contraparte exigida (%)",
    "Counterpart asked (%)",
    "Porcentaje que debe poner el municipio: 20 significa 20 %.",
    "Share the municipality must put in: 20 means 20 %.",
    "Cofinanciamiento",
    "Co-financing",
)
