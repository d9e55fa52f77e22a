"""Texts that say otherwise than the statement that counts: each is kept, as a field or as text.

The first statement of an attribute wins, and what a later one says would be in no attribute, and
in no conversion.
"""

from __future__ import annotations

from collections import Counter

from incidentkit.forms.decoding.chronology import TIMED
from incidentkit.forms.decoding.draft import Draft
from incidentkit.forms.statements import Statement, Survey
from incidentkit.forms.vocabulary.entries import Codec

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
    """The statements of which nothing counts, since others say something else."""
    return tuple(
        statement
        for statement in found.statements
        if _counts(statement) and draft.is_outvoted(statement)
    )


def _counts(statement: Statement) -> bool:
    """Whether a statement is one that makes others count for nothing."""
    return statement.slot.codec in _ONE_VALUE
