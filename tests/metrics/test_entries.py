"""Entries kept as columns look and compare like a tuple of them."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from incidentkit.metrics.entries import Entries, Picked, Repeated, entries_of, joined
from incidentkit.metrics.sample import Observation

observations = st.lists(
    st.builds(Observation, st.sampled_from(("a", "b", None)), st.integers(0, 9), st.booleans()),
    max_size=5,
).map(tuple)


@given(observations, st.integers(-6, 6), st.integers(-6, 6))
def test_entries_are_equal_to_the_tuple_of_them_and_give_the_same_parts(
    known: tuple[Observation, ...], start: int, stop: int
) -> None:
    found = entries_of(Observation, known)
    assert found == known
    assert known == found
    assert hash(found) == hash(known)
    assert tuple(found) == known
    assert repr(found) == repr(known)
    assert found[start:stop] == known[start:stop]
    assert len(found) == len(known)
    if known:
        assert found[-1] == known[-1]
        assert isinstance(found[0], Observation)
        assert found[1:] != known


@given(observations, observations)
def test_joined_entries_are_those_of_both(
    one: tuple[Observation, ...], other: tuple[Observation, ...]
) -> None:
    parts = [entries_of(Observation, one), entries_of(Observation, other)]
    assert joined(Observation, parts) == one + other


@given(observations)
def test_a_field_that_says_something_else_leaves_the_others(known: tuple[Observation, ...]) -> None:
    bare = entries_of(Observation, known).with_column(0, Repeated(None, len(known)))
    assert bare == tuple(entry._replace(path=None) for entry in known)
    assert joined(Observation, [bare, bare]) == (*bare, *bare)


def test_entries_are_not_equal_to_what_is_no_sequence() -> None:
    assert entries_of(Observation, ()) != 0
    assert entries_of(Observation, ()) == ()


def test_what_was_picked_is_pickled_without_the_rest() -> None:
    labels = [str(number) for number in range(10_000)]
    found = Entries(Observation, (Picked(labels, [3, 5]), [1, 2], Repeated(value=False, times=2)))
    assert found == (Observation("3", 1), Observation("5", 2))
    assert Picked(labels, [3, 5])[1:][0] == "5"
    written = pickle.dumps(found)
    assert len(written) < 500
    assert pickle.loads(written) == found  # noqa: S301 -- our own
