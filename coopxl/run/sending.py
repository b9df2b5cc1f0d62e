"""The files of a pack: what goes out, and the same bytes kept to compare what comes back with."""

from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.pack import Pack
from coopxl.derive.workbooks.pack import build_pack
from coopxl.office.folder import OWN
from coopxl.office.transaction import Transaction
from coopxl.schema.packs import SENT_FOLDER, SHARED_FOLDER

_SUFFIX = ".xlsx"


def sent(folder: Path, pack_id: str) -> Path:
    """Where the bytes of a pack stay in its office."""
    return folder / OWN / SENT_FOLDER / f"{pack_id}{_SUFFIX}"


def send(pack: Pack, folder: Path, transaction: Transaction, out: str = "") -> Path:
    """Stages both files; `out` is where the person wants the one that goes out. Neither is ever written over."""
    path = Path(out) if out else folder / SHARED_FOLDER[pack.lang] / f"{pack.file}{_SUFFIX}"
    if path.suffix.casefold() != _SUFFIX:
        raise CannotGoOn("SHAR-10", file=path)
    kept = sent(folder, pack.id)
    for one in (path, kept):
        if one.exists():
            raise CannotGoOn("SHAR-09", file=one)
    content = build_pack(pack)
    for one in (kept, path):
        transaction.stage(one, content, "")
    return path
