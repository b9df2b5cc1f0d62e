"""One week of two people in two copies of the registers: the office's Ana, and Luis of planning, each day as they type."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from coopxl.core.reading import read_book
from coopxl.hosts.file.read import read
from tests.hand import Paper, by_hand
from tests.offices import cell, seat, type_rows

ANA, LUIS = "registros.xlsx", "registros-PC-DE-LUIS.xlsx"
OWN = "Carpeta"
"""A column of the office's own, beside the projects."""

Edit = tuple[str, str, str, object]
"""Table, id, column, and what is typed; of an own column `=Carpeta`."""

CITY = ("cooperants", "COO-002", "abroad_city", "Madrid")
WEEK: dict[str, tuple[tuple[Edit, ...], tuple[Edit, ...]]] = {
    "lunes": (
        (
            ("projects", "PRY-2026-001", "summary", "Brigadas en seis comunidades."),
            ("projects", "PRY-2026-001", "manager_name", "Rosa Zhinin"),
            ("cooperants", "COO-001", "acronym", "CHA"),
            ("cooperants", "COO-003", "background", "Contactada en la feria de Guayaquil."),
        ),
        (
            ("projects", "PRY-2026-007", "summary", "Revisado por planificación."),
            ("projects", "PRY-2026-008", "summary", "Falta el terreno."),
            ("cooperants", "COO-012", "objective", "Agua y saneamiento."),
            ("cooperants", "COO-013", "objective", "Ciudades intermedias."),
        ),
    ),
    "martes": (
        (
            ("projects", "PRY-2026-002", "summary", "Con el hospital cantonal."),
            ("projects", "PRY-2026-003", "notes", "Pedir la línea base."),
            CITY,
            ("cooperants", "COO-004", "objective", "Becas."),
        ),
        (
            CITY,
            ("cooperants", "COO-014", "background", "Convenio marco de 2019."),
            ("projects", "PRY-2026-009", "notes", "Consta en el PDOT."),
            ("people", "PER-002", "position", "Coordinadora regional"),
        ),
    ),
    "miércoles": (
        (
            ("projects", "PRY-2026-004", "general_objective", "Riego para cuatro juntas."),
            ("cooperants", "COO-005", "aliases", "Cooperación belga"),
            ("projects", "PRY-2026-001", f"={OWN}", "azul"),
            ("projects", "PRY-2026-002", f"={OWN}", "verde"),
        ),
        (
            ("projects", "PRY-2026-003", f"={OWN}", "roja"),
            ("projects", "PRY-2026-004", f"={OWN}", 7),
        ),
    ),
    "jueves": (
        (
            ("projects", "PRY-2026-005", "summary", "Riego por goteo en tres parroquias."),
            ("cooperants", "COO-011", "local_phone", "072240001"),
            ("contacts", "GES-2026-001", "answer", "Aceptaron otra brigada."),
            ("projects", "PRY-2026-006", "start_date", date(2026, 12, 1)),
        ),
        (
            ("projects", "PRY-2026-005", "summary", "Riego y reservorios en dos parroquias."),
            ("cooperants", "COO-011", "local_phone", "072240099"),
            ("contacts", "GES-2026-003", "next_step", "Llamar en enero"),
            ("projects", "PRY-2026-010", "completion_date", date(2027, 6, 30)),
        ),
    ),
    "viernes": (
        (("cooperants", "COO-006", "objective", "Cultura."), ("people", "PER-001", "position", "Director en Ecuador")),
        (("cooperants", "COO-015", "aliases", "AICS"), ("cooperants", "COO-016", "objective", "Educación.")),
    ),
}
"""What each of them types into cells: Ana's, then Luis's. The two new rows, the rows taken out and the sorting are below."""

NEW = {ANA: {"id": "COO-029", "name": "Fundación Aurora"}, LUIS: {"id": "COO-029", "name": "Agencia del Sur"}}
PERSON = {"cooperant": "COO-029 — Agencia del Sur", "name": "Eva Llivisaca"}
GONE = {ANA: ("contacts", "GES-2026-003"), LUIS: ("people", "PER-004")}
CHOSEN = {
    "projects/PRY-2026-005/summary": ("Lo de la otra copia", None),
    "cooperants/COO-011/local_phone": ("Lo que escribo", "072240050"),
    "contacts/GES-2026-003/*": ("Lo de aquí", None),
}
"""What the two decide together, by the conflict's id: the choice, and what they type."""


def begin(folder: Path, validate: Callable[[Path], None]) -> Path:
    """Monday morning: an own column, a last click, and the cloud brings the same file to both. Returns what both start from."""
    with by_hand(folder / ANA) as paper:
        sheet, (_, top, right, _) = seat(paper, "projects")
        sheet.cell(top, right + 1).value = OWN
        type_rows(paper, "sections", [{"project": "PRY-2026-001", "text": "Antecedentes por escribir."}])
    validate(folder)
    return Path(shutil.copy(folder / ANA, folder / LUIS))


def work(folder: Path) -> None:
    """Monday to Friday, each in their own copy."""
    for day, edits in WEEK.items():
        for name, typed in zip((ANA, LUIS), edits, strict=True):
            with by_hand(folder / name) as paper:
                for table, row_id, key, value in typed:
                    _cell(paper, table, row_id, key).value = value
                if day == "martes" and name == LUIS:
                    _sort(paper, "cooperants", "name")
                if day == "miércoles":
                    type_rows(paper, "cooperants", [NEW[name]])
                if day == "miércoles" and name == LUIS:
                    type_rows(paper, "people", [PERSON])
                if day == "viernes":
                    _take_out(paper, *GONE[name])


def choose(folder: Path) -> None:
    """The two sit together before the sheet of conflicts."""
    with by_hand(folder / ANA) as paper:
        sheet, (left, top, _, bottom) = seat(paper, "conflicts")
        for row in range(top + 1, bottom + 1):
            if decided := CHOSEN.get(str(sheet.cell(row, left).value)):
                sheet.cell(row, left + 8).value, sheet.cell(row, left + 9).value = decided


def _cell(paper: Paper, table: str, row_id: str, key: str) -> Any:
    if not key.startswith("="):
        return cell(paper, table, row_id, key)
    sheet, (_, _, right, _) = seat(paper, table)
    return sheet.cell(cell(paper, table, row_id, "id").row, right + 1)


def _lines(paper: Paper, table: str) -> tuple[Any, list[int], range]:
    sheet, (left, top, right, bottom) = seat(paper, table)
    rows = [row for row in range(top + 1, bottom + 1) if sheet.cell(row, left).value or sheet.cell(row, left + 1).value]
    return sheet, rows, range(left, right + 1)


def _sort(paper: Paper, table: str, key: str) -> None:
    """From Z to A, as the button of the program does."""
    sheet, rows, columns = _lines(paper, table)
    held = {row: [sheet.cell(row, number).value for number in columns] for row in rows}
    number = cell(paper, table, str(held[rows[0]][0]), key).column - columns.start
    order = sorted(rows, key=lambda row: str(held[row][number]), reverse=True)
    for row, source in zip(rows, order, strict=True):
        for at, value in zip(columns, held[source], strict=True):
            sheet.cell(row, at).value = value


def _take_out(paper: Paper, table: str, row_id: str) -> None:
    sheet, _, columns = _lines(paper, table)
    row = cell(paper, table, row_id, "id").row
    for number in columns:
        sheet.cell(row, number).value = None


Cells = dict[tuple[str, str, str], object]


def cells(path: Path) -> Cells:
    """Every filled cell of every table with ids, by table, row and column; a row without id goes by its name."""
    workbook = read(path)
    book = read_book({"registers": workbook}, "es")
    found: Cells = {}
    for name, table in book.tables.items():
        if "id" not in table.layout.numbers or name.endswith((".findings", ".conflicts")):
            continue
        sheet = workbook.sheets[table.layout.sheet]
        own = {f"={OWN}": table.layout.last_column + 1} if name == "projects" else {}
        for row in table:
            line = table.rows[row.index]
            for key, number in (table.layout.numbers | own).items():
                raw = sheet.cell(line, number)
                if raw not in (None, "") and (line, number) not in sheet.formulas:
                    found[name, row.id or str(row[table.definition.title]), key] = plain(raw)
    return found


def plain(raw: Any) -> object:
    """A cell as any program gives it: a day is a day, a number a number."""
    if isinstance(raw, bool | str):
        return raw
    if isinstance(raw, int | float):
        return float(raw)
    return raw.date() if hasattr(raw, "date") else raw


def expected(before: Cells) -> Cells:
    """What must stand there at the end, worked out from the list above and nothing else."""
    after = dict(before)
    for ana, luis in WEEK.values():
        for table, row_id, key, value in (*luis, *ana):
            after[table, row_id, key] = plain(value)
    after["projects", "PRY-2026-005", "summary"] = WEEK["jueves"][1][0][3]
    after["cooperants", "COO-011", "local_phone"] = "072240050"
    for table, row_id in GONE.values():
        after = {key: value for key, value in after.items() if key[:2] != (table, row_id)}
    after |= {("cooperants", "COO-029", key): value for key, value in NEW[ANA].items()}
    after |= {("cooperants", "COO-030", key): value for key, value in (NEW[LUIS] | {"id": "COO-030"}).items()}
    person = PERSON | {"cooperant": "COO-030 — Agencia del Sur"}
    return after | {("people", PERSON["name"], key): value for key, value in person.items()}
