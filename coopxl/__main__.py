"""`python -m coopxl` does what `coopxl` does."""

import sys

from coopxl.cli import main

sys.exit(main())
