"""The exceptions: only for "cannot go on". What is wrong in the officer's cells is a Finding instead."""


class CannotGoOn(Exception):
    """Nothing further can be done. `code` names a message of `schema.messages`, `facts` fill its braces."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts
