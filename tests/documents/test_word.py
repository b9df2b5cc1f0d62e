"""Documents filled from templates: what goes in comes out, and what cannot be is said clearly."""

import io
import time
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from docx.document import Document as Docx
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Mm
from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.core.errors import CannotGoOn
from coopxl.core.missing import Missing
from coopxl.documents.picture import Picture
from coopxl.documents.word import Properties, fill, fill_and_tell
from tests.documents.samples import PROJECT, filled, lines, opened, png, template
from tests.openxml import violations

PLAIN = template("[{{ value }}]")
LOOP = template("{%p for a in project.activities %}", "{{ a.name }}: {{ a.cost }}", "{%p endfor %}")
# what no XML can hold; line ends of every kind are line breaks
TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff") | st.sampled_from("\n\t")
)


def sound(content: bytes, folder: Path) -> None:
    file = folder / "made.docx"
    file.write_bytes(content)
    assert violations(file) == []


def refused(paragraphs: tuple[str, ...], data: dict[str, object] = PROJECT, **named: float) -> CannotGoOn:
    with pytest.raises(CannotGoOn) as caught:
        fill(template(*paragraphs), data, **named)
    return caught.value


@pytest.mark.slow
@given(TEXT)
@settings(max_examples=60, deadline=None)
def test_any_text_comes_out_as_typed(text: str) -> None:
    assert "\n".join(lines(fill(PLAIN, {"value": text}))) == f"[{text}]"


@pytest.mark.slow
@given(st.text())
@settings(max_examples=40, deadline=None)
def test_no_text_breaks_a_document(text: str) -> None:
    opened(fill(PLAIN, {"value": text}))


@pytest.mark.parametrize(
    "text",
    [
        "A & B <Ltd>",
        "niño «así» “x” 'y' \"z\"",
        "é😀",
        "{{ 7*7 }}",
        "{% if %}",
        "{_{ x }_}",
        "&nbsp;",
        "</w:t>",
        " a  b ",
    ],
)
def test_text_is_stored_as_typed(text: str) -> None:
    assert filled(["{{ value }}"], {"value": text}) == [text]


def test_what_no_file_can_hold_is_seen_and_not_lost() -> None:
    assert filled(["{{ value }}"], {"value": "a\x00b\r\nc\x0bd"}) == ["a\ufffdb\nc\nd"]


def test_nothing_prints_none_and_a_none_list_is_empty() -> None:
    assert filled(["[{{ project.note }}]", "[{% for x in project.note %}x{% endfor %}]"]) == ["[]", "[]"]


def test_lines_become_breaks_or_paragraphs_of_the_same_style() -> None:
    def build(document: Docx) -> None:
        document.add_paragraph("{{ value|paragraphs }}", style="List Bullet")

    made = opened(fill(template("{{ value }}", build=build), {"value": "uno\n\ndos"}))
    assert [(p.text, p.style.name) for p in made.paragraphs] == [
        ("uno\n\ndos", "Normal"),
        ("uno", "List Bullet"),
        ("dos", "List Bullet"),
    ]


def test_loops_conditions_and_sums() -> None:
    assert lines(fill(LOOP, PROJECT)) == ["Captación: 10", "Conducción: 20"]
    text = "{% if project.activities|length > 1 %}{{ project.activities|map(attribute='name')|join(', ') }}{% endif %}"
    assert filled([text]) == ["Captación, Conducción"]


def test_a_key_comes_before_a_method_of_python() -> None:
    assert filled(["{{ group.items }} {{ group.title }}"], {"group": {"items": "a", "title": "b"}}) == ["a b"]


@pytest.mark.slow
def test_rows_of_a_table_and_a_table_that_stays_empty(tmp_path: Path) -> None:
    def build(document: Docx) -> None:
        table = document.add_table(rows=3, cols=2)
        table.cell(0, 0).text = "{%tr for a in project.activities %}"
        table.cell(1, 0).text, table.cell(1, 1).text = "{{ a.name }}", "{{ a.cost }}"
        table.cell(2, 0).text = "{%tr endfor %}"
        only = document.add_table(rows=1, cols=1).cell(0, 0)
        only.text = "{%p if not project.ready %}"
        for text in ("x", "{%p endif %}"):
            only.add_paragraph(text)

    made = fill(template(build=build), PROJECT)
    rows = [[cell.text for cell in row.cells] for row in opened(made).tables[0].rows]
    assert rows == [["Captación", "10"], ["Conducción", "20"]]
    sound(made, tmp_path)
    sound(fill(template(build=build), {"project": {"activities": [], "ready": True}}), tmp_path)


def test_a_tag_that_word_spread_over_runs_keeps_the_look_of_its_start() -> None:
    def build(document: Docx) -> None:
        paragraph = document.add_paragraph()
        for text, bold in (("Título: {", False), ("{ pro", True), ("ject.tit", False), ("le }", True), ("}.", False)):
            paragraph.add_run(text).bold = bold

    assert lines(fill(template(build=build), PROJECT)) == ["Título: Agua segura."]


def test_bent_quotation_marks_and_ampersands_inside_a_tag() -> None:
    assert filled(["{% if project.title == “Agua segura” %}{{ ‘a & b < c’ }}{% endif %}"]) == ["a & b < c"]


def test_a_deleted_tag_under_tracked_changes_stays_deleted() -> None:
    def build(document: Docx) -> None:
        paragraph = document.add_paragraph("{{ project.")
        for name, word, tag in (("del", "tittle", "delText"), ("ins", "title", "t")):
            change = paragraph._p.makeelement(f"{{{paragraph._p.nsmap['w']}}}{name}", {})
            change.append(paragraph.add_run(word)._r)
            if tag == "delText":
                change[0][0].tag = f"{{{paragraph._p.nsmap['w']}}}delText"
            paragraph._p.append(change)
        paragraph.add_run(" }}")

    assert lines(fill(template(build=build), PROJECT)) == ["Agua segura"]


def test_headers_and_footers_are_filled() -> None:
    def build(document: Docx) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ office.name }}"
        document.sections[0].footer.paragraphs[0].text = "{{ project.title }}"

    section = opened(fill(template("x", build=build), PROJECT)).sections[0]
    assert (section.header.paragraphs[0].text, section.footer.paragraphs[0].text) == ("GAD", "Agua segura")


def test_a_missing_value_is_printed_highlighted_and_told() -> None:
    def build(document: Docx) -> None:
        run = document.add_paragraph().add_run("Sector: {{ sector }}.")
        run.italic = True

    made = fill_and_tell(template(build=build), {"sector": Missing("Sector & tema")})
    runs = opened(made.content).paragraphs[0].runs
    assert [(r.text, r.font.highlight_color) for r in runs] == [
        ("Sector: ", None),
        ("[por completar: Sector & tema]", WD_COLOR_INDEX.YELLOW),
        (".", None),
    ]
    assert all(run.italic for run in runs)
    assert made.missing == (Missing("Sector & tema"),)


def test_only_missing_values_that_are_printed_are_told_once() -> None:
    data = {"a": Missing("A"), "b": Missing("B"), "list": Missing("Lista"), "ready": False}
    made = fill_and_tell(
        template("{{ a }} {{ a }}{% if ready %}{{ b }}{% endif %}{% for x in list %}{{ x }}{% endfor %}"),
        data,
        lang="en",
    )
    assert lines(made.content) == ["[to complete: A] [to complete: A]"]
    assert made.missing == (Missing("A"), Missing("Lista"))


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("{{ m.name.first }}", "[por completar: M]"),
        ("{{ m|upper }}", "[por completar: M]"),
        ("{{ ('a ' ~ m)|upper }}", "A [por completar: M]"),
        ("{{ [1, 2]|length }}{{ m + 1 }}", "2[por completar: M]"),
        ("{{ m|paragraphs }}", "[por completar: M]"),
        ("{% if m %}{{ m }}{% endif %}", "[por completar: M]"),
        ("{{ values|join('; ') }}", "a; [por completar: M]"),
        ("{{ m.upper() }}", "[por completar: M]"),
        ("{{ m|length }}", "0"),
    ],
)
def test_a_missing_value_anywhere(text: str, out: str) -> None:
    assert filled([text], {"m": Missing("M"), "values": ["a", Missing("M")]}) == [out]


@pytest.mark.slow
def test_pictures(tmp_path: Path) -> None:
    def build(document: Docx) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ logo }}"

    logo = Picture(png(), 20, "Escudo del cantón")
    made = fill(template("a {{ logo }} b", "{{ logo }}", build=build), {"logo": logo})
    document = opened(made)
    assert [round(shape.width / Mm(1)) for shape in document.inline_shapes] == [20, 20]
    described = document.element.body.findall(".//{*}docPr")
    assert [one.get("descr") for one in described] == ["Escudo del cantón"] * 2
    assert len({one.get("id") for one in described}) == 2
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert len([name for name in archive.namelist() if "media/" in name]) == 1
    sound(made, tmp_path)


def test_a_huge_picture_is_made_smaller() -> None:
    pytest.importorskip("PIL")
    made = opened(fill(template("{{ photo }}"), {"photo": Picture(png(4000, 3000), 50, "Foto")}))
    image = next(part for part in made.part.package.iter_parts() if "media" in part.partname).image
    assert image.px_width == round(50 * 220 / 25.4)


@pytest.mark.parametrize("source", [b"not a picture", "no/such/file.png", png()[:40]])
def test_a_picture_that_cannot_be_read(source: bytes | str) -> None:
    assert refused(("{{ logo }}",), {"logo": Picture(source, 20, "Escudo")}).code == "WORD-17"


def test_the_same_data_gives_the_same_bytes_and_says_who_made_it() -> None:
    about = Properties("Agua & vida", "GAD Municipal", datetime(2026, 11, 20, 9, 30), language="es-EC")
    data = {**PROJECT, "value": Missing("x")}
    made = [fill(template("{{ value }}"), data, properties=about) for _ in range(2)]
    assert made[0] == made[1]
    core = opened(made[0]).core_properties
    assert (core.title, core.author, core.last_modified_by) == ("Agua & vida", "GAD Municipal", "GAD Municipal")
    assert core.created.replace(tzinfo=None) == datetime(2026, 11, 20, 9, 30)


def test_many_documents_of_one_template_are_fast() -> None:
    fill(LOOP, PROJECT)
    started = time.perf_counter()
    for _ in range(20):
        fill(LOOP, PROJECT)
    assert time.perf_counter() - started < 3


@pytest.mark.parametrize(
    "attack", ["{{ ''.__class__.__mro__ }}", "{{ cycler.__init__.__globals__.os.popen('id').read() }}"]
)
def test_an_attack_is_refused(attack: str) -> None:
    assert refused((attack,)).code == "WORD-11"


@pytest.mark.parametrize(
    "attack",
    [
        "{{ project['__class__'] }}",
        "{{ project|attr('__class__') }}",
        "{{ ('%s' % project) }}",
        "{{ project.title.__init__.__globals__ }}",
        "{{ project.activities.append(1) }}",
        "{{ project.title.format(project) }}",
        "{{ range.__self__ }}",
        "{{ self.__init__ }}",
        "{% include '/etc/passwd' %}",
        "{{ lipsum() }}",
        "{{ ''['__cla' ~ 'ss__'] }}",
    ],
)
def test_other_ways_out_are_refused_too(attack: str) -> None:
    assert refused((attack,)).code in {"WORD-04", "WORD-09", "WORD-11", "WORD-14"}


@pytest.mark.parametrize(
    ("runaway", "code"),
    [
        ("{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}", "WORD-12"),
        ("{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}", "WORD-12"),
        ("{{ range(10**9)|list }}", "WORD-13"),
        ("{{ 'x' * 10**9 }}", "WORD-13"),
        ("{{ 9 ** (9 ** 9) }}", "WORD-13"),
        ("{% set n = namespace(x='ab') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}", "WORD-13"),
        ("{% set n = namespace(x='ab') %}{% for i in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}", "WORD-13"),
        ("{% set n = namespace(x=7) %}{% for i in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}", "WORD-13"),
        (
            "{% set n = namespace(x='a') %}{% for i in range(99) %}{% set n.x = n.x|replace('a', 'aa') %}{% endfor %}",
            "WORD-13",
        ),
        ("{{ 1.5|round(10**9) }}", "WORD-13"),
        ("{% set n = namespace(x=1) %}{% for i in range(99) %}{% set n.x = [n.x, n.x] %}{% endfor %}", "WORD-11"),
    ],
)
def test_a_runaway_template_ends_within_its_time(runaway: str, code: str) -> None:
    started = time.perf_counter()
    error = refused((runaway,), seconds=0.5)
    assert time.perf_counter() - started < 3
    assert error.code == code
    assert error.facts["tag"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ project.ready }}", "WORD-14"),
        ("{{ project.activities }}", "WORD-14"),
        ("{{ project }}", "WORD-14"),
        ("{{ 1 / 0 }}", "WORD-19"),
        ("{{ project.title + 1 }}", "WORD-19"),
        ("{% for letter in project.title %}{{ letter }}{% endfor %}", "WORD-19"),
    ],
)
def test_what_cannot_be_printed_or_worked_out(text: str, code: str) -> None:
    error = refused(("Uno", "Dos", text))
    assert error.code == code
    assert "párrafo 3" in error.facts["where"].es


def test_an_unknown_name_is_told_with_its_paragraph_and_the_nearest_known_one() -> None:
    error = refused(("Uno", "Nombre: {{ project.tittle }}"))
    assert error.code == "WORD-09"
    assert error.facts["where"].en == "Text of the document, paragraph 2"
    assert (error.facts["name"], error.facts["nearest"]) == ("project.tittle", "project.title")
    assert error.facts["text"] == "Nombre: {{ project.tittle }}"


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04rubbish", b"\xd0\xcf\x11\xe0" + b"\0" * 600, pytest.param("zip", id="another zip")]
)
def test_what_is_no_word_document(content: bytes | str) -> None:
    if content == "zip":
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("a.txt", "a")
        content = target.getvalue()
    with pytest.raises(CannotGoOn) as caught:
        fill(content, {})
    assert caught.value.code == "WORD-01"


@pytest.mark.slow
def test_a_loop_that_repeats_a_picture_of_the_template_stays_sound(tmp_path: Path) -> None:
    def build(document: Docx) -> None:
        document.add_paragraph("{%p for a in project.activities %}")
        paragraph = document.add_paragraph("{{ a.name }}")
        paragraph.add_run().add_picture(io.BytesIO(png()), Mm(10))
        document.add_paragraph("{%p endfor %}")

    sound(fill(template(build=build), PROJECT), tmp_path)
