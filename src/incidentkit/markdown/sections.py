"""The headings of a document as a tree."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.markdown.blocks import Block, Heading
from incidentkit.markdown.outline import Outline

__all__ = ["SectionNode", "sections"]


@frozen_by_types(kw_only=True)
class SectionNode:
    """A heading with all that stands under it."""

    heading: Heading | None
    """None for the root, which holds the whole document."""

    blocks: tuple[Block, ...]
    """What stands between the heading and the next one."""

    children: tuple[SectionNode, ...]
    """Sections of a lower level, up to the next heading of the same or a higher one."""

    start_line: int
    """Line of the heading; for the root the first line behind the front matter."""

    end_line: int
    """Line behind the last block of the section, those of its children included."""

    def walk(self) -> Iterator[SectionNode]:
        """This section and all below it, in the order of the document."""
        waiting: list[SectionNode] = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


class _Draft:
    """A section that is still growing."""

    __slots__ = ("blocks", "children", "end_line", "heading", "start_line")

    def __init__(self, heading: Heading | None, start_line: int, end_line: int) -> None:
        self.heading = heading
        self.blocks: list[Block] = []
        self.children: list[SectionNode] = []
        self.start_line = start_line
        self.end_line = end_line

    def finished(self) -> SectionNode:
        return SectionNode(
            heading=self.heading,
            blocks=tuple(self.blocks),
            children=tuple(self.children),
            start_line=self.start_line,
            end_line=self.end_line,
        )


def sections(outline: Outline) -> SectionNode:
    """Arrange the blocks of a document under its headings.

    Headings inside quotes and lists are content and open no section. A skipped level makes no
    section of its own: a heading is the child of the last one of a higher level.
    """
    first_line = outline.front_matter.end_line if outline.front_matter else 0
    path = [_Draft(None, first_line, first_line)]
    for block in outline.blocks:
        if isinstance(block, Heading):
            _close(path, block.level)
            path.append(_Draft(block, block.start_line, block.end_line))
        else:
            path[-1].blocks.append(block)
            path[-1].end_line = block.end_line
    _close(path, 0)
    return path[0].finished()


def _close(path: list[_Draft], level: int) -> None:
    """Finish the sections that a heading of a level ends."""
    while len(path) > 1 and (heading := path[-1].heading) and heading.level >= level:
        done = path.pop()
        path[-1].children.append(done.finished())
        path[-1].end_line = done.end_line
