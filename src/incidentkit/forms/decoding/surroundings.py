"""The day that a document is about, where no field of it says so.

Clock times hang on it. It is no fact of the incident: only what hangs on it is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from incidentkit.forms.labels import find_label
from incidentkit.forms.statements import Survey
from incidentkit.markdown.blocks import Block, Heading, Paragraph, Quote
from incidentkit.markdown.front_matter import FrontMatter
from incidentkit.markdown.outline import Outline
from incidentkit.notation.day_mentions import day_of_name, days_in

_OPENING = 12
"""So many paragraphs at the start of a document are looked at."""
_MATTER_KEYS = frozenset(("date", "incident_date", "incident-date"))
_SENTENCE = 60
"""Values that are longer tell something."""
_ON = re.compile(r"\b(?:on|am|le|em|el|last (?:\w{3,6}day|night))\b", re.IGNORECASE)
_REACH = 40
"""How far before a day the word may stand that says something happened on it."""


def day_around(
    whole: Outline, found: Survey, name: str | None, *, but: dt.date | None = None
) -> dt.date | None:
    """The day named by the title, the name of the file, front matter, or the opening sentences.

    A title with several days says which one as little as one without. The day `but`, on which the
    report was published, is none of them.
    """
    for day in _candidates(whole, found, name):
        if day is not None and day != but:
            return day
    return None


def _candidates(whole: Outline, found: Survey, name: str | None) -> Iterator[dt.date | None]:
    if found.top_heading is not None:
        yield only_day(whole.source.text[slice(*found.top_heading)])
    yield day_of_name(name) if name else None
    days = opening_days(whole)
    published = front_matter_day(whole.front_matter)
    if days and published is not None and published > days[0]:
        # A post tells of what happened before it was published.
        yield days[0]
    yield published
    yield next(iter(days), None)


def only_day(text: str) -> dt.date | None:
    """The one day that a text names; None where it names none, or several."""
    days = days_in(text)
    return days[0] if len(days) == 1 else None


def front_matter_day(matter: FrontMatter | None) -> dt.date | None:
    """The day that the date in front matter is."""
    for entry in matter.entries if matter else ():
        if entry.key.casefold() in _MATTER_KEYS:
            return only_day(entry.value)
    return None


def opening_days(whole: Outline) -> tuple[dt.date, ...]:
    """The days of the opening on which something happened, in its order."""
    found: list[dt.date] = []
    texts = [
        " ".join(whole.source.text[slice(*line)] for line in paragraph.lines)
        for paragraph in _opening(whole.blocks)
    ]
    for text in texts:
        if leads_field(text):
            # The day of a field is that of the report, or of anything.
            continue
        first = next(iter(days_in(text)), None)
        year = text.find(str(first.year)) if first is not None else -1
        if first is not None and _ON.search(text, max(year - _REACH, 0), max(year, 0)):
            found.append(first)
    return tuple(found)


def leads_field(line: str) -> bool:
    """Whether a line is a label and its value; a sentence behind "**Summary.**" is none."""
    label = find_label(line)
    return label is not None and label.value[1] - label.value[0] < _SENTENCE


def _opening(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    seen = 0
    for block in blocks:
        inside = block.blocks if isinstance(block, Quote) else (block,)
        for one in inside:
            if isinstance(one, Paragraph):
                seen += 1
                yield one
        if seen >= _OPENING or (isinstance(block, Heading) and seen > _OPENING // 2):
            return
