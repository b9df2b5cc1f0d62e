"""`coopxl merge`: brings two copies of a workbook together, and applies what was decided of their conflicts."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coopxl.cli.tell import as_data, line
from coopxl.cli.words import DRY_RUN, FILE, NOT_WRITTEN, SAVED
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import in_order
from coopxl.schema.office import WORKBOOKS
from coopxl.schema.text import Text

if TYPE_CHECKING:
    from coopxl.run.joining import Joined
    from coopxl.run.merge_report import Report

_FILES = Text(
    "la carpeta de la oficina; o la copia de la que salieron las dos (o -), la suya y la otra; con --resolve, el libro unido",
    "the office's folder; or the copy that both came from (or -), yours and the other; with --resolve the merged workbook",
)
_OUT = Text("archivo que se escribe; no puede existir", "file to write; it must not exist yet")
_RESOLVE = Text(
    "aplicar lo elegido en la hoja «Conflictos»; sin -o, en el mismo libro, con una copia guardada",
    "apply what was chosen on the sheet “Conflicts”; without -o in the workbook itself, with a back-up",
)
_CAME = Text(
    "Filas nuevas: {new}. Cambios que entran: {changed}. Conflictos: {conflicts}. No pudo entrar: {rejected}.",
    "New rows: {new}. Changes that come in: {changed}. Conflicts: {conflicts}. Could not come in: {rejected}.",
)
_DECIDED = Text("Conflictos decididos: {over}. Quedan: {left}.", "Conflicts decided: {over}. Left: {left}.")


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("files", type=Path, nargs="+", metavar=Text("LIBRO", "WORKBOOK")[lang], help=_FILES[lang])
    command.add_argument("-o", dest="out", type=Path, metavar=FILE[lang], help=_OUT[lang])
    command.add_argument("--resolve", action="store_true", help=_RESOLVE[lang])
    command.add_argument("--dry-run", action="store_true", help=DRY_RUN[lang])


def run(asked: argparse.Namespace) -> int:
    """Does it and tells it; 0 when nothing is left to decide, 1 while something is."""
    if len(asked.files) == 1 and asked.files[0].is_dir() and not asked.out:
        return _folder(asked)
    from coopxl.run.merging import merged, resolved

    lang, files = asked.lang or "es", asked.files
    fits = len(files) == 1 if asked.resolve else len(files) == 3 and (asked.out or asked.dry_run)
    if not fits:
        raise CannotGoOn("MERG-19")
    if asked.resolve:
        report = resolved(files[0], asked.out, dry_run=asked.dry_run)
    else:
        base = None if str(files[0]) == "-" else files[0]
        report = merged(base, files[1], files[2], asked.out, dry_run=asked.dry_run)
    print(json.dumps(_as_json(report, lang), ensure_ascii=False, indent=1)) if asked.json else _tell(
        report, asked, lang
    )
    if report.stop:
        raise report.stop
    return 0 if report.clean else 1


def _as_json(report: "Report", lang: str) -> dict[str, object]:
    return {
        "new": report.new,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "rejected": report.rejected,
        "conflicts": report.conflicts,
        "standing": report.standing,
        "findings": [as_data(one, lang) for one in in_order(report.findings)],
    }


def _tell(report: "Report", asked: argparse.Namespace, lang: str) -> None:
    for one in in_order(report.findings):
        print(line(one, lang))
    if asked.resolve:
        print(_DECIDED[lang].format(over=len(report.decided), left=report.standing))
    else:
        counts = {key: len(getattr(report, key)) for key in ("new", "changed", "conflicts", "rejected")}
        print(_CAME[lang].format(**counts))
    for path in report.written:
        print(SAVED[lang], path)
    if not report.written:
        print(NOT_WRITTEN[lang])


# A whole office

_COPIES = frozenset({"OFF-35", "OFF-36"})
"""That a copy waits is no news to who merges it."""


def _folder(asked: argparse.Namespace) -> int:
    """What the button does in each of an office's books, until no copy is left."""
    steps = [one for definition in WORKBOOKS for one in _steps(asked, definition.key)]
    told = [one for one in steps if one.did] or steps[:1]
    if asked.json:
        print(json.dumps({"books": [_step_data(one) for one in told]}, ensure_ascii=False, indent=1))
    else:
        for one in told:
            _tell_step(one)
    return 1 if any(one.made.merge and not one.made.merge.clean for one in told) else 0


@dataclass(frozen=True, slots=True)
class _Step:
    """What one click would have done."""

    key: str
    made: "Joined"
    lang: str

    @property
    def did(self) -> bool:
        return any(one.code != "MERG-33" for one in self.made.findings)


def _steps(asked: argparse.Namespace, key: str) -> Iterator[_Step]:
    """One book: each step reads the office anew, as each click does, as long as there is something to do."""
    from coopxl.run.joining import join
    from coopxl.run.office import Office, moment

    more = True
    while more:
        office = Office(asked.files[0], moment(asked.today), asked.lang or "")
        made = join(office, key, dry_run=asked.dry_run, choose=asked.resolve)
        made.findings[:0] = [one for one in office.transaction.noticed if one.code not in _COPIES]
        yield _Step(key, made, office.lang)
        applied = made.merge is not None and bool(made.merge.decided)
        more = not asked.dry_run and not asked.resolve and (made.away is not None or applied)


def _step_data(step: _Step) -> dict[str, object]:
    merge = _as_json(step.made.merge, step.lang) if step.made.merge else {}
    findings = [as_data(one, step.lang) for one in in_order(step.made.findings)]
    away = str(step.made.away) if step.made.away else None
    return {"workbook": step.key, **merge, "findings": findings, "away": away}


def _tell_step(step: _Step) -> None:
    for one in in_order(step.made.findings):
        print(line(one, step.lang))
    for path in step.made.written:
        print(SAVED[step.lang], path)
    if not step.made.written:
        print(NOT_WRITTEN[step.lang])
