"""Which copies stay: all of ten days, one a day for three months, one a month after, and no more room than was given."""

import json
from datetime import datetime, timedelta

import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.office import backups
from coopxl.office.backups import Copy, Moment, Rule
from coopxl.office.layer import digest

NOW = datetime(2026, 3, 31, 12)


def moment(place, at, size=1000):
    return Moment(place / f"{at:%Y-%m-%d_%H%M%S_%f}", "validate", (Copy("a.xlsx", "a.xlsx", "", size),))


def kept(place, days, rule=None, size=1000):
    """The ages, in days, of what stays of copies of these ages."""
    every = sorted(
        (moment(place, NOW - timedelta(days=age), size) for age in days), key=lambda one: one.at, reverse=True
    )
    gone = {one.name for one in (rule or Rule()).let_go(every, NOW)}
    return [(NOW - one.at) / timedelta(days=1) for one in every if one.name not in gone]


def test_the_last_ten_days_stay_whole(tmp_path):
    ages = [0, 0.1, 0.2, 1, 1.1, 9.9, 10.2]
    assert kept(tmp_path, ages) == ages


def test_then_the_last_of_each_day_and_then_of_each_month(tmp_path):
    assert kept(tmp_path, [11.1, 11.2, 11.3, 12.1, 90.1]) == [11.1, 12.1, 90.1]
    ages = [100.1, 101, 102, 130, 131, 400, 401]
    assert [(NOW - timedelta(days=age)).month for age in kept(tmp_path, ages)] == [12, 11, 2]
    assert kept(tmp_path, ages) == [100.1, 130, 400]


def test_the_newest_never_goes(tmp_path):
    assert kept(tmp_path, [5000]) == [5000]
    assert kept(tmp_path, [0, 1, 2], Rule(0, 0, 0)) == [0]


def test_there_is_a_limit_and_the_oldest_go_first(tmp_path):
    assert kept(tmp_path, [0, 1, 2, 3], Rule(megabytes=3), size=1_000_000) == [0, 1, 2]


def test_ten_years_of_twenty_writes_a_day_stay_few(tmp_path):
    every = [number / 20 for number in range(0, 20 * 3650, 7)]
    assert len(kept(tmp_path, every)) < 260


def written(office, at):
    """A moment on the disk."""
    one = Moment(
        office / ".coopxl" / "backups" / f"{at:%Y-%m-%d_%H%M%S_%f}", "calls", (Copy("a", "a", digest(b"old"), 3),)
    )
    backups.keep(one, {"a": b"old"})
    return one


def test_what_goes_is_gone_from_the_disk_and_what_was_half_gone_too(tmp_path):
    new, day, same_day = (written(tmp_path, NOW - timedelta(days=age)) for age in (0, 20, 20.1))
    leaving = same_day.place.with_name(".leaving-2020")
    leaving.mkdir()
    (leaving / "a").write_bytes(b"")
    backups.thin(tmp_path, NOW)
    assert sorted(new.place.parent.iterdir()) == [day.place, new.place]
    assert backups.moments(tmp_path) == [new, day]


@pytest.mark.parametrize("typed", [{"all_days": 30}, {"all_days": -1}, {"all_days": "30"}, {"all_days": True}, [], 7])
def test_the_rule_is_the_office_s_own_where_it_says_so(tmp_path, typed):
    (tmp_path / ".coopxl").mkdir()
    (tmp_path / ".coopxl" / "settings.json").write_text(json.dumps({"backups": typed}))
    assert Rule.of(tmp_path) == Rule(30 if typed == {"all_days": 30} else 10)


def test_a_copy_that_is_not_what_was_kept_is_not_used(tmp_path):
    one = written(tmp_path, NOW)
    assert one.read(one.copies[0]) == b"old"
    for spoil in (lambda path: path.write_bytes(b"other"), lambda path: path.unlink()):
        spoil(one.place / "a")
        with pytest.raises(CannotGoOn) as stop:
            one.read(one.copies[0])
        assert stop.value.code == "OFF-27"


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"copies": 1}', None])
def test_a_folder_of_somebody_else_s_is_no_moment(tmp_path, content):
    one = written(tmp_path, NOW)
    for name in ("mis copias", "2026-03-30_120000_000000"):
        (one.place.parent / name).mkdir()
        if content is not None:
            (one.place.parent / name / "moment.json").write_bytes(content)
    assert backups.moments(tmp_path) == [one]
    backups.thin(tmp_path, NOW + timedelta(days=4000))
    assert len(list(one.place.parent.iterdir())) == 3
