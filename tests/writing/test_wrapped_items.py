"""Items that are wrapped over several lines keep their line breaks."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pendulum
import pytest
from editing.line_changes import touched

from incidentkit import Incident, UnrepresentableError

REPORT = """\
# Slow checkout

**Date:** 2025-03-02

## Timeline (UTC)

- 14:02 - The alert fired before any
  request had reached us.
- 14:10 - Rolled back

## Action Items

- [ ] Write a test that covers
  an empty basket, and one that
  covers a full one - Owner: Ana
"""


@pytest.fixture(params=["\n", "\r\n"], ids=["lf", "crlf"])
def text(request: pytest.FixtureRequest) -> str:
    return REPORT.replace("\n", str(request.param))


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (
            {"timeline[0].at": pendulum.datetime(2025, 3, 2, 14, 5)},
            ("- 14:05 - The alert fired before any",),
        ),
        ({"timeline[0].at": None}, ("- The alert fired before any",)),
        ({"action_items[0].owner": "Bo"}, ("  covers a full one - Owner: Bo",)),
        ({"action_items[0].owner": None}, ("  covers a full one",)),
        ({"action_items[0].description": "Write a test"}, ("- [ ] Write a test - Owner: Ana",)),
        (
            {"timeline[0].description": "The alert fired before any - none - reached us."},
            ("- 14:02 - The alert fired before any - none - reached us.",),
        ),
    ],
    ids=str,
)
def test_only_the_line_that_says_it_changes(
    text: str, change: dict[str, Any], lines: tuple[str, ...]
) -> None:
    changed = Incident.from_markdown(text).evolve(change)
    written = changed.to_markdown()
    assert Incident.from_markdown(written) == changed
    assert touched(text, written).new == lines


ZONED = f"""\
# Slow checkout

All times are in CET, on March 2nd 2025.

## Timeline

- [14:02] The alert fired before any{"  "}
  request had reached us.
- [14:10] Ana looked at the log
and found nothing
- [14:11] Rolled back
- [14:12] Closed, which
  - took a while
- [14:30] Fine
"""


def test_times_whose_zone_and_day_are_taken_out_are_written_where_they_stand() -> None:
    incident = Incident.from_markdown(ZONED)
    with pytest.raises(UnrepresentableError, match="it says the zone of other times"):
        incident.evolve(sections=()).to_markdown()
    written = incident.evolve(sections=(), date=dt.date(2025, 3, 4)).to_markdown()
    assert [event.at for event in Incident.from_markdown(written).timeline] == [
        event.at for event in incident.timeline
    ]
    zoned, plain = (
        [line.partition("] ")[2] or line for line in text.split("\n")] for text in (written, ZONED)
    )
    assert zoned[-10:] == plain[-10:]
