"""Hypothesis strategies for the model's values, made from the classes themselves.

A new attribute or class is covered as soon as it is there. Texts are as bad as they may be, unless
a test passes `text`: constructors bring them to normal form.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
import types
import typing
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

import attrs
import pendulum
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from incidentkit.errors import InvalidValueError
from incidentkit.interchange.model_fields import unread_names
from incidentkit.model.calendar import Calendar
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.leftovers import Section
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.model.severity_level import SeverityLevel
from incidentkit.model.working_hours import Days, WorkingHours
from incidentkit.notation.moment.zones import Zone, zone_of

T = TypeVar("T")

MOST_ATTRIBUTES = 8
MOST_ELEMENTS = 3
ZONES = ("UTC", "UTC+05:30", "UTC-12:00", "Europe/Oslo", "America/Argentina/Ushuaia")
FIRST_DAY, LAST_DAY = dt.date(1970, 1, 1), dt.date(2200, 12, 31)
LIKELY_TEXTS = (
    "P1 (High)", "SEV-2", "✅ Resolved", "🟡 In Progress", "USD 12,500", "Incident Commander",
    "Runbook", "Incident resolved | all clear", "a | b", "1. not a list", "# not a heading",
    "line one\nline two", "\r\n\ttail \r", "\u00a0", "\u2028", "\x00", "\x1c", "𝕏 “quoted” \\n",
)  # fmt: skip


def texts() -> SearchStrategy[str]:
    """Any text without surrogates; often what reports say, or what trips parsers."""
    return st.sampled_from(LIKELY_TEXTS) | st.text(max_size=12)


def filled_texts(text: SearchStrategy[str] | None = None) -> SearchStrategy[str]:
    """Text that isn't blank."""
    return (texts() if text is None else text).filter(lambda value: bool(value.strip()))


def days() -> SearchStrategy[dt.date]:
    """A day of the years that incidents can lie in."""
    return st.dates(FIRST_DAY, LAST_DAY)


def moments() -> SearchStrategy[dt.datetime]:
    """A time with any fixed offset, microseconds included."""
    seconds = (0, 3600, -5 * 3600, 19_800, 45_900, -2640, 86_340, -86_340)
    zones = st.sampled_from([dt.timezone(dt.timedelta(seconds=offset)) for offset in seconds])
    return st.builds(dt.datetime.combine, days(), st.times(), tzinfo=zones)


def spans() -> SearchStrategy[dt.timedelta]:
    """A duration of 0 seconds to 10 years."""
    return st.integers(0, 3653 * 86_400).map(lambda seconds: dt.timedelta(seconds=seconds))


def numbers() -> SearchStrategy[float]:
    """Any finite number."""
    return st.floats(allow_nan=False, allow_infinity=False) | st.integers(-100, 100).map(float)


def paths() -> SearchStrategy[Path]:
    """A path below some folder."""
    return st.from_regex(r"[a-z ö.]{1,5}(/[a-z ö.]{1,5}){0,2}", fullmatch=True).map(
        lambda text: Path(PurePosixPath(text))
    )


@functools.cache
def attributes(
    cls: type[attrs.AttrsInstance], text: SearchStrategy[str] | None = None
) -> Mapping[str, SearchStrategy[Any]]:
    """A strategy for the value of each attribute of `cls`, by name."""
    hints = typing.get_type_hints(cls)
    names = [field.name for field in attrs.fields(cls)]
    found = {name: _values(hints[name], texts() if text is None else text) for name in names}
    if "unparsed" in found:
        found["unparsed"] = st.dictionaries(
            st.sampled_from(unread_names(cls)), filled_texts(text), max_size=MOST_ELEMENTS
        ).map(FrozenMap)
    if cls is Facts:
        found["stated_days"] = st.dictionaries(
            st.sampled_from(MILESTONES), days(), max_size=MOST_ELEMENTS
        )
    return found


def objects(cls: type[T], text: SearchStrategy[str] | None = None) -> SearchStrategy[T]:
    """A `cls` of the model, with some of its attributes filled."""
    known: Any = cls
    required = [field.name for field in attrs.fields(known) if field.default is attrs.NOTHING]
    values = attributes(known, text)
    optional = [name for name in values if name not in required]
    chosen = st.lists(st.sampled_from(optional), max_size=MOST_ATTRIBUTES, unique=True)

    @st.composite
    def build(draw: st.DrawFn) -> T:
        names = [*required, *(draw(chosen) if optional else ())]
        drawn = {name: draw(values[name]) for name in names}
        if "levels" in drawn:
            drawn["levels"] = told_apart(drawn["levels"])
        return cls(**drawn)

    return build()


def told_apart(levels: Iterable[SeverityLevel]) -> list[SeverityLevel]:
    """The levels without those whose names mean others, too."""
    found: list[SeverityLevel] = []
    for level in levels:
        try:
            SeverityGuide(levels=(*found, level))
        except InvalidValueError:
            continue
        found.append(level)
    return found


def facts(text: SearchStrategy[str] | None = None) -> SearchStrategy[Facts]:
    """Facts with some of all their attributes filled, dress and unread texts included."""
    return objects(Facts, text)


def facts_with(name: str, text: SearchStrategy[str] | None = None) -> SearchStrategy[Facts]:
    """Facts with nothing but the attribute `name`."""
    return attributes(Facts, text)[name].map(lambda value: Facts(**{name: value}))


def sections(text: SearchStrategy[str] | None = None) -> SearchStrategy[Section]:
    """A section, with sections in it or not."""
    line = st.none() | (texts() if text is None else text)
    return st.recursive(
        st.builds(Section, heading=line, body=line, under=line),
        lambda inner: st.builds(
            Section,
            heading=line,
            body=line,
            under=line,
            sections=st.lists(inner, max_size=MOST_ELEMENTS),
        ),
        max_leaves=MOST_ELEMENTS,
    )


def _values(hint: Any, text: SearchStrategy[str]) -> SearchStrategy[Any]:  # noqa: ANN401 -- a type hint
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in {typing.Union, types.UnionType}:
        kinds = [part for part in parts if part is not types.NoneType]
        return st.none() | st.one_of([_values(kind, text) for kind in kinds])
    if origin is tuple:
        return st.lists(_values(parts[0], text), max_size=MOST_ELEMENTS)
    if hint == Days:
        return st.frozensets(days(), max_size=MOST_ELEMENTS)
    if origin is FrozenMap:
        return st.dictionaries(text, _values(parts[0], text), max_size=MOST_ELEMENTS)
    return _single(hint, text)


def _single(kind: type[Any], text: SearchStrategy[str]) -> SearchStrategy[Any]:
    plain: dict[type, SearchStrategy[Any]] = {
        str: filled_texts(text),
        bool: st.booleans(),
        float: numbers(),
        Path: paths(),
        pendulum.Date: days(),
        pendulum.DateTime: moments(),
        pendulum.Duration: spans(),
        Section: sections(text),
        Zone: st.sampled_from(ZONES).map(zone_of),
        dt.time: st.times().map(lambda time: time.replace(second=0, microsecond=0)),
        Calendar: st.deferred(lambda: objects(WorkingHours)),
    }
    if kind in plain:
        return plain[kind]
    if not issubclass(kind, enum.Enum):
        return objects(kind, text)
    return st.sampled_from(list(kind))
