"""Where an incident or an action stands, read from the word a label starts with."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from incidentkit.notation.text import one_line, plain_label

_E = TypeVar("_E", bound=enum.Enum)


class State(enum.Enum):
    """Where an incident, or the document about it, stands."""

    INVESTIGATING = "investigating"
    IDENTIFIED = "identified"
    MONITORING = "monitoring"
    MITIGATED = "mitigated"
    RESOLVED = "resolved"
    CLOSED = "closed"
    ONGOING = "ongoing"
    POSTMORTEM = "postmortem"
    DRAFT = "draft"
    UNDER_REVIEW = "under_review"
    FINAL = "final"


class ActionState(enum.Enum):
    """Where an action item stands."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    CANCELLED = "cancelled"
    PROPOSED = "proposed"


_STATE_WORDS: Mapping[State, tuple[str, ...]] = MappingProxyType(
    {
        State.INVESTIGATING: ("investigating", "under investigation"),
        State.IDENTIFIED: ("identified",),
        State.MONITORING: ("monitoring", "monitored"),
        State.MITIGATED: ("mitigated",),
        State.RESOLVED: ("resolved", "fixed", "solved"),
        State.CLOSED: ("closed",),
        State.ONGOING: ("ongoing", "active", "open", "in progress"),
        State.POSTMORTEM: ("postmortem", "post mortem"),
        State.DRAFT: ("draft",),
        State.UNDER_REVIEW: (
            "under review",
            "in review",
            "review",
            "pending review",
            "awaiting review",
        ),
        State.FINAL: ("final", "finalised", "finalized", "published", "approved"),
    },
)

_ACTION_WORDS: Mapping[ActionState, tuple[str, ...]] = MappingProxyType(
    {
        ActionState.OPEN: (
            "open",
            "not started",
            "not done",
            "not yet started",
            "unstarted",
            "to do",
            "todo",
            "new",
            "pending",
            "planned",
            "scheduled",
            "backlog",
            "queued",
            "incomplete",
        ),
        ActionState.IN_PROGRESS: (
            "in progress",
            "wip",
            "work in progress",
            "started",
            "ongoing",
            "underway",
            "under way",
            "active",
            "doing",
            "in flight",
            "in review",
            "under review",
            "partially done",
            "partially complete",
        ),
        ActionState.DONE: (
            "done",
            "complete",
            "completed",
            "closed",
            "fixed",
            "finished",
            "resolved",
            "merged",
            "shipped",
            "deployed",
            "implemented",
            "released",
        ),
        ActionState.CANCELLED: (
            "cancelled",
            "canceled",
            "won't do",
            "wont do",
            "won't fix",
            "wont fix",
            "wontfix",
            "dropped",
            "rejected",
            "declined",
            "abandoned",
            "obsolete",
            "not planned",
            "not needed",
            "no longer needed",
            "superseded",
        ),
        ActionState.PROPOSED: ("proposed", "proposal", "suggested", "idea", "under consideration"),
    },
)


def _by_word(table: Mapping[_E, tuple[str, ...]]) -> Mapping[str, _E]:
    return MappingProxyType({word: state for state, words in table.items() for word in words})


_STATES = _by_word(_STATE_WORDS)
_ACTION_STATES = _by_word(_ACTION_WORDS)

LONGEST_LABEL = 200
"""Characters of a label that are looked at."""

_DONE_MARKS = frozenset("\u2705\u2714\u2713\u2611")
_REMARK = re.compile(r"\s*[(\[{;:,.\u2013\u2014\u2192/|]|\s+-+\s|\s+(?:or|->)\s")
_ALTERNATIVE = re.compile(r"[,/|]|\s+or\s+")
_WHY_CLOSED = re.compile(
    r"(?:(?:as|is|was|marked as|because|it's|a) )*(?:won'?t (?:fix|do|implement)|wontfix"
    r"|will not (?:fix|do|implement|be (?:fixed|done|implemented))|cancel(?:l)?ed|rejected|declined"
    r"|abandoned|dropped|obsolete|superseded|duplicated?|dupe?|invalid|stale|not (?:planned|needed"
    r"|required|reproducible|applicable|actionable|a bug|relevant)|no longer (?:planned|needed"
    r"|required|relevant|applicable)|never (?:done|started|implemented)|out of scope|by design"
    r"|(?:can't|cannot|could not|couldn't) reproduce|no action (?:needed|required|taken))"
    r"(?=\s*(?:$|[()\[\]{};:,.\u2013\u2014#]|-|by\b|of\b|as\b|since\b|because\b|due\b|for\b"
    r"|after\b|per\b|in favou?r\b))"
)
_UNFINISHED = re.compile(
    r"(?:partial(?:ly)?|partly|in part|mostly|largely|almost|nearly|half|except|not (?:yet|really"
    r"|fully|completely|entirely)|pending|awaiting|waiting|to be|re-?opened|reverted|rolled back)\b"
    r"|[0-9]{1,2} ?%"
)


def state_of(label: str) -> State | None:
    """Where an incident stands: the state that `label` starts with, or None.

    Case, emphasis and emoji don't count. More text counts as a remark only behind a separator:
    "Resolved (monitoring)" is RESOLVED, "Not resolved" is None. A menu of states is None.
    """
    return _lookup(label, _STATES)


def action_state_of(label: str) -> ActionState | None:
    """Where an action item stands: the state that `label` starts with, or None.

    The rules are those of `state_of`, but the remark has a say: "Closed (won't fix)" is CANCELLED,
    and a remark that contradicts its state ("Done (not yet)", "Done (partially)", "Open - done")
    makes it None. A tick mark alone is DONE.
    """
    if label.strip().rstrip("\ufe0f") in _DONE_MARKS:
        return ActionState.DONE
    plain = plain_label(one_line(label)[:LONGEST_LABEL]).casefold()
    head, *remarks = (_key(part) for part in _ACTION_REMARK.split(plain))
    found = _ACTION_STATES.get(head)
    if found is None or (found is ActionState.DONE and _is_menu(plain)):
        return None
    return None


def _lookup(label: str, table: Mapping[str, _E]) -> _E | None:
    plain = plain_label(one_line(label)[:LONGEST_LABEL])
    remark = _REMARK.search(plain)
    found = table.get(_key(plain[: remark.start()] if remark else plain))
    if found is None:
        return None
    others = {table.get(_key(part)) for part in _ALTERNATIVE.split(plain)}
    return found if others <= {found, None} else None


def _key(word: str) -> str:
    return " ".join(plain_label(word).casefold().replace("-", " ").replace("_", " ").split())
