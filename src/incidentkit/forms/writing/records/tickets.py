"""Several tickets under one label, as one item says them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from incidentkit.forms.decoding.references import is_ticket
from incidentkit.model.reference import Reference


def with_tickets_joined(values: Sequence[Any], fixed: str | None) -> list[Any]:
    """`values` with neighbouring tickets of one label as one; the label `fixed` is not written."""
    joined: list[Any] = []
    for label, group in groupby(values, lambda value: _label(value, fixed)):
        found = list(group)
        if label is None or len(found) == 1:
            joined += found
        else:
            joined.append(Reference(label=label, target=", ".join(one.target for one in found)))
    return joined


def _label(value: Any, fixed: str | None) -> str | None:  # noqa: ANN401 -- an element of any list
    if isinstance(value, Reference) and value.label != fixed and is_ticket(value.target):
        return value.label
    return None
