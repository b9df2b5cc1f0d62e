"""`coopxl template`: checks the templates of the staff, and tells what they may use."""

import argparse
import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

from coopxl.cli.tell import as_data, line, tell
from coopxl.cli.words import CLEAN, FILE, FOLDER, WITH_ERRORS
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, summary, worst
from coopxl.schema.messages.message import Level
from coopxl.schema.text import Text

if TYPE_CHECKING:
    from coopxl.run.examples import Field

_CHECK = Text(
    "check: revisa un archivo; fields: dice qué datos hay; fill: llena el formato de otros",
    "check: looks at a file; fields: tells which values there are; fill: fills another's format",
)
_WHAT = Text(
    "la plantilla (check), o el documento cuyos datos se piden (fields)",
    "the template (check), or the document whose values are wanted (fields)",
)
_ID = Text("fila de la que trata (fill)", "row that it is about (fill)")
_PDF = Text("además en PDF (con LibreOffice)", "also as PDF (through LibreOffice)")
_DRY = Text("decir qué haría, sin escribir nada", "say what would be done, writing nothing")
_PAPER = Text("documento con cuyos datos se llena", "document with whose values it is filled")
_FOLDER = Text(
    "carpeta de la oficina, para nombrar una de sus plantillas", "folder of the office, to name one of its templates"
)
_OUT = Text("archivo .docx o .csv que se escribe", "file .docx or .csv to write")
_THERE = Text("Documentos con plantilla:", "Documents with a template:")
_HEAD = (Text("Etiqueta", "Tag"), Text("Qué es", "What it is"), Text("Clase", "Kind"), Text("Ejemplo", "Example"))
_LIST = Text(
    "Lista {name}: {{%tr for one in {name} %}} … {{%tr endfor %}}",
    "List {name}: {{%tr for one in {name} %}} … {{%tr endfor %}}",
)
_WRITTEN = Text("Escrito:", "Written:")


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("act", choices=("check", "fields", "fill"), help=_CHECK[lang])
    command.add_argument("what", nargs="?", default="", metavar=FILE[lang], help=_WHAT[lang])
    command.add_argument("id", nargs="?", default="", metavar="ID", help=_ID[lang])
    command.add_argument("--paper", default="", metavar=Text("DOCUMENTO", "DOCUMENT")[lang], help=_PAPER[lang])
    command.add_argument("--folder", type=Path, default=None, metavar=FOLDER[lang], help=_FOLDER[lang])
    command.add_argument("-o", dest="out", type=Path, default=None, metavar=FILE[lang], help=_OUT[lang])

    command.add_argument("--pdf", action="store_true", help=_PDF[lang])
    command.add_argument("--dry-run", action="store_true", help=_DRY[lang])


def run(asked: argparse.Namespace) -> int:
    """Does what is asked; 1 when a template cannot be used."""
    if asked.act == "fields":
        return _fields(asked)
    if asked.act == "fill":
        return _fill(asked)
    if not asked.what:
        raise CannotGoOn("CLI-01", why=Text("falta ARCHIVO", "FILE is missing"), command="coopxl template")
    from coopxl.run.template_check import check, find

    lang = asked.lang or "es"
    found = check(find(Path(asked.what), asked.folder), asked.paper, lang)
    if asked.json:
        print(json.dumps({"findings": [_data(one, lang) for one in found]}, ensure_ascii=False, indent=1))
    else:
        for one in found:
            print(line(one, lang))
        print(summary(found, lang))
    return WITH_ERRORS if worst(found) is Level.ERROR else CLEAN


def _fill(asked: argparse.Namespace) -> int:
    from coopxl.run.office import Office, moment
    from coopxl.run.other import fill_other

    if not asked.what or not asked.id or asked.folder is None:
        why = Text("faltan PLANTILLA, ID o --folder", "TEMPLATE, ID or --folder are missing")
        raise CannotGoOn("CLI-01", why=why, command="coopxl template")
    office = Office(asked.folder, moment(asked.today), asked.lang or "")
    report = fill_other(office, asked.what, asked.id, dry_run=asked.dry_run, pdf=asked.pdf, out=str(asked.out or ""))
    if asked.json:
        told = [as_data(one, office.lang) for one in report.findings]
        papers = [str(path) for path in report.papers]
        print(json.dumps({"findings": told, "papers": papers}, ensure_ascii=False, indent=1))
    else:
        tell(report, office.lang, dry_run=asked.dry_run)
    return WITH_ERRORS if worst(report.findings) is Level.ERROR else CLEAN


def _data(one: Finding, lang: str) -> dict[str, object]:
    said = as_data(one, lang)
    spot = one.facts.get("spot")
    keys = ("part", "paragraph", "heading", "page", "table", "row", "cell")
    return said | ({"where": {key: getattr(spot, key) for key in keys}} if spot else {})


def _fields(asked: argparse.Namespace) -> int:
    from coopxl.run.examples import fields, papers_known

    lang = asked.lang or "es"
    if not asked.what and not asked.paper:
        known = papers_known(lang)
        if asked.json:
            print(json.dumps(dict(known), ensure_ascii=False, indent=1))
            return CLEAN
        print(_THERE[lang])
        for key, label in known:
            print(f"  {key}: {label}")
        return CLEAN
    paper = asked.what or asked.paper
    found = fields(paper, lang)
    if asked.out is not None:
        _write(asked.out, paper, found, lang)
        print(_WRITTEN[lang], asked.out)
    elif asked.json:
        names = ("name", "label", "kind", "example", "repeated")
        print(json.dumps([{name: getattr(one, name) for name in names} for one in found], ensure_ascii=False, indent=1))
    else:
        _table(found, lang)
    return CLEAN


def _table(found: "list[Field]", lang: str) -> None:
    """The values in columns, those of a list below its name."""
    lists = dict.fromkeys(one.repeated for one in found)
    for name in lists:
        shown = [one for one in found if one.repeated == name]
        lines = [tuple(word[lang] for word in _HEAD)]
        lines += [("{{ " + one.name + " }}", one.label[:34], one.kind, one.example[:44]) for one in shown]
        widths = [max(len(one[column]) for one in lines) for column in range(4)]
        print(f"\n{_LIST[lang].format(name=name)}" if name else "")
        for cells in lines:
            print("  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip())


def _write(out: Path, paper: str, found: "list[Field]", lang: str) -> None:
    """A Word file to copy from, or a table."""
    from coopxl.run.documents import written

    if out.suffix.casefold() == ".csv":
        text = io.StringIO()
        lines = csv.writer(text)
        lines.writerow([*(word[lang] for word in _HEAD), Text("Lista", "List")[lang]])
        lines.writerows((one.name, one.label, one.kind, one.example, one.repeated) for one in found)
        written(out, text.getvalue().encode("utf-8-sig"))
        return
    from coopxl.run.examples import fields_document

    written(out, fields_document(paper, lang))
