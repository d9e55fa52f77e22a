"""What the libraries below would do to a report, and this one must not."""

from __future__ import annotations

import copy
import pickle
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from incidentkit import Incident, LimitExceeded, Limits
from incidentkit.markdown.tokens import block_tokens

TABLE = """\
# R

**Date:** 2024-01-15

## Timeline (UTC)

| Time | Event | Actor |
|---|---|---|
{row}
| 14:10 | Looking | Bo |
"""
MEBI = 1024 * 1024


@pytest.mark.parametrize("other", ["13/11/2024", "2024-11-10", "11/31/2024"])
def test_no_date_says_which_way_round_another_is(other: str) -> None:
    text = f"# R\n\n**Detected:** 10/11/2024 14:30 UTC\n**Resolved:** {other} 14:30 UTC\n"
    incident = Incident.from_markdown(text)
    assert incident.detected_at is None
    assert incident.unread["detected_at"] == "10/11/2024 14:30 UTC"


@pytest.mark.parametrize(
    "digits",
    ["٢٠٢٤-٠١-١٥ ١٤:٣٢", "２０２４-０１-１５ １４:３２", "२०२४-०१-१५ १४:३२", "2024-01-15 1４:32"],
)
def test_digits_of_other_scripts_are_no_time(digits: str) -> None:
    incident = Incident.from_markdown(f"# R\n\n**Detected:** {digits} UTC\n")
    assert incident.detected_at is None
    assert incident.unread["detected_at"] == f"{digits} UTC"


def test_an_hour_that_comes_twice_is_told_apart_wherever_the_incident_goes() -> None:
    text = "# R\n\n**Start Time:** 2024-10-27 02:30 CEST\n**End Time:** 2024-10-27 02:30 CET\n"
    incident = Incident.from_markdown(text)
    for one in (incident, copy.copy(incident), pickle.loads(pickle.dumps(incident))):  # noqa: S301 -- our own
        assert one.started_at != one.resolved_at
        assert one.duration is not None
        assert one.duration.total_seconds() == 3600
        assert Incident.from_json(one.to_json()) == incident


def test_a_day_and_an_hour_are_25_hours() -> None:
    text = "# R\n\n**Start Time:** 2024-10-01 02:30 UTC\n**End Time:** 2024-10-02 03:30 UTC\n"
    duration = Incident.from_markdown(text).duration
    assert duration is not None
    assert duration.total_seconds() == 25 * 3600
    assert str(duration) == "1 day 1 hour"


def test_text_inside_blocks_is_not_parsed() -> None:
    tokens = block_tokens("# http://a.example (c)\n\n*a **b* ![c](d) `e`\n\n| [f](g) |\n|--|\n", 0)
    assert all(getattr(token, "children", None) is None for token in tokens)


def test_emphasis_of_any_depth_is_read() -> None:
    text = f"# R\n\n## Summary\n\n{'*a **b ' * 20_000}\n\n## Impact\n\nAll.\n"
    incident = Incident.from_markdown(text)
    assert incident.summary is not None
    assert incident.to_markdown() == text


@pytest.mark.parametrize(
    ("row", "description", "edited"),
    [
        (r"| 14:02 | 2\|3 | Ana |", "2|3", r"| 14:02 | 2\|3 | Cy  |"),
        (r"|14:02|x `a\|b`|Ana|", "x `a|b`", r"|14:02|x `a\|b`|Cy |"),
        ("| 14:02 | a\0b | Ana |", "a\0b", "| 14:02 | a\0b | Cy  |"),
        ("| 14:02 |\ta\tb\t| Ana |", "a\tb", "| 14:02 |\ta\tb\t| Cy  |"),
        ("| 14:02 |\u00a0a\u2028| Ana |", "a", "| 14:02 |\u00a0a\u2028| Cy  |"),
        ("| 14:02 | &amp; | Ana | extra |", "&amp;", "| 14:02 | &amp; | Cy  | extra |"),
        ("| 14:02 | a", "a", "| 14:02 | a | Cy"),
    ],
)
def test_a_cell_is_its_source_beside_one_that_changes(
    row: str, description: str, edited: str
) -> None:
    incident = Incident.from_markdown(TABLE.format(row=row))
    assert incident.timeline[0].description == description
    changed = incident.evolve({"timeline[0].actor": "Cy"}).to_markdown()
    assert changed == TABLE.format(row=edited)
    beside = incident.evolve({"timeline[1].description": "Found"}).to_markdown()
    assert beside == TABLE.format(row=row).replace("Looking", "Found  ")


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [("2024-03-31 00:30", "2024-03-31 03:30", 2), ("2024-10-27 00:30", "2024-10-27 03:30", 4)],
)
def test_what_lasts_over_a_change_of_the_clocks_is_measured_on_instants(
    start: str, end: str, hours: int
) -> None:
    text = f"# R\n\n**Start Time:** {start}\n**End Time:** {end}\n"
    duration = Incident.from_markdown(text, tz="Europe/London").duration
    assert duration is not None
    assert duration.total_seconds() == hours * 3600


def test_a_detection_before_the_start_is_no_lag() -> None:
    text = "# R\n\n**Start Time:** 2024-01-15 10:30 UTC\n**Detected:** 2024-01-15 10:00 UTC\n"
    incident = Incident.from_markdown(text)
    assert incident.detection_lag is None
    assert "out of order" in str(incident.measure("started", "detected"))


@pytest.mark.parametrize(("length", "is_read"), [(64, True), (65, False)])
def test_a_time_has_at_most_64_characters(length: int, is_read: bool) -> None:  # noqa: FBT001 -- a case
    written = "2024-01-15" + "14:32 UTC".rjust(length - 10)
    incident = Incident.from_markdown(f"# R\n\n**Detected:** {written}\n")
    assert (incident.detected_at is not None) == is_read
    assert incident.unread.get("detected_at") == (None if is_read else written)


@pytest.mark.parametrize(
    ("year", "is_read"), [(1969, False), (1970, True), (2200, True), (2201, False)]
)
def test_a_year_is_between_1970_and_2200(year: int, is_read: bool) -> None:  # noqa: FBT001 -- a case
    text = f"# R\n\n**Detected:** {year}-06-15 14:32 UTC\n"
    assert (Incident.from_markdown(text).detected_at is not None) == is_read


@pytest.mark.parametrize(("days", "is_read"), [(3653, True), (3654, False)])
def test_a_duration_is_at_most_ten_years(days: int, is_read: bool) -> None:  # noqa: FBT001 -- a case
    incident = Incident.from_markdown(f"# R\n\n**Duration:** {days} days\n")
    assert (incident.stated_duration is not None) == is_read


def calls_until_refused(act: Callable[[], object]) -> int:
    """How many functions are called until the limits refuse."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:  # noqa: ANN401 -- a hook's
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        act()
    except LimitExceeded:
        return calls
    finally:
        sys.setprofile(None)
    raise AssertionError("it is let pass")


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (Incident.from_markdown, "a" * (4 * MEBI + 1)),
        (Incident.from_markdown, "\n" * 100_000),
        (Incident.from_json, '{"schema_version":1}'.ljust(16 * MEBI + 1)),
    ],
    ids=["characters", "lines", "JSON"],
)
def test_too_much_is_refused_before_any_work(read: Callable[[str], object], text: str) -> None:
    assert calls_until_refused(lambda: read(text)) < 100


@pytest.mark.parametrize("text", ["a" * (4 * MEBI), "\n" * 99_999], ids=["characters", "lines"])
def test_as_much_as_may_be_is_let_pass(text: str) -> None:
    Limits().check_document(text)
    with pytest.raises(LimitExceeded):
        Limits().check_document(text + "\n")
