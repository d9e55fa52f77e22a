"""What a form says of the zone of its times goes where a report's times have none."""

from __future__ import annotations

import pytest

from incidentkit import Incident, Section, Template

HEADS = {
    "Time (UTC)": "Time",
    "Time [UTC]": "Time",
    "Time ( UTC )": "Time",
    "Time UTC": "Time",
    "Time in UTC": "Time",
    "Time (in UTC)": "Time",
    "Time (all times in UTC)": "Time",
    "Time": "Time",
}
ZONELESS = Incident.from_markdown(
    "# R\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 09:00 | Alert |\n"
)


def rendered(incident: Incident, text: str) -> str:
    form = Template.from_markdown(text, name="own")
    written = incident.to_markdown(template=form)
    assert Incident.from_markdown(written, template=form) == incident
    return written


@pytest.mark.parametrize(("head", "left"), HEADS.items())
def test_a_column_of_times_without_a_zone_names_none(head: str, left: str) -> None:
    written = rendered(
        ZONELESS, f"# Report\n\n## Timeline\n\n| {head} | Event |\n|---|---|\n| HH:MM | [What] |\n"
    )
    row = next(line for line in written.split("\n") if line.endswith("| Event |"))
    assert row.split("|")[1].strip() == left


@pytest.mark.parametrize(("head", "left"), HEADS.items())
def test_a_heading_over_times_without_a_zone_names_none(head: str, left: str) -> None:
    heading = head.replace("Time", "Timeline", 1)
    written = rendered(
        ZONELESS, f"# Report\n\n## {heading}\n\n| Time | Event |\n|---|---|\n| HH:MM | [What] |\n"
    )
    assert f"\n\n## {left.replace('Time', 'Timeline', 1)}\n\n" in written


def test_a_label_loses_its_zone_only_over_a_time_that_has_none() -> None:
    incident = Incident.from_markdown("# R\n\n**Start:** 09:00\n**End:** 10:00 UTC\n")
    form = "# Report\n\n**Start (UTC):** [YYYY-MM-DD HH:MM]\n**End (UTC):** [YYYY-MM-DD HH:MM]\n"
    assert rendered(incident, form) == "# Report: R\n\n**Start:** 09:00\n**End (UTC):** 10:00 UTC\n"


FORM = """\
# Report

## Timeline (UTC)

| Time (UTC) | Event |
|---|---|
| HH:MM | [What] |
"""


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("Around 09:00 somebody rang.", False),
        ("Around 09:00:30 somebody rang.", False),
        ("Around 9:00 am somebody rang.", False),
        ("Around 09:00 UTC somebody rang.", True),
        ("Around 09:00 (UTC) somebody rang.", True),
        ("Around 9:00 am UTC somebody rang.", True),
        ("Somebody rang twice, 3:2.", True),
    ],
)
def test_text_of_a_timeline_takes_no_zone_from_its_heading_or_column(
    body: str, *, named: bool
) -> None:
    section = Section(under="timeline", body=body)
    written = rendered(Incident(sections=(section,)), FORM)
    assert ("## Timeline (UTC)\n" in written) is named
    assert ("| Time (UTC) |" in written) is named
    assert ("## Timeline\n" in written) is not named


def test_text_of_a_section_of_a_timeline_takes_no_zone_either() -> None:
    section = Section(heading="Aside", under="timeline", body="It said:\n\n```\nat 09:00\n```")
    written = rendered(Incident(sections=(section,)), FORM)
    assert "## Timeline\n" in written
    assert "| Time |" in written


def test_text_elsewhere_leaves_the_zone_of_a_timeline() -> None:
    section = Section(under="impact", body="Around 09:00 somebody rang.")
    assert "## Timeline (UTC)\n" in rendered(Incident(sections=(section,)), FORM)
