"""The engine as LibreOffice's extension has it: a child that answers clicks until its input ends."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopxl import __version__
from coopxl.core.errors import CannotGoOn
from coopxl.engine.lines import Gone, Lines, Message
from coopxl.engine.telling import stopped

if TYPE_CHECKING:
    from coopxl.hosts.door import Host
    from coopxl.run.click import Answer, Spot


def converse(lines: Lines) -> None:
    """Answers one message after the other; returns when the extension is gone."""
    try:
        while True:
            try:
                message = lines.receive()
            except ValueError as why:
                lines.send("stop", **stopped(why, "", None, _log()))
                continue
            _answer(lines, message)
    except Gone:
        return


def _log() -> Path:
    """Where the extension puts what the engine says on its standard error."""
    from coopxl.office import place

    return place.place() / place.CALC_LOG


def _answer(lines: Lines, message: Message) -> None:
    try:
        match message["kind"]:
            case "hello":
                _greet(lines, message["version"])
            case "click":
                _click(lines, message)
            case "landed":
                from coopxl.office.recovery import landed

                lines.send("landed", yes=landed(Path(message["folder"]), message["files"]))
            case kind:
                raise ValueError(f"no message is called {kind}")
    except Gone:
        raise
    except Exception as why:  # noqa: BLE001 - a fault in one click must not end the engine
        book = message.get("book")
        folder = Path(book).parent if book and isinstance(book, str) else None
        lines.send("stop", **stopped(why, str(message.get("lang") or ""), folder, _log()))


def _greet(lines: Lines, version: str) -> None:
    if version != __version__:
        raise CannotGoOn("CLICK-08", theirs=version, ours=__version__)
    lines.send("hello", version=__version__)
    from coopxl.engine.warm import warm_up

    warm_up()


def _click(lines: Lines, message: Message) -> None:
    from coopxl.run.click import Click, click

    day = message.get("today")
    asked = Click(
        message["name"],
        Path(message["book"]),
        message["sheet"],
        message["row"],
        message["column"],
        message.get("lang") or "",
        date.fromisoformat(day) if day else None,
    )
    lines.send("done", **_as_data(click(asked, CalcDesk(lines, message["books"]))))


class CalcDesk:
    """LibreOffice, as far as a click needs it: `books` are those the extension sent."""

    def __init__(self, lines: Lines, sent: Mapping[str, Mapping[str, Any]]) -> None:
        from coopxl.hosts.calc.host import CalcHost

        self._lines = lines
        self.books: Mapping[Path, Host] = {
            Path(path).resolve(): CalcHost(path, book, self._talk) for path, book in sent.items()
        }

    def _talk(self, message: dict[str, object]) -> Message:
        self._lines.send(str(message.pop("kind")), **message)
        return self._lines.receive()

    def progress(self, text: str, part: float | None) -> None:
        """Goes to the status line."""
        self._lines.send("progress", text=text, part=part)

    def agree(self, text: str) -> bool:
        """A message box."""
        return bool(self._lines.ask("ask", text=text)["yes"])

    def committing(self, files: Mapping[Path, str]) -> None:
        """From here on the extension must not take back what it applied before it knows."""
        self._lines.send("committing", files={str(path): digest for path, digest in files.items()})


def _as_data(answer: "Answer") -> dict[str, object]:
    return {
        "text": answer.text,
        "level": answer.level,
        "show": _spot(answer.show),
        "first": _spot(answer.first),
        "files": [str(path) for path in answer.files],
    }


def _spot(spot: "Spot | None") -> dict[str, object] | None:
    if spot is None:
        return None
    return {"book": str(spot.book), "sheet": spot.sheet, "row": spot.row, "column": spot.column}
