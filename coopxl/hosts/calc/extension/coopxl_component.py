"""What LibreOffice starts: a job when a view opens, a command behind menu, toolbar and keys."""

import coopxl_books
import coopxl_place
import coopxl_watch
import unohelper
from com.sun.star.task import XJob, XJobExecutor


class Button(unohelper.Base, XJobExecutor, XJob):
    """`service:coopxl.Button?validate` presses a button of the document in front."""

    def __init__(self, context):
        self._context = context

    def trigger(self, name):
        """A command of menu, toolbar, key or strip, or the script behind the workbook's own macros."""
        document = coopxl_books.service(self._context, "com.sun.star.frame.Desktop").getCurrentComponent()
        if coopxl_books.is_spreadsheet(document):
            coopxl_watch.later(self._context, document, name)

    def execute(self, arguments):
        """A view was made."""
        try:
            given = {item.Name: item.Value for each in arguments if each.Name == "Environment" for item in each.Value}
            document = given.get("Model")
            if coopxl_books.is_spreadsheet(document) and document.CurrentController is not None:
                coopxl_watch.view(self._context, document)
        except Exception as error:  # noqa: BLE001 - a workbook opens even when we fail
            coopxl_place.log("opening: %r" % error)


g_ImplementationHelper = unohelper.ImplementationHelper()  # noqa: N816 - LibreOffice asks for this name
g_ImplementationHelper.addImplementation(Button, "coopxl.Button", ("com.sun.star.task.Job",))
