"""`python -m coopxl.engine`: the warm process behind the buttons. With `--serve` it is Excel's, else LibreOffice's."""

import sys

from coopxl.engine.calc import converse
from coopxl.engine.lines import Lines


def main() -> int:
    """Serves the clicks of Excel, or talks to LibreOffice's extension over the standard input and output until it ends."""
    if "--serve" in sys.argv[1:]:
        from coopxl.engine.server import serve

        return serve()
    lines = Lines(sys.stdin.buffer, sys.stdout.buffer)
    # Whatever prints must not come between two messages.
    sys.stdout = sys.stderr
    converse(lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
