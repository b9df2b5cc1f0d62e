"""The one engine of this program, the one click that may run, and what the last one left to be looked at."""

import os

import coopxl_books
import coopxl_click
import coopxl_link
import coopxl_place
import coopxl_read
import coopxl_say
import coopxl_screen
import uno
from coopxl_desk import Desk, first_line

COMMAND = "service:coopxl.Button?"
_held = {"engine": None, "waiting": None, "first": None, "files": []}


class CannotStart(Exception):
    """There is no engine to ask; `code` names a message."""

    def __init__(self, code, **facts):
        super().__init__(code, facts)
        self.code, self.facts = code, facts


def warm():
    """Starts the engine, so that the first click finds it awake. Whatever is wrong is told at the click."""
    try:
        _engine()
    except CannotStart as wrong:
        coopxl_place.log("not started: %s %s" % (wrong.code, wrong.facts))


def leave():
    """The program ends: so does the engine, in the middle of a click too."""
    if _held["waiting"] is not None:
        _held["waiting"].cancelled = True
    if _held["engine"] is not None:
        _held["engine"].leave()


def _engine():
    engine = _held["engine"]
    if engine is None or not engine.alive:
        engine = _held["engine"] = _start()
    return engine


def _start():
    found = coopxl_place.engine()
    if found is None:
        raise CannotStart("CALC-02")
    theirs, words = found
    ours = coopxl_say.version()
    if theirs != ours:
        raise CannotStart("CALC-04", theirs=theirs, ours=ours)
    try:
        return coopxl_link.Engine(words, ours)
    except OSError as error:
        coopxl_place.log("not started: %r" % error)
        raise CannotStart("CALC-02") from error


def press(context, document, name):
    """A click on a button of this document, from question to answer."""
    coopxl_place.mark("pressed")
    lang = coopxl_books.language(context, document)
    path = coopxl_books.path_of(document)
    label = coopxl_say.verb(name, lang)
    if _held["waiting"] is not None:
        _tell(context, document, path, lang, label, coopxl_click.own("CALC-05"))
    elif path is None:
        _tell(context, document, path, lang, label, coopxl_click.own("CALC-01"))
    else:
        coopxl_screen.take_strip(document)
        coopxl_screen.finish_typing(document)
        title = "coopxl: " + label
        waiting = _held["waiting"] = coopxl_screen.Waiting(context, document, title, lang)
        try:
            last = _ask(context, document, path, name, waiting, title)
        finally:
            _held["waiting"] = None
            waiting.close()
        coopxl_place.mark("closed")
        _tell(context, document, path, lang, label, last)


def _ask(context, document, path, name, waiting, title):
    desk = None
    try:
        desk = Desk(context, path, waiting, title)
        coopxl_place.mark("read")
        question = {"kind": "click", "name": name, "book": path, "lang": "", "today": _today(), "books": desk.books}
        question.update(_cursor(document))
        return coopxl_click.Click(desk, _engine(), _engine, question).run()
    except CannotStart as wrong:
        return coopxl_click.own(wrong.code, **wrong.facts)
    except coopxl_click.Unknown:
        return coopxl_click.own("CALC-12")
    except coopxl_read.TooLarge as large:
        return coopxl_click.own("CALC-14", sheet=str(large))
    except Exception as error:  # noqa: BLE001 - the officer is told, and LibreOffice goes on
        coopxl_place.log("%s: %r" % (name, error))
        return coopxl_click.own("CALC-15", why=first_line(error))
    finally:
        if desk is not None:
            desk.close()


def _today():
    return os.environ.get("COOPXL_TODAY", "")


def _cursor(document):
    """Where the officer stands."""
    controller, selection = document.CurrentController, document.CurrentSelection
    area = getattr(selection, "RangeAddress", None)
    if area is None and hasattr(selection, "RangeAddresses") and selection.RangeAddresses:
        area = selection.RangeAddresses[0]
    at = (area.StartRow + 1, area.StartColumn + 1) if area is not None else (1, 1)
    return {"sheet": controller.ActiveSheet.Name, "row": at[0], "column": at[1]}


def _tell(context, document, path, lang, label, last):
    """The last word, above the sheet; a stop also in a box. Without the document, in whatever is in front."""
    if last["kind"] == "own":
        text, level = coopxl_say.told(last["code"], lang, log=coopxl_place.log_path(), **last["facts"])
    else:
        text, level = last["text"], last.get("level", "error")
    coopxl_place.log("%s: %s" % (last["kind"], text))
    front = _standing(context, path, document)
    if front is None:
        return None if coopxl_screen.quiet() else coopxl_screen.box(context, None, text)
    buttons = []
    _show(context, last.get("show"))
    if last["kind"] == "done":
        buttons = _offers(lang, last)
    coopxl_screen.strip(front, label, text, level, buttons)
    if last["kind"] == "done" or level == "info" or coopxl_screen.quiet():
        return None
    return coopxl_screen.box(context, front, text, "ERRORBOX" if level == "error" else "WARNINGBOX")


def _standing(context, path, document):
    """The document, while it is open; else any other spreadsheet."""
    there = coopxl_books.opened(context)
    if path is None:
        return document
    return there.get(path) or next(iter(there.values()), None)


def _offers(lang, last):
    _held["first"], _held["files"] = last.get("first"), list(last.get("files") or [])
    offers = []
    if _held["first"]:
        offers.append((coopxl_say.word("first", lang), COMMAND + "first"))
    if _held["files"]:
        offers.append((coopxl_say.word("open", lang), COMMAND + "open"))
    return offers


def follow(context, name):
    """A button of the strip: `first` goes to the first finding, `open` opens the documents that were made."""
    if name == "first":
        first = _held["first"]
        if first["book"] not in coopxl_books.opened(context):
            _open(context, first["book"])
        _show(context, first)
    elif name == "open":
        for path in _held["files"]:
            _open(context, path)


def _open(context, path):
    desktop = coopxl_books.service(context, "com.sun.star.frame.Desktop")
    desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_default", 0, ())


def _show(context, place):
    """Brings a cell before the officer's eyes; a hidden sheet stays hidden."""
    document = coopxl_books.opened(context).get(place["book"]) if place else None
    if document is None or not document.Sheets.hasByName(place["sheet"]):
        return
    sheet, controller = document.Sheets.getByName(place["sheet"]), document.CurrentController
    if not sheet.IsVisible:
        return
    controller.Frame.activate()
    controller.Frame.ContainerWindow.toFront()
    controller.setActiveSheet(sheet)
    if place.get("row"):
        controller.select(sheet.getCellByPosition((place.get("column") or 1) - 1, place["row"] - 1))
