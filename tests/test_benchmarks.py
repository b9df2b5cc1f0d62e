"""The benchmark runs and both sides agree; how fast they are is no test's business."""

import pytest

from benchmarks import __main__ as bench
from benchmarks import agreement
from benchmarks.page import CLICKS, MERGES, PAPERS, renewed
from benchmarks.turns import JOBS


@pytest.mark.slow
def test_every_job_runs_and_both_sides_do_the_same(capsys, tmp_path, monkeypatch):
    monkeypatch.setattr(bench, "PAGE", tmp_path / "performance.md")
    bench.main(["--rows", "50", "--rounds", "1", "--write"])
    told = capsys.readouterr().out
    assert all(f"{job.key} 50 rows: coopxl" in told for job in JOBS)
    page = (tmp_path / "performance.md").read_text("utf-8")
    assert "Made by `python -m benchmarks --rows 50 --rounds 1 --write`" in page
    assert page.count("| 50 |") == 2 * len(JOBS)


def test_sides_that_differ_are_not_compared(tmp_path):
    done = [("one", tmp_path, {"rows": 3, "digest": "a"}), ("other", tmp_path, {"rows": 3, "digest": "b"})]
    with pytest.raises(agreement.Disagreement, match="'a' against 'b'"):
        agreement.assert_same("read", done)


def test_each_command_renews_its_own_part_of_the_page():
    page = renewed("", jobs="# Performance\n\njobs\n")
    page = renewed(page, clicks=f"{CLICKS}\n\nclicks\n")
    assert page == f"# Performance\n\njobs\n\n{CLICKS}\n\nclicks\n"
    assert renewed(page, jobs="# Performance\n\nnew") == page.replace("jobs", "new")
    assert renewed(page, clicks=f"{CLICKS}\n\nnew") == page.replace("clicks", "new")
    page = renewed(page, merges=f"{MERGES}\n\nmerges\n")
    assert page.endswith(f"\n\n{CLICKS}\n\nclicks\n\n{MERGES}\n\nmerges\n")
    assert renewed(page, jobs="# Performance\n\nnew") == page.replace("jobs", "new")
    assert renewed(page, clicks=f"{CLICKS}\n\nnew") == page.replace("clicks", "new")
    assert renewed(page, merges=f"{MERGES}\n\nnew") == page.replace("merges", "new")
    page = renewed(page, papers=f"{PAPERS}\n\npapers\n")
    assert page.endswith(f"\n\n{MERGES}\n\nmerges\n\n{PAPERS}\n\npapers\n")
    assert renewed(page, merges=f"{MERGES}\n\nnew") == page.replace("merges", "new")


@pytest.mark.slow
def test_documents_are_measured_beside_a_plain_loop_and_written_down(capsys, tmp_path, monkeypatch):
    page = tmp_path / "performance.md"
    page.write_text("# Performance\n", "utf-8")
    monkeypatch.setattr(bench, "PAGE", page)
    bench.main(["documents", "--count", "8", "--rounds", "1", "--processes", "1", "--write"])
    told = page.read_text("utf-8")
    assert told.startswith(f"# Performance\n\n{PAPERS}\n")
    assert "| 8, 1 processes |" in told
    assert "| 8, one process |" in capsys.readouterr().out


def test_a_click_is_the_sum_of_its_stages():
    from benchmarks.clicks import _staged

    told = [
        "pressed 10.1",
        "read 10.3",
        "sent 10.4",
        "progress 10.5",
        "answered 10.5",
        "progress 10.9",
        "answered 10.9",
    ]
    told += ["apply 11.4", "answered 11.7", "committing 11.8", "answered 11.8", "done 11.9", "told 12.0", "seen 12.2"]
    lines = (f"2026-01-01 00:00:00 mark {moment} {what}" for what, moment in map(str.split, told))
    click = _staged(10.0, "\n".join(["2026-01-01 00:00:00 done: hecho", *lines]))
    assert click.seconds == pytest.approx(2.2)
    assert click.stages == pytest.approx({"read": 0.2, "send": 0.2, "engine": 1.1, "apply": 0.3, "rest": 0.4})


def test_the_merge_and_daff_agree_on_plain_edits():
    from benchmarks import merge

    assert merge.agree(60)


@pytest.mark.slow
def test_merges_are_measured_and_written_down(tmp_path, monkeypatch):
    page = tmp_path / "performance.md"
    page.write_text("# Performance\n", "utf-8")
    monkeypatch.setattr(bench, "PAGE", page)
    bench.main(["merge", "--rows", "40", "--rounds", "2", "--write"])
    told = page.read_text("utf-8")
    assert told.startswith(f"# Performance\n\n{MERGES}\n")
    assert told.count("| 40 |") == 1


def test_the_merge_loses_nothing_where_daff_does():
    from benchmarks import merge

    told = {case: (merge.seen("coopxl", case), merge.seen("daff", case)) for case in merge.CASES}
    assert [case for case, (ours, daffs) in told.items() if ours == daffs] == []
    assert told["a row edited here and taken out there"] == (
        "COO-001 Uno 100; COO-002 Dos 2; COO-003 Tres 3 (1 conflicts)",
        "COO-002 Dos 2; COO-003 Tres 3 (0 conflicts)",
    )


@pytest.mark.soak
@pytest.mark.libreoffice
def test_clicks_are_measured_and_written_down(tmp_path, monkeypatch):
    page = tmp_path / "performance.md"
    page.write_text("# Performance\n", "utf-8")
    monkeypatch.setattr(bench, "PAGE", page)
    bench.main(["click", "--rows", "50", "--rounds", "1", "--write"])
    told = page.read_text("utf-8")
    assert told.startswith(f"# Performance\n\n{CLICKS}\n")
    assert told.count("| 50 |") == 4
