"""Fields that nobody knows keep no blank ones of the form alive."""

from __future__ import annotations

import pytest

from incidentkit import CustomField, Incident, templates

REPORT = """\
# Search down

**Labels:** sev2, search
**Region:** north | south

## Summary

It broke.
"""


@pytest.mark.parametrize("form", sorted(templates()))
def test_fields_without_a_known_one_leave_nothing_unfilled(form: str) -> None:
    report = Incident.from_markdown(REPORT)
    text = report.to_markdown(template=form, placeholders="drop")
    assert "Incident ID" not in text
    assert "\n\n\n" not in text
    read = Incident.from_markdown(text, template=form)
    assert read.custom == (
        CustomField(label="Labels", value="sev2, search"),
        CustomField(label="Region", value="north | south"),
    )
    assert (read.title, read.summary) == ("Search down", "It broke.")


def test_fields_of_a_paragraph_go_below_the_title() -> None:
    report = Incident.from_markdown(REPORT.replace("**Region:** north | south\n", ""))
    text = report.to_markdown(template="basic", placeholders="drop")
    assert text == (
        "# Incident Report: Search down\n\n**Labels**: sev2, search\n\n"
        "## Incident Summary\n\nIt broke.\n"
    )


def test_footer_below_a_section_among_actions_needs_no_other_section() -> None:
    report = Incident.from_markdown(
        "# X\n\n## Action Items\n\n- [ ] Lint\n\n### Mitigate\n\nNone.\n"
    )
    text = report.to_markdown(template="sev", placeholders="drop")
    assert "Supporting Data" not in text
    read = Incident.from_markdown(text)
    assert read.template_version == "1.0"
    assert not read.custom
