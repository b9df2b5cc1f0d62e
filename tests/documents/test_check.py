"""A person who breaks a template in Word is told which paragraph, and what to do."""

from string import Formatter

import pytest
from docx.document import Document as Docx

from coopxl.core.errors import CannotGoOn
from coopxl.core.formats import spoken
from coopxl.documents.check import Problem, check_template
from coopxl.documents.word import fill
from coopxl.schema.messages.words import WORDS
from coopxl.schema.text import LANGUAGES
from tests.documents.samples import PROJECT, template

NAMES = ("project.title", "project.activities[].name", "project.activities[].cost", "office.name")


def said(problem: Problem, lang: str) -> str:
    """The message of a problem as the officer reads it."""
    message = WORDS[problem.code]
    facts = {name: spoken(fact, lang) for name, fact in problem.facts.items()}
    return f"{message.what[lang]} {message.remedy[lang]}".format(**facts)


@pytest.mark.parametrize(
    ("broken", "code", "fact"),
    [
        ("El título es {{ project.title y sigue", "WORD-02", "{{ project.title y sigue"),
        ("{{ project.title %} y sigue", "WORD-02", "{{ project.title %} y sigue"),
        ("{% if project.title ", "WORD-02", "{% if project.title"),
        ("El título es { project.title }}", "WORD-03", "}}"),
        ("{ % if project.title %}", "WORD-03", "%}"),
        ("{% fro a in project.activities %}", "WORD-04", "for"),
        ("{% if project.title %}x{% end if %}", "WORD-04", "endif"),
        ("{{ project.title|uper }}", "WORD-04", "upper"),
        ("{% for a in project.activities %}{{ a.name }}", "WORD-05", "{% endfor %}"),
        ("{% endif %}", "WORD-06", "{% endif %}"),
        ("{% if project.title %}x{% endfor %}", "WORD-06", "{% endfor %}"),
        ("{%tr for a in project.activities %}", "WORD-07", "{%tr for a in project.activities %}"),
        ("{{ project.tittle }}", "WORD-09", "project.title"),
        ("{{ projet.title }}", "WORD-09", "project"),
        ("{% for a in project.activities %}{{ a.nmae }}{% endfor %}", "WORD-09", "a.name"),
        ("{% for a in project.activites %}{{ a.name }}{% endfor %}", "WORD-09", "project.activities"),
        ("{{ project title }}", "WORD-10", "{{ project title }}"),
        ("{{ }}", "WORD-10", "{{ }}"),
        ("{{ project.__class__ }}", "WORD-11", "{{ project.__class__ }}"),
        ("{%p if project.title %} perdido", "WORD-15", "{%p if project.title %}"),
    ],
)
def test_a_broken_paragraph_is_named(broken: str, code: str, fact: str) -> None:
    def build(document: Docx) -> None:
        document.add_heading("3. Antecedentes")
        document.add_paragraph("Bien: {{ project.title }}")
        document.add_paragraph(broken)

    content = template("Primero", build=build)
    problem = check_template(content, NAMES)[0]
    assert problem.code == code
    assert (problem.where.part, problem.where.paragraph, problem.where.heading) == ("document", 4, "3. Antecedentes")
    assert problem.where.text == broken.strip()
    assert fact in {str(value) for value in problem.facts.values()}
    for lang in LANGUAGES:
        assert "3. Antecedentes" in said(problem, lang)
    with pytest.raises(CannotGoOn) as caught:
        fill(content, PROJECT)
    assert (caught.value.code, caught.value.facts["where"]) == (code, problem.where.words)


def test_the_sentence_is_whole_in_both_languages() -> None:
    problem = check_template(template("x", "{{ project.tittle }}"), PROJECT)[0]
    assert said(problem, "es").startswith(
        "Texto del documento, párrafo 2: no existe ningún dato llamado «project.tittle». Lo más parecido: project.title"
    )
    assert said(problem, "en").startswith("Text of the document, paragraph 2: there is no value called")


def test_a_cell_is_named_and_long_text_is_cut_around_the_tag() -> None:
    def build(document: Docx) -> None:
        table = document.add_table(rows=2, cols=3)
        table.cell(1, 2).text = "largo " * 40 + "{{ project.tittle }}" + " más" * 40

    where = check_template(template("x", build=build), NAMES)[0].where
    assert (where.table, where.row, where.cell) == (1, 2, 3)
    assert "{{ project.tittle }}" in where.text
    assert len(where.text) < 100
    assert where.words.es == "Texto del documento, párrafo 7, tabla 1, fila 2, celda 3"


def test_headers_and_footers_are_checked() -> None:
    def build(document: Docx) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ office.nam }}"
        document.sections[0].footer.paragraphs[0].text = "{{ office.name"

    found = {problem.where.words.en: problem.code for problem in check_template(template("x", build=build), NAMES)}
    assert found == {"Page footer, paragraph 1": "WORD-02", "Page header, paragraph 1": "WORD-09"}


def test_a_loop_of_rows_must_end_in_its_table_and_stand_alone_in_its_row() -> None:
    def build(document: Docx) -> None:
        first, second = document.add_table(rows=2, cols=2), document.add_table(rows=1, cols=1)
        first.cell(0, 0).text = "{%tr for a in project.activities %}"
        first.cell(0, 1).text = "perdido"
        second.cell(0, 0).text = "{%tr endfor %}"

    assert [problem.code for problem in check_template(template(build=build), NAMES)] == ["WORD-15", "WORD-08"]


def test_several_problems_are_all_told() -> None:
    found = check_template(template("{{ project.title", "{{ project title }}", "{% endif %}"), NAMES)
    assert [(problem.code, problem.where.paragraph) for problem in found] == [
        ("WORD-02", 1),
        ("WORD-10", 2),
        ("WORD-06", 3),
    ]


@pytest.mark.parametrize(
    "well",
    [
        "{% for a in project.activities %}{{ loop.index }} {{ a.name|upper }}{% else %}-{% endfor %}",
        "{% if extra is defined %}x{% endif %}{{ extra|default('') }}",
        "{% set first = project.activities|first %}{{ first.name }}",
        "{% for name, value in project.items() %}{{ name }}{% endfor %}",
        "{{ project['title'] }} {{ project.activities[0].name }} {{ project.title.upper() }}",
        "{% for a in project.activities|sort(attribute='name') %}{{ a.cost }}{% endfor %}",
        "{# una nota #}",
        "Un conjunto {1, 2} y 100 %",
    ],
)
def test_what_is_well_is_let_through(well: str) -> None:
    assert check_template(template(well), NAMES) == []
    assert check_template(template(well), PROJECT) == []


def test_split_runs_are_tolerated() -> None:
    def build(document: Docx) -> None:
        paragraph = document.add_paragraph()
        for text in ("{", "{ project.", "title }", "}"):
            paragraph.add_run(text)

    assert check_template(template(build=build), NAMES) == []


def test_without_names_only_the_tags_are_checked() -> None:
    assert check_template(template("{{ anything.at.all }}")) == []


def test_every_message_is_whole_and_uses_the_same_facts_in_both_languages() -> None:
    for message in WORDS.values():
        for text in (message.what, message.remedy):
            names = [{name for _, name, _, _ in Formatter().parse(text[lang]) if name} for lang in LANGUAGES]
            assert names[0] == names[1], message.code
            assert text.es != text.en
