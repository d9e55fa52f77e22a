"""Signatures, which stand behind the approvals that they sign."""

from __future__ import annotations

import attrs
import pytest

from incidentkit import Approval, Incident

REPORT = """\
# Incident Report: The queue stood still

## Sign-off

- [x] Product Manager: Ines Falk - 2025-01-14

**Signature:** I. Falk

- [ ] Engineering Lead: Mirjam Stoll
"""


@pytest.fixture
def report() -> Incident:
    return Incident.from_markdown(REPORT)


def edited(incident: Incident) -> str:
    text = incident.to_markdown()
    assert Incident.from_markdown(text).approvals == incident.approvals
    return text


def test_new_approval_before_a_signed_one(report: Incident) -> None:
    new = Approval(role="Director", name="Dana Reyes")
    text = edited(report.evolve(approvals=(new, *report.approvals)))
    assert text == REPORT.replace("- [x]", "- [ ] Director: Dana Reyes\n- [x]", 1)


def test_signature_goes_with_its_approval_to_another_place(report: Incident) -> None:
    text = edited(report.evolve(approvals=report.approvals[::-1]))
    assert text.index("Mirjam Stoll") < text.index("Ines Falk") < text.index("I. Falk")


def test_changed_name_leaves_the_signature(report: Incident) -> None:
    first, second = report.approvals
    text = edited(report.evolve(approvals=(attrs.evolve(first, name="Jo Wu"), second)))
    assert text == REPORT.replace("Ines Falk", "Jo Wu")


def test_signature_that_goes_takes_its_label_with_it(report: Incident) -> None:
    text = edited(report.evolve({"approvals[0].signature": None}))
    assert text == REPORT.replace("**Signature:** I. Falk\n\n", "")
