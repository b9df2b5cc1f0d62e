"""Reads the e-mails of the inbox: each that announces something becomes a draft call, unverified, with its doubts told."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.findings import Finding
from coopxl.core.formats import spoken
from coopxl.core.identity import Numberer
from coopxl.core.mail_text import clean, excerpt
from coopxl.core.mailbag import Mail, mails
from coopxl.core.outcome import Append, Ask, Edit, Fill, Outcome
from coopxl.core.recognise import Recognised, recognise
from coopxl.core.table import Table
from coopxl.core.values import Value
from coopxl.schema import kinds
from coopxl.schema.office import TABLES
from coopxl.schema.text import Text

_LONGEST = 7_500
"""Letters of a cell that tells what was recognised."""

_FROM = Text("{label}: {value} ← «{words}»", "{label}: {value} ← “{words}”")
_NOT_TAKEN = Text("{label}: no se tomó ninguno de {count}: {words}", "{label}: none of {count} was taken: {words}")
_QUOTED = Text("«{}»", "“{}”")
_AMOUNT = Text("Monto", "Amount")
_DATES = Text("Fechas que no dicen de qué son: {}", "Dates that do not say what they are of: {}")
_MAILBOXES = Text("Correos: {}", "E-mail addresses: {}")
_NO_CALL = Text("No parece anunciar una convocatoria.", "It does not seem to announce a call.")
_DRAFT = Text("Borrador de un correo: verificar {}.", "Draft from an e-mail: check {}.")
_ALL = Text("todo con la página del cooperante", "everything against the cooperant's page")
_YEAR = Text("el año de «{label}» (el correo no lo dice)", "the year of “{label}” (the e-mail does not say it)")
_ZONE = Text("la zona horaria («{words}»)", "the time zone (“{words}”)")
_LACKING = Text("«{label}» (no se halló)", "“{label}” (not found)")
_CHOOSE = Text("«{label}» (hay varios)", "“{label}” (there are several)")
_NEEDED = ("cooperant", "category", "closes")
"""What the officer has to bring when the e-mail does not say it."""

_NAMELESS = Text("Convocatoria de un correo ({id})", "Call from an e-mail ({id})")
_SIGNIFICANT = 1


def triage(book: Book, ask: Ask) -> Outcome:
    """A draft in the calls for each message; what does not seem a call is told and left to the officer.

    While rows are out of reach below the table nothing is read: an e-mail would be cut in two.
    """
    beyond = [one for one in book.noticed if (one.code, one.place.table) == ("TAB-04", "inbox")]
    if beyond:
        return Outcome(findings=[Finding("TRIA-05", beyond[0].place)])
    inbox, calls = book["inbox"], book["calls"]
    numberer = Numberer(calls, ask.today.year, ask.given)
    cells: dict[tuple[int, str], Value] = {}
    rows: list[Mapping[str, Value]] = []
    findings: list[Finding] = []
    for mail in mails(inbox):
        received = mail.first["received"]
        known_from = received if isinstance(received, date) else ask.today
        read = recognise(mail.text, book, known_from, mail.first.text("sender"))
        told = _told(read, book, calls)
        place = mail.first.place("text")
        if len(mail.rows) > _SIGNIFICANT:
            where = {"first": inbox.rows[mail.rows[0].index], "last": inbox.rows[mail.rows[-1].index]}
            findings.append(Finding("TRIA-03", place, where))
        if not read.is_call:
            cells[mail.first.index, "recognised"] = "\n".join([_NO_CALL[book.lang], *told])[:_LONGEST]
            findings.append(Finding("TRIA-02", place))
            continue
        rows.append({"id": numberer.next(), **_draft(read, book, mail)})
        cells[mail.first.index, "recognised"] = "\n".join(told)[:_LONGEST]
        cells.update({(row.index, "call"): rows[-1]["id"] for row in mail.rows})
        findings.append(Finding("TRIA-01", place, {"call": rows[-1]["id"], "name": rows[-1]["name"]}))
    if not findings:
        return Outcome(findings=[Finding("TRIA-04", inbox.header_place("text"))])
    edits: list[Edit] = [Fill("inbox", inbox.fingerprint, cells)]
    if rows:
        edits.insert(0, Append("calls", calls.fingerprint, rows))
    return Outcome(edits, findings=findings, given={numberer.stem: numberer.last} if rows else {})


def _draft(read: Recognised, book: Book, mail: Mail) -> dict[str, Value]:
    lang = book.lang
    values = {one.key: one.value for one in read.taken}
    values.setdefault("name", _NAMELESS[lang].format(id=mail.first.id).replace(" ()", ""))
    doubt = _DRAFT[lang].format("; ".join([_ALL[lang], *_doubts(read, book["calls"], lang)]))
    return {**values, "announcement": "unverified", "doubt": doubt}


def _doubts(read: Recognised, calls: Table, lang: str) -> list[str]:
    several = [one.key for one in read.rivals]
    doubts = []
    for key, words in read.unsure:
        label = calls.definition[key].label[lang]
        doubts.append((_ZONE if key == "zone" else _YEAR)[lang].format(label=label, words=excerpt(words)))
    for key in dict.fromkeys((*several, *_NEEDED)):
        if key in calls.definition and read.value(key) is None:
            label = calls.definition[key].label[lang]
            doubts.append((_CHOOSE if key in several else _LACKING)[lang].format(label=label))
    return doubts


def _told(read: Recognised, book: Book, calls: Table) -> list[str]:
    """Each value with the words it came from; then what was not taken and why."""
    lang = book.lang
    lines = []
    for taken in read.taken:
        label = calls.definition[taken.key].label[lang]
        value = _said(taken.key, taken.value, book)
        lines.append(_FROM[lang].format(label=label, value=value, words=excerpt(taken.words)))
    for one in read.rivals:
        label = (calls.definition[one.key].label if one.key in calls.definition else _AMOUNT)[lang]
        words = " · ".join(_QUOTED[lang].format(excerpt(said)) for said in one.words)
        lines.append(_NOT_TAKEN[lang].format(label=label, count=len(one.words), words=words))
    if read.dates:
        said = " · ".join(_QUOTED[lang].format(excerpt(words)) for words in read.dates)
        lines.append(_DATES[lang].format(said))
    if read.mailboxes:
        lines.append(_MAILBOXES[lang].format(", ".join(read.mailboxes)))
    return [clean(line) for line in lines]


def _said(key: str, value: Value, book: Book) -> str:
    kind = TABLES["calls"][key].kind
    if isinstance(kind, kinds.Choice | kinds.Choices):
        keys = value if isinstance(value, tuple) else (str(value),)
        return "; ".join(book.words.label(kind.codes, one, book.lang) for one in keys)
    if isinstance(kind, kinds.Ref):
        return book.title(kind.table, str(value)) or str(value)
    return spoken(value.quantize(Decimal("0.01")) if isinstance(value, Decimal) else value, book.lang)
