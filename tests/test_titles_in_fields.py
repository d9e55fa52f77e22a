"""A field "Title" below a heading that names the form and counts the report."""

from __future__ import annotations

import pytest

from incidentkit import Incident, templates

FIELDS = "\n\n**Title:** Loss of telemetry\n**Severity:** P2\n"


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("Incident Report INC-4", "INC-4"),
        ("Major Incident Report MIR-2025-004", "MIR-2025-004"),
        ("Post-mortem #17", "17"),
        ("Postmortem: INC-4", "INC-4"),
        ("Incident Report (INC-4)", "INC-4"),
        ("INC-4", "INC-4"),
    ],
)
def test_the_field_has_the_title_and_the_heading_the_id(heading: str, number: str) -> None:
    text = f"# {heading}{FIELDS}"
    incident = Incident.from_markdown(text)
    assert (incident.id, incident.title, incident.findings) == (number, "Loss of telemetry", ())
    changed = incident.evolve(title="Telemetry lost").to_markdown()
    assert changed == text.replace("Loss of telemetry", "Telemetry lost")
    for name in templates():
        rendered = Incident.from_markdown(incident.to_markdown(template=name))
        assert (rendered.id, rendered.title) == (number, "Loss of telemetry")


@pytest.mark.parametrize(
    "heading", ["Incident Report INC-4: Loss", "Checkout down 12", "INC-4 Loss"]
)
def test_a_heading_that_says_more_is_the_title(heading: str) -> None:
    title = Incident.from_markdown(f"# {heading}{FIELDS}").title
    assert title is not None
    assert heading.endswith(title)


def test_without_a_field_such_a_heading_is_all_there_is() -> None:
    for field in ("", "**Title:** [title]\n"):
        incident = Incident.from_markdown(f"# Incident Report INC-4\n\n{field}**Severity:** P2\n")
        assert incident.title == "Incident Report INC-4"
