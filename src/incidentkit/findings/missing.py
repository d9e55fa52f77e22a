"""Milestones without which nothing can be measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from incidentkit.findings.reported import reports_nothing
from incidentkit.findings.subject import Raised, Subject
from incidentkit.model.milestone import LATE

_ALWAYS: Final = {"started": "the start", "detected": "the detection"}


def missing_milestones(subject: Subject) -> Iterator[Raised]:
    """Start, detection and end, where the report gives neither time nor day; one finding for all.

    Any of mitigated, recovered, resolved and closed is an end. One that goes on needs none.
    """
    if reports_nothing(subject):
        return
    known = subject.milestones
    missing = [what for name, what in _ALWAYS.items() if known[name].basis is None]
    if not subject.ongoing and not any(known[name].basis for name in LATE):
        missing.append("the end")
    if missing:
        yield Raised(
            code="missing-milestone",
            message=f"no field and no row is read as {_told(missing)}",
        )


def _told(names: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))
