"""The package of the extension: what it is made of, without LibreOffice."""

import ast
import io
import json
import string
import zipfile
from xml.etree import ElementTree as ET

import coopxl
from coopxl.derive.extension import extension
from coopxl.schema.messages.calc import CALC
from coopxl.schema.verbs import BUTTONS, EVERY_BUTTON
from tests.hosts.calc.extension import SOURCES


def package() -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(extension()))


def test_it_is_made_the_same_each_time():
    assert extension() == extension()


def test_its_sources_are_python_3_8():
    files = sorted(SOURCES.rglob("*.py"))
    assert len(files) > 10
    for path in files:
        ast.parse(path.read_text("utf-8"), str(path), feature_version=(3, 8))


def test_its_functions_stay_small():
    long = [
        f"{path.name} {node.name}"
        for path in SOURCES.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= 40
    ]
    assert long == []


def test_menu_toolbar_and_keys_hold_each_button_once():
    with package() as held:
        for part, times in {"Addons.xcu": 2, "Accelerators.xcu": 1}.items():
            tree = ET.fromstring(held.read(part))
            said = [value.text for value in tree.iter("value")]
            for name, button in BUTTONS.items():
                # A button may have no letter: LibreOffice leaves few free.
                here = times if button.letter or part != "Accelerators.xcu" else 0
                assert said.count(f"service:coopxl.Button?{name}") == here, (part, name)
            letters = [button.letter for button in BUTTONS.values() if button.letter]
            assert len(set(letters)) == len(letters)


def test_every_part_of_the_manifest_is_there():
    with package() as held:
        names = held.namelist()
        for entry in ET.fromstring(held.read("META-INF/manifest.xml")):
            path = next(value for key, value in entry.attrib.items() if key.endswith("full-path"))
            assert any(name.startswith(path) for name in names), path
        for name in names:
            if name.endswith((".xcu", ".xml")):
                ET.fromstring(held.read(name))


def test_its_texts_are_the_catalogue_in_both_languages():
    with package() as held:
        texts = json.loads(held.read("texts.json"))
    assert texts["version"] == coopxl.__version__
    assert texts["messages"].keys() == CALC.keys()
    assert texts["verbs"].keys() == EVERY_BUTTON.keys()
    for code, message in texts["messages"].items():
        facts = [{name for _, name, _, _ in string.Formatter().parse(message[lang]) if name} for lang in ("es", "en")]
        assert facts[0] == facts[1], code


def test_every_message_is_told_by_someone():
    said = "".join(path.read_text("utf-8") for path in SOURCES.rglob("*.py"))
    said += (SOURCES.parents[2] / "run" / "extension.py").read_text("utf-8")
    assert [code for code in CALC if f'"{code}"' not in said] == []
