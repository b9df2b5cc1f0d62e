"""One click for two copies: what was chosen of their conflicts is applied, or the copy beside a book is merged into it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.lineage import can_tell, note_taken, took_in
from coopxl.core.plan import Plan
from coopxl.core.workbook import Patch
from coopxl.hosts.file.identify import identify
from coopxl.hosts.file.read import read
from coopxl.office import layer
from coopxl.office.copies import copies_of
from coopxl.office.folder import OWN
from coopxl.office.locks import refuse_if_open
from coopxl.run.ancestry import ancestor
from coopxl.run.merge_report import Report as Merge
from coopxl.run.merging import Copy, brought, chosen
from coopxl.run.office import Office

MERGED = "merged"
"""The folder, in coopxl's own, of the copies that were merged and put away."""
_NAME, _SHOWN = "%Y-%m-%d_%H%M%S", "%Y-%m-%d %H:%M"


@dataclass(slots=True)
class Joined:
    """What came of one book: `merge` tells a merge or what was chosen; `away` is where the copy is now. `done`: nothing waits."""

    findings: list[Finding] = field(default_factory=list)
    merge: Merge | None = None
    away: Path | None = None
    written: list[Path] = field(default_factory=list)
    done: bool = False


Agree = Callable[[list[Finding]], bool]
"""Sees what would be done before anything is."""


def join(
    office: Office, key: str, *, dry_run: bool = False, agree: Agree | None = None, choose: bool = False
) -> Joined:
    """Applies what was chosen in the book of that key; if nothing was, merges the first copy beside it, three ways if it can.

    A copy goes out of the folder once the book's file holds it. With `choose` only what was chosen is applied. Raises
    CannotGoOn when it is refused, when a copy is open in a program, or an open book has no room to note the copy.
    """
    path, copies = office.paths[key], copies_of(office.paths[key], key, identify)
    office.transaction.command = "merge"
    mine = Copy(path, office.book.workbooks[key])
    if choose or _is_chosen(mine):
        return _Joining(office, mine, dry_run, agree).choose()
    if not copies:
        return Joined([Finding("MERG-33", Place(path.name))], done=True)
    return _Joining(office, mine, dry_run, agree).bring(copies[0])


def _is_chosen(mine: Copy) -> bool:
    name = f"{mine.key}.conflicts"
    return name in mine.book and any(row["choice"] is not None for row in mine.book[name])


@dataclass(slots=True)
class _Joining:
    """One book, and one copy of it."""

    office: Office
    mine: Copy
    dry_run: bool
    agree: Agree | None

    def choose(self) -> Joined:
        """What was chosen."""
        plan, merge = chosen(self.mine)
        facts = {"over": len(merge.decided), "left": merge.standing}
        told = Finding("MERG-35", Place(self.mine.path.name), facts)
        made = Joined([told, *merge.findings], merge)
        made.written = self._write(plan, plan.patches.get(self.mine.key, Patch()), made)
        return made

    def bring(self, copy: Path) -> Joined:
        """The copy, or the end of it where its content is in the book already."""
        refuse_if_open(copy)
        other = Copy(copy)
        digest, live = other.workbook.fingerprint, self._is_open()
        if digest in took_in(self.mine.workbook):
            return self._end(copy, digest)
        if live and not can_tell(self.mine.workbook):
            raise CannotGoOn("MERG-37", file=self.mine.path.name, copy=copy.name)
        base = ancestor(self.office.folder, self.mine.key, copy.suffix, self.mine.workbook, other.workbook)
        before = Copy(base) if base else None
        plan, merge = brought(before, self.mine, other, self.office.ask().given)
        if merge.stop:
            raise merge.stop
        made = Joined([self._told(merge), *self._of(base), *merge.findings], merge)
        patch = plan.patches.get(self.mine.key, Patch())
        note_taken(patch, self.mine.workbook, digest)
        made.written = self._write(plan, patch, made)
        if not self.dry_run and not live:
            self._away(copy, made)
        elif live:
            made.findings.append(self._unsaved(copy))
        return made

    def _told(self, merge: Merge) -> Finding:
        counts = {key: len(getattr(merge, key)) for key in ("new", "changed", "conflicts", "rejected")}
        return Finding("MERG-30", Place(self.mine.path.name), {**counts, "copy": merge.theirs})

    def _of(self, base: Path | None) -> list[Finding]:
        if base is None:
            return []
        day = datetime.fromtimestamp(base.stat().st_mtime)  # noqa: DTZ006 - as the machine shows it
        return [Finding("MERG-34", Place(self.mine.path.name), {"moment": f"{day:{_SHOWN}}"})]

    def _end(self, copy: Path, digest: str) -> Joined:
        """What the book in the program holds is not safe before its file holds it too."""
        if digest not in took_in(read(self.mine.path)):
            return Joined([self._unsaved(copy)])
        made = Joined()
        if not self.dry_run:
            self._away(copy, made)
        return made

    def _unsaved(self, copy: Path) -> Finding:
        return Finding("MERG-32", Place(copy.name), {"book": self.mine.path.name})

    def _is_open(self) -> bool:
        return self.mine.path.resolve() in self.office.live.hosts

    def _write(self, plan: Plan, patch: Patch, made: Joined) -> list[Path]:
        if self.dry_run or (self.agree and not self.agree(made.findings)):
            return []
        assert set(plan.patches) <= {self.mine.key}
        given = made.merge.given if made.merge else {}
        self.office.log.notice({})
        written = self.office.write({self.mine.key: patch}, given)
        return [path for path in written if OWN not in path.parts]

    def _away(self, copy: Path, made: Joined) -> None:
        """Out of the office's sight, not off the disk. Should that fail, the next run finds the copy named in the book."""
        place = self.office.folder / OWN / MERGED
        now = datetime.now()  # noqa: DTZ005 - names a file, in the machine's time
        away = place / f"{now:{_NAME}} {copy.name}"
        while away.exists():
            away = away.with_name(f"+{away.name}")
        try:
            layer.make_folder(place)
            layer.replace(copy, away)
            layer.sync_folder(place)
        except OSError as why:
            raise CannotGoOn("OFF-07", file=why.filename or copy, why=why.strerror or why) from why
        made.away, made.done = away, True
        made.findings.append(Finding("MERG-31", Place(copy.name), {"place": f"{OWN}/{MERGED}/{away.name}"}))
