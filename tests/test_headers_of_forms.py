"""Front matter counts whatever form a report follows, but for what that says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from incidentkit import Incident, Template, templates

HEADER = "---\nincident_id: INC-7\nseverity: P1\nstarted_at: 2026-03-01 10:00 UTC\n---\n\n"
BODY = "# Slow checkout\n\nThe checkout was slow.\n"
HOUSE = Template.from_markdown("# [title]\n\n## Summary\n\n[what]\n", name="house")
SPARK = Path(__file__).parents[1] / "examples" / "postmortems" / "spark.md"


@pytest.mark.parametrize("template", [None, HOUSE, *sorted(templates())])
def test_header_is_read_whatever_the_form(template: Template | str | None) -> None:
    incident = Incident.from_markdown(HEADER + BODY, template=template)
    assert (incident.id, incident.severity and incident.severity.label) == ("INC-7", "P1")
    assert incident.started_at is not None
    assert "\nseverity: P2" in incident.evolve(severity="P2").to_markdown()
    for form in templates():
        assert Incident.from_markdown(incident.to_markdown(template=form)) == incident


def test_header_that_says_otherwise_than_its_form_is_told() -> None:
    _, _, body = SPARK.read_text(encoding="utf-8").partition("\n---\n")
    incident = Incident.from_markdown(f"---\nseverity: P9\n---\n{body}")
    assert incident.template == "spark"
    assert incident.severity is not None
    assert incident.severity.label != "P9"
    assert "contradicting-statement" in [finding.code for finding in incident.findings]


def test_what_a_form_says_of_itself_is_no_field() -> None:
    incident = Incident.from_file(SPARK)
    assert "Stable" not in str(incident.status)
