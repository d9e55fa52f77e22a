"""Who, until when and where it stands: beside other notes, behind ticks and commas, in front."""

from __future__ import annotations

from datetime import date

import pytest

from incidentkit import ActionItem, Incident
from incidentkit.notation.states import ActionState

HEAD = "# Ferry booking down\n\n**Date:** 2025-10-01\n\n## Action items\n\n"


def read(*items: str) -> tuple[ActionItem, ...]:
    return Incident.from_markdown(HEAD + "".join(f"- {item}\n" for item in items)).action_items


def told(*items: str) -> list[tuple[str | None, str | None, date | None, str | None]]:
    return [
        (one.description, one.owner, one.due, one.status.label if one.status else None)
        for one in read(*items)
    ]


def test_a_state_with_its_day_stands_beside_a_name_as_a_due_day_does() -> None:
    assert told(
        "Dedupe on load (Shirin Azadi, done 2025-10-03)",
        "Alert on row count (Leo Park, due 2025-10-30)",
        "Alert on row size (Leo Park, due 2025-10-31, in progress)",
    ) == [
        ("Dedupe on load", "Shirin Azadi", None, "done 2025-10-03"),
        ("Alert on row count", "Leo Park", date(2025, 10, 30), None),
        ("Alert on row size", "Leo Park", date(2025, 10, 31), "in progress"),
    ]


def test_names_in_brackets_with_and_without_a_day() -> None:
    assert told("Add a test (Zoë)", "Rotate keys (Andrei, before 2025-12-05)", "Tidy (Andrei)") == [
        ("Add a test", "Zoë", None, None),
        ("Rotate keys", "Andrei", date(2025, 12, 5), None),
        ("Tidy", "Andrei", None, None),
    ]


def test_a_day_before_which_something_was_is_no_due_day_without_a_name() -> None:
    assert told("Restore the state (before 2025-09-01)") == [
        ("Restore the state (before 2025-09-01)", None, None, None)
    ]


@pytest.mark.parametrize("mark", ["✔", "✅", "**DONE**"])
def test_a_mark_behind_one_item_hides_no_owner(mark: str) -> None:
    assert told(f"Alert on expiry (Sofie, 15 Oct) {mark}", "Rotate in time (Mikkel, 1 Nov)") == [
        ("Alert on expiry", "Sofie", date(2025, 10, 15), mark.strip("*")),
        ("Rotate in time", "Mikkel", date(2025, 11, 1), None),
    ]
    assert told(f"Alert on expiry — Sofie — 15 Oct {mark}", "Rotate in time — Mikkel — 1 Nov") == [
        ("Alert on expiry", "Sofie", date(2025, 10, 15), mark.strip("*")),
        ("Rotate in time", "Mikkel", date(2025, 11, 1), None),
    ]
    assert told(f"Ann: alert on expiry {mark}", "Ben: rotate in time") == [
        ("alert on expiry", "Ann", None, mark.strip("*")),
        ("rotate in time", "Ben", None, None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Agree what we mean by **Done**",
        "Mark stale orders as **done**",
        "Sort the board by **TODAY**",
        "**DONE**",
    ],
)
def test_other_words_in_bold_at_the_end_are_text(text: str) -> None:
    assert [one.status for one in read(text)] in ([None], [])


def test_a_state_in_bold_capitals_counts_behind_any_text() -> None:
    items = read("Fix the parser. Bug: b/1202 **DONE**", "Add a test. Bug: b/1203 **TODO**")
    assert [(one.description, one.done) for one in items] == [
        ("Fix the parser. Bug: b/1202", True),
        ("Add a test. Bug: b/1203", False),
    ]


def test_handles_behind_commas_have_a_day_or_a_state_beside_them() -> None:
    assert told(
        "[REG-89] review the limits, @yannick, **2025-11-24**, done",
        "Add an alert, March 9, 2026, @marie, open.",
        "Add a probe, @marie",
    ) == [
        ("[REG-89] review the limits", "@yannick", date(2025, 11, 24), "done"),
        ("Add an alert", "@marie", date(2026, 3, 9), "open"),
        ("Add a probe", "@marie", None, None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ask @ann, @bob, 2025-11-24",
        "Write to @ann, 2025-11-24",
        "Check (the limits, @ann, 2025-11-24)",
        "Compare the limits, 2025-11-24, done",
        "Compare with the `a, @ann, 2025-11-24` of then",
    ],
)
def test_other_commas_part_nothing(text: str) -> None:
    assert told(text) == [(text, None, None, None)]


def test_names_in_bold_lead_items_and_so_does_nobody_beside_them() -> None:
    items = (
        "**Amara** — load test — by Dec 12",
        "**Nobody yet** — alert on lag — by Dec 20",
        "**Ben** — write the runbook — by Dec 24",
    )
    assert told(*items) == [
        ("load test", "Amara", date(2025, 12, 12), None),
        ("alert on lag", None, date(2025, 12, 20), None),
        ("write the runbook", "Ben", date(2025, 12, 24), None),
    ]
    plain = [item.replace("**", "") for item in items]
    assert told(*plain) == told(*items)


@pytest.mark.parametrize(
    "items",
    [
        ("Docs — write them — by 12 December", "Monitoring — add a probe — by 20 December"),
        ("**Unassigned:** write them", "**Unassigned:** add a probe"),
        ("Open: write them", "Unknown: add a probe"),
    ],
)
def test_what_it_is_about_is_no_owner(items: tuple[str, ...]) -> None:
    assert [one.owner for one in read(*items)] == [None, None]
    assert [(one.description or "")[:4] for one in read(*items)] == [one[:4] for one in items]


def test_a_hundred_percent_is_done_and_less_is_open() -> None:
    source = HEAD + (
        "| Action | Owner | Progress |\n|---|---|---|\n| Add a probe | Ann | 100% |\n"
        "| Alert | Ben | 100 % complete |\n| Test | Ben | 40% |\n| Tidy | Ben | 0% |\n"
    )
    incident = Incident.from_markdown(source)
    assert [one.done for one in incident.action_items] == [True, True, False, False]
    states = [one.status and one.status.state for one in incident.action_items]
    assert states == [ActionState.DONE, ActionState.DONE, None, None]
    changed = incident.evolve({"action_items[2].status": "60%"})
    assert changed.to_markdown() == source.replace("40%", "60%")
    assert read("Raise the coverage - 100%")[0].status is None


EDITED = (
    "- Dedupe on load (Shirin Azadi, done 2025-10-03)\n"
    "- Alert on row count (Leo Park, due 2025-10-30)\n"
    "- Add an index (Leo Park, before 2025-10-31) ✔\n"
)
COMMAS = "- Review limits, @yannick, 2025-11-24, done\n- Add a probe, @marie, 2025-11-25, open\n"
LEADING = "1. **Amara** — load test — by Dec 12\n2. **Nobody yet** — alert — by Dec 20\n"


@pytest.mark.parametrize(
    ("items", "path", "value", "old", "new"),
    [
        (EDITED, "action_items[0].owner", "Kim Ito", "Shirin Azadi", "Kim Ito"),
        (EDITED, "action_items[1].due", date(2025, 11, 2), "2025-10-30", "2025-11-02"),
        (EDITED, "action_items[2].owner", "Kim Ito", "Leo Park, before", "Kim Ito, before"),
        (EDITED, "action_items[2].due", date(2025, 11, 2), "2025-10-31", "2025-11-02"),
        (COMMAS, "action_items[0].owner", "@kim", "@yannick", "@kim"),
        (COMMAS, "action_items[1].due", date(2025, 12, 2), "2025-11-25", "2025-12-02"),
        (COMMAS, "action_items[1].status", "done", "open", "done"),
        (LEADING, "action_items[0].owner", "Ben", "Amara", "Ben"),
        (LEADING, "action_items[1].owner", "Ben", "Nobody yet", "Ben"),
        (LEADING, "action_items[1].due", date(2025, 12, 22), "Dec 20", "Dec 22, 2025"),
        ("- [TBD] Tidy\n- [Ann] Sort\n", "action_items[0].owner", "Ben", "TBD", "Ben"),
        ("- Tidy (owner: nobody yet)\n", "action_items[0].owner", "Ben", "nobody yet", "Ben"),
    ],
)
def test_an_edit_changes_its_place_and_reads_back(
    items: str, path: str, value: object, old: str, new: str
) -> None:
    incident = Incident.from_markdown(HEAD + items)
    changed = incident.evolve({path: value})
    text = changed.to_markdown()
    assert Incident.from_markdown(text) == changed
    assert text == HEAD + items.replace(old, new)
