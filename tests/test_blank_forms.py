"""A blank form says nothing, and is known for what it is, however it was saved."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from filling.additions import sections_of
from filling.cases import case
from filling.deviations import SAME
from filling.edits import Items, Ticks
from filling.forms import Edition, editions

from incidentkit import Incident

EDITIONS = editions()
GUIDANCE = "guidance of an original is known by the exact form alone"
STANDING = {"spark-original": {"final_status": {"label": "✅ Resolved"}}}
"""What a form states on purpose: a legal value in a blank is a value."""
BUGS: dict[str, str] = {}
LABELS = ("Incident ID", "Severity", "Start Time", "Duration", "Affected Services", "SLA Breach")
DRESS = (
    "schema_version",
    "template",
    "front_matter",
    "template_version",
    "template_updated",
    "severity_policy",
)


def facts(incident: Incident) -> dict[str, object]:
    """What is stated, dress left out."""
    return {key: value for key, value in incident.to_dict().items() if key not in DRESS}


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_blank_form_is_empty_and_recognised(edition: Edition) -> None:
    blank = Incident.from_markdown(edition.text)

    assert facts(blank) == STANDING.get(str(edition), {})
    assert (blank == Incident()) is (str(edition) not in STANDING)
    assert blank.template == edition.form
    assert not blank.unread
    assert not blank.findings
    assert blank.to_markdown() == edition.text
    assert not blank.events
    assert not blank.ongoing
    measured = (blank.day, blank.duration, blank.detection_lag, blank.sla_breached)
    assert measured == (None,) * 4


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_blank_form_is_empty_with_its_template_named(edition: Edition) -> None:
    named = Incident.from_markdown(edition.text, template=edition.form)
    assert named == Incident.from_markdown(edition.text)


@pytest.mark.parametrize(
    ("edition", "deviation"),
    [case(BUGS, f"{edition}-{name}", edition, name) for edition in EDITIONS for name in SAME],
)
def test_blank_form_saved_in_another_way_is_still_blank(edition: Edition, deviation: str) -> None:
    text = SAME[deviation](edition.text)

    blank = Incident.from_markdown(text)

    assert facts(blank) == STANDING.get(str(edition), {})
    assert blank.template == edition.form
    assert blank.to_markdown() == text


def without_a_section() -> Iterator[object]:
    for edition in EDITIONS:
        for number, (heading, text) in enumerate(sections_of(edition.text)):
            yield case(BUGS, f"{edition}-{number}-{heading.strip('* ')}", edition, text)


@pytest.mark.parametrize(("edition", "text"), list(without_a_section()))
def test_blank_form_without_a_section_is_still_blank(edition: Edition, text: str) -> None:
    blank = Incident.from_markdown(text)

    assert facts(blank) in (STANDING.get(str(edition), {}), {})
    assert blank.template == edition.form


@pytest.mark.parametrize("edition", [e for e in EDITIONS if e.form == "basic"], ids=str)
def test_one_ticked_box_makes_a_whole_list_count(edition: Edition) -> None:
    first = next(line for line in edition.text.split("## Communication")[1].split("\n") if line)
    name = first.removeprefix("- [ ] ")

    boxes = Incident.from_markdown(
        Ticks("Communication", (name,)).apply(edition.text)
    ).communication

    assert [box.checked for box in boxes] == [True, False, False, False]
    assert boxes[0].name == name


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_filling_one_list_leaves_the_others_blank(edition: Edition) -> None:
    heading = {"virtualfusion": "Attachments", "basic": "References"}.get(
        edition.form, "What Went Well"
    )
    text = Items(heading, ("Something real",)).apply(edition.text)
    assert (
        len(facts(Incident.from_markdown(text)).keys() - STANDING.get(str(edition), {}).keys()) == 1
    )


@pytest.mark.parametrize(
    "placeholder",
    [
        "[Name]",
        "INC-YYYY-MM-DD-XXX",
        "INC-[YYYYMMDD]-[NNN]",
        "INC-YYYY-MM-DD-###",
        "X hours Y minutes",
        "X hours, Y minutes",
        "YYYY-MM-DD HH:MM:SS",
        "YYYY-MM-DD HH:MM:SS (or Ongoing)",
        "HH:MM - HH:MM UTC",
        "<!-- who -->",
        "_______________",
        "@username",
        "@user1",
        "@owner1",
        "Factor 1",
        "Item 2",
        "Lesson 3",
        "???",
        "TBD",
        "P0 (Critical), P1 (High), P2 (Medium), P3 (Low)",
        "Service1, Service2, Service3",
        "…",
    ],
)
@pytest.mark.parametrize(
    "shape",
    ["**{}:** {}\n", "- **{}**: {}\n", "| Field | Value |\n|---|---|\n| **{}** | {} |\n"],
    ids=["line", "bullet", "table"],
)
def test_placeholder_is_never_a_value(shape: str, placeholder: str) -> None:
    """Whatever the form, and without one."""
    labels = ["Severity"] if placeholder.startswith("P0 ") else LABELS
    for label in labels:
        document = f"# Report\n\n{shape.format(label, placeholder)}"
        assert Incident.from_markdown(document) == Incident(), document


def test_names_in_angle_brackets_are_to_be_filled_in_and_marks_of_html_are_not() -> None:
    blank = (
        "# Postmortem: <title>\n\n**Incident ID:** INC-<number>\n**Date:** <date>\n"
        "**Severity:** <SEV1-4>\n**Owner:** <name>\n"
    )
    assert Incident.from_markdown(blank) == Incident()
    kept = Incident.from_markdown("# X\n\n**Impact:** less than <b>5</b> users<br>\n")
    assert kept.impact.summary is not None
