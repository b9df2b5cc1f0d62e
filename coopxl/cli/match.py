"""`coopxl match --json`: the list of matches and nothing else on the output; what was found goes to the error stream."""

import json
import sys
from typing import TYPE_CHECKING

from coopxl.cli.tell import line

if TYPE_CHECKING:
    from coopxl.run.office import Office, Report


def tell(report: "Report", office: "Office") -> None:
    """Prints both."""
    from coopxl.actions.match import as_data

    for one in report.findings:
        print(line(one, office.lang), file=sys.stderr)
    print(json.dumps(as_data(office.book, office.ask()), ensure_ascii=False, indent=1))
