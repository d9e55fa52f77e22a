"""An emoji before the time of an event is of its text: kept, and edited where it stands."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from incidentkit import Incident, TimelineEvent, templates

HEAD = "# X\n\n**Date:** 2025-01-01\n\n## Timeline (UTC)\n\n"
LAYOUTS = {
    "bullets": ("- 🔥 10:30 Errors", "- ✅ 11:00 Fixed"),
    "bold times": ("- 🔥 **10:30** - Errors", "- ✅ **11:00** - Fixed"),
    "within bold": ("- **🔥 10:30** - Errors", "- **✅ 11:00:** Fixed"),
    "lines": ("🔥 10:30 Errors", "✅ 11:00 Fixed"),
    "headings": ("### 🔥 10:30 Errors\n\nMany", "\n### ✅ 11:00 Fixed\n\nAll"),
}


def document(layout: str) -> str:
    return HEAD + "\n".join(LAYOUTS[layout]) + "\n"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_it_is_read_and_kept_in_conversions(layout: str) -> None:
    incident = Incident.from_markdown(document(layout))
    assert [event.description for event in incident.timeline] == ["🔥 Errors", "✅ Fixed"]
    assert [event.at.hour for event in incident.timeline if event.at] == [10, 11]
    for name in templates():
        assert Incident.from_markdown(incident.to_markdown(template=name)) == incident


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("description", "told"),
    [("🔥 More errors", "🔥 10:30 More errors"), ("Calm", "10:30 Calm"), ("😱 Oh", "10:30 😱 Oh")],
)
def test_a_text_changes_with_it_or_without(layout: str, description: str, told: str) -> None:
    text = document(layout)
    changed = Incident.from_markdown(text).evolve({"timeline[0].description": description})
    lines = changed.to_markdown().splitlines()
    new = [line for line in lines if line not in text.splitlines()]
    assert len(new) == 1
    assert "".join(new).replace("*", "").replace("- ", "").replace("### ", "") == told
    assert len(lines) == len(text.splitlines())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_time_changes_behind_it(layout: str) -> None:
    incident = Incident.from_markdown(document(layout))
    first = incident.timeline[0]
    assert first.at is not None
    moved = attrs.evolve(first, at=first.at.add(minutes=3))
    changed = incident.evolve(timeline=[moved, *incident.timeline[1:]]).to_markdown()
    assert changed == document(layout).replace("10:30", "10:33")


@pytest.mark.parametrize("layout", ["bullets", "bold times", "within bold", "lines"])
def test_a_new_event_has_none_of_a_neighbour(layout: str) -> None:
    incident = Incident.from_markdown(document(layout))
    last = incident.timeline[-1]
    assert last.at is not None
    new: Any = TimelineEvent(at=last.at.add(minutes=5), description="Told them")
    added = incident.evolve(timeline=[*incident.timeline, new]).to_markdown()
    assert added.startswith(document(layout))
    assert "✅" not in added.removeprefix(document(layout))


@pytest.mark.parametrize("mark", ["🕐", "⏰", "▶", "➡️", "📅"])
def test_what_only_says_that_a_time_follows_is_no_part_of_the_text(mark: str) -> None:
    text = f"{HEAD}- {mark} 10:30 Errors\n- {mark} 11:00 Fixed\n"
    assert [e.description for e in Incident.from_markdown(text).timeline] == ["Errors", "Fixed"]


def test_a_mark_by_its_name_and_a_note_behind_the_time() -> None:
    text = f"{HEAD}- :fire: 10:30 Errors\n- ✅ 11:00 (next day) Fixed\n"
    first, second = Incident.from_markdown(text).timeline
    assert (first.description, str(first.at)) == (":fire: Errors", "2025-01-01 10:30:00+00:00")
    assert (second.description, str(second.at)) == (
        "✅ (next day) Fixed",
        "2025-01-02 11:00:00+00:00",
    )
