"""How old the open action items are, and which of them are late."""

# matplotlib leaves open what its keyword arguments may be.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from incidentkit.log.action_register import Action
from incidentkit.plots.axes import axes_or_new
from incidentkit.plots.given import given

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_AGES: Final = (
    (7, "up to 1 week"),
    (30, "up to 30 days"),
    (90, "up to 90 days"),
    (180, "up to 180 days"),
    (365, "up to 1 year"),
)
_OLDER: Final = "older"
_UNKNOWN: Final = "day unknown"

_STANDINGS: Final = (
    (True, "overdue", "tab:red"),
    (False, "not yet due", "tab:blue"),
    (None, "no due date, or a proposal", "tab:gray"),
)


def action_ageing(actions: Iterable[Action], as_of: dt.date, *, ax: Axes | None = None) -> Axes:
    """The open action items by age on the day `as_of`, a bar an age, parted by overdue or not.

    Items are due on days, so `as_of` is a day and no time. An item's age is that of its incident:
    reports don't say when an item was agreed. Items of incidents whose day is unknown, or later
    than `as_of`, have a bar of their own. Raises `InvalidValueError` where `as_of` is no day and
    for what is no action, and `MissingExtraError` without matplotlib.
    """
    known = given("actions", Action, actions)
    counts = Counter(
        (_age_of(action, as_of), action.overdue(as_of)) for action in known if action.open
    )
    ages = [name for _, name in _AGES] + [_OLDER]
    if any(age == _UNKNOWN for age, _ in counts):
        ages.append(_UNKNOWN)
    axes = axes_or_new(ax, 8, 3.5)
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415 -- brought by an extra

    below = [0] * len(ages)
    for late, name, colour in _STANDINGS:
        heights = [counts[age, late] for age in ages]
        axes.bar(range(len(ages)), heights, bottom=below, color=colour, alpha=0.8, label=name)
        below = [low + height for low, height in zip(below, heights, strict=True)]
    for place, height in enumerate(below):
        if height:
            axes.annotate(str(height), (place, height), ha="center", va="bottom")
    axes.set_xticks(range(len(ages)), ages, fontsize="small")
    axes.set_ylim(0, max(1, *below) * 1.15)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_ylabel(f"open action items\non {as_of.isoformat()}")
    axes.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=3, frameon=False, fontsize="small")
    return axes


def _age_of(action: Action, as_of: dt.date) -> str:
    age = action.age(as_of)
    if age is None:
        return _UNKNOWN
    days = age.total_seconds() / 86_400
    return next((name for most, name in _AGES if days <= most), _OLDER)
