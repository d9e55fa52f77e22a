"""The head of a memorandum, whose date is that of the writing: "TO:", "FROM:", "DATE:", "RE:"."""

from __future__ import annotations

import re

import attrs

from incidentkit.forms.statements import Statement, Survey
from incidentkit.forms.vocabulary.entries import Codec, slot
from incidentkit.markdown.source import Source

_SENT = re.compile(r"[\s>|*_-]*(?P<name>to|from)[\s*_]*[:|][^0-9]*\Z", re.IGNORECASE)
"""People and offices have no digits; "From: 10:00" and "To: 11:30" are a stretch of time."""
_REACH = 4
"""So many lines above and below a date belong to one head."""


def with_memo_date(source: Source, found: Survey) -> Survey:
    """The survey in which the date of a memorandum says when that was written."""
    sent = [one for one in found.statements if one.slot.path == "date" and _is_sent(source, one)]
    if not sent:
        return found
    written = slot("reported_on", Codec.DAY)
    statements = (attrs.evolve(s, slot=written) if s in sent else s for s in found.statements)
    return attrs.evolve(found, statements=tuple(statements))


def _is_sent(source: Source, statement: Statement) -> bool:
    """Whether the lines around a date say to whom it goes, and from whom."""
    if statement.spot is None:
        return False
    line = source.line_of(statement.spot.line[0])
    around = range(max(line - _REACH, 0), min(line + _REACH, source.line_count))
    sent = (_SENT.match(source.line_text(number)) for number in around)
    return len({match["name"].casefold() for match in sent if match is not None}) > 1
