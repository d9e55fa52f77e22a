"""Tables and cards, readable on light and dark backgrounds and where styles are taken away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from incidentkit.display.element import Markup, element

# Colours are those of the page, and greys that stand out from both white and black: a notebook
# that isn't trusted drops style sheets, and none tells us its theme.
_LINE: Final = "1px solid rgba(127,127,127,.35)"
_CELL: Final = (
    "text-align:left;vertical-align:top;padding:.2em .8em .2em 0;unicode-bidi:isolate;"
    f"border:0;border-bottom:{_LINE};background:none;white-space:normal;max-width:36em"
)
_WHOLE: Final = f"{_CELL};white-space:nowrap"
_NUMBER: Final = f"{_WHOLE};text-align:right;font-variant-numeric:tabular-nums"
_TABLE: Final = "border-collapse:collapse;margin:.4em 0;font-size:.95em;color:inherit"
_CARD: Final = f"border:{_LINE};border-radius:6px;padding:.6em 1em;margin:.4em 0;color:inherit"
_QUIET: Final = "opacity:.75;font-size:.9em"
_BADGE: Final = f"border:{_LINE};border-radius:1em;padding:0 .6em;margin-right:.6em;font-size:.9em"

MOST_ROWS: Final = 50
"""A longer table ends after so many rows and says how many follow."""


def table(
    headers: Sequence[str],
    rows: Iterable[Sequence[str | None]],
    *,
    numbers: frozenset[int] = frozenset(),
    unbroken: frozenset[int] = frozenset(),
    most: int = MOST_ROWS,
) -> Markup:
    """A table; the columns whose index is in `numbers` are set to the right.

    These and those in `unbroken` aren't broken into lines.

    A column without a single value is left out.
    """
    given = list(rows)
    used = [index for index in range(len(headers)) if any(row[index] for row in given)]
    styles = {
        index: _NUMBER if index in numbers else _WHOLE if index in unbroken else _CELL
        for index in used
    }
    head = element("tr", *(element("th", headers[i], style=styles[i]) for i in used))
    body = [
        element("tr", *(element("td", row[i] or "", style=styles[i]) for i in used))
        for row in given[:most]
    ]
    shown = element("table", element("thead", head), element("tbody", *body), style=_TABLE)
    if len(given) <= most:
        return shown
    return Markup(shown + quiet(f"… and {len(given) - most:,} more"))


def pairs(entries: Iterable[tuple[str, str | None]]) -> Markup:
    """A table of labels and values; what has no value is left out."""
    rows = [
        element("tr", element("th", label, style=_CELL), element("td", value, style=_CELL))
        for label, value in entries
        if value
    ]
    return element("table", element("tbody", *rows), style=_TABLE)


def card(*parts: str | None) -> Markup:
    """Parts in a frame."""
    return element("div", *parts, style=_CARD)


def heading(text: str, *badges: str | None) -> Markup:
    """The line that a card begins with; badges that are None are left out."""
    shown = [element("span", badge, style=_BADGE) for badge in badges if badge]
    return element("div", *shown, element("strong", text))


def quiet(text: str) -> Markup:
    """A line that matters less."""
    return element("div", text, style=_QUIET)


def folded(summary: str, content: Markup) -> Markup:
    """Content that opens with a click on its summary."""
    return element("details", element("summary", summary, style="cursor:pointer"), content)
