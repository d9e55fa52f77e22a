from __future__ import annotations

import datetime as dt
import zoneinfo

import dateutil.tz
import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.errors import InvalidValueError
from incidentkit.notation.moment.zone_mentions import zone_mentions, zones_in
from incidentkit.notation.moment.zone_words import ABBREVIATIONS, AMBIGUOUS, PHRASES
from incidentkit.notation.moment.zones import (
    UTC,
    SharedName,
    Zone,
    fixed_zone,
    zone_named,
    zone_of,
)
from incidentkit.notation.outcome import Reason, Unread

HOUR = 3600


class Floating(dt.tzinfo):
    """A zone whose offset hangs on the time, and that has no name."""

    def utcoffset(self, _when: dt.datetime | None, /) -> dt.timedelta | None:
        return None

    dst = utcoffset

    def tzname(self, _when: dt.datetime | None, /) -> str | None:
        return None


def named(text: str) -> Zone:
    found = zone_named(text)
    assert isinstance(found, Zone)
    return found


def shown(zones: tuple[Zone | Unread, ...]) -> list[str]:
    return [zone.name if isinstance(zone, Zone) else "?" for zone in zones]


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("UTC", 0),
        ("utc", 0),
        ("GMT", 0),
        ("Z", 0),
        ("PST", -8 * HOUR),
        ("WEST", HOUR),
        ("UTC+2", 2 * HOUR),
        ("UTC +2", 2 * HOUR),
        ("UTC-05:00", -5 * HOUR),
        ("UTC−5", -5 * HOUR),
        ("GMT+2", 2 * HOUR),
        ("+0530", 5 * HOUR + 1800),
        ("-00:00", 0),
        ("IST (UTC+5:30)", 5 * HOUR + 1800),
        ("CET (UTC+1)", HOUR),
        ("Utc (UTC+0)", 0),
        ("Coordinated Universal Time", 0),
        ("Pacific Daylight Time (PDT)", -7 * HOUR),
        ("local time (UTC+3)", 3 * HOUR),
        ("Tokyo time (UTC+9)", 9 * HOUR),
    ],
)
def test_a_zone_with_one_offset_is_known_by_it(text: str, offset: int) -> None:
    assert (named(text).offset, named(text).key) == (offset, None)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Europe/London", "Europe/London"),
        ("America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
        ("Pacific Time", "America/Los_Angeles"),
        ("eastern time (ET)", "America/New_York"),
        ("Etc/GMT+2", "Etc/GMT+2"),
    ],
)
def test_a_zone_with_clock_changes_is_known_by_its_place(text: str, key: str) -> None:
    assert named(text) == Zone(name="x", key=key)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        *((name, Reason.AMBIGUOUS) for name in sorted(AMBIGUOUS)),
        ("local time", Reason.AMBIGUOUS),
        ("EST (UTC-4)", Reason.AMBIGUOUS),
        ("Tokyo time (UTC+8)", Reason.AMBIGUOUS),
        ("Europe/Nowhere (UTC+1)", Reason.UNREADABLE),
        ("Europe/London (UTC+25)", Reason.UNREADABLE),
        ("pst", Reason.UNREADABLE),
        ("FOO", Reason.UNREADABLE),
        ("UTC+15", Reason.UNREADABLE),
        ("+5", Reason.UNREADABLE),
        ("IST (UTC+25)", Reason.UNREADABLE),
        ("UTC+5:07", Reason.UNREADABLE),
        ("-25:00", Reason.UNREADABLE),
        ("Europe/Nowhere", Reason.UNREADABLE),
        ("America/Argentina", Reason.UNREADABLE),
        ("../../etc/passwd", Reason.UNREADABLE),
        ("", Reason.UNREADABLE),
        ("A" * 65, Reason.UNREADABLE),
    ],
)
def test_what_names_no_one_zone_stays_unread(text: str, reason: Reason) -> None:
    found = zone_named(text)
    assert isinstance(found, Unread)
    assert found.reason is reason


@pytest.mark.parametrize(
    "text",
    [
        *ABBREVIATIONS,
        *PHRASES,
        *("BST", "UTC+2", "Europe/London", "Z", "Pacific Time (UTC-7)", "UTC+2 (Europe/Oslo)"),
    ],
)
def test_the_name_of_a_zone_reads_back_as_that_zone(text: str) -> None:
    assert zone_named(named(text).name) == named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Time (UTC)", ["UTC"]),
        ("Timeline (utc)", ["UTC"]),
        ("Timeline (all times in PST)", ["PST"]),
        ("All times in Pacific Time.", ["America/Los_Angeles"]),
        ("All times in Pacific Time (UTC-7).", ["America/Los_Angeles (UTC-07:00)"]),
        ("UTC+2 (Europe/Oslo) throughout", ["Europe/Oslo (UTC+02:00)"]),
        ("Fuso: horário de Brasília (UTC-3)", ["America/Sao_Paulo (UTC-03:00)"]),
        ("Time (UTC+2)", ["UTC+02:00"]),
        ("Times are Europe/London.", ["Europe/London"]),
        ("Time (local)", ["?"]),
        ("all times are local time", ["?"]),
        ("Time (CST)", ["?"]),
        ("Time (ET)", ["?"]),
        ("Time (Z)", ["UTC"]),
        ("IST (UTC+5:30)", ["UTC+05:30"]),
        ("14:30Z and 15:00 CET, then 16:00 CET", ["UTC", "CET"]),
        ("14:30UTC", ["UTC"]),
        ("2024-01-15T14:32:00+02:00", ["UTC+02:00"]),
        ("UTC and GMT are one zone", ["UTC"]),
        ("a UTC-based clock", ["UTC"]),
        ("the WESTERN cluster, the BESTseller", []),
        ("a CT scan, an MT engine", []),
        ("14:30-09:30", []),
        ("11:00 UTC-15:10 UTC", ["UTC"]),
        ("Start/End of pst", []),
        ("2024-01-15T14:32:00.123Z", ["UTC"]),
        ("", []),
    ],
)
def test_zones_are_found_where_they_are_named(text: str, expected: list[str]) -> None:
    assert shown(zones_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "month", "hours"), [("Pacific Time (UTC-7)", 7, -7), ("UTC-8 (Pacific Time)", 1, -8)]
)
def test_a_place_with_its_offset_is_read_while_it_has_it(text: str, month: int, hours: int) -> None:
    found = named(text).localise(dt.datetime(2024, month, 3, 14, 0))  # noqa: DTZ001 -- a local time
    assert isinstance(found, pendulum.DateTime)
    assert found.utcoffset() == dt.timedelta(hours=hours)
    assert isinstance(named(text).localise(dt.datetime(2024, 8 - month, 3)), Unread)  # noqa: DTZ001


def test_a_mention_has_its_place() -> None:
    text = "all times in PST"
    assert [text[found.start : found.end] for found in zone_mentions(text)] == ["PST"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("UTC", UTC),
        ("Etc/UTC", UTC),
        ("Europe/Paris", Zone(name="x", key="Europe/Paris")),
        (dt.UTC, UTC),
        (zoneinfo.ZoneInfo("UTC"), UTC),
        (zoneinfo.ZoneInfo("CET"), Zone(name="x", key="CET")),
        (pendulum.UTC, UTC),
        (pendulum.timezone("Asia/Tokyo"), Zone(name="x", key="Asia/Tokyo")),
        (dateutil.tz.tzoffset(None, -3 * HOUR), fixed_zone(-3 * HOUR)),
    ],
)
def test_a_caller_names_a_zone_by_text_or_tzinfo(value: str | dt.tzinfo, expected: Zone) -> None:
    assert zone_of(value) == expected


@pytest.mark.parametrize("value", ["CST", "nowhere", "", Floating()])
def test_a_zone_of_a_caller_that_is_none_is_refused(value: str | dt.tzinfo) -> None:
    with pytest.raises(InvalidValueError, match="is no time zone"):
        zone_of(value)


def test_a_time_that_has_a_zone_can_not_be_given_one() -> None:
    with pytest.raises(InvalidValueError, match="has a zone already"):
        UTC.localise(dt.datetime(2024, 1, 1, tzinfo=dt.UTC))


def test_bst_holds_between_the_clock_changes_only() -> None:
    bst = named("BST")
    summer, winter = dt.datetime(2024, 7, 1, 12), dt.datetime(2024, 1, 1, 12)  # noqa: DTZ001
    assert bst.localise(summer) == pendulum.datetime(2024, 7, 1, 11)
    assert isinstance(bst.localise(winter), Unread)


def localised(zone: Zone | Unread, *time: int) -> str:
    """A local time in a zone, as UTC; why it is unread where it is."""
    assert isinstance(zone, Zone)
    found = zone.localise(dt.datetime(*time))  # type: ignore[arg-type]  # noqa: DTZ001
    return found.why if isinstance(found, Unread) else found.in_timezone("UTC").isoformat()


@pytest.mark.parametrize(
    ("name", "place", "expected"),
    [
        ("CST", "America/Chicago", "2024-01-15T18:00:00+00:00"),
        ("CST", "Asia/Shanghai", "2024-01-15T04:00:00+00:00"),
        ("CT", "America/Chicago", "2024-01-15T18:00:00+00:00"),
        ("local time", "Asia/Tokyo", "2024-01-15T03:00:00+00:00"),
        (
            "CST",
            "Asia/Tokyo",
            "CST is the name of several zones, and not kept in Asia/Tokyo at this time",
        ),
    ],
)
def test_a_shared_name_means_the_zone_of_a_place_that_calls_its_time_so(
    name: str, place: str, expected: str
) -> None:
    shared = zone_named(name)
    assert isinstance(shared, SharedName)
    found = shared.in_place(named(place))
    assert isinstance(found, Zone)
    assert found.name in {name, place}
    assert localised(found, 2024, 1, 15, 12) == expected


@pytest.mark.parametrize("place", [None, UTC, fixed_zone(HOUR), named("BST")])
def test_a_shared_name_stays_unread_beside_what_is_no_place(place: Zone | None) -> None:
    shared = zone_named("CST")
    assert isinstance(shared, SharedName)
    assert shared.in_place(place) is shared


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ((2024, 3, 31, 0, 59, 59), "2024-03-31T00:59:59+00:00"),
        (
            (2024, 3, 31, 1, 0, 0),
            "a clock change in Europe/London skips or repeats this local time",
        ),
        (
            (2024, 3, 31, 1, 59, 59),
            "a clock change in Europe/London skips or repeats this local time",
        ),
        ((2024, 3, 31, 2, 0, 0), "2024-03-31T01:00:00+00:00"),
        ((2024, 10, 27, 0, 59, 59), "2024-10-26T23:59:59+00:00"),
        (
            (2024, 10, 27, 1, 0, 0),
            "a clock change in Europe/London skips or repeats this local time",
        ),
        (
            (2024, 10, 27, 1, 59, 59),
            "a clock change in Europe/London skips or repeats this local time",
        ),
        ((2024, 10, 27, 2, 0, 0), "2024-10-27T02:00:00+00:00"),
    ],
)
def test_times_that_a_clock_change_skips_or_repeats_stay_unread(
    time: tuple[int, ...], expected: str
) -> None:
    assert localised(named("Europe/London"), *time) == expected


def test_a_name_says_which_of_two_repeated_times_is_meant() -> None:
    assert localised(named("BST"), 2024, 10, 27, 1, 30) == "2024-10-27T00:30:00+00:00"
    eastern = zone_named("EST")
    assert localised(eastern, 2024, 11, 3, 1, 30) == "2024-11-03T06:30:00+00:00"


@given(st.text() | st.text(alphabet="UTCGMPSEuropeLondn/+-0123456789: ()", max_size=30))
def test_reading_never_raises(text: str) -> None:
    assert isinstance(zone_named(text), Zone | Unread)
    assert all(0 <= found.start < found.end <= len(text) for found in zone_mentions(text))
