"""Which elements of a list only change their order."""

from __future__ import annotations

from collections.abc import Hashable, Sequence


def permutation(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[int, ...] | None:
    """For each place of `new` the place it had in `old`; None where they aren't the same elements.

    Of equal elements, those stay that can.
    """
    if len(old) != len(new):
        return None
    waiting: dict[Hashable, list[int]] = {}
    for place, value in enumerate(old):
        if value != new[place]:
            waiting.setdefault(value, []).append(place)
    found: list[int] = []
    for place, value in enumerate(new):
        if value == old[place]:
            found.append(place)
        elif waiting.get(value):
            found.append(waiting[value].pop(0))
        else:
            return None
    return tuple(found)
