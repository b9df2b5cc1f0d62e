"""The jobs with pandas and openpyxl. Started as a process of its own: `python -m benchmarks.sides.pandas_side JOB FOLDER`."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

from benchmarks.sides import told


def read(folder: Path) -> Mapping[str, object]:
    """Expenses and budget of the tracking book, typed."""
    from benchmarks.sides.pandas_reading import registers

    spent, budget = registers(folder / "seguimiento.xlsx")
    return {
        "rows": len(spent.frame) + len(budget.frame),
        "digest": lambda: told.digest([*_rows(spent.frame), *_rows(budget.frame)]),
    }


def _rows(frame: pd.DataFrame) -> list[list[object]]:
    plain = frame.astype(object).where(frame.notna(), None)
    plain["amount"] = (
        (frame["amount"] * 100).round().astype("Int64").astype(object).where(frame["amount"].notna(), None)
    )
    if "date" in frame:
        plain["date"] = frame["date"].dt.date.where(frame["date"].notna(), None)
    return plain.to_numpy().tolist()


def validate(folder: Path) -> Mapping[str, object]:
    """All checks, and the sheet of findings."""
    from benchmarks.sides.pandas_checking import findings, write

    found = findings(folder)
    write(folder, found)
    return {"findings": len(found)}


def calendar(folder: Path) -> Mapping[str, object]:
    """The chronological table and the month calendar."""
    from benchmarks.sides.pandas_calendar import write
    from benchmarks.sides.pandas_calls import offers

    listed = offers(folder)
    write(folder, listed)
    return {"offers": len(listed)}


JOBS: dict[str, Callable[[Path], Mapping[str, object]]] = {"read": read, "validate": validate, "calendar": calendar}

if __name__ == "__main__":
    told.finish(JOBS[sys.argv[1]](Path(sys.argv[2])), check="--check" in sys.argv)
