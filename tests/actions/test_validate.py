"""The findings as rows of each book, and what the officer wrote beside them."""

from dataclasses import replace
from datetime import datetime

from coopxl.actions.validate import validate
from coopxl.core.findings import summary
from coopxl.core.outcome import Ask
from coopxl.core.plan import Plan
from coopxl.core.reading import read_book
from coopxl.core.workbook import Patch
from coopxl.hosts.memory import MemoryHost, book, workbooks
from coopxl.schema.office import WORKBOOKS
from coopxl.schema.text import LANGUAGES
from tests.actions.shown import plain

NOW = Ask(datetime(2026, 1, 15))
CALLS = """
    | calls | id           | cooperant | name  | category  | opens      | closes     | doubt     |
    |       | CON-2026-001 | COO-001   | Riego | Concurso  | 2026-04-01 | 2026-03-31 | ¿de quién? |
    |       | CON-2026-002 | COO-001   |       | Concurso  |            |            |           |
    | cooperants | id      | name  | organization_types |
    |            | COO-001 | Fondo |                    |
    """


def rows(outcome, table, keys="id level place"):
    edit = next(edit for edit in outcome.edits if edit.table == table)
    return "\n".join(" | ".join(str(row[key] or "") for key in keys.split()) for row in edit.rows)


def test_each_book_has_its_own_findings_the_gravest_first():
    outcome = validate(book(CALLS), NOW)
    assert rows(outcome, "calendar.findings", "id level place") == plain("""
        VAL-01/CON-2026-002/name    | error   | Convocatorias!C6 «Convocatoria»
        CALL-02/CON-2026-001/closes | error   | Convocatorias!F5 «Cierre»
        CALL-07/CON-2026-001/doubt  | warning | Convocatorias!G5 «Duda por aclarar»
        """)
    assert rows(outcome, "calendar.findings", "mark").splitlines() == [
        "E|CON-2026-002|Convocatoria",
        "E|CON-2026-001|Cierre",
        "A|CON-2026-001|Duda por aclarar",
    ]
    assert rows(outcome, "registers.findings").startswith("VAL-01/COO-001/organization_types | error | Cooperantes!C5")
    assert rows(outcome, "tracking.findings") == ""


LATE_AND_DOUBTFUL = """
    | beneficiaries | id         | project      | kind     | quantity | doubt |
    |               | BEN-000001 | PRY-2026-001 | Directos | 3        | ¿3?   |
    | commitments   | id         | project      | kind     | name     | due        | doubt |
    |               | CMP-000001 | PRY-2026-001 | Otro     | Informar | 2026-01-10 | ¿sí?  |
    | cooperants    | id         | name         | organization_types | doubt |
    |               | COO-001    | Fondo        | ONG                | ¿de?  |
    """


def test_among_warnings_what_is_late_comes_first_and_doubts_last():
    outcome = validate(book(LATE_AND_DOUBTFUL), NOW)
    warnings = [row.split("/")[0] for row in rows(outcome, "registers.findings", "id").splitlines() if "VAL" not in row]
    assert warnings[0] == "CMMT-03"
    assert set(warnings[-3:]) == {"BENE-03", "CMMT-05", "COOP-06"}


def test_the_summary_tells_how_many_are_only_doubts():
    told = {lang: summary(validate(book(LATE_AND_DOUBTFUL), NOW).findings, lang) for lang in LANGUAGES}
    assert "(3 dudas por aclarar)" in told["es"]
    assert "(3 doubts to clear up)" in told["en"]
    assert "(" not in summary([], "es")


def test_a_clean_office_empties_its_findings():
    outcome = validate(book(), NOW)
    assert outcome.findings == []
    assert [(edit.table, list(edit.rows)) for edit in outcome.edits] == [
        (f"{one.key}.findings", []) for one in WORKBOOKS
    ]


def test_every_place_with_a_row_has_a_link():
    edit = next(edit for edit in validate(book(CALLS), NOW).edits if edit.table == "calendar.findings")
    assert edit.links[1, "place"].text == 'HYPERLINK("#\'Convocatorias\'!F5","Convocatorias!F5 «Cierre»")'
    assert edit.links[1, "place"].shown == "Convocatorias!F5 «Cierre»"
    assert set(edit.links) == {(index, "place") for index in range(len(edit.rows))}


def test_a_finding_without_a_row_has_no_link():
    read = workbooks()
    del read["calendar"].regions["holidays"], read["calendar"].sheets["Feriados"]
    edit = next(e for e in validate(read_book(read, "es"), NOW).edits if e.table == "calendar.findings")
    assert [(row["id"], row["place"]) for row in edit.rows] == [("TAB-01", "Feriados")]
    assert edit.links == {}


def test_the_rows_of_the_findings_have_ids_of_their_own():
    twice = """
        | cooperants | id      | name | organization_types |
        |            | COO-001 |      | ONG                |
        |            | COO-001 |      | ONG                |
        """
    outcome = validate(book(twice), NOW)
    assert rows(outcome, "registers.findings", "id").splitlines() == [
        "VAL-01/COO-001/name",
        "VAL-01/COO-001/name/2",
        "VAL-25/COO-001/id",
    ]


def test_they_are_told_in_the_language_of_the_office():
    spanish, english = (validate(book(CALLS, lang), replace(NOW, lang="es")) for lang in ("es", "en"))
    assert rows(spanish, "calendar.findings", "place message").splitlines()[1] == (
        "Convocatorias!F5 «Cierre» | 31/03/2026 es anterior a «Apertura» (01/04/2026)."
    )
    assert rows(english, "calendar.findings", "place message").splitlines()[1] == (
        "Calls!F5 «Closes» | 31/03/2026 is earlier than “Opens” (01/04/2026)."
    )


def test_a_note_lasts_as_long_as_its_finding():
    hosts = {key: MemoryHost(workbook) for key, workbook in workbooks(CALLS).items()}

    def validated():
        found = read_book({key: host.read() for key, host in hosts.items()}, "es")
        plan = Plan(found)
        plan.add(validate(found, NOW).edits)
        for key, host in hosts.items():
            host.apply(plan.patches.get(key, Patch()))
        return read_book({key: host.read() for key, host in hosts.items()}, "es")["calendar.findings"]

    def typed(sheet, row, column, value):
        patch = Patch()
        patch.sheet(sheet).cells[row, column] = value
        hosts["calendar"].apply(patch)

    table = validated()
    assert table.columns["code"] == ["VAL-01", "CALL-02", "CALL-07"]
    for row, note in ((5, "pedirlo"), (6, "ya escribí"), (7, "ver carta")):
        typed("Hallazgos", row, table.layout.numbers["notes"], note)
    typed("Convocatorias", 6, 3, "Agua 2026")
    table = validated()
    assert list(zip(table.columns["code"], table.columns["notes"], strict=True)) == [
        ("CALL-02", "ya escribí"),
        ("CALL-07", "ver carta"),
    ]


def test_the_findings_themselves_are_not_checked():
    odd = "| calendar.findings | id | level |\n| | x | inventado |\n| | x | |"
    assert validate(book(odd), NOW).findings == []


def test_a_cell_full_of_text_does_not_overflow_the_sheet_of_findings():
    full = book(f"| budget | id | amount |\n| | PRE-000001 | {'x' * 32_767} |")
    edit = next(edit for edit in validate(full, NOW).edits if edit.table == "tracking.findings")
    assert max(len(str(value)) for row in edit.rows for value in row.values()) < 1000
