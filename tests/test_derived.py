"""The check that derived files are up to date notices a new, a missing and a different file."""

from tests.derived import changed, fingerprints


def test_differences_are_named(tmp_path):
    folder = tmp_path / "workbooks"
    folder.mkdir()
    for name in ("igual", "otro", "ido"):
        (folder / name).write_text(name, encoding="utf-8")
    before = fingerprints(tmp_path)
    (folder / "otro").write_text("distinto", encoding="utf-8")
    (folder / "ido").unlink()
    (folder / "nuevo").write_text("", encoding="utf-8")
    after = fingerprints(tmp_path)
    assert changed(before, before) == []
    assert changed(before, after) == ["workbooks/ido: gone", "workbooks/nuevo: new", "workbooks/otro: different"]
