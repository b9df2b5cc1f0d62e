"""Takes a complete copy of an office back into one: new rows, changed rows, what stays as it is."""

from coopxl.core.book import Book
from coopxl.core.findings import Finding
from coopxl.core.outcome import Action, Ask, Outcome
from coopxl.core.taking import take


def take_back(copy: object, file: str) -> Action:
    """An action that writes what the copy `file` holds; each table that it changes is told."""

    def taking(book: Book, ask: Ask) -> Outcome:
        taken = take(book, copy, file)
        told = [
            Finding(
                "IMPO-01", book[name].header_place(), {"new": count.new, "changed": count.changed, "same": count.same}
            )
            for name, count in taken.counts.items()
            if count.new or count.changed or count.same
        ]
        return Outcome(taken.edits, findings=[*told, *taken.findings], given=taken.given)

    return taking
