"""The verbs of the schema as commands: what one is told, what it does, what it tells."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from coopxl.cli import export, log, match, move, paper, rows, share
from coopxl.cli.tell import as_data, tell
from coopxl.cli.words import CLEAN, DRY_RUN, FILE, FOLDER, OUT, WITH_ERRORS, progress
from coopxl.core.findings import worst
from coopxl.schema.messages.message import Level
from coopxl.schema.papers import MAKES_A_FILE
from coopxl.schema.verbs import VERBS

if TYPE_CHECKING:
    from coopxl.run.office import Office, Report

_OWN = {"move": move, "paper": paper, "share": share, "log": log, "export": export}
"""The verbs that are told more than a folder, a row and a file."""


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    verb = VERBS[name]
    command.add_argument("folder", type=Path, metavar=FOLDER[lang])
    if verb.table and name in MAKES_A_FILE:
        rows.add(command, lang)
    elif verb.table:
        command.add_argument("id", metavar="ID")
    if name in _OWN:
        _OWN[name].add(command, lang)
    if name in MAKES_A_FILE and name != "export":
        command.add_argument("-o", dest="out", default="", metavar=FILE[lang], help=OUT[lang])
    command.add_argument("--dry-run", action="store_true", help=DRY_RUN[lang])


def run(asked: argparse.Namespace) -> int:
    """Does it and tells it; 1 with findings of level error."""
    from coopxl.run.office import Office, moment

    if asked.verb == "log":
        log.check(asked)
    rows.look_at(asked)
    with progress(asked.lang or "es") as step:
        step(VERBS[asked.verb].label[asked.lang or "es"])
        office = Office(asked.folder, moment(asked.today), asked.lang or "")
        report = _report(asked, office, step)
    report.findings[:0], asked.settled = asked.settled, []
    if asked.json and asked.verb == "match":
        match.tell(report, office)
    elif asked.verb == "log":
        log.tell(asked, report, office)
    elif asked.json:
        print(json.dumps(_as_json(asked, report, office), ensure_ascii=False, indent=1))
    else:
        tell(report, office.lang, dry_run=asked.dry_run)
    return WITH_ERRORS if worst(report.findings) is Level.ERROR else CLEAN


def _report(asked: argparse.Namespace, office: Office, step: Callable[[str], None]) -> Report:
    about = rows.named(asked, office)
    said = {key: word for one in (move, paper, share, export, rows) for key, word in one.said(asked).items()}
    if len(about) > 1:
        from coopxl.run.many import all_of

        return all_of(office, asked.verb, about, step, dry_run=asked.dry_run, said=said)
    return office.act(asked.verb, *about, dry_run=asked.dry_run, out=getattr(asked, "out", ""), said=said)


def _as_json(asked: argparse.Namespace, report: Report, office: Office) -> dict[str, object]:
    shown: dict[str, object] = {"findings": [as_data(one, office.lang) for one in report.findings]}
    if asked.verb in MAKES_A_FILE:
        shown["papers"] = [str(path) for path in report.papers]
    if asked.verb == "compliance":
        from coopxl.core.duties import as_data as standings

        shown["projects"] = standings(office.book, office.now.date(), office.lang)
    if asked.verb == "today":
        from coopxl.core.agenda import as_data as agenda

        shown["sections"] = agenda(office.book, office.now)
    if asked.verb == "overview":
        from coopxl.core.overview import as_data as pictures
        from coopxl.core.overview import overview

        shown["pictures"] = pictures(overview(office.book, office.now), office.book.lang)
    if asked.dry_run:
        shown["changes"] = report.preview
    return shown
