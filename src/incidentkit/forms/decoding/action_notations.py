"""How people note who does something until when, in the text of an action itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from incidentkit.forms.decoding.beside_owners import COMMA, is_state_of_a_day, promised_day
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.tables import column_of
from incidentkit.forms.vocabulary.columns import ACTIONS
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.notation.given_names import is_given_name
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.outcome import Reason
from incidentkit.notation.states import action_state_of
from incidentkit.notation.text import strip_emphasis

_HANDLE = r"@[A-Za-z0-9][\w./-]{0,38}"
_LINK = r"\[[^\[\]\n]{1,60}\]\([^()\s]{1,160}\)"
_BRACKETED = late(
    rf"\s*[(\[（【]\s*(?P<inside>(?:[^()\[\]（）【】\n]|(?<=\(){_LINK}|(?<= ){_LINK}){{1,160}}?)"
    r"\s*[)\]）】]\s*[.。]?\s*\Z"
)
_SAID = late(r"\s*[*_]*(?P<name>[^\W\d_][\w /-]{0,24}?)[*_]*\s*[:=：]\s*[*_]*(?P<value>.*?)\s*\Z")
_PRIORITY = late(r"[Pp][0-4]")
STATES_ALONE = frozenset(
    ("done", "completed", "in progress", "not started", "todo", "to do", "wip", "merged", "shipped")
)
"""What alone in brackets says where an action stands; other words may say more about it."""
_HANDLES = late(rf"{_HANDLE}(?:(?:\s*[,&/+]\s*|\s+and\s+){_HANDLE})*")
_LEADING_HANDLE = late(
    rf"[\[(]?(?P<who>{_HANDLE})[\])]?\s*(?::|[-–—](?=\s)|\s(?<=[\])]\s))\s*(?=\S)"
)
_TRAILING_HANDLE = late(
    rf"\s+(?:[-–—→|·]+>?\s*|(?P<bracket>\())?(?P<marks>[*_]{{0,2}})(?P<who>{_HANDLES.pattern})"
    r"(?P=marks)(?(bracket)\))\s*\.?\Z"
)
_NAME = late(
    r"[A-ZÀ-Þ][\w'.-]*(?: (?:[A-ZÀ-Þ&/][\w'.-]*|de|van|von|der|den|da|dos|del|di|la|le|al|y)){0,3}"
    r"(?<! de)(?<! la)(?<! der)(?: team)?|[A-Za-z][\w-]*(?: [a-z]+)? team"
    r"|\w+ team|[\u4e00-\u9fff]{2,4}|[\u3040-\u30ff\u4e00-\u9fff]{2,8}さん|[\uac00-\ud7a3]{2,4}"
)
_DUE_AT_END = late(
    r"(?:\s*[,;.|·]|\s+[-–—])\s*(?:due|deadline|eta)(?: date| on| by)?[ :]+"
    r"(?P<value>[^,;|·\n]{3,32}(?:, [0-9]{4})?)\Z",
    re.IGNORECASE,
)
_SAID_AT_END = late(
    r"(?<=[.!?;,])\s+(?P<said>[*_]{0,2}[^\W\d_][\w /-]{1,24}?[*_]{0,2}\s*:[*_]{0,2}\s*"
    r"(?:(?:M|Mr|Mrs|Ms|Mme|Dr|Prof)\.\s)?[^.;:,()\[\]\n]{2,48}?)[.;]?\Z"
)
"""A labelled part behind the sentence that says what is to be done: "Responsible: Ann."."""
_TICKET = late(r"#[0-9]{1,8}|[A-Z][A-Z0-9]{1,9}-[0-9]{1,6}")
_DASH = late(r"\s+(?:[-–—|]|——|--)\s+")
_NAME_AND_DAY = late(
    r"\s+(?:[*_]*\((?P<who>[^(),\n]{2,40}),\s*(?P<day>[^()\n]{4,32})\)[*_]*"
    r"|[-–—|]\s+(?P<name>[^(),\n]{2,40}?)(?:\s*\(|,\s*)(?P<when>[^()\n]{4,32}?)\)?)\.?\Z"
)
_LED = late(
    r"\*\*(?P<who>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w.'-]*){0,2})(?::\*\*|\*\*(?::"
    r"| [-–—](?= )))\s+(?=\S)"
)
_HANDLE_FIRST = late(rf"(?P<who>{_HANDLE})\s*:?\s+(?=\S)")
_BRACKETS_FIRST = late(r"\[(?P<who>[^\[\]\n]{2,40})\]:?\s+(?=\S)")
_NAME_AND_STATE = late(r"\s+\((?P<who>[^(),\n]{2,40})\)\s*[-–—:|]\s*(?P<state>[^\n]{2,24}?)\.?\Z")
_SENTENCE_OF_NAME = late(
    r"(?<=[^\s.][.;])\s+(?P<who>[^\W\d_][^.;,\n]{1,40}),\s+(?:by|due|until|bis|till)\s+"
    r"(?P<when>[^.;\n]{3,24})\.?\Z"
)
_NOTED = frozenset(("owner", "due", "priority", "status", "type", "id"))
_BEHIND = frozenset(("owner", "due", "priority", "status"))
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
    if (match := _DUE_AT_END.search(text, _tail(text))) and match.start() > 0:
        value = match["value"].rstrip(" .*_")
        if isinstance(read_moment(strip_emphasis(value)), Moment):
            parts["due"] = value
            rest = text[: match.start()]
    while (match := _BRACKETED.search(rest, _tail(rest))) is not None and match.start() > 0:
        found = _in_brackets(match["inside"])
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
    raws = [raw.strip() for raw in COMMA.split(inside)]
    dated = any((part := _part(raw)) is not None and part[0] == "due" for raw in raws)
    for raw in raws:
        one = _part(raw)
        if one is None and len(raws) > 1 and (ticket := _ticket(raw)) is not None:
            # Alone in brackets it may be what the text speaks of.
            one = ("id", ticket)
        if one is None and dated and "owner" not in found and _is_name(raw):
            # Who stands beside the day until when.
            one = ("owner", strip_emphasis(raw))
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
    if (due := promised_day(text)) is not None:
        return "due", due
    if _PRIORITY.fullmatch(text):
        return "priority", text
    stands = text.casefold() in STATES_ALONE or is_state_of_a_day(text)
    return ("status", text) if stands else None


def _ticket(text: str) -> str | None:
    """A ticket, with its link if it has one."""
    name = text[1:].split("]", 1)[0] if text.startswith("[") else text
    return text if _TICKET.fullmatch(name) is not None else None


def noted_alike(texts: Sequence[str]) -> list[Noted | None]:
    """Items of one list that all note a name, or a name and a day, behind or around dashes.

    "Ann — add a probe — 2024-05-01" and "Add a probe - Ann": one alone might end in anything.
    """
    for shape in (
        _led,
        _handled,
        _bracketed_first,
        _around,
        _with_state_behind,
        _ending,
        _beside_day,
        _in_sentence,
    ):
        found = [shape(text) for text in texts]
        hits = sum(one is not None for one in found)
        if hits >= _SEVERAL and hits >= len(texts) * _SHARE:
            return found
    return [None] * len(texts)


def _led(text: str) -> Noted | None:
    """A person's name in bold, and what they do: "**Lena**: alert on the age of the queue"."""
    match = _LED.match(text)
    if match is None or not is_given_name(match["who"].split(" ", 1)[0]):
        return None
    return Noted(text=text[match.end() :], parts={"owner": match["who"]})


def _handled(text: str) -> Noted | None:
    """A handle and what its owner does: "@ann add a probe"."""
    match = _HANDLE_FIRST.match(text)
    if match is None:
        return None
    return Noted(text=text[match.end() :], parts={"owner": match["who"]})


def _bracketed_first(text: str) -> Noted | None:
    """A person's name in brackets before what they do; what isn't decided yet names nobody."""
    match = _BRACKETS_FIRST.match(text)
    if match is None:
        return None
    who = match["who"].strip()
    known = is_given_name(who.split(" ", 1)[0]) and _is_name(who)
    return (
        Noted(text=text[match.end() :], parts={"owner": who} if known else {})
        if known or is_placeholder(who, Codec.PERSON)
        else None
    )


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


def _ending(text: str) -> Noted | None:
    """A name at the end, with or without a day or a state behind it."""
    return _at_end(text) or _with_state(text) or _behind(text)


def _with_state(text: str) -> Noted | None:
    """A name and a state at the end: "Add a probe - Ann - Done"."""
    cuts = list(_DASH.finditer(text))
    if len(cuts) < _SEVERAL:
        return None
    who = text[cuts[-2].end() : cuts[-1].start()].strip()
    state = text[cuts[-1].end() :].rstrip(".").strip()
    if action_state_of(state) is None or not _is_name(who):
        return None
    parts = {"owner": strip_emphasis(who), "status": strip_emphasis(state)}
    return Noted(text=text[: cuts[-2].start()], parts=parts)


def _beside_day(text: str) -> Noted | None:
    """A name and a day in brackets, or with a comma: "(Ann, 5 May)", "- Ann (5 May)"."""
    match = _NAME_AND_DAY.search(text, _tail(text))
    if match is None or match.start() == 0:
        return None
    who, when = (match["who"] or match["name"]).strip(), match["day"] or match["when"]
    when = promised_day(when) or when
    if not _is_name(who) or not _names_day(when):
        return None
    return Noted(text=text[: match.start()], parts={"owner": strip_emphasis(who), "due": when})


def _names_day(text: str) -> bool:
    """Whether a text is a day, if one of those that can be two: "05/09/2025"."""
    moment = read_moment(text)
    return isinstance(moment, Moment) or moment.reason is Reason.AMBIGUOUS


def _with_state_behind(text: str) -> Noted | None:
    """A name in brackets, and a state behind it: "Add a probe (Ann) - done"."""
    match = _NAME_AND_STATE.search(text, _tail(text))
    if match is None or match.start() == 0 or not _is_name(match["who"]):
        return None
    state = strip_emphasis(match["state"])
    if action_state_of(state) is None:
        return None
    return Noted(text=text[: match.start()], parts={"owner": match["who"], "status": state})


def _in_sentence(text: str) -> Noted | None:
    """A name and a day in a sentence of their own: "Add a probe. Ann, by 5 May"."""
    match = _SENTENCE_OF_NAME.search(text, _tail(text))
    if match is None or not _is_name(match["who"]) or not _names_day(match["when"]):
        return None
    parts = {"owner": match["who"], "due": match["when"]}
    return Noted(text=text[: match.start()].rstrip(), parts=parts)


def _is_name(text: str) -> bool:
    bare = strip_emphasis(text)
    return _NAME.fullmatch(bare) is not None or _HANDLES.fullmatch(bare) is not None
