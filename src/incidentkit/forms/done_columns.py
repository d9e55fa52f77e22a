"""Columns that ask whether an action is done: what their cells say, and how to answer like them.

A day below "Closed" is the one on which it was: "Closed 2026-04-02" is where the action stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from incidentkit.forms.keys import key_of
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.status import ActionStatus
from incidentkit.notation.answer_writing import write_flag
from incidentkit.notation.boxes import split_box
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.states import ActionState, action_state_of, is_bare_action_state
from incidentkit.notation.text import strip_emphasis

_ASKING: Final = FrozenMap(
    {"done": "Done", "completed": "Completed", "complete": "Completed", "closed": "Closed"}
    | {"closed on": "Closed", "date closed": "Closed", "closed date": "Closed"}
    | {"completed on": "Completed", "date completed": "Completed", "done on": "Done"}
    | {"resolved": "Resolved", "fixed": "Fixed", "finished": "Finished"}
    | {"implemented": "Implemented"}
)
"""What such a column is called, and what a day in it is the day of."""
_ANSWERS: Final = FrozenMap(
    {"x": "Done", "y": "Done", "yes": "Done", "true": "Done", "n": "Not done", "no": "Not done"}
    | {"false": "Not done", "\u2717": "Not done", "\u2718": "Not done", "\u274c": "Not done"}
)
_OTHERS: Final = FrozenMap(
    {"\u2717": "\u2713", "\u2718": "\u2714", "\u274c": "\u2705", "\u2705": "\u274c"}
    | {"\u2713": "\u2717", "\u2714": "\u2718", "[ ]": "[x]"}
)
"""Marks, and those that say the contrary."""


def asks_if_done(head: str) -> bool:
    """Whether a column of that head asks for yes or no."""
    return key_of(head).rstrip("?") in _ASKING


def is_done_answer(text: str) -> bool:
    """Whether `text`, below such a head, is a day, or a yes or a no, in words or as a mark."""
    answer = _bare(text)
    box = split_box(answer)
    named = answer.casefold() in _ANSWERS or _is_day(answer)
    return named or (box is not None and not box[1].strip())


def says_if_done(text: str) -> bool:
    """Whether `text` says where an action stands, be it by an answer, a mark or a word."""
    return is_done_answer(text) or action_state_of(text) is not None


def answered(text: str, head: str) -> str | None:
    """The state that an answer tells below `head`; None for an empty box, which says nothing."""
    answer = _bare(text)
    return f"{_word(head)} {answer}" if _is_day(answer) else _told(answer)


def _word(head: str) -> str:
    return _ASKING[key_of(head).rstrip("?")]


def _told(answer: str) -> str | None:
    box = split_box(answer)
    if box is not None and not box[1].strip():
        return "Done" if box[0] else None
    return _ANSWERS.get(answer.casefold())


def _is_day(answer: str) -> bool:
    moment = read_moment(answer)
    dated = isinstance(moment, Moment) and moment.has_date
    return dated and action_state_of(f"Closed {answer}") is ActionState.DONE


def answer_like(status: ActionStatus, head: str, cells: Iterable[str]) -> str | None:
    """The answer that tells `status` in the manner of other cells; None where they have none."""
    day = status.label.removeprefix(f"{_word(head)} ")
    if day != status.label and _is_day(day):
        return day
    if not is_bare_action_state(status.label):
        return None
    shown = [cell for cell in cells if cell.strip()]
    for text in (*shown, *(other for cell in shown for other in _contraries(cell))):
        label = _told(_bare(text)) or (text if _bare(text) in _OTHERS else None)
        if label is not None and ActionStatus(label=label) == status:
            return text
    return None


def _contraries(cell: str) -> Iterator[str]:
    mark = _bare(cell)
    if mark in _OTHERS:
        yield _OTHERS[mark]
    if _told(mark) is not None:
        yield from (write_flag(told, cell) for told in (True, False))


def _bare(text: str) -> str:
    return strip_emphasis(text).strip().rstrip("\ufe0f")
