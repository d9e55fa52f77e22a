"""A report that moves to another day, its timeline with it."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest

from incidentkit import Incident

HEAD = "# INC-1: Checkout\n\n**Date:** 2026-03-09\n**Severity:** P1\n\n## Timeline (UTC)\n\n"
BULLETS = f"{HEAD}- 09:00 - Deploy\n- 10:00 - Alert\n- 01:20 - Fixed\n"
TABLE = f"{HEAD}| Time | Event |\n|---|---|\n| 09:00 | Deploy |\n| 01:20 | Fixed |\n"
DAY = dt.timedelta(days=1)


def moved(text: str) -> Incident:
    incident = Incident.from_markdown(text)
    timeline = [attrs.evolve(e, at=e.at + DAY) for e in incident.timeline if e.at is not None]
    return incident.evolve(date=dt.date(2026, 3, 10), timeline=timeline)


@pytest.mark.parametrize("text", [BULLETS, TABLE])
def test_clock_times_stay_as_they_are(text: str) -> None:
    assert moved(text).to_markdown() == text.replace("2026-03-09", "2026-03-10")


def test_a_day_that_stands_above_keeps_the_times_on_it() -> None:
    text = BULLETS.replace("(UTC)\n\n", "(UTC)\n\n2026-03-09\n\n")
    incident = moved(text)
    written = incident.to_markdown()
    assert Incident.from_markdown(written) == incident
    assert "2026-03-10 09:00" in written


def test_one_that_doesn_t_move_says_its_day() -> None:
    incident = moved(BULLETS)
    first = dt.datetime(2026, 3, 9, 9, 0, tzinfo=dt.UTC)
    written = incident.evolve({"timeline[0].at": first}).to_markdown()
    assert "- 2026-03-09 09:00 - Deploy" in written
