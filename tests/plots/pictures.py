"""What every picture has to be: drawn without a warning, its texts apart and inside."""

# matplotlib leaves open what its keyword arguments may be.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from itertools import combinations

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox


def drawn(axes: Axes) -> Figure:
    """The figure, drawn."""
    figure = axes.get_figure()
    assert isinstance(figure, Figure)
    figure.canvas.draw()
    return figure


def texts_of(axes: Axes) -> list[tuple[Text, Bbox]]:
    """Every text that the axes show, with its box in pixels; tick labels included."""
    drawn(axes)
    hidden = _hidden_labels(axes)
    shown = [t for t in axes.findobj(Text) if t.get_visible() and t not in hidden]
    boxes = [(text, text.get_window_extent()) for text in shown if text.get_text().strip()]
    return [(text, box) for text, box in boxes if box.width > 0 and box.height > 0]


def _hidden_labels(axes: Axes) -> list[Text]:
    """The labels of ticks that lie outside what the axes show: matplotlib doesn't draw them."""
    return [
        label
        for axis in (axes.xaxis, axes.yaxis)
        for low, high in [sorted(axis.get_view_interval())]
        for tick in axis.get_major_ticks()
        if not low <= tick.get_loc() <= high
        for label in (tick.label1, tick.label2)
    ]


def overlapping(axes: Axes) -> list[tuple[str, str]]:
    """The pairs of texts of which one lies on the other by more than two pixels each way."""
    return [
        (one.get_text(), other.get_text())
        for (one, a), (other, b) in combinations(texts_of(axes), 2)
        if min(a.x1, b.x1) - max(a.x0, b.x0) > 2 and min(a.y1, b.y1) - max(a.y0, b.y0) > 2
    ]


def outside(axes: Axes) -> list[str]:
    """The texts that leave the figure."""
    whole = drawn(axes).bbox
    return [
        text.get_text()
        for text, box in texts_of(axes)
        if box.x0 < whole.x0 - 1
        or box.x1 > whole.x1 + 1
        or box.y0 < whole.y0 - 1
        or box.y1 > whole.y1 + 1
    ]


def beyond_the_frame(axes: Axes) -> list[str]:
    """The texts in the plot that leave the frame of the axes."""
    drawn(axes)
    frame = axes.get_window_extent()
    inside = [(text, text.get_window_extent()) for text in axes.texts]
    return [
        text.get_text() for text, box in inside if box.x0 < frame.x0 - 1 or box.x1 > frame.x1 + 1
    ]
