"""The tree of headings."""

from __future__ import annotations

from incidentkit.markdown.blocks import Paragraph, Table
from incidentkit.markdown.outline import outline
from incidentkit.markdown.sections import SectionNode, sections
from incidentkit.markdown.source import Source


def read(text: str) -> SectionNode:
    return sections(outline(Source(text)))


def shape(node: SectionNode, text: str) -> object:
    name = text[slice(*node.heading.content)] if node.heading else None
    return [name, *(shape(child, text) for child in node.children)]


def test_headings_nest_by_level() -> None:
    text = "# A\n## B\n### C\n## D\n# E\n"
    assert shape(read(text), text) == [None, ["A", ["B", ["C"]], ["D"]], ["E"]]


def test_skipped_levels_make_no_sections() -> None:
    text = "### A\n# B\n#### C\n## D\n"
    assert shape(read(text), text) == [None, ["A"], ["B", ["C"], ["D"]]]


def test_underlined_headings_open_sections() -> None:
    text = "A\nb\n===\nB\n---\n"
    assert shape(read(text), text) == [None, ["A\nb", ["B"]]]


def test_headings_in_quotes_and_lists_open_none() -> None:
    text = "# A\n> # B\n\n- # C\n"
    root = read(text)
    assert shape(root, text) == [None, ["A"]]
    assert len(root.children[0].blocks) == 2


def test_blocks_belong_to_the_heading_above() -> None:
    root = read("text\n\n# A\n| a |\n|---|\n\n## B\ntext\n\ntext\n\n")
    (section,) = root.children
    (child,) = section.children
    assert [type(block) for block in root.blocks] == [Paragraph]
    assert [type(block) for block in section.blocks] == [Table]
    assert [type(block) for block in child.blocks] == [Paragraph, Paragraph]
    assert [(node.start_line, node.end_line) for node in root.walk()] == [(0, 10), (2, 10), (6, 10)]


def test_the_root_starts_behind_the_front_matter() -> None:
    root = read("---\na: b\n---\n")
    assert (root.heading, root.blocks, root.children) == (None, (), ())
    assert (root.start_line, root.end_line) == (3, 3)


def test_an_empty_document_is_an_empty_root() -> None:
    assert list(read("").walk()) == [read("")]
