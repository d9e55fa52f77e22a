"""How people note that an action is done: a column of ticks, a word in front."""

from __future__ import annotations

import pytest

from incidentkit import ActionItem, Incident


def first(text: str) -> ActionItem:
    """The first action item of a report."""
    return Incident.from_markdown(f"# X\n\n## Action items\n\n{text}").action_items[0]


def table(head: str, mark: str) -> str:
    """A table of two actions, whose last column says whether each is done."""
    return (
        f"| Action | Owner | {head} |\n|--|--|--|\n| Fix it | Ida | {mark} |\n| Log | Bo | yes |\n"
    )


@pytest.mark.parametrize("head", ["Done", "Completed", "Done?"])
@pytest.mark.parametrize("mark", ["[x]", "[X]", "x", "yes", "Yes", "✅", "✔️"])
def test_a_tick_below_done_says_that_it_is(head: str, mark: str) -> None:
    assert first(table(head, mark)).done


@pytest.mark.parametrize("mark", ["[ ]", "", "-"])
def test_no_tick_below_done_says_nothing(mark: str) -> None:
    assert first(table("Done", mark)).status is None


@pytest.mark.parametrize("mark", ["no", "No", "❌"])
def test_a_no_below_done_says_that_it_is_not(mark: str) -> None:
    item = first(table("Done", mark))
    assert item.status is not None
    assert (item.status.label, item.done) == ("Not done", False)


def test_a_yes_below_status_is_no_known_state() -> None:
    assert not first(table("Status", "yes")).done


def test_a_tick_below_done_is_edited_in_its_cell() -> None:
    text = "# X\n\n## Action items\n\n" + table("Done", "[ ]")
    incident = Incident.from_markdown(text)
    assert incident.to_markdown() == text
    edited = incident.evolve({"action_items[0].status": "Done"}).to_markdown()
    assert "| Fix it | Ida | Done |" in edited


@pytest.mark.parametrize(
    ("bullet", "status"),
    [
        ("[DONE] Page earlier", "DONE"),
        ("[WIP] Page earlier", "WIP"),
        ("[in progress]: Page earlier", "in progress"),
        ("DONE: Page earlier", "DONE"),
        ("NOT STARTED: Page earlier", "NOT STARTED"),
    ],
)
def test_a_state_in_front_of_an_action_is_its_status(bullet: str, status: str) -> None:
    item = first(f"- {bullet}\n- Other\n")
    assert (item.description, item.status and item.status.label) == ("Page earlier", status)


@pytest.mark.parametrize(
    "bullet", ["Fixed: the wrong key", "[Ops] Page earlier", "API: page earlier", "[docs](x) Fix"]
)
def test_other_words_in_front_of_an_action_are_its_text(bullet: str) -> None:
    item = first(f"- {bullet}\n- Other\n")
    assert (item.status, item.description) == (None, bullet)
