"""Whom a pack is for and what it is about: from `directorate:obras` to the projects that go into it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.fold import fold
from coopxl.core.periods import Period, period
from coopxl.core.table import Row
from coopxl.schema.packs import AUDIENCES, About, Audience
from coopxl.schema.states import FINAL
from coopxl.schema.text import Text

_SHAPES = {
    About.DEPARTMENT: Text("DEPENDENCIA", "DEPARTMENT"),
    About.COOPERANT: Text("ID-DEL-COOPERANTE", "COOPERANT-ID"),
    About.PERIOD: Text("ID-DEL-PROYECTO:PERÍODO", "PROJECT-ID:PERIOD"),
}
_COUNT = 12
"""Names that a message lists."""


@dataclass(frozen=True, slots=True)
class Subject:
    """`about` is the whole key: the department as projects write it, an id, or id and period; `named` says it in words.

    `who` is to get it, when that is another.
    """

    audience: Audience
    about: str
    named: str
    projects: tuple[str, ...]
    period: Period | None = None
    who: str = ""

    @property
    def key(self) -> str:
        """`directorate:Obras Públicas`: what a pack carries as its audience."""
        return ":".join(filter(None, (self.audience.key, self.about)))


def subject(book: Book, asked: str) -> Subject:
    """What was asked for, audience by key or label, the rest by its beginning; CannotGoOn tells what there is."""
    word, _, about = (part.strip() for part in asked.partition(":"))
    key = book.words.key("pack_audiences", word)
    if key is None:
        raise CannotGoOn("SHAR-01", asked=word, audiences=[shape(one, book.lang) for one in AUDIENCES.values()])
    audience = AUDIENCES[key]
    if audience.about is not About.NOTHING and not about:
        raise CannotGoOn("SHAR-02", audience=audience.label, shape=shape(audience, book.lang))
    made = _ABOUT[audience.about](book, audience, about)
    if not made.projects:
        raise CannotGoOn("SHAR-06", named=made.named)
    return made


def shape(audience: Audience, lang: str) -> str:
    """How it is asked for: `direccion:DEPENDENCIA`."""
    word = audience.word[lang]
    return f"{word}:{_SHAPES[audience.about][lang]}" if audience.about in _SHAPES else word


def _planning(book: Book, audience: Audience, _: str) -> Subject:
    return Subject(audience, "", audience.label[book.lang], tuple(row.id for row in _under_way(book)))


def _directorate(book: Book, audience: Audience, about: str) -> Subject:
    """Its projects, and those whose agreement names it as the one that carries them out."""
    carried: dict[str, list[str]] = {}
    under_way = {row.id: row for row in _under_way(book)}
    for row in under_way.values():
        carried.setdefault(row.text("department"), []).append(row.id)
    for row in book.rows("agreements"):
        if row.text("project") in under_way:
            carried.setdefault(row.text("executing_department"), []).append(row.text("project"))
    carried.pop("", None)
    spelled: dict[str, list[str]] = {}
    for name in carried:
        spelled.setdefault(fold(name), []).append(name)
    name = _pick(about, {names[0]: (names[0],) for names in spelled.values()}, "SHAR-03")
    mine = {project for spelling in spelled[fold(name)] for project in carried[spelling]}
    return Subject(audience, name, name, tuple(row_id for row_id in under_way if row_id in mine))


def _partner(book: Book, audience: Audience, about: str) -> Subject:
    """The projects submitted to it, or with an agreement to which it is a party."""
    known = {row.id: (row.id, row.text("name"), row.text("acronym")) for row in book.rows("cooperants") if row.id}
    cooperant = _pick(about, known, "SHAR-05")
    party = {row.text("agreement") for row in book.rows("agreement_parties") if row["cooperant"] == cooperant}
    joined = {
        row.text("project")
        for row in book.rows("agreements")
        if row.id in party or cooperant in (row["cooperants"] if isinstance(row["cooperants"], tuple) else ())
    }
    projects = (row.id for row in _under_way(book) if row["cooperant"] == cooperant or row.id in joined)
    return Subject(audience, cooperant, book.title("cooperants", cooperant) or cooperant, tuple(projects))


def _report(book: Book, audience: Audience, about: str) -> Subject:
    typed, _, when = (part.strip() for part in about.partition(":"))
    project = typed.upper()
    if "projects" not in book or project not in book["projects"]:
        raise CannotGoOn("SHAR-07", project=typed)
    within = period(when)
    if within is None:
        raise CannotGoOn("SHAR-08", typed=when)
    named = f"{book.title('projects', project)} · {within.word}"
    who = book["projects"][project].text("department")
    return Subject(audience, f"{project}:{within.word}", named, (project,), within, who)


_ABOUT = {
    About.NOTHING: _planning,
    About.DEPARTMENT: _directorate,
    About.COOPERANT: _partner,
    About.PERIOD: _report,
}


def _under_way(book: Book) -> Iterable[Row]:
    return (row for row in book.rows("projects") if row.id and row["state"] not in FINAL)


def _pick(typed: str, known: Mapping[str, tuple[str, ...]], code: str) -> str:
    """The one that is meant: the same word, else the only one that begins with it, else the only one that has it inside."""
    wanted = fold(typed)
    spelled = {key: [fold(name) for name in names if name] for key, names in known.items()}
    for fits in (str.__eq__, str.startswith, str.__contains__):
        found = [key for key, names in spelled.items() if any(fits(name, wanted) for name in names)]
        if len(found) == 1:
            return found[0]
        if found:
            raise CannotGoOn("SHAR-04", typed=typed, names=_listed(found, known))
    raise CannotGoOn(code, typed=typed, names=_listed(known, known) or ["—"])


def _listed(keys: Iterable[str], known: Mapping[str, tuple[str, ...]]) -> list[str]:
    names = [" ".join(dict.fromkeys((key, *known[key][:2]))) for key in keys]
    return [*names[:_COUNT], *(["…"] if len(names) > _COUNT else [])]
