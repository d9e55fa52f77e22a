"""The words of a timeline's row that state a milestone, as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from generated.markdown import code, table
from generated.phrases import readable
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.notation.milestones import (
    eastern_kinds,
    italian_dutch_kinds,
    kind_denials,
    kind_parts,
    western_kinds,
)
from incidentkit.notation.milestones.kind_words import PHRASES

_PARTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "TROUBLE": kind_parts.TROUBLE,
        "ERRORS": kind_parts.ERRORS,
        "SERVICE": kind_parts.SERVICE,
        "USERS": kind_parts.USERS,
        "RESPONDER": kind_parts.RESPONDER,
        "BAD": kind_parts.BAD,
        "LOOK INTO": kind_parts.LOOK_INTO,
        "CHANGE": kind_parts.CHANGE,
        "APPLIED": kind_parts.APPLIED,
        "DONE": kind_parts.DONE,
        "FIX": kind_parts.FIX,
        "BEGAN": kind_parts.BEGAN,
        "START": kind_parts.START,
        "LEVEL": kind_parts.LEVEL,
    }
)
"""What stands for many words, by the name that the page gives it; the longest first."""


def english() -> str:
    """The phrases of each milestone."""
    return _lists(PHRASES)


def parts() -> str:
    """What the words in capitals stand for."""
    rows = ((code(name), code(_told(part, but=name))) for name, part in _PARTS.items())
    return table(("word", "stands for"), rows)


def abroad() -> str:
    """The phrases of each milestone in other languages."""
    tongues = (
        ("German, French, Spanish and Portuguese", western_kinds.PHRASES),
        ("Italian and Dutch", italian_dutch_kinds.PHRASES),
        ("Japanese, Chinese and Korean", eastern_kinds.PHRASES),
    )
    return "\n".join(f"### {name}\n\n{_lists(phrases, '####')}" for name, phrases in tongues)


def denials() -> str:
    """The words that take a statement back."""
    said = {
        "Nothing behind them is stated": kind_denials.NEVER,
        "The clause they stand in states nothing": kind_denials.WITHIN,
        "Heads, before a colon, of what is no fact": kind_denials.PROPOSED,
        "Nothing has been achieved yet, or only in part": kind_denials.IN_PART,
        "What was achieved before is taken back": kind_denials.UNDONE,
        "What stands behind them, up to a comma, is of another time": kind_denials.UNTIL_COMMA,
    }
    return "\n".join(f"{name}:\n\n{', '.join(_spans(words))}.\n" for name, words in said.items())


def _lists(phrases: Mapping[str, Iterable[str]], level: str = "###") -> str:
    return "\n".join(
        f"{level} {name}\n\n{''.join(f'- {span}' + chr(10) for span in _spans(phrases[name]))}"
        for name in MILESTONES
        if name in phrases
    )


def _spans(phrases: Iterable[str]) -> Iterator[str]:
    for told in dict.fromkeys(map(_told, phrases)):
        yield code(told.replace("`", "'"))


def _told(phrase: str, *, but: str = "") -> str:
    for name, part in _PARTS.items():
        if name != but:
            phrase = phrase.replace(part, name)
    return readable(phrase)
