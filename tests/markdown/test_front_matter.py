"""What is front matter and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.markdown.blocks import Heading
from incidentkit.markdown.front_matter import FrontMatter, front_matter
from incidentkit.markdown.outline import outline
from incidentkit.markdown.source import Source


def read(text: str) -> FrontMatter:
    found = front_matter(Source(text))
    assert found is not None
    return found


def pairs(text: str) -> list[tuple[str, str]]:
    return [(entry.key, entry.value) for entry in read(text).entries]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n",
        "---\ntitle: x\n",  # never closed
        "----\ntitle: x\n----\n",
        "---yaml\ntitle: x\n---\n",
        " ---\ntitle: x\n---\n",
        "\n---\ntitle: x\n---\n",
        "---\ntitle: x\n ---\n",  # closed only by an indented fence
        "---\n\n---\n",
        "---\n\n# Title\n\n---\n",
        "---\n\nStatus: open\n\n## Summary\n\nText\n\n---\n",
        "---\nSome text\n---\n",
        "---\n# Title\n---\n",
        "---\n**Status:** open\n---\n",
        "---\nhttp://example.org\n---\n",
        "+++\ntitle: x\n+++\n",
        "+++\n[table]\n+++\n",
    ],
)
def test_this_is_markdown(text: str) -> None:
    assert front_matter(Source(text)) is None


@pytest.mark.parametrize("eol", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_it_is_cut_off_and_lines_keep_their_numbers(bom: str, eol: str) -> None:
    text = bom + eol.join(["--- ", "title: x", "...\t", "# Title", ""])
    found = outline(Source(text))
    assert found.front_matter is not None
    assert (
        text[found.front_matter.start : found.front_matter.end]
        == text[len(bom) : text.index(f"{eol}# Title")]
    )
    (heading,) = found.blocks
    assert isinstance(heading, Heading)
    assert heading.start_line == found.front_matter.end_line == 3
    assert text[heading.content[0] : heading.content[1]] == "Title"


def test_values_keep_their_source_text() -> None:
    text = (
        "---\n"
        'title: "A: b"  # why\n'
        "tags:\n  - a\n\n  - b\n"
        "# a comment\n"
        "empty:\n"
        "space: \n"
        "'quoted key': 1\n"
        "two words : 2\n"
        "title: again\n"
        "list:\n- c\n"
        "text: |\n  ---\n  key: no\n\n"
        "---\n"
    )
    assert pairs(text) == [
        ("title", '"A: b"  # why'),
        ("tags", "- a\n\n- b"),
        ("empty", ""),
        ("space", ""),
        ("quoted key", "1"),
        ("two words", "2"),
        ("title", "again"),
        ("list", "- c"),
        ("text", "|\n  ---\n  key: no"),
    ]


def test_an_empty_value_has_a_place_behind_the_colon() -> None:
    text = "---\na:\nb: \n---\n"
    first, second = read(text).entries
    assert text[: first.span[0]] == "---\na:"
    assert text[: second.span[0]] == "---\na:\nb: "


def test_toml_keys_carry_their_table() -> None:
    text = (
        "+++\n"
        "title = 'x'\n"
        "tags = [\n  'a',\n]\n"
        'text = """\nno = 1\n"""\n'
        "\n[owner]\n"
        '"first name" = "y"\n'
        "+++\n"
    )
    assert read(text).fence == "+++"
    assert pairs(text) == [
        ("title", "'x'"),
        ("tags", "[\n  'a',\n]"),
        ("text", '"""\nno = 1\n"""'),
        ("owner.first name", '"y"'),
    ]


def test_it_may_hold_nothing() -> None:
    assert read("---\n---\n").entries == ()


def test_it_may_start_with_an_empty_line_if_all_else_is_keys() -> None:
    assert pairs("---\n\na: 1\nb:\n  - c\n---\n") == [("a", "1"), ("b", "- c")]


@given(
    st.lists(
        st.sampled_from(["a: 1", "b:", "  c", "- d", "# e", "", "\t", "x = 1", "[t]", '"""', "}"]),
        max_size=8,
    ),
    st.sampled_from(["---", "+++"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_every_value_stands_where_its_span_says(lines: list[str], fence: str, eol: str) -> None:
    text = eol.join([fence, *lines, fence, ""])
    source = Source(text)
    found = front_matter(source)
    if found is None:
        return
    previous = 1
    for entry in found.entries:
        assert source.slice(entry.span) == entry.value == entry.value.strip()
        assert previous <= entry.start_line < entry.end_line < found.end_line
        assert source.line_of(entry.span[0]) >= entry.start_line
        assert source.line_of(entry.span[1]) == entry.end_line - 1 or not entry.value
        previous = entry.end_line
