"""What a form says of the zone of its timeline, taken back where it would be false."""

from __future__ import annotations

import re
from collections.abc import Iterator

from incidentkit.forms.decoding.all_times import zone_said
from incidentkit.forms.document import take_apart
from incidentkit.forms.template import Template
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.edits import Edit, apply
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts
from incidentkit.model.leftovers import Section
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.zones import UTC, ZONE_PATTERN
from incidentkit.place import Span

_CLAIM = re.compile(r"[ \t]*\((?:UTC|GMT|Z)\)")
_ASKED = re.compile(r"(?:(?<=HH:MM)|(?<=HH:MM:SS)) UTC\b")
_LOCAL = late(
    r"(?<![0-9:.])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])"
    rf"(?!(?:[ \t]*[AaPp](?:\. ?)?[Mm]\.?)?[ \t]*[(]?(?:{ZONE_PATTERN})(?![A-Za-z]))"
)
"""A clock time without a zone."""


def form_text(template: Template, facts: Facts) -> str:
    """The blank form; without its own zone where the report says another of its times.

    That is the zone of the timeline where times of an unknown zone go there: a time that could not
    be read is written as it is, and under "Time (UTC)" it would be another one. Where a sentence of
    the report says "All times are in CET", it is UTC wherever the form asks for that.
    """
    if says_other_zone(facts):
        claimless = apply(Source(template.report_text), _claims(template))
        return asking_for_no_zone(claimless)
    if any(_LOCAL.search(text) for text in _unread(facts)):
        return apply(Source(template.report_text), _claims(template))
    return template.report_text


def says_other_zone(facts: Facts) -> bool:
    """Whether a text of a report says of all times that they are in another zone than UTC."""
    zones = map(zone_said, _all_texts(facts))
    return any(zone is not None and zone != UTC for zone in zones)


def asking_for_no_zone(form: str) -> str:
    """A form that asks for times without saying in which zone."""
    return _ASKED.sub("", form)


def _claims(template: Template) -> Iterator[Edit]:
    """The edits that take the zone off the timeline of a form."""
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
    for start, end in sorted(lines):
        for found in _CLAIM.finditer(source.text, start, end):
            yield Edit(found.start(), found.end(), "")


def _all_texts(facts: Facts) -> Iterator[str]:
    """The texts of a report that may tell the zone of its times, and are carried as they stand."""
    yield from (f"{field.label}: {field.value}" for field in facts.custom)
    yield facts.summary or ""
    for section in facts.sections:
        yield from _texts(section)


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
