"""An engine for the tests: speaks as docs/clicks.md says, or breaks off where it is told. `fake_engine.py <folder>`.

The folder holds plan.json: what to send after each click, and how to misbehave. What it was told is kept beside it.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path

FOLDER = Path(sys.argv[1])


def say(message):
    sys.stdout.buffer.write(json.dumps(message).encode() + b"\n")
    sys.stdout.buffer.flush()


def heard(lines):
    line = lines.readline()
    if not line:
        sys.exit(0)
    return json.loads(line)


def misbehave(how):
    if how == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    elif how == "garbage":
        sys.stdout.buffer.write(b"\xff\xfe not a message\n")
        sys.stdout.buffer.flush()
        time.sleep(60)
    elif how == "hang":
        # The end of what it hears ends it, in the middle of a click too.
        while sys.stdin.buffer.readline():
            pass
        sys.exit(0)
    elif how:
        time.sleep(float(how))


def main():
    (FOLDER / "pid").write_text(str(os.getpid()))
    sys.stderr.write("fake engine\n" * 5)
    lines = sys.stdin.buffer
    while True:
        message = heard(lines)
        plan = json.loads((FOLDER / "plan.json").read_text())
        if message["kind"] == "hello":
            misbehave(plan.get("at hello"))
            say({"kind": "hello", "version": message["version"]})
        elif message["kind"] == "landed":
            say({"kind": "landed", "yes": plan["landed"]})
        else:
            click(message, plan, lines)


def click(message, plan, lines):
    (FOLDER / "click.json").write_text(json.dumps(message))
    answers = []
    for step in plan["steps"]:
        if "how" in step:
            misbehave(step["how"])
            continue
        say(step)
        if step["kind"] in ("apply", "revert", "ask"):
            answers.append(heard(lines))
            (FOLDER / "answers.json").write_text(json.dumps(answers))
            if answers[-1]["kind"] == "refused":
                facts = answers[-1]["facts"]
                say({"kind": "stop", "code": answers[-1]["code"], "text": f"{answers[-1]['code']} {facts}"})
                return
    say(
        plan.get("last") or {"kind": "done", "text": "hecho", "level": "info", "show": None, "first": None, "files": []}
    )


main()
