"""What the actions of a list note alike: names in brackets, ticks, states, italics."""

from __future__ import annotations

import pendulum
import pytest

from incidentkit import Incident

MAY = pendulum.date(2025, 5, 9)
Read = tuple[str | None, str | None, str | None, str | None]


def actions(*lines: str) -> list[Read]:
    text = "# Report\n\n## Action items\n\n" + "".join(f"- {line}\n" for line in lines)
    return [
        (
            item.description,
            item.owner,
            None if item.due is None else str(item.due),
            None if item.status is None else item.status.label,
        )
        for item in Incident.from_markdown(text).action_items
    ]


@pytest.mark.parametrize("tick", ["✔", "✅", ":white_check_mark:"])
def test_a_name_in_brackets_with_a_tick_behind_it(tick: str) -> None:
    assert actions(f"Add a probe (Wen) {tick}", f"Test it (Sunniva) {tick}") == [
        ("Add a probe", "Wen", None, tick),
        ("Test it", "Sunniva", None, tick),
    ]


def test_names_in_brackets_are_owners_where_one_of_them_is_a_persons() -> None:
    assert actions("Add a probe (Ben)", "Test it (Sunniva)", "Write it down (sam)") == [
        ("Add a probe", "Ben", None, None),
        ("Test it", "Sunniva", None, None),
        ("Write it down", "sam", None, None),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Upgrade the client (Kafka)", "Alert on lag (Datadog)"),
        ("Upgrade the client (Ben)", "Alert on lag", "Third"),
        ("Upgrade the client (Ben says so)", "Alert on lag (the old way)"),
    ],
)
def test_other_words_in_brackets_stay(lines: tuple[str, ...]) -> None:
    assert [one[:2] for one in actions(*lines)] == [(line, None) for line in lines]


def test_a_day_that_can_be_two_is_among_others_that_are_not() -> None:
    assert actions("Sombra — **Riesgos** — 15/06/2024", "Congelar — **Iván** — 01/05/2025") == [
        ("Sombra", "Riesgos", "2024-06-15", None),
        ("Congelar", "Iván", None, None),
    ]


def test_a_state_stands_before_a_name_as_well() -> None:
    assert actions("Lag below 1 min - **Done** - Ann Vos", "Timeout - **To do** - DBA") == [
        ("Lag below 1 min", "Ann Vos", None, "Done"),
        ("Timeout", "DBA", None, "To do"),
    ]


@pytest.mark.parametrize("mark", ["*", "_"])
def test_notes_in_italics(mark: str) -> None:
    lines = (
        f"Keep the last good file. {mark}Owner: Karim. Due: 23 September 2022. Done.{mark}",
        f"Reject invalid rules. {mark}Owner: Flags team. Due: 14 October 2022.{mark}",
        f"Ask twice. {mark}Owner: J. Smith{mark}",
    )
    assert actions(*lines) == [
        ("Keep the last good file.", "Karim", "2022-09-23", "Done"),
        ("Reject invalid rules.", "Flags team", "2022-10-14", None),
        ("Ask twice.", "J. Smith", None, None),
    ]


@pytest.mark.parametrize("text", ["Keep *the last good file*", "Reject *rules: all of them*"])
def test_other_words_in_italics_stay(text: str) -> None:
    assert actions(text)[0][:2] == (text, None)


@pytest.mark.parametrize(
    ("lines", "path", "value", "old", "new"),
    [
        (("A probe (Wen) ✔", "A test (Ada) ✔"), "owner", "Zo", "(Wen)", "(Zo)"),
        (("A probe (Ben)", "A test (Noor)"), "owner", "Zo", "(Ben)", "(Zo)"),
        (("A. *Owner: Karim. Due: 5 May 2025.*",), "owner", "Zo", "Karim", "Zo"),
        (
            ("A. *Owner: Karim. Due: 5 May 2025. Done.*",),
            "due",
            MAY,
            "5 May",
            "9 May",
        ),
        (
            ("A - **Done** - Zo", "B - **To do** - DBA"),
            "status",
            "In progress",
            "Done",
            "In progress",
        ),
    ],
)
def test_a_note_is_changed_where_it_stands(
    lines: tuple[str, ...], path: str, value: object, old: str, new: str
) -> None:
    text = "# Report\n\n## Action items\n\n" + "".join(f"- {line}\n" for line in lines)
    changed = Incident.from_markdown(text).evolve({f"action_items[0].{path}": value})
    assert changed.to_markdown() == text.replace(old, new, 1)


def test_what_is_done_may_be_one_word_before_a_name() -> None:
    text = "# X\n\n## Action items\n\n- Rollback | Kim | 2025-06-01\n- Tests | Lou | 2025-06-15\n"
    items = Incident.from_markdown(text).action_items
    assert [(a.description, a.owner) for a in items] == [("Rollback", "Kim"), ("Tests", "Lou")]


@pytest.mark.parametrize("between", [", ", " - ", " \u2014 "])
def test_a_day_or_a_state_stands_beside_a_name_in_brackets(between: str) -> None:
    lines = f"- Tune the pool (Bo Li{between}done)\n- Raise it (Ann Wu{between}2024-03-20)\n"
    first, second = Incident.from_markdown(f"# X\n\n## Action items\n\n{lines}").action_items
    assert (first.description, first.owner, first.done) == ("Tune the pool", "Bo Li", True)
    assert (second.description, second.owner, str(second.due)) == (
        "Raise it",
        "Ann Wu",
        "2024-03-20",
    )


def test_a_dash_within_brackets_parts_no_action() -> None:
    lines = "- Tune (pool - cache)\n- Raise (limit - Bo)\n- Drop (it - Ann)\n"
    items = Incident.from_markdown(f"# X\n\n## Action items\n\n{lines}").action_items
    assert [item.description for item in items] == [
        "Tune (pool - cache)",
        "Raise (limit - Bo)",
        "Drop (it - Ann)",
    ]
