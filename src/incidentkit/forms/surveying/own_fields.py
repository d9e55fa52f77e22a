"""Statements that don't count as what their labels ask for: fields of their own, or text."""

from __future__ import annotations

import attrs

from incidentkit.forms.statements import Shape, Statement, Survey, UnknownField
from incidentkit.forms.surveying.collecting import NEXT_INCIDENT, left_over, name_apart
from incidentkit.forms.vocabulary.lookup import resolve
from incidentkit.markdown.source import Source


def with_fields_for(source: Source, found: Survey, apart: tuple[Statement, ...]) -> Survey:
    """The survey in which statements are fields of their own, under the labels they have.

    The body of a heading has no label: it is text that nothing claims. A key of front matter stays
    one.
    """
    fields = [
        UnknownField(label=_name(one), region=one.region, spot=one.spot)
        for one in apart
        if one.spot is not None and one.spot.shape is not Shape.MATTER
    ]
    texts = [left_over(source, one.region, one.chain) for one in apart if one.spot is None]
    return attrs.evolve(
        found,
        statements=tuple(one for one in found.statements if one not in apart),
        custom=tuple(sorted((*found.custom, *fields), key=lambda field: field.region.span)),
        leftovers=(*found.leftovers, *texts),
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
