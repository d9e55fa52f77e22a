"""How people note that an action is done: a column of ticks, a word in front."""

from __future__ import annotations

import pytest

from incidentkit import ActionItem, Incident, UnrepresentableError


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


CLOSED = """\
| Action | Owner | {} |
|---|---|---|
| Fix it | Ida | ✅ |
| Log | Bo | 2026-04-02 |
| Page | Eve | no |
| Rest | Eve | |
"""


@pytest.mark.parametrize(
    ("head", "word"),
    [
        ("Closed", "Closed"),
        ("Closed?", "Closed"),
        ("Date closed", "Closed"),
        ("Completed on", "Completed"),
        ("Done on", "Done"),
        ("Fixed", "Fixed"),
        ("Done", "Done"),
    ],
)
def test_marks_days_and_answers_below_closed_say_where_actions_stand(head: str, word: str) -> None:
    incident = Incident.from_markdown("# X\n\n## Action items\n\n" + CLOSED.format(head))
    items = incident.action_items
    labels = [item.status.label if item.status else None for item in items]
    assert labels == ["✅", f"{word} 2026-04-02", "Not done", None]
    assert [item.done for item in items] == [True, True, False, False]
    assert [dict(item.extra) for item in items] == [{}] * 4
    assert incident.findings == ()


def test_below_closed_beside_status_there_is_something_else() -> None:
    text = "| Action | Closed | Status |\n|---|---|---|\n| Fix it | 2026-04-02 | Done |\n"
    item = first(text)
    assert (item.status and item.status.label, dict(item.extra)) == (
        "Done",
        {"Closed": "2026-04-02"},
    )


@pytest.mark.parametrize("text", ["Page (closed: 2026-04-02)", "Page. Fixed: the wrong key"])
def test_outside_of_tables_closed_heads_nothing(text: str) -> None:
    item = first(f"- {text}\n- Other\n")
    assert (item.status, item.description) == (None, text)


@pytest.mark.parametrize("cell", ["by support", "ABC-7", ""])
def test_other_texts_below_closed_are_no_states(cell: str) -> None:
    item = first(f"| Action | Closed |\n|---|---|\n| Fix it | {cell} |\n")
    assert item.status is None
    assert dict(item.extra) == ({"Closed": cell} if cell else {})


def test_a_yes_below_status_is_no_known_state() -> None:
    assert not first(table("Status", "yes")).done


def test_a_tick_below_done_is_edited_in_its_cell() -> None:
    text = "# X\n\n## Action items\n\n" + table("Done", "[ ]")
    incident = Incident.from_markdown(text)
    assert incident.to_markdown() == text
    edited = incident.evolve({"action_items[0].status": "Done"}).to_markdown()
    assert "| Fix it | Ida | yes |" in edited


@pytest.mark.parametrize(
    ("bullet", "status"),
    [
        ("[DONE] Page earlier", "DONE"),
        ("[WIP] Page earlier", "WIP"),
        ("[in progress]: Page earlier", "in progress"),
        ("Page earlier (deferred)", "deferred"),
        ("Page earlier - wontfix", "wontfix"),
        ("Page earlier — postponed", "postponed"),
        ("DONE: Page earlier", "DONE"),
        ("NOT STARTED: Page earlier", "NOT STARTED"),
    ],
)
def test_a_state_in_front_of_an_action_or_behind_it_is_its_status(bullet: str, status: str) -> None:
    item = first(f"- {bullet}\n- Other\n")
    assert (item.description, item.status and item.status.label) == ("Page earlier", status)


@pytest.mark.parametrize(
    "bullet", ["Fixed: the wrong key", "[Ops] Page earlier", "API: page earlier", "[docs](x) Fix"]
)
def test_other_words_in_front_of_an_action_are_its_text(bullet: str) -> None:
    item = first(f"- {bullet}\n- Other\n")
    assert (item.status, item.description) == (None, bullet)


@pytest.mark.parametrize(
    ("bullet", "description", "status"),
    [
        ("Page earlier ✅", "Page earlier", "✅"),
        ("Page earlier :white_check_mark:", "Page earlier", ":white_check_mark:"),
        ("Page earlier — done", "Page earlier", "done"),
        ("Page earlier - in progress", "Page earlier", "in progress"),
        ("Früher rufen – erledigt", "Früher rufen", "erledigt"),
        ("~~Page earlier~~", "Page earlier", "Done"),
        ("~~Page earlier~~ done", "Page earlier", "done"),
        ("~~Page earlier~~ (dropped)", "Page earlier", "dropped"),
        ("[ ] ~~Page earlier~~", "Page earlier", "Done"),
    ],
)
def test_a_mark_behind_an_action_or_a_strike_through_it_is_its_status(
    bullet: str, description: str, status: str
) -> None:
    item = first(f"- {bullet}\n- Other\n")
    assert (item.description, item.status and item.status.label) == (description, status)


@pytest.mark.parametrize(
    "bullet",
    [
        "Make all checks be ✅",
        "Explain the marks ✅, ❌ and ✅",
        "Test the breaker - open for long",
        "Page whoever is on - call",
        "~~Page earlier~~ page later",
        "~~Page~~ earlier",
        "Page ~~later~~",
    ],
)
def test_marks_and_strikes_within_a_text_are_its_text(bullet: str) -> None:
    item = first(f"- {bullet}\n- Other\n")
    assert (item.status, item.description) == (None, bullet)


def test_who_and_until_when_are_read_of_an_action_that_is_struck_through() -> None:
    for bullet in ("~~Page - Owner: Ida - Due: 2026-05-01~~", "~~Page~~ (Ida, due 2026-05-01)"):
        item = first(f"- {bullet}\n- Other\n")
        assert (item.description, item.owner, str(item.due)) == ("Page", "Ida", "2026-05-01")


@pytest.mark.parametrize(
    ("status", "line"), [("Open", "- Page earlier - Status: Open"), (None, "- Page earlier")]
)
def test_what_is_open_again_is_struck_through_no_more(status: str | None, line: str) -> None:
    incident = Incident.from_markdown("# X\n\n## Action items\n\n- ~~Page earlier~~\n- Other\n")
    edited = incident.evolve({"action_items[0].status": status}).to_markdown()
    assert edited == f"# X\n\n## Action items\n\n{line}\n- Other\n"


BOXES = "# X\n\n## Action items\n\n- [ ] Big\n  - [x] One\n  - [ ] Two\n    - note\n- [ ] Last\n"


def test_boxes_below_a_box_are_actions_of_their_own() -> None:
    items = Incident.from_markdown(BOXES).action_items
    assert [item.description for item in items] == ["Big", "One", "Two<br>- note", "Last"]
    assert [item.done for item in items] == [False, True, False, False]


def test_bullets_below_a_box_are_its_text_if_any_of_them_has_no_box() -> None:
    items = Incident.from_markdown(BOXES.replace("- [x] One", "- One")).action_items
    assert [item.description for item in items] == ["Big<br>- One<br>- [ ] Two<br>- note", "Last"]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("action_items[0].description", "- [ ] New"),
        ("action_items[1].description", "  - [x] New"),
        ("action_items[3].description", "- [ ] New"),
    ],
)
def test_an_edit_of_a_box_leaves_those_below_it(path: str, line: str) -> None:
    edited = Incident.from_markdown(BOXES).evolve({path: "New"}).to_markdown()
    assert set(edited.splitlines()) - set(BOXES.splitlines()) == {line}
    assert len(edited.splitlines()) == len(BOXES.splitlines())


@pytest.mark.parametrize(
    ("position", "line"),
    [(1, "  - [ ] New"), (2, "  - [ ] New"), (3, "- [ ] New"), (4, "- [ ] New")],
)
def test_a_new_box_is_on_the_level_of_what_follows(position: int, line: str) -> None:
    incident = Incident.from_markdown(BOXES)
    items = list(incident.action_items)
    items.insert(position, ActionItem(description="New"))
    edited = incident.evolve(action_items=items).to_markdown().splitlines()
    assert line in edited
    edited.remove(line)
    assert edited == BOXES.splitlines()


def test_a_box_is_taken_out_with_those_below_it_or_not_at_all() -> None:
    incident = Incident.from_markdown(BOXES)
    with pytest.raises(UnrepresentableError, match="boxes below it"):
        incident.evolve(action_items=incident.action_items[1:]).to_markdown()
    edited = incident.evolve(action_items=incident.action_items[3:]).to_markdown()
    assert edited == "# X\n\n## Action items\n\n- [ ] Last\n"
