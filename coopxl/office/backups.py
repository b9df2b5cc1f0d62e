"""The copies kept before each write, one folder for each moment; and which of them are let go in time."""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.jsontext import parsed
from coopxl.office import layer
from coopxl.office.folder import OWN, is_one_name, is_writable
from coopxl.office.notebook import SETTINGS, Notebook

BACKUPS = "backups"
_MANIFEST = "moment.json"
_NAME = "%Y-%m-%d_%H%M%S_%f"
_LEAVING = ".leaving-"
"""Begins the name of a moment that is being let go: it is renamed first, so that half of one is never offered."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One file as it was: its name from the office on, the copy's name, its fingerprint and size."""

    name: str
    copy: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Moment:
    """The office before one write: the command that wrote, the copies, what it replaced and what it made anew."""

    place: Path
    command: str
    copies: tuple[Copy, ...]
    replaced: tuple[str, ...] = ()
    new: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """As it is asked for."""
        return self.place.name

    @property
    def at(self) -> datetime:
        """When it was, in the time of the machine that wrote."""
        return datetime.strptime(self.name, _NAME)

    @property
    def size(self) -> int:
        """Bytes of all copies."""
        return sum(copy.size for copy in self.copies)

    def read(self, copy: Copy) -> bytes:
        """A copy's content; CannotGoOn when it is gone or is not what was kept."""
        path = self.place / copy.copy
        content = path.read_bytes() if path.is_file() else b""
        if layer.digest(content) != copy.digest:
            raise CannotGoOn("OFF-27", file=path)
        return content


@dataclass(frozen=True, slots=True)
class Rule:
    """Which moments stay: all of the last days, then the last of each day, then the last of each month, and never too much."""

    all_days: int = 10
    daily_days: int = 90
    megabytes: int = 500

    @classmethod
    def of(cls, folder: Path) -> "Rule":
        """The office's own, where its settings name one."""
        typed = Notebook(folder, SETTINGS).read().get(BACKUPS)
        known = typed if isinstance(typed, dict) else {}
        wanted = {key: known.get(key) for key in ("all_days", "daily_days", "megabytes")}
        return cls(**{key: value for key, value in wanted.items() if type(value) is int and value >= 0})

    def let_go(self, moments: Sequence[Moment], now: datetime) -> list[Moment]:
        """Those to go, of moments given newest first; the newest never."""
        kept, going, seen = list[Moment](), list[Moment](), set[tuple[int, ...]]()
        room = self.megabytes * 1_000_000
        for moment in moments:
            span = self._span(moment.at.date(), now.date())
            stays = not kept or (moment.size <= room and (not span or span not in seen))
            (kept if stays else going).append(moment)
            room = 0 if moment.size > room else room - moment.size * stays
            seen.add(span)
        return going

    def _span(self, day: date, today: date) -> tuple[int, ...]:
        """What a moment shares with those of which only one stays; empty when all stay."""
        age = today - day
        if age <= timedelta(self.all_days):
            return ()
        return (day.year, day.month, day.day) if age <= timedelta(self.daily_days) else (day.year, day.month)


def name_for(folder: Path, now: datetime) -> str:
    """A name for the moment that no other has; clocks may be coarse."""
    while (folder / OWN / BACKUPS / f"{now:{_NAME}}").exists():
        now += timedelta(microseconds=1)
    return f"{now:{_NAME}}"


def spoken(name: str) -> str:
    """The name of a moment as a person writes it."""
    day, _, rest = name.partition("_")
    return f"{day} {rest[:2]}:{rest[2:4]}:{rest[4:6]}" if rest else name


def names_of(names: Iterable[str]) -> dict[str, str]:
    """A name for the copy of each file: its own, with a number when two files share it."""
    taken: dict[str, str] = {}
    for name in names:
        own = Path(name).name
        taken[name] = f"{len(taken)}-{own}" if own in {_MANIFEST, *taken.values()} else own
    return taken


def keep(moment: Moment, contents: Mapping[str, bytes]) -> None:
    """Puts the copies on the disk, and then what they are."""
    layer.make_folder(moment.place)
    for copy in moment.copies:
        layer.create(moment.place / copy.copy, contents[copy.name])
    held = {
        "command": moment.command,
        "copies": [[copy.name, copy.copy, copy.digest, copy.size] for copy in moment.copies],
        "replaced": list(moment.replaced),
        "new": list(moment.new),
    }
    layer.create(moment.place / _MANIFEST, json.dumps(held, indent=1, ensure_ascii=False).encode() + b"\n")
    layer.sync_folder(moment.place)
    layer.sync_folder(moment.place.parent)


def moments(folder: Path) -> list[Moment]:
    """Those that are kept, newest first."""
    place = folder / OWN / BACKUPS
    found = [_moment(one) for one in place.iterdir()] if place.is_dir() else []
    return sorted((one for one in found if one), key=lambda one: one.name, reverse=True)


def _moment(place: Path) -> Moment | None:
    try:
        held = parsed((place / _MANIFEST).read_bytes())
        copies = tuple(Copy(*copy) for copy in held["copies"])
        datetime.strptime(place.name, _NAME)
        moment = Moment(place, str(held["command"]), copies, tuple(held["replaced"]), tuple(held["new"]))
        return moment if _is_ours(moment) else None
    except (OSError, ValueError, KeyError, TypeError):
        # A folder of somebody else's.
        return None


def _is_ours(moment: Moment) -> bool:
    """Whether a write may have left it: what is brought back from it must not land elsewhere."""
    folder = moment.place.parents[2]
    names = (*(copy.name for copy in moment.copies), *moment.replaced, *moment.new)
    return all(is_writable(folder, name) for name in names) and all(
        is_one_name(copy.copy) and type(copy.digest) is str and type(copy.size) is int for copy in moment.copies
    )


def drop(place: Path) -> None:
    """Takes a moment away: first out of sight, then from the disk."""
    leaving = place.with_name(_LEAVING + place.name)
    if place.is_dir():
        layer.replace(place, leaving)
    layer.remove_folder(leaving)


def thin(folder: Path, now: datetime) -> None:
    """Lets go what the rule does not keep. What cannot go now goes another time."""
    with suppress(OSError):
        for leaving in (folder / OWN / BACKUPS).glob(f"{_LEAVING}*"):
            layer.remove_folder(leaving)
        for moment in Rule.of(folder).let_go(moments(folder), now):
            drop(moment.place)
