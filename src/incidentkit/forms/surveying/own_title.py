"""What a form of a team's own says in its heading besides the title: "Outage", a place for an id.

In "Outage: [title]" the name stays, in "[INC-nnn] [title]" the id of the incident has its place.
"""

from __future__ import annotations

import attrs

from incidentkit.forms.emphasis import bare
from incidentkit.forms.keys import key_of
from incidentkit.forms.regions import Region
from incidentkit.forms.statements import Shape, Spot, Statement, Survey
from incidentkit.forms.vocabulary.entries import Codec, slot
from incidentkit.forms.vocabulary.lookup import VOCABULARY, resolve
from incidentkit.markdown.source import Source
from incidentkit.notation.late_patterns import late

_NAMED = late(
    r"(?P<name>[^\[\]<>{}]*\w[^\[\]<>{}]*?(?:[:：|]| [-–—])[ \t]*)"
    r"(?:\[[^\[\]]+\]|<[^<>]+>|\{\{?[^{}]+\}\}?)"
)
_WITH_ID = late(
    r"(?P<name>[^\[\]<>{}]*?)"
    r"(?P<asked>[\[<{][^\[\]<>{}]{1,40}[\]>}]|\b[A-Z]{2,}-(?:[NnXx#]{2,}|0{2,}))"
    r"(?P<joint>[^\w\[\]<>{}]{1,5})[\[<{][^\[\]<>{}]+[\]>}]"
)
_ID_SHAPE = late(r"[A-Z]{2,}[-_ ]?[nNxX#0YMD-]+")
_ID_WORDS = frozenset(("id", "key", "number", "nr", "no", "nummer"))
_ID = late(r"#?(?:[^\W\d_][\w.]*[-_/])*[0-9][\w.-]*")
"""An identifier, which has a digit and no blank."""
_KEYED = late(r"#[0-9]+|[A-Z]{2}[A-Z0-9]*(?:[-_/][\w.]+)*[-_/][0-9][\w.-]*")
"""One that no title begins with: "3 nodes down" and "P1 outage" are titles."""
_LABEL = "Incident ID"
_JOINT = late(r"[ \t]*[:：|–—-]?[ \t]+")


@attrs.frozen(kw_only=True)
class OwnHeading:
    """What stands before the place for the title in the heading of a blank form."""

    name: str = ""
    """Its own words, with what joins them to the next."""
    asked: str = ""
    """The place for the id; "" where there is none."""
    joint: str = ""
    """What stands between id and title."""


def own_heading(blank: Survey, source: Source) -> OwnHeading:
    """What a blank form says before the place for the title."""
    if blank.title is None:
        return OwnHeading()
    text = bare(source, blank.title)[0]
    both = _WITH_ID.fullmatch(text)
    if both is not None and _asks_for_id(both["asked"].strip("[]<>{}")):
        return OwnHeading(name=both["name"], asked=both["asked"], joint=both["joint"])
    match = _NAMED.fullmatch(text)
    return OwnHeading(name=match["name"]) if match else OwnHeading()


def _asks_for_id(text: str) -> bool:
    entry = resolve(text, (VOCABULARY.root,))
    named = entry is not None and entry.slot is not None and entry.slot.path == "id"
    return named or key_of(text) in _ID_WORDS or _ID_SHAPE.fullmatch(text) is not None


def without_own_heading(found: Survey, source: Source, own: OwnHeading) -> Survey:
    """What was found, with a title that begins behind the form's own name, and behind the id."""
    if found.title is None or own == OwnHeading():
        return found
    text, (start, end) = bare(source, found.title)
    if not text.startswith(own.name) or len(text) == len(own.name):
        return found
    at = len(own.name)
    if not own.asked:
        return attrs.evolve(found, title=(start + at, end))
    parts = _id_and_title(text[at:], own)
    if parts is None:
        return found
    span = (start + at, start + at + parts[0])
    spot = Spot(shape=Shape.HEADING, label=(span[0], span[0]), value=span, line=span)
    statement = Statement(
        slot=slot("id", Codec.LINE),
        region=Region(lines=(span,), inline=1),
        chain=(VOCABULARY.root,),
        label=_LABEL,
        spot=spot,
    )
    title = (start + at + parts[1], end)
    return attrs.evolve(found, title=title, statements=(statement, *found.statements))


def _id_and_title(text: str, own: OwnHeading) -> tuple[int, int] | None:
    """Where the id ends, or what asks for one, and where the title begins; None without both."""
    if text.startswith(own.asked + own.joint):
        return len(own.asked), len(own.asked + own.joint)
    keyed = _KEYED.match(text)
    match = _ID.match(text) if keyed is None and own.joint.strip() else keyed
    if match is None:
        return None
    joint = _JOINT.match(text, match.end()) if keyed is not None else None
    if text.startswith(own.joint, match.end()):
        start = match.end() + len(own.joint)
    elif joint is not None:
        start = joint.end()
    else:
        return None
    return (match.end(), start) if start < len(text) else None


def fits_heading(text: str, own: OwnHeading) -> bool:
    """Whether an id would be read in the heading of a report that follows the form."""
    return _id_and_title(f"{text}{own.joint}x", own) == (len(text), len(text + own.joint))
