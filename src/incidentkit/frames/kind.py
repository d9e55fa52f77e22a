"""What the cells of a column are, and the plain Python value that a row has for each."""

from __future__ import annotations

import datetime as dt
import enum
import math
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from pathlib import PurePath
from types import MappingProxyType
from typing import Any, Final


class Kind(enum.Enum):
    """The kind of a column: one type in rows, pandas, polars and Arrow each."""

    TEXT = "text"
    TEXTS = "texts"
    WHOLE = "whole number"
    NUMBER = "number"
    FLAG = "flag"
    DAY = "day"
    TIME = "time"
    DURATION = "duration"

    def plain(self, values: Iterable[object]) -> list[Any]:
        """The values of the model as values of the standard library; None stays None."""
        convert = _PLAIN[self]
        return [None if value is None else convert(value) for value in values]


EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)

_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")


def _text(value: str | enum.Enum | PurePath) -> str:
    if isinstance(value, str):
        text = value
    else:
        text = value.as_posix() if isinstance(value, PurePath) else value.value
    # A lone surrogate is no character: neither polars nor Arrow could hold it.
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _texts(values: Iterable[str]) -> list[str]:
    return [_text(value) for value in values]


def _number(value: Decimal) -> float | None:
    number = float(value)
    return number if math.isfinite(number) else None


def _day(value: dt.date) -> dt.date:
    return dt.date(value.year, value.month, value.day)


def _time(value: dt.datetime) -> dt.datetime:
    # Not `astimezone`: pendulum would build one of its own, at several times the cost.
    return EPOCH + dt.datetime.__sub__(value, EPOCH)


def _duration(value: dt.timedelta) -> dt.timedelta:
    return dt.timedelta(seconds=int(value.total_seconds()))


_PLAIN: Final[Mapping[Kind, Callable[[Any], object]]] = MappingProxyType(
    {
        Kind.TEXT: _text,
        Kind.TEXTS: _texts,
        Kind.WHOLE: int,
        Kind.NUMBER: _number,
        Kind.FLAG: bool,
        Kind.DAY: _day,
        Kind.TIME: _time,
        Kind.DURATION: _duration,
    }
)
