"""Of many equal rows, and of few, only those change that an edit changes."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit import Incident
from incidentkit.forms.writing.alignment import aligned
from incidentkit.forms.writing.equal_elements import equal_pairs

LISTS = st.lists(st.sampled_from("abcde"), max_size=200)


def table(rows: int) -> str:
    return "## Timeline (UTC)\n\n| Time | Event |\n|--|--|\n" + "| 10:00 | it happened |\n" * rows


@given(LISTS, LISTS)
def test_pairs_are_equal_and_in_the_order_of_both_lists(old: list[str], new: list[str]) -> None:
    pairs = equal_pairs(old, new)
    assert all(old[one] == new[other] for one, other in pairs)
    assert [one for one, _ in pairs] == sorted({one for one, _ in pairs})
    assert [other for _, other in pairs] == sorted({other for _, other in pairs})


@given(st.lists(st.integers(), unique=True, min_size=100, max_size=200), st.data())
def test_of_distinct_elements_all_stay_that_can(old: list[int], data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.sampled_from(old)))
    new = [value for value in old if value not in gone]
    assert [old[one] for one, _ in equal_pairs(old, new)] == new


@given(LISTS, LISTS)
def test_the_steps_hold_each_element_of_both_lists_once(old: list[str], new: list[str]) -> None:
    steps = aligned(old, new, str)
    assert sorted(step.old for step in steps if step.old is not None) == [*range(len(old))]
    assert [step.new for step in steps if step.new is not None] == [*range(len(new))]


@pytest.mark.parametrize("places", [(0,), (299,), (0, 299), (7, 150, 151)], ids=str)
def test_one_changed_row_among_equal_ones_is_one_changed_line(places: tuple[int, ...]) -> None:
    text = table(300)
    incident = Incident.from_markdown(text)
    changed = incident.evolve({f"timeline[{n}].description": f"no. {n}" for n in places})
    pairs = zip(text.split("\n"), changed.to_markdown().split("\n"), strict=True)
    assert sum(before != after for before, after in pairs) == len(places)


def test_rows_put_between_many_equal_ones_are_added_lines() -> None:
    text = table(300)
    incident = Incident.from_markdown(text)
    new = attrs.evolve(incident.timeline[0], description="another thing")
    events = (*incident.timeline[:9], new, *incident.timeline[9:200], new, *incident.timeline[200:])
    lines = incident.evolve(timeline=events).to_markdown().split("\n")
    assert [line for line in lines if "another" not in line] == text.split("\n")
