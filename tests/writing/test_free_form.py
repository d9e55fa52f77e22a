"""Edits of reports without a form: what has no place yet joins what stands there, and no more."""

from __future__ import annotations

import datetime as dt

import pendulum
import pytest

from incidentkit import (
    ActionItem,
    ChecklistItem,
    Incident,
    Reference,
    Section,
    TimelineEvent,
)
from incidentkit.markdown.edits import Edit, OverlapError, apply
from incidentkit.markdown.source import Source

REPORT = """\
# The queue stood still

## Impact

- Orders waited
- Nobody could pay

## Prevention

- Watch the length of the queue
- Ask the vendor

## References

- Script: https://example.org/script
- Chat: https://example.org/chat
- Earlier incident: https://example.org/7
"""


@pytest.fixture
def report() -> Incident:
    return Incident.from_markdown(REPORT)


def edited(incident: Incident) -> str:
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    return text


def test_field_below_a_list_is_no_item_of_it(report: Incident) -> None:
    text = edited(report.evolve({"impact.users_affected": "about 40"}))
    assert "- Nobody could pay\n\n**Users Affected:** about 40\n\n## Prevention" in text


def test_tick_among_items_without_boxes(report: Incident) -> None:
    text = edited(report.evolve({"prevention[1].checked": True}))
    assert "- Watch the length of the queue\n- [x] Ask the vendor\n" in text


def test_new_ticked_item_among_items_without_boxes(report: Incident) -> None:
    new = ChecklistItem(name="Page two people", checked=True)
    text = edited(report.evolve(prevention=(new, *report.prevention)))
    assert "## Prevention\n\n- [x] Page two people\n- Watch" in text


def test_order_within_a_group_that_the_document_has_elsewhere(report: Incident) -> None:
    turned = report.evolve(references=report.references[::-1])
    assert Incident.from_markdown(edited(turned)).references == turned.references


def test_new_reference_before_those_of_its_kind(report: Incident) -> None:
    new = Reference(target="https://example.org/runbook")
    assert edited(report.evolve(references=(new, *report.references)))


def test_event_in_bullets_keeps_the_day_of_the_one_before_it() -> None:
    text = "# T\n\n**Date:** 2025-03-02\n\n## Timeline\n\n- **11:25 UTC**: Slow\n"
    incident = Incident.from_markdown(text)
    first = incident.timeline[0].at
    assert first is not None
    later = [TimelineEvent(description=f"{n}", at=first.add(hours=n)) for n in (1, 20)]
    assert edited(incident.evolve(timeline=(*incident.timeline, *later))).endswith(
        "- **11:25 UTC**: Slow\n- **12:25 UTC**: 1\n- **2025-03-03 07:25 UTC**: 20\n"
    )


def test_new_action_in_the_manner_of_those_below_other_headings() -> None:
    text = "# T\n\n## Action Items\n\n### Immediate\n\n- [ ] Watch - Owner: Ana\n"
    incident = Incident.from_markdown(text)
    new = ActionItem(description="Ask", owner="Bo")
    changed = edited(incident.evolve(action_items=(*incident.action_items, new)))
    assert "## Action Items\n\n- [ ] Ask - Owner: Bo\n\n### Immediate" in changed


def test_new_timeline_has_the_columns_it_needs() -> None:
    event = TimelineEvent(description="Slow", at=pendulum.datetime(2025, 3, 2, 11, 25))
    text = edited(Incident.from_markdown("# T\n").evolve(timeline=(event,)))
    assert "| Time | Event |\n" in text


def test_exact_time_among_approximate_ones() -> None:
    text = """\
# T

## Timeline (UTC)

| Time | Event |
| ---- | ----- |
| 2025-03-02 ~11:25 | Slow |
| 2025-03-02 11:40 | Fast |
"""
    incident = Incident.from_markdown(text)
    event = TimelineEvent(description="Calm", at=pendulum.datetime(2025, 3, 2, 12, 5))
    changed = edited(incident.evolve(timeline=(*incident.timeline, event)))
    assert "| Fast |\n| 2025-03-02 12:05 | Calm |" in changed


def test_new_field_joins_the_bullets_of_its_section() -> None:
    text = "# T\n\n## Impact\n\n- **Users affected**: 40\n- **Region**: north\n\n## Timeline\n"
    changed = edited(Incident.from_markdown(text).evolve({"impact.revenue": "USD 5"}))
    assert "40\n- **Revenue Impact**: USD 5\n- **Region**" in changed


def test_new_field_is_a_bullet_like_the_fields_of_its_section() -> None:
    text = "# T\n\n## Impact\n\n- Data loss: none\n- Duration: 4 hours\n- All\n\n## Timeline\n"
    changed = edited(Incident.from_markdown(text).evolve({"impact.revenue": "USD 5"}))
    assert "- All\n- Revenue Impact: USD 5\n\n## Timeline" in changed


def test_sections_come_in_the_order_of_the_document() -> None:
    text = "# T\n\n**Impact:** Bad.\n\n## Impact\n\n- **User Impact**: All.\n\n## Beta\n\nTwo.\n"
    incident = Incident.from_markdown(text)
    # The impact is stated before: there is no room for a second one.
    assert [(one.heading, one.under) for one in incident.sections] == [
        (None, "impact"),
        ("Beta", None),
    ]
    last = Section(heading="Gamma", body="Three.")
    assert edited(incident.evolve(sections=(*incident.sections, last))).endswith(
        "Two.\n\n## Gamma\n\nThree.\n"
    )


def test_what_two_edits_take_out_is_gone_once() -> None:
    source = Source("one two three")
    assert apply(source, (Edit(3, 8, ""), Edit(7, 13, ""))) == "one"
    with pytest.raises(OverlapError):
        apply(source, (Edit(3, 8, ""), Edit(7, 13, "x")))


def test_new_group_of_boxes_leaves_the_others() -> None:
    text = "## Affected Components\n\n**A**\n- [X] one\n- [ ] two\n\n**B**\n- [X] three\n"
    found = Incident.from_markdown(text)
    new = ChecklistItem(name="four", checked=True, group="C")
    assert edited(found.evolve(components=(*found.components, new))) == (
        text + "\n**C**\n\n- [x] four\n"
    )


def test_menu_with_an_entry_of_its_own_is_emptied() -> None:
    text = "## Affected Services\n\n- [x] API\n- [x] Other: ledger\n"
    emptied = edited(Incident.from_markdown(text).evolve(services=()))
    assert emptied == "## Affected Services\n\n- [ ] API\n- [ ] Other: ____\n"


def test_version_of_the_form_is_cleared() -> None:
    text = Incident(id="INC-7", title="T").to_markdown(template="sev")
    cleared = edited(Incident.from_markdown(text).evolve(template_version=None))
    assert Incident.from_markdown(cleared).template_version is None


def test_new_field_beside_one_that_shares_its_line_does_not_repeat_the_others() -> None:
    shared = "# Slow\n\nSeverity: P2\nStart: 2024-03-01 10:00 UTC · End: 2024-03-01 11:00 UTC\n"
    report = Incident.from_markdown(shared).evolve(stated_duration=dt.timedelta(minutes=90))
    assert report.to_markdown() == shared.replace("11:00 UTC\n", "11:00 UTC\nDuration: 1h 30m\n")
