"""An IATI file: the activities as XML, valid against the official schema or not made at all."""

import re
from collections.abc import Sequence
from functools import cache

from lxml import etree

from coopxl.core.datasets import Data
from coopxl.core.errors import CannotGoOn
from coopxl.core.nodes import Node
from coopxl.schema.text import Text
from coopxl.standards import IATI

_XML = "http://www.w3.org/XML/1998/namespace"
_VERSION = "2.03"
# What XML 1.0 cannot hold, not even escaped.
_NO_CHARACTER = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = Text(" {office}. Datos al {day}. Licencia: {licence}. ", " {office}. Data as of {day}. Licence: {licence}. ")


@cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(IATI / "iati-activities-schema.xsd")))


def iati_file(data: Data, nodes: Sequence[Node]) -> bytes:
    """The file; CannotGoOn when the official schema refuses it."""
    office = data.office
    root = etree.Element("iati-activities", {"version": _VERSION, "generated-datetime": office.moment.isoformat()})
    for node in nodes:
        root.append(_element(node))
    try:
        _schema().assertValid(root)
    except etree.DocumentInvalid as why:
        raise CannotGoOn("EXPO-14", why=str(why)) from why
    said = _HEAD[office.lang].format(
        office=office.name or office.canton, day=office.day.isoformat(), licence=office.licence.official["url"]
    )
    root.addprevious(etree.Comment(_clean(said).replace("--", "- -")))
    tree = root.getroottree()
    etree.indent(tree)
    content: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8")
    return content


def _element(node: Node) -> etree._Element:
    element = etree.Element(node.tag, {name: _clean(value) for name, value in node.attributes.items()})
    if node.lang:
        element.set(f"{{{_XML}}}lang", node.lang)
    element.text = _clean(node.text) or None
    element.extend(_element(child) for child in node.children)
    return element


def _clean(text: str) -> str:
    return _NO_CHARACTER.sub(" ", text)
