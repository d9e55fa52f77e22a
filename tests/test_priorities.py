"""A priority beside a severity is a fact of its own; alone it says how severe it was."""

from __future__ import annotations

import pytest

from incidentkit import CustomField, Incident, Severity

FIELDS = (
    "**Priority:** Low\n**Severity:** SEV-1\n",
    "**Severity:** SEV-1\n**Priority:** Low\n",
    "| Field | Value |\n|---|---|\n| Priority | Low |\n| Severity | SEV-1 |\n",
    "- Priority: Low\n- Severity: SEV-1\n",
    "**Priorität:** Low\n**Schweregrad:** SEV-1\n",
)


@pytest.mark.parametrize("fields", FIELDS)
def test_the_severity_counts_and_the_priority_is_kept(fields: str) -> None:
    incident = Incident.from_markdown(f"# Crane stood still\n\n{fields}")
    assert incident.severity == Severity(label="SEV-1")
    assert [field.value for field in incident.custom] == ["Low"]


@pytest.mark.parametrize("fields", FIELDS)
def test_an_edit_of_the_severity_leaves_the_priority(fields: str) -> None:
    text = f"# Crane stood still\n\n{fields}"
    changed = Incident.from_markdown(text).evolve(severity="SEV-2").to_markdown()
    assert changed == text.replace("SEV-1", "SEV-2")


def test_a_conversion_keeps_both() -> None:
    incident = Incident.from_markdown(f"# Crane stood still\n\n{FIELDS[0]}")
    for form in ("basic", "postmortem", "sev", "spark", "virtualfusion"):
        read = Incident.from_markdown(incident.to_markdown(template=form))
        assert read.severity == incident.severity
        assert CustomField(label="Priority", value="Low") in read.custom


def test_alone_it_is_the_severity() -> None:
    assert Incident.from_markdown("# X\n\n**Priority:** P3\n").severity == Severity(label="P3")


def test_in_front_matter_it_stays_a_key() -> None:
    text = "---\npriority: low\nseverity: SEV-1\n---\n\n# X\n"
    incident = Incident.from_markdown(text)
    assert incident.severity == Severity(label="SEV-1")
    assert dict(incident.front_matter) == {"priority": "low"}
    assert incident.evolve(severity="SEV-2").to_markdown() == text.replace("SEV-1", "SEV-2")
