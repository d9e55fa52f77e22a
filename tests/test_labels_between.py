"""Unknown labels without bold, in a row of known ones: fields of their own, not more prose."""

from __future__ import annotations

import pytest

from incidentkit import CustomField, Incident

FIELDS = (
    "Date: 2026-01-02",
    "Severity: SEV-2",
    "Root cause: a limit was set too low",
    "Trigger: a deploy",
    "Status: Resolved",
    "Resolution: the deploy was reverted",
)
TRIGGER = CustomField(label="Trigger", value="a deploy")


@pytest.mark.parametrize("joint", ["\n", "  \n", "\n\n"], ids=["lines", "breaks", "paragraphs"])
def test_one_is_a_field_of_its_own(joint: str) -> None:
    incident = Incident.from_markdown(f"# Slow search\n\n{joint.join(FIELDS)}\n")
    assert incident.custom == (TRIGGER,)
    assert incident.root_cause.summary == "a limit was set too low"
    assert incident.resolution.fix == "the deploy was reverted"
    assert incident.sections == ()


def test_wrapped_paragraphs_keep_their_lines() -> None:
    text = "# Slow search\n\n" + "\n\n".join(FIELDS).replace("set too low", "set\ntoo low") + "\n"
    incident = Incident.from_markdown(text)
    assert incident.root_cause.summary == "a limit was set\ntoo low"
    assert incident.custom == (TRIGGER,)


def test_an_edit_of_one_changes_its_line() -> None:
    text = "# Slow search\n\n" + "\n\n".join(FIELDS) + "\n"
    changed = Incident.from_markdown(text).evolve({"custom[0].value": "a migration"}).to_markdown()
    assert changed == text.replace("a deploy\n", "a migration\n", 1)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Note: nobody was paged", id="remark"),
        pytest.param("The lesson that we took away from all this: test limits", id="sentence"),
        pytest.param("it went like this: first slowly, then not at all", id="lower case"),
        pytest.param("We looked at the limit", id="no label"),
    ],
)
def test_other_paragraphs_go_on_with_the_prose_above(text: str) -> None:
    lines = [*FIELDS[:3], text, *FIELDS[4:]]
    incident = Incident.from_markdown("# Slow search\n\n" + "\n\n".join(lines) + "\n")
    assert incident.root_cause.summary == f"a limit was set too low\n\n{text}"
    assert incident.custom == ()


def test_within_a_section_of_prose_nothing_is_a_field_for_its_looks() -> None:
    body = "It was slow.\n\nFirst: we looked.\n\nTrigger: a deploy.\n\nThen: we went home."
    incident = Incident.from_markdown(f"# Slow search\n\n## Summary\n\n{body}\n")
    assert incident.summary == body
    assert incident.custom == ()
