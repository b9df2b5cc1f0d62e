"""`python -m tests.derived`: runs `python -m coopxl.derive` and says which derived files were not up to date."""

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("workbooks", "templates", "docs", "coopxl/schema")


def fingerprints(root: Path) -> dict[str, str]:
    """The hash of every file in the folders that `coopxl.derive` writes to."""
    files = (
        path for folder in FOLDERS for path in (root / folder).rglob("*") if path.is_file() and path.suffix != ".pyc"
    )
    return {path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """One line for each file that was made, gone or different."""
    return [
        f"{name}: {'new' if name not in before else 'gone' if name not in after else 'different'}"
        for name in sorted(before.keys() | after.keys())
        if before.get(name) != after.get(name)
    ]


def main() -> int:
    """1 when a derived file was not what the schema makes; it is now."""
    before = fingerprints(ROOT)
    made = subprocess.run([sys.executable, "-m", "coopxl.derive"], cwd=ROOT, check=False)
    if made.returncode:
        return made.returncode
    lines = changed(before, fingerprints(ROOT))
    if lines:
        print("Derived files were not up to date. They are now; look at them and commit them:", *lines, sep="\n  ")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
