"""`coopxl formalities`: whether a document has the form that a call asks for."""

import argparse
import json
from pathlib import Path

from coopxl.cli.tell import as_data, line
from coopxl.cli.words import FILE, FOLDER
from coopxl.core.findings import summary, worst
from coopxl.schema.messages.message import Level
from coopxl.schema.text import Text

_DOCUMENT = Text("documento de Word", "Word document")


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("folder", type=Path, metavar=FOLDER[lang])
    command.add_argument("call", metavar=Text("CONVOCATORIA", "CALL")[lang])
    command.add_argument("file", type=Path, metavar=FILE[lang], help=_DOCUMENT[lang])


def run(asked: argparse.Namespace) -> int:
    """Tells what is not as asked; 1 when something is not."""
    from coopxl.run.documents import content_of
    from coopxl.run.formal import formalities
    from coopxl.run.office import Office, moment

    content = content_of(asked.file)
    office = Office(asked.folder, moment(asked.today), asked.lang or "")
    found = formalities(office.book, asked.call, asked.file, office.lang, content)
    if asked.json:
        print(json.dumps({"findings": [as_data(one, office.lang) for one in found]}, ensure_ascii=False, indent=1))
    else:
        for one in found:
            print(line(one, office.lang))
        print(summary(found, office.lang))
    return int(worst(found) in {Level.ERROR, Level.WARNING})
