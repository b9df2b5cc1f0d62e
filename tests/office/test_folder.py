"""Which files of a folder are the three books."""

import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.office.copies import copies_of
from coopxl.office.folder import find_books

THREE = ("registros.xlsx", "calendario.xlsx", "seguimiento.xlsx")


@pytest.fixture
def folder(tmp_path):
    """With accents and spaces."""
    place = tmp_path / "Cooperación del cantón Añay"
    place.mkdir()
    return place


def filled(folder, *names):
    for name in names:
        (folder / name).write_bytes(b"")
    return folder


def nameless(path):
    return ""


def stopped(folder, identify=nameless, lang="es"):
    with pytest.raises(CannotGoOn) as stop:
        find_books(folder, identify)
    return told(stop.value.code, stop.value.facts, lang)


@pytest.mark.parametrize(
    "names",
    [
        THREE,
        ("registers.xlsx", "calendar.xlsx", "tracking.xlsx"),
        ("Registros.XLSX", "CALENDARIO.xlsm", "seguimiento.ods"),
        (
            *THREE,
            "~$registros.xlsx",
            ".~lock.registros.xlsx#",
            ".registros.xlsx",
            "registros.xlsx.bak",
            "registros.pdf",
        ),
        (*THREE, "presupuesto propio.xlsx"),
    ],
    ids=["spanish", "english", "any case and suffix", "locks and other files", "a book of their own"],
)
def test_the_books_are_found_by_name(folder, names):
    books = find_books(filled(folder, *names), nameless)
    assert books == dict(zip(("registers", "calendar", "tracking"), (folder / name for name in names), strict=False))


def test_what_a_file_says_it_is_comes_before_its_name(folder):
    filled(folder, *THREE[1:], "Mi oficina.xlsx", "registros.xlsx")
    said = {"Mi oficina.xlsx": "registers", "registros.xlsx": "other"}
    books = find_books(folder, lambda path: said.get(path.name, ""))
    assert books["registers"] == folder / "Mi oficina.xlsx"


@pytest.mark.parametrize("second", ["registros.xlsm", "registers.xlsx", "registros.ods"])
def test_two_candidates_are_one_too_many(folder, second):
    filled(folder, *THREE, second)
    names = ", ".join(sorted(["registros.xlsx", second]))
    assert stopped(folder) == (
        f"OFF-04: En {folder} hay más de un libro «registros/registers»: {names}. "
        "Deje solo el que usa y guarde los otros en otra carpeta."
    )


def test_a_book_under_any_other_name_is_a_candidate(folder):
    filled(folder, *THREE, "registros de antes.xlsx")
    line = stopped(folder, lambda path: "registers" if path.name.startswith("registros") else "", "en")
    assert "there is more than one workbook “registros/registers”: registros de antes.xlsx, registros.xlsx." in line


def test_a_copy_is_no_candidate_beside_its_book(folder):
    copies = ["registros (1).xlsx", "registros-PC-DE-ANA.xlsx", "registros-PC-DE-ANA (1).xlsx"]
    filled(folder, *THREE, *copies)

    def identify(path):
        return "registers" if path.name.startswith("registros") else ""

    assert find_books(folder, identify)["registers"] == folder / "registros.xlsx"
    assert [path.name for path in copies_of(folder / "registros.xlsx", "registers", identify)] == sorted(copies)
    (folder / "registros.xlsx").unlink()
    assert stopped(folder, identify).startswith("OFF-04"), "which of them it was nobody knows"


def test_a_file_with_the_name_of_a_copy_that_says_nothing_is_none(folder):
    filled(folder, *THREE, "registros (1).xlsx")
    assert copies_of(folder / "registros.xlsx", "registers", nameless) == []


def test_a_book_that_is_missing_is_named(folder):
    filled(folder, *THREE[:2])
    assert stopped(folder) == (
        f"OFF-03: En {folder} falta el libro «seguimiento/tracking». "
        f'Revise que sea la carpeta de la oficina, o créela con: coopxl init "{folder}"'
    )


def test_a_folder_that_is_named_like_a_book_is_none(folder):
    filled(folder, *THREE)
    (folder / "registros.xlsm").mkdir()
    assert find_books(folder, nameless)["registers"] == folder / "registros.xlsx"


def test_a_folder_that_does_not_exist_is_told(folder):
    assert stopped(folder / "no está") == f"OFF-09: No existe la carpeta {folder / 'no está'}. Revise el nombre."
    (folder / "archivo").write_bytes(b"")
    assert stopped(folder / "archivo").startswith("OFF-09: ")
