"""`coopxl merge FOLDER`: what the button does in each of an office's books, until no copy is left."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coopxl.cli_merge import NOT, SAVED, report_data
from coopxl.cli_tell import as_data, line
from coopxl.core.findings import in_order
from coopxl.schema.office import WORKBOOKS

if TYPE_CHECKING:
    from coopxl.run.joining import Joined

_COPIES = frozenset({"OFF-35", "OFF-36"})
"""That a copy waits is no news to who merges it."""


def run(asked: argparse.Namespace) -> int:
    """Merges every copy and tells it; 0 when nothing is left to decide, 1 while something is."""
    steps = [one for definition in WORKBOOKS for one in _steps(asked, definition.key)]
    told = [one for one in steps if one.did] or steps[:1]
    if asked.json:
        print(json.dumps({"books": [_as_json(one) for one in told]}, ensure_ascii=False, indent=1))
    else:
        for one in told:
            _tell(one)
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


def _as_json(step: _Step) -> dict[str, object]:
    merge = report_data(step.made.merge, step.lang) if step.made.merge else {}
    findings = [as_data(one, step.lang) for one in in_order(step.made.findings)]
    away = str(step.made.away) if step.made.away else None
    return {"workbook": step.key, **merge, "findings": findings, "away": away}


def _tell(step: _Step) -> None:
    for one in in_order(step.made.findings):
        print(line(one, step.lang))
    for path in step.made.written:
        print(SAVED[step.lang], path)
    if not step.made.written:
        print(NOT[step.lang])
