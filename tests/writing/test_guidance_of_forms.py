"""Forms of other teams, filled in: what they say above their lists, their numbers and headings."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import pytest

from incidentkit import ActionItem, CustomField, Incident, Person, Template, TimelineEvent

AT = dt.datetime(2025, 1, 1, 10, tzinfo=dt.UTC)
FILLED = Incident(
    id="X-1",
    timeline=[TimelineEvent(description="Broke", at=AT)],
    action_items=[ActionItem(description="Mend it", owner="Kim")],
)
GUIDED = """\
# Report

**ID:** [id]

## Timeline

List the events with their times.

They may be rough.

## Action items

[each with an owner]
"""


def rendered(incident: Incident, form: str, placeholders: Literal["keep", "drop"] = "keep") -> str:
    template = Template.from_markdown(form, name="own")
    text = incident.to_markdown(template=template, placeholders=placeholders)
    assert Incident.from_markdown(text, template=template) == incident
    return text


def test_list_goes_below_what_says_how_to_fill_it_in() -> None:
    text = rendered(FILLED, GUIDED)
    assert "## Timeline\n\nList the events with their times.\n\nThey may be rough.\n\n| " in text
    assert "[each" not in text
    assert text.endswith("| Mend it | Kim   |\n")


def test_what_stands_in_place_of_a_list_stays_without_one() -> None:
    assert rendered(Incident(id="X-1"), GUIDED) == GUIDED.replace("[id]", "X-1")


@pytest.mark.parametrize("incident", [FILLED, Incident(id="X-1")], ids=["filled", "empty"])
def test_guidance_is_dropped_with_the_placeholders(incident: Incident) -> None:
    text = rendered(incident, GUIDED, "drop")
    for words in ("List the events", "rough", "[each"):
        assert words not in text


NUMBERED = "# 1. Postmortem\n\n## 1.1 Metadata\n\n1. ID: [id]\n2. Severity: [sev]\n"


def test_further_fields_of_a_numbered_list_count_on() -> None:
    incident = Incident(
        id="X-1",
        severity="P1",
        date=dt.date(2025, 1, 1),
        status="Resolved",
        custom=[CustomField(label="Region", value="x"), CustomField(label="Zone", value="y")],
    )
    assert rendered(incident, NUMBERED).endswith(
        "1. ID: X-1\n2. Severity: P1\n3. Date: 2025-01-01\n4. Status: Resolved\n"
        "5. Region: x\n6. Zone: y\n"
    )


def test_further_field_of_a_report_comes_last_in_its_numbered_list() -> None:
    text = "# X\n\n## Metadata\n\n8. ID: X-1\n9. Severity: P1\n\n   Maybe.\n"
    changed = Incident.from_markdown(text).evolve(date=dt.date(2025, 1, 1)).to_markdown()
    assert changed == f"{text}10. Date: 2025-01-01\n"


def test_people_stand_below_one_heading_in_a_form_without_a_title() -> None:
    form = "# Summary\n\n[summary]\n\n# Timeline\n\n- [time]: [event]\n"
    roles = ("Incident Commander", "Author", "Zookeeper")
    text = rendered(Incident(people=[Person(name="Ann", role=role) for role in roles]), form)
    assert text.endswith(
        "# People\n\n- **Incident Commander:** Ann\n- **Author:** Ann\n- **Zookeeper:** Ann\n"
    )
