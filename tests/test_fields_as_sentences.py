"""Fields one behind another as sentences: "Date: 5 May 2024. Severity: P1. Lead: Bo Li."."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from incidentkit import Incident

PLAIN = "# DNS down\n\nDate: 2024-03-01. Severity: SEV1. Owner: Bo Li. Status: Resolved.\n\nText.\n"
STRONG = PLAIN.replace("Date:", "**Date:**").replace("Severity:", "**Severity:**")
TEXTS = (PLAIN, STRONG, PLAIN.replace("Date:", "- Date:"))


@pytest.mark.parametrize("text", TEXTS)
def test_each_is_read_without_its_full_stop(text: str) -> None:
    incident = Incident.from_markdown(text)
    assert (str(incident.date), str(incident.severity)) == ("2024-03-01", "SEV1")
    assert str(incident.status) == "Resolved"
    assert [(person.role, person.name) for person in incident.people] == [("Owner", "Bo Li")]
    assert not incident.custom


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"severity": "SEV2"}, "SEV1", "SEV2"),
        ({"status": "Open"}, "Resolved", "Open"),
        ({"people[0].name": "Ann"}, "Bo Li", "Ann"),
    ],
)
def test_an_edit_changes_one_of_them(
    text: str, change: Mapping[str, str], old: str, new: str
) -> None:
    changed = Incident.from_markdown(text).evolve(change).to_markdown()
    assert changed == text.replace(old, new)


@pytest.mark.parametrize(
    "line",
    [
        "Author: Bo. Li. Said: nothing",
        "Impact: All of it. Status: said to be fine.",
        "Severity: SEV1. More: see below.",
    ],
)
def test_a_sentence_in_a_value_parts_nothing(line: str) -> None:
    incident = Incident.from_markdown(f"# DNS down\n\n{line}\n")
    assert incident.status is None
    assert "More" not in [field.label for field in incident.custom]
