"""What is new follows the nearest of its kind: events, keys, labels of a form, and groups."""

from __future__ import annotations

import pendulum
import pytest

from incidentkit import (
    ChecklistItem,
    Incident,
    Template,
    TimelineEvent,
)

DAY = pendulum.datetime(2024, 1, 5)


def edited(incident: Incident, form: Template | None = None) -> str:
    text = incident.to_markdown()
    assert Incident.from_markdown(text, template=form) == incident
    return text


LONG = "Alert rang, and many people were called to the bridge one after another, until all were in"


@pytest.mark.parametrize(
    ("above", "own", "below", "time"),
    [
        (f"- 09:00 UTC - {LONG}", "Orders stop", "- **09:30 UTC**: Restart", "**09:10 UTC**: "),
        ("- 09:00 UTC - Alert", LONG, "- **09:30 UTC**: Restart", "09:10 UTC - "),
        ("- **09:00 UTC**: Alert", LONG, "- 09:30 UTC - Restart", "**09:10 UTC**: "),
        (f"- **09:00 UTC**: {LONG}", "Orders stop", "- 09:30 UTC - Restart", "09:10 UTC - "),
    ],
)
def test_a_time_for_an_event_that_had_none_is_written_like_the_one_that_starts_nearest(
    above: str, own: str, below: str, time: str
) -> None:
    text = f"# R\n\n**Date:** 2024-01-05\n\n## Timeline\n\n{above}\n- {own}\n{below}\n"
    incident = Incident.from_markdown(text)
    changed = incident.evolve({"timeline[1].at": DAY.add(hours=9, minutes=10)})
    assert edited(changed) == text.replace(f"\n- {own}", f"\n- {time}{own}")


def test_an_event_with_a_time_keeps_its_own_manner() -> None:
    text = (
        "# R\n\n**Date:** 2024-01-05\n\n## Timeline\n\n"
        "- 09:00 UTC - Alert\n- **09:20 UTC**: Call\n- 09:30 UTC - Restart\n"
    )
    incident = Incident.from_markdown(text)
    changed = incident.evolve({"timeline[1].at": DAY.add(hours=9, minutes=10)})
    assert edited(changed) == text.replace("09:20", "09:10")


def test_a_new_event_behind_one_without_a_time_is_written_like_the_nearest_with_one() -> None:
    text = (
        "# R\n\n## Timeline\n\n- 2024-01-05 09:00 UTC - Alert\n- Orders stop\n"
        "- **2024-01-05 09:30 UTC**: Restart\n"
    )
    incident = Incident.from_markdown(text)
    new = TimelineEvent(at=DAY.add(hours=9, minutes=12), description="Called the vendor")
    changed = incident.evolve(timeline=(*incident.timeline[:2], new, incident.timeline[2]))
    line = "- **2024-01-05 09:12 UTC**: Called the vendor\n"
    assert edited(changed) == text.replace("Orders stop\n", f"Orders stop\n{line}")


@pytest.mark.parametrize(
    ("key", "new"),
    [
        ("start_time", "detection_time"),
        ("start-time", "detection-time"),
        ("startTime", "detectionTime"),
        ("Start_time", "Detection_Time"),
    ],
)
@pytest.mark.parametrize("table", ["incident", "service-x", "Service_X"])
def test_a_key_of_a_table_is_named_like_its_neighbour_and_not_like_the_table(
    table: str, key: str, new: str
) -> None:
    text = f'+++\n[{table}]\n{key} = "2024-01-05T09:00Z"\n+++\n# R\n'
    incident = Incident.from_markdown(text)
    assert incident.started_at == DAY.add(hours=9)
    written = edited(incident.evolve(detected_at=DAY.add(hours=9, minutes=30)))
    line = f'{new} = "2024-01-05T09:30Z"\n'
    assert written == text.replace('09:00Z"\n', f'09:00Z"\n{line}')


FORM = Template.from_markdown(
    "# Report\n\n**Started:** [YYYY-MM-DD HH:MM UTC]\n**Impact start:** [HH:MM, when]\n\n"
    "## Summary\n\n[What]\n",
    name="own",
)


def test_a_label_without_its_value_gets_what_the_form_has_behind_that_label() -> None:
    whole = Incident(started_at=DAY).to_markdown(template=FORM)
    assert "**Started:** 2024-01-05 00:00 UTC\n**Impact start:** 2024-01-05 00:00 UTC\n" in whole
    emptied = edited(Incident.from_markdown(whole, template=FORM).evolve(started_at=None), FORM)
    assert emptied == FORM.text


CHECKLIST = (
    "# R\n\n## Prevention\n\n**Before:**\n\n- [x] A\n- [x] B\n\n**After:**\n\n- [ ] C\n- [ ] D\n"
)


@pytest.mark.parametrize(
    ("groups", "end"),
    [
        (("After",), "- [ ] D\n- [ ] E0\n"),
        (("After", "After"), "- [ ] D\n- [ ] E0\n- [ ] E1\n"),
        (("Later",), "- [ ] D\n\n**Later**\n\n- [ ] E0\n"),
        (("Later", "Later"), "- [ ] D\n\n**Later**\n\n- [ ] E0\n- [ ] E1\n"),
        (("After", "Later"), "- [ ] D\n- [ ] E0\n\n**Later**\n\n- [ ] E1\n"),
        (("Later", "Last"), "- [ ] D\n\n**Later**\n\n- [ ] E0\n\n**Last**\n\n- [ ] E1\n"),
    ],
)
def test_boxes_at_the_end_join_the_last_group_or_open_their_own(
    groups: tuple[str, ...], end: str
) -> None:
    incident = Incident.from_markdown(CHECKLIST)
    new = [ChecklistItem(name=f"E{n}", group=group) for n, group in enumerate(groups)]
    text = edited(incident.evolve(prevention=(*incident.prevention, *new)))
    assert text == CHECKLIST.replace("- [ ] D\n", end)


def test_a_box_of_the_first_group_joins_it() -> None:
    incident = Incident.from_markdown(CHECKLIST)
    boxes = incident.prevention
    new = ChecklistItem(name="E", group="Before")
    text = edited(incident.evolve(prevention=(*boxes[:2], new, *boxes[2:])))
    assert text == CHECKLIST.replace("- [x] B\n", "- [x] B\n- [ ] E\n")


@pytest.mark.parametrize(
    ("shown", "written"),
    [
        ("2024-01-05 10:00 - 11:00 UTC (1 hour)", "2024-01-05 00:00 - 00:30 UTC (30 minutes)"),
        ("10:00 - 11:00 UTC (1 hour)", "2024-01-05 00:00 - 00:30 UTC (30 minutes)"),
        ("10:00 - 11:00 UTC", "2024-01-05 00:00 - 00:30 UTC (30m)"),
        ("HH:MM - HH:MM UTC", "2024-01-05 00:00 - 00:30 UTC (30m)"),
        ("10:00 UTC to 11:00 UTC", "2024-01-05 00:00 UTC to 00:30 UTC (30m)"),
        ("1 hour", None),
        ("[1 hour]", None),
        ("[HH:MM] - [HH:MM] (X minutes)", None),
    ],
)
def test_a_form_that_shows_both_ends_of_a_span_gets_it_in_one_line(
    shown: str, written: str | None
) -> None:
    own = Template.from_markdown(f"# Report\n\n**Duration:** {shown}\n", name="own")
    incident = Incident(
        started_at=DAY,
        resolved_at=DAY.add(minutes=30),
        stated_duration=pendulum.duration(minutes=30),
    )
    text = incident.to_markdown(template=own)
    assert Incident.from_markdown(text, template=own) == incident
    if written is None:
        assert "00:30" not in next(line for line in text.split("\n") if "**Duration" in line)
    else:
        assert text == f"# Report\n\n**Duration:** {written}\n"


@pytest.mark.parametrize(
    ("resolved", "duration", "line"),
    [
        (30, 30, "**Duration:** 2024-01-05 00:00 - 00:30 UTC (30 minutes)"),
        (30, None, "**Duration:** 2024-01-05 00:00 - 00:30 UTC"),
        (None, 30, "**Duration:** 2024-01-05 00:00 UTC - ? (30 minutes)"),
    ],
)
def test_a_form_that_shows_a_whole_span_gets_what_is_known_of_it(
    resolved: int | None, duration: int | None, line: str
) -> None:
    own = Template.from_markdown(
        "# Report\n\n**Duration:** 2024-01-05 10:00 - 11:00 UTC (1 hour)\n", name="own"
    )
    incident = Incident(
        started_at=DAY,
        resolved_at=None if resolved is None else DAY.add(minutes=resolved),
        stated_duration=None if duration is None else pendulum.duration(minutes=duration),
    )
    text = incident.to_markdown(template=own)
    assert Incident.from_markdown(text, template=own) == incident
    assert text == f"# Report\n\n{line}\n"
