"""What an export holds, made in memory from tables typed as markdown: the files of an office that has something to publish."""

# ruff: noqa: E501 - a table is read as one

import csv
import io
import json
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from coopxl.actions.export import export
from coopxl.core.book import Book
from coopxl.core.findings import Finding
from coopxl.core.outcome import Ask, Bundle
from coopxl.documents.exports import content
from coopxl.hosts.memory import book

NOW = datetime(2026, 11, 30, 9, 15, tzinfo=ZoneInfo("America/Guayaquil"))

SETTINGS = """
| settings | id            | value                   |
|          | name          | GAD Municipal de Ñandú  |
|          | canton        | Ñandú                   |
|          | unit          | Unidad de Cooperación   |
|          | iati_org      | EC-RUC-0160000000001    |
|          | grants_prefix | 360G-Nandu              |
|          | data_licence  | CC0                     |
"""

RICH = """
| parishes | id     | name       |
|          | 030151 | San Andrés |
|          | 030152 | El Carmen  |

| cooperants | id      | name             | acronym | organization_types | country | areas |
|            | COO-001 | Agencia Alfa     | AA      | embassy            | ES      | health |
|            | COO-002 | Fundación «Beta» | FB      | foundation         | US      |        |
|            | COO-003 | Red Gama         | RG      | ngo                | EC      |        |

| projects | id | name | summary | general_objective | areas | sdg | populations | parishes | cooperation_types | cooperant | state | start_date | completion_date | amount_requested | origin | whole_canton |
| | PRY-2026-001 | Agua & salud <rural> | Agua para ñandúes | Mejor salud | health; education; own | 3; 6 | women; youth | 030151; 030152 | technical | COO-001 | execution | 2025-01-01 | 2027-12-31 | 1000.50 | PRY-2026-003 | |
| | PRY-2026-002 | Idea secreta         |                   |             | health                 |      |              |                |           |         | idea      |            |            |         |              | |
| | PRY-2026-003 | Emergencia           |                   |             | emergency_aid          |      |              |                | humanitarian; repayable | COO-002 | closed | 2024-02-01 | 2024-12-31 | | | Sí |

| own_codes | id      | list  | key | label_es | label_en |
|           | ENT-001 | areas | own | Turismo  | Tourism  |

| objectives | id         | project      | text         |
|            | OBJ-000001 | PRY-2026-001 | Cavar pozos  |

| beneficiaries | id         | project      | kind   | unit   | quantity | women |
|               | BEN-000001 | PRY-2026-001 | direct | people | 3        | 2     |
|               | BEN-000002 | PRY-2026-001 | direct | people | 97       | 50    |
|               | BEN-000003 | PRY-2026-003 | direct | people | 4        | 4     |

| alignment | id         | project      | sdg_target |
|           | ALN-000001 | PRY-2026-001 | 6.1        |

| agreements | id           | name        | kind       | project      | cooperants       | signed     | starts     | ends       | amount | currency | registration | closed_on |
|            | CNV-2026-001 | Convenio AA | specific   | PRY-2026-001 | COO-001; COO-003 | 2025-03-01 | 2025-03-01 | 2027-12-31 | 800    | EUR      | RN-7         |           |
|            | CNV-2026-002 | Convenio FB | donation   | PRY-2026-003 | COO-002          | 2024-01-15 | 2024-02-01 | 2024-12-31 | 5000   |          |              | 2025-01-31 |
|            | CNV-2026-003 | Sin firmar  | memorandum |              | COO-003          |            | 2027-01-01 |            | 70     |          |              |           |

| agreement_parties | id         | agreement    | cooperant | role         | amount |
|                   | PAC-000001 | CNV-2026-001 | COO-001   | funding      | 800    |
|                   | PAC-000002 | CNV-2026-001 | COO-003   | implementing |        |

| commitments | id         | agreement    | project | kind      | description        | condition |
|             | CMP-000001 | CNV-2026-001 |         | condition | Tener contraparte  | fiduciary |

| income | id         | date       | source    | amount | project      | agreement    | cooperant | repayable |
|        | ING-000001 | 2025-04-01 | donations | 400    | PRY-2026-001 | CNV-2026-001 | COO-001   |           |
|        | ING-000002 |            | donations | 10     | PRY-2026-001 | CNV-2026-001 | COO-001   |           |
|        | ING-000003 | 2024-03-01 | credits   | 5000   | PRY-2026-003 | CNV-2026-002 | COO-002   | Sí        |

| budget | id         | project      | source | item  | year | amount |
|        | PRE-000001 | PRY-2026-001 | donor  | Pozos | 2025 | 600    |
|        | PRE-000002 | PRY-2026-001 | donor  | Bombas | 2025 | 100.25 |
|        | PRE-000003 | PRY-2026-001 | municipal_cash | Obra | 2026 | 300 |

| expenses | id         | project      | line       | date       | amount | supplier   | eligible |
|          | GAS-000001 | PRY-2026-001 | PRE-000001 | 2025-05-02 | 99.90  | Juan Pérez | Sí       |
|          | GAS-000002 | PRY-2026-001 | PRE-000001 | 2027-01-01 | 1      | Ana Díaz   | No       |

| activities | id         | project      | name  | starts     | started    | ends       | ended      | progress |
|            | ACT-000001 | PRY-2026-001 | Cavar | 2025-01-10 | 2025-02-03 | 2025-06-30 |            | 0        |
|            | ACT-000002 | PRY-2026-003 | Dar   | 2024-02-01 | 2024-02-02 | 2024-06-30 | 2024-07-01 | 100      |

| logframe | id         | project      | level   | text         |
|          | MLG-000001 | PRY-2026-001 | outcome | Menos diarrea |

| indicators | id         | project      | result     | name        | measure    | unit  | direction | baseline | baseline_date | target | target_date |
|            | IND-000001 | PRY-2026-001 | MLG-000001 | Casos       | unit       | casos | down      | 40       | 2025-01-01    | 10     | 2025-12-31  |
|            | IND-000002 | PRY-2026-001 |            | Confianza   | qualitative |      | up        | 1        | 2025-01-01    | 2      | 2026-12-31  |

| measurements | id         | indicator  | from_date  | to_date    | value | sex   |
|              | MED-000001 | IND-000001 | 2025-01-01 | 2025-12-31 | 22    |       |
|              | MED-000002 | IND-000001 | 2025-01-01 | 2025-12-31 | 2     | women |

| regulations | id      | title       | kind             | project      | web |
|             | NOR-001 | Resolución 5 | local_resolution | PRY-2026-001 | https://gad.ejemplo.ec/r5 |
"""


def rich(lang: str = "es", more: str = "") -> Book:
    return book(SETTINGS + RICH + more, lang)


def exported(office: Book, **said: str) -> tuple[dict[str, bytes], list[Finding]]:
    """The files of an export by name, and what was told."""
    outcome = export(office, Ask(NOW, office.lang, said=said))
    files: dict[str, bytes] = {}
    for bundle in outcome.papers:
        assert isinstance(bundle, Bundle)
        files |= {part.file: content(part) for part in bundle.parts}
    return files, list(outcome.findings)


def files(office: Book, **said: str) -> dict[str, bytes]:
    return exported(office, **said)[0]


def one(made: dict[str, bytes], start: str, end: str) -> bytes:
    """The file whose name begins and ends so."""
    (name,) = [name for name in made if name.startswith(start) and name.endswith(end)]
    return made[name]


def lines(content: bytes) -> list[dict[str, str]]:
    """A CSV as a program reads it."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def data(content: bytes) -> Any:
    return json.loads(content)
