"""Paragraphs of one labelled line each, in a row: fields as they are without blank lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from incidentkit.forms.labels import Label, find_label
from incidentkit.forms.surveying.acceptance import are_certain
from incidentkit.forms.vocabulary.lookup import Chain
from incidentkit.markdown.blocks import Block, Paragraph
from incidentkit.markdown.source import Source

_NONE: frozenset[int] = frozenset()


def labelled_runs(source: Source, blocks: Sequence[Block], chain: Chain) -> frozenset[int]:
    """The lines of those paragraphs among siblings whose neighbours leave no doubt."""
    if chain[-1].slot is None or len(blocks) == 1:
        return _NONE
    return frozenset(line for run in _runs(source, blocks) for line in _certain(run, chain))


def _runs(source: Source, blocks: Sequence[Block]) -> Iterator[list[tuple[int, Label]]]:
    labelled = ((block, _label(source, block)) for block in blocks)
    for found, run in groupby(labelled, key=lambda one: one[1] is not None):
        if found:
            yield [(block.start_line, label) for block, label in run if label is not None]


def _label(source: Source, block: Block) -> Label | None:
    if not isinstance(block, Paragraph) or len(block.lines) != 1:
        return None
    return find_label(source.text[slice(*block.lines[0])])


def _certain(run: list[tuple[int, Label]], chain: Chain) -> Sequence[int]:
    return [line for line, _ in run] if are_certain([label for _, label in run], chain) else ()
