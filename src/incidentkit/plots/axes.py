"""Where pictures are drawn: axes given by the caller, or new ones."""

# matplotlib leaves open what its keyword arguments may be.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from incidentkit.errors import MissingExtraError, unexpected

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def axes_or_new(ax: Axes | None, width: float, height: float) -> Axes:
    """`ax`, or the axes of a new figure of so many inches.

    Raises `MissingExtraError` where matplotlib isn't installed, and `InvalidValueError` for what
    nothing can be drawn on.
    """
    if ax is not None:
        if not callable(getattr(ax, "plot", None)):
            expected, name = "the axes of matplotlib", "ax"
            raise unexpected(expected, ax, name)
        return ax
    try:
        from matplotlib import pyplot as plt  # noqa: PLC0415 -- brought by an extra
    except ImportError as error:
        raise MissingExtraError("matplotlib", "plot") from error
    _, new = plt.subplots(figsize=(width, height), layout="constrained")
    return new


def on_axis(at: dt.datetime, zone: dt.tzinfo) -> float:
    """Where a time stands on an axis of dates of a zone: matplotlib knows nothing of pendulum's."""
    from matplotlib.dates import date2num  # noqa: PLC0415 -- brought by an extra

    return float(date2num(dt.datetime.fromtimestamp(at.timestamp(), zone).replace(tzinfo=None)))
