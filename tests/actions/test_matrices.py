"""The four matrices, as an officer sees them."""

import pytest

from coopxl.actions.matrices import matrices
from coopxl.hosts.memory import book
from coopxl.schema.matrices import CATEGORIES_MATRIX, DOCUMENTS_MATRIX, INTERVIEWS_MATRIX, PEOPLE_MATRIX
from tests.actions.shown import drawn, grid, on, plain

STUDY = """
    | analysis_categories | id      | name     | part_of | conceptualization | indicators |
    |                     | CAT-001 | Alianzas |         | Unirse            | Relaciones |
    |                     | CAT-002 | Internas | CAT-001 |                   | Reuniones  |
    |                     | CAT-003 | Externas | CAT-001 | Con otros         |            |
    |                     | CAT-004 | Ambiente |         | Cuidar            |            |
    | people | id      | name    | position  |
    |        | PER-001 | Ana Paz | Directora |
    | analysis_sources | id      | kind       | name     | description | person  | role    | date       | topics |
    |                  | FUE-001 | Documento  | Convenio | De 2023     |         |         |            |        |
    |                  | FUE-002 | Entrevista | Ana Paz  |             | PER-001 |         | 2024-03-01 | Todo   |
    |                  | FUE-003 | Entrevista | Luis     |             |         | Técnico |            |        |
    |                  | FUE-004 | Documento  | Informe  |             |         |         |            |        |
    | fragments | id         | source  | category | question | quote      | page | comment |
    |           | FRA-000001 | FUE-001 | CAT-001  |          | Se alían   | p. 3 |         |
    |           | FRA-000002 | FUE-001 | CAT-001  |          | Otra vez   |      | ¿dónde? |
    |           | FRA-000003 | FUE-004 | CAT-002  |          | Se reúnen  |      |         |
    |           | FRA-000004 | FUE-002 | CAT-004  | ¿Qué?    | El páramo  |      |         |
    |           | FRA-000005 | FUE-002 | CAT-001  | ¿Qué?    | Y la red   |      |         |
    |           | FRA-000006 | FUE-003 |          | ¿Cuándo? | Mañana     |      |         |
"""


def seen(matrix, typed: str = STUDY, lang: str = "es") -> str:
    return grid(drawn(matrices(book(typed, lang), on("2026-05-01")), matrix.block))


def test_categories():
    assert seen(CATEGORIES_MATRIX) == plain("""
        Categorías | Conceptualización | Subcategorías | Indicadores
        Alianzas | Unirse | Internas | Relaciones
        . | Con otros | Externas
        Ambiente | Cuidar
        """).replace("Relaciones", "Relaciones\nReuniones")


def test_documents_side_by_side():
    """A line for each category; as many more as the document with most to say needs; subcategories that are spoken of."""
    assert seen(DOCUMENTS_MATRIX) == plain("""
        Categorías | Convenio | Informe
        Descripción | De 2023
        Alianzas | Se alían (p. 3)
        . | Otra vez
        · Internas | . | Se reúnen
        Ambiente
        """).replace("Otra vez", "Otra vez\n→ ¿dónde?")


def test_interviews_one_below_the_other():
    assert seen(INTERVIEWS_MATRIX) == plain("""
        Preguntas | Respuestas
        Ana Paz · Directora · 01/03/2024
        Temas | Todo
        ¿Qué? | El páramo
        . | Y la red
        Luis · Técnico
        ¿Cuándo? | Mañana
        """)


def test_people_side_by_side():
    assert seen(PEOPLE_MATRIX) == plain("""
        Categorías | Ana Paz / Directora | Luis / Técnico
        Alianzas | Y la red
        Ambiente | El páramo
        """).replace(" / ", "\n")


def test_in_english():
    typed = STUDY.replace("Documento ", "Document").replace("Entrevista", "Interview")
    assert seen(DOCUMENTS_MATRIX, typed, "en").splitlines()[:2] == [
        "Categories | Convenio | Informe",
        "Description | De 2023",
    ]


def test_what_is_not_used_is_hidden_and_one_line_stays():
    for typed, used in ((STUDY, 5), ("", 1)):
        hidden = drawn(matrices(book(typed), on("2026-05-01")), DOCUMENTS_MATRIX.block).hidden
        assert [line for line, out in hidden.items() if not out] == list(range(1, used + 1))
        assert len(hidden) == DOCUMENTS_MATRIX.lines


def told(typed: str) -> list[str]:
    return [finding.told("es") for finding in matrices(book(typed), on("2026-05-01")).findings]


def test_sources_without_a_column_are_told():
    rows = "\n".join(f"| | FUE-0{n} | Documento | Acta {n} |" for n in range(10, 18))
    assert told(f"| analysis_sources | id | kind | name |\n{rows}")[0] == (
        "Fuentes de análisis!C11 «Documento o entrevista»: «Matriz documental» muestra 6 fuentes; quedan fuera: Acta 16, "
        "Acta 17. Ponga primero las que quiera ver, o analice las demás aparte. [MTRX-01]"
    )


def test_lines_without_room_are_told():
    rows = "\n".join(f"| | CAT-{n} | Categoría {n} |" for n in range(100, 225))
    assert told(f"| analysis_categories | id | name |\n{rows}")[0] == (
        "Matriz de categorías: caben 120 líneas y faltan 5. Junte fragmentos o quite los que sobren. [MTRX-02]"
    )


def test_a_document_s_quote_without_category_is_told_and_an_answer_s_is_not():
    assert [line for line in told(STUDY) if "MTRX-10" not in line] == []
    lost = STUDY.replace("FUE-004 | CAT-002", "FUE-004 |        ")
    assert told(lost)[0] == (
        "Fragmentos!C7 «Categoría»: citas de documentos sin categoría, que no salen en ninguna matriz: 1. "
        "Elija su categoría. [MTRX-03]"
    )


@pytest.mark.parametrize("circle", ["CAT-001", "CAT-002"])
def test_categories_in_a_circle_are_drawn_once(circle):
    typed = f"""
        | analysis_categories | id      | name | part_of  |
        |                     | CAT-001 | Una  | {circle} |
        |                     | CAT-002 | Otra | CAT-001  |
        """
    assert seen(CATEGORIES_MATRIX, typed).splitlines()[1:] == ["Una | . | Otra"]
