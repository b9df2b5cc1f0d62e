"""What stands in the cells of an office of N rows: realistic values, and a fixed share of wrong cells."""

from collections.abc import Callable
from datetime import date, time, timedelta
from random import Random

from benchmarks.sides.asked import TODAY

Cell = str | int | float | date | time | None
Row = dict[str, Cell]
Rows = dict[str, list[Row]]

WRONG = 0.02
"""Share of the expenses with one wrong cell each; of the budget lines, half of it are overspent."""

_SUPPLIERS = (
    "Ferretería El Constructor", "Comercial Andina Cía. Ltda.", "Transportes Sierra Sur", "Papelería Moderna",
    "Consultora Agua y Tierra S. A.", "Viveros La Pradera", "Imprenta Bicentenario", "Hormigones del Austro",
    "Servicios Técnicos Rumiñahui", "Distribuidora Ñusta",
)  # fmt: skip
_ITEMS = (
    "Tubería de 110 mm", "Jornales de instalación", "Alquiler de maquinaria", "Talleres con la comunidad",
    "Estudio de suelos", "Plantas nativas", "Material impreso", "Refrigerios de capacitación", "Combustible",
    "Supervisión técnica",
)  # fmt: skip
_SOURCES = ("Cooperante", "GAD, efectivo", "GAD, especie", "Beneficiarios")
_COOPERANTS = (
    "Agencia del Norte", "Fondo Verde Andino", "Embajada de la Costa", "Fundación Manos Abiertas", "Unión de Cantones",
    "Banco de Desarrollo del Lago", "Cooperación de la Isla", "Red de Ciudades Jardín",
)  # fmt: skip
_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip
_CATEGORIES = ("Convocatoria abierta", "Asistencia técnica", "Asistencia financiera", "Concurso")
_ZONES = (None, None, "Europe/Brussels", "Asia/Tokyo", "America/New_York")
_NEEDS = "Carta de interés, presupuesto por fuente, marco lógico y compromiso de contraparte firmado por la autoridad."


def _named(row: Row) -> str:
    return f"{row['id']} — {row['name']}"


def expenses(count: int) -> Rows:
    """Projects, budget lines and `count` expenses."""
    random = Random(count)
    projects = [_project(random, number) for number in range(1, max(4, count // 200) + 1)]
    budget: list[Row] = []
    lines: list[tuple[Row, Row]] = []
    for number in range(1, max(8, count // 10) + 1):
        project = random.choice(projects)
        overspent = random.random() < WRONG / 2
        line: Row = {
            "id": f"PRE-{number:06}",
            "project": _named(project),
            "source": random.choice(_SOURCES),
            "item": random.choice(_ITEMS),
            "year": 2026,
            "amount": 50 if overspent else random.randrange(40_000, 90_000),
        }
        budget.append(line)
        lines.append((project, line))
    spent: list[Row] = []
    for number in range(1, count + 1):
        row = _expense(random, number, *random.choice(lines))
        if spent and random.random() < WRONG:
            random.choice(_FAULTS)(row, spent[-1], random.choice(lines)[1])
        spent.append(row)
    return {"projects": projects, "budget": budget, "expenses": spent}


def _project(random: Random, number: int) -> Row:
    starts = date(2025, 1, 1) + timedelta(random.randrange(200))
    return {
        "id": f"PRY-2025-{number:03}",
        "name": f"Riego y caminos de la parroquia {number}",
        "state": "Idea",
        "start_date": starts,
        "completion_date": starts + timedelta(700),
    }


def projects(count: int) -> Rows:
    """`count` projects with the fields that an officer fills first; a fixed share has a wrong cell."""
    random = Random(count)
    made: list[Row] = []
    for number in range(1, count + 1):
        row = _project(random, number)
        row |= {
            "department": "Dirección de Desarrollo Social",
            "manager_name": "Responsable del proyecto",
            "manager_phone": f"07 224 {number % 10_000:04}",
            "manager_email": f"proyecto{number}@municipio.gob.ec",
            "general_objective": "Mejorar el acceso al agua de riego de las familias campesinas.",
            "summary": f"El canal {number} pierde la mitad del agua y {random.randrange(40, 900)} familias no riegan.",
            "localization": random.choice(("Rural", "Urbana", "Urbana; Rural")),
            "areas": random.choice(("Agricultura", "Infraestructura", "Agricultura; Educación")),
            "whole_canton": "No",
            "sdg": random.choice(("6 Agua limpia y saneamiento", "13 Acción por el clima")),
            "amount_requested": random.randrange(20_000, 400_000),
            "counterpart": random.randrange(10_000, 20_000),
            "notes": "Pedido en la asamblea de la parroquia." if random.random() < 0.2 else None,
        }
        if random.random() < WRONG:
            random.choice((_put("start_date", "31/02/2026"), _put("name", None), _put("state", "quizás")))(
                row, row, row
            )
        made.append(row)
    return {"projects": made}


def _expense(random: Random, number: int, project: Row, line: Row) -> Row:
    starts = project["start_date"]
    assert isinstance(starts, date)
    return {
        "id": f"GAS-{number:06}",
        "project": _named(project),
        "line": f"{line['id']} — {line['item']}",
        "date": starts + timedelta(random.randrange(700)),
        "document": f"001-{random.randrange(1, 9):03}-{number:09}",
        "supplier": random.choice(_SUPPLIERS),
        "description": f"{line['item']}, planilla {random.randrange(1, 13)}",
        "amount": round(random.uniform(5, 900), 2),
        "eligible": random.choice(("Sí", "No")),
        "verification": f"Archivo, carpeta {random.randrange(1, 60)}" if random.random() < 0.99 else None,
        "notes": "Pagado contra entrega." if random.random() < 0.1 else None,
    }


def _put(key: str, value: Cell) -> Callable[[Row, Row, Row], None]:
    def fault(row: Row, _before: Row, _line: Row) -> None:
        row[key] = value

    return fault


def _as_before(*keys: str) -> Callable[[Row, Row, Row], None]:
    def fault(row: Row, before: Row, _line: Row) -> None:
        row.update({key: before[key] for key in keys})

    return fault


def _strange_line(row: Row, _before: Row, line: Row) -> None:
    row["line"] = f"{line['id']} — {line['item']}"


def _date_as_text(row: Row, _before: Row, _line: Row) -> None:
    row["date"] = f"{row['date']:%d/%m/%Y}"


_FAULTS = (
    _date_as_text,
    _put("date", "31/02/2026"),
    _put("date", None),
    _put("date", date(2031, 5, 4)),
    _put("document", None),
    _put("document", "Factura sin número, entregada en la ventanilla con copia certificada y acta"),
    _put("amount", "1.234,50"),
    _put("amount", "1.234"),
    _put("amount", 12.345),
    _put("amount", -40),
    _put("eligible", "quizás"),
    _put("project", "PRY-1999-999 — No existe"),
    _strange_line,
    _as_before("id"),
    _as_before("project", "document", "supplier", "line"),
)


def calls(count: int) -> Rows:
    """Cooperants, holidays, and `count` programmes and calls together, two of the one for three of the other."""
    random = Random(count)
    cooperants: list[Row] = [
        {"id": f"COO-{number:03}", "name": name, "organization_types": "Agencia bilateral"}
        for number, name in enumerate(_COOPERANTS, 1)
    ]
    programmes = [_programme(random, number, random.choice(cooperants)) for number in range(1, count * 2 // 5 + 1)]
    dated = [_call(random, number, random.choice(programmes)) for number in range(1, count - len(programmes) + 1)]
    off: list[Row] = [
        {"id": f"FER-{number:03}", "date": date(year, month, day), "name": "Feriado nacional"}
        for number, (year, month, day) in enumerate(
            ((y, m, d) for y in (2025, 2026, 2027, 2028) for m, d in ((1, 1), (5, 1), (8, 10), (11, 3), (12, 25))), 1
        )
    ]
    return {"cooperants": cooperants, "programmes": programmes, "calls": dated, "holidays": off}


def _programme(random: Random, number: int, cooperant: Row) -> Row:
    opens = random.randrange(12)
    closes = (opens + random.randrange(4)) % 12
    known, days = random.random() < 0.85, random.random() < 0.6
    return {
        "id": f"PRG-{number:03}",
        "cooperant": _named(cooperant),
        "name": f"Programa {number} de desarrollo local",
        "category": random.choice(_CATEGORIES),
        "cooperation_types": "Técnica; Becas o pasantías",
        "opens_month": _MONTHS[opens] if known else None,
        "opens_day": random.randrange(1, 11) if known and days else None,
        "closes_month": _MONTHS[closes] if known else None,
        "closes_day": random.randrange(15, 29) if known and days else None,
        "requirements": _NEEDS,
        "amount_min": 10_000,
        "amount_max": random.randrange(20_000, 500_000),
    }


def _call(random: Random, number: int, programme: Row) -> Row:
    closes = TODAY + timedelta(random.randrange(-300, 400))
    opens = closes - timedelta(random.randrange(10, 60))
    dated, hour = random.random() < 0.9, random.random() < 0.4
    return {
        "id": f"CON-{closes.year}-{number:03}",
        "programme": _named(programme),
        "cooperant": programme["cooperant"],
        "name": f"Edición {number} de {closes.year}",
        "category": programme["category"],
        "announcement": random.choices(("Confirmada", "Sin verificar", "Cancelada por el cooperante"), (80, 15, 5))[0],
        "opens": opens if dated else None,
        "closes": closes if dated else None,
        "closes_hour": time(17, 0) if dated and hour else None,
        "zone": random.choice(_ZONES),
        "amount_max": programme["amount_max"],
        "requirements": _NEEDS,
        "pages_max": 20,
        "link": f"https://cooperante.example/convocatorias/{number}",
    }
