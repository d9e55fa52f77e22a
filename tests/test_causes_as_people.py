"""A heading "Contributors" names people above names, and causes above sentences."""

from __future__ import annotations

from incidentkit import Incident

CAUSES = "# Codes late\n\n## Contributors\n\n- We trust the receipts\n- No probe per country\n"
NAMES = "# Codes late\n\n## Contributors\n\n- Ann Lee (on call)\n- Bob\n- de Vries, who joined\n"


def test_sentences_are_contributing_factors() -> None:
    incident = Incident.from_markdown(CAUSES)
    assert incident.people == ()
    assert incident.root_cause.contributing_factors == (
        "We trust the receipts",
        "No probe per country",
    )


def test_an_edit_of_a_cause_touches_its_line() -> None:
    factors = ("We trust the receipts", "No synthetic probe per country")
    changed = Incident.from_markdown(CAUSES).evolve({"root_cause.contributing_factors": factors})
    assert changed.to_markdown() == CAUSES.replace("No probe", "No synthetic probe")


def test_names_are_people() -> None:
    incident = Incident.from_markdown(NAMES)
    names = {person.name: person.role for person in incident.people}
    assert names["Ann Lee"] == "On-call Engineer"
    assert names["Bob"] == names["de Vries, who joined"] == "Contributor"
    assert incident.root_cause.contributing_factors == ()
