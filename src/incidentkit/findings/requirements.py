"""What the caller requires and the report leaves empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from incidentkit.findings.required import is_empty
from incidentkit.findings.subject import Raised, Subject
from incidentkit.model.milestone_names import MILESTONES

_TIMED: Final = {f"{name}_at": name for name in MILESTONES}
"""The milestone of each attribute that a field states the time of."""


def requirements(subject: Subject) -> Iterator[Raised]:
    """A finding for each path that is required and not filled in; unread text fills nothing.

    A time is filled in by a row of the timeline that states the milestone, and by its day: who
    requires a start wants to know it, from whichever place.
    """
    for path in subject.options.required.of(subject.facts.template):
        milestone = _TIMED.get(path)
        if milestone is not None and subject.milestones[milestone].known:
            continue
        if is_empty(subject.facts, path):
            yield Raised(
                code="required-empty",
                message=f"{path}: required, and nothing is filled in",
                path=path,
                place=subject.place(path),
            )
