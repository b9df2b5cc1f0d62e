"""How much a finding presses among those as grave as it: what has its day comes before the rest, doubts come last."""

from coopxl.schema import rules
from coopxl.schema.office import TABLES


def _codes(*kinds: type[rules.Rule]) -> frozenset[str]:
    return frozenset(rule.code for table in TABLES.values() for rule in table.rules if isinstance(rule, kinds))


_TIMELY, _DOUBTS = _codes(rules.Overdue, rules.Expiring, rules.Silent), _codes(rules.Doubt)


def is_doubt(code: str) -> bool:
    """Whether it only says again what an officer noted as not certain."""
    return code in _DOUBTS


def rank(code: str) -> int:
    """0 for what is late or about to end, 2 for a doubt, 1 for the rest."""
    return 0 if code in _TIMELY else 2 if is_doubt(code) else 1
