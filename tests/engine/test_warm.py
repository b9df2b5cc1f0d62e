"""The first click finds loaded what it needs: in a process of its own, as the engine is one."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.offices import demo

ROOT = Path(__file__).resolve().parents[2]
CLICKS = """
import sys
from datetime import date
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from coopxl.engine.warm import warm_up
warm_up()
known = set(sys.modules)
from coopxl.run.office import Office, moment
verbs = ("validate", "calls", "calendar")
assert any([Office(Path(sys.argv[2]), moment(date(2026, 6, 15))).act(verb).written for verb in verbs])
print(*sorted({name.partition(".")[0] for name in set(sys.modules) - known} - {"encodings", "cython_runtime"}))
"""


@pytest.mark.slow
def test_nothing_is_loaded_at_the_first_click(tmp_path):
    command = [sys.executable, "-c", CLICKS, str(ROOT), str(demo(tmp_path / "office"))]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stdout.split(), ended.stderr) == (0, [], "")
