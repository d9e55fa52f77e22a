"""Texts of actions that say by a mark, a word or a strike where each stands."""

from __future__ import annotations

import re

import attrs

from incidentkit.forms.decoding.action_notations import STATES_ALONE, Noted, noted
from incidentkit.notation.late_patterns import late
from incidentkit.notation.states import is_action_state_abroad, is_bare_action_state

_TICKED = re.compile("(?P<mark>[✅☑✔✓])\ufe0f?\\s+(?=\\S)")
"""What says in front of an action that it is done."""
_STATE_FIRST = re.compile(
    r"(?:(?P<strong>\*\*|__)?\[(?=[^\[\]]{2,20}\]:?(?(strong)(?P=strong):?)\s)"
    r"|(?=[A-Z][A-Z ]{1,18}:\s))"
    r"(?P<mark>[^\W\d_][\w '-]{1,19})(?:\]:?(?(strong)(?P=strong):?)|:)\s+(?=\S)"
)
"""In brackets in any letters, with a colon in capitals: "Fixed: ..." may tell what was wrong."""
_TICKED_BEHIND = late(
    r"(?<!\bbe)(?<!\bis)(?<!\bare)(?<!\ball)(?<!\band)(?<!\bor)(?<![\s,;:])\s+"
    "(?P<mark>[✅☑✔✓]|:white_check_mark:|:heavy_check_mark:)\ufe0f?\\Z"
)
_TICK_ENDS = (*"✅☑✔✓", ":", "\ufe0f")
_WORDS_BEHIND = r"(?<=\S)\s+(?:[-–—]|--)\s+(?P<mark>[^\W\d_](?:(?! --? )[\w '-]){1,23}"
_STATE_BEHIND = re.compile(rf"{_WORDS_BEHIND})[.!]?\Z")
_STATE_AND_TICK = late(
    _WORDS_BEHIND + "\\s(?:[✅☑✔✓]|:white_check_mark:|:heavy_check_mark:)\ufe0f?)\\Z"
)
"""Both say it: "... - done ✅"."""
_SHOUTED_BEHIND = re.compile(
    r"(?<=\S)\s+(?P<strong>\*\*|__)(?P<mark>[A-Z][A-Z' -]{1,22})(?P=strong)[.!]?\Z"
)
"""In bold and in capitals: "the meaning of **done**" is what is to be done."""
_STRUCK = re.compile(r"~~(?P<text>(?:[^~]|~(?!~))+)~~(?P<rest>[^~]*)\Z")
_REACH = 60


def told(text: str, alike: Noted | None, *, boxed: bool) -> Noted:
    """The text of an action, and what is noted in it or by what ticks it off."""
    ticked = None if boxed else _TICKED.match(text) or _state_first(text)
    behind = None if ticked is not None else _state_behind(text)
    if alike is not None and behind is not None:
        return attrs.evolve(alike, parts={"status": behind["mark"], **alike.parts})
    if alike is not None:
        return alike if ticked is None else _ticked_off(alike, ticked)
    if ticked is not None:
        found = noted(text[ticked.end() :])
        return attrs.evolve(found, parts={"status": ticked["mark"], **found.parts})
    if behind is None:
        return noted(text)
    found = noted(text[: behind.start()])
    return attrs.evolve(found, parts={"status": behind["mark"], **found.parts})


def without_state(text: str) -> str:
    """The text of an action up to what says behind it where it stands."""
    behind = _state_behind(text)
    return text if behind is None else text[: behind.start()]


def _ticked_off(alike: Noted, ticked: re.Match[str]) -> Noted:
    """What an item notes as all of its list do, without the mark in front of it."""
    if "status" in alike.parts or not alike.text.startswith(ticked[0]):
        return alike
    text = alike.text[ticked.end() :]
    return attrs.evolve(alike, text=text, parts={"status": ticked["mark"], **alike.parts})


@attrs.frozen
class Struck:
    """A text without the strike through it, and what stands behind that of where it stands."""

    text: str
    state: str | None = None


def unstruck(text: str) -> Struck | None:
    """An action that is struck through; None for any other.

    What follows the strike has to be a state or notes: "~~Add a probe~~ dropped", "~~Add a probe~~
    (Ann)". Other words say more about it.
    """
    struck = _STRUCK.match(text.rstrip())
    if struck is None:
        return None
    inner = struck["text"].strip()
    word = struck["rest"].strip(" .!()[]:;,-–—")
    if not word:
        return Struck(inner)
    if is_bare_action_state(word):
        return Struck(inner, word)
    whole = inner + struck["rest"].rstrip(" .")
    found = told(whole, None, boxed=False)
    return Struck(whole) if found.text == inner or inner.endswith(found.text) else None


def _state_first(text: str) -> re.Match[str] | None:
    """What says in front of an action where it stands: "[DONE] ...", "DONE: ..."."""
    match = _STATE_FIRST.match(text)
    return match if match is not None and is_bare_action_state(match["mark"]) else None


def mark_behind(text: str) -> re.Match[str] | None:
    """The tick, or the state in bold capitals, behind an action: "... ✅", "... **DONE**"."""
    tail = max(len(text) - _REACH, 0)
    if text.endswith(_TICK_ENDS) and (ticked := _TICKED_BEHIND.search(text, tail)):
        worded = _STATE_AND_TICK.search(text, tail)
        return worded if worded is not None and is_bare_action_state(worded["mark"]) else ticked
    shouted = _SHOUTED_BEHIND.search(text, tail)
    return shouted if shouted is not None and is_bare_action_state(shouted["mark"]) else None


def _state_behind(text: str) -> re.Match[str] | None:
    """What says behind an action that it is done, or not yet, by a mark or behind a dash."""
    if (marked := mark_behind(text)) is not None:
        return marked
    match = _STATE_BEHIND.search(text, max(len(text) - _REACH, 0))
    word = "" if match is None else match["mark"].rstrip()
    return match if word.casefold() in STATES_ALONE or is_action_state_abroad(word) else None
