"""An axis of durations on a log scale, with ticks that people count in."""

# matplotlib leaves open what its keyword arguments may be.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SHORTEST: Final = 1.0
"""Where a duration of 0 is drawn, in seconds: a log scale has no place for it."""

_TICKS: Final = {
    1: "1 s",
    10: "10 s",
    60: "1 min",
    300: "5 min",
    900: "15 min",
    3_600: "1 h",
    4 * 3_600: "4 h",
    12 * 3_600: "12 h",
    86_400: "1 d",
    3 * 86_400: "3 d",
    7 * 86_400: "1 week",
    30 * 86_400: "30 d",
    90 * 86_400: "90 d",
    365 * 86_400: "1 year",
    3_650 * 86_400: "10 years",
}

_WIDE: Final = 10**6
"""Over so many times the shortest duration there is no room for every tick."""


def on_scale(seconds: float) -> float:
    """Where a duration stands on the axis."""
    return max(seconds, SHORTEST)


def scale_durations(axes: Axes, along: Literal["x", "y"], seconds: Iterable[float]) -> None:
    """Make an axis one of durations in seconds, wide enough for all of them."""
    from matplotlib.ticker import NullLocator  # noqa: PLC0415 -- brought by an extra

    shown = [on_scale(value) for value in seconds]
    low, high = min(shown, default=60.0), max(shown, default=3_600.0)
    ticks = list(_TICKS)
    first = max((tick for tick in ticks if tick < low), default=ticks[0] / 2)
    last = min((tick for tick in ticks if tick > high), default=ticks[-1] * 2)
    apart = 3 if last / first <= _WIDE else 5
    inside = list(_apart((tick for tick in ticks if first <= tick <= last), apart))
    if along == "x":
        axes.set_xscale("log")
        axes.set_xlim(first, last)
    else:
        axes.set_yscale("log")
        axes.set_ylim(first, last)
    axis = axes.xaxis if along == "x" else axes.yaxis
    axis.set_ticks(inside, [_TICKS[tick] for tick in inside])
    axis.set_minor_locator(NullLocator())


def _apart(ticks: Iterable[int], times: float) -> Iterator[int]:
    """The ticks that are at least so many times the one before."""
    last = 0
    for tick in ticks:
        if tick >= last * times:
            yield tick
            last = tick
