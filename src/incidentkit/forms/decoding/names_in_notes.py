"""What in the notes on an action can be who does it, and until when."""

from __future__ import annotations

from typing import Final

from incidentkit.forms.placeholders import is_undecided
from incidentkit.forms.vocabulary.nobody import NOBODY
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.outcome import Reason
from incidentkit.notation.states import is_bare_action_state
from incidentkit.notation.text import strip_emphasis

HANDLE: Final = r"@[A-Za-z0-9][\w./-]{0,38}"
"""The handle of one person, as a pattern."""
HANDLES: Final = late(rf"{HANDLE}(?:(?:\s*[,&/+]\s*|\s+and\s+){HANDLE})*")
"""Those of several."""
_NAME: Final = late(
    r"[A-ZÀ-Þ][\w'.-]*(?: (?:[A-ZÀ-Þ&/][\w'.-]*|de|van|von|der|den|da|dos|del|di|la|le|al|y)){0,3}"
    r"(?<! de)(?<! la)(?<! der)(?: team)?|[A-Za-z][\w-]*(?: [a-z]+)? team"
    r"|\w+ team|[\u4e00-\u9fff]{2,4}|[\u3040-\u30ff\u4e00-\u9fff]{2,8}さん|[\uac00-\ud7a3]{2,4}"
)


def is_name(text: str) -> bool:
    """Whether a text can be the name of a person or a team, or handles."""
    bare = strip_emphasis(text)
    return _NAME.fullmatch(bare) is not None or HANDLES.fullmatch(bare) is not None


def names_nobody(text: str) -> bool:
    """Whether a text says that there is no name yet; "open" says where something stands."""
    folded = strip_emphasis(text).casefold()
    return (folded in NOBODY or is_undecided(folded)) and not is_bare_action_state(folded)


def names_day(text: str) -> bool:
    """Whether a text is a day, if one of those that can be two ("05/09/2025"), or says "TBD"."""
    if is_undecided(text):
        return True
    moment = read_moment(text)
    return isinstance(moment, Moment) or moment.reason is Reason.AMBIGUOUS
