"""What one sentence about the outage states of its times."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import attrs
import pendulum

from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.prose_lengths import lengths_in, names_length
from incidentkit.forms.decoding.sentence_times import (
    MARKS,
    WINDOW,
    TimeInSentence,
    range_without_colons,
    times_in,
)
from incidentkit.forms.decoding.times import day_of, next_day
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.dates import match_date
from incidentkit.notation.moment.days_of_others import is_day_of_another
from incidentkit.notation.moment.moments import Moment
from incidentkit.notation.sentence_doubts import (
    denies_before,
    ends_in_part,
    is_left_open,
    is_no_outage,
    names_another_day,
    weekdays_in,
)
from incidentkit.notation.sentence_verbs import (
    is_well_by,
    milestone_behind,
    milestones_before,
)
from incidentkit.notation.words import MONTHS, lowered, one_of
from incidentkit.place import Span

_ABOUT = r"(?:\s*(?:approximately|approx\.?|about|around|roughly|~))?"
_FROM = late(rf"\b(?:from|between)(?: the hours of)?{_ABOUT}[\s*_~]*\Z", re.IGNORECASE)
_TO = late(rf"[\s*_]*(?:to|and|until|till|through|[-–—→])[\s*_]*{_ABOUT}[\s*_~]*", re.IGNORECASE)
_AT = late(
    r"(?:\A|[,;]\s+)[\W_]*(?:on [\w ,]{3,40}?[, ]+)?(?P<onset>(?:beginning|starting) )?at"
    rf"{_ABOUT}[\s*_~]*\Z",
    re.IGNORECASE,
)
_ON = late(r"\W*on\s+(?:\w+day,?\s+)?[*_]*", re.IGNORECASE)
_DIGIT = re.compile("[0-9]")
_DATE_START = late(rf"\b(?:[0-9]{{1,4}}(?=[-/. ])|(?:{one_of(MONTHS)})\b)")

Fact = tuple[str, object, Span]
"""A path, its value, and where in the document it stands."""


@attrs.frozen(kw_only=True)
class Sentence:
    """A sentence, what is known around it, and whether nothing but text tells the course."""

    page: Page
    text: str
    """In one line, with typographic characters as ASCII has them: as long as it was."""
    start: int
    """Its offset in the document."""
    narrated: bool

    @cached_property
    def may_tell(self) -> bool:
        """Whether it has anything of which a time, a day or a length is made."""
        return _DIGIT.search(self.text) is not None or names_length(self.text)

    def day(self) -> dt.date | None:
        """The first day that it names for what happened in the incident."""
        for match in _DATE_START.finditer(lowered(self.text)):
            found = match_date(self.text, match.start())
            date = found and found.in_order(self.page.clock.order)
            if date is None or date.fault is not None:
                continue
            if not is_day_of_another(self.text[: match.start()], self.text[date.end :]):
                moment = Moment(year=date.year, month=date.month, day=date.day)
                return self.page.clock.day(moment)
        return None

    def facts(self, day: dt.date | None) -> Iterator[Fact]:
        """What it states; its clock times are of the day that it, or one above, names."""
        times = list(times_in(self.text))
        ranges = self._ranges(times)
        if len(ranges) == 1:
            one, other = ranges[0]
            if is_no_outage(self.text[: one.span[0]], self.text[other.span[1] :]):
                return
            yield from self._of_range(one, other, day)
        elif times and _begins_sentence(self.text[: times[0].span[0]], times[0].moment):
            yield from self._of_first(times[0], day)
        else:
            yield from self._by_verbs(times, day)
        lengths = list(lengths_in(self.text))
        if len({str(value) for value, _ in lengths}) == 1:
            yield "stated_duration", lengths[0][0], self._placed(lengths[0][1])

    def _ranges(
        self, times: Sequence[TimeInSentence]
    ) -> list[tuple[TimeInSentence, TimeInSentence]]:
        found = [
            (one, other)
            for one, other in pairwise(times)
            if _FROM.search(self.text[: one.span[0]])
            and _TO.fullmatch(self.text[one.span[1] : other.span[0]])
        ]
        if not found and (military := range_without_colons(self.text)) is not None:
            return [military]
        return found

    def _of_range(
        self, one: TimeInSentence, other: TimeInSentence, day: dt.date | None
    ) -> Iterator[Fact]:
        """Both ends of "from 14:00 to 15:15 UTC"."""
        context = (self.text[one.span[0] : other.span[1]],)
        began = self._time(one, context, day)
        ended = self._time(other, context, day if began is None else day_of(began))
        if began is not None and ended is not None:
            if ended < began and not other.moment.has_date:
                ended = next_day(ended)
            yield "started_at", began, self._placed(one.span)
            yield "resolved_at", ended, self._placed(other.span)

    def _of_first(self, first: TimeInSentence, day: dt.date | None) -> Iterator[Fact]:
        """The time that the sentence starts with, if it says what happened then."""
        name = milestone_behind(self.text[first.span[1] :].lstrip(MARKS), narrated=self.narrated)
        led = _AT.search(self.text[: first.span[0]])
        if led is not None and led["onset"]:
            name = "started"
        at = self._time(first, (), day) if name else None
        if name and at is not None:
            yield f"{name}_at", at, self._placed(first.span)

    def _by_verbs(self, times: Sequence[TimeInSentence], day: dt.date | None) -> Iterator[Fact]:
        """The times right behind what happened then: "was resolved at 07:40 UTC"."""
        for found in times:
            before = self.text[max(found.span[0] - WINDOW, 0) : found.span[0]]
            behind = self.text[found.span[1] :]
            if denies_before(self.text[: found.span[0]]) or is_left_open(behind):
                continue
            by = ("resolved",) if is_well_by(before, behind) else ()
            for name in by or milestones_before(before, narrated=self.narrated):
                if name == "resolved" and ends_in_part(behind):
                    continue
                if at := self._time(found, (self.text,), day):
                    yield f"{name}_at", at, self._placed(found.span)
                    break

    def _time(
        self, found: TimeInSentence, context: tuple[str, ...], day: dt.date | None
    ) -> pendulum.DateTime | None:
        """The time, if it is of the known day, and not of one that the sentence tells of."""
        bare = not found.moment.has_date
        if bare and names_another_day(self.text, dated=self.day() is not None):
            return None
        place = self._placed(found.span)
        time = self.page.clock.time(found.moment, context, place, anchor=day)
        if not isinstance(time, pendulum.DateTime):
            return None
        weekdays = weekdays_in(self.text) if bare else ()
        return time if not weekdays or time.weekday() in weekdays else None

    def _placed(self, span: Span) -> Span:
        return (span[0] + self.start, span[1] + self.start)


def _begins_sentence(before: str, moment: Moment) -> bool:
    """Whether a time comes first: "At 04:10 UTC ...", "On 29 November 2024 at 16:03 UTC ..."."""
    return _AT.search(before) is not None or (moment.has_date and _ON.fullmatch(before) is not None)
