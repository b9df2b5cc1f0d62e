"""What staff do wrong in a template is told with its place; what a stranger hid in one is stopped."""

import time

import pytest
from docx.document import Document as Docx

from coopxl.core.errors import CannotGoOn
from coopxl.documents.check import check_template
from coopxl.documents.dangers import dangers
from coopxl.documents.package import read_package
from coopxl.documents.pieces import pieces
from coopxl.documents.word import fill
from tests.documents.broken import field, text_box, with_member, with_paragraph, with_relation
from tests.documents.samples import PROJECT, lines, template

NAMES = ("project.title", "project.ready", "project.activities[].name", "project.activities[].cost", "office.name")

MISTAKES = (
    # heading, what the paragraph says, code, what is named
    ("Antecedentes", "Título: {{ project.title", "WORD-02", "{{ project.title"),
    ("Objetivo", "Título: {{ project.tittle }}", "WORD-09", "project.title"),
    ("Lugar", "Título: { project.title }}", "WORD-03", "}}"),
    ("Plazo", "{{ project.title|mayusculas }}", "WORD-04", "mayusculas"),
    ("Equipo", "{% for a in project.activities %}{{ a.name }}", "WORD-05", "{% endfor %}"),
    ("Costos", "{% endif %}", "WORD-06", "{% endif %}"),
    ("Filas", "{%tr for a in project.activities %}", "WORD-07", "{%tr for a in project.activities %}"),
    ("Metas", "{{ project title }}", "WORD-10", "{{ project title }}"),
    ("Riesgos", "{{ project.__class__ }}", "WORD-11", "{{ project.__class__ }}"),
    ("Anexos", "{%p if project.title %} y más", "WORD-15", "{%p if project.title %}"),
    ("Cierre", "{{{{ project.title }}}}", "WORD-02", "{{{{ project.title }}}}"),
    ("Firma", "{% include 'otra.docx' %}", "WORD-04", "include"),
)


@pytest.mark.parametrize(("heading", "words", "code", "named"), MISTAKES, ids=[one[0] for one in MISTAKES])
def test_twelve_mistakes_get_twelve_right_messages(heading: str, words: str, code: str, named: str) -> None:
    def build(document: Docx) -> None:
        document.add_heading(heading)
        document.add_paragraph(words)

    first = check_template(template("{{ project.title }}", build=build), NAMES)[0]
    assert (first.code, first.where.heading, first.where.paragraph) == (code, heading, 3)
    assert named in {str(fact) for fact in first.facts.values()}


def test_all_mistakes_of_one_template_are_told_in_order() -> None:
    # names are looked at, and blocks balanced, in what can be read
    kept = [one for one in MISTAKES if one[0] not in {"Objetivo", "Equipo"}]

    def build(document: Docx) -> None:
        for heading, words, *_ in kept:
            document.add_heading(heading)
            document.add_paragraph(words)

    found = check_template(template(build=build), NAMES)
    assert list(dict.fromkeys(one.where.heading for one in found if one.code != "WORD-05")) == [one[0] for one in kept]


def test_a_tag_in_a_text_box_or_a_note_is_told_once() -> None:
    found = check_template(with_paragraph(text_box("{{ project.tittle }}")), NAMES)
    assert [(one.code, one.facts["name"]) for one in found] == [("WORD-09", "project.tittle")]
    notes = b'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">'
    notes += b"<w:p><w:r><w:t>{{ project.tittle }}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    (one,) = check_template(with_member("word/footnotes.xml", notes), NAMES)
    assert one.where.words.es == "Notas al pie, párrafo 1"


def test_a_text_box_is_filled_for_new_and_old_programs() -> None:
    made = read_package(fill(with_paragraph(text_box("{{ project.title }}")), PROJECT))
    assert made["word/document.xml"].decode().count("Agua segura") == 3


def test_tags_cut_by_word_are_mended_and_told() -> None:
    def build(document: Docx) -> None:
        paragraph = document.add_paragraph()
        for text in ("{{ pro", "ject.", "title }}"):
            paragraph.add_run(text)
        bold = document.add_paragraph()
        bold.add_run("{{ office")
        bold.add_run(".name }}").bold = True

    content = template(build=build)
    found = pieces(read_package(content))
    assert [(one.code, one.facts.get("count", one.facts.get("tag"))) for one in found] == [
        ("WORD-21", 2),
        ("WORD-22", "{{ office.name }}"),
    ]
    assert lines(fill(content, PROJECT)) == ["Agua segura", "GAD"]


HOSTILE = {
    "a macro": with_member("word/vbaProject.bin"),
    "an object": with_member("word/embeddings/oleObject1.bin"),
    "a control": with_member("word/activeX/activeX1.xml"),
    "a remote picture": with_relation("image", "https://example.org/pixel.png"),
    "a remote template": with_relation("attachedTemplate", "https://example.org/evil.dotm"),
    "a file of the machine": with_relation("hyperlink", "file:///etc/passwd"),
    "a remote object": with_relation("oleObject", "https://example.org/x"),
    "DDE": with_paragraph(field("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe")),
    "a text from a file": with_paragraph(field(' INCLUDETEXT "c:\\\\secreto.docx" ')),
    "a picture from a file": with_paragraph(field("INCLUDEPICTURE http://example.org/x.png")),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_what_acts_or_fetches_by_itself_is_refused(content: bytes) -> None:
    assert {one.code for one in dangers(read_package(content))} == {"WORD-20"}
    with pytest.raises(CannotGoOn) as caught:
        fill(content, PROJECT)
    assert caught.value.code == "WORD-20"


def test_a_link_for_the_reader_is_let_through() -> None:
    for target in ("https://example.org", "mailto:oficina@example.org"):
        assert dangers(read_package(with_relation("hyperlink", target))) == []
    assert dangers(read_package(with_paragraph(field("PAGE")))) == []


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("{{ project.__class__.__mro__ }}", {"WORD-11"}),
        ("{{ project['__class__'] }}", {"WORD-09", "WORD-11"}),
        ("{{ ''.__class__ }}", {"WORD-11"}),
        ("{{ project.title.format(project) }}", {"WORD-09", "WORD-11"}),
        ("{% include '/etc/passwd' %}", {"WORD-04"}),
        ("{% import 'os' as os %}", {"WORD-04"}),
        ("{% for a in range(99999999) %}x{% endfor %}", {"WORD-13"}),
        ("{{ 'x' * 99999999 }}", {"WORD-13"}),
        ("{{ 9 ** 9999999 }}", {"WORD-13"}),
        ("{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}", {"WORD-12"}),
        ("{% for a in range(9999) %}{{ 'x' * 99999 }}{% endfor %}", {"WORD-12", "WORD-13"}),
    ],
)
def test_a_hostile_tag_is_stopped_in_time(words: str, codes: set[str]) -> None:
    started = time.monotonic()
    with pytest.raises(CannotGoOn) as caught:
        fill(template(words), PROJECT, seconds=0.3)
    assert caught.value.code in codes
    assert time.monotonic() - started < 10
