"""What is wrong with action items: nobody's, without end, late, or all on one desk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from incidentkit.errors import excerpt
from incidentkit.findings.future import day_of
from incidentkit.findings.subject import Raised, Subject, first_places, told
from incidentkit.model.action_item import ActionItem
from incidentkit.notation.late_patterns import late
from incidentkit.notation.states import ActionState

_NOT_OPEN: Final = frozenset({ActionState.DONE, ActionState.CANCELLED, ActionState.PROPOSED})
"""What is done or dropped needs nobody any more; what is proposed is nobody's yet."""
_MANY: Final = 3
"""So many open items make it worth a word that one person has them all."""


def is_open(item: ActionItem) -> bool:
    """Whether somebody still has to do it; an item without a status is."""
    return item.status is None or item.status.state not in _NOT_OPEN


def overdue(subject: Subject) -> Iterator[Raised]:
    """Open items that were due before the day of the check; on their last day they are not late."""
    as_of = subject.options.as_of
    for index, item in enumerate(subject.facts.action_items):
        if as_of is None or item.due is None or not is_open(item):
            continue
        late = (day_of(as_of) - day_of(item.due)).days
        if late > 0:
            path = f"action_items[{index}].due"
            days = "1 day" if late == 1 else f"{late} days"
            yield Raised(
                code="overdue-action",
                message=f"{path}: {_name(item)} was due {told(item.due)}, {days} ago",
                path=path,
                place=subject.place(path),
            )


def unassigned(subject: Subject) -> Iterator[Raised]:
    """Open items without an owner or a due date; text that could not be read says something."""
    for index, item in enumerate(subject.facts.action_items):
        if not is_open(item):
            continue
        for attribute, code, what in (
            ("owner", "missing-owner", "no owner"),
            ("due", "missing-due-date", "no due date"),
        ):
            if getattr(item, attribute) is None and attribute not in item.unparsed:
                path = f"action_items[{index}]"
                yield Raised(
                    code=code,
                    message=f"{path}: {_name(item)} has {what}",
                    path=path,
                    place=subject.place(path),
                )


def single_owner(subject: Subject) -> Iterator[Raised]:
    """All of several open items in one person's hands."""
    items = [item for item in subject.facts.action_items if is_open(item)]
    owner = items[0].owner if items else None
    if owner is None or len(items) < _MANY:
        return
    if all((item.owner or "").casefold() == owner.casefold() for item in items):
        yield Raised(
            code="single-owner",
            message=f"action_items: all {len(items)} open items are one person's, {excerpt(owner)}",
            path="action_items",
            place=subject.place("action_items"),
        )


def duplicate_ids(subject: Subject) -> Iterator[Raised]:
    """Two different items with the same identifier.

    An item that is said again in the review has its own again. Plain numbers start anew with each
    table, so that a number counts as taken only until its table's first number comes again.
    """
    taken: dict[str, int] = {}
    numbers: dict[str, int] = {}
    items = subject.facts.action_items
    for index, item in enumerate(items):
        key = (item.id or "").casefold()
        if not key:
            continue
        known = taken
        if _NUMBER.fullmatch(key):
            if key == next(iter(numbers), None):
                numbers.clear()
            known = numbers
        earlier = known.setdefault(key, index)
        if earlier != index and items[earlier].description != item.description:
            path, other = f"action_items[{index}].id", f"action_items[{earlier}].id"
            yield Raised(
                code="duplicate-action-id",
                message=f"{path}: {excerpt(item.id or '')} is also {other}{subject.line(other)}",
                path=path,
                place=subject.place(path),
                related=first_places(subject.place(other)),
            )


_NUMBER: Final = late(r"#?[0-9]{1,3}[.)]?")


def _name(item: ActionItem) -> str:
    """What a message calls an item: its identifier, if that is more than a number in a table."""
    told = item.id is not None and not _NUMBER.fullmatch(item.id)
    return excerpt((item.id if told else item.description or item.id) or "")
