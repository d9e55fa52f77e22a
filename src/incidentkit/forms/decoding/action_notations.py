"""How people note who does something until when, in the text of an action itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from incidentkit.forms.tables import column_of
from incidentkit.forms.vocabulary.columns import ACTIONS
from incidentkit.notation.moments import Moment, read_moment
from incidentkit.notation.states import action_state_of
from incidentkit.notation.text import strip_emphasis

_HANDLE = r"@[A-Za-z0-9][\w./-]{0,38}"
_BRACKETED = re.compile(r"\s*[(\[]\s*(?P<inside>[^()\[\]\n]{1,160}?)\s*[)\]]\s*\.?\s*\Z")
_SAID = re.compile(
    r"\s*[*_]*(?P<name>[^\W\d_][\w /-]{0,24}?)[*_]*\s*[:=：]\s*[*_]*(?P<value>.*?)\s*\Z"
)
_DUE = re.compile(
    r"(?:due|by|until|eta|deadline|target)(?: on| by| date)?[ :]+(?P<value>.+)", re.IGNORECASE
)
_HANDLES = re.compile(rf"{_HANDLE}(?:(?:\s*[,&/+]\s*|\s+and\s+){_HANDLE})*")
_LEADING_HANDLE = re.compile(
    rf"[\[(]?(?P<who>{_HANDLE})[\])]?\s*(?::|[-–—](?=\s)|\s(?<=[\])]\s))\s*(?=\S)"
)
_TRAILING_HANDLE = re.compile(rf"\s+(?:[-–—→|·]+>?\s*|\()?(?P<who>{_HANDLES.pattern})\)?\s*\.?\Z")
_NAME = re.compile(
    r"[A-ZÀ-Þ][\w'.-]*(?: [A-ZÀ-Þ&/][\w'.-]*){0,2}(?: team)?|[A-Za-z][\w-]*(?: [a-z]+)? team"
    r"|\w+ team"
)
_DASH = re.compile(r"\s+[-–—|]\s+")
_NOTED = frozenset(("owner", "due", "priority", "status", "type", "id"))
_REACH = 240
_SHARE = 0.75
"""So many of a list's items must be noted alike for names without a mark to be owners."""
_SEVERAL = 2


@attrs.frozen(kw_only=True)
class Noted:
    """The text of an action without what is noted in it, and those parts by attribute."""

    text: str
    parts: Mapping[str, str]


def noted(text: str) -> Noted:
    """What the end, or the start, of an action's text notes: "(Owner: Ann, due 5 May)", "@ann:"."""
    parts: dict[str, str] = {}
    rest = text
    while (match := _BRACKETED.search(rest, _tail(rest))) is not None and match.start() > 0:
        found = _in_brackets(match["inside"])
        if not found or parts.keys() & found.keys():
            break
        parts |= found
        rest = rest[: match.start()].rstrip()
    if (
        "owner" not in parts
        and (match := _TRAILING_HANDLE.search(rest, _tail(rest)))
        and match.start() > 0
    ):
        parts["owner"] = match["who"]
        rest = rest[: match.start()].rstrip()
    if "owner" not in parts and (match := _LEADING_HANDLE.match(rest)):
        parts["owner"] = match["who"]
        rest = rest[match.end() :]
    return Noted(text=rest if parts else text, parts=parts)


def _tail(text: str) -> int:
    """From where on the end of a text is looked at: notes are short."""
    return max(len(text) - _REACH, 0)


def _in_brackets(inside: str) -> dict[str, str]:
    """The parts that brackets hold; none where any of them is something else."""
    found: dict[str, str] = {}
    for raw in re.split(r"\s*[,;|]\s*", inside):
        one = _part(raw.strip())
        if one is None or one[0] in found:
            return {}
        if one[1]:
            found[one[0]] = one[1]
    return found


def _part(text: str) -> tuple[str, str] | None:
    said = _SAID.fullmatch(text)
    if said is not None:
        column = column_of(ACTIONS, said["name"])
        known = column is not None and column.attribute in _NOTED
        return (column.attribute, said["value"]) if column is not None and known else None
    if _HANDLES.fullmatch(text):
        return "owner", text
    due = _DUE.fullmatch(text)
    if due is not None and isinstance(read_moment(due["value"]), Moment):
        return "due", due["value"]
    return None


def noted_alike(texts: Sequence[str]) -> list[Noted | None]:
    """Items of one list that all note a name, or a name and a day, behind or around dashes.

    "Ann — add a probe — 2024-05-01" and "Add a probe - Ann": one alone might end in anything.
    """
    for shape in (_around, _at_end, _behind):
        found = [shape(text) for text in texts]
        hits = sum(one is not None for one in found)
        if hits >= _SEVERAL and hits >= len(texts) * _SHARE:
            return found
    return [None] * len(texts)


def _around(text: str) -> Noted | None:
    pieces = _DASH.split(text)
    if len(pieces) < _SEVERAL + 1:
        return None
    who, *middle, when = pieces
    if not isinstance(read_moment(strip_emphasis(when.rstrip("."))), Moment) or not _is_name(who):
        return None
    start, end = text.index(middle[0], len(who)), text.rindex(when)
    inner = _DASH.sub("", text[start:end][::-1], count=1)[::-1] if middle else ""
    return Noted(text=inner.strip(), parts={"owner": strip_emphasis(who), "due": when.rstrip(".")})


def _at_end(text: str) -> Noted | None:
    pieces = _DASH.split(text)
    if len(pieces) < _SEVERAL + 1 or not _is_name(pieces[-2]):
        return None
    who, when = pieces[-2], pieces[-1].rstrip(".")
    if not isinstance(read_moment(strip_emphasis(when)), Moment):
        return None
    cut = list(_DASH.finditer(text))[-2]
    return Noted(text=text[: cut.start()], parts={"owner": strip_emphasis(who), "due": when})


def _behind(text: str) -> Noted | None:
    cuts = list(_DASH.finditer(text))
    if not cuts:
        return None
    who = text[cuts[-1].end() :].rstrip(".").strip()
    if action_state_of(who) is not None:
        return Noted(text=text[: cuts[-1].start()], parts={"status": strip_emphasis(who)})
    if not _is_name(who):
        return None
    return Noted(text=text[: cuts[-1].start()], parts={"owner": strip_emphasis(who)})


def _is_name(text: str) -> bool:
    bare = strip_emphasis(text)
    return _NAME.fullmatch(bare) is not None or _HANDLES.fullmatch(bare) is not None
