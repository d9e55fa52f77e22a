"""A list that is the text of a section goes into a form that has a list of fields there."""

from __future__ import annotations

import pytest

from incidentkit import Incident, diff, templates

BULLETS = (
    "- **What degraded**: the block for live\n  predictions.\n- **What did not**: the rest.",
    "- The cart\n- The search",
    "1. The cart\n2. The search",
)


@pytest.mark.parametrize("form", sorted(templates()))
@pytest.mark.parametrize("bullets", BULLETS)
def test_bullets_of_a_text_stay_apart_from_the_fields_of_a_form(bullets: str, form: str) -> None:
    incident = Incident.from_markdown(f"# Outage\n\n## Impact\n\n{bullets}\n")
    assert incident.impact.summary == bullets
    text = incident.to_markdown(template=form)
    assert bullets in text
    assert diff(incident, Incident.from_markdown(text)) == ()


@pytest.mark.parametrize(
    "rows",
    [
        "* 10:00 UTC It began\n*  \n* 11:00 UTC It ended\n",
        "| Time | Event |\n|---|---|\n| 10:00 UTC | It began |\n| | |\n| 11:00 UTC | It ended |\n",
    ],
)
def test_a_row_in_which_nothing_stands_is_none(rows: str) -> None:
    incident = Incident.from_markdown(f"# Outage\n\n**Date:** 2024-05-01\n\n## Timeline\n\n{rows}")
    assert [event.description for event in incident.timeline] == ["It began", "It ended"]
    for form in templates():
        again = Incident.from_markdown(incident.to_markdown(template=form))
        assert diff(incident, again) == ()
