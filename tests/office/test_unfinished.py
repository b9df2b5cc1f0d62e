"""What a click writes into open workbooks is on the disk while it does."""

import json
import os
import stat
import time

import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.engine.mending import Mended, mend
from coopxl.office.layer import digest
from coopxl.office.processes import mark
from coopxl.office.unfinished import begin, left_by_the_dead

RECORD = {"cells": {"Hoja": [[1, 2, "antes"]]}}


@pytest.fixture
def book(tmp_path):
    return tmp_path / "registros.xlsx"


def kept(folder):
    return sorted((folder / ".coopxl").glob("live-*"))


def died(folder):
    """As if another engine had written it, and ended."""
    for path in kept(folder):
        held = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps(held | {"engine": [2**22 + 1, 0.0]}), encoding="utf-8")


def test_a_click_that_writes_nothing_leaves_nothing(tmp_path, book):
    click = begin(tmp_path)
    click.promise({book: "x"})
    click.close()
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_is_known_until_it_is_taken_back(tmp_path, book):
    click = begin(tmp_path)
    click.will_write(book, RECORD)
    assert [one.books for one in left_by_the_dead(tmp_path)] == [{str(book): RECORD}]
    if os.name == "posix":
        assert stat.S_IMODE(kept(tmp_path)[0].stat().st_mode) == 0o600
    click.took_back(book)
    assert kept(tmp_path) == []


@pytest.mark.parametrize(
    ("promised", "written", "landed"),
    [(None, "", False), ("new", "", False), ("new", "old", False), ("new", "new", True)],
    ids=["no promise", "not written", "written differently", "as promised"],
)
def test_a_click_has_landed_when_its_files_are_as_promised(tmp_path, book, promised, written, landed):
    click = begin(tmp_path)
    click.will_write(book, RECORD)
    file = tmp_path / "calendario.xlsx"
    if promised:
        click.promise({file: digest(promised.encode())})
    if written:
        file.write_text(written)
    died(tmp_path)
    taken = []
    assert mend(tmp_path, lambda path, record: taken.append((path, record)) or []).code == (
        "SET-07" if landed else "SET-06"
    )
    assert taken == ([] if landed else [(book, RECORD)])
    assert kept(tmp_path) == []
    assert mend(tmp_path, taken.append) == Mended()


def test_what_cannot_be_taken_back_is_tried_again(tmp_path, book):
    begin(tmp_path).will_write(book, RECORD)
    died(tmp_path)

    def refuses(path, record):
        raise CannotGoOn("OFF-05", file=path.name, program="Excel", who="?", lock="-")

    with pytest.raises(CannotGoOn, match="OFF-05"):
        mend(tmp_path, refuses)
    assert mend(tmp_path, lambda path, record: []).told("en").startswith("SET-06: ")


def test_cells_that_were_left_alone_are_named_and_of_two_books_each_is_tried(tmp_path, book):
    other, click = tmp_path / "calendario.xlsx", begin(tmp_path)
    click.will_write(book, RECORD)
    click.will_write(other, RECORD)
    died(tmp_path)

    def one_refuses(path, record):
        if path == book:
            raise CannotGoOn("SET-08", books=[path.name])
        return ["Hoja!B7"]

    with pytest.raises(CannotGoOn, match="SET-08"):
        mend(tmp_path, one_refuses)
    mended = mend(tmp_path, lambda path, record: ["Hoja!B1"] if path == book else pytest.fail("already done"))
    assert (mended.code, mended.facts) == ("SET-17", {"cells": ["registros.xlsx Hoja!B1"]})
    assert kept(tmp_path) == []


@pytest.mark.parametrize("change", [{"machine": "another"}, {"engine": [1, None]}, {"books": 3}])
def test_those_of_other_machines_and_what_cannot_be_read_are_left_alone(tmp_path, book, change):
    begin(tmp_path).will_write(book, RECORD)
    path = kept(tmp_path)[0]
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | change), encoding="utf-8")
    assert left_by_the_dead(tmp_path) == []
    assert path.exists()


def test_those_of_an_engine_at_work_are_left_alone(tmp_path, book):
    begin(tmp_path).will_write(book, RECORD)
    path = kept(tmp_path)[0]
    held = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(held | {"engine": mark(os.getppid())}), encoding="utf-8")
    assert left_by_the_dead(tmp_path) == []


def test_a_record_that_was_cut_short_goes_when_it_is_nobodys(tmp_path, book):
    begin(tmp_path).will_write(book, RECORD)
    paths = [kept(tmp_path)[0].with_name(f"live-{age}.json.new") for age in (0, 100)]
    for path, age in zip(paths, (0, 100), strict=True):
        path.write_bytes(b"{")
        os.utime(path, (time.time() - age,) * 2)
    assert len(left_by_the_dead(tmp_path)) == 1
    assert [path.exists() for path in paths] == [True, False]
