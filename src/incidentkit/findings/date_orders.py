"""Which number of a date is the day: what a report shows of it, and what it was read as."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.findings.subject import Raised, Subject, first_places
from incidentkit.notation.moment.order_evidence import NumberedDate, numbered_dates
from incidentkit.place import Place


def order_hint(subject: Subject, text: str) -> str:
    """The end of a message about an unread date: how its house's order can be told.

    That a report has another date of one order proves nothing, for there are houses that mix both;
    it is told, though, and so is which order it speaks for. "" without a document.
    """
    date = next((one for one in numbered_dates(text) if one.order is None), None)
    if subject.reading is None or date is None:
        return ""
    shown = subject.dates.with_mark(date.mark)
    if not shown:
        return ", or read with a date_order"
    if len(shown) == 1:
        ((order, one),) = shown.items()
        return f", or read with date_order='{order}', as {_told(subject, one)} is"
    others = (f"{_told(subject, one)} is {order}" for order, one in shown.items())
    return f": {', '.join(others)}"


def day_above(subject: Subject, place: Place | None) -> str:
    """The last date above a place that can be two days; "" for none."""
    found = None if place is None else subject.dates.open_above(place.start)
    return "" if found is None else found.text


def date_orders(subject: Subject) -> Iterator[Raised]:
    """A date was read in the order that the caller gave, and another one shows the other order."""
    order = subject.reading.order if subject.reading else None
    if order is None:
        return
    first = {one.mark: one for one in reversed(subject.dates.open)}
    for mark, one in first.items():
        for shown, other in subject.dates.with_mark(mark).items():
            if shown is not order:
                against = f"{_told(subject, other)} is {shown}"
                yield Raised(
                    code="date-order-mismatch",
                    message=f"{one.text} is read {order}, as date_order says, but {against}",
                    place=subject.at((one.start, one.end)),
                    related=first_places(subject.at((other.start, other.end))),
                )


def _told(subject: Subject, one: NumberedDate) -> str:
    place = subject.at((one.start, one.end))
    return one.text if place is None else f"{one.text} on line {place.line}"
