"""Clearing what can't be read, changes that contradict each other, and templates that are none."""

from __future__ import annotations

from typing import Any

import pytest

from incidentkit import Impact, Incident, IncidentLog, InvalidValueError, TemplateError

UNREAD = {
    "# X\n\n**Started**: {}\n": ("started_at", "12/05/2025 18:20"),
    "# X\n\n- Started: {}\n- Severity: P1\n": ("started_at", "12/05/2025 18:20"),
    "# X\n\n**Duration**: {}\n**Severity**: P1\n": ("stated_duration", "5-10 minutes"),
    "# X\n\n## Detection\n\n**Time to detect:** {}\n": ("stated_detection_lag", "5-10 minutes"),
    "---\nstarted: {}\n---\n\n# X\n": ("started_at", "12/05/2025 18:20"),
}


@pytest.mark.parametrize("form", UNREAD)
def test_what_cannot_be_read_can_be_cleared(form: str) -> None:
    path, text = UNREAD[form]
    incident = Incident.from_markdown(form.format(text))
    assert incident.unread == {path: text}
    cleared = incident.evolve({path: None})
    written = cleared.to_markdown()
    assert written == form.replace(" {}", "")
    assert Incident.from_markdown(written) == cleared
    assert not Incident.from_markdown(written).unread


def test_the_cell_of_what_cannot_be_read_is_emptied() -> None:
    text = (
        "# X\n\n| Field | Value |\n|---|---|\n| Started | 12/05/2025 18:20 |\n| Severity | P1 |\n"
    )
    written = Incident.from_markdown(text).evolve(started_at=None).to_markdown()
    assert written == text.replace("12/05/2025 18:20", " " * 16)


@pytest.mark.parametrize(
    "changes",
    [
        {"impact.summary": "Mail was down", "impact": Impact()},
        {"impact": Impact(), "impact.summary": "Mail was down"},
        {"action_items[0].owner": "Kim", "action_items": ()},
    ],
)
def test_a_part_and_another_whole_contradict(changes: dict[str, Any]) -> None:
    incident = Incident.from_markdown("## Actions\n\n- Add a probe - Owner: Ann\n")
    with pytest.raises(InvalidValueError) as raised:
        incident.evolve(changes)
    assert all(path in str(raised.value) for path in changes)


def test_a_part_and_a_whole_that_has_it_agree() -> None:
    changes = {"impact": Impact(summary="Mail was down"), "impact.summary": "Mail was down"}
    assert Incident().evolve(changes).impact.summary == "Mail was down"


def test_an_attribute_is_set_once() -> None:
    with pytest.raises(InvalidValueError, match="severity: it is set twice"):
        Incident().evolve({"severity": "P1"}, severity="P2")


@pytest.mark.parametrize("template", [3, b"basic", ["basic"], object()])
def test_a_template_is_a_template_or_a_name(template: Any) -> None:  # noqa: ANN401
    for read in (Incident.from_markdown, IncidentLog.from_markdown):
        with pytest.raises(TemplateError, match="expected a Template or its name, got"):
            read("x", template=template)
    for read_file in (Incident.from_file, IncidentLog.from_files):
        with pytest.raises(TemplateError, match="expected a Template or its name, got"):
            read_file(__file__, template=template)
