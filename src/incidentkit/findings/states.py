"""What the status says, against the milestones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from incidentkit.errors import excerpt
from incidentkit.findings.liveness import LIVE, OVER
from incidentkit.findings.reported import reports_nothing
from incidentkit.findings.subject import Raised, Subject, first_places, told
from incidentkit.findings.texts import texts_of
from incidentkit.model.frozen_map import EMPTY
from incidentkit.model.milestone import LATE
from incidentkit.model.status import Status
from incidentkit.notation.late_patterns import late
from incidentkit.notation.states import State

_DAY: Final = late(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}:[0-9]{2}|\b[0-9]{1,2}[./][0-9]{1,2}[./]")
"""A day or a time of day within a status: "Resolved (2024-03-01)"."""
_CLOCK: Final = late(r"\b[0-9]{1,2}:[0-9]{2}\b|\b[0-9]{1,2} ?[ap](?:\. ?)?m\b", re.IGNORECASE)


def states(subject: Subject) -> Iterator[Raised]:
    """A status that the milestones contradict, or that leaves out when it was resolved."""
    for path, status in _stated(subject):
        if status.state in LIVE:
            yield from _live(subject, path, status)
        elif status.state in OVER:
            yield from _over(subject, path, status)


def _stated(subject: Subject) -> Iterator[tuple[str, Status]]:
    """The statuses that a report states, the later one first: it is the one that counts."""
    for path in ("final_status", "status"):
        status: Status | None = getattr(subject.facts, path)
        if status is not None:
            yield path, status
            if path == "final_status":
                return


def _live(subject: Subject, path: str, status: Status) -> Iterator[Raised]:
    """The incident goes on, and a field says when it was resolved."""
    resolved = subject.facts.resolved_at
    if resolved is None:
        return
    but = f"resolved_at{subject.line('resolved_at')} is {told(resolved)}"
    raised = _mismatch(subject, path, status, "resolved_at", but)
    yield attrs.evolve(raised, changes=_fix(subject, path, status))


def _mismatch(subject: Subject, path: str, status: Status, against: str, but: str) -> Raised:
    """A status, and the attribute that it goes against."""
    return Raised(
        code="status-mismatch",
        message=f"{path}: says {excerpt(status.label)}, but {but}",
        path=path,
        place=subject.place(path),
        related=first_places(subject.place(against)),
    )


def _fix(subject: Subject, path: str, status: Status) -> Mapping[str, Any]:
    """A status that was not brought up to date: nobody can state a time of resolving before it.

    Not where it is monitored, which may follow the end, and not where a row follows the end.
    """
    resolved = subject.facts.resolved_at
    later = any(
        row.at is not None and resolved is not None and row.at > resolved
        for row in subject.facts.timeline
    )
    return EMPTY if later or status.state is State.MONITORING else {path: "Resolved"}


def _over(subject: Subject, path: str, status: Status) -> Iterator[Raised]:
    if subject.facts.stated_ongoing:
        but = f"the end is stated as ongoing{subject.line('stated_ongoing')}"
        yield _mismatch(subject, path, status, "stated_ongoing", but)
    elif not reports_nothing(subject) and not _says_when(subject, status):
        yield Raised(
            code="resolved-without-time",
            message=f"{path}: says {excerpt(status.label)}, but nothing says when that was",
            path=path,
            place=subject.place(path),
        )


def _says_when(subject: Subject, status: Status) -> bool:
    """Whether anything could say when it was over, or how long it took, be it unread or prose.

    What is unread has a finding of its own. A timeline says when, if in words that are not known:
    that none of its rows is read as the end is for `missing-milestone` to say.
    """
    facts = subject.facts
    return (
        any(subject.milestones[name].basis for name in LATE)
        or any(f"{name}_at" in facts.unparsed for name in LATE)
        or facts.stated_duration is not None
        or "stated_duration" in facts.unparsed
        or any(row.at or row.on or row.unparsed for row in facts.timeline)
        or _DAY.search(status.label) is not None
        or any(_CLOCK.search(text) for _, text in texts_of(facts))
    )
