"""The templates of an office: its own, in any of its folders' names, win over the shipped ones."""

from pathlib import Path

from coopxl.derive.shipped import templates
from coopxl.schema.papers import PRINTED, TEMPLATES_FOLDER
from coopxl.schema.text import LANGUAGES


def own_folders(folder: Path) -> list[Path]:
    """Where an office keeps its own templates."""
    return [folder / name for name in (TEMPLATES_FOLDER.es, TEMPLATES_FOLDER.en)]


def template_of(folder: Path, paper: str, lang: str) -> bytes:
    """The template of a paper in a language; that of another's own format is called as the paper."""
    name = f"{PRINTED[paper].file[lang]}.docx" if paper in PRINTED else f"{paper}.docx"
    for own in own_folders(folder):
        if (own / name).is_file():
            return (own / name).read_bytes()
    return (templates() / lang / name).read_bytes()


def called(paper: str, lang: str) -> str:
    """What a paper is called: another's own format by its file."""
    return PRINTED[paper].label[lang] if paper in PRINTED else paper


def others(folder: Path) -> dict[str, Path]:
    """The formats of others that lie among the office's templates, by the name of their file without suffix."""
    ours = {one.file[lang] for one in PRINTED.values() for lang in LANGUAGES}
    found = [path for own in own_folders(folder) if own.is_dir() for path in sorted(own.glob("*.docx"))]
    return {path.stem: path for path in found if path.stem not in ours and not path.name.startswith(("~$", "."))}
