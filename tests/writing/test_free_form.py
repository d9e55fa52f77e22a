"""Edits of reports without a form: what has no place yet joins what stands there, and no more."""

from __future__ import annotations

import pytest

from incidentkit import ChecklistItem, Incident, Reference, Section
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


def test_sections_come_in_the_order_of_the_document() -> None:
    text = "# T\n\n**Impact:** Bad.\n\n## Impact\n\n- **User Impact**: All.\n\n## Beta\n\nTwo.\n"
    incident = Incident.from_markdown(text)
    # The impact is stated before: there is no room for a second one.
    assert [one.heading for one in incident.sections] == ["User Impact", "Beta"]
    last = Section(heading="Gamma", body="Three.")
    assert edited(incident.evolve(sections=(*incident.sections, last))).endswith(
        "Two.\n\n## Gamma\n\nThree.\n"
    )


def test_what_two_edits_take_out_is_gone_once() -> None:
    source = Source("one two three")
    assert apply(source, (Edit(3, 8, ""), Edit(7, 13, ""))) == "one"
    with pytest.raises(OverlapError):
        apply(source, (Edit(3, 8, ""), Edit(7, 13, "x")))
