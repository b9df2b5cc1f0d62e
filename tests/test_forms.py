"""The forms end to end: typed with another program, saved by the command line, found in the tables; and on paper."""

import re
import sys
from datetime import date

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopxl.actions.form import clear, load
from coopxl.actions.form_save import save
from coopxl.core.values import Bad
from coopxl.core.values import read as meaning_of
from coopxl.core.vocabulary import Vocabulary
from coopxl.schema import kinds
from coopxl.schema.forms import COOPERANT, FORMS, PROJECT, Children, Options
from coopxl.schema.names import form_name
from coopxl.schema.office import TABLES
from coopxl.schema.text import LANGUAGES
from tests.forms import FormDesk, fields
from tests.hand import by_hand, looked_at
from tests.libreoffice import Calc, convert, pictures
from tests.offices import DAY, Desk, blank, book, cell, contents, demo, opened
from tests.openxml import violations

MODEL = "PRY-2026-005"
WORDS = Vocabulary()


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


def on(held, form, field: str):
    """The cell of a field, found by its name."""
    ((sheet, where),) = held.defined_names[form_name(form.key, field)].destinations
    return held[sheet][where.replace("$", "")]


def type_form(folder, form, cells) -> None:
    with by_hand(book(folder, "registers")) as held:
        for field, value in cells.items():
            on(held, form, field).value = value


def shown(folder, form) -> dict[str, object]:
    """The cells of the form that are not blank."""
    held = looked_at(book(folder, "registers"))
    cells = {name: on(held, form, name).value for name in fields(form)[:-1]}
    return {name: value for name, value in cells.items() if value is not None}


# Whatever is typed: saved, loaded and saved again it gives the same row


OFFICE = """
    | cooperants | id      | name             | acronym |
    |            | COO-001 | Fondo; del Agua  | FA      |
    |            | COO-002 | Banco — Oficina  |         |
    | calls | id           | name    |
    |       | CON-2026-001 | Premios |
    | parishes | id     | name   |
    |          | 010101 | Centro |
    |          | 010102 | Sur    |
    | plan_objectives | id      | text     |
    |                 | OBP-001 | Un fin   |
    |                 | OBP-002 | Otro fin |
    """
IDS = {
    "cooperants": ["COO-001", "COO-002"],
    "calls": ["CON-2026-001"],
    "parishes": ["010101", "010102"],
    "plan_objectives": ["OBP-001", "OBP-002"],
    "projects": [""],
}
TEXT = st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Co", "Cn"]), max_size=40)


CENTS = st.integers(0, 10**9)
DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))
TYPED = {
    kinds.Prose: st.lists(TEXT, max_size=3).map("\n".join) | st.just("=1+1"),
    kinds.Money: CENTS.map(lambda number: number / 100) | CENTS.map(lambda n: f"{n // 100},{n % 100:02}"),
    kinds.Quantity: st.integers(-(10**6), 10**6).map(lambda number: number / 1000),
    kinds.Day: DAYS | DAYS.map(lambda day: f"{day:%d/%m/%Y}") | DAYS.map(lambda day: (day - date(1899, 12, 30)).days),
    kinds.YesNo: st.sampled_from(["Sí", "No", "yes", "x", True, False]),
    kinds.Email: st.sampled_from(["a.b@example.org", "no es un correo"]),
    kinds.Phone: st.sampled_from(["07 224 0000", "+34 600 000 000", "12", "022222222 / 022222223"]),
    kinds.Url: st.sampled_from(["https://example.org/a?b=c", "example.org"]),
}


def typing(kind: kinds.Kind) -> st.SearchStrategy:
    """What a person types into a cell of this kind, understood in the end."""
    match kind:
        case kinds.Words(longest):
            return TEXT | st.integers(0, 999999) | st.just("x" * (longest + 1))
        case kinds.Choice(codes) | kinds.Choices(codes):
            spellings = [(code.key, code.label.es, code.label.en) for code in WORDS.codes(codes)]
            return st.sampled_from([one for code in spellings for one in code])
        case kinds.Ref(table):
            return st.sampled_from(IDS[table])
        case kinds.Refs(table):
            return st.lists(st.sampled_from(IDS[table]), min_size=1).map("; ".join)
    return TYPED[type(kind)]


def every_field(form) -> dict[str, st.SearchStrategy]:
    strategies: dict[str, st.SearchStrategy] = {}
    for item in form.items:
        if isinstance(item, Children):
            text = typing(TABLES[item.table][item.column].kind)
            strategies |= {f"{item.table}_{number}": text for number in range(1, item.count + 1)}
        elif isinstance(item, Options):
            codes = WORDS.codes(TABLES[form.table][item.column].kind.codes)
            strategies |= {f"{item.column}_{code.key}": typing(kinds.YesNo()) for code in codes}
        elif hasattr(item, "column") and item.column != "id":
            strategies[item.column] = typing(TABLES[form.table][item.column].kind)
    return strategies


def as_in_a_table(form, cells) -> dict[str, object]:
    """What the columns would hold if the same were typed into the table, references left out."""
    expected: dict[str, object] = {}
    for key in form.columns:
        kind = TABLES[form.table][key].kind
        if isinstance(kind, kinds.Choices):
            asked = [(code.key, cells.get(f"{key}_{code.key}")) for code in WORDS.codes(kind.codes)]
            chosen = tuple(code for code, typed in asked if meaning_of(kinds.YesNo(), typed, WORDS) is True)
            expected[key] = chosen or None
        elif key != "id" and not isinstance(kind, kinds.Ref | kinds.Refs):
            said = meaning_of(kind, cells.get(key), WORDS)
            expected[key] = said.value if isinstance(said, Bad) else said
    return expected


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_typed_saved_loaded_and_saved_again_gives_the_same_row(form, lang):
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.fixed_dictionaries({}, optional=every_field(form)))
    def same(cells):
        cells["name"] = f"A{cells.get('name', '')}"
        desk = FormDesk(OFFICE, form, lang)
        desk.type(cells)
        desk.do(save(form))
        row_id = desk.on_form()["id"]
        first = desk.book[form.table][row_id]
        expected = as_in_a_table(form, cells)
        assert {key: first[key] for key in expected} == expected
        tables = {key: table.columns for key, table in desk.book.tables.items()}
        on_form = desk.on_form()
        desk.do(clear(form))
        assert desk.on_form() == {}
        desk.do(load(form), row_id)
        desk.do(save(form))
        assert not any(desk.patches.values())
        assert {key: table.columns for key, table in desk.book.tables.items()} == tables
        assert desk.on_form().keys() <= on_form.keys(), "a No among options is left blank"

    same()


def test_every_kind_of_field_was_typed():
    on_forms = {type(TABLES[form.table][key].kind) for form in FORMS for key in form.columns}
    assert on_forms == {
        kinds.Identity, kinds.Words, kinds.Prose, kinds.Money, kinds.Quantity, kinds.Day, kinds.YesNo, kinds.Choice,
        kinds.Choices, kinds.Ref, kinds.Refs, kinds.Email, kinds.Phone, kinds.Url,
    }  # fmt: skip


# Through files


SAMPLES: dict[type[kinds.Kind], object] = {
    kinds.Words: "Ñandú & <Cía> «uno»",
    kinds.Prose: "Primera línea\nsegunda; con = signos",
    kinds.Money: 12500.5,
    kinds.Quantity: 1.085,
    kinds.Day: date(2026, 5, 4),
    kinds.YesNo: "No",
    kinds.Email: "a.b@example.org",
    kinds.Phone: "+34 600 000 000",
    kinds.Url: "https://example.org/a?b=c",
}


def filled(form, lang) -> dict[str, object]:
    """A value in every cell of a form, every second option chosen; references into the demonstration."""
    ids = {
        "cooperants": "COO-007",
        "calls": "",
        "parishes": "",
        "plan_objectives": "OBP-016",
        "projects": "PRY-2026-005",
    }
    cells: dict[str, object] = {}
    for field in every_field(form):
        column = field if field in TABLES[form.table] else ""
        kind = TABLES[form.table][column].kind if column else None
        if kind is None and field.startswith("objectives"):
            cells[field] = f"Objetivo {field[-1]}"
        elif kind is None:
            cells[field] = {"es": "Sí", "en": "Yes"}[lang] if len(cells) % 2 else None
        elif isinstance(kind, kinds.Choice):
            cells[field] = WORDS.codes(kind.codes)[1].label[lang]
        elif isinstance(kind, kinds.Ref | kinds.Refs):
            cells[field] = ids[kind.table] or None
        else:
            cells[field] = SAMPLES[type(kind)]
    return cells


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "edition"), [("es", "libreoffice"), ("en", "excel")])
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_a_whole_form_through_files(desk, tmp_path, form, lang, edition):
    folder = demo(tmp_path / "oficina", lang, edition)
    cells = filled(form, lang)
    before = desk.rows(folder, form.table)
    type_form(folder, form, cells)
    assert desk("form", "save", folder, form.word[lang], "--yes", "--today", DAY) == 0, desk.err + desk.out
    *others, row = desk.rows(folder, form.table)
    assert others == before
    row_id = {"project": "PRY-2026-011", "cooperant": row["id"]}[form.key]
    assert (row["id"], row["name"]) == (row_id, SAMPLES[kinds.Words])
    for key, value in row.items():
        kind = TABLES[form.table][key].kind
        if isinstance(kind, kinds.Choices):
            chosen = [c.key for c in WORDS.codes(kind.codes) if cells[f"{key}_{c.key}"]]
            assert value == chosen, key
        elif key in form.columns and key not in ("id", "call", "parishes"):
            assert value not in (None, []), key
    if form is PROJECT:
        lines = [one for one in desk.rows(folder, "objectives") if one["project"] == row_id]
        assert [one["text"] for one in lines] == [f"Objetivo {number}" for number in range(1, 5)]
    on_form, held = shown(folder, form), contents(folder)
    assert on_form["id"] == row_id
    assert desk("form", "save", folder, form.word[lang], "--yes", "--today", DAY) == 0
    assert contents(folder) == held, "saved twice, nothing changes"
    assert desk("form", "clear", folder, form.word[lang], "--yes") == 0
    assert shown(folder, form) == {}
    assert desk("form", "load", folder, form.word[lang], row_id.lower(), "--yes") == 0
    assert shown(folder, form) == on_form
    assert desk("form", "save", folder, form.word[lang], "--yes", "--today", DAY) == 0
    assert desk.rows(folder, form.table)[-1] == row


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_what_is_written_is_a_sound_workbook(desk, tmp_path, form):
    folder = demo(tmp_path / "oficina")
    (first, second, *_) = desk.rows(folder, form.table)
    assert desk("form", "load", folder, form.key, first["id"], "--yes") == 0
    assert desk("form", "load", folder, form.key, second["id"], "--yes") == 0
    assert violations(book(folder, "registers")) == []


@pytest.mark.slow
def test_the_rest_of_the_office_and_the_looks_stay(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    with opened(book(folder, "registers")) as held:
        on(held, PROJECT, "name").fill = openpyxl.styles.PatternFill("solid", fgColor="FFFF00")
        sheet = cell(held, "projects", MODEL, "name").parent
        cell(held, "projects", MODEL, "name").font = openpyxl.styles.Font(name="Courier New")
        sheet["A2"].comment = openpyxl.comments.Comment("mía", "yo")
    assert desk("form", "load", folder, "project", MODEL, "--yes") == 0
    type_form(folder, PROJECT, {"name": "Otro nombre", "objectives_3": None})
    before = {table: desk.rows(folder, table) for table in TABLES}
    assert desk("form", "save", folder, "project", "--yes") == 0
    after = {table: desk.rows(folder, table) for table in TABLES}
    assert {table for table in TABLES if after[table] != before[table]} == {"projects", "objectives"}
    changed = [(old, new) for old, new in zip(before["projects"], after["projects"], strict=True) if old != new]
    ((old, new),) = changed
    assert new == {**old, "name": "Otro nombre"}
    held = openpyxl.load_workbook(book(folder, "registers"))
    assert on(held, PROJECT, "name").fill.fgColor.rgb == "00FFFF00"
    assert cell(held, "projects", MODEL, "name").font.name == "Courier New"
    assert cell(held, "projects", MODEL, "name").parent["A2"].comment.text == "mía"
    entries = [one.value for one in held["Listas"]["A"]] + [c.value for row in held["Listas"] for c in row]
    assert f"{MODEL} — Otro nombre" in entries, "the lists know the new name at once"


# Preview, question, exit status


@pytest.mark.slow
def test_without_an_answer_it_is_only_told(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    assert desk("form", "load", folder, "project", MODEL, "--yes") == 0
    type_form(folder, PROJECT, {"summary": None, "amount_requested": "11 000,50"})
    before = contents(folder)
    for words in ([], ["--dry-run"]):
        assert desk("form", "save", folder, "proyecto", *words) == 0
        assert contents(folder) == before
        said = desk.out
        assert (
            "Advertencia: Ficha de proyecto!D33 «Resumen del proyecto»: queda vacío; decía «Veinte asociaciones" in said
        )
        assert "«Monto solicitado»: de «10.000,00» pasa a «11.000,50»" in said
        assert re.search(r"^  registros.xlsx Proyectos!\w+9: 10000 -> 11\.?000", said, re.MULTILINE)
        assert "registros.xlsx Ficha de proyecto!" not in said
        assert "Ficha de proyecto!O1" not in said
        assert desk.lines[-1] == "No se escribió nada. Para hacerlo, repita con --yes."
    assert desk("form", "save", folder, "project", "--json", "--lang", "en") == 0
    assert desk.json["written"] == []
    assert contents(folder) == before
    cleared = next(one for one in desk.json["findings"] if one["code"] == "FORM-23")
    assert (cleared["sheet"], cleared["column"], cleared["id"]) == ("Ficha de proyecto", "summary", MODEL)
    assert cleared["message"].startswith("it is emptied; it said “Veinte")
    assert any("Proyectos!" in line for line in desk.json["changes"])


@pytest.mark.parametrize(
    ("answer", "done"), [("s", True), ("Sí", True), ("y", True), ("n", False), ("", False), (None, False)]
)
def test_at_a_terminal_it_asks(desk, tmp_path, monkeypatch, answer, done):
    folder = demo(tmp_path / "oficina")
    asked = []

    def answering(question):
        asked.append(question)
        if answer is None:
            raise EOFError
        return answer

    monkeypatch.setattr("builtins.input", answering)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    before = contents(folder)
    assert desk("form", "load", folder, "project", MODEL) == 0
    assert asked == ["¿Lo hago? [s/N] "]
    assert "Cambiaría (no se escribió nada):" in desk.lines
    assert ("Guardado:" in desk.out) is done
    assert ("No se escribió nada. Para hacerlo, repita con --yes." in desk.lines) is not done
    assert (contents(folder) != before) is done
    if done:
        assert desk("form", "load", folder, "project", MODEL) == 0
        assert len(asked) == 1, "nothing would change, so nothing is asked"
        assert desk.lines[-1] == "No hay nada que cambiar."


def test_the_status_after_a_question_is_that_of_what_was_told(desk, tmp_path, monkeypatch):
    folder = blank(tmp_path / "office", "en")
    type_form(folder, COOPERANT, {"name": "x" * 256})
    monkeypatch.setattr("builtins.input", lambda question: "y")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert desk("form", "save", folder, "cooperant") == 1
    assert f"Saved: {book(folder, 'registers').resolve()}" in desk.lines


@pytest.mark.slow
def test_what_cannot_be_understood_ends_with_status_two_and_its_cell(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    assert desk("form", "load", folder, "project", MODEL, "--yes") == 0
    type_form(folder, PROJECT, {"name": "Otro", "counterpart": "mucho", "start_date": "pronto"})
    before = contents(folder)
    assert desk("form", "save", folder, "project", "--yes") == 2
    assert desk.out == ""
    assert re.fullmatch(r"FORM-06: No se guardó nada de la «Ficha de proyecto»: .*\n", desk.err)
    assert "Ficha de proyecto!J69 «Contraparte»: «mucho» no se entiende como número" in desk.err
    assert "[VAL-13]" in desk.err
    assert desk("form", "load", folder, "project", "PRY-2026-001") == 2
    assert desk.err.startswith("FORM-07: ")
    assert contents(folder) == before
    assert desk("form", "load", folder, "project", "PRY-2026-001", "--yes") == 0
    assert "se pierde lo que estaba escrito sin guardar: «mucho»" in desk.out


def test_a_text_that_is_too_long_is_saved_and_is_an_error(desk, tmp_path):
    folder = blank(tmp_path / "office", "en")
    type_form(folder, COOPERANT, {"name": "x" * 256, "abroad_email": "nobody"})
    assert desk("form", "save", folder, "cooperant", "--yes") == 1
    assert [line.split(":")[0] for line in desk.lines[:2]] == ["ERROR", "Warning"]
    assert desk.rows(folder, "cooperants")[0]["name"] == "x" * 256


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("form",), "falta"),
        (("form", "print", "x", "project"), "print"),
        (("form", "save", "x", "person"), "FICHA no puede ser 'person'"),
        (("form", "save", "x"), "falta FICHA"),
        (("form", "save", "x", "project", "--yes", "--dry-run"), "no va con"),
    ],
)
def test_bad_words(desk, words, said):
    assert desk(*words) == 2
    assert desk.err.startswith("CLI-01: ")
    assert said in desk.err


def test_a_book_that_is_open_is_not_written(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    (folder / ".~lock.registros.xlsx#").write_text(",Ana,pc,,;")
    before = contents(folder)
    assert desk("form", "load", folder, "project", MODEL, "--yes") == 2
    assert desk.err.startswith("OFF-05: ")
    assert contents(folder) == before


# The paper forms


PROJECT_ON_PAPER = (
    ("Project", "Projects'name", "Project's name", "name"),
    ("Project", "Local governmen nts department", "Local government's department", "department"),
    ("Project", "Head of Department", "Head of department", "department_head"),
    ("Project", "Phone number", "Phone number", "head_phone"),
    ("Project", "Email", "Email", "head_email"),
    ("Project manager", "Name", "Name", "manager_name"),
    ("Project manager", "Phone number", "Phone number", "manager_phone"),
    ("Project manager", "Email", "Email", "manager_email"),
    ("Project objectives", "General", "General objective", "general_objective"),
    ("Project objectives", "Secifics", "1", "objectives_1"),
    ("Area of interest", "Agriculture", "Agriculture", "areas_agriculture"),
    ("Area of interest", "Environment", "Environment", "areas_environment"),
    ("Area of interest", "Infraestructura", "Infrastructure", "areas_infrastructure"),
    ("Area of interest", "Emergenci aid", "Emergency aid", "areas_emergency_aid"),
    ("Area of interest", "Employment", "Employment", "areas_employment"),
    ("Area of interest", "Lucha Antidrogas", "Fight against drugs", "areas_drug_control"),
    ("Area of interest", "Comerce", "Commerce", "areas_commerce"),
    ("Area of interest", "Género", "Gender", "areas_gender"),
    ("Area of interest", "Resolución de Conflictos", "Conflict resolution", "areas_conflict_resolution"),
    ("Area of interest", "Culture", "Culture", "areas_culture"),
    ("Area of interest", "Gobernabilidad", "Governance", "areas_governance"),
    ("Area of interest", "Salud", "Health", "areas_health"),
    ("Area of interest", "Human Rights", "Human rights", "areas_human_rights"),
    ("Area of interest", "Industria", "Industry", "areas_industry"),
    ("Area of interest", "Sectores Productivos", "Productive sectors", "areas_productive_sectors"),
    ("Area of interest", "Other", "Other area: which?", "other_area"),
    ("Project summary", "Project summary", "Project summary", "summary"),
    ("General data", "Urban", "Urban", "localization_urban"),
    ("General data", "Rural", "Rural", "localization_rural"),
    ("General data", "Starte date", "Start date", "start_date"),
    ("General data", "Completion date", "Completion date", "completion_date"),
    ("General data", "Observations", "Notes", "notes"),
)
"""Block, label on paper, label on the sheet, field: as the model's form has them."""

_ABROAD = "Contact details of the headquarters abroad"
_LOCAL = "Contact of the headquarters in Ecuador, or of the nearest office outside the country"
COOPERANT_ON_PAPER = (
    *(
        ("Type of organization", *labels)
        for labels in (
            ("NGO", "NGO", "organization_types_ngo"),
            ("Business", "Business", "organization_types_business"),
            ("Foundation", "Foundation", "organization_types_foundation"),
            ("Religious Organization", "Religious organization", "organization_types_religious"),
            ("Civil Society Organization", "Civil society organization", "organization_types_civil_society"),
            ("Volunteering", "Volunteering", "organization_types_volunteering"),
            ("Others", "Other type: which?", "other_type"),
        )
    ),
    *(
        ("Source of resources", *labels)
        for labels in (
            ("Public (centralized)", "Public (centralized)", "resource_sources_public_central"),
            ("Public (descentralized)", "Public (decentralized)", "resource_sources_public_decentralized"),
            ("Privates (Company)", "Private (company)", "resource_sources_private_company"),
            ("Private (fundation)", "Private (foundation)", "resource_sources_private_foundation"),
            ("Privates (Individual)", "Private (individual)", "resource_sources_private_individual"),
            ("Mixed", "Mixed", "resource_sources_mixed"),
            ("Others:", "Other source: which?", "other_source"),
            ("Main cofinanciers:", "Main cofinanciers", "main_cofinanciers"),
        )
    ),
    ("General data", "Country of Origin:", "Country of origin", "country"),
    ("General data", "Background:", "Background", "background"),
    ("General data", "Objective:", "Objective", "objective"),
    *(
        ("Thematic areas of interest", *labels)
        for labels in (
            ("Agriculture", "Agriculture", "areas_agriculture"),
            ("Education", "Education", "areas_education"),
            ("Infraestructure", "Infrastructure", "areas_infrastructure"),
            ("Emergency aid", "Emergency aid", "areas_emergency_aid"),
            ("Employement", "Employment", "areas_employment"),
            ("Fight against drugs", "Fight against drugs", "areas_drug_control"),
            ("Cience and Technology", "Science and technology", "areas_science_technology"),
            ("Enviroment", "Environment", "areas_environment"),
            ("Comerce", "Commerce", "areas_commerce"),
            ("Gender", "Gender", "areas_gender"),
            ("Conflic Resolution", "Conflict resolution", "areas_conflict_resolution"),
            ("Culture", "Culture", "areas_culture"),
            ("Gobenability", "Governance", "areas_governance"),
            ("Health", "Health", "areas_health"),
            ("Human Rights", "Human rights", "areas_human_rights"),
            ("Industry", "Industry", "areas_industry"),
            ("Productive Sectors", "Productive sectors", "areas_productive_sectors"),
            ("other:", "Other area: which?", "other_area"),
        )
    ),
    *(
        ("Target population", *labels)
        for labels in (
            ("Institutions", "Institutions", "populations_institutions"),
            ("Displaced/Refugees", "Displaced or refugees", "populations_displaced"),
            ("Peasent Population", "Peasant population", "populations_peasants"),
            ("Priority Care Groups", "Priority care groups", "populations_priority_groups"),
            ("Ethnic Minorities", "Ethnic minorities", "populations_ethnic_minorities"),
            ("Women", "Women", "populations_women"),
            ("Social Organizations", "Social organizations", "populations_social_organizations"),
            ("Victims of violence", "Victims of violence", "populations_victims_of_violence"),
            ("Low-income Population", "Low-income population", "populations_low_income"),
            ("Otros:", "Other population: which?", "other_population"),
        )
    ),
    *(
        ("Type of cooperation", *labels)
        for labels in (
            ("Financial Cooperation", "Financial (grant)", "cooperation_types_financial"),
            ("Technical Cooperation", "Technical", "cooperation_types_technical"),
            ("Humanitarian and emergency aid", "Humanitarian and emergency aid", "cooperation_types_humanitarian"),
            ("Cultural Cooperation", "Cultural", "cooperation_types_cultural"),
            ("Horizontal Cooperation CTDP", "Horizontal (TCDC, South-South)", "cooperation_types_horizontal"),
            ("Decentralized Cooperation", "Decentralized", "cooperation_types_decentralized"),
            ("Scholarships or Grants", "Scholarships or grants", "cooperation_types_scholarships"),
        )
    ),
    *(
        (block, paper, label, f"{prefix}_{key}")
        for block, prefix in ((_ABROAD, "abroad"), (_LOCAL, "local"))
        for paper, label, key in (
            ("Director:", "Director", "director"),
            ("Phone Number:", "Phone number", "phone"),
            ("Address:", "Address", "address"),
            ("Email:", "Email", "email"),
            ("City:", "City", "city"),
            ("Web page:", "Web page", "web"),
        )
    ),
)


@pytest.mark.parametrize(("form", "paper"), [(PROJECT, PROJECT_ON_PAPER), (COOPERANT, COOPERANT_ON_PAPER)])
def test_every_field_of_the_paper_form_is_in_its_place(tmp_path, form, paper):
    held = looked_at(book(blank(tmp_path / "office", "en"), "registers"))
    headings = {block.heading.en for block in form.blocks}
    rows, blocks = [], []
    for block, on_paper, label, field in paper:
        place = on(held, form, field)
        sheet = place.parent
        assert sheet.title == form.label.en
        left = [sheet.cell(place.row, number).value for number in range(place.column - 1, 0, -1)]
        assert next(text for text in left if text).replace("\u00a0", " ").rstrip(" *") == label, on_paper
        above = [sheet.cell(row, 2).value for row in range(place.row, 0, -1)]
        assert next(text for text in above if text in headings) == block, on_paper
        blocks.append(block)
        if field in TABLES[form.table]:
            rows.append(place.row)
    assert rows == sorted(rows), "the order of the paper"
    order = [block.heading.en for block in form.blocks]
    assert [order.index(block) for block in blocks] == sorted(order.index(block) for block in blocks)


# In LibreOffice


@pytest.mark.libreoffice
def test_typed_in_libreoffice_and_saved(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    path = book(folder, "registers")
    cells = {"name": "Agua segura", "state": "Idea", "amount_requested": 1500.25, "start_date": date(2026, 5, 4),
             "areas_health": "Sí", "objectives_1": "Medir", "objectives_2": "Limpiar"}  # fmt: skip
    held = openpyxl.load_workbook(path)
    where = {name: on(held, PROJECT, name) for name in [*cells, "id"]}
    with Calc(path) as calc:
        for name, value in cells.items():
            calc.set(where[name].parent.title, where[name].coordinate, value)
        calc.save()
    assert desk("form", "save", folder, "project", "--yes", "--today", DAY) == 0, desk.err + desk.out
    row = desk.rows(folder, "projects")[-1]
    assert {key: row[key] for key in ("id", "name", "state", "amount_requested", "start_date", "areas")} == {
        "id": "PRY-2026-011", "name": "Agua segura", "state": "idea", "amount_requested": "1500.25",
        "start_date": "2026-05-04", "areas": ["health"],
    }  # fmt: skip
    assert [one["text"] for one in desk.rows(folder, "objectives")][-2:] == ["Medir", "Limpiar"]
    with Calc(path) as calc:
        assert calc.value(where["id"].parent.title, where["id"].coordinate) == "PRY-2026-011"
        calc.set(where["name"].parent.title, where["name"].coordinate, "Agua más segura")
        calc.save()
    assert desk("form", "save", folder, "project", "--yes", "--today", DAY) == 0, desk.err
    assert len(desk.rows(folder, "projects")) == 11
    assert desk.rows(folder, "projects")[-1] == {**row, "name": "Agua más segura"}
    with Calc(path) as calc:
        calc.save()
    before = desk.rows(folder, "projects")
    assert desk("form", "save", folder, "project", "--yes", "--today", DAY) == 0
    assert desk.rows(folder, "projects") == before


@pytest.mark.libreoffice
def test_a_filled_form_still_fits_on_its_two_pages(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    assert desk("form", "load", folder, "project", MODEL, "--yes") == 0
    with Calc(book(folder, "registers")) as calc:
        for name in calc.sheets:
            if name != PROJECT.label.es:
                calc.document.Sheets.getByName(name).setPrintAreas(())
                calc.document.Sheets.getByName(name).IsVisible = False
        kept = calc.store(tmp_path / "ficha.ods")
    pages = pictures(convert(kept, "pdf", tmp_path))
    assert len(pages) == 2
