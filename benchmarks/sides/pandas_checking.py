"""The checks of expenses and budget with pandas, and the sheet of findings with openpyxl."""

from pathlib import Path

import pandas as pd
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from benchmarks.sides.asked import FIRST_ROW, HEADER_ROW
from benchmarks.sides.pandas_reading import BUDGET, EXPENSES, Register, check_reference, registers, sheets

REQUIRED = {
    "Gastos": ("project", "date", "document", "amount"),
    "Presupuesto": ("project", "source", "item", "amount"),
}
WARNINGS = {"EXPE-02", "EXPE-03", "EXPE-04"}
SAYS = {
    "VAL-01": ("Falta un dato obligatorio.", "Complete la celda."),
    "VAL-04": ("No es un número que se entienda de una sola manera.", "Escriba el número sin puntos de miles."),
    "VAL-05": ("El número está escrito como texto.", "Escríbalo como número."),
    "VAL-08": ("El monto tiene más de dos decimales.", "Redondéelo a centavos."),
    "VAL-09": ("El monto es negativo.", "Corrija el signo."),
    "VAL-10": ("El texto es demasiado largo.", "Acórtelo."),
    "VAL-13": ("No es una fecha.", "Escriba día/mes/año."),
    "VAL-15": ("La fecha está escrita como texto.", "Escríbala como fecha."),
    "VAL-17": ("No es Sí ni No.", "Escriba Sí o No."),
    "VAL-24": ("Apunta a una fila que no existe.", "Elija una fila de la lista."),
    "VAL-25": ("El ID está repetido.", "Borre el ID de la copia."),
    "BUDG-02": ("Los gastos pasan del monto de la línea.", "Corrija los gastos o la línea."),
    "EXPE-01": ("La línea es de otro proyecto.", "Corrija la línea o el proyecto."),
    "EXPE-02": ("El documento del proveedor ya está registrado.", "Borre uno de los dos."),
    "EXPE-03": ("La fecha está fuera del proyecto.", "Corrija la fecha."),
    "EXPE-04": ("El gasto no tiene fuente de verificación.", "Escríbala."),
}


def findings(folder: Path) -> pd.DataFrame:
    """One row for each fault: code, sheet, number of the row, column, id of the row."""
    spent, budget = registers(folder / "seguimiento.xlsx")
    projects = sheets(folder / "registros.xlsx", ["Proyectos"])["Proyectos"].set_index("ID")
    for register, name in ((spent, "Gastos"), (budget, "Presupuesto")):
        _projects_known(register, projects)
        _required(register, REQUIRED[name])
        ids = register.frame["id"]
        register.faults["VAL-25", "id"] = ids.notna() & ids.duplicated()
    _rules(spent, budget, projects)
    return pd.concat([_listed(spent, "Gastos", EXPENSES), _listed(budget, "Presupuesto", BUDGET)], ignore_index=True)


def _projects_known(register: Register, projects: pd.DataFrame) -> None:
    ids = register.frame["project"]
    check_reference(register, "project", ids, projects.index.to_series())
    register.frame["project"] = ids.where(ids.isin(projects.index))


def _required(register: Register, keys: tuple[str, ...]) -> None:
    for key in keys:
        missing = register.frame[key].isna()
        for (_, other), fault in register.faults.items():
            if other == key:
                missing &= ~fault
        register.faults["VAL-01", key] = missing


def _rules(spent: Register, budget: Register, projects: pd.DataFrame) -> None:
    frame = spent.frame
    lines = budget.frame.drop_duplicates("id").set_index("id")
    theirs = frame["line"].map(lines["project"])
    spent.faults["EXPE-01", "line"] = theirs.notna() & frame["project"].notna() & (theirs != frame["project"])
    keys = frame[["project", "document", "supplier"]].apply(lambda column: column.str.casefold())
    spent.faults["EXPE-02", "supplier"] = keys.notna().all(axis=1) & keys.duplicated()
    starts = pd.to_datetime(frame["project"].map(projects["Fecha de inicio"]))
    ends = pd.to_datetime(frame["project"].map(projects["Fecha de fin"]))
    outside = (frame["date"] < starts) | (frame["date"] > ends)
    spent.faults["EXPE-03", "date"] = outside & starts.notna() & ends.notna()
    spent.faults["EXPE-04", "verification"] = frame["verification"].isna()
    sums = frame.groupby("line")["amount"].sum().round(2)
    over = budget.frame["id"].map(sums).fillna(0) > budget.frame["amount"]
    budget.faults["BUDG-02", "amount"] = over


def _listed(register: Register, sheet: str, labels: dict[str, str]) -> pd.DataFrame:
    header = {key: label for label, key in labels.items()}
    letter = {key: get_column_letter(number) for number, key in enumerate(labels.values(), 1)}
    found = [
        pd.DataFrame(
            {
                "code": code,
                "sheet": sheet,
                "row": faults.index[faults] + FIRST_ROW,
                "column": letter[key],
                "header": header[key],
                "id": register.frame.loc[faults, "id"].to_numpy(),
            }
        )
        for (code, key), faults in register.faults.items()
    ]
    return pd.concat([one for one in found if len(one)] or found[:1], ignore_index=True)


def write(folder: Path, found: pd.DataFrame) -> None:
    """The findings as rows of the table of the sheet Hallazgos, each with a link to its cell."""
    path = folder / "seguimiento.xlsx"
    book = load_workbook(path)
    sheet = book["Hallazgos"]
    sheet.delete_rows(FIRST_ROW, max(sheet.max_row - HEADER_ROW, 1))
    grave = found.assign(warning=found["code"].isin(WARNINGS)).sort_values("warning", kind="stable")
    for row, one in enumerate(grave.itertuples(index=False), FIRST_ROW):
        place = f"{one.sheet}!{one.column}{one.row} «{one.header}»"
        level, mark = ("Advertencia", "A") if one.warning else ("Error", "E")
        message, remedy = SAYS[one.code]
        link = f'=HYPERLINK("#\'{one.sheet}\'!{one.column}{one.row}","{place}")'
        row_id = f"{one.code}/{one.id}/{row}"
        values = (row_id, level, link, message, remedy, one.code, f"{mark}|{one.id}|{one.header}")
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value)
    table = sheet.tables["findings"]
    table.ref = f"A{HEADER_ROW}:{table.ref.split(':')[1].rstrip('0123456789')}{max(HEADER_ROW + len(found), FIRST_ROW)}"
    if table.autoFilter:
        table.autoFilter.ref = table.ref
    book.save(path)
