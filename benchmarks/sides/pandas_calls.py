"""The offers in the order in which they close, with pandas: dated calls, and the forecasts of programmes not yet called."""

from calendar import monthrange
from collections.abc import Collection
from datetime import date, time
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.sides.asked import FIRST_ROW, TODAY
from benchmarks.sides.pandas_reading import sheets

OFFICE = "America/Guayaquil"
MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip
CLOSING_DAYS = 7
OVER = ("closed", "cancelled")
COLUMNS = [
    "id", "agency", "name", "category", "requirements", "state", "opens", "closes", "until", "closes_hour", "phrase",
    "first", "last", "sheet", "row",
]  # fmt: skip

End = tuple[int, int, int]
"""Year, month and day of one end of a window; day 0 is not known."""
MonthDay = tuple[int, int]


def offers(folder: Path) -> pd.DataFrame:
    """One row for each call and forecast. `first` and `last` are the months it touches, counted from year 0."""
    raw = sheets(folder / "calendario.xlsx", ["Programas", "Convocatorias", "Feriados"])
    calls = _calls(raw["Convocatorias"])
    listed = pd.concat([calls[COLUMNS], _forecasts(raw["Programas"], calls)], ignore_index=True)
    listed["agency"] = _told_apart(listed)
    _count_days(listed, raw["Feriados"]["Fecha"])
    turn = listed["state"].isin(OVER) * 2 + (listed["state"] == "undated")
    seconds = (listed["until"] - pd.Timestamp(0, tz="UTC")).dt.total_seconds()
    order = seconds.where(turn == 0, (-seconds).where(turn == 2, 0)).fillna(np.inf)
    return listed.assign(turn=turn, order=order).sort_values(["turn", "order", "id"], ignore_index=True)


def _calls(raw: pd.DataFrame) -> pd.DataFrame:
    calls = pd.DataFrame(
        {
            "id": raw["ID"],
            "programme": raw["Programa"].str.split(" — ", n=1).str[0],
            "agency": raw["Cooperante"].str.split(" — ", n=1).str[1],
            "name": raw["Convocatoria"],
            "category": raw["Categoría"],
            "requirements": raw["Requisitos"],
            "announcement": raw["Anuncio"],
            "opens": pd.to_datetime(raw["Apertura"]),
            "closes_day": pd.to_datetime(raw["Cierre"]),
            "hour": raw["Hora de cierre"],
            "zone": raw["Zona horaria"].fillna(OFFICE),
            "sheet": "Convocatorias",
            "row": raw.index + FIRST_ROW,
        }
    )
    hour = calls["hour"].where(calls["hour"].notna(), time(23, 59))
    calls["until"] = _utc(calls["closes_day"] + pd.to_timedelta(hour.astype(str)), calls["zone"])
    calls["closes"] = calls["until"].dt.tz_convert(OFFICE).dt.tz_localize(None)
    calls["state"] = _states(calls)
    calls["closes_hour"] = calls["closes"].dt.strftime("%H:%M").where(calls["hour"].notna(), "hora por confirmar")
    months = calls["closes_day"].dt.year * 12 + calls["closes_day"].dt.month - 1
    calls["last"] = months
    calls["first"] = (calls["opens"].dt.year * 12 + calls["opens"].dt.month - 1).fillna(months)
    calls["phrase"] = [_said(opens, closes) for opens, closes in zip(calls["opens"], calls["closes_day"], strict=True)]
    return calls


def _utc(local: pd.Series, zones: pd.Series) -> pd.Series:
    moments = [
        local[zones == zone].dt.tz_localize(zone, ambiguous="NaT", nonexistent="shift_forward").dt.tz_convert("UTC")
        for zone in zones.unique()
    ]
    return pd.concat(moments).reindex(local.index)


def _states(calls: pd.DataFrame) -> np.ndarray:
    now = pd.Timestamp(TODAY, tz=OFFICE)
    opening = _utc(calls["opens"], calls["zone"])
    near = (calls["closes"].dt.normalize() - pd.Timestamp(TODAY)).dt.days <= CLOSING_DAYS
    tests = [
        calls["announcement"] == "Cancelada por el cooperante",
        calls["until"] < now,
        opening > now,
        calls["until"].isna(),
        near,
    ]
    return np.select(tests, ["cancelled", "closed", "upcoming", "undated", "closing"], "open")


def _said(opens: pd.Timestamp, closes: pd.Timestamp) -> str:
    if pd.isna(closes):
        return "por confirmar"
    until = f"{closes.day} de {MONTHS[closes.month - 1]} de {closes.year}"
    return until if pd.isna(opens) else f"{opens.day} de {MONTHS[opens.month - 1]} al {until}"


def _forecasts(raw: pd.DataFrame, calls: pd.DataFrame) -> pd.DataFrame:
    year = calls["closes_day"].dt.year.fillna(calls["id"].str[4:8].astype(float))
    undated = calls["state"] == "undated"
    pending = (undated & (year >= TODAY.year)) | ~(undated | calls["state"].isin(OVER))
    busy = set(calls.loc[pending, "programme"])
    covered = year.groupby(calls["programme"]).agg(set).to_dict()
    month = {name: number for number, name in enumerate(MONTHS, 1)}
    rows = []
    for row, one in zip(raw.index, raw.to_dict("records"), strict=True):
        if one["ID"] in busy:
            continue
        usual = [
            (month[one[f"{end}: mes"]], 0 if pd.isna(one[f"{end}: día"]) else int(one[f"{end}: día"]))
            if isinstance(one[f"{end}: mes"], str)
            else None
            for end in ("Abre", "Cierra")
        ]
        rows.append(_forecast(one, row, *_next(*usual, covered.get(one["ID"], set()))))
    return pd.DataFrame(rows, columns=COLUMNS).astype({"until": "datetime64[ns, UTC]", "closes": "datetime64[ns]"})


def _next(opens: MonthDay | None, closes: MonthDay | None, covered: Collection[float]) -> tuple[End | None, End | None]:
    """The two ends of the next window that is not over and that no call covers."""
    if not opens and not closes:
        return None, None
    crosses = bool(opens and closes) and (closes < opens if opens[1] and closes[1] else closes[0] < opens[0])
    for year in range(TODAY.year, TODAY.year + 10):
        first = (year - crosses, *opens) if opens else None
        last = (year, *closes) if closes else None
        if _last_day(last or first) >= TODAY and year not in covered:
            return first, last
    return None, None


def _last_day(end: End) -> date:
    year, month, day = end
    longest = monthrange(year, month)[1]
    return date(year, month, min(day, longest) if day else longest)


def _forecast(one: dict[str, str], row: int, opens: End | None, closes: End | None) -> dict[str, object]:
    known = opens or closes
    offer = {
        "agency": one["Cooperante"].split(" — ", 1)[1],
        "name": one["Programa"],
        "category": one["Categoría"],
        "requirements": one["Requisitos"],
        "sheet": "Programas",
        "row": row + FIRST_ROW,
    }
    if not known:
        return offer | {"id": one["ID"], "state": "undated", "phrase": "por confirmar"}
    until = pd.Timestamp(_last_day(closes or opens)) + pd.Timedelta(hours=23, minutes=59)
    day_known = bool(closes and closes[2])
    return offer | {
        "id": f"{one['ID']}/{(closes or opens)[0]}",
        "state": "forecast",
        "until": until.tz_localize(OFFICE).tz_convert("UTC"),
        "closes": until if day_known else pd.NaT,
        "closes_hour": "hora por confirmar" if day_known else None,
        "phrase": " al ".join(f"{end[2] or ''} de {MONTHS[end[1] - 1]}".strip() for end in (opens, closes) if end),
        "first": known[0] * 12 + known[1] - 1,
        "last": (closes or opens)[0] * 12 + (closes or opens)[1] - 1,
    }


def _told_apart(listed: pd.DataFrame) -> pd.Series:
    several = listed.groupby("agency")["name"].transform("nunique") > 1
    return listed["agency"].where(~several, listed["agency"] + " — " + listed["name"])


def _count_days(listed: pd.DataFrame, off: pd.Series) -> None:
    day = listed["closes"].dt.normalize().mask(listed["state"] == "cancelled")
    listed["days_left"] = (day - pd.Timestamp(TODAY)).dt.days
    ahead = day.notna() & ~listed["state"].isin(OVER)
    counted = np.busday_count(
        np.datetime64(TODAY) + 1,
        day[ahead].to_numpy().astype("datetime64[D]") + 1,
        holidays=pd.to_datetime(off).to_numpy().astype("datetime64[D]"),
    )
    listed["working_days"] = pd.Series(counted, index=listed.index[ahead]).reindex(listed.index)
