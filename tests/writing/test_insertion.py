"""What a document does not state yet is inserted where it belongs, in the document's own manner."""

from __future__ import annotations

from typing import Any

import pytest
from addresses import ADDRESSES, Address

import incidentkit
from incidentkit import ChecklistItem, Impact, Incident, RootCause, Section, diff
from incidentkit.model.paths import value_at

BODY = """\
{top}

**Incident ID:** INC-7
**Severity:** P1

{summary}

A renewal failed.

{timeline}

- 2025-03-04 14:02 UTC - Probe fails

{actions}

- Alert on it
"""


def document(heading: str, top: str = "# Checkout rejects orders") -> str:
    names = {"summary": "Summary", "timeline": "Timeline", "actions": "Action Items"}
    shown = {
        key: heading.format(name, "-" * len(name), number)
        for number, (key, name) in enumerate(names.items(), 1)
    }
    return BODY.format(top=top, **shown)


STYLES = {
    "plain": document("## {}"),
    "underlined": document("{}\n{}", "Checkout rejects orders\n======================="),
    "numbered": document("## {2}. {0}"),
    "emoji": document("## 📋 {}", "# 🚨 Checkout rejects orders"),
    "closed": document("## {} ##", "# Checkout rejects orders #"),
    "bold": document("## **{}**"),
    "deep": document("### {}"),
    "flat": document("# {}"),
    "crlf": document("## {}").replace("\n", "\r\n"),
    "no end": document("## {}").rstrip("\n"),
    "empty": "",
    "prose": "Just some text.\n",
    **{name: template.text for name, template in incidentkit.templates().items()},
}
READ = {name: Incident.from_markdown(text) for name, text in STYLES.items()}


def more(old: Any, new: Any) -> Any:  # noqa: ANN401 -- any attribute's value
    """`new`, behind what is there."""
    return old + new if isinstance(new, tuple) else new


EVERY_STYLE = [
    style if style in incidentkit.templates() else pytest.param(style, marks=pytest.mark.edits)
    for style in STYLES
]


@pytest.mark.parametrize("style", EVERY_STYLE)
@pytest.mark.parametrize("address", ADDRESSES, ids=str)
def test_what_is_inserted_reads_back(address: Address, style: str) -> None:
    before = READ[style]
    changed = before.evolve({address.path: more(value_at(before, address.path), address.value)})
    text = changed.to_markdown()
    assert not diff(changed, Incident.from_markdown(text, template=before.template))
    if style == "crlf":
        assert "\n" not in text.replace("\r\n", "")


@pytest.mark.parametrize(
    ("style", "heading", "inner"),
    [
        ("plain", "## Root Cause Analysis", "### Why It Happened"),
        ("underlined", "Root Cause Analysis\n-------------------", "### Why It Happened"),
        ("numbered", "## Root Cause Analysis", "### Why It Happened"),
        ("closed", "## Root Cause Analysis ##", "### Why It Happened ###"),
        ("bold", "## **Root Cause Analysis**", "### **Why It Happened**"),
        ("deep", "### Root Cause Analysis", "#### Why It Happened"),
        ("flat", "# Root Cause Analysis", "## Why It Happened"),
        ("crlf", "## Root Cause Analysis", "### Why It Happened"),
        ("empty", "## Root Cause Analysis", "### Why It Happened"),
    ],
)
def test_new_headings_look_like_the_document_s(style: str, heading: str, inner: str) -> None:
    text = READ[style].evolve(root_cause=RootCause(why="It was old.")).to_markdown()
    block = f"{heading}\n\n{inner}\n\nIt was old."
    assert block in text.replace("\r\n", "\n")


@pytest.mark.parametrize("style", ["plain", "underlined", "numbered", "emoji", "closed", "deep"])
def test_new_section_follows_its_nearest_predecessor(style: str) -> None:
    changed = READ[style].evolve(
        impact=Impact(users_affected="37"),
        root_cause=RootCause(summary="It was old."),
        prevention=(ChecklistItem(name="Renew"),),
    )
    text = changed.to_markdown()
    order = ["Summary", "Timeline", "Impact", "Root Cause Analysis", "Action Items", "Prevention"]
    assert sorted(order, key=text.index) == order


FOOTED = document("## {}") + "\n---\n\n{}\n"


def test_new_section_goes_before_a_footer_of_fields() -> None:
    text = FOOTED.format("**Template Version:** 1.0")
    changed = Incident.from_markdown(text).evolve(prevention=(ChecklistItem(name="Renew"),))
    tail = "- Alert on it\n\n## Prevention\n\n- [ ] Renew\n\n---\n\n**Template Version:** 1.0\n"
    assert changed.to_markdown().endswith(tail)


def test_new_section_leaves_closing_words_to_the_section_they_stand_in() -> None:
    text = FOOTED.format("*Written by the night shift*")
    changed = Incident.from_markdown(text).evolve(prevention=(ChecklistItem(name="Renew"),))
    assert changed.to_markdown() == f"{text}\n## Prevention\n\n- [ ] Renew\n"


def test_place_that_is_not_filled_in_is_left_alone_where_another_states_the_value() -> None:
    text = document("## {}").replace("P1", "[P0/P1]") + "\n## Impact\n\n**Severity:** P1\n"
    changed = Incident.from_markdown(text).evolve(severity="P2")
    assert changed.to_markdown() == text.replace("**Severity:** P1\n", "**Severity:** P2\n")


def test_section_that_repeats_an_unfilled_one_is_read() -> None:
    text = document("## {}").replace("A renewal failed.", "[what happened]")
    incident = Incident.from_markdown(f"{text}\n## Summary\n\nIt was old.\n")
    assert (incident.summary, incident.sections) == ("It was old.", ())


UNKNOWN = """\
# Checkout rejects orders

## Phase 1

### Timeline

- 2025-03-04 14:02 UTC - Probe fails

### Notes

None of it was seen.

## Phase 2

Nothing yet.
"""


def test_new_section_stands_at_the_level_of_sections_nothing_knows() -> None:
    changed = Incident.from_markdown(UNKNOWN).evolve(root_cause=RootCause(summary="It was old."))
    assert changed.to_markdown() == UNKNOWN.replace(
        "## Phase 2", "## Root Cause Analysis\n\nIt was old.\n\n## Phase 2"
    )


def test_new_section_without_an_attribute_comes_last() -> None:
    read = Incident.from_markdown(document("## {}") + "\n## Phase 3\n\nNothing yet.\n")
    changed = read.evolve(sections=(*read.sections, Section(heading="Glossary", body="A probe.")))
    assert changed.to_markdown() == f"{read.to_markdown()}\n## Glossary\n\nA probe.\n"


def test_rule_right_below_a_text_is_no_style_of_headings() -> None:
    ruled = "INC-7 and others\n---\n\nIt began at night\n---\n"
    text = f"# Checkout\n\n{ruled}\n## Summary\n\nIt was old.\n"
    changed = Incident.from_markdown(text).evolve(root_cause=RootCause(summary="It expired."))
    assert "\n## Root Cause Analysis\n" in changed.to_markdown()
