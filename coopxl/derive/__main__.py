"""`python -m coopxl.derive`: makes everything that follows from the schema anew, in the checkout it runs in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from coopxl.derive.changes_template import changes_template
from coopxl.derive.countries import countries_module
from coopxl.derive.coverage import coverage
from coopxl.derive.final_report_template import final_report_template
from coopxl.derive.pages import pages
from coopxl.derive.paper_template import paper_template
from coopxl.derive.proposal_template import proposal_template
from coopxl.derive.workbooks.build import build_all
from coopxl.schema.papers import DECLARED, PRINTED
from coopxl.schema.text import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]

TEMPLATES: dict[str, Callable[[str], bytes]] = {
    "proposal": proposal_template,
    "final-report": final_report_template,
    "changes": changes_template,
    **{key: partial(paper_template, paper) for key, paper in DECLARED.items()},
}


def main() -> None:
    """Writes code lists of standards, workbooks, Word templates and the pages of the manual."""
    (ROOT / "coopxl" / "schema" / "countries.py").write_text(countries_module(), "utf-8")
    build_all(ROOT / "workbooks")
    for key, template in TEMPLATES.items():
        for lang in LANGUAGES:
            path = ROOT / "templates" / lang / f"{PRINTED[key].file[lang]}.docx"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(template(lang))
    for name, text in (pages() | {"coverage.md": coverage()}).items():
        (ROOT / "docs" / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
