"""The office's data for others: open data without people, a complete copy for the office itself, IATI, 360Giving."""

from collections.abc import Iterator

from coopxl.core.book import Book
from coopxl.core.datasets import Data, Office
from coopxl.core.findings import Finding, Place
from coopxl.core.grants import grants
from coopxl.core.iati import activities
from coopxl.core.outcome import Ask, Bundle, Outcome, Part
from coopxl.core.portable import head, pack, whole
from coopxl.core.publishing import public
from coopxl.core.setting_places import place_of, well_typed
from coopxl.core.tables_out import package
from coopxl.schema.open_data import FORMATS, LICENCES, OPEN_FOLDER, WHOLE_FOLDER
from coopxl.schema.publication import FEW, PUBLIC
from coopxl.schema.settings import SETTINGS

_ALL, _CSV, _JSON, _IATI, _GRANTS = FORMATS
_DEFAULT = "cc_by"
"""The licence that is proposed while nobody has chosen one."""


def export(book: Book, ask: Ask) -> Outcome:
    """The files of an export. `ask.said`: `as` is one of the formats, `whole` asks for the complete copy."""
    form = ask.said.get("as") or _ALL
    if ask.said.get("whole") and form not in {_IATI, _GRANTS}:
        return _whole(book, ask, form)
    return _Opening(book, ask, form).outcome()


def _office(book: Book, ask: Ask) -> Office:
    said, known = book.settings, LICENCES.keys()
    key = said["data_licence"] if said["data_licence"] in known else _DEFAULT
    return Office(
        said["name"], said["unit"], said["canton"], said["province"], ask.now, LICENCES[key], book.lang,
        well_typed(book, "iati_org"), well_typed(book, "grants_prefix"),
    )  # fmt: skip


def _tables(data: Data, form: str) -> Iterator[Part]:
    """The CSV of every table with its dictionary, the JSON, and the sheet that explains them."""
    files = {key: f"{key}.csv" for key in data.sets}
    if form in {_ALL, _CSV}:
        yield from (Part(path, "csv", (data, data.sets[key])) for key, path in files.items())
        yield Part("datapackage.json", "json", package(data, files))
        yield Part(_README[data.office.lang], "readme", data)


_README = {"es": "LEAME.txt", "en": "README.txt"}


def _whole(book: Book, ask: Ask, form: str) -> Outcome:
    data, packed = Data(_office(book, ask), whole(book), book.words, public=False), pack(book)
    copy = {**head(book, ask.given), "made": ask.now.isoformat(), "office": data.office.name, "tables": packed.tables}
    name = f"{WHOLE_FOLDER[book.lang]}-{ask.today.isoformat()}"
    parts = list(_tables(data, form))
    if form in {_ALL, _JSON}:
        parts.append(Part(f"{name}.json", "json", copy))
    workbook = Place(next(iter(book.workbooks.values())).name)
    rows = sum(len(one.rows) for one in data.sets.values())
    findings = [
        *book.noticed,
        Finding("EXPO-02", workbook, {"day": ask.today, "tables": len(data.sets), "rows": rows}),
    ]
    if packed.formulas:
        findings.append(Finding("EXPO-07", workbook, {"count": packed.formulas}))
    if packed.lost:
        findings.append(Finding("EXPO-08", workbook, {"count": packed.lost}))
    return Outcome(papers=[Bundle(name, parts)], findings=findings)


class _Opening:
    """An export for everybody: whatever stands in its files comes from the public tables."""

    def __init__(self, book: Book, ask: Ask, form: str) -> None:
        self.book, self.ask, self.form = book, ask, form
        published = public(book, ask.today)
        self.data = Data(_office(book, ask), published.sets, book.words, public=True)
        self.hidden = published.hidden
        self.findings: list[Finding] = list(book.noticed)
        self.parts: list[Part] = []

    def outcome(self) -> Outcome:
        """The files, and what is to be known about them."""
        self._say()
        day = self.ask.today.isoformat()
        name = f"{OPEN_FOLDER[self.book.lang] if self.form in {_ALL, _CSV, _JSON} else self.form}-{day}"
        self.parts += _tables(self.data, self.form)
        if self.form in {_ALL, _JSON}:
            self.parts.append(Part(f"{name}.json", "open_json", self.data))
        if self.form in {_ALL, _IATI}:
            self._iati()
        if self.form in {_ALL, _GRANTS}:
            self._grants()
        return Outcome(papers=[Bundle(name, self.parts)] if self.parts else [], findings=self.findings)

    def _say(self) -> None:
        data, book = self.data, self.book
        rows = sum(len(one.rows) for one in data.sets.values())
        licence = data.office.licence.label
        workbook = Place(book.workbooks["registers"].name)
        facts = {"day": self.ask.today, "licence": licence, "tables": len(data.sets), "rows": rows}
        self.findings.append(Finding("EXPO-01", workbook, facts))
        place = place_of(book, "data_licence")
        if not book.settings["data_licence"]:
            self.findings.append(Finding("EXPO-03", place, {"licence": licence}))
        unread = sum(key in PUBLIC[name] for name in data.sets if name in book for _, key in book[name].bad)
        if unread:
            self.findings.append(Finding("EXPO-04", workbook, {"count": unread}))
        if self.hidden:
            self.findings.append(Finding("EXPO-05", workbook, {"count": self.hidden, "few": FEW}))
        if not data.rows("projects"):
            label = next(setting.label for setting in SETTINGS if setting.key == "publish_from")
            state = book.words.text("project_states", book.settings["publish_from"])
            self.findings.append(Finding("EXPO-06", place_of(book, "publish_from"), {"state": state, "setting": label}))

    def _iati(self) -> None:
        if not self.data.office.iati:
            self.findings.append(Finding("EXPO-10", place_of(self.book, "iati_org")))
            return
        made = activities(self.data, self.book)
        self.findings += made.findings
        if made.nodes:
            self.findings.append(Finding("EXPO-15", Place("iati.xml"), {"count": len(made.nodes)}))
            self.parts.append(Part(f"iati-{self.ask.today.isoformat()}.xml", "iati", (self.data, made.nodes)))

    def _grants(self) -> None:
        if not self.data.office.grants:
            self.findings.append(Finding("EXPO-20", place_of(self.book, "grants_prefix")))
        made = grants(self.data, self.book)
        self.findings += made.findings
        if not made.package["grants"]:
            self.findings.append(Finding("EXPO-22", Place(self.book.workbooks["registers"].name)))
            return
        self.findings.append(Finding("EXPO-23", Place("360giving.json"), {"count": len(made.lines)}))
        self.parts += [
            Part(f"360giving-{self.ask.today.isoformat()}.json", "json", made.package),
            Part(f"360giving-{self.ask.today.isoformat()}.csv", "lines", (made.headers, made.lines)),
        ]
