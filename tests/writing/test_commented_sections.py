"""Sections of a form that hold nothing but what they ask for, which takes one record or more."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import ActionItem, Incident, MetricChange, ServiceImpact, Template, TimelineEvent

AT = dt.datetime(2025, 1, 1, 10, tzinfo=dt.UTC)
ASKED = "<!-- one line each -->"


def form(heading: str, asked: str = ASKED) -> Template:
    return Template.from_markdown(f"# PM\n\n**ID:** [id]\n\n## {heading}\n\n{asked}\n", name="own")


def section(incident: Incident, template: Template) -> str:
    text = incident.to_markdown(template=template)
    assert Incident.from_markdown(text, template=template) == incident
    return text.partition("\n\n## ")[2].partition("\n\n")[2].rstrip("\n")


@pytest.mark.parametrize(
    ("heading", "incident", "expected"),
    [
        (
            "Action items",
            Incident(id="A", action_items=[ActionItem(description="Do it")]),
            "- Do it",
        ),
        (
            "Action items",
            Incident(id="A", action_items=[ActionItem(description="Do it", owner="Kim")]),
            "- Do it - Owner: Kim",
        ),
        (
            "Timeline",
            Incident(id="A", timeline=[TimelineEvent(description="Broke", at=AT)]),
            "- 2025-01-01 10:00 UTC - Broke",
        ),
        (
            "Timeline",
            Incident(id="A", timeline=[TimelineEvent(description="Broke")]),
            "- Broke",
        ),
    ],
    ids=["action", "action with an owner", "event", "event without a time"],
)
def test_one_record_is_an_item(heading: str, incident: Incident, expected: str) -> None:
    assert section(incident, form(heading)) == expected


def test_one_record_is_an_item_in_a_report() -> None:
    report = Incident.from_markdown(f"# PM\n\n## Action items\n\n{ASKED}\n")
    text = report.evolve(action_items=[ActionItem(description="Do it")]).to_markdown()
    assert text == "# PM\n\n## Action items\n\n- Do it\n"


@pytest.mark.parametrize("asked", [ASKED, "- [name]"])
@pytest.mark.parametrize(
    ("heading", "incident"),
    [
        ("Service impact", Incident(service_impacts=[ServiceImpact(name="api", impact="down")])),
        (
            "Metric changes",
            Incident(metric_changes=[MetricChange(metric="errors", before="0", after="9")]),
        ),
    ],
    ids=["services", "metrics"],
)
def test_figures_are_a_table(heading: str, incident: Incident, asked: str) -> None:
    lines = section(incident, form(heading, asked)).split("\n")
    assert all(line.startswith("| ") for line in lines[:3])
    assert lines[3:] == ["", asked]
