"""The card of an incident says what the incident says, and nothing in it can act."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from display.test_element import Texts
from hypothesis import given
from strategies import facts

from incidentkit import ActionItem, Incident
from incidentkit.model.facts import Facts

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "postmortems").glob("*.md"))
HARMLESS = {
    "details", "div", "em", "span", "strong", "summary", "table", "tbody", "td", "th", "thead",
    "tr",
}  # fmt: skip


def card_of(incident: Incident) -> str:
    return incident._repr_html_()  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_card_names_the_incident_its_milestones_and_its_findings(path: Path) -> None:
    incident = Incident.from_file(path)
    text = Texts(card_of(incident)).text
    assert incident.id is not None
    assert incident.id in text
    known = [name for name, milestone in incident.milestones.items() if milestone.known]
    assert known
    assert all(name in text for name in known)
    assert all(str(finding) in text for finding in incident.findings)
    assert all((item.description or "") in text for item in incident.action_items)


@given(facts())
def test_any_incident_has_a_card_of_harmless_elements(said: Facts) -> None:
    incident = Incident(**attrs.asdict(said, recurse=False))
    page = Texts(card_of(incident))
    assert "\n" not in repr(incident)
    assert HARMLESS.issuperset(page.names)
    assert {name for name, _ in page.attributes} <= {"style"}


def test_an_empty_incident_has_a_card() -> None:
    assert "without a name" in card_of(Incident())


def test_a_column_that_nobody_filled_is_left_out() -> None:
    incident = Incident(action_items=(ActionItem(description="Buy a disk"),))
    assert "Due" not in Texts(card_of(incident)).text
