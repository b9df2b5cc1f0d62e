"""The names that clouds, mail and desktops give to a second copy of a file, and those that people give to another book."""

from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from coopxl.office import surroundings
from coopxl.office.copies import is_copy

BOOK = Path("registros.xlsx")


@pytest.mark.parametrize(
    "name",
    [
        "registros-PC-DE-ANA",
        "registros-DESKTOP-7A1B2C",
        "registros-PC-DE-ANA-2",
        "registros (copia en conflicto de Ana 2026-11-30)",
        "registros (Ana's conflicted copy 2026-11-30)",
        "registros (conflicted copy 2026-11-30 101010)",
        "registros_conflict-20261130-101010",
        "registros.sync-conflict-20261130-101010-ABCDEFG",
        "registros.sync-conflict-20261130-101010",
        "registros (1)",
        "registros(2)",
        "registros - copia",
        "registros - copia (2)",
        "registros - Copy",
        "registros copia",
        "registros copy 2",
        "registros (copia)",
        "registros (otra copia)",
        "Copia de registros",
        "Copia de registros (1)",
        "Copy (2) of registros",
        "REGISTROS-PC-DE-ANA",
        "registros-PC-DE-ANA (1)",
        "Copia de registros-PC-DE-ANA (1) (2)",
    ],
)
def test_it_is_named_as_a_copy(name):
    assert is_copy(Path(f"{name}.xlsx"), BOOK)
    assert not is_copy(Path(f"{name}.xlsm"), BOOK), "another edition is no copy"


@pytest.mark.parametrize(
    "name",
    [
        "registros",
        "registros-2025",
        "registros 2025",
        "registros_2025",
        "registros de antes",
        "mis registros",
        "registros final",
        "seguimiento (1)",
        "registers",
        "copia",
    ],
)
def test_it_is_another_book(name):
    assert not is_copy(Path(f"{name}.xlsx"), BOOK)


def test_a_name_made_to_be_slow_is_not():
    assert not is_copy(Path("x-" * 120 + "registros.xlsx"), BOOK)
    assert is_copy(Path("registros" + "-a" * 120 + ".xlsx"), BOOK)


@pytest.mark.parametrize(
    ("inside", "mark", "name"),
    [
        ("OneDrive - GAD Municipal", "", "OneDrive"),
        ("Dropbox (Municipio)", "", "Dropbox"),
        ("compartida", ".dropbox", "Dropbox"),
        ("GoogleDrive-ana@example.org", "", "Google Drive"),
        ("Mi unidad", "", "Google Drive"),
        ("Nextcloud", "", "Nextcloud/ownCloud"),
        ("oficina en red", ".sync_7a1b2c.db", "Nextcloud/ownCloud"),
        ("equipo", ".stfolder", "Syncthing"),
        ("oficina", "", ""),
    ],
)
def test_the_cloud_of_a_folder(tmp_path, monkeypatch, inside, mark, name):
    monkeypatch.delenv("OneDrive", raising=False)
    place = tmp_path / inside / "cooperación"
    place.mkdir(parents=True)
    if mark:
        (tmp_path / inside / mark).touch()
    assert surroundings.cloud(place) == name


def test_onedrive_by_what_windows_says(tmp_path, monkeypatch):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "nube"))
    assert surroundings.cloud(tmp_path / "nube" / "oficina") == "OneDrive"
    assert surroundings.cloud(tmp_path / "otra") == ""


@pytest.mark.parametrize(
    ("kind", "options", "told"),
    [
        ("nfs4", "rw", "nfs4"),
        ("cifs", "rw", "cifs"),
        ("NTFS", "rw,remote", "NTFS"),
        ("ext4", "rw", ""),
        ("tmpfs", "rw", ""),
    ],
)
def test_a_folder_of_another_machine(tmp_path, monkeypatch, kind, options, told):
    disks = [
        SimpleNamespace(mountpoint="/", fstype="ext4", opts="rw"),
        SimpleNamespace(mountpoint=str(tmp_path), fstype=kind, opts=options),
    ]
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_: disks)
    assert surroundings.network(tmp_path / "oficina") == told
