"""Listens: to the mouse on the shapes, to the opening of workbooks, to the end of the program."""

import re

import coopxl_books
import coopxl_office
import coopxl_place
import coopxl_say
import unohelper
from com.sun.star.awt import XCallback, XEnhancedMouseClickHandler
from com.sun.star.frame import XTerminateListener
from com.sun.star.lang import DisposedException

TOOLBAR = "private:resource/toolbar/addon_coopxl.Toolbar"
_NAME = re.compile(r"coopxl_([a-z_]+)")
_LEFT = 1
_kept = {}


class Later(unohelper.Base, XCallback):
    """Presses when the program is at rest: in the middle of a mouse event its window must not go away."""

    def __init__(self, context, document, name, stood):
        self._context, self._document, self._name, self._stood = context, document, name, stood

    def notify(self, data):
        """LibreOffice is at rest."""
        try:
            if self._stood is not None:
                self._document.CurrentController.select(self._stood)
            if self._name in coopxl_say.verbs():
                coopxl_office.press(self._context, self._document, self._name)
                coopxl_place.mark("told")
                if coopxl_place.timed():
                    coopxl_books.service(self._context, "com.sun.star.awt.Toolkit").processEventsToIdle()
                    coopxl_place.mark("seen")
            else:
                coopxl_office.follow(self._context, self._name)
        except DisposedException:
            coopxl_place.log("%s: the document was closed" % self._name)
        except Exception as error:  # noqa: BLE001 - nobody above us could tell anyone
            coopxl_place.log("%s: %r" % (self._name, error))


def later(context, document, name, stood=None):
    """Has a button pressed as soon as the program is at rest; `stood` is what was selected before a shape was."""
    then = Later(context, document, name, stood)
    coopxl_books.service(context, "com.sun.star.awt.AsyncCallback").addCallback(then, None)


def button_of(target):
    """The button that a shape, or what it is grouped with, stands for; empty when it stands for none."""
    while target is not None and hasattr(target, "ShapeType"):
        found = _NAME.match(target.Name or "")
        name = found.group(1).rstrip("_") if found else ""
        if name in coopxl_say.verbs():
            return name
        if not found and target.supportsService("com.sun.star.drawing.GroupShape"):
            inside = (button_of(target.getByIndex(at)) for at in range(target.Count))
            return next(filter(None, inside), "")
        target = getattr(target, "Parent", None)
    return ""


class Clicks(unohelper.Base, XEnhancedMouseClickHandler):
    """A left click on one of our shapes presses it.

    Until a press is over, LibreOffice tells the target by the pane that was active before: where panes are frozen, a cell
    may pass for a button, and a button for nothing. So the press goes its way, and what the release hits counts; what the
    press took hold of is let go.
    """

    def __init__(self, context, document):
        self._context, self._document = context, document
        self._stood = None

    def mousePressed(self, event):  # noqa: N802 - the names are LibreOffice's
        """Remembers where the officer stood. A second click must not open the text of a shape."""
        self._stood = coopxl_books.stands(self._document) or self._stood
        return not (event.ClickCount > 1 and self._button(event))

    def mouseReleased(self, event):  # noqa: N802
        """Now it is a click."""
        name = self._button(event)
        if name and event.ClickCount == 1:
            later(self._context, self._document, name, self._stood)
        return True

    def disposing(self, event):
        """The view is gone."""
        self._document = self._stood = None

    def _button(self, event):
        return button_of(event.Target) if event.Buttons == _LEFT and not event.Modifiers else ""


class End(unohelper.Base, XTerminateListener):
    """The program ends: the engine with it."""

    def queryTermination(self, event):  # noqa: N802
        """We do not stand in the way."""

    def notifyTermination(self, event):  # noqa: N802
        """It ends."""
        coopxl_office.leave()

    def disposing(self, event):
        """It ended."""


def unprinted(document):
    """Buttons are no part of a paper. LibreOffice prints even shapes that say so, unless the page prints no drawings at all.

    That is said only where nothing but buttons is drawn.
    """
    changed = document.isModified()
    pages = document.StyleFamilies.getByName("PageStyles")
    for sheet in document.Sheets:
        drawn = sheet.DrawPage
        if drawn.Count and all(button_of(drawn.getByIndex(at)) for at in range(drawn.Count)):
            pages.getByName(sheet.PageStyle).PrintDrawing = False
    if document.isModified() != changed:
        document.setModified(changed)


def view(context, document):
    """A spreadsheet got a view: its shapes can be clicked; with one of the office's workbooks the engine wakes up."""
    document.CurrentController.addEnhancedMouseClickHandler(Clicks(context, document))
    office = coopxl_books.is_office(document)
    layout = document.CurrentController.Frame.LayoutManager
    if layout is not None and office:
        layout.createElement(TOOLBAR)
        layout.showElement(TOOLBAR)
    elif layout is not None:
        layout.hideElement(TOOLBAR)
    if office:
        unprinted(document)
        if "end" not in _kept:
            _kept["end"] = End()
            coopxl_books.service(context, "com.sun.star.frame.Desktop").addTerminateListener(_kept["end"])
        coopxl_office.warm()
