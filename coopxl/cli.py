"""Words in, words out: the command line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn

from coopxl import __version__
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, told, worst
from coopxl.schema.messages.message import Level
from coopxl.schema.text import LANGUAGES, Text
from coopxl.schema.verbs import VERBS

if TYPE_CHECKING:
    from coopxl.run.office import Report

CLEAN, WITH_ERRORS, STOPPED = 0, 1, 2

_ABOUT = Text(
    "coopxl: los libros de Excel de la oficina de cooperación internacional, con Python detrás.",
    "coopxl: the Excel workbooks of the international-cooperation office, with Python behind them.",
)
_EPILOG = Text(
    "Estado de salida: 0 sin errores, 1 con hallazgos de nivel error, 2 no se pudo seguir.",
    "Exit status: 0 no errors, 1 findings of level error, 2 could not go on.",
)
_INIT = Text("Crea una oficina en una carpeta.", "Creates an office in a folder.")
_DEMO = Text(
    "Crea una oficina de muestra con casos reales y hace todo en ella.",
    "Creates a sample office with real cases and runs everything in it.",
)
_SHOW = Text("Muestra una tabla por sus claves en inglés.", "Shows a table under its English keys.")
_FOLDER = Text("CARPETA", "FOLDER")
_LANG = Text(
    "idioma de los mensajes y, al crear, de los libros", "language of the messages and, when creating, of the workbooks"
)
_TODAY = Text("trabajar como si hoy fuera ese día", "work as if today were that day")
_DEBUG = Text("mostrar el detalle técnico de un fallo", "show the technical detail of a failure")
_FOR = Text("edición de los libros", "edition of the workbooks")
_DRY = Text("decir qué cambiaría, sin escribir nada", "say what would change, writing nothing")
_JSON = Text("salida en JSON", "output as JSON")
_OUT = Text("archivo que se escribe", "file to write")
_NEXT = Text(
    "Abra «registros», llene la hoja Ajustes y registre su primer proyecto. Luego: coopxl validate {folder}",
    "Open “registers”, fill the sheet Settings and register your first project. Then: coopxl validate {folder}",
)


class _Parser(argparse.ArgumentParser):
    """Says what was not understood in one line, like everything else."""

    def error(self, message: str) -> NoReturn:
        raise CannotGoOn("CLI-01", why=message, command=self.prog)


def main(words: Sequence[str] | None = None) -> int:
    """Runs one command; returns 0 when clean, 1 with findings of level error, 2 when it could not go on."""
    typed = list(sys.argv[1:] if words is None else words)
    lang = _language_in(typed)
    sys.excepthook = _hook(lang, debug="--debug" in typed)
    try:
        asked = _parser(lang).parse_args(typed)
        command: Callable[[argparse.Namespace], int] = asked.command
        return command(asked)
    except CannotGoOn as stop:
        if "--debug" in typed:
            raise
        print(told(stop.code, stop.facts, lang), file=sys.stderr)
    except KeyboardInterrupt:
        print(told("OFF-20", {}, lang), file=sys.stderr)
    return STOPPED


def _language_in(typed: Sequence[str]) -> str:
    """The language asked for, known before anything else can go wrong."""
    for index, word in enumerate(typed):
        if word.startswith("--lang="):
            return "en" if word.endswith("=en") else "es"
        if word == "--lang" and index + 1 < len(typed):
            return "en" if typed[index + 1] == "en" else "es"
    return "es"


@contextmanager
def _progress(lang: str) -> Iterator[Callable[[str], None]]:
    """A bar on the terminal while something takes long; nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield lambda doing: None
        return
    from tqdm import tqdm

    with tqdm(bar_format="{desc} {elapsed}", leave=False, file=sys.stderr) as bar:
        yield lambda doing: bar.set_description_str(f"{doing}…")


def _hook(lang: str, *, debug: bool) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What failed inside is told in a line; `--debug` shows all of it."""

    def hook(kind: type[BaseException], why: BaseException, trace: TracebackType | None) -> None:
        if debug:
            sys.__excepthook__(kind, why, trace)
        else:
            print(told("OFF-99", {"why": f"{kind.__name__}: {why}"}, lang), file=sys.stderr)
        sys.exit(STOPPED)

    return hook


def _parser(lang: str) -> argparse.ArgumentParser:
    parser = _Parser("coopxl", description=_ABOUT[lang], epilog=_EPILOG[lang], add_help=True)
    parser.add_argument("--version", action="version", version=f"coopxl {__version__}")
    commands = parser.add_subparsers(metavar=Text("ORDEN", "COMMAND")[lang], required=True)

    def command(name: str, about: Text, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=about[lang], description=about[lang])
        one.set_defaults(command=run, verb=name)
        one.add_argument("--lang", choices=LANGUAGES, help=_LANG[lang])
        one.add_argument("--today", type=_day, metavar="2026-03-31", help=_TODAY[lang])
        one.add_argument("--debug", action="store_true", help=_DEBUG[lang])
        return one

    for name, about, run, default in (("init", _INIT, _init, None), ("demo", _DEMO, _demo, "demo-office")):
        one = command(name, about, run)
        one.add_argument("folder", type=Path, nargs="?" if default else None, default=default, metavar=_FOLDER[lang])
        one.add_argument("--for", dest="edition", choices=("excel", "libreoffice"), help=_FOR[lang])
    for verb in VERBS.values():
        one = command(verb.key, verb.help, _act)
        one.add_argument("folder", type=Path, metavar=_FOLDER[lang])
        if verb.table:
            one.add_argument("id", metavar="ID")
            one.add_argument("-o", dest="out", default="", metavar=Text("ARCHIVO", "FILE")[lang], help=_OUT[lang])
        one.add_argument("--dry-run", action="store_true", help=_DRY[lang])
        one.add_argument("--json", action="store_true", help=_JSON[lang])
    one = command("show", _SHOW, _show)
    one.add_argument("folder", type=Path, metavar=_FOLDER[lang])
    one.add_argument("table", metavar=Text("TABLA", "TABLE")[lang])
    one.add_argument("--json", action="store_true", help=_JSON[lang])
    return parser


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise CannotGoOn("OFF-12", typed=typed) from None


def _init(asked: argparse.Namespace) -> int:
    from coopxl.run.founding import found

    lang = asked.lang or "es"
    with _progress(lang):
        made = found(asked.folder, lang, asked.edition or _edition(), asked.today)
    print(Text("Oficina creada en", "Office created in")[lang], asked.folder)
    for path in made:
        print(f"  {path.name}")
    print(_NEXT[lang].format(folder=asked.folder))
    return CLEAN


def _edition() -> str:
    return "excel" if sys.platform in ("win32", "darwin") else "libreoffice"


def _demo(asked: argparse.Namespace) -> int:
    from coopxl.run.founding import demonstrate

    lang = asked.lang or "es"
    with _progress(lang) as step:
        shown = demonstrate(asked.folder, lang, asked.edition or _edition(), asked.today, step)
    for line in shown:
        print(line)
    return CLEAN


def _act(asked: argparse.Namespace) -> int:
    from coopxl.run.office import Office, moment

    out = getattr(asked, "out", "")
    with _progress(asked.lang or "es") as step:
        step(VERBS[asked.verb].label[asked.lang or "es"])
        office = Office(asked.folder, moment(asked.today), asked.lang or "")
        report = office.act(asked.verb, getattr(asked, "id", ""), dry_run=asked.dry_run, out=out)
    if asked.json:
        print(json.dumps(_as_json(report, office.lang), ensure_ascii=False, indent=1))
    else:
        _tell(report, office.lang, dry_run=asked.dry_run)
    return WITH_ERRORS if worst(report.findings) is Level.ERROR else CLEAN


def _as_json(report: Report, lang: str) -> dict[str, object]:
    return {
        "findings": [_finding(one, lang) for one in report.findings],
        "written": [str(path) for path in report.written],
        "papers": [str(path) for path in report.papers],
    }


def _finding(one: Finding, lang: str) -> dict[str, object]:
    place = one.place
    return {
        "code": one.code,
        "level": one.gravity.value,
        "workbook": place.workbook,
        "sheet": place.sheet,
        "cell": place.cell,
        "table": place.table,
        "column": place.key,
        "id": place.id,
        "message": one.message(lang),
        "remedy": one.remedy(lang),
    }


def _tell(report: Report, lang: str, *, dry_run: bool) -> None:
    words = {
        Level.ERROR: Text("ERROR", "ERROR"),
        Level.WARNING: Text("Advertencia", "Warning"),
        Level.INFO: Text("Aviso", "Notice"),
    }
    for level in Level:
        for one in report.findings:
            if one.gravity is level:
                print(f"{words[level][lang]}: {one.told(lang)}")
    if dry_run:
        print(Text("Cambiaría (no se escribió nada):", "Would change (nothing was written):")[lang])
        for line in report.preview:
            print(f"  {line}")
    for path in report.papers:
        print(Text("Documento:", "Document:")[lang], path)
    print(summary(report.findings, lang))


def summary(findings: Sequence[Finding], lang: str) -> str:
    """`2 errores, 1 advertencia, 0 avisos` in the reader's language."""
    counts = {level: sum(one.gravity is level for one in findings) for level in Level}
    singular = {
        Level.ERROR: Text("error", "error"),
        Level.WARNING: Text("advertencia", "warning"),
        Level.INFO: Text("aviso", "notice"),
    }
    plural = {
        Level.ERROR: Text("errores", "errors"),
        Level.WARNING: Text("advertencias", "warnings"),
        Level.INFO: Text("avisos", "notices"),
    }
    return ", ".join(f"{count} {(singular if count == 1 else plural)[level][lang]}" for level, count in counts.items())


def _show(asked: argparse.Namespace) -> int:
    from coopxl.run.office import Office, moment

    office = Office(asked.folder, moment(asked.today), asked.lang or "")
    rows = office.rows(asked.table)
    if asked.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return CLEAN
    filled = [key for key in (rows[0] if rows else {}) if any(row[key] not in (None, []) for row in rows)][:6]
    lines = [[str(key) for key in filled], *([_short(row[key]) for key in filled] for row in rows)]
    widths = [max(len(line[index]) for line in lines) for index in range(len(filled))]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    return CLEAN


def _short(value: object) -> str:
    text = "; ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    text = " ".join(text.split())
    return text if len(text) <= 36 else text[:35] + "…"
