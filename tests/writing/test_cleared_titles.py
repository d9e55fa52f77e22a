"""What is left of a heading whose title is cleared."""

from __future__ import annotations

import pytest

from incidentkit import Incident, Template

BODY = "\n\n**Severity:** P1\n"


@pytest.mark.parametrize(
    ("heading", "left"),
    [
        ("# Mail down", "#"),
        ("# **Mail down**", "#"),
        ("# Mail down #", "# #"),
        ("# Incident Report: Mail down", "# Incident Report"),
        ("## Post-mortem – Mail down", "## Post-mortem"),
        ("Mail down\n=========", "[title]\n========="),
    ],
)
def test_a_report_without_a_form_keeps_the_name_of_the_form_or_an_empty_heading(
    heading: str, left: str
) -> None:
    incident = Incident.from_markdown(heading + BODY)
    cleared = incident.evolve(title=None)
    assert cleared.to_markdown() == left + BODY
    again = Incident.from_markdown(left + BODY)
    assert again == cleared
    assert again.evolve(title="Mail down").to_markdown().count("Mail down") == 1


def test_a_form_gets_back_what_it_has_there() -> None:
    blank = "# Störung: [Name der Störung]\n\n**Severity:** [P1/P2]\n"
    form = Template.from_markdown(blank, name="house")
    text = Incident(title="Mail down", severity="P1").to_markdown(template=form)
    cleared = Incident.from_markdown(text, template=form).evolve(title=None)
    assert cleared.to_markdown() == text.replace("Mail down", "[Name der Störung]")
