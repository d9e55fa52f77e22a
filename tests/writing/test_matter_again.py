"""Edits of what front matter states as well as the document below it: both change."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

TEXT = """\
---
severity: P2  # of the house
status: resolved
date: 2024-05-01
duration: 2h
---

# The queue

- **Severity:** P2
- **Status:** Resolved
- **Date:** 2024-05-01
- **Duration:** 2h
"""


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        ("severity", "P1", ("severity: P2", "P2\n- **St"), ("severity: P1", "P1\n- **St")),
        ("status", "Closed", ("status: resolved", "Resolved\n"), ("status: Closed", "Closed\n")),
        (
            "stated_duration",
            dt.timedelta(hours=3),
            ("duration: 2h", "2h\n"),
            ("duration: 3h", "3h\n"),
        ),
    ],
)
def test_both_say_the_new_value(
    path: str, value: object, old: tuple[str, str], new: tuple[str, str]
) -> None:
    changed = Incident.from_markdown(TEXT).evolve({path: value})
    written = changed.to_markdown()
    expected = TEXT.replace(old[0], new[0], 1)
    head, _, tail = expected.partition("# The queue")
    assert written == f"{head}# The queue{tail.replace(old[1], new[1], 1)}"
    read = Incident.from_markdown(written)
    assert read == changed
    assert not [finding for finding in read.findings if finding.code == "contradicting-statement"]


def test_a_date_in_front_matter_may_be_that_of_the_text() -> None:
    changed = Incident.from_markdown(TEXT).evolve(date=dt.date(2024, 5, 2))
    assert changed.to_markdown() == TEXT.replace("**Date:** 2024-05-01", "**Date:** 2024-05-02")


def test_front_matter_that_said_otherwise_stays() -> None:
    text = TEXT.replace("severity: P2", "severity: P4")
    written = Incident.from_markdown(text).evolve(severity="P1").to_markdown()
    assert written == text.replace("**Severity:** P2", "**Severity:** P1")


def test_front_matter_that_is_set_as_well_is_as_it_is_set() -> None:
    incident = Incident.from_markdown(TEXT)
    matter = {**incident.front_matter, "severity": "P3"}
    written = incident.evolve({"severity": "P1", "front_matter": matter}).to_markdown()
    assert "severity: P3" in written
    assert "**Severity:** P1" in written
