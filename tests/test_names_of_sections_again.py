"""A section may begin with its own name once more: it is a label there, and no text."""

from __future__ import annotations

import pytest

from incidentkit import Incident
from incidentkit.model.paths import value_at


@pytest.mark.parametrize(
    ("name", "text", "path", "said"),
    [
        ("Summary", "A full disk.", "summary", "A full disk."),
        ("Impact", "Mail stood still.", "impact.summary", "Mail stood still."),
        ("Root cause", "A full disk.", "root_cause.summary", "A full disk."),
        ("Severity", "P1", "severity.label", "P1"),
        ("Status", "Resolved", "status.label", "Resolved"),
    ],
)
@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_it_is_no_part_of_the_value_and_stays_in_the_document(
    name: str, text: str, path: str, said: str, joint: str
) -> None:
    source = f"# Mail down\n\n## {name}{joint}**{name}:** {text}\n"
    incident = Incident.from_markdown(source)
    assert value_at(incident, path) == said
    assert (incident.sections, incident.custom) == ((), ())
    attribute = path.removesuffix(".label")
    changed = incident.evolve({attribute: "P3" if attribute == "severity" else "Closed"})
    assert changed.to_markdown() == source.replace(
        text, "P3" if attribute == "severity" else "Closed"
    )
    converted = incident.to_markdown(template="basic")
    assert f"**{name}:** {text}" not in converted
    assert Incident.from_markdown(converted) == incident


@pytest.mark.parametrize(
    ("name", "rows", "path"),
    [
        ("Timeline", "- 2025-03-04 10:00 UTC Alert\n- 2025-03-04 11:00 UTC Over\n", "timeline"),
        ("Action Items", "- [ ] Add an alert\n- [ ] Page twice\n", "action_items"),
    ],
)
def test_above_a_list_it_is_no_text_either(name: str, rows: str, path: str) -> None:
    source = f"# Mail down\n\n## {name}\n\n**{name}:**\n\n{rows}"
    incident = Incident.from_markdown(source)
    elements = value_at(incident, path)
    assert (len(elements), incident.sections) == (2, ())
    shorter = incident.evolve({path: elements[:1]}).to_markdown()
    assert shorter == source.replace(rows.splitlines(keepends=True)[1], "")


def test_what_follows_it_belongs_to_it() -> None:
    source = "# X\n\n## Summary\n\n**Summary:** A full disk.\n\nMore.\n\n- a\n\n**Severity:** P1\n"
    incident = Incident.from_markdown(source)
    assert incident.summary == "A full disk.\n\nMore.\n\n- a"
    assert str(incident.severity) == "P1"


@pytest.mark.parametrize(
    "text", ["First.\n\n**Summary:** Then.", "- **Summary:** One\n- **Mood:** blue"]
)
def test_behind_other_text_and_in_bullets_it_is_text(text: str) -> None:
    assert Incident.from_markdown(f"# X\n\n## Summary\n\n{text}\n").summary == text
