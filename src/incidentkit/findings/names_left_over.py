"""Labels and headings that mean nothing, of which one may be meant for an attribute."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from incidentkit.errors import excerpt
from incidentkit.findings.misspelt_label import misspelt_labels
from incidentkit.findings.subject import Subject
from incidentkit.forms.vocabulary.lookup import VOCABULARY, resolve
from incidentkit.place import Place

_ROOT: Final = (VOCABULARY.root,)
_LEVEL: Final = 5
_NAMES: Final = 8
"""So many words a level, or names of people, have at most."""


def names_left_over(subject: Subject, path: str) -> Iterator[tuple[Place | None, str]]:
    """Where each of them stands, and what to say of it.

    Of a time, a length, a level or a name only labels beside which such a thing can stand, and no
    headings: the others are no news.
    """
    facts = subject.facts
    holds = _test_of(path)
    misspelt = {raised.path for raised, _ in misspelt_labels(subject)}
    for number, one in enumerate(facts.custom):
        place = f"custom[{number}]"
        known = place in misspelt or resolve(one.label, _ROOT) is not None
        if not known and (holds is None or holds(one.value)):
            yield subject.place(place), _said("label", one.label)
    for number, section in enumerate(facts.sections):
        if holds is None and section.heading is not None and section.under is None:
            yield subject.place(f"sections[{number}]"), _said("heading", section.heading)


def _said(kind: str, name: str) -> str:
    return f"the {kind} {excerpt(name)} means nothing that is known"


def _test_of(path: str) -> Callable[[str], bool] | None:
    """What tells whether a text can be a value of the attribute; None for one of any text."""
    last = path.rpartition(".")[2]
    if last.endswith(("_at", "_on", "duration", "_lag")) or last in {"date", "due"}:
        return _has_digits
    if last in {"severity", "status", "id"}:
        return _is_level
    if path.startswith("people") or last in {"owner", "detected_by", "escalated_to", "actor"}:
        return _are_names
    return None


def _has_digits(text: str) -> bool:
    return any(map(str.isdecimal, text))


def _is_level(text: str) -> bool:
    return len(text.split()) <= _LEVEL


def _are_names(text: str) -> bool:
    return len(text.split()) <= _NAMES and not _has_digits(text)
