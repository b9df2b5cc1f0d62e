"""A package while parts come into it and change: names, content types and relations of what is new."""

import posixpath
import re

from coopxl.hosts.file.markup import attributes, tags
from coopxl.hosts.file.package import Package, relations_of
from coopxl.hosts.file.upgrade.elements import prefixed, root

TYPES = "[Content_Types].xml"
_OVERRIDE, _DEFAULT, _RELATIONSHIP = tags(b"Override"), tags(b"Default"), tags(b"Relationship")
_EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)


class Draft:
    """The parts of a package as they will be; nothing of the package itself changes."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._new: dict[str, bytes] = {}
        self._dropped: set[str] = set()

    def __contains__(self, part: str) -> bool:
        return part in self._new or (part in self.package and part not in self._dropped)

    def __getitem__(self, part: str) -> bytes:
        return self._new[part] if part in self._new else self.package[part]

    def __setitem__(self, part: str, content: bytes) -> None:
        if part in self._new or part not in self.package or self.package[part] != content:
            self._new[part] = content

    def drop(self, part: str) -> None:
        """Takes a part out, with its relations and its content type; who points to it is left to the caller."""
        for name in (part, relations_of(part)):
            self._new.pop(name, None)
            if name in self.package:
                self._dropped.add(name)
        self[TYPES] = _without(self[TYPES], _OVERRIDE, "PartName", f"/{part}")

    def content(self) -> bytes:
        """The package as it will be; every part that did not change keeps its stored bytes."""
        changed = {part: content for part, content in self._new.items() if part in self.package}
        added = {part: content for part, content in self._new.items() if part not in self.package}
        return self.package.rewritten(changed, self._dropped - self._new.keys(), added)

    def free(self, pattern: str) -> str:
        """A name that no part has: `xl/tables/table{}.xml`."""
        number = 1
        while pattern.format(number) in self or pattern.format(number) in self._dropped:
            number += 1
        return pattern.format(number)

    def add(self, part: str, content: bytes, kind: str) -> None:
        """A new part of that content type."""
        self._new[part] = content
        types = self[TYPES]
        tag = b'<Override PartName="/%b" ContentType="%b"/>' % (part.encode(), kind.encode())
        whole = root(types)
        self[TYPES] = types[: whole.high] + prefixed(tag, whole.prefix) + types[whole.high :]

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Kind and target of what a part points to inside the package, by the relation's id."""
        where = relations_of(part)
        found = {}
        for match in _RELATIONSHIP.finditer(self[where]) if where in self else ():
            held = attributes(match[0])
            if held.get("TargetMode") != "External":
                target = held.get("Target", "")
                full = target.lstrip("/") if target.startswith("/") else _joined(part, target)
                found[held.get("Id", "")] = (held.get("Type", ""), full)
        return found

    def relate(self, part: str, kind: str, target: str) -> str:
        """Lets a part point to another; the id of the relation."""
        where = relations_of(part)
        content = self[where] if where in self else _EMPTY  # noqa: SIM401 - it has no `get`
        taken = set(re.findall(rb'Id="([^"]*)"', content))
        number = 1
        while b"rId%d" % number in taken:
            number += 1
        way = posixpath.relpath(target, posixpath.dirname(part) or ".")
        tag = f'<Relationship Id="rId{number}" Type="{kind}" Target="{way}"/>'.encode()
        whole = root(content)
        content = content[: whole.high] + prefixed(tag, whole.prefix) + content[whole.high :]
        self._new[where] = content
        return f"rId{number}"

    def unrelate(self, part: str, key: str) -> None:
        """Takes the relation with that id away."""
        where = relations_of(part)
        self[where] = _without(self[where], _RELATIONSHIP, "Id", key)


def type_of(package: Package, part: str) -> str:
    """The content type that a package gives to a part."""
    for match in _OVERRIDE.finditer(package[TYPES]):
        held = attributes(match[0])
        if held.get("PartName", "").lstrip("/").lower() == part.lower():
            return held.get("ContentType", "")
    ending = part.rsplit(".", 1)[-1].lower()
    kinds = (attributes(match[0]) for match in _DEFAULT.finditer(package[TYPES]))
    return next((held["ContentType"] for held in kinds if held.get("Extension", "").lower() == ending), "")


def _joined(part: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def _without(content: bytes, pattern: re.Pattern[bytes], name: str, value: str) -> bytes:
    def keep(match: re.Match[bytes]) -> bytes:
        return b"" if attributes(match[0]).get(name, "").lower() == value.lower() else match[0]

    # Programs write these elements without a closing tag; one that has it keeps an element that says nothing.
    return pattern.sub(keep, content)
