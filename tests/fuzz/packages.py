"""Zip packages, spoilt from outside: their bytes, their members, their directory."""

import struct
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from random import Random

from coopxl.core.errors import CannotGoOn
from coopxl.hosts.file.package import Package
from tests.fuzz import nasty

Mutator = Callable[[bytes, Random], bytes]


def bits(data: bytes, rng: Random) -> bytes:
    """Some bits flipped."""
    made = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 8, 64))):
        made[rng.randrange(len(made))] ^= 1 << rng.randrange(8)
    return bytes(made)


def directory_bits(data: bytes, rng: Random) -> bytes:
    """Bits flipped in the directory at the end, where sizes, flags, sums and places stand."""
    made, start = bytearray(data), data.find(b"PK\1\2")
    for _ in range(rng.choice((1, 2, 4))):
        made[rng.randrange(max(0, start), len(made))] ^= 1 << rng.randrange(8)
    return bytes(made)


def cut(data: bytes, rng: Random) -> bytes:
    """Cut short, or a piece taken out."""
    at = rng.randrange(len(data))
    if rng.random() < 0.5:
        return data[:at]
    return data[:at] + data[at + rng.choice((1, 2, 30, 4096)) :]


def stuffed(data: bytes, rng: Random) -> bytes:
    """With bytes put in, before or after."""
    more = rng.choice((b"\0", b"PK\3\4", b"\xff" * 100, rng.randbytes(500), data[:1000]))
    at = rng.choice((0, len(data), rng.randrange(len(data))))
    return data[:at] + more + data[at:]


def nothing_of_it(_: bytes, rng: Random) -> bytes:
    """Something else altogether."""
    return rng.choice(
        (
            *(
                b"",
                b"PK",
                b"PK\3\4",
                b"PK\5\6" + b"\0" * 18,
                b"PK\5\6" + b"\xff" * 18,
                b"\0" * 5000,
                rng.randbytes(3000),
            ),
            *(
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + rng.randbytes(2000),
                b"<html>",
                b"a;b\n1;2\n",
                b"%PDF-1.7\n",
                b"\xff\xfe<\0",
            ),
        )
    )


def _directory(data: bytes, rng: Random) -> tuple[int, int]:
    """Where the entry of one member begins in the directory, and where its local header."""
    starts, at = [], data.find(b"PK\1\2")
    while at >= 0:
        starts.append(at)
        at = data.find(b"PK\1\2", at + 46)
    if not starts:
        return -1, -1
    place = rng.choice(starts)
    return place, struct.unpack_from("<L", data, place + 42)[0] if place + 46 <= len(data) else -1


def wrong_field(data: bytes, rng: Random) -> bytes:
    """One field of a member's entry made wrong: flags (encrypted), method, sum, sizes, lengths, place."""
    place, local = _directory(data, rng)
    if place < 0 or not 0 <= local < len(data) - 30 or place + 46 > len(data):
        return data
    made = bytearray(data)
    here, there, kind = rng.choice(
        (
            (8, 6, "H"),
            (10, 8, "H"),
            (16, 14, "L"),
            (20, 18, "L"),
            (24, 22, "L"),
            (28, 26, "H"),
            (30, 28, "H"),
            (42, 0, "L"),
        )
    )
    most = 0xFFFF if kind == "H" else 0xFFFFFFFF
    number = rng.choice((0, 1, 2, 8, 9, 0x41, 99, 1 << 15, most, most >> 1, rng.randrange(most)))
    struct.pack_into("<" + kind, made, place + here, number)
    if there and rng.random() < 0.7:
        struct.pack_into("<" + kind, made, local + there, number)
    return bytes(made)


def members(data: bytes, rng: Random) -> bytes:
    """A member removed, doubled, renamed, emptied, changed for another, or a foreign one added."""
    package = sound(data)
    if package is None:
        return data
    names = [one.filename for one in package.members]
    one, other = rng.choice(names), rng.choice(names)
    act = rng.randrange(6)
    if act == 0:
        return package.rewritten({}, dropped=[one])
    if act == 1:
        return package.rewritten({one: package[other]})
    if act == 2:
        return package.rewritten({one: rng.choice((b"", b"\0", b"<", b"<a/>", b"<?xml version='1.0'?>"))})
    if act == 3:
        return package.rewritten({}, added={rng.choice(nasty.NAMES)[:9000]: package[one]})
    if act == 4:
        return package.rewritten({}, dropped=[one], added={rng.choice(nasty.NAMES)[:9000]: package[one]})
    return doubled(data, one)


def doubled(data: bytes, name: str) -> bytes:
    """With a member twice."""
    package = Package(data, "x")
    added = package.rewritten({}, added={name[:-1] + "~": package[name]})
    at = added.rfind(name[:-1].encode() + b"~")
    first = added.find(name[:-1].encode() + b"~")
    return _renamed_at(_renamed_at(added, first, name), at, name)


def _renamed_at(data: bytes, at: int, name: str) -> bytes:
    return data[:at] + name.encode() + data[at + len(name) :]


@cache
def _blank_space(size: int, ratio: int) -> bytes:
    """So many bytes of blank space, which pack about so many times."""
    noise = Random(1).randbytes(size // (2 * ratio)).translate(bytes(32 if one < 128 else 10 for one in range(256)))
    step = max(1, len(noise) // 50)
    return b"".join(noise[at : at + step] + b" " * (size // 50 - step) for at in range(0, len(noise), step))


def bomb(data: bytes, rng: Random) -> bytes:
    """A part that grows when it is unpacked: beyond all bounds, or just within them."""
    package = sound(data)
    if package is None:
        return data
    parts = [one.filename for one in package.members if one.filename.endswith((".xml", ".rels"))]
    if not parts:
        return data
    part = rng.choice(parts)
    size, ratio = rng.choice(((12 << 20, 1000), (20 << 20, 900), (7 << 20, 1000), (24 << 20, 120)))
    content = package[part]
    at = content.rfind(b"</")
    return package.rewritten({part: content[:at] + _blank_space(size, ratio) + content[at:]})


def many(data: bytes, rng: Random) -> bytes:
    """Thousands of members."""
    package = sound(data)
    if package is None:
        return data
    count = rng.choice((300, 3_000, 10_100))
    return package.rewritten({}, added={f"xl/media/{number}.xml": b"<a/>" for number in range(count)})


@lru_cache(maxsize=8)
def sound(data: bytes) -> Package | None:
    """The package, when it is one still; its parts may be damaged."""
    try:
        package = Package(data, "x")
    except CannotGoOn:
        return None
    return package if package.members else None


def once(mutators: Sequence[Mutator], data: bytes, rng: Random) -> bytes:
    """Spoilt by one of these; as it was, where it is so spoilt already that the hand finds nothing to hold."""
    try:
        return rng.choice(mutators)(data, rng)
    except (CannotGoOn, UnicodeError, ValueError, LookupError, struct.error):
        return data


def only_text(data: bytes) -> list[str]:
    """The names of its parts that are XML."""
    package = sound(data)
    names = [one.filename for one in package.members] if package else []
    return [name for name in names if name.endswith((".xml", ".rels"))]


OUTSIDE: tuple[Mutator, ...] = (
    *(bits, bits, directory_bits, cut, stuffed, nothing_of_it, wrong_field, wrong_field, members, members, members),
    *(bomb, many),
)
