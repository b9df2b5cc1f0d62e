"""A document beside what a call asks of its form."""

from decimal import Decimal

import pytest
from docx.document import Document as Docx
from docx.shared import Cm, Pt

from coopxl.documents.formalities import Rules, faults, language, margins_asked
from tests.documents.samples import template

SPANISH = (
    "El proyecto mejora el acceso al agua segura de las familias del cantón, con la participación de la comunidad. " * 5
)
ENGLISH = "The project improves the access of the families to safe water, with the participation of the community. " * 5


def document(text: str = SPANISH, font: str = "Arial", size: float = 11, margin: float = 2.5) -> bytes:
    def build(made: Docx) -> None:
        made.styles["Normal"].font.name, made.styles["Normal"].font.size = font, Pt(size)
        for section in made.sections:
            section.top_margin = section.bottom_margin = section.left_margin = section.right_margin = Cm(margin)
        made.add_heading("Resumen").runs[0].font.name = font
        made.add_paragraph(text)

    return template(build=build)


ASKED = Rules("Arial", Decimal(11), "2,5 cm en los cuatro lados", 2, ("es",))


def told(content: bytes, rules: Rules = ASKED, pages: int = 0) -> list[tuple[str, str]]:
    return [(one.code, one.where.heading) for one in faults(content, rules, pages)]


def test_a_document_as_asked_has_no_fault() -> None:
    assert told(document(), pages=2) == []


@pytest.mark.parametrize(
    ("content", "pages", "code", "heading"),
    [
        (document(font="Calibri"), 1, "DOCU-21", "Resumen"),
        (document(size=10), 1, "DOCU-22", "Resumen"),
        (document(size=12), 1, "DOCU-22", "Resumen"),
        (document(margin=2), 1, "DOCU-23", ""),
        (document(), 3, "DOCU-24", ""),
        (document(ENGLISH), 1, "DOCU-25", ""),
        (document(SPANISH + " [por completar: Monto]"), 1, "DOCU-26", "Resumen"),
        (document(SPANISH * 12), 0, "DOCU-29", ""),
    ],
    ids=["font", "small", "large", "margin", "pages", "language", "left to complete", "pages by its words"],
)
def test_each_fault_is_told_where_it_is(content: bytes, pages: int, code: str, heading: str) -> None:
    assert set(told(content, pages=pages)) == {(code, heading)}


def parts(*headings: str, annexes: str = "") -> bytes:
    def build(made: Docx) -> None:
        for heading in headings:
            made.add_heading(heading)
            if "vacía" not in heading:
                made.add_paragraph(SPANISH)
        made.add_paragraph(annexes)

    return template(build=build)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Rules(words=500), []),
        (Rules(words=50), [("DOCU-31", "")]),
        (Rules(sections=("Justificacion", "2. Marco lógico")), []),
        (Rules(sections=("Sostenibilidad",)), [("DOCU-32", "Sostenibilidad")]),
        (Rules(sections=("Parte vacía",)), [("DOCU-33", "Parte vacía")]),
        (Rules(annexes=("carta de aval",)), []),
        (Rules(annexes=("Presupuesto detallado",)), [("DOCU-34", "Presupuesto detallado")]),
    ],
    ids=["words", "too many words", "sections", "a section lacks", "a section is empty", "annexes", "an annex lacks"],
)
def test_length_sections_and_annexes(asked: Rules, expected: list[tuple[str, str]]) -> None:
    made = parts(
        "1. Justificación", "3. MARCO LÓGICO", "4. Parte vacía", "5. Riesgos", annexes="Anexo 2: Carta de aval"
    )
    found = [(one.code, one.facts.get("section") or one.facts.get("annex") or "") for one in faults(made, asked)]
    assert found == expected


def test_letters_of_a_run_win_over_those_of_its_style() -> None:
    def build(made: Docx) -> None:
        made.styles["Normal"].font.name, made.styles["Normal"].font.size = "Arial", Pt(11)
        run = made.add_paragraph("Bien. ").add_run("Mal.")
        run.font.name, run.font.size = "Courier New", Pt(8)

    found = faults(template(build=build), Rules("Arial", Decimal(11)))
    assert [(one.code, one.facts["found"]) for one in found] == [("DOCU-21", "Courier New"), ("DOCU-22", Decimal(8))]


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("2,5 cm en los cuatro lados", (2.5, 2.5, 2.5, 2.5)),
        ("2.5 cm on all four sides", (2.5, 2.5, 2.5, 2.5)),
        ("25 mm", (2.5, 2.5, 2.5, 2.5)),
        ("1 inch", (2.54, 2.54, 2.54, 2.54)),
        ("superior 3, inferior 2, izquierdo 4, derecho 2 cm", (3, 2, 4, 2)),
        ("los normales", ()),
        ("2 y 3 cm", ()),
    ],
)
def test_margins_in_words(words: str, sides: tuple[float, ...]) -> None:
    assert [float(one) for one in margins_asked(words).values()] == list(sides)


def test_margins_that_are_not_understood_are_told() -> None:
    assert told(document(), Rules(margins="los normales")) == [("DOCU-27", "")]


def test_a_language_is_known_by_its_words_and_not_guessed_from_few() -> None:
    assert (language(SPANISH), language(ENGLISH), language("Agua segura")) == ("es", "en", "")
    assert (
        language("O projeto melhora o acesso das famílias à água e não é só para os agricultores do município. " * 4)
        == "pt"
    )
