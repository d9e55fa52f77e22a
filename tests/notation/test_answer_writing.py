from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.errors import InvalidValueError
from incidentkit.notation.answer_writing import write_answer, write_flag, write_verdict
from incidentkit.notation.answers import Answer, read_answer, read_verdict

YES, NO = Answer(answer=True), Answer(answer=False)
LATE = Answer(answer=True, details="4h late")
KEPT = Answer(answer=False, details="kept (just)")

ANSWERS = (
    "Yes", "No.", "None", "None (verified)", "**Yes**, 99.9% missed", "✅ Yes", "❌ No - kept",
    "Yes → Version: 2", "Yes (4h) and (8h)", "Yes\nall of it", "TRUE", "n", "Yes or No, details",
    "[Yes/No]", "No SLA applied", "✅", "👍 yes: sure",
)  # fmt: skip
VERDICTS = (
    "✅ PASS",
    "❌ FAIL",
    "passed",
    "**Pass**",
    "✅ PASS / ❌ FAIL",
    "[PASS/FAIL]",
    "✅",
    "❌ PASS",
)


@pytest.mark.parametrize(
    ("like", "value", "expected"),
    [
        (None, YES, "Yes"),
        (None, NO, "No"),
        (None, LATE, "Yes, 4h late"),
        (None, Answer(details="unknown"), "unknown"),
        (None, Answer(), ""),
        ("Yes, details", NO, "No"),
        ("Yes, details", LATE, "Yes, 4h late"),
        ("No - kept", LATE, "Yes - 4h late"),
        ("No — kept", LATE, "Yes — 4h late"),
        ("Yes → Version: 2", LATE, "Yes → 4h late"),
        ("Yes (99%)", LATE, "Yes (4h late)"),
        ("Yes (99%)", KEPT, "No, kept (just)"),
        ("Yes\nall of it", LATE, "Yes\n4h late"),
        ("No.", LATE, "Yes, 4h late"),
        ("**Yes**, 99.9% missed", NO, "**No**"),
        ("**Yes**, 99.9% missed", KEPT, "**No**, kept (just)"),
        ("✅ Yes", NO, "❌ No"),
        ("❌ no", LATE, "✅ yes, 4h late"),
        ("None", NO, "None"),
        ("None (verified)", LATE, "Yes (4h late)"),
        ("YES", NO, "NO"),
        ("true", NO, "false"),
        ("False", YES, "True"),
        ("Y", NO, "N"),
        ("Yes or No", NO, "No"),
        ("Yes or No, details", LATE, "Yes, 4h late"),
        ("[Yes/No]", NO, "No"),
        ("[Yes/No - why]", LATE, "Yes - 4h late"),
        ("Unknown", LATE, "Yes, 4h late"),
        ("✅  Yes , 4h late", LATE, "✅  Yes , 4h late"),
    ],
)
def test_an_answer_keeps_words_and_joint(like: str | None, value: Answer, expected: str) -> None:
    assert write_answer(value, like) == expected


@pytest.mark.parametrize(
    ("like", "value", "expected"),
    [
        (None, True, "Yes"),
        ("✅ Yes", False, "❌ No"),
        ("true", False, "false"),
        ("[Yes/No]", True, "Yes"),
    ],
)
def test_a_flag_is_an_answer_without_details(
    like: str | None,
    value: bool,  # noqa: FBT001
    expected: str,
) -> None:
    assert write_flag(value, like) == expected


@pytest.mark.parametrize(
    ("like", "passed", "failed"),
    [
        (None, "✅ PASS", "❌ FAIL"),
        ("✅ PASS", "✅ PASS", "❌ FAIL"),
        ("❌ FAIL", "✅ PASS", "❌ FAIL"),
        ("PASS", "PASS", "FAIL"),
        ("failed", "passed", "failed"),
        ("**Pass**", "**Pass**", "**Fail**"),
        ("✅ PASS / ❌ FAIL", "✅ PASS", "❌ FAIL"),
        ("[PASS/FAIL]", "PASS", "FAIL"),
        ("pass or fail", "pass", "fail"),
        ("✓ passed", "✓ passed", "✗ failed"),
        ("[verdict]", "✅ PASS", "❌ FAIL"),
        ("❌ PASS", "✅ PASS", "❌ FAIL"),
    ],
)
def test_a_verdict_keeps_mark_case_and_tense(like: str | None, passed: str, failed: str) -> None:
    assert (write_verdict(value=True, like=like), write_verdict(value=False, like=like)) == (
        passed,
        failed,
    )


@given(st.sampled_from(ANSWERS) | st.none() | st.text(), st.booleans(), st.text())
def test_an_answer_reads_back_or_is_refused(
    like: str | None,
    word: bool,  # noqa: FBT001
    text: str,
) -> None:
    details = text.strip() or None
    value = Answer(answer=word, details=details)
    if details and details.startswith("(") and details.endswith(")"):
        return
    assert read_answer(write_answer(value, like)) == value


@given(st.sampled_from(ANSWERS) | st.none() | st.text(), st.sampled_from(ANSWERS) | st.text())
def test_whatever_can_be_read_can_be_written(like: str | None, text: str) -> None:
    value = read_answer(text)
    if isinstance(value, Answer):
        assert read_answer(write_answer(value, like)) == value
        assert write_answer(value, text) == text.strip()


@pytest.mark.parametrize(
    "value",
    [
        Answer(details="Yes, it is one"),
        Answer(answer=True, details="(all of it)"),
        Answer(answer=True, details=" padded"),
    ],
)
def test_details_that_would_read_otherwise_are_refused(value: Answer) -> None:
    with pytest.raises(InvalidValueError):
        write_answer(value, None)


@given(st.sampled_from(VERDICTS) | st.none() | st.text(), st.booleans())
def test_a_verdict_reads_back_whatever_stood_there(
    like: str | None,
    value: bool,  # noqa: FBT001
) -> None:
    assert read_verdict(write_verdict(value, like)) is value


def test_a_very_long_example_is_no_example() -> None:
    assert write_verdict(value=True, like="PASS or " * 25_000) == "✅ PASS"
    assert write_answer(NO, "✅" * 200_000) == "No"
