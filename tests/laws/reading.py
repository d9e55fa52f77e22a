"""Reading is total, and what was read comes back byte for byte."""

from __future__ import annotations

from incidentkit import Incident


def check_reading(text: str) -> Incident:
    """All that holds for every text."""
    incident = Incident.from_markdown(text)
    assert incident.to_markdown() == text
    assert Incident.from_markdown(text) == incident
    assert hash(incident) == hash(Incident.from_markdown(text))
    for finding in incident.findings:
        if finding.place is not None:
            assert 0 <= finding.place.start <= finding.place.end <= len(text)
    assert [event.at for event in incident.events if event.at] == sorted(
        event.at for event in incident.events if event.at
    ) or not incident.events
    assert incident.duration is None or incident.duration.total_seconds() >= 0
    assert incident.sla_breached in (True, False, None)
    return incident
