"""How people note who does something until when, in the text of an action itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from incidentkit.forms.decoding.beside_owners import (
    COMMA,
    TICKET,
    YEAR_FIRST,
    beside_owner,
    is_state_of_a_day,
    promised_day,
)
from incidentkit.forms.decoding.names_in_notes import HANDLE, HANDLES, is_name
from incidentkit.forms.decoding.promises import due_behind_handle, promise
from incidentkit.forms.tables import column_of
from incidentkit.forms.vocabulary.columns import ACTIONS
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.states import is_bare_action_state
from incidentkit.notation.text import strip_emphasis

_LINK = r"\[[^\[\]\n]{1,60}\]\([^()\s]{1,160}\)"
_BRACKETED = late(
    rf"\s*[(\[（【]\s*(?P<inside>(?:[^()\[\]（）【】\n]|(?<=\(){_LINK}|(?<= ){_LINK}){{1,160}}?)"
    r"\s*[)\]）】]\s*[.。]?\s*\Z"
)
_SLANTED = late(r"\s+(?P<mark>[*_])(?P<inside>[^*_\n]{3,160})(?P=mark)\.?\s*\Z")
_SENTENCES = late(rf"{COMMA.pattern}|(?<=[^\s.][^\s.])\.\s+")
_SAID = late(r"\s*[*_]*(?P<name>[^\W\d_][\w /-]{0,24}?)[*_]*\s*[:=：]\s*[*_]*(?P<value>.*?)\s*\Z")
_PRIORITY = late(r"[Pp][0-4]")
STATES_ALONE = frozenset(
    (
        *("done", "completed", "in progress", "not started", "todo", "to do", "wip", "merged"),
        *("shipped", "deferred", "postponed", "wontfix", "won't fix", "won't do"),
    )
)
"""What alone in brackets says where an action stands; other words may say more about it."""
_COMMA_ALONE = late(r"(?<=[^\s,]),\s+(?![0-9]{4}\b(?!-))")
_LEADING_HANDLE = late(
    rf"[\[(]?(?P<who>{HANDLE})[\])]?\s*(?::|[-–—](?=\s)|\s(?<=[\])]\s))\s*(?=\S)"
)
_TRAILING_HANDLE = late(
    rf"\s+(?:[-–—→|·]+>?\s*|(?P<bracket>\())?(?P<marks>[*_]{{0,2}})(?P<who>{HANDLES.pattern})"
    r"(?P=marks)(?(bracket)\))\s*\.?\Z"
)
_MENTION = late(
    r"\s+@(?P<who>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){1,2})(?:\s+(?P<day>[^@()\[\]\n]{6,24}))?\Z"
)
"""Somebody who is mentioned by the whole name, as wikis export it: "@Ann Lee May 5, 2026"."""
_DUE_AT_END = late(
    r"(?:(?:\s*[,;.|·]|\s+[-–—])\s*(?:due|deadline|eta)(?: date| on| by)?[ :]+"
    r"|(?:\s*[,;.|·]|\s+[-–—])?\s+by (?=[^,;|·\n]*[0-9]))"
    r"(?P<value>[^,;|·\n]{3,32}(?:, [0-9]{4})?)\Z",
    re.IGNORECASE,
)
_DUE_HINTS = ("due", "deadline", "eta", "by ")
"""One of these is in a text before the pattern, which is slower, is worth trying."""
_ASSIGNED_AT_END = late(
    r"\s*(?:[,;|·]|\s[-–—])\s*(?:assigned to|owned by|assignee is|owner is)\s+"
    r"(?P<who>[^,;|·\n()]{2,48}?)\.?\Z",
    re.IGNORECASE,
)
_TERM = late(
    r"(?:(?:in|within) )?(?:[0-9]{1,2}|one|two|three|four|six) (?:days?|weeks?|months?|sprints?)"
    r"|(?:this|next) (?:week|sprint|month|quarter|year)|[qh][1-4](?: [0-9]{4})?",
    re.IGNORECASE,
)
"""Until when, without a day."""
_TEAM = late(r"[A-Z][\w/&-]*(?: (?:(?:and|of|the) )?[A-Z][\w/&-]*){0,3}")
_DAY_BEHIND_HANDLE = late(
    r"(?:(?<=\))|(?<=\]))\s+(?:[-–—]\s+)?(?:due(?: on| by)? )?(?P<value>[^()\[\]\n]{6,24}?)\.?\Z"
)
"""A day behind a handle in brackets: "(@ann) - 2026-03-11", "(@ann) due 5 May 2026"."""
_STATE_BEHIND_BRACKETS = late(r"(?<=[)\]])\s+(?:[-–—]\s+)?(?P<state>[^\W\d_][\w' ]{2,20})\.?\Z")
"""What stands behind all that is noted: "(Ops, 2026-03-11) DONE"."""
_HANDLE_IN_BRACKETS = late(rf"[(\[]{HANDLES.pattern}[)\]]\Z")
_SAID_AT_END = late(
    r"(?<=[.!?;,])\s+(?P<said>[*_]{0,2}[^\W\d_][\w /-]{1,24}?[*_]{0,2}\s*:[*_]{0,2}\s*"
    r"(?:(?:M|Mr|Mrs|Ms|Mme|Dr|Prof)\.\s)?[^.;:,()\[\]\n]{2,48}?)[.;]?\Z"
)
"""A labelled part behind the sentence that says what is to be done: "Responsible: Ann."."""
_NOTED = frozenset(("owner", "due", "priority", "status", "type", "id"))
_BEHIND = frozenset(("owner", "due", "priority", "status"))
_REACH = 240


@attrs.frozen(kw_only=True)
class Noted:
    """The text of an action without what is noted in it, and those parts by attribute."""

    text: str
    parts: Mapping[str, str]


def noted(text: str) -> Noted:
    """What the end, or the start, of an action's text notes: "(Owner: Ann, due 5 May)", "@ann:"."""
    return (
        _with_state_behind(text)
        or _with_promise(text)
        or _behind_commas(text)
        or _noted_apart(text)
    )


def _noted_apart(text: str) -> Noted:
    """What stands at the end, or the start, of a text in brackets, in italics or with its name."""
    parts: dict[str, str] = {}
    rest = text
    if (match := slanted_note(rest)) is not None:
        parts |= _in_brackets(_SENTENCES.split(match["inside"].rstrip(" .")))
        rest = rest[: match.start()].rstrip()
    elif (match := _due_at_end(text)) is not None and match.start() > 0:
        value = match["value"].rstrip(" .*_")
        moment = read_moment(strip_emphasis(value))
        if isinstance(moment, Moment) and moment.has_date:
            parts["due"] = value
            rest = text[: match.start()]
    if "due" not in parts and (match := _day_behind_handle(rest)) is not None:
        parts["due"] = match["value"]
        rest = rest[: match.start()]
    while (match := _BRACKETED.search(rest, _tail(rest))) is not None and match.start() > 0:
        found = _in_brackets(COMMA.split(match["inside"])) or _state_alone(match)
        if not found or parts.keys() & found.keys():
            break
        parts |= found
        rest = rest[: match.start()].rstrip()
    while (match := _SAID_AT_END.search(rest, _tail(rest))) is not None:
        part = _part(match["said"])
        if part is None or part[0] not in _BEHIND or part[0] in parts or not part[1]:
            break
        parts[part[0]] = part[1]
        rest = rest[: match.start()]
    if "owner" not in parts:
        rest, owner = _without_mention(rest, dated="due" in parts) or _without_owner(rest)
        parts |= owner
    return Noted(text=rest if parts else text, parts=parts)


def _with_state_behind(text: str) -> Noted | None:
    """A text with its notes in brackets and where it stands behind them."""
    match = _STATE_BEHIND_BRACKETS.search(text, _tail(text))
    if match is None or not is_bare_action_state(match["state"]):
        return None
    told = text[: match.start()]
    inner = _noted_apart(told)
    if not inner.parts and (held := _BRACKETED.search(told, _tail(told))) is not None:
        # Beside a state a name and a day are who and until when.
        beside = beside_owner(held["inside"])
        if is_name(beside.get("owner", "")) and held.start() > 0:
            inner = Noted(text=told[: held.start()].rstrip(), parts=beside)
    if not inner.parts or "status" in inner.parts:
        return None
    return Noted(text=inner.text, parts={**inner.parts, "status": match["state"]})


def _with_promise(text: str) -> Noted | None:
    """A text with a handle at its end, and behind it until when."""
    promised = due_behind_handle(text, _tail(text))
    if promised is None:
        return None
    told = {"owner": promised.who, "due": promised.value}
    return Noted(text=text[: promised.start].rstrip(" ,"), parts=told)


def _behind_commas(text: str) -> Noted | None:
    """Handles at the end of a text and what is beside them: "..., @ann, 5 May, done".

    Handles right before them are mentioned, and may not be the only ones who are.
    """
    pieces = list(_COMMA_ALONE.finditer(text, _tail(text))) if "@" in text else []
    found: dict[str, str] = {}
    start = len(text)
    for comma in reversed(pieces):
        one = _beside_handle(text[comma.end() : start].rstrip(" ."))
        if one is None or one[0] in found:
            break
        found[one[0]] = one[1]
        start = comma.start()
    several = len(found) > 1 and "owner" in found
    rest = text[:start]
    if not several or not rest or HANDLES.fullmatch(rest.rsplit(" ", 1)[-1]):
        return None
    return Noted(text=rest, parts=found)


def _beside_handle(raw: str) -> tuple[str, str] | None:
    if is_bare_action_state(raw):
        return "status", raw
    bare = strip_emphasis(raw)
    moment = read_moment(bare)
    dated = isinstance(moment, Moment) and moment.has_date and not moment.has_clock
    return ("due", bare) if dated else _part(bare)


def _without_mention(text: str, *, dated: bool) -> tuple[str, Mapping[str, str]] | None:
    """A text without whom it mentions at its end, and those parts; None where that is nobody."""
    match = _MENTION.search(text, _tail(text))
    if match is None or match.start() == 0:
        return None
    parts = {"owner": match["who"]}
    # A day may read like a third name: "@Ann Lee May 5, 2026".
    *names, last = match["who"].split(" ")
    told = f"{last} {match['day'] or ''}".strip()
    if len(names) > 1 and _is_full_date(told):
        parts = {"owner": " ".join(names), "due": told}
    elif match["day"] is not None:
        if not _is_full_date(match["day"]):
            return None
        parts["due"] = match["day"]
    return None if dated and "due" in parts else (text[: match.start()], parts)


def _due_at_end(text: str) -> re.Match[str] | None:
    lower = text.lower()
    hinted = any(hint in lower for hint in _DUE_HINTS)
    return _DUE_AT_END.search(text, _tail(text)) if hinted else None


def _without_owner(text: str) -> tuple[str, Mapping[str, str]]:
    """A text without who does it at its end or its start, and that as the owner."""
    match = _ASSIGNED_AT_END.search(text, _tail(text))
    if match is not None and match.start() > 0:
        return text[: match.start()], {"owner": strip_emphasis(match["who"])}
    match = _TRAILING_HANDLE.search(text, _tail(text))
    if match is not None and match.start() > 0:
        return text[: match.start()].rstrip(" \t,"), {"owner": match["who"]}
    match = _LEADING_HANDLE.match(text)
    return (text, {}) if match is None else (text[match.end() :], {"owner": match["who"]})


def _day_behind_handle(text: str) -> re.Match[str] | None:
    match = _DAY_BEHIND_HANDLE.search(text, _tail(text))
    if match is None or not _is_full_date(match["value"]):
        return None
    handle = _HANDLE_IN_BRACKETS.search(text[: match.start()], _tail(text))
    return match if handle is not None else None


def slanted_note(text: str) -> re.Match[str] | None:
    """What a text notes at its end in italics, with names for it: "*Owner: Ann. Due: May 5.*"."""
    slanted = text.rstrip().removesuffix(".").endswith(("*", "_"))
    match = _SLANTED.search(text, _tail(text)) if slanted else None
    if match is None or match.start() == 0:
        return None
    raws = _SENTENCES.split(match["inside"].rstrip(" ."))
    named = _SAID.fullmatch(raws[0]) is not None
    return match if named and _in_brackets(raws) else None


def _tail(text: str) -> int:
    """From where on the end of a text is looked at: notes are short."""
    return max(len(text) - _REACH, 0)


def _in_brackets(pieces: Sequence[str]) -> dict[str, str]:
    """The parts that brackets hold; none where any of them is something else."""
    found: dict[str, str] = {}
    raws = [raw.strip() for piece in pieces for raw in _handle_and_day(piece)]
    dated = any((part := _part(raw)) is not None and part[0] == "due" for raw in raws)
    handled = any(HANDLES.fullmatch(raw) for raw in raws)
    for raw in raws:
        one = _part(raw)
        if one is None and len(raws) > 1 and (ticket := _ticket(raw)) is not None:
            # Alone in brackets it may be what the text speaks of.
            one = ("id", ticket)
        if one is None and handled and (promised := promise(raw)) is not None:
            one = ("due", promised)
        if one is None and handled and _is_full_date(raw):
            # Beside a handle it is the day until when.
            one = ("due", raw)
        if one is None and dated and is_bare_action_state(raw):
            one = ("status", raw)
        if one is None and "owner" not in found and _is_beside(raw, raws, dated=dated):
            one = ("owner", strip_emphasis(raw))
        if one is None and "owner" in found and _TERM.fullmatch(raw) is not None:
            one = ("due", raw)
        if one is None or one[0] in found:
            return {}
        if one[1]:
            found[one[0]] = one[1]
    return found


def _state_alone(brackets: re.Match[str]) -> dict[str, str]:
    """Where an action stands, alone in square brackets; round ones may be of the sentence."""
    square = brackets[0].lstrip().startswith("[")
    return (
        {"status": brackets["inside"]}
        if square and is_bare_action_state(brackets["inside"])
        else {}
    )


def _is_beside(raw: str, raws: Sequence[str], *, dated: bool) -> bool:
    """Whether a part names who does it: beside the day until when, or a ticket and a term."""
    if not dated and not (any(map(_ticket, raws)) and any(map(_TERM.fullmatch, raws))):
        return False
    return is_name(raw) or (
        any(map(is_bare_action_state, raws)) and _TEAM.fullmatch(raw) is not None
    )


def _handle_and_day(piece: str) -> Sequence[str]:
    """The handle and the day in "@ann, 2026-03-11", which elsewhere is one name; else the whole."""
    parts = YEAR_FIRST.split(piece)
    return parts if HANDLES.fullmatch(parts[0].strip()) else (piece,)


def _is_full_date(text: str) -> bool:
    moment = read_moment(strip_emphasis(text))
    return isinstance(moment, Moment) and moment.has_date and moment.has_year


def _part(text: str) -> tuple[str, str] | None:
    said = _SAID.fullmatch(text)
    if said is not None:
        column = column_of(ACTIONS, said["name"])
        known = column is not None and column.attribute in _NOTED
        if column is not None and known:
            return column.attribute, said["value"]
        due = promised_day(text)
        return None if due is None else ("due", due)
    if HANDLES.fullmatch(text):
        return "owner", text
    if (due := promised_day(text)) is not None:
        return "due", due
    if _PRIORITY.fullmatch(text):
        return "priority", text
    stands = text.casefold() in STATES_ALONE or is_state_of_a_day(text)
    return ("status", text) if stands else None


def _ticket(text: str) -> str | None:
    """A ticket, with its link if it has one."""
    name = text[1:].split("]", 1)[0] if text.startswith("[") else text
    return text if TICKET.fullmatch(name) is not None else None
