"""Sections that go while fields or lists stand in them, which state something else and stay."""

from __future__ import annotations

import pytest

from incidentkit import Incident, UnrepresentableError

WITH_A_FIELD = """\
# The queue stood still

## Root Cause

A lock that nobody let go.

## For the record

It was a long night.

**Users affected:** 12

Nobody slept.

## Timeline

- 2025-03-02 10:00 UTC - The queue stood still
"""
WITH_ACTIONS = """\
# The queue stood still

## Root Cause

A lock that nobody let go.

## What we answered

### At once

Much was tried.

### Action items

- Add an alert
- Page two people

## Impact

**Users affected:** 12
"""


def emptied(text: str) -> str:
    changed = Incident.from_markdown(text).evolve(sections=())
    written = changed.to_markdown()
    assert Incident.from_markdown(written) == changed
    return written


def test_a_field_in_a_section_that_goes_stays_where_it_stands() -> None:
    kept = WITH_A_FIELD.replace("## For the record\n\nIt was a long night.\n\n", "")
    assert emptied(WITH_A_FIELD) == kept.replace("Nobody slept.\n\n", "")


def test_a_heading_that_tells_what_a_list_is_stays_with_it() -> None:
    gone = "## What we answered\n\n### At once\n\nMuch was tried.\n\n"
    assert emptied(WITH_ACTIONS) == WITH_ACTIONS.replace(gone, "")


@pytest.mark.parametrize(
    ("above", "line", "read"),
    [
        ("Root Cause", 12, "custom[0] would no longer be read as label 'Region', value 'eu-west'"),
        ("Lessons Learned", 11, "impact.users_affected would no longer be read as '12'"),
        ("Action Items", 11, "impact.users_affected would no longer be read as '12'"),
        ("Timeline", 11, "impact.users_affected would no longer be read as '12'"),
    ],
)
def test_what_would_be_read_otherwise_is_not_written_elsewhere(
    above: str, line: int, read: str
) -> None:
    fields = "- **Users affected:** 12\n- **Region:** eu-west\n"
    text = f"# The queue\n\n**Severity:** P1\n\n## {above}\n\n- A lock\n\n## Aside\n\n{fields}"
    incident = Incident.from_markdown(text)
    with pytest.raises(UnrepresentableError, match=f"leaves line {line} as it is") as caught:
        incident.evolve(sections=()).to_markdown()
    assert caught.value.reason.endswith(f"; left so, {read}")


def test_sections_change_places_with_what_is_stated_in_them() -> None:
    incident = Incident.from_markdown(f"{WITH_A_FIELD}\n## Later\n\nMuch later.\n")
    written = incident.evolve(sections=incident.sections[::-1]).to_markdown()
    assert Incident.from_markdown(written).sections == incident.sections[::-1]


def test_the_text_of_a_section_goes_and_the_sections_in_it_stay() -> None:
    text = "# X\n\n## Aside\n\nSome text.\n\n### Clocks\n\nThey were right.\n"
    incident = Incident.from_markdown(text)
    written = incident.evolve({"sections[0].body": None}).to_markdown()
    assert written == text.replace("Some text.\n\n", "")


def test_of_two_sections_of_one_name_the_fields_of_neither_are_written_elsewhere() -> None:
    table = "### Event\n\n| Field | Value |\n|---|---|\n| Severity | {} |\n\n### More\n\n{}\n\n"
    one, other = table.format("P1", "A lock."), table.format("P3", "A key.")
    text = f"# The queue\n\n## First incident\n\n{one}## Second incident\n\n{other}"
    incident = Incident.from_markdown(text)
    changed = incident.evolve({"sections[0].sections": incident.sections[0].sections[1:]})
    with pytest.raises(UnrepresentableError):
        changed.to_markdown()


PROSE = """\
# The queue stood still

On March 2, 2025 the queue was down from 10:00 to 11:30 UTC.

Nobody slept.

## Timeline

- **10:10 UTC** - The alert rang
"""
FIELDS = """\
# The queue stood still

**Start Time:** 2025-03-02 10:00 UTC

**Resolution Time:** 11:30 UTC

## Timeline

- **10:10 UTC** - The alert rang
"""


def test_what_a_sentence_says_that_goes_is_stated_in_fields() -> None:
    assert emptied(PROSE) == FIELDS


def test_what_a_sentence_says_that_another_takes_the_place_of_is_stated_in_fields() -> None:
    incident = Incident.from_markdown(PROSE)
    changed = incident.evolve({"sections[0].body": "It was a long night."})
    written = changed.to_markdown()
    assert Incident.from_markdown(written) == changed
    assert written == FIELDS.replace("\n\n**Start", "\n\nIt was a long night.\n\n**Start")


PIECES = "# X\n\n## A\n\nWe were asleep.\n\n**Severity:** P2\n\nWe woke up.\n\n## B\n\nText.\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We were asleep.", "We were awake."),
        ("We woke up.", "We got up.\n\nThen we slept."),
        ("We woke up.", "```\nlog\n```"),
    ],
)
def test_pieces_of_a_text_change_where_they_stand(old: str, new: str) -> None:
    incident = Incident.from_markdown(PIECES)
    body = incident.sections[0].body
    assert body is not None
    changed = incident.evolve({"sections[0].body": body.replace(old, new)})
    written = changed.to_markdown()
    assert written == PIECES.replace(old, new)
    assert Incident.from_markdown(written) == changed


def test_a_piece_more_stands_behind_the_last_that_stays() -> None:
    incident = Incident.from_markdown(PIECES)
    changed = incident.evolve({"sections[0].body": f"{incident.sections[0].body}\n\nMuch later."})
    assert changed.to_markdown() == PIECES.replace("woke up.\n", "woke up.\n\nMuch later.\n")


@pytest.mark.parametrize("opened", ["```\ncode", "<!-- note", "~~~\ncode"])
def test_no_text_swallows_what_stands_below_it(opened: str) -> None:
    incident = Incident.from_markdown(PIECES)
    changed = incident.evolve({"sections[0].body": f"It began.\n\n{opened}"})
    with pytest.raises(UnrepresentableError, match=r"opens a block that it doesn't close"):
        changed.to_markdown()


@pytest.mark.parametrize(
    "summary", ["On 2024-05-01 the API was down from 10:00 to 13:00 UTC.", "It lasted 3 hours."]
)
def test_a_text_that_says_more_than_the_incident_gets_no_field_that_denies_it(summary: str) -> None:
    text = "# X\n\n**Severity:** P1\n\n## Timeline\n\n- 2024-05-01 10:00 UTC a\n"
    changed = Incident.from_markdown(text).evolve(summary=f"The outage was bad. {summary}")
    try:
        written = changed.to_markdown()
    except UnrepresentableError as error:
        assert "would be read as" in str(error)  # noqa: PT017 -- it may be written, too
    else:
        assert "TBD" not in written
