"""The structure of a document."""

from __future__ import annotations

from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.markdown.assembly import assemble
from incidentkit.markdown.blocks import Block, Opaque
from incidentkit.markdown.front_matter import FrontMatter, front_matter
from incidentkit.markdown.source import Source
from incidentkit.markdown.tokens import block_tokens

__all__ = ["Outline", "outline"]


@frozen_by_types(kw_only=True)
class Outline:
    """What a document is made of.

    Each line of the body that says anything belongs to exactly one leaf: a block that is neither
    a list, nor an item, nor a quote. Only the marks of an empty item or of an empty line of a
    quote belong to that container alone.
    """

    source: Source

    front_matter: FrontMatter | None
    """None if the document does not start with front matter."""

    blocks: tuple[Block, ...]
    """The outermost blocks, in the order of the document."""

    opaque: tuple[Opaque, ...] = ()
    """What is nested too deeply to be read, wherever it stands, in that order, too."""


def outline(source: Source) -> Outline:
    """Find the blocks of a document (CommonMark with GitHub's tables); any text has an outline."""
    matter = front_matter(source)
    tokens = block_tokens(source.text, matter.end_line if matter else 0)
    blocks, opaque = assemble(source, tokens)
    return Outline(source=source, front_matter=matter, blocks=blocks, opaque=opaque)
