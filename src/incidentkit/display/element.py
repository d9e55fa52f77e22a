"""HTML elements whose text is escaped, so that nothing a report says can act in a notebook."""

from __future__ import annotations

import html

from incidentkit.notation.late_patterns import late

# Nothing that HTML forbids, and no lone surrogate: a notebook is saved as UTF-8.
_UNPRINTABLE = late("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def escaped(text: str) -> Markup:
    """`text` as HTML that shows it; what can't be shown is a replacement character."""
    if isinstance(text, Markup):
        return text
    return Markup(html.escape(_UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)))


def element(name: str, *children: str | None, style: str = "", **attributes: str) -> Markup:
    """An element with its children in order: text is escaped, `Markup` stays, None is left out."""
    named = {"style": style, **attributes} if style else attributes
    opening = "".join(f' {key}="{escaped(value)}"' for key, value in named.items())
    inside = "".join(escaped(child) for child in children if child is not None)
    return Markup(f"<{name}{opening}>{inside}</{name}>")
