"""Rules that reports of unknown houses asked for: zones, days, horizons, notes in brackets."""

from __future__ import annotations

import pytest

from incidentkit import Incident


@pytest.mark.parametrize(
    ("sentence", "offset"),
    [
        ("All times in this report are Eastern Time (EDT, UTC-4) unless a row says so.", -4),
        ("All times are Pacific Time (PDT).", -7),
        ("All times are in CET (UTC+1).", 1),
    ],
)
def test_several_names_of_one_zone_are_that_zone(sentence: str, offset: int) -> None:
    text = f"# X\n\n{sentence}\n\n## Timeline\n\n- 2026-05-11 17:20 Image pushed\n"
    at = Incident.from_markdown(text).timeline[0].at
    assert at is not None
    assert at.offset_hours == offset


def test_names_of_several_zones_are_none() -> None:
    text = "# X\n\nAll times are EST or PST.\n\n## Timeline\n\n- 2026-05-11 17:20 Image pushed\n"
    incident = Incident.from_markdown(text, tz="Asia/Tokyo")
    assert incident.timeline[0].at is not None
    assert incident.timeline[0].at.offset_hours == 9


@pytest.mark.parametrize(
    ("first", "day"), [("09:00", 1), ("17:00", 1), ("00:10", 2), ("05:00", 2), ("06:00", 1)]
)
def test_first_row_is_of_the_day_that_is_nearest_to_the_start(first: str, day: int) -> None:
    text = f"# X\n\n**Start Time:** 2025-05-01 17:30 UTC\n\n## Timeline (UTC)\n\n- {first} Deploy\n"
    at = Incident.from_markdown(text).timeline[0].at
    assert at is not None
    assert at.day == day


def test_headings_say_by_when_the_actions_below_them_are_done() -> None:
    text = "# X\n\n## Short-term actions\n\n- a\n\n## Long-term improvements\n\n- b\n"
    items = Incident.from_markdown(text).action_items
    assert [(a.description, a.horizon and a.horizon.value) for a in items] == [
        ("a", "short_term"),
        ("b", "long_term"),
    ]


def test_headings_say_what_the_actions_below_them_are_for() -> None:
    text = "# X\n\n## Action Items\n\n### Prevent\n\n- [ ] Lint\n\n### Detect\n\n- [ ] Alert\n"
    incident = Incident.from_markdown(text)
    assert [a.type for a in incident.action_items] == ["Prevent", "Detect"]
    assert incident.sections == ()
    again = Incident.from_markdown(incident.to_markdown(template="sev"))
    assert [a.type for a in again.action_items] == ["Prevent", "Detect"]


@pytest.mark.parametrize(
    ("action", "owner", "due", "done"),
    [
        ("Add a probe (IAM; due 2026-09-18; complete)", "IAM", "2026-09-18", True),
        ("Add a probe (OPS-12, Rohan, 2 weeks)", "Rohan", None, None),
        ("Add a probe — assigned to Lupe Arriaga — due Jan 30, 2026", "Lupe Arriaga", None, None),
    ],
)
def test_notes_behind_an_action(
    action: str, owner: str, due: str | None, *, done: bool | None
) -> None:
    item = Incident.from_markdown(f"# X\n\n## Action items\n\n- {action}\n").action_items[0]
    assert (item.description, item.owner) == ("Add a probe", owner)
    if due is not None:
        assert str(item.due) == due
    if done is not None:
        assert item.done


def test_targets_beside_actuals_are_no_actions() -> None:
    text = "# X\n\n## Response targets\n\n| Measure | Target | Actual |\n|---|---|---|\n"
    assert Incident.from_markdown(f"{text}| Contain | 24 h | 10 h |\n").action_items == ()


def test_what_was_fixed_first_is_not_when_it_was_resolved() -> None:
    text = "# X\n\n- **Fixed at**: 2026-07-13 14:51 UTC\n- **Resolved at**: 2026-07-13 15:30 UTC\n"
    incident = Incident.from_markdown(text)
    assert incident.resolved_at is not None
    assert incident.resolved_at.minute == 30
    assert [field.label for field in incident.custom] == ["Fixed at"]


def test_evening_before_the_detection_is_the_day_before() -> None:
    text = (
        "# X\n\n- **Start Time:** in the night\n- **Detected:** 11 September 2026 07:30 CEST\n\n"
        "## Timeline\n\nAll times CEST.\n\n- 22:14 First error\n- 07:30 Desk calls\n- 16:20 Done\n"
    )
    days = [e.at.day for e in Incident.from_markdown(text).timeline if e.at is not None]
    assert days == [10, 11, 11]


def test_due_days_behind_actions_that_begin_with_a_handle() -> None:
    text = "# X\n\n## Actions\n\n- [ ] @joost: timeout (due 2026-08-28)\n- [ ] @amaran: queue\n"
    items = Incident.from_markdown(text).action_items
    assert [(a.description, a.owner, str(a.due)) for a in items] == [
        ("timeout", "@joost", "2026-08-28"),
        ("queue", "@amaran", "None"),
    ]


@pytest.mark.parametrize(
    "value",
    [
        "2026-07-01 12:00 UTC, again 2026-07-01 15:00 UTC",
        "2026-07-01 12:00 UTC, and again at 15:00 UTC",
        "2026-07-01 12:00 UTC (EU), 2026-07-01 15:00 UTC (US)",
    ],
)
def test_two_ends_in_one_field_are_not_one(value: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n**Resolved**: {value}\n")
    assert incident.resolved_at is None
    assert [finding.code for finding in incident.findings] == ["ambiguous-value"]


def test_table_of_two_columns_without_heads_lists_fields_by_one_known_label() -> None:
    text = "# X\n\n| | |\n|---|---|\n| Severity | P1 |\n| Foo | x |\n| Bar | y |\n"
    incident = Incident.from_markdown(text)
    assert incident.severity is not None
    assert [field.label for field in incident.custom] == ["Foo", "Bar"]
