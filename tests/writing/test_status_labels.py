"""A status goes into a form as it was, and in the form's own word where it only names a state."""

from __future__ import annotations

import pytest

from incidentkit import ActionItem, Incident, templates


@pytest.mark.parametrize("form", templates())
@pytest.mark.parametrize(
    "label",
    [
        "Resolved (rolled back)",
        "Resolved 2024-03-14",
        "Resuelto",
        "Behoben",
        "Fixed",
        "Closed - see OPS-7",
        "Approved",
        "Ongoing since Friday",
    ],
)
def test_what_a_status_says_beside_its_state_is_kept(label: str, form: str) -> None:
    for incident in (Incident(id="OPS-1", status=label), Incident(id="OPS-1", final_status=label)):
        found = Incident.from_markdown(incident.to_markdown(template=form))
        status = found.status or found.final_status
        assert status is not None
        assert status.label == label


@pytest.mark.parametrize(
    ("label", "form", "written"),
    [
        ("resolved", "basic", "Resolved"),
        ("postmortem", "basic", "Post-Mortem"),
        ("post-mortem", "basic", "Post-Mortem"),
        ("under_review", "sev", "Under Review"),
        ("ongoing", "postmortem", "Ongoing"),
        ("ongoing", "basic", "Active"),
    ],
)
def test_name_of_a_state_is_written_as_the_form_has_it(label: str, form: str, written: str) -> None:
    text = Incident(id="OPS-1", status=label).to_markdown(template=form)
    found = Incident.from_markdown(text).status
    assert found is not None
    assert found.label == written


@pytest.mark.parametrize("form", templates())
@pytest.mark.parametrize(
    "label", ["P1 - checkout", "P2 (one port)", "Sev 2: partly", "🟡 P2 north"]
)
def test_what_a_severity_says_beside_its_code_is_kept(label: str, form: str) -> None:
    text = Incident(id="OPS-1", severity=label).to_markdown(template=form)
    found = Incident.from_markdown(text).severity
    assert found is not None
    assert found.label == label


@pytest.mark.parametrize("form", templates())
@pytest.mark.parametrize("label", ["Done (by Ann)", "Closed 2024-05-01", "Open (see OPS-7)"])
def test_what_the_status_of_an_action_says_beside_its_state_is_kept(label: str, form: str) -> None:
    items = (ActionItem(description="Mend the pump", owner="Bo", status=label),)
    text = Incident(id="OPS-1", action_items=items).to_markdown(template=form)
    (found,) = Incident.from_markdown(text).action_items
    assert found.status is not None
    assert found.status.label == label
