from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.boxes import box_mark, split_box


@pytest.mark.parametrize(
    ("mark", "state"),
    [(" ", False), ("x", True), ("X", True), ("✓", True), ("✔", True), ("~", None), ("-", None)],
)
def test_a_mark_says_ticked_not_or_neither(mark: str, state: bool | None) -> None:  # noqa: FBT001
    assert box_mark(mark) is state
    assert split_box(f"[{mark}] API") == (state, "API", 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("☐ API", (False, "API", 2)),
        ("☑ API", (True, "API", 2)),
        ("☑️ API", (True, "API", 3)),
        ("☒ API", (None, "API", 2)),
        ("[✔️] API", (True, "API", 5)),
        ("[x]", (True, "", 3)),
        ("[ ]  API", (False, "API", 5)),
        ("[x](https://example.org)", None),
        ("[x]: /u", None),
        ("[1] API", None),
        ("[] API", None),
        ("✅ API", None),
        ("API [x]", None),
        ("", None),
    ],
)
def test_a_box_is_split_from_the_text_behind_it(
    text: str,
    expected: tuple[bool | None, str, int] | None,
) -> None:
    assert split_box(text) == expected


@given(st.text() | st.text(alphabet="[] xX✓☐☑a", max_size=12))
def test_the_rest_is_what_stands_at_its_offset(text: str) -> None:
    found = split_box(text)
    assert found is None or text[found[2] :] == found[1]
