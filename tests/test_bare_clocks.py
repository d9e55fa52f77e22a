"""Times of day in four digits, as radio logs have them, in columns and in front of bullets."""

from __future__ import annotations

import pytest

from incidentkit import Incident, TimelineEvent

HEAD = "# Crane adrift\n\nDate: 2026-02-01\n\n## Timeline (UTC)\n\n"
TABLE = (
    "| Time | What |\n|---|---|\n| 0902 | Crane drifts |\n| 0910 hrs | Harbour closed |\n"
    "| 0015 | Crane moored |\n"
)
BULLETS = "- 0902 Crane drifts\n- **0910** - Harbour closed\n- 0015: Crane moored\n"


def times(text: str) -> list[str | None]:
    events = Incident.from_markdown(HEAD + text).timeline
    return [f"{event.at:DD HH:mm}" if event.at else None for event in events]


@pytest.mark.parametrize("rows", [TABLE, BULLETS])
def test_numbers_in_their_order_are_times(rows: str) -> None:
    incident = Incident.from_markdown(HEAD + rows)
    assert times(rows) == ["01 09:02", "01 09:10", "02 00:15"]
    assert [event.description for event in incident.timeline] == [
        "Crane drifts",
        "Harbour closed",
        "Crane moored",
    ]
    assert not incident.unread


def test_times_with_a_colon_may_stand_between() -> None:
    assert times(TABLE.replace("0910 hrs", "09:10")) == ["01 09:02", "01 09:10", "02 00:15"]
    assert times(BULLETS.replace("**0910**", "09:10")) == ["01 09:02", "01 09:10", "02 00:15"]


@pytest.mark.parametrize(
    "rows",
    [
        "| Time | What |\n|---|---|\n| 2009 | Crane bought |\n| 2014 | Crane painted |\n",
        "| Time | What |\n|---|---|\n| 0902 | Drifts |\n| 0875 | Moored |\n",
        "| Time | What |\n|---|---|\n| 0902 | A |\n| 0801 | B |\n| 0700 | C |\n",
        "| Elapsed | What |\n|---|---|\n| 0002 | Drifts |\n| 0015 | Moored |\n",
        "| Time | What |\n|---|---|\n| 0902 | Drifts |\n| later | Moored |\n",
        "- 2010 cranes were bought\n- 2015 cranes were sold\n",
        "- 0902 Crane drifts\n- Nobody saw it\n- 1015 Crane moored\n",
        "- 1500 users waited\n- All of them left\n",
        "- 1500 users waited\n",
    ],
)
def test_other_numbers_are_none(rows: str) -> None:
    found = [at for at in times(rows) if at is not None]
    assert found == []


@pytest.mark.parametrize("rows", [TABLE, BULLETS])
def test_edits_change_their_row_and_read_back(rows: str) -> None:
    incident = Incident.from_markdown(HEAD + rows)
    first = incident.timeline[0]
    assert first.at is not None
    told = incident.evolve({"timeline[0].description": "Crane is adrift"})
    assert told.to_markdown() == HEAD + rows.replace("Crane drifts", "Crane is adrift")
    moved = incident.evolve({"timeline[0].at": first.at.add(minutes=3)})
    assert moved.to_markdown().splitlines()[-2:] == (HEAD + rows).splitlines()[-2:]
    assert Incident.from_markdown(moved.to_markdown()) == moved
    event = TimelineEvent(at=first.at.add(minutes=4), description="Wind")
    added = incident.evolve(timeline=(first, event, *incident.timeline[1:]))
    assert Incident.from_markdown(added.to_markdown()) == added
    assert "09:06" in added.to_markdown()
