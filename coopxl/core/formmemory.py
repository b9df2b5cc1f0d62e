"""What coopxl last filled a form with: so little that it fits into one cell, enough to know what was typed since."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from coopxl.core.formsheet import Content, Said
from coopxl.core.jsontext import parsed


@dataclass(frozen=True, slots=True)
class Memory:
    """The row that a form was filled from, and a short digest of each field that was not blank."""

    id: str = ""
    seen: Mapping[str, str] = field(default_factory=dict)

    def holds(self, key: str, said: Said) -> bool:
        """Whether the field still says what it was filled with; one that was never filled was blank."""
        return self.seen.get(key, "") == _digest(said)


def recall(cell: str) -> Memory:
    """What a cell tells; whatever is not ours tells nothing."""
    try:
        held = parsed(cell)
    except ValueError:
        return Memory()
    if not isinstance(held, dict) or not isinstance(held.get("id"), str) or not isinstance(held.get("seen"), dict):
        return Memory()
    return Memory(held["id"], {str(key): str(digest) for key, digest in held["seen"].items()})


def remember(content: Content) -> str:
    """The text of the cell for a form that has just been filled with this."""
    said = dict(content.values)
    said |= {line.key: line.said for lines in content.lines.values() for line in lines if line.id}
    seen = {key: _digest(value) for key, value in said.items() if value is not None}
    return json.dumps({"id": content.id, "seen": seen}, ensure_ascii=False, separators=(",", ":"))


def _digest(said: Said) -> str:
    return "" if said is None else sha256(repr(said).encode()).hexdigest()[:10]
