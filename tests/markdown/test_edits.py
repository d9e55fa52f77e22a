from __future__ import annotations

import pytest

from incidentkit.markdown.edits import Edit, OverlapError, apply, inserted_block
from incidentkit.markdown.source import Source

TEXT = "one two three\n"


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], TEXT),
        ([Edit(4, 7, "2")], "one 2 three\n"),
        ([Edit(8, 13, "3"), Edit(0, 3, "1")], "1 two 3\n"),
        # One ends where the next begins.
        ([Edit(0, 4, ""), Edit(4, 8, "2")], "2three\n"),
        ([Edit(4, 4, "a "), Edit(4, 4, "b ")], "one a b two three\n"),
        ([Edit(4, 7, "2"), Edit(4, 4, "a ")], "one a 2 three\n"),
        # What two take out is gone once.
        ([Edit(0, 7, ""), Edit(4, 8, "")], "three\n"),
        ([Edit(0, 8, ""), Edit(4, 7, "")], "three\n"),
        ([Edit(0, 8, ""), Edit(4, 7, ""), Edit(8, 13, "3")], "3\n"),
    ],
)
def test_edits_are_made_at_their_places(edits: list[Edit], expected: str) -> None:
    assert apply(Source(TEXT), edits) == expected


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(0, 5, "1"), Edit(4, 7, "2")],
        [Edit(0, 5, ""), Edit(4, 7, "2")],
        [Edit(0, 5, "1"), Edit(4, 7, "")],
    ],
)
def test_edits_of_the_same_stretch_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(OverlapError, match="overlap at offset 4"):
        apply(Source(TEXT), edits)


def test_text_gets_the_line_ends_of_the_document() -> None:
    source = Source("one\r\ntwo\r\n")
    assert apply(source, [Edit(5, 8, "2\n3")]) == "one\r\n2\r\n3\r\n"


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("", 0, "new\n"),
        ("a\n", 0, "new\n\na\n"),
        ("a\n", 1, "a\n\nnew\n"),
        ("a", 1, "a\n\nnew"),
        ("a\n\n", 2, "a\n\nnew\n"),
        ("a\n\nb\n", 1, "a\n\nnew\n\nb\n"),
        ("a\n\nb\n", 2, "a\n\nnew\n\nb\n"),
        ("a\nb\n", 1, "a\n\nnew\n\nb\n"),
    ],
)
def test_a_block_has_one_blank_line_on_each_side(text: str, line: int, expected: str) -> None:
    source = Source(text)
    assert apply(source, [inserted_block(source, line, "new")]) == expected


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("- a\n- b\n", 1, "- a\n- new\n- b\n"),
        ("- a\n- b\n", 2, "- a\n- b\n- new\n"),
        ("- a", 1, "- a\n- new"),
    ],
)
def test_a_tight_block_joins_what_stands_beside_it(text: str, line: int, expected: str) -> None:
    source = Source(text)
    assert apply(source, [inserted_block(source, line, "- new", tight=True)]) == expected


@pytest.mark.parametrize(
    ("text", "line", "block", "expected"),
    [
        # A list of the other kind, or none, stands beside it.
        ("1. a\n", 1, "- new", "1. a\n\n- new\n"),
        ("a\n", 1, "- new\n- b", "a\n\n- new\n- b\n"),
        ("* a\n", 1, "- new", "* a\n\n- new\n"),
        # Bullets get another marker, and what they hold stays.
        ("- a\n", 1, "- new\n- b", "- a\n\n* new\n* b\n"),
        ("- a\n", 0, "- new", "* new\n\n- a\n"),
        ("- a\n  more\n\n* b\n", 3, "- new", "- a\n  more\n\n+ new\n\n* b\n"),
        (
            "- a\n",
            1,
            "- new\n  - below\n\n\ttabbed\n- b",
            "- a\n\n* new\n  - below\n\n\ttabbed\n* b\n",
        ),
        # Numbers, and lists with a text, are kept apart by a comment.
        ("1. a\n", 1, "1. new", "1. a\n\n<!-- -->\n\n1. new\n"),
        ("1) a\n", 1, "1. new", "1) a\n\n1. new\n"),
        ("1. a\n", 0, "1. new", "1. new\n\n<!-- -->\n\n1. a\n"),
        ("- a\n", 1, "- new\n\ntext", "- a\n\n<!-- -->\n\n- new\n\ntext\n"),
        ("1. a\n\n2. b\n", 1, "1. n", "1. a\n\n<!-- -->\n\n1. n\n\n<!-- -->\n\n2. b\n"),
    ],
)
def test_a_list_that_is_kept_apart_is_no_part_of_its_neighbour(
    text: str, line: int, block: str, expected: str
) -> None:
    source = Source(text)
    assert apply(source, [inserted_block(source, line, block, apart=True)]) == expected
