"""What the spoilt files found, each as a small case of its own."""

import contextlib
import io
import json
import time

import pytest

from coopxl.core.cells import CellError
from coopxl.core.change_log import read_line
from coopxl.core.errors import CannotGoOn
from coopxl.core.formmemory import Memory, recall
from coopxl.core.incoming import Remembered, remembered
from coopxl.documents.check import check_template
from coopxl.documents.package import read_package
from coopxl.documents.word import fill
from coopxl.engine.calc import converse
from coopxl.engine.lines import Lines
from coopxl.hosts.file.read import read
from coopxl.office.backups import moments
from coopxl.office.change_log import Damaged, Store
from coopxl.office.journal import load
from coopxl.office.layer import digest
from coopxl.office.recovery import settle
from coopxl.schema.packs import AUDIENCES
from tests.documents.samples import PROJECT, template
from tests.hosts.file import test_ods as ods
from tests.hosts.file.books import NAME, TABLE, edited, projects, refused, with_rows
from tests.offices import Desk, blank
from tests.returned import Office, codes, pack, retyped

DEEP = "[" * 100_000
MOMENT = "2026-01-01_120000_000000"


# Small files


@pytest.mark.parametrize("name", ["ids.json", "documents.json", "log.json", "settings.json", "live-0000.json"])
def test_notes_nested_without_end_are_damaged_notes(tmp_path, capsys, name):
    folder, desk = blank(tmp_path / "oficina"), Desk(capsys)
    (folder / ".coopxl" / name).write_text(DEEP)
    for words in (["validate"], ["log"], ["restore"]):
        assert desk(words[0], folder) in {0, 1}, desk.err


def test_texts_nested_without_end_are_none_of_ours():
    assert recall(DEEP) == Memory()
    with pytest.raises(ValueError, match="deep"):
        read_line(DEEP)


def test_what_a_log_said_of_a_book_may_be_nonsense_with_the_right_sum(tmp_path):
    import zlib

    content = zlib.compress(b"projects without tabs")
    (tmp_path / ".coopxl/log").mkdir(parents=True)
    (tmp_path / ".coopxl/log/registers.state").write_bytes(content)
    (tmp_path / ".coopxl/log.json").write_text(json.dumps({"books": {"registers": {"state": digest(content)}}}))
    with pytest.raises(Damaged):
        Store(tmp_path).state("registers")


@pytest.mark.parametrize("note", [None, "x", [], {"said": 1, "rows": "x", "refused": {}, "no": [1], "more": 2}])
def test_what_was_remembered_of_a_pack_may_be_nonsense(note):
    assert remembered(note) == Remembered()


def test_what_is_sound_in_a_note_of_a_pack_is_remembered():
    row = {"id": "GAS-000001", "line": 5, "cells": {"amount": "1"}}
    held = {"said": {"ACT-1": {"name": "x"}, "ACT-2": 3}, "rows": [row, {"id": 7}], "refused": [{"a": "b"}, 1]}
    assert remembered(held) == Remembered({"ACT-1": {"name": "x"}}, [row], [{"a": "b"}], {})


# The journal of a write: it lies in the office, and an office may have come from anywhere


def _journal(folder, **entry):
    whole = {"name": "registros.xlsx", "old": "", "new": digest(b"x"), "beside": ".coopxl-x.xlsx", "copy": ""}
    held = {"format": 1, "command": "validate", "moment": MOMENT, "made": [], "state": "ready"}
    held |= {"entries": [whole | {key: entry[key] for key in whole.keys() & entry.keys()}]}
    own = folder / ".coopxl"
    own.mkdir(parents=True, exist_ok=True)
    (own / "journal.json").write_text(json.dumps(held | {key: entry[key] for key in held.keys() & entry.keys()}))


@pytest.fixture
def office(tmp_path):
    (tmp_path / "mio.txt~").write_bytes(b"x")
    (tmp_path / "oficina").mkdir()
    return tmp_path / "oficina"


@pytest.mark.parametrize(
    "strange",
    [
        {"name": "../mio.txt~"},
        {"name": "../otra/registros.xlsx"},
        {"name": ""},
        {"name": "a\0b"},
        {"name": 7},
        {"beside": "../mio.txt~"},
        {"beside": "mio.txt~"},
        {"beside": ""},
        {"copy": "../../../mio.txt~"},
        {"moment": "../../documentos"},
        {"moment": None},
        {"new": "x"},
        {"made": ["../vacía"]},
        {"made": 7},
        {"state": "x"},
    ],
)
def test_a_journal_that_no_write_of_ours_left_is_not_obeyed(tmp_path, office, strange):
    (tmp_path / "vacía").mkdir()
    _journal(office, **strange)
    with pytest.raises(CannotGoOn, match="OFF-26"):
        settle(office)
    assert (tmp_path / "mio.txt~").read_bytes() == b"x"
    assert (tmp_path / "vacía").is_dir()


def test_a_journal_undoes_nothing_outside_but_documents(tmp_path, office):
    """A file that is known by its content is not taken away by whoever sends an office."""
    _journal(office, name=str(tmp_path / "mio.txt~"))
    with pytest.raises(CannotGoOn):
        settle(office)
    assert (tmp_path / "mio.txt~").exists()
    _journal(office, name=str(tmp_path / "informe.docx"))
    assert load(office).entries[0].name == str(tmp_path / "informe.docx")


def test_a_journal_does_not_follow_a_link_out_of_the_office(tmp_path, office):
    (office / "enlace").symlink_to(tmp_path)
    _journal(office, name="enlace/mio.txt~")
    with pytest.raises(CannotGoOn):
        settle(office)
    assert (tmp_path / "mio.txt~").exists()


def test_a_journal_nested_without_end_is_a_damaged_one(office):
    _journal(office)
    (office / ".coopxl/journal.json").write_text(DEEP)
    with pytest.raises(CannotGoOn, match="OFF-26"):
        settle(office)


@pytest.mark.parametrize(
    "strange",
    [
        {"copies": [["../x", "x", digest(b"x"), 1]]},
        {"copies": [["x", "../../../x", digest(b"x"), 1]]},
        {"copies": [["/etc/x", "x", digest(b"x"), 1]]},
        {"copies": [["x", "x", digest(b"x"), [1]]]},
        {"copies": [["x", "x", 7, 1]]},
        {"replaced": ["../x"]},
        {"new": [7]},
    ],
)
def test_a_backup_that_would_land_elsewhere_is_none_of_ours(office, strange):
    place = office / ".coopxl/backups" / MOMENT
    place.mkdir(parents=True)
    sound = {"command": "validate", "copies": [["x", "x", digest(b"x"), 1]], "replaced": ["x"], "new": []}
    (place / "moment.json").write_text(json.dumps(sound))
    assert len(moments(office)) == 1
    (place / "moment.json").write_text(json.dumps(sound | strange))
    assert moments(office) == []


# Packs and books


def _cells(text):
    return with_rows(f'<row r="1">{text * 100_000}</row>')


@pytest.mark.parametrize("cell", ['<c r="A1" t="e"><v>#REF!</v>', '<c r="A1"><v>-1</v>', '<c r="A1" '])
def test_cells_without_an_end_are_refused_at_once(cell):
    start = time.process_time()
    with refused("FILE-20"):
        read(_cells(cell), NAME)
    assert time.process_time() - start < 5


def test_what_looks_like_an_error_outside_of_cells_takes_no_time():
    start = time.process_time()
    with contextlib.suppress(CannotGoOn):
        read(with_rows('<row r="1"><c r="A1"><v>1</v></c></row>' + '<x t="e"/>' * 200_000), NAME)
    assert time.process_time() - start < 5


def test_many_numbers_far_below_zero_take_no_time():
    start = time.process_time()
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>-9999999999</v></c></row>' for row in range(1, 20_001))
    assert read(with_rows(rows), NAME).sheets["Hoja"].cell(20_000, 1) == -9999999999
    assert time.process_time() - start < 5


def test_a_date_before_all_time_in_a_style_that_is_none():
    with refused("FILE-39"):
        read(with_rows('<row r="1"><c r="A1" s="x"><v>-9999999999</v></c></row>'), NAME)


@pytest.mark.parametrize(
    "strange",
    [
        ods.row(ods.cell("string", "x", times="one")),
        ods.row(ods.cell("string", "x", times=-1)),
        ods.row(ods.cell("string", "x"), times="9" * 5000),
        ods.row(ods.cell("float", "x", office__value="x")),
        ods.row(ods.cell("string", 'a<text:s text:c="9999999999"/>b')),
        ods.row(ods.cell("time", "x", office__time_value=f"PT{'9' * 30}H")),
        ods.row(ods.cell("string", "<text:span>" * 5000 + "x" + "</text:span>" * 5000)),
    ],
)
def test_an_open_document_that_repeats_or_counts_oddly(strange):
    with refused("FILE-20"):
        read(ods.ods(ods.sheet(strange)), NAME)


def test_an_open_document_with_a_number_that_is_none():
    held = read(ods.ods(ods.sheet(ods.row(ods.cell("float", "x", office__value="nan")))), NAME)
    assert held.sheets["Hoja"].cell(1, 1) == CellError("#NUM!")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_header_renamed_over_a_table_that_went_out_empty(audience):
    sent = pack({}, audience)
    for region in sent.regions.values():
        number = region.first_column + 1
        came = retyped(sent, region.sheet, {(region.header_row, number): "Otra cosa"})
        review = Office("").receive(came, sent, audience)
        assert set(codes(review)) <= {"RECE-08", "RECE-09", "RECE-10"}


@pytest.mark.parametrize("attribute", ['headerRowCount="x"', 'headerRowCount="99"', 'totalsRowCount="-1"'])
def test_a_table_that_counts_its_rows_oddly(attribute):
    added = f"<table {attribute} ".encode()
    data = edited(projects(), {TABLE: lambda table: table.replace(b"<table ", added, 1)})
    with refused("FILE-20"):
        read(data, NAME)


# Templates


@pytest.mark.parametrize(
    "tag",
    [
        "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
        "{{ 1" + " + 1" * 3000 + " }}",
        "{{ " + "not " * 3000 + "1 }}",
        "{{ project" + ".y" * 3000 + " }}",
        "{{ project.title" + "|upper" * 3000 + " }}",
        "{{ project.title" + "|upper" * 60 + " }}",
        "{{ 1" + "0" * 5000 + " }}",
        "{% if 1 %}" * 200 + "x" + "{% endif %}" * 200,
        "{% for a in project.activities %}" * 25 + "x" + "{% endfor %}" * 25,
    ],
)
def test_tags_nested_deeper_than_anybody_writes_are_not_understood(tag):
    content = template(tag)
    assert {one.code for one in check_template(content, PROJECT)} == {"WORD-10"}
    with pytest.raises(CannotGoOn, match="WORD-10"):
        fill(content, PROJECT)


@pytest.mark.parametrize("tag", ["{{ 'abc'|truncate(-5) }}"])
def test_a_filter_that_is_asked_for_nonsense(tag):
    with pytest.raises(CannotGoOn, match="WORD-19"):
        fill(template(tag), PROJECT)


def test_tags_as_deep_as_somebody_may_write_are_understood():
    deep = "{{ " + "(" * 20 + "project.title" + ")" * 20 + "|upper|lower|upper }}"
    blocks = "{% if project.title %}" * 15 + "x" + "{% endif %}" * 15
    assert check_template(template(deep, blocks), PROJECT) == []
    fill(template(deep, blocks), PROJECT)


def test_a_template_with_megabytes_of_text_is_refused_at_once():
    content = template("{{ project.title }}", "x" * (5 << 20))
    with pytest.raises(CannotGoOn, match="WORD-28") as stop:
        check_template(content, PROJECT)
    assert stop.value.facts == {"size": "5.0", "limit": 4}
    with pytest.raises(CannotGoOn, match="WORD-28"):
        fill(content, PROJECT)


def test_a_package_whose_directory_points_before_its_beginning():
    content = bytearray(template("x"))
    at = content.rindex(b"PK\5\6")
    content[at + 16 : at + 20] = (at + 10_000).to_bytes(4, "little")
    with pytest.raises(CannotGoOn, match="WORD-01"):
        read_package(bytes(content))


# The engine's messages


@pytest.mark.parametrize(
    "line",
    [
        DEEP.encode(),
        b'{"kind": "landed", "book": {"x": 1}}',
        b'{"kind": "click", "book": ["x"], "lang": {}}',
        b'{"kind": "click", "book": "/x/y.xlsx", "books": []}',
    ],
)
def test_a_message_that_is_none_is_answered(line):
    told = io.BytesIO()
    converse(Lines(io.BytesIO(line + b"\n"), told))
    assert json.loads(told.getvalue())["kind"] == "stop"
