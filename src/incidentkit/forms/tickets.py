"""Columns that hold the tickets of actions: what heads them, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterable

from incidentkit.forms.keys import key_of, without_asides
from incidentkit.forms.placeholders import says_nothing
from incidentkit.forms.states_beside import state_beside
from incidentkit.notation.late_patterns import late
from incidentkit.notation.text import strip_emphasis

_TICKET_HEADS = frozenset(
    map(
        key_of,
        (
            *("issue", "bug", "bug #", "issue #", "jira", "github issue", "gitlab issue", "linear"),
            *("tracking", "tracker", "tracking issue", "tracking ticket", "tracking id"),
            *("tracked in", "jira ticket", "jira issue", "jira id", "jira key", "issue id"),
            *("issue key", "bug id", "issue link", "ticket link", "ticket id", "ticket number"),
            *("issue number", "task id", "vorgang"),
        ),
    )
)
"""What heads the tickets of actions, where these stand below; each means other things, too."""
_TICKET = late(
    r"\[[^]\n]+\]\(\S+\)|<?https?://\S+>?|[\w./-]*#[0-9]+"
    r"|(?:[^\W\d_][\w.]{0,20}[-/ ])?[0-9]{1,9}"
)


def heads_tickets(head: str) -> bool:
    """Whether a column of that head is one of tickets, if it holds some."""
    return without_asides(key_of(head)) in _TICKET_HEADS


def are_tickets(cells: Iterable[str], *, stated: bool) -> bool:
    """Whether the cells of a column are tickets, or say that there is none.

    Behind them may be where each action stands, if that is not `stated` in a column of its own.
    """
    bare = (
        told.text if not stated and (told := state_beside(text)) else strip_emphasis(text)
        for text in cells
    )
    texts = [text for text in bare if not says_nothing(text)]
    return bool(texts) and all(map(_TICKET.fullmatch, texts))
