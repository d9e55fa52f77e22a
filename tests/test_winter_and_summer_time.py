"""Times beside the winter and the summer time of one place are of that place."""

from __future__ import annotations

import pytest

from incidentkit import Incident, templates

TEXT = """\
# Mail down

**Date:** 2025-11-02

## Timeline

- 00:45 EDT Alert
- 01:20 Paged
- 03:20 EST Rolled back
- 04:00 Over
"""


def test_a_row_without_a_zone_has_the_one_of_its_hour() -> None:
    rows = Incident.from_markdown(TEXT).timeline
    assert [str(row.at)[11:] for row in rows[2:]] == ["03:20:00-05:00", "04:00:00-05:00"]
    assert (rows[0].at is not None and str(rows[0].at)[11:]) == "00:45:00-04:00"


def test_the_hour_that_comes_twice_is_unread_and_goes_with_its_place() -> None:
    incident = Incident.from_markdown(TEXT)
    assert incident.timeline[1].at is None
    assert dict(incident.unread) == {"timeline[1].at": "01:20 America/New_York"}
    (finding,) = incident.findings
    assert (finding.code, finding.line) == ("ambiguous-value", 8)
    for name in templates():
        converted = incident.to_markdown(template=name)
        assert Incident.from_markdown(converted, template=name) == incident


def test_edits_leave_the_rows_as_they_are() -> None:
    incident = Incident.from_markdown(TEXT)
    changed = incident.evolve({"timeline[1].description": "Paged Kim"})
    assert changed.to_markdown() == TEXT.replace("Paged", "Paged Kim")


@pytest.mark.parametrize(
    ("winter", "summer", "hour"),
    [("CET", "CEST", "04:00:00+01:00"), ("PST", "PDT", "04:00:00-08:00")],
)
def test_other_places_have_two_names_as_well(winter: str, summer: str, hour: str) -> None:
    text = TEXT.replace("EST", winter).replace("EDT", summer).replace("11-02", "11-12")
    assert str(Incident.from_markdown(text).timeline[3].at)[11:] == hour


def test_names_of_two_places_say_nothing_of_other_rows() -> None:
    incident = Incident.from_markdown(TEXT.replace("EDT", "CEST"))
    (finding,) = (one for one in incident.findings if one.code == "zone-assumed")
    assert "others are in CEST and EST" in finding.message
