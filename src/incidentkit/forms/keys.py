"""The key under which the vocabulary knows a heading or a label."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from incidentkit.forms.comments import without_comment_text

_MARKS = str.maketrans("", "", "*_`~#\"'’‘“”?!")
_NUMBER = re.compile(r"^\(?[0-9]{1,3}(?:(?:\.[0-9]{1,3})+[.):]?|[.):])\s+(?=\S)")
_DASHES = re.compile(r"[-‐‑‒–—/]")
_SPACES = re.compile(r"\s+")
_ASIDE = re.compile(r"\s*\([^()]*\)\s*")
_CLOSED_COMPOUNDS = (
    ("postmortem", "post mortem"),
    ("followup", "follow up"),
    ("oncall", "on call"),
)


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """`name` without emphasis, emoji, number, colon and case: "**1.1 Went Well:**" is "went well".

    Dashes and slashes count as spaces, "&" as "and"; what stands in parentheses stays.
    """
    text = without_comment_text(name).translate(_MARKS)
    text = "".join(" " if unicodedata.category(ch) in _SYMBOLS else ch for ch in text)
    text = _NUMBER.sub("", text.strip()).casefold().replace("&", " and ")
    text = _SPACES.sub(" ", _DASHES.sub(" ", text)).strip(" :.,;")
    for closed, open_ in _CLOSED_COMPOUNDS:
        text = text.replace(closed, open_)
    return text


_SYMBOLS = frozenset(("So", "Sk", "Cf", "Mn", "Co", "Cn"))


def without_asides(key: str) -> str:
    """`key` without what stands in parentheses: "timeline (utc)" is "timeline"."""
    return _SPACES.sub(" ", _ASIDE.sub(" ", key)).strip(" :.,;")
