"""The desk of a click in LibreOffice: the open books of one folder, read, written and taken back."""

import os

import coopxl_books
import coopxl_read
import coopxl_screen
import coopxl_write
from com.sun.star.lang import DisposedException
from coopxl_click import Cancelled, Refusal

_TICK = 0.05


class Desk:
    """The live books of one click. `waiting` is what the officer sees meanwhile."""

    def __init__(self, context, path, waiting, title):
        self._context, self._waiting, self._title = context, waiting, title
        self._documents = coopxl_books.beside(context, path)
        self._front = self._documents.get(path)
        self._steps = {}
        self.books = {each: coopxl_read.workbook(document) for each, document in self._documents.items()}

    def wait(self, engine):
        """The next message of the engine; the program stays alive meanwhile. Raises Cancelled and EngineGone."""
        while True:
            message = engine.receive(_TICK if not self._waiting.long else 0.01)
            if message is not None:
                return message
            if self._waiting.long:
                self._waiting.pulse()
            if self._waiting.cancelled:
                raise Cancelled

    def progress(self, text, part):
        """How far it is."""
        self._waiting.tell(text, part)

    def ask(self, text):
        """The officer's yes or no."""
        return coopxl_screen.ask(self._context, self._front, text)

    def committing(self):
        """No way back from here."""
        self._waiting.no_return()

    def apply(self, book, patch):
        """Writes a live book; Refusal when it is not any more what the engine was told."""
        document, name = self._documents.get(book), os.path.basename(book)
        try:
            if document is None or book not in coopxl_books.opened(self._context):
                raise Refusal("CALC-07", book=name)
            if document.isReadonly():
                raise Refusal("CALC-08", book=name)
            if coopxl_read.workbook(document) != self.books[book]:
                raise Refusal("CALC-06", book=name)
            step = self._steps[book] = coopxl_write.Step(document, self._title)
            step.apply(patch)
        except DisposedException as error:
            raise Refusal("CALC-07", book=name) from error
        except coopxl_write.Refused as refused:
            raise Refusal(refused.code, book=name, **refused.facts) from refused
        except Refusal:
            raise
        except Exception as error:
            raise Refusal("CALC-10", book=name, why=first_line(error)) from error

    def revert(self, book):
        """Takes back what was written into a live book."""
        step = self._steps.pop(book, None)
        try:
            if step is not None:
                step.revert()
                step.close()
        except DisposedException:
            pass  # closed without having been saved: nothing is left of it
        except coopxl_write.Refused as refused:
            raise Refusal(refused.code, book=os.path.basename(book)) from refused

    def close(self):
        """Lets go of the documents."""
        for step in self._steps.values():
            try:
                step.close()
            except DisposedException:
                continue


def first_line(error):
    """What an error says, without where it came from."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:300]
