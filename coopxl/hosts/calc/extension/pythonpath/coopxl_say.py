"""What the extension itself says, in the officer's language."""

import json
import os

_TEXTS = {}


def texts():
    """All of texts.json, which was made from coopxl's own catalogue."""
    if not _TEXTS:
        path = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "texts.json")
        with open(path, encoding="utf-8") as file:
            _TEXTS.update(json.load(file))
    return _TEXTS


def version():
    """That of the extension, which is coopxl's."""
    return texts()["version"]


def verbs():
    """The names of the buttons."""
    return texts()["verbs"]


def word(key, lang):
    """A label: `cancel` -> `Cancelar`."""
    return texts()["words"][key][lang]


def verb(name, lang):
    """What a button is called."""
    return texts()["verbs"][name][lang]


def told(code, lang, **facts):
    """`(text, level)` of a message, its braces filled."""
    message = texts()["messages"][code]
    return message[lang].format(**facts), message["level"]
