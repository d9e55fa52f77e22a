"""Writing a duration the way the text before it, or a neighbour, writes one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from incidentkit.errors import InvalidValueError
from incidentkit.notation.duration.duration_blanks import specimen_of
from incidentkit.notation.duration.duration_dress import duration_dress
from incidentkit.notation.duration.duration_words import DAY, HOUR, MINUTE
from incidentkit.notation.duration.durations import (
    LONGEST,
    iso_duration,
    read_duration,
    write_duration,
)
from incidentkit.notation.duration.foreign_durations import foreign_dress
from incidentkit.notation.outcome import Unread
from incidentkit.notation.words import APPROXIMATELY, one_of, plain

_FLAGS = re.IGNORECASE | re.ASCII
_BEFORE = re.compile(rf"(?:~ *|(?:{one_of(APPROXIMATELY)}) +)?", _FLAGS)
_AFTER = re.compile(r" *\((?:approx\.?|approximately|approximate|estimated)\)\Z", _FLAGS)
_ISO = re.compile(r"P[0-9T].*")
_CLOCK = re.compile(
    r"(?:[0-9]+ days?(?P<joint>, ?))?(?P<hours>[0-9]+):[0-9]{2}(?::[0-9]{2}|(?P<tail> ?[a-z]+))",
    _FLAGS,
)
_HOURS_MINUTES = re.compile(r"[0-9]+(?P<mark> ?h ?)[0-9]{2}", _FLAGS)


def write_duration_like(value: dt.timedelta, like: str | None) -> str:
    """`value` in the notation of `like`: what stood there, a neighbour's text, or a placeholder.

    `read_duration` makes `value` of the result, in whole seconds. Units, their spelling and joints,
    ISO 8601, clock form, decimals and "about" stay; smaller units are added where they are needed.
    A text that means `value` already is returned as it is. Where `like` is None or no duration, the
    result is like "2h 15m". Raises `InvalidValueError` for less than 0 and more than 10 years.
    """
    if not dt.timedelta() <= value <= LONGEST:
        reason = f"{value.total_seconds():.0f} seconds are not between 0 and 10 years"
        raise InvalidValueError(reason)
    seconds = int(value.total_seconds())
    example = (like or "").strip()
    if _means(example, seconds):
        return example
    known = _known(example)
    texts = _texts(known, seconds) if known else ()
    return next((text for text in texts if _means(text, seconds)), write_duration(value))


def shows_duration(text: str) -> bool:
    """Whether a text shows how to write a duration: one that is read, or what stands for it."""
    return _known(text.strip()) is not None


def _means(text: str, seconds: int) -> bool:
    found = read_duration(text)
    return not isinstance(found, Unread) and found.total_seconds() == seconds


def _known(example: str) -> str | None:
    """`example` where it is a duration, else what stands for it as one."""
    for text in (example, specimen_of(example)):
        if text is not None and not isinstance(read_duration(text), Unread):
            return text
    return None


def _texts(example: str, seconds: int) -> Iterator[str]:
    source = plain(example)
    before, after = _BEFORE.match(source), _AFTER.search(source)
    start, end = before.end() if before else 0, after.start() if after else len(source)
    bare = source[start:end]
    written = _clocklike(bare, seconds)
    if written is None:
        stated = read_duration(bare)
        length = 0 if isinstance(stated, Unread) else int(stated.total_seconds())
        dress = foreign_dress(bare, length) or duration_dress(bare, length)
        written = dress.write(seconds)
    yield f"{example[:start]}{written}{example[end:]}"


def _clocklike(example: str, seconds: int) -> str | None:
    """`seconds` in ISO 8601, as "2:15:00" or as "2h15", where `example` is."""
    if _ISO.fullmatch(example):
        return iso_duration(dt.timedelta(seconds=seconds))
    minutes, second = divmod(seconds, MINUTE)
    hours, minute = divmod(minutes, HOUR // MINUTE)
    marked = _HOURS_MINUTES.fullmatch(example)
    if marked:
        plain_form = write_duration(dt.timedelta(seconds=seconds))
        return plain_form if second else f"{hours}{marked['mark']}{minute:02}"
    clock = _CLOCK.fullmatch(example)
    if clock is None:
        return None
    days = ""
    if clock["joint"] and seconds >= DAY:
        number, hours = divmod(hours, DAY // HOUR)
        days = f"{number} day{'' if number == 1 else 's'}{clock['joint']}"
    shown = f"{hours:02}" if len(clock["hours"]) > 1 else str(hours)
    tail = clock["tail"] if clock["tail"] and not second else f":{second:02}"
    return f"{days}{shown}:{minute:02}{tail}"
