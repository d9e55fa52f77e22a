"""What stands behind the name of who does something: "Lin, done 2024-03-14", "Kim, 5 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from incidentkit.model.frozen_map import EMPTY
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.states import ActionState, action_state_of, is_bare_action_state
from incidentkit.notation.text import strip_emphasis

COMMA: Final = late(r"\s*(?:,(?!\s*[0-9]{4}\b)|[;|、，；]|(?<=[^\s.][^\s.])\.\s(?=\s*\w+[ ]?:))\s*")
"""What parts the notes on an action. A year's comma parts nothing: "March 9, 2026"."""

TICKET: Final = late(r"#[0-9]{1,8}|[A-Z][A-Z0-9]{1,9}-[0-9]{1,6}")
_STATE_IN_BRACKETS: Final = late(r"(?P<who>[^()]+?)[ ]*\((?P<state>[^()]+)\)")
_DASH: Final = late(r"\s+[-–—]\s+")
YEAR_FIRST: Final = late(r"\s*,\s*(?=[0-9]{4}-[0-9]{2}-[0-9]{2}\b)")
"""What parts a day from what stands before it."""
_DUE: Final = late(
    r"(?:due|by|until|eta|deadline|target|bis|até|hasta|pour le|avant le|d'ici le|fällig"
    r"|frist|termin|échéance|prazo|plazo|fecha límite|scadenza|entro|uiterlijk|antes de|antes del"
    r"|para el|para)(?: on| by| date| am| bis(?: zum)?| il| op)?"
    r"[ :]+(?P<value>.+)",
    re.IGNORECASE,
)
_BEFORE: Final = late(r"(?:before|(?:no|not) later than|vor(?: dem)?) (?P<value>.+)", re.IGNORECASE)
"""What limits the day behind a name; elsewhere it may tell from when something is."""
_NUMBERS: Final = late(r"[0-9]{1,4}(?P<mark>[-./])[0-9]{1,2}(?P=mark)[0-9]{1,4}")
_STATE_AND_DAY: Final = late(
    r"(?P<state>[^\W\d_][^\W\d_' -]{0,23}?)(?: (?:on|since|as of))? (?P<day>\S[^\n]{3,24})"
)
_OVER: Final = frozenset((ActionState.DONE, ActionState.CANCELLED))
_LONGEST: Final = 120


def beside_owner(text: str) -> Mapping[str, str]:
    """The name, and the day, state and ticket behind it, by attribute; nothing where it is a name.

    All behind the first comma has to be one or the other, so that a second name stays. A day
    behind "done" is the one on which it was done, and stays with that word.
    """
    if len(text) > _LONGEST:
        return EMPTY
    who, *rest = _parts(text)
    found = {"owner": who}
    for part in rest:
        name, value = _named(part)
        if name == "due" and value == part and _is_over(found.get("status", "")):
            found["status"] = text[text.index(found["status"], len(who)) :]
        elif not name or name in found:
            return EMPTY
        else:
            found[name] = value
    return found if rest and who and all(part in text for part in found.values()) else EMPTY


def beside_due(text: str) -> Mapping[str, str]:
    """The day, and what is noted behind it, by attribute: "2024-05-05 - OPS-7 - done"."""
    if len(text) > _LONGEST:
        return EMPTY
    found: dict[str, str] = {}
    for part in _DASH.split(text):
        name, value = ("due", part) if not found and _is_day(part) else _named(part)
        if not name or name in found:
            return EMPTY
        found[name] = value
    return found if "due" in found and len(found) > 1 else EMPTY


def _parts(text: str) -> Iterator[str]:
    for piece in COMMA.split(text):
        for part in YEAR_FIRST.split(piece):
            for one in _DASH.split(part):
                aside = _STATE_IN_BRACKETS.fullmatch(one)
                if aside is not None and is_bare_action_state(aside["state"]):
                    yield from (aside["who"], aside["state"])
                else:
                    yield one


def _named(part: str) -> tuple[str, str]:
    if (due := day_beside_name(part)) is not None:
        return "due", due
    if is_state_of_a_day(part) or is_bare_action_state(part) or _is_state_with_ticket(part):
        return "status", part
    if TICKET.fullmatch(part):
        return "id", part
    return ("due", part) if _is_date(part) else ("", part)


def _is_state_with_ticket(part: str) -> bool:
    """Whether a ticket is the remark on a state: "DONE (OPS-7)"."""
    aside = _STATE_IN_BRACKETS.fullmatch(part)
    if aside is None or not TICKET.fullmatch(aside["state"]):
        return False
    return is_bare_action_state(aside["who"])


def _is_over(status: str) -> bool:
    return action_state_of(status) in _OVER


def promised_day(text: str) -> str | None:
    """The day in "due 5 May", be it one of two or none of the calendar's: that is for findings."""
    due = _DUE.fullmatch(text)
    return None if due is None or not _is_day(due["value"]) else due["value"]


def day_beside_name(text: str) -> str | None:
    """The day until when, beside the name of who does it: "by 5 May", "before 5 May"."""
    before = _BEFORE.fullmatch(text)
    if before is not None and _is_day(before["value"]):
        return before["value"]
    return promised_day(text)


def is_state_of_a_day(text: str) -> bool:
    """Whether a text says that something is done, and on which day: "done 2024-03-14"."""
    found = _STATE_AND_DAY.fullmatch(text)
    if found is None or not is_bare_action_state(found["state"]):
        return False
    return _is_date(found["day"]) and _is_over(found["state"]) and _is_over(text)


def _is_date(text: str) -> bool:
    moment = read_moment(strip_emphasis(text))
    return isinstance(moment, Moment) and moment.has_date


def _is_day(text: str) -> bool:
    return isinstance(read_moment(text), Moment) or _NUMBERS.fullmatch(text) is not None
