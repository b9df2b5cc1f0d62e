"""Gate and score of every pair as one would write them in a script: pandas for the pairs, rapidfuzz for the names of places."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

OURS = ("ecuador", "américa latina")
OTHERS = ("perú", "bolivia", "áfrica", "colombia")
DAY = timedelta(days=1)
GRAVITY = np.array(["pass", "unknown", "fail"])


def matched(rows: Mapping[str, Sequence[Mapping[str, Any]]], now: datetime) -> dict[tuple[str, str], tuple[str, int]]:
    """(project, call or cooperant) -> (gate, score)."""
    projects, calls = pd.DataFrame(rows["projects"]), pd.DataFrame(rows["calls"])
    cooperants = pd.DataFrame(rows["cooperants"])
    calls["kind"], cooperants["kind"] = "call", "cooperant"
    calls["reach"] = calls["geography"].map(_reach)
    cooperants["reach"] = cooperants["country"].map(lambda country: 0 if country == "EC" else 1)
    calls["left"] = [_left(now.date(), day) for day in calls["closes"]]
    offered = pd.concat([calls, cooperants], ignore_index=True)
    pairs = projects.merge(offered, how="cross", suffixes=("", "_their"))
    judged = [_judge(pair) for pair in pairs.to_dict("records")]
    return dict(zip(zip(pairs["id"], pairs["id_their"], strict=True), judged, strict=True))


def _reach(text: str | None) -> int:
    """0 ours, 1 unknown, 2 others."""
    if not isinstance(text, str):
        return 1
    words = text.lower()
    if process.extractOne(words, OURS, scorer=fuzz.partial_ratio, score_cutoff=99):
        return 0
    return 2 if process.extractOne(words, OTHERS, scorer=fuzz.partial_ratio, score_cutoff=99) else 1


def _left(today: date, day: date | None) -> float:
    if not isinstance(day, date):
        return float("nan")
    return float(np.busday_count(today + DAY, day + DAY))


def _keys(value: object) -> set[str]:
    return set(value) if isinstance(value, tuple) else set()


def _shared(ours: set[str], theirs: set[str], points: int) -> tuple[int, int]:
    """State (0 pass, 1 unknown, 2 fail) and points."""
    if not ours or not theirs:
        return 1, points // 2
    both = (ours & theirs) - {"other"}
    return (0, points * len(both) // len(ours)) if both else (2, 0)


def _number(value: object) -> Any:
    return None if pd.isna(value) else value


def _judge(pair: Mapping[str, Any]) -> tuple[str, int]:
    call = pair["kind"] == "call"
    area, for_area = _shared(_keys(pair["areas"]), _keys(pair["areas_their"]), 30)
    people, for_people = _shared(_keys(pair["populations"]), _keys(pair["populations_their"]), 15)
    _, for_sdg = _shared(_keys(pair["sdg"]), _keys(pair["sdg_their"]), 10)
    ours, theirs = _keys(pair["cooperation_types"]), _keys(pair["cooperation_types_their"])
    for_type = 15 // 2 if not ours or not theirs else 15 if (ours & theirs) - {"other"} else 0
    requested, most = _number(pair["amount_requested"]), _number(pair["amount_max"])
    for_amount = 5 if requested is None or most is None else 10 if requested <= most else 0
    for_place = (5, 2, 0)[int(pair["reach"])]
    left = _number(pair["left"])
    for_time = 2 if left is None else 0 if left < 20 else 2 if left < 30 else 5
    states = [int(pair["reach"]), area, people]
    if call:
        applicants = _keys(pair["applicants"])
        states.append(1 if not applicants else 0 if "municipality" in applicants else 2)
        states.append(_counterpart(_number(pair["cofinancing"]), requested, _number(pair["counterpart"])))
        states.append(1 if isinstance(pair["requirements"], str) else 0)
        states.append(1 if left is None else 2 if left < 20 else 0)
    else:
        states.append(1)
    score = for_area + for_people + for_type + for_amount + for_sdg + for_place + for_time
    return str(GRAVITY[max(states)]), score


def _counterpart(share: Any, requested: Any, offered: Any) -> int:
    if share is None:
        return 1
    if share == 0:
        return 0
    if offered is None:
        return 1
    if requested is None:
        return 1 if offered > 0 else 2
    return 0 if offered >= requested * share / (100 - share) else 2
