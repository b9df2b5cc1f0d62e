"""How an office begins: its three books, and the demonstration."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from coopxl.actions.holidays import national_holidays
from coopxl.actions.load import load
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding
from coopxl.core.outcome import Action
from coopxl.demo import MODEL_PROJECT, logo, rows, settings
from coopxl.derive.shipped import workbooks
from coopxl.hosts.file.identify import identify
from coopxl.office.files import Transaction
from coopxl.office.folder import find_books
from coopxl.run.office import Office, Report, moment
from coopxl.schema.messages.message import Level
from coopxl.schema.office import WORKBOOKS
from coopxl.schema.text import Text

_SUFFIXES = {"excel": ".xlsm", "libreoffice": ".xlsx"}


def found(folder: Path, lang: str, edition: str, today: date | None) -> list[Path]:
    """Puts the three blank books and the national holidays into a folder that holds no office yet."""
    suffix = _SUFFIXES[edition]
    names = [f"{definition.file[lang]}{suffix}" for definition in WORKBOOKS]
    there = [path.name for path in folder.iterdir() if _is_book(path)] if folder.is_dir() else []
    if there:
        raise CannotGoOn("OFF-08", folder=folder, files=there)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as why:
        raise CannotGoOn("OFF-07", file=folder, why=why.strerror or why) from why
    transaction = Transaction(folder, datetime.now())  # noqa: DTZ005 - names a back-up, in the machine's time
    for name in names:
        transaction.stage(folder / name, (workbooks() / lang / name).read_bytes(), "")
    made = transaction.commit()
    language: Action = load({}, {"language": Text("Español", "Inglés")[lang] if lang == "es" else "English"})
    Office(folder, moment(today)).perform([language, national_holidays])
    return made


def _is_book(path: Path) -> bool:
    stems = {definition.file[lang] for definition in WORKBOOKS for lang in ("es", "en")}
    return path.suffix.casefold() in (".xlsx", ".xlsm", ".ods") and (
        path.stem.casefold() in stems or bool(identify(path))
    )


def demonstrate(folder: Path, lang: str, edition: str, today: date | None, step: Callable[[str], None]) -> list[str]:
    """The whole job on a sample office: made when it is not there, never overwritten; returns what to tell."""
    told: list[str] = []
    if not folder.is_dir() or not any(_is_book(path) for path in folder.iterdir()):
        step(Text("Creando la oficina de muestra", "Creating the sample office")[lang])
        found(folder, lang, edition, today)
        (folder / "logo.png").write_bytes(logo())
        Office(folder, moment(today)).perform([load(rows(lang), settings(lang))])
        told.append(Text("Oficina de muestra creada en {}", "Sample office created in {}")[lang].format(folder))
    else:
        told.append(
            Text("La oficina de {} ya existía; sus datos se respetan", "The office in {} was there; its data is kept")[
                lang
            ].format(folder)
        )
    reports: list[Report] = []
    for verb in ("validate", "calls", "calendar"):
        step(verb)
        reports.append(Office(folder, moment(today), lang).act(verb))
    documents: list[Path] = []
    for language in (lang, "en" if lang == "es" else "es"):
        office = Office(folder, moment(today), language)
        if MODEL_PROJECT in office.book["projects"]:
            step("proposal")
            report = office.act("proposal", MODEL_PROJECT)
            reports.append(report)
            documents.extend(report.papers)
    return [*told, *_summary(folder, lang, reports, documents)]


def _summary(folder: Path, lang: str, reports: list[Report], documents: list[Path]) -> list[str]:
    """What was made and where, and how many findings there are."""
    paths = find_books(folder, identify)
    lines = [f"  {paths[definition.key]}: {definition.help[lang]}" for definition in WORKBOOKS]
    lines += [f"  {path}" for path in documents]
    findings: list[Finding] = reports[0].findings
    errors = sum(one.gravity is Level.ERROR for one in findings)
    warnings = sum(one.gravity is Level.WARNING for one in findings)
    lines.append(
        Text(
            "Validación: {} errores, {} advertencias, en la hoja Hallazgos de cada libro.",
            "Validation: {} errors, {} warnings, on the sheet Findings of each workbook.",
        )[lang].format(errors, warnings)
    )
    lines.append(
        Text(
            "Abra los libros, cambie lo que quiera y repita: coopxl demo {}",
            "Open the workbooks, change what you like and repeat: coopxl demo {}",
        )[lang].format(folder)
    )
    return lines
