"""`check_laws` says yes to a template that works, and what is wrong with one that doesn't."""

from __future__ import annotations

from typing import Any, TypeGuard, cast

import attrs
import pytest

from incidentkit import (
    Impact,
    Incident,
    InvalidValueError,
    Section,
    Template,
    TemplateError,
    UnrepresentableError,
    templates,
)
from incidentkit.model.facts import Facts
from incidentkit.testing import check_laws, full_incident

HOUSE = "# Report\n\n**ID:** [id]\n**Status:** [status]\n\n## Summary\n\n[what happened]\n"
FORM = Template.from_markdown(HOUSE, name="house")
SMALL = Incident(id="INC-1", status="Resolved", summary="It broke.", impact=Impact(customers="all"))
EXCLUDED = {
    "stated_ongoing",
    "closed_at",
    "unparsed",
    "review.scheduled_on",
    "resolution.deployed_on",
}


def is_part(value: object) -> TypeGuard[attrs.AttrsInstance]:
    """Whether a value has attributes of its own."""
    return attrs.has(cast("type", type(value)))


def unfilled(value: attrs.AttrsInstance, path: str = "") -> list[str]:
    """The attributes of the model that a value does not state."""
    found: list[str] = []
    fields = attrs.fields(Facts if isinstance(value, Facts) else type(value))
    for field in fields:
        inner = getattr(value, field.name)
        name = f"{path}{field.name}"
        if not field.eq or field.name == "unparsed":
            continue
        if is_part(inner) and not hasattr(inner, "label"):
            found += unfilled(inner, f"{name}.")
        elif inner in (None, (), {}, False) and not isinstance(inner, bool):
            found.append(name)
    return found


def test_the_full_incident_has_every_attribute() -> None:
    missing = set(unfilled(full_incident())) - EXCLUDED
    # The version belongs to a rollback that was made, the reason to one that was not.
    assert missing <= {"response.rollback.reason", "impact.data.data_loss.details"}


def test_the_full_incident_is_consistent() -> None:
    full = full_incident()
    assert full.duration == full.stated_duration
    assert full.detection_lag == full.stated_detection_lag
    assert not [finding for finding in full.findings if finding.severity.value == "error"]


def test_a_template_that_works_passes() -> None:
    check_laws(FORM, examples=[SMALL])


def test_reports_are_examples_too() -> None:
    report = HOUSE.replace("[id]", "INC-7").replace("[status]", "Draft") + "\n## Zoo\n\nA lion.\n"
    check_laws(FORM, examples=[report])


@pytest.mark.parametrize("example", ["x", "report.md", HOUSE, Incident()], ids=str)
def test_an_example_that_states_nothing_fails(example: Incident | str) -> None:
    with pytest.raises(AssertionError) as caught:
        check_laws(FORM, examples=[SMALL, example])
    told = "examples: examples[1]: states nothing that is read as an attribute"
    assert str(caught.value) == told


@pytest.mark.parametrize(
    ("examples", "said"),
    [
        (HOUSE[:8], "examples: expected several incidents or texts, got str '# Report'"),
        (7, "examples: expected several incidents or texts, got int 7"),
        ([SMALL, 7], "examples[1]: expected an incident or a text, got int 7"),
    ],
)
def test_what_is_no_example_is_told(examples: object, said: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        check_laws(FORM, examples=cast("Any", examples))
    assert str(caught.value) == said


def test_words_without_a_form_pass() -> None:
    check_laws(Template(name="words", text="", labels={"Vejr": "resolved_at"}))


def test_a_lone_section_stands_below_a_title_that_is_none() -> None:
    lone = Section(heading="Glossary", body="Probe: a scripted order.")
    for text in ("", "---\nid: X\n---\n"):
        changed = Incident.from_markdown(text).evolve(sections=[lone])
        written = changed.to_markdown().removeprefix(text).strip("\n")
        assert written == f"# Incident Report\n\n## Glossary\n\n{lone.body}"


@pytest.mark.parametrize("name", sorted(templates()))
def test_the_built_in_templates_pass(name: str) -> None:
    check_laws(name, examples=[SMALL])


def test_a_blank_form_that_states_something_fails_unless_it_does_so_on_purpose() -> None:
    template = Template.from_markdown(HOUSE.replace("[status]", "Closed"), name="closed")
    with pytest.raises(AssertionError) as caught:
        check_laws(template, examples=[SMALL])
    assert str(caught.value) == "blank reads empty: status: the template states 'Closed'"
    check_laws(template, examples=[SMALL], standing=["status"])


def test_what_cannot_be_rendered_fails_with_attribute_and_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(self: Incident, **_: object) -> str:
        if self.impact.customers:
            raise UnrepresentableError("impact.customers", "there is no room")
        return HOUSE

    monkeypatch.setattr(Incident, "to_markdown", refused)
    with pytest.raises(AssertionError) as caught:
        check_laws(FORM, examples=[Incident(impact=Impact(customers="all"))])
    assert str(caught.value) == "nothing lost: impact.customers: there is no room"


def test_what_is_lost_fails_with_attribute_and_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(_: Incident, **__: object) -> str:
        return HOUSE

    monkeypatch.setattr(Incident, "to_markdown", forgetful)
    with pytest.raises(AssertionError) as caught:
        check_laws(FORM, examples=[SMALL])
    assert str(caught.value) == "nothing lost: id: 'INC-1' is not read back"


def test_a_name_that_is_no_template_is_told() -> None:
    with pytest.raises(TemplateError, match="unknown template 'zoo'"):
        check_laws("zoo")
