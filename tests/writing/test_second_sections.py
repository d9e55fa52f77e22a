"""A second section of one name, whose text nothing claims while the first says something else."""

from __future__ import annotations

import pytest

from incidentkit import Incident, UnrepresentableError

HEAD = "# Postmortem\n\n## Summary\n\nOne.\n\n## Timeline\n\n- 2025-01-01 10:00 UTC: a\n"
TEXT = f"{HEAD}\n## Summary\n\nTwo.\n"


@pytest.mark.parametrize("summary", [None, "Two."])
def test_it_may_not_become_what_the_first_was(summary: str | None) -> None:
    incident = Incident.from_markdown(TEXT).evolve(summary=summary)
    with pytest.raises(UnrepresentableError) as caught:
        incident.to_markdown()
    assert str(caught.value) == (
        "sections[0]: 'Two.' would then be read as summary: take it out of sections, too"
    )


def test_it_stays_where_it_is() -> None:
    incident = Incident.from_markdown(TEXT)
    assert incident.evolve(summary="New.").to_markdown() == TEXT.replace("One.", "New.")


def test_both_can_go() -> None:
    incident = Incident.from_markdown(TEXT).evolve(summary=None, sections=())
    assert incident.to_markdown() == TEXT.replace("\nOne.\n", "").replace("\nTwo.\n", "")


def test_the_second_can_take_its_place() -> None:
    incident = Incident.from_markdown(TEXT).evolve(summary="Two.", sections=())
    written = incident.to_markdown()
    assert Incident.from_markdown(written) == incident
    assert "One." not in written


def test_the_same_holds_of_other_sections() -> None:
    text = TEXT.replace("Summary", "Root Cause")
    with pytest.raises(UnrepresentableError, match=r"would then be read as root_cause\.summary"):
        Incident.from_markdown(text).evolve({"root_cause.summary": None}).to_markdown()
