"""What "What happened" means: the summary of a free report, or one half of a form's cause."""

from __future__ import annotations

import pytest

from incidentkit import Incident, templates

STORY = "The disk filled up."
FREE = (
    "# Login down\n\n**Severity**: P1\n\n## What happened\n\nThe disk filled up.\n\n"
    "## Impact\n\nNobody could log in.\n\n## Root cause\n\nA log.\n"
)


@pytest.mark.parametrize(
    "text",
    [
        FREE,
        "# Login down\n\n**What happened**: The disk filled up.\n\n**Impact**: No logins.\n",
        "# Login down\n\n## Details\n\n### What happened?\n\nThe disk filled up.\n",
    ],
)
def test_it_sums_up_a_report_without_another_summary(text: str) -> None:
    found = Incident.from_markdown(text)
    assert (found.summary, found.root_cause.what_happened) == (STORY, None)


@pytest.mark.parametrize(
    "text",
    [
        "## Root Cause Analysis\n\n### What Happened\n\nThe disk filled up.\n",
        "## What happened\n\nThe disk filled up.\n\n## Why it happened\n\nA log.\n",
        "## Summary\n\nNo logins.\n\n## What happened\n\nThe disk filled up.\n",
    ],
)
def test_it_is_half_of_the_cause_where_the_forms_ask_for_both_and_beside_a_summary(
    text: str,
) -> None:
    found = Incident.from_markdown(f"# Login down\n\n{text}")
    assert found.root_cause.what_happened == STORY
    assert found.summary != STORY


@pytest.mark.parametrize("name", ["what_happened", "why"])
def test_a_cause_is_written_below_the_cause_and_not_beside_the_summary(name: str) -> None:
    found = Incident.from_markdown(FREE)
    edited = found.evolve({f"root_cause.{name}": "Logs grew."})
    text = edited.to_markdown()
    assert text.startswith(FREE.rstrip())
    assert Incident.from_markdown(text) == edited


def test_it_is_the_summary_in_any_form() -> None:
    found = Incident.from_markdown(FREE)
    assert found.evolve(summary="Full.").to_markdown() == FREE.replace(STORY, "Full.")
    for name in templates():
        assert Incident.from_markdown(found.to_markdown(template=name)) == found
