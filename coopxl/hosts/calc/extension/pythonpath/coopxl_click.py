"""One click, from the question to the last word of the engine. Knows nothing of LibreOffice: a `desk` does what must be done.

A desk offers `wait(engine)` (the next message; raises Cancelled), `apply(book, patch)` and `revert(book)` (raise Refused),
`progress(text, part)`, `ask(text)`, and `committing()`: from then on nobody can cancel.
"""

import os

import coopxl_place
from coopxl_link import EngineGone

DIED, LANDED, NOT_BACK = "CALC-03", "CALC-13", "CALC-16"


class Cancelled(Exception):
    """The officer, or the end of the program, stopped the click."""


class Refusal(Exception):
    """A live book cannot be written; `code` names a message."""

    def __init__(self, code, **facts):
        super().__init__(code, facts)
        self.code, self.facts = code, facts


class Click:
    """The conversation of one click. `question` is the message that asks; `start` gives another life of the engine."""

    def __init__(self, desk, engine, start, question):
        self._desk, self._engine, self._start, self._question = desk, engine, start, question
        self._applied = []
        self._promised = None
        self._answers = {
            "progress": self._progress,
            "ask": self._ask,
            "apply": self._apply,
            "revert": self._revert,
            "committing": self._committing,
        }

    def run(self):
        """The last word: the engine's `done` or `stop`, or a message of our own as `{"kind": "own", "code", "facts"}`."""
        try:
            return self._converse()
        except EngineGone:
            return self._after_death()
        except Cancelled:
            self._engine.end()
            return self._take_back() or own("CALC-11")
        except Exception:
            self._engine.end()
            self._take_back()
            raise

    def _converse(self):
        self._engine.send(self._question)
        coopxl_place.mark("sent")
        while True:
            message = self._desk.wait(self._engine)
            kind = message["kind"]
            coopxl_place.mark(kind)
            if kind in ("done", "stop"):
                return message
            if kind == "hello":
                continue
            if kind not in self._answers:
                self._engine.end()
                raise EngineGone
            self._answers[kind](message)
            coopxl_place.mark("answered")

    def _progress(self, message):
        self._desk.progress(message.get("text", ""), message.get("part"))

    def _ask(self, message):
        self._engine.send({"kind": "answer", "yes": self._desk.ask(message["text"])})

    def _apply(self, message):
        self._try(self._desk.apply, message["book"], message["patch"])

    def _revert(self, message):
        self._try(self._desk.revert, message["book"])

    def _try(self, act, book, *rest):
        try:
            act(book, *rest)
        except Refusal as refusal:
            self._engine.send({"kind": "refused", "code": refusal.code, "facts": refusal.facts})
        else:
            if rest:
                self._applied.append(book)
            elif book in self._applied:
                self._applied.remove(book)
            self._engine.send({"kind": "applied"})

    def _committing(self, message):
        self._promised = message["files"]
        self._desk.committing()

    def _take_back(self):
        """Every live book as it was; a message when one could not be."""
        left = []
        for book in reversed(self._applied):
            try:
                self._desk.revert(book)
            except Refusal:
                left.append(os.path.basename(book))
        self._applied = []
        return own(NOT_BACK, book=", ".join(left)) if left else None

    def _after_death(self):
        if self._promised is None:
            return self._take_back() or own(DIED)
        if self._promised and not self._landed():
            return self._take_back() or own(DIED)
        return own(LANDED)

    def _landed(self):
        folder = os.path.dirname(self._question["book"])
        try:
            engine = self._start()
            engine.send({"kind": "landed", "folder": folder, "files": self._promised})
            while True:
                message = self._desk.wait(engine)
                if message["kind"] == "landed":
                    return bool(message["yes"])
                if message["kind"] == "stop":
                    raise EngineGone
        except (EngineGone, Cancelled, OSError) as error:
            raise Unknown from error


class Unknown(Exception):
    """Nobody can say whether the files were written: the next click, or the next command, ends what was begun."""


def own(code, **facts):
    """A last word of the extension itself."""
    return {"kind": "own", "code": code, "facts": facts}
