"""Sections that tell what should have been, is still to come, or is another incident's."""

from __future__ import annotations

import pytest

from incidentkit import Incident

HEAD = "# Mail down\n\n**Date:** 2025-07-04\n\n"


@pytest.mark.parametrize(
    "heading",
    ["What should have happened", "How it should have gone", "Ideal response", "Expected timeline"],
)
def test_what_should_have_happened_did_not(heading: str) -> None:
    rows = "- 10:00 alert fires\n- 10:05 on-call acknowledges\n- 10:10 resolved\n"
    incident = Incident.from_markdown(f"{HEAD}## {heading}\n\n{rows}")
    assert incident.timeline == ()
    assert not any(milestone.at for milestone in incident.milestones.values())


def test_a_table_of_another_incident_is_not_of_this_one() -> None:
    other = "| Time | Event |\n|---|---|\n| 2024-01-01 10:00 UTC | outage began |\n"
    own = "## Timeline (UTC)\n\n- 10:00 Outage begins\n- 11:00 Outage ends\n\n"
    text = f"{HEAD}{own}## Lessons from INC-3\n\n{other}"
    assert len(Incident.from_markdown(text).timeline) == 2
    mine = f"# INC-3 Mail down\n\n## Timeline of INC-3\n\n{other}"
    assert len(Incident.from_markdown(mine).timeline) == 1


@pytest.mark.parametrize("heading", ["SLA", "SLOs", "Service level agreement"])
def test_an_agreement_is_not_how_long_it_took(heading: str) -> None:
    incident = Incident.from_markdown(f"{HEAD}## {heading}\n\n**Time to resolve:** 4 hours\n")
    assert incident.stated_duration is None
    said = Incident.from_markdown(f"{HEAD}## {heading}\n\n**SLA breach:** Yes\n")
    assert said.impact.sla_breach is not None


def test_a_plan_in_the_opening_is_not_the_day() -> None:
    incident = Incident.from_markdown(
        "# Mail outage\n\nWe expect the fix to be deployed on 10 March 2025 at 10:00 UTC. "
        "The outage took place on 4 March 2025.\n\n- 10:00 down\n- 10:10 seen\n- 10:20 up\n"
    )
    assert {str(event.at)[:10] for event in incident.timeline} == {"2025-03-04"}


@pytest.mark.parametrize("head", ["Elapsed", "Offset", "T+", "Relative time", "Time since start"])
def test_a_column_that_counts_holds_no_times_of_day(head: str) -> None:
    text = (
        "# X\n\n**Started:** 2025-03-04 10:00 UTC\n\n## Timeline\n\n"
        f"| {head} | Event |\n|---|---|\n| 0:05 | Alert |\n| 1:30 | resolved |\n"
    )
    incident = Incident.from_markdown(text)
    assert [event.at for event in incident.timeline] == [None] * len(incident.timeline)
    assert incident.milestones["resolved"].at is None
