"""The extension in a user's settings: put in, replaced, taken out."""

from pathlib import Path
from urllib.request import url2pathname

import pytest

import coopxl
from coopxl.core.errors import CannotGoOn
from coopxl.run import extension
from tests.libreoffice import soffice

pytestmark = pytest.mark.libreoffice


def test_it_goes_in_is_replaced_and_goes_out(tmp_path):
    assert extension.installed_version(tmp_path) == ""
    assert extension.install(tmp_path) == coopxl.__version__
    assert extension.install(tmp_path) == coopxl.__version__
    assert extension.remove(tmp_path)
    assert not extension.remove(tmp_path)


def test_a_running_libreoffice_is_not_disturbed():
    with soffice("--nodefault") as process:
        words = next(word for word in process.args if str(word).startswith("-env:UserInstallation="))
        profile = Path(url2pathname(words.removeprefix("-env:UserInstallation=file://")))
        with pytest.raises(CannotGoOn, match="CALC-21"):
            extension.install(profile)


def test_without_libreoffice_or_its_python(monkeypatch):
    monkeypatch.setattr(extension, "_folders", lambda: iter(()))
    with pytest.raises(CannotGoOn, match="CALC-20"):
        extension.install()
    monkeypatch.undo()
    monkeypatch.setattr(extension.subprocess, "run", lambda *_, **__: (_ for _ in ()).throw(OSError))
    with pytest.raises(CannotGoOn, match="CALC-22"):
        extension.install()
