"""The four matrices of qualitative analysis, drawn from the coded fragments."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from coopxl.core.book import Book
from coopxl.core.cells import Written
from coopxl.core.findings import Finding, Place
from coopxl.core.folding import brought
from coopxl.core.formats import spoken
from coopxl.core.outcome import Ask, Draw, Outcome, Show
from coopxl.core.plan import block
from coopxl.core.table import Row
from coopxl.schema.matrices import (
    CATEGORIES_MATRIX,
    DOCUMENTS_MATRIX,
    INTERVIEWS_MATRIX,
    PEOPLE_MATRIX,
    Matrix,
)
from coopxl.schema.text import Text

_DESCRIPTION = Text("Descripción", "Description")
_TOPICS = Text("Temas", "Topics")
_BELOW = "· "
"""Before the name of a subcategory."""

Line = Sequence[Written]


@dataclass(frozen=True, slots=True)
class Theme:
    """A category and the subcategories below it, at any depth, in the order of their rows."""

    row: Row
    below: list[Row] = field(default_factory=list)


def matrices(book: Book, ask: Ask) -> Outcome:
    """All four, each on its sheet; what found no room is told."""
    themes = _themes(book)
    sources = list(book.rows("analysis_sources"))
    documents = [row for row in sources if row["kind"] == "document"]
    people = [row for row in sources if row["kind"] == "interview"]
    fragments = _fragments(book)
    drawn = (
        (CATEGORIES_MATRIX, list(_categories(themes))),
        (DOCUMENTS_MATRIX, [*_described(book, documents), *_by_source(DOCUMENTS_MATRIX, themes, documents, fragments)]),
        (INTERVIEWS_MATRIX, list(_interviews(book, people, fragments))),
        (PEOPLE_MATRIX, list(_by_source(PEOPLE_MATRIX, themes, people, fragments))),
    )
    edits = [_draw(matrix, _heads(book, matrix, documents, people), lines, book.lang) for matrix, lines in drawn]
    findings = [
        *_no_column(DOCUMENTS_MATRIX, documents),
        *_no_column(PEOPLE_MATRIX, people),
        *(_no_line(book, matrix, len(lines) - matrix.lines) for matrix, lines in drawn if len(lines) > matrix.lines),
        *_uncoded(documents, fragments),
    ]
    count = sum(map(len, fragments.values()))
    place = Place(book.workbooks["tracking"].name) if "tracking" in book.workbooks else Place("")
    findings.append(Finding("MTRX-10", place, {"fragments": count, "sources": len(sources)}))
    return Outcome([*edits, *_led_to(book)], findings=findings)


def _led_to(book: Book) -> Iterator[Show]:
    """The first matrix is what a person is led to; the others come into sight when they hold something."""
    area = block(book.workbooks["tracking"], CATEGORIES_MATRIX.block) if "tracking" in book.workbooks else None
    if area:
        yield from brought(book, "tracking", [area[0]])


def _themes(book: Book) -> list[Theme]:
    rows = {row.id: row for row in book.rows("analysis_categories") if row.id}
    themes: dict[str, Theme] = {}
    for row_id, row in rows.items():
        top = _top(row_id, rows)
        theme = themes.setdefault(top, Theme(rows[top]))
        if top != row_id:
            theme.below.append(row)
    return list(themes.values())


def _top(row_id: str, rows: Mapping[str, Row]) -> str:
    """The category a row belongs to; in a circle, whichever comes first on the way."""
    seen = [row_id]
    while (above := rows[seen[-1]].text("part_of")) in rows and above not in seen:
        seen.append(above)
    return min(seen, key=list(rows).index) if above in seen else seen[-1]


def _fragments(book: Book) -> Mapping[str, Sequence[Row]]:
    """The fragments of each source."""
    found: dict[str, list[Row]] = {}
    for row in book.rows("fragments"):
        if row["quote"] is not None:
            found.setdefault(row.text("source"), []).append(row)
    return found


def _heads(book: Book, matrix: Matrix, documents: Sequence[Row], people: Sequence[Row]) -> Line:
    heads: list[Written] = [head[book.lang] for head in matrix.heads]
    if matrix is DOCUMENTS_MATRIX:
        heads += [row.text("name") for row in documents[: matrix.more]]
    elif matrix is PEOPLE_MATRIX:
        heads += [_joined((row.text("name"), _role(book, row)), "\n") for row in people[: matrix.more]]
    return heads


def _role(book: Book, source: Row) -> str:
    """The position of who was interviewed, as told here or among the people."""
    if source["role"] is not None or "people" not in book or source.text("person") not in book["people"]:
        return source.text("role")
    return book["people"][source.text("person")].text("position")


def _categories(themes: Iterable[Theme]) -> Iterator[Line]:
    for theme in themes:
        row = theme.row
        for number in range(max(len(theme.below), 1)):
            here = theme.below[number : number + 1]
            first = [] if number else [row]
            concept, signs = (
                _joined((one.text(key) for one in (*first, *here)), "\n") for key in ("conceptualization", "indicators")
            )
            cells = ("" if number else row.text("name"), concept, "".join(sub.text("name") for sub in here), signs)
            yield [text or None for text in cells]


def _described(book: Book, documents: Sequence[Row]) -> Iterator[Line]:
    shown = documents[: DOCUMENTS_MATRIX.more]
    if shown:
        yield [_DESCRIPTION[book.lang], *(row.text("description") or None for row in shown)]


def _by_source(
    matrix: Matrix, themes: Iterable[Theme], sources: Sequence[Row], fragments: Mapping[str, Sequence[Row]]
) -> Iterator[Line]:
    """A line for each category with what every source says of it, and as many more as one of them needs."""
    said: dict[tuple[str, str], list[str]] = {}
    for source in sources:
        for one in fragments.get(source.id, ()):
            said.setdefault((source.id, one.text("category")), []).append(_quoted(one))
    for theme in themes:
        for row in (theme.row, *theme.below):
            columns = [said.get((source.id, row.id), []) for source in sources[: matrix.more]]
            height = max(map(len, columns), default=0)
            label = row.text("name") if row is theme.row else _BELOW + row.text("name")
            for number in range(height if row is not theme.row else max(height, 1)):
                cells = [column[number] if number < len(column) else None for column in columns]
                yield [None if number else label, *cells]


def _interviews(book: Book, people: Iterable[Row], fragments: Mapping[str, Sequence[Row]]) -> Iterator[Line]:
    for person in people:
        day = spoken(person["date"], book.lang) if person["date"] else ""
        yield [_joined((person.text("name"), _role(book, person), day), " · "), None]
        if person["topics"] is not None:
            yield [_TOPICS[book.lang], person.text("topics")]
        before = ""
        for one in fragments.get(person.id, ()):
            question = one.text("question")
            yield [None if question == before else question or None, _quoted(one)]
            before = question


def _quoted(fragment: Row) -> str:
    page = fragment.text("page")
    quote = _joined((fragment.text("quote"), f"({page})" if page else ""), " ")
    return _joined((quote, f"→ {fragment.text('comment')}" if fragment["comment"] is not None else ""), "\n")


def _joined(pieces: Iterable[str], by: str) -> str:
    return by.join(dict.fromkeys(piece for piece in pieces if piece))


def _draw(matrix: Matrix, heads: Line, lines: Sequence[Line], lang: str) -> Draw:
    """The lines that fit; those left over are hidden, but for one that says what to do while there is none."""
    shown = list(lines[: matrix.lines])
    hidden = {number: number > max(len(shown), 1) for number in range(1, matrix.lines + 1)}
    return Draw("tracking", matrix.block, [heads, *shown], hidden)


def _no_column(matrix: Matrix, sources: Sequence[Row]) -> Iterator[Finding]:
    if left := sources[matrix.more :]:
        facts = {"matrix": matrix.label, "sources": [row.text("name") for row in left], "room": matrix.more}
        yield Finding("MTRX-01", left[0].place("name"), facts)


def _no_line(book: Book, matrix: Matrix, count: int) -> Finding:
    workbook = book.workbooks.get("tracking")
    place = Place(workbook.name if workbook else "", matrix.label[book.lang])
    return Finding("MTRX-02", place, {"count": count, "room": matrix.lines})


def _uncoded(documents: Iterable[Row], fragments: Mapping[str, Sequence[Row]]) -> Iterator[Finding]:
    """What a document says and no matrix shows."""
    rows = [one for source in documents for one in fragments.get(source.id, ()) if one["category"] is None]
    if rows:
        yield Finding("MTRX-03", rows[0].place("category"), {"count": len(rows)})
