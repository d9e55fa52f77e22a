"""Several fields on one line are read apart, and an edit of one leaves the bytes of the others."""

from __future__ import annotations

import pytest

from incidentkit import Incident, Person

JOINTS = (" | ", " · ", " • ", " / ", "; ", " — ", ", ", "  ")
LABELS = (
    ("Status: ", "Commander: "),
    ("**Status:** ", "**Commander:** "),
    ("**Status**: ", "**Commander**: "),
)
LAYOUTS = (
    "# Checkout down\n\n{}\n",
    "# Checkout down\n\n> {}\n",
    "# Checkout down\n\n- {}\n- Date: 2024-05-01\n",
    "# Checkout down\n\n**ID:** INC-1  \n{}  \n**Date:** 2024-05-01\n",
    "# Checkout down\r\n\r\n## Summary\r\n\r\n{}\r\n\r\nThe shop was down.\r\n",
)


def lead(name: str) -> tuple[Person, ...]:
    return (Person(role="Incident Commander", name=name),)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("labels", LABELS, ids=repr)
@pytest.mark.parametrize("joint", JOINTS, ids=repr)
def test_an_edit_of_one_field_leaves_the_others_on_its_line(
    joint: str, labels: tuple[str, str], layout: str
) -> None:
    def document(status: str, name: str) -> str:
        return layout.format(f"{labels[0]}{status}{joint}{labels[1]}{name}")

    incident = Incident.from_markdown(document("Resolved", "Ana"))
    assert incident.status is not None
    assert incident.status.label == "Resolved"
    assert incident.people == lead("Ana")
    assert incident.evolve(status="Closed").to_markdown() == document("Closed", "Ana")
    assert incident.evolve(people=lead("Bo")).to_markdown() == document("Resolved", "Bo")
    cleared = incident.evolve(status=None)
    assert Incident.from_markdown(cleared.to_markdown()).people == lead("Ana")


@pytest.mark.parametrize("joint", JOINTS[:-1], ids=repr)
def test_a_label_that_nothing_knows_is_a_field_behind_a_state(joint: str) -> None:
    text = f"# Checkout down\n\n**Status:** Resolved{joint}**Room:** Ana's\n"
    incident = Incident.from_markdown(text)
    assert incident.custom[0].label == "Room"
    changed = incident.evolve(status="Closed").to_markdown()
    assert changed == text.replace("Resolved", "Closed")
    assert incident.evolve(custom=()).to_markdown() == "# Checkout down\n\n**Status:** Resolved\n"


def test_the_first_field_of_a_line_goes_without_the_others() -> None:
    text = "# Checkout down\n\n- **Room:** 3 | **Status:** Resolved\n"
    incident = Incident.from_markdown(text)
    assert incident.evolve(custom=()).to_markdown() == text.replace("**Room:** 3 | ", "")


def test_fields_inside_one_pair_of_marks_are_read_apart() -> None:
    text = "# Checkout down\n\n**Status: Resolved | Commander: Ana**\n"
    incident = Incident.from_markdown(text)
    assert incident.people == lead("Ana")
    assert incident.evolve(status="Closed").to_markdown() == text.replace("Resolved", "Closed")
    assert "**Severity: SEV2**\n" in incident.evolve(severity="SEV2").to_markdown()


@pytest.mark.parametrize(
    "line",
    [
        "Summary: Two teams were told; status: unknown",
        "**Summary:** The rollout failed, **Status:** was never set",
        "Title: Checkout / Note: the cart, too",
        "Status: Resolved Severity: SEV1",
    ],
)
def test_what_may_be_text_that_goes_on_stays_one_value(line: str) -> None:
    incident = Incident.from_markdown(f"# Checkout down\n\n{line}\n")
    assert not (incident.status is not None and incident.severity is not None)
    assert not (incident.summary and incident.status)
    assert incident.to_markdown() == f"# Checkout down\n\n{line}\n"
