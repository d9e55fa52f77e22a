"""Each kind of block, and what is easily got wrong about it."""

from __future__ import annotations

from typing import TypeVar

import pytest

from incidentkit.markdown.blocks import (
    Block,
    Code,
    Definition,
    Fence,
    Heading,
    Html,
    Item,
    ListBlock,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from incidentkit.markdown.outline import outline
from incidentkit.markdown.source import Source
from incidentkit.place import Span

B = TypeVar("B", bound=Block)


def read(text: str) -> tuple[Block, ...]:
    return outline(Source(text)).blocks


def kinds(text: str) -> list[type[Block]]:
    return [type(block) for block in read(text)]


def only(blocks: tuple[Block, ...], kind: type[B]) -> B:
    (block,) = blocks
    assert isinstance(block, kind)
    return block


def strings(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def items(text: str) -> tuple[Item, ...]:
    return only(read(text), ListBlock).items


# Lines


@pytest.mark.parametrize("separator", "\v\f\x1c\x1d\x1e\x85\u2028\u2029")
def test_other_separators_shift_no_line(separator: str) -> None:
    text = f"a{separator}b\n\n# T{separator}\n"
    heading = read(text)[1]
    assert heading.start_line == 2
    assert text[heading.start : heading.end] == f"# T{separator}"


@pytest.mark.parametrize("eol", ["\n", "\r\n", "\r"])
def test_line_endings_are_equal(eol: str) -> None:
    text = eol.join(["# T", "", "- a", "  b", "", "```", "x", "```"])
    assert kinds(text) == [Heading, ListBlock, Fence]
    _, block, fence = read(text)
    assert strings(text, block.lines) == ["- a", "  b"]
    assert text[fence.start :] == eol.join(["```", "x", "```"])


def test_a_byte_order_mark_hides_no_heading() -> None:
    text = "\ufeff# T\n"
    heading = only(read(text), Heading)
    assert text[heading.content[0] : heading.content[1]] == "T"
    assert heading.start == 1


def test_nul_shifts_nothing() -> None:
    text = "\0 # T\0\n\n```\0\n\0\n```\n"
    fence = read(text)[1]
    assert isinstance(fence, Fence)
    assert strings(text, fence.content) == ["\0"]
    assert fence.info == "\0"


def test_a_definition_may_lead_to_nul() -> None:
    # CommonMark has another character in its place, which may stand there.
    assert kinds("[a]: /b\0c\n") == [Definition]


@pytest.mark.parametrize("text", ["", "\n", "\r", "\ufeff", " ", "\t\n  ", "---\na: b\n---"])
def test_nothing_has_no_blocks(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize("char", "\f\v\u00a0\u2028\0")
def test_a_line_of_anything_but_spaces_and_tabs_says_something(char: str) -> None:
    paragraph = only(read(f"a\n{char}\nb\n"), Paragraph)
    assert len(paragraph.lines) == 3


# Headings


@pytest.mark.parametrize(
    ("text", "level", "content"),
    [
        ("# T", 1, "T"),
        ("  ###\tT ## \t", 3, "T"),
        ("# T#", 1, "T#"),
        ("# T \\#", 1, "T \\#"),
        ("## # ##", 2, "#"),
        ("#", 1, ""),
        ("## ##", 2, ""),
        ("# ", 1, ""),
        ("#  **T** :fire: ", 1, "**T** :fire:"),
        ("# \u00a0T\u2028", 1, "\u00a0T\u2028"),
        ("T \n===", 1, "T"),
        ("  T\n  b \n ---", 2, "T\n  b"),
    ],
)
def test_text_of_a_heading(text: str, level: int, content: str) -> None:
    heading = only(read(text), Heading)
    assert heading.level == level
    assert text[heading.content[0] : heading.content[1]] == content
    assert heading.setext is (text[-1] in "=-")


def test_dashes_right_below_a_paragraph_make_it_a_heading() -> None:
    assert kinds("a\n---\n") == [Heading]
    assert kinds("a\n\n---\n") == [Paragraph, Rule]


@pytest.mark.parametrize("text", ["#T", "####### T", "\\# T", "    # T"])
def test_no_heading(text: str) -> None:
    assert kinds(text)[0] in {Paragraph, Code}


# Lists


def test_an_item_has_its_marker_and_its_content() -> None:
    text = "1)  a\n    b\n\n10) c\n"
    first, second = items(text)
    assert text[first.marker[0] : first.marker[1]] == "1)"
    assert strings(text, first.lines) == ["a", "b"]
    assert text[second.marker[0] : second.marker[1]] == "10)"
    assert only(read(text), ListBlock).ordered


def test_the_last_item_of_a_loose_list_ends_before_the_blank_lines() -> None:
    text = "- a\n\n- b\n\n\n\ntext\n"
    block = read(text)[0]
    assert isinstance(block, ListBlock)
    assert block.end_line == 3
    assert [(item.start_line, item.end_line) for item in block.items] == [(0, 1), (2, 3)]


def test_items_may_be_empty() -> None:
    text = "-\n-   \n- a\n"
    first, second, third = items(text)
    assert first.blocks == second.blocks == ()
    assert first.lines == ((1, 1),)
    assert strings(text, second.lines) == ["  "]
    assert len(third.blocks) == 1


def test_content_may_start_below_the_marker() -> None:
    text = "-\n  a\n"
    (item,) = items(text)
    assert strings(text, item.lines) == ["", "a"]
    assert item.blocks[0].start_line == 1


def test_nested_lists_on_one_line() -> None:
    text = "- 1. + a\n       b\n"
    (outer,) = items(text)
    (middle,) = only(outer.blocks, ListBlock).items
    (inner,) = only(middle.blocks, ListBlock).items
    assert strings(text, outer.lines) == ["1. + a", "     b"]
    assert strings(text, middle.lines) == ["+ a", "  b"]
    assert strings(text, inner.lines) == ["a", "b"]
    assert text[inner.marker[0] : inner.marker[1]] == "+"


def test_lazy_lines_keep_all_but_their_indentation() -> None:
    text = "-   a\nb\n  c\n        d\n"
    assert strings(text, items(text)[0].lines) == ["a", "b", "c", "    d"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("-\ta\n\n\tb\n", ["a", "", "b"]),
        ("- a\n\n\tb\n", ["a", "", "\tb"]),  # two of the tab's four columns are content
        ("1.\ta\n \tb\n", ["a", "b"]),
        ("-\t\ta\n", ["\t\ta"]),  # one column behind the marker, then indented code
        ("  -   a\n\n \t  b\n", ["a", "", "b"]),
        ("- a\n\t- b\n", ["a", "\t- b"]),
    ],
)
def test_tabs_in_the_indentation(text: str, lines: list[str]) -> None:
    assert strings(text, items(text)[0].lines) == lines


def test_tabs_in_nested_lists() -> None:
    text = "-\ta\n\n\t-\tb\n\n\t\tc\n"
    (outer,) = items(text)
    (inner,) = only(outer.blocks[1:], ListBlock).items
    assert strings(text, inner.lines) == ["b", "", "c"]
    assert [type(block) for block in inner.blocks] == [Paragraph, Paragraph]


def test_boxes_are_text() -> None:
    text = "- [ ] a\n[ ] b\n"
    (item,) = items(text)
    assert strings(text, only(item.blocks, Paragraph).lines) == ["[ ] a", "[ ] b"]


def test_boxes_without_a_marker_are_a_paragraph() -> None:
    assert kinds("[ ] API Gateway\n[x] Database\n") == [Paragraph]


# Quotes


def test_quotes_lose_their_marks() -> None:
    text = "> a\n>b\n>\n>  - c\n>    d\nlazy\n"
    quote = only(read(text), Quote)
    assert strings(text, quote.lines) == text.splitlines()
    first, second = quote.blocks
    assert strings(text, first.lines) == ["a", "b"]
    assert isinstance(second, ListBlock)
    assert strings(text, second.items[0].lines) == ["c", "d", "lazy"]


def test_a_tab_behind_the_mark() -> None:
    text = ">\ta\n\n>\t\tb\n\n- >\tc\n"
    first, second, _ = read(text)
    assert isinstance(first, Quote)
    assert isinstance(second, Quote)
    assert strings(text, first.blocks[0].lines) == ["\ta"]
    assert strings(text, only(second.blocks, Code).content) == ["\tb"]


def test_a_quote_in_an_item() -> None:
    text = "- > a\n  > b\n  lazy\n"
    quote = only(items(text)[0].blocks, Quote)
    assert strings(text, quote.lines) == ["> a", "> b", "lazy"]
    assert strings(text, quote.blocks[0].lines) == ["a", "b", "lazy"]


# Fences and code


def test_a_fence_has_info_and_content() -> None:
    text = " ~~~ yaml x \n a\n   b\nc\n\n ~~\n  ~~~~ \n"
    fence = only(read(text), Fence)
    assert fence.info == "yaml x"
    assert strings(text, fence.content) == ["a", "  b", "c", "", "~~"]
    assert not fence.open


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("```", []),
        ("```\n# a\n\n\n", ["# a"]),
        ("```\na\n    ```", ["a", "    ```"]),
        ("````\na\n```\n", ["a", "```"]),
        ("```\n~~~\n", ["~~~"]),
        ("```\n``` x\n", ["``` x"]),
    ],
)
def test_an_open_fence_runs_to_the_end(text: str, content: list[str]) -> None:
    fence = only(read(text), Fence)
    assert fence.open
    assert strings(text, fence.content) == content


def test_an_open_fence_ends_with_its_item() -> None:
    text = "- ```\n  a\n\nb\n"
    fence = items("- ```\n  a\n")[0].blocks[0]
    assert isinstance(fence, Fence)
    assert fence.open
    assert kinds(text) == [ListBlock, Paragraph]


def test_indented_code_loses_four_columns() -> None:
    text = "    a\n\n\t  b\n  \t\n\ntext\n"
    code = read(text)[0]
    assert isinstance(code, Code)
    assert strings(text, code.content) == ["a", "", "  b"]
    assert strings(text, code.lines) == ["    a", "", "\t  b"]


# HTML, rules, definitions


def test_a_comment_may_hold_blank_lines() -> None:
    assert kinds("<!-- a\n\n# b\n\n-->\n# c\n") == [Html, Heading]


def test_an_open_comment_runs_to_the_end() -> None:
    html = only(read("<!-- a\n\n# b\n\n\n"), Html)
    assert html.end_line == 3


def test_definitions_are_blocks() -> None:
    text = "[a]: /u\n  'title\n  more'\n[b]: <x>\ntext\n"
    assert kinds(text) == [Definition, Definition, Paragraph]
    assert read(text)[0].end_line == 3


@pytest.mark.parametrize("text", ["---", "***\t", " _ _ _", "- - -"])
def test_a_rule(text: str) -> None:
    assert kinds(text) == [Rule]


# Paragraphs next to other things


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        ("# h", Heading),
        ("- x", ListBlock),
        ("1. x", ListBlock),
        ("> x", Quote),
        ("```", Fence),
        ("<div>", Html),
        ("***", Rule),
        ("| a |\n|---|", Table),
        ("a\n:-:", Paragraph),
        ("2. x", Paragraph),
        ("-", Heading),
        ("    code", Paragraph),
        ("[a]: /u", Paragraph),
        ("<span>", Paragraph),
    ],
)
def test_what_ends_a_paragraph(below: str, kind: type[Block]) -> None:
    assert kinds(f"text\n{below}\n")[-1] is kind
