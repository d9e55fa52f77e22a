"""Finding the label at the start of a line: `**Label:** value`, `Label: value`."""

from __future__ import annotations

import re

from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.notation.late_patterns import late
from incidentkit.notation.remembered import remembered_text
from incidentkit.place import Span

_LONGEST = 80

_STRONG = re.compile(
    r"[ \t]*(?:[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}\.?[ \t]+)?(?:[^\w\s*_`<>\[\]|\\()#:.-]{1,4}[ \t]+)?"
    r"(?P<mark>\*\*|__|[*_](?![*_]))(?=\S)(?P<name>[^\n]{1,160}?)(?<=\S)(?P=mark)"
    # A colon behind a space may begin an emoji: ":fire:".
    r"(?P<colon>(?![ \t]+:[a-z][a-z0-9_+-]{0,40}:)[ \t]*[:：])?"
    r"(?P<dash>[ \t]+[-–—→·•|][ \t]+)?[ \t]*"
)
_PLAIN = re.compile(
    r"[ \t]*(?:[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}\.?[ \t]+)?(?:[^\w\s*_`<>\[\]|\\()#:.-]{1,4}[ \t]+)?"
    r"(?P<name>[^\W\d_][^:：*`\[\]|<>\n()]{0,60}(?:\([^()\n:]{1,40}\)[ \t]*)?)"
    r"(?::(?=[ \t]|$)|：)[ \t]*"
)
_TIME = re.compile(r"[~≈]?[ \t]*(?:[0-9]{1,2}[:h][0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[Tt][+][0-9])")
"""A time in bold leads an event; it names no field."""
_RUN_IN = late(r"(?:[0-9]{1,2}[.)] )?[^\W\d_][^.:*`]{0,40}(?<! )\.")
"""A name that ends with a point and runs into its text: "**Severity.** Low", "**2. Cause.** It"."""
_ASIDE_ALONE = re.compile(r"(?P<said>\([^()\n]{1,40}\))\Z")
_BOLD = frozenset(("**", "__"))
_BREAK_MARKS = " \t\\"
_BREAKS = ("<br>", "<br/>", "<br />", "<BR>", "<BR/>")


@frozen_by_types(kw_only=True)
class Label:
    """A label in a line of text. All offsets count from the start of that line."""

    name: str
    at: Span
    """Where the name stands."""
    value: Span
    """The rest of the line without white space; an empty span where nothing follows."""
    strong: bool
    """In bold."""
    colon: bool
    """Followed by a colon; a bold name alone on its line has none."""
    dash: bool
    """Followed by a dash in place of a colon."""

    @property
    def alone(self) -> bool:
        """Nothing follows on the line."""
        return self.value[0] == self.value[1]


# What is labelled is asked of a line to know what it is among the lines around it, and again.
@remembered_text(2048)
def find_label(text: str) -> Label | None:
    """The label with which the line `text` starts; None where there is none."""
    return _strong(text) or _plain(text)


def _value(text: str, start: int) -> Span:
    """The rest of a line, without the white space and the hard break at its end."""
    value = text[start:].rstrip(_BREAK_MARKS)
    while value.endswith(_BREAKS):
        mark = next(br for br in _BREAKS if value.endswith(br))
        value = value.removesuffix(mark).rstrip(_BREAK_MARKS)
    return (start, start + len(value))


def _strong(text: str) -> Label | None:
    match = _STRONG.match(text) if "*" in text or "_" in text else None
    if match is None:
        return None
    name, (start, end) = match["name"], match.span("name")
    if _TIME.match(name):
        return None
    colon = match["colon"] is not None
    dash = match["dash"] is not None and not colon
    value = _value(text, match.end())
    run_in = False
    if not colon and name.endswith((":", "：")):
        name, end, colon, dash = name[:-1], end - 1, True, False
        if match["dash"] is not None:
            value = _value(text, _skip(text, match.start("dash")))
    elif not colon and not dash and value[0] < value[1] and _RUN_IN.fullmatch(name):
        name, end, run_in = name[:-1], end - 1, True
    elif not colon and not dash and value[0] == value[1] and ": " in name:
        before, _, after = name.partition(": ")
        name, value = before, (end - len(after.lstrip()), end)
        end, colon = start + len(before), True
    elif not colon and not dash and (aside := _ASIDE_ALONE.match(text, *value)) is not None:
        # "**Timeline** (UTC)" is a name, too, with what holds for all below it.
        name, value = f"{name} {aside['said']}", (value[1], value[1])
    strong = match["mark"] in _BOLD
    # What stands in italics is a name only with its colon.
    valued = colon or (strong and (dash or run_in or value[0] == value[1]))
    if not name.strip() or len(name) > _LONGEST or not valued:
        return None
    return Label(
        name=name.strip(),
        at=(start, end),
        value=value,
        strong=strong,
        colon=colon,
        dash=dash,
    )


def _skip(text: str, start: int) -> int:
    while start < len(text) and text[start] in " \t":
        start += 1
    return start


def _plain(text: str) -> Label | None:
    match = _PLAIN.match(text) if ":" in text or "：" in text else None
    if match is None:
        return None
    name = match["name"].rstrip()
    start = match.start("name")
    return Label(
        name=name,
        at=(start, start + len(name)),
        value=_value(text, match.end()),
        strong=False,
        colon=True,
        dash=False,
    )
