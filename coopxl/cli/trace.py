"""`coopxl trace`: what a document that coopxl made says of itself."""

import argparse
import json
from pathlib import Path

from coopxl.cli.words import CLEAN, FILE
from coopxl.schema.text import Text

_DOCUMENT = Text("documento de Word", "Word document")


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("file", type=Path, metavar=FILE[lang], help=_DOCUMENT[lang])


def run(asked: argparse.Namespace) -> int:
    """Tells the values in the order of the document."""
    from coopxl.run.documents import as_data, lines, trace_of

    lang, found = asked.lang or "es", trace_of(asked.file)
    if asked.json:
        print(json.dumps(as_data(found, lang), ensure_ascii=False, indent=1))
    else:
        print(*lines(found, lang), sep="\n")
    return CLEAN
