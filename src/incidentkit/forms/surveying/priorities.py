"""A priority beside a severity: a fact of its own, where alone it says how severe it was."""

from __future__ import annotations

import attrs

from incidentkit.forms.keys import key_of
from incidentkit.forms.statements import Shape, Statement, Survey, UnknownField
from incidentkit.forms.vocabulary.languages import TRANSLATIONS

_NAMES = frozenset(
    map(key_of, ("priority", "incident priority", "priority level", *TRANSLATIONS["priority"]))
)


def with_priority_apart(found: Survey) -> Survey:
    """The survey of a document that has labels of both: the priority is no severity then."""
    told = [one for one in found.statements if one.slot.path == "severity"]
    apart = {one for one in told if _is_priority(one)}
    if not apart or len(apart) == len(told):
        return found
    fields = [
        UnknownField(label=one.label or "", region=one.region, spot=one.spot)
        for one in apart
        # What a key of front matter says stays there.
        if one.spot is not None and one.spot.shape is not Shape.MATTER
    ]
    return attrs.evolve(
        found,
        statements=tuple(one for one in found.statements if one not in apart),
        custom=tuple(sorted((*found.custom, *fields), key=lambda field: field.region.span)),
    )


def _is_priority(statement: Statement) -> bool:
    return statement.label is not None and key_of(statement.label) in _NAMES
