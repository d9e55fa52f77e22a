"""A severity whose code the guide knows under another name."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.errors import excerpt
from incidentkit.findings.level import Level
from incidentkit.findings.subject import Raised, Subject
from incidentkit.notation.text import plain_label


def severity_name(subject: Subject) -> Iterator[Raised]:
    """The code counts, but one of the two is wrong; information only under the default guide."""
    severity = subject.facts.severity
    level = subject.guide.level_for(severity)
    if severity is None or level is None or severity.code is None or severity.name is None:
        return
    if level.name is not None and not level.has_name(plain_label(severity.name)):
        yield Raised(
            code="severity-name-mismatch",
            message=f"severity: {excerpt(severity.label)}, but {severity.code} is {level.name!r}",
            path="severity",
            place=subject.place("severity"),
            level=None if subject.own_guide else Level.INFO,
        )
