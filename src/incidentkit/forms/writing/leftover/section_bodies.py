"""Writing the text of a section, which stands in one piece or between the fields stated in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from incidentkit.forms.comments import without_comments
from incidentkit.forms.document import Document
from incidentkit.forms.regions import region_of
from incidentkit.forms.statements import Leftover
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.places import block_edit, blocks_removed
from incidentkit.forms.writing.unclosed import UNCLOSED, leaves_open
from incidentkit.markdown.edits import Edit, inserted_block
from incidentkit.model.converters import block

_GAP = "\n\n"
"""What the pieces of a text are joined by."""


def body_edits(
    document: Document, part: Leftover, heading_end: int | None, body: str | None
) -> Iterator[Edit]:
    """The edits that make the text of a section `body`, each piece of it where it stands."""
    source = document.source
    regions = [
        region_of(source, without_comments(source, r.blocks), r.lines[: r.inline])
        if r.blocks
        else r
        for r in part.regions
    ]
    regions = [region for region in regions if region.span[0] < region.span[1]]
    if body is not None and not regions:
        line = part.start_line if heading_end is None else heading_end
        yield inserted_block(source, line, body)
    pieces = [block(region.text(source)) or "" for region in regions]
    for region, old, new in zip(regions, pieces, _shares(body or "", pieces), strict=True):
        start, end = region.span
        if new and new != old:
            if source.text[end:].strip() and leaves_open(new):
                raise NoPlaceError(UNCLOSED)
            yield block_edit(source, region, None, new)
        elif not new:
            yield blocks_removed(source, source.line_of(start), source.line_of(end) + 1)


def _shares(body: str, pieces: Sequence[str]) -> list[str]:
    """The text of each place of a section: pieces at both ends that stay do so where they are."""
    first, rest = 0, body
    while first < len(pieces) and (rest + _GAP).startswith(pieces[first] + _GAP):
        rest = rest[len(pieces[first]) + len(_GAP) :]
        first += 1
    last = len(pieces)
    while last > first and (_GAP + rest).endswith(_GAP + pieces[last - 1]):
        rest = rest[: -len(pieces[last - 1]) - len(_GAP)] if rest != pieces[last - 1] else ""
        last -= 1
    between = [rest, *[""] * (last - first - 1)] if last > first else []
    shares = [*pieces[:first], *between, *pieces[last:]]
    if rest and not between and shares:
        # Behind the last piece above it, or before the first below.
        at = max(first - 1, 0)
        pair = (pieces[at], rest) if first else (rest, pieces[at])
        shares[at] = _GAP.join(pair)
    return shares
