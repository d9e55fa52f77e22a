"""New headings in a document's own style, and where they go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from incidentkit.forms.document import Document
from incidentkit.forms.statements import KnownHeading, Statement
from incidentkit.markdown.blocks import Heading
from incidentkit.notation.text import kept_whole, strip_emphasis

_DEEPEST = 6
_DEEPEST_UNDERLINED = 2
_SHORTEST_UNDERLINE = 3


# Each attribute of a layout that a document lacks asks for them several times.
@lru_cache(maxsize=64)
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
    """The level of the document's sections; where it has none, the one below its title's."""
    second, title = second_title(document), title_heading(document)
    below_title = 2 if title is None else title.level + 1
    return min((h.level for h in _headings(document) if h is not second), default=below_title)


def level_for_section(document: Document, around: KnownHeading | None, line: int) -> int:
    """The level of a new section in `around`, or at the top, beside what stands from `line` on.

    It is no higher than the heading that follows, which would fall under it where levels are
    skipped.
    """
    level = top_level(document) if around is None else around.level + 1
    end = document.source.line_count if around is None else around.end_line
    following = (h.level for h in _headings(document) if line <= h.start_line < end)
    return max(level, next(following, level))


def title_heading(document: Document) -> Heading | None:
    """The heading that titles the report; None where there is none."""
    for block in document.outline.blocks:
        if isinstance(block, Heading) and block.content == document.survey.top_heading:
            return block
    return None


def second_title(document: Document) -> Heading | None:
    """A title below an introduction ("# Post-mortem: [title]"), which is no section."""
    own = _headings(document)
    titles = [h for h in own if h.level == 1]
    known = {heading.start_line for heading in document.survey.headings}
    lone = len(titles) == 1 < len(own) and titles[0].start_line not in known
    return titles[0] if lone else None


def top_section(document: Document, line: int) -> tuple[int, int]:
    """The lines of the section at the level of the document's sections that holds a line."""
    level = top_level(document)
    starts = [h.start_line for h in _headings(document) if h.level == level]
    first = max((n for n in starts if n <= line), default=line)
    return first, min((n for n in starts if n > line), default=document.source.line_count)


def top_sections(document: Document) -> list[tuple[int, int]]:
    """The lines of each section at the level of the document's sections."""
    level = top_level(document)
    return [top_section(document, h.start_line) for h in _headings(document) if h.level == level]


def last_section(document: Document) -> tuple[int, int] | None:
    """The lines of the last section; None where there is none."""
    last = [h.start_line for h in _headings(document)]
    return top_section(document, last[-1]) if last else None


def heading_line(document: Document, text: str, level: int) -> str:
    """A heading as the document writes its own: in bold, underlined, with marks behind it."""
    name, bold = kept_whole(text), f"**{text.strip(' *')}**"
    own = _headings(document)
    if _mostly(
        document.source.text[slice(*h.content)].startswith("**") for h in own
    ) and strip_emphasis(bold) == strip_emphasis(text):
        name = bold
    if level <= _DEEPEST_UNDERLINED and _mostly(
        _is_underlined(document, h) for h in own if h.level <= _DEEPEST_UNDERLINED
    ):
        return f"{name}\n{('=' if level == 1 else '-') * max(len(name), _SHORTEST_UNDERLINE)}"
    marks = "#" * min(level, _DEEPEST)
    closed = _mostly(_is_closed(document, h) for h in own if not h.setext)
    return f"{marks} {name} {marks}" if closed else f"{marks} {name}"


def new_heading(
    document: Document, text: str, level: int, *, beside: KnownHeading | None = None
) -> list[str]:
    """The lines of a new heading, and the blank one below it where the document has one.

    It looks like the heading that it is put `beside`, else like most of its level.
    """
    line = heading_line(document, text, level)
    own = [h.end_line for h in _headings(document) if h.level == level]
    behind = own if beside is None else [beside.body_start_line]
    source = document.source
    tight = _mostly(source.line_text(n).strip() != "" for n in behind if n < source.line_count)
    return [line] if tight else [line, ""]


# Where a new heading goes, and how it looks, asks for them a dozen times.
@lru_cache(maxsize=4)
def _headings(document: Document) -> tuple[Heading, ...]:
    """The headings but that which titles the report."""
    return tuple(
        block
        for block in document.outline.blocks
        if isinstance(block, Heading) and block.content != document.survey.top_heading
    )


def _is_underlined(document: Document, heading: Heading) -> bool:
    """Whether a heading is underlined on purpose: a rule right below a text makes one, too."""
    underline = document.source.line_text(heading.end_line - 1).strip()
    return heading.setext and len(underline) > _SHORTEST_UNDERLINE


def _is_closed(document: Document, heading: Heading) -> bool:
    return document.source.text[heading.content[1] : heading.end].strip().startswith("#")


def _mostly(answers: Iterable[bool]) -> bool:
    counted = Counter(answers)
    return counted[True] > counted[False]
