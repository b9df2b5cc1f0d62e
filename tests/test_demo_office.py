"""The demonstration, end to end: what an officer reads in the books and in the Word file, and that nothing of theirs is lost."""

import re
from datetime import date, datetime
from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.worksheet.table import TableColumn

from coopxl import demo as cases
from coopxl.core.values import Value
from coopxl.demo import ids
from coopxl.schema.office import TABLES
from coopxl.schema.text import LANGUAGES
from tests.hand import by_hand
from tests.offices import DAY, Desk, blank, book, cell, contents, demo, opened, seat, seen, type_rows

CALENDAR = {"es": ("Calendario", "Tabla cronológica"), "en": ("Calendar", "Chronological table")}

# Agency, application time and days left, top to bottom; the days are counted from the day asked for.
CHRONOLOGICAL = {
    ("es", "2026-01-01"): [
        ("Charity Anywhere", "1 al 8 de enero de 2026", 7),
        ("Organización de los Estados Americanos", "20 al 25 de febrero de 2026", 55),
        ("Freedom House", "marzo de 2026 (día por confirmar)", None),
        ("Agencia francesa CADVID", "10 al 12 de mayo de 2026", 131),
        ("Fondos Valencia", "por confirmar", None),
        ("Embajada del Japón", "por confirmar", None),
    ],
    ("en", "2026-01-01"): [
        ("Charity Anywhere", "1 to 8 January 2026", 7),
        ("Organization of American States", "20 to 25 February 2026", 55),
        ("Freedom House", "March 2026 (day to confirm)", None),
        ("French Agency CADVID", "10 to 12 May 2026", 131),
        ("Fondos Valencia (Funds Valencia)", "to confirm", None),
        ("Embassy of Japan", "to confirm", None),
    ],
    ("es", "2026-03-15"): [
        ("Freedom House", "marzo de 2026 (día por confirmar)", None),
        ("Agencia francesa CADVID", "10 al 12 de mayo de 2026", 58),
        ("Charity Anywhere", "1 al 8 de enero de 2027", 299),
        ("Organización de los Estados Americanos", "20 al 25 de febrero de 2027", 347),
        ("Fondos Valencia", "por confirmar", None),
        ("Embajada del Japón", "por confirmar", None),
    ],
    ("en", "2026-03-15"): [
        ("Freedom House", "March 2026 (day to confirm)", None),
        ("French Agency CADVID", "10 to 12 May 2026", 58),
        ("Charity Anywhere", "1 to 8 January 2027", 299),
        ("Organization of American States", "20 to 25 February 2027", 347),
        ("Fondos Valencia (Funds Valencia)", "to confirm", None),
        ("Embassy of Japan", "to confirm", None),
    ],
}
# Category, month and what stands there.
MONTHS = {
    "es": {
        ("Convocatoria abierta", "mar 2026", "Freedom House (día por confirmar) · pronóstico"),
        ("Asistencia técnica", "may 2026", "Agencia francesa CADVID 10-12 · pronóstico · iniciar hasta 13 mar"),
        ("Asistencia financiera", "ene 2026", "Charity Anywhere 1-8 · pronóstico · ✘ ya no alcanza"),
        ("Asistencia financiera", "Por confirmar", "Fondos Valencia"),
        ("Asistencia financiera", "Por confirmar", "Embajada del Japón"),
        ("Concurso", "feb 2026", "Organización de los Estados Americanos 20-25 · pronóstico · iniciar hasta 1 ene"),
    },
    "en": {
        ("Open call", "Mar 2026", "Freedom House (day to confirm) · forecast"),
        ("Technical assistance", "May 2026", "French Agency CADVID 10-12 · forecast · start by 13 Mar"),
        ("Financial assistance", "Jan 2026", "Charity Anywhere 1-8 · forecast · ✘ too late"),
        ("Financial assistance", "To confirm", "Fondos Valencia (Funds Valencia)"),
        ("Financial assistance", "To confirm", "Embassy of Japan"),
        ("Contest", "Feb 2026", "Organization of American States 20-25 · forecast · start by 1 Jan"),
    },
}
HEADINGS = {
    "es": """
        1 Introducción
        2 Antecedentes
        3 Situación actual del sector, problema o región del programa (diagnóstico)
        4 Justificación
        5 Beneficiarios
        6 Objetivos
        6.1 Objetivo general
        6.2 Objetivos específicos
        7 Metas
        8 Políticas del programa
        9 Estrategias de ejecución del programa
        10 Proyectos que integran el programa
        10.1 Resumen de los aspectos técnicos del programa
        10.2 Perfiles de cada uno de los proyectos del programa
        11 Inversiones del programa
        11.1 Inversión por proyecto
        11.2 Cronograma de ejecución del programa
        12 Presupuesto del programa
        13 Beneficios que tendría el programa
        14 Evaluación económica y/o financiera
        14.1 Indicadores económicos
        14.2 Indicadores financieros
        15 Competencia institucional
        16 Seguimiento y evaluación del programa
        17 Estudio de impacto ambiental""",
    "en": """
        1 Introduction
        2 Background
        3 Current situation of the sector, problem or region of the programme (diagnosis)
        4 Justification
        5 Beneficiaries
        6 Objectives
        6.1 General objective
        6.2 Specific objectives
        7 Goals
        8 Programme policies
        9 Strategies for executing the programme
        10 Projects that are part of the programme
        10.1 Summary of the technical aspects of the programme
        10.2 Profiles of each of the projects in the programme
        11 Programme investments
        11.1 Investment per project
        11.2 Programme execution schedule
        12 Programme budget
        13 Benefits that the programme would have
        14 Economic and/or financial evaluation
        14.1 Economic indicators
        14.2 Financial indicators
        15 Institutional competence
        16 Monitoring and evaluation of the programme
        17 Environmental impact study""",
}
SHARES = {
    "es": [("10.000,00", "51,28"), ("7.000,00", "35,90"), ("2.500,00", "12,82"), ("19.500,00", "100,00")],
    "en": [("10,000.00", "51.28"), ("7,000.00", "35.90"), ("2,500.00", "12.82"), ("19,500.00", "100.00")],
}
AS_TYPED = "A & B <Ltd> ñ Ñ “quotes” 'one' \"two\" {{ name }} {% x %} 🦜 =1+1"


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


def under(grid: list[list[object]], header: int, *labels: str) -> list[tuple[object, ...]]:
    """The columns of these headers, down to the first blank line."""
    numbers = [grid[header - 1].index(label) for label in labels]
    lines = [tuple(line[number] for number in numbers) for line in grid[header:]]
    return lines[: next((index for index, line in enumerate(lines) if not any(line)), len(lines))]


def words(path: Path) -> docx.document.Document:
    return docx.Document(str(path))


def text_of(document: docx.document.Document) -> str:
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def table_with(document: docx.document.Document, *headers: str) -> list[list[str]]:
    """The rows below the header of the table that has these headers."""
    tables = ([[cell.text for cell in row.cells] for row in table.rows] for table in document.tables)
    return next(rows[1:] for rows in tables if rows[0] == list(headers))


# The chronological table and the calendar


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "day"), CHRONOLOGICAL)
def test_the_chronological_table_reads_as_the_model_does(desk, tmp_path, lang, day):
    folder = demo(tmp_path / "oficina", lang)
    assert desk("calls", folder, "--today", day) == 0
    labels = [TABLES["call_table"][key].label[lang] for key in ("agency", "window", "days_left")]
    grid = seen(book(folder, "calendar"), CALENDAR[lang][1])
    assert under(grid, 4, *labels) == CHRONOLOGICAL[lang, day]
    assert grid[2][1] == datetime.fromisoformat(day)
    states = [row["state"] for row in desk.rows(folder, "call_table")]
    assert states == ["forecast"] * 4 + ["undated"] * 2, "what is only expected is never open"


@pytest.mark.parametrize("day", ["2026-01-03", "2026-02-21", "2026-03-31", "2026-05-11"])
def test_within_its_window_a_forecast_is_still_no_open_call(desk, tmp_path, day):
    folder = demo(tmp_path / "oficina")
    assert desk("calls", folder, "--today", day) == 0
    assert {row["state"] for row in desk.rows(folder, "call_table")} == {"forecast", "undated"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_calendar_shows_the_six_in_their_rows(desk, tmp_path, lang):
    folder = demo(tmp_path / "oficina", lang)
    grid = seen(book(folder, "calendar"), CALENDAR[lang][0])
    months = grid[3]
    assert len([month for month in months[1:13] if month]) == 12
    category, found = "", set()
    for line in grid[4:]:
        category = str(line[0] or category)
        found |= {(category, month, said) for month, said in zip(months[1:14], line[1:14], strict=True) if said}
    assert found == MONTHS[lang]


def test_each_entry_leads_to_its_programme(tmp_path):
    folder = demo(tmp_path / "oficina")
    held = openpyxl.load_workbook(book(folder, "calendar"))
    formulas = [str(one.value) for line in held["Calendario"]["B5:N60"] for one in line if one.value]
    links = [str(cell(held, "call_table", row, "link").value) for row in ("PRG-001/2026", "PRG-005")]
    held.close()
    assert len(formulas) == 6
    for formula in [*formulas, *links]:
        assert re.match(r"=HYPERLINK\(\"#'Programas'!A\d+\",", formula), formula


# The proposal


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("office", LANGUAGES)
def test_the_model_proposal(desk, tmp_path, office, lang):
    folder = demo(tmp_path / "oficina", office)
    assert desk("proposal", folder, cases.MODEL_PROJECT, "--lang", lang, "-o", tmp_path / "p.docx", "--today", DAY) == 0
    document = words(tmp_path / "p.docx")
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings == [line.strip() for line in HEADINGS[lang].strip().splitlines()]
    header = {
        "es": ("Fuente", "Quién aporta", "Monto (USD)", "Parte (%)"),
        "en": ("Source", "Contributor", "Amount (USD)", "Share (%)"),
    }
    assert [(row[2], row[3]) for row in table_with(document, *header[lang])] == SHARES[lang]
    said = text_of(document)
    assert f"USD {SHARES[lang][-1][0]}" in said
    assert {"es": "[por completar: Fecha de inicio]", "en": "[to complete: Start date]"}[lang] in said
    assert not re.search(r"\{\{|\{%|\bNone\b|Undefined|Decimal\(|PRY-2026|COO-\d", said)


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_names_print_as_typed(desk, tmp_path, lang):
    """Typed into the cells by another program, with all that a template or a sheet might take for its own."""
    folder = demo(tmp_path / "oficina", lang)
    with by_hand(book(folder, "registers")) as held:
        cell(held, "projects", cases.MODEL_PROJECT, "name", lang).value = AS_TYPED
        cell(held, "projects", cases.MODEL_PROJECT, "general_objective", lang).value = f"Uno\nDos: {AS_TYPED}"
        cell(held, "cooperants", ids.ISRAEL, "name", lang).value = AS_TYPED
    assert desk("proposal", folder, cases.MODEL_PROJECT, "-o", tmp_path / "p.docx", "--today", DAY) == 0
    document = words(tmp_path / "p.docx")
    assert document.paragraphs[1].text == AS_TYPED
    said = text_of(document).splitlines()
    assert f"Dos: {AS_TYPED}" in said
    assert said.count(AS_TYPED) >= 4, "title, addressee, profile, investment"
    assert document.core_properties.title.endswith(f"{cases.MODEL_PROJECT} propuesta" if lang == "es" else "proposal")
    assert desk("validate", folder, "--today", DAY) == 0
    lists = {"es": "Listas", "en": "Lists"}[lang]
    shown = {one for line in seen(book(folder, "tracking"), lists) for one in line}
    (listed,) = [one for one in shown if str(one).startswith(f"{cases.MODEL_PROJECT} — ")]
    assert f"{cases.MODEL_PROJECT} — {AS_TYPED}".startswith(str(listed).rstrip("…")), "the drop-downs say the same"
    assert len(str(listed)) > 60


@pytest.mark.slow
def test_a_person_who_breaks_a_tag_is_told_which_paragraph(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    shipped = Path(__file__).resolve().parents[1] / "templates" / "es" / "propuesta.docx"
    (folder / "plantillas").mkdir()
    template = words(shipped)
    broken = next(p for p in template.paragraphs if "{{" in p.text)
    broken.text = "Proyecto: {{ project.nmae }}"
    template.save(folder / "plantillas" / "propuesta.docx")
    before = contents(folder)
    assert desk("proposal", folder, cases.MODEL_PROJECT, "--today", DAY) == 2
    assert desk.err.count("\n") == 1
    assert "project.nmae" in desk.err or "nmae" in desk.err
    assert "Proyecto: {{ project.nmae }}" in desk.err
    assert contents(folder) == before


def test_the_office_s_own_template_wins(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    (folder / "plantillas").mkdir()
    own = docx.Document()
    own.add_paragraph("Carta de {{ office.name }} sobre {{ project.name }}")
    own.save(str(folder / "plantillas" / "propuesta.docx"))
    assert desk("proposal", folder, cases.MODEL_PROJECT, "-o", tmp_path / "p.docx") == 0
    assert words(tmp_path / "p.docx").paragraphs[0].text.startswith("Carta de Gobierno Autónomo")


# Doubts


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_doubt_of_the_sources_is_a_warning_at_its_cell(desk, tmp_path, lang):
    folder = demo(tmp_path / "oficina", lang)
    found = desk.findings(folder)
    assert {one["level"] for one in found} == {"warning", "info"}, "nothing is corrected, nothing is an error"
    told = {(one["table"], one["id"], one["column"]): one["message"] for one in found if one["level"] == "warning"}
    doubts: dict[tuple[str, str, str], Value] = {
        (table, str(row["id"]), "doubt"): row["doubt"]
        for table, rows in cases.rows(lang).items()
        for row in rows
        if row.get("doubt")
    }
    assert len(doubts) > 40
    label = {"es": "por comprobar: ", "en": "to be checked: "}[lang]
    assert {key: told.get(key) for key in doubts} == {key: f"{label}{doubt}" for key, doubt in doubts.items()}


@pytest.mark.parametrize(
    ("table", "row", "said"),
    [
        ("projects", ids.WOMEN, "¿8.000 dólares u 8.000 mujeres?"),  # 4.14, 10
        ("cooperants", ids.FRENCH_AGENCY, "«CADVID» está sin verificar"),  # 6
        ("cooperants", ids.AME, "RICI, RIICI, RICII y RISI"),  # 7
        ("cooperants", ids.ICLEI, "1916"),  # 12
        ("agreements", "CNV-2026-001", "enero de 2026"),  # 11
        ("projects", ids.BRIGADES, "300.000 dólares"),
        ("projects", ids.IRRIGATION, "solo hubo contacto"),
    ],
)
def test_contradictions_are_told_and_not_corrected(desk, tmp_path, table, row, said):
    found = desk.findings(demo(tmp_path / "oficina"))
    assert any(said in one["message"] for one in found if (one["table"], one["id"]) == (table, row))


# A person works in between


@pytest.mark.slow
def test_a_demo_run_again_loses_nothing_that_a_person_did(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    with opened(book(folder, "registers")) as held:
        cell(held, "projects", ids.WOMEN, "notes").value = "Llamar el lunes a la Sra. Ñauta"
        cell(held, "projects", cases.MODEL_PROJECT, "counterpart").value = 9600
        own_column(held, "projects", "Mi semáforo", {cases.MODEL_PROJECT: "verde", ids.WOMEN: "rojo"})
        type_rows(held, "people", [{"name": "Inés Pérez", "cooperant": ids.JAPAN}])
        held.create_sheet("Mis apuntes")["B2"] = "no borrar"
    with opened(book(folder, "calendar")) as held:
        cell(held, "call_table", "PRG-001/2026", "responsible").value = "Diana"
        cell(held, "call_table", "PRG-002/2026", "decision").value = "no postular"
        cell(held, "call_table", "PRG-004/2026", "decision").value = "pedir carta"
        cell(held, "call_table", "PRG-006", "decision").value = "preguntar"
        own_column(held, "call_table", "Prioridad", {"PRG-004/2026": 1, "PRG-003/2026": "tal vez"})
        cell(held, "programmes", "PRG-005", "opens_month").value = "Septiembre"
    proposal = folder / "documentos" / f"{cases.MODEL_PROJECT} propuesta.docx"
    edited = words(proposal)
    edited.add_paragraph("Un párrafo escrito a mano.")
    edited.save(str(proposal))
    kept = proposal.read_bytes()

    assert desk("demo", folder, "--for", "libreoffice", "--today", "2026-03-15") == 0
    assert desk.out.startswith("La oficina de")
    assert proposal.read_bytes() == kept
    assert (folder / "documentos" / f"{cases.MODEL_PROJECT} propuesta v2.docx").exists()

    projects = {row["id"]: row for row in desk.rows(folder, "projects")}
    assert projects[ids.WOMEN]["notes"] == "Llamar el lunes a la Sra. Ñauta"
    assert projects[cases.MODEL_PROJECT]["counterpart"] == "9600.00"
    assert [row["id"] for row in desk.rows(folder, "people") if row["name"] == "Inés Pérez"] == ["PER-005"]
    held = openpyxl.load_workbook(book(folder, "registers"))
    assert beside(held, "projects", "Mi semáforo") == {cases.MODEL_PROJECT: "verde", ids.WOMEN: "rojo"}
    assert held["Mis apuntes"]["B2"].value == "no borrar"
    held.close()

    listed = {row["id"]: row for row in desk.rows(folder, "call_table")}
    assert [row for row in listed if listed[row]["state"] != "closed"] == [
        "PRG-003/2026", "PRG-004/2026", "PRG-005/2026", "PRG-001/2027", "PRG-002/2027", "PRG-006",
    ]  # fmt: skip
    notes = {row: one["decision"] or one["responsible"] for row, one in listed.items()}
    assert {row: note for row, note in notes.items() if note} == {
        "PRG-001/2026": "Diana",
        "PRG-002/2026": "no postular",
        "PRG-004/2026": "pedir carta",
        "PRG-006": "preguntar",
    }
    held = openpyxl.load_workbook(book(folder, "calendar"))
    assert beside(held, "call_table", "Prioridad") == {"PRG-004/2026": 1, "PRG-003/2026": "tal vez"}
    held.close()

    assert desk("demo", folder, "--today", "2026-03-15") == 0, "the change log now shows what the second time changed"
    before = contents(folder)
    assert desk("demo", folder, "--today", "2026-03-15") == 0
    assert contents(folder) == before, "and once more changes nothing at all"


def own_column(held: openpyxl.Workbook, table: str, header: str, values: dict[str, object]) -> None:
    """Adds a column of one's own at the right of a table, as typing beside it does in Excel."""
    sheet, (left, top, right, bottom) = seat(held, table)
    sheet.cell(top, right + 1).value = header
    for row in range(top + 1, bottom + 1):
        if sheet.cell(row, left).value in values:
            sheet.cell(row, right + 1).value = values[sheet.cell(row, left).value]
    found = sheet.tables[table]
    found.ref = f"{sheet.cell(top, left).coordinate}:{sheet.cell(bottom, right + 1).coordinate}"
    found.autoFilter.ref = found.ref
    number = max(column.id for column in found.tableColumns) + 1
    found.tableColumns.append(TableColumn(id=number, name=header))


def beside(held: openpyxl.Workbook, table: str, header: str) -> dict[object, object]:
    """What stands in a column of one's own, by ID."""
    sheet, (left, top, right, bottom) = seat(held, table)
    number = next(n for n in range(left, right + 1) if sheet.cell(top, n).value == header)
    return {
        sheet.cell(row, left).value: sheet.cell(row, number).value
        for row in range(top + 1, bottom + 1)
        if sheet.cell(row, number).value is not None
    }


@pytest.mark.slow
def test_demo_of_an_office_that_is_not_the_sample_only_runs_its_actions(desk, tmp_path):
    folder = blank(tmp_path / "oficina")
    assert desk("demo", folder, "--today", DAY) == 0
    assert "Validación: 3 errores, 0 advertencias" in desk.out
    assert not (folder / "documentos").exists()
    assert desk.rows(folder, "projects") == []


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["excel", "libreoffice"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_demonstration_is_the_same_in_both_editions(desk, tmp_path, lang, edition):
    folder = demo(tmp_path / "oficina", lang, edition)
    assert len(desk.rows(folder, "cooperants")) > 20
    assert desk.rows(folder, "call_table")[0]["id"] == "PRG-001/2026"
    papers = sorted(path.name for path in (folder / {"es": "documentos", "en": "documents"}[lang]).iterdir())
    calendar = {"es": "calendario.ics", "en": "calendar.ics"}[lang]
    assert papers == [f"{cases.MODEL_PROJECT} proposal.docx", f"{cases.MODEL_PROJECT} propuesta.docx", calendar]
    assert (folder / "logo.png").read_bytes() == cases.logo()
    held = openpyxl.load_workbook(book(folder, "registers"))
    assert isinstance(cell(held, "projects", cases.MODEL_PROJECT, "amount_requested", lang).value, int | float)
    held.close()
    held = openpyxl.load_workbook(book(folder, "calendar"))
    holidays, (left, top, *_) = seat(held, "holidays")
    assert isinstance(holidays.cell(top + 1, left + 1).value, date)
    held.close()


@pytest.mark.slow
@pytest.mark.parametrize("typed", [None, "#N/A", "unos diez mil", -5], ids=str)
def test_no_sum_is_printed_while_an_amount_is_missing(desk, tmp_path, typed):
    """A total of the other lines would look right to the donor and be wrong."""
    folder = demo(tmp_path / "oficina")
    with opened(book(folder, "tracking")) as held:
        cell(held, "budget", "PRE-000002", "amount").value = typed
    assert desk("proposal", folder, cases.MODEL_PROJECT, "-o", tmp_path / "p.docx", "--json") == 0
    assert "H6" in [one["cell"] for one in desk.json["findings"] if one["table"] == "budget"]
    document, lacks = words(tmp_path / "p.docx"), "[por completar: Monto]"
    assert table_with(document, "Fuente", "Quién aporta", "Monto (USD)", "Parte (%)") == [
        ["Cooperante", "Embajada de Israel", "10.000,00", lacks],
        ["Otra", "AGROAZUAY, empresa del Gobierno Provincial del Azuay", lacks, lacks],
        ["Beneficiarios", "20 asociaciones de horticultores", "2.500,00", lacks],
        ["Total", "", lacks, lacks],
    ]
    assert f"USD {lacks}" in text_of(document)
    assert "12.500,00" not in text_of(document)


def test_a_budget_of_nothing_sums_to_nothing(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    with by_hand(book(folder, "tracking")) as held:
        for row in ("PRE-000001", "PRE-000002", "PRE-000003"):
            cell(held, "budget", row, "amount").value = 0
    assert desk("proposal", folder, cases.MODEL_PROJECT, "-o", tmp_path / "p.docx") == 0
    rows = table_with(words(tmp_path / "p.docx"), "Fuente", "Quién aporta", "Monto (USD)", "Parte (%)")
    assert [row[2:] for row in rows] == [["0,00", "0,00"]] * 4


@pytest.mark.slow
def test_notes_beside_the_table_go_with_their_call(desk, tmp_path):
    """LibreOffice does not let a table grow to the side: what is typed there belongs to the row all the same."""
    folder = demo(tmp_path / "oficina")
    with by_hand(book(folder, "calendar")) as held:
        sheet, (_, top, right, _) = seat(held, "call_table")
        sheet.cell(top, right + 1).value = "Mis notas"
        for row, note in ((1, "salud"), (4, "ODS"), (6, "contraparte")):
            sheet.cell(top + row, right + 1).value = note
            sheet.cell(top + row, right + 2).value = f"y más: {note}"
        sheet.cell(top + 7, right + 1).value = "al lado de una fila vacía"
        sheet.cell(top + 1, right + 4).value = "aparte"
    for day in ("2026-03-15", "2026-06-01", "2027-02-01"):
        assert desk("calls", folder, "--today", day) == 0
        grid = seen(book(folder, "calendar"), "Tabla cronológica")
        notes = {line[0]: line[right] for line in grid[top:] if line[right]}
        assert notes[None] == "al lado de una fila vacía"
        assert {str(row)[:7]: note for row, note in notes.items() if row} == {
            "PRG-001": "salud",
            "PRG-004": "ODS",
            "PRG-006": "contraparte",
        }
        assert all(
            line[right + 1] == (line[right] and line[0] and f"y más: {line[right]}") for line in grid[top : top + 9]
        )
        assert grid[top][right + 3] == "aparte", "what stands apart is left alone"
