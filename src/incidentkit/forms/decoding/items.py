"""Lists of Markdown texts: bullets, paragraphs and fenced blocks, one item each."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.comments import is_comment
from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.regions import Region, region_of
from incidentkit.forms.statements import Statement
from incidentkit.markdown.blocks import Block, Fence, ListBlock
from incidentkit.model.converters import block as markdown_block
from incidentkit.notation.text import strip_emphasis, strip_leading_emoji


def read_items(page: Page, statement: Statement) -> None:
    """Read each item as Markdown source."""
    path = statement.slot.path
    items = list(_items(page, statement.region, path))
    if page.is_own_list(path, [item.value for item in items]):
        for item in items:
            if not is_placeholder(item.value):
                page.draft.add(path, item)


def _items(page: Page, region: Region, path: str) -> Iterator[Element]:
    if region.inline:
        yield from _item(page, Region(lines=region.lines[: region.inline]), path)
    for block in region.blocks:
        if isinstance(block, ListBlock):
            for item in block.items:
                yield from _item(page, Region(lines=item.lines), path)
        elif not is_comment(page.source, block):
            yield from _item(page, region_of(page.source, (block,)), path, block)


def _item(page: Page, region: Region, path: str, block: Block | None = None) -> Iterator[Element]:
    lines = list(region.lines)
    while len(lines) > 1 and _is_hint(page, path, page.text(lines[-1]).strip()):
        lines.pop()
    text = strip_leading_emoji(markdown_block(page.text(*lines)) or "")
    if not text:
        return
    inner = page.text(*block.content) if isinstance(block, Fence) else text
    if not is_placeholder(inner):
        start = page.find(text.split("\n", 1)[0], lines[0][0])
        yield Element(value=text, span=(start, lines[-1][1]))


def _is_hint(page: Page, path: str, line: str) -> bool:
    """Whether the last line of an item is the form's: in bold, and none of the answer."""
    return strip_emphasis(line) != line and page.blanks.has_line(f"{path}.hint", line)
