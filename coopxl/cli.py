"""Words in, words out: the command line."""

from __future__ import annotations

import argparse
import gc
import json
import os
import re
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

from coopxl import (
    __version__,
    cli_data,
    cli_doctor,
    cli_document,
    cli_fold,
    cli_form,
    cli_log,
    cli_match,
    cli_merge,
    cli_move,
    cli_paper,
    cli_receive,
    cli_restore,
    cli_setup,
    cli_share,
    cli_show,
    cli_template,
    cli_upgrade,
)
from coopxl.cli_tell import as_data, tell
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told, worst
from coopxl.schema.messages.message import Level
from coopxl.schema.papers import MAKES_A_FILE
from coopxl.schema.text import LANGUAGES, Text
from coopxl.schema.verbs import VERBS, Verb

if TYPE_CHECKING:
    from coopxl.run.office import Office, Report

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

_HELP = Text("mostrar esta ayuda y terminar", "show this help and end")

_VERSION = Text("mostrar la versión y terminar", "show the version and end")

_CREATED = Text("Oficina creada en", "Office created in")

_NEXT = Text(
    "Abra «registros», llene la hoja Ajustes, registre su primer proyecto y pulse «Validar». "
    "Antes, una sola vez en esta máquina: coopxl setup",
    "Open “registers”, fill the sheet Settings, register your first project and press “Validate”. "
    "First, once on this machine: coopxl setup",
)

_MISUSED = (
    (r"the following arguments are required: (.*)", r"falta \1"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\1 no puede ser \2; puede ser \3"),
    (r"argument (.*?): expected one argument", r"a \1 le falta su valor"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1 no lleva valor, y se escribió \2"),
    (r"argument (.*?): (?:not allowed with|conflicting) (.*)", r"\1 no va con \2"),
    (r"unrecognized arguments: (.*)", r"sobra \1"),
    (r"ambiguous option: (.*?) could match (.*)", r"\1 puede ser \2"),
)
"""What argparse says of a command, as patterns, and how it is said in Spanish."""


class _Help(argparse.HelpFormatter):
    """The help pages in Spanish; argparse knows only English."""

    words: ClassVar = {"positional arguments": "argumentos", "options": "opciones"}

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The first line."""
        super().add_usage(usage, actions, groups, "uso: " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """A heading."""
        super().start_section(self.words.get(heading or "", heading))


class _Parser(argparse.ArgumentParser):
    """Says what was not understood in one line, like everything else."""

    def error(self, message: str) -> NoReturn:
        spanish = next((re.sub(said, es, message) for said, es in _MISUSED if re.fullmatch(said, message)), message)
        raise CannotGoOn("CLI-01", why=Text(spanish, message), command=self.prog)


def main(words: Sequence[str] | None = None) -> int:
    """Runs one command; returns 0 when clean, 1 with findings of level error, 2 when it could not go on."""
    typed = list(sys.argv[1:] if words is None else words)
    lang, debug = _language_in(typed), "--debug" in typed
    sys.excepthook = _hook(lang or "es", debug=debug)
    # A command makes many objects and few cycles: looked through now and then, not hundreds of times.
    gc.set_threshold(50_000, 20, 50)
    asked = argparse.Namespace(lang=None, today=None, settled=[], folder=None)
    try:
        _parser(lang or "es").parse_args(typed, asked)
        from coopxl.run.restore import settled

        # What another run left half written is ended before anything else, and told whatever comes after.
        asked.settled = settled(asked.folder) if asked.folder else []
        command: Callable[[argparse.Namespace], int] = asked.command
        return command(asked)
    except CannotGoOn as stop:
        if debug:
            traceback.print_exc()
        print(told(stop.code, stop.facts, lang or _language_of(asked)), file=sys.stderr)
    except KeyboardInterrupt:
        print(told("OFF-20", {}, lang or _language_of(asked)), file=sys.stderr)
    except BrokenPipeError:
        # Whoever read the output, `head` for example, has seen enough. Python would complain again as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    finally:
        for one in asked.settled:
            print(one.told(lang or _language_of(asked)), file=sys.stderr)
    return STOPPED


def _language_in(typed: Sequence[str]) -> str:
    """The language asked for, known before anything else can go wrong; empty when none was."""
    for index, word in enumerate(typed):
        said = word.partition("=")[2] if word.startswith("--lang=") else ""
        if word == "--lang" and index + 1 < len(typed):
            said = typed[index + 1]
        if said in LANGUAGES:
            return said
    return ""


def _language_of(asked: argparse.Namespace) -> str:
    """The language of an office that could not be worked with, as the names of its books tell."""
    from coopxl.office.folder import language_by_names

    return language_by_names(asked.folder) if asked.folder else "es"


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
            traceback.print_exception(kind, why, trace)
        print(told("OFF-99", {"why": f"{kind.__name__}: {why}"}, lang), file=sys.stderr)
        sys.exit(STOPPED)

    return hook


def _common(lang: str) -> _Parser:
    """What may stand before and after the name of a command."""
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("-h", "--help", action="help", help=_HELP[lang])
    common.add_argument("--lang", choices=LANGUAGES, help=_LANG[lang])
    common.add_argument("--today", type=_day, metavar="2026-03-31", help=_TODAY[lang])
    common.add_argument("--debug", action="store_true", help=_DEBUG[lang])
    return common


def _parser(lang: str) -> argparse.ArgumentParser:
    formatter = argparse.HelpFormatter if lang == "en" else _Help
    shared: dict[str, Any] = {"formatter_class": formatter, "parents": [_common(lang)], "add_help": False}
    parser = _Parser("coopxl", description=_ABOUT[lang], epilog=_EPILOG[lang], **shared)
    parser.add_argument("--version", action="version", version=f"coopxl {__version__}", help=_VERSION[lang])
    commands = parser.add_subparsers(metavar=Text("ORDEN", "COMMAND")[lang], required=True)

    def command(name: str, about: Text, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=about[lang], description=about[lang], **shared)
        one.set_defaults(command=run, verb=name)
        one.add_argument("--json", action="store_true", help=_JSON[lang])
        return one

    for name, about, run, default in (("init", _INIT, _init, None), ("demo", _DEMO, _demo, "demo-office")):
        one = command(name, about, run)
        one.add_argument("folder", type=Path, nargs="?" if default else None, default=default, metavar=_FOLDER[lang])
        one.add_argument("--for", dest="edition", choices=("excel", "libreoffice"), help=_FOR[lang])
        one.add_argument("--dry-run", action="store_true", help=_DRY[lang])
    for verb in VERBS.values():
        _add_verb(verb, command(verb.key, verb.help, _act), lang)
    cli_restore.add(command("restore", cli_restore.ABOUT, cli_restore.run), _FOLDER[lang], _DRY[lang], lang)
    cli_fold.add(command("fold", cli_fold.ABOUT, _judged(cli_fold.run)), _FOLDER[lang], _DRY[lang], lang)
    cli_form.add(command("form", cli_form.ABOUT, _judged(cli_form.run)), _FOLDER[lang], _DRY[lang], lang)
    cli_setup.add(command("setup", cli_setup.ABOUT, cli_setup.run), _DRY[lang], lang)
    cli_doctor.add(command("doctor", cli_doctor.ABOUT, cli_doctor.run), _FOLDER[lang], lang)
    cli_merge.add(command("merge", cli_merge.ABOUT, cli_merge.run), _DRY[lang], lang)
    cli_receive.add(command("receive", cli_receive.ABOUT, cli_receive.run), _FOLDER[lang], _DRY[lang], lang)
    cli_show.add(command("show", cli_show.ABOUT, cli_show.run), _FOLDER[lang], lang)
    cli_upgrade.add(command("upgrade", cli_upgrade.ABOUT, _upgrade), _FOLDER[lang], _DRY[lang], lang)
    cli_data.add_import(command("import", cli_data.ABOUT, cli_data.run_import), _FOLDER[lang], _DRY[lang], lang)
    cli_template.add(command("template", cli_template.ABOUT, cli_template.run), lang)
    cli_document.add_trace(command("trace", cli_document.TRACE, cli_document.trace), lang)
    formal = command("formalities", cli_document.FORMALITIES, cli_document.formal)
    cli_document.add_formalities(formal, _FOLDER[lang], lang)
    return parser


def _add_verb(verb: Verb, one: argparse.ArgumentParser, lang: str) -> None:
    one.add_argument("folder", type=Path, metavar=_FOLDER[lang])
    if verb.table and verb.key in MAKES_A_FILE:
        cli_document.add_rows(one, lang)
    elif verb.table:
        one.add_argument("id", metavar="ID")
    if verb.key == "move":
        cli_move.add(one, lang)
    if verb.key == "paper":
        cli_paper.add(one, lang)
    if verb.key == "share":
        cli_share.add(one, lang)
    if verb.key == "log":
        cli_log.add(one, _day, lang)
    if verb.key == "export":
        cli_data.add_export(one, lang)
    elif verb.key in MAKES_A_FILE:
        one.add_argument("-o", dest="out", default="", metavar=Text("ARCHIVO", "FILE")[lang], help=_OUT[lang])
    one.add_argument("--dry-run", action="store_true", help=_DRY[lang])


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise CannotGoOn("OFF-12", typed=typed) from None


def _init(asked: argparse.Namespace) -> int:
    from coopxl.run.founding import found

    lang = asked.lang or "es"
    with _progress(lang) as step:
        step(_INIT[lang])
        edition = asked.edition or _edition()
        made = found(asked.folder, lang, edition, asked.today, dry_run=asked.dry_run, settled=asked.settled)
    if asked.json:
        print(json.dumps({"workbooks": [str(path) for path in made]}, ensure_ascii=False, indent=1))
        return CLEAN
    said = Text("Crearía una oficina en", "Would create an office in") if asked.dry_run else _CREATED
    print(f"{said[lang]} {asked.folder}:")
    for path in made:
        print(f"  {path.name}")
    if not asked.dry_run:
        print(_NEXT[lang])
    return CLEAN


def _edition() -> str:
    return "excel" if sys.platform in ("win32", "darwin") else "libreoffice"


def _demo(asked: argparse.Namespace) -> int:
    from coopxl.run.founding import demonstrate

    lang = asked.lang or "es"
    with _progress(lang) as step:
        shown = demonstrate(asked.folder, lang, asked.edition or _edition(), asked.today, step, dry_run=asked.dry_run)
    if asked.json:
        print(json.dumps(shown.facts(), ensure_ascii=False, indent=1))
    else:
        print(*shown.lines(lang), sep="\n")
    return CLEAN


def _said(asked: argparse.Namespace) -> dict[str, str]:
    """What the commands with words of their own were told."""
    commands = (cli_move, cli_paper, cli_share, cli_data, cli_document)
    return {key: word for one in commands for key, word in one.said(asked).items()}


def _act(asked: argparse.Namespace) -> int:
    from coopxl.run.office import Office, moment

    out = getattr(asked, "out", "")
    if asked.verb == "log":
        cli_log.check(asked)
    cli_document.look_at(asked)
    with _progress(asked.lang or "es") as step:
        step(VERBS[asked.verb].label[asked.lang or "es"])
        office = Office(asked.folder, moment(asked.today), asked.lang or "")
        rows, said = cli_document.rows(asked, office), _said(asked)
        if len(rows) > 1:
            from coopxl.run.many import all_of

            report = all_of(office, asked.verb, rows, step, dry_run=asked.dry_run, said=said)
        else:
            report = office.act(asked.verb, *rows, dry_run=asked.dry_run, out=out, said=said)
    report.findings[:0], asked.settled = asked.settled, []
    if asked.json and asked.verb == "match":
        cli_match.tell(report, office)
    elif asked.verb == "log":
        cli_log.tell(asked, report, office)
    elif asked.json:
        print(json.dumps(_as_json(asked, report, office), ensure_ascii=False, indent=1))
    else:
        tell(report, office.lang, dry_run=asked.dry_run)
    return WITH_ERRORS if worst(report.findings) is Level.ERROR else CLEAN


def _judged(run: Callable[[argparse.Namespace], Report]) -> Callable[[argparse.Namespace], int]:
    """A command that tells with its status whether it found errors."""
    return lambda asked: WITH_ERRORS if worst(run(asked).findings) is Level.ERROR else CLEAN


def _upgrade(asked: argparse.Namespace) -> int:
    with _progress(asked.lang or "es") as step:
        upgrade = cli_upgrade.run(asked, step)
    return WITH_ERRORS if worst(upgrade.findings) is Level.ERROR else CLEAN


def _as_json(asked: argparse.Namespace, report: Report, office: Office) -> dict[str, object]:
    shown: dict[str, object] = {"findings": [as_data(one, office.lang) for one in report.findings]}
    if asked.verb in MAKES_A_FILE:
        shown["papers"] = [str(path) for path in report.papers]
    if asked.verb == "compliance":
        from coopxl.core.duties import as_data as standings

        shown["projects"] = standings(office.book, office.now.date(), office.lang)
    if asked.verb == "today":
        from coopxl.core.agenda import as_data as agenda

        shown["sections"] = agenda(office.book, office.now)
    if asked.verb == "overview":
        from coopxl.core.overview import as_data as pictures
        from coopxl.core.overview import overview

        shown["pictures"] = pictures(overview(office.book, office.now), office.book.lang)
    if asked.dry_run:
        shown["changes"] = report.preview
    return shown
