"""The page of the office: sound, the same each time, and what it looks like on paper."""

import re
import subprocess
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from docx.oxml.ns import qn

from coopxl.core.missing import Missing
from coopxl.derive import letterhead
from coopxl.derive.letterhead import Column, Heading
from coopxl.documents.check import check_template
from coopxl.documents.contents import paper_copy, with_pages
from coopxl.documents.picture import Picture
from coopxl.documents.word import Properties, fill
from tests import libreoffice
from tests.documents.samples import lines, opened, png
from tests.openxml import violations

ABOUT = Properties("Propuesta", "GAD Municipal", datetime(2026, 1, 2))
HEADINGS = [
    Heading("1", "Introducción"),
    Heading("10", "Proyectos"),
    Heading("10.1", "Resumen", 2),
    Heading("11", "Fin"),
]
LONG = "El agua llega a la cabecera y a dos parroquias rurales por una red que se describe a continuación. " * 30
DATA = {
    "office": {"name": "GAD Municipal & Co", "unit": "Unidad de Cooperación", "logo": Picture(png(), 20, "Escudo")},
    "cut_off": "20 de noviembre de 2026",
    "project": {
        "title": "Agua segura",
        "place": Missing("Lugar"),
        "text": f"{LONG}\n\n{LONG}",
        "activities": [{"name": f"Actividad {number}", "cost": "USD 1,00"} for number in range(1, 61)],
    },
}


def proposal(lang: str = "es") -> bytes:
    document = letterhead.start(lang)
    letterhead.title_block(document, "{{ project.title }}", kind="Propuesta", subtitle="{{ project.place }}")
    letterhead.facts(document, [("Entidad", "{{ office.name }}"), ("Lugar", "{{ project.place }}")])
    letterhead.contents(document, HEADINGS, lang)
    for heading in HEADINGS:
        letterhead.heading(document, heading)
        letterhead.text(document, "{{ project.text|paragraphs }}")
    letterhead.tag(document, "if project.activities")
    columns = [Column("Actividad", "{{ a.name }}", 110), Column("Costo", "{{ a.cost }}", 50, "right")]
    letterhead.table(document, columns, loop="a in project.activities", total=["Total", "USD 60,00"])
    letterhead.tag(document, "endif")
    letterhead.table(document, columns, rows=[("Uno", "1"), ("Dos", "2")])
    return letterhead.finished(document, ABOUT)


def stored_pages(content: bytes) -> list[str]:
    return [line.rpartition("\t")[2] for line in lines(content) if "\t" in line]


@pytest.mark.parametrize("lang", ["es", "en"])
def test_templates_and_what_is_made_of_them_are_sound(lang: str, tmp_path: Path) -> None:
    content = proposal(lang)
    assert check_template(content, DATA) == []
    made = fill(content, DATA, lang=lang, properties=ABOUT)
    for name, bytes_ in (("template", content), ("made", made), ("paper", paper_copy(made))):
        file = tmp_path / f"{name}.docx"
        file.write_bytes(bytes_)
        assert violations(file) == []


def test_it_is_the_same_each_time_and_carries_nothing_of_others() -> None:
    content = proposal()
    assert content == proposal()
    with zipfile.ZipFile(BytesIO(content)) as archive:
        text = "".join(archive.read(name).decode() for name in archive.namelist())
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert "python-docx" not in text
    assert "thumbnail" not in text
    core = opened(content).core_properties
    assert (core.author, core.title, core.comments) == ("GAD Municipal", "Propuesta", "")


def test_language_page_and_table_of_the_base() -> None:
    document = opened(proposal())
    section = document.sections[0]
    assert (section.page_width.mm, section.page_height.mm) == (pytest.approx(210, abs=0.1), pytest.approx(297, abs=0.1))
    assert document.styles.element.find(".//{*}lang").get(qn("w:val")) == "es-EC"
    rows = document.tables[1]._tbl.findall(".//{*}tr")
    assert rows[0].find(".//{*}tblHeader") is not None
    assert rows[0].find(".//{*}cantSplit") is not None
    assert "updateFields" not in document.settings.element.xml


def test_headings_are_headings_and_the_contents_points_to_them() -> None:
    document = opened(fill(proposal(), DATA))
    titles = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert titles[1:3] == [("Heading 1", "10 Proyectos"), ("Heading 2", "10.1 Resumen")]
    marks = {mark.get(qn("w:name")) for mark in document.element.body.iter("{*}bookmarkStart")}
    links = [link.get(qn("w:anchor")) for link in document.element.body.iter("{*}hyperlink")]
    assert links == [heading.anchor for heading in HEADINGS]
    assert set(links) <= marks


def test_pages_can_be_stored_in_the_contents() -> None:
    content = with_pages(fill(proposal(), DATA), {HEADINGS[0].anchor: 2, HEADINGS[2].anchor: 14})
    assert stored_pages(content) == ["2", "", "14", ""]
    assert stored_pages(with_pages(content, {HEADINGS[0].anchor: 3})) == ["3", "", "14", ""]


@pytest.mark.libreoffice
def test_libreoffice_prints_the_right_pages(tmp_path: Path) -> None:
    file = tmp_path / "propuesta.docx"
    file.write_bytes(paper_copy(fill(proposal(), DATA)))
    pdf = libreoffice.convert(file, "pdf", tmp_path)
    text = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], capture_output=True, encoding="utf-8", check=True, timeout=60
    ).stdout
    pages = text.split("\f")[:-1]
    told = {one.words: int(re.search(rf"{re.escape(one.words)}\.*\s*(\d+)", text)[1]) for one in HEADINGS}
    for words, page in told.items():
        assert re.search(rf"^\s*{re.escape(words)}$", pages[page - 1], re.MULTILINE), (words, page)
    for number, page in enumerate(pages, start=1):
        assert f"página {number} de {len(pages)}" in page
        assert "GAD Municipal & Co" in page
        assert "Fecha de corte de los datos: 20 de noviembre de 2026" in page
    assert sum("Costo" in page for page in pages) >= 2
    assert "[por completar: Lugar]" in pages[0]


def test_a_letter_needs_no_cut_off_date() -> None:
    document = letterhead.start("en", cut_off="")
    assert opened(letterhead.finished(document, ABOUT)).sections[0].footer.paragraphs[0].text == "\tpage 1 of 1"
