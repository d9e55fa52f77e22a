"""A list that is emptied goes alone: its heading stays, and the text beside it where it stands."""

from __future__ import annotations

import difflib

import pytest

from incidentkit import Incident

HEAD = "# Outage\n\n**Severity:** P1\n\n"
TAIL = "\n## Notes\n\nNothing else.\n"
MARK = "<!-- further text -->"
TEXT = "We go through it once a week."


def emptied(report: str, path: str) -> tuple[list[str], list[str]]:
    """The lines that emptying a list takes out of a report, and those that it puts in."""
    incident = Incident.from_markdown(report).evolve({path: ()})
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    lines = list(difflib.ndiff(report.split("\n"), text.split("\n")))
    assert [line[2:] for line in lines if line[0] in " -"] == report.split("\n")
    return ([x[2:] for x in lines if x[0] == "-"], [x[2:] for x in lines if x[0] == "+"])


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("lessons.went_well", "What Went Well"),
        ("lessons.learned", "Lessons Learned"),
        ("root_cause.contributing_factors", "Contributing Factors"),
        ("references", "References"),
        ("attachments", "Attachments"),
        ("services", "Affected Services"),
    ],
)
def test_text_below_a_list_stays_text_behind_a_mark(path: str, heading: str) -> None:
    report = f"{HEAD}## {heading}\n\n- The first\n- The second\n\n{TEXT}\n{TAIL}"
    gone, new = emptied(report, path)
    assert new == [MARK]
    assert gone == ["- The first", "- The second"]


@pytest.mark.parametrize("marker", ["- ", "* ", "1. "])
def test_list_right_below_its_heading(marker: str) -> None:
    report = f"{HEAD}## What Went Well\n{marker}The first\n\n{TEXT}\n{TAIL}"
    assert emptied(report, "lessons.went_well") == ([f"{marker}The first"], [MARK])


def test_text_above_a_list_is_marked_with_that_below() -> None:
    report = f"{HEAD}## What Went Well\n\nMuch did:\n\n- The first\n\n{TEXT}\n{TAIL}"
    gone, new = emptied(report, "lessons.went_well")
    assert (gone, new) == (["", "- The first"], [MARK, ""])


def test_several_lists_of_one_section_are_marked_once() -> None:
    report = f"{HEAD}## What Went Well\n\n- One\n\n{TEXT}\n\n- Two\n{TAIL}"
    gone, new = emptied(report, "lessons.went_well")
    assert new == [MARK]
    assert [line for line in gone if line] == ["- One", "- Two"]


def test_list_below_a_label() -> None:
    report = f"{HEAD}## Root Cause\n\nA disk.\n\n**Contributing factors**\n- One\n\n{TEXT}\n{TAIL}"
    assert emptied(report, "root_cause.contributing_factors") == (["- One"], [MARK])


@pytest.mark.parametrize("below", [TEXT, "### Background\n\nIt was late."])
@pytest.mark.parametrize(
    ("path", "heading", "item"),
    [
        ("action_items", "Action Items", "- Fix it - Owner: Ann"),
        ("timeline", "Timeline", "- 2024-01-02 10:00 UTC - It broke"),
        ("prevention", "Prevention", "- [x] Look twice"),
    ],
)
def test_what_is_no_item_needs_no_mark(path: str, heading: str, item: str, below: str) -> None:
    gone, new = emptied(f"{HEAD}## {heading}\n\n{item}\n\n{below}\n{TAIL}", path)
    assert new == []
    # Of the two blank lines around the list one is left.
    assert sorted(gone) == ["", item]


def test_emptied_list_can_be_filled_again() -> None:
    report = f"{HEAD}## What Went Well\n\n- The first\n\n{TEXT}\n{TAIL}"
    old = Incident.from_markdown(report)
    empty = Incident.from_markdown(old.evolve({"lessons.went_well": ()}).to_markdown())
    text = empty.evolve({"lessons.went_well": old.lessons.went_well}).to_markdown()
    assert Incident.from_markdown(text) == old
    assert f"## What Went Well\n\n- The first\n\n{MARK}\n\n{TEXT}\n" in text
