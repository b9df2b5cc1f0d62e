"""The shipped files are found in a checkout; tests/test_wheel.py looks for them in an installed wheel."""

from pathlib import Path

from coopxl.derive import shipped

ROOT = Path(__file__).resolve().parents[2]


def test_a_checkout_has_them_at_its_top():
    assert shipped.workbooks() == ROOT / "workbooks"
    assert shipped.templates() == ROOT / "templates"


def test_an_installed_package_has_them_inside(tmp_path, monkeypatch):
    inside = tmp_path / "_shipped" / "workbooks"
    inside.mkdir(parents=True)
    monkeypatch.setattr(shipped, "_PACKAGE", tmp_path)
    assert shipped.workbooks() == inside
