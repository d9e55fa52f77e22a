"""Of a document rendered anew, what doesn't touch is inserted at once; the rest waits its turn."""

from __future__ import annotations

import pytest

from incidentkit.forms.writing.sheet import Sheet
from incidentkit.limits import DEFAULT_LIMITS

TEXT = """\
# Checkout rejects orders

- **Severity:** P1

## Impact

- **Users Affected:** 40

## Lessons Learned

Text.
"""


def sheet() -> Sheet:
    return Sheet(TEXT, None, "UTC", DEFAULT_LIMITS)


def with_text(before: str, text: str) -> str:
    return TEXT.replace(before, text + before, 1)


def test_what_is_put_at_one_place_stays_in_its_order() -> None:
    own = sheet()
    first, second = "- **Complaints:** 9\n", "- **Availability:** 97%\n"
    for bullet in (first, second):
        assert own.join(with_text("\n## Lessons", bullet), waits=False)
    own.settle()
    assert own.text == with_text("\n## Lessons", first + second)


def test_what_is_put_apart_is_made_at_once_wherever_it_comes_first() -> None:
    own = sheet()
    assert own.join(with_text("## Lessons", "## Resolution\n\nRolled back.\n\n"), waits=False)
    assert own.join(with_text("## Impact", "All orders failed.\n\n"), waits=False)
    own.settle()
    both = TEXT.replace("## Lessons", "## Resolution\n\nRolled back.\n\n## Lessons")
    assert own.text == both.replace("## Impact", "All orders failed.\n\n## Impact")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("## Detection\n\nBy a probe.\n\n", "## Detection\n\n- **Source:** probe\n\n"),
        ("## Detection\n\nBy a probe.\n\n", "By a probe, at night.\n\n"),
        ("**Owner:** Ada\n\n", "**Author:** Ada\n\n"),
    ],
    ids=["of the same new section", "below a new section", "right below other text"],
)
def test_what_may_be_written_otherwise_below_another_waits(first: str, second: str) -> None:
    own = sheet()
    assert own.join(with_text("## Lessons", first), waits=False)
    assert not own.join(with_text("## Lessons", second), waits=False)
    own.settle()
    assert own.text == with_text("## Lessons", first)


def test_nothing_goes_before_what_waits_at_the_same_place() -> None:
    own = sheet()
    assert not own.join(with_text("## Lessons", "**Owner:** Ada\n\n"), waits=True)
    assert not own.join(with_text("## Lessons", "## Detection\n\nBy a probe.\n\n"), waits=False)
    assert own.join(with_text("## Impact", "All orders failed.\n\n"), waits=False)


def test_one_by_one_nothing_joins_another() -> None:
    own = sheet()
    assert own.join(with_text("## Impact", "All orders failed.\n\n"), waits=False)
    own.start_over(TEXT)
    assert own.join(with_text("## Lessons", "## Resolution\n\nRolled back.\n\n"), waits=False)
    assert not own.join(with_text("## Impact", "All orders failed.\n\n"), waits=False)
