"""What a reader returns in place of a value when a text can't be read."""

from __future__ import annotations

import enum

from incidentkit.frozen_by_types import frozen_by_types


class Reason(enum.Enum):
    """Why a text was left unread."""

    UNREADABLE = "unreadable"
    """It isn't a value of this kind."""

    AMBIGUOUS = "ambiguous"
    """It can mean two things, and nothing in it says which."""


@frozen_by_types(kw_only=True)
class Unread:
    """A text that was not read. `why` is a lower-case sentence part fit for a message."""

    reason: Reason
    why: str


def unreadable(why: str) -> Unread:
    """An `Unread` for a text that is no value of this kind."""
    return Unread(reason=Reason.UNREADABLE, why=why)


def ambiguous(why: str) -> Unread:
    """An `Unread` for a text that can mean two things."""
    return Unread(reason=Reason.AMBIGUOUS, why=why)
