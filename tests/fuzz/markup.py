"""XML as bytes, spoilt from inside: elements, attributes, texts, declarations. What comes out need not be well formed."""

import re
from collections.abc import Callable
from random import Random

from tests.fuzz import nasty

Mutator = Callable[[bytes, Random], bytes]

_TAG = re.compile(rb"<(/?)([\w:.-]+)((?:\s[^<>]*?)?)(/?)>")
_ATTRIBUTE = re.compile(rb"""\s([\w:.-]+)\s*=\s*("[^"<]*"|'[^'<]*')""")
_TEXT = re.compile(rb">([^<>]+)<")
_REACH = 3_000
"""Tags that are looked through for the end of an element."""
DEEP = 5_000


def element(data: bytes, rng: Random) -> tuple[int, int]:
    """Where some element begins and ends; (0, 0) when there is none or it is too long."""
    at = rng.randrange(len(data)) if data else 0
    first = next((one for one in _TAG.finditer(data, at) if not one[1]), None) or next(
        (one for one in _TAG.finditer(data) if not one[1]), None
    )
    if first is None:
        return 0, 0
    depth = 0
    for count, one in enumerate(_TAG.finditer(data, first.start())):
        depth += -1 if one[1] else 0 if one[4] else 1
        if depth == 0:
            return first.start(), one.end()
        if count > _REACH:
            break
    return 0, 0


def deleted(data: bytes, rng: Random) -> bytes:
    """An element gone."""
    start, end = element(data, rng)
    return data[:start] + data[end:]


def doubled(data: bytes, rng: Random) -> bytes:
    """An element twice, or hundreds of times."""
    start, end = element(data, rng)
    times = rng.choice((1, 1, 1, 2, 300)) if end - start < 10_000 else 1
    return data[:end] + data[start:end] * times + data[end:]


def moved(data: bytes, rng: Random) -> bytes:
    """An element in another place."""
    start, end = element(data, rng)
    rest = data[:start] + data[end:]
    other = element(rest, rng)[rng.randrange(2)]
    return rest[:other] + data[start:end] + rest[other:]


def swapped(data: bytes, rng: Random) -> bytes:
    """An element in the place of another."""
    (start, end), (first, last) = element(data, rng), element(data, rng)
    return data[:start] + data[first:last] + data[end:]


def renamed(data: bytes, rng: Random) -> bytes:
    """An element with another name: any, that of another element, or one of another namespace."""
    found = _some(_TAG, data, rng)
    if found is None:
        return data
    other = _some(_TAG, data, rng)
    names = (
        b"x",
        b"y:" + found[2],
        b"table",
        other[2] if other else b"z",
        b"a" * 3000,
        b"sheet",
        b"mc:AlternateContent",
    )
    name = rng.choice(names)
    made = data[: found.start(2)] + name + data[found.end(2) :]
    close = b"</" + found[2] + b">"
    at = made.find(close, found.end() + len(name) - len(found[2]))
    if found[4] or at < 0 or rng.random() < 0.1:
        return made
    return made[:at] + b"</" + name + b">" + made[at + len(close) :]


def _some(pattern: re.Pattern[bytes], data: bytes, rng: Random) -> re.Match[bytes] | None:
    return pattern.search(data, rng.randrange(len(data) + 1)) or pattern.search(data)


def attribute(data: bytes, rng: Random) -> bytes:
    """An attribute with a nasty value."""
    found = _some(_ATTRIBUTE, data, rng)
    if found is None:
        return data
    said = nasty.value(rng).encode("utf-8", "surrogatepass")
    return data[: found.start(2) + 1] + said + data[found.end(2) - 1 :]


def attributes_about(data: bytes, rng: Random) -> bytes:
    """An attribute gone, twice, under another name, with the value of another, or in single quotes."""
    found = _some(_ATTRIBUTE, data, rng)
    if found is None:
        return data
    other = _some(_ATTRIBUTE, data, rng) or found
    made = rng.choice(
        (
            *(b"", found[0] * 2, b' x="1"', b" " + other[1] + b"=" + found[2], b" " + found[1] + b"=" + other[2]),
            *(
                found[0].replace(b'"', b"'"),
                b"\n\t " + found[1] + b' = "' + found[2][1:-1] + b'"',
                b" x:y" + found[0].strip(),
            ),
        )
    )
    return data[: found.start()] + made + data[found.end() :]


def attribute_added(data: bytes, rng: Random) -> bytes:
    """An attribute that coopxl asks for, where there was none."""
    found = _some(_TAG, data, rng)
    if found is None or found[1]:
        return data
    said = nasty.value(rng).encode("utf-8", "surrogatepass")
    return data[: found.end(2)] + b' %b="%b"' % (rng.choice(nasty.ATTRIBUTES), said) + data[found.end(2) :]


def text(data: bytes, rng: Random) -> bytes:
    """A nasty text between two tags."""
    found = _some(_TEXT, data, rng)
    if found is None:
        return data
    return data[: found.start(1)] + nasty.value(rng).encode("utf-8", "surrogatepass") + data[found.end(1) :]


def declared(data: bytes, rng: Random) -> bytes:
    """A DTD: one that fetches, one that grows, one that only stands there; its entity used."""
    end = data.find(b"?>") + 2 if data.startswith(b"<?xml") else 0
    doctype = rng.choice(nasty.DOCTYPES).encode()
    rest = data[end:]
    found = _some(_TEXT, rest, rng)
    if found and rng.random() < 0.8:
        rest = rest[: found.start(1)] + rng.choice((b"&e;", b"&j;", b"&a;")) + rest[found.end(1) :]
    return data[:end] + doctype + rest


def deep(data: bytes, rng: Random) -> bytes:
    """Elements within elements, thousands of them."""
    start, end = element(data, rng)
    found = _TAG.match(data, start)
    name = found[2] if found and rng.random() < 0.7 else b"x"
    depth = rng.choice((300, DEEP, DEEP))
    return data[:start] + (b"<%b>" % name) * depth + data[start:end] + (b"</%b>" % name) * depth + data[end:]


def written_otherwise(data: bytes, rng: Random) -> bytes:
    """The same in another encoding or with another look, or one that it only says it has."""
    body = data[data.find(b"?>") + 2 :] if data.startswith(b"<?xml") else data
    plain = body.decode("utf-8", "replace")
    acts: tuple[Callable[[], bytes], ...] = (
        lambda: ('<?xml version="1.0" encoding="UTF-16"?>' + plain).encode("utf-16"),
        lambda: b"\xef\xbb\xbf" + data,
        lambda: b'<?xml version="1.0" encoding="latin-1"?>' + body,
        lambda: b'<?xml version="1.0" encoding="x-none"?>' + body,
        lambda: b'<?xml version="1.1" encoding="UTF-8"?>' + body,
        lambda: b'<?xml version="1.0" encoding="UTF-32"?>' + body,
        lambda: b'<?xml version="1.0" encoding="hex"?>' + body,
        lambda: b'<?xml version="1.0" encoding="utf-7"?>' + body,
        lambda: b"\n\n" + data,
        lambda: data.replace(b"><", b">\n  <", 2000),
        lambda: data + b"<x/>",
        lambda: body,
    )
    return rng.choice(acts)()


def inserted(data: bytes, rng: Random) -> bytes:
    """Something between two tags: a comment, raw text, an instruction, a stray end."""
    start, _ = element(data, rng)
    more = rng.choice(
        (
            *(
                b"<!-- x -->",
                b"<![CDATA[<x>]]>",
                b"<?php x?>",
                b"</x>",
                b"<x>",
                b"text",
                b"\0",
                b"<!-- -- -->",
                b"&amp;",
            ),
            *(b'<x:y xmlns:x="urn:x"/>', b"<mc:AlternateContent/>", b"<extLst><ext/></extLst>", b"\xff", b" " * 10_000),
        )
    )
    return data[:start] + more + data[start:]


def chopped(data: bytes, rng: Random) -> bytes:
    """Cut within, or a byte changed."""
    at = rng.randrange(len(data) + 1)
    return rng.choice((data[:at], data[:at] + data[at + 7 :], data[:at] + rng.randbytes(1) + data[at + 1 :]))


INSIDE: tuple[Mutator, ...] = (
    *(
        deleted,
        deleted,
        deleted,
        doubled,
        doubled,
        moved,
        swapped,
        renamed,
        renamed,
        attribute,
        attribute,
        attribute,
        attribute,
    ),
    *(
        attribute,
        attribute_added,
        attribute_added,
        attributes_about,
        attributes_about,
        text,
        text,
        declared,
        deep,
        written_otherwise,
        inserted,
        chopped,
    ),
)
