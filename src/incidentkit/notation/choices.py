"""One option of several, as forms offer them: "[ ] P1 [x] P2", or one a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.notation.answers import read_answer
from incidentkit.notation.boxes import box_mark
from incidentkit.notation.late_patterns import late
from incidentkit.notation.outcome import Unread
from incidentkit.notation.text import strip_emphasis

_BOX = re.compile(
    r"(?:(?<![^\s,;|/])\[(?P<mark>[ \t\u00a0xX\u2713\u2714])\](?=[ \t\u00a0])"
    r"|(?P<sign>[\u2610-\u2612])\ufe0f?)[ \t\u00a0]*"
)
_BEFORE = late(r"[\s>*+-]*(?:[0-9]{1,2}[.)]\s+)?\Z")
"""What may stand before the first option: the marker of a list."""
_SIGNS = "\u2610\u2611"
_CROSSED = "\u2612"
_AROUND = " \t,;|/"
_SEVERAL = 2


@frozen_by_types(kw_only=True)
class Option:
    """One option; `mark` is where the character stands that says whether it is ticked."""

    text: str
    ticked: bool
    mark: int
    sign: str


def options_in(text: str) -> tuple[Option, ...]:
    """The options that a text offers, each behind a box; none where it is anything else."""
    boxes = list(_BOX.finditer(text))
    if len(boxes) < _SEVERAL or _BEFORE.match(text[: boxes[0].start()]) is None:
        return ()
    signs = [box["mark"] or box["sign"] for box in boxes]
    # A cross ticks where nothing else does.
    crossed = _SIGNS[1] not in signs
    ends = [*(box.start() for box in boxes[1:]), len(text)]
    return tuple(
        Option(
            text=strip_emphasis(text[box.end() : end].split("\n", 1)[0].strip(_AROUND)),
            ticked=_is_ticked(sign) or (crossed and sign == _CROSSED),
            mark=box.start("mark") if box["mark"] else box.start("sign"),
            sign=sign,
        )
        for box, sign, end in zip(boxes, signs, ends, strict=True)
    )


def answers_offered(text: str) -> tuple[Option, ...]:
    """The options that a text offers, if each of them is an answer: "[ ] Yes [x] No"."""
    options = options_in(text)
    return options if all(answer_of(one) is not None for one in options) else ()


def answer_of(option: Option) -> bool | None:
    """The answer that an option is; None for any other."""
    found = read_answer(option.text)
    return None if isinstance(found, Unread) else found.answer


def marked(option: Option, options: Sequence[Option], *, ticked: bool) -> str:
    """The character that ticks an option, or doesn't, as the others have it."""
    if option.sign in _SIGNS + _CROSSED:
        used = next((one.sign for one in options if one.ticked), _SIGNS[1])
        return used if ticked else _SIGNS[0]
    used = next((one.sign for one in options if one.ticked), "x")
    return used if ticked else " "


def _is_ticked(sign: str) -> bool:
    return sign == _SIGNS[1] or (sign not in _SIGNS + _CROSSED and box_mark(sign) is True)
