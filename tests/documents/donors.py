"""Three formats as the secretaries of three donors would write them, with tags put in by the office; none is coopxl's."""

from docx.document import Document as Docx
from docx.shared import Cm

from tests.documents.samples import template

RURAL = (
    "{{ '☒' if project.localization == 'Rural' else '☐' }} rural   "
    "{{ '☒' if project.localization == 'Urbana' else '☐' }} urban"
)
FUNDING = (
    "{% if sources|length > 1 %}☒{% else %}☐{% endif %} yes: "
    "{% for one in sources %}{{ one.source }} {{ one.amount }}{% if not loop.last %}; {% endif %}{% endfor %}"
)


def concept_note() -> bytes:
    """A concept note in the manner of the European Union: numbered sections, a summary table, a logical framework."""

    def build(document: Docx) -> None:
        document.add_heading("CONCEPT NOTE", 0)
        summary = document.add_table(rows=0, cols=2, style="Table Grid")
        for label, value in (
            ("Title of the action:", "{{ project.name }}"),
            ("Lead applicant:", "{{ office.name }}, {{ office.canton }}"),
            ("Location:", "{{ project.parishes }}"),
            ("Total eligible cost:", "{{ currency }} {{ total }}"),
            ("Contribution requested:", "{{ currency }} {{ project.amount_requested }}"),
        ):
            summary.add_row().cells[0].text = label
            summary.rows[-1].cells[1].text = value
        document.add_heading("1.1 Relevance of the action")
        document.add_paragraph("{{ texts.justification | paragraphs }}")
        document.add_heading("1.2 Target groups")
        groups = document.add_table(rows=4, cols=3, style="Table Grid")
        for cell, words in zip(groups.rows[0].cells, ("Group", "Unit", "Number"), strict=True):
            cell.text = words
        groups.cell(1, 0).text = "{%tr for one in beneficiaries %}"
        for column, words in enumerate(("{{ one.description }}", "{{ one.unit }}", "{{ one.quantity }}")):
            groups.cell(2, column).text = words
        groups.cell(3, 0).text = "{%tr endfor %}"
        document.add_heading("1.3 Intervention logic")
        document.add_paragraph("{%p for one in logframe %}")
        document.add_paragraph("{{ one.level }}: {{ one.text }}", style="List Bullet")
        document.add_paragraph("{%p endfor %}")
        document.sections[0].footer.paragraphs[0].text = "Concept note – {{ project.id }}"

    return template(build=build)


def grassroots_form() -> bytes:
    """A form in the manner of a grassroots grant: everything in cells, boxes to tick, the sum in the last line."""

    def build(document: Docx) -> None:
        document.add_paragraph("APPLICATION FORM FOR GRANT ASSISTANCE FOR GRASSROOTS PROJECTS")
        form = document.add_table(rows=6, cols=2, style="Table Grid")
        lines = (
            ("1. Date of application", "{{ cut_off }}"),
            ("2. Applicant / Person responsible", "{{ office.name }}\n{{ office.officer }}"),
            ("3. Title of the project", "{{ project.name|upper }}"),
            (
                "4. Kind of area",
                RURAL,
            ),
            (
                "5. Other funding",
                FUNDING,
            ),
            ("6. Items: total", "{% for one in budget %}{{ one.item }} ({{ one.amount }}). {% endfor %}Σ {{ total }}"),
        )
        for row, (label, value) in zip(form.rows, lines, strict=True):
            row.cells[0].text, row.cells[1].text = label, value
            row.cells[0].width = Cm(5)

    return template(build=build)


def one_page() -> bytes:
    """A single page with a box for each question, as a foundation asks by e-mail."""

    def build(document: Docx) -> None:
        for question, answer in (
            ("WHO?", "{{ office.name }} · {{ office.unit }}"),
            ("WHAT?", "{{ project.summary }}"),
            ("WHERE?", "{{ office.canton }}, {{ office.province }}"),
            ("HOW MUCH?", "{{ project.amount_requested }} {{ currency }} of {{ total }}"),
            ("WITH WHOM?", "{% for one in team %}{{ one.name }} ({{ one.function }}) {% endfor %}"),
        ):
            box = document.add_table(rows=1, cols=1, style="Table Grid").cell(0, 0)
            box.text = question
            box.add_paragraph(answer)

    return template(build=build)


FORMATS = {
    "Nota conceptual UE": concept_note,
    "Formulario Kusanone": grassroots_form,
    "Hoja de una fundación": one_page,
}
