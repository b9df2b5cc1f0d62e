"""How an office begins: its three books, and the demonstration."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from coopxl.actions.approval_steps import default_steps
from coopxl.actions.holidays import national_holidays
from coopxl.actions.load import load
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, summary
from coopxl.core.outcome import Action
from coopxl.demo import LOGO, MODEL_PROJECT, logo, rows, settings
from coopxl.derive.shipped import workbooks
from coopxl.hosts.file.identify import identify
from coopxl.office import layer
from coopxl.office.change_log import Store
from coopxl.office.folder import find_books
from coopxl.office.notebook import IDS, Notebook
from coopxl.office.recovery import settle
from coopxl.office.transaction import Transaction
from coopxl.run.office import Office, moment
from coopxl.schema.messages.message import Level
from coopxl.schema.office import WORKBOOKS
from coopxl.schema.scheme import DOCUMENT_LANGUAGES
from coopxl.schema.text import LANGUAGES, Text
from coopxl.schema.verbs import VERBS

_SUFFIXES = {"excel": ".xlsm", "libreoffice": ".xlsx"}


def found(
    folder: Path,
    lang: str,
    edition: str,
    today: date | None,
    *,
    sample: bool = False,
    dry_run: bool = False,
    settled: Sequence[Finding] = (),
) -> list[Path]:
    """Puts the three blank books and the national holidays, or a whole sample, into a folder that holds no office yet.

    It is made elsewhere and comes into the folder at once: an interrupted founding leaves nothing behind, or is finished
    by the next one, as `settled` tells.
    """
    names = [f"{definition.file[lang]}{_SUFFIXES[edition]}" for definition in WORKBOOKS]
    settled = [*settled, *settle(folder)]
    there = sorted(path.name for path in folder.iterdir() if _is_book(path)) if folder.is_dir() else []
    if there and any(one.code == "OFF-23" for one in settled):
        return sorted(folder / name for name in there)
    if there:
        raise CannotGoOn("OFF-08", folder=folder, files=there)
    # The moment names a back-up, in the machine's time.
    transaction = Transaction(folder, datetime.now(), "demo" if sample else "init")  # noqa: DTZ005
    try:
        with layer.scratch() as place:
            _make(place, lang, names, today, sample=sample)
            log = Store(place)
            own = [Notebook(place, IDS).path, log.note.path, *sorted(log.place.iterdir())]
            for made in [*(place / name for name in (*names, LOGO)), *own]:
                target = folder / made.relative_to(place)
                if made.exists() and (made.name in names or not target.exists()):
                    transaction.stage(target, made.read_bytes(), "")
    except OSError as why:
        raise CannotGoOn("OFF-07", file=why.filename or folder, why=why.strerror or why) from why
    if not dry_run:
        transaction.commit()
    return [folder / name for name in names]


def _make(place: Path, lang: str, names: Sequence[str], today: date | None, *, sample: bool) -> None:
    for name in names:
        layer.create(place / name, (workbooks() / lang / name).read_bytes())
    language: Action = load({}, {"language": DOCUMENT_LANGUAGES[lang].label[lang]})
    actions = [language, national_holidays, default_steps]
    if sample:
        layer.create(place / LOGO, logo())
        actions.append(load(rows(lang), settings(lang)))
    Office(place, moment(today)).perform(actions)


def _is_book(path: Path) -> bool:
    stems = {definition.file[lang] for definition in WORKBOOKS for lang in ("es", "en")}
    return path.suffix.casefold() in (".xlsx", ".xlsm", ".ods") and (
        path.stem.casefold() in stems or bool(identify(path))
    )


@dataclass(slots=True)
class Shown:
    """What a demonstration did: the books, whether they were made now, the documents, and what the validation found."""

    folder: Path
    books: dict[str, Path]
    made: bool
    documents: list[Path] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    dry_run: bool = False

    def facts(self) -> dict[str, object]:
        """The same as data."""
        return {
            "workbooks": [str(path) for path in self.books.values()],
            "papers": [str(path) for path in self.documents],
            "errors": self._count(Level.ERROR),
            "warnings": self._count(Level.WARNING),
        }

    def lines(self, lang: str) -> list[str]:
        """What to tell: what was made and where, how many findings there are, and what to do now."""
        if self.dry_run:
            begin = _WOULD_CREATE if self.made else _WOULD_KEEP
        else:
            begin = _CREATED if self.made else _KEPT
        lines = [begin[lang].format(self.folder)]
        lines += [f"  {self.books[definition.key]}: {definition.help[lang]}" for definition in WORKBOOKS]
        lines += [f"  {path}" for path in self.documents]
        if not self.dry_run:
            lines.append(_FOUND[lang].format(summary(self.findings, lang)))
            lines.append(_REPEAT[lang])
        return lines

    def _count(self, level: Level) -> int:
        return sum(finding.gravity is level for finding in self.findings)


_CREATED = Text("Oficina de muestra creada en {}:", "Sample office created in {}:")

_KEPT = Text("La oficina de {} ya existía; sus datos se respetan:", "The office in {} was there; its data is kept:")

_WOULD_CREATE = Text("Crearía una oficina de muestra en {}:", "Would create a sample office in {}:")

_WOULD_KEEP = Text(
    "La oficina de {} ya existe; haría todo en ella:", "The office in {} is there; would run everything in it:"
)

_FOUND = Text(
    "Validación: {}, en la hoja Hallazgos de cada libro.", "Validation: {}, on the sheet Findings of each workbook."
)

_REPEAT = Text(
    "Abra los libros, cambie lo que quiera y pulse sus botones. Antes, una sola vez en esta máquina: coopxl setup",
    "Open the workbooks, change what you like and press their buttons. First, once on this machine: coopxl setup",
)


_JOB = (
    "validate",
    "compliance",
    "calls",
    "calendar",
    "progress",
    "matrices",
    "match",
    "overview",
    "duplicates",
    "today",
)
"""What is run in a sample office, in this order."""


def demonstrate(
    folder: Path, lang: str, edition: str, today: date | None, step: Callable[[str], None], *, dry_run: bool = False
) -> Shown:
    """The whole job on a sample office: made when it is not there, never overwritten."""
    there = folder.is_dir() and any(_is_book(path) for path in folder.iterdir())
    if not there:
        step(Text("Creando la oficina de muestra", "Creating the sample office")[lang])
        made = found(folder, lang, edition, today, sample=True, dry_run=dry_run)
        if dry_run:
            books = {definition.key: path for definition, path in zip(WORKBOOKS, made, strict=True)}
            return Shown(folder, books, made=True, dry_run=True)
    findings: list[Finding] = []
    for verb in _JOB:
        step(VERBS[verb].label[lang])
        report = Office(folder, moment(today), lang).act(verb, dry_run=dry_run)
        findings.extend(report.findings if verb == "validate" else ())
    documents: list[Path] = []
    for language in (lang, *(other for other in LANGUAGES if other != lang)):
        office = Office(folder, moment(today), language)
        if MODEL_PROJECT in office.book["projects"]:
            step(VERBS["proposal"].label[lang])
            documents.extend(office.act("proposal", MODEL_PROJECT, dry_run=dry_run).papers)
    if documents:
        step(VERBS["ics"].label[lang])
        documents.extend(Office(folder, moment(today), lang).act("ics", dry_run=dry_run).papers)
    return Shown(folder, find_books(folder, identify), not there, documents, findings, dry_run)
