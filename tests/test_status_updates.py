"""The layout of a status page: updates, newest first, each above its time."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

HEAD = "# Checkout errors\n\n**Date**: 2024-03-03\n**Severity**: P1\n\n"
RESOLVED = "**Resolved** - This incident has been resolved.\nMar 3, 15:22 UTC\n"
MONITORING = (
    "**Monitoring** - A fix has been implemented and we are\nmonitoring the results.\n"
    "Mar 3, 14:58 UTC\n"
)
IDENTIFIED = (
    "**Identified** - The issue has been identified and a fix is being implemented.\n"
    "Mar 3, 14:31 UTC\n"
)
INVESTIGATING = "**Investigating** - We are investigating errors at checkout.\nMar 3, 14:22 UTC\n"
UPDATES = (RESOLVED, MONITORING, IDENTIFIED, INVESTIGATING)


def at(hour: int, minute: int) -> dt.datetime:
    return dt.datetime(2024, 3, 3, hour, minute, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(UPDATES),
        "".join(UPDATES),
        "## Updates\n\n" + "\n".join(UPDATES),
        "## Timeline\n\n" + "\n".join(UPDATES),
        "\n".join(UPDATES).replace("\nMar", "<br>\nMar").replace("Mar 3", "_Mar 3", 1),
        "\n".join(UPDATES).replace("\nMar", "  \nPosted on Mar"),
        "\n".join(UPDATES).replace("**", ""),
        "\n".join(UPDATES).replace("UTC", "UTC.").replace(" - ", " \u2014 "),
    ],
)
def test_updates_above_their_times_are_events(text: str) -> None:
    incident = Incident.from_markdown(HEAD + text)
    assert [event.at for event in incident.timeline] == [
        at(15, 22),
        at(14, 58),
        at(14, 31),
        at(14, 22),
    ]
    assert [set(event.kinds) for event in incident.timeline] == [
        {"resolved"},
        {"mitigated"},
        {"identified"},
        {"acknowledged"},
    ]
    assert "monitoring the results" in (incident.timeline[1].description or "")
    assert incident.milestones["resolved"].at == at(15, 22)
    assert incident.resolved_at is None
    assert incident.findings == ()
    assert incident.to_markdown() == HEAD + text


def test_without_a_day_of_the_incident_times_without_a_year_stay_unread() -> None:
    incident = Incident.from_markdown("# Checkout errors\n\n" + "\n".join(UPDATES))
    assert [event.at for event in incident.timeline] == [None] * 4
    assert incident.unread["timeline[0].at"] == "Mar 3, 15:22 UTC"


def test_years_are_read() -> None:
    text = "# Checkout errors\n\n" + "\n".join(UPDATES).replace("Mar 3,", "Mar 3, 2024,")
    times = [event.at for event in Incident.from_markdown(text).timeline]
    assert times == [at(15, 22), at(14, 58), at(14, 31), at(14, 22)]


@pytest.mark.parametrize(
    "text",
    [
        # One is a field with more text below it.
        RESOLVED,
        # Without a day, or without a clock time, below.
        "\n".join(UPDATES).replace("Mar 3, ", "").replace(" UTC", ""),
        "\n".join(UPDATES).replace(", 15:22 UTC", "").replace(", 14:", "").replace(" UTC", ""),
        # Text behind the time, or the time in it.
        "\n".join(UPDATES).replace("UTC", "UTC we met"),
        "\n".join(UPDATES).replace("\nMar", " Mar"),
        # Words that are no state of an incident.
        "**Cause** - A bad index.\nMar 3, 14:22 UTC\n\n**Impact** - None.\nMar 3, 14:30 UTC\n",
        "**Resolved**: Mar 3, 15:22 UTC\n**Identified**: Mar 3, 14:31 UTC\n",
        "Resolved issues - see below.\nMar 3, 14:22 UTC\n\nUpdated docs - yes.\nMar 3, 14:30 UTC\n",
    ],
)
def test_text_that_only_looks_like_updates_is_no_timeline(text: str) -> None:
    incident = Incident.from_markdown(HEAD + text)
    assert incident.timeline == ()
    assert incident.to_markdown() == HEAD + text


@pytest.mark.parametrize(
    "change",
    [
        {"timeline[1].description": "**Monitoring** - A second fix is out."},
        {"timeline[1].at": at(15, 1)},
        {"severity": "P2"},
    ],
)
def test_an_update_is_edited_in_place(change: dict[str, object]) -> None:
    text = HEAD + "\n".join(UPDATES)
    changed = Incident.from_markdown(text).evolve(change)
    written = changed.to_markdown()
    assert Incident.from_markdown(written) == changed
    before, after = text.splitlines(), written.splitlines()
    assert len(set(before) - set(after)) <= 2
    assert INVESTIGATING in written


def test_an_update_is_taken_away_with_its_time() -> None:
    incident = Incident.from_markdown(HEAD + "\n".join(UPDATES))
    left = incident.evolve(timeline=incident.timeline[1:]).to_markdown()
    assert left == HEAD + "\n".join(UPDATES[1:])


def test_a_report_of_updates_keeps_its_facts_in_another_form() -> None:
    incident = Incident.from_markdown(HEAD + "\n".join(UPDATES))
    assert Incident.from_markdown(incident.to_markdown(template="sev")) == incident


def test_dated_rows_with_the_newest_first_are_in_order() -> None:
    rows = "| 2024-03-03 15:22 UTC | Fixed |\n| 2024-03-03 14:30 UTC | Look |\n"
    table = (
        f"## Timeline\n\n| Time | Event |\n| --- | --- |\n{rows}| 2024-03-03 14:02 UTC | Alarm |\n"
    )
    assert Incident.from_markdown(table).findings == ()
    mixed = table + "| 2024-03-03 14:10 UTC | Page |\n"
    assert [f.code for f in Incident.from_markdown(mixed).findings] == ["timeline-out-of-order"] * 2


def test_text_may_stand_between_two_updates() -> None:
    text = f"{HEAD}{RESOLVED}\nSee the blog, too.\n\n{MONITORING}\n{IDENTIFIED}"
    incident = Incident.from_markdown(text)
    assert [event.at for event in incident.timeline] == [at(15, 22), at(14, 58), at(14, 31)]
    # One of those below the text goes, and one is left there.
    for gone in (MONITORING, IDENTIFIED):
        left = tuple(
            e for e in incident.timeline if (e.description or "") not in gone.replace("\n", " ")
        )
        assert len(left) == 2
        written = incident.evolve(timeline=left).to_markdown()
        assert gone not in written
        assert Incident.from_markdown(written).timeline == left
