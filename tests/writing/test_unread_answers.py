"""An answer that is neither yes nor no is written where a form has a box for each."""

from __future__ import annotations

import pytest

from incidentkit import Incident, UnrepresentableError, templates


@pytest.mark.parametrize("form", templates())
@pytest.mark.parametrize("label", ["Rollback performed", "Follow-up required", "SLA breach"])
@pytest.mark.parametrize("text", ["✅", "❌", "perhaps", "✅ done", "in part, see below"])
def test_it_stands_in_place_of_the_boxes(form: str, label: str, text: str) -> None:
    incident = Incident.from_markdown(f"# Outage\n\n**Severity:** P1\n**{label}:** {text}\n")
    written = incident.to_markdown(template=form)
    assert Incident.from_markdown(written) == incident
    assert text in written


def test_mark_alone_is_no_answer() -> None:
    incident = Incident.from_markdown("# Outage\n\n**Rollback performed:** ✅\n")
    assert dict(incident.unread) == {"response.rollback.performed": "✅"}
    [found] = [one for one in incident.findings if one.path == "response.rollback.performed"]
    assert "a mark is neither yes nor no" in found.message


def test_details_behind_a_box_are_not_lost_for_it() -> None:
    incident = Incident.from_markdown("# Outage\n\n**Rollback performed:** perhaps\n")
    incident = incident.evolve({"response.rollback.version": "1.2"})
    with pytest.raises(UnrepresentableError, match="'perhaps' is neither yes nor no"):
        incident.to_markdown(template="spark")
