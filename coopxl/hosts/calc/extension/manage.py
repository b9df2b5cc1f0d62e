"""Adds, removes and asks about the extension. Run by a Python that has uno: `manage.py <pipe> add|remove|version ...`.

It answers one JSON object on standard output. unopkg would do the same, but refuses the administrator of a server.
"""

import json
import sys
import time

import uno
import unohelper
from com.sun.star.connection import NoConnectException
from com.sun.star.task import XInteractionHandler
from com.sun.star.ucb import XCommandEnvironment

_WHERE = "user"


class Approving(unohelper.Base, XCommandEnvironment, XInteractionHandler):
    """Says yes to whatever is asked: the officer asked for the installation."""

    def getInteractionHandler(self):  # noqa: N802 - the names are LibreOffice's
        """We do."""
        return self

    def getProgressHandler(self):  # noqa: N802
        """Nobody looks."""

    def handle(self, request):
        """Approves."""
        for offered in request.getContinuations():
            if offered.queryInterface(uno.getTypeByName("com.sun.star.task.XInteractionApprove")) is not None:
                offered.select()
                return


def connected(pipe, seconds):
    """The context of the LibreOffice that listens on this pipe."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + seconds
    while True:
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def main(pipe, act, identifier, url=""):
    """Does it, and ends that LibreOffice."""
    context = connected(pipe, 60)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    try:
        manager = context.getByName("/singletons/com.sun.star.deployment.ExtensionManager")
        abort, yes = manager.createAbortChannel(), Approving()
        if act == "remove":
            manager.removeExtension(identifier, "", _WHERE, abort, yes)
        elif act == "add":
            manager.addExtension(url, (), _WHERE, abort, yes)
        there = {each.getIdentifier().Value: each for each in manager.getDeployedExtensions(_WHERE, abort, yes)}
        found = there.get(identifier)
        answer = {"version": found.getVersion() if found is not None else ""}
    except Exception as error:  # noqa: BLE001 - it is told by whoever started us
        answer = {"error": (str(error).strip().splitlines() or [type(error).__name__])[0]}
    finally:
        try:
            desktop.terminate()
        except Exception:  # noqa: BLE001, S110 - it is gone already
            pass
    print(json.dumps(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
