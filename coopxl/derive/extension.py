"""The extension for LibreOffice, `coopxl.oxt`: its sources, and menu, toolbar, keys and texts from the schema."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from coopxl import __version__
from coopxl.schema.messages.calc import CALC, WORDS_OF_CALC
from coopxl.schema.text import LANGUAGES, Text
from coopxl.schema.verbs import BUTTONS, EVERY_BUTTON, Button

IDENTIFIER = "coopxl.extension"
SERVICE = "coopxl.Button"

_SOURCES = Path(__file__).resolve().parents[1] / "hosts" / "calc" / "extension"
_MEDIA = "application/vnd.sun.star."
_CALC_DOCUMENT = "com.sun.star.sheet.SpreadsheetDocument"
_SETTINGS = ("Addons.xcu", "Accelerators.xcu", "CalcWindowState.xcu", "Jobs.xcu")
# LibreOffice's languages by ours: a text in any other language falls back on American English.
_THEIRS = {"es": "es", "en": "en-US"}
_ZIP_DAY = (2020, 1, 1, 0, 0, 0)


def extension() -> bytes:
    """The package: the same bytes for the same schema and sources."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in sorted(_parts().items()):
            entry = zipfile.ZipInfo(name, _ZIP_DAY)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            package.writestr(entry, content)
    return made.getvalue()


def _parts() -> dict[str, bytes]:
    sources = {
        path.relative_to(_SOURCES).as_posix(): path.read_bytes()
        for path in _SOURCES.rglob("*.py")
        if path.name != "manage.py"
    }
    texts = {
        "META-INF/manifest.xml": _manifest(),
        "description.xml": _description(),
        "Addons.xcu": _settings("Addons", "org.openoffice.Office", _addons()),
        "Accelerators.xcu": _settings("Accelerators", "org.openoffice.Office", _keys()),
        "CalcWindowState.xcu": _settings("CalcWindowState", "org.openoffice.Office.UI", _toolbar_place()),
        "Jobs.xcu": _settings("Jobs", "org.openoffice.Office", _jobs()),
        "texts.json": json.dumps(_texts(), ensure_ascii=False, indent=1, sort_keys=True),
    }
    return {**sources, **{name: text.encode() for name, text in texts.items()}}


def _texts() -> dict[str, object]:
    messages = {
        code: {
            **{lang: f"{message.what[lang]}\n{message.remedy[lang]} [{code}]" for lang in LANGUAGES},
            "level": message.level.value,
        }
        for code, message in CALC.items()
    }
    return {
        "version": __version__,
        "messages": messages,
        "verbs": {name: _both(button.label) for name, button in EVERY_BUTTON.items()},
        "words": {key: _both(text) for key, text in WORDS_OF_CALC.items()},
    }


def _both(text: Text) -> dict[str, str]:
    return {lang: text[lang] for lang in LANGUAGES}


def _manifest() -> str:
    media = dict.fromkeys(_SETTINGS, f"{_MEDIA}configuration-data")
    media["coopxl_component.py"] = f"{_MEDIA}uno-component;type=Python"
    media["python/"] = f"{_MEDIA}framework-script"
    namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    entries = "\n".join(
        f' <manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in sorted(media.items())
    )
    return f'{_HEAD}<manifest:manifest xmlns:manifest="{namespace}">\n{entries}\n</manifest:manifest>\n'


def _description() -> str:
    what = Text(
        "Los botones de coopxl en los libros de la oficina.", "The buttons of coopxl in the office's workbooks."
    )
    names = "".join(f'<name lang="{lang}">coopxl: {escape(what[lang])}</name>' for lang in LANGUAGES)
    return (
        f'{_HEAD}<description xmlns="http://openoffice.org/extensions/description/2006"\n'
        ' xmlns:d="http://openoffice.org/extensions/description/2006"\n'
        ' xmlns:l="http://libreoffice.org/extensions/description/2011">\n'
        f' <identifier value="{IDENTIFIER}"/>\n <version value="{__version__}"/>\n'
        f" <display-name>{names}</display-name>\n"
        ' <dependencies><l:LibreOffice-minimal-version value="7.4" d:name="LibreOffice 7.4"/></dependencies>\n'
        "</description>\n"
    )


_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def _settings(name: str, package: str, content: str) -> str:
    return (
        f'{_HEAD}<oor:component-data xmlns:oor="http://openoffice.org/2001/registry"\n'
        ' xmlns:xs="http://www.w3.org/2001/XMLSchema"\n'
        f' oor:name="{name}" oor:package="{package}">\n{content}</oor:component-data>\n'
    )


def _node(name: str, *content: str, new: bool = False, shared: bool = False) -> str:
    act = ' oor:op="replace"' if new else ' oor:op="fuse"' if shared else ""
    return f'<node oor:name="{name}"{act}>\n{"".join(content)}</node>\n'


def _value(name: str, value: str, kind: str = "string") -> str:
    return f'<prop oor:name="{name}" oor:type="xs:{kind}"><value>{escape(value)}</value></prop>\n'


def _localized(name: str, text: Text) -> str:
    values = "".join(f'<value xml:lang="{_THEIRS[lang]}">{escape(text[lang])}</value>' for lang in LANGUAGES)
    return f'<prop oor:name="{name}" oor:type="xs:string">{values}</prop>\n'


def _command(name: str) -> str:
    return f"service:{SERVICE}?{name}"


def _addons() -> str:
    title = _localized("Title", Text("coopxl", "coopxl"))
    context = _value("Context", _CALC_DOCUMENT)
    menu = _node("coopxl.Menu", title, context, _node("Submenu", *_entries("")), new=True)
    toolbar = _node("coopxl.Toolbar", *_entries(context), new=True)
    return _node("AddonUI", _node("OfficeMenuBar", menu), _node("OfficeToolBar", toolbar))


def _entries(context: str) -> Iterator[str]:
    """The buttons in their order, stages apart."""
    before: Button | None = None
    for number, (name, button) in enumerate(BUTTONS.items()):
        if before is not None and before.stage != button.stage:
            yield _node(f"n{number:02}a", _value("URL", "private:separator"), new=True)
        label, target = _localized("Title", button.verb.label), _value("Target", "_self")
        yield _node(f"n{number:02}b", _value("URL", _command(name)), label, target, context, new=True)
        before = button


def _keys() -> str:
    """Alt+Shift and a letter; digits would not do, since Shift makes other keys of them."""
    keys = (
        _node(
            f"{button.letter}_SHIFT_MOD2",
            f'<prop oor:name="Command"><value xml:lang="en-US">{_command(name)}</value></prop>\n',
            new=True,
        )
        for name, button in BUTTONS.items()
        if button.letter
    )
    return _node("PrimaryKeys", _node("Modules", _node(_CALC_DOCUMENT, *keys)))


def _toolbar_place() -> str:
    """Not shown by itself: the extension shows it over the office's workbooks."""
    bar = _node(
        "private:resource/toolbar/addon_coopxl.Toolbar",
        _localized("UIName", Text("coopxl", "coopxl")),
        _value("ContextSensitive", "false", "boolean"),
        _value("Visible", "false", "boolean"),
        _value("Docked", "true", "boolean"),
        _value("DockingArea", "0", "int"),
        _value("DockPos", "0,3", "string"),
        _value("Style", "1", "int"),
        new=True,
    )
    return _node("UIElements", _node("States", bar))


def _jobs() -> str:
    job = _node("coopxl.Open", _value("Service", SERVICE), new=True)
    listed = _node("OnViewCreated", _node("JobList", _node("coopxl.Open", new=True)), shared=True)
    return _node("Jobs", job) + _node("Events", listed)
