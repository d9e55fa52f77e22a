"""What the opening sentences of a report say about its times, where no field does.

"From 14:00 to 15:15 UTC the gateway returned errors", "At 04:10 UTC all services became
unresponsive", "an outage lasting 48 minutes". Only sentences about the outage count, and a fact
that two of them state differently is left alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

import pendulum

from incidentkit.forms.decoding.clock import is_step_back
from incidentkit.forms.decoding.own_parts import own_blocks
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.sentences import Sentence
from incidentkit.forms.decoding.surroundings import leads_field
from incidentkit.forms.decoding.times import next_day
from incidentkit.forms.statements import Survey
from incidentkit.forms.surveying.chronicles import is_time_led
from incidentkit.markdown.blocks import Block, Paragraph
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.sentence_doubts import came_back, is_doubted, is_of_others
from incidentkit.notation.sentence_subjects import (
    tells_of_another_incident,
    tells_of_outage,
    tells_of_plan,
    tells_of_recovery,
)
from incidentkit.notation.words import plain
from incidentkit.place import Span

_Stated: TypeAlias = dict[str, list[tuple[object, Span]]]
"""The values of each path, and where each stands."""

_PARAGRAPHS = 6
_NARRATED = 16
"""So many paragraphs are looked at where nothing but text tells what happened when."""
_TOLD_ALONE = frozenset(("detected_at", "acknowledged_at", "mitigated_at", "recovered_at"))
"""What a sentence says by itself, whatever else it speaks of."""
_LONGEST = 2_000
_SENTENCE = late(r"(?<=[.!?])[*_]*\s+(?=[A-Z*_\[`])|\n\s*\n")
_STORY = late(r"\W*(?:from|between|at|on)\s", re.IGNORECASE)
"""How a sentence goes on to its time; the row of a timeline starts with it."""
_GOES_ON = late(r"(?:It|This) ")
"""How a sentence starts that is about the same as the one before it."""


def read_prose_facts(page: Page, survey: Survey, blocks: tuple[Block, ...]) -> None:
    """Take start, detection, end and duration from the opening, each where no field asks for it."""
    asked = {statement.slot.path for statement in survey.statements}
    # Where no row tells the course of events, the text may.
    narrated = "timeline" not in asked
    values = page.draft.values
    opening = [
        (text, _sentence(page, text, at, narrated=narrated))
        for at, text in _sentences(page, blocks, _NARRATED if narrated else _PARAGRAPHS)
    ]
    stated, counted = _told(opening, _own_names(page, survey))
    _roll_past_midnight(page, stated)
    for path, found in stated.items():
        name = path.removesuffix("_at")
        taken = path in asked or path in values or f"stated_days[{name}]" in values
        taken = taken or (path == "resolved_at" and any(map(came_back, counted)))
        if not taken and len({str(value) for value, _ in found}) == 1:
            page.draft.put(path, *found[0])


def _sentence(page: Page, text: str, start: int, *, narrated: bool) -> Sentence:
    return Sentence(page=page, text=plain(text).replace("\n", " "), start=start, narrated=narrated)


def _told(opening: Sequence[tuple[str, Sentence]], own: str) -> tuple[_Stated, list[str]]:
    """What the sentences state, by its path, and the text of those that tell of the incident."""
    stated: _Stated = {}
    counted: list[str] = []
    day: dt.date | None = None
    told = another = False
    last = max((n for n, (_, one) in enumerate(opening) if one.may_tell), default=-1)
    for number, (text, sentence) in enumerate(opening):
        if number > last and "resolved_at" not in stated:
            # What follows states nothing, and could only tell that the trouble came back.
            break
        goes_on = _GOES_ON.match(text) is not None
        another = tells_of_another_incident(text) or (another and goes_on)
        another = another or is_of_others(text, own)
        if another or tells_of_plan(text) or is_doubted(text):
            continue
        counted.append(text)
        of_outage = tells_of_outage(text)
        told = of_outage or (told and goes_on)
        if not sentence.may_tell:
            continue
        if sentence.narrated or of_outage:
            day = sentence.day() or day
        if told or sentence.narrated:
            over = tells_of_recovery(text)
            for path, value, span in sentence.facts(day):
                if told or path in _TOLD_ALONE or (over and path == "resolved_at"):
                    stated.setdefault(path, []).append((value, span))
    return stated, counted


def _roll_past_midnight(page: Page, stated: _Stated) -> None:
    """Put an end that is a clock time, and hours before the only start, on the day after it."""
    starts = {value for value, _ in stated.get("started_at", ())}
    start = next(iter(starts)) if len(starts) == 1 else page.draft.values.get("started_at")
    ends = stated.get("resolved_at", [])
    if not isinstance(start, dt.datetime):
        return
    for number, (value, span) in enumerate(ends):
        moment = read_moment(page.text(span))
        bare = isinstance(moment, Moment) and not moment.has_date
        if bare and isinstance(value, pendulum.DateTime) and is_step_back(value, start):
            ends[number] = (next_day(value), span)


def _own_names(page: Page, survey: Survey) -> str:
    """What may name the incident: the title, and the fields that ask for its name."""
    asked = [s.region.text(page.source) for s in survey.statements if s.slot.path == "id"]
    return "\n".join((page.clock.title, *asked))


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
