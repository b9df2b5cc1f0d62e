"""The page that says what of the sources is kept and done, by what, and which test proves it."""

from collections.abc import Iterable, Iterator

from coopxl.schema.duties import DUTIES
from coopxl.schema.inventory import LATER, NEEDS, Need
from coopxl.schema.office import TABLES, WORKBOOKS
from coopxl.schema.papers import PAPERS
from coopxl.schema.states import PROJECT_STATES
from coopxl.schema.verbs import VERBS

_PROOF = "tests/test_coverage.py"
_FILES = {workbook.key: workbook.file.en for workbook in WORKBOOKS}


def coverage() -> str:
    """The text of `coverage.md`."""
    return "\n".join((*_top(), *_needs(), *_duties(), *_todo())) + "\n"


def _top() -> Iterator[str]:
    yield "<!-- Page derived from the schema: not to be edited. Renewed by: make build -->"
    yield "# Coverage: what the sources ask for, and what does it"
    yield ""
    yield "A is the management model for the cooperation office of a small municipality (2020), B the study of the cooperation"
    yield "between a city and a network of cities (2024). Proofs, all on real files:"
    yield ""
    yield f"- every table is written into and read back: `{_PROOF}::test_what_is_written_is_read_back[TABLE]`, and once more after"
    yield "  LibreOffice has opened and saved the books;"
    yield f"- every verb and paper is carried out on the example office: `{_PROOF}::test_verb[VERB]`;"
    yield "- every duty is seen met, due and missing: `tests/core/test_duties.py`;"
    yield "- a test fails when something of the list at the end has come."


def _needs() -> Iterator[str]:
    yield f"\n## What is kept and done ({len(NEEDS)})\n"
    yield "| | what | where | kept in | done by | still to come |"
    yield "|---|---|---|---|---|---|"
    for need in NEEDS:
        cells = need.key, need.what, need.where, "; ".join(_kept(need)), "; ".join(_done(need)), ", ".join(need.later)
        yield f"| {' | '.join(cells)} |"


def _kept(need: Need) -> Iterable[str]:
    for key in need.tables:
        yield f"{_FILES[TABLES[key].workbook]}: {TABLES[key].label.en} (`{key}`)"
    for name in need.columns:
        table, column = name.split(".")
        yield f"{TABLES[table].label.en}: {TABLES[table][column].label.en} (`{name}`)"


def _done(need: Need) -> Iterable[str]:
    yield from (f"{VERBS[key].label.en} (`coopxl {key}`)" for key in need.verbs)
    yield from (f"{PAPERS[key].label.en} (Word)" for key in need.papers)


def _duties() -> Iterator[str]:
    yield f"\n## Duties of a project ({len(DUTIES)})\n"
    yield "| | duty | article | due from | needed for |"
    yield "|---|---|---|---|---|"
    for duty in DUTIES:
        since, by = (PROJECT_STATES[state].label.en for state in (duty.since, duty.needed))
        yield f"| {duty.key} | {duty.text.en} | {duty.article.en} | {since} | {by} |"


def _todo() -> Iterator[str]:
    yield "\n## todo: what is still to come\n"
    if not LATER:
        yield "Nothing of what the sources ask for."
    for key, later in LATER.items():
        served = ", ".join(need.key for need in NEEDS if key in need.later)
        yield f"- `{key}`: {later.what} ({served})"
