from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.words import one_of, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14:02\tUTC", "14:02 UTC"),
        ("14:02\u202fUTC\tor\u00a0so", "14:02 UTC or so"),
        ("\u223c5 min", "~5 min"),
        ("Montag, 3. März", "Montag, 3. März"),
    ],
)
def test_spaces_and_tildes_are_plain_in_any_text(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.text())
def test_no_character_comes_or_goes(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_no_word_hides_a_longer_one() -> None:
    found = re.fullmatch(one_of(["p.m", "p.m.", "pm"]), "p.m.")
    assert found is not None
    assert re.fullmatch(one_of(["p.m."]), "pxmx") is None
