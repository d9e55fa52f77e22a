"""A status in words that nobody knows: it counts, and not as whoever wrote it meant it."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.errors import excerpt
from incidentkit.findings.actions import is_open
from incidentkit.findings.subject import Raised, Subject, first_places, lines_told
from incidentkit.model.status import Status


def unknown_status(subject: Subject) -> Iterator[Raised]:
    """A status of the incident, or of action items, whose label names no known state.

    Action items with the same word share a finding.
    """
    for path in ("status", "final_status"):
        status: Status | None = getattr(subject.facts, path)
        if status is not None and status.state is None:
            yield Raised(
                code="unknown-status",
                message=f"{path}: {excerpt(status.label)} is no known state; it says neither that"
                " the incident goes on nor that it is over",
                path=path,
                place=subject.place(path),
            )
    yield from _of_actions(subject)


def _of_actions(subject: Subject) -> Iterator[Raised]:
    paths: dict[str, list[str]] = {}
    labels: dict[str, str] = {}
    for index, item in enumerate(subject.facts.action_items):
        if item.status is not None and item.status.state is None and is_open(item):
            key = item.status.label.casefold()
            labels.setdefault(key, item.status.label)
            paths.setdefault(key, []).append(f"action_items[{index}].status")
    for key, (first, *rest) in paths.items():
        others = first_places(*map(subject.place, rest))
        more = f"; so does that of {len(rest)} more{lines_told(others)}" if rest else ""
        yield Raised(
            code="unknown-status",
            message=f"{first}: {excerpt(labels[key])} is no known state; it counts as open{more}",
            path=first,
            place=subject.place(first),
            related=others,
        )
