"""`python -m tests.tour_templates`: the pictures of the page about templates: a template, the same filled, what the check says.

Needs LibreOffice, and ImageMagick to cut the pages and to draw the words of the terminal.
"""

import subprocess
import sys
import tempfile
import textwrap
import zipfile
from pathlib import Path

from coopxl.schema.text import Text
from tests.libreoffice import convert, pictures
from tests.tour import PICTURES

ROOT = Path(__file__).parents[1]
_TEMPLATE = Text("ficha-de-proyecto", "project-sheet")
_PROJECT = "PRY-2026-005"
_WRONG = ("{{ project.summary }}", "{{ project.sumary }}")
"""What a hand slips on."""
_DOTS = 84
_WIDTH = 694
_TAGS, _FILLED = 580, 654
"""How much of a page is shown: whole tables."""
_LETTERS = 92


def make(lang: str, folder: Path) -> None:
    """The three pictures of one language."""
    shipped = ROOT / "templates" / lang / f"{_TEMPLATE[lang]}.docx"
    _page(shipped, folder, PICTURES / f"template-tags.{lang}.png", _TAGS)
    _coopxl(folder, "demo", "office", "--lang", lang)
    filled = folder / "filled.docx"
    _coopxl(folder, "paper", "office", "project-sheet", _PROJECT, "-o", filled, "--lang", lang)
    _page(filled, folder, PICTURES / f"template-filled.{lang}.png", _FILLED)
    wrong = folder / shipped.name
    _spoil(shipped, wrong)
    said = _coopxl(folder, "template", "check", wrong.name, "--lang", lang)
    _terminal(f"> coopxl template check {wrong.name}\n{said}", PICTURES / f"template-check.{lang}.png")


def _coopxl(folder: Path, *words: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "coopxl", *words], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def _spoil(template: Path, wrong: Path) -> None:
    with zipfile.ZipFile(template) as source, zipfile.ZipFile(wrong, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(_WRONG[0].encode(), _WRONG[1].encode()))


def _page(document: Path, folder: Path, target: Path, height: int) -> None:
    first, *_ = pictures(convert(document, "pdf", folder), _DOTS)
    _magick(
        first,
        "-crop",
        f"{_WIDTH}x{height}+0+18",
        "+repage",
        "-bordercolor",
        "#c8ccd4",
        "-border",
        "1",
        "-colors",
        "96",
        target,
    )


def _terminal(words: str, target: Path) -> None:
    lines = [part for line in words.splitlines() for part in textwrap.wrap(line, _LETTERS) or [""]]
    look = ("-background", "#1e1e1e", "-fill", "#e6e6e6", "-font", "DejaVu-Sans-Mono", "-pointsize", "13")
    text = "\n".join(lines).replace("\\", "\\\\").replace("%", "%%")
    _magick(*look, f"label:{text}", "-bordercolor", "#1e1e1e", "-border", "14", "-colors", "32", target)


def _magick(*words: str | Path) -> None:
    subprocess.run(["convert", *words[:-1], "-strip", words[-1]], check=True)


def main() -> None:
    """The pictures of the languages asked for, both when none is."""
    for lang in sys.argv[1:] or ("es", "en"):
        with tempfile.TemporaryDirectory() as folder:
            make(lang, Path(folder))


if __name__ == "__main__":
    main()
