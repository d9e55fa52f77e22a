"""Prose with lines that look labelled: kept as it is in its place wherever it is read whole."""

from __future__ import annotations

import pytest

from incidentkit import Incident

BELOW_A_HEADING = "# R\n\n## Summary\n\nOrders failed.\n\n## Impact\n\nAll.\n"
BEHIND_A_LABEL = "# R\n\n**Summary:** Orders failed.\n\n## Impact\n\nAll.\n"

NO_LABEL_THERE = [
    "It said: no",
    "Orders failed.\nNote: all of them.",
    "Orders failed.\n\nBeware: it may come back.",
]


def edited(text: str, summary: str) -> str:
    incident = Incident.from_markdown(text).evolve(summary=summary)
    written = incident.to_markdown()
    assert Incident.from_markdown(written) == incident
    return written


@pytest.mark.parametrize("summary", NO_LABEL_THERE)
def test_prose_that_is_read_whole_below_its_heading_gets_no_mark(summary: str) -> None:
    assert edited(BELOW_A_HEADING, summary) == BELOW_A_HEADING.replace("Orders failed.", summary)


@pytest.mark.parametrize("summary", NO_LABEL_THERE[:2])
def test_prose_that_is_read_whole_behind_its_label_stays_there(summary: str) -> None:
    assert edited(BEHIND_A_LABEL, summary) == BEHIND_A_LABEL.replace("Orders failed.", summary)


def test_prose_that_would_be_a_field_below_its_heading_is_marked_as_text() -> None:
    marked = "<!-- text -->\n\nImpact: none"
    assert edited(BELOW_A_HEADING, "Impact: none") == BELOW_A_HEADING.replace(
        "Orders failed.", marked
    )


def test_prose_of_which_a_line_would_be_a_field_leaves_its_label_for_a_section() -> None:
    summary = "Orders failed.\nSeverity: P1"
    assert edited(BEHIND_A_LABEL, summary) == BEHIND_A_LABEL.replace(
        "**Summary:** Orders failed.", f"## Executive Summary\n\n{summary}"
    )
