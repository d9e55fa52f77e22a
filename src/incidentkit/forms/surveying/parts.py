"""Headings inside a timeline, or among actions, that only divide it: days, phases, events."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from incidentkit.forms.keys import key_of
from incidentkit.forms.surveying.chronicles import TIMELINE_SLOT, holds_events, is_day
from incidentkit.forms.surveying.leading_times import leading_time
from incidentkit.forms.tables import holds
from incidentkit.forms.vocabulary.columns import record_of
from incidentkit.forms.vocabulary.entries import Codec, Entry, slot
from incidentkit.forms.vocabulary.lookup import Chain, direct_member
from incidentkit.markdown.blocks import ListBlock, Paragraph, Table
from incidentkit.markdown.sections import SectionNode
from incidentkit.markdown.source import Source
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.text import strip_emphasis


def is_part(source: Source, node: SectionNode, heading: str, chain: Chain) -> bool:
    """Whether a section with an unknown heading goes on with the records of the one around it."""
    owner = chain[-1].slot
    if owner is None:
        return False
    if owner.codec is Codec.TIMELINE:
        if is_bare_time(heading):
            # What happened then stands below: a text of its own, or events that go on from it.
            return bool(node.blocks)
        below = (block for child in node.walk() for block in child.blocks)
        return is_event(heading, chain) or _is_day(heading) or holds_events(source, tuple(below))
    if owner.codec is Codec.ACTIONS:
        record = record_of(owner)
        return any(
            isinstance(block, ListBlock)
            or (isinstance(block, Table) and holds(source, block, record))
            for block in node.blocks
        )
    return False


_TYPES = frozenset(
    ("prevent", "detect", "mitigate", "respond", "process", "investigate", "repair", "diagnose")
)
"""What actions are for, in the words that forms have for it."""
_ASPECTS = frozenset(("prevention", "detection", "response", "resolution", "communication"))


def divides_actions(source: Source, node: SectionNode, entry: Entry, chain: Chain) -> bool:
    """Whether a heading that is known elsewhere only says what the actions below it are for."""
    owner = chain[-1].slot
    if (
        owner is None
        or owner.codec is not Codec.ACTIONS
        or direct_member(chain[-1], entry.names[0])
    ):
        return False
    aspect = (entry.address or "").partition(".")[0]
    return aspect in _ASPECTS and is_part(source, node, "", chain)


def names_type(chain: Chain, heading: str) -> bool:
    """Whether a heading among actions says nothing but what those below it are for."""
    owner = chain[-1].slot
    return owner is not None and owner.codec is Codec.ACTIONS and key_of(heading) in _TYPES


def of_type(actions: Entry, heading: str) -> Entry:
    """Where the actions of one type stand: what their heading says, none has to say itself."""
    own = actions.slot
    typed = None if own is None else slot(own.path, own.codec, {**own.fixed, "type": heading})
    return Entry(names=actions.names, slot=typed, scope=actions.scope, members=actions.members)


EVENTS = Entry(names=(), slot=TIMELINE_SLOT)
"""Where headings tell what happened, in a section that isn't called a timeline."""
_SEVERAL = 2
_ENOUGH = 3
"""So many events one behind the other make a timeline among other sections."""


def events_among(source: Source, nodes: Sequence[SectionNode]) -> Sequence[SectionNode]:
    """The sibling sections that are the events of a timeline: the heading of each has its time.

    All of them are, or so many one behind the other that nothing else can be meant.
    """
    runs = [list(run) for timed, run in groupby(nodes, partial(_is_timed, source)) if timed]
    least = _SEVERAL if len(runs) == 1 and len(runs[0]) == len(nodes) else _ENOUGH
    return [node for run in runs if len(run) >= least for node in run]


def _is_timed(source: Source, node: SectionNode) -> bool:
    """Whether the heading of a section has the time of what it, or the text below it, tells."""
    if node.heading is None:
        return False
    heading = source.text[slice(*node.heading.content)]
    told = bool(node.blocks) and isinstance(node.blocks[0], Paragraph)
    return is_event(heading, (EVENTS,)) or (told and is_bare_time(heading))


def is_event(heading: str, chain: Chain) -> bool:
    """Whether a heading in a timeline tells an event: its time comes first."""
    owner = chain[-1].slot
    if owner is None or owner.codec is not Codec.TIMELINE or _is_day(heading):
        return False
    found = leading_time(heading)
    return found is not None and bool(found.text.strip())


def is_bare_time(heading: str) -> bool:
    """Whether a heading is a time of day and nothing else."""
    moment = read_moment(strip_emphasis(heading).strip(" :"))
    return isinstance(moment, Moment) and moment.has_clock


def _is_day(heading: str) -> bool:
    return is_day(strip_emphasis(heading))
