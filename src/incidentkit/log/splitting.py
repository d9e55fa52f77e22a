"""Where a text that holds many incidents, a heading each, may be cut; by its structure alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from incidentkit.log.incident_headings import Mark, Marked, is_piece, marked, names_section
from incidentkit.log.own_fields import have_own_fields, own_fields_twice
from incidentkit.markdown.front_matter import front_matter
from incidentkit.markdown.outline import outline
from incidentkit.markdown.sections import SectionNode, sections
from incidentkit.markdown.source import Source

_DEEPEST: Final = 3
"""The level of the headings that are looked at."""
_WHOLE: Final = 2
"""How many sections of a report make one of a section whose heading nothing marks."""
_FENCES: Final = ("---", "+++")
_LONGEST_FRONT_MATTER: Final = 100
"""Lines of front matter that are looked through for its beginning."""
_HEADING: Final = re.compile(
    r"(?:^|(?<=[\r\n])) {0,3}(?:(?P<marks>#{1,4})[ \t]+(?P<text>\S[^\r\n]*)"
    r"|(?P<above>\S[^\r\n]*)(?:\r\n?|\n) {0,3}(?P<line>=+|-{2,})[ \t]*(?=[\r\n]|$))"
)


@attrs.frozen(kw_only=True)
class Cut:
    """A section that may be an incident of its own."""

    text: str
    """Exactly what stands in the file from the heading to the next section."""

    line: int
    """Line of its heading in the file, from 1."""

    mark: Mark | None
    """None where it is taken for one by the sections it has."""

    known_sections: int
    """How many sections of a report are right below its heading."""

    plain: bool = False
    """Whether nothing makes it one but the fields that it states."""


@attrs.frozen(kw_only=True)
class Cuts:
    """The sections that may be incidents of their own, and all that is around them."""

    cuts: tuple[Cut, ...]

    around: str
    """The text without the sections."""

    others: tuple[int, ...]
    """Line, from 1, of each section beside them."""


def cuts_of(text: str) -> Iterator[Cuts]:
    """The ways in which a text may hold several incidents, those of higher headings first.

    None where a section of a report ("Root cause") stands beside or above them: that is one report
    with parts. Whether each says enough to be an incident is left to who reads them.
    """
    if not _is_likely(text):
        return
    source = Source(text)
    root = sections(outline(source))
    for level in range(1, _DEEPEST + 1):
        found = _at(source, root, level)
        if found is not None:
            yield found


def _is_likely(text: str) -> bool:
    """Whether it is worth parsing the text: most files hold one incident and no second title."""
    titles = 0
    seen: set[tuple[str, str]] = set()
    for match in _HEADING.finditer(text):
        marks = match["marks"] or ("#" if match["line"].startswith("=") else "##")
        heading = match["text"] or match["above"]
        titles += marks == "#" or (len(marks) <= _DEEPEST and marked(heading) is not None)
        if titles > 1 or (marks, heading.strip().casefold()) in seen:
            return True
        seen.add((marks, heading.strip().casefold()))
    return len(seen) > 1 and own_fields_twice(text)


def _at(source: Source, root: SectionNode, level: int) -> Cuts | None:
    seen = _outer(source, root, level)
    here = [node for node in seen if node.heading and node.heading.level == level]
    marks = {id(node): marked(_heading(source, node)) for node in here}
    known = {id(node): _known_sections(source, node) for node in here}
    whole = {id(node) for node in here if marks[id(node)] or known[id(node)] >= _WHOLE}
    chosen = [n for n in here if id(n) in whole or _is_plain(source, n)]
    if len(chosen) < 2 or not _distinct(marks[id(node)] for node in chosen):  # noqa: PLR2004 -- several
        return None
    ids = {id(node) for node in chosen}
    others = [node for node in seen if not any(id(inner) in ids for inner in node.walk())]
    if any(names_section(_heading(source, node)) for node in others):
        return None
    starts = [_start(source, n.start_line) for n in root.walk() if _ends(n, level)]
    starts.append(len(source.text))
    cuts: list[Cut] = []
    around: list[str] = []
    position = 0
    for node in chosen:
        start = _start(source, node.start_line)
        end = starts[bisect_right(starts, start)]
        mark = marks[id(node)]
        cuts.append(
            Cut(
                text=source.text[start:end],
                line=node.start_line + 1,
                mark=mark.mark if mark else None,
                known_sections=known[id(node)],
                plain=id(node) not in whole,
            )
        )
        around.append(source.text[position:start])
        position = end
    around.append(source.text[position:])
    return Cuts(
        cuts=tuple(cuts),
        around="".join(around),
        others=tuple(node.start_line + 1 for node in others),
    )


def _outer(source: Source, root: SectionNode, level: int) -> list[SectionNode]:
    """The sections down to a level; what stands below a section of a report is part of it."""
    found: list[SectionNode] = []
    waiting = list(reversed(root.children))
    while waiting:
        node = waiting.pop()
        found.append(node)
        if (
            node.heading
            and node.heading.level < level
            and not names_section(_heading(source, node))
        ):
            waiting.extend(reversed(node.children))
    return found


def _start(source: Source, line: int) -> int:
    """Where a section starts: at its heading, or at front matter right above, of a joined file."""
    start = source.line_starts[line]
    above = line - 1
    while above > 0 and not source.line_text(above).strip():
        above -= 1
    fence = source.line_text(above).rstrip() if above > 0 else ""
    if fence not in _FENCES:
        return start
    first = max(above - _LONGEST_FRONT_MATTER, 0)
    opening = (n for n in range(above - 1, first, -1) if source.line_text(n).rstrip() == fence)
    found = next(opening, None)
    if found is None:
        return start
    block = Source(source.text[source.line_starts[found] : start])
    matter = front_matter(block)
    return source.line_starts[found] if matter is not None and matter.entries else start


def _ends(node: SectionNode, level: int) -> bool:
    return node.heading is not None and node.heading.level <= level


def _heading(source: Source, node: SectionNode) -> str:
    return source.slice(node.heading.content) if node.heading else ""


def _known_sections(source: Source, node: SectionNode) -> int:
    return sum(names_section(_heading(source, child)) for child in node.children)


def _is_plain(source: Source, node: SectionNode) -> bool:
    """Whether a section says by its own fields which incident it tells of, and of what day."""
    heading = _heading(source, node)
    if names_section(heading) or is_piece(heading):
        return False
    starts = source.line_starts
    end = starts[node.end_line] if node.end_line < len(starts) else len(source.text)
    return have_own_fields(source.text[starts[node.start_line] : end])


def _distinct(marks: Iterable[Marked | None]) -> bool:
    """Whether no identifier heads two sections: those are parts of one incident."""
    named = [mark.identifier for mark in marks if mark and mark.identifier]
    return len(set(named)) == len(named)
