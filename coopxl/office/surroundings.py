"""Where an office's folder lies: on another machine, or where a cloud keeps it in step."""

import os
from collections.abc import Iterator
from pathlib import Path

import psutil

_REMOTE = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smbfs",
        "smb2",
        "smb3",
        "afpfs",
        "webdav",
        "davfs",
        "fuse.davfs2",
        "fuse.sshfs",
        "ncpfs",
        "9p",
    }
)
"""Kinds of file systems that are another machine's."""

_MARKS = (
    ("Dropbox", (".dropbox", ".dropbox.cache")),
    ("Nextcloud/ownCloud", (".nextcloudsync.log", ".owncloudsync.log", ".sync_*.db", "._sync_*.db")),
    ("Syncthing", (".stfolder",)),
    ("Google Drive", (".tmp.drivedownload", ".tmp.driveupload")),
)
"""Files and folders by which each is known in the folder that it keeps."""

_NAMES = (
    ("OneDrive", ("onedrive",)),
    ("Dropbox", ("dropbox",)),
    ("Google Drive", ("google drive", "googledrive", "mi unidad", "my drive")),
    ("Nextcloud/ownCloud", ("nextcloud", "owncloud")),
    ("iCloud", ("mobile documents", "icloud drive")),
)
"""How the names of their folders begin, as they are installed."""


def network(folder: Path) -> str:
    """The kind of a network folder: `nfs4`, `cifs`, `UNC`; empty for a disk of this machine."""
    whole = folder.resolve()
    if str(whole).startswith("\\\\"):
        return "UNC"
    inside = [one for one in psutil.disk_partitions(all=True) if whole.is_relative_to(one.mountpoint)]
    if not inside:
        return ""
    disk = max(inside, key=lambda one: len(one.mountpoint))
    remote = disk.fstype.casefold() in _REMOTE or "remote" in disk.opts.split(",")
    return (disk.fstype or "?") if remote else ""


def cloud(folder: Path) -> str:
    """The cloud that keeps a folder in step with other machines; empty when none is seen to."""
    return next(_clouds(folder.resolve()), "")


def _clouds(folder: Path) -> Iterator[str]:
    homes = [Path(held) for name in ("OneDrive", "OneDriveCommercial") if (held := os.environ.get(name))]
    if any(folder.is_relative_to(home) for home in homes):
        yield "OneDrive"
    for place in (folder, *folder.parents):
        for name, marks in _MARKS:
            if any(next(place.glob(mark), None) for mark in marks):
                yield name
        for name, beginnings in _NAMES:
            if place.name.casefold().startswith(beginnings):
                yield name
