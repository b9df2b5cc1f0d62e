"""Where a setting is typed."""

from dataclasses import replace

from coopxl.core.book import Book
from coopxl.core.findings import Place
from coopxl.core.values import Bad, read
from coopxl.schema.settings import SETTINGS


def place_of(book: Book, key: str) -> Place:
    """The cell of a setting, called by its name; the header of the sheet when an older office lacks its row."""
    label = next(setting.label[book.lang] for setting in SETTINGS if setting.key == key)
    table = book["settings"]
    place = table[key].place("value") if key in table else table.header_place("value")
    return replace(place, called=label)


def well_typed(book: Book, key: str) -> str:
    """What a setting says; empty when it is not of the shape that it asks for."""
    kind = next(setting.kind for setting in SETTINGS if setting.key == key)
    said = book.settings[key]
    return "" if not said or isinstance(read(kind, said, book.words), Bad) else said
