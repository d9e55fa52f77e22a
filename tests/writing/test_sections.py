"""Sections that no attribute is made for: new ones, changed ones, and ones that change places."""

from __future__ import annotations

from editing.line_changes import touched

from incidentkit import Incident, Section, Template

REPORT = """\
# The queue stood still

It was a Sunday.

## What the queue is for

Orders wait in it.

### How long

A second or two.

### How many

A hundred.

## Timeline

- 2025-03-02 10:00 UTC - The queue stood still

### Aside: clocks

Nobody's was wrong.

## What it cost

| Severity | Low |
| -------- | --- |
| Nights   | one |
"""


def read() -> Incident:
    return Incident.from_markdown(REPORT)


def edited(incident: Incident) -> str:
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    return text


def test_new_section_below_its_neighbour_at_its_level() -> None:
    new = Section(heading="Whom we told", body="Nobody.", under="timeline")
    text = edited(read().evolve(sections=(*read().sections, new)))
    assert "Nobody's was wrong.\n\n### Whom we told\n\nNobody.\n\n## What it cost" in text


def test_new_section_above_the_first() -> None:
    titled = next(n for n, one in enumerate(read().sections) if one.heading and not one.under)
    new = Section(heading="Before all", body="Calm.")
    sections = read().sections
    text = edited(read().evolve(sections=(*sections[:titled], new, *sections[titled:])))
    assert "Sunday.\n\n## Before all\n\nCalm.\n\n## What the queue is for\n" in text


def test_sections_change_places_as_they_are_written() -> None:
    path, one = next(
        (n, one) for n, one in enumerate(read().sections) if one.heading == "What the queue is for"
    )
    text = edited(read().evolve({f"sections[{path}].sections": one.sections[::-1]}))
    first = (
        "Orders wait in it.\n\n### How many\n\nA hundred.\n\n### How long\n\nA second or two.\n\n"
    )
    assert first in text


def test_text_without_a_heading_goes_with_its_blank_line() -> None:
    number = next(n for n, one in enumerate(read().sections) if one.heading is None)
    text = edited(read().evolve({f"sections[{number}].body": None}))
    assert text.startswith("# The queue stood still\n\n## What the queue is for\n")


def test_new_section_inside_one_that_has_none() -> None:
    number = next(n for n, one in enumerate(read().sections) if one.heading == "Aside: clocks")
    inner = Section(heading="Ours", body="A minute slow.")
    text = edited(read().evolve({f"sections[{number}].sections": (inner,)}))
    assert "Nobody's was wrong.\n\n#### Ours\n\nA minute slow.\n\n## What it cost" in text


def test_body_changes_alone() -> None:
    number = next(
        n for n, one in enumerate(read().sections) if one.heading == "What the queue is for"
    )
    changed = read().evolve({f"sections[{number}].sections[1].body": "A thousand."})
    found = touched(REPORT, edited(changed))
    assert found.new == ("A thousand.",)
    assert len(found.old) == 1


def test_section_that_says_nothing_is_none() -> None:
    assert (
        Incident.from_markdown("# T\n").evolve(sections=(Section(under="impact"),)).sections == ()
    )


def test_section_of_a_form_whose_sections_are_at_the_level_of_a_title() -> None:
    form = Template.from_markdown("# Summary\n\n# Impact\n", name="own")
    incident = Incident(sections=(Section(heading="Glossary", body="Probe: an order."),))
    text = incident.to_markdown(template=form)
    assert Incident.from_markdown(text, template=form) == incident


def test_a_heading_without_a_text_over_nothing_stays() -> None:
    before = "# R\n\n## Costs\n\nNone.\n\n##\n\n## Thanks\n\nTo all.\n"
    after = Incident.from_markdown(before).evolve(severity="P1").to_markdown()
    assert after == before.replace("# R\n", "# R\n\n**Severity:** P1\n")


def test_a_new_section_takes_in_no_section_of_a_skipped_level() -> None:
    before = "# R\n\n# Root Cause\n\nA disk.\n\n### Factors so far\n\nNone.\n"
    after = Incident.from_markdown(before).evolve({"root_cause.why": "It was old."}).to_markdown()
    assert after == before.replace("### F", "### Why It Happened\n\nIt was old.\n\n### F")


def test_a_new_first_section_takes_in_no_section_of_a_skipped_level() -> None:
    before = "# R\n\n### Costs\n\nNone.\n\n## Thanks\n\nTo all.\n"
    after = Incident.from_markdown(before).evolve(summary="It broke.").to_markdown()
    assert after == before.replace("### C", "### Executive Summary\n\nIt broke.\n\n### C")


def test_the_first_section_of_all_is_below_a_title_of_any_level() -> None:
    before = "## R\n\n- **Detected**: 2024-01-15 14:32 UTC\n- **Severity**:  P1\n"
    after = Incident.from_markdown(before).evolve(summary="It broke.").to_markdown()
    assert after == f"{before}\n### Executive Summary\n\nIt broke.\n"


def test_the_first_section_of_all_is_below_the_line_under_the_title() -> None:
    before = "The outage\n==="
    after = Incident.from_markdown(before).evolve(summary="It broke.").to_markdown()
    assert after == f"{before}\n\n## Executive Summary\n\nIt broke."


def test_section_that_loses_its_heading_is_parted_from_what_stands_above() -> None:
    text = "# Checkout down\n\n## Impact\n\nIt was down.\n\n### Weather\n\nIt rained.\n"
    changed = Incident.from_markdown(text).evolve({"sections[0].heading": None})
    assert changed.to_markdown() == text.replace("### Weather", "---")
    assert Incident.from_markdown(changed.to_markdown()) == changed
