"""The templates of an office: its own, in any of its folders' names, win over the shipped ones."""

from pathlib import Path

from coopxl.derive.shipped import templates
from coopxl.schema.papers import PRINTED, TEMPLATES_FOLDER


def own_folders(folder: Path) -> list[Path]:
    """Where an office keeps its own templates."""
    return [folder / name for name in (TEMPLATES_FOLDER.es, TEMPLATES_FOLDER.en)]


def template_of(folder: Path, paper: str, lang: str) -> bytes:
    """The template of a paper in a language."""
    name = f"{PRINTED[paper].file[lang]}.docx"
    for own in own_folders(folder):
        if (own / name).is_file():
            return (own / name).read_bytes()
    return (templates() / lang / name).read_bytes()
