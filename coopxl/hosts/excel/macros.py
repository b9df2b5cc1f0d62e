"""The macros of the .xlsm edition: small modules that hand each click over to coopxl."""

from importlib import resources

from coopxl.core.findings import told
from coopxl.schema.messages.buttons import SPOKEN_BY_MACROS
from coopxl.schema.names import BUTTON_PREFIX
from coopxl.schema.verbs import EVERY_BUTTON

RIBBON_CALLBACK = "coopxl_ribbon"
"""What the ribbon's buttons call; each carries the name of its button as its tag."""

RIBBON_PART = "customUI/customUI.xml"
# Excel 2007 and newer take this pair; the newer pair is for 2010 and newer only.
RIBBON_RELATION = "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"
RIBBON_NAMESPACE = "http://schemas.microsoft.com/office/2006/01/customui"

WRITTEN = ("coopxl_door", "coopxl_excel")
"""The modules that are text files beside this one; two more follow from the schema."""


def modules(lang: str) -> dict[str, str]:
    """The text of every standard module by its name, as it stands in each workbook of a language."""
    folder = resources.files(__package__) / "vba"
    made = {name: (folder / f"{name}.bas").read_text("utf-8") for name in WRITTEN}
    made |= {"coopxl_buttons": _buttons(), "coopxl_texts": _texts(lang)}
    return {name: text.replace("\n", "\r\n") for name, text in made.items()}


def _buttons() -> str:
    """One macro for each button, and one for the ribbon."""
    lines = ['Attribute VB_Name = "coopxl_buttons"', "Option Explicit", ""]
    for name in EVERY_BUTTON:
        lines += [f"Public Sub {BUTTON_PREFIX}{name}()", f'    coopxl_Pressed "{name}"', "End Sub", ""]
    lines += [f"Public Sub {RIBBON_CALLBACK}(control As Object)", "    coopxl_Pressed control.Tag", "End Sub", ""]
    return "\n".join(lines)


def _texts(lang: str) -> str:
    """What the macros themselves may have to say. A fact stays in braces: the macro fills it in."""
    lines = ['Attribute VB_Name = "coopxl_texts"', "Option Explicit", ""]
    for code, facts in SPOKEN_BY_MACROS.items():
        said = told(code, {fact: f"{{{fact}}}" for fact in facts}, lang).replace('"', '""')
        lines.append(f'Public Const {code.replace("-", "_")} = "{said}"')
    return "\n".join([*lines, ""])
