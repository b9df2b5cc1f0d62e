"""Excel's ribbon: one tab with every button, in groups by stage."""

from string import ascii_uppercase, digits

from lxml import etree

from coopxl.derive.workbooks import texts
from coopxl.hosts.excel.macros import RIBBON_CALLBACK, RIBBON_NAMESPACE
from coopxl.schema.names import BUTTON_PREFIX
from coopxl.schema.office import STAGES
from coopxl.schema.verbs import BUTTONS, Button

_TAB_KEYS = "ZC"


def ribbon(lang: str) -> bytes:
    """The part that describes the tab."""
    root = etree.Element("customUI", xmlns=RIBBON_NAMESPACE)
    tabs = etree.SubElement(etree.SubElement(root, "ribbon"), "tabs")
    tab = etree.SubElement(tabs, "tab", id=f"{BUTTON_PREFIX}tab", label=texts.TAB[lang], keytip=_TAB_KEYS)
    keys = _keys(lang)
    for stage in dict.fromkeys(button.stage for button in BUTTONS.values()):
        group = etree.SubElement(tab, "group", id=f"{BUTTON_PREFIX}group_{stage.value}", label=STAGES[stage][lang])
        for button in BUTTONS.values():
            if button.stage is stage:
                etree.SubElement(group, "button", _attributes(button, keys[button.name], lang))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _attributes(button: Button, key: str, lang: str) -> dict[str, str]:
    verb = button.verb
    return {
        "id": f"{BUTTON_PREFIX}{button.name}",
        "tag": button.name,
        "label": verb.label[lang],
        "screentip": verb.label[lang],
        "supertip": verb.help[lang],
        "keytip": key,
        "imageMso": button.image,
        "size": "large",
        "onAction": RIBBON_CALLBACK,
    }


def _keys(lang: str) -> dict[str, str]:
    """A key for each button: the first letter of its label that no other has, else any that is left."""
    taken: dict[str, str] = {}
    for button in BUTTONS.values():
        own = (letter for letter in button.label[lang].upper() if letter in ascii_uppercase)
        taken[button.name] = next(key for key in (*own, *ascii_uppercase, *digits) if key not in taken.values())
    return taken
