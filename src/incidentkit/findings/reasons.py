"""Why an attribute has the value that it has, or none: all that the report says about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from incidentkit.display.spoken import spoken_time
from incidentkit.errors import excerpt
from incidentkit.findings.contradictions import contradictions
from incidentkit.findings.misspelt_label import misspelt_labels
from incidentkit.findings.names_left_over import names_left_over
from incidentkit.findings.required import is_filled
from incidentkit.findings.rows_left_over import rows_left_over
from incidentkit.findings.subject import Subject
from incidentkit.findings.unread import unread_texts
from incidentkit.forms.decoding.draft import Code
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.leftovers import Section
from incidentkit.model.measure import Measure, MeasureResult
from incidentkit.model.measures import by_name
from incidentkit.model.milestone import Basis, Milestone
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.model.milestones_out_of_order import doubts_about
from incidentkit.model.paths import value_at
from incidentkit.place import Place

_TIMED: Final = FrozenMap({f"{name}_at": name for name in MILESTONES})
_SECTIONS: Final = FrozenMap(
    {
        "detected_at": "detection",
        "detected_by": "detection",
        "acknowledged_at": "response",
        "mitigated_at": "response",
        "recovered_at": "resolution",
        "resolved_at": "resolution",
    }
)
"""The section that is about a time; one about any other attribute has its name."""
_MOST: Final = 5
"""Rows, and names, that are told of each kind."""


def reasons(subject: Subject, path: str) -> Iterator[str]:
    """A line for each text that states the attribute, would do so, or may be meant to.

    Each begins with the line and column where the text stands. Where there is none, that is said.
    """
    measure = by_name(subject.facts, subject.milestones, ongoing=subject.ongoing).get(path)
    if measure is not None:
        yield from _of_measure(subject, measure)
        return
    found = [*_statements(subject, path), *_texts_without_value(subject, path)]
    milestone = _TIMED.get(path)
    if milestone is not None:
        found += _of_milestone(subject, subject.milestones[milestone])
    if not found or (milestone is not None and not subject.milestones[milestone].known):
        found += _unclaimed(subject, _SECTIONS.get(path, path.partition(".")[0]))
    if found:
        yield from found
        return
    yield "no text that is read states it"
    yield from _first(_at(*found) for found in names_left_over(subject, path))


def _of_measure(subject: Subject, measure: Measure) -> Iterator[str]:
    """What was measured or stated; where that is nothing, why an end of it isn't known."""
    if measure.stated:
        yield "stated, not measured"
    yield str(measure)
    if measure.result is MeasureResult.OK and not measure.stated:
        ends = (measure.start.name, measure.end.name)
        yield from (f"doubtful, as {why}" for why in doubts_about(subject.milestones, ends))
    for milestone in (measure.start, measure.end):
        if milestone.measurable_at is None:
            path = f"{milestone.name}_at"
            yield from (f"{path}: {line}" for line in reasons(subject, path))


def _statements(subject: Subject, path: str) -> Iterator[str]:
    """The texts that state a value, and those that state another."""
    value = value_at(subject.facts, path)
    if not is_filled(value):
        return
    places = _places(subject, path)
    yield from _first(_at(place, f"{_text(subject, place)} states it") for place in places)
    if not places:
        yield "it is filled in, and no line of a document is known to state it"
    for raised in contradictions(subject):
        if raised.path == path:
            yield _at(raised.place, raised.message.removeprefix(f"{path}: "))


def _places(subject: Subject, path: str) -> Sequence[Place]:
    """Where it stands; a group has no place but those of its parts."""
    reading = subject.reading
    if reading is None:
        return ()
    parts = {
        span for part, spans in reading.places.items() if _is_within(part, path) for span in spans
    }
    return reading.where(path) or [reading.source.place(*span) for span in sorted(parts)]


def _texts_without_value(subject: Subject, path: str) -> Iterator[str]:
    """Texts that can't be read, places that nobody has filled in, labels with a slip in them."""
    for one in unread_texts(subject):
        if _is_within(one.path, path):
            yield _at(one.place, f"{_below(one.path, path)}{one.message}")
    for note in subject.reading.notes if subject.reading else ():
        if note.code is Code.UNFILLED and _is_within(note.path, path):
            yield _at(subject.at(note.span), f"{_below(note.path, path)}{note.message}")
    for raised, name in misspelt_labels(subject):
        if name.attribute == path:
            yield _at(raised.place, raised.message)


def _of_milestone(subject: Subject, milestone: Milestone) -> Iterator[str]:
    """Where the time comes from that counts, if no field states it; else the rows left over."""
    if getattr(subject.facts, f"{milestone.name}_at") is not None:
        return
    when = spoken_time(milestone.at, milestone.on)
    if milestone.known:
        kind = "the timeline" if milestone.basis is Basis.TIMELINE else "a field"
        what = "" if milestone.at is not None else ", a day and no time"
        place = subject.place(subject.path_of(milestone))
        yield _at(place, f"{kind} states {when}{what}: milestones[{milestone.name!r}] has it")
        return
    if milestone.basis is Basis.DERIVED:
        yield f"{when} follows from other statements: it is in `milestones`, and never measured"
    yield from _first(
        _at(
            subject.place(f"timeline[{index}]"),
            f"{excerpt(row.description or row.action or '')} is not taken for {milestone.name}",
        )
        for index, row in rows_left_over(subject, milestone.name)
    )


def _unclaimed(subject: Subject, topic: str) -> Iterator[str]:
    """Text of the section that is about it, and that no attribute takes."""
    for index, section in enumerate(subject.facts.sections):
        if section.under == topic:
            place = subject.place(f"sections[{index}]")
            yield _at(
                place, f"{excerpt(_said(section))} is below the heading, and nothing takes it"
            )


def _said(section: Section) -> str:
    return section.heading or section.body or ""


def _first(lines: Iterator[str]) -> Iterator[str]:
    """The first few lines, and how many there are besides."""
    found = list(lines)
    yield from found[:_MOST]
    if len(found) > _MOST:
        yield f"and {len(found) - _MOST} more like that"


def _at(place: Place | None, text: str) -> str:
    return f"{place.line}:{place.column}: {text}" if place else text


def _text(subject: Subject, place: Place) -> str:
    text = subject.reading.source.text[place.start : place.end] if subject.reading else ""
    return excerpt(" ".join(text.split()))


def _is_within(path: str, whole: str) -> bool:
    """Whether a path is another, or leads on from it."""
    return path == whole or path.startswith((f"{whole}.", f"{whole}["))


def _below(path: str, whole: str) -> str:
    """The part of a whole that is spoken of."""
    return "" if path == whole else f"{path}: "
