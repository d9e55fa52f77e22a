"""Whether a stretch of text states by labels which incident it is of, and of what day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from incidentkit.forms.vocabulary.lookup import VOCABULARY, resolve
from incidentkit.notation.late_patterns import late

_LABEL: Final = late(
    r"(?:^|(?<=[\r\n]))[ \t]{0,3}(?:[-*+|>][ \t]{1,3})?[*_]{0,3}([^\W\d_][^\r\n:|*]{0,40}?)"
    r"[*_]{0,3}[ \t]{0,3}[:|]"
)
_ROOT: Final = (VOCABULARY.root,)
_WHICH: Final = frozenset(("severity", "id"))
_WHEN: Final = frozenset(("date", "started_at"))
_TWICE: Final = 2


def have_own_fields(text: str) -> bool:
    """Whether labels state its severity or its identifier, and its day or its start."""
    paths = _paths(found[1] for found in _LABEL.finditer(text))
    return not _WHICH.isdisjoint(paths) and not _WHEN.isdisjoint(paths)


def own_fields_twice(text: str) -> bool:
    """Whether the same labels state both of these at least twice; a cheap look ahead."""
    count = Counter(found[1].casefold() for found in _LABEL.finditer(text))
    paths = _paths(label for label, times in count.items() if times >= _TWICE)
    return not _WHICH.isdisjoint(paths) and not _WHEN.isdisjoint(paths)


def _paths(labels: Iterable[str]) -> set[str]:
    entries = (resolve(label, _ROOT) for label in dict.fromkeys(labels))
    return {entry.slot.path for entry in entries if entry is not None and entry.slot is not None}
