"""Single edits, and exactly what each does to the text."""

from __future__ import annotations

import pendulum
import pytest
from editing.documents import bundled
from editing.line_changes import touched

from incidentkit import (
    ActionItem,
    ActionStatus,
    Incident,
    TimelineEvent,
    UnrepresentableError,
    templates,
)

REPORT = """\
# Incident Report: Slow checkout

**Incident ID:** INC-7{break_}
**Severity:** P1 (High){break_}
**Status:** Investigating

## Timeline (UTC)

| Time  | Event          | Actor |
|-------|----------------|-------|
| 14:02 | Alert fired    | pager |
| 14:10 | Looking at it  | Ana   |
| 14:40 | Rolled back    | Ana   |

## Action Items

- [ ] Write a test - Owner: Ana - Due: 2025-03-09
- [ ] Ask - the vendor - Owner: Bo

## What Went Well

1. The alert
2. The rollback
""".replace("{break_}", "  ")


@pytest.fixture
def report() -> Incident:
    text = REPORT.replace("**Status:**", "**Date:** 2025-03-02  \n**Status:**")
    return Incident.from_markdown(text)


def lines_added(incident: Incident, changed: Incident) -> list[str]:
    return list(touched(incident.to_markdown(), changed.to_markdown()).new)


def test_status_changes_its_line(report: Incident) -> None:
    assert lines_added(report, report.evolve(status="Resolved")) == ["**Status:** Resolved"]


def test_hard_break_stays(report: Incident) -> None:
    assert lines_added(report, report.evolve(id="INC-8")) == ["**Incident ID:** INC-8  "]


def test_line_above_a_new_field_gets_a_hard_break(report: Incident) -> None:
    assert lines_added(report, report.evolve(started_at=pendulum.datetime(2025, 3, 2, 14))) == [
        "**Status:** Investigating  ",
        "**Start Time:** 2025-03-02 14:00",
    ]


def test_cell_is_padded_within_its_width(report: Incident) -> None:
    changed = report.evolve({"timeline[0].description": "Alert"})
    assert lines_added(report, changed) == ["| 14:02 | Alert          | pager |"]


def test_longer_cell_realigns_nothing(report: Incident) -> None:
    changed = report.evolve({"timeline[0].description": "Alert fired twice in a row"})
    assert lines_added(report, changed) == ["| 14:02 | Alert fired twice in a row | pager |"]


@pytest.mark.parametrize("index", [0, 1, 2, 3])
def test_inserted_row_is_one_line(report: Incident, index: int) -> None:
    event = TimelineEvent(at=pendulum.datetime(2025, 3, 2, 14, 20), description="Call", actor="Bo")
    rows = (*report.timeline[:index], event, *report.timeline[index:])
    assert lines_added(report, report.evolve(timeline=rows)) == [
        "| 14:20 | Call           | Bo    |"
    ]


@pytest.mark.parametrize("index", [0, 1, 2])
def test_removed_row_takes_nothing_else_with_it(report: Incident, index: int) -> None:
    rows = (*report.timeline[:index], *report.timeline[index + 1 :])
    found = touched(report.to_markdown(), report.evolve(timeline=rows).to_markdown())
    assert len(found.old) == 1
    assert not found.new


def test_emptied_table_keeps_its_header(report: Incident) -> None:
    text = report.evolve(timeline=()).to_markdown()
    assert "|-------|----------------|-------|\n\n## Action" in text


def test_box_is_ticked(report: Incident) -> None:
    changed = report.evolve({"action_items[0].status": ActionStatus(label="Done")})
    assert lines_added(report, changed) == ["- [x] Write a test - Owner: Ana - Due: 2025-03-09"]


def test_status_that_no_box_can_say_goes_into_a_suffix(report: Incident) -> None:
    changed = report.evolve({"action_items[1].status": ActionStatus(label="In Progress")})
    assert lines_added(report, changed) == [
        "- [ ] Ask - the vendor - Owner: Bo - Status: In Progress"
    ]


def test_appended_item_has_the_manner_of_its_list(report: Incident) -> None:
    item = ActionItem(description="Sleep", owner="Ana")
    changed = report.evolve(action_items=(*report.action_items, item))
    assert lines_added(report, changed) == ["- [ ] Sleep - Owner: Ana"]
    learned = report.evolve({"lessons.went_well": (*report.lessons.went_well, "The tea")})
    assert lines_added(report, learned) == ["3. The tea"]


@pytest.mark.parametrize("eol", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("end", [True, False])
def test_line_endings_stay(eol: str, bom: str, end: bool) -> None:  # noqa: FBT001 -- a case
    text = bom + (REPORT if end else REPORT.rstrip("\n")).replace("\n", eol)
    report = Incident.from_markdown(text)
    changed = report.evolve({"status": "Resolved", "lessons.went_well": ("One", "Two", "Three")})
    written = changed.evolve({"impact.users_affected": "40"}).to_markdown()
    assert written.startswith(bom)
    assert written.count("\n") == (written.count(eol) if eol != "\r" else 0)
    assert written.endswith(eol) is end
    assert Incident.from_markdown(written).impact.users_affected == "40"


@pytest.mark.parametrize("document", bundled(), ids=str)
def test_cleared_value_goes_back_to_the_placeholder(document: object) -> None:
    incident = next(d for d in bundled() if d == document).incident
    text = incident.evolve(id=None).to_markdown()
    assert Incident.from_markdown(text).id is None


@pytest.mark.parametrize("name", sorted(templates()))
def test_a_refused_edit_leaves_the_incident_as_it_was(name: str) -> None:
    incident = Incident.from_markdown(templates()[name].text)
    with pytest.raises(UnrepresentableError) as error:
        incident.evolve(id="[Name]").to_markdown()
    assert error.value.path == "id"
    assert incident.to_markdown() == templates()[name].text
