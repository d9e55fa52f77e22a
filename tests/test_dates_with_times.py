"""A date beside which a time stands: the time is no part of the date, and is kept."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, templates


@pytest.mark.parametrize(
    ("text", "note", "moved"),
    [
        ("2025-03-05 10:00 UTC", "10:00 UTC", "2025-03-07 10:00 UTC"),
        ("2025-03-05T10:00:00Z", "T10:00:00Z", "2025-03-07T10:00:00Z"),
        ("March 5, 2025 at 10 am PST", "at 10 am PST", "March 7, 2025 at 10 am PST"),
        ("Wed, 05 Mar 2025 10:00:00 +0100", "10:00:00 +0100", "Fri, 07 Mar 2025 10:00:00 +0100"),
        ("2025-03-05 (Wed) 10:00", "10:00", "2025-03-07 (Fri) 10:00"),
        ("10:00 UTC, 5 March 2025", "10:00 UTC", "10:00 UTC, 7 March 2025"),
    ],
)
def test_the_time_is_kept_beside_the_day(text: str, note: str, moved: str) -> None:
    source = f"# O\n\n**Date:** {text}\n**Severity:** P1\n"
    incident = Incident.from_markdown(source)
    assert str(incident.date) == "2025-03-05"
    assert [(field.label, field.value) for field in incident.custom] == [("Date note", note)]
    for name in templates():
        assert Incident.from_markdown(incident.to_markdown(template=name)) == incident
    changed = incident.evolve(date=dt.date(2025, 3, 7)).to_markdown()
    assert changed == source.replace(text, moved)


@pytest.mark.parametrize("label", ["Reported on", "Next review"])
def test_so_it_is_beside_other_days(label: str) -> None:
    incident = Incident.from_markdown(f"# O\n\n**{label}:** 2025-03-05 10:00 UTC\n")
    assert [field.value for field in incident.custom] == ["10:00 UTC"]
