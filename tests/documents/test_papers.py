"""Every declared document: its text, its soundness with full, sparse and hostile data, in both languages."""

import io
from functools import cache
from pathlib import Path

import docx
import pytest

from coopxl.documents.check import check_template
from coopxl.schema.office import TABLES
from coopxl.schema.papers import DECLARED
from coopxl.schema.verbs import DOCUMENTS
from tests import libreoffice, openxml
from tests.documents.papers_made import GOLDEN, full, hostile, made, sparse, sparse_about, template, text

LANGUAGES = ("es", "en")
KINDS = ("full", "sparse", "hostile")
offices = cache(full)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", DECLARED)
def test_what_it_says_of_the_demonstration(key: str, lang: str) -> None:
    assert text(made(key, lang, offices(lang)).content) == GOLDEN.joinpath(f"{key}.{lang}.txt").read_text("utf-8")


@pytest.mark.parametrize("key", DECLARED)
def test_with_nothing_typed_it_says_what_is_missing_and_shows_no_blank(key: str) -> None:
    filled = made(key, "es", sparse(key), sparse_about(key))
    said = text(filled.content)
    assert "None" not in said
    assert "{{" not in said
    assert all(missing.place is not None for missing in filled.missing)
    if DECLARED[key].about:
        assert "[por completar: " in said


@pytest.mark.slow
@pytest.mark.parametrize("key", DECLARED)
def test_full_sparse_and_hostile_it_is_sound(key: str, tmp_path: Path) -> None:
    for lang in LANGUAGES:
        assert check_template(template(key, lang)) == []
        for name, content in _kinds(key, lang):
            file = tmp_path / f"{name}.docx"
            file.write_bytes(content)
            assert openxml.violations(file) == [], (key, lang, name)
            docx.Document(io.BytesIO(content))


@pytest.mark.npm
def test_microsofts_validator_takes_all_of_them(tmp_path: Path) -> None:
    assert refused(_all(tmp_path, ("es",), KINDS)) == {}


@pytest.mark.libreoffice
def test_libreoffice_opens_all_of_them(tmp_path: Path) -> None:
    files = _all(tmp_path, LANGUAGES, ("full",))
    assert opened(files, tmp_path) == {file.stem for file in files}


@pytest.mark.soak
@pytest.mark.libreoffice
@pytest.mark.npm
def test_full_sparse_and_hostile_in_both_languages_both_take_them(tmp_path: Path) -> None:
    files = _all(tmp_path, LANGUAGES, KINDS)
    assert len(files) == len(DECLARED) * 2 * 3
    assert refused(files) == {}
    assert opened(files, tmp_path) == {file.stem for file in files}


def refused(files: list[Path]) -> dict[str, object]:
    """What Microsoft's validator says, by file."""
    return {file.name: found for file, found in openxml.sdk_violations(files).items() if found}


def opened(files: list[Path], folder: Path) -> set[str]:
    """The documents that LibreOffice printed."""
    with libreoffice.soffice("--convert-to", "pdf", "--outdir", folder, *files) as process:
        process.wait(20 * libreoffice.SECONDS)
    return {file.stem for file in folder.glob("*.pdf")}


def _all(folder: Path, languages: tuple[str, ...], kinds: tuple[str, ...]) -> list[Path]:
    """Every document of these kinds and languages, in a folder."""
    files = []
    for key in DECLARED:
        for lang in languages:
            for name, content in _kinds(key, lang):
                if name in kinds:
                    files.append(folder / f"{key}-{name}-{lang}.docx")
                    files[-1].write_bytes(content)
    return files


_hostile = cache(hostile)


def _kinds(key: str, lang: str) -> list[tuple[str, bytes]]:
    return [
        ("full", made(key, lang, offices(lang)).content),
        ("sparse", made(key, lang, sparse(key), sparse_about(key)).content),
        ("hostile", made(key, lang, _hostile(lang)).content),
    ]


def test_each_has_a_button_where_its_rows_are() -> None:
    sheets = TABLES.keys() | {"overview", "month_calendar", "call_table", "matrix_categories", "project", "cooperant"}
    for key, paper in DECLARED.items():
        assert paper.stands, key
        assert set(paper.stands) <= sheets, key
        assert DOCUMENTS[f"paper_{key.replace('-', '_')}"].label == paper.label


def test_files_and_labels_are_not_shared() -> None:
    for lang in LANGUAGES:
        names = [paper.file[lang] for paper in DECLARED.values()]
        assert len(set(names)) == len(names)
