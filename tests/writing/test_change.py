from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from incidentkit.forms.writing.change import Change

SHORT = st.text(alphabet="ab\n", max_size=8)


@given(SHORT, SHORT)
def test_a_change_makes_the_new_text_of_the_old(old: str, new: str) -> None:
    change = Change.between(old, new)
    assert old[: change.start] + change.text + old[change.end :] == new


@given(SHORT, SHORT)
def test_a_change_leaves_out_what_both_begin_and_end_with(old: str, new: str) -> None:
    change = Change.between(old, new)
    gone = old[change.start : change.end]
    if gone and change.text:
        assert gone[0] != change.text[0]
        assert gone[-1] != change.text[-1]
    if old == new:
        assert not gone + change.text


def test_lines_put_between_lines_are_whole_lines_whatever_their_marks() -> None:
    old, text = "# One\n\n## Two\n\nMore.\n", "## Added\n\nText.\n\n"
    change = Change.between(old, old.replace("## Two", f"{text}## Two"))
    assert (change.start, change.end, change.text) == (7, 7, text)


def test_changes_of_one_place_meet_and_overlap_where_one_replaces_what_the_other_does() -> None:
    before, at, inside = Change(0, 2, "a"), Change(2, 2, "b"), Change(1, 1, "c")
    assert before.meets(at)
    assert not before.overlaps(at)
    assert inside.overlaps(before)
    assert not at.meets(inside)


def test_headings_follow_anything_and_bullets_only_bullets() -> None:
    heading, bullet, text = (Change(0, 0, one) for one in ("## A\n\n", "- a\n", "a\n\n"))
    assert heading.follows(text)
    assert heading.follows(bullet)
    assert bullet.follows(bullet)
    assert not bullet.follows(heading)
    assert not text.follows(bullet)
