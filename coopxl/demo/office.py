"""The example office: every table of the cases, its settings and its logo."""

from importlib.resources import files

from coopxl.core.values import Value
from coopxl.demo import (
    agreements,
    closure,
    cooperants,
    execution,
    ids,
    learning,
    matching,
    packs,
    pipeline,
    process,
    programmes,
    project_parts,
    projects,
    receipts,
    relations,
    territory,
    texts,
)
from coopxl.demo.row import Row
from coopxl.schema.scheme import DOCUMENT_LANGUAGES
from coopxl.schema.text import Text

LOGO = "logo.png"
"""Name of the logo's file inside the office's folder; drawn in `logo.svg`."""

MODEL_PROJECT = ids.DRIP
"""The project whose proposal shows the most: 19,500.00 dollars from three sources."""

TABLES: dict[str, tuple[Row, ...]] = {
    "projects": projects.PROJECTS,
    "objectives": project_parts.OBJECTIVES,
    "beneficiaries": project_parts.BENEFICIARIES,
    "team": project_parts.TEAM,
    "sections": texts.SECTIONS,
    "parishes": territory.PARISHES,
    "plan_objectives": territory.PLAN_OBJECTIVES,
    "cooperants": cooperants.COOPERANTS,
    "people": cooperants.PEOPLE,
    "agreements": agreements.AGREEMENTS,
    "agreement_parties": agreements.PARTIES,
    "commitments": agreements.COMMITMENTS,
    "twinnings": agreements.TWINNINGS,
    "programmes": programmes.PROGRAMMES,
    "logframe": execution.LOGFRAME,
    "activities": execution.ACTIVITIES,
    "budget": execution.BUDGET,
    "indicators": execution.INDICATORS,
    "measurements": closure.MEASUREMENTS,
    "risks": execution.RISKS,
    "obstacles": execution.OBSTACLES,
    "resources": closure.RESOURCES,
    "results": closure.RESULTS,
    **pipeline.TABLES,
    **process.TABLES,
    **relations.TABLES,
    **receipts.TABLES,
    **learning.TABLES,
    **matching.TABLES,
    **packs.TABLES,
}

_SETTINGS: dict[str, Text | str] = {
    "name": Text(
        "Gobierno Autónomo Descentralizado Municipal de Azogues",
        "Municipal Decentralized Autonomous Government of Azogues",
    ),
    "canton": "Azogues",
    "province": "Cañar",
    "unit": Text("Departamento de Cooperación Externa", "Department of External Cooperation"),
    "officer": "Dra. Diana Barzallo",
    "mayor": "Romel Sarmiento Castro",
    "logo": LOGO,
    "zone": "America/Guayaquil",
}


def rows(lang: str) -> dict[str, list[dict[str, Value]]]:
    """The rows of each table by the keys of its columns, in one language; a table without an example is not there."""
    return {
        table: [{key: _said(value, lang) for key, value in row.items()} for row in every]
        for table, every in TABLES.items()
    }


def settings(lang: str) -> dict[str, str]:
    """What the office says about itself; what no source gives is not there. Authorities are those of 2019."""
    said = {key: text[lang] if isinstance(text, Text) else text for key, text in _SETTINGS.items()}
    return said | {"language": DOCUMENT_LANGUAGES[lang].label[lang]}


def logo() -> bytes:
    """The picture that the settings name, as PNG."""
    return files("coopxl.demo").joinpath(LOGO).read_bytes()


def _said(value: Value | Text, lang: str) -> Value:
    return value[lang] if isinstance(value, Text) else value
