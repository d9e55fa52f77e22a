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


def test_a_new_field_leaves_the_last_line_of_its_paragraph_as_it_is(report: Incident) -> None:
    changed = report.evolve(started_at=pendulum.datetime(2025, 3, 2, 14))
    found = touched(report.to_markdown(), changed.to_markdown())
    assert found.new == ("**Start Time:** 2025-03-02 14:00  ",)
    assert not found.old


def test_rewritten_times_of_another_zone_stay_one_row_each() -> None:
    report = Incident.from_markdown(
        "# Incident Report: Slow\n\n**Date:** 2025-03-02\n\n## Summary\n\nAll times in CET.\n\n"
        "## Timeline\n\n| Time | Event |\n|---|---|\n| 14:02 | Alert fired |\n\n"
        "## Incident Information\n\n| Field | Value |\n|---|---|\n| Detected | 14:02 |\n"
        "| Resolved | 14:40 |\n"
    )
    with pytest.raises(UnrepresentableError, match="it says the zone of other times"):
        report.evolve(summary="Slow.").to_markdown()
    # On another date they are written in full anyway.
    text = report.evolve(summary="Slow.", date=pendulum.date(2025, 3, 3)).to_markdown()
    assert text.count("| Detected |") == text.count("| Resolved |") == 1
    assert text.count("\n") == report.to_markdown().count("\n")


def test_a_clock_time_is_written_in_full_where_its_date_goes() -> None:
    report = Incident.from_markdown(
        "# Incident Report: Slow\n\n**Date**: 2025-03-02  \n"
        "**Duration**: 14:02 - [End time] ([Total duration])  \n**Severity**: SEV-1\n"
    )
    cleared = report.evolve(date=None)
    assert cleared.started_at == pendulum.datetime(2025, 3, 2, 14, 2)
    assert "**Duration**: 2025-03-02 14:02 - [End time]" in cleared.to_markdown()


@pytest.mark.parametrize("order", [(1, 0, 2), (2, 1, 0), (1, 2, 0)])
def test_a_new_order_moves_rows_as_they_are_written(order: tuple[int, ...]) -> None:
    rows = ["| 14:02|  Alert fired |", "| **14:10** | Looked | ", "|14:40|Rolled back <!-- b -->|"]
    head = "# Incident Report: X\n\n**Date:** 2025-03-02\n\n## Timeline (UTC)\n\n"
    top = f"{head}| Time | Event |\n|---|---|\n"
    report = Incident.from_markdown(top + "\n".join(rows) + "\n")
    moved = report.evolve(timeline=[report.timeline[n] for n in order]).to_markdown()
    assert [line.strip() for line in moved.removeprefix(top).strip().split("\n")] == [
        rows[n].strip() for n in order
    ]


def test_a_new_order_of_numbered_items_keeps_the_numbers_and_the_dress() -> None:
    text = "# Incident Report: X\n\n## What Went Well\n\n1. 🎉 The alert\n   at once\n2. __Us__\n"
    report = Incident.from_markdown(text)
    moved = report.evolve({"lessons.went_well": report.lessons.went_well[::-1]}).to_markdown()
    assert moved.endswith("\n\n1. __Us__\n2. 🎉 The alert\n   at once\n")


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


def test_rows_that_change_places_take_the_spaces_at_their_end_along() -> None:
    rows = ["| 14:02 | Alert fired ", "| 14:10 | Looking at it", "| 14:40 | Rolled back   "]
    head = (
        "# Slow checkout\n\n**Date:** 2025-03-02\n\n## Timeline\n\n| Time (UTC) | Event\n|---|---\n"
    )
    report = Incident.from_markdown("\n".join((head + rows[0], *rows[1:], "")))
    turned = report.evolve(timeline=report.timeline[::-1])
    assert turned.to_markdown() == "\n".join((head + rows[2], rows[1], rows[0], ""))
