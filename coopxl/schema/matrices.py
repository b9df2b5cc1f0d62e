"""The four matrices that are drawn from the coded fragments: what each shows, and the room it has on its sheet."""

from dataclasses import dataclass

from coopxl.schema.text import Text


@dataclass(frozen=True, slots=True)
class Matrix:
    """One sheet: `heads` are its first columns, `more` the columns for one source each; `lines` those below the header.

    `widths` are in characters: of each head, then of a source's column.
    """

    key: str
    label: Text
    help: Text
    heads: tuple[Text, ...]
    widths: tuple[int, ...]
    lines: int
    more: int = 0

    @property
    def columns(self) -> int:
        """All of them."""
        return len(self.heads) + self.more

    @property
    def block(self) -> str:
        """The defined name of header and lines."""
        return f"coopxl_{self.key}"


CATEGORY = Text("Categorías", "Categories")

CATEGORIES_MATRIX = Matrix(
    "matrix_categories",
    Text("Matriz de categorías", "Categories matrix"),
    Text("Qué significa cada categoría y en qué se reconoce.", "What each category means and what it is recognized by."),
    (CATEGORY, Text("Conceptualización", "Conceptualization"), Text("Subcategorías", "Subcategories"),
     Text("Indicadores", "Indicators")),
    (26, 66, 30, 40),
    120,
)  # fmt: skip
DOCUMENTS_MATRIX = Matrix(
    "matrix_documents",
    Text("Matriz documental", "Documents matrix"),
    Text("Qué dice cada documento sobre cada categoría.", "What each document says about each category."),
    (CATEGORY,),
    (26, 46),
    240,
    6,
)
INTERVIEWS_MATRIX = Matrix(
    "matrix_interviews",
    Text("Matriz de entrevistas", "Interviews matrix"),
    Text("Las preguntas y respuestas de cada persona.", "The questions and answers of each person."),
    (Text("Preguntas", "Questions"), Text("Respuestas", "Answers")),
    (48, 114),
    400,
)
PEOPLE_MATRIX = Matrix(
    "matrix_people",
    Text("Matriz por entrevistado", "Interviewees matrix"),
    Text("Qué dice cada persona sobre cada categoría.", "What each person says about each category."),
    (CATEGORY,),
    (26, 46),
    240,
    6,
)

MATRICES_WORKBOOK = "tracking"
MATRICES = (CATEGORIES_MATRIX, DOCUMENTS_MATRIX, INTERVIEWS_MATRIX, PEOPLE_MATRIX)
"""Source: the four matrices of the study of social responsibility and sustainable development."""
