"""The thin client by itself: what it makes of its words, how it tells what the engine could not, how little it loads."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from coopxl import __version__, click
from coopxl.core.errors import CannotGoOn


def test_the_words_of_a_button_become_a_request():
    words = [
        "form_save",
        "--book=C:/Año 1/registros.xlsm",
        "--sheet=Ficha = 1",
        "--row=12",
        "--column=",
        "--hwnd=0x1",
        "-v",
    ]
    assert click._request([*words, "--new=1", "--version=0"]) == {
        "kind": "click",
        "version": __version__,
        "name": "form_save",
        "book": "C:/Año 1/registros.xlsm",
        "sheet": "Ficha = 1",
        "row": 12,
        "column": 0,
        "hwnd": 0,
        "pid": 0,
        "new": "1",
    }


@pytest.fixture
def windows(monkeypatch):
    """The texts of the windows that came up."""
    shown = []
    user32 = SimpleNamespace(MessageBoxW=lambda owner, text, title, kind: shown.append((title, text)))
    monkeypatch.setitem(sys.modules, "ctypes", SimpleNamespace(windll=SimpleNamespace(user32=user32)))
    monkeypatch.setattr(sys, "platform", "win32")
    return shown


@pytest.mark.parametrize(
    ("last", "status", "shown"),
    [
        ({"kind": "done", "text": "Hecho.", "level": "info", "told": True}, 0, []),
        ({"kind": "done", "text": "Hecho.", "level": "error", "told": True}, 3, []),
        ({"kind": "done", "text": "Hecho.", "level": "info"}, 0, [("coopxl", "Hecho.")]),
        ({"kind": "stop", "text": "SET-04: no.", "told": False}, 2, [("coopxl", "SET-04: no.")]),
        ({"kind": "stop", "text": "SET-04: no.", "told": True}, 2, []),
    ],
)
def test_what_was_not_told_in_excel_comes_up_in_a_window(monkeypatch, windows, last, status, shown):
    monkeypatch.setattr(click, "_click", lambda request: last)
    monkeypatch.setattr(sys, "stderr", None)  # as Windows starts programs without a console
    monkeypatch.setattr(sys, "stdout", None)
    assert click.main(["validate", "--book=x.xlsx"]) == status
    assert windows == shown


def test_what_stops_a_click_is_told_in_the_language_of_the_office(monkeypatch, windows, tmp_path, capsys):
    def stop(request):
        raise CannotGoOn("SET-05", log="x.log")

    monkeypatch.setattr(click, "_click", stop)
    (tmp_path / "registers.xlsx").touch()
    for lang, words in (("", "broke down twice"), ("es", "se cayó dos veces")):
        assert click.main(["validate", f"--book={tmp_path / 'registers.xlsx'}", f"--lang={lang}"]) == 2
        assert words in windows[-1][1]
        assert capsys.readouterr().err == windows[-1][1] + "\n"


def test_on_macos_the_text_goes_to_the_script_as_it_is(monkeypatch):
    ran = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(subprocess, "run", lambda words, **more: ran.append(words))
    click._show('a "b" \\ & $(c)')
    assert ran[0][0] == "osascript"
    assert ran[0][-1] == 'a "b" \\ & $(c)'
    assert "b" not in ran[0][2].split("display dialog")[0]


def test_it_loads_nothing_but_the_standard_library():
    code = "import sys; old = set(sys.modules); import coopxl.click; print(*{m.split('.')[0] for m in set(sys.modules) - old})"
    root = Path(click.__file__).parents[1]
    loaded = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert set(loaded.stdout.split()) - sys.stdlib_module_names - {"__mp_main__"} == {"coopxl"}
    assert "dataclasses" not in loaded.stdout.split()
