"""What a form says of the zone of its timeline, taken back where it would be false."""

from __future__ import annotations

import re
from collections.abc import Iterator

from incidentkit.forms.document import take_apart
from incidentkit.forms.template import Template
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.edits import Edit, apply
from incidentkit.model.facts import Facts
from incidentkit.model.leftovers import Section
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.zones import ZONE_PATTERN
from incidentkit.place import Span

_CLAIM = re.compile(r"[ \t]*\((?:UTC|GMT|Z)\)")
_LOCAL = late(
    r"(?<![0-9:.])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])"
    rf"(?!(?:[ \t]*[AaPp]\.?[Mm]\.?)?[ \t]*[(]?(?:{ZONE_PATTERN})(?![A-Za-z]))"
)
"""A clock time without a zone."""


def form_text(template: Template, facts: Facts) -> str:
    """The blank form; without the zone of its timeline where times of an unknown zone go there.

    A time that could not be read is written as it is. Under "Time (UTC)" it would be another one.
    """
    if not any(_LOCAL.search(text) for text in _unread(facts)):
        return template.report_text
    document = take_apart(template.report_text, template)
    source = document.source
    lines: set[Span] = set()
    for statement in document.survey.statements:
        if statement.slot.codec is Codec.TIMELINE:
            tables = [b for b in statement.region.blocks if isinstance(b, Table)]
            lines.update(source.line_spans[table.header.line] for table in tables)
            lines.update(
                heading.at
                for heading in document.survey.headings
                if len(heading.chain) > 1 and heading.chain == statement.chain[: len(heading.chain)]
            )
    edits = (
        Edit(found.start(), found.end(), "")
        for start, end in sorted(lines)
        for found in _CLAIM.finditer(source.text, start, end)
    )
    return apply(source, edits)


def _unread(facts: Facts) -> Iterator[str]:
    """The texts that go into the timeline without being read as times."""
    for event in facts.timeline:
        yield from event.unparsed.values()
    for section in facts.sections:
        if section.under == "timeline":
            yield from _texts(section)


def _texts(section: Section) -> Iterator[str]:
    waiting = [section]
    while waiting:
        one = waiting.pop()
        yield one.body or ""
        waiting.extend(one.sections)
