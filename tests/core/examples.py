"""What an example of a check looks like."""

from typing import NamedTuple


class Example(NamedTuple):
    """One cell is wrong; the rows around it show what is right."""

    code: str
    level: str
    cell: str
    text: str
