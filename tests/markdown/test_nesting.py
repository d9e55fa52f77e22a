"""Text that markdown-it drops when it is nested too deeply."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws.outlines import check_coverage, check_nesting, leaves

from incidentkit import Incident, templates
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


@pytest.mark.parametrize(
    "text",
    [
        f"{DEEP_QUOTE}x\n{DEEP_QUOTE}y\n",
        f"{DEEP_QUOTE}x\nlazy\n> y\n",
        f"> {DEEP_LIST}x\n> y\n",
        f"> {DEEP_LIST}x\n>\n> y\nz\n",
    ],
)
def test_a_deep_quote_at_the_end_of_a_document_goes_on_to_its_last_line(text: str) -> None:
    (quote,) = read(text)
    assert isinstance(quote, Quote)
    assert (quote.start_line, quote.end_line) == (0, text.count("\n"))


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


# Whatever is nested, in whatever: no word is gone, and what follows is read

MARKS = ("- ", "* ", "+ ", "1. ", "2) ", "> ", "-   ", "10. ", ">", "-\t")
LAST = ("{}", "# {}", "```\n{}\n```", "| {} |\n|---|\n| b |", "<div>{}", "    {}", "{}\nlazy", "")


@st.composite
def nests(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Nests of any depth one after another, each followed by a heading; and all their words."""
    parts: list[str] = []
    words: list[str] = []
    for number in range(draw(st.integers(1, 4))):
        marks = draw(st.lists(st.sampled_from(MARKS), max_size=30))
        if draw(st.booleans()):
            marks = [draw(st.sampled_from(MARKS))] * len(marks)
        deep, after = f"deep{number}", f"after{number}"
        last = draw(st.sampled_from(LAST))
        parts.append("".join(marks) + last.format(deep) + draw(st.sampled_from(("\n\n", "\n"))))
        parts.append(f"# {after}\n\ntext{number}\n\n")
        words += [deep] * ("{}" in last) + [after, f"text{number}"]
    return draw(st.sampled_from(("\n", "\r\n", "\r"))).join("".join(parts).split("\n")), words


@given(nests())
def test_no_word_is_gone_whatever_is_nested(nest: tuple[str, list[str]]) -> None:
    text, words = nest
    found = outline(Source(text))
    said = " ".join(text[a:b] for block in leaves(found) for a, b in block.lines)
    assert [word for word in words if word not in said] == []
    check_coverage(text)
    check_nesting(text)


@given(st.lists(st.sampled_from(("- ", "* ", "1. ", "> ")), min_size=1, max_size=40))
def test_the_section_behind_a_nest_is_read(marks: list[str]) -> None:
    nest = "".join(marks) + "deep"
    text = f"# R\n\n## Summary\n\n{nest}\n\n## Root Cause\n\nA disk.\n"
    found = Incident.from_markdown(text)
    assert found.root_cause.summary == "A disk."
    assert "deep" in found.to_json()
    assert found.to_markdown() == text
    codes = [finding.code for finding in found.findings]
    blocks = outline(Source(text)).blocks
    assert ("over-nested" in codes) is any(True for _ in opaque_in(blocks))


@pytest.mark.parametrize("mark", ["- ", "1. ", "> ", "- > ", "> - "])
@pytest.mark.parametrize("name", sorted(templates()))
def test_what_is_nested_too_deeply_is_not_lost_in_a_conversion(mark: str, name: str) -> None:
    text = f"# R\n\n## Summary\n\n{mark * 25}deep\n\n## Root Cause\n\nA disk.\n"
    read = Incident.from_markdown(text)
    converted = read.to_markdown(template=name)
    assert "deep" in converted
    assert Incident.from_markdown(converted) == read


@pytest.mark.parametrize("mark", ["- ", "1. ", "> ", "- > ", "> - "])
def test_an_edit_beside_a_nest_leaves_it_as_it_is(mark: str) -> None:
    head = "# R\n\n**Status:** Open\n\n## Summary\n\n"
    text = f"{head}{mark * 25}deep\nlazy\n\n## Root Cause\n\nA disk.\n"
    changed = Incident.from_markdown(text).evolve({"root_cause.summary": "Two.", "status": "Done"})
    assert changed.to_markdown() == text.replace("A disk.", "Two.").replace("Open", "Done")
