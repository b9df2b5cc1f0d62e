"""What the clicks of LibreOffice need, loaded while nobody waits for it."""

import gc
from importlib import import_module

_NEEDED = (
    "coopxl.hosts.calc.host",
    "coopxl.run.click",
    "filelock",
    "rapidfuzz.distance",
    "rapidfuzz.fuzz",
    "rapidfuzz.process",
    "coopxl.run.press",
)


def warm_up() -> None:
    """Loads what a click would load, also what waits for the first address or date that somebody typed."""
    for name in _NEEDED:
        import_module(name)
    from coopxl.run.actions import ACTIONS

    ACTIONS.load()
    from coopxl.core.values import read
    from coopxl.core.vocabulary import Vocabulary
    from coopxl.schema.kinds import Day, Email, Phone

    words = Vocabulary()
    for kind, typed in ((Email(), "a@example.org"), (Phone(), "02 222 2222"), (Day(), "31/03/2026")):
        read(kind, typed, words)
    # A click makes many objects and few cycles: what is here already is not looked through again, the rest less often.
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
