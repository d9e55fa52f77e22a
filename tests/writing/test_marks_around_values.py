"""A value may be wholly in bold or code: an empty comment says that the marks are its own."""

from __future__ import annotations

import pytest

from incidentkit import (
    ActionItem,
    AffectedService,
    Incident,
    Lesson,
    Person,
    TimelineEvent,
    templates,
)

FORMS = sorted(templates())
MARKED = ("`kubectl rollout undo`", "**Do it**", "_now_")


def report(text: str) -> Incident:
    """A report in which every kind of one-line value is `text`."""
    return Incident(
        id=text,
        title=text,
        people=(Person(role="Incident Commander", name=text),),
        timeline=(TimelineEvent(description=text, actor=text),),
        action_items=(
            ActionItem(description=text, owner=text, horizon="immediate", extra={"Effort": text}),
        ),
    ).evolve({"impact.users_affected": text, "lessons.learned": (Lesson(text="a"),)})


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", MARKED)
def test_a_marked_value_is_written_and_read_whole(form: str, text: str) -> None:
    incident = report(text)
    assert Incident.from_markdown(incident.to_markdown(template=form)) == incident


@pytest.mark.parametrize("form", ["basic", "sev", "spark"])
def test_a_marked_name_among_several_stands_in_a_list(form: str) -> None:
    incident = Incident(services=(AffectedService(name="`cart`"), AffectedService(name="b")))
    assert Incident.from_markdown(incident.to_markdown(template=form)) == incident


@pytest.mark.parametrize("text", MARKED)
def test_an_edit_writes_a_marked_value_into_the_document(text: str) -> None:
    document = "# X\n\n**Incident ID:** INC-7\n\n## Action Items\n\n- [ ] Fix it - Owner: Ann\n"
    incident = Incident.from_markdown(document)
    changed = incident.evolve({"action_items[0].description": text, "id": text}).to_markdown()
    new = document.replace("Fix it", f"{text}<!-- -->").replace("INC-7", f"{text}<!-- -->")
    assert changed == new
    again = Incident.from_markdown(changed).evolve({"action_items[0].owner": "Bob"})
    assert again.to_markdown() == new.replace("Ann", "Bob")


def test_marks_around_a_value_are_dress_without_the_comment() -> None:
    found = Incident.from_markdown(
        "**Incident ID:** `INC-7`\n**Severity:** **P1** <!-- P0-P3 -->\n"
    )
    assert found.id == "INC-7"
    assert found.severity is not None
    assert found.severity.label == "P1"
