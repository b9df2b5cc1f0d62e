"""The photographs of a project among the office's evidence, found by their names."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from coopxl.core.outcome import Paper
from coopxl.documents.picture import Picture
from coopxl.office.layer import digest, fingerprint
from coopxl.schema.papers import EVIDENCE_FOLDER

_WIDE_MM = 120.0
_SUFFIXES = frozenset({".jpg", ".jpeg", ".png"})


def photographs(folder: Path, paper: Paper) -> list[dict[str, Picture | str]]:
    """Those of the paper's project, where it shows any: each a `picture` and its `caption`, which its name says."""
    project = paper.data.get("project")
    if "photos" not in paper.data or not isinstance(project, dict):
        return []
    files = [
        path
        for name in (EVIDENCE_FOLDER.es, EVIDENCE_FOLDER.en)
        for path in sorted((folder / name).glob(f"{project['id']}*"))
        if path.suffix.casefold() in _SUFFIXES
    ]
    said = [
        path.stem.removeprefix(str(project["id"])).replace("_", " ").strip(" -") or str(project["name"])
        for path in files
    ]
    return [
        {"picture": Picture(path, _WIDE_MM, words), "caption": words} for path, words in zip(files, said, strict=True)
    ]


def pictures_digest(photos: Sequence[dict[str, Picture | str]]) -> str:
    """The fingerprint of photographs and captions; empty when there are none."""
    held = hashlib.sha256()
    for one in photos:
        picture = one["picture"]
        source = picture.source if isinstance(picture, Picture) else b""
        held.update(
            f"{one['caption']}|{digest(source) if isinstance(source, bytes) else fingerprint(Path(source))}".encode()
        )
    return held.hexdigest() if photos else ""
