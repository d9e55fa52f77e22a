"""Why a value is None, or what it is, line by line."""

from __future__ import annotations

import pytest

from incidentkit import Incident, InvalidValueError

INC_7 = Incident.from_markdown("""\
**Incident ID**: INC-7
**Severty**: P1
**Date**: [date]
**Detected**: 10/11/2024 14:02 UTC
**Acknowledged**: 2024-11-10 14:20 UTC
**Resolved**: 2024-11-10 16:47 UTC
**Closed**: 2024-11-12
**Duration**: 2h 45m
**Wather**: foggy

## Weather

Foggy.
""")

CHECKOUT = Incident.from_markdown("""\
# Checkout slow

**Date**: 2025-03-05
**Severity**: P1
**Severity**: P2

## Impact

The shop was slow.

## Timeline

- 09:42 UTC Errors begin
- 09:51 UTC Raj looks at the shop
- 10:05 UTC Traffic moved
- 10:30 UTC Resolved

## Action Items

| Action | Due |
|---|---|
| Raise the limit | soon |
| Write it down | [date] |
""")

AMBIGUOUS = (
    "4:15: '10/11/2024 14:02 UTC' is unread: the day or the month can come first;"
    " write 2024-10-11 or 2024-11-10, or read with a date_order"
)
DERIVED = (
    "2024-11-10 14:02 UTC follows from other statements: it is in `milestones`, and never measured"
)
NOTHING = (
    "no text that is read states it",
    "9:13: the label 'Wather' means nothing that is known",
    "11:4: the heading 'Weather' means nothing that is known",
)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("id", ("1:18: 'INC-7' states it",)),
        ("severity", ("2:3: 'Severty' is no label that is known; did you mean 'Severity'?",)),
        ("date", ("3:11: '[date]' reads as a placeholder",)),
        ("detected_at", (AMBIGUOUS,)),
        ("started_at", (DERIVED,)),
        (
            "closed_at",
            ("7:13: a field states 2024-11-12, a day and no time: milestones['closed'] has it",),
        ),
        ("mitigated_at", NOTHING[:1]),
        ("root_cause.why", NOTHING),
        (
            "duration",
            (
                "stated, not measured",
                "started (derived, never measured) to resolved (stated): 2 hours 45 minutes",
                f"started_at: {DERIVED}",
            ),
        ),
        (
            "time_to_acknowledge",
            (
                "detected (no time) to acknowledged (stated): missing",
                f"detected_at: {AMBIGUOUS}",
            ),
        ),
    ],
)
def test_of_fields(path: str, told: tuple[str, ...]) -> None:
    assert INC_7.why(path) == told


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (
            "severity",
            ("4:15: 'P1' states it", "5:15: says 'P2', but 'P1' is stated before on line 4"),
        ),
        (
            "started_at",
            ("13:3: the timeline states 2025-03-05 09:42 UTC: milestones['started'] has it",),
        ),
        (
            "mitigated_at",
            (
                "15:3: 'Traffic moved' is not taken for mitigated",
                "14:3: 'Raj looks at the shop' is not taken for mitigated",
            ),
        ),
        ("time_to_resolve", ("started (timeline) to resolved (timeline): 48 minutes",)),
        (
            "action_items[0].due",
            ("22:21: 'soon' is unread: not a date or time of day",),
        ),
        ("action_items[1].due", ("23:19: '[date]' reads as a placeholder",)),
        ("impact", ("9:1: 'The shop was slow.' states it",)),
        ("summary", ("no text that is read states it",)),
    ],
)
def test_of_rows_lists_and_groups(path: str, told: tuple[str, ...]) -> None:
    assert CHECKOUT.why(path) == told


def test_of_a_list_all_that_is_unread_in_it() -> None:
    assert CHECKOUT.why("action_items") == (
        "22:1: '| Raise the limit | soon |' states it",
        "23:1: '| Write it down | [date] |' states it",
        "22:21: action_items[0].due: 'soon' is unread: not a date or time of day",
        "23:19: action_items[1].due: '[date]' reads as a placeholder",
    )


def test_text_below_the_heading_that_nothing_takes() -> None:
    text = "# X\n\n**Severity**: P1\n\n## Detection\n\nThe lights went out.\n"
    assert Incident.from_markdown(text).why("detected_at") == (
        "7:1: 'The lights went out.' is below the heading, and nothing takes it",
    )


def test_an_end_that_is_still_to_come() -> None:
    text = "**Status**: Investigating\n**Started**: 2025-03-05 09:42 UTC\n"
    assert Incident.from_markdown(text).why("time_to_resolve")[0] == (
        "started (stated) to resolved (no time): ongoing"
    )


def test_without_a_document() -> None:
    assert Incident(id="X").why("id") == (
        "it is filled in, and no line of a document is known to state it",
    )
    assert Incident(id="X").why("severity") == ("no text that is read states it",)
    again = Incident.from_json(INC_7.to_json())
    assert again.why("detected_at") == ("'10/11/2024 14:02 UTC' is unread",)


def test_many_rows_are_told_by_their_number() -> None:
    rows = "".join(f"- 09:{minute} UTC Somebody looks\n" for minute in range(10, 19))
    told = Incident.from_markdown(f"**Date**: 2025-03-05\n\n## Timeline\n\n{rows}").why("closed_at")
    assert (len(told), told[-1]) == (6, "and 4 more like that")


ROWS = """\
# Search slow

**Date**: 2025-03-05
**Started**: 2025-03-05 09:00 UTC
**Detected**: 2025-03-05 09:20 UTC
**Trigger**: a very large import that nobody had been told about
**Room**: 7

## Timeline

- 08:00 UTC Import is planned
- 09:00 UTC Import begins
- 09:20 UTC alert
- 09:30 UTC Kim acknowledged
- 09:40 UTC Import paused
- 09:50 UTC Quiet
"""


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (
            "resolved_at",
            (
                "16:3: 'Quiet' is not taken for resolved",
                "15:3: 'Import paused' is not taken for resolved",
            ),
        ),
        (
            "identified_at",
            (
                "15:3: 'Import paused' is not taken for identified",
                "16:3: 'Quiet' is not taken for identified",
            ),
        ),
        (
            "severity",
            (
                "no text that is read states it",
                "7:11: the label 'Room' means nothing that is known",
            ),
        ),
        ("people", ("no text that is read states it",)),
    ],
)
def test_nothing_is_told_that_can_not_be_meant(path: str, told: tuple[str, ...]) -> None:
    assert Incident.from_markdown(ROWS).why(path) == told


def test_a_path_that_leads_nowhere_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="did you mean 'severity'"):
        INC_7.why("sevrity")
