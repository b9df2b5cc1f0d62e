"""Many documents at once: one that fails is told and does not stop the others; large batches are made by several processes."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place, told
from coopxl.core.outcome import Paper
from coopxl.core.plan import Plan
from coopxl.run.actions import ACTIONS
from coopxl.run.office import Office, Report
from coopxl.run.press import Made, Press
from coopxl.schema.papers import PDF
from coopxl.schema.verbs import VERBS, table_about

WORTH_IT = 60
"""Documents from which on other processes are started; each takes about a second to begin."""
_BATCH = 20


@dataclass(frozen=True, slots=True)
class Failed:
    """A document that could not be made: about which row, and why."""

    row_id: str
    code: str
    facts: dict[str, object]


def all_of(
    office: Office,
    verb: str,
    row_ids: Sequence[str],
    step: Callable[[str], None],
    *,
    dry_run: bool = False,
    said: Mapping[str, str] | None = None,
) -> Report:
    """The document of each row, all of them written at once; `step` hears how far it is, `said` is what the verb is told."""
    said = said or {}
    office.ready(verb, *row_ids, said=said)
    plan, report = Plan(office.book), Report()
    ask = office.ask(said=said)
    given = office.take_in(plan, ask, report)
    press = Press(office.folder, office.book, ask.now, office.transaction, pdf=PDF in said)
    ids = list(dict.fromkeys(row_ids))
    for number, (row_id, made) in enumerate(zip(ids, _each(office, press, verb, said, ids), strict=True), 1):
        step(f"{VERBS[verb].label[office.lang]} {number}/{len(ids)}")
        for one in made:
            if isinstance(one, Failed):
                table = table_about(verb, said.get(verb, ""))
                place = office.table(table)[one.row_id].place("id") if table else Place(one.row_id)
                why = told(one.code, one.facts, office.lang)
                report.findings.append(Finding("DOCU-09", place, {"why": why}))
            else:
                press.keep(one, row_id)
    press.close()
    report.papers.extend(press.paths)
    report.findings.extend(press.findings)
    plan.take_in()
    if not dry_run:
        report.written = office.write(plan.patches, given, press.paths)
    report.findings[:0] = [*office.transaction.noticed, *office.log.findings]
    return report


def _each(
    office: Office, press: Press, verb: str, said: Mapping[str, str], row_ids: list[str]
) -> Iterator[list[Made | Failed]]:
    """What was made of each row, in their order."""
    processes = min(os.cpu_count() or 1, 1 + len(row_ids) // WORTH_IT)
    if processes < 2 or office.live.hosts:
        for row_id in row_ids:
            yield _made(office, press, verb, said, row_id)
        return
    batches = [row_ids[at : at + _BATCH] for at in range(0, len(row_ids), _BATCH)]
    begin = (office.folder, office.now, office.lang, verb, dict(said))
    # A new interpreter and not a copy of this one: the same on every system, whatever runs beside.
    with ProcessPoolExecutor(processes, get_context("spawn"), _begin, begin) as pool:
        for batch in pool.map(_batch, batches):
            yield from batch


def _made(office: Office, press: Press, verb: str, said: Mapping[str, str], row_id: str) -> list[Made | Failed]:
    try:
        outcome = ACTIONS[verb](office.book, office.ask(row_id, said))
        return [press.make(one, row_id) for one in outcome.papers if isinstance(one, Paper)]
    except CannotGoOn as stop:
        return [Failed(row_id, stop.code, dict(stop.facts))]


_HELD: list[tuple[Office, Press, str, dict[str, str]]] = []
"""What a process of the pool works with."""


def _begin(folder: Path, now: datetime, lang: str, verb: str, said: dict[str, str]) -> None:
    office = Office(folder, lambda book: now, lang)
    office.transaction.command = verb
    office.take_in(Plan(office.book), office.ask(), Report())
    press = Press(folder, office.book, now, office.transaction, pdf=PDF in said)
    _HELD[:] = [(office, press, verb, said)]


def _batch(row_ids: list[str]) -> list[list[Made | Failed]]:
    office, press, verb, said = _HELD[0]
    return [_made(office, press, verb, said, row_id) for row_id in row_ids]
