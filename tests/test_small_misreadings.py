"""A comment behind a title, an emoji behind a name in italics, two dashes before a part."""

from __future__ import annotations

from typing import Any

import pytest

from incidentkit import Incident, State


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("Router crash # internal", "Router crash"),
        ("'Router crash' # internal", "Router crash"),
        ('"Router # crash" # internal', "Router # crash"),
        ("C# broke", "C# broke"),
        ("# nothing yet", None),
        ("It's down # internal", "It's down"),
        ('"a" and b', '"a" and b'),
    ],
)
def test_comment_in_front_matter_is_no_part_of_the_title(value: str, title: str | None) -> None:
    text = f"---\ntitle: {value}\nid: X-1\n---\n\n## Summary\n\nx\n"
    report = Incident.from_markdown(text)
    assert report.title == title
    assert report.to_markdown() == text


@pytest.mark.parametrize(
    ("value", "changed"),
    [
        ("Router crash # internal", "New # internal"),
        ("'Router crash'   # internal", "'New'   # internal"),
        ("# nothing yet", "'New' # nothing yet"),
    ],
)
def test_comment_stays_behind_another_title(value: str, changed: str) -> None:
    text = f"---\ntitle: {value}\nid: X-1\n---\n\n## Summary\n\nx\n"
    report = Incident.from_markdown(text).evolve(title="New")
    assert report.to_markdown() == text.replace(value, changed)


def test_emoji_behind_a_name_is_no_colon() -> None:
    text = "# Report\n\n*Incident summary* :fire:\n\n*Severity*: SEV2\n"
    report = Incident.from_markdown(text)
    assert report.summary is None
    assert report.severity is not None
    changed = report.evolve(summary="A disk broke.").to_markdown()
    assert "*Incident summary* :fire:\n" in changed
    assert Incident.from_markdown(changed).summary == "A disk broke."


def test_emoji_behind_a_colon_is_a_value() -> None:
    text = "# Report\n\n**Status** : :white_check_mark: Resolved\n\n**Owner** :Kim\n"
    report = Incident.from_markdown(text)
    assert report.status is not None
    assert report.status.state is State.RESOLVED
    assert [one.name for one in report.people] == ["Kim"]


DASHES = """\
# X

## Action items

- Disk -- Owner: Kim
- Rack -- **Owner:** Lou -- Due: 2025-01-01
- x -- y
"""


def test_two_dashes_part_what_is_named() -> None:
    found = Incident.from_markdown(DASHES).action_items
    assert [(one.description, one.owner) for one in found] == [
        ("Disk", "Kim"),
        ("Rack", "Lou"),
        ("x -- y", None),
    ]


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"action_items[0].owner": "Zed"}, "-- Owner: Kim", "-- Owner: Zed"),
        ({"action_items[0].owner": None}, "Disk -- Owner: Kim", "Disk"),
        ({"action_items[0].status": "Done"}, "Owner: Kim", "Owner: Kim -- Status: Done"),
        ({"action_items[1].owner": None}, " -- **Owner:** Lou", ""),
    ],
)
def test_two_dashes_are_written_as_well(change: dict[str, Any], old: str, new: str) -> None:
    text = Incident.from_markdown(DASHES).evolve(change).to_markdown()
    assert text == DASHES.replace(old, new)
