from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.forms.writing.change import Change
from incidentkit.markdown.outline import outline
from incidentkit.markdown.source import Source

SHORT = st.text(alphabet="ab\n", max_size=8)
DOCUMENT = "Before.\n\n# One\n\nText.\n\n## Two\n\nMore.\n"


@given(SHORT, SHORT)
def test_a_change_makes_the_new_text_of_the_old(old: str, new: str) -> None:
    assert Change.between(old, new).made_in(old) == new


@given(SHORT, SHORT)
def test_a_change_leaves_out_what_both_begin_and_end_with(old: str, new: str) -> None:
    change = Change.between(old, new)
    gone = old[change.start : change.end]
    if gone and change.text:
        assert gone[0] != change.text[0]
        assert gone[-1] != change.text[-1]
    if old == new:
        assert not gone + change.text


@pytest.mark.parametrize(
    ("old", "new", "sections"),
    [
        ("Before.", "Earlier.", {0}),
        ("One", "First", {1}),
        ("Text.", "Words.", {1}),
        ("More.", "Less.", {2}),
        ("Text.\n", "Text.\nMore.\n", {1}),
        # Both begin at one place, so neither can be made without the other.
        ("## Two", "Added.\n\n## Two", {1, 2}),
        ("Text.\n\n## Two", "Words.\n\n## Second", {1, 2}),
        ("More.\n", "More.\n\nAdded.\n", {2}),
    ],
)
def test_the_changed_sections_are_those_between_their_headings(
    old: str, new: str, sections: set[int]
) -> None:
    change = Change.between(DOCUMENT, DOCUMENT.replace(old, new))
    assert change.sections(outline(Source(DOCUMENT))) == sections
