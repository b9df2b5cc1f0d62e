"""An engine whose Excel is a file: `live.json`, which stays when the engine dies. Started by coopxl-click in the tests.

A request may name the moment at which the engine is to die, once: then a file of that name is in the way.
"""

import json
import os
import signal
import time
from pathlib import Path

from coopxl.engine import server
from coopxl.engine.mending import mend
from coopxl.office import line
from coopxl.office.layer import digest
from coopxl.office.recovery import landed as is_whole
from coopxl.office.unfinished import begin

PLACE = Path(os.environ["COOPXL_PLACE"])
FIRST_THEN_SECOND = ("A1", "A2")


def die_if(moment):
    """Once, without a word."""
    mark = PLACE / f"die-{moment}"
    if mark.exists():
        mark.unlink()
        os.kill(os.getpid(), signal.SIGKILL)


def live(folder):
    path = folder / "live.json"
    return json.loads(path.read_text()) if path.exists() else {}


def write(folder, cells):
    (folder / "live.json").write_text(json.dumps(cells))


def handle(request, say):
    """Writes its name into two cells of the book that is open, and into a file beside."""
    book, name = Path(request["book"]), request["name"]
    folder, file = book.parent, book.parent / "file.txt"
    (PLACE / "asked").open("a").write(f"{request['kind']} {name} {os.getpid()}\n")
    die_if("begins")
    told = mend(folder, lambda book, record: write(folder, record) or []).told("es")
    if request["kind"] == "mend":
        landed = is_whole(folder, request["promised"])
        return {"kind": "done", "text": "landed"} if landed else {"kind": "stop", "text": "taken back", "told": True}
    say({"kind": "progress", "text": "working", "part": None})
    if name == "bug":
        raise ZeroDivisionError("a bug")
    if name == "nonsense":
        return {"kind": "done", "text": {1, 2}}
    if name == "empty":
        return {"kind": "done", "text": ""}
    if name == "slow":
        (PLACE / "slow").touch()
        while (PLACE / "slow").exists():
            time.sleep(0.01)
        return {"kind": "done", "text": "slow"}
    die_if("works")
    unfinished = begin(folder)
    say({"kind": "applying"})
    die_if("says")
    unfinished.will_write(book, live(folder))
    die_if("keeps")
    for cell in FIRST_THEN_SECOND:
        write(folder, {**live(folder), cell: name})
        die_if(cell)
    promised = {file: digest(name.encode())}
    unfinished.promise(promised)
    say({"kind": "committing", "files": {str(path): one for path, one in promised.items()}})
    die_if("promises")
    file.with_suffix(".new").write_text(name)
    file.with_suffix(".new").replace(file)
    die_if("lands")
    unfinished.close()
    die_if("closes")
    return {"kind": "done", "text": f"{told}{name}", "level": request.get("level", "info")}


def admit(connection, secret, real=line.admit):
    die_if("called")
    real(connection, secret)
    die_if("admits")


if __name__ == "__main__":
    line.admit = admit
    server.__version__ = os.environ.get("FAKE_VERSION", server.__version__)
    server._NOBODY = float(os.environ.get("FAKE_NOBODY", server._NOBODY))
    raise SystemExit(server.serve(handle))
