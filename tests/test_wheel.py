"""What an office installs: the wheel, in an environment of its own, away from the checkout."""

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from tests.openxml import violations

ROOT = Path(__file__).resolve().parents[1]
BOOKS = ({"registros", "calendario", "seguimiento"}, {"registers", "calendar", "tracking"})

pytestmark = pytest.mark.slow


def run(*words: str | Path, folder: Path, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """A program in another folder, which must not find the checkout."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "COOPXL"))
    }
    return subprocess.run(
        words,
        cwd=folder,
        env=kept | {"PYTHONUTF8": "1"} | surroundings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=900,
        check=False,
    )


def done(result: subprocess.CompletedProcess[str]) -> str:
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder with the source distribution and the wheel built from it, as `make build` does."""
    folder = tmp_path_factory.mktemp("dist")
    done(run(sys.executable, "-m", "build", "--outdir", folder, ROOT, folder=folder))
    return folder


@pytest.fixture(scope="module")
def installed(built, tmp_path_factory):
    """The folder of programs of an environment that holds the wheel and what it asks for."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=True)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    (wheel,) = built.glob("*.whl")
    done(run(programs / "python", "-m", "pip", "install", "-q", "-c", ROOT / "constraints.txt", wheel, folder=home))
    return programs


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder.parent).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_wheel_and_sdist_carry_workbooks_and_templates(built):
    shipped = files_below(ROOT / "workbooks") | files_below(ROOT / "templates")
    (wheel,) = built.glob("*.whl")
    inside = set(zipfile.ZipFile(wheel).namelist())
    assert {f"coopxl/_shipped/{name}" for name in shipped} <= inside
    standards = {name for name in files_below(ROOT / "coopxl" / "standards") if "__pycache__" not in name}
    assert {f"coopxl/{name}" for name in standards} <= inside
    assert {name.split("/")[0] for name in inside if ".dist-info/" not in name} == {"coopxl"}
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as source:
        assert shipped <= {name.partition("/")[2] for name in source.getnames()}


def test_installed_package_brings_no_test_tools(installed):
    listed = done(run(installed / "python", "-m", "pip", "list", "--format", "freeze", folder=installed))
    names = {line.split("==")[0].lower() for line in listed.splitlines()}
    assert "coopxl" in names
    unwanted = {"pytest", "hypothesis", "ruff", "mypy", "openxml-audit", "oletools", "pycountry"}
    assert names & (unwanted | ({"xlwings"} if sys.platform == "linux" else set())) == set()


def test_installed_package_finds_what_it_ships(installed, tmp_path):
    code = "from coopxl.derive import shipped; print(shipped.workbooks()); print(shipped.templates())"
    folders = [Path(line) for line in done(run(installed / "python", "-c", code, folder=tmp_path)).splitlines()]
    assert [folder.parts[-3:] for folder in folders] == [
        ("coopxl", "_shipped", "workbooks"),
        ("coopxl", "_shipped", "templates"),
    ]
    assert all(folder.is_dir() and ROOT not in folder.parents for folder in folders)


def test_installed_demo_makes_an_office(installed, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    work = tmp_path / "Escritorio de María"
    work.mkdir()
    result = run(installed / "coopxl", "demo", "demo-office", folder=work, HOME=str(home), USERPROFILE=str(home))
    done(result)
    office = work / "demo-office"
    books = [path for path in office.iterdir() if path.suffix in {".xlsx", ".xlsm"}]
    assert {path.stem for path in books} in BOOKS
    assert {path.name: violations(path) for path in books if violations(path)} == {}
    assert (office / ".coopxl").is_dir()
    assert [path.name for path in work.iterdir()] == ["demo-office"]
