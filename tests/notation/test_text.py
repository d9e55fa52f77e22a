from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.text import (
    is_emoji,
    one_line,
    plain_label,
    strip_emphasis,
    strip_leading_emoji,
    strip_trailing_emoji,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**a**", "a"),
        ("__a__", "a"),
        ("*a*", "a"),
        ("_a_", "a"),
        ("`a`", "a"),
        ("***a***", "a"),
        ("**`a`**", "a"),
        (" **a b** ", "a b"),
        ("``a b``", "a b"),
        ("**a** and **b**", "**a** and **b**"),
        ("`a` and `b`", "`a` and `b`"),
        ("**a", "**a"),
        ("**", "**"),
        ("****", "****"),
        ("*", "*"),
        ("``", "``"),
        ("* a *", "* a *"),
        ("\\*a\\*", "\\*a\\*"),
        ("*a\\*", "*a\\*"),
        ("snake_case_", "snake_case_"),
        ("", ""),
    ],
)
def test_only_marks_around_the_whole_value_go(text: str, expected: str) -> None:
    assert strip_emphasis(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("✅ Done", "Done"),
        ("🛡️ Prevention", "Prevention"),
        ("👩‍💻 Owner", "Owner"),
        ("🇬🇧 UK", "UK"),
        ("1️⃣ First", "First"),
        (":fire: Hot", "Hot"),
        ("✅✅ Done ✅", "Done ✅"),
        ("1. First", "1. First"),
        ("#1", "#1"),
        ("a: b: c", "a: b: c"),
        ("→ next", "→ next"),
        ("✅", ""),
    ],
)
def test_emoji_go_from_the_front(text: str, expected: str) -> None:
    assert strip_leading_emoji(text) == expected


def test_emoji_go_from_the_end() -> None:
    assert strip_trailing_emoji("Done ✅ 🎉") == "Done"


def test_white_space_is_folded_into_one_line() -> None:
    assert one_line("  a\r\n b\t\tc\u00a0d ") == "a b c d"


def test_a_label_is_compared_bare() -> None:
    assert plain_label("✅ **Won’t\n do** 🎉") == "Won't do"


@given(st.text() | st.text(alphabet="*_`✅ a\\", max_size=20))
def test_stripping_never_raises_and_only_takes_away(text: str) -> None:
    for strip in (strip_emphasis, strip_leading_emoji, strip_trailing_emoji):
        assert strip(text) in text


@pytest.mark.parametrize("text", ["✅", " 🔥 ", "✅ ✅", ":fire:", "🛡️"])
def test_emoji_alone_is_emoji(text: str) -> None:
    assert is_emoji(text)


@pytest.mark.parametrize("text", ["", "  ", "✅ Done", "a", "❌", "➖"])
def test_text_and_marks_for_none_are_no_emoji(text: str) -> None:
    assert not is_emoji(text)
