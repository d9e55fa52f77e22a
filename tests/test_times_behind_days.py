"""A time of day behind a day is read, or the whole is unread: it isn't passed over."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

TEXT = """# Outage

**Start:** {}

## Timeline (UTC)

- 10:05 Alert
"""


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("Feb 4, 2025 at 10 UTC", 10),
        ("2025-02-04 at 10 UTC", 10),
        ("2025-02-04 at 10 CET", 9),
        ("2025-02-04 (10:00 UTC)", 10),
        ("Feb 4, 2025 (10:00 AM UTC)", 10),
        ("4 février 2025 à 10 h UTC", 10),
        ("4 de febrero de 2025 a las 10 UTC", 10),
        ("4 de febrero de 2025 a las 10:00 a. m. UTC", 10),
        ("4 de febrero de 2025, 10:00 p. m. UTC", 22),
    ],
)
def test_it_is_read(written: str, hour: int) -> None:
    text = TEXT.format(written)
    incident = Incident.from_markdown(text)
    when = dt.datetime(2025, 2, 4, hour, tzinfo=dt.UTC)
    assert incident.started_at == when
    assert not incident.unread
    changed = incident.evolve(started_at=when + dt.timedelta(minutes=10))
    assert Incident.from_markdown(changed.to_markdown()) == changed


@pytest.mark.parametrize(
    "written",
    [
        "2025-02-04 from 10:00 UTC",
        "2025-02-04 after 10:00 UTC",
        "2025-02-04 by 10:00 UTC",
        "2025-02-04, 10 o'clock UTC",
        "2025-02-04 (10:00-11:00 UTC)",
        "2025-02-04 (nach 10 Uhr)",
        "Feb 4, 2025 at ten",
        "4 février 2025, vers 10 heures",
    ],
)
def test_it_is_unread_as_a_whole(written: str) -> None:
    incident = Incident.from_markdown(TEXT.format(written))
    assert incident.unread["started_at"] == written
    assert "started" not in incident.stated_days
    assert Incident.from_markdown(incident.to_markdown(template="basic")) == incident


def test_the_day_counts_for_the_times_below() -> None:
    incident = Incident.from_markdown(TEXT.format("2025-02-04 after 10:00 UTC"))
    assert incident.timeline[0].at == dt.datetime(2025, 2, 4, 10, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize("written", ["2025-02-04 (seen by Ann at 10:00)", "2025-02-04 (10 users)"])
def test_a_remark_leaves_the_day(written: str) -> None:
    incident = Incident.from_markdown(TEXT.format(written))
    assert incident.stated_days["started"] == dt.date(2025, 2, 4)


def test_the_halves_of_latin_america() -> None:
    text = (
        "# Caída\n\n- Zona horaria: Bogotá (UTC-5)\n- Hora de inicio: 8:05 a. m.\n"
        "- Hora de fin: 1:15 p. m.\n- Fecha: 20 de enero de 2025\n\n## Cronología\n\n"
        "- 8:05 a. m. — Inicio\n- **1:15 p. m.** — Resuelto\n"
    )
    incident = Incident.from_markdown(text)
    start, end = (dt.datetime(2025, 1, 20, *at, tzinfo=dt.UTC) for at in ((13, 5), (18, 15)))
    assert (incident.started_at, incident.resolved_at) == (start, end)
    assert [row.at for row in incident.timeline] == [start, end]
    changed = incident.evolve(started_at=end.replace(hour=18, minute=10)).to_markdown()
    assert "- Hora de inicio: 1:10 p. m.\n" in changed
