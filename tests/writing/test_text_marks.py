"""Text that looks labelled is written so that it is read as the text it is."""

from __future__ import annotations

import pytest

from incidentkit import Incident, Section, templates

FORMS = sorted(templates())
LABELLED = [
    "**Technical:**\n\n**Process:**",
    "**Status:** Closed\n**Severity:** P0",
    "**Rollback:**\n```bash\nundo\n```\n\n**What happened:**\n1. Scaled up\n2. Down",
    "- Pending: add a test\n- Owner: nobody\n\nAnd so on.",
    "| Item | Owner |\n|---|---|\n| Brake: stop all | me |",
    "Status: Closed",
    "- [ ] a box - Owner: me - Due: 2025-01-02",
]


def moved(incident: Incident, form: str) -> str:
    text = incident.to_markdown(template=form, placeholders="drop")
    assert Incident.from_markdown(text) == incident
    return text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("body", LABELLED)
@pytest.mark.parametrize(
    "under", ["impact", "resolution", "lessons.could_improve", "root_cause.contributing_factors"]
)
def test_labelled_text_of_a_known_section_goes_along(form: str, body: str, under: str) -> None:
    moved(Incident(id="INC-7", sections=(Section(body=body, under=under),)), form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("body", LABELLED)
def test_labelled_text_of_an_unknown_section_goes_along(form: str, body: str) -> None:
    inner = Section(heading="More", body=body)
    moved(Incident(id="INC-7", sections=(Section(heading="Notes", sections=(inner,)),)), form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "path", ["summary", "impact.summary", "root_cause.summary", "root_cause.why"]
)
@pytest.mark.parametrize(
    "text",
    [
        "**Versions affected**: 1.7\n\nAn object with an unexpected format.",
        "Slow.\n\n**Scope of risk**:\n- all users\n\n**Reported by:**\n- nobody",
        "It was **incomplete** and\n**drifted**:\n\n- one\n- two",
    ],
)
def test_prose_with_bold_labels_goes_along(form: str, path: str, text: str) -> None:
    moved(Incident(id="INC-7").evolve({path: text}), form)


def test_what_a_mark_says_to_be_text_states_no_field() -> None:
    text = (
        "# X\n\n## Impact\n\nSlow.\n\n<!-- further text -->\n\n**Status:** Closed\n\n"
        "- **Severity:** P0\n\n---\n\n**Severity:** P1\n\n## Timeline\n"
    )
    incident = Incident.from_markdown(text)
    assert (incident.impact.summary, incident.status) == ("Slow.", None)
    assert incident.severity is not None
    assert incident.severity.code == "P1"
    body = "**Status:** Closed\n\n- **Severity:** P0"
    assert incident.sections == (Section(body=body, under="impact"),)
    changed = incident.evolve({"sections[0].body": body.replace("Closed", "Open")})
    assert changed.to_markdown() == text.replace("Closed", "Open")


def test_what_a_mark_says_to_be_the_text_of_a_section_states_no_field() -> None:
    text = "# X\n\n## Summary\n\n<!-- text -->\n\n**Status:** Closed\n\n## Timeline\n"
    incident = Incident.from_markdown(text)
    assert (incident.summary, incident.status) == ("**Status:** Closed", None)
    changed = incident.evolve(summary="**Status:** Open")
    assert changed.to_markdown() == text.replace("Closed", "Open")
    closed = text.replace("Closed\n", "Closed\n\n<!-- end of text -->\n\n**Status:** Open\n")
    assert Incident.from_markdown(closed) == incident.evolve(status="Open")
    plain = incident.evolve(summary="Slow.")
    assert plain.to_markdown() == "# X\n\n## Summary\n\nSlow.\n\n## Timeline\n"


def test_text_of_a_section_stands_behind_its_fields_without_a_mark_where_it_can() -> None:
    text = "# X\n\n## Impact\n\nSlow.\n\n**Duration:** 2 hours\n\n**Billing:**\n\n- 305 teams\n"
    incident = Incident.from_markdown(text)
    assert "<!--" not in moved(incident, "basic")
