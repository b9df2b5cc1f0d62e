"""Columns that point to what is already registered, so that nothing is typed twice."""

from coopxl.schema.kinds import Prose, Ref, Refs, Words
from coopxl.schema.table import Column, column

PROJECT = column(
    "project", Ref("projects"), "Proyecto", "Project", "Si se trata de un proyecto.", "When it is about a project."
)
CALL = column(
    "call", Ref("calls"), "Convocatoria", "Call", "Si se trata de una convocatoria.", "When it is about a call."
)
AGREEMENT = column(
    "agreement",
    Ref("agreements"),
    "Convenio",
    "Agreement",
    "El convenio que lo respalda, si lo hay.",
    "The agreement behind it, if there is one.",
)
PERSON = column(
    "person",
    Ref("people"),
    "Persona de contacto",
    "Contact person",
    "Elíjala de la lista; si no está, regístrela primero en «Personas».",
    'Pick the person from the list; if missing, register first in "People".',
)
PARISHES = column(
    "parishes",
    Refs("parishes"),
    "Parroquias",
    "Parishes",
    "Dónde, separadas por punto y coma; vacío si es todo el cantón.",
    "Where, separated by semicolons; empty when it is the whole canton.",
)
DOCUMENT = column(
    "document", Words(), "Documento", "Document", "Dónde está el archivo.", "Where the file is kept.", width=26
)


def cooperants(help_es: str, help_en: str) -> Column:
    """The cooperants that a row is about, as many as there are."""
    return column("cooperants", Refs("cooperants"), "Cooperantes", "Cooperants", help_es, help_en)


def prose(key: str, es: str, en: str, help_es: str, help_en: str, *, required: bool = False) -> Column:
    """A text of several lines, in a column wide enough to read it."""
    return column(key, Prose(), es, en, help_es, help_en, required=required, width=36)
