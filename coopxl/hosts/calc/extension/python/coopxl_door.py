"""The door for the macros of a workbook that is open in LibreOffice."""

import uno  # noqa: F401 - the script provider wants it


def click(name, *_):
    """Presses a button of the workbook in front."""
    context = XSCRIPTCONTEXT.getComponentContext()  # noqa: F821 - the script provider sets it
    context.ServiceManager.createInstanceWithContext("coopxl.Button", context).trigger(name)


g_exportedScripts = (click,)  # noqa: N816 - the script provider asks for this name
