"""A label that nobody knows and that looks like one that everybody knows: "Servity"."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from incidentkit.errors import excerpt
from incidentkit.findings.level import Level
from incidentkit.findings.required import is_empty
from incidentkit.findings.subject import Raised, Subject
from incidentkit.model.frozen_map import FrozenMap

_LABELS: Final = FrozenMap(
    {
        "severity": "severity",
        "priority": "severity",
        "status": "status",
        "duration": "stated_duration",
        "impact": "impact",
        "summary": "summary",
        "root cause": "root_cause",
        "timeline": "timeline",
        "started": "started_at",
        "start time": "started_at",
        "detected": "detected_at",
        "acknowledged": "acknowledged_at",
        "mitigated": "mitigated_at",
        "resolved": "resolved_at",
        "end time": "resolved_at",
        "detection time": "detected_at",
        "resolution time": "resolved_at",
        "affected services": "services",
        "incident commander": "people",
        "incident id": "id",
        "author": "people",
        "action items": "action_items",
        "lessons learned": "lessons",
    }
)
"""What most reports have, and the attribute that it fills."""
_NEAR: Final = 0.8
_SHORTEST: Final = 5
_NAMED_BY_THE_READER: Final = " note"
"""What stands beside a value is kept under its label and this."""


def misspelt_label(subject: Subject) -> Iterator[Raised]:
    """As `misspelt_labels`, without the attributes."""
    return (raised for raised, _ in misspelt_labels(subject))


def misspelt_labels(subject: Subject) -> Iterator[tuple[Raised, str]]:
    """A field of no attribute whose label is nearly a common one, and the attribute of that.

    Where its attribute is empty, its value is lost; where that is filled, it is only good to know.
    There is no fix: the field may be what it says.
    """
    for index, field in enumerate(subject.facts.custom):
        meant = _meant(field.label.casefold())
        if meant is not None:
            raised = Raised(
                code="misspelt-label",
                message=f"{excerpt(field.label)} is no label that is known; did you mean"
                f" {meant.capitalize()!r}?",
                path=f"custom[{index}]",
                place=subject.place(f"custom[{index}]"),
                level=None if is_empty(subject.facts, _LABELS[meant]) else Level.INFO,
            )
            yield raised, _LABELS[meant]


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
