"""Facts that are written in a way that is not read: HTML tables, nested front matter, quotes."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.findings.subject import Raised, Subject
from incidentkit.forms.unread_notations import unread_notations


def unread_notation(subject: Subject) -> Iterator[Raised]:
    """One finding for each block of text. There is no fix: it takes another notation."""
    for path, said in unread_notations(subject.facts):
        yield Raised(
            code="unread-notation",
            message=f"{path}: {said}",
            path=path,
            place=subject.place(path),
        )
