"""Rendering without what stays unfilled."""

from __future__ import annotations

from typing import Any

import pendulum
import pytest

import incidentkit
from incidentkit import Incident, InvalidValueError, RootCause, Severity, Template, diff
from incidentkit.testing import full_incident

AT = pendulum.datetime(2025, 3, 4, 14, 2)

FORMS = tuple(incidentkit.templates())
SMALL = Incident(id="INC-7", severity=Severity(label="P1 (High)"), summary="A renewal failed.")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "incident", [full_incident(), SMALL, SMALL.evolve(title="Slow"), Incident()]
)
def test_nothing_is_lost(form: str, incident: Incident) -> None:
    text = incident.to_markdown(template=form, placeholders="drop")
    assert not diff(incident, Incident.from_markdown(text, template=form))
    assert text.strip("\n") + "\n" == text


@pytest.mark.parametrize("form", FORMS)
def test_nothing_unfilled_is_left(form: str) -> None:
    text = SMALL.to_markdown(template=form, placeholders="drop")
    body = text.partition("\n---\n")[2] if text.startswith("---") else text
    for unfilled in (
        "[",
        "____",
        "YYYY",
        "HH:MM",
        "<!--",
        "Timeline",
        "Root Cause",
        "Users Affected",
    ):
        assert unfilled not in body
    assert "## Impact" not in body


@pytest.mark.parametrize(
    ("top", "left"),
    [
        ("# Incident Report Template", "# Incident Report\n\n**ID:** INC-7\n"),
        ("# Postmortem: <title>", "# Postmortem\n\n**ID:** INC-7\n"),
        ("# 🚨 Incident Review - [title]", "# 🚨 Incident Review\n\n**ID:** INC-7\n"),
        ("# [Incident title]", "**ID:** INC-7\n"),
        ("[Incident title]\n================", "**ID:** INC-7\n"),
        ("# Outage Report", "# Outage Report\n\n**ID:** INC-7\n"),
        ("# Störungsmeldung", "# Störungsmeldung\n\n**ID:** INC-7\n"),
    ],
)
def test_untitled_report_has_no_title_to_fill_in(top: str, left: str) -> None:
    form = Template.from_markdown(f"{top}\n\n**ID:** [id]\n\n## Summary\n\n[what]\n", name="x")
    assert Incident(id="INC-7").to_markdown(template=form, placeholders="drop") == left
    kept = Incident(id="INC-7").to_markdown(template=form)
    assert kept.startswith(f"{top.removesuffix(' Template')}\n")


def test_table_of_fields_without_any_goes_with_its_head() -> None:
    table = "| Metric | Impact |\n|---|---|\n| Users Affected | [n] |\n"
    form = Template.from_markdown(f"# X\n\n**ID:** [id]\n\n## Impact\n\n{table}", name="x")
    assert Incident(id="INC-7").to_markdown(template=form, placeholders="drop") == (
        "# X\n\n**ID:** INC-7\n"
    )


def test_line_endings_are_the_form_s() -> None:
    form = Template.from_markdown("# X\r\n\r\n**ID:** [id]\r\n\r\n## Impact\r\n", name="x")
    text = Incident(id="INC-7").to_markdown(template=form, placeholders="drop")
    assert text == "# X\r\n\r\n**ID:** INC-7\r\n"


@pytest.mark.parametrize("value", ["", "Drop", "remove", None, True, 1])
def test_other_values_are_refused(value: Any) -> None:  # noqa: ANN401 -- anything but a choice
    with pytest.raises(InvalidValueError, match=r"^placeholders: expected 'keep' or 'drop', got "):
        SMALL.to_markdown(template="sev", placeholders=value)
    with pytest.raises(InvalidValueError):
        Incident.from_markdown("# X\n\nID: 1\n").to_markdown(placeholders=value)


def test_numbers_count_from_one_where_the_first_items_went() -> None:
    incident = Incident(root_cause=RootCause(contributing_factors=("The link has no spare",)))
    text = incident.to_markdown(template="spark", placeholders="drop")
    assert "\n1. **Contributing Factors:**\n" in text


@pytest.mark.parametrize(
    ("stated", "template", "line"),
    [
        ({"resolved_at": AT}, "postmortem", "| **Resolution Time** | 2025-03-04 14:02 UTC |"),
        ({"started_at": AT}, "postmortem", "| **Time**        | 2025-03-04 14:02 UTC |"),
        ({"detected_at": AT}, "basic", "- **Detected**: 2025-03-04 14:02 UTC"),
    ],
)
def test_part_of_a_time_that_is_not_known_goes(
    stated: dict[str, Any], template: str, line: str
) -> None:
    incident = Incident(id="INC-7", **stated)
    text = incident.to_markdown(template=template, placeholders="drop")
    assert line in text.split("\n")
    assert Incident.from_markdown(text) == incident
