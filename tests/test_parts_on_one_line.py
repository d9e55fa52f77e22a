"""Actions whose owner, day and state share a line below them, or stand there one a line."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

HEAD = "# Mail down\n\n**Date**: 2026-03-04\n\n## Action items\n\n"
SHARED = "Owner: Ann | Due: 2026-05-01 | Status: open"
SHAPES = [
    f"- Add a probe\n  {SHARED}\n",
    f"- Add a probe\n  - {SHARED}\n",
    f"- [ ] Add a probe\n\n  {SHARED}\n",
    f"1. **Add a probe**\n   {SHARED}\n",
    f"- Add a probe ({SHARED})\n",
    f"### Add a probe\n\n{SHARED}\n",
    f"### Add a probe\n\n- {SHARED}\n",
    "- Add a probe\n  **Owner:** Ann · **Due:** 2026-05-01 · **Status:** open\n",
    "- Add a probe\n  Owner: Ann\n  Due: 2026-05-01\n  Status: open\n",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_each_part_is_read(shape: str) -> None:
    [item] = Incident.from_markdown(HEAD + shape).action_items
    said = (item.description, item.owner, item.due, item.status and item.status.label)
    assert said == ("Add a probe", "Ann", dt.date(2026, 5, 1), "open")


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("name", "old", "new", "value"),
    [
        ("owner", "Ann", "Kim", "Kim"),
        ("due", "2026-05-01", "2026-06-02", dt.date(2026, 6, 2)),
        ("description", "Add a probe", "Add two probes", "Add two probes"),
    ],
)
def test_an_edit_changes_that_part_alone(
    shape: str, name: str, old: str, new: str, value: object
) -> None:
    text = HEAD + shape
    edited = Incident.from_markdown(text).evolve({f"action_items[0].{name}": value})
    assert edited.to_markdown() == text.replace(old, new)


@pytest.mark.parametrize(
    "shape",
    [
        "- Add a probe so that\n  status: open is shown\n",
        "- Add a probe\n  Note: the owner is away\n",
        "- Add a probe\n  - Ann | Bo\n",
        "- Add a probe\n  *Owner: whoever wants, really*\n",
    ],
)
def test_other_lines_are_text(shape: str) -> None:
    [item] = Incident.from_markdown(HEAD + shape).action_items
    assert (item.owner, item.status) == (None, None)
    assert Incident.from_markdown(HEAD + shape).to_markdown() == HEAD + shape
