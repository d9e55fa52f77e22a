"""How much goes with a part of a bullet that is taken out: its name, and what parts it."""

from __future__ import annotations

import re

from incidentkit.place import Span

_JOINT = re.compile(
    r"(?:[ \t]*(?P<opening>[(\[])|[ \t]*[,;|]|[ \t]+[-–—]+(?=[ \t]))[ \t]*"
    r"(?=(?P<name>[^\n()\[\],;|]*)\Z)"
)
_BY = re.compile(r"(?:[ \t]+[-–—]+|[ \t]*[,;|])?[ \t]+by \Z")
"""What leads a day in running text: "Add an alert by 5 May"."""
_NAME = re.compile(r"(?:[*_`]{0,3}[^\W\d_][\w ]{0,24}?:?[*_`]{0,3}:?[ \t]*)?[*_`]{0,3}")
_CLOSING = re.compile(r"[*_`]{0,3}[ \t]*[)\]]")
_FOLLOWING = re.compile(r"[*_`]{0,3}[ \t]*[,;|][ \t]*")
_MARKS = re.compile(r"[*_`]{0,3}")
_APART = re.compile(r"[ \t]+(?P<marks>[*_]{0,2})\Z")
"""What stands before a mark at the end: "Add a probe (Ann) ✔", "Add a probe **DONE**"."""


def part_cut(text: str, start: int, end: int) -> Span | None:
    """What to take out of `text` with the value from `start` to `end`; None where it isn't clear.

    Of "Test it (owner: Bob, due Friday)" that is "owner: Bob, " for the owner; the parentheses go
    with the last part in them.
    """
    if (by := _BY.search(text[:start])) is not None:
        return by.start(), end
    apart = _APART.search(text[:start])
    marked = apart is not None and (apart["marks"] or not text[start].isalnum())
    if apart is not None and marked and text[end:].rstrip(" .") == apart["marks"]:
        return apart.start(), end + len(apart["marks"])
    joints = [m for m in _JOINT.finditer(text[:start]) if _NAME.fullmatch(m["name"])]
    if not joints:
        return None
    joint = joints[-1]
    if joint["opening"] is None:
        marks = _MARKS.match(text, end)
        return joint.start(), marks.end() if marks else end
    if (closing := _CLOSING.match(text, end)) is not None:
        # In front, what parts it from the text goes as well.
        room = 0 if joint.start() else len(text) - len(text[closing.end() :].lstrip())
        return joint.start(), max(closing.end(), room)
    following = _FOLLOWING.match(text, end)
    return None if following is None else (joint.end(), following.end())
