"""Where actions stand, by what stands above them: "### Done", "Everything else was rejected:"."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.rows import RawRecord
from incidentkit.forms.keys import key_of
from incidentkit.forms.statements import Statement
from incidentkit.notation.late_patterns import late
from incidentkit.notation.states import ActionState, action_state_of, is_bare_action_state
from incidentkit.notation.text import strip_emphasis

_ASIDE: Final = re.compile(r"\(([^()]*)\)")
_SETTLED: Final = frozenset((ActionState.DONE, ActionState.CANCELLED, ActionState.IN_PROGRESS))
"""What says more than that they are actions: those that are open need no heading for it."""
_OF_ACTIONS: Final = late(r" (?:actions?(?: items?)?|tasks|items|follow ups?|measures|work)\Z")
_REFUSED: Final = late(
    r"\b(?:reject(?:ed)?|declin(?:e|ed)|discard(?:ed)?|dismiss(?:ed)?|decided against|ruled out"
    r"|(?:will|do|did|would|are|were|is|was) not(?: be)? (?:do(?:ne|ing)?|pursu\w+|tak(?:e|en)"
    r"|plann(?:ed|ing)|chang(?:e|ed)|implement(?:ed)?)|won[’']t (?:do|be done|fix|implement)"
    r"|verworfen|abgelehnt)\b[^.!?\n]{0,80}:[\s*_]*\Z",
    re.IGNORECASE,
)
_REJECTED: Final = "Rejected"
_LONGEST: Final = 300
_REACH: Final = 3
"""So many lines above a list are looked at."""
_MARKED: Final = late(r"(?:[-+#|>]|\*(?!\*)|[0-9]+[.)])")
"""An item, a row, a heading: no paragraph."""


def state_above(page: Page, statement: Statement, raw: RawRecord) -> str | None:
    """The state that a line right above a list, or else its heading, gives its items."""
    return _by_line(page, statement, raw) or _by_heading(statement)


def _by_line(page: Page, statement: Statement, raw: RawRecord) -> str | None:
    blocks = statement.region.blocks
    number = bisect_right(blocks, raw.span[0], key=lambda block: block.start) - 1
    if number < 0:
        return None
    text = _line_above(page, blocks[number].start_line)
    bare = strip_emphasis(strip_emphasis(text).rstrip(" :"))
    if _is_settled(bare):
        return bare
    return _REJECTED if _REFUSED.search(text) else None


def _line_above(page: Page, line: int) -> str:
    """The end of the paragraph above a list or a table; "" for none."""
    near = range(line - 1, max(line - _REACH, 0) - 1, -1)
    text = next((told for n in near if (told := page.source.line_text(n).strip())), "")
    return "" if _MARKED.match(text) else text[-_LONGEST:]


def _by_heading(statement: Statement) -> str | None:
    """The state that a heading says: "Immediate actions (completed)", "Done", "Closed actions"."""
    for text in statement.context[:1]:
        for aside in _ASIDE.findall(text):
            if action_state_of(aside) is ActionState.DONE:
                return str(aside)
        name = _OF_ACTIONS.sub("", key_of(text))
        if _is_settled(name):
            return name.capitalize()
    return None


def _is_settled(text: str) -> bool:
    return is_bare_action_state(text) and action_state_of(text) in _SETTLED
