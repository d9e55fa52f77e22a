"""The severity in a title, in front, behind the identifier or last, and what looks like one."""

from __future__ import annotations

import pytest

from incidentkit import Incident


def text(title: str) -> str:
    return f"# {title}\n\nText.\n\n- **Started**: 2024-01-15 14:32 UTC\n"


@pytest.mark.parametrize(
    ("title", "identifier", "severity"),
    [
        ("Ferry booking down (SEV1)", None, "SEV1"),
        ("Ferry booking down (P2)", None, "P2"),
        ("Ferry booking down [sev-2]", None, "sev-2"),
        ("Ferry booking down (SEV1, 15 January 2024)", None, "SEV1"),
        ("Ferry booking down | P1", None, "P1"),
        ("(P1) Ferry booking down", None, "P1"),
        ("P1 | Ferry booking down", None, "P1"),
        ("Severity 2: ferry booking down", None, "Severity 2"),
        ("INC-0077 | P1 | Ferry booking down", "INC-0077", "P1"),
        ("INC-0077: P1 - Ferry booking down", "INC-0077", "P1"),
        ("INC-0077 [SEV2] Ferry booking down", "INC-0077", "SEV2"),
        ("[INC-0077] [SEV2] Ferry booking down", "INC-0077", "SEV2"),
        ("[SEV2][INC-0077] Ferry booking down", "INC-0077", "SEV2"),
        ("SEV2 | INC-0077 | Ferry booking down", "INC-0077", "SEV2"),
        ("Incident Report - INC-12 - P1 - Ferry booking down", "INC-12", "P1"),
        ("Postmortem: SEV1 - Ferry booking down", None, "SEV1"),
        ("SEV1: Ferry booking down (P1)", None, "SEV1"),
    ],
)
def test_a_level_in_a_place_of_its_own_is_the_severity(
    title: str, identifier: str | None, severity: str
) -> None:
    incident = Incident.from_markdown(text(title))
    assert incident.title is not None
    assert incident.title.endswith(title[-6:])
    assert (incident.id, incident.severity and incident.severity.label) == (identifier, severity)
    changed = incident.evolve(severity="SEV-3")
    assert changed.to_markdown() == text(title).replace("- **St", "- **Severity**: SEV-3\n- **St")
    assert Incident.from_markdown(changed.to_markdown()) == changed


@pytest.mark.parametrize(
    "title",
    [
        "P1 ferry booking down",
        "Ferry booking down (P1 partners only)",
        "Ferry booking down (P99)",
        "Ferry booking down (SEV1/2)",
        "Ferry booking down (SEV1, was SEV2)",
        "SEV2: ferry booking down (SEV1)",
        "Ferry booking down, from SEV3 to SEV1",
        "Second ferry outage after the storm (SEV1)",
        "Recurrence of the ferry outage (P1)",
        "Bilge pump stopped (P2)",
        "The ferry report, part one (P1)",
        "Berth at pier - P2",
        "The ferry outage that was no SEV1",
    ],
)
def test_other_levels_in_a_title_are_left_in_it(title: str) -> None:
    assert Incident.from_markdown(text(title)).severity is None


def test_a_field_counts_before_the_title() -> None:
    source = text("Ferry booking down (SEV1)") + "- **Severity**: SEV2\n"
    incident = Incident.from_markdown(source)
    assert incident.severity is not None
    assert incident.severity.label == "SEV2"


@pytest.mark.parametrize(
    ("title", "identifier"),
    [
        ("Incident 3391: ferry booking down", "3391"),
        ("Major Incident 40712 - ferry booking down", "40712"),
        ("Incident No. 712: ferry booking down", "712"),
        ("Incident number 1201 – ferry booking down", "1201"),
        ("Incident no. 19: ferry booking down", None),
        ("SEV1: OPS-55 – ferry booking down", "OPS-55"),
        ("Incident 1103: ferry booking down", None),
        ("Incident 3112: ferry booking down", None),
        ("Incident 2025: ferry booking down", None),
        ("Incident 404: pages not found", None),
        ("Incident 3391 and others", None),
        ("SEV1: EU-1: ferry booking down", None),
        ("SEV1: EU-WEST-1: ferry booking down", None),
        ("P1: INC-77 regression", None),
        ("P1: GPT-4 - wrong answers", None),
    ],
)
def test_numbers_behind_the_word_incident_and_keys_behind_a_level(
    title: str, identifier: str | None
) -> None:
    incident = Incident.from_markdown(text(title))
    assert incident.id == identifier
    if identifier is not None:
        changed = incident.evolve(id="INC-1")
        assert Incident.from_markdown(changed.to_markdown()) == changed
