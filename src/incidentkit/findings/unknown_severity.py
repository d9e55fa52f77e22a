"""A severity that nobody knows a level for: it counts, and is measured against nothing."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from string import digits
from typing import Final

from incidentkit.errors import excerpt
from incidentkit.findings.level import Level
from incidentkit.findings.subject import Raised, Subject
from incidentkit.model.severity import Severity
from incidentkit.model.severity_level import SeverityLevel
from incidentkit.notation.late_patterns import late
from incidentkit.notation.severities import LEVEL_NAMES, LONGEST_LABEL, names_levels, severity_code
from incidentkit.notation.severities_abroad import LEVEL_WORDS_ABROAD
from incidentkit.notation.text import plain_label

_WORD: Final = late(r"\w+")
_MISTYPED: Final = str.maketrans({"l": "1", "I": "1", "i": "1", "|": "1", "O": "0", "o": "0"})
"""Letters that look like a digit at the end of a code."""
_HIGHEST: Final = 5
"""The last number of any scale in common use: "SEV-5", "P5"."""

_NEAR: Final = 0.7
"""How alike two words are of which one may be the other mistyped."""


def unknown_severity(subject: Subject) -> Iterator[Raised]:
    """A severity whose words, or whose code, no guide and nobody else uses for a level.

    Under a caller's policy any that is no level of it, be it one of another scale. A warning where
    it looks mistyped, else information. There is no fix: what was meant is a guess.
    """
    severity = subject.facts.severity
    if severity is None or subject.guide.level_for(severity) is not None:
        return
    is_used = _is_used(severity.label) and not _is_beyond(subject, severity.code)
    if is_used and not subject.options.policy_given:
        return
    what = "is no level of the caller's policy" if is_used else "names no known level"
    meant = None if is_used or severity.code is not None else _meant(subject, severity)
    yield Raised(
        code="unknown-severity",
        message=f"severity: {excerpt(severity.label)} {what}; no target applies to it"
        + (f"; did you mean {meant!r}?" if meant else ""),
        path="severity",
        place=subject.place("severity"),
        level=None if meant else Level.INFO,
    )


def _is_used(label: str) -> bool:
    """Whether a label has a code or a word that is in use for levels, in whichever language."""
    words = _WORD.findall(label[:LONGEST_LABEL].casefold())
    return names_levels(label) or not LEVEL_WORDS_ABROAD.isdisjoint(words)


def _is_beyond(subject: Subject, code: str | None) -> bool:
    """Whether a code is in no scale: not in one of the report's own guide, nor in any in use."""
    if code is None:
        return False
    levels: tuple[SeverityLevel, ...] = subject.guide.levels if subject.own_guide else ()
    known = {severity_code(level.code) or "" for level in levels if level.code is not None}
    scales = {own.rstrip(digits) for own in known}
    return int(code[-1]) > _HIGHEST or code.rstrip(digits) in scales


def _meant(subject: Subject, severity: Severity) -> str | None:
    """The level that a mistyped label is near to; those of the guide before all others."""
    label = plain_label(severity.label[:LONGEST_LABEL])
    code = severity_code(label[:-1] + label[-1:].translate(_MISTYPED))
    if code is not None:
        return code
    levels: tuple[SeverityLevel, ...] = subject.guide.levels
    own: list[str] = [name for level in levels for name in (level.name, *level.aliases) if name]
    for names in (own, sorted(name.capitalize() for name in LEVEL_NAMES)):
        folded = {name.casefold(): name for name in names}
        near = get_close_matches(label.casefold(), folded, n=1, cutoff=_NEAR)
        if near:
            return folded[near[0]]
    return None
