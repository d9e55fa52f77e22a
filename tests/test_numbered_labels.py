"""Labels in bold that are numbered like sections: "1.2 **Severity:** P1"."""

from __future__ import annotations

from incidentkit import Incident

TEXT = """\
# Post-Mortem Report

## 1. Incident Overview

1.1 **Incident Title:** Stale prices
1.2 **Incident Reference:** PM-33
1.3 **Priority:** P1
1.4 **Date/Time Started:** 2024-11-29 00:05 UTC

## 2. Versions

2.1 **Nothing** is labelled here.
"""


def test_they_are_labels() -> None:
    incident = Incident.from_markdown(TEXT)
    assert (incident.title, incident.id) == ("Stale prices", "PM-33")
    assert incident.severity is not None
    assert incident.severity.code == "P1"
    assert incident.started_at is not None


def test_an_edit_leaves_the_number() -> None:
    changed = Incident.from_markdown(TEXT).evolve(id="PM-34").to_markdown()
    assert changed == TEXT.replace("PM-33", "PM-34")
