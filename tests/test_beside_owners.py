"""What stands behind the name of an owner, and what only looks as if it did."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import ActionItem, ActionState, Incident, State, Status

HEAD = "# Slow search\n\n**Date**: 2024-03-01\n\n## Action Items\n\n"
SHAPES = (
    "- Lint the files - Owner: {}\n",
    "- [ ] Lint the files (owner: {})\n",
    "- Lint the files. owner: {}\n",
    "- Lint the files\n  - owner: {}\n",
)
UNBRACKETED = (SHAPES[0], *SHAPES[2:])
"""In brackets, commas part all notes: what isn't known there leaves them as text."""


def item_of(shape: str, owner: str) -> ActionItem:
    (item,) = Incident.from_markdown(HEAD + shape.format(owner)).action_items
    return item


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("text", "status", "due"),
    [
        ("Lin, done 2024-03-14", "done 2024-03-14", None),
        ("Lin, done on 2024-03-14", "done on 2024-03-14", None),
        ("Lin; completed 14 March", "completed 14 March", None),
        ("Lin, done", "done", None),
        ("Lin, in progress", "in progress", None),
        ("Lin, 2024-03-20", None, dt.date(2024, 3, 20)),
        ("Lin, due 20 March", None, dt.date(2024, 3, 20)),
        ("Lin, in progress, by 2024-03-20", "in progress", dt.date(2024, 3, 20)),
        ("Lin, 2024-03-20, not started", "not started", dt.date(2024, 3, 20)),
    ],
)
def test_a_state_and_a_day_behind_the_owner_are_read(
    shape: str, text: str, status: str | None, due: dt.date | None
) -> None:
    item = item_of(shape, text)
    assert (item.description or "").rstrip(".") == "Lint the files"
    assert (item.owner, item.due) == ("Lin", due)
    assert (None if item.status is None else item.status.label) == status
    assert item.done == (status is not None and status.startswith(("done", "completed")))


@pytest.mark.parametrize("shape", UNBRACKETED)
def test_a_comma_within_a_state_or_a_day_parts_neither(shape: str) -> None:
    done = item_of(shape, "Lin, done, 2024-03-14")
    assert (done.owner, done.due, str(done.status)) == ("Lin", None, "done, 2024-03-14")
    late = item_of(shape, "Lin, March 20, 2024")
    assert (late.owner, late.due, late.status) == ("Lin", dt.date(2024, 3, 20), None)


@pytest.mark.parametrize("shape", UNBRACKETED)
@pytest.mark.parametrize(
    "text",
    [
        "Lin, Kim",
        "Lin, April",
        "Lin, team of March 2024",
        "Lin, done with the rest by Kim",
        "Lin, half done 2024-03-14",
        "Lin, Kim, done",
        "Lin, 14:00",
        "Lin, not done by Kim",
        "Lin, due whenever",
    ],
)
def test_what_is_no_state_and_no_day_stays_with_the_name(shape: str, text: str) -> None:
    item = item_of(shape, text)
    assert (item.owner, item.due, item.status) == (text, None, None)


def test_an_owner_whose_status_is_named_stays_whole() -> None:
    item = item_of(SHAPES[0], "Lin, done 2024-03-14 - Status: In Progress")
    assert item.owner == "Lin, done 2024-03-14"
    assert item.status is not None
    assert item.status.state is ActionState.IN_PROGRESS


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "change",
    [
        {"owner": "Kim"},
        {"owner": None},
        {"status": "In Progress"},
        {"due": dt.date(2024, 5, 1)},
        {"description": "Lint fewer files"},
    ],
)
def test_each_of_the_three_is_edited_by_itself(shape: str, change: dict[str, object]) -> None:
    incident = Incident.from_markdown(HEAD + shape.format("Lin, in progress, due 2024-03-20"))
    changed = incident.evolve({f"action_items[0].{name}": one for name, one in change.items()})
    assert Incident.from_markdown(changed.to_markdown()) == changed


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("Resolved 2024-03-14", State.RESOLVED),
        ("Resolved on 14 Mar", State.RESOLVED),
        ("Closed March 14", State.CLOSED),
        ("Resolved Issue 12", None),
        ("Resolved by 12 people", None),
        ("Not resolved 2024-03-14", None),
    ],
)
def test_a_day_behind_a_state_is_a_remark(label: str, state: State | None) -> None:
    assert Status(label=label).state is state


@pytest.mark.parametrize("dash", ["-", "\u2013", "\u2014"])
def test_a_state_and_a_day_stand_behind_dashes_as_well(dash: str) -> None:
    text = f"# X\n\n## Action items\n\n- Raise limits. Owner: Kim {dash} Done 2024-03-11\n"
    incident = Incident.from_markdown(text)
    [item] = incident.action_items
    assert (item.owner, str(item.status), item.done) == ("Kim", "Done 2024-03-11", True)
    changed = incident.evolve({"action_items[0].owner": "Lee"})
    assert changed.to_markdown() == text.replace("Kim", "Lee")
    team = Incident.from_markdown(text.replace("Done 2024-03-11", "Platform"))
    assert team.action_items[0].owner == f"Kim {dash} Platform"


NOTED = """\
# X

**Date:** 2025-05-05

## Action items

1. Compare counts - owner: Chloe - due 20 May 2025 - SRCH-210
2. Check it - owner: Ibrahim - DONE (SRCH-212)
3. Check again - owner: Ibrahim (done)
4. Look twice - owner: Ann - due: 12/06/2025 - SRCH-211
5. Look again - owner: Ann - Due: 2025-05-21 - SRCH-213
6. Give it a TTL. **Owner:** Wei L. **Due:** 2025-12-19.
7. Ask them - owner: Storage - Platform
"""


def test_a_labelled_tail_goes_on_behind_dashes() -> None:
    incident = Incident.from_markdown(NOTED)
    items = incident.action_items
    assert [item.owner for item in items] == [
        *("Chloe", "Ibrahim", "Ibrahim", "Ann", "Ann", "Wei L.", "Storage - Platform"),
    ]
    assert [str(item.due) for item in items] == [
        *("2025-05-20", "None", "None", "None", "2025-05-21", "2025-12-19", "None"),
    ]
    assert [item.done for item in items] == [False, True, True, False, False, False, False]
    assert [item.id for item in items] == [
        "SRCH-210",
        None,
        None,
        "SRCH-211",
        "SRCH-213",
        None,
        None,
    ]
    assert dict(incident.unread) == {"action_items[3].due": "12/06/2025"}


@pytest.mark.parametrize("number", range(7))
@pytest.mark.parametrize(
    "change",
    [
        {"owner": "Kim"},
        {"due": dt.date(2025, 7, 1)},
        {"status": "In progress"},
        {"id": "OPS-9"},
        {"description": "Say it anew"},
    ],
)
def test_an_edit_of_such_a_tail_leaves_the_rest(number: int, change: dict[str, object]) -> None:
    incident = Incident.from_markdown(NOTED)
    changed = incident.evolve({f"action_items[{number}].{name}": v for name, v in change.items()})
    text = changed.to_markdown()
    assert Incident.from_markdown(text) == changed
    old, new = NOTED.splitlines(), text.splitlines()
    assert [at for at, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]] == [
        6 + number
    ]


@pytest.mark.parametrize(("state", "done"), [(" — done", True), (" ✔", True), (" - wip", False)])
def test_a_state_stands_behind_a_name_and_a_day(state: str, done: bool) -> None:  # noqa: FBT001
    for note in (" — Helen Ross — 17/11/2025", " (Helen Ross, 17/11/2025)"):
        lines = f"1. Restore it{note}{state}\n2. Restore more{note.replace('Helen', 'Ann')}\n"
        first, second = Incident.from_markdown(f"# X\n\n## Action items\n\n{lines}").action_items
        assert (first.description, first.owner, str(first.due)) == (
            "Restore it",
            "Helen Ross",
            "2025-11-17",
        )
        assert (first.done, second.owner) == (done, "Ann Ross")
