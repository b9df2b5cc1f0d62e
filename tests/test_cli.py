"""The command line, through a real folder: what it says, what it writes, and that it writes nothing when it must not."""

import errno
import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import msoffcrypto.format.ooxml
import pytest

from coopxl import __version__
from coopxl.core.outcome import Outcome
from coopxl.office import layer
from coopxl.run import office as running
from coopxl.schema.office import TABLES
from coopxl.schema.text import LANGUAGES
from tests.hand import by_hand
from tests.offices import DAY, FILES, SUFFIXES, Desk, blank, book, cell, contents, demo, opened, type_rows

ROOT = Path(__file__).resolve().parents[1]
MODEL = "PRY-2026-005"
VERBS = (("validate",), ("calls",), ("calendar",), ("proposal", MODEL))
STOPPED = re.compile(r"[A-Z]+-\d\d: \S.*\S\n")


@pytest.fixture
def desk(capsys, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the command line sets its own
    return Desk(capsys)


@pytest.fixture(scope="module")
def typed(tmp_path_factory):
    """The demonstration, after a person typed something into each of its books."""
    folder = demo(tmp_path_factory.mktemp("typed") / "oficina")
    for key, table, row in (
        ("registers", "projects", {"name": "Un proyecto nuevo", "state": "Idea"}),
        ("calendar", "programmes", {"name": "Un programa nuevo"}),
        ("tracking", "risks", {"description": "Que no llueva"}),
    ):
        with by_hand(book(folder, key)) as held:
            type_rows(held, table, [row])
    return folder


def stopped(desk: Desk, code: str, *words: str | Path) -> str:
    """The one line of a command that could not go on, and nothing else."""
    assert desk(*words) == 2, desk.out[-300:]
    assert desk.out == ""
    assert STOPPED.fullmatch(desk.err), desk.err
    assert desk.err.count("\n") == 1
    assert desk.err.startswith(f"{code}: ")
    return desk.err


def program(*words: str | Path, code: str = "", **more: str) -> subprocess.Popen[str]:
    """coopxl in a process of its own; `code` is Python that runs before it."""
    start = f"import sys; from coopxl.cli import main\n{code}\nsys.exit(main())"
    return subprocess.Popen(
        [sys.executable, "-c", start, *map(str, words)],
        cwd=ROOT,
        env=os.environ | {"PYTHONUTF8": "1"} | more,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


# init


@pytest.mark.parametrize("edition", SUFFIXES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_init_makes_three_books_with_the_holidays(desk, tmp_path, lang, edition):
    folder = tmp_path / "Cooperación Ñandú & Cía"
    assert desk("init", folder, "--lang", lang, "--for", edition, "--today", DAY) == 0
    assert desk.err == ""
    names = [f"{name}{SUFFIXES[edition]}" for name in FILES[lang].values()]
    assert sorted(path.name for path in folder.iterdir()) == sorted([".coopxl", *names])
    log = {".coopxl/log.json", *(f".coopxl/log/{key}.state" for key in FILES[lang])}
    assert contents(folder).keys() == {*names, ".coopxl/ids.json", ".coopxl/lock", *log}
    assert [line.strip() for line in desk.lines[1:4]] == names
    assert "coopxl setup" in desk.lines[-1]
    for name in names:
        kinds = zipfile.ZipFile(folder / name).read("[Content_Types].xml").decode()
        assert ("macroEnabled.main+xml" in kinds) is (edition == "excel")
    holidays = desk.rows(folder, "holidays")
    assert list(holidays[0].values())[:3] == [
        "FER-001",
        "2026-01-01",
        {"es": "Año Nuevo", "en": "New Year's Day"}[lang],
    ]
    assert {row["date"][:4] for row in holidays} == {"2026", "2027", "2028"}
    settings = {row["id"]: row["value"] for row in desk.rows(folder, "settings")}
    assert settings["language"] == {"es": "Español", "en": "English"}[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_init_never_replaces_an_office(desk, tmp_path, lang):
    folder = blank(tmp_path / "oficina")
    before = contents(folder)
    for edition in SUFFIXES:
        said = stopped(desk, "OFF-08", "init", folder, "--for", edition, "--lang", lang)
        assert "registros.xlsx" in said
    assert contents(folder) == before


@pytest.mark.parametrize("name", ["Registros.ods", "calendar.XLSX", "seguimiento.xlsm"])
def test_init_respects_a_single_book_whatever_it_holds(desk, tmp_path, name):
    (tmp_path / name).write_bytes(b"whatever it is")
    stopped(desk, "OFF-08", "init", tmp_path)
    assert (tmp_path / name).read_bytes() == b"whatever it is"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_init_goes_into_a_folder_with_other_files(desk, tmp_path):
    (tmp_path / "notas.xlsx").write_bytes(b"mine")
    (tmp_path / "foto.png").write_bytes(b"mine too")
    assert desk("init", tmp_path, "--for", "libreoffice") == 0
    assert (tmp_path / "notas.xlsx").read_bytes() == b"mine"
    assert (tmp_path / "foto.png").read_bytes() == b"mine too"
    assert desk("show", tmp_path, "holidays") == 0


def test_init_where_a_file_stands(desk, tmp_path):
    (tmp_path / "oficina").write_text("a file")
    stopped(desk, "OFF-07", "init", tmp_path / "oficina")


@pytest.mark.parametrize(("command", "said"), [("init", "Crearía"), ("demo", "Crearía")])
def test_nothing_is_created_by_a_dry_run(desk, tmp_path, command, said):
    assert desk(command, tmp_path / "oficina", "--dry-run") == 0
    assert desk.out.startswith(said)
    assert "registros.x" in desk.out
    assert list(tmp_path.iterdir()) == []


# What a command tells and writes


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_new_office_lacks_its_settings_and_the_status_says_so(desk, tmp_path, lang):
    folder = blank(tmp_path / "oficina", lang)
    assert desk("validate", folder) == 1
    where = {
        "es": "ERROR: Ajustes!C5 «Municipalidad»: falta el dato",
        "en": "ERROR: Settings!C5 «Municipality»: the value is missing",
    }
    assert desk.lines[0].startswith(where[lang])
    assert desk.lines[0].endswith("[VAL-01]")
    assert (
        desk.lines[-1] == {"es": "3 errores, 0 advertencias, 0 avisos", "en": "3 errors, 0 warnings, 0 notices"}[lang]
    )
    assert desk("calls", folder) == 0
    assert desk("calendar", folder) == 0
    assert desk("show", folder, "projects") == 0


@pytest.mark.slow
def test_validate_as_data_has_the_shape_that_was_promised(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    with by_hand(book(folder, "registers")) as held:
        cell(held, "projects", MODEL, "localization").value = "En Marte"
    assert desk("validate", folder, "--json") == 1
    assert list(desk.json) == ["findings"]
    found = desk.json["findings"]
    shape = ["code", "level", "workbook", "sheet", "cell", "table", "column", "id", "message", "remedy"]
    assert {tuple(one) for one in found} == {tuple(shape)}
    assert {one["level"] for one in found} == {"error", "warning", "info"}
    assert [one for one in found if one["level"] == "error"] == [
        {
            "code": "VAL-18",
            "level": "error",
            "workbook": "registros.xlsx",
            "sheet": "Proyectos",
            "cell": "N9",
            "table": "projects",
            "column": "localization",
            "id": MODEL,
            "message": "«En Marte» no está en la lista.",
            "remedy": "Elija de la lista de la celda.",
        }
    ]
    assert all(re.fullmatch(r"[A-Z]+\d+", one["cell"]) for one in found)


def test_show_as_data_has_english_keys_iso_dates_and_money_as_text(desk, tmp_path):
    folder = demo(tmp_path / "oficina", "es")
    project = next(row for row in desk.rows(folder, "projects") if row["id"] == MODEL)
    assert list(project) == [column.key for column in TABLES["projects"].columns]
    assert project["amount_requested"] == "10000.00"
    assert project["areas"] == ["agriculture"]
    assert project["state"] == "archived"
    assert [row["amount"] for row in desk.rows(folder, "budget") if row["project"] == MODEL] == [
        "10000.00", "7000.00", "2500.00",
    ]  # fmt: skip
    first = desk.rows(folder, "call_table")[0]
    assert (first["closes"], first["days_left"], first["state"]) == ("2026-01-08", 7, "forecast")
    assert desk.rows(folder, "expenses") == []


def test_show_as_text_fits_a_terminal(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    assert desk("show", folder, "call_table") == 0
    assert desk.lines[0].split()[:3] == ["id", "agency", "category"]
    assert [line.split()[0] for line in desk.lines[1:]] == [
        "PRG-001/2026", "PRG-002/2026", "PRG-003/2026", "PRG-004/2026", "PRG-005", "PRG-006",
    ]  # fmt: skip
    assert max(map(len, desk.lines)) < 230


@pytest.mark.parametrize("words", VERBS, ids=lambda words: words[0])
def test_a_dry_run_writes_nothing_and_says_what_would_change(desk, typed, tmp_path, words):
    folder = shutil.copytree(typed, tmp_path / "oficina")
    before = contents(folder)
    verb, *rest = words
    assert desk(verb, folder, *rest, "--dry-run", "--today", "2026-03-15") in {0, 1}
    assert contents(folder) == before
    changes = desk.lines[desk.lines.index("Cambiaría (no se escribió nada):") + 1 :]
    assert "  registros.xlsx Proyectos!A15: «» -> «PRY-2026-011»" in changes
    assert "Guardado:" not in desk.out
    assert ("Haría el documento:" in desk.out) is (verb == "proposal")
    assert any("Tabla cronológica!A5: «PRG-001/2026» -> «PRG-003/2026»" in line for line in changes) is (
        verb == "calls"
    )
    assert desk(verb, folder, *rest, "--dry-run", "--json", "--today", "2026-03-15") in {0, 1}
    assert "registros.xlsx Proyectos!A15: «» -> «PRY-2026-011»" in desk.json["changes"]
    assert contents(folder) == before


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("words", VERBS, ids=lambda words: words[0])
def test_the_same_command_twice_changes_no_byte(desk, tmp_path, words, lang):
    folder = demo(tmp_path / "oficina", lang)
    verb, *rest = words
    assert desk(verb, folder, *rest, "--today", "2026-04-01") == 0
    before = contents(folder)
    assert desk(verb, folder, *rest, "--today", "2026-04-01") == 0
    assert contents(folder) == before
    assert not [line for line in desk.lines if line.startswith(("Guardado", "Saved"))]
    assert desk(verb, folder, *rest, "--today", "2026-04-01", "--dry-run") == 0
    assert {"es": "No cambiaría ningún libro.", "en": "Would change no workbook."}[lang] in desk.lines


def test_today_decides_what_the_tables_say(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    assert desk("calls", folder, "--today", "2026-03-15") == 0
    assert f"Guardado: {(folder / 'calendario.xlsx').resolve()}" in desk.lines
    first = desk.rows(folder, "call_table")[0]
    assert (first["id"], first["window"]) == ("PRG-003/2026", "marzo de 2026 (día por confirmar)")


def test_before_something_is_replaced_it_is_kept(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    old = book(folder, "calendar").read_bytes()
    there = contents(folder)
    assert desk("calls", folder, "--today", "2026-03-15") == 0
    new = contents(folder).keys() - there.keys()
    kept = {Path(name).name: name for name in new if name.startswith(".coopxl/backups/")}
    assert sorted(kept) == [
        "calendario.xlsx", "documents.json", "ids.json", "log.json", "moment.json", "registros.xlsx", "seguimiento.xlsx",
    ]  # fmt: skip
    assert re.fullmatch(r"\.coopxl/backups/[\d_-]+/calendario\.xlsx", kept["calendario.xlsx"])
    assert (folder / kept["calendario.xlsx"]).read_bytes() == old


# The proposal's file


def test_proposal_goes_where_it_is_asked(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    target = tmp_path / "para la embajada ñ" / "propuesta final.docx"
    assert desk("proposal", folder, MODEL, "-o", target, "--today", DAY) == 0
    assert zipfile.is_zipfile(target)
    assert f"Documento: {target}" in desk.lines
    made = target.read_bytes()
    assert desk("proposal", folder, MODEL, "-o", target, "--today", "2026-05-05") == 0, "its own work is made anew"
    assert target.read_bytes() != made


def test_proposal_never_replaces_what_a_person_wrote(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    target = tmp_path / "propuesta.docx"
    target.write_bytes(b"the work of a whole day")
    before = contents(folder)
    assert "propuesta.docx" in stopped(desk, "OFF-13", "proposal", folder, MODEL, "-o", target)
    assert target.read_bytes() == b"the work of a whole day"
    assert contents(folder) == before
    made = folder / "documentos" / f"{MODEL} propuesta.docx"
    made.write_bytes(b"the work of a whole day")
    assert desk("proposal", folder, MODEL, "--json") == 0
    assert desk.json["papers"] == [str(folder / "documentos" / f"{MODEL} propuesta v2.docx")]
    assert "DOCU-05" in {one["code"] for one in desk.json["findings"]}
    assert made.read_bytes() == b"the work of a whole day"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_proposal_of_nothing(desk, tmp_path, lang):
    folder = demo(tmp_path / "mi oficina", lang)
    said = stopped(desk, "OFF-10", "proposal", folder, "PRY-2026-999")
    assert {"es": "No hay proyecto con el ID PRY-2026-999", "en": "There is no project with the ID"}[lang] in said
    assert f'coopxl show "{folder}" projects' in said


def test_what_the_document_lacks_is_told_with_its_cell(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    assert desk("proposal", folder, MODEL, "--json", "--today", DAY) == 0
    assert list(desk.json) == ["findings", "papers"]
    lacking = {(one["sheet"], one["cell"], one["column"]) for one in desk.json["findings"]}
    assert {one["code"] for one in desk.json["findings"]} == {"OFF-14", "OFF-32", "SIMI-01", "DOCU-01"}
    assert {one["sheet"] for one in desk.json["findings"] if one["code"] == "OFF-32"} == {
        *("Textos", "Equipo", "Indicadores"),
    }
    assert ("Proyectos", "O9", "start_date") in lacking
    assert ("Actividades", "E5", "responsible") in lacking


# What stops the work


@pytest.mark.parametrize(
    ("lang", "words", "said"),
    [
        ("es", [], "No se entiende la orden: falta ORDEN."),
        ("en", ["--lang", "en"], "The command was not understood: the following arguments are required: COMMAND."),
        ("es", ["validate"], "falta CARPETA. Vea cómo se escribe con: coopxl validate --help"),
        ("es", ["proposal", "x"], "falta ID."),
        ("es", ["borrar", "x"], "ORDEN no puede ser 'borrar'; puede ser 'init', 'demo', 'validate'"),
        ("es", ["init", "x", "--for", "word"], "--for no puede ser 'word'; puede ser 'excel', 'libreoffice'."),
        ("es", ["init", "x", "--lang", "fr"], "--lang no puede ser 'fr'; puede ser 'es', 'en'."),
        ("es", ["init", "x", "y"], "sobra y."),
        ("es", ["show", "x", "y", "--dry-run"], "sobra --dry-run."),
        ("es", ["calls", "x", "--today"], "a --today le falta su valor."),
        ("es", ["calls", "x", "--json=yes"], "--json no lleva valor, y se escribió 'yes'."),
    ],
)  # fmt: skip
def test_bad_arguments(desk, tmp_path, monkeypatch, lang, words, said):
    monkeypatch.chdir(tmp_path)
    assert said in stopped(desk, "CLI-01", *words)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("typed", ["31/03/2026", "2026-13-01", "mañana", ""])
def test_a_day_that_is_none(desk, tmp_path, typed):
    assert "2026-03-31" in stopped(desk, "OFF-12", "calls", tmp_path, "--today", typed)


@pytest.mark.parametrize("words", VERBS, ids=lambda words: words[0])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_such_folder(desk, tmp_path, words, lang):
    verb, *rest = words
    said = stopped(desk, "OFF-09", verb, tmp_path / "no está", *rest, "--lang", lang)
    assert {"es": "No existe la carpeta", "en": "does not exist"}[lang] in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_book_is_missing(desk, tmp_path, lang):
    folder = blank(tmp_path / "mi oficina", lang)
    book(folder, "tracking").unlink()
    said = stopped(desk, "OFF-03", "validate", folder)
    assert "seguimiento/tracking" in said
    assert f'coopxl init "{folder}"' in said
    assert {"es": "falta el libro", "en": "is missing"}[lang] in said, "told in the office's language"


@pytest.mark.parametrize("name", ["registros.ods", "registros.xlsm", "registros 2025.xlsx", "registers.xlsx"])
def test_two_candidates_for_one_book(desk, tmp_path, name):
    folder = blank(tmp_path / "oficina")
    (folder / name).write_bytes((folder / "registros.xlsx").read_bytes())
    before = contents(folder)
    for verb in ("validate", "calls", "calendar"):
        said = stopped(desk, "OFF-04", verb, folder, "--lang", "es")
        assert name in said
        assert "registros.xlsx" in said
    assert contents(folder) == before


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lock", "content", "who", "program"),
    [
        (".~lock.calendario.xlsx#", ",María Ñusta,pc-07,31.03.2026 10:00,file:///x;", "María Ñusta", "LibreOffice"),
        (".~lock.calendario.xlsx#", "", "?", "LibreOffice"),
        ("~$calendario.xlsx", "\x0aJosé Luján   ", "José Luján", "Excel"),
        ("~$calendario.xlsx", "", "?", "Excel"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_book_open_elsewhere_stops_all_writing(desk, typed, tmp_path, lang, lock, content, who, program):
    folder = shutil.copytree(typed, tmp_path / "oficina")
    (folder / lock).write_bytes(content.encode("cp1252" if program == "Excel" else "utf-8"))
    before = contents(folder)
    for verb in ("validate", "calls"):
        said = stopped(desk, "OFF-05", verb, folder, "--today", "2026-03-15", "--lang", lang)
        assert {"es": f"está abierto en {program} por {who}.", "en": f"is open in {program} by {who}."}[lang] in said
        assert lock in said
    assert contents(folder) == before
    assert desk("calls", folder, "--today", "2026-03-15", "--dry-run") == 0, "reading is allowed"


@pytest.mark.parametrize(
    ("lock", "content"),
    [
        (f".~lock.{MODEL} propuesta.docx#", ",Ana,pc,,;"),
        (f"~${MODEL[2:]} propuesta.docx", "\x03Ana"),  # Word's mark replaces the first two letters
    ],
)
def test_a_document_open_elsewhere_is_not_touched(desk, tmp_path, lock, content):
    folder = demo(tmp_path / "oficina")
    (folder / "documentos" / lock).write_text(content)
    before = contents(folder)
    assert desk("proposal", folder, MODEL, "--today", "2026-03-15", "--json") == 0
    assert [Path(path).name for path in desk.json["papers"]][:1] == [f"{MODEL} propuesta v2.docx"]
    after = contents(folder)
    assert {name: after[name] for name in before if name.startswith("documentos/")}.items() <= before.items()
    said = stopped(desk, "OFF-05", "proposal", folder, MODEL, "-o", folder / "documentos" / f"{MODEL} propuesta.docx")
    assert "por Ana" in said
    assert contents(folder) == after


def encrypted(content: bytes) -> bytes:
    output = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(content)).encrypt("secreta", output)
    return output.getvalue()


@pytest.mark.parametrize(
    ("code", "spoil"),
    [
        ("FILE-03", lambda content: b""),
        ("FILE-08", encrypted),
        (r"FILE-\d\d", lambda content: content[: len(content) // 2]),
        (r"FILE-\d\d", lambda content: b"<html>una pagina web</html>"),
    ],
    ids=["empty", "encrypted", "cut in half", "a web page"],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_book_that_is_not_sound(desk, tmp_path, lang, code, spoil):
    folder = blank(tmp_path / "oficina", lang)
    path = book(folder, "registers")
    path.write_bytes(spoil(path.read_bytes()))
    before = contents(folder)
    for verb in ("validate", "calls"):
        assert desk(verb, folder) == 2
        assert re.match(code, desk.err)
        assert STOPPED.fullmatch(desk.err)
        assert path.name in desk.err
    assert contents(folder) == before


@pytest.mark.slow
def test_a_book_of_a_newer_coopxl(desk, tmp_path):
    folder = blank(tmp_path / "oficina")
    with opened(book(folder, "tracking")) as held:
        held.custom_doc_props["coopxl_schema"].value = "99"
    before = contents(folder)
    assert "seguimiento.xlsx" in stopped(desk, "OFF-17", "validate", folder)
    assert contents(folder) == before


def test_a_book_that_changes_meanwhile_wins(desk, tmp_path, monkeypatch):
    folder = demo(tmp_path / "oficina")
    path = book(folder, "calendar")
    calls = running.ACTIONS["calls"]

    def saved_meanwhile(held, ask) -> Outcome:
        with by_hand(path) as saved:
            cell(saved, "call_table", "PRG-001/2026", "decision").value = "postular"
        return calls(held, ask)

    monkeypatch.setitem(running.ACTIONS, "calls", saved_meanwhile)
    others = {name: held for name, held in contents(folder).items() if name != "calendario.xlsx"}
    stopped(desk, "OFF-06", "calls", folder, "--today", "2026-03-15")
    assert {name: held for name, held in contents(folder).items() if name != "calendario.xlsx"} == others
    assert desk.rows(folder, "call_table")[0]["decision"] == "postular"


def fail(monkeypatch, step: str, at: int, why: BaseException) -> None:
    """Lets the n-th time of one step of writing fail."""
    times = []
    owner, name = {"make": (layer, "create"), "sync": (os, "fsync"), "replace": (layer, "replace")}[step]
    real = getattr(owner, name)

    def failing(*words: object, **more: object) -> object:
        times.append(words)
        if len(times) == at:
            raise why
        return real(*words, **more)

    monkeypatch.setattr(owner, name, failing)


FAILURES = [
    ("make", PermissionError(errno.EACCES, "Permission denied", "registros.xlsx"), "OFF-07"),
    ("sync", OSError(errno.ENOSPC, "No space left on device", "registros.xlsx"), "OFF-07"),
    ("replace", OSError(errno.EROFS, "Read-only file system", "registros.xlsx"), "OFF-07"),
    ("replace", KeyboardInterrupt(), "OFF-20"),
    ("sync", KeyboardInterrupt(), "OFF-20"),
]


@pytest.mark.slow
@pytest.mark.parametrize("at", [1, 3])
@pytest.mark.parametrize(
    ("step", "why", "code"), FAILURES, ids=[f"{step} {type(why).__name__}" for step, why, _ in FAILURES]
)
def test_a_disk_that_fails_leaves_all_books_as_they_were(desk, typed, tmp_path, monkeypatch, step, why, code, at):
    folder = shutil.copytree(typed, tmp_path / "oficina")
    before = contents(folder)
    fail(monkeypatch, step, at, why)
    stopped(desk, code, "validate", folder)
    after = {name: held for name, held in contents(folder).items() if "backups" not in name}
    assert after == {name: held for name, held in before.items() if "backups" not in name}
    monkeypatch.undo()
    assert desk("validate", folder) == 1, "and once the disk is well, all goes on"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("step", "why", "code"), FAILURES, ids=[f"{step} {type(why).__name__}" for step, why, _ in FAILURES]
)
def test_a_founding_that_fails_leaves_no_half_office(desk, tmp_path, monkeypatch, step, why, code):
    """The first four files are made elsewhere; the next ones go into the office's folder."""
    for at in (3, 7):
        folder = tmp_path / f"oficina {at}"
        fail(monkeypatch, step, at, why)
        status = desk("demo", folder, "--for", "libreoffice")
        monkeypatch.undo()
        left = {path.name for path in folder.iterdir() if path.suffix == ".xlsx"} if folder.exists() else set()
        assert left in (set(), {"registros.xlsx", "calendario.xlsx", "seguimiento.xlsx"})
        if status == 2:
            assert desk.err.startswith(code)
        if left:
            assert len(desk.rows(folder, "holidays")) > 30
            assert len(desk.rows(folder, "projects")) == 10


# A program started in the background is deaf to Ctrl+C, and so would be its children.
PRESSED_AFTER_THE_FIRST_FILE = """
import os, signal
from coopxl.office import layer
signal.signal(signal.SIGINT, signal.default_int_handler)
create = layer.create
def pressed(*words, **more):
    create(*words, **more)
    os.kill(os.getpid(), signal.SIGINT)
layer.create = pressed
"""


@pytest.mark.slow
def test_ctrl_c_is_answered_in_a_line(tmp_path):
    places = {name: str(tmp_path) for name in ("TMPDIR", "TEMP", "TMP")}
    process = program("demo", tmp_path / "oficina", code=PRESSED_AFTER_THE_FIRST_FILE, **places)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (2, "")
    assert err == "OFF-20: Se interrumpió. No se escribió nada a medias. Repita la orden cuando quiera.\n"
    assert [path.name for path in tmp_path.iterdir()] == []


@pytest.mark.slow
def test_a_failure_inside_is_a_line_and_debug_shows_the_rest(tmp_path):
    folder = blank(tmp_path / "oficina", "en")
    broken = "import coopxl.run.office as o\no.ACTIONS['validate'] = lambda book, ask: 1 / 0"
    for lang, said in (("es", "coopxl falló por dentro: ZeroDivisionError"), ("en", "coopxl failed inside: Zero")):
        process = program("validate", folder, "--lang", lang, code=broken)
        out, err = process.communicate(timeout=30)
        assert (process.returncode, out) == (2, "")
        assert err.startswith(f"OFF-99: {said}")
        assert err.count("\n") == 1
    process = program("validate", folder, "--debug", code=broken)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 2
    assert err.startswith("Traceback (most recent call last):")
    assert err.splitlines()[-1].startswith("OFF-99: ")


def test_debug_shows_where_the_work_stopped(desk, tmp_path):
    assert desk("validate", tmp_path / "no", "--debug") == 2
    assert "Traceback" in desk.err
    assert desk.err.splitlines()[-1].startswith("OFF-09: ")


@pytest.mark.slow
def test_who_reads_only_the_first_lines_is_no_failure(tmp_path):
    folder = demo(tmp_path / "oficina")
    process = program("validate", folder, "--json")
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    assert process.wait(30) == 0
    process.stderr.close()


# Help


@pytest.mark.parametrize("lang", LANGUAGES)
def test_help_is_in_one_language(desk, lang):
    for words in (
        [],
        ["init"],
        ["demo"],
        ["validate"],
        ["proposal"],
        ["final-report"],
        ["form"],
        ["restore"],
        ["show"],
    ):
        with pytest.raises(SystemExit) as ended:
            desk(*words, "--help", "--lang", lang)
        assert ended.value.code == 0
        desk.out, desk.err = desk._capsys.readouterr()
        english = re.findall(r"\b(usage|options|positional|show this help|exit)\b", desk.out)
        assert bool(english) is (lang == "en"), words
    with pytest.raises(SystemExit):
        desk("--version")
    assert desk._capsys.readouterr().out == f"coopxl {__version__}\n"


def test_options_stand_before_or_after_the_command(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    assert desk("--lang", "en", "--today", "2026-03-15", "calls", folder, "--dry-run") == 0
    before = desk.out
    assert desk("calls", folder, "--dry-run", "--lang=en", "--today=2026-03-15") == 0
    assert desk.out == before
    assert "Would change" in before


# Rows that are new


@pytest.mark.slow
def test_a_row_may_be_named_before_it_has_an_id(desk, tmp_path):
    """A cooperant and the people of it, typed on the same day: the name is enough."""
    folder = demo(tmp_path / "oficina")
    with by_hand(book(folder, "registers")) as held:
        type_rows(held, "cooperants", [{"name": "Embajada de España", "organization_types": "ONG"}])
        type_rows(held, "people", [{"name": "Inés Pérez", "cooperant": "embajada de españa"}])
    with by_hand(book(folder, "calendar")) as held:
        new = {"cooperant": "Embajada de España", "name": "Becas MAEC", "category": "Concurso"}
        type_rows(held, "programmes", [new, {**new, "name": "Otra", "cooperant": "Embajada de Espana y Portugal"}])
    assert desk("validate", folder, "--today", DAY) == 1
    errors = [line for line in desk.lines if line.startswith("ERROR")]
    assert len(errors) == 1
    assert errors[0].startswith("ERROR: Programas!B12 «Cooperante»: «Embajada de Espana y Portugal» no existe")
    assert desk.rows(folder, "people")[-1]["cooperant"] == "COO-029"
    assert desk("calls", folder, "--today", DAY) == 0
    assert "Embajada de España" in [row["agency"] for row in desk.rows(folder, "call_table")]


def test_what_a_document_lacks_is_one_line_for_each_sheet(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    assert desk("proposal", folder, MODEL, "--today", DAY) == 0
    lines = [line for line in desk.out.splitlines() if "[OFF-14]" in line or "[OFF-32]" in line]
    assert lines[:2] == [
        (
            "Advertencia: Proyectos: al documento le faltan: O9 «Fecha de inicio», P9 «Fecha de fin», W9 «Parroquias», "
            "AQ9 «Permiso ambiental». Llénelo en esta celda y vuelva a hacer el documento. [OFF-14]"
        ),
        (
            "Advertencia: Textos: al documento le faltan filas de: E21 «Situación actual (diagnóstico)», E21 «Políticas», "
            "E21 «Indicadores económicos», E21 «Indicadores financieros», E21 «Seguimiento y evaluación», "
            "E21 «Impacto ambiental». Agregue en esta hoja una fila del proyecto y vuelva a hacer el documento. [OFF-32]"
        ),
    ]
    assert len(lines) == len(set(lines))
