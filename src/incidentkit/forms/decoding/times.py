"""Days, milestones and scheduled times."""

from __future__ import annotations

import datetime as dt
import re

import attrs
import pendulum

from incidentkit.forms.decoding.draft import Code
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.surroundings import only_day
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Shape, Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.model.leftovers import CustomField
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.day_mentions import day_mention, with_weekday
from incidentkit.notation.moment.day_notes import (
    OtherDay,
    day_note,
    doubts_time,
    fits_weekday,
    second_time,
    tells_clock,
    undoes_end,
)
from incidentkit.notation.moment.halves_of_day import OTHERS_SAY_HALF, is_told_by_half, says_half
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.zones import Zone, zone_named
from incidentkit.notation.outcome import Unread, ambiguous, unreadable
from incidentkit.notation.remembered import remembered_text
from incidentkit.notation.states import says_ongoing
from incidentkit.notation.text import strip_emphasis
from incidentkit.place import Span

_MARKS = " \t,;:()[]-–—"
_TAIL = late(
    r"(?<![\s,]),?\s+(?P<joint>by|to|via)\s+(?=\S)"
    r"|(?<!\s)\s+(?P<aside>[–—(/]|-(?![0-9]))\s*(?=\S)"
    r"|(?<!\s)(?P<comma>[,;])\s+(?=\S)"
    r"|(?<!\s)\s+(?=(?:during|when|while|after|from|in|with|following)\s)"
)
_LONGEST = 200
"""Characters of a text in which the end of a time is looked for."""
_FORM_ASIDES = frozenset(("or Ongoing",))
"""What a form says behind the pattern of a time, and people leave standing."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Not from `strftime`, whose names are those of the machine's language."""
_ENDS = frozenset(("mitigated_at", "recovered_at", "resolved_at", "closed_at"))
_LATER = frozenset(("reported_on", "next_review"))
"""Days that can't be before the incident's."""
_PLAN = late(r"\b(?:planned|expected|scheduled|tentative|eta|not yet|to be)\b", re.IGNORECASE)
"""Said behind a time that is not one at which something happened."""
_YEAR = late(r"(?:19|20)[0-9]{2}\b")
_CLOCK_BEHIND = unreadable("a time of day stands behind the day, in words that aren't known")
_SECOND = late(
    r"[ \t]*[,;][ \t]+(?:and[ \t]+|then[ \t]+)?(?=[0-9]{1,2}:[0-9]{2}\b|[0-9]{4}-[0-9]{2})"
)
"""What parts the first of two times, and who noticed it then, from the second."""
_TARGETS = {
    ("detected_at", "by"): "detected_by",
    ("detected_at", "via"): "detected_by",
    ("escalated_at", "to"): "escalated_to",
}
"""The attribute that takes what stands behind a time and a joint."""


@frozen_by_types(kw_only=True)
class Written:
    """The text of one statement about time, and where it stands."""

    text: str
    span: Span
    statement: Statement

    def within(self, part: Span) -> Span:
        """Where a part of the text stands in the document."""
        return (self.span[0] + part[0], self.span[0] + part[1])


@frozen_by_types
class _Parts:
    """A moment and what is said behind it: "14:32 UTC by PagerDuty"."""

    end: int
    """Where the moment ends."""
    joint: str = ""
    rest: str = ""
    rest_at: Span = (0, 0)


# Asked of a statement to know what it hangs on, and again for its value.
@remembered_text(512)
def _parted(text: str) -> _Parts:
    if isinstance(read_moment(text), Moment):
        return _Parts(len(text))
    for match in reversed(list(_TAIL.finditer(text[:_LONGEST]))):
        found = read_moment(text[: match.start()])
        if isinstance(found, Moment):
            rest = text[match.end() :].strip()
            if found.has_date and not found.has_year and _YEAR.match(rest):
                # The year is a part of it: what follows that is no time that can be read.
                continue
            if match["aside"] == "(":
                rest = rest.removesuffix(")").strip()
            at = (match.end(), match.end() + len(rest))
            return _Parts(match.start(), match["joint"] or "", rest, at)
    return _Parts(len(text))


def _behind_blank(text: str) -> _Parts | None:
    """What is said behind a time that isn't filled in: "[timestamp] to SRE lead"."""
    for match in _TAIL.finditer(text):
        before, rest = text[: match.start()], text[match.end() :].strip()
        whole = before.count("[") == before.count("]")
        if match["joint"] and whole and is_placeholder(before) and not is_placeholder(rest):
            return _Parts(
                match.start(), match["joint"], rest, (match.end(), match.end() + len(rest))
            )
    return None


def leading_moment(text: str) -> Moment | Unread:
    """The moment of a text, whatever is said behind it."""
    return read_moment(text[: _parted(text).end])


def says_half_in_front(text: str) -> bool:
    """Whether the moment of a text says AM or PM, whatever is said behind it."""
    return says_half(text) and is_told_by_half(text[: _parted(text).end])


def day_of(found: dt.date) -> dt.date:
    """The plain calendar day of a time or a day."""
    return dt.date(found.year, found.month, found.day)


def next_day(found: pendulum.DateTime) -> pendulum.DateTime:
    """The same clock time a day later, at the same offset."""
    return found.add(days=1)


def read_day(page: Page, path: str, written: Written) -> None:
    """Read a calendar day."""
    moment = page.clock.moment(written.text)
    timed = isinstance(moment, Unread) or moment.has_clock
    told = day_mention(written.text, page.clock.order) if timed else None
    if told is not None:
        whole = with_weekday(written.text, told)
        page.draft.put(path, told.day, written.within((whole.start, whole.end)))
        beside = written.text[: whole.start], written.text[whole.end :]
        if remark := " ".join(filter(None, (text.strip(_MARKS) for text in beside))):
            label = f"{written.statement.label or path} note"
            page.draft.put_custom(CustomField(label=label, value=remark), written.span)
        return
    if isinstance(moment, Unread):
        page.leave_unread(path, written.text, written.span, moment)
        return
    day = page.clock.day(moment, after=path in _LATER)
    if day is None:
        why = "a day without a year to hang on" if moment.has_date else "no day is written"
        page.leave_unread(path, written.text, written.span, unreadable(why))
        return
    page.draft.put(path, day, written.span)
    _check_weekday(page, path, moment, day, written.span)


def _check_weekday(page: Page, path: str, moment: Moment, day: dt.date, span: Span) -> None:
    if moment.weekday is not None and moment.weekday != day.weekday():
        said, right = _WEEKDAYS[moment.weekday], _WEEKDAYS[day.weekday()]
        message = f"says {said}, but {day_of(day).isoformat()} is a {right}"
        page.draft.note(Code.WEEKDAY, path, span, message)


def read_time(page: Page, path: str, written: Written) -> None:
    """Read a time or a day, and what is said behind it; an end may also be "ongoing"."""
    name = path.removesuffix("_at")
    if path == "resolved_at" and says_ongoing(written.text):
        page.draft.put("stated_ongoing", True, written.span)  # noqa: FBT003 -- the attribute's value
        return
    parts = _parted(written.text)
    at = written.within((0, parts.end))
    moment = page.clock.moment(written.text[: parts.end])
    zone = _zone_behind(moment, parts.rest)
    if zone is not None and isinstance(moment, Moment):
        moment, parts, at = attrs.evolve(moment, zone=zone), _Parts(parts.end), written.span
    if page.clock.is_half_open(written.text[: parts.end], written.statement.context):
        leave_unread(page, f"{name}_at", written, OTHERS_SAY_HALF)
        return
    if isinstance(moment, Unread) and (behind := _behind_blank(written.text)) is not None:
        _read_rest(page, path, behind, written)
        return
    if isinstance(moment, Unread):
        leave_unread(page, f"{name}_at", written, moment)
        return
    found = _found(page, moment, parts, written)
    if isinstance(found, Unread):
        leave_unread(page, f"{name}_at", written, found)
        return
    if written.statement.slot.codec is Codec.MILESTONE and isinstance(found, pendulum.DateTime):
        page.clock.passed(found, at[0], dated=moment.has_date)
    _put(page, name, found, written.statement.slot.codec, at)
    if isinstance(found, pendulum.DateTime):
        _check_weekday(page, f"{name}_at", moment, found, at)
    if parts.rest and not is_placeholder(parts.rest) and parts.rest not in _FORM_ASIDES:
        _read_rest(page, path, parts, written)


def _put(page: Page, name: str, found: dt.date, codec: Codec, at: Span) -> None:
    """Set a milestone or an appointment by its time or its day."""
    if codec is Codec.SCHEDULE:
        page.draft.put(f"{name}_{'at' if isinstance(found, dt.datetime) else 'on'}", found, at)
    else:
        page.draft.put_milestone(name, found, at)


def _found(
    page: Page, moment: Moment, parts: _Parts, written: Written
) -> pendulum.DateTime | pendulum.Date | Unread:
    """The time or day that is meant, as what stands behind it allows."""
    if not moment.has_clock and tells_clock(parts.rest):
        # The day counts for what hangs on it, but not as all that is said.
        page.clock.around = page.clock.around or page.clock.day(moment)
        return _CLOCK_BEHIND
    if written.statement.slot.codec is Codec.MILESTONE:
        if _PLAN.search(parts.rest):
            return unreadable("a plan is not a time at which it happened")
        undone = written.statement.slot.path in _ENDS and undoes_end(parts.rest)
        if undone or doubts_time(parts.rest):
            return ambiguous("what stands behind the time takes it back")
    day = None if moment.has_date else _day_of_column(page, written.statement)
    at = written.within((0, parts.end))
    found = page.clock.time(moment, written.statement.context, at, anchor=day)
    if not isinstance(found, pendulum.DateTime):
        return found
    noted = _as_noted(page, found, moment, parts, written)
    return page.clock.agreed(noted, moment, parts.rest, written.span)


def _day_of_column(page: Page, statement: Statement) -> dt.date | None:
    """The day that the head of a cell's column gives: "Time (UTC, 25 Nov 2025)"."""
    in_cell = statement.spot is not None and statement.spot.shape is Shape.CELL
    heads = statement.context[1:2] if in_cell else ()
    days = (only_day(head, page.clock.order) for head in heads)
    return next((day for day in days if day is not None), None)


def _as_noted(
    page: Page, found: pendulum.DateTime, moment: Moment, parts: _Parts, written: Written
) -> pendulum.DateTime | Unread:
    """The time on the day that the note behind it names, if that is clear."""
    start = written.span[0]
    other = second_time(written.text[parts.end :])
    if other is not None:
        again = page.clock.time(
            other, written.statement.context, written.span, anchor=day_of(found)
        )
        if again != found:
            return ambiguous("several times")
    noted = day_note(parts.rest, page.clock.order) if parts.rest else None
    if isinstance(noted, Moment):
        # A date that can be read is part of the moment, unless that has one already.
        same = page.clock.day(noted) == found.date()
        return found if same else ambiguous("a note names another day")
    if noted is OtherDay.NEXT and not moment.has_date:
        return page.clock.next_day_of(found, start)
    found = found if moment.has_date else page.clock.rolled(found, start)
    if noted is not None or not fits_weekday(parts.rest, found.weekday()):
        return ambiguous("a note names another day")
    return found


def leave_unread(page: Page, path: str, written: Written, why: Unread) -> None:
    """Keep the text of a statement, which is no time."""
    page.leave_unread(path, written.text, written.span, why, context=written.statement.context)


def _zone_behind(moment: Moment | Unread, rest: str) -> Zone | None:
    """The zone that is all that a remark behind a time names: "14h05 (heure de Paris)"."""
    if not isinstance(moment, Moment) or not moment.has_clock or moment.zone is not None:
        return None
    zone = zone_named(rest) if rest else None
    return zone if isinstance(zone, Zone) else None


def _read_rest(page: Page, path: str, parts: _Parts, written: Written) -> None:
    at = written.within(parts.rest_at)
    target = _TARGETS.get((path, parts.joint))
    if target is not None:
        second = _SECOND.search(parts.rest)
        end = len(parts.rest) if second is None else second.start()
        told = strip_emphasis(parts.rest[:end])
        start = at[0] + parts.rest.index(told)
        page.draft.put(target, told, (start, start + len(told)))
        if second is not None:
            label = f"{written.statement.label or path} note"
            rest = CustomField(label=label, value=parts.rest[second.end() :])
            page.draft.put_custom(rest, (at[0] + second.end(), at[1]))
    else:
        # By itself the label of a time would be read as that time.
        label = f"{written.statement.label or path} {parts.joint or 'note'}"
        page.draft.put_custom(CustomField(label=label, value=parts.rest), at)
