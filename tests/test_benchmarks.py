"""The benchmark runs and both sides agree; how fast they are is no test's business."""

import pytest

from benchmarks import __main__ as bench
from benchmarks import agreement
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
