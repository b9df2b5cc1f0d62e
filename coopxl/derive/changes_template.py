"""The Word template of what a new version of a document changed: a page for whoever holds the version before."""

from datetime import datetime

from coopxl.derive.letterhead import columns, finished, start, table, tag, text, title_block
from coopxl.documents.package import Properties
from coopxl.schema.papers import CHANGES
from coopxl.schema.text import Text

_CREATED = datetime(2026, 1, 1)
_AGAINST = Text("Compara «{{ document }}» con «{{ before }}».", "Compares “{{ document }}” with “{{ before }}”.")
_VALUES = Text("Datos que cambiaron", "Values that changed")
_LOST = Text("Párrafos que la versión nueva ya no tiene", "Paragraphs that the new version no longer has")
_NEW = Text("Párrafos nuevos", "New paragraphs")


def changes_template(lang: str) -> bytes:
    """The template in one language."""
    document = start(lang)
    title_block(document, "{{ document }}", kind=CHANGES.label[lang], subtitle="{{ office.name }}")
    text(document, _AGAINST[lang])
    tag(document, "if changes")
    text(document, _VALUES[lang], "TableTitle")
    shown = columns(
        lang,
        (Text("Dato", "Value"), "{{ one.what }}", 38),
        (Text("Fila", "Row"), "{{ one.row }}", 26),
        (Text("Antes", "Before"), "{{ one.before }}", 48),
        (Text("Ahora", "Now"), "{{ one.now }}", 48),
    )
    table(document, shown, loop="one in changes")
    tag(document, "endif")
    for heading, name in ((_LOST, "lost"), (_NEW, "new")):
        tag(document, f"if {name}")
        text(document, heading[lang], "TableTitle")
        tag(document, f"for one in {name}")
        text(document, "{{ one }}", "Note")
        tag(document, "endfor")
        tag(document, "endif")
    return finished(document, Properties(CHANGES.label[lang], "coopxl", _CREATED, language=lang))
