"""The kinds of block that a document is made of, each with its exact lines.

All offsets are character offsets in the text of the document; lines count from 0 and `end_line`
is exclusive. A block never ends in a blank line.
"""

from __future__ import annotations

from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.place import Span

__all__ = [
    "Block",
    "Code",
    "Definition",
    "Fence",
    "Heading",
    "Html",
    "Item",
    "ListBlock",
    "Opaque",
    "Paragraph",
    "Quote",
    "Row",
    "Rule",
    "Table",
]


@frozen_by_types(kw_only=True)
class Block:
    """What all blocks have: their lines."""

    start_line: int
    """First line, from 0."""

    end_line: int
    """Line behind the last one; blank lines that follow are not included."""

    lines: tuple[Span, ...]
    """Each line from `start_line` to `end_line`, at least one, without its line ending.

    The prefix of the containers around the block (`> `, the indentation of a list item) is cut
    off. A tab that reaches beyond the prefix is kept whole. A line that continues a paragraph
    without the prefix loses no more than the indentation it has.
    """

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.lines[0][0]

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.lines[-1][1]


@frozen_by_types(kw_only=True)
class Heading(Block):
    """A heading, with `#` marks or underlined."""

    level: int
    """1 to 6."""

    content: Span
    """The heading's text without marks and the spaces around it; it may be empty.

    The text of an underlined heading may run over several lines.
    """

    setext: bool
    """Whether it is underlined; the underline is its last line."""


@frozen_by_types(kw_only=True)
class Paragraph(Block):
    """Lines of text."""


@frozen_by_types(kw_only=True)
class Item(Block):
    """An item of a list.

    `lines` have the item's own marker and indentation cut off, too. The first is empty if nothing
    stands behind the marker. A box (`[ ]`) is text here.
    """

    marker: Span
    """The bullet, or the number with its dot or parenthesis."""

    blocks: tuple[Block, ...]
    """What is in the item; nothing if it is empty."""


@frozen_by_types(kw_only=True)
class ListBlock(Block):
    """A list whose items have the same kind of marker."""

    ordered: bool
    """Whether the markers are numbers."""

    items: tuple[Item, ...]
    """At least one."""


@frozen_by_types(kw_only=True)
class Row:
    """One line of a table."""

    line: int
    """The line, from 0."""

    start: int
    """Offset of the first character that is not white space."""

    end: int
    """Offset behind the last character that is not white space."""

    cells: tuple[Span, ...]
    r"""The text of each cell without the spaces around it, pipes still escaped (`\|`).

    As many as the line has: it may be more or fewer than the header has. The span of an empty
    cell is where its text would go.
    """

    slots: tuple[Span, ...]
    """The room of each cell from one pipe to the next, spaces included."""


@frozen_by_types(kw_only=True)
class Table(Block):
    """A table with a header."""

    header: Row
    delimiter: Row
    """The line of dashes below the header."""

    rows: tuple[Row, ...]
    """The other rows; text right below a table is a row of it, too."""


@frozen_by_types(kw_only=True)
class Fence(Block):
    """A fenced code block."""

    info: str
    """What stands behind the opening fence, stripped."""

    content: tuple[Span, ...]
    """The lines between the fences, with the indentation of the opening fence cut off."""

    open: bool
    """Whether the closing fence is missing: whatever is put behind the block ends up in it."""


@frozen_by_types(kw_only=True)
class Code(Block):
    """An indented code block."""

    content: tuple[Span, ...]
    """The lines, with the four columns of indentation cut off."""


@frozen_by_types(kw_only=True)
class Quote(Block):
    """A block quote; `lines` have the `>` of the quote itself."""

    blocks: tuple[Block, ...]


@frozen_by_types(kw_only=True)
class Html(Block):
    """Lines of HTML; a comment may hold blank lines."""


@frozen_by_types(kw_only=True)
class Rule(Block):
    """A thematic break."""


@frozen_by_types(kw_only=True)
class Definition(Block):
    """A link reference definition, which shows nothing by itself."""


@frozen_by_types(kw_only=True)
class Opaque(Block):
    """What is nested too deeply to be read; the only block in its quote or item."""
