"""A label that nobody knows and that looks like one that everybody knows: "Servity"."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from incidentkit.errors import excerpt
from incidentkit.findings.subject import Raised, Subject

_LABELS: Final = (
    *("severity", "priority", "status", "duration", "impact", "summary", "root cause", "timeline"),
    *("started", "start time", "detected", "acknowledged", "mitigated", "resolved", "end time"),
    *("detection time", "resolution time", "affected services", "incident commander"),
    *("incident id", "author", "action items", "lessons learned"),
)
"""What most reports have."""
_NEAR: Final = 0.8
_SHORTEST: Final = 5
_NAMED_BY_THE_READER: Final = " note"
"""What stands beside a value is kept under its label and this."""


def misspelt_label(subject: Subject) -> Iterator[Raised]:
    """A field of no attribute whose label is a letter or two from a common one.

    There is no fix: the field may be what it says.
    """
    for index, field in enumerate(subject.facts.custom):
        meant = _meant(field.label.casefold())
        if meant is not None:
            yield Raised(
                code="misspelt-label",
                message=f"{excerpt(field.label)} is no label that is known; did you mean"
                f" {meant.capitalize()!r}?",
                path=f"custom[{index}]",
                place=subject.place(f"custom[{index}]"),
            )


def _meant(label: str) -> str | None:
    if len(label) < _SHORTEST or label.endswith(_NAMED_BY_THE_READER):
        return None
    near = get_close_matches(label, _LABELS, n=1, cutoff=_NEAR)
    return near[0] if near and _is_mistyped(label, near[0]) else None


def _is_mistyped(label: str, meant: str) -> bool:
    """Whether the ends are those of the word: "Impacts" and "Detector" are other words."""
    if label.startswith(meant) or label[0] != meant[0]:
        return False
    return label[-1] == meant[-1] or sorted(label) == sorted(meant)
