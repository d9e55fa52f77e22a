"""What changed between two incidents, by the path of each attribute."""

from __future__ import annotations

import datetime as dt
import re

import attrs
import pytest
from hypothesis import given
from strategies import facts

from incidentkit import (
    ActionItem,
    Change,
    CustomField,
    Facts,
    FrozenMap,
    Impact,
    Incident,
    InvalidValueError,
    Section,
    Severity,
    TimelineEvent,
    diff,
)
from incidentkit.model.paths import value_at
from incidentkit.testing import full_incident

FULL = full_incident()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("status", "Monitoring"),
        ("action_items[1].owner", "Somebody Else"),
        ("impact.data.scope", "one table"),
        ("impact.sla_breach.details", "none missed"),
        ("system_state[Load]", "high"),
        ("stated_days[closed]", None),
        ("timeline[0].at", FULL.timeline[1].at),
        ("error_budget.after", 12.5),
        ("sections[0].body", "Probe: a robot."),
    ],
)
def test_a_change_is_told_by_the_path_that_makes_it(path: str, value: object) -> None:
    new = FULL.evolve({path: value})
    (change,) = diff(FULL, new)
    assert change.path == path
    assert change.old == value_at(FULL, path)
    assert change.new == (None if value is None else value_at(new, path))


def test_a_label_changes_as_a_whole() -> None:
    new = FULL.evolve(severity="P0")
    assert diff(FULL, new) == (
        Change(path="severity", old=FULL.severity, new=Severity(label="P0")),
    )


def test_rows_that_come_and_go_are_told_by_their_place() -> None:
    first = TimelineEvent(description="Alarm")
    old, new = Incident(timeline=[first]), Incident(timeline=[first, first])
    assert diff(old, new) == (Change(path="timeline[1]", old=None, new=first),)
    assert diff(new, old) == (Change(path="timeline[1]", old=first, new=None),)


def test_several_changes_come_in_the_order_of_the_attributes() -> None:
    old = Incident(impact=Impact(customers="some"), custom=[CustomField(label="A", value="1")])
    new = Incident(
        id="INC-1",
        impact=Impact(users_affected="3"),
        action_items=[ActionItem(description="Look", extra=FrozenMap({"Team": "Web"}))],
    )
    assert [change.path for change in diff(old, new)] == [
        "id",
        "impact.customers",
        "impact.users_affected",
        "action_items[0]",
        "custom[0]",
    ]


def test_dress_does_not_count() -> None:
    old = Incident(id="INC-1", template="basic", path="a.md", front_matter={"tags": "[x]"})
    assert diff(old, Incident(id="INC-1")) == ()


def test_a_section_under_another_heading_is_a_change_of_its_heading() -> None:
    old, new = (Incident(sections=[Section(heading=name, body="x")]) for name in ("A", "B"))
    assert diff(old, new) == (Change(path="sections[0].heading", old="A", new="B"),)


ROW = TimelineEvent(
    at=dt.datetime(2024, 1, 15, 14, 32, tzinfo=dt.UTC),
    description="The alarm for the queue of the importer fires for the first time that day",
    action="Paged",
)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"timeline[0].action": "Called"}, "timeline[0].action: 'Paged' -> 'Called'"),
        ({"timeline[0].action": None}, "timeline[0].action: 'Paged' -> not stated"),
        (
            {"timeline[0].at": dt.datetime(2024, 1, 15, 14, 30, tzinfo=dt.UTC)},
            "timeline[0].at: 2024-01-15 14:32:00+00:00 -> 2024-01-15 14:30:00+00:00",
        ),
        (
            {"timeline[0].description": f"{ROW.description}, and again"},
            (
                "timeline[0].description: '…first time that day'"
                " -> '…first time that day, and again'"
            ),
        ),
        (
            {"timeline": (ROW, ROW)},
            (
                "timeline[1]: not stated -> at 2024-01-15 14:32:00+00:00, description 'The alarm"
                " for the queue of the importer fires for the first…', action 'Paged'"
            ),
        ),
        ({"status": "Closed"}, "status: not stated -> 'Closed'"),
        (
            {"stated_duration": dt.timedelta(hours=2)},
            "stated_duration: not stated -> 2 hours",
        ),
        ({"summary": "One.\n\nTwo."}, "summary: not stated -> 'One. Two.'"),
    ],
)
def test_a_change_is_a_line_of_what_it_was_and_is(change: dict[str, object], line: str) -> None:
    old = Incident(timeline=[ROW])
    assert [str(change) for change in diff(old, old.evolve(change))] == [line]


@given(facts(), facts())
def test_a_change_is_told_in_one_line_that_is_no_page(old: Facts, new: Facts) -> None:
    for change in diff(old, new):
        assert len(str(change).splitlines()) <= 1
        assert len(str(change)) < len(change.path) + 300


@given(facts(), facts())
def test_nothing_is_told_of_equal_facts_and_something_of_others(old: Facts, new: Facts) -> None:
    assert diff(old, old) == ()
    assert bool(diff(old, new)) == (old != new)


@given(facts(), facts())
def test_the_other_way_round_is_the_same_told_backwards(old: Facts, new: Facts) -> None:
    there = {(placeless(c.path), repr(c.old), repr(c.new)) for c in diff(old, new)}
    back = {(placeless(c.path), repr(c.new), repr(c.old)) for c in diff(new, old)}
    assert there == back


def placeless(path: str) -> str:
    """The path without the place in lists whose order is no fact: it is that in the newer one."""
    return re.sub(r"^(sections|custom)\[\d+\]", r"\1[]", path)


def test_a_section_that_also_moved_has_its_place_in_the_newer_one() -> None:
    text, other = Section(body="x", under="impact"), Section(heading="A", body="a")
    old, new = Incident(sections=[other, text]), Incident(sections=[attrs.evolve(text, body="y")])
    assert [change.path for change in diff(old, new)] == ["sections[0].body", "sections[0]"]
    assert [change.path for change in diff(new, old)] == ["sections[1].body", "sections[0]"]


@pytest.mark.parametrize("other", [None, 5, Impact()])
def test_only_incidents_are_compared(other: object) -> None:
    with pytest.raises(InvalidValueError, match="expected an incident"):
        diff(Facts(), other)  # type: ignore[arg-type]


def test_no_time_at_all_is_told_in_seconds() -> None:
    (change,) = diff(Incident(stated_duration=dt.timedelta()), Incident())
    assert str(change) == "stated_duration: 0 seconds -> not stated"
