"""Rows and cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.common.utils import MD_TRIM_CHARS

from incidentkit.markdown.blocks import ListBlock, Paragraph, Quote, Table
from incidentkit.markdown.outline import outline
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import escape_cell, is_blank, row_at, unescape_cell


def cells(text: str) -> list[str]:
    row = row_at(text, 0, (0, len(text)))
    assert len(row.cells) == len(row.slots)
    return [text[start:end] for start, end in row.cells]


def table(text: str) -> Table:
    block = outline(Source(text)).blocks[0]
    assert isinstance(block, Table)
    return block


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| a | b |", ["a", "b"]),
        ("a | b", ["a", "b"]),
        ("a", ["a"]),
        ("  | a |b|  ", ["a", "b"]),
        (r"| 2\|3 | b |", [r"2\|3", "b"]),
        (r"| `a|b` | c |", ["`a", "b`", "c"]),  # a code span does not protect its pipe
        (r"| `a\|b` | c |", [r"`a\|b`", "c"]),
        (r"| a\\| b |", [r"a\\| b"]),  # one backslash right before it is enough
        (r"|a\|b", [r"a\|b"]),
        (r"\|a|", [r"\|a"]),
        ("|", []),
        ("||", [""]),
        ("| |", [""]),
        ("|  || x", ["", "", "x"]),
        ("|\u00a0a\u2028|", ["a"]),
        ("| a\0 |", ["a\0"]),
        ("", []),
    ],
)
def test_cells_of_a_line(text: str, expected: list[str]) -> None:
    assert cells(text) == expected


@pytest.mark.parametrize(("text", "place"), [("|  |", 2), ("||x|", 1), ("| |", 2), ("|\t\t|", 2)])
def test_an_empty_cell_says_where_its_text_would_go(text: str, place: int) -> None:
    assert row_at(text, 0, (0, len(text))).cells[0] == (place, place)


def test_slots_reach_from_pipe_to_pipe() -> None:
    text = "| a |  b | c"
    row = row_at(text, 0, (0, len(text)))
    assert [text[start:end] for start, end in row.slots] == [" a ", "  b ", " c"]


def test_rows_may_be_ragged() -> None:
    text = "a|b\n-|-\n1\n| 1 | 2 | 3 |\n||\n"
    found = table(text)
    assert len(found.header.cells) == len(found.delimiter.cells) == 2
    assert [len(row.cells) for row in found.rows] == [1, 3, 1]
    assert [row.line for row in found.rows] == [2, 3, 4]


def test_text_right_below_is_a_row() -> None:
    text = "| a |\n|---|\n| 1 |\nText below.\n\nA paragraph.\n"
    found = table(text)
    row = found.rows[-1]
    assert text[row.start : row.end] == "Text below."
    assert [type(block) for block in outline(Source(text)).blocks] == [Table, Paragraph]


def test_a_line_of_other_white_space_ends_it() -> None:
    text = "| a |\n|---|\n\u00a0\nb\n"
    assert table(text).end_line == 2


def test_spans_inside_a_quote_are_offsets_of_the_document() -> None:
    text = "- x\n\n  > | a | b |\n  > |---|---|\n  > | 1 |\n"
    source = Source(text)
    block = outline(source).blocks[0]
    assert isinstance(block, ListBlock)
    quote = block.items[0].blocks[1]
    assert isinstance(quote, Quote)
    found = quote.blocks[0]
    assert isinstance(found, Table)
    assert [source.slice(span) for span in found.header.cells] == ["a", "b"]
    assert [source.slice(span) for span in found.rows[0].cells] == ["1"]
    assert source.slice(found.lines[2]) == "| 1 |"


def test_no_row_is_lost_however_many_cells_are_missing() -> None:
    columns, rows = 300, 300
    text = "|a" * columns + "\n" + "|-" * columns + "\n" + "x\n" * rows
    assert len(table(text).rows) == rows


@given(st.text(alphabet="a|\\ `", max_size=12))
def test_unescaping_undoes_escaping(text: str) -> None:
    assert unescape_cell(escape_cell(text)) == text
    row = f"| {escape_cell(text)} |"
    assert len(row_at(row, 0, (0, len(row))).cells) == 1


def test_unescaping_touches_pipes_only() -> None:
    assert unescape_cell(r"a\|b \* \\") == r"a|b \* \\"


@pytest.mark.parametrize("char", MD_TRIM_CHARS)
def test_white_space_is_what_the_parser_trims(char: str) -> None:
    assert is_blank(char, 0, 1)
    assert cells(f"|{char}a{char}|") == ["a"]


@pytest.mark.parametrize("char", "\x1c\x1f\x85\u200b\ufeff\0")
def test_other_characters_are_content(char: str) -> None:
    assert not is_blank(char, 0, 1)
