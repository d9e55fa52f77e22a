"""What the opening sentences of a report say about its times, where no field does.

"From 14:00 to 15:15 UTC the gateway returned errors", "At 04:10 UTC all services became
unresponsive", "an outage lasting 48 minutes". Only sentences about the outage count, and a fact
that two of them state differently is left alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

import attrs
import pendulum

from incidentkit.forms.decoding.own_parts import own_blocks
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.prose_lengths import lengths_in
from incidentkit.forms.decoding.surroundings import leads_field
from incidentkit.forms.decoding.times import day_of, next_day
from incidentkit.forms.statements import Survey
from incidentkit.forms.surveying.chronicles import is_time_led
from incidentkit.markdown.blocks import Block, Paragraph
from incidentkit.model.status import Status
from incidentkit.notation.late_patterns import late
from incidentkit.notation.milestones.kinds import kinds_of
from incidentkit.notation.milestones.onsets import shows_onset
from incidentkit.notation.moment.dates import match_date
from incidentkit.notation.moment.day_mentions import day_mention
from incidentkit.notation.moment.days_of_others import is_day_of_another
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.sentence_doubts import (
    came_back,
    denies_before,
    ends_in_part,
    is_doubted,
    is_left_open,
    is_no_outage,
    is_of_others,
    names_another_day,
    weekdays_in,
)
from incidentkit.notation.words import MONTHS, one_of, plain
from incidentkit.place import Span

_SETTLED = late(r"[\W_]*(?:resolved|closed|fixed)(?: on| at)?[\W_]*", re.IGNORECASE)
_PARAGRAPHS = 6
_NARRATED = 16
"""So many paragraphs are looked at where nothing but text tells what happened when."""
_TOLD_ALONE = frozenset(("detected_at", "acknowledged_at", "mitigated_at", "recovered_at"))
"""What a sentence says by itself, whatever else it speaks of."""
_LONGEST = 2_000
_CLOCKS = 12
"""So many times of a sentence are looked at."""
_SENTENCE = late(r"(?<=[.!?])[*_]*\s+(?=[A-Z*_\[`])|\n\s*\n")
_NOTICED = late(
    r"(?:we|our|the|an?|monitoring|alerts?|customers?|users?)\b[^.,;]{0,60}?"
    r"\b(?:noticed|detected|discovered|alerted|received|reported|fired|triggered|became aware"
    r"|paged)\b",
    re.IGNORECASE,
)
_MILITARY = late(
    r"\b(?P<start>[0-2][0-9][0-5][0-9])(?P<joint> (?:and|to|until) "
    r"| ?[-–] ?)(?P<end>[0-2][0-9][0-5][0-9])"
    r"(?P<zone> ?(?:UTC|GMT|Z)\b)"
)
_AROUND = r"(?: at| around| on| by| since)?(?: approximately| about| around| roughly| ~)?[ *_~]*\Z"
_TROUBLE = (
    r"(?:incident|outage|issue|problem|impact|disruption|degradation|downtime|failures?|errors?)"
)
_VERBS = {
    "started_at": late(
        rf"\b(?:{_TROUBLE}|it|this|everything) (?:all |first |initially )?(?:started|began"
        rf"|begins|occurred){_AROUND}",
        re.IGNORECASE,
    ),
    "detected_at": late(
        r"\b(?:detected|(?:first )?noticed|discovered|alerted|first reported|became aware of it"
        r"|(?:we|i|the team) found (?:it |this )?out(?: about (?:it|this))?)"
        rf"{_AROUND}",
        re.IGNORECASE,
    ),
    "resolved_at": late(
        r"\b(?:(?:was|were|been|fully|is|it) (?:fully )?(?:resolved|restored|recovered|fixed)"
        rf"|{_TROUBLE} ended|back to normal|back online"
        rf"|(?:was|were|is|are) back(?: up| again)?){_AROUND}",
        re.IGNORECASE,
    ),
}
_VERBS_OF_STORIES = {
    "detected_at": late(
        rf"(?:{_VERBS['detected_at'].pattern})|\b(?:alerts?|alarms?|monitors?|monitoring|pagers?)"
        rf"(?: \w+)? (?:fired|triggered|went off){_AROUND}",
        re.IGNORECASE,
    ),
    "acknowledged_at": late(
        r"\b(?:acknowledged(?: (?:it|them|the \w+))?|(?:started|began) (?:investigating"
        rf"|looking into (?:it|this|the \w+)|to investigate)){_AROUND}",
        re.IGNORECASE,
    ),
}
"""Those of documents without a timeline."""
_OF_STORIES = ("resolved", "recovered", "mitigated", "acknowledged")
_STORY = late(r"\W*(?:from|between|at|on)\s", re.IGNORECASE)
"""How a sentence goes on to its time; the row of a timeline starts with it."""
_GOES_ON = late(r"(?:It|This) ")
"""How a sentence starts that is about the same as the one before it."""
_CLOCK = late(r"(?<![0-9:.])[0-9]{1,2}(?::[0-9]{2}|(?= ?[AaPp]\.?[Mm]\b))")
_WORD_START = late(r"(?<!\S)\S")
_WORD_END = late(r"(?<=\S)(?=\s|$|[,;.)])")
_WINDOW = 48
_MARKS = " \t\n*_`(,.;)"
_ABOUT = r"(?:\s*(?:approximately|approx\.?|about|around|roughly|~))?"
_FROM = late(rf"\b(?:from|between)(?: the hours of)?{_ABOUT}[\s*_~]*\Z", re.IGNORECASE)
_TO = late(rf"[\s*_]*(?:to|and|until|till|through|[-–—→])[\s*_]*{_ABOUT}[\s*_~]*", re.IGNORECASE)
_AT = late(rf"(?:\A|[,;]\s+)[\W_]*(?:on [\w ,]{{3,40}}?[, ]+)?at{_ABOUT}[\s*_~]*\Z", re.IGNORECASE)
_ON = late(r"\W*on\s+(?:\w+day,?\s+)?[*_]*", re.IGNORECASE)
_OUTAGE = late(
    r"\b(?:outages?|unavailab\w+|down(?:time)?|degrad\w+|errors?|latency|experienc\w+|fail\w*"
    r"|unable"
    r"|disrupt\w+|impacted|affected|offline|timeouts?|could not|couldn't|not able|unresponsive"
    r"|inaccessible|interrupt\w+|empty|broken|stopped|delay\w*|incident|compromis\w+|breach\w*"
    r"|attack\w*"
    r"|(?:did|could|was|were)(?: not|n[’']t)|malicious|vulnerab\w+|lost|missing|slow\w*|blocked"
    r"|stall(?:s|ed|ing)|h[au]ng|froze|frozen|unreachable|halted"
    r"|reject\w+|stuck|time[sd]? out"
    r"|locked out|nobody"
    r"|noticed|crash\w*|return(?:ed|ing|s)(?= (?:an? )?(?:http )?[45]))\b",
    re.IGNORECASE,
)
_PLANNED = late(
    r"\b(?:maintenance|scheduled (?:for|to|down)|planned|will|would|expected|drill|last year)\b",
    re.IGNORECASE,
)
_ANOTHER = late(
    r"\b(?:similar|previous|prior|earlier|past|last|next|another|second|unrelated|separate|comparable"
    r"|(?:unlike|as in|as with|compared (?:to|with)) (?:the|an?|our))"
    r" (?:(?:major|big|large|serious|such|similar|production) ){0,2}"
    rf"(?:{_TROUBLE}|events?|incidents|outages|issues)\b|\bthis one\b",
    re.IGNORECASE,
)
"""Speaks of another incident than the one reported."""
_DATE_START = late(rf"\b(?:[0-9]{{1,4}}(?=[-/. ])|(?:{one_of(MONTHS)})\b)", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class _Found:
    moment: Moment
    span: Span


def read_prose_facts(page: Page, survey: Survey, blocks: tuple[Block, ...]) -> None:
    """Take start, detection, end and duration from the opening, each where no field asks for it."""
    asked = {statement.slot.path for statement in survey.statements}
    # Where no row tells the course of events, the text may.
    narrated = "timeline" not in asked
    values = page.draft.values
    stated: dict[str, list[tuple[object, Span]]] = {}
    day: dt.date | None = None
    told = another = returned = False
    own = _own_names(page, survey)
    for start, text in _sentences(page, blocks, _NARRATED if narrated else _PARAGRAPHS):
        another = _ANOTHER.search(text) is not None or (
            another and _GOES_ON.match(text) is not None
        )
        another = another or is_of_others(text, own)
        if another or _PLANNED.search(text) or is_doubted(text):
            continue
        returned = returned or came_back(text)
        if narrated or _OUTAGE.search(text):
            day = _day(page, plain(text).replace("\n", " ")) or day
        told = _OUTAGE.search(text) is not None or (told and _GOES_ON.match(text) is not None)
        if told or narrated:
            for path, value, span in _facts(page, start, text, day, narrated=narrated):
                if not told and path not in _TOLD_ALONE:
                    continue
                stated.setdefault(path, []).append((value, span))
    for path, found in stated.items():
        name = path.removesuffix("_at")
        taken = path in asked or path in values or f"stated_days[{name}]" in values
        taken = taken or (returned and path == "resolved_at")
        if not taken and len({str(value) for value, _ in found}) == 1:
            page.draft.put(path, *found[0])


def _own_names(page: Page, survey: Survey) -> str:
    """What may name the incident: the title, and the fields that ask for its name."""
    asked = [s.region.text(page.source) for s in survey.statements if s.slot.path == "id"]
    return "\n".join((page.clock.title, *asked))


def read_status_day(page: Page, survey: Survey) -> None:
    """A status may say on which day it came to be, where no field asks: "Resolved 2026-06-20"."""
    values = page.draft.values
    if any(statement.slot.path == "resolved_at" for statement in survey.statements):
        return
    status = values.get("status")
    told = _SETTLED.match(status.label) if isinstance(status, Status) else None
    mention = day_mention(status.label) if isinstance(status, Status) and told else None
    if told is None or mention is None or mention.start > told.end():
        return
    if "resolved_at" not in values and "stated_days[resolved]" not in values:
        places = page.draft.places.get("status", [(0, 0)])
        page.draft.put(
            "stated_days[resolved]", pendulum.Date(*mention.day.timetuple()[:3]), places[0]
        )


def _sentences(page: Page, blocks: tuple[Block, ...], most: int) -> Iterator[tuple[int, str]]:
    """The sentences of the opening, each with the offset at which it starts."""
    seen = 0
    for block in own_blocks(page.source, blocks):
        if not isinstance(block, Paragraph):
            continue
        start, end = block.lines[0][0], min(block.lines[-1][1], block.lines[0][0] + _LONGEST)
        text = page.source.text[start:end]
        row = is_time_led(page.source, block) and _STORY.match(text) is None
        if row or leads_field(text.split("\n", 1)[0]):
            continue
        seen += 1
        at = 0
        for match in _SENTENCE.finditer(text):
            yield start + at, text[at : match.start()]
            at = match.end()
        yield start + at, text[at:]
        if seen >= most:
            return


def _facts(
    page: Page, start: int, text: str, day: dt.date | None, *, narrated: bool
) -> Iterator[tuple[str, object, Span]]:
    """What a sentence states; its clock times are of the day that it, or one above, names."""
    source = plain(text).replace("\n", " ")
    times = list(_times(source))
    ranges = [
        (one, other)
        for one, other in pairwise(times)
        if _FROM.search(source[: one.span[0]])
        and _TO.fullmatch(source[one.span[1] : other.span[0]])
    ]
    if not ranges and (military := _MILITARY.search(source)) is not None:
        ranges = [_without_colons(military)]
    if len(ranges) == 1:
        one, other = ranges[0]
        if is_no_outage(source[: one.span[0]], source[other.span[1] :]):
            return
        context = (source[one.span[0] : other.span[1]],)
        began = _time(page, one, context, day, start, source)
        ended = _time(page, other, context, day if began is None else day_of(began), start, source)
        if began is not None and ended is not None:
            if ended < began and not other.moment.has_date:
                ended = next_day(ended)
            yield "started_at", began, _moved(one.span, start)
            yield "resolved_at", ended, _moved(other.span, start)
    elif times and _begins_sentence(source[: times[0].span[0]], times[0].moment):
        path = _happened(source[times[0].span[1] :].lstrip(_MARKS), narrated=narrated)
        at = _time(page, times[0], (), day, start, source) if path else None
        if path and at is not None:
            yield path, at, _moved(times[0].span, start)
    else:
        verbs = {**_VERBS, **_VERBS_OF_STORIES} if narrated else _VERBS
        yield from _by_verbs(page, source, times, verbs, day, start)
    lengths = list(lengths_in(source))
    if len({str(value) for value, _ in lengths}) == 1:
        yield "stated_duration", lengths[0][0], _moved(lengths[0][1], start)


def _begins_sentence(before: str, moment: Moment) -> bool:
    """Whether a time comes first: "At 04:10 UTC ...", "On 29 November 2024 at 16:03 UTC ..."."""
    return _AT.search(before) is not None or (moment.has_date and _ON.fullmatch(before) is not None)


def _by_verbs(  # noqa: PLR0913, PLR0917 -- a sentence, and what is known around it
    page: Page,
    source: str,
    times: list[_Found],
    verbs: Mapping[str, re.Pattern[str]],
    day: dt.date | None,
    start: int,
) -> Iterator[tuple[str, object, Span]]:
    """The times right behind what happened then: "was resolved at 07:40 UTC"."""
    zones = (source,)
    for found in times:
        before = source[max(found.span[0] - _WINDOW, 0) : found.span[0]]
        behind = source[found.span[1] :]
        if denies_before(source[: found.span[0]]) or is_left_open(behind):
            continue
        for path, pattern in verbs.items():
            if path == "resolved_at" and ends_in_part(behind):
                continue
            if pattern.search(before) and (at := _time(page, found, zones, day, start, source)):
                yield path, at, _moved(found.span, start)
                break


def _without_colons(match: re.Match[str]) -> tuple[_Found, _Found]:
    """The two times of "between 1900 and 2100 UTC"."""
    ends = (match["start"], match["end"])
    moments = [read_moment(f"{text[:2]}:{text[2:]}{match['zone']}") for text in ends]
    start, end = (
        _Found(moment=moment, span=match.span(name))
        for name, moment in zip(("start", "end"), moments, strict=True)
        if isinstance(moment, Moment)
    )
    return start, end


def _happened(rest: str, *, narrated: bool) -> str | None:
    """The milestone of a sentence that starts with its time."""
    kinds = kinds_of(rest)
    if _NOTICED.match(rest) or "detected" in kinds:
        return "detected_at"
    if narrated:
        told = next((kind for kind in _OF_STORIES if kind in kinds), None)
        if told is not None:
            return f"{told}_at"
    return "started_at" if shows_onset(rest) else None


def _times(source: str) -> Iterator[_Found]:
    """The points in time of a sentence that have a time of day, each as long as it goes."""
    end = 0
    for number, match in enumerate(_CLOCK.finditer(source)):
        if number >= _CLOCKS:
            return
        if match.start() >= end and (found := _widest(source, match.start(), match.end())):
            end = found.span[1]
            yield found


def _widest(source: str, start: int, end: int) -> _Found | None:
    befores = [m.start() for m in _WORD_START.finditer(source, max(start - _WINDOW, 0), start + 1)]
    afters = [m.end() for m in _WORD_END.finditer(source, end, end + _WINDOW)]
    for first in befores:
        for last in reversed(afters):
            raw = source[first:last]
            text = raw.strip(_MARKS)
            moment = read_moment(text)
            at = first + raw.find(text)
            if isinstance(moment, Moment) and moment.has_clock and at <= start:
                return _Found(moment=moment, span=(at, at + len(text)))
    return None


def _time(  # noqa: PLR0913, PLR0917 -- a time, its sentence, and what is known around it
    page: Page,
    found: _Found,
    context: tuple[str, ...],
    day: dt.date | None,
    start: int,
    source: str,
) -> pendulum.DateTime | None:
    """The time, if it is of the day that is known, and not of one that the sentence tells of."""
    bare = not found.moment.has_date
    if bare and names_another_day(source, dated=_day(page, source) is not None):
        return None
    time = page.clock.time(found.moment, context, _moved(found.span, start), anchor=day)
    if not isinstance(time, pendulum.DateTime):
        return None
    weekdays = weekdays_in(source) if bare else ()
    return time if not weekdays or time.weekday() in weekdays else None


def _day(page: Page, source: str) -> dt.date | None:
    """The first day that the sentence names for what happened in the incident."""
    for match in _DATE_START.finditer(source):
        date = match_date(source, match.start())
        if date is None or date.fault is not None:
            continue
        if not is_day_of_another(source[: match.start()], source[date.end :]):
            moment = Moment(year=date.year, month=date.month, day=date.day)
            return page.clock.day(moment)
    return None


def _moved(span: Span, start: int) -> Span:
    return (span[0] + start, span[1] + start)
