"""`python -m coopxl.engine`: the warm process behind the buttons."""

import sys

from coopxl.engine.calc import converse
from coopxl.engine.lines import Lines


def main() -> int:
    """Talks to the extension for LibreOffice over the standard input and output until the input ends."""
    lines = Lines(sys.stdin.buffer, sys.stdout.buffer)
    # Whatever prints must not come between two messages.
    sys.stdout = sys.stderr
    converse(lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
