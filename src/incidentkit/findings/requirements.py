"""What the caller requires and the report leaves empty."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.findings.required import is_empty
from incidentkit.findings.subject import Raised, Subject


def requirements(subject: Subject) -> Iterator[Raised]:
    """A finding for each path that is required and not filled in; unread text fills nothing."""
    for path in subject.options.required.of(subject.facts.template):
        if is_empty(subject.facts, path):
            yield Raised(
                code="required-empty",
                message=f"{path}: required, and nothing is filled in",
                path=path,
                place=subject.place(path),
            )
