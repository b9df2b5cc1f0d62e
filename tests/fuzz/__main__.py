"""`python -m tests.fuzz MADE FIRST END STEP [TARGET]`: cases in this process, a line for each: number, target, seconds, end.

MADE is the folder that `tests.fuzz.offices.make` filled. The number of a case is all that it is made of, so
`python -m tests.fuzz MADE 4711 4712 1` runs that one again.
"""

import faulthandler
import os
import resource
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path
from random import Random

from tests.fuzz import guard
from tests.fuzz.offices import Found, Seat
from tests.fuzz.targets import TARGETS

SECONDS = 10.0
MEMORY = 1 << 30
_NAMES = list(TARGETS)
_SHARES = [share for share, _ in TARGETS.values()]


def target_of(number: int) -> str:
    """The target of a case."""
    return Random(number).choices(_NAMES, _SHARES)[0]


def case(number: int, seat: Seat, scratch: Path) -> str:
    """How a case ended; an end that must not be begins with `FOUND`."""
    rng = Random(number)
    _, target = TARGETS[rng.choices(_NAMES, _SHARES)[0]]
    try:
        with guard.bounds((seat.office, scratch), SECONDS):
            return target(seat, rng)
    except guard.Overran:
        return f"FOUND too long {_where()}"
    except guard.Escaped as why:
        return f"FOUND outside: {why} {_where()}"
    except Found as why:
        return f"FOUND {why}"
    except KeyboardInterrupt:
        raise
    except BaseException as why:  # noqa: BLE001 - that none comes through is what is tried
        return f"FOUND {type(why).__name__}: {str(why)[:200]} {_where()}"


def _where() -> str:
    """The innermost lines of our own."""
    frames = traceback.extract_tb(sys.exc_info()[2])
    own = [one for one in frames if "/coopxl/" in one.filename and "site-packages" not in one.filename]
    return " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(own[-4:]))


def run(made: Path, numbers: range, only: str = "") -> None:
    """Runs these cases, and tells of each."""
    with tempfile.TemporaryDirectory(prefix="coopxl-fuzz-", dir=made) as place:
        scratch = Path(place, "tmp")
        scratch.mkdir()
        tempfile.tempdir = str(scratch)
        os.environ |= {"COOPXL_PLACE": str(scratch / "place")}
        os.chdir(place)
        kept: dict[str, bytes] = {}
        for number in numbers:
            if only and target_of(number) != only:
                continue
            seat = Seat(made, Path(place, str(number)), kept)
            seat.office.mkdir(parents=True)
            print(f"{number}\t{target_of(number)}\t", end="", flush=True)
            faulthandler.dump_traceback_later(10 * SECONDS, exit=True)
            start = time.monotonic()
            end = case(number, seat, scratch)
            faulthandler.cancel_dump_traceback_later()
            print(f"{time.monotonic() - start:.2f}\t{end!r}"[:900], flush=True)
            shutil.rmtree(seat.folder)


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    guard.watch()
    run(Path(sys.argv[1]), range(*map(int, sys.argv[2:5])), *sys.argv[5:6])
