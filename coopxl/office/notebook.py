"""What coopxl keeps for itself in an office: small JSON files in its own folder."""

import json
from pathlib import Path

from coopxl.core.jsontext import parsed
from coopxl.office.folder import OWN
from coopxl.office.layer import fingerprint

IDS, DOCUMENTS, SETTINGS, LOG = "ids", "documents", "settings", "log"
"""Numbers given; documents made, with their fingerprints; what this office wants otherwise; what the change log knows."""


class Notebook:
    """One of these files."""

    def __init__(self, folder: Path, name: str) -> None:
        self.path = folder / OWN / f"{name}.json"

    def read(self) -> dict[str, object]:
        """What it holds; nothing when it is not there or damaged."""
        try:
            return self.parse(self.path.read_bytes())
        except OSError:
            return {}

    @staticmethod
    def parse(content: bytes) -> dict[str, object]:
        """What a content holds; nothing when it is damaged."""
        try:
            held = parsed(content)
        except ValueError:
            return {}
        return held if isinstance(held, dict) else {}

    @staticmethod
    def content(held: dict[str, object]) -> bytes:
        """The text to stage for what it shall hold."""
        return json.dumps(held, indent=1, sort_keys=True, ensure_ascii=False).encode() + b"\n"

    @property
    def fingerprint(self) -> str:
        """That of the file as it is; empty when there is none."""
        return fingerprint(self.path)


def digest_of(note: object) -> str:
    """The fingerprint of a document's file among the documents made; empty when nothing is known of it."""
    said = note.get("file") if isinstance(note, dict) else note
    return said if isinstance(said, str) else ""
