"""Text that markdown-it drops when it is nested too deeply."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from incidentkit.markdown.blocks import (
    Block,
    Heading,
    Item,
    ListBlock,
    Opaque,
    Paragraph,
    Quote,
    Table,
)
from incidentkit.markdown.outline import outline
from incidentkit.markdown.source import Source

DEEP_LIST = "- " * 12
DEEP_QUOTE = "> " * 22


def read(text: str) -> tuple[Block, ...]:
    return outline(Source(text)).blocks


def kinds(text: str) -> list[type[Block]]:
    return [type(block) for block in read(text)]


def opaque_in(blocks: tuple[Block, ...]) -> Iterator[Opaque]:
    for block in blocks:
        if isinstance(block, ListBlock):
            yield from opaque_in(block.items)
        elif isinstance(block, Item | Quote):
            yield from opaque_in(block.blocks)
        elif isinstance(block, Opaque):
            yield block


def opaque_text(text: str) -> list[list[str]]:
    return [[text[a:b] for a, b in block.lines] for block in opaque_in(read(text))]


def test_what_follows_a_deep_list_is_read() -> None:
    text = "- " * 10 + "x\n\n# Not gone\n"
    assert kinds(text) == [ListBlock, Heading]
    assert opaque_text(text) == [["- " * 9 + "x"]]


def test_nine_levels_are_read_in_full() -> None:
    assert opaque_text("- " * 9 + "x\n") == []


def test_items_before_and_behind_are_read() -> None:
    text = f"- a\n{DEEP_LIST}x\n- b\n\n  c\n"
    first, second = read(text)
    assert isinstance(first, ListBlock)
    assert isinstance(second, ListBlock)
    assert [item.start_line for item in first.items] == [0, 1]
    assert [type(block) for block in first.items[0].blocks] == [Paragraph]
    assert (first.end_line, second.start_line, second.end_line) == (2, 2, 5)
    assert len(second.items[0].blocks) == 2


def test_an_item_keeps_its_indented_lines() -> None:
    text = f"{DEEP_LIST}x\nlazy\n\n  more\n\n{'  ' * 12}deep\nrest\n\nText\n"
    assert kinds(text) == [ListBlock, Paragraph]
    assert opaque_text(text) == [
        ["- " * 11 + "x", "lazy", "", "more", "", "  " * 11 + "deep", "rest"]
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("# h", Heading),
        ("> q", Quote),
        ("1. x", ListBlock),
        ("| a |\n|---|", Table),
        ("```\nx\n```", Block),
        ("***", Block),
        ("<div>", Block),
    ],
)
def test_a_block_right_below_ends_the_item(line: str, kind: type[Block]) -> None:
    last = read(f"{DEEP_LIST}x\n{line}\n")[-1]
    assert isinstance(last, kind)
    assert last.start_line == 1


def test_a_deep_quote_is_kept_whole() -> None:
    text = f"a\n\n{DEEP_QUOTE}x\nlazy\n\n# Title\n"
    assert kinds(text) == [Paragraph, Quote, Heading]
    assert opaque_text(text) == [["> " * 21 + "x", "lazy"]]


def test_a_deep_quote_in_an_item_leaves_the_items_around_it() -> None:
    text = f"- a\n- {DEEP_QUOTE}x\n- b\n"
    (block,) = read(text)
    assert isinstance(block, ListBlock)
    assert [type(item.blocks[0]) for item in block.items] == [Paragraph, Opaque, Paragraph]


def test_a_deep_list_in_a_quote_ends_with_the_quote() -> None:
    text = f"> {DEEP_LIST}x\n> # lost\n\n# Title\n"
    assert kinds(text) == [Quote, Heading]
    assert opaque_text(text) == [[f"{DEEP_LIST}x", "# lost"]]


def test_an_opaque_block_has_neither_leading_nor_trailing_blank_lines() -> None:
    text = f"-\n  {DEEP_LIST}x\n\n\nText\n"
    assert opaque_text(text) == [[f"{DEEP_LIST}x"]]
    assert kinds(text) == [ListBlock, Paragraph]


@pytest.mark.parametrize(
    "unit",
    [
        f"{DEEP_LIST}x\n\n",
        f"{DEEP_LIST}x\n# h\n",
        "- + " * 6 + "\n",
        f"- {DEEP_QUOTE}x\n",
        f"> {DEEP_LIST}x\n\n",
    ],
)
def test_many_deep_blocks_take_linear_time(unit: str) -> None:
    # Each is read once; reading the rest again for each would take minutes.
    count = 1500
    assert len(list(opaque_in(read(unit * count)))) == count
