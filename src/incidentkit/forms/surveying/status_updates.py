"""The layout of a status page: what is known, and below it the time at which it was written.

**Resolved** - This incident has been resolved.
Mar 3, 15:22 UTC

"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from incidentkit.markdown.blocks import Block, Paragraph
from incidentkit.markdown.source import Source
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.text import strip_emphasis
from incidentkit.place import Span

_HEAD: Final = late(
    r"(?P<marks>\*{2,3}|__)?"
    r"(?:investigating|identified|monitoring|update|mitigated|resolved|postmortem)"
    r"(?(marks)(?P=marks))[ \t]+[-\u2013\u2014][ \t]+(?=\S)",
    re.IGNORECASE,
)
_POSTED: Final = late(r"(?:posted|written)(?: on| at)?[: ]+", re.IGNORECASE)
_BREAK: Final = late(r"(?:[ \t]*<br[ ]?/?>|\\)?[ \t]*\Z", re.IGNORECASE)
_FEWEST: Final = 2
"""One such text may be a field with a value that goes on in the next line."""
_LONGEST: Final = 48


def updates_of(source: Source, paragraph: Paragraph) -> tuple[tuple[Span, ...], ...]:
    """The lines of each update of a paragraph, the last one being its time; () for other text."""
    found: list[list[Span]] = []
    for line in paragraph.lines:
        if _HEAD.match(source.text, *line):
            found.append([line])
        elif not found:
            return ()
        else:
            found[-1].append(line)
    updates = tuple(tuple(lines) for lines in found)
    return updates if all(_is_timed(source, lines) for lines in updates) else ()


def told_and_posted(source: Source, lines: Sequence[Span]) -> tuple[tuple[Span, ...], Span]:
    """The lines of the text of an update, and where its time stands."""
    *told, last = lines
    text = source.text[slice(*last)]
    posted = _POSTED.match(text.lstrip(" *_"))
    start = last[0] + (len(text) - len(text.lstrip(" *_")))
    start += posted.end() if posted else 0
    end = last[0] + len(text.rstrip(" *_."))
    kept = tuple((s, s + len(_BREAK.sub("", source.text[s:e]))) for s, e in told)
    return kept, (start, max(start, end))


@attrs.frozen
class Posted:
    """What stands around the time below the text of an update, and the time as written."""

    before: str
    when: str
    behind: str


def posted_below(text: str) -> Posted | None:
    """The time at the end of an update as it stands in the document; None for other text."""
    lines = Source(text)
    spans = [lines.line_spans[number] for number in range(lines.line_count)]
    if _HEAD.match(text) is None or not _is_timed(lines, spans):
        return None
    told, (start, end) = told_and_posted(lines, spans)
    return Posted(text[told[-1][1] : start], text[start:end], text[end:])


def _is_timed(source: Source, lines: Sequence[Span]) -> bool:
    """Whether the last of several lines is a time of a day, and nothing else."""
    if len(lines) < _FEWEST or lines[-1][1] - lines[-1][0] > _LONGEST:
        return False
    _, (start, end) = told_and_posted(source, lines)
    moment = read_moment(strip_emphasis(source.text[start:end]))
    return isinstance(moment, Moment) and moment.has_date and moment.has_clock


def updates_in(source: Source, blocks: Sequence[Block]) -> Sequence[tuple[int, int]]:
    """The stretches of sibling paragraphs that are such updates, each as start and end.

    There are two at least, of which other text may stand between: a status page that tells of one
    moment tells no course of events.
    """
    found: list[tuple[int, int]] = []
    count = 0
    for number, block in enumerate(blocks):
        updates = len(updates_of(source, block)) if isinstance(block, Paragraph) else 0
        count += updates
        if updates and found and found[-1][1] == number:
            found[-1] = (found[-1][0], number + 1)
        elif updates:
            found.append((number, number + 1))
    return found if count >= _FEWEST else ()
