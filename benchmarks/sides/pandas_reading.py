"""Reading and typing with pandas and openpyxl, as one would write it without coopxl."""

from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from benchmarks.sides.asked import HEADER_ROW

SOURCES = {
    "Cooperante": "donor",
    "GAD, efectivo": "municipal_cash",
    "GAD, especie": "municipal_in_kind",
    "Beneficiarios": "beneficiaries",
    "Otra": "other",
}
YES_NO = {"sí": True, "si": True, "yes": True, "no": False}

EXPENSES = {
    "ID": "id",
    "Proyecto": "project",
    "Línea de presupuesto": "line",
    "Fecha": "date",
    "Documento": "document",
    "Proveedor": "supplier",
    "Concepto": "description",
    "Monto": "amount",
    "Elegible": "eligible",
    "Fuente de verificación": "verification",
    "Observaciones": "notes",
}
BUDGET = {
    "ID": "id",
    "Proyecto": "project",
    "Actividad": "activity",
    "Fuente": "source",
    "Quién aporta": "financier",
    "Rubro": "item",
    "Año": "year",
    "Monto": "amount",
    "Duda por aclarar": "doubt",
}


@dataclass
class Register:
    """A typed table, and the faults met while typing: by code, whether each row has it."""

    frame: pd.DataFrame
    faults: dict[tuple[str, str], pd.Series] = field(default_factory=dict)


def sheets(path: Path, names: list[str]) -> dict[str, pd.DataFrame]:
    """The raw tables of some sheets; the required-marks of the headers and the blank rows are taken off."""
    raw = pd.read_excel(path, sheet_name=names, header=HEADER_ROW - 1, dtype=object, engine="openpyxl")
    for frame in raw.values():
        frame.columns = frame.columns.astype(str).str.rstrip(" *")
    # The rows keep their numbers: they say where a cell stands.
    return {name: frame.dropna(how="all") for name, frame in raw.items()}


def registers(path: Path) -> tuple[Register, Register]:
    """Expenses and budget of the tracking book."""
    raw = sheets(path, ["Presupuesto", "Gastos"])
    budget = Register(raw["Presupuesto"].rename(columns=BUDGET)[list(BUDGET.values())])
    _reference(budget, "project")
    budget.frame["source"] = budget.frame["source"].map(SOURCES)
    _money(budget, "amount")
    spent = Register(raw["Gastos"].rename(columns=EXPENSES)[list(EXPENSES.values())])
    _reference(spent, "project")
    _reference(spent, "line", budget.frame["id"])
    _day(spent, "date")
    _money(spent, "amount")
    _yes_no(spent, "eligible")
    _longest(spent, "document", 60)
    return spent, budget


def reference_ids(column: pd.Series) -> pd.Series:
    """`PRY-2025-001 — Name` -> `PRY-2025-001`."""
    return column.str.split(" — ", n=1).str[0].str.strip()


def _reference(register: Register, key: str, known: pd.Series | None = None) -> None:
    ids = reference_ids(register.frame[key])
    if known is not None:
        check_reference(register, key, ids, known)
        ids = ids.where(ids.isin(known))
    register.frame[key] = ids


def check_reference(register: Register, key: str, ids: pd.Series, known: pd.Series) -> None:
    """Take note of the ids that lead nowhere."""
    register.faults["VAL-24", key] = ids.notna() & ~ids.isin(known)


def _is_text(column: pd.Series) -> pd.Series:
    return column.map(lambda value: isinstance(value, str)).astype(bool)


def _day(register: Register, key: str) -> None:
    raw = register.frame[key]
    text = _is_text(raw)
    days = pd.to_datetime(raw.mask(text), errors="coerce")
    typed = pd.to_datetime(raw.where(text), format="%d/%m/%Y", errors="coerce")
    register.faults["VAL-13", key] = text & typed.isna()
    register.faults["VAL-15", key] = text & typed.notna()
    register.frame[key] = days.fillna(typed).dt.normalize()


def _money(register: Register, key: str) -> None:
    raw = register.frame[key]
    text = _is_text(raw)
    number = pd.to_numeric(raw.mask(text), errors="coerce")
    clear = text & raw.where(text, "").str.fullmatch(r"-?(\d+|\d{1,3}(\.\d{3})+),\d+").astype(bool)
    plain = raw.where(clear).str.replace(".", "", regex=False).str.replace(",", ".", regex=False)
    number = number.fillna(pd.to_numeric(plain, errors="coerce"))
    cents = number.round(2)
    unclear = number.notna() & ((number - cents).abs() > 1e-9)
    negative = number < 0
    register.faults["VAL-04", key] = text & ~clear
    register.faults["VAL-05", key] = clear & ~unclear & ~negative
    register.faults["VAL-08", key] = unclear
    register.faults["VAL-09", key] = negative & ~unclear
    register.frame[key] = cents.mask(unclear | negative)


def _yes_no(register: Register, key: str) -> None:
    raw = register.frame[key]
    value = raw.str.strip().str.lower().map(YES_NO)
    register.faults["VAL-17", key] = raw.notna() & value.isna()
    register.frame[key] = value


def _longest(register: Register, key: str, most: int) -> None:
    register.faults["VAL-10", key] = register.frame[key].str.len() > most
