"""Actions with a bullet for each part below their text: an edit keeps them so."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from incidentkit import Incident

HEAD = "# X\n\n**Date:** 2025-01-03\n\n## Action items\n\n"
PARTS = "   - Owner: Tom Lee\n   - Status: Open\n"
TEXT = f"{HEAD}1. Warm the cache\n{PARTS}2. Limit\n   - Owner: Ida\n   - Status: Open\n"
NOTED = TEXT.replace(PARTS, f"{PARTS}   - see the ADR\n")


@pytest.mark.parametrize(
    ("part", "value", "line"),
    [
        ("horizon", "short_term", "   - Horizon: Short-term\n"),
        ("extra", {"Effort": "big"}, "   - Effort: big\n"),
        ("priority", "P1", "   - Priority: P1\n"),
    ],
)
@pytest.mark.parametrize("text", [TEXT, TEXT.replace("1. ", "1. [ ] "), TEXT.replace("\n", "\r\n")])
def test_a_new_part_is_a_bullet(text: str, part: str, value: Any, line: str) -> None:  # noqa: ANN401
    old = PARTS.replace("\n", "\r\n") if "\r" in text else PARTS
    new = (PARTS + line).replace("\n", "\r\n") if "\r" in text else PARTS + line
    incident = Incident.from_markdown(text).evolve({f"action_items[0].{part}": value})
    assert incident.to_markdown() == text.replace(old, new, 1)


def test_its_name_is_marked_as_theirs() -> None:
    text = TEXT.replace("Owner:", "**Owner**:").replace("Status:", "**Status**:")
    incident = Incident.from_markdown(text).evolve({"action_items[0].priority": "P1"})
    bullets = "   - **Status**: Open\n   - **Priority**: P1\n"
    assert incident.to_markdown() == text.replace("   - **Status**: Open\n", bullets, 1)


def test_beside_a_note() -> None:
    incident = Incident.from_markdown(NOTED).evolve({"action_items[0].horizon": "short_term"})
    written = incident.to_markdown()
    assert written == NOTED.replace(PARTS, f"{PARTS}   - Horizon: Short-term\n")


def test_parts_of_unknown_names_are_read_and_changed() -> None:
    text = TEXT.replace(PARTS, f"{PARTS}   - Effort: big\n")
    incident = Incident.from_markdown(text)
    assert incident.action_items[0].extra == {"Effort": "big"}
    assert incident.action_items[0].description == "Warm the cache"
    smaller = incident.evolve({"action_items[0].extra": {"Effort": "small"}})
    assert smaller.to_markdown() == text.replace("big", "small")
    assert incident.evolve({"action_items[0].extra": {}}).to_markdown() == TEXT


def test_many_change_as_few_do() -> None:
    text = HEAD + "".join(f"{number}. Warm cache {number}\n{PARTS}" for number in range(1, 9))
    incident = Incident.from_markdown(text)
    done = [attrs.evolve(action, status="Done") for action in incident.action_items]
    written = incident.evolve(action_items=done).to_markdown()
    assert written == text.replace("Open", "Done")
