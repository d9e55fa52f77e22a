"""Sections that speak of something else than the incident of the report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from incidentkit.forms.surveying.collecting import ANOTHER_THING, OTHER_INCIDENTS
from incidentkit.forms.vocabulary.entries import Entry
from incidentkit.forms.vocabulary.other_things import (
    incident_named,
    names_another_thing,
    names_one_of_several,
    names_other_incidents,
)
from incidentkit.forms.vocabulary.set_apart import is_set_apart, names_customer
from incidentkit.markdown.blocks import Block, ListBlock, Paragraph, Table
from incidentkit.markdown.sections import SectionNode
from incidentkit.markdown.source import Source
from incidentkit.notation.late_patterns import late
from incidentkit.notation.text import strip_emphasis

_STATES_WHICH: Final = late(
    r"(?:^|[|*_+-])[ \t*_]*(?:(?:incident )?id|severity|status|date)[ \t*_]*[:|]",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST_NAME: Final = 60
_NONE: Final = frozenset[int]()
_LONGEST: Final = 4_000
"""Characters of a section that are looked at for what tells incidents apart."""


def thing_named(source: Source, heading: str, title: str | None, start: int) -> Entry | None:
    """What a heading that the vocabulary doesn't know names instead of the incident, if anything.

    `title` is that of the report, where it has one of its own. An identifier is another incident's
    if nothing before `start`, where the heading stands, says it.
    """
    if names_other_incidents(heading) or is_set_apart(heading, title):
        return OTHER_INCIDENTS
    whose = incident_named(heading)
    if whose is not None and source.text.find(whose, 0, start) < 0:
        return OTHER_INCIDENTS
    of_another = names_customer(heading) or names_another_thing(heading, title)
    return ANOTHER_THING if of_another else None


def lists_elsewhere(source: Source, blocks: Sequence[Block]) -> frozenset[int]:
    """The first lines of the lists and tables below a line that says they are of other incidents.

    The line is nothing but that name, in bold or with a colon.
    """
    if len(blocks) == 1:
        return _NONE
    return frozenset(
        below.start_line
        for head, below in pairwise(blocks)
        if isinstance(below, (ListBlock, Table))
        and isinstance(head, Paragraph)
        and len(head.lines) == 1
        and _is_name(source.text[slice(*head.lines[0])].strip())
    )


def _is_name(line: str) -> bool:
    if len(line) > _LONGEST_NAME or not (line.endswith(":") or strip_emphasis(line) != line):
        return False
    return line.rstrip("*_: ").find(":") < 0 and names_other_incidents(line)


def next_incidents(source: Source, nodes: Sequence[SectionNode]) -> tuple[SectionNode, ...]:
    """The sections of the second and any later incident, of a report that has several.

    Each has a number or the like, and states its own identifier, severity, status or date.
    """
    if len(nodes) <= 1:
        return ()
    told = [node for node in nodes if _is_one_of_several(source, node)]
    return tuple(told[1:])


def _is_one_of_several(source: Source, node: SectionNode) -> bool:
    heading = node.heading
    if heading is None or not names_one_of_several(source.text[slice(*heading.content)]):
        return False
    blocks = node.blocks
    if not blocks:
        return False
    start, end = blocks[0].start, blocks[-1].end
    return _STATES_WHICH.search(source.text[start : min(end, start + _LONGEST)]) is not None
