"""JSON spoilt: values of other kinds in the place of others, and texts that are no JSON."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

from tests.fuzz import nasty

_OTHERS: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1,
        1.5,
        1e308,
        10**30,
        "",
        [],
        {},
        [[]],
        [None],
        {"": None},
        {"a": {"b": 1}},
        [1, "x"],
        "\0",
    ),
    *(
        "\ud800",
        "x" * 40_000,
        {"error": "x"},
        {"date": "x"},
        {"days": 1e300},
        {"moment": "9999-12-31T23:59:59"},
        {"time": 1},
    ),
)
_PATHS = (
    "../../x",
    "../registros.xlsx",
    "/tmp/coopxl-x",
    "..",
    ".",
    "",
    "registros.xlsx",
    ".coopxl",
    "a\0b",
    "x" * 5000,
)


def _spots(held: Any, found: list[tuple[Any, Any]] | None = None) -> list[tuple[Any, Any]]:
    """Every place in it, as (container, key)."""
    found = [] if found is None else found
    for key, one in list(held.items() if isinstance(held, dict) else enumerate(held) if isinstance(held, list) else ()):
        found.append((held, key))
        _spots(one, found)
    return found


def _other(rng: Random, old: Any) -> Any:
    if isinstance(old, str) and rng.random() < 0.4:
        return rng.choice((*_PATHS, *nasty.TEXTS))
    return rng.choice((*_OTHERS, rng.choice(nasty.TEXTS), rng.choice(nasty.NUMBERS)))


def inside(data: bytes, rng: Random) -> bytes:
    """One to five places with another value, another key, gone or doubled."""
    held = json.loads(data)
    for _ in range(rng.choice((1, 1, 2, 5))):
        spots = _spots(held)
        if not spots:
            break
        where, key = rng.choice(spots)
        act = rng.randrange(5)
        if act == 0:
            del where[key]
        elif act == 1 and isinstance(where, dict):
            where[rng.choice((*nasty.TEXTS, "id", "format"))] = where.pop(key)
        elif act == 2 and isinstance(where, list):
            where.insert(key, where[key])
        elif act == 3:
            other, one = rng.choice(spots)
            where[key] = other[one] if isinstance(other, dict) and one in other else None
            held = json.loads(json.dumps(held))
        else:
            where[key] = _other(rng, where[key])
    return json.dumps(held, indent=1).encode()


def outside(data: bytes, rng: Random) -> bytes:
    """Its text changed: cut, deep, of another encoding, no JSON at all."""
    at = rng.randrange(len(data) + 1)
    acts: tuple[Callable[[], bytes], ...] = (
        lambda: data[:at],
        lambda: data[:at] + rng.randbytes(1) + data[at + 1 :],
        lambda: (
            data[:at]
            + rng.choice((b"NaN", b"Infinity", b"1e999", b"9" * 5000, b"\\ud800", b'"', b",", b"}", b"\0"))
            + data[at:]
        ),
        lambda: b"[" * 100_000,
        lambda: b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
        lambda: b"[" * 200_000 + b"]" * 200_000,
        lambda: data.decode("utf-8", "replace").encode("utf-16"),
        lambda: b"\xef\xbb\xbf" + data,
        lambda: b"\xff\xfe\xff" + data,
        lambda: rng.choice((b"", b"{}", b"[]", b"null", b"1", b'"x"', b"\n", b"{", b"[{}]", b"9" * 5000, b"\0" * 100)),
        lambda: data + data,
    )
    return rng.choice(acts)()


def spoilt(data: bytes, rng: Random) -> bytes:
    """A JSON text spoilt, from inside where it is one."""
    try:
        return inside(data, rng) if rng.random() < 0.75 else outside(data, rng)
    except (ValueError, RecursionError):
        return outside(data, rng)
