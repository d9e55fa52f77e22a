"""Times that can't be read keep their meaning wherever they are moved to."""

from __future__ import annotations

import datetime as dt
import re

import pendulum
import pytest

from incidentkit import Incident, UnrepresentableError, templates

FORMS = sorted(templates())


def report(head: str, *rows: str, top: str = "") -> Incident:
    """A report with a table of events, the times of which stand under `head`."""
    table = [f"| {head} | Event |", "|---|---|", *rows]
    return Incident.from_markdown(
        "\n".join(["# Outage", "", top, "", "## Timeline", "", *table, ""])
    )


def moved(incident: Incident, form: str) -> str:
    """The report in another form, which says the same."""
    text = incident.to_markdown(template=form, placeholders="drop")
    assert Incident.from_markdown(text) == incident
    return text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("09:00", "09:00 PST"),
        ("9 am", "9 am PST"),
        ("14:??", "14:?? PST"),
        ("around 09:00, says Ann", "around 09:00 PST, says Ann"),
        ("10/11/2024 09:00", "10/11/2024 09:00 PST"),
        ("09:00 UTC", "09:00 UTC"),
        ("T+5m", "T+5m"),
        ("shortly after", "shortly after"),
    ],
)
def test_a_time_that_is_unread_takes_the_zone_of_its_column_along(
    form: str, written: str, kept: str
) -> None:
    incident = report("Time (PST)", f"| {written} | Alert |")
    assert dict(incident.unread) == {"timeline[0].at": kept}
    assert kept in moved(incident, form)


@pytest.mark.parametrize("form", FORMS)
def test_a_time_that_could_be_read_elsewhere_stays_unread(form: str) -> None:
    incident = report("Time (CST)", "| 09:00 | Alert |", top="**Date:** 2024-01-05")
    assert dict(incident.unread) == {"timeline[0].at": "09:00 CST"}
    assert "09:00 CST" in moved(incident, form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "top", ["All times are in CST.", "**Started:** 2024-01-05 08:59 CST\n**Date:** 2024-01-05"]
)
def test_a_zone_that_the_document_says_once_for_all_goes_along(form: str, top: str) -> None:
    incident = report("Time", "| 09:00 | Alert |", top=top)
    assert incident.unread["timeline[0].at"] == "09:00 CST"
    moved(incident, form)


@pytest.mark.parametrize("form", FORMS)
def test_a_time_without_a_zone_stands_under_nothing_that_names_one(form: str) -> None:
    incident = report("Time", "| 09:00 | Alert |")
    text = moved(incident, form)
    assert not re.search(r"^(#|\| *Time).*UTC", text, re.MULTILINE)


@pytest.mark.parametrize("form", FORMS)
def test_a_time_without_a_day_does_not_stand_below_one(form: str) -> None:
    text = (
        "# X\n\n## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 2024-05-05 09:00 | a |\n\n"
        "### Recovery timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 09:05 | b |\n"
        "| 2024-05-05 10:00 | c |\n| 09:07 | d |\n"
    )
    incident = Incident.from_markdown(text)
    assert incident.unread["timeline[1].at"] == "09:05 UTC"
    moved(incident, form)


@pytest.mark.parametrize("form", FORMS)
def test_a_day_of_its_own_stays_with_an_unread_time(form: str) -> None:
    text = (
        "# X\n\n## Timeline\n\n| Date | Time (CST) | Event |\n|---|---|---|\n"
        "| 2024-05-05 | 09:00 | a |\n| 2024-05-05 | 09:10 | b |\n"
    )
    incident = Incident.from_markdown(text)
    assert incident.unread["timeline[1].at"] == "09:10 CST"
    moved(incident, form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("label", ["Start Time (PST)", "Detected (PST)", "Resolved (CST)"])
def test_a_milestone_that_is_unread_takes_the_zone_of_its_label_along(
    form: str, label: str
) -> None:
    incident = Incident.from_markdown(f"# X\n\n**{label}:** 09:00\n**ID:** INC-7\n")
    assert f"09:00 {label[-4:-1]}" in incident.unread.values()
    moved(incident, form)


def test_an_edit_beside_an_unread_time_leaves_it_as_it_is_written() -> None:
    text = "# X\n\n## Timeline (PST)\n\n- 09:00 - alert\n- 09:05 - restart - Owner: Ann\n"
    incident = Incident.from_markdown(text)
    assert incident.unread["timeline[1].at"] == "09:05 PST"
    changed = incident.evolve({"timeline[1].actor": "Bob"})
    assert changed.to_markdown() == text.replace("Ann", "Bob")


def test_sentence_that_says_the_zone_of_unread_times_stays() -> None:
    table = "| Time | Event |\n|---|---|\n| 09:00 | a |\n| 09:05 | b |\n"
    text = f"# X\n\n## Timeline\n\nAll times in PST.\n\n{table}"
    incident = Incident.from_markdown(text)
    assert incident.unread["timeline[0].at"] == "09:00 PST"
    with pytest.raises(UnrepresentableError, match="line 9 would need its own"):
        incident.evolve(sections=()).to_markdown()


def test_a_day_by_which_unread_times_could_be_read_asks_for_those_as_well() -> None:
    text = "# Outage\n\n- Severity: P2\n\n## Timeline\n\n- 10:00 Alert\n- 10:10 Page\n"
    incident = Incident.from_markdown(text).evolve(date=dt.date(2024, 5, 3))
    with pytest.raises(UnrepresentableError) as caught:
        incident.to_markdown()
    assert str(caught.value) == (
        "timeline[0].at: '10:00' would then be read as 2024-05-03 10:00:00+00:00:"
        " set it to that, too, and timeline[1].at likewise; the error's `needed` has all of them"
    )
    times = {f"timeline[{n}].at": pendulum.datetime(2024, 5, 3, 10, 10 * n) for n in range(2)}
    dated = incident.evolve(times).to_markdown()
    assert Incident.from_markdown(dated) == incident.evolve(times)
    assert "- Date: 2024-05-03\n" in dated


WITHOUT_A_DAY = """\
# Search down

**Date**: 04/05/2025
**Detected**: 13:25 UTC
**Resolved**: 14:20 UTC

## Timeline (UTC)

* 13:20 - index job starts
* 13:25 - alert
* 14:20 - resolved
"""


def test_an_error_has_all_that_a_day_lets_be_read_and_with_it_one_line_changes() -> None:
    incident = Incident.from_markdown(WITHOUT_A_DAY)
    day = dt.date(2025, 5, 4)
    with pytest.raises(UnrepresentableError) as caught:
        incident.evolve(date=day).to_markdown()
    assert list(caught.value.needed) == [
        *("detected_at", "resolved_at", "timeline[0].at", "timeline[1].at", "timeline[2].at")
    ]
    assert caught.value.reason == (
        "'13:25 UTC' would then be read as 2025-05-04 13:25:00+00:00: set it to that, too, and "
        "resolved_at, timeline[0].at, timeline[1].at and 1 more likewise; the error's `needed` has "
        "all of them"
    )
    changed = incident.evolve({"date": day, **caught.value.needed})
    assert changed.to_markdown() == WITHOUT_A_DAY.replace("04/05/2025", "2025-05-04")
    assert not changed.unread
