from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.answers import Answer, read_answer, read_verdict
from incidentkit.notation.outcome import Reason, Unread


@pytest.mark.parametrize(
    ("text", "answer", "details"),
    [
        ("Yes", True, None),
        ("no", False, None),
        ("No.", False, None),
        ("None", False, None),
        ("**Yes**", True, None),
        ("✅ Yes", True, None),
        ("Yes, 99.9% missed", True, "99.9% missed"),
        ("**Yes**, 99.9% missed", True, "99.9% missed"),
        ("No - kept", False, "kept"),
        ("No — kept", False, "kept"),
        ("Yes → Version: 2", True, "Version: 2"),
        ("Yes (4h breached)", True, "4h breached"),
        ("Yes (4h) and (8h)", True, "(4h) and (8h)"),
        ("None (verified)", False, "verified"),
        ("Yes\nall of it", True, "all of it"),
        ("No SLA applied", None, "No SLA applied"),
        ("Nothing lost", None, "Nothing lost"),
        ("yesterday", None, "yesterday"),
        ("Unknown", None, "Unknown"),
    ],
)
def test_an_answer_is_the_word_it_opens_with(
    text: str,
    answer: bool | None,  # noqa: FBT001
    details: str | None,
) -> None:
    assert read_answer(text) == Answer(answer=answer, details=details)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Yes or No", Reason.AMBIGUOUS),
        ("Yes/No", Reason.AMBIGUOUS),
        ("Yes or No, details", Reason.AMBIGUOUS),
        ("", Reason.UNREADABLE),
        ("✅", Reason.UNREADABLE),
    ],
)
def test_a_menu_is_no_answer(text: str, reason: Reason) -> None:
    found = read_answer(text)
    assert isinstance(found, Unread)
    assert found.reason is reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PASS", True),
        ("✅ PASS", True),
        ("passed", True),
        ("**Pass**", True),
        ("❌ FAIL", False),
        ("Failed", False),
        ("❌ PASS", Reason.AMBIGUOUS),
        ("✅ PASS / ❌ FAIL", Reason.AMBIGUOUS),
        ("Passed all tests", Reason.UNREADABLE),
        ("✅", Reason.UNREADABLE),
        ("", Reason.UNREADABLE),
        ("PASS" + " not" * 20, Reason.UNREADABLE),
    ],
)
def test_a_verdict_is_one_word(text: str, expected: bool | Reason) -> None:  # noqa: FBT001
    found = read_verdict(text)
    assert (found.reason if isinstance(found, Unread) else found) == expected


@given(st.text())
def test_reading_never_raises(text: str) -> None:
    assert isinstance(read_answer(text), Answer | Unread)
    assert isinstance(read_verdict(text), bool | Unread)
