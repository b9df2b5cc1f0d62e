"""Where the time of coopxl goes: the three modules that cost most, with what they call outside coopxl."""

import json
import os
import runpy
import subprocess
import sys
from collections import defaultdict
from cProfile import Profile
from pathlib import Path
from pstats import Stats

from benchmarks.turns import ROOT, Job

STARTING = "start"
"""Python itself, and loading modules."""

_PACKAGE = f"{ROOT / 'coopxl'}{os.sep}"
_SHOWN = 3

Function = tuple[str, int, str]
Called = tuple[int, int, float, float]
"""Calls counted in two ways, seconds of its own, seconds with what it called: of a function under one caller."""

Shares = dict[str, float]
"""Parts of a whole, by module."""


def costs(job: Job, office: Path) -> Shares:
    """The costliest modules of a job with their share of the whole, from a process of its own."""
    command = [sys.executable, "-m", "benchmarks.costs", job.key, str(office)]
    ended = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    shares: Shares = json.loads(ended.stdout.splitlines()[-1])
    return shares


def _profiled(job: str, folder: str) -> Shares:
    profile = Profile()
    sys.argv = ["coopxl_side", job, folder]
    profile.runcall(runpy.run_module, "benchmarks.sides.coopxl_side", run_name="__main__")
    charged = _Charged(Stats(profile).stats)  # type: ignore[attr-defined]
    own = charged.modules()
    costliest = sorted(own.items(), key=lambda one: one[1], reverse=True)[:_SHOWN]
    return {name: seconds / sum(own.values()) for name, seconds in costliest}


class _Charged:
    """Seconds by module of coopxl: those of a library are charged to the modules that called it, by their parts."""

    def __init__(self, stats: dict[Function, tuple[int, int, float, float, dict[Function, Called]]]) -> None:
        self._stats = stats
        self._owners: dict[Function, Shares] = {}

    def modules(self) -> Shares:
        """The seconds of each."""
        seconds: Shares = defaultdict(float)
        for function, (_, _, own, _, _) in self._stats.items():
            for name, share in self._charge(function).items():
                seconds[name] += own * share
        return seconds

    def _charge(self, function: Function) -> Shares:
        if function in self._owners:
            return self._owners[function]
        if name := _module(function):
            return {name: 1.0}
        # Who is met again on the way up called itself: that tells nothing new.
        self._owners[function] = {}
        callers = self._stats[function][4]
        column = 2 if any(called[2] for called in callers.values()) else 3
        found: Shares = defaultdict(float)
        for caller, called in callers.items():
            for name, share in self._charge(caller).items():
                found[name] += called[column] * share
        whole = sum(found.values())
        shares = {name: part / whole for name, part in found.items()} if whole else {STARTING: 1.0}
        self._owners[function] = shares
        return shares


def _module(function: Function) -> str:
    """`core/values.py`; what loads a module is the start, whoever asked for it."""
    path, _, name = function
    if name == "<module>" or path.startswith("<frozen importlib"):
        return STARTING
    return path.removeprefix(_PACKAGE).replace("\\", "/") if path.startswith(_PACKAGE) else ""


if __name__ == "__main__":
    print(json.dumps(_profiled(*sys.argv[1:3])))
