"""Words in, words out: the command line. One module for each command, loaded when it is typed."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from coopxl.cli.parser import parser
from coopxl.cli.words import CLEAN, STOPPED
from coopxl.core.errors import CannotGoOn
from coopxl.schema.text import LANGUAGES

if TYPE_CHECKING:
    from types import TracebackType


def main(words: Sequence[str] | None = None) -> int:
    """Runs one command; returns 0 when clean, 1 with findings of level error, 2 when it could not go on."""
    typed = list(sys.argv[1:] if words is None else words)
    lang, debug = _language_in(typed), "--debug" in typed
    sys.excepthook = _hook(lang or "es", debug=debug)
    # A command makes many objects and few cycles: looked through now and then, not hundreds of times.
    gc.set_threshold(50_000, 20, 50)
    asked = argparse.Namespace(lang=None, today=None, settled=[], folder=None)
    try:
        parser(typed, lang or "es").parse_args(typed, asked)
        # What another run left half written is ended before anything else, and told whatever comes after.
        asked.settled = _settled(asked)
        command: Callable[[argparse.Namespace], int] = asked.command
        return command(asked)
    except CannotGoOn as stop:
        if debug:
            sys.__excepthook__(type(stop), stop, stop.__traceback__)
        _say(stop.code, stop.facts, lang or _language_of(asked))
    except KeyboardInterrupt:
        _say("OFF-20", {}, lang or _language_of(asked))
    except BrokenPipeError:
        # Whoever read the output, `head` for example, has seen enough. Python would complain again as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    finally:
        for one in asked.settled:
            print(one.told(lang or _language_of(asked)), file=sys.stderr)
    return STOPPED


def _settled(asked: argparse.Namespace) -> list[object]:
    if not asked.folder:
        return []
    from coopxl.run.restore import settled

    return list(settled(asked.folder))


def _say(code: str, facts: dict[str, object], lang: str) -> None:
    from coopxl.core.findings import told

    print(told(code, facts, lang), file=sys.stderr)


def _language_in(typed: Sequence[str]) -> str:
    """The language asked for, known before anything else can go wrong; empty when none was."""
    for index, word in enumerate(typed):
        said = word.partition("=")[2] if word.startswith("--lang=") else ""
        if word == "--lang" and index + 1 < len(typed):
            said = typed[index + 1]
        if said in LANGUAGES:
            return said
    return ""


def _language_of(asked: argparse.Namespace) -> str:
    """The language of an office that could not be worked with, as the names of its books tell."""
    from coopxl.office.folder import language_by_names

    return language_by_names(asked.folder) if asked.folder else "es"


def _hook(lang: str, *, debug: bool) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What failed inside is told in a line; `--debug` shows all of it."""

    def hook(kind: type[BaseException], why: BaseException, trace: TracebackType | None) -> None:
        if debug:
            sys.__excepthook__(kind, why, trace)
        _say("OFF-99", {"why": f"{kind.__name__}: {why}"}, lang)
        sys.exit(STOPPED)

    return hook
