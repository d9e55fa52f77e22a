"""How long something has gone on is no duration: the text is unread, and kept."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, templates

TEXT = "# X\n\n**Started:** 2025-01-01 10:00 UTC\n**Duration:** {}\n"


@pytest.mark.parametrize(
    "text",
    [
        "ongoing (2h)",
        "2h (ongoing)",
        "2h, still ongoing",
        "Ongoing",
        "2 hours so far",
        "2h and counting",
    ],
)
def test_it_is_unread_and_measured_by_nothing(text: str) -> None:
    incident = Incident.from_markdown(TEXT.format(text))
    assert (incident.stated_duration, incident.duration) == (None, None)
    assert incident.unread == {"stated_duration": text}
    assert ["it goes on" in finding.message for finding in incident.findings] == [True]
    for name in templates():
        assert Incident.from_markdown(incident.to_markdown(template=name)) == incident
    over = incident.evolve(stated_duration=dt.timedelta(hours=3)).to_markdown()
    assert Incident.from_markdown(over).stated_duration == dt.timedelta(hours=3)


def test_a_remark_that_says_something_else_is_none_of_it() -> None:
    incident = Incident.from_markdown(TEXT.format("2 hours (until the fix)"))
    assert incident.duration == dt.timedelta(hours=2)
