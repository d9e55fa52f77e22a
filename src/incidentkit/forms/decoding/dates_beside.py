"""Whether rows stand beside a date that is another than the one that counts."""

from __future__ import annotations

from typing import Final

from incidentkit.forms.decoding.draft import Code, Draft
from incidentkit.notation.outcome import Unread, ambiguous

_ANOTHER_DATE: Final = ambiguous("the date beside it is another than that of the report")
_BOTH: Final = 2
"""The statement that counts, and the other one."""


def another_date(draft: Draft, context: tuple[str, ...]) -> Unread | None:
    """Why clock times have no day, where a field of their own section states another date.

    `context` is what stands over the rows. They may be of that day, or those of a second incident,
    of which nothing is measured. None where no such field is known.
    """
    other = any(
        note.code is Code.CONTRADICTION
        and note.path == "date"
        and len(note.contexts) == _BOTH
        # What stands over a field begins with its own label.
        and _is_within(context, note.contexts[1][1:])
        and not _is_within(note.contexts[0][1:], note.contexts[1][1:])
        for note in draft.notes
    )
    return _ANOTHER_DATE if other else None


def _is_within(context: tuple[str, ...], section: tuple[str, ...]) -> bool:
    return bool(section) and context[-len(section) :] == section
