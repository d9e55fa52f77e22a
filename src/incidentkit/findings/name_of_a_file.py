"""The name of a file in place of what the file says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from incidentkit.errors import excerpt
from incidentkit.findings.subject import Raised, Subject
from incidentkit.notation.late_patterns import late

_NAME: Final = late(r"\s*[^\s<>|*?\"#][^\n\r<>|*?\"]{0,250}\.(?:md|markdown|mdown|txt)\s*")


def name_of_a_file(subject: Subject) -> Iterator[Raised]:
    """A text that is a line with a path, and came without one: it was meant to be opened.

    Nobody looks at the disk: a reader of text gives the same answer everywhere.
    """
    reading = subject.reading
    if reading is None or subject.facts.path is not None:
        return
    if _NAME.fullmatch(reading.source.text):
        yield Raised(
            code="name-of-a-file",
            message=f"the whole text is {excerpt(reading.source.text.strip())}, which looks like"
            " the name of a file; `from_file` reads files",
            place=reading.source.place(0, 0),
        )
