"""`coopxl receive`: shows what a pack that came back would change, asks, and takes it in."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coopxl.cli.tell import as_data, line, tell
from coopxl.cli.words import DRY_RUN, FILE, FOLDER, NOT_WRITTEN, NOTHING, SAVED, agrees, at_terminal
from coopxl.core.findings import in_order, worst
from coopxl.schema.messages.message import Level
from coopxl.schema.text import Text

if TYPE_CHECKING:
    from coopxl.core.incoming import Entry
    from coopxl.core.reviewing import Review
    from coopxl.run.office import Office, Report
    from coopxl.run.receiving import Received

_FILE = Text(
    "el envío que volvió (.xlsx, .xlsm, .ods); sin él, los que hay en la carpeta de compartidos, como el botón",
    "the pack that came back (.xlsx, .xlsm, .ods); without it, those in the shared folder, as the button does",
)
_YES = Text("traer sin preguntar todo lo que puede entrar", "take in all that can come in, without asking")
_ASK = Text("¿Traer estos cambios? [s/N] ", "Take these changes in? [y/N] ")
_HEADS = {
    "new": Text("Filas nuevas", "New rows"),
    "changed": Text("Cambios", "Changes"),
    "conflict": Text("Conflictos (queda lo de aquí)", "Conflicts (what is here stays)"),
    "rejected": Text("No puede entrar", "Cannot come in"),
}
_SAME = Text("Filas sin cambios: {count}.", "Rows without changes: {count}.")
_NOTED = Text("Además:", "Besides:")
_AGAIN = Text("Para traerlo, repita con --yes.", "To take it in, repeat with --yes.")
_SHOWN = 40
"""Entries of one kind that the terminal shows; `--json` has all."""
_MORE = Text("… y {count} más (--json los da todos).", "… and {count} more (--json gives all of them).")


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("folder", type=Path, metavar=FOLDER[lang])
    command.add_argument("file", type=Path, nargs="?", metavar=FILE[lang], help=_FILE[lang])
    asking = command.add_mutually_exclusive_group()
    asking.add_argument("--yes", action="store_true", help=_YES[lang])
    asking.add_argument("--dry-run", action="store_true", help=DRY_RUN[lang])


def run(asked: argparse.Namespace) -> int:
    """Does it and tells it; 0 when nothing is left to decide or to mend, 1 while something is."""
    from coopxl.run.office import Office, moment
    from coopxl.run.receiving import brought, receive

    office = Office(asked.folder, moment(asked.today), asked.lang or "")
    if asked.file is None:
        return _all(asked, office)
    asking = _Asking(asked, office)
    done = receive(office, [brought(office, asked.file)], asking, dry_run=asked.dry_run)
    if asked.json:
        print(json.dumps(_as_json(done, office.lang), ensure_ascii=False, indent=1))
    else:
        if not asking.told:
            _show(done.reviews, office)
        _tell(done, asked, asking, office.lang)
    return 0 if done.clean else 1


def _all(asked: argparse.Namespace, office: "Office") -> int:
    """What the button does: shows on the sheet what waits, or takes in what was shown there."""
    from coopxl.run.receiving import act

    def agree(question: str) -> bool:
        if asked.yes or asked.dry_run or asked.json or not sys.stdin.isatty():
            return bool(asked.yes)
        print(question)
        return agrees(_ASK[office.lang])

    report = act(office, agree, dry_run=asked.dry_run)
    if asked.json:
        findings = [as_data(one, office.lang) for one in in_order(report.findings)]
        print(
            json.dumps({"findings": findings, "written": list(map(str, report.written))}, ensure_ascii=False, indent=1)
        )
    else:
        tell(report, office.lang, dry_run=asked.dry_run)
    return 1 if worst(report.findings) is Level.ERROR else 0


class _Asking:
    """Decides whether to write: by `--yes`, or by asking whoever sits at the terminal; else nothing is written."""

    def __init__(self, asked: argparse.Namespace, office: "Office") -> None:
        self.asked, self.office, self.told, self.agreed = asked, office, False, False

    def __call__(self, reviews: "list[Review]", report: "Report") -> bool:
        self.agreed = bool(self.asked.yes)
        terminal = at_terminal() and not self.asked.json
        if self.asked.yes or not report.preview or not terminal:
            return self.agreed
        self.told = True
        _show(reviews, self.office)
        self.agreed = agrees(_ASK[self.office.lang])
        return self.agreed


def _as_json(done: "Received", lang: str) -> dict[str, object]:
    (review,) = done.reviews
    kinds = {"new": "new", "changed": "changed", "rejected": "rejected", "conflicts": "conflict"}
    made: dict[str, object] = {name: [_entry(one, lang) for one in review.of(kind)] for name, kind in kinds.items()}
    made["unchanged"] = {name: count for name, count in review.unchanged.items() if count}
    made["refused"] = [_entry(one, lang) for one in review.refused]
    made["findings"] = [as_data(one, lang) for one in in_order(done.report.findings)]
    return made | {"pack": review.delivery.id, "written": [str(path) for path in done.report.written]}


def _entry(one: "Entry", lang: str) -> dict[str, object]:
    said = {"base": one.base, "ours": one.ours, "theirs": one.theirs}
    where = {"sheet": one.place.sheet, "cell": one.place.cell}
    why = {"code": one.finding.code, "message": one.finding.message(lang)} if one.finding else {}
    return {"table": one.table, "id": one.id, "column": one.column, **said, **where, **why}


def _show(reviews: "Sequence[Review]", office: "Office") -> None:
    """What came, kind by kind; then what else is to be said."""
    lang = office.lang
    for review in reviews:
        print(f"{review.delivery.id} · {review.delivery.file}")
        for kind, head in _HEADS.items():
            found = review.of(kind)
            if found:
                print(f"{head[lang]}: {len(found)}")
            for one in found[:_SHOWN]:
                print(f"  {_line(one, review, office)}")
            if len(found) > _SHOWN:
                print(f"  {_MORE[lang].format(count=len(found) - _SHOWN)}")
        print(_SAME[lang].format(count=sum(review.unchanged.values())))
        rest = list(_besides(review, lang))
        print(*([_NOTED[lang], *rest] if rest else []), sep="\n", end="\n" if rest else "")


def _besides(review: "Review", lang: str) -> Iterator[str]:
    told = [one.finding for one in review.entries]
    for finding in in_order(one for one in review.findings if not any(one is other for other in told)):
        yield f"  {line(finding, lang)}"


def _line(one: "Entry", review: "Review", office: "Office") -> str:
    from coopxl.actions.receive import theirs
    from coopxl.core.values import reference

    if one.finding and one.what == "rejected":
        return one.finding.told(office.lang)
    table = office.book[one.table]
    if not one.column:
        return f"{one.place.sheet}!{one.place.row}: {theirs(one, review)}"
    called = reference(one.id, table.title(one.id))
    said = f"«{_short(one.ours)}» -> «{_short(one.theirs)}»"
    return (
        f"{table.definition.label[office.lang]} {called}, «{table.definition[one.column].label[office.lang]}»: {said}"
    )


def _short(text: object) -> str:
    said = " ".join(str(text).split()) if text is not None else ""
    return said if len(said) <= 60 else f"{said[:59]}…"


def _tell(done: "Received", asked: argparse.Namespace, asking: _Asking, lang: str) -> None:
    from coopxl.office.folder import OWN

    books = [path for path in done.report.books if OWN not in path.parts]
    print(*(one.message(lang) for one in done.report.findings if books and one.code == "RECE-26"), sep="\n", end="")
    for path in books:
        print("", SAVED[lang], path, sep="\n" if path is books[0] else " ")
    if not asking.agreed and not done.report.preview:
        print(NOTHING[lang])
    elif not books:
        print(NOT_WRITTEN[lang] if asked.yes or asked.dry_run else f"{NOT_WRITTEN[lang]} {_AGAIN[lang]}")
