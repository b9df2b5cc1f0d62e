"""What the officer sees of a click: status line, waiting window, questions, the strip above the sheet."""

import os
import time

import coopxl_say
import uno
import unohelper
from com.sun.star.awt import XActionListener, XKeyHandler, XTopWindowListener
from com.sun.star.awt.Key import ESCAPE
from coopxl_books import service

STRIP = "coopxl"
_LEVELS = {"info": 1, "warning": 2, "error": 3}  # com.sun.star.frame.InfobarType: success, warning, danger
_LONGEST, _IN_STRIP = 1500, 280
_WINDOW_AFTER = 1.0


def quiet():
    """Whether no window may wait for an answer, as in tests."""
    return os.environ.get("COOPXL_QUIET") == "1"


def strip(document, title, text, level, buttons=()):
    """The strip above the sheet, in the place of the last one. `buttons`: `(label, command)`.

    LibreOffice never breaks the bold title: were it long, it would push the buttons off the screen. The text it breaks.
    """
    controller = document.CurrentController
    take_strip(document)
    pairs = []
    for label, command in buttons:
        pair = uno.createUnoStruct("com.sun.star.beans.StringPair")
        pair.First, pair.Second = label, command
        pairs.append(pair)
    rest = text[len(title) + 2 :] if text.startswith(title + ": ") else text
    rest = rest.replace("\n", " ")
    if len(rest) > _IN_STRIP:
        rest = rest[:_IN_STRIP].rsplit(" ", 1)[0] + " …"
    controller.appendInfobar(STRIP, title, rest, _LEVELS.get(level, 1), tuple(pairs), True)


def take_strip(document):
    """Away with the strip of the last click."""
    controller = document.CurrentController
    if controller is not None and controller.hasInfobar(STRIP):
        controller.removeInfobar(STRIP)


def finish_typing(document):
    """Has the cell that is being typed take what was typed: LibreOffice does so when another one is chosen."""
    chosen = document.CurrentSelection
    area = getattr(chosen, "RangeAddress", None)
    if area is not None:
        controller = document.CurrentController
        beside = area.StartColumn - 1 if area.StartColumn else area.EndColumn + 1
        controller.select(controller.ActiveSheet.getCellByPosition(beside, area.StartRow))
        controller.select(chosen)


def box(context, document, text, kind="WARNINGBOX", buttons=1):
    """A message box over the document; the number of the button pressed. Very long texts are cut."""
    window = document.CurrentController.Frame.ContainerWindow if document is not None else None
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit("\n", 1)[0] + "\n…"
    toolkit = service(context, "com.sun.star.awt.Toolkit")
    made = toolkit.createMessageBox(window, uno.Enum("com.sun.star.awt.MessageBoxType", kind), buttons, "coopxl", text)
    try:
        return made.execute()
    finally:
        # Else it would stay, unseen, with the window of a document that may be closed.
        made.dispose()


def ask(context, document, text):
    """A question answered yes or no; where nobody may be asked, no."""
    return not quiet() and box(context, document, text, "QUERYBOX", 3) == 2


class Waiting(unohelper.Base, XActionListener, XKeyHandler, XTopWindowListener):
    """Keeps the program alive while the engine works, tells how far it is, and lets the officer cancel."""

    def __init__(self, context, document, title, lang):
        self._context, self._controller, self._title, self._lang = context, document.CurrentController, title, lang
        self._toolkit = service(context, "com.sun.star.awt.Toolkit")
        self._began = time.monotonic()
        self._text, self._indicator, self._dialog = coopxl_say.word("working", lang), None, None
        self.cancelled, self.may_cancel = False, True
        self._controller.addKeyHandler(self)

    @property
    def long(self):
        """Whether the officer has waited so long that the program must show that it lives."""
        return time.monotonic() - self._began > 0.4

    def pulse(self):
        """Shows what there is to show and lets the program breathe; nothing where the workbook was closed meanwhile."""
        frame = self._controller.Frame
        if frame is None:
            self._dialog = self._indicator = None
        elif self._indicator is None:
            self._indicator = frame.createStatusIndicator()
            self._indicator.start(self._title, 100)
        elif self._dialog is None and time.monotonic() - self._began > _WINDOW_AFTER and not quiet():
            self._open(frame.ContainerWindow)
        self._toolkit.processEventsToIdle()

    def tell(self, text, part):
        """How far the engine is: a sentence, and a part between 0 and 1 or None."""
        self._text = text or self._text
        if self._indicator is not None:
            self._indicator.setText("%s: %s" % (self._title, self._text))
            if part is not None:
                self._indicator.setValue(int(part * 100))
        if self._dialog is not None:
            self._dialog.getControl("text").setText(self._text)

    def no_return(self):
        """From here on the click cannot be cancelled."""
        self.may_cancel = self.cancelled = False
        if self._dialog is not None:
            self._dialog.getControl("cancel").setEnable(False)

    def close(self):
        """All of it away."""
        try:
            self._controller.removeKeyHandler(self)
        except Exception:  # noqa: BLE001, S110 - the document is gone, and its handlers with it
            pass
        if self._dialog is not None:
            self._dialog.setVisible(False)
            self._dialog.dispose()
        if self._indicator is not None:
            self._indicator.end()

    def _open(self, above):
        model = service(self._context, "com.sun.star.awt.UnoControlDialogModel")
        model.Title, model.Width, model.Height, model.PositionX, model.PositionY = self._title, 180, 52, 60, 40
        label = model.createInstance("com.sun.star.awt.UnoControlFixedTextModel")
        label.PositionX, label.PositionY, label.Width, label.Height = 8, 8, 164, 20
        label.Label, label.MultiLine = self._text, True
        button = model.createInstance("com.sun.star.awt.UnoControlButtonModel")
        button.PositionX, button.PositionY, button.Width, button.Height = 60, 32, 60, 14
        button.Label, button.Enabled = coopxl_say.word("cancel", self._lang), self.may_cancel
        model.insertByName("text", label)
        model.insertByName("cancel", button)
        self._dialog = service(self._context, "com.sun.star.awt.UnoControlDialog")
        self._dialog.setModel(model)
        self._dialog.createPeer(self._toolkit, above)
        self._dialog.getControl("cancel").addActionListener(self)
        self._dialog.addTopWindowListener(self)
        self._dialog.setVisible(True)

    # LibreOffice calls these by their names.

    def actionPerformed(self, event):  # noqa: N802
        """The button was pressed."""
        self.cancelled = self.may_cancel

    def windowClosing(self, event):  # noqa: N802
        """The window was closed by its corner."""
        self.cancelled = self.may_cancel

    def keyPressed(self, event):  # noqa: N802
        """Esc cancels wherever the officer is."""
        if event.KeyCode == ESCAPE and self.may_cancel:
            self.cancelled = True
            return True
        return False

    def keyReleased(self, event):  # noqa: N802
        """Nothing more to do."""
        return False

    def disposing(self, event):
        """Nothing more to do."""

    windowOpened = windowClosed = windowMinimized = windowNormalized = disposing  # noqa: N815
    windowActivated = windowDeactivated = disposing  # noqa: N815
