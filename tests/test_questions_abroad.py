"""Headings that ask, in other languages, what English ones ask."""

from __future__ import annotations

import pytest

from incidentkit import Incident


@pytest.mark.parametrize(
    "heading",
    [
        "Was ist passiert?",
        "Que s'est-il passé ?",
        "¿Qué pasó?",
        "O que aconteceu?",
        "Cosa è successo?",
        "Wat is er gebeurd?",
        "何が起きたか",
    ],
)
def test_what_happened(heading: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n## {heading}\n\nThe disk was full.\n")
    assert incident == Incident.from_markdown("# X\n\n## What happened?\n\nThe disk was full.\n")
    assert not incident.sections


@pytest.mark.parametrize(
    "heading",
    [
        "Warum ist es passiert?",
        "Pourquoi est-ce arrivé ?",
        "¿Por qué ocurrió?",
        "Por que isso aconteceu?",
        "Perché è successo?",
        "Hoe kon dit gebeuren?",
    ],
)
def test_why(heading: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n## {heading}\n\nThe disk was full.\n")
    assert incident.root_cause.why == "The disk was full."


@pytest.mark.parametrize(
    "heading",
    [
        "Was tun wir, damit das nicht wieder passiert?",
        "Wie verhindern wir das künftig?",
        "Comment éviter que cela se reproduise ?",
        "¿Qué vamos a hacer para evitarlo?",
        "Como evitar que aconteça de novo?",
        "Come possiamo evitarlo?",
        "Hoe voorkomen we herhaling?",
        "What do we do so that it doesn't happen again?",
    ],
)
def test_what_will_be_done(heading: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n## {heading}\n\n- Enlarge the disk\n")
    assert [item.description for item in incident.action_items] == ["Enlarge the disk"]


@pytest.mark.parametrize(
    "heading",
    ["Was ist eine Migration?", "¿Qué es un índice?", "What do we do well?", "Warum Redis?"],
)
def test_other_questions_head_sections_of_their_own(heading: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n## {heading}\n\n- Enlarge the disk\n")
    assert not incident.action_items
    assert incident.sections[0].heading == heading
