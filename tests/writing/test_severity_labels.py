"""A bare severity code is completed in the document's notation, and agrees with its guide."""

from __future__ import annotations

import pytest

from incidentkit import Incident, SeverityLevel, SeverityPolicy, templates

FORMS = sorted(templates())
GUIDE = (
    "\n## Severity Classification Guide\n\n| Severity | Response SLA | Resolution SLA |\n"
    "|---|---|---|\n| P1 Critical | 15 minutes | 4 hours |\n| P2 Major | 30 minutes | 1 day |\n"
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("code", ["P0", "P1", "P2", "P3", "P4", "SEV-1", "SEV-3"])
def test_a_code_that_a_form_completes_contradicts_no_guide(form: str, code: str) -> None:
    text = Incident(id="INC-7", severity=code).to_markdown(template=form)
    found = Incident.from_markdown(text)
    assert found.severity is not None
    assert found.severity.code == code
    assert "severity-name-mismatch" not in {finding.code for finding in found.findings}


@pytest.mark.parametrize("form", FORMS)
def test_a_code_takes_its_name_from_the_guide_that_goes_along(form: str) -> None:
    levels = (SeverityLevel(code="P1", name="Major"), SeverityLevel(code="P2", name="Minor"))
    incident = Incident(severity="P1", severity_policy=SeverityPolicy(levels=levels))
    found = Incident.from_markdown(incident.to_markdown(template=form))
    assert "severity-name-mismatch" not in {finding.code for finding in found.findings}


@pytest.mark.parametrize(
    ("old", "guide", "new"),
    [
        ("P2 (Medium)", "", "P1 (High)"),
        ("Medium (P2)", "", "High (P1)"),
        ("P2 - Medium", "", "P1 - High"),
        ("P2", "", "P1"),
        ("P2 (Major)", GUIDE, "P1 (Critical)"),
        ("P2: Medium, for a while", "", "P1"),
        ("🟡 P2 Medium", "", "P1"),
        ("SEV-2", "", "P1"),
    ],
)
def test_a_code_is_completed_like_the_severity_before_it(old: str, guide: str, new: str) -> None:
    text = f"# X\n\n**Incident ID:** INC-7\n**Severity:** {old}\n{guide}"
    changed = Incident.from_markdown(text).evolve(severity="P1").to_markdown()
    assert changed == text.replace(f"**Severity:** {old}", f"**Severity:** {new}")
    codes = {finding.code for finding in Incident.from_markdown(changed).findings}
    assert "severity-name-mismatch" not in codes
