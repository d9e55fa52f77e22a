"""What happened: the summary of a free report, or one half of a form's root cause."""

from __future__ import annotations

from typing import Final

import attrs

from incidentkit.forms.statements import KnownHeading, Statement, Survey
from incidentkit.forms.vocabulary.entries import Codec, slot
from incidentkit.forms.vocabulary.lookup import Chain, Vocabulary, resolve

_SUMMARY: Final = slot("summary", Codec.PROSE)
_STORY: Final = "root_cause.what_happened"
_REASON: Final = "root_cause.why"


def with_story_as_summary(found: Survey, vocabulary: Vocabulary) -> Survey:
    """The survey, in which what happened sums a report up that has no other summary.

    Below a heading of the cause, and beside one that says why it happened, it is what the forms ask
    for there.
    """
    outside = {s.slot.path for s in found.statements if not _is_within(s.chain)}
    if _STORY not in outside or _REASON in outside:
        return found
    if any(statement.slot.path == _SUMMARY.path for statement in found.statements):
        return found
    return attrs.evolve(
        found,
        statements=tuple(map(_summing_up, found.statements)),
        headings=tuple(_heading_summary(one, vocabulary) for one in found.headings),
    )


def _summing_up(statement: Statement) -> Statement:
    tells = statement.slot.path == _STORY and not _is_within(statement.chain)
    return attrs.evolve(statement, slot=_SUMMARY) if tells else statement


def _heading_summary(heading: KnownHeading, vocabulary: Vocabulary) -> KnownHeading:
    """The heading of such a text, beside which nothing of a cause is written."""
    own, entry = heading.chain[-1].slot, resolve("summary", (vocabulary.root,))
    if own is None or own.path != _STORY or _is_within(heading.chain) or entry is None:
        return heading
    return attrs.evolve(heading, chain=(*heading.chain[:-1], entry))


def _is_within(chain: Chain) -> bool:
    """Whether a text stands in a section of the report that has parts of its own."""
    return any(entry.scope is not None for entry in chain)
