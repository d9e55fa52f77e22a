"""Constructors bring values into one form, so that equal facts are equal values."""

from __future__ import annotations

import copy
import datetime as dt
import inspect
import pickle
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st
from model.strategies import facts as any_facts
from model.strategies import times

from incidentkit.errors import InvalidValueError
from incidentkit.model.action_item import ActionItem, Origin
from incidentkit.model.answers import Money, YesNo
from incidentkit.model.checklist import ChecklistItem, Horizon
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.impact import ErrorBudget, Impact
from incidentkit.model.leftovers import CustomField, Section
from incidentkit.model.people import Approval, Person
from incidentkit.model.reference import Reference
from incidentkit.model.response import Resolution
from incidentkit.model.review import Lesson, Review
from incidentkit.model.severity import Severity
from incidentkit.model.status import ActionStatus, Status
from incidentkit.model.timeline import TimelineEvent

NAIVE = dt.datetime(2024, 1, 15, 14, 32)  # noqa: DTZ001 -- what must be refused
AWARE = NAIVE.replace(tzinfo=dt.UTC)
DAY = dt.date(2024, 1, 15)

FULL = Facts(
    id="INC-42",
    severity="P1 (High)",
    status="✅ Resolved",
    date=DAY,
    started_at=AWARE,
    stated_days={"closed": DAY},
    stated_duration=dt.timedelta(hours=2),
    people=(Person(role="Author", name="Ann"),),
    impact=Impact(revenue="$12,500", sla_breach=YesNo(answer=True, details="4 h")),
    system_state={"CPU": "100%"},
    timeline=(TimelineEvent(at=AWARE, description="Alert fired", extra={"Source": "pager"}),),
    action_items=(ActionItem(description="Add an alert", status="Open", due=DAY),),
    references=(Reference(label="Runbook", target="https://example.org"),),
    custom=(CustomField(label="Region", value="eu-west-1"),),
    sections=(Section(heading="Thanks", sections=(Section(body="To all."),)),),
    unparsed={"detected_at": "lunch time"},
    front_matter={"owner": "team"},
)


# Text


def test_text_is_stripped_and_empty_is_none() -> None:
    facts = Facts(id="  INC-42\n", title=" \t ", summary="\n\n  indented\r\nlast  \n\n")
    assert facts.id == "INC-42"
    assert facts.title is None
    assert facts.summary == "  indented\nlast"
    assert Facts(title="two\r\nlines  and   gaps").title == "two lines and gaps"


def test_empty_entries_of_a_list_go() -> None:
    assert Facts(attachments=["a ", "", " \n"]).attachments == ("a",)
    assert dict(Facts(system_state={"CPU ": "1 ", "Disk": " "}).system_state) == {"CPU": "1"}


@pytest.mark.parametrize(
    "build",
    [
        lambda: Person(name=" "),
        lambda: Severity(label=""),
        lambda: Money(text="\n"),
        lambda: Lesson(text="  "),
        lambda: Reference(target=""),
    ],
)
def test_what_must_be_there_cannot_be_empty(build: Callable[[], object]) -> None:
    with pytest.raises(InvalidValueError, match="must not be empty"):
        build()


@given(st.text(max_size=40))
def test_normal_forms_are_stable(text: str) -> None:
    once = Facts(title=text, summary=text)
    assert Facts(title=once.title, summary=once.summary) == once


# Times


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Facts, "started_at"),
        (Facts, "closed_at"),
        (TimelineEvent, "at"),
        (Review, "scheduled_at"),
        (Resolution, "deployed_at"),
    ],
)
def test_a_naive_time_is_refused_by_name(kind: type, name: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        kind(**{name: NAIVE})
    assert caught.value.path == name
    assert "2024-01-15T14:32:00 has no zone" in str(caught.value)


@pytest.mark.parametrize("year", [1969, 2201])
def test_a_year_outside_the_range_is_refused(year: int) -> None:
    with pytest.raises(
        InvalidValueError, match=r"started_at: .* is outside the years 1970 to 2200"
    ):
        Facts(started_at=AWARE.replace(year=year))


def test_a_zone_becomes_a_fixed_offset_and_microseconds_go() -> None:
    summer = dt.datetime(2024, 7, 1, 9, 0, 0, 999_999, tzinfo=ZoneInfo("Europe/London"))
    found = Facts(started_at=summer).started_at
    assert type(found) is pendulum.DateTime
    assert found.isoformat() == "2024-07-01T09:00:00+01:00"
    assert found.timezone_name == "+01:00"


@given(times)
def test_a_time_compares_equal_to_the_one_given(when: dt.datetime) -> None:
    found = Facts(started_at=when).started_at
    assert found == when.replace(microsecond=0)
    assert hash(found) == hash(when.replace(microsecond=0))


@pytest.mark.parametrize(
    ("kind", "at", "on"),
    [
        (TimelineEvent, "at", "on"),
        (Review, "scheduled_at", "scheduled_on"),
        (Resolution, "deployed_at", "deployed_on"),
    ],
)
def test_never_both_a_time_and_a_day(kind: type, at: str, on: str) -> None:
    both = kind(**{at: AWARE, on: DAY})
    assert getattr(both, at) == AWARE
    assert getattr(both, on) is None
    assert getattr(kind(**{on: DAY}), on) == DAY


def test_a_milestone_with_a_time_has_no_stated_day() -> None:
    facts = Facts(closed_at=AWARE, stated_days={"closed": DAY, "resolved": DAY})
    assert dict(facts.stated_days) == {"resolved": DAY}


def test_a_resolved_incident_is_not_stated_as_ongoing() -> None:
    assert Facts(stated_ongoing=True).stated_ongoing
    assert not Facts(stated_ongoing=True, resolved_at=AWARE).stated_ongoing
    assert not Facts(stated_ongoing=True, stated_days={"resolved": DAY}).stated_ongoing
    assert Facts(stated_ongoing=True, stated_days={"started": DAY}).stated_ongoing


@pytest.mark.parametrize("value", [AWARE, "2024-01-15"])
def test_a_day_is_a_date_and_nothing_else(value: object) -> None:
    with pytest.raises(InvalidValueError, match=r"^date: expected a date"):
        Facts(date=value)  # type: ignore[arg-type]


def test_a_duration_is_whole_seconds_from_nothing_to_ten_years() -> None:
    found = Facts(stated_duration=dt.timedelta(seconds=90, microseconds=5)).stated_duration
    assert type(found) is pendulum.Duration
    assert found == dt.timedelta(seconds=90)
    for wrong in (dt.timedelta(seconds=-1), dt.timedelta(days=3654)):
        with pytest.raises(InvalidValueError, match=r"^stated_duration: .* outside 0 seconds"):
            Facts(stated_duration=wrong)


# Order


def test_lists_are_sorted_by_their_group_and_keep_their_order_in_it() -> None:
    items = (
        ActionItem(description="review", origin="review", horizon="immediate"),
        ActionItem(description="no horizon"),
        ActionItem(description="later", horizon="long_term"),
        ActionItem(description="now 1", horizon=Horizon.IMMEDIATE),
        ActionItem(description="now 2", horizon=Horizon.IMMEDIATE),
    )
    found = Facts(action_items=items).action_items
    assert [i.description for i in found] == ["now 1", "now 2", "later", "no horizon", "review"]
    assert found[-1].origin is Origin.REVIEW

    boxes = (ChecklistItem(name="any"), ChecklistItem(name="soon", horizon="short_term"))
    assert [box.name for box in Facts(prevention=boxes).prevention] == ["soon", "any"]

    people = (
        Person(role="Author", name="a"),
        Person(role=None, name="b"),
        Person(role="Sponsor", name="c"),
        Person(role="Incident Commander", name="d"),
    )
    assert [person.name for person in Facts(people=people).people] == ["d", "a", "b", "c"]

    references = (
        Reference(target="x"),
        Reference(label="Runbook", target="y"),
        Reference(label="Primary Ticket", target="z"),
    )
    assert [ref.target for ref in Facts(references=references).references] == ["z", "y", "x"]


def test_other_lists_stay_as_they_are() -> None:
    rows = (TimelineEvent(description="b"), TimelineEvent(description="a"))
    assert Facts(timeline=list(rows)).timeline == rows


# Unread text


def test_unread_text_goes_when_its_attribute_has_a_value() -> None:
    unread = Facts(unparsed={"started_at": "lunch", "severity": "?"})
    assert dict(attrs.evolve(unread, started_at=AWARE).unparsed) == {"severity": "?"}
    assert not TimelineEvent(at=AWARE, unparsed={"at": "14:??"}).unparsed
    assert TimelineEvent(unparsed={"at": "14:??"}).unparsed
    assert ErrorBudget(after=0.0, unparsed={"before": "half", "after": "0"}).unparsed == FrozenMap(
        {"before": "half"}
    )
    assert unread != Facts()


# Equality


def test_labels_compare_by_what_they_mean() -> None:
    assert Severity(label="P1 (High)") == Severity(label="p1")
    assert hash(Severity(label="P1 (High)")) == hash(Severity(label="p1"))
    assert Severity(label="Odd") != Severity(label="odd")
    assert Status(label="✅ Resolved") == Status(label="resolved")
    assert ActionStatus(label="Done") == ActionStatus(label="✅ Completed")
    assert Severity(label="P1") != "P1"
    assert Facts(severity="P1") == Facts(severity="P1 (High)")


def test_dress_does_not_count() -> None:
    dressed = Facts(path="a.md", template="spark", front_matter={"a": "b"}, template_version="2")
    assert dressed == Facts()
    assert hash(dressed) == hash(Facts())


# Frozen, hashable, picklable


VALUES: tuple[object, ...] = (
    FULL,
    FULL.severity,
    FULL.status,
    FULL.people[0],
    FULL.impact,
    FULL.impact.revenue,
    FULL.impact.sla_breach,
    FULL.impact.data,
    FULL.timeline[0],
    FULL.detection,
    FULL.root_cause,
    FULL.response.rollback,
    FULL.resolution,
    FULL.evidence,
    FULL.action_items[0],
    FULL.action_items[0].status,
    FULL.lessons,
    FULL.review,
    FULL.references[0],
    FULL.follow_up,
    FULL.custom[0],
    FULL.sections[0],
    Approval(name="Ann", signed=True, date=DAY),
    Lesson(text="Test the restore."),
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_every_value_is_frozen_and_slotted(value: object) -> None:
    assert not hasattr(value, "__dict__")
    for name in inspect.signature(type(value)).parameters:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, name, None)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_every_value_can_be_hashed_copied_and_pickled(value: object) -> None:
    for again in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value)):  # noqa: S301 -- ours
        assert again == value
        assert hash(again) == hash(value)


@given(any_facts)
def test_facts_come_through_pickle_and_evolve(facts: Facts) -> None:
    again = pickle.loads(pickle.dumps(facts))  # noqa: S301 -- our own bytes
    assert again == facts == attrs.evolve(facts)
    assert hash(again) == hash(facts)
    assert repr(again) == repr(facts)


def test_a_wrong_value_is_refused_by_its_path() -> None:
    rows: Any = [TimelineEvent(), "14:00 alert"]
    with pytest.raises(InvalidValueError) as caught:
        Facts(timeline=rows)
    assert caught.value.path == "timeline[1]"
    with pytest.raises(InvalidValueError, match=r"^signed: expected True or False, got str 'yes'"):
        Approval(signed="yes")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match=r"^horizon: expected one of 'immediate'"):
        ActionItem(horizon="someday")
    with pytest.raises(InvalidValueError, match=r"^attachments: expected several texts, got str"):
        Facts(attachments="a.log")


# The mapping


def test_a_frozen_map_is_a_value() -> None:
    found = FrozenMap({"b": 1, "a": 2})
    assert list(found) == ["b", "a"]
    assert found == FrozenMap({"a": 2, "b": 1}) == {"a": 2, "b": 1}
    assert hash(found) == hash(FrozenMap({"a": 2, "b": 1}))
    assert found != FrozenMap({"a": 2})
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 -- our own bytes
    assert copy.copy(found) == copy.deepcopy(found) == found
    assert repr(found) == "FrozenMap({'b': 1, 'a': 2})"
    with pytest.raises(KeyError):
        found["c"]
    with pytest.raises(AttributeError, match="FrozenMap is frozen"):
        found.a = 3
    with pytest.raises(TypeError):
        found["a"] = 3  # type: ignore[index]


def test_a_frozen_map_does_not_follow_the_mapping_it_was_made_of() -> None:
    source = {"a": "1"}
    found = FrozenMap(source)
    source["a"] = "2"
    assert found["a"] == "1"


@pytest.mark.parametrize(
    ("given", "kept"),
    [("a\nb", "a<br>b"), ("a  \r\n  b", "a<br>b"), ("a\n\nb", "a<br><br>b"), (" \n ", None)],
)
def test_line_break_in_a_record_is_a_tag(given: str, kept: str | None) -> None:
    assert TimelineEvent(description=given).description == kept
    assert ActionItem(description=given).description == kept
    assert ActionItem(extra={"Effort": given}).extra.get("Effort") == kept
    assert Facts(system_state={"Load": given}).system_state.get("Load") == kept
