"""The dates of a report in numbers: those that show which number is the day, and the others."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from typing import Self

import attrs

from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.order_evidence import NumberedDate, numbered_dates


@attrs.frozen(kw_only=True)
class DatesShown:
    """What the dates of one text show of their order."""

    by_mark: Mapping[str, Mapping[DateOrder, NumberedDate]]
    """For what parts their numbers, the first date that shows each order."""
    open: tuple[NumberedDate, ...]
    """Those that can be two days, as they stand."""

    @classmethod
    def of(cls, text: str) -> Self:
        """The dates of a text."""
        by_mark: defaultdict[str, dict[DateOrder, NumberedDate]] = defaultdict(dict)
        dates = tuple(numbered_dates(text))
        for one in dates:
            if one.order is not None:
                by_mark[one.mark].setdefault(one.order, one)
        return cls(by_mark=dict(by_mark), open=tuple(one for one in dates if one.order is None))

    def with_mark(self, mark: str) -> Mapping[DateOrder, NumberedDate]:
        """The first date of each order that is shown, with `mark` between its numbers."""
        return self.by_mark.get(mark, {})

    def open_above(self, start: int) -> NumberedDate | None:
        """The last date before an offset that can be two days; None without one."""
        number = bisect_left(self.open, start, key=lambda one: one.start)
        return self.open[number - 1] if number else None
