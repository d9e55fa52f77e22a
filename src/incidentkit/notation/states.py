"""Where an incident or an action stands, read from the word a label starts with."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from incidentkit.notation.closing_remarks import (
    says_cancelled,
    says_reopened,
    says_report_done,
    says_unfinished,
)
from incidentkit.notation.late_patterns import late
from incidentkit.notation.remembered import remembered_text
from incidentkit.notation.states_abroad import ACTION_STATES, INCIDENT_STATES, STILL_ONGOING
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
        State.INVESTIGATING: ("investigating", "under investigation", "acknowledged"),
        State.IDENTIFIED: ("identified",),
        State.MONITORING: ("monitoring", "monitored"),
        State.MITIGATED: ("mitigated",),
        State.RESOLVED: ("resolved", "fixed", "solved"),
        State.CLOSED: ("closed",),
        State.ONGOING: ("ongoing", "active", "open", "in progress", "triggered", "fixing"),
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
            "outstanding",
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
            "deferred",
            "postponed",
            "delayed",
            "on hold",
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


_ONGOING = STILL_ONGOING | frozenset(
    ("ongoing", "still ongoing", "(ongoing)", "in progress", "not yet resolved")
)


def _by_word(table: Mapping[_E, tuple[str, ...]]) -> Mapping[str, _E]:
    return MappingProxyType({word: state for state, words in table.items() for word in words})


_STATES = _by_word(_STATE_WORDS)
_ACTION_STATES = _by_word(_ACTION_WORDS)


def _abroad(table: Mapping[str, str], states: type[_E]) -> Mapping[str, _E]:
    words = ((word, states(state)) for state, line in table.items() for word in line.split("|"))
    return MappingProxyType({word.strip(): state for word, state in words})


_STATES_ABROAD = _abroad(INCIDENT_STATES, State)
_ACTION_STATES_ABROAD = _abroad(ACTION_STATES, ActionState)

LONGEST_LABEL = 200
"""Characters of a label that are looked at."""

_DONE_MARKS = frozenset("\u2705\u2714\u2713\u2611") | {
    *(":white_check_mark:", ":heavy_check_mark:", ":ballot_box_with_check:"),
}
_UNDER_WAY_MARKS = frozenset("\U0001f504\U0001f6a7\U0001f3d7")
"""Arrows in a circle, and building sites; what an hourglass or a cross says differs by house."""
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_REMARK = late(
    r"\s*[(\[{;:,.\u2013\u2014\u2192/|]|\s+-+\s|\s+(?:or|->)\s"
    # The day on which it came to stand so.
    r"|\s+(?:(?:on|since|as of)\s+)?"
    rf"(?=[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}\b|[0-9]{{1,2}}[./][0-9]{{1,2}}[./][0-9]{{2,4}}\b"
    rf"|[0-9]{{1,2}} {_MONTH}|{_MONTH}[a-z]*\.? [0-9]{{1,2}}\b)"
)
_PUT_OFF = late(r"(?:deferred|postponed|delayed|on hold) (?:to|until|till)(?: .+)?")
"""What is put off is still to be done, whatever it waits for."""
_ALTERNATIVE = late(r"[,;/|\u2192]|\s*->\s*|\s+or\s+")
_MENU = late(r"[/|\u2192]|\s*->\s*|\s+or\s+")
_UNDER_WAY = frozenset(
    (State.INVESTIGATING, State.IDENTIFIED, State.MONITORING, State.MITIGATED, State.ONGOING)
)
"""States of an incident that go against an action that is done."""


def state_of(label: str) -> State | None:
    """Where an incident stands: the state that `label` starts with, or None.

    Case, emphasis and emoji don't count. More text counts as a remark only behind a separator, or
    where it starts with a day: "Resolved (monitoring)" and "Resolved 2024-03-14" are RESOLVED, "Not
    resolved" is None. What is complete beside its actions is the report, and FINAL: "Complete,
    actions open". A menu of states is None, and so is one that changed: "Open -> Closed", "Closed
    (reopened 2024-05-03)". A word of another language has to be the whole label: "Behoben" is
    RESOLVED.
    """
    return _state_of(one_line(label)[:LONGEST_LABEL])


# A folder of reports has thousands of labels, and a handful of different ones.
@remembered_text(2048)
def _state_of(line: str) -> State | None:
    plain = plain_label(line)
    abroad = _STATES_ABROAD.get(_key(plain))
    if abroad is not None:
        return abroad
    remark = _REMARK.search(plain)
    found = _STATES.get(_key(plain[: remark.start()] if remark else plain))
    if says_reopened(plain):
        return None
    if found is None and says_report_done(plain.casefold()):
        return State.FINAL
    others = {_STATES.get(_key(part)) for part in _ALTERNATIVE.split(plain)}
    return found if others <= {found, None} else None


def action_state_of(label: str) -> ActionState | None:
    """Where an action item stands: the state that `label` starts with, or None.

    The rules are those of `state_of`, but remarks have a say. One that tells why nothing was done
    makes it CANCELLED ("Closed (won't fix)", "Closed as duplicate"), and one that contradicts the
    state makes it None ("Done (partially)", "Open - done").
    """
    mark = label.strip().rstrip("\ufe0f")
    if mark in _DONE_MARKS:
        return ActionState.DONE
    if mark in _UNDER_WAY_MARKS:
        return ActionState.IN_PROGRESS
    return _action_state_of(one_line(label)[:LONGEST_LABEL])


@remembered_text(2048)
def _action_state_of(line: str) -> ActionState | None:
    plain = plain_label(line)
    abroad = _ACTION_STATES_ABROAD.get(_key(plain))
    if abroad is not None:
        return abroad
    head, *remarks = (_key(part.rstrip(" )]}")) for part in _REMARK.split(plain))
    found = ActionState.OPEN if _PUT_OFF.fullmatch(head) else _ACTION_STATES.get(head)
    if found is None:
        word, _, why = head.partition(" as ")
        found = _ACTION_STATES.get(word) if says_cancelled(why) else None
        remarks = [why, *remarks]
    others = {_remarked(remark) for remark in remarks} - {found, None}
    if found is ActionState.DONE and others == {ActionState.CANCELLED} and not _MENU.search(plain):
        return ActionState.CANCELLED
    unfinished = found is ActionState.DONE and (
        any(map(says_unfinished, remarks))
        or any(_STATES.get(_key(part)) in _UNDER_WAY for part in _MENU.split(plain))
    )
    return None if others or unfinished else found


def is_bare_action_state(label: str) -> bool:
    """Whether a label says where an action item stands and nothing else; emoji don't count."""
    key = _key(one_line(label)[:LONGEST_LABEL])
    return key in _ACTION_STATES or key in _ACTION_STATES_ABROAD


def is_action_state_abroad(label: str) -> bool:
    """Whether a label is a word of another language for where an action item stands."""
    return _key(one_line(label)[:LONGEST_LABEL]) in _ACTION_STATES_ABROAD


def says_ongoing(text: str) -> bool:
    """Whether it stands in place of an end that hasn't come yet."""
    return text.casefold() in _ONGOING


def is_same_word(one: str, other: str) -> bool:
    """Whether two labels are the same word; case, emphasis and emoji don't count."""
    return _key(one) == _key(other)


def _remarked(remark: str) -> ActionState | None:
    return ActionState.CANCELLED if says_cancelled(remark) else _ACTION_STATES.get(remark)


def _key(word: str) -> str:
    return " ".join(plain_label(word).casefold().replace("-", " ").replace("_", " ").split())
