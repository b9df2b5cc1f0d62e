"""The open spreadsheets and where they stand on the disk."""

import os

import uno

PROPERTY_WORKBOOK, PROPERTY_LANGUAGE = "coopxl_workbook", "coopxl_language"


def service(context, name):
    """A service of LibreOffice."""
    return context.ServiceManager.createInstanceWithContext(name, context)


def is_spreadsheet(document):
    """Whether it is a document of Calc that is shown somewhere."""
    return (
        document is not None
        and hasattr(document, "supportsService")
        and document.supportsService("com.sun.star.sheet.SpreadsheetDocument")
    )


def path_of(document):
    """Where its file is, by the folder's true name; None when it has none on this computer."""
    url = document.URL
    if not url.startswith("file:"):
        return None
    path = uno.fileUrlToSystemPath(url)
    return os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))


def opened(context):
    """Every open spreadsheet by its path."""
    found = {}
    components = service(context, "com.sun.star.frame.Desktop").Components.createEnumeration()
    while components.hasMoreElements():
        document = components.nextElement()
        if is_spreadsheet(document):
            path = path_of(document)
            if path is not None and document.CurrentController is not None:
                found[path] = document
    return found


def stands(document):
    """The cells that are selected; None when something else is."""
    chosen = document.CurrentSelection if document is not None else None
    return chosen if hasattr(chosen, "RangeAddress") or hasattr(chosen, "RangeAddresses") else None


def beside(context, path):
    """Those in the folder of this path."""
    folder = os.path.dirname(path)
    return {each: document for each, document in opened(context).items() if os.path.dirname(each) == folder}


def properties(document):
    """Its custom properties as text."""
    held = document.DocumentProperties.UserDefinedProperties
    return {item.Name: _text(item.Value) for item in held.PropertyValues}


def _text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def is_office(document):
    """Whether it is one of coopxl's workbooks."""
    return document.DocumentProperties.UserDefinedProperties.PropertySetInfo.hasPropertyByName(PROPERTY_WORKBOOK)


def language(context, document):
    """The office's language, as the workbook says; else that of the program."""
    said = properties(document).get(PROPERTY_LANGUAGE, "") if document is not None else ""
    if said in ("es", "en"):
        return said
    provider = service(context, "com.sun.star.configuration.ConfigurationProvider")
    where = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    where.Name, where.Value = "nodepath", "/org.openoffice.Setup/L10N"
    access = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", (where,))
    return "en" if str(access.getByName("ooLocale")).startswith("en") else "es"
