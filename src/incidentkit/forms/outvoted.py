"""Labelled texts that say otherwise than the statement that counts: each is kept as a field.

The first statement of an attribute wins, and what a later one says would be in no attribute, and
in no conversion.
"""

from __future__ import annotations

from collections import Counter

import attrs

from incidentkit.forms.decoding.chronology import TIMED
from incidentkit.forms.decoding.draft import Draft
from incidentkit.forms.statements import Shape, Statement, Survey, UnknownField
from incidentkit.forms.surveying.collecting import NEXT_INCIDENT, name_apart
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.lookup import resolve

_ONE_VALUE = frozenset(
    (
        *(Codec.LINE, Codec.SEVERITY, Codec.STATUS, Codec.MONEY, Codec.PERCENT, Codec.VERDICT),
        Codec.YES_NO,
        *TIMED,
    )
)
"""Codecs of a single value, of which a second statement can be another one."""


def may_differ(found: Survey) -> bool:
    """Whether anything is stated twice, as far as can be said before it is read.

    Times are one matter: a range, or "Resolution time: 2 hours", may state any of them.
    """
    paths = ("" if s.slot.codec in TIMED else s.slot.path for s in found.statements if _counts(s))
    return any(count > 1 for count in Counter(paths).values())


def outvoted(found: Survey, draft: Draft) -> tuple[Statement, ...]:
    """The labelled statements of which nothing counts, since others say something else."""
    return tuple(
        statement
        for statement in found.statements
        if _is_labelled(statement) and _counts(statement) and draft.is_outvoted(statement)
    )


def _counts(statement: Statement) -> bool:
    """Whether a statement is one that makes others count for nothing."""
    return statement.slot.codec in _ONE_VALUE


def _is_labelled(statement: Statement) -> bool:
    """Whether a statement is a text behind a label, and not the blocks below it."""
    return statement.spot is not None and bool(statement.label) and not statement.region.blocks


def with_fields_for(found: Survey, apart: tuple[Statement, ...]) -> Survey:
    """The survey in which statements are fields of their own, under the labels they have.

    A key of front matter stays one.
    """
    fields = [
        UnknownField(label=_name(one), region=one.region, spot=one.spot)
        for one in apart
        if one.spot is not None and one.spot.shape is not Shape.MATTER
    ]
    return attrs.evolve(
        found,
        statements=tuple(one for one in found.statements if one not in apart),
        custom=tuple(sorted((*found.custom, *fields), key=lambda field: field.region.span)),
    )


def _name(statement: Statement) -> str:
    """Its label; with the heading above it where the label alone says that of something else."""
    label, spot = statement.label or "", statement.spot
    entry = resolve(label, statement.chain[:1])
    same = entry is not None and entry.slot == statement.slot
    if same and NEXT_INCIDENT not in statement.chain:
        return label
    above = statement.context[1:]
    in_heading = spot is not None and spot.shape is Shape.HEADING
    return name_apart(label, above[1:] if in_heading else above)
