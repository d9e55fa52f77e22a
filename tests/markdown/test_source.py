"""Lines and places of a document's text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.markdown.source import Source

NO_LINE_ENDS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029\0"

texts = st.text(alphabet="ab\r\n\ufeff\0\f\u2028\t ", max_size=40)


@given(texts)
def test_lines_and_line_endings_make_up_the_text(text: str) -> None:
    source = Source(text)
    starts = [*source.line_starts, len(text)]
    pieces = [text[start:end] for start, end in pairwise(starts)]
    assert ("\ufeff" if source.has_bom else "") + "".join(pieces) == text
    for line in range(source.line_count):
        assert pieces[line].removeprefix(source.line_text(line)) in {"", "\n", "\r", "\r\n"}


@given(texts, st.data())
def test_every_offset_lies_on_a_line(text: str, data: st.DataObject) -> None:
    source = Source(text)
    offset = data.draw(st.integers(0, len(text)))
    line = source.line_of(offset)
    following = (*source.line_starts, len(text) + 1)[line + 1]
    assert source.line_starts[line] <= offset + source.has_bom
    assert offset < following


@pytest.mark.parametrize("char", NO_LINE_ENDS)
def test_other_separators_do_not_end_a_line(char: str) -> None:
    assert Source(f"a{char}b").line_count == 1


def test_a_carriage_return_alone_ends_a_line() -> None:
    assert Source("a\rb\r\nc\n\rd").line_spans == ((0, 1), (2, 3), (5, 6), (7, 7), (8, 9))


def test_the_end_of_a_finished_text_is_a_line_of_its_own() -> None:
    source = Source("a\n")
    assert source.line_count == 2
    assert source.place(2, 2).line == 2
    assert Source("").line_count == 1


def test_a_place_counts_lines_and_columns_from_one() -> None:
    source = Source("ab\r\ncde")
    place = source.place(5, 7)
    assert (place.line, place.column) == (2, 2)
    assert source.text[place.start : place.end] == "de"


def test_a_byte_order_mark_takes_no_column() -> None:
    source = Source("\ufeff# Title")
    assert source.place(1, 2).column == 1
    assert source.place(0, 1).column == 1
    assert source.line_text(0) == "# Title"


@pytest.mark.parametrize(
    ("text", "eol"),
    [("", "\n"), ("a", "\n"), ("a\r\nb\r\nc\n", "\r\n"), ("a\rb", "\r"), ("a\nb\r\nc", "\n")],
)
def test_the_most_frequent_line_ending_wins(text: str, eol: str) -> None:
    assert Source(text).eol == eol


def test_a_slice_is_what_stands_there() -> None:
    assert Source("a\0b").slice((1, 3)) == "\0b"
