"""How the versions of a document are called: `name`, then `name v2`."""

import re
from pathlib import Path

VERSION = re.compile(r"(.*?)(?: v([0-9]{1,4}))?", re.DOTALL)
"""The name of a document and the number of its version, which the first does not say."""


def number_of(name: str) -> int:
    """The number of the version that a file's name says."""
    found = VERSION.fullmatch(Path(name).stem)
    return int(found[2]) if found and found[2] else 1
