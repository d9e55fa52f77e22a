"""Marks without a word: those that say something, and those a form has where a value goes."""

from __future__ import annotations

from typing import Final
from unicodedata import category

from incidentkit.forms.comments import without_comment_text
from incidentkit.notation.late_patterns import late

_OF_FORMS: Final = frozenset("☐⬜□◻▢◽▫<>`^|~")
"""Empty boxes, and signs of Markdown."""
_TO_WRITE_BEHIND: Final = frozenset("+=➖〰→➔➜➡▶►▸👉👇✏📝✍")
"""Dashes, and what shows where to write."""
_LIGHTS: Final = frozenset("🔴🟠🟡🟢🔵🟣🟤⚫⚪🟥🟧🟨🟩🟦🟪🟫⬛")
_SHORT: Final = late(r"(?<![^\s/|,]):[a-z][a-z0-9_+\-]{1,40}:(?![^\s/|,])")
"""A mark by its name, as chats write it: ":red_circle:"."""
_KEYCAP: Final = "\u20e3"
_TO_WRITE_ON: Final = late(r"_{2,}|\.{3,}|…|\?{2,}|\[[^\[\]\n]*\]")
_PARTED: Final = late(r"[/|,;]|\bor\b")
_CHOSEN: Final = late(r"\*\*|__|~~|\[[xX]\]|☑")
_FEW: Final = 2
"""Two of several options may be somebody's answer."""


def without_names_of_marks(text: str) -> str:
    """`text` without marks that are written by their names: ":red_circle:"."""
    return _SHORT.sub("", text) if ":" in text else text


def is_said_by_marks(text: str, *, of_two: bool = False, anything: bool = False) -> bool:
    """Whether a text without a word says something: "🔴", but neither "👉 ___" nor "🔴 / 🟡 / 🟢".

    `of_two`: whether two options are all that there are, as for yes and no. `anything`: whether
    signs count that ask for something where it is known what belongs there: "→", "€".
    """
    bare = without_comment_text(text)
    counts = _is_mark if anything else _is_told
    if not (any(map(counts, bare)) or _KEYCAP in bare or _SHORT.search(bare)):
        return False
    return _TO_WRITE_ON.search(bare) is None and not _is_menu(bare, 1 if of_two else _FEW)


def _is_menu(text: str, few: int) -> bool:
    if _CHOSEN.search(text):
        return False
    parts = {part.strip() for part in _PARTED.split(text)} - {""}
    lights = [mark for mark in text if mark in _LIGHTS]
    # One light may be there several times, as so many points.
    lit = set(lights) if len(set(lights)) == len(lights) else ()
    return max(len(parts), len(lit)) > few


def _is_mark(character: str) -> bool:
    return category(character).startswith("S") and character not in _OF_FORMS


def _is_told(character: str) -> bool:
    """Whether a sign is a value by itself: a currency asks for an amount."""
    return _is_mark(character) and category(character) != "Sc" and character not in _TO_WRITE_BEHIND
