"""An attribute that a report states several times, differently."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Final

from incidentkit.display.spoken import spoken_duration
from incidentkit.errors import excerpt
from incidentkit.findings.level import Level
from incidentkit.findings.liveness import LIVE, OVER
from incidentkit.findings.noted import stands
from incidentkit.findings.rounding import fits
from incidentkit.findings.sections import of_two_incidents
from incidentkit.findings.subject import Raised, Subject, first_places, listed, told
from incidentkit.forms.decoding.draft import Code, Note
from incidentkit.model.answers import Money, YesNo
from incidentkit.model.paths import value_at
from incidentkit.model.severity import Severity
from incidentkit.model.status import Status
from incidentkit.notation.late_patterns import late

_WORD: Final = late(r"\w+")
_TO_A_POINT: Final = late(
    r"\btime to\b|\bm?ttr\b|\b(?:resolution|recovery|repair)\b", re.IGNORECASE
)
"""Names of durations that say where they end: others may run to another point."""
_SHOWN: Final = 60
"""How much of a text is shown where several are."""


def contradictions(subject: Subject) -> Iterator[Raised]:
    """One finding an attribute, which names every place; the first statement counts.

    Attributes that are stated again on the same lines share one: that is a second incident, or
    outage, in one report, of which only the first is read. Other words for the same are none: a
    severity of the same code or name, a status that is over either way, a rounded duration. Free
    text that is said again in other words is information, and so are sections of several incidents
    and a duration under another label; "Time to recover" is another measure than "Duration".
    """
    by_path: dict[str, list[Note]] = {}
    for note in subject.reading.notes if subject.reading else ():
        if note.code is not Code.CONTRADICTION or not stands(subject, note.path):
            continue
        first = value_at(subject.facts, note.path)
        if _is_comparable(note) and _differ(subject, first, note.value):
            by_path.setdefault(note.path, []).append(note)
    by_lines: dict[tuple[int, ...], list[str]] = {}
    for path, notes in by_path.items():
        lines = tuple(place.line for note in notes if (place := subject.at(note.span)))
        by_lines.setdefault(lines, []).append(path)
    for paths in by_lines.values():
        yield _raised(subject, paths[0], by_path[paths[0]], also=paths[1:])


def _raised(subject: Subject, path: str, notes: Sequence[Note], *, also: Sequence[str]) -> Raised:
    first: object = value_at(subject.facts, path)
    places = [subject.at(note.span) for note in notes]
    before = subject.at(notes[0].other)
    said = [_said(note.value) for note in notes]
    if len(notes) > 1:
        lines = (f" (line {place.line})" if place else "" for place in places)
        said = [f"{text}{line}" for text, line in zip(said, lines, strict=True)]
    line = f" on line {before.line}" if before else ""
    place = places[0]
    # A time counts before a day, which may stand above it.
    when = "stated" if before and place and before.line > place.line else "stated before"
    rest = f"; {listed(also)}, too" if also else ""
    several = all(of_two_incidents(note.contexts) for note in notes)
    if several:
        rest += "; of the incidents in this report the first is read"
    informs = several or isinstance(first, str) or not any(map(_is_one_measure, notes))
    return Raised(
        code=Code.CONTRADICTION.value,
        message=f"{path}: says {listed(said)}, but {_said(first)} is {when}{line}{rest}",
        path=path,
        place=places[0],
        related=first_places(before, *places[1:]),
        level=Level.INFO if informs else None,
    )


def _is_comparable(note: Note) -> bool:
    """Whether both texts are values, and not spans that run to points of their own."""
    to_points = any(_TO_A_POINT.search(label or "") for label in note.labels)
    return not note.outvoted and (_is_one_measure(note) or not to_points)


def _is_one_measure(note: Note) -> bool:
    """Whether a duration is stated again under the same label, as far as it is one."""
    labels = {(label or "").casefold() for label in note.labels}
    return len(labels) == 1 or not isinstance(note.value, dt.timedelta)


def _differ(  # noqa: PLR0911 -- one for each kind of value
    subject: Subject, one: object, other: object
) -> bool:
    """Whether two values of an attribute can't both be so."""
    match one, other:
        case Severity(), Severity():
            return _are_two_levels(subject, one, other)
        case Status(), Status():
            states = {one.state, other.state}
            return bool(states & LIVE) and bool(states & OVER)
        case YesNo(), YesNo():
            return None not in (one.answer, other.answer) and one.answer is not other.answer
        case Money(), Money():
            return one.amount != other.amount or one.currency != other.currency
        case dt.timedelta(), dt.timedelta():
            seconds = sorted((one.total_seconds(), other.total_seconds()), reverse=True)
            return not (fits(*seconds) or fits(*reversed(seconds)))
        case dt.datetime(), dt.datetime():
            return _minute(one) != _minute(other)
        case str(), str():
            return not _says(one, other) and not _says(other, one)
        case _:
            return one != other


def _are_two_levels(subject: Subject, one: Severity, other: Severity) -> bool:
    """Codes of one scale and names are compared; all else only as far as the guide knows both."""
    if one.code is not None and other.code is not None and _scale(one) == _scale(other):
        return one.code != other.code
    if one.name is not None and other.name is not None:
        return one.name.casefold() != other.name.casefold()
    levels = [subject.guide.level_for(severity) for severity in (one, other)]
    return None not in levels and levels[0] != levels[1]


def _scale(severity: Severity) -> str:
    """The letters of a code: a P1 and a SEV-2 are levels of different scales."""
    return (severity.code or "").rstrip("0123456789")


def _minute(at: dt.datetime) -> int:
    return int(at.timestamp() // 60)


def _says(one: str, other: str) -> bool:
    """Whether the words of `other` stand in `one`, in a row."""
    words = [" ".join(_WORD.findall(text.casefold())) for text in (one, other)]
    return f" {words[1]} " in f" {words[0]} "


def _said(value: object) -> str:
    """A value as the message quotes it."""
    match value:
        case YesNo():
            word = {True: "Yes", False: "No", None: None}[value.answer]
            text = ", ".join(part for part in (word, value.details) if part)
        case bool():
            text = "Yes" if value else "No"
        case dt.timedelta():
            text = spoken_duration(value)
        case dt.date():
            text = told(value)
        case _:
            text = str(getattr(value, "label", value))
    return excerpt(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")
