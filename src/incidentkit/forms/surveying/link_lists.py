"""Links by name that stand right below each other: one text, as they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from incidentkit.forms.regions import region_of
from incidentkit.forms.statements import Leftover
from incidentkit.markdown.blocks import Definition
from incidentkit.markdown.source import Source


def links_joined(source: Source, leftovers: Iterable[Leftover]) -> Iterator[Leftover]:
    """The leftovers with each list of links as one of them."""
    together: list[Leftover] = []
    for one in leftovers:
        if together and not (_are_links(one) and _goes_on(together[-1], one)):
            yield _joined(source, together)
            together = []
        if _are_links(one):
            together.append(one)
        else:
            yield one
    if together:
        yield _joined(source, together)


def _are_links(one: Leftover) -> bool:
    blocks = [block for region in one.regions for block in region.blocks]
    only = bool(blocks) and all(isinstance(block, Definition) for block in blocks)
    return only and one.heading is None and not one.below


def _goes_on(above: Leftover, one: Leftover) -> bool:
    return above.end_line == one.start_line and above.under == one.under


def _joined(source: Source, together: list[Leftover]) -> Leftover:
    if len(together) == 1:
        return together[0]
    blocks = [block for one in together for region in one.regions for block in region.blocks]
    regions = (region_of(source, blocks),)
    return attrs.evolve(together[0], regions=regions, end_line=together[-1].end_line)
