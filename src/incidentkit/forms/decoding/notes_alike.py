"""What all items of a list note alike: a name alone, or with a day or a state beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from incidentkit.forms.decoding.action_notations import Noted
from incidentkit.forms.decoding.beside_owners import (
    beside_owner,
    day_beside_name,
)
from incidentkit.forms.decoding.names_in_front import (
    LED,
    LED_PLAINLY,
    bracketed_first,
    handled,
    led,
    led_or_open,
)
from incidentkit.forms.decoding.names_in_notes import HANDLE, is_name, names_day, names_nobody
from incidentkit.forms.decoding.ticked_texts import mark_behind, told
from incidentkit.forms.placeholders import is_undecided
from incidentkit.notation.given_names import is_given_name
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.remembered import remembered_text
from incidentkit.notation.states import action_state_of, is_bare_action_state
from incidentkit.notation.text import strip_emphasis

_DAY_IN_BRACKETS = late(
    r"\s+[*_]*\((?P<who>[^(),\n]{2,40}?)(?:,\s*|\s+[-–—]\s+)(?P<when>[^()\n]{2,32})\)[*_]*\.?\Z"
)
_NAME_AND_DAY = late(
    r"\s+[-–—|→⇒]\s+(?P<who>[^(),\n]{2,40}?)(?:\s*\(|,\s*)(?P<when>[^()\n]{4,32}?)\)?\.?\Z"
)
_TERM = late(
    r"(?:before|by|from|after|until|end of|early|mid|late|this|next)\b[^()\n0-9]*|asap|ongoing|now"
    r"|immediately|[qh][1-4](?: [0-9]{4})?",
    re.IGNORECASE,
)
"""Until when, beside a name, without a day."""
_HANDLE = late(HANDLE)
_NAME_AND_STATE = late(
    r"\s+\((?P<who>[^(),\n]{2,40})\)\s*(?:"
    "(?P<mark>[✅☑✔✓]\ufe0f?|:white_check_mark:|:heavy_check_mark:)"
    r"|[-–—:|]\s*(?P<state>[^\n]{2,24}?)\.?)\Z"
)
_SENTENCE_OF_NAME = late(
    r"(?<=[^\s.][.;])\s+(?P<who>[^\W\d_][^.;,\n]{1,40}),\s+(?:by|due|until|bis|till)\s+"
    r"(?P<when>[^.;\n]{3,24})\.?\Z"
)
_DASH = late(r"\s+(?:\\?[-–—|→⇒]|——|--|\\?-\\?>|=\\?>)\s+")
"""With the escapes that editors write on export."""
_ARROW = late(r"\s(?:[→⇒]|\\?-\\?>|=\\?>)\s")
"""Before a name, or between what was and what shall be."""
_BRACKETS_LAST = late(r"\s+\((?P<who>[^(),\n]{2,40})\)\.?\Z")
_STRONG_NAME = late(rf"{_DASH.pattern}(\*\*|__)[^*_\n]+\1")
_SHARE = 0.75
"""So many of a list's items must be noted alike for names without a mark to be owners."""
_SEVERAL = 2
_REACH = 240


def noted_alike(texts: Sequence[str], known: frozenset[str]) -> list[Noted | None]:
    """Items of one list that all note a name, or a name and a day, behind or around dashes.

    "Ann — add a probe — 2024-05-01" and "Add a probe - Ann": one alone might end in anything, but
    for a name that is `known` from the report.
    """
    found = _shaped_alike(texts)
    if found is not None:
        return found
    marks = [mark_behind(text) for text in texts]
    bare = [text[: mark.start()] if mark else text for text, mark in zip(texts, marks, strict=True)]
    alone = _shaped_alike(bare) if any(marks) else None
    alone = alone or [_told_alone(text, known) for text in bare]
    return [_marked(one, mark) for one, mark in zip(alone, marks, strict=True)]


def _told_alone(text: str, known: frozenset[str]) -> Noted | None:
    return _named_at_end(text) or _fully_named(text) or _of_known(text, known)


def _marked(found: Noted | None, mark: re.Match[str] | None) -> Noted | None:
    """What an item notes, with the mark that stands behind it."""
    if found is None or mark is None:
        return found
    if "status" in found.parts:
        return None
    return Noted(text=found.text, parts={**found.parts, "status": mark["mark"]})


def _shaped_alike(texts: Sequence[str]) -> list[Noted | None] | None:
    """What each item notes in the first shape that they share; None where they share none."""
    for shape in (
        led_or_open,
        handled,
        bracketed_first,
        _around,
        _with_state_behind,
        _bracketed_last,
        _ending,
        _beside_day,
        _in_brackets,
        _in_sentence,
    ):
        found = [shape(text) for text in texts]
        if _is_doubtful(shape, texts, found) and not _names_somebody(found):
            continue
        if shape is _in_brackets and not any(map(_day_in_brackets, texts)):
            continue
        hits = sum(one is not None for one in found)
        if hits >= _SEVERAL and hits >= len(texts) * _SHARE:
            return [_with_notes(one) for one in found] if shape in _LEADING else found
    return None


def _is_doubtful(
    shape: Callable[[str], Noted | None], texts: Sequence[str], found: Sequence[Noted | None]
) -> bool:
    """Whether what is noted in a shape can be owners only if any is called as people are."""
    if shape in _LEADING:
        return shape is led_or_open
    if shape is _around and any(day_beside_name(_last(text)) for text in texts):
        # "Docs — write them — by 5 May" says of what it is.
        return True
    return shape is _bracketed_last or any(map(_is_behind_arrow, texts, found))


def _is_behind_arrow(text: str, found: Noted | None) -> bool:
    """Whether what is noted behind an item's text stands behind an arrow."""
    return found is not None and _ARROW.match(text, len(found.text)) is not None


def _with_notes(found: Noted | None) -> Noted | None:
    """What a name in front leaves, with what is noted at its end: "@ann: probe (due 5 May)"."""
    if found is None:
        return None
    behind = told(found.text, None, boxed=True)
    if not behind.parts:
        behind = _dated_at_end(found.text) or behind
    if behind.parts.keys() & found.parts.keys():
        return found
    return Noted(text=behind.text, parts={**found.parts, **behind.parts})


# Each shape asks for them.
@remembered_text(512)
def _dashes(text: str) -> tuple[re.Match[str], ...]:
    """The dashes that part a text; those within brackets don't."""
    return tuple(dash for dash in _DASH.finditer(text) if not _is_within(text, dash.start()))


def _is_within(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)


def _dated_at_end(text: str) -> Noted | None:
    """A day behind the last dash: "Add a probe - 5 May"."""
    cuts = _dashes(text)
    when = text[cuts[-1].end() :].rstrip(".").strip() if cuts else ""
    if not when or is_undecided(when) or not names_day(strip_emphasis(when)):
        return None
    return Noted(text=text[: cuts[-1].start()], parts={"due": when})


def _fully_named(text: str) -> Noted | None:
    """A person's whole name and what they do, which says so in one item alone: "Ann Lee: ..."."""
    found = led(text)
    return found if found is not None and " " in found.parts["owner"] else None


def _of_known(text: str, known: frozenset[str]) -> Noted | None:
    """Somebody who is named in the report, before a colon, in brackets or at the end."""
    if not known:
        return None
    for match in (LED.match(text), LED_PLAINLY.match(text)):
        if match is not None and match["who"] in known:
            return Noted(text=text[match.end() :], parts={"owner": match["who"]})
    for found in (_bracketed_last(text), _behind(text)):
        if found is not None and found.parts.get("owner") in known:
            return found
    return None


def _told_in_brackets(text: str) -> Noted | None:
    """A whole name in brackets, or a name and a term: one word alone may be anything."""
    found = _in_brackets(text)
    whole = found is not None and ("due" in found.parts or " " in found.parts["owner"])
    return found if whole else None


def _named_at_end(text: str) -> Noted | None:
    """A person's name at the end, with or without a day, which says so in one item alone.

    So does any name in bold with a day there. Behind an arrow a name may be what something becomes.
    """
    found = _at_end(text)
    strong = found is not None and _STRONG_NAME.match(text, len(found.text)) is not None
    found = found or _beside_day(text) or _behind(text) or _told_in_brackets(text)
    if found is None or "owner" not in found.parts:
        return None
    if len(found.parts) < _SEVERAL and _is_behind_arrow(text, found):
        return None
    dated = _day_in_brackets(text)
    if dated is not None and not is_undecided(dated.parts.get("due", "")):
        return dated
    called = is_given_name(found.parts["owner"].split(" ", 1)[0])
    return found if strong or called or _HANDLE.fullmatch(found.parts["owner"]) else None


def _around(text: str) -> Noted | None:
    if len(_dashes(text)) < _SEVERAL:
        return None
    who, *middle, when = _DASH.split(text)
    dated = isinstance(read_moment(strip_emphasis(when.rstrip("."))), Moment)
    if not dated and day_beside_name(_last(text)) is None:
        return None
    if not (is_name(who) or names_nobody(who)):
        return None
    if len(middle) == 1 and _is_called(middle[0]) and not _is_called(who):
        # "Rollback | Kim | 1 June": what is done comes first.
        return None
    start, end = text.index(middle[0], len(who)), text.rindex(when)
    inner = _DASH.sub("", text[start:end][::-1], count=1)[::-1] if middle else ""
    due = day_beside_name(_last(text)) or when.rstrip(".")
    return Noted(text=inner.strip(), parts={"owner": strip_emphasis(who), "due": due})


def _last(text: str) -> str:
    """What stands behind the last dash of a text."""
    return _DASH.split(text)[-1].rstrip(".")


def _is_called(text: str) -> bool:
    """Whether a text is a name that begins as people's do."""
    return is_name(text) and is_given_name(strip_emphasis(text).split(" ", 1)[0])


def _at_end(text: str) -> Noted | None:
    cuts = _dashes(text)
    if len(cuts) < _SEVERAL:
        return None
    who, when = text[cuts[-2].end() : cuts[-1].start()], text[cuts[-1].end() :].rstrip(".")
    if not is_name(who) or not names_day(strip_emphasis(when)):
        return None
    return Noted(text=text[: cuts[-2].start()], parts={"owner": strip_emphasis(who), "due": when})


def _behind(text: str) -> Noted | None:
    cuts = _dashes(text)
    if not cuts:
        return None
    who = text[cuts[-1].end() :].rstrip(".").strip()
    if action_state_of(who) is not None:
        return Noted(text=text[: cuts[-1].start()], parts={"status": strip_emphasis(who)})
    parts = {"owner": who} if is_name(who) else beside_owner(who)
    if not parts or not is_name(parts["owner"]):
        return None
    bare = {name: strip_emphasis(part) for name, part in parts.items()}
    return Noted(text=text[: cuts[-1].start()], parts=bare)


def _ending(text: str) -> Noted | None:
    """A name at the end, with or without a day or a state behind it."""
    return _at_end(text) or _with_state(text) or _behind(text)


def _with_state(text: str) -> Noted | None:
    """A name and a state at the end, in either order: "Add a probe - Ann - Done"."""
    cuts = _dashes(text)
    if len(cuts) < _SEVERAL:
        return None
    who = text[cuts[-2].end() : cuts[-1].start()].strip()
    state = text[cuts[-1].end() :].rstrip(".").strip()
    if action_state_of(strip_emphasis(who)) is not None:
        who, state = state, who
    if action_state_of(strip_emphasis(state)) is None or not is_name(who):
        return None
    parts = {"owner": strip_emphasis(who), "status": strip_emphasis(state)}
    return Noted(text=text[: cuts[-2].start()], parts=parts)


def _beside_day(text: str) -> Noted | None:
    """A name and a day in brackets, or with a comma: "(Ann, 5 May)", "- Ann (5 May)"."""
    return _day_in_brackets(text) or _beside(_NAME_AND_DAY, text)


def _day_in_brackets(text: str) -> Noted | None:
    """A name and a day or a state in brackets, which say nothing else: "(Ann, 5 May)"."""
    return _beside(_DAY_IN_BRACKETS, text)


def _beside(shape: re.Pattern[str], text: str) -> Noted | None:
    match = shape.search(text, max(len(text) - _REACH, 0))
    if match is None or match.start() == 0:
        return None
    who, when = match["who"].strip(), match["when"]
    if not is_name(who):
        return None
    parts = _until(when) or beside_owner(f"{who}, {when}")
    owned = {**parts, "owner": strip_emphasis(who)}
    return Noted(text=text[: match.start()], parts=owned) if parts else None


def _until(when: str) -> dict[str, str]:
    """A day or a state that stands beside a name, by attribute."""
    when = day_beside_name(when) or when
    if names_day(when):
        return {"due": when}
    return {"status": when} if is_bare_action_state(when) else {}


def _in_brackets(text: str) -> Noted | None:
    """A name in brackets, with a day, a term or nothing beside it."""
    if (found := _day_in_brackets(text) or _bracketed_last(text)) is not None:
        return found
    match = _DAY_IN_BRACKETS.search(text, max(len(text) - _REACH, 0))
    if match is None or not is_name(match["who"]) or _TERM.fullmatch(match["when"]) is None:
        return None
    return Noted(
        text=text[: match.start()],
        parts={"owner": strip_emphasis(match["who"]), "due": match["when"]},
    )


def _with_state_behind(text: str) -> Noted | None:
    """A name in brackets, and a state or a tick behind it: "Add a probe (Ann) - done"."""
    match = _NAME_AND_STATE.search(text, max(len(text) - _REACH, 0))
    if match is None or match.start() == 0 or not is_name(match["who"]):
        return None
    state = match["mark"] or strip_emphasis(match["state"])
    if match["mark"] is None and action_state_of(state) is None:
        return None
    return Noted(text=text[: match.start()], parts={"owner": match["who"], "status": state})


def _bracketed_last(text: str) -> Noted | None:
    """A name in brackets at the end: "Add a probe (Ann)"."""
    match = _BRACKETS_LAST.search(text, max(len(text) - _REACH, 0))
    if match is None or match.start() == 0:
        return None
    who = match["who"]
    if not (is_name(who) or is_given_name(who)):
        return None
    return Noted(text=text[: match.start()], parts={"owner": who})


def _names_somebody(found: Sequence[Noted | None]) -> bool:
    """Whether any of the owners is called as people are: "(Kafka)" may be what it is about.

    "(TBD)" is of nothing else but an owner.
    """
    owners = [one.parts.get("owner", "") for one in found if one is not None]
    return any(is_given_name(o.split(" ", 1)[0]) or is_undecided(o) for o in owners)


def _in_sentence(text: str) -> Noted | None:
    """A name and a day in a sentence of their own: "Add a probe. Ann, by 5 May"."""
    match = _SENTENCE_OF_NAME.search(text, max(len(text) - _REACH, 0))
    if match is None or not is_name(match["who"]) or not names_day(match["when"]):
        return None
    parts = {"owner": match["who"], "due": match["when"]}
    return Noted(text=text[: match.start()].rstrip(), parts=parts)


_LEADING = (led_or_open, handled, bracketed_first)
"""Shapes that leave the end of a text as it is."""
