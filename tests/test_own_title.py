"""A form may say its own name before the title: it stays, and is no part of the title."""

from __future__ import annotations

import pytest

from incidentkit import Incident, Template


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Outage: [title]", "Outage: "),
        ("Störungsbericht: [Titel]", "Störungsbericht: "),
        ("Outage – [what]", "Outage – "),
        ("Outage: <title>", "Outage: "),
        ("Outage: {{ title }}", "Outage: "),
        ("**Outage: [title]**", "Outage: "),
        ("[title]", ""),
        ("Outage [area]: [title]", ""),
        ("Outage", ""),
    ],
)
def test_the_forms_own_name_before_the_title_stays(heading: str, name: str) -> None:
    form = Template.from_markdown(f"# {heading}\n\n**Incident ID:** [id]\n", name="own")
    incident = Incident(id="INC-7", title="Feed stops")
    text = incident.to_markdown(template=form)
    assert text.splitlines()[0].strip("# *") == f"{name}Feed stops"
    read = Incident.from_markdown(text, template=form)
    assert read == incident
    assert read.evolve(title="Two").to_markdown() == text.replace("Feed stops", "Two")
    assert Incident.from_markdown(form.text, template=form) == Incident()


def test_a_title_that_begins_like_the_form_is_kept_whole() -> None:
    form = Template.from_markdown("# Outage: [title]\n\n**Incident ID:** [id]\n", name="own")
    incident = Incident(id="INC-7", title="Outage: Feed stops")
    assert Incident.from_markdown(incident.to_markdown(template=form), template=form) == incident


def test_a_report_with_another_heading_than_its_form_has_that_as_its_title() -> None:
    form = Template.from_markdown("# Outage: [title]\n\n**Incident ID:** [id]\n", name="own")
    assert Incident.from_markdown("# Outage of the feed\n", template=form).title == (
        "Outage of the feed"
    )


@pytest.mark.parametrize(
    "form",
    [
        "Post-Incident Report: ",
        "🚨 Post Incident Review - ",
        "PIR: ",
        "COE: ",
        "Correction of Error: ",
        "After-Action Report: ",
    ],
)
def test_the_name_of_the_form_is_no_part_of_the_title(form: str) -> None:
    assert Incident.from_markdown(f"# {form}Crane stood still\n").title == "Crane stood still"


def test_title_of_a_blank_issue_form_is_none() -> None:
    text = "---\ntitle: 'Postmortem: [Brief incident description]'\n---\n\n**Severity**: P0\n"
    assert Incident.from_markdown(text).title is None
    filled = text.replace("[Brief incident description]", "Checkout down")
    assert Incident.from_markdown(filled).title == "Postmortem: Checkout down"
