"""`coopxl match`: with --json the output is the list of matches and nothing else; a dry run writes nothing."""

import json

from coopxl.cli import main
from tests.offices import contents, demo

KEYS = {"project", "call", "cooperant", "gate", "score", "reasons", "decision"}


def test_the_output_is_the_list_and_what_was_found_goes_elsewhere(tmp_path, capsys):
    folder = demo(tmp_path / "oficina")
    before = contents(folder)
    assert main(["match", str(folder), "--today", "2026-03-02", "--lang", "en", "--json", "--dry-run"]) == 0
    told = capsys.readouterr()
    listed = json.loads(told.out)
    assert all(one.keys() == KEYS for one in listed)
    assert "[MATC-10]" in told.err
    assert contents(folder) == before

    irrigation = next(one for one in listed if (one["project"], one["call"]) == ("PRY-2026-004", "PRG-006"))
    assert (irrigation["cooperant"], irrigation["gate"], irrigation["decision"]) == ("COO-006", "fail", None)
    assert irrigation["reasons"][1] == "✗ Counterpart: No: one is asked for and the project offers 0.00"
    points = [int(line.split(" of ")[0]) for line in irrigation["reasons"] if " of " in line[:8]]
    assert sum(points) == irrigation["score"]
    none = next(one for one in listed if one["project"] == "PRY-2026-009" and one["call"] is one["cooperant"] is None)
    assert none["score"] is None
    assert none["reasons"][0].startswith("None of 6 calls and forecasts passes yet: 5 on “Subject”")


def test_what_it_says_to_a_person(tmp_path, capsys):
    folder = demo(tmp_path / "oficina")
    assert main(["match", str(folder), "--today", "2026-03-02"]) == 0
    told = capsys.readouterr().out
    assert "proyectos que buscan apoyo: 3" in told
    assert "calendario.xlsx" in told
