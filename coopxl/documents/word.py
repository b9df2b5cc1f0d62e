"""A Word template filled with data, or a clear word on why it cannot be."""

import time
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import cast
from xml.parsers import expat

from jinja2.exceptions import SecurityError, TemplateError, UndefinedError
from lxml import etree

from coopxl.core.errors import CannotGoOn
from coopxl.core.missing import Missing
from coopxl.documents.check import check_template, problem
from coopxl.documents.compiled import Compiled, Part, compiled, spanned
from coopxl.documents.finish import finish
from coopxl.documents.marks import RUN, Halt, Run, Said
from coopxl.documents.package import Properties, with_picture, with_properties, write_package
from coopxl.schema.text import Text

SECONDS = 20.0

_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_MAX_CHARACTERS = 80_000_000
_KINDS: list[tuple[type | tuple[type, ...], Text]] = [
    (bool, Text("un sí o no", "a yes or no")),
    (Mapping, Text("un grupo de datos", "a group of values")),
    ((list, tuple, set, frozenset), Text("una lista", "a list")),
    (object, Text("otra cosa", "something else")),
]


@dataclass(frozen=True, slots=True)
class Filled:
    """A document and what it lacks: the missing values it shows or whose loops were left empty, each once.

    `said` are the values of the office that it prints, each once, with the cells they come from. `members` are its
    parts, to which more may be added before `content` is asked for.
    """

    members: dict[str, bytes]
    missing: tuple[Missing, ...]
    said: tuple[Said, ...] = ()

    @property
    def content(self) -> bytes:
        """The .docx."""
        return write_package(self.members)


def fill(
    template: bytes,
    data: Mapping[str, object],
    *,
    lang: str = "es",
    properties: Properties | None = None,
    seconds: float = SECONDS,
) -> bytes:
    """The .docx made from a template and data. CannotGoOn WORD-.. names the paragraph that stands in the way."""
    return fill_and_tell(template, data, lang=lang, properties=properties, seconds=seconds).content


def fill_and_tell(
    template: bytes,
    data: Mapping[str, object],
    *,
    lang: str = "es",
    properties: Properties | None = None,
    seconds: float = SECONDS,
) -> Filled:
    """As `fill`, and which missing values the document shows. The same arguments give the same bytes."""
    ready = compiled(template)
    run = Run(time.monotonic() + seconds)
    token = RUN.set(run)
    try:
        return _fill(ready, template, data, run, lang, properties, seconds)
    finally:
        RUN.reset(token)


def _fill(
    ready: Compiled,
    template: bytes,
    data: Mapping[str, object],
    run: Run,
    lang: str,
    properties: Properties | None,
    seconds: float,
) -> Filled:
    members = dict(ready.members)
    missing: list[Missing] = []
    for part in ready.parts:
        text = _rendered(part, template, data, seconds)
        try:
            done = finish(spanned(part, text), run, lang)
            members[part.name] = _DECLARATION + done.text.encode()
            expat.ParserCreate().Parse(members[part.name], True)  # noqa: FBT003 - it takes no name
        except (etree.XMLSyntaxError, expat.ExpatError) as error:
            raise problem("WORD-16", part.blamed(None)[0]).error() from error
        missing += done.missing
        for relation, picture in done.pictures.items():
            with_picture(members, part.name, relation, picture.name, picture.content)
    if properties is not None:
        with_properties(members, properties)
    return Filled(members, tuple(dict.fromkeys([*missing, *run.skipped])), tuple(run.said))


def _rendered(part: Part, template: bytes, data: Mapping[str, object], seconds: float) -> str:
    """The XML of a part with the data in it."""
    pieces: list[str] = []
    size = 0
    try:
        context = part.template.new_context(dict(data))
        stream = cast("Generator[str, None, None]", part.template.root_render_func(context))
        for piece in stream:
            pieces.append(piece)
            size += len(piece)
            if size > _MAX_CHARACTERS:
                stream.throw(Halt("WORD-13"))
    except Halt as halt:
        raise _explained(part, halt, halt.code, **_facts(halt, seconds)) from halt
    except SecurityError as error:
        raise _explained(part, error, "WORD-11") from error
    except UndefinedError as error:
        raise _unknown(part, error, template, data) from error
    except (MemoryError, RecursionError, OverflowError) as error:
        raise _explained(part, error, "WORD-13") from error
    except (
        TemplateError,
        TypeError,
        ValueError,
        ArithmeticError,
        LookupError,
        AttributeError,
        AssertionError,
    ) as error:
        raise _explained(part, error, "WORD-19") from error
    return "".join(pieces)


def _explained(part: Part, error: BaseException, code: str, **facts: object) -> CannotGoOn:
    spot, tag = part.blamed(error.__traceback__)
    return problem(code, spot, tag=tag, **facts).error()


def _unknown(part: Part, error: UndefinedError, template: bytes, data: Mapping[str, object]) -> CannotGoOn:
    """The unknown name with the nearest known one; the careful look is taken only now that it is needed."""
    spot, tag = part.blamed(error.__traceback__)
    found = [one for one in check_template(template, data) if one.code == "WORD-09"]
    here = [one for one in found if one.where.paragraph == spot.paragraph and one.where.part == spot.part]
    if here or found:
        return (here or found)[0].error()
    return problem("WORD-09", spot, tag=tag, name=tag.strip("{}% "), nearest=Text("ninguno", "none")).error()


def _facts(halt: Halt, seconds: float) -> dict[str, object]:
    if halt.code == "WORD-12":
        return {"seconds": f"{seconds:g}"}
    return {"given": _kind(halt.given)} if halt.code == "WORD-14" else {}


def _kind(given: object) -> Text:
    return next(text for kind, text in _KINDS if isinstance(given, kind))
