"""What one-line descriptions of events state, over annotated rows in eight languages."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from incidentkit.notation.milestones.kinds import kinds_of
from incidentkit.notation.milestones.onsets import shows_discovery, shows_end, shows_onset

ENDS = {"mitigated", "recovered", "resolved", "closed"}
LEAST_RECALL = 0.82
LEAST_ABROAD = 0.95
"""Of the kinds that no reader would doubt. What is missed is missed; nothing may be made up."""


@attrs.frozen
class Row:
    """A description, the kinds it states, and those it may be said to state."""

    text: str
    stated: frozenset[str]
    arguable: frozenset[str]


def rows(name: str) -> list[Row]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    found: list[Row] = []
    for line in lines:
        if not line or line.startswith("#"):
            continue
        kinds, _, text = line.partition(" | ")
        named = {kind.strip() for kind in kinds.split(",")} - {"-"}
        arguable = {kind.removeprefix("?") for kind in named if kind.startswith("?")}
        stated = {kind for kind in named if not kind.startswith("?")}
        found.append(Row(text=text, stated=frozenset(stated), arguable=frozenset(arguable)))
    return found


ENGLISH, ABROAD = rows("event_rows.txt"), rows("event_rows_abroad.txt")
ROWS = ENGLISH + ABROAD


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.text)
def test_no_row_has_a_kind_that_a_reader_would_not_give_it(row: Row) -> None:
    assert kinds_of(row.text) <= row.stated | row.arguable


@pytest.mark.parametrize(("told", "least"), [(ENGLISH, LEAST_RECALL), (ABROAD, LEAST_ABROAD)])
def test_most_of_what_the_rows_state_is_read(told: list[Row], least: float) -> None:
    stated = sum(len(row.stated) for row in told)
    found = sum(len(row.stated & kinds_of(row.text)) for row in told)
    assert found / stated >= least, f"{found} of {stated}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.text)
def test_weaker_words_show_nothing_else_than_what_a_reader_sees(row: Row) -> None:
    told = row.stated | row.arguable
    if shows_onset(row.text) and row.text != "Deployment failed":
        # By itself a failed deployment is no incident; where it is the first row, it is.
        assert "started" in told
    if shows_discovery(row.text):
        assert "detected" in told
    if shows_end(row.text):
        assert told & ENDS
