"""What holds for the outline of any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from laws.outlines import check_coverage, check_nesting, check_ranges, leaves, walk
from markdown_it import MarkdownIt
from markdown_it.token import Token

from incidentkit.markdown.blocks import (
    Block,
    Code,
    Fence,
    Heading,
    Html,
    Item,
    ListBlock,
    Opaque,
    Paragraph,
    Row,
    Table,
)
from incidentkit.markdown.outline import outline
from incidentkit.markdown.sections import sections
from incidentkit.markdown.source import Source
from incidentkit.place import Span

LEAVES = {
    "paragraph_open": "Paragraph",
    "heading_open": "Heading",
    "table_open": "Table",
    "fence": "Fence",
    "code_block": "Code",
    "html_block": "Html",
    "hr": "Rule",
    "definition": "Definition",
}
TRIMMED = "\t\n\v\f\r \xa0\u2028"

STARTS = ("- ", "* ", "1. ", "2) ", "10.  ", "> ", ">", " ", "  ", "    ", "\t", "[ ] ", "-\t")
WORDS = (
    *("a", "text", "#", "##", "#a", "```", "~~~", "````", "x||", "|a|b|", "|-|-|", "foo|bar", "|"),
    *("---", "___", "===", ":-:", "-|-", "<!--", "-->", "<div>", "</div>", "<b>", "`", "0.", "1)"),
    *("[x]:", "[x]:/u", "'t'", "[x]", "\\|", "\\", "\0", "\xa0", "\u2028", "\f", "\x85"),
)
FRONTS = ("", "", "", "\ufeff", "---\na: b\n---\n", "---\n", "+++\r\na = 1\r\n+++\r\n")


def line_of(start: list[str], content: list[str], end: str) -> str:
    return "".join(start) + " ".join(content) + end


def document_of(front: str, body: list[str], cut: int) -> str:
    text = front + "".join(body)
    return text[: len(text) - cut]


lines = st.builds(
    line_of,
    st.lists(st.sampled_from([*STARTS, "- " * 11]), max_size=3),
    st.lists(st.sampled_from(WORDS), max_size=3),
    st.sampled_from(["\n", "\n", "\n", "\n\n", "\r\n", "\r"]),
)
documents: st.SearchStrategy[str] = st.one_of(
    st.builds(
        document_of, st.sampled_from(FRONTS), st.lists(lines, max_size=12), st.sampled_from([0, 1])
    ),
    st.text(max_size=60),
)


@given(documents)
def test_lines_are_in_range_and_end_with_the_line(text: str) -> None:
    check_ranges(text)


@given(documents)
def test_nothing_but_the_containers_prefix_is_cut_off(text: str) -> None:
    source = Source(text)
    for block in leaves(outline(source)):
        for line, (start, _) in enumerate(block.lines, block.start_line):
            prefix = text[source.line_starts[line] : start]
            assert prefix.strip("\t >-+*0123456789.)") == ""


@given(documents)
def test_blocks_are_nested_and_in_order(text: str) -> None:
    check_nesting(text)


@given(documents)
def test_every_line_that_says_anything_belongs_to_one_leaf(text: str) -> None:
    check_coverage(text)


@given(documents)
def test_no_block_ends_in_a_blank_line(text: str) -> None:
    for block in walk(outline(Source(text))):
        last = text[slice(*block.lines[-1])]
        assert last.strip(" \t") or (isinstance(block, Item | ListBlock) and len(block.lines) == 1)


@given(documents)
def test_markers_stand_right_before_the_item(text: str) -> None:
    for block in walk(outline(Source(text))):
        if isinstance(block, ListBlock):
            for item in block.items:
                marker = text[slice(*item.marker)]
                assert (marker[-1] in ".)" and marker[:-1].isdigit()) is block.ordered
                assert not text[item.marker[1] : item.start].strip(" \t")


@given(documents)
def test_sections_hold_every_block_once(text: str) -> None:
    found = outline(Source(text))
    held: list[Block] = []
    for node in sections(found).walk():
        held += [*([node.heading] if node.heading else []), *node.blocks]
    assert held == list(found.blocks)


# Against the parser as it comes


def parsed(text: str) -> list[Token] | None:
    """Tokens of markdown-it itself; None where it loses text."""
    parser = MarkdownIt("commonmark", {"inline_definitions": True}).enable("table")
    tokens = parser.disable("inline").parse(text.removeprefix("\ufeff"))
    deep = any(token.level >= 19 and token.nesting > 0 for token in tokens)
    return None if deep else tokens


def as_parsed(text: str, spans: tuple[Span, ...]) -> list[str]:
    """Lines as the tokens have them, but for the spaces around them."""
    return [text[start:end].replace("\0", "\ufffd").strip(TRIMMED) for start, end in spans]


def content_of(block: Block) -> tuple[Span, ...]:
    if isinstance(block, Heading):
        return block.lines[:-1] if block.setext else (block.content,)
    return block.content if isinstance(block, Fence | Code) else block.lines


@given(documents)
def test_leaves_are_those_of_the_parser(text: str) -> None:
    check_leaves(text)


def check_leaves(text: str) -> None:
    found = outline(Source(text))
    tokens = None if found.front_matter else parsed(text)
    if tokens is None:
        return
    expected = [token for token in tokens if token.type in LEAVES]
    blocks = leaves(found)
    assert [LEAVES[token.type] for token in expected] == [type(block).__name__ for block in blocks]
    for token, block in zip(expected, blocks, strict=True):
        assert token.map is not None
        assert token.map[0] == block.start_line
        # The block of an open fence or comment ends before blank lines, those of a quote included.
        after = text_lines(text)[block.end_line : token.map[1]]
        assert not "".join(after).strip(" \t>")
        if isinstance(block, Heading | Paragraph):
            token = tokens[tokens.index(token) + 1]  # noqa: PLW2901
        if isinstance(block, Heading | Paragraph | Fence | Code | Html):
            content = [line.strip(TRIMMED) for line in token.content.split("\n")]
            assert "\n".join(content).strip(TRIMMED) == "\n".join(
                as_parsed(text, content_of(block))
            ).strip(TRIMMED)


@given(st.lists(st.text("*_1.) a-|=#>+", max_size=6), min_size=2, max_size=4))
def test_a_line_that_begins_with_a_sign_ends_a_paragraph_only_where_the_parser_ends_it(
    lines: list[str],
) -> None:
    check_leaves("\n".join(("text", *lines)))


TEXTS = ("a", "a", "[x] a", "[a]: /u", "**a**", "9:30", "1. a", "- a", "```", "")
bulleted = st.lists(
    st.tuples(
        st.sampled_from(["", "", "", " ", "  ", "    "]),
        st.sampled_from(["- ", "- ", "- ", "-  ", "* ", "1. ", "10) ", "", ""]),
        st.sampled_from(TEXTS),
    ),
    max_size=6,
)


@given(bulleted)
def test_lists_are_those_of_the_parser(lines: list[tuple[str, ...]]) -> None:
    text = "\n".join(map("".join, lines))
    kinds = {"bullet_list_open": ListBlock, "ordered_list_open": ListBlock, "list_item_open": Item}
    expected = [
        (kinds[token.type], token.map[0])
        for token in parsed(text) or ()
        if token.type in kinds and token.map is not None
    ]
    found = [block for block in walk(outline(Source(text))) if isinstance(block, ListBlock | Item)]
    assert [(type(block), block.start_line) for block in found] == expected
    check_leaves(text)


def text_lines(text: str) -> list[str]:
    source = Source(text)
    return [source.line_text(line) for line in range(source.line_count)]


@given(documents)
def test_spaces_inside_code_are_those_of_the_parser(text: str) -> None:
    # The parser writes spaces for a tab that it splits; a lazy line has no fixed indentation.
    text = text.replace("\t", "  ").replace("\0", " ")
    found = outline(Source(text))
    tokens = None if found.front_matter else parsed(text)
    if tokens is None:
        return
    expected = [token for token in tokens if token.type in {"fence", "code_block"}]
    blocks = [block for block in leaves(found) if isinstance(block, Fence | Code)]
    for token, block in zip(expected, blocks, strict=True):
        content = "".join([text[start:end] + "\n" for start, end in block.content])
        if isinstance(block, Fence) and block.open:
            assert token.content.startswith(content[:-1])
            assert not token.content[len(content) :].strip(" \n")
        else:
            assert token.content == content


@given(documents)
def test_cells_are_those_of_the_parser(text: str) -> None:
    found = outline(Source(text))
    tokens = None if found.front_matter else parsed(text)
    if tokens is None:
        return
    expected: list[list[str]] = []
    for before, token in pairwise(tokens):
        if token.type == "tr_open":
            expected.append([])
        elif before.type in {"th_open", "td_open"}:
            expected[-1].append(token.content)
    actual: list[list[str]] = []
    for block in leaves(found):
        if isinstance(block, Table):
            width = len(block.header.cells)
            assert len(block.delimiter.cells) == width
            actual += [shown(text, row, width) for row in (block.header, *block.rows)]
    assert actual == expected


def shown(text: str, row: Row, width: int) -> list[str]:
    """Cells of a row as a reader of the page sees them: no more than the header has, no fewer."""
    found = [text[start:end].replace("\\|", "|") for start, end in row.cells[:width]]
    return [cell.replace("\0", "\ufffd") for cell in found] + [""] * (width - len(found))


@given(st.lists(st.sampled_from([9, 10, 12, 20]), min_size=1, max_size=4), st.data())
def test_opaque_blocks_end_where_reading_goes_on(depths: list[int], data: st.DataObject) -> None:
    marks = st.sampled_from(["- ", "* ", "1. ", "> "])
    text = "".join(
        "".join(data.draw(st.lists(marks, min_size=depth, max_size=depth))) + "x\n\n# h\n"
        for depth in depths
    )
    found = outline(Source(text))
    headings = [block for block in found.blocks if isinstance(block, Heading)]
    assert len(headings) == len(depths)
    opaque = [block for block in leaves(found) if isinstance(block, Opaque)]
    assert all(text[: block.end].endswith("x") for block in opaque)
