"""New headings in a document's own style, and where they go."""

from __future__ import annotations

from collections import Counter

from incidentkit.forms.document import Document
from incidentkit.forms.statements import KnownHeading, Statement

_DEEPEST = 6


def headings_over(document: Document, statement: Statement) -> tuple[KnownHeading, ...]:
    """The known headings that `statement` stands under, outermost first."""
    chain = statement.chain
    return tuple(
        h for h in document.survey.headings if len(h.chain) > 1 and chain[: len(h.chain)] == h.chain
    )


def same_heading(document: Document, wanted: KnownHeading) -> KnownHeading | None:
    """The heading of `document` that means what `wanted`, a heading of another document, means."""
    candidates = [h for h in document.survey.headings if h.chain[-1] == wanted.chain[-1]]
    exact = [h for h in candidates if h.chain == wanted.chain]
    return next(iter(exact or candidates), None)


def top_level(document: Document) -> int:
    """The level of the document's sections; 2 where it has none."""
    levels = [h.level for h in document.survey.headings]
    return min(levels, default=2)


def heading_line(document: Document, text: str, level: int) -> str:
    """A heading in the style of the document: in bold where its own are, as it marks levels."""
    marks = "#" * min(level, _DEEPEST)
    name = text.strip(" *")
    own = Counter(
        document.source.text[h.at[0] : h.at[1]].startswith("**") for h in document.survey.headings
    )
    return f"{marks} **{name}**" if own[True] > own[False] else f"{marks} {name}"
