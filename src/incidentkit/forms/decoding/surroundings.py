"""The day that a document is about, where no field of it says so.

Clock times hang on it. It is no fact of the incident: only what hangs on it is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import partial

from incidentkit.forms.decoding.own_parts import own_blocks
from incidentkit.forms.labels import find_label
from incidentkit.forms.statements import Survey
from incidentkit.markdown.blocks import Heading, Paragraph
from incidentkit.markdown.front_matter import FrontMatter
from incidentkit.markdown.outline import Outline
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.day_mentions import (
    DayMention,
    day_mentions,
    day_of_name,
    days_in,
    yearless_day,
)
from incidentkit.notation.moment.days_of_others import is_day_of_another, tells_of_trouble
from incidentkit.notation.moment.spans import TimeSpan, read_span
from incidentkit.notation.words import FOREIGN_WEEKDAYS, WEEKDAYS, one_of

_OPENING = 12
"""So many paragraphs at the start of a document are looked at."""
_MATTER_KEYS = frozenset(("date", "incident_date", "incident-date"))
_SENTENCE = 60
"""Values that are longer tell something."""
_WEEKDAY = one_of((*WEEKDAYS, *FOREIGN_WEEKDAYS))
_ON = re.compile(
    rf"\b(?:on|am|le|em|el|last (?:\w{{3,6}}day|night))\b|\b(?:{_WEEKDAY}),? ", re.IGNORECASE
)
_BETWEEN = late(r"\b(?:between|zwischen|entre|tussen)\b", re.IGNORECASE)
_ENDS = re.compile(r"(?<=[.!?])(?<!\b[0-9]\.)(?<!\b[0-9]{2}\.)[*_]*\s+(?=[A-Z*_\[`])")
_LEADS = late(
    rf"[\s*_]*(?:on|am|le|em|el|in der nacht (?:vom|zum))(?: the)?(?: (?:{_WEEKDAY}),?)?\s+",
    re.IGNORECASE,
)
_REACH = 60
"""How far before a year the word may stand that says something happened on it."""


def day_around(
    whole: Outline,
    found: Survey,
    name: str | None,
    order: DateOrder | None,
    *,
    but: dt.date | None = None,
) -> dt.date | None:
    """The day named by the title, the name of the file, front matter, or the opening sentences.

    A title with several days says which one as little as one without. The day `but`, on which the
    report was published, is none of them. `order` is that of dates that can be two days.
    """
    for day in _candidates(whole, found, name, order):
        if day is not None and day != but:
            return day
    return None


def _candidates(
    whole: Outline, found: Survey, name: str | None, order: DateOrder | None
) -> Iterator[dt.date | None]:
    if found.top_heading is not None:
        yield only_day(whole.source.text[slice(*found.top_heading)], order)
    yield day_of_name(name) if name else None
    published = front_matter_day(whole.front_matter, order)
    days = opening_days(whole, order, published)
    if days and published is not None and published > days[0]:
        # A post tells of what happened before it was published.
        yield days[0]
    yield published
    yield next(iter(days), None)


def only_day(text: str, order: DateOrder | None) -> dt.date | None:
    """The one day that a text names; None where it names none, several, or another's.

    That is one on which the text was "reviewed", for one.
    """
    days = days_in(text, order)
    if len(days) != 1 or any(map(partial(_is_of_another, text), day_mentions(text, order))):
        return None
    return days[0]


def _is_of_another(text: str, mention: DayMention) -> bool:
    return is_day_of_another(text[: mention.start], text[mention.end :])


def front_matter_day(matter: FrontMatter | None, order: DateOrder | None) -> dt.date | None:
    """The day that the date in front matter is."""
    for entry in matter.entries if matter else ():
        if entry.key.casefold() in _MATTER_KEYS:
            return only_day(entry.value, order)
    return None


def opening_days(
    whole: Outline,
    order: DateOrder | None,
    published: dt.date | None = None,
    *,
    troubled: bool = False,
) -> tuple[dt.date, ...]:
    """The days of the opening on which something happened, in its order.

    One without a year is the last such day until the document was `published`; without that it
    is none. Where they have to be `troubled`, something has to have failed on them.
    """
    found: list[dt.date] = []
    for paragraph in _opening(whole):
        text = " ".join(whole.source.text[slice(*line)] for line in paragraph.lines)
        if leads_field(text):
            # The day of a field is that of the report, or of anything.
            continue
        sentences = (one for one in _ENDS.split(text) if not troubled or tells_of_trouble(one))
        days = (
            _day_told(one, order) or _yearless_day_told(one, order, published) for one in sentences
        )
        found += [day for day in days if day is not None][:1]
    return tuple(found)


def days_between(whole: Outline, order: DateOrder | None) -> tuple[dt.date, ...]:
    """The days between which a sentence of the opening says that something happened.

    They are none of the day that the document is about, and tell the year of others.
    """
    for paragraph in _opening(whole):
        text = " ".join(whole.source.text[slice(*line)] for line in paragraph.lines)
        if _BETWEEN.search(text) and not leads_field(text):
            found = (days_in(one, order) for one in _ENDS.split(text) if _BETWEEN.search(one))
            if days := next(filter(None, found), None):
                return tuple(days)
    return ()


def _yearless_day_told(
    sentence: str, order: DateOrder | None, published: dt.date | None
) -> dt.date | None:
    """The day that a sentence of a dated document begins with: "On July 8th all was down"."""
    if published is None or days_in(sentence, order) or not tells_of_trouble(sentence):
        return None
    mention = yearless_day(sentence, published)
    leads = mention is not None and _LEADS.fullmatch(sentence, 0, mention.start) is not None
    if mention is None or not leads or _is_of_another(sentence, mention):
        return None
    return mention.day


def _day_told(sentence: str, order: DateOrder | None) -> dt.date | None:
    """The day on which a sentence says that something happened in the incident."""
    first = next(iter(days_in(sentence, order)), None)
    year = sentence.find(str(first.year)) if first is not None else -1
    if first is None or not _ON.search(sentence, max(year - _REACH, 0), max(year, 0)):
        return None
    mention = next((one for one in day_mentions(sentence, order) if one.day == first), None)
    if mention is not None and _is_of_another(sentence, mention):
        return None
    return first


def leads_field(line: str) -> bool:
    """Whether a line is a label and its value; a sentence behind "**Summary.**" is none."""
    label = find_label(line)
    if label is None:
        return False
    short = label.value[1] - label.value[0] < _SENTENCE
    return short or isinstance(read_span(line[slice(*label.value)]), TimeSpan)


def _opening(whole: Outline) -> Iterator[Paragraph]:
    seen = 0
    for block in own_blocks(whole.source, whole.blocks, days=True):
        if isinstance(block, Paragraph):
            seen += 1
            yield block
        if seen >= _OPENING or (isinstance(block, Heading) and seen > _OPENING // 2):
            return
