"""A section that waits to be made takes in what else belongs there, without a reading of all."""

from __future__ import annotations

import pytest

from incidentkit.forms.writing.adding.growing_sections import GrowingSection, opening_levels
from incidentkit.forms.writing.sheet import Sheet
from incidentkit.limits import DEFAULT_LIMITS

TEXT = """\
# Checkout rejects orders

## Impact

- **Users Affected:** 40

### Data

- **Scope:** none

## Lessons Learned

Text.
"""
LOGS = "## Supporting Data\n\n### Error Messages\n\n```\nno quorum\n```\n\n"


def sheet_with(text: str, before: str) -> Sheet:
    own = Sheet(TEXT, None, "UTC", DEFAULT_LIMITS)
    assert own.join(TEXT.replace(before, text + before, 1), waits=False)
    return own


def growing(own: Sheet, level: int) -> GrowingSection:
    assert own.growing is not None
    return GrowingSection(own, own.growing, level)


def test_a_section_stands_below_the_headings_that_it_will_stand_under() -> None:
    part = growing(sheet_with("### Costs\n\n- **Credits Issued:** $5\n\n", "## Lessons"), 3)
    above = "# Checkout rejects orders\n\n## Impact\n\n"
    assert part.document.source.text == f"{above}### Costs\n\n- **Credits Issued:** $5\n"
    assert part.document.statements_of("impact.credits")


def test_what_it_takes_in_is_made_with_it() -> None:
    own = sheet_with(LOGS, "## Lessons")
    part = growing(own, 2)
    text = part.document.source.text
    assert part.become(f"{text}\n### Configuration Changes\n\nNone.\n")
    assert part.become(f"{part.document.source.text}\n### Related Issues\n\nNone.\n")
    own.settle()
    more = "### Configuration Changes\n\nNone.\n\n### Related Issues\n\nNone.\n\n"
    assert own.text == TEXT.replace("## Lessons", f"{LOGS}{more}## Lessons")


def test_at_the_end_of_a_document_it_ends_as_before() -> None:
    own = Sheet(TEXT, None, "UTC", DEFAULT_LIMITS)
    assert own.join(f"{TEXT}\n## Detection\n\nBy a probe.\n", waits=False)
    part = growing(own, 2)
    assert part.become(f"{part.document.source.text}\n### Alert\n\nHigh load\n")
    own.settle()
    assert own.text == f"{TEXT}\n## Detection\n\nBy a probe.\n\n### Alert\n\nHigh load\n"


def test_it_takes_in_nothing_that_stands_above_it_or_makes_a_heading_twice() -> None:
    own = sheet_with(LOGS, "## Lessons")
    part = growing(own, 2)
    text = part.document.source.text
    assert not part.become(f"Above.\n\n{text}")
    assert not part.become(f"{text}\n## Supporting Data\n\nMore.\n")
    own.settle()
    assert own.text == TEXT.replace("## Lessons", f"{LOGS}## Lessons")


def test_what_else_is_put_at_its_place_waits_for_all_that_it_states() -> None:
    own = sheet_with(LOGS, "## Lessons")
    part = growing(own, 2)
    assert part.become(f"{part.document.source.text}\n### Related Issues\n\nNone.\n")
    other = TEXT.replace("## Lessons", "## Detection\n\nBy a probe.\n\n## Lessons")
    assert not own.join(other, waits=False)


def test_one_by_one_nothing_grows() -> None:
    own = sheet_with(LOGS, "## Lessons")
    own.start_over(TEXT)
    assert own.join(TEXT.replace("## Lessons", f"{LOGS}## Lessons"), waits=False)
    assert own.growing is None


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        (LOGS, (2, 3)),
        ("\n## Detection\n\nBy a probe.\n", (2,)),
        ("- **Owner:** Ada\n", ()),
        ("## Detection\r\n\r\nBy a probe.\r\n\r\n", ()),
    ],
)
def test_a_new_section_begins_with_its_headings(text: str, levels: tuple[int, ...]) -> None:
    change = sheet_with(text, "## Lessons").growing
    assert change is not None
    assert opening_levels(change) == levels
