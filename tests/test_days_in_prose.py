"""Which day that prose, a title or a heading names is the incident's, and which is another's."""

from __future__ import annotations

import pytest

from incidentkit import Incident

ROWS = "- 10:00 Alert\n\n"
TIMELINE = f"## Timeline (UTC)\n\n{ROWS}"

OF_OTHERS = (
    "We will switch off the old cluster on 1 March 2025.",
    "On 1 March 2025 we will meet again.",
    "The migration is planned for the API on 1 March 2025.",
    "It should be done on 1 March 2025.",
    "Support for it ends on 1 March 2025.",
    "The certificate had been issued on 1 March 2025.",
    "The certificate was issued on 1 March 2025.",
    "The certificate expires on 1 March 2025.",
    "The certificate expired on 1 March 2025.",
    "The domain was registered on 1 March 2025.",
    "The old version was released on 1 March 2025.",
    "The bug was introduced on 1 March 2025.",
    "The feature was deployed on 1 March 2025, a year ago.",
    "A similar outage happened on 1 March 2025.",
    "The previous incident was on 1 March 2025.",
    "The first such outage was on 1 March 2025.",
    "Updated on 1 March 2025.",
    "Last reviewed on 1 March 2025.",
    "Written on Saturday, 1 March 2025.",
    "This report was published on 1 March 2025.",
    "Postmortem meeting on 1 March 2025.",
    "It is unclear what happened on 1 March 2025.",
)
OWN = (
    "On 1 March 2025 the API was down.",
    "The API was down on 1 March 2025.",
    "On March 1, 2025, between 10:00 and 11:00 UTC, users saw errors.",
    "The incident happened on 1 March 2025.",
    "This is the report of what happened on 1 March 2025.",
    "On 1 March 2025, a deploy broke the API.",
    "An outage on 1 March 2025 hit all users.",
    "On 1 March 2025 we had an outage, which this report will describe.",
    "The certificate expired on 1 March 2025 and the API was down.",
    "It was released in 2019. On 1 March 2025 it failed.",
    "On the morning of 1 March 2025, on the EU cluster, the disk was full.",
)


def days(text: str) -> set[str | None]:
    """The days of the events, and the date if there is one."""
    incident = Incident.from_markdown(text)
    found = {None if event.at is None else str(event.at.date()) for event in incident.timeline}
    if incident.date is not None:
        found.add(str(incident.date))
    return found


@pytest.mark.parametrize("heading", ["", "## Summary\n\n", "## What happened?\n\n"])
@pytest.mark.parametrize("sentence", OF_OTHERS)
def test_the_day_of_something_else_is_not_that_of_the_timeline(sentence: str, heading: str) -> None:
    assert days(f"# Outage\n\n{heading}{sentence}\n\n{TIMELINE}") == {None}


@pytest.mark.parametrize("heading", ["", "## Summary\n\n", "## Impact\n\n", "## The outage\n\n"])
@pytest.mark.parametrize("sentence", OWN)
def test_the_day_on_which_it_happened_is_that_of_the_timeline(sentence: str, heading: str) -> None:
    assert days(f"# Outage\n\n{heading}{sentence}\n\n{TIMELINE}") == {"2025-03-01"}


@pytest.mark.parametrize(
    "heading",
    [
        "Next steps",
        "Action items",
        "Lessons learned",
        "Related incidents",
        "References",
        "Root cause",
        "Background",
        "History",
    ],
)
@pytest.mark.parametrize("sentence", OWN[:3])
def test_a_day_below_a_heading_of_something_else_is_not_the_incident_s(
    sentence: str, heading: str
) -> None:
    assert days(f"# Outage\n\n{TIMELINE}## {heading}\n\n{sentence}\n") == {None}
    assert days(f"# Outage\n\n## {heading}\n\n{sentence}\n\n{TIMELINE}") == {None}


def test_a_day_in_a_quote_is_not_the_incident_s() -> None:
    assert days(f"# Outage\n\nThey said:\n\n> It was on 1 March 2025.\n\n{TIMELINE}") == {None}


@pytest.mark.parametrize(
    "said",
    ["(reviewed 2025-03-01)", "- updated 1 March 2025", "(last edited on 2025-03-01)"],
)
def test_the_day_on_which_a_text_was_worked_on_is_none_of_the_title_or_a_heading(said: str) -> None:
    assert days(f"# Outage {said}\n\n{TIMELINE}") == {None}
    assert days(f"# Outage\n\n## Timeline (UTC) {said}\n\n{ROWS}") == {None}


@pytest.mark.parametrize("said", ["(2025-03-01)", "of 1 March 2025", "- 1 March 2025"])
def test_a_day_of_the_title_is_the_incident_s(said: str) -> None:
    assert days(f"# Outage {said}\n\n{TIMELINE}") == {"2025-03-01"}


def test_a_day_of_the_heading_is_that_of_the_timeline() -> None:
    assert days(f"# Outage\n\n## Timeline (UTC), 1 March 2025\n\n{ROWS}") == {"2025-03-01"}
