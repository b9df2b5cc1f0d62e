"""Writes that reach workbooks which are open in a program: those first, for they can be taken back; then the files."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.core.workbook import Patch
from coopxl.hosts.door import Host
from coopxl.office.transaction import Transaction
from coopxl.schema.text import LANGUAGES, Text

Committing = Callable[[Mapping[Path, str]], None]
"""Hears which files are about to be written, and the fingerprint each will have."""


def _quiet(_: Mapping[Path, str]) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True, slots=True)
class Live:
    """The office's workbooks that are open in a program, by resolved path; the others are read from their files."""

    hosts: Mapping[Path, Host] = field(default_factory=dict)
    committing: Committing = _quiet


NOTHING_OPEN = Live()


def write(changes: Sequence[tuple[Host, Patch]], transaction: Transaction, committing: Committing) -> list[Path]:
    """Changes the open books and writes the staged files: all of it, or nothing. Returns the files written."""
    if changes:
        transaction.refuse()
    done: list[Host] = []
    try:
        for host, patch in changes:
            host.apply(patch)
            done.append(host)
        committing(transaction.promised)
        return transaction.commit()
    except BaseException as why:
        _take_back(done, why)
        raise


def _take_back(done: Sequence[Host], why: BaseException) -> None:
    """Newest first. What cannot be taken back is told together with what went wrong before."""
    for host in reversed(done):
        try:
            host.revert()
        except CannotGoOn as stuck:
            both = [one for one in (why, stuck) if isinstance(one, CannotGoOn)]
            es, en = (" ".join(told(one.code, one.facts, lang) for one in both) for lang in LANGUAGES)
            raise CannotGoOn("CLICK-05", why=Text(es=es, en=en)) from why
