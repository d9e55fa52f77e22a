"""Whether a text is read whole behind a label, and what keeps it whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.forms.labels import find_label
from incidentkit.forms.writing.guards import (
    fits_behind,
    guarded,
    headed,
    labelled,
    starts_block,
)

GUARD = "<!-- -->"


@pytest.mark.parametrize(
    ("head", "text", "fits"),
    [
        ("Foo:", "x", True),
        ("**Foo:**", "- x", True),
        ("Foo:", "x: y", True),
        ("Foo:", "a\nBar: b", True),
        ("Foo:", "", True),
        ("Foo:", " x", False),
        ("Foo", "x", True),
        ("Foo", "x: y", False),
        ("", "x", True),
        ("", "x: y", False),
    ],
)
def test_a_text_fits_where_its_first_line_is_the_whole_value_or_no_label_arises(
    head: str, text: str, *, fits: bool
) -> None:
    assert fits_behind(head, text) is fits
    assert (guarded(head, text) == text) is fits


@given(
    st.sampled_from(("Foo:", "**Foo:**", "- **Foo**:", "Foo -", "| Foo", "Foo", "")),
    st.text(st.sampled_from("ab :-–—*_.|\\<>"), min_size=1, max_size=8),
)
def test_a_guarded_text_is_the_text_and_fits_wherever_a_guard_can_do_it(
    head: str, text: str
) -> None:
    kept = guarded(head, text)
    assert kept in {text, f"{GUARD}{text}", f"{text} {GUARD}", f"{GUARD}{text} {GUARD}"}
    assert fits_behind(head, kept) or kept == text
    if fits_behind(head, text):
        assert kept == text


@pytest.mark.parametrize(
    ("name", "text", "line", "strong"),
    [
        ("Foo", "x", "Foo: x", "**Foo:** x"),
        ("Foo bar", "- x", "Foo bar: - x", "**Foo bar:** - x"),
        ("Foo (a)", "x", "Foo (a): x", "**Foo (a):** x"),
        ("Foo: bar", "x", "**Foo: bar:** x", "**Foo: bar:** x"),
        (
            "Where it began and what we did about it all of the time, as we know",
            "x",
            "**Where it began and what we did about it all of the time, as we know:** x",
            "**Where it began and what we did about it all of the time, as we know:** x",
        ),
    ],
)
def test_a_label_is_bold_where_it_would_be_none_else(
    name: str, text: str, line: str, strong: str
) -> None:
    assert labelled(name, text) == line
    assert labelled(name, text, strong=True) == strong
    for way in (line, strong):
        found = find_label(way)
        assert found is not None
        assert found.name == name
        assert way[slice(*found.value)] == text


@pytest.mark.parametrize(
    ("name", "line"),
    [("After", "**After**"), ("Foo: bar", "**Foo: bar:**"), ("10:00", "**10:00:**")],
)
def test_the_name_of_a_group_ends_in_a_colon_only_where_it_holds_one(name: str, line: str) -> None:
    assert headed(name) == line


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("# a", True),
        ("#a", False),
        ("> a", True),
        ("| a |", True),
        ("- a", True),
        ("-a", False),
        ("1. a", True),
        ("1.a", False),
        ("1234567890. a", False),
        ("```", True),
        ("``a``", False),
        ("<div>", True),
        ("<!-- a -->", True),
        ("< 5", False),
        ("[a]: b", True),
        ("[a] b", False),
        ("* * *", True),
        ("===", True),
        ("=== a", False),
        ("    a", True),
        ("  a", False),
        ("a", False),
        ("", False),
    ],
)
def test_what_starts_a_block_is_told_from_text(text: str, *, starts: bool) -> None:
    assert starts_block(text) is starts
