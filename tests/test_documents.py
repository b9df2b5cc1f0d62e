"""The life of a document: made, traced, made again, told when it is old, compared with its call; many; others' formats."""

import shutil
import zipfile
from pathlib import Path

import docx
import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.demo import MODEL_PROJECT as MODEL
from tests.documents.broken import with_relation
from tests.documents.donors import FORMATS
from tests.documents.samples import template
from tests.offices import Desk, book, cell, contents, demo, opened, type_rows
from tests.openxml import violations

DAY = ("--today", "2026-01-01")


@pytest.fixture
def desk(capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(capsys)


@pytest.fixture
def no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> Path:
        raise CannotGoOn("CALC-20")

    monkeypatch.setattr("coopxl.run.paging.program", gone)


def words(path: Path) -> str:
    made = docx.Document(str(path))
    cells = [one.text for table in made.tables for row in table.rows for one in row.cells]
    return "\n".join([*(one.text for one in made.paragraphs), *cells])


def test_every_value_of_a_proposal_says_its_cell_and_sums_their_parts(desk: Desk, tmp_path: Path) -> None:
    made = demo(tmp_path / "oficina") / "documentos" / f"{MODEL} propuesta.docx"
    assert desk("trace", made, "--json") == 0
    trace = desk.json
    assert (trace["paper"], trace["id"], trace["version"]) == ("proposal", MODEL, "1")
    (total,) = [one for one in trace["values"] if one["kind"] == "sum"]
    assert total["text"] == "19.500,00"
    assert [(one["row"], one["column"], one["holds"]) for one in total["cells"]] == [
        ("PRE-000001", "amount", "10.000,00"),
        ("PRE-000002", "amount", "7.000,00"),
        ("PRE-000003", "amount", "2.500,00"),
    ]
    (share,) = [one for one in trace["values"] if one["text"] == "51,28"]
    assert (share["kind"], len(share["cells"])) == ("made", 3)
    (blank,) = [one for one in trace["values"] if one["text"] == "[por completar: Fecha de inicio]"]
    assert (blank["kind"], blank["cells"][0]["at"]) == ("missing", "Proyectos!O9 «Fecha de inicio»")
    assert str(tmp_path) not in desk.out
    told = "".join(one["text"] for one in trace["values"])
    figures = [one for one in words(made).split() if any(sign.isdigit() for sign in one) and "," in one]
    assert figures
    assert [one for one in figures if one.strip("().;%") not in told] == []
    assert violations(made) == []


def test_a_document_without_trace_is_told(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "otro.docx"
    path.write_bytes(template("Hola"))
    assert desk("trace", path) == 2
    assert "DOCU-07: otro.docx no guarda" in desk.err
    assert desk("trace", tmp_path / "nada.docx") == 2
    assert "DOCU-08" in desk.err


@pytest.mark.slow
def test_a_new_version_says_what_changed_and_the_old_one_stays(desk: Desk, tmp_path: Path) -> None:
    folder = demo(tmp_path / "oficina")
    first = folder / "documentos" / f"{MODEL} propuesta.docx"
    kept = first.read_bytes()
    with opened(book(folder, "registers")) as held:
        cell(held, "projects", MODEL, "name").value = "Riego por goteo, segunda fase"
    with opened(book(folder, "tracking")) as held:
        cell(held, "budget", "PRE-000001", "amount").value = 1234.5
    told = [one for one in desk.findings(folder) if one["code"] == "DOCU-06"]
    assert {one["message"].split(" es del ")[0] for one in told} == {
        f"el documento {MODEL} propuesta.docx",
        f"el documento {MODEL} proposal.docx",
    }
    old = next(one for one in told if "propuesta" in one["message"])
    assert f"{MODEL} «Nombre del proyecto», PRE-000001 «Monto»" in old["message"]
    assert (old["sheet"], old["id"]) == ("Proyectos", MODEL)
    assert desk("proposal", folder, MODEL, "--json", *DAY) == 0
    names = [Path(path).name for path in desk.json["papers"]]
    assert names == [f"{MODEL} propuesta v2.docx", f"{MODEL} propuesta v2 (cambios).docx"]
    changes = {one["id"]: one["message"] for one in desk.json["findings"] if one["code"] == "DOCU-03"}
    assert changes["PRE-000001"] == "antes decía «10.000,00», ahora dice «1.234,50»."
    assert "Riego por goteo, segunda fase" in changes[MODEL]
    assert first.read_bytes() == kept
    listed = folder / "documentos" / names[1]
    assert "1.234,50" in words(listed)
    assert violations(listed) == []
    assert [one for one in desk.findings(folder) if one["code"] == "DOCU-06" and "propuesta" in one["message"]] == []
    before = contents(folder / "documentos")
    assert desk("proposal", folder, MODEL, "--json", *DAY) == 0
    assert [one["code"] for one in desk.json["findings"]].count("DOCU-01") == 1
    assert contents(folder / "documentos") == before


def test_what_a_person_wrote_into_a_version_is_not_lost_silently(desk: Desk, tmp_path: Path) -> None:
    folder = demo(tmp_path / "oficina")
    path = folder / "documentos" / f"{MODEL} propuesta.docx"
    edited = docx.Document(str(path))
    edited.add_paragraph("Un párrafo que una persona escribió a mano en la primera versión.")
    edited.save(str(path))
    assert desk("proposal", folder, MODEL, "--json", *DAY) == 0
    (lost,) = [one for one in desk.json["findings"] if one["code"] == "DOCU-04"]
    assert "una persona escribió a mano" in lost["message"]


@pytest.mark.slow
def test_a_document_is_compared_with_its_call(desk: Desk, tmp_path: Path) -> None:
    folder = demo(tmp_path / "oficina")
    made = folder / "documentos" / f"{MODEL} propuesta.docx"
    asked = {"font": "Arial", "margins": "2,4 cm", "pages_max": 500, "languages": "Inglés", "words_max": 50}
    asked |= {"required_sections": "Estudio de mercado", "required_annexes": "Póliza de seguro"}
    with opened(book(folder, "calendar")) as held:
        type_rows(held, "calls", [{"name": "Fondo de riego", "cooperant": "COO-007", **asked}])
    desk.findings(folder)
    (call,) = [one["id"] for one in desk.rows(folder, "calls")]
    with opened(book(folder, "registers")) as held:
        cell(held, "projects", MODEL, "call").value = call
    assert desk("proposal", folder, MODEL, "--json", *DAY) == 0
    assert {"DOCU-21", "DOCU-23", "DOCU-25", "DOCU-31", "DOCU-32", "DOCU-34"} <= {
        one["code"] for one in desk.json["findings"]
    }
    assert desk("formalities", folder, "CON-0", made) == 2
    assert "OFF-10" in desk.err


def test_many_are_made_and_one_that_fails_stops_none(desk: Desk, tmp_path: Path) -> None:
    folder = demo(tmp_path / "oficina")
    projects = [row["id"] for row in desk.rows(folder, "projects")]
    assert desk("proposal", folder, "--all", "--json", *DAY) == 0
    assert len(desk.json["papers"]) == len(projects) > 5
    assert desk("final-report", folder, *projects[:2], "--json", *DAY) == 1
    assert [one["code"] for one in desk.json["findings"]] == ["DOCU-09", "DOCU-09"]
    assert desk("proposal", folder, *projects[:2], "-o", tmp_path / "x.docx") == 2
    assert "-o es para un solo documento" in desk.err


@pytest.mark.slow
@pytest.mark.usefixtures("no_libreoffice")
def test_others_formats_are_filled_by_putting_them_among_the_templates(desk: Desk, tmp_path: Path) -> None:
    folder = demo(tmp_path / "oficina")
    (folder / "plantillas").mkdir(exist_ok=True)
    for name, made in FORMATS.items():
        (folder / "plantillas" / f"{name}.docx").write_bytes(made())
        assert desk("template", "check", f"{name}.docx", "--folder", folder, "--json") == 0, desk.out
        assert desk("template", "fill", name, MODEL, "--folder", folder, "--json", *DAY) == 0, desk.err
        (path,) = desk.json["papers"]
        assert violations(path) == []
        said = words(Path(path))
        assert "{{" not in said
        assert "19.500,00" in said
    assert "☒ rural   ☐ urban" in words(folder / "documentos" / f"{MODEL} Formulario Kusanone.docx")
    assert desk("template", "fill", "Otra", MODEL, "--folder", folder) == 2
    assert "WORD-26" in desk.err
    assert "Nota conceptual UE" in desk.err


@pytest.mark.usefixtures("no_libreoffice")
def test_a_template_is_checked_with_its_place(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "propuesta.docx"

    def build(document: docx.document.Document) -> None:
        document.add_heading("Objetivo")
        document.add_paragraph("{{ project.nmae }}")

    path.write_bytes(template(build=build))
    assert desk("template", "check", path, "--json") == 1
    (wrong,) = [one for one in desk.json["findings"] if one["code"] == "WORD-09"]
    assert (wrong["where"]["paragraph"], wrong["where"]["heading"]) == (2, "Objetivo")
    assert "Lo más parecido: project.name" in wrong["message"]
    assert "WORD-24" in {one["code"] for one in desk.json["findings"]}
    path.write_bytes(with_relation("image", "https://example.org/x.png"))
    assert desk("template", "check", path) == 1
    assert "WORD-20" in desk.out
    assert desk("template", "check", path, "--paper", "poema") == 2
    assert "WORD-25" in desk.err


def test_what_a_template_may_use_comes_from_what_is_gathered(desk: Desk, tmp_path: Path) -> None:
    assert desk("template", "fields", "proposal", "--json") == 0
    fields = {(one["repeated"], one["name"]): one for one in desk.json}
    assert fields["", "project.name"]["label"] == "Nombre del proyecto"
    assert fields["budget", "one.amount"]["kind"] == "número"
    assert fields["", "total"]["example"] == "19.500,00"
    target = tmp_path / "campos.docx"
    assert desk("template", "fields", "final-report", "-o", target, "--lang", "en") == 0
    assert "{{ project.name }}" in words(target)
    assert "{%tr for one in resources %}" in words(target)
    assert desk("template", "fields", "proposal", "-o", target) == 2
    assert "DOCU-11" in desk.err
    assert desk("template", "fields", "proposal", "-o", tmp_path / "campos.csv") == 0
    lines = (tmp_path / "campos.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "Etiqueta,Qué es,Clase,Ejemplo,Lista"
    assert len(lines) == len(fields) + 1


@pytest.mark.usefixtures("no_libreoffice")
def test_without_libreoffice_there_is_a_document_and_a_word_on_the_pdf(desk: Desk, tmp_path: Path) -> None:
    folder = demo(tmp_path / "oficina")
    assert desk("proposal", folder, MODEL, "--pdf", "--json", "--today", "2026-02-01") == 0
    assert [Path(path).suffix for path in desk.json["papers"]][:1] == [".docx"]
    (said,) = [one for one in desk.json["findings"] if one["code"] == "DOCU-30"]
    assert "CALC-20" in said["message"]


@pytest.mark.libreoffice
def test_a_mistake_in_a_template_has_its_page(desk: Desk, tmp_path: Path) -> None:
    def build(document: docx.document.Document) -> None:
        document.add_paragraph("Primera página")
        document.add_page_break()
        document.add_paragraph("Segunda: {{ project.nmae }}")

    path = tmp_path / "plantilla.docx"
    path.write_bytes(template(build=build))
    assert desk("template", "check", path, "--json") == 1
    (wrong,) = [one for one in desk.json["findings"] if one["code"] == "WORD-09"]
    assert wrong["where"]["page"] == 2
    assert "página 2, párrafo 3" in wrong["message"]


@pytest.mark.libreoffice
def test_the_pdf_has_its_pages_and_the_trace_survives_libreoffice(desk: Desk, tmp_path: Path) -> None:
    from tests.libreoffice import convert

    folder = demo(tmp_path / "oficina")
    shutil.rmtree(folder / "documentos")
    assert desk("proposal", folder, MODEL, "--pdf", "--json", *DAY) == 0
    made, pdf = map(Path, desk.json["papers"])
    assert pdf.read_bytes().startswith(b"%PDF")
    with zipfile.ZipFile(made) as package:
        text = package.read("word/document.xml").decode()
    pages = text.split("PAGEREF")[1:]
    assert len(pages) > 15
    assert [one for one in pages if "<w:t" not in one.split('fldCharType="end"')[0]] == []
    again = convert(made, "docx", tmp_path / "guardado")
    assert desk("trace", again, "--json") == 0
    assert len(desk.json["values"]) > 50
