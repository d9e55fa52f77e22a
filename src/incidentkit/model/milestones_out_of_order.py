"""Milestones of one incident that contradict each other: the later one is the earlier."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from incidentkit.model.measure import seconds_between
from incidentkit.model.milestone import Basis, Milestone, Milestones

# Mitigated and recovered stand in no order to each other, rows tell of mitigations of what is over,
# and neither do detected and declared, or
# identified and whatever ended it: all of these come the other way round for good reasons.
_BEFORE: Final[dict[str, tuple[str, ...]]] = {
    "detected": ("started",),
    "acknowledged": ("started", "detected"),
    "mitigated": ("started", "detected"),
    "recovered": ("started", "detected"),
    "resolved": ("started", "detected", "declared", "acknowledged"),
    "closed": ("started", "detected", "declared", "acknowledged", "resolved"),
}
"""The milestones that have to come before each."""
_BETWEEN_FIELDS: Final[dict[str, tuple[str, ...]]] = {"resolved": ("mitigated", "recovered")}
"""Those that have to where fields state both."""

_WITHOUT_START: Final = frozenset({"resolved", "closed", "mitigated", "recovered"})
"""Rows that tell of an end before a beginning: of what there was before, and may begin anew."""
_APART: Final = 15 * 60
"""Seconds by which an alert may be ahead of the row that says what it was about."""

IN_ORDER: Final[tuple[tuple[str, str], ...]] = tuple(
    (start, end)
    for table in (_BEFORE, _BETWEEN_FIELDS)
    for end, earlier in table.items()
    for start in earlier
)
"""The names of each two of which the second has to be the later one."""


class Backwards(NamedTuple):
    """Two milestones of which the second should be the later one, and isn't."""

    start: Milestone
    end: Milestone

    @property
    def is_sure(self) -> bool:
        """Both are known, one by a field; rows among themselves are compared as rows.

        A row "Alert fired" above one "Checkout began to fail" is how alerts work.
        """
        rows_alone = self.start.basis is Basis.TIMELINE and self.end.basis is Basis.TIMELINE
        return self.start.known and self.end.known and not rows_alone

    @property
    def are_rows_apart(self) -> bool:
        """Whether a row tells of a detection so long before the start that neither is believed."""
        rows = self.start.basis is Basis.TIMELINE and self.end.basis is Basis.TIMELINE
        if not rows or self.start.at is None or self.end.at is None:
            return False
        if self.end.name in _WITHOUT_START:
            return False
        return seconds_between(self.end.at, self.start.at) > _APART

    def __str__(self) -> str:
        return f"{self.end.name} is before {self.start.name}"


def out_of_order(milestones: Milestones) -> list[Backwards]:
    """All pairs that are the wrong way round, by time or, where one has none, by day.

    Times that the report states and those of its timeline are compared, derived ones never. Any of
    the two may be the mistyped one.
    """
    return list(_pairs(milestones))


def doubts_about(milestones: Milestones, names: Collection[str]) -> tuple[str, ...]:
    """What contradicts the times of some milestones: "detected is before started".

    A span between two of them is measured all the same, unless it runs backwards itself: which of
    the two times is wrong nobody can tell, and the others of the incident may all be right.
    """
    return tuple(
        str(pair)
        for pair in out_of_order(milestones)
        if pair.start.name in names or pair.end.name in names
    )


def _pairs(milestones: Milestones) -> Iterator[Backwards]:
    for name, earlier in _BEFORE.items():
        end = milestones[name]
        for start in (milestones[one] for one in earlier):
            pair = Backwards(start, end)
            if _is_before(end, start) and (pair.is_sure or pair.are_rows_apart):
                yield pair
    for name, earlier in _BETWEEN_FIELDS.items():
        end = milestones[name]
        for start in (milestones[one] for one in earlier):
            stated = start.basis is Basis.STATED and end.basis is Basis.STATED
            if stated and _is_before(end, start):
                yield Backwards(start, end)


def _is_before(one: Milestone, other: Milestone) -> bool:
    if one.at is not None and other.at is not None:
        return seconds_between(other.at, one.at) < 0
    return one.day is not None and other.day is not None and one.day < other.day
