"""Rendering into forms of other teams: shapes that the built-in ones don't have."""

from __future__ import annotations

import pendulum

from incidentkit import ActionItem, Incident, Reference, Section, Severity, Template

PAIRS = """\
# Postmortem

## Incident Timing

| Start Time      |  | Detected By          |  |
|-----------------|--|----------------------|--|
| Detection Time  |  | Time to Detect (TTD) |  |
| Resolution Time |  | Severity             |  |
"""
AT = pendulum.datetime(2025, 3, 4, 14, 2)


def rendered(incident: Incident, blank: str) -> str:
    template = Template.from_markdown(blank, name="own")
    text = incident.to_markdown(template=template)
    assert Incident.from_markdown(text, template=template) == incident
    return text


def test_labels_and_values_take_turns_in_a_row() -> None:
    slots = Template.from_markdown(PAIRS, name="own").slots
    assert {slot.path for slot in slots.understood if slot.kind == "label"} == {
        "started_at",
        "detected_by",
        "detected_at",
        "stated_detection_lag",
        "resolved_at",
        "severity",
    }
    incident = Incident(
        started_at=AT,
        detected_by="the probe",
        stated_detection_lag=pendulum.duration(minutes=5),
        severity=Severity(label="P1"),
    )
    text = rendered(incident, PAIRS)
    assert "| Start Time      | 2025-03-04 14:02 UTC | Detected By          | the probe |" in text
    assert "| Resolution Time |                      | Severity             | P1        |" in text
    changed = Incident.from_markdown(text).evolve(detected_by="Ines")
    assert changed.to_markdown() == text.replace("the probe |", "Ines      |")


def test_second_cell_of_a_row_that_is_no_label_stays_a_note() -> None:
    blank = "# X\n\n| Field | Value | Note |\n|---|---|---|\n| Incident ID | | |\n| Status | | |\n"
    text = blank.replace("| Incident ID | | |", "| Incident ID | INC-7 | from the tool |")
    incident = Incident.from_markdown(text)
    assert incident.id == "INC-7"
    assert [(field.label, field.value) for field in incident.custom] == [
        ("Incident ID (Note)", "from the tool")
    ]


def test_new_row_goes_below_the_head_that_is_a_field_itself() -> None:
    blank = "# X\n\n| Start Time | [when] |\n|---|---|\n| Resolution Time | [when] |\n"
    head, rule, row, *_ = rendered(Incident(id="INC-7", started_at=AT), blank).splitlines()[2:]
    assert head.startswith("| Start Time      | 2025-03-04 14:02 UTC |")
    assert (set(rule), row.split()) == (set("|-"), ["|", "Incident", "ID", "|", "INC-7", "|"])


def test_marker_alone_on_its_line_takes_an_item() -> None:
    blank = "# X\n\n## Action Items\n\n-\n\n## References\n\n1.\n"
    incident = Incident(
        action_items=(ActionItem(description="Renew"), ActionItem(description="Watch")),
        references=(Reference(label="Runbook", target="http://run"),),
    )
    text = rendered(incident, blank)
    assert (
        text
        == "# X\n\n## Action Items\n\n- Renew\n- Watch\n\n## References\n\n1. Runbook: http://run\n"
    )


def test_reference_in_place_of_a_sentence_keeps_its_label() -> None:
    blank = "# X\n\n**ID:** [id]\n\n## References\n\n[Links to related docs]\n"
    incident = Incident(id="INC-7", references=(Reference(label="Runbook", target="http://run"),))
    assert "## References\n\n- Runbook: http://run\n" in rendered(incident, blank)


def test_new_section_goes_beside_the_one_that_the_reports_own_title_makes() -> None:
    """The form begins with how to use it; whatever is below the second title stands under it."""
    blank = (
        "# How to use this form\n\n> Copy it.\n\n---\n\n# Postmortem: <title of one line>\n\n"
        "- **Severity**: page | notice\n\n## Timeline (UTC)\n\n- [time] [what]\n\n"
        "## References\n\n- Decisions\n- External: weather, rules, etc.\n"
    )
    glossary = Section(heading="Glossary", body="Probe: a scripted order.")
    text = rendered(Incident(sections=(glossary,)), blank)
    assert text.endswith("\n# Glossary\n\nProbe: a scripted order.\n")
