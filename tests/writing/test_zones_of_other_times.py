"""What says the zone of all times can't go while they hang on it: an edit keeps to its lines."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from incidentkit import Incident, UnrepresentableError

REPORT = """\
# Outage

**Date:** 2024-07-02
**Started:** 10:00

## Timeline

| Time | Event |
|---|---|
| 10:00 | Queue full |
| 10:10 | Queue drained |

## Reading notes

All times are in PDT.
"""
UNSAID = REPORT.replace("All times are in PDT.", "Nothing to add.")


def edit(report: str, body: str | None) -> str:
    incident = Incident.from_markdown(report)
    notes = attrs.evolve(incident.sections[0], body=body)
    new = incident.evolve(sections=() if body is None else (notes,))
    text = new.to_markdown()
    assert Incident.from_markdown(text) == new
    return text


@pytest.mark.parametrize("body", [None, "Nothing to add.", "Some are in PDT."])
def test_sentence_is_not_taken_out(body: str | None) -> None:
    reason = r"line 4 would need its own: '\*\*Started:\*\* 10:00'"
    with pytest.raises(UnrepresentableError, match=reason) as error:
        edit(REPORT, body)
    assert error.value.path.startswith("sections[0]")


def test_zone_is_not_written_as_an_offset_either() -> None:
    rows = "| Time | Event |\n|---|---|\n| 2020-01-21 15:36 | Certificate expires |\n"
    report = f"# Outage\n\n## Timeline\n\nAll times in CET.\n\n{rows}"
    with pytest.raises(UnrepresentableError, match="it says the zone of other times"):
        Incident.from_markdown(report).evolve(sections=()).to_markdown()


def test_sentence_is_not_put_in() -> None:
    with pytest.raises(UnrepresentableError, match="it says the zone of other times"):
        edit(UNSAID, "All times are in PDT.")


@pytest.mark.parametrize("body", ["All times are in PDT, and no others.", "Times in PDT."])
def test_sentence_may_be_said_otherwise(body: str) -> None:
    assert edit(REPORT, body) == REPORT.replace("All times are in PDT.", body)


@pytest.mark.parametrize("body", [None, "See above."])
def test_sentence_may_go_where_each_time_has_its_zone(body: str | None) -> None:
    report = REPORT.replace("10:00\n", "10:00 PDT\n").replace("0 |", "0 PDT |")
    text = edit(report, body)
    assert text.startswith(report.partition("\n## Reading notes")[0])


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ({"timeline[1].description": "Queue empty"}, "Queue drained", "Queue empty  "),
        ({"title": "Long outage"}, "# Outage", "# Long outage"),
    ],
)
def test_other_edits_are_as_before(changes: dict[str, Any], old: str, new: str) -> None:
    incident = Incident.from_markdown(REPORT).evolve(changes)
    assert incident.to_markdown() == REPORT.replace(old, new)


def test_zone_of_unread_times_stays_as_well() -> None:
    rows = "| Time | Event |\n|---|---|\n| 20202-01-16 12:00 | Cake failed |\n"
    report = f"# Outage\n\n## Timeline\n\nAll times in CET.\n\n{rows}"
    incident = Incident.from_markdown(report)
    assert incident.timeline[0].unparsed["at"] == "20202-01-16 12:00 CET"
    with pytest.raises(UnrepresentableError, match="it says the zone of other times"):
        incident.evolve(sections=()).to_markdown()
