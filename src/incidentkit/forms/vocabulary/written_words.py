"""The words of values that are new in a report of another language: all of them are read.

Data. Answers and whether somebody is "not affected" are read in English alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

LENGTHS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "de": "1 Stunde 30 Minuten",
        "fr": "1 heure 30 minutes",
        "es": "1 hora 30 minutos",
        "pt": "1 hora 30 minutos",
        "it": "1 ora 30 minuti",
        "nl": "1 uur 30 minuten",
        "ja": "1時間30分",
        "zh": "1小时30分钟",
        "ko": "1시간 30분",
    }
)
"""How each language writes a duration."""

_ONGOING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "de": "Andauernd",
        "fr": "En cours",
        "es": "En curso",
        "pt": "Em andamento",
        "it": "In corso",
        "nl": "Lopend",
    }
)


def ongoing_word(language: str | None) -> str:
    """What stands in place of an end that hasn't come yet, in a language."""
    return _ONGOING.get(language or "", "Ongoing")
