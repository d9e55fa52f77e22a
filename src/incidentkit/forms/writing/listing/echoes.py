"""Places that tell again what another place of the same list tells: they change with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.statements import Statement
from incidentkit.forms.writing.alignment import aligned
from incidentkit.forms.writing.listing.shares import Share, accepts, main_text


def tell_again(
    echoes: Sequence[Element],
    shares: Mapping[Statement, Share],
    placed: Sequence[Element],
    values: Sequence[Any],
) -> None:
    """Give each place that holds nothing but `echoes` what has become of the elements they tell.

    A place that holds elements of its own, or gets a new one, is no echo.
    """
    again: defaultdict[Statement, list[Element]] = defaultdict(list)
    for one in echoes:
        share = shares.get(one.statement) if one.statement is not None else None
        if share is not None and not share.old and not share.kept:
            again[share.statement].append(one)
    if not again:
        return
    old = [element.value for element in placed]
    now = {
        old[step.old]: values[step.new]
        for step in aligned(old, list(values), main_text)
        if step.old is not None and step.new is not None
    }
    for statement, told in again.items():
        kept = [(one, now[one.value]) for one in told if one.value in now]
        if all(accepts(statement, value, one.value) for one, value in kept):
            shares[statement].old.extend(told)
            shares[statement].kept.extend(kept)
